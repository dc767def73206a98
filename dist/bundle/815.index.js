export const id = 815;
export const ids = [815];
export const modules = {

/***/ 63815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/record/bundle.ts
var bundle = __webpack_require__(26961);
// EXTERNAL MODULE: ./src/record/verify-bundle.ts + 1 modules
var verify_bundle = __webpack_require__(56930);
// EXTERNAL MODULE: ./src/report/audit-section.ts
var audit_section = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/report/fence.ts
var fence = __webpack_require__(69183);
// EXTERNAL MODULE: ./src/runner/environment.ts + 1 modules
var runner_environment = __webpack_require__(58882);
// EXTERNAL MODULE: ./src/run/artifact-name.ts
var artifact_name = __webpack_require__(42427);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/deadline.ts
var run_deadline = __webpack_require__(38249);
// EXTERNAL MODULE: ./src/run/failure.ts
var failure = __webpack_require__(50071);
// EXTERNAL MODULE: ./src/run/private-directory.ts
var private_directory = __webpack_require__(83364);
// EXTERNAL MODULE: ./src/run/saved-state.ts
var saved_state = __webpack_require__(80418);
// EXTERNAL MODULE: ./src/run/shield.ts + 32 modules
var run_shield = __webpack_require__(4532);
// EXTERNAL MODULE: ./src/run/upload-bundle.ts + 1 modules
var upload_bundle = __webpack_require__(49470);
// EXTERNAL MODULE: ./src/run/versions.ts
var versions = __webpack_require__(88824);
;// CONCATENATED MODULE: ./src/run/finish-action.ts
/** The story of `post`: completes what main left, uploads what main could not, closes the summary. */














/**
 * Trusts nothing but the state that main saved, and that only as far as it can be checked: a tool of the run may
 * have written to the file that holds it. The inputs of the step are not looked at. `uploader` is the path of a program.
 */
async function finishAction(uploader) {
    const environment = (0,runner_environment/* readEnvironment */.Q)();
    const shield = await (0,run_shield/* raiseShield */.s)(environment);
    const { console } = shield;
    const text = environment.variables.get(`STATE_${saved_state/* stateName */.Vi}`) ?? '';
    if (text === '')
        return console.notice('The main step saved nothing, so there is no audit log to keep.');
    const state = (0,saved_state/* parseState */.Bu)(text);
    const directories = (0,private_directory/* findPrivateDirectory */.Q)(environment.facts.runnerTemp, state?.root ?? '');
    if (state === undefined || directories === undefined)
        return console.warning('What was saved for this step is not what the main step saves, so nothing was read and nothing uploaded.');
    if (state.upload === 'done')
        return console.line('The main step left nothing to do here.');
    const deadline = (0,run_deadline/* openDeadline */.L)(undefined, clock/* systemClock */.ml.now());
    try {
        const signal = deadline.cancelled;
        await finish({ environment, shield, state, directories, signal, uploader });
    }
    finally {
        deadline.release();
    }
}
async function finish(options) {
    const { environment, shield, state, directories, signal, uploader } = options;
    const { console } = shield;
    const directory = directories.bundle;
    complete(directory, shield);
    const found = inspect(directory, state.digest);
    if (found.problem !== '')
        console.warning(`The audit log is not as the run wrote it, and is kept as it is: ${found.problem}`);
    const { digest } = found;
    const files = found.problem === '' && state.digest !== '' ? (0,bundle/* listBundle */.tK)(directory) : listClean(options);
    const { run, retentionDays, uploadMs: timeoutMs } = state;
    const name = state.upload === 'begun' ? (0,artifact_name/* toSecondName */.B)(state.name, run) : state.name;
    const uploaded = state.mode === 'false'
        ? { type: 'not-available', why: 'the input "upload-audit" is false' }
        : await (0,upload_bundle/* uploadBundle */.s)({
            ...{ environment, shield, directory, files, name, retentionDays, timeoutMs, signal, uploader },
        });
    await tell(options, { sentences: [found.sentence, ...toSentences(found, uploaded)], digest, uploaded });
}
/** A run that was killed has no list of its files. The log itself is never touched here. */
function complete(directory, { console }) {
    if ((0,bundle/* listBundle */.tK)(directory).includes(bundle/* listName */.sY))
        return;
    try {
        (0,bundle/* openBundle */.hk)(directory).seal({ complete: false, versions: versions/* versions */.e });
    }
    catch (error) {
        console.warning(`${bundle/* listName */.sY} could not be written. ${(0,failure/* toConclusion */.P)(error).message}`);
    }
}
const nothingYet = 'The run was killed before the first line of its audit log.';
function inspect(directory, expect) {
    try {
        if (!(0,bundle/* readBundleFile */.zi)(directory, 'audit.jsonl').includes(0x0a) && expect === '')
            return { sentence: nothingYet, digest: '', problem: '' };
        const report = (0,verify_bundle/* verifyBundle */.I)({ path: directory, ...(expect === '' ? {} : { expect }) });
        return { sentence: toSentence(report), digest: report.digest, problem: report.problems[0] ?? '' };
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : 'it cannot be read';
        return { sentence: 'There is no audit log that could be read.', digest: '', problem };
    }
}
function toSentence({ complete, conclusion, lines }) {
    if (complete)
        return `The run ended with ${conclusion}, and its audit log is complete.`;
    return `The run was killed before it could end: its audit log holds ${lines} whole lines.`;
}
/** What main did not vouch for is searched once more before it leaves: anything may have written it. */
function listClean({ directories, shield }) {
    const { console, redactor } = shield;
    return (0,bundle/* listBundle */.tK)(directories.bundle).filter((name) => {
        const text = (0,bundle/* readBundleFile */.zi)(directories.bundle, name).toString();
        const clean = redactor.text(text, 'log') === text;
        if (!clean)
            console.warning(`${name} of the bundle holds a secret that no run of ours writes: it is left out.`);
        return clean;
    });
}
function toSentences({ problem }, uploaded) {
    return [
        ...(problem === ''
            ? []
            : ['It is not as the run wrote it; the log of the post step says what was found.']),
        ...(uploaded.type === 'uploaded' ? [] : [`It was not uploaded: ${uploaded.why}.`]),
    ];
}
async function tell({ shield, state, directories }, told) {
    const { console } = shield;
    const { sentences, digest, uploaded } = told;
    const artifact = uploaded.type === 'uploaded' ? uploaded.artifact : undefined;
    const text = sentences.join(' ');
    if (artifact === undefined && state.mode === 'required')
        console.fail(text);
    else if (uploaded.type === 'not-uploaded')
        console.warning(text);
    else
        console.line(text);
    if (digest !== '')
        console.line(`Digest: ${digest}`);
    const title = 'Audit log, after the run';
    const bundle = directories.bundle;
    try {
        await console.summarize((0,audit_section/* toAuditSection */.E)({ title, lines: [(0,fence/* toCell */.cX)(text, 1_000)], digest, bundle, artifact }));
    }
    catch (error) {
        console.warning(`The job summary could not be written: ${(0,failure/* toConclusion */.P)(error).message}`);
    }
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

/***/ 56930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/record/bundle.ts
var record_bundle = __webpack_require__(26961);
// EXTERNAL MODULE: ./src/record/audit-log.ts + 1 modules
var audit_log = __webpack_require__(92281);
;// CONCATENATED MODULE: ./src/record/verify.ts
/** Is this log whole and unchanged? Every byte of it is taken for an attacker's. */



/**
 * Verifies form, chain and order (interface §6). Only a log that never ended may have a cut last line.
 * Without the digest that the run printed this proves no more than that the file agrees with itself.
 */
function verifyLog(bytes) {
    const lastBreak = bytes.lastIndexOf(0x0a);
    const text = decode(bytes.subarray(0, lastBreak + 1));
    if (text === undefined)
        return invalid(0, 'is not UTF-8');
    const lines = text.split('\n').slice(0, -1);
    if (lines.length === 0)
        return invalid(0, 'has no whole line');
    let link = { sequence: 0, previous: audit_log/* noHash */.Y, run: '' };
    let ending;
    for (const [index, line] of lines.entries()) {
        if (ending !== undefined)
            return invalid(index + 1, 'comes after run-ended');
        const checked = verifyLine(line, link);
        if (checked.verdict === 'invalid')
            return invalid(index + 1, checked.problem);
        link = { sequence: index + 1, previous: checked.hash, run: checked.run };
        if (checked.fields.type === 'run-ended')
            ending = checked.fields;
    }
    const cutBytes = bytes.length - lastBreak - 1;
    if (ending !== undefined && cutBytes > 0)
        return invalid(lines.length + 1, 'comes after run-ended');
    const { previous: digest, run } = link;
    return {
        verdict: 'valid',
        lines: lines.length,
        digest,
        run,
        complete: ending !== undefined,
        cutBytes,
        ending,
    };
}
const invalid = (line, problem) => ({ verdict: 'invalid', line, problem });
function verifyLine(line, link) {
    const problem = (text) => ({ verdict: 'invalid', problem: text });
    const fields = parseObject(line);
    if (fields === undefined)
        return problem('is not a JSON object');
    const { hash, ...hashed } = fields;
    if ((0,canonical/* toCanonicalJson */.s5)(fields) !== line)
        return problem('is not in its canonical form (RFC 8785)');
    if (fields.v !== 1)
        return problem('has a version that this program does not know');
    if (fields.seq !== link.sequence)
        return problem(`should be number ${link.sequence} of its log`);
    if (fields.prev !== link.previous)
        return problem('does not follow the line before it');
    if (typeof hash !== 'string' || (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(hashed)) !== hash)
        return problem('was changed: its hash is another');
    if (typeof fields.run !== 'string' || (link.sequence > 0 && fields.run !== link.run))
        return problem('is of another run');
    if ((fields.type === 'run-started') !== (link.sequence === 0))
        return problem('is run-started in the wrong place, or the first line is not');
    return { verdict: 'valid', hash, run: fields.run, fields };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isJsonObject */.O)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/record/verify-bundle.ts
/** Is this bundle whole and unchanged? The log, the list that pins all files, and the files themselves. */







/** A log of a run of hours has some megabytes. */
const largestFile = 256 * 1_048_576;
/** Throws what the file system throws when there is nothing to read, and `INPUTS_INVALID` for what is no file of ours. */
function verifyBundle(options) {
    const isDirectory = (0,external_node_fs_.lstatSync)(options.path).isDirectory();
    const directory = isDirectory ? options.path : (0,external_node_path_.dirname)(options.path);
    const logPath = isDirectory ? (0,external_node_path_.join)(directory, record_bundle/* logName */.Is) : options.path;
    const log = verifyLog(readBounded(logPath));
    if (log.verdict === 'invalid') {
        return failed(logPath, log.line === 0 ? `the log ${log.problem}` : `line ${log.line} of the log ${log.problem}`);
    }
    const list = isDirectory ? checkList({ directory, ending: log.ending, complete: log.complete }) : noList;
    const problems = [...list.problems];
    if (options.expect !== undefined && options.expect.toLowerCase() !== log.digest) {
        problems.push(`the log ends with ${log.digest}, and ${options.expect} was expected: it is not the log that the run printed`);
    }
    if (options.end === 'required' && !log.complete)
        problems.push('the run did not end: there is no run-ended');
    return {
        valid: problems.length === 0,
        path: logPath,
        lines: log.lines,
        digest: log.digest,
        complete: log.complete,
        conclusion: typeof log.ending?.conclusion === 'string' ? log.ending.conclusion : '',
        files: list.files,
        problems,
        notes: [...toNotes(options.expect, log), ...list.notes],
    };
}
function readBounded(path) {
    const facts = (0,external_node_fs_.lstatSync)(path);
    // A link leads elsewhere, and a pipe would be waited for without end.
    if (!facts.isFile())
        throw new errors/* GoagentError */.q('INPUTS_INVALID', [`${path} is not a regular file`]);
    const { size } = facts;
    if (size > largestFile)
        throw new errors/* GoagentError */.q('INPUTS_INVALID', [`${path} is larger than any log of ours (${size} bytes)`]);
    return (0,external_node_fs_.readFileSync)(path);
}
function failed(path, problem) {
    return {
        valid: false,
        path,
        lines: 0,
        digest: '',
        complete: false,
        conclusion: '',
        files: [],
        problems: [problem],
        notes: [],
    };
}
function toNotes(expect, log) {
    const notes = [];
    if (expect === undefined) {
        notes.push('Without --expect this proves only that the file agrees with itself: whoever can rewrite all of it can make another one.');
    }
    if (!log.complete) {
        const cut = log.cutBytes === 0 ? '' : ` ${log.cutBytes} bytes of a line that was cut follow it.`;
        notes.push(`The run did not end: the log is good up to its last whole line, ${log.lines}.${cut}`);
    }
    return notes;
}
const noList = { files: [], problems: [], notes: [] };
/** Every file is in the list with its size and digest, and in `run-ended` too when the run got there. */
function checkList(bundle) {
    const { directory, ending } = bundle;
    const present = (0,external_node_fs_.readdirSync)(directory).filter((name) => name !== record_bundle/* listName */.sY);
    if (!(0,external_node_fs_.readdirSync)(directory).includes(record_bundle/* listName */.sY)) {
        const missing = `There is no ${record_bundle/* listName */.sY}: only the log was checked.`;
        return bundle.complete
            ? { files: [], problems: [missing], notes: [] }
            : { files: [], problems: [], notes: [missing] };
    }
    const list = parseObject(readBounded((0,external_node_path_.join)(directory, record_bundle/* listName */.sY)).toString());
    const entries = toEntries(list);
    if (list === undefined || entries === undefined)
        return { files: [], problems: [`${record_bundle/* listName */.sY} is not a list of files`], notes: [] };
    const problems = present
        .filter((name) => !entries.has(name))
        .map((name) => `${name} is not in ${record_bundle/* listName */.sY}`);
    if (list.complete === true && !bundle.complete)
        problems.push(`${record_bundle/* listName */.sY} says that the bundle is complete, and the log has no end`);
    const pinned = (0,json/* isJsonObject */.O)(ending?.files) ? ending.files : {};
    for (const name of Object.keys(pinned))
        if (!entries.has(name))
            problems.push(`${name} is in run-ended, and not in ${record_bundle/* listName */.sY}`);
    for (const [name, entry] of entries)
        problems.push(...checkFile({ directory, name, entry, pinned: pinned[name] }));
    if (bundle.complete)
        problems.push(...unpinned([...entries.keys()], pinned));
    return { files: [...entries.keys()], problems, notes: [] };
}
/** `run-ended` pins every file but the log, which it is in, and the list, which came after. */
function unpinned(names, pinned) {
    return names
        .filter((name) => name !== record_bundle/* logName */.Is && !Object.hasOwn(pinned, name))
        .map((name) => `${name} is not pinned by run-ended`);
}
function toEntries(list) {
    if (!Array.isArray(list?.files))
        return undefined;
    const entries = new Map();
    for (const file of list.files) {
        if (!(0,json/* isJsonObject */.O)(file) ||
            typeof file.name !== 'string' ||
            typeof file.size !== 'number' ||
            typeof file.sha256 !== 'string')
            return undefined;
        if (!/^[a-z0-9][a-z0-9.-]{0,99}$/.test(file.name) || entries.has(file.name))
            return undefined;
        entries.set(file.name, { size: file.size, sha256: file.sha256 });
    }
    return entries;
}
function checkFile(file) {
    const { name, entry, pinned } = file;
    const path = (0,external_node_path_.join)(file.directory, name);
    const facts = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (facts === undefined || !facts.isFile())
        return [`${name} is in ${record_bundle/* listName */.sY} and not a file here`];
    const bytes = readBounded(path);
    if (bytes.length !== entry.size || (0,canonical/* sha256Hex */.fg)(bytes) !== entry.sha256)
        return [`${name} is not the file that ${record_bundle/* listName */.sY} pins`];
    return pinned === undefined || pinned === entry.sha256
        ? []
        : [`${name} is not the file that run-ended pins`];
}


/***/ })

};
