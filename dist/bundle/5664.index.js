export const id = 5664;
export const ids = [5664];
export const modules = {

/***/ 47895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/** A turn of the event loop between two pieces of long work: timers and signals are heard then, and not before. */

/** Says whether to stop. */
async function pause(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    return signal?.aborted === true ? 'stop' : 'go-on';
}


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ notAsWritten),
/* harmony export */   M: () => (/* binding */ openFields)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48626);
/** Reading the members of a JSON object that anybody may have written. */


/** `place` says where it stands. @throws GoagentError `INPUTS_INVALID` by each member that is not as it is asked for. */
function openFields(value, place) {
    if (!(0,_contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        throw notAsWritten(place, 'is no object');
    const get = (name, is, what) => {
        const found = Object.hasOwn(value, name) ? value[name] : undefined;
        if (found === undefined || !is(found))
            throw notAsWritten(`${place}/${name}`, `is not ${what}`);
        return found;
    };
    const list = (name) => get(name, isList, 'a list');
    const fields = {
        value,
        has: (name) => Object.hasOwn(value, name),
        text: (name) => get(name, isText, 'a text'),
        count: (name) => get(name, isCount, 'a whole number from 0'),
        number: (name) => get(name, isNumber, 'a number'),
        flag: (name) => get(name, isFlag, 'true or false'),
        word: (name, words) => get(name, isOneOf(words), `one of ${words.join(', ')}`),
        list,
        texts: (name) => list(name).map((item, index) => {
            if (!isText(item))
                throw notAsWritten(`${place}/${name}/${index}`, 'is not a text');
            return item;
        }),
        object: (name) => openFields(value[name], `${place}/${name}`),
        objects: (name) => list(name).map((item, index) => openFields(item, `${place}/${name}/${index}`)),
        entries: (name) => {
            const inner = get(name, _contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O, 'an object');
            return Object.entries(inner).map(([key, item]) => [key, openFields(item, `${place}/${name}`)]);
        },
    };
    return fields;
}
function notAsWritten(place, what) {
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('INPUTS_INVALID', [`${place} ${what}`]);
}
const isText = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number';
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag = (value) => typeof value === 'boolean';
const isList = (value) => Array.isArray(value);
const isOneOf = (words) => (value) => words.some((word) => word === value);


/***/ }),

/***/ 55259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openJudgingTime),
/* harmony export */   m: () => (/* binding */ notInTime)
/* harmony export */ });
/* harmony import */ var _schema_shared_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15802);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54219);
/** What all schemas of one record may take: whoever made the bundle wrote them, and what they are held against. */


/** Those of an honest run take some milliseconds each. */
const judgingMs = 5_000;
const openJudgingTime = () => (0,_schema_shared_time_js__WEBPACK_IMPORTED_MODULE_1__/* .shareTime */ .Z)(judgingMs, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml);
const notInTime = `The bundle could not be judged in time: compiling its schemas, and holding arguments and answers against them, took more than ${judgingMs / 1_000} seconds. No run of ours needs that: the schemas were made to be slow.`;


/***/ }),

/***/ 43720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseRecord)
});

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/record/bundle.ts
var bundle = __webpack_require__(26961);
// EXTERNAL MODULE: ./src/record/log-lines.ts
var log_lines = __webpack_require__(23693);
// EXTERNAL MODULE: ./src/record/verify.ts
var verify = __webpack_require__(80268);
// EXTERNAL MODULE: ./src/run/replay/fields.ts
var replay_fields = __webpack_require__(1976);
// EXTERNAL MODULE: ./src/contract/conclusion.ts
var conclusion = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/contract/proposals.ts
var proposals = __webpack_require__(25597);
;// CONCATENATED MODULE: ./src/run/replay/parse-setup.ts
/** What a stage was given, back from the bundle. */


