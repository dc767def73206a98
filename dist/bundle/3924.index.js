export const id = 3924;
export const ids = [3924];
export const modules = {

/***/ 84163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ runPrestage)
});

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/core/agent.ts + 8 modules
var agent = __webpack_require__(73723);
// EXTERNAL MODULE: ./src/core/budget.ts
var core_budget = __webpack_require__(64782);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/law/text/hidden.ts
var text_hidden = __webpack_require__(24456);
// EXTERNAL MODULE: ./src/core/excerpt.ts
var excerpt = __webpack_require__(67794);
// EXTERNAL MODULE: ./src/schema/schema.ts + 3 modules
var schema_schema = __webpack_require__(55268);
;// CONCATENATED MODULE: ./src/core/guidance-element.ts
/** One element of a pre-stage's answer, held against goagent's grammar. */


/**
 * Reads `{role: system|developer, content}`, `{system}`, `{developer}`, `{tool_config}` and `{image_instructions}`.
 * Opened once a reply, because a reply may have thousands of elements and schemas are compiled here.
 */
function openElements() {
    const isNote = toPredicate(noteSchema);
    const isTools = toPredicate(toolSchema);
    const isImage = toPredicate(imageSchema);
    return (value) => {
        if (!(0,json/* isJsonObject */.O)(value))
            return { type: 'left-out', complaint: 'is no object' };
        if (isNote(value)) {
            const said = value.content ?? value.system ?? value.developer;
            return { type: 'note', text: typeof said === 'string' ? said : '' };
        }
        if (isTools(value))
            return toTools(value.tool_config);
        if (isImage(value)) {
            return { type: 'left-out', complaint: 'image_instructions: this run has no image tool' };
        }
        return { type: 'left-out', complaint: 'is none of the forms that a pre-stage may use' };
    };
}
const anyText = { type: 'string' };
const exactly = (properties, required) => ({
    type: 'object',
    additionalProperties: false,
    properties,
    required,
});
const noteSchema = {
    anyOf: [
        exactly({ role: { enum: ['system', 'developer'] }, content: anyText }, ['role', 'content']),
        exactly({ system: anyText }, ['system']),
        exactly({ developer: anyText }, ['developer']),
    ],
};
const toolSchema = exactly({
    tool_config: exactly({ enable_tools: { type: 'array', maxItems: 1_000, items: anyText }, hints: { type: 'object' } }, []),
}, ['tool_config']);
const imageSchema = exactly({ image_instructions: { type: 'object' } }, ['image_instructions']);
function toPredicate(schema) {
    const compiled = (0,schema_schema/* compileSchema */.Fc)(schema);
    return (value) => compiled.verdict === 'compiled' && compiled.check(value).verdict === 'valid';
}
function toTools(config) {
    const { enable_tools: names, hints } = (0,json/* isJsonObject */.O)(config) ? config : {};
    const hasHints = (0,json/* isJsonObject */.O)(hints) && Object.keys(hints).length > 0;
    const unused = hasHints ? { complaint: 'tool_config.hints is not used' } : {};
    return Array.isArray(names)
        ? { type: 'tools', names: names.filter((name) => typeof name === 'string'), ...unused }
        : { type: 'left-out', ...unused };
}

// EXTERNAL MODULE: ./src/core/reply-json.ts
var reply_json = __webpack_require__(43954);
;// CONCATENATED MODULE: ./src/core/guidance.ts
/** What a pre-stage says: goagent's JSON array, within limits. Every byte of it is a model's. */





/** Bytes that a reply may have to be looked into at all. */
const longestReply = 262_144;
const mostNotes = 16;
/** Complaints about one reply; a thousand wrong elements are one fact. */
const mostComplaints = 5;
/**
 * Reads the grammar (goagent: a JSON array, or one object, of `{role: system|developer, content}`, `{system}`,
 * `{developer}`, `{tool_config}`, `{image_instructions}`). The reply may stand in one code fence. An element that
 * is none of these is left out and complained about; the first `tool_config` counts; blank notes say nothing.
 * `noteBytes` is what all notes together may take as JSON text. Notes lose their hidden characters.
 */
