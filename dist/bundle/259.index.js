export const id = 259;
export const ids = [259];
export const modules = {

/***/ 97278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probe: () => (/* binding */ probe_command_probe)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/law/redact/redactor.ts + 3 modules
var redact_redactor = __webpack_require__(5073);
// EXTERNAL MODULE: ./src/law/redact/secret.ts
var secret = __webpack_require__(71534);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/input-texts.ts
var input_texts = __webpack_require__(86472);
// EXTERNAL MODULE: ./src/run/policy/model.ts + 17 modules
var model = __webpack_require__(1770);
;// CONCATENATED MODULE: ./src/run/probe/probe.ts
/** Asks an endpoint a few cheap questions, one after the other, and says what a run of the action could rely on. */
/** After a question to which no reply came at all, nothing more is asked: the next one would fail in the same way. */
async function probe(order) {
    const answers = [];
    let silent = false;
    let facts = { model: '', endpoint: '' };
    for (const question of order.questions) {
        const { name, weight, advice } = question;
        const about = { question: name, weight };
        if (silent) {
            answers.push({ ...about, answer: 'not asked', ms: 0, why: '', advice: '' });
            continue;
        }
        const request = { ...question.request, idempotencyKey: `goagent-${order.identifiers(16)}` };
        const outcome = await complete(order, request);
        const { model, endpoint } = order.model.describe(request);
        facts = { model, endpoint };
        if (outcome.type === 'replied') {
            const why = question.judge(outcome.reply);
            const answer = why === undefined ? 'yes' : 'no';
            answers.push({
                ...about,
                answer,
                ms: outcome.ms,
                why: why ?? '',
                advice: why === undefined ? '' : advice,
            });
        }
        else {
            answers.push({ ...about, answer: 'no', ms: 0, why: order.redact(toWhy(outcome)), advice });
            silent = answers.length === 1 || outcome.type === 'aborted';
        }
    }
    const isFit = answers.every(({ weight, answer }) => weight === 'useful' || answer === 'yes');
    return { ...facts, answers, verdict: isFit ? 'fit' : 'unfit' };
}
async function complete({ model, signal }, request) {
    const events = model.complete(request, signal);
    for (;;) {
        const step = await events.next();
        if (step.done === true)
            return step.value;
    }
}
function toWhy(outcome) {
    if (outcome.type === 'failed')
        return outcome.message;
    return outcome.type === 'aborted' ? 'the time was over' : 'the endpoint says that the request is too long';
}

;// CONCATENATED MODULE: ./src/run/probe/questions.ts
/** What an endpoint is asked before anyone relies on it: a handful of small requests, each with what counts as yes. */
const toolName = 'report_number';
const schema = {
    type: 'object',
    properties: { number: { type: 'integer' } },
    required: ['number'],
    additionalProperties: false,
};
/** Shown to the model only: nobody runs it. */
const tool = {
    ...{ name: toolName, description: 'Takes one whole number.', schema },
    ...{
        access: 'read',
        network: false,
        approval: 'none',
        timeoutMs: 1,
        maxOutputBytes: 1,
        envPassthrough: [],
    },
    action: { type: 'builtin', builtin: toolName },
    check: () => ({ verdict: 'valid' }),
};
function toQuestions(redactor) {
    const ask = (...texts) => texts.map(([role, text]) => ({ role, content: redactor.text(text, 'messages') }));
    const plain = { tools: [], toolChoice: 'none' };
    const withTool = { tools: [tool], toolChoice: 'auto' };
    return [
        {
            ...{ name: 'answers', weight: 'needed' },
            request: { ...plain, messages: ask(['user', 'Answer with the one word: ready']) },
            judge: ({ text }) => (text.trim() === '' ? 'the reply has no text' : undefined),
            advice: 'Without text there is no answer: try another model.',
        },
        {
            ...{ name: 'calls a tool', weight: 'needed' },
            request: {
                ...withTool,
                messages: ask(['user', `Call the tool ${toolName} with the number 7. Do nothing else.`]),
            },
            judge: (reply) => judgeCalls(reply, [7]),
            advice: 'The agent works by tool calls: try a model, or a server, that makes them.',
        },
        {
            ...{ name: 'answers when told to call none', weight: 'needed' },
            request: {
                ...{ tools: [tool], toolChoice: 'none' },
                messages: ask(['user', 'Say hello in one word. Call no tool.']),
            },
            judge: ({ calls, text }) => calls.length > 0 ? 'it called a tool' : text.trim() === '' ? 'the reply has no text' : undefined,
            advice: 'The last step asks for an answer without tools: a run that needs all its steps ends without one.',
        },
        {
            ...{ name: 'several calls in one reply', weight: 'useful' },
            request: {
                ...withTool,
                messages: ask(['user', `Call ${toolName} twice in this one reply: with 1 and with 2.`]),
            },
            judge: (reply) => judgeCalls(reply, [1, 2]),
            advice: 'Reads come one a step: raise max-steps.',
        },
        {
            ...{ name: 'takes developer messages', weight: 'useful' },
            request: {
                ...plain,
                messages: ask(['developer', 'Whatever is asked, answer with the one word: blue'], ['user', 'Which colour is grass?']),
            },
            judge: ({ text }) => (/blue/i.test(text) ? undefined : 'the instruction had no effect'),
            advice: 'Put what you would say in "developer" into "system" or "prompt".',
        },
        {
            ...{ name: 'answers in JSON', weight: 'useful' },
            request: {
                ...plain,
                messages: ask(['user', 'Answer with the number 7.']),
                answer: { name: 'number', schema },
            },
            judge: ({ text }) => judgeJson(text),
            advice: 'With output-schema the answer is checked here, and repaired once: expect invalid-output at times.',
        },
        {
            ...{ name: 'counts tokens', weight: 'useful' },
            request: { ...plain, messages: ask(['user', 'Answer with the one word: counted']) },
            judge: ({ usage }) => (usage.reported ? undefined : 'the reply says nothing of tokens'),
            advice: 'max-total-tokens and max-cost-usd count each request at its worst.',
        },
    ];
}
function judgeCalls({ calls }, numbers) {
    if (calls.length === 0)
        return 'it called no tool';
    if (calls.some(({ name }) => name !== toolName))
        return 'it called a tool that was not offered';
    const given = calls.map(({ argumentsText }) => numberIn(argumentsText));
    return numbers.every((number) => given.includes(number)) && given.length === numbers.length
        ? undefined
        : `it made ${calls.length} of ${numbers.length} calls, or with other arguments`;
}
const judgeJson = (text) => numberIn(text) === undefined ? 'the answer is not the JSON that was asked for' : undefined;
function numberIn(text) {
    try {
        const value = JSON.parse(text);
        const number = Object(value).number;
        return typeof number === 'number' ? number : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/runner/input-table.ts + 9 modules
var input_table = __webpack_require__(28223);
;// CONCATENATED MODULE: ./src/entry/probe-command.ts
/** `goagent-action probe`: what an endpoint and its model can do, asked with the inputs of a run. */









/** Inputs that shape a request. */
const names = [
    ...['base-url', 'allow-insecure-http', 'api-key', 'model', 'api-headers', 'temperature', 'top-p'],
    ...['reasoning-effort', 'max-output-tokens', 'http-timeout', 'http-retries', 'http-retry-backoff'],
];
/** Milliseconds, for all questions. */
const longestProbe = 300_000;
async function probe_command_probe(words, variables) {
    const option = { type: 'string' };
    const { values } = (0,external_node_util_.parseArgs)({
        args: [...words],
        options: { ...Object.fromEntries(names.map((name) => [name, option])), json: { type: 'boolean' } },
        strict: true,
    });
    const given = toGiven(values, variables);
    if (!given.has('model'))
        return { exit: 2, form: 'text', text: 'probe needs --model, or OAI_MODEL' };
    const parsed = (0,input_texts/* parseInputTexts */.c)(given);
    if (parsed.verdict === 'refused')
        return { exit: 2, form: 'text', text: parsed.complaints.join('\n') };
    const inputs = parsed.inputs.model;
    const [first = '', ...others] = inputs.models;
    const secrets = [inputs.apiKey ?? '', ...Object.values(inputs.headers)]
        .filter((value) => (0,secret/* judgeSecret */.Oq)(value).verdict === 'secret')
        .map((value) => ({ value, class: 'api-key' }));
    const redactor = (0,redact_redactor/* createRedactor */.l)({ secrets, patterns: [] });
    const deadlineAt = clock/* systemClock */.ml.now() + longestProbe;
    const result = await probe({
        model: (0,model/* toModel */.zN)({
            ...{ names: model/* mainNames */.m6, environment: { variables }, clock: clock/* systemClock */.ml, redactor, deadlineAt },
            inputs: { ...inputs, models: [first, ...others] },
        }),
        questions: toQuestions(redactor),
        identifiers: clock/* randomIdentifiers */.wA,
        redact: (text) => redactor.text(text, 'error'),
        signal: AbortSignal.timeout(longestProbe),
    });
    const exit = result.verdict === 'fit' ? 0 : 1;
    return values.json === true
        ? { exit, form: 'json', text: JSON.stringify(result) }
        : { exit, form: 'page', text: toText(result) };
}
/** Options first, then variables, as in a run. */
function toGiven(values, variables) {
    return new Map(input_table/* inputTable */.F.flatMap((rule) => {
        if (!names.includes(rule.name))
            return [];
        const inherited = (rule.variables ?? []).map((name) => variables.get(name)).find((value) => value);
        const value = values[rule.name] ?? inherited;
        return typeof value === 'string' && value !== '' ? [[rule.name, value]] : [];
    }));
}
function toText({ model, endpoint, answers, verdict }) {
    const width = Math.max(...answers.map(({ question }) => question.length));
    const lines = answers.flatMap(({ question, answer, ms, why, advice }) => {
        const head = `  ${question.padEnd(width)}  ${answer}${answer === 'yes' ? `  ${ms} ms` : ''}`;
        return answer === 'no'
            ? [head, `  ${' '.repeat(width)}  ${why}`, `  ${' '.repeat(width)}  ${advice}`]
            : [head];
    });
    const end = verdict === 'fit'
        ? 'A run of the action can work with it.'
        : 'A run of the action cannot work with it: what is needed is missing.';
    return [`${model} at ${endpoint}`, ...lines, end].join('\n');
}


/***/ }),

/***/ 93072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ describeRequest),
/* harmony export */   qj: () => (/* binding */ toModelSetup),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35008);
/* harmony import */ var _dialect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18027);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/** A request as the log tells of it, and what shapes all requests to an endpoint: nothing here is secret. */