/** @throws GoagentError `INPUTS_INVALID` */
function parseSetup(setup) {
    const grants = setup.object('grants');
    const hosts = grants.object('hosts');
    const limits = setup.object('limits');
    const window = setup.object('window');
    return {
        stage: setup.word('stage', ['prestage', 'main']),
        catalog: parseCatalog(setup.object('catalog')),
        grants: {
            taintedTools: grants.texts('taintedTools'),
            hosts: { named: hosts.texts('named'), public: hosts.word('public', ['any', 'none']) },
            sandbox: grants.word('sandbox', ['auto', 'required', 'off']),
            tier: grants.word('tier', ['full', 'partial', 'none']),
        },
        limits: { maxSteps: limits.count('maxSteps'), before: limits.count('before') },
        window: {
            contextWindow: window.count('contextWindow'),
            ...(window.has('maxOutputTokens') ? { maxOutputTokens: window.count('maxOutputTokens') } : {}),
        },
        ...(setup.has('answer') ? { answer: parseAnswer(setup.object('answer')) } : {}),
        ...(setup.has('required') ? { required: setup.text('required') } : {}),
        budget: parseBudget(setup.object('budget')),
        taints: setup.objects('taints').map(parseTaint),
        ...(setup.has('model') ? { model: parseModel(setup.object('model')) } : {}),
        ...(setup.has('prepares') ? { prepares: parsePreparing(setup.object('prepares')) } : {}),
    };
}
function parsePreparing(preparing) {
    return { catalog: parseCatalog(preparing.object('catalog')), share: preparing.number('share') };
}
function parseAnswer(answer) {
    return {
        name: answer.text('name'),
        schema: answer.object('schema').value,
        ...(answer.has('strict') ? { strict: answer.flag('strict') } : {}),
    };
}
function parseCatalog(catalog) {
    return {
        tools: catalog.objects('tools').map(parseTool),
        offered: catalog.texts('offered'),
        sha256: catalog.text('sha256'),
    };
}
function parseTool(tool) {
    return {
        name: tool.text('name'),
        description: tool.text('description'),
        schema: tool.object('schema').value,
        action: parseAction(tool.object('action')),
        access: tool.word('access', ['read', 'write', 'execute']),
        network: tool.flag('network'),
        approval: tool.word('approval', ['none', 'required']),
        timeoutMs: tool.number('timeoutMs'),
        maxOutputBytes: tool.count('maxOutputBytes'),
        envPassthrough: tool.texts('envPassthrough'),
    };
}
function parseAction(action) {
    const type = action.word('type', ['command', 'builtin', 'proposal']);
    switch (type) {
        case 'command': {
            const [program, ...more] = action.texts('argv');
            if (program === undefined)
                throw (0,replay_fields/* notAsWritten */.H)('argv of a tool', 'is empty');
            return {
                type,
                argv: [program, ...more],
                ...(action.has('sha256') ? { sha256: action.text('sha256') } : {}),
                ...(action.has('wraps') ? { wraps: action.text('wraps') } : {}),
            };
        }
        case 'builtin':
            return {
                type,
                builtin: action.text('builtin'),
                ...(action.has('programs') ? { programs: action.objects('programs').map(parseProgram) } : {}),
            };
        case 'proposal':
            return { type, proposal: action.word('proposal', proposals/* proposalTypes */.S) };
    }
}
function parseProgram(program) {
    return {
        path: program.text('path'),
        ...(program.has('sha256') ? { sha256: program.text('sha256') } : {}),
    };
}
function parseBudget(budget) {
    return {
        maxToolCalls: budget.count('maxToolCalls'),
        ...(budget.has('maxTotalTokens') ? { maxTotalTokens: budget.count('maxTotalTokens') } : {}),
        ...(budget.has('maxCostUsd') ? { maxCostUsd: budget.number('maxCostUsd') } : {}),
        prices: Object.fromEntries(budget
            .entries('prices')
            .map(([model, price]) => [
            model,
            { input: price.number('input'), output: price.number('output'), cached: price.number('cached') },
        ])),
        models: budget.texts('models'),
    };
}
const taintSources = [
    'head-repository',
    'actor',
    'author',
    'checkout',
    'prompt',
    'gate',
    'network',
];
function parseTaint(taint) {
    return { source: taint.word('source', taintSources), reason: taint.text('reason') };
}
function parseModel(model) {
    const endpoint = model.text('endpoint');
    if (!URL.canParse(endpoint))
        throw (0,replay_fields/* notAsWritten */.H)('endpoint of a stage', 'is no URL');
    if (model.texts('models').length === 0)
        throw (0,replay_fields/* notAsWritten */.H)('models of a stage', 'are none');
    return {
        endpoint,
        models: model.texts('models'),
        ...(model.has('temperature') ? { temperature: model.number('temperature') } : {}),
        ...(model.has('topP') ? { topP: model.number('topP') } : {}),
        ...(model.has('reasoningEffort') ? { reasoningEffort: model.text('reasoningEffort') } : {}),
        ...(model.has('maxOutputTokens') ? { maxOutputTokens: model.count('maxOutputTokens') } : {}),
    };
}

