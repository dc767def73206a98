export const id = 7278;
export const ids = [7278];
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
// EXTERNAL MODULE: ./src/run/model.ts + 17 modules
var model = __webpack_require__(15076);
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

/***/ 54219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ randomFraction),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   wA: () => (/* binding */ randomIdentifiers)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Time and chance: made here, handed to everything else. */

const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal.aborted)
            return resolve();
        const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end, { once: true });
    }),
};
const randomIdentifiers = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes).toString('hex');
const randomFraction = () => Math.random();


/***/ })

};
