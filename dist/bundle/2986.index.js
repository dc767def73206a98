export const id = 2986;
export const ids = [2986];
export const modules = {

/***/ 92986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayBundle: () => (/* binding */ replayBundle)
});

// EXTERNAL MODULE: ./src/law/redact/redactor.ts + 3 modules
var redact_redactor = __webpack_require__(5073);
// EXTERNAL MODULE: ./src/record/transcript-file.ts
var transcript_file = __webpack_require__(64090);
// EXTERNAL MODULE: ./src/report/fan-out.ts
var fan_out = __webpack_require__(55438);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var report_summary = __webpack_require__(48298);
// EXTERNAL MODULE: ./src/run/keeping/tally.ts
var keeping_tally = __webpack_require__(88959);
// EXTERNAL MODULE: ./src/run/policy/pattern-engine.ts
var pattern_engine = __webpack_require__(8569);
// EXTERNAL MODULE: ./src/run/replay/judging-time.ts
var judging_time = __webpack_require__(55259);
// EXTERNAL MODULE: ./src/run/replay/parse-record.ts + 4 modules
var parse_record = __webpack_require__(43720);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
;// CONCATENATED MODULE: ./src/run/replay/difference.ts
/** The first place in which two JSON values differ. */


/** Nothing where both say the same. Members that `passes` takes are not looked at. */
function findDifference({ recorded, got }, passes = () => false, field = '') {
    if (recorded === undefined || got === undefined) {
        if (recorded === got)
            return undefined;
        return { field, ...(recorded === undefined ? {} : { recorded }), ...(got === undefined ? {} : { got }) };
    }
    if ((0,canonical/* toCanonicalJson */.s5)(recorded) === (0,canonical/* toCanonicalJson */.s5)(got))
        return undefined;
    const inner = toMembers(recorded, got);
    if (inner === undefined)
        return { field, recorded, got };
    for (const { name, ...pair } of inner) {
        if (passes(name))
            continue;
        const difference = findDifference(pair, passes, field === '' ? name : `${field}/${name}`);
        if (difference !== undefined)
            return difference;
    }
    return undefined;
}
function toMembers(recorded, got) {
    const [one, other] = [toObject(recorded), toObject(got)];
    if (one === undefined || other === undefined || Array.isArray(recorded) !== Array.isArray(got))
        return undefined;
    const names = [...new Set([...one.keys(), ...other.keys()])];
    return names.map((name) => ({ name, recorded: one.get(name), got: other.get(name) }));
}
function toObject(value) {
    if ((0,json/* isJsonObject */.O)(value))
        return new Map(Object.entries(value));
    return Array.isArray(value) ? new Map(value.map((item, index) => [String(index), item])) : undefined;
}

;// CONCATENATED MODULE: ./src/run/replay/summary-page.ts
/** summary.md rendered anew. What comes from GitHub's answers, and the limits that were given, are taken from the recorded page. */

/** Between the answer and the table of steps stands what recipes and proposals say: it is taken as recorded. */
function findPageDifference(parts) {
    const { recorded, summary, conclusion, totals, answer } = parts;
    if (recorded === undefined)
        return undefined;
    const render = (text, section) => summary.toMarkdown({ conclusion, totals, answer: text, section });
    const head = (0,report_summary/* toHeading */.S)(conclusion);
    const tail = render('', '').slice(head.length);
    const block = render(answer, '').slice(head.length, -tail.length);
    const isFramed = recorded.startsWith(`${head}${block}`) && recorded.endsWith(tail);
    const section = isFramed
        ? recorded.slice(head.length + block.length, -tail.length).replace(/^\n\n/, '')
        : '';
    // Half of a pair of surrogates is written as a sign of its own.
    return findLine(recorded, Buffer.from(render(answer, section)).toString());
}
function findLine(recorded, got) {
    if (recorded === got)
        return undefined;
    const [old, made] = [recorded.split('\n'), got.split('\n')];
    const index = made.findIndex((line, at) => line !== old[at]);
    const at = index === -1 ? made.length : index;
    const [was, is] = [old[at], made[at]];
    return {
        field: `summary.md/${at + 1}`,
        ...(was === undefined ? {} : { recorded: was }),
        ...(is === undefined ? {} : { got: is }),
    };
}
/** The limits are inputs, and the page is where a bundle says what they came to. Undefined: it says nothing. */
function readLimits(page) {
    const start = page?.lastIndexOf('\n### Used\n') ?? -1;
    if (page === undefined || start === -1)
        return undefined;
    const rows = new Map(page
        .slice(start)
        .split('\n')
        .slice(0, 16)
        .flatMap((line) => {
        const [, name, , given] = /^\| ([a-z ]+) \| ([^|]*) \| ?([^|]*)\|$/.exec(line) ?? [];
        return name === undefined || given === undefined ? [] : [[name, Number.parseFloat(given)]];
    }));
    const optional = (name) => {
        const found = rows.get(name);
        return found === undefined || Number.isNaN(found) ? undefined : found;
    };
    return {
        maxSteps: rows.get('steps') ?? 0,
        maxToolCalls: rows.get('tool calls') ?? 0,
        timeoutMs: (rows.get('time') ?? 0) * 1_000,
        maxTotalTokens: optional('tokens charged'),
        maxCostUsd: optional('cost'),
    };
}