function readGuidance(reply, noteBytes) {
    if ((0,excerpt/* byteLength */.dp)(reply) > longestReply) {
        return { verdict: 'unreadable', why: `its answer is over ${longestReply} bytes` };
    }
    const parsed = (0,reply_json/* parseReplyJson */.y)(reply);
    if (parsed.verdict === 'malformed' || !(Array.isArray(parsed.value) || (0,json/* isJsonObject */.O)(parsed.value))) {
        return { verdict: 'unreadable', why: 'its answer is not a JSON array' };
    }
    const { value } = parsed;
    const elements = (Array.isArray(value) ? value : [value]).map(openElements());
    const { notes, leftOut } = takeNotes(elements, noteBytes);
    const enableTools = elements.find((element) => element.type === 'tools');
    return {
        verdict: 'read',
        guidance: {
            notes,
            ...(enableTools === undefined ? {} : { enableTools: enableTools.names }),
            leftOut: summarize([...toComplaints(elements), ...leftOut]),
        },
    };
}
function takeNotes(elements, noteBytes) {
    const notes = [];
    const leftOut = [];
    let bytes = 0;
    for (const [index, element] of elements.entries()) {
        const note = element.type === 'note' ? (0,text_hidden/* withoutHidden */.P)(element.text).trim() : '';
        if (note === '')
            continue;
        // As it is sent: a control character is six bytes there.
        const size = (0,excerpt/* byteLength */.dp)(JSON.stringify(note));
        if (notes.length === mostNotes)
            leftOut.push(`element ${index}: over ${mostNotes} notes`);
        else if (bytes + size > noteBytes)
            leftOut.push(`element ${index}: over ${noteBytes} bytes of notes`);
        else {
            notes.push(note);
            bytes += size;
        }
    }
    return { notes, leftOut };
}
function toComplaints(elements) {
    const first = elements.findIndex((element) => element.type === 'tools');
    return elements.flatMap((element, index) => {
        if (element.type === 'note')
            return [];
        if (element.type === 'tools' && index !== first)
            return [`element ${index}: a second tool_config`];
        return element.complaint === undefined ? [] : [`element ${index}: ${element.complaint}`];
    });
}
function summarize(complaints) {
    const more = complaints.length - mostComplaints;
    return more > 0 ? [...complaints.slice(0, mostComplaints), `and ${more} more`] : complaints;
}

// EXTERNAL MODULE: ./src/core/redactions.ts
var redactions = __webpack_require__(73093);
;// CONCATENATED MODULE: ./src/core/prestage.ts
/**
 * The pre-stage: a short conversation of its own that looks around before the task. What it says can add notes
 * and take tools away, and nothing else; when it fails, the main loop runs without it (fail-open).
 */