;// CONCATENATED MODULE: ./src/run/replay/parse-told.ts
/** Lines that are an event as a whole: no text belongs to them. */




/** Undefined: a line of another kind. @throws GoagentError `INPUTS_INVALID` */
function parseTold(type, line) {
    switch (type) {
        case 'run-started':
            return { type, facts: line.value };
        case 'gate-judged':
            return { type, verdict: line.word('verdict', ['allowed', 'denied']), reason: toGateReason(line) };
        case 'run-tainted':
            return { type, ...parseTaint(line) };
        case 'canary-tripped':
            return { type, code: line.word('code', ['DENIED_CANARY']), message: line.text('message') };
        case 'redacted':
            return {
                type,
                count: line.count('count'),
                class: line.text('class'),
                place: line.word('place', places),
            };
        case 'proposal-recorded':
            return { type, proposal: line.word('proposal', proposals/* proposalTypes */.S), digest: line.text('digest') };
        case 'proposal-published':
            return {
                type,
                proposal: line.word('proposal', proposals/* proposalTypes */.S),
                digest: line.text('digest'),
                what: line.word('what', ['created', 'updated', 'unchanged']),
                url: line.text('url'),
            };
        case 'limit-reached':
            return { type, code: toReason(line, 'code'), message: line.text('message') };
        case 'warning':
            return { type, code: toWarning(line), message: line.text('message') };
        default:
            return undefined;
    }
}
/** Without what it was charged: that is computed again. */
function parseAttempt(line) {
    return {
        type: 'http-attempt',
        attempt: line.count('attempt'),
        max: line.count('max'),
        status: line.count('status'),
        backoffMs: line.number('backoffMs'),
        ...(line.has('error') ? { error: line.text('error') } : {}),
    };
}
function toReason(line, name) {
    const found = line.text(name);
    if (!isReason(found))
        throw (0,replay_fields/* notAsWritten */.H)(name, 'is no reason that this version knows');
    return found;
}
const isReason = (text) => Object.hasOwn(conclusion/* conclusionOf */.vu, text);
function toGateReason(line) {
    const found = line.text('reason');
    return found === 'TRUSTED_EVENT' || found === 'TRUSTED_PEOPLE' ? found : toReason(line, 'reason');
}
function toWarning(line) {
    const found = line.text('code');
    if (!isWarning(found))
        throw (0,replay_fields/* notAsWritten */.H)('code', 'is no code of a warning');
    return found;
}
/** Nothing is decided by it, and a later version knows more of them: its form is enough. */
const isWarning = (text) => /^[A-Z][A-Z_]{1,63}$/.test(text);
const places = [
    'messages',
    'reply',
    'arguments',
    'result',
    'log',
    'console',
    'output',
    'summary',
    'error',
    'proposal',
];

;// CONCATENATED MODULE: ./src/run/replay/parse-line.ts
/** One line of a log, with its texts. */



