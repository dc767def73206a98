/** Lines of the log as the page reads them. They may be of any program's making. */

import type { JsonObject } from '../../../contract/json.ts';
import { numberOf, objectOf, optionalNumber, parseFields, textOf } from './fields.ts';

export type LogLine = {
  /** From 0: the `seq` that it should have. */
  readonly index: number;
  readonly text: string;
  /** `unreadable` where the line is no JSON object. */
  readonly type: string;
  /** Milliseconds since 1970; that of the line before where it has no time. */
  readonly at: number;
  readonly fields: JsonObject;
};

export function parseLines(texts: readonly string[]): readonly LogLine[] {
  let last = 0;
  return texts.map((text, index) => {
    const fields = parseFields(text);
    const at = fields === undefined ? Number.NaN : Date.parse(textOf(fields, 'ts'));
    if (!Number.isNaN(at)) last = at;
    return {
      ...{ index, text, at: last },
      type: fields === undefined ? 'unreadable' : textOf(fields, 'type') || 'unnamed',
      fields: fields ?? {},
    };
  });
}

export type Stage = 'prestage' | 'main';

export const stageOf = (fields: JsonObject, otherwise: Stage): Stage => {
  const stage = textOf(fields, 'stage');
  return stage === 'prestage' || stage === 'main' ? stage : otherwise;
};

/** `pre 2`, or `2`. */
export const toStepName = (step: number, stage: Stage): string =>
  stage === 'prestage' ? `pre ${step}` : String(step);

export type Spending = { readonly tokens: number | undefined; readonly usd: number | undefined };

/** What the run had spent, this line included, where the line says so. */
export function spendingOf(fields: JsonObject): Spending {
  const spent = objectOf(fields, 'spent');
  return { tokens: optionalNumber(spent, 'tokens'), usd: optionalNumber(spent, 'usd') };
}

export const stepOf = (fields: JsonObject): number => numberOf(fields, 'step');
