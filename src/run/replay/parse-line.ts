/** One line of a log, with its texts. */

import type { Redacted, ToolEnding, ToolRun } from '../../contract/calls.ts';
import { type Conclusion, conclusions } from '../../contract/conclusion.ts';
import type { Totals } from '../../contract/events.ts';
import type { FinishReason, Message } from '../../contract/messages.ts';
import type { Redactor } from '../../contract/ports.ts';
import type { Dialect } from '../../provider/dialect.ts';
import { type Fields, notAsWritten } from './fields.ts';
import { parseAttempt, parseTold, toReason } from './parse-told.ts';
import type { RecordedFact } from './recorded.ts';
import type { Role, Texts } from './texts.ts';

export type LineContext = { readonly texts: Texts; readonly redactor: Redactor };

/** `missing`: a text of it is not in the transcript. @throws GoagentError `INPUTS_INVALID` */
export function parseLine(type: string, line: Fields, context: LineContext): RecordedFact | 'missing' {
  switch (type) {
    case 'stage-started':
      return parseStart(line, context);
    case 'stage-ended':
      return {
        type,
        stage: line.word('stage', stages),
        steps: line.count('steps'),
        conclusion: parseConclusion(line),
      };
    case 'model-requested':
      return { type, key: line.text('idempotencyKey'), dialect: parseDialect(line) };
    case 'model-replied':
      return parseReply(line, context);
    case 'http-attempt':
      return { type, event: parseAttempt(line) };
    case 'tool-approved':
      return { type };
    case 'tool-refused': {
      const found = context.texts.result(line.text('resultSha256'));
      if (found.verdict === 'missing') return 'missing';
      context.redactor.text(found.value, 'result');
      return {
        type,
        code: line.text('code'),
        tool: line.text('tool'),
        sha256: line.text('argumentsSha256'),
      };
    }
    case 'tool-run':
      return parseRun(line, context);
    case 'run-ended':
      return {
        type,
        conclusion: parseConclusion(line),
        totals: parseTotals(line.object('totals')),
        files: line.object('files').value,
      };
    default: {
      const event = parseTold(type, line);
      if (event === undefined) throw notAsWritten('type of a line', 'is none that this version knows');
      return { type: 'told', event };
    }
  }
}

const stages = ['prestage', 'main'] as const;

function parseStart(line: Fields, { texts, redactor }: LineContext): RecordedFact | 'missing' {
  const stage = line.word('stage', stages);
  if (!line.has('setupSha256'))
    throw notAsWritten('stage-started', 'has no setup: it is of a version before replay');
  const setup = texts.setup(line.text('setupSha256'), stage);
  if (setup.verdict === 'missing') return 'missing';
  const seed: Message[] = [];
  for (const sha256 of line.texts('messagesSha256')) {
    const message = texts.message(sha256);
    if (message.verdict === 'missing') return 'missing';
    seed.push(toMessage(message.value.role, redactor.text(message.value.content, 'messages')));
  }
  return { type: 'stage-started', stage, seed, setup: setup.value };
}

const toMessage = (role: Role, content: Redacted<string>): Message =>
  role === 'assistant' ? { role, content, calls: [] } : { role, content };

const finishes = [
  'stop',
  'length',
  'tool_calls',
  'content_filter',
  'other',
] as const satisfies readonly FinishReason[];

function parseReply(line: Fields, { texts, redactor }: LineContext): RecordedFact | 'missing' {
  const content = texts.reply(line.text('replySha256'));
  if (content.verdict === 'missing') return 'missing';
  redactor.text(content.value.text, 'reply');
  redactor.value(content.value.calls, 'arguments');
  const usage = line.object('usage');
  return {
    type: 'model-replied',
    ms: line.number('ms'),
    reply: {
      ...content.value,
      finish: line.word('finish', finishes),
      model: line.text('model'),
      usage: {
        reported: usage.flag('reported'),
        inputTokens: usage.count('inputTokens'),
        outputTokens: usage.count('outputTokens'),
        cachedTokens: usage.count('cachedTokens'),
      },
    },
  };
}

const endings = [
  'ok',
  'failed',
  'timed-out',
  'overflowed',
  'cancelled',
  'denied',
] as const satisfies readonly ToolEnding[];

function parseRun(line: Fields, { texts, redactor }: LineContext): RecordedFact | 'missing' {
  const content = texts.result(line.text('resultSha256'));
  if (content.verdict === 'missing') return 'missing';
  redactor.text(content.value, 'result');
  const run: ToolRun = {
    ending: line.word('ending', endings),
    said: content.value,
    argv: line.texts('argv'),
    cwd: line.text('cwd'),
    exit: line.number('exit'),
    ms: line.number('ms'),
    stdoutBytes: line.count('stdoutBytes'),
    stderrBytes: line.count('stderrBytes'),
    lostBytes: 0,
    envKeys: line.texts('envKeys'),
    network: line.flag('network'),
  };
  return { type: 'tool-run', tool: line.text('tool'), run, truncated: line.flag('truncated') };
}

function parseConclusion(line: Fields): Conclusion {
  return {
    name: line.word('conclusion', conclusions),
    reason: toReason(line, 'reason'),
    message: line.text('message'),
  };
}

function parseTotals(totals: Fields): Totals {
  return {
    steps: totals.count('steps'),
    prestageSteps: totals.count('prestageSteps'),
    toolCalls: totals.count('toolCalls'),
    deniedCalls: totals.count('deniedCalls'),
    inputTokens: totals.count('inputTokens'),
    outputTokens: totals.count('outputTokens'),
    redactions: totals.count('redactions'),
    ...(totals.has('spentTokens') ? { spentTokens: totals.count('spentTokens') } : {}),
    ...(totals.has('costUsd') ? { costUsd: totals.number('costUsd') } : {}),
    ms: totals.number('ms'),
  };
}

const tokenLimits = ['max_tokens', 'max_completion_tokens'] as const;

function parseDialect(line: Fields): Partial<Dialect> {
  if (!line.has('dialect')) return {};
  const dialect = line.object('dialect');
  const [first = 'max_tokens', ...more] = dialect.texts('tokenLimits').map((name) => {
    const known = tokenLimits.find((limit) => limit === name);
    if (known === undefined) throw notAsWritten('tokenLimits of a dialect', 'names none that there is');
    return known;
  });
  return {
    stream: dialect.word('stream', ['with-usage', 'bare', 'none']),
    tokenLimits: [first, ...more],
    developer: dialect.word('developer', ['developer', 'system']),
    temperature: dialect.word('temperature', ['sent', 'dropped']),
    reasoningEffort: dialect.word('reasoningEffort', ['sent', 'dropped']),
    responseFormat: dialect.word('responseFormat', ['json_schema', 'json_object', 'dropped']),
  };
}
