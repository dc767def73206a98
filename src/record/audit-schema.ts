/** The form of a line of the log as a JSON Schema: every event, no field that is not named. */

import { conclusions } from '../contract/conclusion.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { JsonObject } from '../contract/json.ts';
import { reasonCodes, refusalCodes, warningCodes } from './audit-codes.ts';

type EventOf<T extends AgentEvent['type']> = Extract<AgentEvent, { readonly type: T }>;
/** Not for the log: see `toFields`. */
type Unlogged = 'type' | 'content' | 'facts';
/** Where the log has other fields than the event. */
type OtherFields = {
  readonly 'stage-started': 'stage' | 'messagesSha256' | 'setupSha256';
  readonly 'stage-ended': 'stage' | 'steps' | 'conclusion' | 'reason' | 'message';
  readonly 'run-ended': 'conclusion' | 'reason' | 'message' | 'totals' | 'files';
  readonly 'run-started': StartField;
};
type FieldsOf<T extends AgentEvent['type']> = T extends keyof OtherFields
  ? OtherFields[T]
  : Exclude<keyof EventOf<T>, Unlogged>;
/** An event or a field without a schema, or a schema of none, does not compile. */
type EventSchemas = {
  readonly [T in AgentEvent['type']]: { readonly [field in FieldsOf<T>]: FieldSchema };
};
/** Held against what a run says when it starts. */
export type StartField = keyof typeof startFacts;
type FieldSchema = JsonObject & { readonly optional?: true };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const whole = { type: 'integer' } as const;
const amount = { type: 'number', minimum: 0 } as const;
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const texts = { type: 'array', items: text } as const;
const open = { type: 'object' } as const;
const oneOf = (...values: readonly string[]) => ({ enum: values });
const reason = oneOf(...reasonCodes);
const orNull = (type: string) => ({ type: [type, 'null'] });
const closed = (properties: { readonly [name: string]: FieldSchema }): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => properties[name]?.optional !== true),
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, { optional: _, ...schema }]) => [name, schema]),
  ),
});
const optional = (schema: JsonObject): FieldSchema => ({ ...schema, optional: true });

const stage = oneOf('prestage', 'main');
const proposal = oneOf('comment', 'review', 'issue', 'pull-request', 'labels');
const spent = optional(closed({ tokens: count, usd: optional(amount) }));
const call = { step: count, callId: text, tool: text, argumentsSha256: digest, arguments: {} } as const;

/** Told before anything else, so that none of them is required: a run may end before it knows. */
const startFacts = {
  ...{ versions: open, runner: optional(open), event: text },
  ...{ actor: optional(text), triggeringActor: optional(text), repository: optional(text) },
  ...{ ref: optional(text), action: optional(text), sha: optional(text), headSha: optional(text) },
  ...{ headRepository: optional(orNull('string')), baseSha: optional(orNull('string')) },
  ...{ item: optional(orNull('object')), people: optional(open) },
  ...{ trustedRevision: optional(orNull('string')), readFrom: optional(orNull('string')) },
  ...{ workflow: optional(text), job: optional(text), runId: optional(text), runAttempt: optional({}) },
  ...{ auditContent: optional(oneOf('full', 'digests')), inputs: optional(open), policy: optional(open) },
  isolation: optional(orNull('object')),
} as const;

const totals = closed({
  ...{ steps: count, prestageSteps: count, toolCalls: count, deniedCalls: count },
  ...{ inputTokens: count, outputTokens: count, redactions: count, ms: amount },
  ...{ spentTokens: optional(count), costUsd: optional(amount) },
});

const events: EventSchemas = {
  'run-started': startFacts,
  'gate-judged': {
    verdict: oneOf('allowed', 'denied'),
    reason: oneOf(...reasonCodes, 'TRUSTED_EVENT', 'TRUSTED_PEOPLE'),
  },
  'run-tainted': { source: text, reason: text },
  'canary-tripped': { code: oneOf('DENIED_CANARY'), message: text },
  'stage-started': {
    ...{ stage, messagesSha256: { type: 'array', items: digest }, setupSha256: optional(digest) },
  },
  'stage-ended': { stage, steps: count, conclusion: oneOf(...conclusions), reason, message: text },
  'model-requested': {
    ...{ stage, step: count, model: text, endpoint: text, messages: count, bytes: count, tools: count },
    ...{ requestSha256: digest, idempotencyKey: text, sampling: open },
    dialect: optional(open),
    worst: optional(closed({ inputTokens: count, outputTokens: count })),
  },
  'http-attempt': {
    ...{ attempt: count, max: count, status: count, backoffMs: amount, error: optional(text), spent },
  },
  'model-replied': {
    ...{ step: count, model: text, ms: amount, calls: count, bytes: count, replySha256: digest, spent },
    finish: oneOf('stop', 'length', 'tool_calls', 'content_filter', 'other'),
    usage: closed({ reported: flag, inputTokens: count, outputTokens: count, cachedTokens: count }),
  },
  'tool-approved': { ...call, rule: text },
  'tool-refused': { ...call, code: oneOf(...refusalCodes), resultSha256: digest },
  'tool-run': {
    ...{ step: count, callId: text, tool: text, argv: texts, cwd: text, exit: whole, ms: amount },
    ...{ stdoutBytes: count, stderrBytes: count, truncated: flag, timedOut: flag, envKeys: texts },
    ...{ network: flag, resultSha256: digest },
    ending: oneOf('ok', 'failed', 'timed-out', 'overflowed', 'cancelled', 'denied'),
  },
  redacted: { count, class: text, place: text },
  'proposal-recorded': { proposal, digest },
  'proposal-published': { proposal, digest, what: oneOf('created', 'updated', 'unchanged'), url: text },
  'limit-reached': { code: reason, message: text },
  warning: { code: oneOf(...warningCodes), message: text },
  'run-ended': {
    ...{ conclusion: oneOf(...conclusions), reason, message: text, totals },
    files: { type: 'object', additionalProperties: digest },
  },
};

const common = {
  ...{ v: { const: 1 }, seq: count, prev: digest, hash: digest },
  ts: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
  run: { type: 'string', pattern: '^[0-9a-f]{32}$' },
} as const;

/** Of each type the whole line. */
export const lineSchemas: ReadonlyMap<string, JsonObject> = new Map(
  Object.entries(events).map(([type, fields]) => [
    type,
    closed({ ...common, type: { const: type }, ...fields }),
  ]),
);

/** Names that are in every line. */
export const commonFields: readonly string[] = [...Object.keys(common), 'type'];

/** draft-07. One line of `audit.jsonl`. */
export const auditSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'goagent-action audit log, one line',
  type: 'object',
  required: ['type'],
  properties: { type: { enum: [...lineSchemas.keys()] } },
  allOf: [...lineSchemas].map(([type, schema]) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: schema,
  })),
};