/** `missing`: a text of it is not in the transcript. @throws GoagentError `INPUTS_INVALID` */
function parseLine(type, line, context) {
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
            if (found.verdict === 'missing')
                return 'missing';
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
            if (event === undefined)
                throw (0,replay_fields/* notAsWritten */.H)('type of a line', 'is none that this version knows');
            return { type: 'told', event };
        }
    }
}
const stages = ['prestage', 'main'];
function parseStart(line, { texts, redactor }) {
    const stage = line.word('stage', stages);
    if (!line.has('setupSha256'))
        throw (0,replay_fields/* notAsWritten */.H)('stage-started', 'has no setup: it is of a version before replay');
    const setup = texts.setup(line.text('setupSha256'), stage);
    if (setup.verdict === 'missing')
        return 'missing';
    const seed = [];
    for (const sha256 of line.texts('messagesSha256')) {
        const message = texts.message(sha256);
        if (message.verdict === 'missing')
            return 'missing';
        seed.push(toMessage(message.value.role, redactor.text(message.value.content, 'messages')));
    }
    return { type: 'stage-started', stage, seed, setup: setup.value };
}
const toMessage = (role, content) => role === 'assistant' ? { role, content, calls: [] } : { role, content };
const finishes = [
    'stop',
    'length',
    'tool_calls',
    'content_filter',
    'other',
];
function parseReply(line, { texts, redactor }) {
    const content = texts.reply(line.text('replySha256'));
    if (content.verdict === 'missing')
        return 'missing';
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
];
function parseRun(line, { texts, redactor }) {
    const content = texts.result(line.text('resultSha256'));
    if (content.verdict === 'missing')
        return 'missing';
    redactor.text(content.value, 'result');
    const run = {
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
function parseConclusion(line) {
    return {
        name: line.word('conclusion', conclusion/* conclusions */.fy),
        reason: toReason(line, 'reason'),
        message: line.text('message'),
    };
}
function parseTotals(totals) {
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
const tokenLimits = ['max_tokens', 'max_completion_tokens'];
function parseDialect(line) {
    if (!line.has('dialect'))
        return {};
    const dialect = line.object('dialect');
    const [first = 'max_tokens', ...more] = dialect.texts('tokenLimits').map((name) => {
        const known = tokenLimits.find((limit) => limit === name);
        if (known === undefined)
            throw (0,replay_fields/* notAsWritten */.H)('tokenLimits of a dialect', 'names none that there is');
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

// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
;// CONCATENATED MODULE: ./src/run/replay/texts.ts
/** The texts of a transcript, one after the other as the log names them, each held against its digest there. */



const roles = ['system', 'developer', 'user', 'assistant'];
/** Nothing of a digest is believed: it is computed anew. @throws GoagentError `INPUTS_INVALID` */
function openTexts(transcript) {
    const fields = (0,replay_fields/* openFields */.M)(transcript ?? empty, 'transcript.json');
    const messages = openQueue(fields, 'messages');
    const replies = openQueue(fields, 'replies');
    const results = openQueue(fields, 'results');
    const stages = openQueue(fields, 'stages');
    return {
        message: (sha256) => messages((entry) => {
            const content = entry.text('content');
            entry.hold((0,canonical/* sha256Hex */.fg)(content), sha256);
            return { role: entry.word('role', roles), content };
        }),
        reply: (sha256) => replies((entry) => {
            const content = entry.object('content');
            entry.hold((0,canonical/* sha256Hex */.fg)(JSON.stringify(content.value)), sha256);
            return { text: content.text('text'), calls: content.objects('calls').map(parseCall) };
        }),
        result: (sha256) => results((entry) => {
            const content = entry.text('content');
            entry.hold((0,canonical/* sha256Hex */.fg)(content), sha256);
            return content;
        }),
        setup: (sha256, stage) => stages((entry) => {
            const setup = entry.object('setup');
            entry.hold((0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(setup.value)), sha256);
            const parsed = parseSetup(setup);
            if (parsed.stage !== stage)
                throw (0,replay_fields/* notAsWritten */.H)('a setup of transcript.json', 'is of another stage');
            return parsed;
        }),
    };
}
const empty = { messages: [], replies: [], results: [], stages: [] };
function parseCall(call) {
    return { id: call.text('id'), name: call.text('name'), argumentsText: call.text('argumentsText') };
}
function openQueue(transcript, name) {
    const items = transcript.list(name);
    let next = 0;
    return (read) => {
        const index = next;
        if (index >= items.length)
            return { verdict: 'missing' };
        next += 1;
        const place = `transcript.json/${name}/${index}`;
        const hold = (found, pinned) => {
            if (found !== pinned)
                throw (0,replay_fields/* notAsWritten */.H)(place, 'is not the text that the log pins');
        };
        return { verdict: 'found', value: read({ ...(0,replay_fields/* openFields */.M)(items[index], place), hold }) };
    };
}

;// CONCATENATED MODULE: ./src/run/replay/parse-record.ts
/** The files of a bundle to a recorded run, once, at the edge. They have been verified before: here it is asked what they say. */







/** `redactor` knows shapes only: what it finds here, the run should have found. */
function parseRecord(files, redactor) {
    try {
        return parse(files, redactor);
    }
    catch (error) {
        if (error instanceof errors/* GoagentError */.q)
            return { verdict: 'refused', code: 'malformed', why: error.message };
        throw error;
    }
}
function parse(files, redactor) {
    const bytes = files.get(bundle/* logName */.Is) ?? new Uint8Array();
    const log = (0,verify/* verifyLog */.I)(bytes);
    if (log.verdict === 'invalid')
        return {
            verdict: 'refused',
            code: 'malformed',
            why: log.problems.map(({ message }) => message).join('; '),
        };
    const rows = decode(bytes).split('\n').slice(0, log.lines);
    const first = (0,replay_fields/* openFields */.M)((0,log_lines/* parseObject */.l)(rows[0] ?? ''), 'line 1 of the log');
    if (first.has('auditContent') && first.text('auditContent') === 'digests')
        return { verdict: 'refused', code: 'digests', why: noTexts };
    const text = files.get('transcript.json');
    const transcript = text === undefined ? undefined : (0,replay_fields/* openFields */.M)((0,log_lines/* parseObject */.l)(decode(text)), 'transcript.json').value;
    const context = { texts: openTexts(transcript), redactor };
    const lines = [];
    for (const [index, row] of rows.entries()) {
        const line = (0,replay_fields/* openFields */.M)((0,log_lines/* parseObject */.l)(row), `line ${index + 1} of the log`);
        const { own, type } = split(line, index);
        const fact = parseLine(type, own, context);
        if (fact === 'missing') {
            if (log.complete)
                return {
                    verdict: 'refused',
                    code: 'malformed',
                    why: `transcript.json has no text for line ${index + 1} of the log`,
                };
            break;
        }
        lines.push({ ...fact, seq: index, fields: own.value, unredacted: redactor.takeHits() });
    }
    const summary = files.get('summary.md');
    return {
        verdict: 'parsed',
        record: {
            run: log.run,
            lines,
            total: log.lines,
            digest: log.digest,
            transcript,
            summary: summary === undefined ? undefined : decode(summary),
        },
    };
}
const noTexts = 'the bundle was written with "audit-content: digests", so it keeps no texts of messages and results that a replay could start from. Use "audit-content: full" for runs that have to be replayed.';
const decode = (bytes) => Buffer.from(bytes).toString();
function split(line, index) {
    const { v: _v, seq: _seq, ts: _ts, run: _run, type: _type, prev: _prev, hash: _hash, ...own } = line.value;
    const type = line.text('type');
    const rest = own;
    return { type, own: (0,replay_fields/* openFields */.M)(rest, `line ${index + 1} of the log (${type.slice(0, 40)})`) };
}


/***/ }),

/***/ 15501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isInterruption),
/* harmony export */   x: () => (/* binding */ replayModel)
/* harmony export */ });
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/* harmony import */ var _core_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19570);
/* harmony import */ var _provider_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93072);
/* harmony import */ var _provider_dialect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18027);
/** The `Model` port over a record: it says again what the endpoint said, and asks nobody. */




