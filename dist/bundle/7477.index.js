export const id = 7477;
export const ids = [7477];
export const modules = {

/***/ 97477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFieldCheck: () => (/* binding */ openFieldCheck)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var dist_ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./src/schema/complaint.ts
var complaint = __webpack_require__(89158);
// EXTERNAL MODULE: ./src/schema/dialect.ts
var dialect = __webpack_require__(30121);
;// CONCATENATED MODULE: ./src/schema/first-complaint.ts
/** What is wrong with a line of a file, the first thing only: for values by the thousand, and of any size. */



/**
 * Compiles one of our own schemas (draft-07), whose patterns are linear and which does not refer to itself: there is
 * no limit of time. The check gives `<pointer> <rule>`, or nothing, and never throws.
 */
function compileFirstComplaint(schema) {
    const ajv = new dist_ajv.Ajv({
        strict: true,
        strictTypes: false,
        strictRequired: false,
        meta: false,
        validateSchema: false,
        ownProperties: true,
        logger: false,
    });
    const validate = ajv.compile((0,dialect/* withoutDialect */.bm)(schema));
    return (value) => (validate(value) === true ? undefined : (0,complaint/* toComplaint */.H)(validate.errors ?? []));
}

// EXTERNAL MODULE: ./src/contract/conclusion.ts
var conclusion = __webpack_require__(83215);
;// CONCATENATED MODULE: ./src/record/audit-codes.ts
/** The codes that a line of the log may have, from the unions of the contract: one more or one less does not compile. */

const refusals = {
    UNKNOWN_TOOL: true,
    INVALID_ARGUMENTS: true,
    CALLS_EXHAUSTED: true,
    DENIED_NOT_OFFERED: true,
    DENIED_TAINT: true,
    DENIED_HOST: true,
    DENIED_ISOLATION: true,
    DENIED_CANARY: true,
    DENIED_APPROVAL: true,
};
const warnings = {
    SECRET_TOO_SHORT: true,
    ONE_KNOB: true,
    TEMPERATURE_DROPPED: true,
    REASONING_EFFORT_DROPPED: true,
    RESPONSE_FORMAT_DROPPED: true,
    MODEL_FALLBACK: true,
    CONTEXT_SHORTENED: true,
    ANSWER_REPAIR: true,
    ANSWER_REDACTED: true,
    STRUCTURED_OUTPUT_TOO_LONG: true,
    STRUCTURED_OUTPUT_WITHHELD: true,
    VARIABLE_UNUSED: true,
    PRICE_MISSING: true,
    PRESTAGE_FAILED: true,
    PRESTAGE_LEFT_OUT: true,
    PRESTAGE_NARROWED: true,
    POLICY_DIFFERS: true,
    PROGRAM_NOT_TRACKED: true,
    WORKSPACE_EMPTY: true,
    CREDENTIALS_IN_CHECKOUT: true,
    COMMAND_FILE_CHANGED: true,
    PROMPT_CARRIES_EVENT_TEXT: true,
    EVENT_TEXT_CLEANED: true,
    CHANGED_PATHS_UNKNOWN: true,
    POLICY_CHANGED: true,
    ISOLATION_NOT_FULL: true,
    HOSTS_NOT_CHECKED: true,
    PROPOSALS_REJECTED: true,
    PROPOSALS_DROPPED: true,
    PROTECTED_PATH: true,
    LEDGER_NOT_READ: true,
    COMMENT_NOT_PLACED: true,
};
const reasonCodes = Object.keys(conclusion/* conclusionOf */.vu);
const refusalCodes = Object.keys(refusals);
const warningCodes = Object.keys(warnings);

;// CONCATENATED MODULE: ./src/record/audit-schema.ts
/** The form of a line of the log as a JSON Schema: every event, no field that is not named. */


const audit_schema_text = { type: 'string' };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
const whole = { type: 'integer' };
const amount = { type: 'number', minimum: 0 };
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const texts = { type: 'array', items: audit_schema_text };
const audit_schema_open = { type: 'object' };
const oneOf = (...values) => ({ enum: values });
const reason = oneOf(...reasonCodes);
const orNull = (type) => ({ type: [type, 'null'] });
const audit_schema_closed = (properties) => ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => properties[name]?.optional !== true),
    properties: Object.fromEntries(Object.entries(properties).map(([name, { optional: _, ...schema }]) => [name, schema])),
});
const optional = (schema) => ({ ...schema, optional: true });
const stage = oneOf('prestage', 'main');
const proposal = oneOf('comment', 'review', 'issue', 'pull-request', 'labels');
const spent = optional(audit_schema_closed({ tokens: count, usd: optional(amount) }));
const call = { step: count, callId: audit_schema_text, tool: audit_schema_text, argumentsSha256: digest, arguments: {} };
/** Told before anything else, so that none of them is required: a run may end before it knows. */
const startFacts = {
    ...{ versions: audit_schema_open, runner: optional(audit_schema_open), event: audit_schema_text },
    ...{ actor: optional(audit_schema_text), triggeringActor: optional(audit_schema_text), repository: optional(audit_schema_text) },
    ...{ ref: optional(audit_schema_text), action: optional(audit_schema_text), sha: optional(audit_schema_text), headSha: optional(audit_schema_text) },
    ...{ headRepository: optional(orNull('string')), baseSha: optional(orNull('string')) },
    ...{ item: optional(orNull('object')), people: optional(audit_schema_open) },
    ...{ trustedRevision: optional(orNull('string')), readFrom: optional(orNull('string')) },
    ...{ workflow: optional(audit_schema_text), job: optional(audit_schema_text), runId: optional(audit_schema_text), runAttempt: optional({}) },
    ...{ auditContent: optional(oneOf('full', 'digests')), inputs: optional(audit_schema_open), policy: optional(audit_schema_open) },
    isolation: optional(orNull('object')),
};
const totals = audit_schema_closed({
    ...{ steps: count, prestageSteps: count, toolCalls: count, deniedCalls: count },
    ...{ inputTokens: count, outputTokens: count, redactions: count, ms: amount },
    ...{ spentTokens: optional(count), costUsd: optional(amount) },
});
const events = {
    'run-started': startFacts,
    'gate-judged': {
        verdict: oneOf('allowed', 'denied'),
        reason: oneOf(...reasonCodes, 'TRUSTED_EVENT', 'TRUSTED_PEOPLE'),
    },
    'run-tainted': { source: audit_schema_text, reason: audit_schema_text },
    'canary-tripped': { code: oneOf('DENIED_CANARY'), message: audit_schema_text },
    'stage-started': {
        ...{ stage, messagesSha256: { type: 'array', items: digest }, setupSha256: optional(digest) },
    },
    'stage-ended': { stage, steps: count, conclusion: oneOf(...conclusion/* conclusions */.fy), reason, message: audit_schema_text },
    'model-requested': {
        ...{ stage, step: count, model: audit_schema_text, endpoint: audit_schema_text, messages: count, bytes: count, tools: count },
        ...{ requestSha256: digest, idempotencyKey: audit_schema_text, sampling: audit_schema_open },
        dialect: optional(audit_schema_open),
        worst: optional(audit_schema_closed({ inputTokens: count, outputTokens: count })),
    },
    'http-attempt': {
        ...{ attempt: count, max: count, status: count, backoffMs: amount, error: optional(audit_schema_text), spent },
    },
    'model-replied': {
        ...{ step: count, model: audit_schema_text, ms: amount, calls: count, bytes: count, replySha256: digest, spent },
        finish: oneOf('stop', 'length', 'tool_calls', 'content_filter', 'other'),
        usage: audit_schema_closed({ reported: flag, inputTokens: count, outputTokens: count, cachedTokens: count }),
    },
    'tool-approved': { ...call, rule: audit_schema_text },
    'tool-refused': { ...call, code: oneOf(...refusalCodes), resultSha256: digest },
    'tool-run': {
        ...{ step: count, callId: audit_schema_text, tool: audit_schema_text, argv: texts, cwd: audit_schema_text, exit: whole, ms: amount },
        ...{ stdoutBytes: count, stderrBytes: count, truncated: flag, timedOut: flag, envKeys: texts },
        ...{ network: flag, resultSha256: digest },
        ending: oneOf('ok', 'failed', 'timed-out', 'overflowed', 'cancelled', 'denied'),
    },
    redacted: { count, class: audit_schema_text, place: audit_schema_text },
    'proposal-recorded': { proposal, digest },
    'proposal-published': { proposal, digest, what: oneOf('created', 'updated', 'unchanged'), url: audit_schema_text },
    'limit-reached': { code: reason, message: audit_schema_text },
    warning: { code: oneOf(...warningCodes), message: audit_schema_text },
    'run-ended': {
        ...{ conclusion: oneOf(...conclusion/* conclusions */.fy), reason, message: audit_schema_text, totals },
        files: { type: 'object', additionalProperties: digest },
    },
};
const common = {
    ...{ v: { const: 1 }, seq: count, prev: digest, hash: digest },
    ts: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
    run: { type: 'string', pattern: '^[0-9a-f]{32}$' },
};
/** Of each type the whole line. */
const lineSchemas = new Map(Object.entries(events).map(([type, fields]) => [
    type,
    audit_schema_closed({ ...common, type: { const: type }, ...fields }),
]));
/** Names that are in every line. */
const commonFields = [...Object.keys(common), 'type'];
/** draft-07. One line of `audit.jsonl`. */
const auditSchema = {
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

;// CONCATENATED MODULE: ./src/record/line-fields.ts
/** Whether a line has the fields of its type. Loaded where somebody looks into a bundle: no run needs it. */


/** Of a type that comes up a schema is compiled once. */
function openFieldCheck() {
    const checks = new Map();
    return (fields) => {
        const { type } = fields;
        const schema = typeof type === 'string' ? lineSchemas.get(type) : undefined;
        if (typeof type !== 'string' || schema === undefined)
            return 'is of a type that there is not: /type';
        const check = checks.get(type) ?? compileFirstComplaint(schema);
        checks.set(type, check);
        const complaint = check(fields);
        return complaint === undefined ? undefined : `is not what a line of type ${type} is: ${complaint}`;
    };
}


/***/ })

};