/** The digest is that of the very bytes that are sent. */
function describeRequest(request, wording) {
    const { model, dialect, endpoint } = wording;
    const body = JSON.stringify((0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .toBody */ .ER)(request, wording));
    const isGuess = (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .toCanonicalJson */ .s5)(dialect) === (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .toCanonicalJson */ .s5)((0,_dialect_js__WEBPACK_IMPORTED_MODULE_1__/* .guessDialect */ .gD)(model, new URL(endpoint)));
    return {
        model,
        endpoint,
        bytes: Buffer.byteLength(body),
        sha256: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(body),
        sampling: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .toSampling */ .JC)(request, wording),
        ...(isGuess ? {} : { dialect: toJson(dialect) }),
    };
}
const toJson = (dialect) => ({ ...dialect });
const originOf = ({ baseUrl }) => new URL(baseUrl).origin;
function toModelSetup(options) {
    const { models, temperature, topP, reasoningEffort, maxOutputTokens } = options;
    return {
        endpoint: originOf(options),
        models,
        ...(temperature === undefined ? {} : { temperature }),
        ...(topP === undefined ? {} : { topP }),
        ...(reasoningEffort === undefined ? {} : { reasoningEffort }),
        ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
    };
}


/***/ }),

/***/ 18027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ askPlainly),
/* harmony export */   gD: () => (/* binding */ guessDialect),
/* harmony export */   nB: () => (/* binding */ learn),
/* harmony export */   z0: () => (/* binding */ takesTemperature)
/* harmony export */ });
/** What an endpoint was found to take: begins as a guess, changes by its refusals, never twice for one thing. */
function guessDialect(model, baseUrl) {
    const openai = baseUrl.hostname === 'api.openai.com';
    return {
        stream: 'with-usage',
        tokenLimits: openai ? ['max_completion_tokens', 'max_tokens'] : ['max_tokens', 'max_completion_tokens'],
        developer: 'developer',
        temperature: takesTemperature(model) ? 'sent' : 'dropped',
        reasoningEffort: 'sent',
        responseFormat: 'json_schema',
    };
}
/** goagent's rule (its o3 and o4, by prefix, whatever the case), o1 added; a vendor's prefix is passed over. */
function takesTemperature(model) {
    return !/^o[134]/i.test(model.slice(model.lastIndexOf('/') + 1));
}
/**
 * What a refusal teaches, if anything. It must refuse something that was sent: an error text may repeat the
 * conversation, and then mentions whatever its author likes. Each lesson takes something away for good, so
 * that a request meets at most eight of them.
 */
