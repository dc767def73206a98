export const id = 402;
export const ids = [402];
export const modules = {

/***/ 86020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/report/audit-section.ts
var audit_section = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/report/fence.ts
var fence = __webpack_require__(69183);
// EXTERNAL MODULE: ./src/runner/environment.ts + 2 modules
var runner_environment = __webpack_require__(910);
// EXTERNAL MODULE: ./src/runner/fail-on-input.ts
var fail_on_input = __webpack_require__(63333);
// EXTERNAL MODULE: ./src/runner/input-reader.ts
var input_reader = __webpack_require__(47344);
// EXTERNAL MODULE: ./src/runner/upload-inputs.ts
var upload_inputs = __webpack_require__(15579);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/deadline.ts
var run_deadline = __webpack_require__(38249);
// EXTERNAL MODULE: ./src/run/ground/private-directory.ts
var private_directory = __webpack_require__(42096);
// EXTERNAL MODULE: ./src/run/keeping/artifact-name.ts
var artifact_name = __webpack_require__(74067);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/record/bundle.ts
var bundle = __webpack_require__(26961);
// EXTERNAL MODULE: ./src/record/journal.ts
var journal = __webpack_require__(97350);
// EXTERNAL MODULE: ./src/record/log-lines.ts
var log_lines = __webpack_require__(23693);
// EXTERNAL MODULE: ./src/record/read-file.ts
var read_file = __webpack_require__(65748);
// EXTERNAL MODULE: ./src/record/verify.ts
var verify = __webpack_require__(80268);
// EXTERNAL MODULE: ./src/record/verify-bundle.ts + 3 modules
var verify_bundle = __webpack_require__(11178);
// EXTERNAL MODULE: ./src/run/pause.ts
var pause = __webpack_require__(47895);
// EXTERNAL MODULE: ./src/run/versions.ts
var versions = __webpack_require__(88824);
// EXTERNAL MODULE: ./src/record/transcript-entries.ts
var transcript_entries = __webpack_require__(30410);
;// CONCATENATED MODULE: ./src/record/left-transcript.ts
/** transcript.json of a run that was killed: of its journal, which anybody may have written, what the log pins. */




/** Characters: as many bytes as post takes of all files together. */
const largestTranscript = 64 * 1_048_576;
/**
 * All but the texts themselves, and who said a message, is taken from `log`, one that holds together. Nothing when
 * the journal has none of the texts.
 * @throws RangeError for one that would be too large, or is nested too deeply
 */
function toLeftTranscript(log, journal) {
    const texts = readTexts(journal);
    const split = (0,log_lines/* splitLog */.J)(log);
    const lines = split.verdict === 'split' ? split.lines : [];
    let stage = 'main';
    let left = largestTranscript;
    const entries = [];
    const add = (list, facts, sha256) => {
        const text = typeof sha256 === 'string' ? texts.take(toKey(list, sha256)) : undefined;
        if (text === undefined)
            return;
        const entry = { ...facts, ...text(sha256 ?? '') };
        left -= JSON.stringify(entry).length;
        if (left < 0)
            throw new RangeError(`it would be larger than ${largestTranscript} characters`);
        entries.push({ list, entry });
    };
    for (const line of lines) {
        if (line.type === 'broken')
            continue;
        const { type, step = 0, callId = '', tool = '', ...fields } = line.fields;
        if (type === 'stage-started') {
            if (fields.stage === 'prestage' || fields.stage === 'main')
                stage = fields.stage;
            const pinned = Array.isArray(fields.messagesSha256) ? fields.messagesSha256 : [];
            for (const sha256 of pinned)
                add('messages', { stage }, sha256);
            add('stages', { stage }, fields.setupSha256);
        }
        else if (type === 'model-replied')
            add('replies', { stage, step }, fields.replySha256);
        else if (type === 'tool-run' || type === 'tool-refused')
            add('results', { stage, step, callId, tool }, fields.resultSha256);
    }
    return entries.length === 0 ? undefined : (0,transcript_entries/* toTranscriptText */.b)(entries);
}
const toKey = (list, sha256) => `${list} ${sha256}`;
/** By the digest of their text, which is computed and not believed. What is no line of ours is passed over. */
function readTexts(journal) {
    const lines = new Map();
    let from = 0;
    for (let end = journal.indexOf(0x0a); end >= 0; end = journal.indexOf(0x0a, from)) {
        const found = readText(journal.subarray(from, end));
        from = end + 1;
        if (found === undefined)
            continue;
        const same = lines.get(found.key);
        if (same === undefined)
            lines.set(found.key, { texts: [found.text], taken: 0 });
        else
            same.texts.push(found.text);
    }
    return {
        take: (key) => {
            const same = lines.get(key);
            return same?.texts[same.taken++];
        },
    };
}
function readText(line) {
    const { list, entry } = (0,log_lines/* parseObject */.l)(Buffer.from(line).toString()) ?? {};
    if (typeof list !== 'string' || !(0,json/* isJsonObject */.O)(entry))
        return undefined;
    const { role, content, setup } = entry;
    try {
        if (list === 'messages' && typeof content === 'string' && isRole(role))
            return { key: toKey(list, (0,canonical/* sha256Hex */.fg)(content)), text: (sha256) => ({ role, sha256, content }) };
        if (list === 'results' && typeof content === 'string')
            return { key: toKey(list, (0,canonical/* sha256Hex */.fg)(content)), text: (sha256) => ({ sha256, content }) };
        if (list === 'replies' && (0,json/* isJsonObject */.O)(content))
            return {
                key: toKey(list, (0,canonical/* sha256Hex */.fg)(JSON.stringify(content))),
                text: (sha256) => ({ sha256, content }),
            };
        if (list === 'stages' && (0,json/* isJsonObject */.O)(setup))
            return { key: toKey(list, (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(setup))), text: (sha256) => ({ sha256, setup }) };
    }
    catch {
        // Nested deeper than anything of ours.
    }
    return undefined;
}
const isRole = (value) => value === 'system' || value === 'developer' || value === 'user' || value === 'assistant';

// EXTERNAL MODULE: ./src/run/keeping/or-warning.ts
var or_warning = __webpack_require__(26057);
;// CONCATENATED MODULE: ./src/run/keeping/left-transcript.ts
/** Of a run that was killed, transcript.json: of its journal what the log pins, in place of what may be there. */





/** Its text, which is in the bundle from then on; nothing where there is no journal, or none of it is the run's. */
async function recallTranscript({ directories, shield, log, }) {
    const { console, redactor } = shield;
    const journal = readJournal(directories.root, console.warning);
    if (journal === undefined)
        return undefined;
    const write = () => {
        const text = toLeftTranscript(log, journal);
        if (text === undefined)
            return undefined;
        if (redactor.text(text, 'log') !== text) {
            console.warning('The journal of the run is left out: it holds a secret that no run of ours writes.');
            return undefined;
        }
        const path = `${directories.bundle}/${bundle/* transcriptName */.eQ}`;
        (0,bundle/* removeFile */.nM)(path);
        (0,bundle/* writeNewFile */.S0)(path, text);
        return text;
    };
    return (0,or_warning/* orWarning */.S)(console, { what: bundle/* transcriptName */.eQ, write });
}
/** A tool of the run may have put anything in its place. */
function readJournal(root, warn) {
    try {
        return (0,read_file/* readRegularFile */.X)({ path: (0,journal/* toJournalPath */.IF)(root), most: journal/* largestJournal */.wG, links: 'one' });
    }
    catch (error) {
        const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
        if (isThere)
            warn(`The journal of the run is left out: ${error instanceof Error ? error.message : 'unknown'}.`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/run/keeping/left-bundle.ts
/** What main left in the bundle's directory: each file is read once, searched, and judged by the bytes that were read. */












/** Bytes of all files together. What post reads may be anybody's, and all of it is searched. */
const mostLeft = 64 * 1_048_576;
/** A run that was killed has no list of its files: it gets one. The log itself is never touched here. */
async function readLeftBundle(options) {
    const { directories, state, shield } = options;
    const files = await readFiles(options);
    const log = files.get(bundle/* logName */.Is);
    if (log !== undefined && isForeign(log, state.run))
        return { files: new Map(), log: { type: 'foreign' } };
    dropPage(files);
    if (isTorn(files.get(bundle/* listName */.sY), log))
        files.delete(bundle/* listName */.sY);
    const list = files.has(bundle/* listName */.sY) ? 'main' : 'post';
    // Of files that nobody came to read there is no list.
    if (!options.signal.aborted) {
        if (list === 'post')
            await listLeft(options, files);
        (0,journal/* removeJournal */.Sw)(directories.root, shield.console.warning);
    }
    return { files, log: log === undefined ? { type: 'missing' } : judge({ files, log, list, state }) };
}
/** A run that is killed while it writes its list, behind the end of its log, leaves a part, or nothing but the name. */
function isTorn(list, log) {
    if (list === undefined || log === undefined || (0,log_lines/* parseObject */.l)(list.toString()) !== undefined)
        return false;
    const verdict = (0,verify/* verifyLog */.I)(log);
    return verdict.verdict === 'valid' && verdict.complete;
}
async function listLeft(options, files) {
    const { directories, shield } = options;
    await completeLeft(options, files);
    const text = (0,bundle/* toListText */.vY)({ complete: false, versions: versions/* versions */.e, files });
    const path = `${directories.bundle}/${bundle/* listName */.sY}`;
    const write = () => {
        (0,bundle/* removeFile */.nM)(path);
        (0,bundle/* writeNewFile */.S0)(path, text);
    };
    await (0,or_warning/* orWarning */.S)(shield.console, { what: bundle/* listName */.sY, write });
    files.set(bundle/* listName */.sY, Buffer.from(text));
}
/** A page runs a script for whoever opens it: one that the end of the log does not pin is not taken. */
function dropPage(files) {
    const page = files.get(bundle/* pageName */.$p);
    const log = files.get(bundle/* logName */.Is);
    const verdict = log === undefined ? undefined : (0,verify/* verifyLog */.I)(log);
    const pinned = verdict?.verdict === 'valid' ? verdict.ending?.files : undefined;
    const isPinned = page !== undefined && (0,json/* isJsonObject */.O)(pinned) && pinned[bundle/* pageName */.$p] === (0,canonical/* sha256Hex */.fg)(page);
    if (!isPinned)
        files.delete(bundle/* pageName */.$p);
}
/** Of a log that has no end there are texts and a page, if it holds together. */
async function completeLeft(options, files) {
    const { directories, shield, pageFolder } = options;
    const log = files.get(bundle/* logName */.Is);
    const verdict = log === undefined ? undefined : (0,verify/* verifyLog */.I)(log);
    if (log === undefined || verdict?.verdict !== 'valid' || verdict.complete)
        return;
    // A run that keeps no texts writes this file at its end: what is there before is not the run's.
    if (!keepsTexts(log))
        files.delete(bundle/* transcriptName */.eQ);
    const transcript = keepsTexts(log) ? await recallTranscript({ directories, shield, log }) : undefined;
    if (transcript !== undefined)
        files.set(bundle/* transcriptName */.eQ, Buffer.from(transcript));
    const pinned = new Set(transcript === undefined ? [] : [bundle/* transcriptName */.eQ]);
    const write = async () => {
        const { makeLeftPage } = await __webpack_require__.e(/* import() */ 9266).then(__webpack_require__.bind(__webpack_require__, 99266));
        const page = makeLeftPage({ log, files, pinned, redactor: shield.redactor, folder: pageFolder });
        const path = `${directories.bundle}/${bundle/* pageName */.$p}`;
        (0,bundle/* removeFile */.nM)(path);
        (0,bundle/* writeNewFile */.S0)(path, page);
        return page;
    };
    const page = await (0,or_warning/* orWarning */.S)(shield.console, { what: bundle/* pageName */.$p, write });
    if (page !== undefined)
        files.set(bundle/* pageName */.$p, Buffer.from(page));
}
const keepsTexts = (log) => firstFields(log)?.auditContent === 'full';
/** Of the first line; nothing where there is none that could be read. */
const firstFields = (log) => (0,log_lines/* parseObject */.l)(log.subarray(0, Math.max(0, log.indexOf(0x0a))).toString());
/** Anything may have written them: what holds a secret stays here, vouched for or not. */
async function readFiles({ directories, shield, signal }) {
    const { console, redactor } = shield;
    const files = new Map();
    const leaveOut = (name, why) => console.warning(`${name} of the bundle is left out: ${why}.`);
    let most = mostLeft;
    for (const name of bundle/* bundleNames */.pT) {
        if ((await (0,pause/* pause */.v)(signal)) === 'stop' && name !== bundle/* logName */.Is)
            break;
        try {
            const bytes = (0,read_file/* readRegularFile */.X)({ path: `${directories.bundle}/${name}`, most, links: 'one' });
            most -= bytes.length;
            const text = bytes.toString();
            if (redactor.text(text, 'log') === text)
                files.set(name, bytes);
            else
                leaveOut(name, 'it holds a secret that no run of ours writes');
        }
        catch (error) {
            const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
            if (isThere)
                leaveOut(name, error instanceof Error ? error.message : 'it cannot be read');
        }
    }
    return files;
}
/** What does not name any run is judged by `verify`. */
function isForeign(log, expected) {
    const run = firstFields(log)?.run;
    return typeof run === 'string' && run !== expected;
}
function judge({ files, log, list, state }) {
    if (!log.includes(0x0a) && state.digest === '')
        return { type: 'not-begun' };
    const source = { names: [...files.keys()], read: (name) => files.get(name) };
    const expected = state.digest === '' ? {} : { expect: state.digest };
    const report = (0,verify_bundle/* verifyFiles */.xJ)({ path: bundle/* logName */.Is, log, source, ...expected });
    const [first] = report.problems;
    return report.digest === ''
        ? { type: 'invalid', problem: first?.message ?? '' }
        : { type: 'valid', report, list };
}

;// CONCATENATED MODULE: ./src/run/keeping/left-sentences.ts
/** What post found, in sentences for a person, and whether it is what had to be kept. */
/** What became of the run. */
function toSentence(log, { digest }) {
    switch (log.type) {
        case 'missing':
            return 'There is no audit log that could be read.';
        case 'not-begun':
            return 'The run was killed before the first line of its audit log.';
        case 'foreign':
            return 'The audit log is of another run.';
        case 'invalid':
            return 'The audit log does not verify.';
        case 'valid': {
            const { complete, conclusion, lines } = log.report;
            if (!complete && digest === '')
                return `The run was killed before it could end: its audit log holds ${lines} whole lines.`;
            if (!complete)
                return `The audit log has no end: it holds ${lines} whole lines.`;
            return log.list === 'main'
                ? `The audit log is complete; it ends with ${conclusion}.`
                : `The run ended with ${conclusion}, and did not come to close its bundle.`;
        }
    }
}
/** The first thing that is not as the run wrote it; nothing when everything is. */
function findProblem(log) {
    switch (log.type) {
        case 'missing':
        case 'not-begun':
        case 'foreign':
            return undefined;
        case 'invalid':
            return log.problem;
        case 'valid':
            return log.report.problems[0]?.message;
    }
}
/** A log that verifies, in a bundle that is as the run wrote it. */
const isKept = (log) => log.type === 'valid' && log.report.valid;
/** Empty when the log is not valid. */
const toDigest = (log) => (log.type === 'valid' ? log.report.digest : '');

// EXTERNAL MODULE: ./src/run/keeping/saved-state.ts
var saved_state = __webpack_require__(7818);
// EXTERNAL MODULE: ./src/run/keeping/upload-bundle.ts + 1 modules
var upload_bundle = __webpack_require__(36159);
// EXTERNAL MODULE: ./src/run/shield.ts + 9 modules
var run_shield = __webpack_require__(83528);
;// CONCATENATED MODULE: ./src/run/finish-action.ts
/** The story of `post`: completes what main left, uploads what main could not, closes the summary. */

















/**
 * Trusts the state that main saved only as far as it can be checked: a tool of the run may have written to the file
 * that holds it. Of the inputs only those count that say what a failed upload means. `uploader` is the path of a program.
 */
async function finishAction(uploader) {
    const environment = (0,runner_environment/* readEnvironment */.Q)();
    const shield = await (0,run_shield/* raiseShield */.s)(environment);
    const reader = (0,input_reader/* createInputReader */.i)(environment);
    const terms = { failOn: (0,fail_on_input/* readFailOn */.m)(reader), upload: (0,upload_inputs/* readUpload */.O)(reader) };
    const { console } = shield;
    const text = environment.variables.get(`STATE_${saved_state/* stateName */.Vi}`) ?? '';
    if (text === '')
        return console.notice('The main step saved nothing, so there is no audit log to keep.');
    const state = readState(text, { shield, terms });
    const directories = (0,private_directory/* findPrivateDirectory */.QJ)(environment.facts.runnerTemp, state?.root ?? '');
    if (state === undefined || directories === undefined)
        return refuse({ shield, terms }, notOurs);
    if (state.upload === 'done')
        return console.line('The main step left nothing to do here.');
    // What cannot be hidden cannot be searched for either.
    if (shield.unhidden.length > 0)
        return refuse({ shield, terms }, `Nothing was uploaded. ${shield.unhidden.join(' ')}`);
    const deadline = (0,run_deadline/* openDeadline */.L)(undefined, clock/* systemClock */.ml.now());
    try {
        const signal = deadline.cancelled;
        const pageFolder = (0,external_node_path_.resolve)(uploader, '../../report');
        await finish({ environment, shield, terms, state, directories, signal, uploader, pageFolder });
    }
    finally {
        deadline.release();
    }
}
/** A name is shown to everyone. Main's own holds nothing that the redactor finds. */
function readState(text, { shield, terms }) {
    const state = (0,saved_state/* parseState */.Bu)(text);
    if (state === undefined || shield.redactor.text(state.name, 'output') !== state.name)
        return undefined;
    return { ...state, mode: toMode(terms.upload.mode, state.mode) };
}
/** The input is the workflow's; what was saved can make it stricter only. */
const toMode = (input, saved) => (input === 'true' ? saved : input);
const notOurs = 'What was saved for this step is not what the main step saves, so nothing was read and nothing uploaded.';
function refuse({ shield: { console }, terms }, why) {
    const tell = terms.upload.mode === 'required' ? toVerdict(console, terms) : console.warning;
    tell(why);
}
/** Interface §2 `fail-on` holds for post too. */
const toVerdict = (console, { failOn }) => failOn.has('publish-error') ? console.fail : console.warning;
async function finish(options) {
    const { shield, terms } = options;
    const { console } = shield;
    const left = await readLeftBundle(options);
    if (left.log.type === 'foreign')
        return refuse({ shield, terms }, notOurs);
    const problem = findProblem(left.log);
    if (problem !== undefined)
        console.warning(`The audit log is not as the run wrote it, and is kept as it is: ${problem}`);
    await tell(options, { left, uploaded: await uploadLeft(options, left) });
}
function uploadLeft(options, { files }) {
    const { environment, shield, state, directories, signal, uploader } = options;
    const { run, retentionDays, uploadMs: timeoutMs } = state;
    if (state.mode === 'false')
        return { type: 'not-available', why: 'the input "upload-audit" is false' };
    const name = state.upload === 'begun' ? (0,artifact_name/* toSecondName */.B)(state.name, run) : state.name;
    const { root } = directories;
    return (0,upload_bundle/* uploadBundle */.s)({
        ...{ environment, shield, root, files, name, retentionDays, timeoutMs, signal, uploader },
    });
}
async function tell(options, { left, uploaded }) {
    const { shield, terms, state, directories } = options;
    const { console } = shield;
    const { log } = left;
    const artifact = uploaded.type === 'uploaded' ? uploaded.artifact : undefined;
    const sentences = [
        toSentence(log, state),
        ...(findProblem(log) === undefined
            ? []
            : ['It is not as the run wrote it; the log of the post step says what was found.']),
        ...(uploaded.type === 'uploaded' ? [] : [`It was not uploaded: ${uploaded.why}.`]),
    ];
    const text = sentences.join(' ');
    if (state.mode === 'required' && (artifact === undefined || !isKept(log)))
        toVerdict(console, terms)(text);
    else if (uploaded.type === 'not-uploaded' || log.type === 'missing')
        console.warning(text);
    else
        console.line(text);
    const digest = toDigest(log);
    if (digest !== '')
        console.line(`Digest: ${digest}`);
    const title = 'Audit log, after the run';
    const bundle = directories.bundle;
    const page = (0,audit_section/* toAuditSection */.E)({ title, lines: [(0,fence/* toCell */.cX)(text, 1_000)], digest, bundle, artifact });
    await (0,or_warning/* orWarning */.S)(console, { what: 'The job summary', write: () => console.summarize(page) });
}

// EXTERNAL MODULE: ./src/entry/give-up.ts
var give_up = __webpack_require__(97933);
;// CONCATENATED MODULE: ./src/entry/post.ts
/** The action's `post`. */



/** `directory` holds the stub of this face; the other faces lie beside it. */
function post(directory) {
    return (0,give_up/* orGiveUp */.E)(() => finishAction((0,external_node_path_.join)(directory, '../uploader/index.js')));
}


/***/ }),

/***/ 34213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openAuditLog),
/* harmony export */   Y: () => (/* binding */ noHash)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35008);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60062);
/* harmony import */ var _or_not_written_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21586);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65748);
/** The write-ahead log: one line an event, hash-chained, on disk before what it announces happens. */