/** Yields all events of its stage, then warnings for what was not taken. Never throws for what the model did. */
async function* runPrestage(task, ports) {
    const { mainCatalog: catalog } = task;
    const budget = (0,core_budget/* shareBudget */.F)(ports.budget, { owner: 'the pre-stage', fraction: task.share });
    const prepares = { catalog, limits: ports.budget.limits, share: task.share };
    const { outcome, told, held } = yield* converse({ ...task, prepares }, { ...ports, budget });
    if (outcome.conclusion.reason === 'DENIED_CANARY')
        return { type: 'stopped' };
    const read = readGuidance(outcome.text, longestNotes(task, ports));
    if (read.verdict === 'unreadable') {
        const failure = toFailure(outcome, { unreadable: read.why, told, share: task.share });
        if (!wasStopped(outcome))
            yield* warn('PRESTAGE_FAILED', [failure], ports);
        return { type: 'prepared', notes: [], catalog };
    }
    if (held !== undefined)
        yield held;
    const narrowed = narrow(catalog, read.guidance);
    yield* warn('PRESTAGE_LEFT_OUT', [...read.guidance.leftOut, ...narrowed.leftOut], ports);
    yield* warn('PRESTAGE_NARROWED', toNarrowing(catalog, narrowed.catalog), ports);
    return { type: 'prepared', notes: read.guidance.notes, catalog: narrowed.catalog };
}
/** UTF-8 bytes of notes: they are sent with every request of the main loop, and never shortened there. */
const mostNoteBytes = 16_384;
/** Of the window and of what is left to spend. A token is taken for four bytes of the one, and for one of the other. */
const notePart = 1 / 8;
function longestNotes({ window }, { budget }) {
    const left = budget.spaceFor({ input: 0, kept: { input: 0, output: 0 } }).tokens;
    return Math.floor(Math.min(mostNoteBytes, window.contextWindow * 4 * notePart, left * notePart));
}
async function* converse(task, ports) {
    let outcome;
    let told;
    let held;
    for await (const event of (0,agent/* runAgent */.J)({ ...task, stage: 'prestage' }, ports)) {
        if (held !== undefined && event.type !== 'stage-ended') {
            yield held;
            told = held.code;
            held = undefined;
        }
        if (event.type === 'stage-ended')
            outcome = event.content;
        if (event.type === 'limit-reached')
            held = event;
        else
            yield event;
    }
    if (outcome === undefined)
        throw new errors/* GoagentError */.q('INTERNAL', ['the pre-stage ended without an outcome']);
    return { outcome, told, held };
}
/** The whole run is over then, and says so itself. */
const wasStopped = ({ conclusion }) => conclusion.reason === 'CANCELLED' || conclusion.reason === 'INTERNAL';
function toFailure({ conclusion }, { unreadable, told, share }) {
    const failed = 'The pre-stage failed, and the run went on without it:';
    const { name, reason, message } = conclusion;
    if (name === 'success' || reason === told)
        return `${failed} ${unreadable}`;
    if (reason === 'TIME_EXHAUSTED') {
        return `${failed} it took all of its time, ${Math.round(share * 100)} % of what the run had left`;
    }
    if (reason === 'STEP_CAP')
        return `${failed} it gave no answer within the steps of prestage-max-steps`;
    return `${failed} ${reason}: ${message}`;
}
/**
 * Takes away what `enable_tools` does not name. It cannot add: a name that is not offered is complained about, and
 * a list that would leave nothing is no list. goagent's dots are underscores here.
 */
function narrow(catalog, { enableTools }) {
    if (enableTools === undefined)
        return { catalog, leftOut: [] };
    const wanted = new Set(enableTools.map((name) => name.replaceAll('.', '_')));
    const chosen = [...catalog.offered].filter((name) => wanted.has(name));
    // What the run is for is not the pre-stage's to take away.
    const proposals = catalog.tools.filter(({ action }) => action.type === 'proposal').map(({ name }) => name);
    const kept = new Set([...chosen, ...proposals.filter((name) => catalog.offered.has(name))]);
    const unknown = wanted.size - chosen.length;
    const leftOut = unknown === 0 ? [] : [`tool_config.enable_tools: ${unknown} of ${wanted.size} are not offered`];
    return chosen.length === 0
        ? { catalog, leftOut: [...leftOut, 'tool_config.enable_tools: nothing would be left, so all tools stay'] }
        : { catalog: { ...catalog, offered: kept }, leftOut };
}
/** Of a manifest with hundreds of tools. */
const mostNames = 10;
/** Who wonders why a tool was refused, or never used, finds the one who took it away. */
function toNarrowing({ offered: before }, { offered: left }) {
    if (left.size === before.size)
        return [];
    const names = [...left].slice(0, mostNames).join(', ');
    const more = left.size > mostNames ? `, and ${left.size - mostNames} more` : '';
    return [`The pre-stage left ${left.size} of ${before.size} tools to the main loop: ${names}${more}.`];
}
function* warn(code, messages, { redactor }) {
    if (messages.length === 0)
        return;
    const message = redactor.text(messages.join('; '), 'error');
    yield* (0,redactions/* redactions */.x)(redactor);
    yield { type: 'warning', code, message };
}


/***/ }),