function learn(dialect, refusal) {
    const { error, sent } = refusal;
    const text = error.message.slice(0, 4096).toLowerCase();
    if (!refusing.test(`${text} ${error.code}`))
        return undefined;
    const candidates = subjects.filter((subject) => sent.has(subject.name));
    const named = candidates.find((subject) => subject.name === error.param);
    return (named ?? candidates.find((subject) => subject.mentioned.test(text)))?.lesson(dialect);
}
/** For an endpoint whose streams end without saying why. */
function askPlainly(dialect) {
    return { ...dialect, stream: 'none' };
}
const refusing = /unsupported|not support|invalid|unrecogni[sz]ed|unknown|unexpected|not permitted|not allowed|extra inputs|forbidden/;
/** In the order in which they are looked for. `\b` keeps `stream` apart from `stream_options`. */
const subjects = [
    {
        name: 'response_format',
        mentioned: /\bresponse_?(?:format|schema)\b|\bjson_(?:schema|object)\b|\bresponse mime type\b/,
        lesson: otherResponseFormat,
    },
    {
        name: 'stream_options',
        mentioned: /\bstream_options\b/,
        lesson: (dialect) => ({ dialect: { ...dialect, stream: 'bare' } }),
    },
    {
        name: 'stream',
        mentioned: /\bstream(?:ing)?\b/,
        lesson: (dialect) => ({ dialect: askPlainly(dialect) }),
    },
    { name: 'max_completion_tokens', mentioned: /\bmax_completion_tokens\b/, lesson: otherTokenLimit },
    { name: 'max_tokens', mentioned: /\bmax_tokens\b/, lesson: otherTokenLimit },
    {
        name: 'temperature',
        mentioned: /\btemperature\b/,
        lesson: (dialect) => ({
            dialect: { ...dialect, temperature: 'dropped' },
            warning: 'TEMPERATURE_DROPPED',
        }),
    },
    {
        name: 'reasoning_effort',
        mentioned: /\breasoning/,
        lesson: (dialect) => ({
            dialect: { ...dialect, reasoningEffort: 'dropped' },
            warning: 'REASONING_EFFORT_DROPPED',
        }),
    },
    {
        name: 'developer',
        mentioned: /\bdeveloper\b|\broles?\b/,
        lesson: (dialect) => ({ dialect: { ...dialect, developer: 'system' } }),
    },
];
/** Only the first step is told of: from there on the schema is not the endpoint's business any more. */
function otherResponseFormat(dialect) {
    return dialect.responseFormat === 'json_schema'
        ? { dialect: { ...dialect, responseFormat: 'json_object' }, warning: 'RESPONSE_FORMAT_DROPPED' }
        : { dialect: { ...dialect, responseFormat: 'dropped' } };
}
function otherTokenLimit(dialect) {
    const [, next] = dialect.tokenLimits;
    return next === undefined ? undefined : { dialect: { ...dialect, tokenLimits: [next] } };
}