/** The `prev` of the first line. */
const noHash = '0'.repeat(64);
/**
 * Throws `AUDIT_NOT_WRITTEN` whenever a line cannot be written whole: then nothing starts. From then on it throws
 * the same for every event, since a line after a torn one would make the log worthless.
 */
function openAuditLog(options) {
    const file = (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_2__/* .orNotWritten */ .G)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(options.path, 'ax+', 0o600));
    const written = [];
    let sequence = 0;
    let previous = noHash;
    let fault;
    const append = (event) => {
        if (fault !== undefined)
            throw fault;
        const line = toLine({ event, sequence, previous, options });
        const bytes = Buffer.from(`${line.text}\n`);
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes) !== bytes.length)
                throw new Error('the disk took only a part of the line');
            written.push(bytes);
            sequence += 1;
            previous = line.hash;
            if (event.type === 'tool-approved' || event.type === 'run-ended')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasyncSync)(file);
        }
        catch (cause) {
            fault = (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_2__/* .toNotWritten */ .Q)(cause);
            throw fault;
        }
    };
    return {
        accept: append,
        digest: () => previous,
        bytes: () => Buffer.concat(written),
        close: () => {
            const bytes = Buffer.concat(written);
            try {
                if (fault === undefined)
                    (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_2__/* .orNotWritten */ .G)(() => compare({ file, path: options.path, bytes }));
            }
            finally {
                (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_2__/* .orNotWritten */ .G)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file));
            }
            if (fault !== undefined)
                throw fault;
            return bytes;
        },
    };
}
/** Through the open file: what stands under the name now may be a pipe, or without end. */
function compare(log) {
    const { file, path, bytes } = log;
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
    const named = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    if (named.dev !== own.dev || named.ino !== own.ino || own.nlink !== 1)
        throw new Error('another file is in its place, or it has a second name');
    if (!(0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStart */ .H)(file, bytes.length + 1).equals(bytes))
        throw new Error('the file is not what was written');
}
/** Redaction is repeated here, at the door, so that no event can forget it. */
function toLine({ event, sequence, previous, options }) {
    const line = {
        ...options.redactor.value((0,_log_line_js__WEBPACK_IMPORTED_MODULE_4__/* .toFields */ .L)(event), 'log'),
        v: 1,
        seq: sequence,
        ts: new Date(options.clock.now()).toISOString(),
        run: options.run,
        type: event.type,
        prev: previous,
    };
    const hash = (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalJson */ .s5)(line));
    return { text: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalJson */ .s5)({ ...line, hash }), hash };
}