/***/ 30410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openEntries),
/* harmony export */   b: () => (/* binding */ toTranscriptText)
/* harmony export */ });
/** What an event brings to the transcript: the texts that the log keeps only digests of. */
/** Told of every event in turn, since only the first one of a stage names it. */
function openEntries() {
    let stage = 'main';
    return (event) => {
        if (event.type === 'stage-started') {
            stage = event.stage;
            const messages = event.content.map(({ role, content }, index) => {
                const sha256 = event.messagesSha256[index] ?? '';
                return { list: 'messages', entry: { stage, role, sha256, content } };
            });
            const { setup, setupSha256: sha256 = '' } = event;
            if (setup === undefined)
                return messages;
            return [...messages, { list: 'stages', entry: { stage, sha256, setup } }];
        }
        if (event.type === 'model-replied') {
            const { step, replySha256: sha256, content } = event;
            return [{ list: 'replies', entry: { stage, step, sha256, content } }];
        }
        if (event.type === 'tool-run' || event.type === 'tool-refused') {
            const { step, callId, tool, resultSha256: sha256, content } = event;
            return [{ list: 'results', entry: { stage, step, callId, tool, sha256, content } }];
        }
        return [];
    };
}
/** The text of transcript.json. */
function toTranscriptText(entries) {
    const of = (name) => entries.filter(({ list }) => list === name).map(({ entry }) => entry);
    const lists = {
        messages: of('messages'),
        replies: of('replies'),
        results: of('results'),
        stages: of('stages'),
    };
    return `${JSON.stringify({ v: 1, ...lists }, null, 1)}\n`;
}


/***/ }),

/***/ 64090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ collectTranscript)
/* harmony export */ });
/* harmony import */ var _transcript_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30410);
/** The conversation as a file: all that the log keeps only digests of. */

function collectTranscript() {
    const toEntries = (0,_transcript_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .openEntries */ .J)();
    const entries = [];
    return {
        accept: (event) => {
            entries.push(...toEntries(event));
        },
        toJson: () => (0,_transcript_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .toTranscriptText */ .b)(entries),
    };
}


/***/ }),

/***/ 55438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createFanOut)
/* harmony export */ });
/** Every event to every sink, in the sinks' order: the log before all who show. A sink that throws ends the run. */
function createFanOut(sinks) {
    const publish = async (event) => {
        for (const sink of sinks)
            await sink.accept(event);
    };
    return {
        publish,
        drain: async (events) => {
            for await (const event of events)
                await publish(event);
        },
    };
}


/***/ }),

/***/ 69183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ toCutBlock),
/* harmony export */   cX: () => (/* binding */ toCell)
/* harmony export */ });
/* unused harmony export toFencedBlock */
/* harmony import */ var _core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67794);
/** Text of strangers in Markdown: as a block that it cannot end, or as a cell that it cannot leave. */

/** A fenced block whose fence is longer than any run of backticks in it. */
function toFencedBlock(text, language = 'text') {
    const fence = toFence(text);
    return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
/** A fenced block of at most `maxBytes`, which are not fewer than 1 KiB: the text's head, with `marker` where the rest was. */
function toCutBlock(text, limits) {
    const whole = toFencedBlock(text, limits.language);
    if ((0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(whole) <= limits.maxBytes)
        return whole;
    const room = limits.maxBytes - (0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(limits.marker) - 16;
    // A text may be all backticks: with a third for itself and each fence, it fits too.
    const bytes = Math.max(room - 2 * toFence(text).length, Math.floor(room / 3));
    return toFencedBlock(`${(0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .toHead */ .mP)(text, bytes)}\n${limits.marker}`, limits.language);
}
function toFence(text) {
    let longest = 2;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return '`'.repeat(longest + 1);
}
/** One cell of a table, or one line of a paragraph: no markup, no links, no HTML, no turned direction, at most `longest` characters. */
function toCell(text, longest = 120) {
    const line = text.replace(/\s+/g, ' ').trim();
    const cut = [...line].length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
    return cut
        .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
        .replace(/[\\`*_{}[\]()<>#+!|~@:&-]/g, toEntity)
        .replace(/(?<=\bwww)\./gi, toEntity);
}
const toEntity = (character) => `&#${character.charCodeAt(0)};`;


/***/ }),

/***/ 29437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ toSize)
/* harmony export */ });
/** Bytes as a person reads them. */
function toSize(bytes) {
    if (bytes < 1_024)
        return `${bytes} B`;
    return bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(1)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}


/***/ }),

