/** What each reply of a model cost, and what was spent up to it. */

import { isSet, numberOf, objectOf, textOf } from './fields.ts';
import { type LogLine, type Stage, spendingOf, stageOf, stepOf } from './log-lines.ts';

export type ModelCall = {
  /** From 1, over both stages. */
  readonly number: number;
  readonly stage: Stage;
  readonly step: number;
  readonly model: string;
  readonly finish: string;
  readonly ms: number;
  readonly calls: number;
  /** Of the request's input; cached ones are a part of them. */
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  /** False: the endpoint did not count, and the numbers are 0. */
  readonly reported: boolean;
  /** Tokens in and out up to here; as charged where there is a limit. */
  readonly tokensSoFar: number;
  /** US dollars; absent where no price is known. */
  readonly usdSoFar?: number;
  readonly line: number;
};

export function toModelCalls(lines: readonly LogLine[]): readonly ModelCall[] {
  const calls: ModelCall[] = [];
  let stage: Stage = 'main';
  let counted = 0;
  for (const { type, fields, index } of lines) {
    stage = stageOf(fields, stage);
    if (type !== 'model-replied') continue;
    const usage = objectOf(fields, 'usage');
    const [inputTokens, outputTokens] = [numberOf(usage, 'inputTokens'), numberOf(usage, 'outputTokens')];
    counted += inputTokens + outputTokens;
    const { tokens, usd } = spendingOf(fields);
    calls.push({
      ...{ number: calls.length + 1, stage, step: stepOf(fields), model: textOf(fields, 'model') },
      ...{ finish: textOf(fields, 'finish'), ms: numberOf(fields, 'ms'), calls: numberOf(fields, 'calls') },
      ...{ inputTokens, outputTokens, cachedTokens: Math.min(inputTokens, numberOf(usage, 'cachedTokens')) },
      ...{ reported: isSet(usage, 'reported'), tokensSoFar: tokens ?? counted, line: index },
      ...(usd === undefined ? {} : { usdSoFar: usd }),
    });
  }
  return calls;
}