/***/ }),

/***/ 26961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ pageName),
/* harmony export */   Is: () => (/* binding */ logName),
/* harmony export */   Ny: () => (/* binding */ largestFile),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   eQ: () => (/* binding */ transcriptName),
/* harmony export */   hk: () => (/* binding */ openBundle),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   pT: () => (/* binding */ bundleNames),
/* harmony export */   sY: () => (/* binding */ listName),
/* harmony export */   vY: () => (/* binding */ toListText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35008);
/* harmony import */ var _or_not_written_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21586);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65748);
/** The bundle: a private directory with the log and what belongs to it, and a list that pins them all. */





const logName = 'audit.jsonl';
const listName = 'bundle.json';
const transcriptName = 'transcript.json';
const pageName = 'report.html';
/** All files that a bundle of ours may have (interface §6); the log and the list first. */
const bundleNames = [
    logName,
    listName,
    transcriptName,
    'proposals.json',
    'coverage.json',
    'findings.sarif',
    'summary.md',
    pageName,
];
/** `directory` exists, is empty, and is readable by us only. */
function openBundle(directory) {
    const made = (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_3__/* .orNotWritten */ .G)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(directory));
    const written = new Map();
    const path = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
    /** A tool of the run may have put another directory, or a link to one, in its place. */
    const isSame = () => {
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(directory);
        if (dev !== made.dev || ino !== made.ino)
            throw new Error(`${directory} is not the directory of this run`);
    };
    const write = (name, text) => (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_3__/* .orNotWritten */ .G)(() => {
        isSame();
        writeNewFile(path(name), text);
        written.set(name, Buffer.from(text));
    });
    return {
        directory,
        path,
        write,
        files: () => new Map(written),
        digests: () => Object.fromEntries([...written].map(([name, bytes]) => [name, (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(bytes)])),
        seal: ({ versions, log }) => {
            const files = new Map([[logName, log], ...written]);
            (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_3__/* .orNotWritten */ .G)(() => {
                isSame();
                for (const [name, bytes] of files)
                    compare(path(name), bytes);
            });
            write(listName, toListText({ complete: true, versions, files }));
            return new Map([[logName, log], ...written]);
        },
    };
}
/** The text of bundle.json. */
function toListText({ complete, versions, files }) {
    const entries = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(bytes) }));
    return `${JSON.stringify({ v: 1, complete, versions, files: entries }, null, 1)}\n`;
}
/** Whatever stands under the name, a link too; a folder stays, and throws. */
const removeFile = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
/** Leaves no part of a file behind; one that is there already stays. */
function writeNewFile(path, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        if (!isThere)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        throw error;
    }
}
/** Bytes. A log of a run of hours has some megabytes. */
const largestFile = 256 * 1_048_576;
function compare(path, bytes) {
    if (!(0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .X)({ path, most: bytes.length, links: 'one' }).equals(bytes))
        throw new Error(`${path} is not what was written`);
}