;// CONCATENATED MODULE: ./src/run/replay/replay-end.ts
/** The end of a replay: totals, conclusion, transcript and summary, made anew and held against the recorded ones. */


/** Nothing for a run that did not come to its end. */
function compareEnd(record, { tally, transcript, summary }) {
    const line = record.lines.at(-1);
    if (line?.type !== 'run-ended')
        return undefined;
    const at = { event: line.seq, type: line.type };
    const difference = findConclusion(line, tally) ??
        findDifference({ recorded: line.totals, got: { ...tally.totals(line.totals.ms) } }, () => false, 'totals') ??
        findTranscript(record, transcript) ??
        findPageDifference({
            ...{ recorded: record.summary, summary, conclusion: line.conclusion, totals: line.totals },
            answer: toAnswer(tally),
        });
    return difference === undefined ? undefined : { ...at, ...difference };
}
/** Reasons that only the core has: a run that ends with one of them ends as its last stage did. */
const ownReasons = new Set([
    ...['ANSWER', 'ANSWER_AT_STEP_CAP', 'STEP_CAP', 'APPROVAL_PENDING', 'EMPTY_ANSWER'],
    ...['OUTPUT_SCHEMA_MISMATCH', 'TOKENS_EXHAUSTED', 'COST_EXHAUSTED', 'CALLS_EXHAUSTED'],
    ...['OUTPUT_TOO_LONG', 'THREE_DENIALS', 'PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT'],
    ...['PROVIDER_STATUS', 'PROVIDER_REPLY_INVALID'],
]);
function findConclusion({ conclusion }, tally) {
    const outcome = tally.outcome()?.conclusion;
    const isOwn = ownReasons.has(conclusion.reason) || outcome?.reason === conclusion.reason;
    if (!isOwn)
        return undefined;
    const [recorded, got] = [toNamed(conclusion), toNamed(outcome)];
    return findDifference({ recorded, got });
}
/** Under the names of the log. */
const toNamed = (conclusion) => conclusion === undefined
    ? {}
    : { conclusion: conclusion.name, reason: conclusion.reason, message: conclusion.message };
function findTranscript({ transcript }, collector) {
    if (transcript === undefined)
        return undefined;
    const got = JSON.parse(collector.toJson());
    return findDifference({ recorded: transcript, got }, () => false, 'transcript.json');
}
const toAnswer = (tally) => tally.outcome()?.text ?? tally.soFar();