function replayModel(setup, cursor) {
    let current = 0;
    const next = () => setup.models[current] ?? '';
    const describe = (request) => {
        const line = cursor.peek();
        const found = line?.type === 'model-requested' ? line.dialect : {};
        const dialect = { ...(0,_provider_dialect_js__WEBPACK_IMPORTED_MODULE_3__/* .guessDialect */ .gD)(next(), new URL(setup.endpoint)), ...found };
        return (0,_provider_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRequest */ .Ng)(request, { model: next(), dialect, options: setup, endpoint: setup.endpoint });
    };
    async function* complete() {
        for (;;) {
            const line = cursor.peek();
            if (line?.type === 'http-attempt') {
                yield { type: 'attempt-ahead', model: next() };
                yield line.event;
            }
            else if (line?.type === 'model-replied') {
                return { type: 'replied', reply: line.reply, ms: line.ms };
            }
            else if (line?.type === 'stage-ended') {
                return yield* end(line.conclusion, next());
            }
            else if (line?.type === 'told' &&
                line.event.type === 'warning' &&
                line.event.code !== 'CONTEXT_SHORTENED') {
                if (line.event.code === 'MODEL_FALLBACK')
                    current += 1;
                yield line.event;
            }
            else {
                if (line?.type === 'told' && line.event.type === 'limit-reached')
                    yield { type: 'attempt-ahead', model: next() };
                // What was not declined did not fit the window of the endpoint: the core asks again, shorter.
                return { type: 'too-long' };
            }
        }
    }
    return { next, setup: () => setup, describe, complete };
}
/** How a request ended that had no reply, by how its stage ended. */
async function* end(conclusion, model) {
    const { reason, message } = conclusion;
    if (isInterruption(conclusion))
        return { type: 'aborted' };
    if (reason === 'TOKENS_EXHAUSTED' || reason === 'COST_EXHAUSTED') {
        if (!message.startsWith(tooLong))
            yield { type: 'attempt-ahead', model };
        return { type: 'too-long' };
    }
    const refused = moreRoom.exec(message)?.[1];
    if (reason === 'OUTPUT_TOO_LONG' && refused !== undefined)
        return { type: 'failed', reason: 'PROVIDER_STATUS', message: refused };
    return { type: 'failed', reason, message };
}
const tooLong = "The messages do not fit the model's window";
const moreRoom = /, and more room was refused: ([\s\S]*) Raise max-output-tokens, or ask for less\.$/;
const interruptions = ['CANCELLED', 'TIME_EXHAUSTED', 'INTERNAL'];
/** Whether a stage was ended from outside: in the very words in which the core says so. */
function isInterruption({ name, reason, message }) {
    const known = interruptions.find((word) => word === reason);
    if (known === undefined)
        return false;
    const told = (0,_core_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .interrupted */ .VM)(AbortSignal.abort(known), '').conclusion;
    return told.name === name && told.message === message && (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(known, message).name === name;
}


/***/ }),