/***/ }),

/***/ 97350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ toJournalPath),
/* harmony export */   Sw: () => (/* binding */ removeJournal),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   wG: () => (/* binding */ largestJournal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26961);
/* harmony import */ var _transcript_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30410);
/**
 * The transcript while the run goes: one appended line a text, so that a run that is killed loses none. Only post
 * reads it, and the log pins what of it counts; so where it cannot be written the run goes on, with a warning.
 */




/** Bytes: as many as post takes of all files together. */
const largestJournal = 64 * 1_048_576;
/** Beside the bundle, since it is no part of it. */
const toJournalPath = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'journal.jsonl');
function openJournal({ directory, warn, most = largestJournal }) {
    const path = toJournalPath(directory);
    const toEntries = (0,_transcript_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .openEntries */ .J)();
    let file;
    let left = most;
    const stop = (why) => {
        left = 0;
        warn(`The journal of the run is not kept any further, so a run that is killed loses texts: ${why}`);
    };
    const append = (entries) => {
        const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
        try {
            if (bytes.length > left)
                throw new Error(`it would be larger than ${most} bytes`);
            file ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'ax', 0o600);
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes) !== bytes.length)
                throw new Error('the disk took only a part of a line');
            left -= bytes.length;
        }
        catch (error) {
            stop(error instanceof Error ? error.message : 'unknown');
        }
    };
    return {
        accept: (event) => {
            if (left === 0)
                return;
            const entries = toEntries(event);
            if (entries.length > 0)
                append(entries);
        },
        remove: () => {
            left = 0;
            if (file === undefined)
                return;
            try {
                // A tool of the run may have given it a second name.
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
            }
            catch (error) {
                warn(`${path} could not be closed: ${error instanceof Error ? error.message : 'unknown'}`);
            }
            file = undefined;
            removeJournal(directory, warn);
        },
    };
}
function removeJournal(directory, warn) {
    const path = toJournalPath(directory);
    try {
        (0,_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFile */ .nM)(path);
    }
    catch (error) {
        warn(`${path} could not be removed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
}


/***/ }),

/***/ 60062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toFields)
/* harmony export */ });
/** An event as the fields of its line: what the log keeps of it. Texts of messages and results are not among them. */
/** Interface §6: strings inside logged arguments are cut here. */
const longestArgument = 200;
function toFields(event) {
    switch (event.type) {
        case 'run-started':
            return event.facts;
        case 'stage-started':
            return {
                stage: event.stage,
                messagesSha256: event.messagesSha256,
                ...(event.setupSha256 === undefined ? {} : { setupSha256: event.setupSha256 }),
            };
        case 'stage-ended': {
            const { name, reason, message } = event.content.conclusion;
            return { stage: event.stage, steps: event.steps, conclusion: name, reason, message };
        }
        case 'model-replied':
        case 'tool-run': {
            const { type: _type, content: _content, ...fields } = event;
            return fields;
        }
        case 'tool-approved': {
            const { type: _type, ...fields } = event;
            return { ...fields, arguments: cutStrings(event.arguments) };
        }
        case 'tool-refused': {
            const { type: _type, content: _content, ...fields } = event;
            return { ...fields, arguments: cutStrings(event.arguments) };
        }
        case 'run-ended': {
            const { type: _type, conclusion, totals, files } = event;
            return {
                conclusion: conclusion.name,
                reason: conclusion.reason,
                message: conclusion.message,
                totals,
                files,
            };
        }
        case 'gate-judged':
        case 'run-tainted':
        case 'canary-tripped':
        case 'model-requested':
        case 'http-attempt':
        case 'redacted':
        case 'proposal-recorded':
        case 'proposal-published':
        case 'limit-reached':
        case 'warning': {
            const { type: _type, ...fields } = event;
            return fields;
        }
    }
}
function cutStrings(value) {
    if (typeof value === 'string')
        return value.length > longestArgument ? `${[...value].slice(0, longestArgument).join('')}…` : value;
    if (Array.isArray(value))
        return value.map(cutStrings);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutStrings(inner)]));
}


/***/ }),

/***/ 21586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ orNotWritten),
/* harmony export */   Q: () => (/* binding */ toNotWritten)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** Writing for the record: what the file system refuses is an error of its own, never a bug. */

/** @throws GoagentError `AUDIT_NOT_WRITTEN` in place of anything that `write` throws. */
function orNotWritten(write) {
    try {
        return write();
    }
    catch (cause) {
        throw toNotWritten(cause);
    }
}
function toNotWritten(cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    const complaint = `The audit log could not be written, so nothing more was started: ${why}. Check the space and the permissions of RUNNER_TEMP.`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('AUDIT_NOT_WRITTEN', [complaint], { cause });
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

/***/ 2691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toAuditSection)
/* harmony export */ });
/** The part of a job summary that says where the audit log is, and what to hold it against. */
/** Markdown, with a blank line before it. The commands are for a person who has this repository at hand. */
function toAuditSection({ title, lines, digest, bundle, artifact }) {
    const place = artifact === undefined ? toWord(bundle) : 'bundle';
    const commands = [
        ...(artifact === undefined
            ? []
            : [`gh run download ${artifact.runId} --name ${toWord(artifact.name)} --dir ${place}`]),
        ...(digest === '' ? [] : [`node dist/cli/index.js verify ${place} --expect ${digest}`]),
    ];
    const stored = artifact === undefined
        ? []
        : [`[Artifact ${artifact.id}](${encodeURI(artifact.url)}), SHA-256 of the zip \`${artifact.digest}\``];
    const told = digest === '' ? [] : [`Digest of the log \`${digest}\``];
    const block = commands.length === 0 ? [] : [`\`\`\`sh\n${commands.join('\n')}\n\`\`\``];
    return `\n${[`### ${title}`, ...lines, ...told, ...stored, ...block].join('\n\n')}\n`;
}
/** One word for a shell, whatever is in it. */
const toWord = (text) => /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;


/***/ }),