// EXTERNAL MODULE: ./src/core/agent.ts + 8 modules
var agent = __webpack_require__(73723);
// EXTERNAL MODULE: ./src/core/budget.ts
var core_budget = __webpack_require__(64782);
// EXTERNAL MODULE: ./src/core/prestage.ts + 2 modules
var prestage = __webpack_require__(84163);
// EXTERNAL MODULE: ./src/law/policy/taint.ts
var policy_taint = __webpack_require__(57315);
// EXTERNAL MODULE: ./src/run/pause.ts
var pause = __webpack_require__(47895);
;// CONCATENATED MODULE: ./src/run/replay/cursor.ts
/** Where in the record a replay is. */
function openCursor(lines) {
    let at = 0;
    let found = 0;
    // It only ever moves on, so that no line is looked at twice.
    const find = () => {
        found = Math.max(found, at);
        for (let line = lines[found]; line !== undefined && isMadeAround(line); line = lines[found])
            found += 1;
        return found;
    };
    return {
        peek: () => lines[find()],
        next: () => lines[at],
        passOver: () => {
            const passed = lines.slice(at, find());
            at += passed.length;
            return passed.flatMap((line) => (line.type === 'told' ? [line.event] : []));
        },
        move: () => {
            at += 1;
        },
        ahead: (is, after = -1) => {
            for (let index = Math.max(at, after + 1); index < lines.length; index += 1) {
                const line = lines[index];
                if (line !== undefined && is(line))
                    return line;
            }
            return undefined;
        },
    };
}
/** Warnings that core and provider give. All others are the run's. */
const coreWarnings = new Set([
    ...['CONTEXT_SHORTENED', 'ANSWER_REPAIR', 'ANSWER_REDACTED'],
    ...['PRESTAGE_FAILED', 'PRESTAGE_LEFT_OUT', 'PRESTAGE_NARROWED'],
    ...['MODEL_FALLBACK', 'TEMPERATURE_DROPPED'],
    ...['REASONING_EFFORT_DROPPED', 'RESPONSE_FORMAT_DROPPED'],
]);
/** Of a run's beginning and end, and what its wings tell: nothing of it is computed again. */
function isMadeAround(line) {
    if (line.type !== 'told')
        return false;
    switch (line.event.type) {
        case 'run-started':
        case 'gate-judged':
        case 'redacted':
        case 'proposal-recorded':
        case 'proposal-published':
            return true;
        case 'warning':
            return !coreWarnings.has(line.event.code);
        case 'run-tainted':
        case 'canary-tripped':
        case 'limit-reached':
            return false;
    }
}

// EXTERNAL MODULE: ./src/record/log-line.ts
var log_line = __webpack_require__(60062);
;// CONCATENATED MODULE: ./src/run/replay/volatile-fields.ts
/** What of a line is not compared, and why: the closed list that docs/replay.md shows. */
/** Fields that no two runs have in common. */
const volatileFields = [
    { field: 'ts', why: 'the time at which the line was written' },
    { field: 'run', why: 'the random name of the run' },
    { field: 'prev', why: 'the hash of the line before, which has a time' },
    { field: 'hash', why: 'the hash of this line, which has a time' },
    { field: 'idempotencyKey', why: 'random, of each request' },
    { field: 'ms', why: 'how long something took' },
];
/** Fields of events of the core that come from outside of it. */
const recordedFields = [
    {
        type: 'http-attempt',
        fields: ['attempt', 'max', 'status', 'backoffMs', 'error'],
        why: 'what the endpoint did',
    },
    {
        type: 'model-requested',
        fields: ['dialect'],
        why: 'what the endpoint was found to take; the digest of the request is computed with it',
    },
    { type: 'model-replied', fields: ['usage', 'finish'], why: 'what the endpoint said' },
    {
        type: 'tool-run',
        fields: [
            'argv',
            'cwd',
            'exit',
            'stdoutBytes',
            'stderrBytes',
            'envKeys',
            'network',
            'ending',
            'timedOut',
            'truncated',
        ],
        why: 'what the tool did; a result that was shortened is there in its short form only',
    },
];
const isVolatile = (field) => volatileFields.some((known) => known.field === field);

;// CONCATENATED MODULE: ./src/run/replay/divergence.ts
/** The first place in which a replay is not what was recorded. */



/** An event that the core made, held against the line in whose place it is. */
function compareEvent(event, line, type) {
    const at = { event: line.seq, type };
    if (event.type === 'redacted')
        return { ...at, field: 'redaction', recorded: 'nothing left to do', got: toHit(event) };
    if (type !== event.type)
        return { ...at, field: 'type', recorded: type, got: event.type };
    const got = toPlain((0,log_line/* toFields */.L)(event));
    const difference = findSetup(event, line) ?? findDifference({ recorded: line.fields, got }, isVolatile);
    return difference === undefined ? undefined : { ...at, ...difference };
}
const toHit = ({ count, class: name, place, }) => `${count} × ${name} in ${place}`;
/** Members that are undefined are in no line. */
function toPlain(fields) {
    const parsed = JSON.parse(JSON.stringify(fields));
    return parsed;
}
/**
 * What is left of a result that was shortened is short enough: that it was shortened is as recorded, in the event and in
 * all that is made of it.
 */
function toRecorded(event, line) {
    if (event.type !== 'tool-run' || line.type !== 'tool-run')
        return event;
    return line.truncated ? { ...event, truncated: true } : event;
}
/** A digest says only that something is different; the setup itself says what. */
function findSetup(event, line) {
    if (event.type !== 'stage-started' || line.type !== 'stage-started')
        return undefined;
    const recorded = toPlainValue(line.setup);
    return findDifference({ recorded, got: toPlainValue(event.setup ?? null) }, () => false, 'setup');
}
function toPlainValue(value) {
    const parsed = JSON.parse(JSON.stringify(value));
    return parsed;
}