/***/ 36249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SA: () => (/* binding */ openCompiler),
  OY: () => (/* binding */ toLimits),
  sQ: () => (/* binding */ toStagePorts),
  H6: () => (/* binding */ toStageTask)
});

// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/schema/schema.ts + 3 modules
var schema = __webpack_require__(55268);
// EXTERNAL MODULE: ./src/run/replay/fields.ts
var fields = __webpack_require__(1976);
;// CONCATENATED MODULE: ./src/run/replay/recorded-canary.ts
/** Canaries over a record: they were random, and are in no bundle; what was seen is what the log says was seen. */

const clear = { verdict: 'clear' };
function replayCanary(cursor) {
    return {
        inText: (text) => {
            const line = cursor.peek();
            if (line?.type !== 'tool-refused' || line.code !== 'DENIED_CANARY')
                return clear;
            const isIt = text.startsWith(`${line.tool} `) && (0,canonical/* sha256Hex */.fg)(text.slice(line.tool.length + 1)) === line.sha256;
            return isIt ? toSighting(cursor) : clear;
        },
        inMessages: ([message]) => {
            const line = cursor.peek();
            if (line?.type !== 'told' || line.event.type !== 'canary-tripped')
                return clear;
            const where = message?.role === 'tool' ? 'the result of a tool' : 'a request to the model';
            return line.event.message.endsWith(` turned up in ${where}.`) ? toSighting(cursor) : clear;
        },
    };
}
function toSighting(cursor) {
    const line = cursor.ahead((found) => found.type === 'told' && found.event.type === 'canary-tripped');
    const message = line?.event.type === 'canary-tripped' ? line.event.message : '';
    return { verdict: 'seen', what: message.slice(0, Math.max(0, message.lastIndexOf(' turned up in '))) };
}