/***/ 74067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toSecondName),
/* harmony export */   x: () => (/* binding */ toArtifactName)
/* harmony export */ });
/** The name of a run's artifact: of its own in a matrix, among the steps of a job, and among the attempts of a run. */
/** A name is shown to everyone, so secrets are taken out of it like from any text; `*` is no character of a name. */
function toArtifactName({ given, facts, run, redactor }) {
    const part = (text, other) => text.replace(/[^\w.-]+/g, '-').slice(0, 80) || other;
    const own = `goagent-audit-${part(facts.job, 'job')}-${part(facts.runAttempt, '1')}-${short(run)}`;
    return redactor.text(given ?? own, 'output').replaceAll('*', '-');
}
/** For a second try: what was begun under the first name keeps that name. */
function toSecondName(name, run) {
    return name.endsWith(short(run)) ? `${name}-post` : `${name}-${short(run)}-post`;
}
const short = (run) => run.slice(0, 8);


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   EW: () => (/* binding */ toStateText),
/* harmony export */   Vi: () => (/* binding */ stateName),
/* harmony export */   sn: () => (/* binding */ longestUploadMs)
/* harmony export */ });
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48626);
/* harmony import */ var _runner_upload_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15579);
/** What main leaves for post: written by main, and read as if anybody had written it. */


