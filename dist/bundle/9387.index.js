export const id = 9387;
export const ids = [9387];
export const modules = {

/***/ 49387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayUnderPolicy: () => (/* binding */ replayUnderPolicy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/law/redact/redactor.ts + 3 modules
var redact_redactor = __webpack_require__(5073);
// EXTERNAL MODULE: ./src/record/read-bundle.ts + 1 modules
var read_bundle = __webpack_require__(55284);
// EXTERNAL MODULE: ./src/run/policy/pattern-engine.ts
var pattern_engine = __webpack_require__(8569);
// EXTERNAL MODULE: ./src/run/replay/judging-time.ts
var judging_time = __webpack_require__(55259);
// EXTERNAL MODULE: ./src/run/replay/parse-record.ts + 4 modules
var parse_record = __webpack_require__(43720);
// EXTERNAL MODULE: ./src/run/replay/stage-parts.ts + 2 modules
var stage_parts = __webpack_require__(36249);
// EXTERNAL MODULE: ./src/run/versions.ts
var versions = __webpack_require__(88824);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/runner/payload-fields.ts
var payload_fields = __webpack_require__(3088);
;// CONCATENATED MODULE: ./src/run/policy-replay/conversation.ts
/** A recorded run as what was asked, what was answered, and what became of each call, in order. */


/** A line that nothing was recorded before is left out: a log may be cut anywhere, never changed. */
function toConversation({ lines, transcript }) {
    const results = transcript === undefined ? [] : toTexts(transcript.results);
    const stages = [];
    const taints = new Map();
    const judged = new Set();
    let read = 0;
    for (const line of lines) {
        const stage = stages.at(-1);
        const turn = stage?.turns.at(-1);
        switch (line.type) {
            case 'stage-started':
                for (const taint of line.setup.taints)
                    taints.set(taint.source, taint);
                stages.push({ stage: line.stage, setup: line.setup, seed: line.seed, turns: [] });
                break;
            case 'model-requested':
                stage?.turns.push({
                    step: toStep(line),
                    model: (0,payload_fields/* textAt */.$6)(line.fields, 'model'),
                    attempts: [],
                    reply: undefined,
                    calls: [],
                });
                break;
            case 'http-attempt':
                turn?.attempts.push(line.event);
                break;
            case 'model-replied':
                if (turn !== undefined)
                    turn.reply = line.reply;
                break;
            case 'tool-approved':
            case 'tool-refused': {
                const call = turn === undefined ? undefined : findCall(turn, line, judged);
                const result = line.type === 'tool-refused' ? (results[read++] ?? '') : '';
                if (call === undefined)
                    break;
                judged.add(call);
                turn?.calls.push({
                    call,
                    was: toDecision(line),
                    taints: [...taints.values()],
                    result,
                    ending: 'not-run',
                });
                break;
            }
            case 'tool-run': {
                const result = results[read++] ?? '';
                const id = (0,payload_fields/* textAt */.$6)(line.fields, 'callId');
                const ran = turn?.calls.find(({ call, was, ending }) => call.id === id && was.verdict === 'approved' && ending === 'not-run');
                if (ran !== undefined) {
                    ran.result = result;
                    ran.ending = line.run.ending === 'denied' ? 'refused' : 'ran';
                }
                break;
            }
            case 'told':
                if (line.event.type === 'run-tainted') {
                    const { source, reason } = line.event;
                    taints.set(source, { source, reason });
                }
                break;
            case 'stage-ended':
            case 'run-ended':
                break;
        }
    }
    return stages;
}
const toStep = ({ fields }) => (typeof fields.step === 'number' ? fields.step : 0);
/** Ids may come twice: the first one that nothing was said of yet. */
function findCall({ reply }, { fields }, judged) {
    const id = (0,payload_fields/* textAt */.$6)(fields, 'callId');
    return reply?.calls.find((call) => call.id === id && !judged.has(call));
}
const toDecision = ({ type, fields }) => type === 'tool-approved'
    ? { verdict: 'approved', rule: (0,payload_fields/* textAt */.$6)(fields, 'rule') }
    : { verdict: 'refused', code: (0,payload_fields/* textAt */.$6)(fields, 'code') };
const toTexts = (results) => Array.isArray(results) ? results.map((one) => ((0,json/* isJsonObject */.O)(one) ? (0,payload_fields/* textAt */.$6)(one, 'content') : '')) : [];

// EXTERNAL MODULE: ./src/core/admit.ts
var admit = __webpack_require__(60454);
// EXTERNAL MODULE: ./src/core/agent.ts + 8 modules
var agent = __webpack_require__(73723);
// EXTERNAL MODULE: ./src/core/budget.ts
var core_budget = __webpack_require__(64782);
// EXTERNAL MODULE: ./src/run/pause.ts
var pause = __webpack_require__(47895);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/law/manifest/tool-name.ts
var tool_name = __webpack_require__(83110);
// EXTERNAL MODULE: ./src/law/policy/read-only.ts
var read_only = __webpack_require__(5614);
// EXTERNAL MODULE: ./src/run/policy/prestage-policy.ts
var prestage_policy = __webpack_require__(96710);
;// CONCATENATED MODULE: ./src/run/policy-replay/laws.ts
/** What a recorded stage would have been given under another policy. What the policy does not say stays as it was. */




/** Rules are those of this version; a schema of the record is compiled anew. @throws GoagentError `INPUTS_INVALID` for one that no run of this version would have taken */
function toLaw(setup, { setups, policy, compiler }) {
    const main = setups.prestage?.prepares?.catalog ?? setups.main?.catalog;
    const shared = main !== undefined && setup.catalog.sha256 === main.sha256;
    const recorded = compiler.catalog(setup.catalog);
    const catalog = setup.stage === 'main'
        ? toMainCatalog(recorded, { setup, setups, policy })
        : main === undefined
            ? recorded
            : toPrestageCatalog(recorded, { main: compiler.catalog(main), setup, setups, policy });
    const { tools } = policy.inputs;
    const said = (name) => policy.given.has(name);
    const named = said('tainted-tools') && (setup.stage === 'main' || shared || isReaders(setup));
    return {
        catalog,
        grants: {
            taintedTools: new Set(named ? tools.taintedTools.map(tool_name/* toOfferedName */.SY) : setup.grants.taintedTools),
            hosts: said('allow-hosts') ? tools.hosts : setup.grants.hosts,
            sandbox: said('sandbox') ? tools.sandbox : setup.grants.sandbox,
            tier: setup.grants.tier,
        },
    };
}
const isReaders = ({ catalog }) => catalog.sha256 === (0,canonical/* sha256Hex */.fg)(prestage_policy/* readers */.Xc);
/** Without what the pre-stage took away, or the gate; and without what was held back, where nothing else is said. */
function toMainCatalog(recorded, { setup, setups, policy }) {
    const { manifest, given, inputs } = policy;
    const proposals = manifest === undefined ? [] : recorded.tools.filter(isProposal);
    const tools = [...(manifest?.tools ?? recorded.tools), ...proposals];
    const before = setups.prestage?.prepares?.catalog.offered ?? [...recorded.offered];
    const saysWhich = given.has('allow-tools');
    const away = saysWhich
        ? before.filter((name) => !recorded.offered.has(name))
        : recorded.tools.map(({ name }) => name).filter((name) => !recorded.offered.has(name));
    const allowed = new Set(inputs.tools.allowTools.map(tool_name/* toOfferedName */.SY));
    const isAllowed = (tool) => !saysWhich || allowed.has(tool.name) || isProposal(tool);
    const offered = tools.filter((tool) => isAllowed(tool) && !away.includes(tool.name));
    const catalog = {
        tools,
        offered: new Set(offered.map(({ name }) => name)),
        sha256: manifest?.sha256 ?? recorded.sha256,
    };
    if (!setup.taints.some(({ source }) => source === 'gate'))
        return catalog;
    const kept = (0,read_only/* toReadOnlyCatalog */.z)(catalog).offered;
    const still = offered.filter((tool) => kept.has(tool.name) || isProposal(tool));
    return { ...catalog, offered: new Set(still.map(({ name }) => name)) };
}
const isProposal = ({ action }) => action.type === 'proposal';
/** As a run makes it: the readers, and with `allow-external` the main manifest; one of its own stays. */
function toPrestageCatalog(recorded, parts) {
    const { main, setup, setups, policy } = parts;
    if (policy.manifest === undefined && !policy.given.has('allow-tools'))
        return recorded;
    const changed = toMainCatalog(main, { setup, setups: { ...setups, prestage: undefined }, policy });
    const names = new Set(main.tools.map(({ name }) => name));
    if (isReaders(setup))
        return (0,prestage_policy/* withoutHeldBack */.j6)(offerAll(recorded.tools, recorded), changed);
    if (setup.catalog.sha256 !== main.sha256)
        return recorded;
    const ours = recorded.tools.filter(({ name }) => !names.has(name));
    const plain = {
        ...changed,
        tools: changed.tools.filter((tool) => !isProposal(tool)),
    };
    return (0,prestage_policy/* addReaders */.of)((0,prestage_policy/* withoutApprovals */.lK)(plain), (0,prestage_policy/* withoutHeldBack */.j6)(offerAll(ours, recorded), changed));
}
const offerAll = (tools, { sha256 }) => ({
    tools,
    offered: new Set(tools.map(({ name }) => name)),
    sha256,
});

// EXTERNAL MODULE: ./src/core/ask.ts + 7 modules
var ask = __webpack_require__(38854);
// EXTERNAL MODULE: ./src/core/room.ts
var core_room = __webpack_require__(732);
// EXTERNAL MODULE: ./src/core/transcript.ts
var core_transcript = __webpack_require__(79125);
// EXTERNAL MODULE: ./src/law/policy/taint.ts
var policy_taint = __webpack_require__(57315);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
;// CONCATENATED MODULE: ./src/run/policy-replay/spending.ts
/** What the requests of a recorded stage would have done to another budget: the core asks them again, and is given the recorded replies. */








function openSpending({ setup, seed, stage }, law) {
    const { budget } = law;
    const redactor = (0,redact_redactor/* createRedactor */.l)({ secrets: [], patterns: [] });
    const transcript = (0,core_transcript/* openTranscript */.B$)(seed, redactor);
    const window = budget.verdict === 'limited' ? (0,core_room/* boundReplies */.rt)(setup.window) : setup.window;
    const task = {
        stage,
        seed,
        ...law,
        limits: { maxSteps: setup.limits.maxSteps, before: setup.limits.before },
        window,
        ...(setup.answer === undefined
            ? {}
            : { answer: { ...setup.answer, check: () => ({ verdict: 'valid' }) } }),
    };
    let room = { verdict: 'as-configured' };
    return {
        ask: async (turn, position) => {
            // Without a limit everything fits.
            if (budget.verdict === 'open')
                return undefined;
            const toolChoice = position === 'last' ? 'none' : 'auto';
            const step = { number: turn.step, position };
            const ports = toPorts(turn, { budget, redactor });
            const asked = await drain((0,ask/* ask */.k)({ step, toolChoice, room, transcript, task, ports }));
            if (turn.reply !== undefined)
                room = turn.reply.finish === 'length' ? (0,core_room/* grow */.wS)(turn.reply, window) : { verdict: 'as-configured' };
            return toEnded(asked);
        },
        remember: ({ reply, calls }) => {
            if (reply === undefined || calls.length === 0)
                return;
            transcript.addTurn({
                role: 'assistant',
                content: redactor.text(reply.text, 'reply'),
                calls: reply.calls.map((call) => redactor.value(call, 'arguments')),
            }, calls.map(({ call, result }) => ({
                role: 'tool',
                callId: call.id,
                name: call.name,
                content: redactor.text(result, 'result'),
            })));
        },
    };
}
function toEnded(asked) {
    const shortage = asked.type === 'replied' || asked.type === 'exhausted' ? asked.shortage : undefined;
    if (shortage === undefined)
        return undefined;
    const input = shortage.limit === 'TOKENS_EXHAUSTED' ? 'max-total-tokens' : 'max-cost-usd';
    return {
        reason: shortage.limit,
        why: `${input} leaves no room for this request and an answer after it`,
    };
}
async function drain(events) {
    for (;;) {
        const next = await events.next();
        if (next.done === true)
            return next.value;
    }
}
/** Of these the core looks at the model and the budget alone: no tool runs, and nothing is sent. */
function toPorts(turn, { budget, redactor }) {
    const clear = () => ({ verdict: 'clear' });
    return {
        model: toModel(turn),
        budget,
        taint: (0,policy_taint/* openTaint */.v)([]),
        canary: { inText: clear, inMessages: clear },
        runTool: () => {
            throw new errors/* GoagentError */.q('INTERNAL', ['a replay under another policy runs no tool']);
        },
        redactor,
        identifiers: clock/* randomIdentifiers */.wA,
        digest: canonical/* sha256Hex */.fg,
        signal: new AbortController().signal,
    };
}
function toModel({ model, attempts, reply }) {
    return {
        next: () => model,
        describe: () => ({ model, endpoint: '', bytes: 0, sha256: '', sampling: {} }),
        complete: async function* () {
            for (const attempt of attempts) {
                yield { type: 'attempt-ahead', model };
                yield attempt;
            }
            return reply === undefined
                ? { type: 'failed', reason: 'PROVIDER_REPLY_INVALID', message: '' }
                : { type: 'replied', reply, ms: 0 };
        },
    };
}

;// CONCATENATED MODULE: ./src/run/policy-replay/judge.ts
/** Which calls of a recorded run would have come to something else under another policy: every one judged anew, in order. */






async function judgeConversation(stages, { policy, compiler, signal }) {
    const first = stages[0];
    if (first === undefined)
        return { differences: [], same: 0 };
    const budget = (0,core_budget/* openBudget */.a)(toLimits(first.setup.budget, policy));
    const setups = {
        main: stages.find(({ stage }) => stage === 'main')?.setup,
        prestage: stages.find(({ stage }) => stage === 'prestage')?.setup,
    };
    const found = [];
    let same = 0;
    let over;
    for (const [index, recorded] of stages.entries()) {
        const { setup, stage } = recorded;
        const { share } = setup.prepares ?? {};
        const own = share === undefined ? budget : (0,core_budget/* shareBudget */.F)(budget, { owner: 'the pre-stage', fraction: share });
        const passes = stages.slice(index).filter((later) => later.stage === stage).length;
        const judged = await judgeStage(recorded, {
            ...{ law: toLaw(setup, { setups, policy, compiler }), signal },
            budget: own,
            maxSteps: toMaxSteps(recorded, { policy, passes }),
            over,
        });
        found.push(...judged.differences);
        same += judged.same;
        // What ends the look around ends nothing else.
        if (stage === 'main')
            over = judged.over;
    }
    return { differences: found, same };
}
function toLimits(recorded, { given, inputs }) {
    const { limits } = inputs;
    const said = (name) => given.has(name);
    return {
        maxToolCalls: said('max-tool-calls') ? limits.maxToolCalls : recorded.maxToolCalls,
        maxTotalTokens: said('max-total-tokens') ? limits.maxTotalTokens : recorded.maxTotalTokens,
        maxCostUsd: said('max-cost-usd') ? limits.maxCostUsd : recorded.maxCostUsd,
        prices: said('prices') ? limits.prices : new Map(Object.entries(recorded.prices)),
        models: recorded.models,
    };
}
/** Several passes part the steps between them, as the story of a run has it. */
function toMaxSteps({ stage, setup }, { policy, passes }) {
    const { given, inputs } = policy;
    if (stage === 'prestage')
        return given.has('prestage-max-steps') ? (inputs.prestage?.maxSteps ?? 0) : setup.limits.maxSteps;
    return given.has('max-steps')
        ? Math.floor((inputs.limits.maxSteps - setup.limits.before) / passes)
        : setup.limits.maxSteps;
}
async function judgeStage(recorded, parts) {
    const { law, budget, maxSteps } = parts;
    const { setup, stage } = recorded;
    const spending = openSpending(recorded, { ...law, budget });
    const differences = [];
    let { over } = parts;
    let same = 0;
    let denials = 0;
    let usedUp;
    for (const turn of recorded.turns) {
        if ((await (0,pause/* pause */.v)(parts.signal)) === 'stop')
            break;
        const position = turn.step - setup.limits.before >= maxSteps ? 'last' : 'middle';
        over ??= usedUp ?? (await endBefore(turn, { position, maxSteps, spending }));
        const decided = turn.calls.map((one) => ({ one, ...decide(one, { law, budget, over }) }));
        for (const { one, wouldBe, why } of decided) {
            const { call, was } = one;
            if (isSame(was, wouldBe))
                same += 1;
            else
                differences.push({ stage, step: turn.step, callId: call.id, tool: call.name, was, wouldBe, why });
        }
        if (over !== undefined || decided.length === 0)
            continue;
        denials = isAllDenied(decided) ? denials + 1 : 0;
        if (denials === agent/* denialsInARow */.T)
            over = { reason: 'THREE_DENIALS', why: 'three replies in a row had nothing but refused calls' };
        if (decided.some(({ wouldBe }) => wouldBe.verdict === 'refused' && wouldBe.code === 'CALLS_EXHAUSTED'))
            usedUp = { reason: 'CALLS_EXHAUSTED', why: 'the tool calls were used up, and a last answer was due' };
        spending.remember(turn);
    }
    return { differences, same, over };
}
/** A reply that would have been the last one is asked for without tools, so that it has no calls. */
async function endBefore(turn, { position, maxSteps, spending, }) {
    const short = await spending.ask(turn, position);
    if (position === 'last' && turn.calls.length > 0)
        return { reason: 'STEP_CAP', why: `at most ${Math.max(0, maxSteps)} steps: the last one has no tools` };
    return short;
}
function decide({ call, was, taints }, { law, budget, over }) {
    if (over !== undefined)
        return { wouldBe: { verdict: 'never-asked', reason: over.reason }, why: over.why };
    // A canary is no policy: it stays where it turned up.
    if (was.verdict === 'refused' && was.code === 'DENIED_CANARY')
        return { wouldBe: was, why: '' };
    const admission = (0,admit/* admit */.w)(call, { ...law, taints, budget });
    return admission.verdict === 'approved'
        ? { wouldBe: { verdict: 'approved', rule: admission.rule }, why: 'every rule allows it' }
        : {
            wouldBe: { verdict: 'refused', code: admission.refusal.code },
            why: admission.refusal.message,
        };
}
/** Approved by rules of another version is approved. */
function isSame(was, wouldBe) {
    if (wouldBe.verdict === 'refused')
        return was.verdict === 'refused' && was.code === wouldBe.code;
    return was.verdict === wouldBe.verdict;
}
/** As the agent counts: something was denied, and nothing ran. A call that did not run then is taken to run now. */
function isAllDenied(decided) {
    const denied = decided.filter(({ one, wouldBe }) => wouldBe.verdict === 'refused' ? wouldBe.code.startsWith('DENIED_') : one.ending === 'refused');
    const ran = decided.filter(({ one, wouldBe }) => wouldBe.verdict === 'approved' && one.ending !== 'refused');
    return denied.length > 0 && ran.length === 0;
}

// EXTERNAL MODULE: ./src/record/read-file.ts
var read_file = __webpack_require__(65748);
// EXTERNAL MODULE: ./src/runner/budget-inputs.ts + 1 modules
var budget_inputs = __webpack_require__(74510);
// EXTERNAL MODULE: ./src/yaml/yaml-text.ts
var yaml_text = __webpack_require__(99154);
// EXTERNAL MODULE: ./src/run/input-texts.ts
var input_texts = __webpack_require__(86472);
// EXTERNAL MODULE: ./src/run/manifest-text.ts
var manifest_text = __webpack_require__(53178);
;// CONCATENATED MODULE: ./src/run/policy-replay/new-policy.ts
/** The policy that a recorded run is judged by anew: a manifest, or a YAML of inputs by their names. */







/** Of what a run does they alone change which recorded calls are allowed. */
const judgedBy = [
    ...['tools', 'allow-tools', 'tainted-tools', 'allow-hosts', 'sandbox', 'env-allowlist'],
    ...['tool-timeout', 'max-tool-output', 'max-steps', 'prestage-max-steps', 'max-tool-calls'],
    ...['max-total-tokens', 'max-cost-usd', 'prices'],
];
const mostBytes = 8 * 1_048_576;
/** @throws what the file system throws for a path that cannot be read. */
async function readNewPolicy({ path, recorded, toolProgram }) {
    const text = readText(path);
    const yaml = (0,yaml_text/* parseYaml */.hN)(text, 'typed');
    if (yaml.verdict === 'malformed')
        return refused([`${path}: ${yaml.complaint}`]);
    if (!(0,json/* isJsonObject */.O)(yaml.value))
        return refused([`${path}: neither a manifest nor a map of inputs`]);
    const isManifest = Array.isArray(yaml.value.tools);
    const inputs = readInputs(isManifest ? {} : yaml.value, recorded);
    if (inputs.verdict === 'refused')
        return refused(inputs.complaints.map((complaint) => `${path}: ${complaint}`));
    const named = isManifest ? path : toManifestPath(path, inputs.policy.inputs);
    if (named === undefined)
        return inputs;
    const parsed = await (0,manifest_text/* parseManifestText */.k)({
        text: isManifest ? text : readText(named),
        directory: (0,external_node_path_.resolve)((0,external_node_path_.dirname)(named)),
        inputs: inputs.policy.inputs.tools,
        toolProgram,
    });
    if (parsed.verdict === 'refused')
        return refused(parsed.complaints.map((complaint) => `${named}: ${complaint}`));
    return { verdict: 'read', policy: { ...inputs.policy, manifest: parsed.catalog } };
}
const refused = (complaints) => ({ verdict: 'refused', complaints });
const readText = (path) => (0,read_file/* readRegularFile */.X)({ path, most: mostBytes, links: 'any' }).toString('utf8');
const toManifestPath = (path, { tools: { manifest } }) => manifest === undefined ? undefined : (0,external_node_path_.join)((0,external_node_path_.dirname)(path), manifest);
function readInputs(values, recorded) {
    const given = (0,input_texts/* toInputTexts */.w)(values);
    const known = new Map([
        ['model', recorded.models[0] ?? 'any-model'],
        ...(given.has('prices') || Object.keys(recorded.prices).length === 0
            ? []
            : [['prices', JSON.stringify(recorded.prices)]]),
    ]);
    const parsed = (0,input_texts/* parseInputTexts */.c)(given, known);
    const idle = [...given.keys()].filter((name) => !judgedBy.includes(name));
    if (parsed.verdict === 'refused')
        return refused(parsed.complaints);
    const complaints = [
        ...idle.map((name) => `input "${name}" changes nothing about which recorded calls are allowed`),
        ...(0,budget_inputs/* complaintsAboutPrices */._)(parsed.inputs.limits, recorded.models),
    ];
    if (complaints.length > 0)
        return refused(complaints);
    const policy = { given: new Set(given.keys()), inputs: parsed.inputs, manifest: undefined };
    return { verdict: 'read', policy };
}

;// CONCATENATED MODULE: ./src/run/policy-replay/replay-policy.ts
/** A bundle and a file of policy to the calls that would have come to something else. Nothing is called and nothing is started. */










/** @throws what the file system throws for a path that cannot be read. */
async function replayPolicy(parts) {
    const { report, files } = await (0,read_bundle/* readBundle */.B)(parts.path, {
        ...{ version: versions/* version */.r },
        ...(parts.expect === undefined ? {} : { expect: parts.expect }),
    });
    if (!report.valid)
        return { verdict: 'refused', problems: report.problems.map(({ message }) => message) };
    const parsed = (0,parse_record/* parseRecord */.H)(files, (0,redact_redactor/* createRedactor */.l)({ secrets: [], patterns: [] }));
    if (parsed.verdict === 'refused')
        return { verdict: 'refused', problems: [parsed.why] };
    const stages = toConversation(parsed.record);
    const recorded = stages[0]?.setup.budget ?? { maxToolCalls: 0, prices: {}, models: [] };
    const read = await readNewPolicy({ path: parts.policy, recorded, toolProgram: parts.toolProgram });
    if (read.verdict === 'refused')
        return { verdict: 'misused', problems: read.complaints };
    const time = (0,judging_time/* openJudgingTime */.I)();
    const patterns = await (0,pattern_engine/* toPatternEngine */.q)(JSON.stringify(parsed.record.transcript ?? {}));
    try {
        const compiler = (0,stage_parts/* openCompiler */.SA)(patterns, time);
        const judged = await judgeConversation(stages, { policy: read.policy, compiler });
        return time.isSpent() ? { verdict: 'not-judged', why: judging_time/* notInTime */.m } : { verdict: 'judged', ...judged };
    }
    catch (error) {
        if (time.isSpent())
            return { verdict: 'not-judged', why: judging_time/* notInTime */.m };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/entry/replay-policy-command.ts
/** `replay --policy FILE`: which recorded calls another policy would have treated otherwise. */



/** Exit status 0: no call differs; 1: some do, or the bundle is not valid; 2: the policy is none, or there was no time. */
async function replayUnderPolicy(options) {
    const { path, policy, form, directory, expect } = options;
    const toolProgram = (0,external_node_path_.join)(directory, '../toolbelt/index.js');
    try {
        const report = await replayPolicy({
            ...{ path, policy, toolProgram },
            ...(expect === undefined ? {} : { expect }),
        });
        return { exit: toExit(report), form, text: form === 'json' ? JSON.stringify(report) : toText(report) };
    }
    catch (error) {
        if (error instanceof errors/* GoagentError */.q && error.code === 'INPUTS_INVALID')
            return { exit: 2, form: 'text', text: error.message };
        throw error;
    }
}
function toExit(report) {
    switch (report.verdict) {
        case 'judged':
            return report.differences.length === 0 ? 0 : 1;
        case 'refused':
            return 1;
        case 'misused':
        case 'not-judged':
            return 2;
    }
}
function toText(report) {
    switch (report.verdict) {
        case 'refused':
        case 'misused':
            return report.problems.map((problem) => `not judged: ${problem}`).join('\n');
        case 'not-judged':
            return report.why;
        case 'judged': {
            const { differences, same } = report;
            const count = differences.length;
            const total = `${count} ${count === 1 ? 'call differs' : 'calls differ'}, ${same} ${same === 1 ? 'stays' : 'stay'} the same`;
            return [...differences.map(toLine), total].join('\n');
        }
    }
}
function toLine({ stage, step, callId, tool, was, wouldBe, why }) {
    return `${stage} step ${step}, call ${callId} of ${tool}: was ${toPhrase(was)}, would be ${toPhrase(wouldBe)}: ${why}`;
}
function toPhrase(decision) {
    switch (decision.verdict) {
        case 'approved':
            return `approved (${decision.rule})`;
        case 'refused':
            return `refused (${decision.code})`;
        case 'never-asked':
            return `never asked (${decision.reason})`;
    }
}


/***/ })

};