/***/ }),

/***/ 64493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** Reads one field of a value that the endpoint chose, so that nobody else looks into unknown bytes. */
/** The own property `key`, or undefined when `value` is no object or has none. */
function fieldOf(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The JSON value of `text`, or undefined, which no JSON text means. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 18128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hn: () => (/* binding */ sentParameters),
  ER: () => (/* binding */ toBody),
  JC: () => (/* binding */ toSampling)
});

// EXTERNAL MODULE: ./src/provider/field.ts
var field = __webpack_require__(64493);
;// CONCATENATED MODULE: ./src/provider/messages.ts
/** The conversation and the tools in the form of Chat Completions. */

function toTool(tool) {
    const description = tool.description === '' ? {} : { description: tool.description };
    return { type: 'function', function: { name: tool.name, ...description, parameters: tool.schema } };
}
/**
 * `developer` is the role of developer messages. Sent as `system`, they join the system message before them:
 * where the one role is unknown, a second message of the other is often refused too.
 */
function toMessages(messages, developer) {
    const sent = [];
    for (const message of messages) {
        const next = toMessage(message, developer);
        const last = sent.at(-1);
        if (message.role === 'developer' && next.role === 'system' && last?.role === 'system') {
            sent[sent.length - 1] = { role: 'system', content: `${last.content}\n\n${message.content}` };
        }
        else {
            sent.push(next);
        }
    }
    return sent;
}
function toMessage(message, developer) {
    switch (message.role) {
        case 'system':
        case 'user':
            return { role: message.role, content: message.content };
        case 'developer':
            return { role: developer, content: message.content };
        case 'tool':
            return { role: 'tool', tool_call_id: message.callId, content: message.content };
        case 'assistant': {
            if (message.calls.length === 0)
                return { role: 'assistant', content: message.content };
            const content = message.content === '' ? null : message.content;
            return { role: 'assistant', content, tool_calls: message.calls.map(toCall) };
        }
    }
}
/**
 * What the model made up goes back in a form that every endpoint takes: some refuse a whole conversation for
 * one call whose name has an unusual character or whose arguments are no JSON. The result tells it what was wrong.
 */