/***/ 72274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ toStepName),
/* harmony export */   Qq: () => (/* binding */ toShort),
/* harmony export */   aR: () => (/* binding */ collectStepRows)
/* harmony export */ });
/** Rows of the table of steps. */
/** A row for what a person wants to see in the table; the rest is ignored. */
function collectStepRows() {
    const rows = [];
    let stage = 'main';
    return {
        accept: (event) => {
            if (event.type === 'stage-started')
                stage = event.stage;
            const row = toRow(event, stage);
            if (row !== undefined)
                rows.push(row);
        },
        rows: () => rows,
    };
}
/** `pre 2`, or `2`. */
const toStepName = (step, stage) => stage === 'prestage' ? `pre ${step}` : String(step);
function toRow(event, stage) {
    switch (event.type) {
        case 'model-replied': {
            const how = event.calls > 0 ? `${event.calls} calls` : event.finish;
            const { bytes, ms } = event;
            return { step: toStepName(event.step, stage), what: 'model', how, bytes, ms };
        }
        case 'tool-run': {
            const how = `${event.ending}${event.truncated ? ', shortened' : ''}`;
            const { tool: what, stdoutBytes: bytes, ms } = event;
            return { step: toStepName(event.step, stage), what, how, bytes, ms };
        }
        case 'tool-refused': {
            const { tool: what, code: how } = event;
            const asked = toShort(event.arguments);
            return { step: toStepName(event.step, stage), what, asked, how, bytes: 0, ms: 0 };
        }
        default:
            return undefined;
    }
}
function toShort(value) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}


/***/ }),

/***/ 48298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ collectSummary),
  S: () => (/* binding */ toHeading)
});

// EXTERNAL MODULE: ./src/core/excerpt.ts
var excerpt = __webpack_require__(67794);
// EXTERNAL MODULE: ./src/core/money.ts
var money = __webpack_require__(34247);
// EXTERNAL MODULE: ./src/report/fence.ts
var fence = __webpack_require__(69183);
// EXTERNAL MODULE: ./src/report/size.ts
var size = __webpack_require__(29437);
// EXTERNAL MODULE: ./src/report/step-rows.ts
var step_rows = __webpack_require__(72274);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
;// CONCATENATED MODULE: ./src/report/trust-section.ts
/** Whose run it was: the gate, the commit that policy came from, its files, and how far tools were kept apart. */


