/** Every call that the model asked for: what came of it, with its arguments and its result. */

import type { JsonObject, JsonValue } from '../../../contract/json.ts';
import { isSet, numberOf, parseFields, textOf, textsOf } from './fields.ts';
import { type LogLine, type Stage, stageOf, stepOf } from './log-lines.ts';
import { byCall, type Transcript, toCallKey } from './transcript.ts';

/** `refused`: never started, or turned away by the tool's own rules. `open`: approved, and no end is told. */
export type CallState = 'ok' | 'failed' | 'refused' | 'open';

export type ToolCall = {
  /** From 1, in the order of the log. */
  readonly number: number;
  readonly stage: Stage;
  readonly step: number;
  readonly callId: string;
  /** A word of the model where nothing of that name is offered. */
  readonly tool: string;
  readonly state: CallState;
  /** `ok`, `timed-out`, a refusal's code and so on. */
  readonly ended: string;
  /** Of a refusal, or what the tool said went wrong; empty otherwise. */
  readonly code: string;
  /** What approved it; empty for a refusal. */
  readonly rule: string;
  readonly ms: number;
  /** Of the result. */
  readonly bytes: number;
  readonly truncated: boolean;
  /** As in the log: strings are cut at 200 characters there. */
  readonly arguments: JsonValue;
  /** As the model wrote them, where the transcript has them. */
  readonly argumentsText?: string;
  readonly result?: string;
  readonly run?: CallRun;
  readonly argumentsSha256: string;
  readonly resultSha256: string;
  /** Indexes of lines about it. */
  readonly lines: readonly number[];
};

export type CallRun = {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly exit: number;
  readonly envKeys: readonly string[];
  readonly network: boolean;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
};

type Approved = { readonly line: LogLine; readonly place: number };

export function toToolCalls(lines: readonly LogLine[], transcript: Transcript): readonly ToolCall[] {
  const asked = byCall(
    transcript.replies.flatMap(({ stage, step, calls }) =>
      calls.map(({ id, argumentsText }) => [toCallKey(stage, step, id), argumentsText] as const),
    ),
  );
  const answered = byCall(
    transcript.results.map(
      ({ stage, step, callId, content }) => [toCallKey(stage, step, callId), content] as const,
    ),
  );
  const calls: ToolCall[] = [];
  const open = new Map<string, Approved>();
  let stage: Stage = 'main';
  for (const line of lines) {
    const { type, fields } = line;
    stage = stageOf(fields, stage);
    const key = toCallKey(stage, stepOf(fields), textOf(fields, 'callId'));
    if (type === 'tool-approved' || type === 'tool-refused') {
      const argumentsText = asked(key);
      const call = toAsked({ line, stage, number: calls.length + 1 });
      const whole = argumentsText === undefined ? call : { ...call, argumentsText };
      if (type === 'tool-approved') open.set(key, { line, place: calls.length });
      calls.push(type === 'tool-approved' ? whole : withResult(whole, answered(key)));
    }
    if (type === 'tool-run') {
      const place = open.get(key)?.place ?? calls.length;
      const before = calls[place] ?? toAsked({ line, stage, number: place + 1 });
      calls[place] = toRun(withResult(before, answered(key)), line);
    }
  }
  return calls;
}

function toAsked(about: {
  readonly line: LogLine;
  readonly stage: Stage;
  readonly number: number;
}): ToolCall {
  const { line, stage, number } = about;
  const { fields, type, index } = line;
  const code = textOf(fields, 'code');
  return {
    ...{ number, stage, step: stepOf(fields), callId: textOf(fields, 'callId') },
    ...{ tool: textOf(fields, 'tool'), rule: textOf(fields, 'rule'), code },
    ...(type === 'tool-refused'
      ? { state: 'refused', ended: 'refused' }
      : { state: 'open', ended: 'no end told' }),
    ...{ ms: 0, bytes: 0, truncated: false, arguments: fields.arguments ?? null },
    ...{ argumentsSha256: textOf(fields, 'argumentsSha256'), resultSha256: textOf(fields, 'resultSha256') },
    lines: [index],
  };
}

function toRun(call: ToolCall, { fields, index }: LogLine): ToolCall {
  const ended = textOf(fields, 'ending');
  return {
    ...call,
    ...{ state: toState(ended), ended, code: toCode(call.result), ms: numberOf(fields, 'ms') },
    bytes: numberOf(fields, 'stdoutBytes') || numberOf(fields, 'stderrBytes'),
    truncated: isSet(fields, 'truncated'),
    resultSha256: textOf(fields, 'resultSha256'),
    run: toCallRun(fields),
    lines: [...call.lines, index],
  };
}

const toState = (ended: string): CallState =>
  ended === 'ok' ? 'ok' : ended === 'denied' ? 'refused' : 'failed';

const toCallRun = (fields: JsonObject): CallRun => ({
  ...{ argv: textsOf(fields, 'argv'), cwd: textOf(fields, 'cwd'), exit: numberOf(fields, 'exit') },
  ...{ envKeys: textsOf(fields, 'envKeys'), network: isSet(fields, 'network') },
  ...{ stdoutBytes: numberOf(fields, 'stdoutBytes'), stderrBytes: numberOf(fields, 'stderrBytes') },
});

const withResult = (call: ToolCall, result: string | undefined): ToolCall =>
  result === undefined ? call : { ...call, result };

/** Errors of tools are short; a long result is no error. */
function toCode(result: string | undefined): string {
  if (result === undefined || result.length > 8_192 || !result.startsWith('{"error"')) return '';
  return textOf(parseFields(result) ?? {}, 'code');
}