// EXTERNAL MODULE: ./src/run/replay/recorded-model.ts
var recorded_model = __webpack_require__(15501);
// EXTERNAL MODULE: ./src/run/replay/stage-parts.ts + 2 modules
var stage_parts = __webpack_require__(36249);
;// CONCATENATED MODULE: ./src/run/replay/replay-run.ts
/** The same run once more: core, policy and rendering over what was recorded, line by line, up to the first difference. */









/** Nothing of the outside is asked: no clock, no chance, no socket, no process, no file. */
async function replayRun(replaying) {
    const { record, redactor, sink } = replaying;
    const left = record.lines.find(({ unredacted }) => unredacted.length > 0);
    if (left !== undefined)
        return { divergence: toLeft(left), compared: 0 };
    const cursor = openCursor(record.lines);
    const taint = (0,policy_taint/* openTaint */.v)([]);
    let budget;
    let prepared;
    let compared = 0;
    for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
        if ((await (0,pause/* pause */.v)(replaying.signal)) === 'stop')
            break;
        if (line.type === 'told') {
            raise(taint, line.event);
            await sink.accept(line.event);
            cursor.move();
            continue;
        }
        if (line.type === 'run-ended')
            break;
        if (line.type !== 'stage-started')
            return { divergence: toStray(line), compared };
        budget ??= (0,core_budget/* openBudget */.a)((0,stage_parts/* toLimits */.OY)(line.setup.budget));
        const unused = findUnused(prepared, line);
        if (unused !== undefined)
            return { divergence: unused, compared };
        const stage = await replayStage(line, { ...replaying, cursor, redactor, taint, budget, prepared });
        compared += stage.compared;
        if (stage.divergence !== undefined)
            return { divergence: stage.divergence, compared };
        prepared ??= stage.prepared;
    }
    return { divergence: undefined, compared };
}
/** As the run itself raised it: an event has its type beside it, and a stage's setup does not. */
function raise(taint, event) {
    if (event.type !== 'run-tainted')
        return;
    const { type: _, ...told } = event;
    taint.raise(told);
}
function toLeft(line) {
    const [hit] = line.unredacted;
    const got = hit === undefined ? '' : `${hit.count} × ${hit.class} in ${hit.place}`;
    return { event: line.seq, type: line.type, field: 'redaction', recorded: 'nothing left to do', got };
}
const toStray = (line) => ({
    event: line.seq,
    type: line.type,
    field: 'type',
    recorded: line.type,
    got: 'nothing: the stage is over',
});
/** What the pre-stage says now has to stand in the messages of the main loop. */
function findUnused(prepared, line) {
    const missing = prepared?.notes.find((note) => !line.seed.some(({ role, content }) => role === 'developer' && content.includes(`\n${note}\n`)));
    if (missing === undefined)
        return undefined;
    return {
        event: line.seq,
        type: line.type,
        field: 'messagesSha256',
        got: `a note: ${missing.slice(0, 200)}`,
    };
}
async function replayStage(line, replay) {
    const { cursor, sink } = replay;
    const controller = new AbortController();
    const events = startStage(line, { ...replay, signal: controller.signal });
    let compared = 0;
    try {
        for (;;) {
            for (const told of cursor.passOver())
                await sink.accept(told);
            const due = cursor.peek();
            // The record ends here: what would come now was not seen by anybody.
            if (due === undefined)
                return { divergence: undefined, compared };
            if ((await (0,pause/* pause */.v)(replay.signal)) === 'stop')
                return { divergence: undefined, compared };
            if (compared > 0)
                interrupt(due, controller);
            const next = await events.next();
            for (const told of cursor.passOver())
                await sink.accept(told);
            if (next.done) {
                return {
                    divergence: undefined,
                    compared,
                    ...(next.value === undefined ? {} : { prepared: next.value }),
                };
            }
            const type = due.type === 'told' ? due.event.type : due.type;
            const event = toRecorded(next.value, due);
            const divergence = compareEvent(event, due, type);
            if (divergence !== undefined)
                return { divergence, compared };
            await sink.accept(event);
            cursor.move();
            compared += 1;
        }
    }
    finally {
        await events.return(undefined);
    }
}
/** Where the next line says that the stage was ended from outside, the signal had come by now. */
function interrupt(due, controller) {
    if (due.type === 'stage-ended' && (0,recorded_model/* isInterruption */.s)(due.conclusion))
        controller.abort(due.conclusion.reason);
}
async function* startStage(line, replay) {
    const { compiler, prepared } = replay;
    const { setup } = line;
    const ports = (0,stage_parts/* toStagePorts */.sQ)(line, replay);
    const preparing = setup.prepares;
    if (line.stage === 'main' || preparing === undefined) {
        const catalog = prepared?.catalog ?? compiler.catalog(setup.catalog);
        yield* (0,agent/* runAgent */.J)((0,stage_parts/* toStageTask */.H6)(line, { catalog, compiler }), ports);
        return undefined;
    }
    const task = (0,stage_parts/* toStageTask */.H6)(line, { catalog: compiler.catalog(setup.catalog), compiler });
    const mainCatalog = compiler.catalog(preparing.catalog);
    const end = yield* (0,prestage/* runPrestage */.H)({ ...task, mainCatalog, share: preparing.share }, ports);
    return end.type === 'prepared' ? end : undefined;
}