/** Of a manifest with hundreds of programs. */
const mostFiles = 40;
function collectTrust() {
    const rows = [];
    const files = [];
    const taints = [];
    return {
        accept: (event) => {
            if (event.type === 'run-started') {
                rows.push(...toRows(event.facts));
                files.push(...toFiles(event.facts.policy));
            }
            if (event.type === 'gate-judged')
                rows.unshift(['gate', `${event.verdict} (${event.reason})`]);
            if (event.type === 'run-tainted')
                taints.push(`${event.source}: ${event.reason}`);
        },
        toMarkdown: () => rows.length === 0 ? '' : [toTable(rows, taints), toFileTable(files)].filter(Boolean).join('\n\n'),
    };
}
function toRows(facts) {
    const { trustedRevision, readFrom, isolation } = facts;
    return [
        ['event', toEvent(facts)],
        ...toRow('policy from commit', trustedRevision),
        ...toRow('built-in tools read', readFrom === 'checkout' ? 'the checkout' : readFrom && `a copy of commit ${readFrom}`),
        ...((0,json/* isJsonObject */.O)(isolation) ? toRow('isolation', `${isolation.tier}. ${isolation.why}`) : []),
    ];
}
function toEvent({ event, action, item, actor }) {
    const text = (value) => (typeof value === 'string' ? value : '');
    const about = (0,json/* isJsonObject */.O)(item) ? `, ${text(item.type)} ${item.number}` : '';
    return `${text(event)}${text(action) === '' ? '' : ` (${text(action)})`}${about}, by ${text(actor) || 'nobody named'}`;
}
const toRow = (name, value) => typeof value === 'string' && value !== '' ? [[name, value]] : [];
/** Policy files first, programs behind them. */
function toFiles(policy) {
    if (!(0,json/* isJsonObject */.O)(policy))
        return [];
    return [policy.policyFiles, policy.programs].flatMap((list) => Array.isArray(list) ? list.filter(json/* isJsonObject */.O) : []);
}
function toTable(rows, taints) {
    const tainted = taints.length === 0 ? 'no' : taints.join('; ');
    return [
        '### Trust',
        '',
        '| | |',
        '|---|---|',
        ...[...rows, ['tainted', tainted]].map(([name, value]) => `| ${name} | ${(0,fence/* toCell */.cX)(value, 600)} |`),
    ].join('\n');
}
function toFileTable(files) {
    if (files.length === 0)
        return '';
    const text = (value) => (0,fence/* toCell */.cX)(typeof value === 'string' ? value : '', 200);
    return [
        '| policy file | SHA-256 | from | in the work tree |',
        '|---|---|---|---|',
        ...files
            .slice(0, mostFiles)
            .map((file) => `| ${text(file.path)} | \`${text(file.sha256)}\` | ${text(file.from)} | ${text(file.checkout)} |`),
        ...(files.length > mostFiles ? ['', `${files.length - mostFiles} more are in the audit log.`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/report/summary.ts
/** The job summary: conclusion first, then the answer, then what it took. A sink that remembers, and a page. */






/** Bytes. GitHub drops a summary over 1 MiB; ours stays under 900 KiB, with digest and path behind it. */
const longestSummary = 890 * 1_024;
/** All of them are in the log. */
const mostRows = 150;
const mostItems = 30;
const icons = {
    success: '✅',
    skipped: '⏭️',
    'needs-human-review': '👀',
    cancelled: '🛑',
};
function collectSummary(limits) {
    const steps = (0,step_rows/* collectStepRows */.aR)();
    const trust = collectTrust();
    const notes = [];
    const redactions = new Map();
    return {
        accept: (event) => {
            steps.accept(event);
            trust.accept(event);
            if (event.type === 'warning' || event.type === 'limit-reached')
                notes.push(`${event.code}: ${event.message}`);
            if (event.type === 'canary-tripped')
                notes.push(`${event.code}: ${event.message}`);
            if (event.type === 'redacted') {
                const key = `${event.class} in ${event.place}`;
                redactions.set(key, (redactions.get(key) ?? 0) + event.count);
            }
        },
        toMarkdown: (facts) => {
            const head = toHeading(facts.conclusion);
            const rest = [
                facts.section,
                stepTable(steps.rows()),
                limits === undefined ? '' : usageTable(facts.totals, limits),
                list('Redacted', [...redactions].map(([where, count]) => `${count} × ${where}`)),
                list('To know', [...new Set(notes)]),
                trust.toMarkdown(),
            ].filter((part) => part !== '');
            const room = longestSummary - (0,excerpt/* byteLength */.dp)([head, '', ...rest, ''].join('\n\n'));
            const answer = answerBlock(facts.answer, room);
            return `${[head, ...answer, ...rest].join('\n\n')}\n`;
        },
    };
}
/** What comes first, also where there is nothing else to tell. Complaints, one a line, become a list. */
function toHeading({ name, reason, message }) {
    const title = `## ${icons[name] ?? '❌'} goagent: ${name}\n\n**${reason}**`;
    const lines = message.split('\n');
    if (lines.length === 1)
        return `${title} ${(0,fence/* toCell */.cX)(message, 2_000)}`;
    const more = lines.length > mostItems ? [`- and ${lines.length - mostItems} more, in the step's log`] : [];
    return [title, '', ...lines.slice(0, mostItems).map((line) => `- ${(0,fence/* toCell */.cX)(line, 500)}`), ...more].join('\n');
}
/** The answer is a stranger's text too: it stands in a fence that it cannot end. */
function answerBlock(answer, maxBytes) {
    if (answer.trim() === '')
        return [];
    const title = '### Answer';
    const marker = '[… the rest is in the output final-message-file …]';
    return [title, (0,fence/* toCutBlock */.Nm)(answer, { maxBytes: maxBytes - (0,excerpt/* byteLength */.dp)(title) - 2, marker })];
}
function stepTable(rows) {
    if (rows.length === 0)
        return '';
    const lines = rows
        .slice(0, mostRows)
        .map((row) => `| ${row.step} | ${toWhat(row)} | ${(0,fence/* toCell */.cX)(row.how)} | ${(0,size/* toSize */.x)(row.bytes)} | ${row.ms} |`);
    return [
        '### Steps',
        '',
        '| step | what | came to | size | ms |',
        '|---:|---|---|---:|---:|',
        ...lines,
        ...(rows.length > mostRows ? ['', `${rows.length - mostRows} more are in the audit log.`] : []),
    ].join('\n');
}
function toWhat({ what, asked }) {
    return asked === undefined ? toName(what) : (0,fence/* toCell */.cX)(`${what} ${asked}`);
}
/** Names of tools are plain words; whatever is not is shown as a stranger's text. */
const toName = (text) => (/^[\w-]{1,64}$/.test(text) ? `\`${text}\`` : (0,fence/* toCell */.cX)(text));
function usageTable(totals, limits) {
    const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
    return [
        '### Used',
        '',
        '| | used | of |',
        '|---|---:|---:|',
        ...(totals.prestageSteps === 0 ? [] : [`| steps of the pre-stage | ${totals.prestageSteps} | |`]),
        `| steps | ${totals.steps} | ${limits.maxSteps} |`,
        `| tool calls | ${totals.toolCalls} | ${limits.maxToolCalls} |`,
        `| refused calls | ${totals.deniedCalls} | |`,
        `| tokens in | ${totals.inputTokens} | |`,
        `| tokens out | ${totals.outputTokens} | |`,
        ...spendingRows(totals, limits),
        `| time | ${seconds(totals.ms)} | ${seconds(limits.timeoutMs)} |`,
    ].join('\n');
}
/** Tokens at worst where nobody counted, so they can be more than those in and out. */
function spendingRows(totals, limits) {
    const { maxTotalTokens, maxCostUsd } = limits;
    const { spentTokens = 0, costUsd } = totals;
    const dollars = (usd) => (usd === undefined ? '' : `${(0,money/* formatUsd */.UK)(usd)} USD`);
    return [
        ...(maxTotalTokens === undefined ? [] : [`| tokens charged | ${spentTokens} | ${maxTotalTokens} |`]),
        ...(maxCostUsd === undefined && costUsd === undefined
            ? []
            : [`| cost | ${dollars(costUsd)} | ${dollars(maxCostUsd)} |`]),
    ];
}
function list(title, items) {
    return items.length === 0
        ? ''
        : [`### ${title}`, '', ...items.slice(0, mostItems).map((item) => `- ${(0,fence/* toCell */.cX)(item, 500)}`)].join('\n');
}


/***/ }),

/***/ 88959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createTally)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48626);
/** What the run used, counted from its events. */