// EXTERNAL MODULE: ./src/run/replay/recorded-model.ts
var recorded_model = __webpack_require__(15501);
;// CONCATENATED MODULE: ./src/run/replay/recorded-tools.ts
/** Tools over a record: their results come again, in the order in which the log has them, and nothing starts. */
/** Calls that run side by side start in the order in which their results are told. */
function replayTools(cursor) {
    let taken = -1;
    return async (call) => {
        const line = cursor.ahead((found) => found.type === 'tool-run', taken);
        if (line === undefined)
            return nothingRecorded;
        taken = line.seq;
        return { ...line.run, ...toWhole(line, call.tool.maxOutputBytes) };
    };
}
/**
 * A result that was cut has what was lost behind it as a marker: where that makes it longer than results may be, it
 * would be cut again.
 */
function toWhole({ run, truncated }, maxBytes) {
    const { said } = run;
    if (typeof said !== 'string' || !truncated || Buffer.byteLength(said) <= maxBytes)
        return { said, lostBytes: 0 };
    const marker = /\[… (\d{1,15}) bytes left out …\]$/.exec(said);
    return marker === null
        ? { said, lostBytes: 0 }
        : { said: said.slice(0, marker.index), lostBytes: Number(marker[1]) };
}
/** Where the record has no result any more, the run had none: nobody gets to see this one. */
const nothingRecorded = {
    ending: 'cancelled',
    said: '',
    argv: [],
    cwd: '',
    exit: -1,
    ms: 0,
    stdoutBytes: 0,
    stderrBytes: 0,
    lostBytes: 0,
    envKeys: [],
    network: false,
};

;// CONCATENATED MODULE: ./src/run/replay/stage-parts.ts
/** A stage's task and ports out of what the bundle keeps of them. */






/** @throws GoagentError `INPUTS_INVALID` for a stage that was not asked over HTTP */
function toStagePorts({ setup }, world) {
    const { cursor, redactor, budget, taint, signal } = world;
    if (setup.model === undefined)
        throw (0,fields/* notAsWritten */.H)('a stage', 'has no model');
    return {
        model: (0,recorded_model/* replayModel */.x)(setup.model, cursor),
        budget,
        taint,
        canary: replayCanary(cursor),
        runTool: replayTools(cursor),
        redactor,
        identifiers: () => {
            const line = cursor.peek();
            return line?.type === 'model-requested' ? line.key.replace(/^goagent-/, '') : '';
        },
        digest: canonical/* sha256Hex */.fg,
        signal,
    };
}
/** Schemas are held against their drafts again: whoever made the bundle wrote them. Equal ones are compiled once, and all share one time. */
function openCompiler(patterns, time) {
    const compile = (0,schema/* makeSchemaCompiler */.zr)(patterns, time);
    const known = new Map();
    const check = (schema) => {
        const key = (0,canonical/* toCanonicalJson */.s5)(schema);
        const found = known.get(key);
        if (found !== undefined)
            return found;
        const compiled = compile(schema);
        if (compiled.verdict === 'refused')
            throw (0,fields/* notAsWritten */.H)('a schema', compiled.complaint);
        known.set(key, compiled.check);
        return compiled.check;
    };
    return {
        check,
        catalog: ({ tools, offered, sha256 }) => ({
            tools: tools.map((tool) => ({ ...tool, check: check(tool.schema) })),
            offered: new Set(offered),
            sha256,
        }),
    };
}
function toStageTask({ stage, seed, setup }, { catalog, compiler }) {
    const { grants, limits, window, answer, required } = setup;
    return {
        stage,
        seed,
        catalog,
        grants: { ...grants, taintedTools: new Set(grants.taintedTools) },
        limits,
        window,
        ...(answer === undefined ? {} : { answer: toExpected(answer, compiler) }),
        ...(required === undefined ? {} : { required }),
    };
}
const toExpected = (answer, compiler) => ({
    ...answer,
    check: compiler.check(answer.schema),
});
function toLimits({ prices, maxTotalTokens, maxCostUsd, ...rest }) {
    return { ...rest, maxTotalTokens, maxCostUsd, prices: new Map(Object.entries(prices)) };
}


/***/ })

};