;// CONCATENATED MODULE: ./src/run/replay/replay-bundle.ts
/** A bundle's files to what a replay says of it: verified first, parsed once, and then run again without the outside. */












/**
 * `bundle` as `readBundle` gave it, verified against the digest that the run printed where that is known. Opens no socket
 * and starts nothing. `signal` ends it between two events.
 */
async function replayBundle(bundle, signal) {
    const { files, report: verified } = bundle;
    if (!verified.valid)
        return { verdict: 'invalid', problems: verified.problems.map(({ message }) => message) };
    if (verified.complete && !files.has('transcript.json'))
        return {
            verdict: 'not-replayable',
            why: 'There is no transcript.json here: a replay needs the whole bundle.',
        };
    const redactor = (0,redact_redactor/* createRedactor */.l)({ secrets: [], patterns: [] });
    const parsed = (0,parse_record/* parseRecord */.H)(files, redactor);
    if (parsed.verdict === 'refused')
        return parsed.code === 'digests'
            ? { verdict: 'not-replayable', why: parsed.why }
            : { verdict: 'invalid', problems: [parsed.why] };
    const { record } = parsed;
    const replayed = await replay(record, { redactor, signal });
    if (replayed.verdict === 'not-judged')
        return replayed;
    return {
        verdict: replayed.divergence === undefined ? 'identical' : 'diverged',
        lines: record.total,
        compared: replayed.compared,
        digest: record.digest,
        complete: verified.complete,
        ...(replayed.divergence === undefined ? {} : { divergence: replayed.divergence }),
        notes: [...verified.notes, ...toNotes(record)],
    };
}
async function replay(record, { redactor, signal }) {
    const time = (0,judging_time/* openJudgingTime */.I)();
    const tally = (0,keeping_tally/* createTally */.X)();
    const transcript = (0,transcript_file/* collectTranscript */.P)();
    const summary = (0,report_summary/* collectSummary */.z)(readLimits(record.summary));
    const fanOut = (0,fan_out/* createFanOut */.O)([tally, transcript, summary]);
    const patterns = await (0,pattern_engine/* toPatternEngine */.q)(JSON.stringify(record.transcript ?? {}));
    try {
        const replayed = await replayRun({
            ...{ record, redactor, compiler: (0,stage_parts/* openCompiler */.SA)(patterns, time), signal },
            sink: { accept: fanOut.publish },
        });
        if (time.isSpent())
            return { verdict: 'not-judged', why: judging_time/* notInTime */.m };
        if (signal?.aborted)
            return { verdict: 'not-judged', why: 'It was ended before it was through.' };
        const { compared } = replayed;
        const divergence = replayed.divergence ?? compareEnd(record, { tally, transcript, summary });
        return { verdict: 'replayed', compared, divergence };
    }
    catch (error) {
        // A schema that could not be compiled in time is not one that cannot be used.
        if (time.isSpent())
            return { verdict: 'not-judged', why: judging_time/* notInTime */.m };
        throw error;
    }
}
function toNotes(record) {
    const left = record.total - record.lines.length;
    if (left === 0)
        return [];
    return [
        `The last ${left} of ${record.total} lines were not replayed: the run was ended before it wrote the texts that they are about.`,
    ];
}


/***/ })

};