function toCall(call) {
    // Not mended letter by letter: that could put together a secret which redaction found in pieces.
    const name = /^[a-zA-Z0-9_-]{1,64}$/.test(call.name) ? call.name : 'invalid_name';
    const text = (0,field/* parseJson */.qF)(call.argumentsText) === undefined ? '{}' : call.argumentsText;
    return { id: call.id, type: 'function', function: { name, arguments: text } };
}

;// CONCATENATED MODULE: ./src/provider/request.ts
/** A request of the core as the body of `POST /chat/completions`, in the words that the endpoint takes. */

function toBody(request, wording) {
    const tools = request.tools.map(toTool);
    return {
        model: wording.model,
        messages: toMessages(request.messages, wording.dialect.developer),
        ...(tools.length > 0 ? { tools, tool_choice: request.toolChoice } : {}),
        ...toSampling(request, wording),
        ...toResponseFormat(request.answer, wording.dialect),
        ...toStream(wording.dialect),
    };
}
/** What is sent of the knobs that shape a reply: for the log, in the field names of the body. */
function toSampling(request, { dialect, options }) {
    const { temperature, topP, reasoningEffort } = options;
    const tokens = request.maxOutputTokens ?? options.maxOutputTokens ?? 0;
    const takesTemperature = topP === undefined && dialect.temperature === 'sent';
    const takesEffort = dialect.reasoningEffort === 'sent';
    return {
        ...(topP === undefined ? {} : { top_p: topP }),
        ...(temperature !== undefined && takesTemperature ? { temperature } : {}),
        ...(reasoningEffort !== undefined && takesEffort ? { reasoning_effort: reasoningEffort } : {}),
        ...(tokens > 0 ? { [dialect.tokenLimits[0]]: tokens } : {}),
    };
}
/** The names that a refusal of this body can be about. */
function sentParameters(body) {
    const developer = body.messages.some((message) => message.role === 'developer') ? ['developer'] : [];
    return new Set([...Object.keys(body), ...developer]);
}
/** `json_object` is for schemas of objects only: with it, an endpoint gives nothing else. */
function toResponseFormat(answer, dialect) {
    if (answer === undefined)
        return {};
    switch (dialect.responseFormat) {
        case 'json_schema': {
            const { name, schema, strict } = answer;
            const format = { name, schema, ...(strict === undefined ? {} : { strict }) };
            return { response_format: { type: 'json_schema', json_schema: format } };
        }
        case 'json_object':
            return answer.schema.type === 'object' ? { response_format: { type: 'json_object' } } : {};
        case 'dropped':
            return {};
    }
}
function toStream(dialect) {
    switch (dialect.stream) {
        case 'with-usage':
            return { stream: true, stream_options: { include_usage: true } };
        case 'bare':
            return { stream: true };
        case 'none':
            return {};
    }
}


/***/ })

};