const stateName = 'goagent';
const toStateText = (state) => JSON.stringify(state);
/** Nothing when it is not what main writes, to the last field. */
function parseState(text) {
    const value = parse(text);
    if (!(0,_contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        return undefined;
    const { root, run, mode, name, retentionDays, uploadMs, upload, digest } = value;
    if (typeof root !== 'string' || root.includes('\0'))
        return undefined;
    if (typeof run !== 'string' || !/^[0-9a-f]{32}$/.test(run))
        return undefined;
    if (mode !== 'true' && mode !== 'false' && mode !== 'required')
        return undefined;
    if (typeof name !== 'string' || !(0,_runner_upload_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isArtifactName */ .k)(name))
        return undefined;
    if (!isWhole(retentionDays, 400) || !isWhole(uploadMs, longestUploadMs))
        return undefined;
    if (upload !== 'open' && upload !== 'begun' && upload !== 'done')
        return undefined;
    if (typeof digest !== 'string' || !/^([0-9a-f]{64})?$/.test(digest))
        return undefined;
    return { root, run, mode, name, retentionDays, uploadMs, upload, digest };
}
/** A bundle has some megabytes; the client's own retries take half a minute. */
const longestUploadMs = 60_000;
const isWhole = (value, most) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 36159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ uploadBundle)
});