function createTally() {
    const counts = {
        steps: 0,
        prestageSteps: 0,
        toolCalls: 0,
        deniedCalls: 0,
        inputTokens: 0,
        outputTokens: 0,
        redactions: 0,
    };
    let spent;
    let outcome;
    let soFar = '';
    let model = '';
    let taint = 'clean';
    let isolation = '';
    let status = 0;
    let started = false;
    return {
        accept: (event) => {
            if (event.type === 'run-started') {
                started = true;
                isolation = toTier(event.facts.isolation);
            }
            if (event.type === 'http-attempt')
                status = event.status;
            if (event.type === 'run-tainted')
                taint = 'tainted';
            if (event.type === 'stage-started') {
                soFar = '';
                spent = event.spent ?? spent;
            }
            if (event.type === 'model-requested') {
                const stage = event.stage === 'main' ? 'steps' : 'prestageSteps';
                counts[stage] = Math.max(counts[stage], event.step);
            }
            if (event.type === 'model-replied') {
                counts.inputTokens += event.usage.inputTokens;
                counts.outputTokens += event.usage.outputTokens;
                model = event.model;
                if (event.content.text.trim() !== '')
                    soFar = event.content.text;
            }
            if (event.type === 'model-replied' || event.type === 'http-attempt')
                spent = event.spent ?? spent;
            if (event.type === 'tool-run')
                counts.toolCalls += 1;
            if (event.type === 'tool-refused' && (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenial */ .c)(event.code))
                counts.deniedCalls += 1;
            if (event.type === 'tool-run' && event.ending === 'denied')
                counts.deniedCalls += 1;
            if (event.type === 'redacted')
                counts.redactions += event.count;
            if (event.type === 'stage-ended')
                outcome = event.content;
        },
        totals: (ms) => ({ ...counts, ...toTotals(spent), ms }),
        outcome: () => outcome,
        soFar: () => soFar,
        model: () => model,
        taint: () => taint,
        isolation: () => isolation,
        status: () => status,
        started: () => started,
    };
}
function toTier(isolation) {
    return (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(isolation) && typeof isolation.tier === 'string' ? isolation.tier : '';
}
function toTotals(spent) {
    if (spent === undefined)
        return {};
    return { spentTokens: spent.tokens, ...(spent.usd === undefined ? {} : { costUsd: spent.usd }) };
}


/***/ })

};