// EXTERNAL MODULE: ./src/record/artifact-thread.ts
var artifact_thread = __webpack_require__(57640);
;// CONCATENATED MODULE: ./src/record/upload.ts
/** The upload of a bundle as one artifact. */

/** Never rejects. */
async function upload({ job, ...options }) {
    const ending = await (0,artifact_thread/* runArtifactThread */.k)((directory) => ({ type: 'store', ...job, directory }), options);
    switch (ending.type) {
        case 'stored':
            return { type: 'uploaded', ...ending.artifact };
        case 'fetched':
            return { type: 'not-uploaded', why: 'the uploader did something else' };
        case 'not-done':
            return { type: 'not-uploaded', why: ending.why };
        case 'not-available':
            return ending;
    }
}

;// CONCATENATED MODULE: ./src/run/keeping/upload-bundle.ts
/** One upload of a bundle, by main or by post, and what came of it in words for a person. */

async function uploadBundle(options) {
    const { environment, shield, root, files, name, retentionDays, timeoutMs, signal, uploader } = options;
    const { console, redactor } = shield;
    const result = await upload({
        job: { name, files, ...(retentionDays === 0 ? {} : { retentionDays }) },
        root,
        redactor,
        uploader,
        variables: environment.variables,
        timeoutMs,
        signal,
    });
    if (result.type !== 'uploaded')
        return { ...result, why: redactor.text(result.why, 'error') };
    const { digest, size } = result;
    const { runId } = environment.facts;
    const artifact = { name, id: String(result.id), url: toUrl(environment, result.id), digest, runId };
    console.line(`Artifact: ${name} (${artifact.id}), ${files.size} files, ${size} bytes as a zip`);
    console.line(`Artifact digest: sha256:${digest}`);
    console.line(`Artifact page: ${artifact.url}`);
    return { type: 'uploaded', artifact };
}
function toUrl({ variables, facts }, id) {
    const server = (variables.get('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, '');
    return `${server}/${facts.repository}/actions/runs/${facts.runId}/artifacts/${id}`;
}


/***/ }),

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

/***/ 88824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ versions),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Which program made a log: compared with package.json by a test. */
const version = '0.1.0';
const versions = { action: version, log: 1, node: process.version };


/***/ }),

/***/ 63333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readFailOn)
/* harmony export */ });
/* unused harmony export defaultFailOn */
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2173);
/** The input that says which conclusions fail the step. */


function readFailOn(reader) {
    const chosen = reader.value('fail-on', (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(isFailOnWord), []);
    if (chosen.length > 1 && (chosen.includes('all') || chosen.includes('none'))) {
        reader.complain('input "fail-on": "all" and "none" stand alone');
    }
    if (chosen.length === 0)
        return defaultFailOn;
    return new Set(_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusions */ .fy.filter((name) => chosen.includes('all') || chosen.includes(name)));
}
/** Interface §2 `fail-on`: all but `success` and `skipped`. */
const defaultFailOn = new Set(_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusions */ .fy.filter((name) => name !== 'success' && name !== 'skipped'));
function isFailOnWord(word) {
    return word === 'all' || word === 'none' || _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusions */ .fy.some((name) => name === word);
}


/***/ })

};
