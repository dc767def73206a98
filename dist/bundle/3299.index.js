export const id = 3299;
export const ids = [3299];
export const modules = {

/***/ 97933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ orGiveUp)
/* harmony export */ });
/** The last catch of a step: what nobody else caught. */
/**
 * What escapes everything would be printed by Node itself, past the console and its redaction: here it becomes
 * one fixed sentence. The name of an error's class is ours or Node's, its message may be anybody's.
 */
async function orGiveUp(step) {
    const giveUp = (error) => {
        const name = error instanceof Error ? error.name : typeof error;
        process.exitCode = 1;
        process.stderr.write(`goagent-action stopped at an unexpected ${name}. This is a bug; please report it.\n`);
    };
    process.on('uncaughtException', giveUp);
    process.on('unhandledRejection', giveUp);
    try {
        await step();
    }
    catch (error) {
        giveUp(error);
    }
}


/***/ }),

/***/ 57640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ whyNoService),
/* harmony export */   k: () => (/* binding */ runArtifactThread)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/** A thread for GitHub's artifact client, which cannot be cancelled, and an end to it that always comes. */



const needed = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN'];
/** All that the client gets to see of our variables. */
const passed = [
    ...needed,
    'GITHUB_SERVER_URL',
    'GITHUB_RETENTION_DAYS',
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
];
/** MiB. The client holds at most five blocks of 8 MiB, whatever the size of the bundle. */
const heapMib = 256;
/**
 * Never rejects. What the client prints is read and dropped: it holds signed addresses, and goes round the console.
 * `take` is called with the directory of the job before that is gone, once the job is done.
 */
function runArtifactThread(toJob, options, take = () => { }) {
    const { uploader, variables, timeoutMs, signal, redactor } = options;
    const why = whyNoService(variables);
    if (why !== undefined)
        return Promise.resolve({ type: 'not-available', why });
    if (signal.aborted)
        return Promise.resolve(cancelled);
    const directory = makeJobDirectory(options.root);
    if (directory === undefined)
        return Promise.resolve(failed('there is no place for a copy of the files in RUNNER_TEMP'));
    return new Promise((resolve) => {
        const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(uploader, {
            workerData: toJob(directory),
            env: Object.fromEntries([...variables].filter(([name]) => passed.includes(name))),
            argv: [],
            execArgv: [],
            stdout: true,
            stderr: true,
            resourceLimits: { maxOldGenerationSizeMb: heapMib },
        });
        const end = (ending) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', cancel);
            // Its sockets, timers and promises end with it; nothing of it is waited for.
            thread.unref();
            const remove = () => removeJobDirectory(directory);
            if (ending.type === 'fetched')
                take(directory);
            // Twice: the thread may be writing at this moment, and it is not waited for.
            remove();
            thread.terminate().then(remove, remove);
            resolve(ending);
        };
        const cancel = () => end(cancelled);
        const seconds = (timeoutMs / 1_000).toFixed(1);
        const timer = setTimeout(() => end(failed(`it was not done within ${seconds} s`)), timeoutMs);
        signal.addEventListener('abort', cancel, { once: true });
        thread.stdout.resume();
        thread.stderr.resume();
        thread.on('message', (message) => end(toEnding(message, redactor)));
        thread.on('error', (error) => end(failed(`the uploader stopped: ${toLine(String(error), redactor)}`)));
        thread.on('exit', () => end(failed('the uploader stopped')));
    });
}
/** Nothing where the runner has told of a service. */
function whyNoService(variables) {
    const missing = needed.filter((name) => (variables.get(name) ?? '') === '');
    return missing.length === 0 ? undefined : `the runner gave no ${missing.join(', no ')}`;
}
const failed = (why) => ({ type: 'not-done', why });
const cancelled = failed('the job was cancelled');
function toEnding(message, redactor) {
    if (message.type !== 'failed')
        return message;
    if (message.name === 'GHESNotSupportedError')
        return { type: 'not-available', why: 'this GitHub Enterprise Server takes no artifacts of this kind' };
    return failed(toLine(message.message, redactor));
}
function makeJobDirectory(root) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'upload-'));
    }
    catch {
        return undefined;
    }
}
function removeJobDirectory(directory) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, { recursive: true, force: true });
    }
    catch {
        // It is private, and in a directory that the runner empties.
    }
}
const longestWhy = 300;
/** Characters that are looked at. */
const longestLine = 65_536;
/** The first line, without the queries of its addresses: they are signatures. Cut last, so that no part of a secret stays. */
function toLine(text, redactor) {
    const [line = ''] = text
        .slice(0, longestLine)
        .trim()
        .split(/[\r\n]/, 1);
    const plain = redactor
        .text(line, 'error')
        .replace(/(?:\?|%3F)[^\s"']*/gi, '?…')
        .replace(/\bsig(?:=|%3D)[^\s"'&;]*/gi, 'sig=…');
    return plain.length > longestWhy ? `${plain.slice(0, longestWhy)}…` : plain;
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

/***/ 38249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openDeadline)
/* harmony export */ });
/** The one signal that ends a run early: its own time-out, a job that is cancelled, an error that nobody caught. */
/** Kept back for closing log, upload, outputs and summary, all within the time that was given. */
const closingMs = 10_000;
/** When the inputs cannot be read there is nothing to wait for. */
const unknownMs = 60_000;
const cancelSignals = ['SIGINT', 'SIGTERM'];
const faults = ['uncaughtException', 'unhandledRejection'];
/**
 * Starts the run's own deadline and listens for the runner's: SIGINT first, SIGTERM 7.5 s later, the end
 * 2.5 s after that (actions/runner, ProcessInvoker).
 */
function openDeadline(timeoutMs, now) {
    const controller = new AbortController();
    const cancelling = new AbortController();
    const given = timeoutMs ?? unknownMs;
    const ms = given - Math.min(closingMs, given * 0.1);
    const timer = setTimeout(() => controller.abort('TIME_EXHAUSTED'), ms);
    const cancel = () => {
        controller.abort('CANCELLED');
        cancelling.abort('CANCELLED');
    };
    const stop = () => controller.abort('INTERNAL');
    for (const name of cancelSignals)
        process.on(name, cancel);
    for (const name of faults)
        process.on(name, stop);
    return {
        signal: controller.signal,
        at: now + ms,
        end: now + given,
        givenMs: given,
        cancelled: cancelling.signal,
        share: (fraction) => openShare(controller.signal, (now + ms - Date.now()) * fraction),
        release: () => {
            clearTimeout(timer);
            for (const name of cancelSignals)
                process.off(name, cancel);
            for (const name of faults)
                process.off(name, stop);
        },
    };
}
function openShare(whole, ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort('TIME_EXHAUSTED'), ms);
    return {
        signal: AbortSignal.any([whole, controller.signal]),
        at: Date.now() + ms,
        release: () => clearTimeout(timer),
    };
}


/***/ }),

/***/ 42096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ makePrivateDirectory),
/* harmony export */   MM: () => (/* binding */ plantBait),
/* harmony export */   QJ: () => (/* binding */ findPrivateDirectory),
/* harmony export */   th: () => (/* binding */ removePrivateDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/** Where a run keeps what is its own: under the runner's temporary directory, readable by us only. */




/** @throws GoagentError `AUDIT_NOT_WRITTEN` when the directory cannot be made. */
function makePrivateDirectory(runnerTemp) {
    try {
        const directories = toDirectories((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toParent(runnerTemp), 'goagent-')));
        for (const path of [directories.bundle, directories.answer, directories.home])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
        return directories;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : 'unknown';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GoagentError */ .q('AUDIT_NOT_WRITTEN', [`No directory for the audit log could be made in RUNNER_TEMP: ${why}`], { cause });
    }
}
/** For who keeps nothing: a run leaves its own to the post step. */
function removePrivateDirectory({ root }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(root, { recursive: true, force: true });
}
/**
 * Puts a fake secret where thieves look first: nothing of ours ever reads it.
 * @throws GoagentError `AUDIT_NOT_WRITTEN` when it cannot be written: a run without it is not what was promised.
 */
function plantBait(home, text) {
    try {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config', 'deploy');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'credentials'), text, { mode: 0o600, flag: 'wx' });
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : 'unknown';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GoagentError */ .q('AUDIT_NOT_WRITTEN', [`HOME of tools could not be prepared: ${why}`], { cause });
    }
}
/**
 * The directory that `makePrivateDirectory` made and `root` names, or nothing: when it is anywhere else, or is not
 * ours, or others may look into it, or is a link.
 */
function findPrivateDirectory(runnerTemp, root) {
    try {
        if (!/^goagent-\w{6}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(root)))
            return undefined;
        if (root !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toParent(runnerTemp), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(root)))
            return undefined;
        const directories = toDirectories(root);
        return [directories.root, directories.bundle].every(isOurs) ? directories : undefined;
    }
    catch {
        return undefined;
    }
}
const toParent = (runnerTemp) => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(runnerTemp === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() : runnerTemp);
const toDirectories = (root) => ({
    root,
    bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'bundle'),
    answer: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'answer'),
    home: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'home'),
});
function isOurs(path) {
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    if (!facts.isDirectory())
        return false;
    // Windows knows neither owner nor mode in this form.
    if (process.getuid === undefined)
        return true;
    return facts.uid === process.getuid() && (facts.mode & 0o777) === 0o700;
}


/***/ }),

/***/ 26057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ orWarning)
/* harmony export */ });
/** Writing what is for looking, or for the steps that follow: where it fails it takes nothing else with it. */
/** What `write` gives, or nothing, and a warning that says what the file system said. */
async function orWarning(printer, { what, write }) {
    try {
        return await write();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : 'unknown';
        printer.warning(`${what} could not be written: ${why}`);
        return undefined;
    }
}


/***/ }),

/***/ 83528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ raiseShield)
});

// EXTERNAL MODULE: ./src/law/redact/redactor.ts + 3 modules
var redact_redactor = __webpack_require__(5073);
// EXTERNAL MODULE: ./src/law/redact/secret.ts
var secret = __webpack_require__(71534);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/runner/command-file.ts
/**
 * One file through which a step talks to the runner: only ever what was in it at the start, and what we append.
 * A tool runs as the same user and reaches the file: it can write to it, or put a pipe, a link or a directory in
 * its place, at which a plain append would wait for ever or write to somebody else's file.
 */


/** Bytes. The runner takes 1 MiB of summary; a step begins with empty files. */
const largestStart = 16 * 1_048_576;
// Windows has neither; there are no pipes in its directories either.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
const careful = O_NOFOLLOW | O_NONBLOCK;
/** To a file that cannot be read now nothing is ever written: `append` throws why. */
function openCommandFile(path) {
    let known;
    let problem;
    try {
        known = withFile(path, external_node_fs_.constants.O_RDONLY, readAll);
    }
    catch (error) {
        problem = error;
    }
    const restore = () => {
        if (known === undefined || isUntouched(path, known))
            return 'untouched';
        (0,external_node_fs_.rmSync)(path, { force: true });
        const { bytes } = known;
        const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL;
        known = withFile(path, flags, (descriptor, stats) => {
            writeAll(descriptor, bytes, 0);
            return { bytes, stats };
        });
        return 'restored';
    };
    return {
        restore,
        append: (text) => {
            const found = restore();
            if (known === undefined)
                throw problem;
            known = append(path, known, Buffer.from(text));
            return found;
        },
    };
}
function append(path, known, more) {
    return withFile(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND, (descriptor, stats) => {
        if (!isSame(stats, known.stats))
            throw new errors/* GoagentError */.q('INTERNAL', [`${path} was replaced at this moment`]);
        writeAll(descriptor, more, known.bytes.length);
        return { bytes: Buffer.concat([known.bytes, more]), stats };
    });
}
/** Neither waits for the other end of a pipe nor follows a link. */
function withFile(path, flags, use) {
    const descriptor = (0,external_node_fs_.openSync)(path, flags | careful, 0o644);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            throw new errors/* GoagentError */.q('INTERNAL', [`${path} is no regular file`]);
        return use(descriptor, stats);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readAll(descriptor, stats) {
    if (stats.size > largestStart)
        throw new errors/* GoagentError */.q('INTERNAL', [`it holds ${stats.size} bytes before this step has written any`]);
    return { bytes: readBytes(descriptor, stats.size), stats };
}
function readBytes(descriptor, length) {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
        const count = (0,external_node_fs_.readSync)(descriptor, bytes, filled, length - filled, filled);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
/** The same file with the same bytes: another one that looks alike may have a second name somewhere. */
function isUntouched(path, known) {
    try {
        return withFile(path, external_node_fs_.constants.O_RDONLY, (descriptor, stats) => {
            if (!isSame(stats, known.stats) || stats.size !== known.bytes.length)
                return false;
            return readBytes(descriptor, stats.size).equals(known.bytes);
        });
    }
    catch {
        return false;
    }
}
const isSame = (one, other) => one.ino === other.ino && one.dev === other.dev;
/** The runner fails the step at half an entry, so what did not fit is taken back to `before` bytes. */
function writeAll(descriptor, bytes, before) {
    try {
        let written = 0;
        while (written < bytes.length)
            written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
    }
    catch (error) {
        (0,external_node_fs_.ftruncateSync)(descriptor, before);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/runner/command-files.ts
/** The command files of this step: three that we write, two that nobody may, and what a person is told of them. */


/** What the runner does with `GITHUB_ENV` and `GITHUB_PATH` reaches every step behind ours. */
const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];
/** Reads what is in them: everything that comes later and is not ours is undone. */
function openCommandFiles(variables) {
    const files = new Map();
    for (const name of names) {
        const path = variables.get(name) ?? '';
        if (path !== '')
            files.set(name, openCommandFile(path));
    }
    const told = new Set();
    const tell = (name, sentence) => {
        if (told.has(name))
            return [];
        told.add(name);
        return [sentence];
    };
    const toSentences = (name, found) => found === 'untouched'
        ? []
        : tell(name, `Something else than this action changed ${name} during the step; it was put back.`);
    return {
        append: (name, text) => {
            const file = files.get(name);
            return file === undefined ? [] : toSentences(name, file.append(`${text}\n`));
        },
        check: () => [...files].flatMap(([name, file]) => {
            try {
                return toSentences(name, file.restore());
            }
            catch (error) {
                return tell(name, `${name} is not as this action left it, and cannot be put back: ${toWhy(error)}`);
            }
        }),
    };
}
const toWhy = (error) => (error instanceof Error ? error.message : 'unknown');
/**
 * One entry as the runner documents it for values of several lines. The delimiter is 128 random bits: who
 * cannot guess it cannot end the value and begin an entry of his own.
 */
function toEntry(name, value, identifiers) {
    const delimiter = `goagent_${identifiers(16)}`;
    if (value.includes(delimiter))
        throw new errors/* GoagentError */.q('INTERNAL', [`the value of ${name} holds its own delimiter`]);
    return `${name}<<${delimiter}\n${value}\n${delimiter}`;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/contract/conclusion.ts
var conclusion = __webpack_require__(83215);
;// CONCATENATED MODULE: ./src/runner/guarded-stream.ts
/** A standard stream that only its owner writes to as it is; what anybody else writes is made harmless first. */
/** Characters. A line of a library that never ends is not kept for ever. */
const longestLine = 65_536;
/**
 * Replaces `stream.write`. A reader that goes away (EPIPE) must not end the run: the log is still written.
 * Foreign text is held back until its line is whole, so that no secret is cut in two: neither by a write of ours,
 * nor by a line that is too long, of which the rest is left out for that reason.
 */
function guardStream(stream, clean) {
    const write = stream.write.bind(stream);
    let owner = 'somebody';
    let held = '';
    let line = 'whole';
    const decoder = new TextDecoder();
    const endLine = () => {
        if (line === 'whole')
            write(`${clean(held)}\n`);
        held = '';
        line = 'whole';
    };
    const hold = (piece) => {
        if (line === 'too-long')
            return;
        held += piece;
        if (held.length <= longestLine)
            return;
        write(`${clean(held).slice(0, longestLine)} [… cut …]\n`);
        held = '';
        line = 'too-long';
    };
    const takeForeign = (chunk) => {
        const text = typeof chunk === 'string'
            ? chunk
            : chunk instanceof Uint8Array
                ? decoder.decode(chunk, { stream: true })
                : '';
        for (const [index, piece] of text.split('\n').entries()) {
            if (index > 0)
                endLine();
            hold(piece);
        }
    };
    stream.on('error', () => { });
    process.on('exit', () => {
        if (held !== '')
            endLine();
    });
    stream.write = (chunk, ...rest) => {
        if (owner === 'us' && (typeof chunk === 'string' || chunk instanceof Uint8Array))
            write(chunk);
        else
            takeForeign(chunk);
        const done = rest.find((argument) => typeof argument === 'function');
        if (done !== undefined)
            process.nextTick(done);
        return true;
    };
    return (own) => {
        owner = 'us';
        try {
            own();
        }
        finally {
            owner = 'somebody';
        }
    };
}

// EXTERNAL MODULE: ./src/runner/harmless.ts
var harmless = __webpack_require__(48303);
;// CONCATENATED MODULE: ./src/runner/console.ts
/**
 * The only writer of stdout, workflow commands, outputs and the summary.
 * The runner reads stdout and stderr line by line and acts on some lines; model, tools and libraries must
 * not be able to write such a line, nor a secret. So everything passes here: our own lines, and, through a
 * guard on the streams, what anything else in this process prints.
 */





const writers = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Takes stdout and stderr of this process for the rest of its life. */
function openConsole({ redactor, identifiers, files }) {
    const redact = (text) => redactor.text(text, 'console');
    // Twice: a secret of several lines is known only before they are joined, one with hidden characters in it only after.
    const clean = (text) => redact((0,harmless/* toHarmless */.J)(redact(text)));
    const cleanLines = (text) => redact(redact(text).split('\n').map(harmless/* toHarmless */.J).join('\n'));
    const own = guardStream(process.stdout, clean);
    guardStream(process.stderr, clean);
    const warn = (text) => own(() => (0,core/* warning */.$e)(cleanLines(text), { title: 'goagent' }));
    const fail = (message) => own(() => {
        (0,core/* error */.z3)(cleanLines(message), { title: 'goagent' });
        process.exitCode = 1;
    });
    const append = (name, text) => {
        for (const sentence of files.append(name, text))
            warn(sentence);
    };
    const failed = new Set();
    const appendOr = (tell, name, text) => {
        try {
            append(name, text);
        }
        catch (error) {
            if (!failed.has(name))
                tell(`${name} could not be written: ${toWhy(error)}`);
            failed.add(name);
        }
    };
    // A longer secret that somebody planted can hold one of our own words, as a fragment.
    const hideIn = (value) => ((0,conclusion/* isOwnWord */.NZ)(value) ? value : redactor.text(value, 'output'));
    return {
        mask: (values) => own(() => {
            for (const value of values)
                (0,core/* setSecret */.Pq)(value);
        }),
        group: (title) => own(() => (0,core/* startGroup */.Oh)(clean(title))),
        endGroup: () => own(() => (0,core/* endGroup */.N4)()),
        line: (text) => own(() => (0,core/* info */.pq)(clean(text))),
        quote: (text) => own(() => quote(redact((0,harmless/* toQuoted */.e)(redact(text)).join('\n')), identifiers(16))),
        debug: (text) => own(() => (0,core/* debug */.Yz)(clean(text))),
        notice: (text) => own(() => (0,core/* notice */.lm)(cleanLines(text), { title: 'goagent' })),
        warning: warn,
        annotate: ({ level, path, line, endLine, title, message }) => own(() => writers[level](cleanLines(message), {
            title: clean(title),
            file: clean(path),
            ...(line === undefined ? {} : { startLine: line }),
            ...(endLine === undefined ? {} : { endLine }),
        })),
        output: (name, value) => appendOr(fail, 'GITHUB_OUTPUT', toEntry(name, hideIn(value), identifiers)),
        save: (name, value) => appendOr(warn, 'GITHUB_STATE', toEntry(name, value, identifiers)),
        summarize: (markdown) => append('GITHUB_STEP_SUMMARY', redactor.text(markdown, 'summary')),
        checkFiles: () => files.check().map((sentence) => redactor.text(sentence, 'error')),
        fail,
    };
}
/**
 * Lines of strangers, each behind its gutter, while the runner has stopped listening for commands.
 * The token is 128 random bits: who cannot guess it cannot make the runner listen again.
 */
function quote(lines, token) {
    (0,core/* info */.pq)(`::stop-commands::${token}`);
    (0,core/* info */.pq)(lines);
    (0,core/* info */.pq)(`::${token}::`);
}

// EXTERNAL MODULE: ./src/runner/redact-patterns.ts
var redact_patterns = __webpack_require__(39617);
// EXTERNAL MODULE: ./src/runner/git-credentials.ts + 5 modules
var git_credentials = __webpack_require__(91985);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/runner/public-values.ts
/** Values that everybody knows, so that a variable with a suspicious name is not taken for a secret because of one. */

// A closed list: a workflow may put a secret into any other variable, `GITHUB_PAT` say.
const factNames = [
    ...['ACTION', 'ACTION_PATH', 'ACTION_REF', 'ACTION_REPOSITORY', 'ACTIONS', 'ACTOR', 'ACTOR_ID', 'API_URL'],
    ...['BASE_REF', 'ENV', 'EVENT_NAME', 'EVENT_PATH', 'GRAPHQL_URL', 'HEAD_REF', 'JOB', 'OUTPUT', 'PATH'],
    ...['REF', 'REF_NAME', 'REF_TYPE', 'REPOSITORY', 'REPOSITORY_ID', 'REPOSITORY_OWNER'],
    ...['REPOSITORY_OWNER_ID', 'RUN_ATTEMPT', 'RUN_ID', 'RUN_NUMBER', 'SERVER_URL', 'SHA', 'STATE'],
    ...['STEP_SUMMARY', 'TRIGGERING_ACTOR', 'WORKFLOW', 'WORKFLOW_REF', 'WORKFLOW_SHA', 'WORKSPACE'],
].map((name) => `GITHUB_${name}`);
const runnerNames = ['ARCH', 'ENVIRONMENT', 'NAME', 'OS', 'TEMP', 'TOOL_CACHE', 'WORKSPACE'].map((name) => `RUNNER_${name}`);
const personalNames = ['HOME', 'HOSTNAME', 'LOGNAME', 'PWD', 'SHELL', 'USER', 'USERNAME', 'USERPROFILE'];
const switches = ['true', 'false', 'yes', 'no', 'on', 'off', '0', '1'];
/** @param exists whether a path leads to something; asked for values that look like a path */
function createPublicJudge(environment, exists) {
    const { variables, facts } = environment;
    const named = [...factNames, ...runnerNames, ...personalNames].map((name) => variables.get(name) ?? '');
    const known = new Set([...switches, ...Object.values(facts), ...facts.repository.split('/'), ...named].map(normalise));
    return (value) => known.has(normalise(value)) || isPath(value, { workspace: facts.workspace, exists }) || isPlainUrl(value);
}
function normalise(value) {
    return value.trim().toLowerCase();
}
/** `GOOGLE_SECRET_FILE=/etc/key.json`: the secret is in the file, and the path is in every error message. */
function isPath(value, about) {
    const path = value.trim();
    // Two slashes name a host on Windows: asking for the path would tell it to the host.
    if (path.length > 4_096 || /[\0\n]|^[\\/]{2}/.test(path))
        return false;
    if ((0,external_node_path_.isAbsolute)(path))
        return about.exists(path);
    return about.workspace !== '' && path.includes('/') && about.exists((0,external_node_path_.join)(about.workspace, path));
}
/** `SECRETS_URL=https://host/path`. One with user, query, fragment or a long random part may be the key itself (a webhook). */
function isPlainUrl(value) {
    const text = value.trim();
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
        return false;
    return !url.pathname.split('/').some((part) => part.length >= 16 && /\d/.test(part) && /[a-z]/i.test(part));
}

// EXTERNAL MODULE: ./src/runner/secret-headers.ts
var secret_headers = __webpack_require__(97963);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/runner/secrets-list.ts
/** The input `secrets`: a YAML list, or one value a line. */

/** More than a key or an account file has; without a limit, a page of braces would take minutes. */
const mostBlockLines = 500;
/**
 * Parses to the values, blanks included. Anything that is no YAML list is taken by lines, but that a PEM block
 * and a JSON object are one value each: their lines alone are everywhere and no secret.
 */
function parseSecretsList(text) {
    return parseYamlList(text) ?? splitLines(text);
}
function parseYamlList(text) {
    try {
        // `failsafe` has no numbers: `0123` stays as it was typed. Nothing is resolved, so no alias can grow.
        const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
        if (document.errors.length > 0 || !(0,dist/* isSeq */.oP)(document.contents))
            return undefined;
        return document.contents.items.flatMap((item) => toValues(item, text));
    }
    catch {
        // The parser is recursive, and its promise to return errors ends with the stack.
        return undefined;
    }
}
/** The scalars of an item. `- my: secret` was meant as text, so a collection counts as it is written, too. */
function toValues(node, text) {
    if ((0,dist/* isScalar */.jn)(node))
        return typeof node.value === 'string' ? [node.value] : [];
    // An alias gives nothing: what it points to is in the list already.
    if (!(0,dist/* isSeq */.oP)(node) && !(0,dist/* isMap */.jh)(node))
        return [];
    const [from, to] = node.range ?? [0, 0];
    const leaves = (0,dist/* isSeq */.oP)(node) ? node.items : node.items.map((pair) => pair.value);
    return [text.slice(from, to), ...leaves.flatMap((leaf) => toValues(leaf, text))];
}
function splitLines(text) {
    const lines = text.split(/\r?\n|\r/);
    const values = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        const last = findBlockEnd(lines, at);
        if (last === undefined)
            values.push(...toLineValues(line));
        else {
            values.push(lines.slice(at, last + 1).join('\n'));
            at = last;
        }
    }
    return values;
}
/** The last line of a PEM block or JSON object that begins here. A nested brace is indented deeper than the first. */
function findBlockEnd(lines, at) {
    const line = lines[at] ?? '';
    const label = /^\s*-----BEGIN ([A-Z0-9 ]{1,60})-----\s*$/.exec(line)?.[1];
    if (label === undefined && line.trim() !== '{')
        return undefined;
    const isEnd = (other) => label === undefined
        ? other.trimEnd() === line.replace('{', '}').trimEnd()
        : other.trim() === `-----END ${label}-----`;
    const length = lines.slice(at, at + mostBlockLines).findIndex(isEnd);
    return length < 0 ? undefined : at + length;
}
/** A line of what was meant as a YAML list but is none: with its dash and quotes, and without. */
function toLineValues(line) {
    const item = /^\s*-\s+(\S.*)$/.exec(line)?.[1]?.trim();
    if (item === undefined)
        return line.trim() === '' ? [] : [line];
    const bare = /^(["'])(.*)\1$/.exec(item)?.[2];
    return [line, item, ...(bare === undefined ? [] : [bare])];
}

// EXTERNAL MODULE: ./src/runner/userinfo.ts
var userinfo = __webpack_require__(34543);
;// CONCATENATED MODULE: ./src/runner/secret-inputs.ts
/** Secrets in the inputs that are there to hold them: keys, `secrets`, `api-headers`, and a URL with credentials. */



/** All secrets of declared inputs. Values that the parser will refuse are secrets too: a complaint comes later. */
function findInputSecrets(environment) {
    return [
        ...['api-key', 'prestage-api-key'].flatMap((name) => given(environment, name).map((value) => ({
            value,
            class: 'api-key',
            certainty: 'certain',
            source: `input "${name}"`,
        }))),
        ...given(environment, 'github-token').map((value) => ({
            value,
            class: 'github-token',
            certainty: 'certain',
            source: 'input "github-token"',
        })),
        ...given(environment, 'secrets')
            .flatMap(parseSecretsList)
            .map((value, index) => ({
            value,
            class: 'secrets',
            certainty: 'certain',
            source: `input "secrets", value ${index + 1}`,
        })),
        ...given(environment, 'api-headers')
            .flatMap((text) => text.split(/\r?\n|\r/))
            .filter((line) => line.trim() !== '')
            .flatMap((line) => (0,secret_headers/* toHeaderSecrets */.C)(line, { source: 'input "api-headers"', class: 'api-header' })),
        ...['base-url', 'prestage-base-url'].flatMap((name) => given(environment, name).flatMap((value) => (0,userinfo/* findUserinfo */.j9)(value, { source: `input "${name}"`, class: 'url-userinfo' }))),
    ];
}
/** The value as the workflow wrote it, with its blanks, where the runner's variable is at hand. */
function given({ inputs, variables }, name) {
    const value = inputs.get(name);
    const raw = variables.get(`INPUT_${name.toUpperCase()}`);
    if (value === undefined)
        return raw === undefined || raw.trim() === '' ? [] : [raw];
    return raw !== undefined && raw.trim() === value.trim() ? [raw] : [value];
}

// EXTERNAL MODULE: ./src/runner/input-table.ts + 9 modules
var input_table = __webpack_require__(28223);
;// CONCATENATED MODULE: ./src/runner/secret-variables.ts
/** Secrets in environment variables: by the name of the variable, and in the URLs of all of them. */


/** Variables that hold a secret whatever their value looks like, and what kind of secret. */
const certainNames = new Map([
    ['OAI_API_KEY', 'api-key'],
    ['OPENAI_API_KEY', 'api-key'],
    ['OAI_PREP_API_KEY', 'api-key'],
    ['OAI_IMAGE_API_KEY', 'api-key'],
    ['GITHUB_TOKEN', 'github-token'],
    ['ACTIONS_RUNTIME_TOKEN', 'runner-token'],
    ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'runner-token'],
]);
const secretName = /(TOKEN|API_KEY)$|SECRET|PASSWORD/;
/** Inputs whose form is known: `secret-inputs` takes them apart. */
const takenApart = new Set(input_table/* inputTable */.F.filter((rule) => rule.secret === true).map((rule) => `INPUT_${rule.name.toUpperCase()}`));
/** Variables whose name says that they hold a secret (I1 of the security page), in any case. */
function findSecretVariables(variables) {
    return [...variables].flatMap(([name, value]) => {
        const kind = toKind(name.toUpperCase(), value.trim().toUpperCase());
        return kind === undefined ? [] : [{ value, source: toSource(name), ...kind }];
    });
}
function toKind(name, value) {
    if (takenApart.has(name))
        return undefined;
    const certain = certainNames.get(name);
    if (certain !== undefined)
        return { class: certain, certainty: 'certain' };
    // Inputs are written with hyphens: `INPUT_PRESTAGE-API-KEY`.
    if (!secretName.test(name.replaceAll('-', '_')))
        return undefined;
    // `POSTGRES_PASSWORD=postgres`, as in the documentation of service containers.
    return { class: 'environment', certainty: (0,userinfo/* isWord */.Jg)(value) && name.includes(value) ? 'default' : 'guessed' };
}
/** User and password of URLs in variables. Of inputs only in those that are URLs: a prompt may quote any. */
function findVariableUserinfo(variables) {
    return [...variables]
        .filter(([name]) => !/^INPUT_/i.test(name) || /URL/i.test(name))
        .flatMap(([name, value]) => (0,userinfo/* findUserinfo */.j9)(value, { source: `a URL in ${toSource(name)}`, class: 'url-userinfo' }));
}
/** How a warning names a variable. Its name is somebody else's text. */
function toSource(name) {
    const shown = name.replace(/[^\x21-\x7e]+/g, '?').slice(0, 100);
    return shown.startsWith('INPUT_') ? `input "${shown.slice(6).toLowerCase()}"` : `variable ${shown}`;
}

;// CONCATENATED MODULE: ./src/runner/secrets.ts
/** Every secret that a run can know of before it starts, so that none is printed, and a warning for what cannot be hidden. */






/**
 * Gathers the secrets of I1 (the security page): inputs, variables, URLs, git configuration. It never throws:
 * what is broken is skipped. It reads only files of git configuration. A value is counted once, under
 * its first class. Warnings name places, never values.
 */
function gatherSecrets(environment) {
    const isPublic = createPublicJudge(environment, external_node_fs_.existsSync);
    const git = (0,git_credentials/* readGitCredentials */.T)(environment);
    const checkout = sift(git.checkout, isPublic);
    const sifted = [
        sift(findInputSecrets(environment), isPublic),
        sift(findSecretVariables(environment.variables), isPublic),
        checkout,
        sift(git.personal, isPublic),
        sift(findVariableUserinfo(environment.variables), isPublic),
    ];
    const secrets = new Map();
    for (const secret of sifted.flatMap((one) => one.secrets)) {
        if (!secrets.has(secret.value))
            secrets.set(secret.value, secret);
    }
    const warnings = new Map(sifted.flatMap((one) => one.warnings).map((warning) => [warning.message, warning]));
    return {
        secrets: [...secrets.values()],
        warnings: [...warnings.values(), ...(checkout.secrets.length > 0 ? [credentialsInCheckout] : [])],
        complaints: git.extent === 'all' ? [] : [tooMany],
    };
}
const credentialsInCheckout = {
    code: 'CREDENTIALS_IN_CHECKOUT',
    message: 'The git configuration of the workspace holds credentials, where every later step can read them. They are masked here. Set "persist-credentials: false" for actions/checkout.',
};
const tooMany = 'The git configuration of the workspace, of RUNNER_TEMP or of the home holds more credentials than can be masked (some 300, or 256 KiB of them). A run could give the others away: remove what an earlier step or a cache left there.';
const isDefault = { verdict: 'not-secret', why: 'placeholder' };
/** What of the candidates is a secret. A guess that turns out to be public is dropped without a word. */
function sift(candidates, isPublic) {
    const secrets = [];
    const warnings = [];
    for (const candidate of candidates) {
        const value = candidate.value.trim();
        if (value === '' || (candidate.certainty === 'guessed' && isPublic(value)))
            continue;
        const judged = candidate.certainty === 'default' ? isDefault : (0,secret/* judgeSecret */.Oq)(value);
        if (judged.verdict === 'secret') {
            const forms = new Set([value, candidate.value, ...(candidate.forms ?? [])]);
            for (const form of forms)
                secrets.push({ value: form, class: candidate.class });
        }
        else if (candidate.source !== undefined) {
            warnings.push({ code: 'SECRET_TOO_SHORT', message: toMessage(candidate.source, judged.why) });
        }
    }
    return { secrets, warnings };
}
function toMessage(source, why) {
    const reason = why === 'too-short' ? 'is shorter than 8 characters' : 'is a well-known placeholder';
    return `${source}: the value ${reason}, so it is not masked and not redacted. Use a longer, random one, or none.`;
}

// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
;// CONCATENATED MODULE: ./src/run/shield.ts
/** What stands before everything else: the secrets, the redactor that knows them, the console behind it. */







/** Masks with the runner before anything is printed (I2), and takes stdout and stderr. */
async function raiseShield(environment) {
    const found = gatherSecrets(environment);
    const { patterns, complaints } = await (0,redact_patterns/* readRedactPatterns */.l)(environment);
    const redactor = (0,redact_redactor/* createRedactor */.l)({ secrets: found.secrets, patterns });
    const files = openCommandFiles(environment.variables);
    const console = openConsole({ redactor, identifiers: clock/* randomIdentifiers */.wA, files });
    console.mask(found.secrets.flatMap(secret/* toMasks */.tk));
    return {
        redactor,
        console,
        warnings: found.warnings,
        complaints: [...found.complaints, ...complaints],
        unhidden: found.complaints,
    };
}


/***/ }),

/***/ 910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ isDebugging),
  Q: () => (/* binding */ readEnvironment)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/nearest/nearest.ts
var nearest = __webpack_require__(60084);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
;// CONCATENATED MODULE: ./src/runner/event-payload.ts
/** The payload of the event that started the run, as the runner keeps it in a file. Nearly all of it is strangers' text. */


/** Bytes. GitHub's payloads stay below 25 MB. */
const longestPayload = 32 * 1_048_576;
/** @param path `GITHUB_EVENT_PATH`, or empty. It never throws: a run without a payload may still be allowed. */
function readEventPayload(path) {
    if (path === '')
        return unreadable('GITHUB_EVENT_PATH is not set');
    try {
        const stats = (0,external_node_fs_.statSync)(path);
        if (!stats.isFile())
            return unreadable('GITHUB_EVENT_PATH names no file');
        if (stats.size > longestPayload)
            return unreadable(`it is over ${longestPayload} bytes`);
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return (0,json/* isJsonObject */.O)(payload) ? { verdict: 'read', payload } : unreadable('it is no JSON object');
    }
    catch {
        return unreadable('the file of GITHUB_EVENT_PATH is not there or holds no JSON');
    }
}
const unreadable = (why) => ({ verdict: 'unreadable', why });

// EXTERNAL MODULE: ./src/runner/input-table.ts + 9 modules
var input_table = __webpack_require__(28223);
;// CONCATENATED MODULE: ./src/runner/repository-visibility.ts
/** Whether strangers can see the repository: the event's payload says so, and nobody else does. */

function toVisibility(event) {
    const repository = event.verdict === 'read' ? event.payload.repository : undefined;
    if (!(0,json/* isJsonObject */.O)(repository))
        return 'unknown';
    if (repository.private === true)
        return 'private';
    return repository.private === false ? 'public' : 'unknown';
}

// EXTERNAL MODULE: ./src/runner/trigger.ts + 2 modules
var runner_trigger = __webpack_require__(24475);
// EXTERNAL MODULE: ./src/runner/variables.ts
var runner_variables = __webpack_require__(34863);
;// CONCATENATED MODULE: ./src/runner/environment.ts
/** Everything that the runner told us, read once and frozen. */







const prefix = 'INPUT_';
/**
 * Reads variables and inputs. Inputs come through `@actions/core`, which looks for `INPUT_` and the
 * upper-case name with spaces as underscores, as the runner writes it.
 *
 * @param names inputs that the action has.
 */
function readEnvironment(names = input_table/* inputNames */.v) {
    const variables = (0,runner_variables/* readVariables */.C)();
    const inputs = new Map();
    for (const name of names) {
        const value = (0,core/* getInput */.V4)(name);
        if (value !== '')
            inputs.set(name, value);
    }
    const payload = readEventPayload(variables.get('GITHUB_EVENT_PATH') ?? '');
    const facts = { ...toFacts(variables), visibility: toVisibility(payload) };
    const trigger = (0,runner_trigger/* parseTrigger */.u)(facts, payload);
    return { inputs, unknownInputs: findUnknown(variables, names), variables, facts, trigger };
}
/** The runner sets the one for a job that is run again with debug logging; a person may set the other. */
const isDebugging = ({ variables }) => variables.get('RUNNER_DEBUG') === '1' || variables.get('ACTIONS_STEP_DEBUG') === 'true';
function findUnknown(variables, names) {
    const known = new Set(names.map((name) => prefix + name.toUpperCase()));
    return [...variables]
        .filter(([name, value]) => name.startsWith(prefix) && !known.has(name) && value.trim() !== '')
        .map(([name]) => name.slice(prefix.length).toLowerCase())
        .map((name) => ({ name, nearest: (0,nearest/* nearestName */.q)(name.replaceAll('_', '-'), names) }));
}
function toFacts(variables) {
    const fact = (name) => variables.get(name) ?? '';
    return {
        event: fact('GITHUB_EVENT_NAME'),
        actor: fact('GITHUB_ACTOR'),
        triggeringActor: fact('GITHUB_TRIGGERING_ACTOR'),
        repository: fact('GITHUB_REPOSITORY'),
        ref: fact('GITHUB_REF'),
        sha: fact('GITHUB_SHA'),
        runId: fact('GITHUB_RUN_ID'),
        runAttempt: fact('GITHUB_RUN_ATTEMPT'),
        job: fact('GITHUB_JOB'),
        workflow: fact('GITHUB_WORKFLOW'),
        workspace: fact('GITHUB_WORKSPACE'),
        runnerTemp: fact('RUNNER_TEMP'),
        os: fact('RUNNER_OS'),
        arch: fact('RUNNER_ARCH'),
    };
}


/***/ }),

/***/ 91985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ findCheckoutConfigurations),
  T: () => (/* binding */ readGitCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/runner/candidate-hoard.ts
/**
 * Candidates of git configuration, each once, up to what can be hidden in time: to look for a secret in every encoding
 * takes a millisecond or more of the start, and whoever may write such files could hold a step for minutes.
 */
/** Far more than any job has: a thousand submodules share one token. */
const mostCandidates = 300;
/** In UTF-16 units, over all: some dozens of the longest keys. */
const mostCharacters = 262_144;
function openHoard() {
    const kept = new Map();
    let characters = 0;
    let isFull = false;
    return {
        add: (candidates) => {
            for (const candidate of candidates) {
                const { value, forms = [], class: kind, certainty } = candidate;
                const key = JSON.stringify([value, forms, kind, certainty, candidate.source]);
                if (isFull || kept.has(key))
                    continue;
                characters += [value, ...forms].reduce((sum, text) => sum + text.length, 0);
                isFull = kept.size >= mostCandidates || characters > mostCharacters;
                if (!isFull)
                    kept.set(key, candidate);
            }
        },
        isFull: () => isFull,
        candidates: () => [...kept.values()],
    };
}

;// CONCATENATED MODULE: ./src/runner/git-config-file.ts
/** The syntax of git's configuration files: text to entries. Forgiving, since a secret in a broken file is a secret too. */
/**
 * Parses the way `git config` does (https://git-scm.com/docs/git-config#_syntax): quotes, escapes, comments,
 * continued lines, keys on the line of a header. Where git gives up, this goes on with the next line.
 */
function parseGitConfig(text) {
    const entries = [];
    let place = { section: '', subsection: '' };
    let rest = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    while (rest !== '') {
        rest = rest.replace(/^\s+/, '');
        const header = /^\[\s{0,9}([A-Za-z0-9.-]*)[ \t]{0,9}(?:"((?:[^"\\\n]|\\.)*)")?[ \t]{0,9}\]/.exec(rest);
        const key = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*(=?)/.exec(rest);
        if (header !== null) {
            place = toPlace(header[1] ?? '', header[2]);
            rest = rest.slice(header[0].length);
        }
        else if (key?.[2] === '=') {
            const { value, length } = scanValue(rest.slice(key[0].length));
            entries.push({ ...place, key: (key[1] ?? '').toLowerCase(), value });
            rest = rest.slice(key[0].length + length);
        }
        else {
            // A comment, a key without a value, or something that git refuses.
            rest = rest.replace(/^.*/, '');
        }
    }
    return entries;
}
function toPlace(name, quoted) {
    if (quoted !== undefined) {
        return { section: name.toLowerCase(), subsection: quoted.replace(/\\(.)/g, '$1') };
    }
    // `[section.sub]`, an old form: all of it in lower case.
    const [section = '', ...rest] = name.toLowerCase().split('.');
    return { section, subsection: rest.join('.') };
}
const escapes = { n: '\n', t: '\t', b: '\b', '\n': '' };
/** Reads a value up to the end of its last line. `length` counts what was read of the text. */
function scanValue(text) {
    const parts = [];
    let quoted = false;
    let at = 0;
    let solid = 0;
    for (; at < text.length && text[at] !== '\n'; at += 1) {
        const sign = text[at] ?? '';
        if (sign === '"') {
            quoted = !quoted;
            solid = parts.length;
        }
        else if (sign === '\\') {
            at += 1;
            const escaped = text[at] ?? '';
            parts.push(escapes[escaped] ?? escaped);
            if (escaped !== '\n')
                solid = parts.length;
        }
        else if (!quoted && (sign === '#' || sign === ';')) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
            break;
        }
        else if (quoted || !/\s/.test(sign)) {
            parts.push(sign);
            solid = parts.length;
        }
        else if (parts.length > 0) {
            parts.push(sign);
        }
    }
    return { value: parts.slice(0, solid).join(''), length: at };
}

// EXTERNAL MODULE: ./src/runner/secret-headers.ts
var secret_headers = __webpack_require__(97963);
// EXTERNAL MODULE: ./src/runner/userinfo.ts
var userinfo = __webpack_require__(34543);
;// CONCATENATED MODULE: ./src/runner/git-config-secrets.ts
/** What one file of git configuration holds: secrets, and the names of further files. */



const kind = 'git-credential';
const credentialsSource = 'a credentials file of git';
/** Reads the text of one file. Conditions of includes are not judged: the file is there for whoever can read it. */
function parseGitFile(text, format) {
    if (format === 'config')
        return toGitSecrets(parseGitConfig(text));
    if (format === 'credentials') {
        return {
            candidates: (0,userinfo/* findUserinfo */.j9)(text, { source: credentialsSource, class: kind }),
            references: [],
        };
    }
    const isKey = /^-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}/m.test(text);
    return { candidates: isKey ? [{ value: text, class: kind, certainty: 'certain' }] : [], references: [] };
}
/** Secrets and references of entries, wherever they were written: a file or the environment. */
function toGitSecrets(entries) {
    return {
        candidates: entries.flatMap(toCandidates),
        references: entries.flatMap(toReferences),
    };
}
function toCandidates(entry) {
    const name = [entry.section, entry.key].filter((part) => part !== '').join('.');
    const about = { source: `git configuration, ${name}`, class: kind };
    const urls = [entry.subsection, entry.value].flatMap((text) => (0,userinfo/* findUserinfo */.j9)(text, about));
    if (entry.key === 'extraheader')
        return [...(0,secret_headers/* toHeaderSecrets */.C)(entry.value, about), ...urls];
    // Tools keep tokens under such keys: `hub.oauthtoken`, `gitlab.token`, `sendemail.smtppass`.
    if (/(token|password|secret|apikey|smtppass)$/.test(entry.key)) {
        return [{ value: entry.value, ...about, certainty: 'guessed' }, ...urls];
    }
    // A helper in one line of shell: `!f() { echo username=x; echo password=…; }; f`.
    if (entry.section === 'credential' && entry.key === 'helper') {
        const passwords = [...entry.value.matchAll(/\bpassword=([^\s"';}$`]+)/g)];
        return [
            ...passwords.map(([, value = '']) => ({ value, ...about, certainty: 'certain' })),
            ...urls,
        ];
    }
    return urls;
}
function toReferences({ section, key, value }) {
    if (key === 'path' && (section === 'include' || section === 'includeif')) {
        return [{ path: value, format: 'config' }];
    }
    if (section === 'credential' && key === 'helper') {
        const store = /^(?:git-credential-)?store\s.*--file[=\s]\s*(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(value);
        const path = store?.[1] ?? store?.[2] ?? store?.[3];
        return path === undefined ? [] : [{ path, format: 'credentials' }];
    }
    if (section === 'core' && key === 'sshcommand') {
        // actions/checkout with `ssh-key`: ssh -i "$RUNNER_TEMP/<uuid>" …
        const path = /\s-i\s+(?:"([^"]+)"|(\S+))/
            .exec(value)
            ?.slice(1)
            .find((part) => part !== undefined);
        return path?.startsWith('$RUNNER_TEMP/') === true ? [{ path, format: 'key' }] : [];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/runner/git-layout.ts
/** Where git keeps configuration: the files of a checkout in all its layouts, of a runner's temporary folder, of a home. */

const deepestCheckout = 4;
const deepestModule = 8;
/** Some 20 microseconds each. */
const mostFolders = 20_000;
/** Nobody checks out into these, and they are most of a tree. */
const skipped = new Set(['.git', 'node_modules']);
/** Configuration files of the repositories in `workspace`, the nearest first. Some may not exist. */
function* findCheckoutFiles(disk, workspace) {
    for (const repository of findRepositories(disk, workspace)) {
        const own = findGitDirectory(disk, (0,external_node_path_.join)(repository, '.git'));
        if (own !== undefined)
            yield* findRepositoryFiles(disk, own);
    }
}
/**
 * What checkouts left in `RUNNER_TEMP`: `git-credentials-<uuid>.config` (actions/checkout v6), and the
 * `.gitconfig` of the home that every version makes there for its own time.
 */
function* findTemporaryFiles(disk, runnerTemp) {
    for (const name of disk.files(runnerTemp)) {
        if (/^git-credentials-.*\.config$/i.test(name))
            yield (0,external_node_path_.join)(runnerTemp, name);
    }
    for (const name of disk.folders(runnerTemp))
        yield (0,external_node_path_.join)(runnerTemp, name, '.gitconfig');
}
/** The workspace and what is below it: `actions/checkout` with `path:` puts further repositories anywhere. */
function* findRepositories(disk, workspace) {
    const open = [{ path: workspace, below: deepestCheckout }];
    for (const { path, below } of open) {
        if (disk.kind((0,external_node_path_.join)(path, '.git')) !== 'nothing')
            yield path;
        if (below === 0)
            continue;
        for (const name of disk.folders(path)) {
            if (!skipped.has(name) && open.length < mostFolders)
                open.push({ path: (0,external_node_path_.join)(path, name), below: below - 1 });
        }
    }
}
/** `.git` is a folder, or a file that names one (a worktree, a submodule). */
function findGitDirectory(disk, path) {
    if (disk.kind(path) === 'directory')
        return path;
    const target = /^gitdir: *(.+?)\s*$/m.exec(disk.text(path) ?? '')?.[1];
    return target === undefined ? undefined : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target);
}
function* findRepositoryFiles(disk, own) {
    const named = disk.text((0,external_node_path_.join)(own, 'commondir'))?.trim() ?? '';
    const common = named === '' ? own : (0,external_node_path_.resolve)(own, named);
    for (const directory of new Set([own, common])) {
        yield (0,external_node_path_.join)(directory, 'config');
        yield (0,external_node_path_.join)(directory, 'config.worktree');
    }
    for (const directory of new Set([own, common])) {
        for (const name of disk.folders((0,external_node_path_.join)(directory, 'worktrees'))) {
            yield (0,external_node_path_.join)(directory, 'worktrees', name, 'config.worktree');
        }
        yield* findModuleFiles(disk, (0,external_node_path_.join)(directory, 'modules'));
    }
}
/** Submodules, whose names may hold slashes, and theirs. */
function* findModuleFiles(disk, modules) {
    const open = [{ path: modules, depth: 0 }];
    for (const { path, depth } of open) {
        const isRepository = disk.kind((0,external_node_path_.join)(path, 'HEAD')) === 'file';
        if (isRepository) {
            yield (0,external_node_path_.join)(path, 'config');
            yield (0,external_node_path_.join)(path, 'config.worktree');
        }
        if (depth >= deepestModule)
            continue;
        const below = isRepository ? ['modules'] : disk.folders(path);
        for (const name of below) {
            if (open.length < mostFolders)
                open.push({ path: (0,external_node_path_.join)(path, name), depth: depth + 1 });
        }
    }
}

;// CONCATENATED MODULE: ./src/runner/git-variables.ts
/** Git configuration outside of repositories: variables that carry it, and the files of home and system. */

const mostPairs = 1_000;
/** Entries of `GIT_CONFIG_COUNT` with its `GIT_CONFIG_KEY_<n>`, and of `GIT_CONFIG_PARAMETERS`. */
function parseGitVariables(variables) {
    const count = Math.min(Number(variables.get('GIT_CONFIG_COUNT')) || 0, mostPairs);
    const pairs = Array.from({ length: Math.max(0, Math.trunc(count)) }, (_, index) => toEntry(variables.get(`GIT_CONFIG_KEY_${index}`) ?? '', variables.get(`GIT_CONFIG_VALUE_${index}`) ?? ''));
    return [...pairs, ...parseParameters(variables.get('GIT_CONFIG_PARAMETERS') ?? '')];
}
/** Files that git reads for the person, and for the machine. Some may not exist. */
function findPersonalFiles(variables) {
    const home = variables.get('HOME') ?? variables.get('USERPROFILE') ?? '';
    const configHome = variables.get('XDG_CONFIG_HOME') || (home === '' ? '' : (0,external_node_path_.join)(home, '.config'));
    const system = variables.get('GIT_CONFIG_SYSTEM') ?? '/etc/gitconfig';
    return [
        ...inFolder(home, { '.gitconfig': 'config', '.git-credentials': 'credentials' }),
        ...inFolder(configHome, { 'git/config': 'config', 'git/credentials': 'credentials' }),
        { path: variables.get('GIT_CONFIG_GLOBAL') ?? '', format: 'config' },
        { path: isTrue(variables.get('GIT_CONFIG_NOSYSTEM')) ? '' : system, format: 'config' },
    ].filter(({ path }) => path !== '');
}
function inFolder(folder, files) {
    if (folder === '')
        return [];
    return Object.entries(files).map(([name, format]) => ({ path: (0,external_node_path_.join)(folder, name), format }));
}
function isTrue(value) {
    return value !== undefined && !['', '0', 'false', 'no', 'off'].includes(value.toLowerCase());
}
/** What `git -c` hands to its children: `'key=value'`, or since 2.31 `'key'='value'`; a quote within is `'\''`. */
function parseParameters(text) {
    const quoted = /'((?:[^']|'\\'')*)'(?:='((?:[^']|'\\'')*)')?/g;
    return [...text.matchAll(quoted)].map(([, first = '', second]) => {
        const whole = first.replaceAll("'\\''", "'");
        if (second !== undefined)
            return toEntry(whole, second.replaceAll("'\\''", "'"));
        const sign = whole.indexOf('=');
        return sign < 0 ? toEntry(whole, '') : toEntry(whole.slice(0, sign), whole.slice(sign + 1));
    });
}
function toEntry(name, value) {
    const first = name.indexOf('.');
    const last = name.lastIndexOf('.');
    return {
        section: name.slice(0, Math.max(first, 0)).toLowerCase(),
        subsection: name.slice(first + 1, Math.max(last, first + 1)),
        key: name.slice(last + 1).toLowerCase(),
        value,
    };
}

;// CONCATENATED MODULE: ./src/runner/git-credentials.ts
/** Reads the credentials that a checkout, or somebody before it, left in git configuration. Bounded, and it never throws. */






const mostBytes = 1_048_576;
/**
 * What may be read for each purpose. Each has its own, and the nearest configuration is read first: a thousand
 * submodules must not use up what the checkout itself needs, nor what the home does.
 */
const budgets = {
    layout: { files: 20_000, bytes: 32 * mostBytes },
    checkout: { files: 2_000, bytes: 32 * mostBytes },
    personal: { files: 40, bytes: 40 * mostBytes },
};
const mostNames = 10_000;
/** As deep as git itself follows includes. */
const deepestInclude = 10;
/** Reads files of git configuration and nothing else, 1 MiB of each at most. */
function readGitCredentials(environment) {
    const seen = new Set();
    const checkout = openHoard();
    const disk = openDisk(budgets.checkout);
    for (const path of findFiles(environment)) {
        collect({ disk, seen, environment, hoard: checkout }, [{ path, format: 'config' }]);
        if (checkout.isFull())
            break;
    }
    const personal = openHoard();
    const given = toGitSecrets(parseGitVariables(environment.variables));
    personal.add(given.candidates);
    collect({ disk: openDisk(budgets.personal), seen, environment, hoard: personal }, [
        ...findPersonalFiles(environment.variables),
        ...given.references,
    ]);
    const extent = checkout.isFull() || personal.isFull() ? 'too-many' : 'all';
    return { checkout: checkout.candidates(), personal: personal.candidates(), extent };
}
/** Files of git configuration of the repositories in the workspace, the nearest first. Some may not exist. */
function findCheckoutConfigurations(workspace) {
    return (0,external_node_path_.isAbsolute)(workspace) ? [...findCheckoutFiles(openDisk(budgets.layout), workspace)] : [];
}
function* findFiles({ facts }) {
    const disk = openDisk(budgets.layout);
    if ((0,external_node_path_.isAbsolute)(facts.runnerTemp))
        yield* findTemporaryFiles(disk, facts.runnerTemp);
    if ((0,external_node_path_.isAbsolute)(facts.workspace))
        yield* findCheckoutFiles(disk, facts.workspace);
}
/** Follows references from file to file; none is read twice, so a loop ends. */
function collect({ disk, seen, environment, hoard }, files) {
    const open = files.map((file) => ({ ...file, depth: 0 }));
    for (const { path, format, depth } of open) {
        if (hoard.isFull())
            return;
        if (seen.has(path) || depth > deepestInclude)
            continue;
        seen.add(path);
        const text = disk.text(path);
        if (text === undefined)
            continue;
        const content = parseGitFile(text, format);
        hoard.add(content.candidates);
        for (const reference of content.references) {
            const target = toTarget(reference.path, { from: (0,external_node_path_.dirname)(path), environment });
            open.push({ path: target, format: reference.format, depth: depth + 1 });
        }
    }
}
function toTarget(path, about) {
    const { variables, facts } = about.environment;
    const home = variables.get('HOME') ?? variables.get('USERPROFILE') ?? '';
    const expanded = path
        .replace(/^~(?=[/\\])/, () => home)
        .replace(/^\$RUNNER_TEMP(?=\/)/, () => facts.runnerTemp);
    return (0,external_node_path_.resolve)(about.from, expanded);
}
function openDisk(budget) {
    let { files, bytes } = budget;
    const list = (path, wanted) => attempt(() => readNames(path, wanted)) ?? [];
    return {
        kind: (path) => attempt(() => readKind(path)) ?? 'nothing',
        text: (path) => {
            if (files <= 0 || bytes <= 0 || attempt(() => readKind(path)) !== 'file')
                return undefined;
            const text = attempt(() => readBeginning(path));
            files -= 1;
            bytes -= text?.length ?? 0;
            return text;
        },
        folders: (path) => list(path, 'folders'),
        files: (path) => list(path, 'files'),
    };
}
/** What cannot be read holds nothing that we can know of: no file of git configuration may stop a run. */
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function readKind(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stat?.isFile() === true)
        return 'file';
    return stat?.isDirectory() === true ? 'directory' : 'nothing';
}
function readBeginning(path) {
    // Should the file turn into a FIFO between stat and open, opening it must not wait for a writer; its size is 0.
    const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const bytes = Buffer.alloc(Math.min((0,external_node_fs_.fstatSync)(descriptor).size, mostBytes));
        return bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(descriptor, bytes));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readNames(path, wanted) {
    const directory = (0,external_node_fs_.opendirSync)(path);
    try {
        const names = [];
        for (let count = 0; count < mostNames; count += 1) {
            const entry = directory.readSync();
            if (entry === null)
                break;
            if (entry.isDirectory() === (wanted === 'folders'))
                names.push(entry.name);
        }
        return names.sort();
    }
    finally {
        directory.closeSync();
    }
}


/***/ }),

/***/ 39617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readRedactPatterns)
/* harmony export */ });
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47344);
/** The input `redact`: the operator's own patterns, before anything can be shown. */

/** Regular expressions in RE2 syntax, one a line. The engine is loaded only when there are some. */
async function readRedactPatterns(environment) {
    const lines = ((0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(environment, 'redact')?.text ?? '').split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0)
        return { patterns: [], complaints: [] };
    const { loadPatterns } = await __webpack_require__.e(/* import() */ 1616).then(__webpack_require__.bind(__webpack_require__, 71616));
    const compiler = await loadPatterns();
    const patterns = [];
    const complaints = [];
    for (const [index, line] of lines.entries()) {
        const compiled = compiler.compile(line.replace(/\r$/, ''));
        if (compiled.verdict === 'refused')
            complaints.push(`input "redact": line ${index + 1} is no regular expression in RE2 syntax`);
        else if ([...compiled.pattern.findAll('')].length > 0)
            complaints.push(`input "redact": line ${index + 1} matches the empty text`);
        else
            patterns.push(compiled.pattern);
    }
    return { patterns, complaints };
}


/***/ }),

/***/ 97963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toHeaderSecrets)
/* harmony export */ });
/* harmony import */ var _userinfo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34543);
/** Secrets in a request header: its value, and what a bearer or basic value carries. */

const publicHeader = /^(http-referer|x-title|user-agent|accept.*|openai-(organization|project|beta))$/i;
/**
 * The header line `Name: value` as secrets. Headers that the contract calls public give none;
 * a line without a name is a secret as a whole, since somebody meant it to be one.
 */
function toHeaderSecrets(line, about) {
    const match = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100})\s*:(.*)$/s.exec(line);
    const name = match?.[1];
    if (name === undefined)
        return toValueSecrets(line, about);
    if (publicHeader.test(name))
        return [];
    return toValueSecrets(match?.[2] ?? '', { ...about, source: `${about.source}, header ${name}` });
}
// The word before the key is left out: with it, the public head of a JWT would no longer be known for one.
function toValueSecrets(value, about) {
    const whole = value.trim();
    const [, scheme = '', bare] = /^(basic|bearer|token|negotiate|digest|apikey)\s+(\S.*)$/is.exec(whole) ?? [];
    if (bare === undefined)
        return [{ ...about, certainty: 'certain', value: whole }];
    const pair = scheme.toLowerCase() === 'basic' ? decodePair(bare) : undefined;
    if (pair === undefined)
        return [{ ...about, certainty: 'certain', value: bare }];
    return [
        { ...about, certainty: 'certain', value: toKey(pair), forms: hasPublicPart(pair) ? [] : [bare, pair] },
    ];
}
/** `x-access-token:` and its base64 stand in many texts. The key behind it is known in base64 too, wherever it begins. */
const hasPublicPart = (pair) => pair.split(':').some(_userinfo_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicUser */ .HK);
/** `user:password`, if it is that in base64. */
function decodePair(blob) {
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(blob))
        return undefined;
    const pair = Buffer.from(blob, 'base64').toString('utf8');
    return pair.includes('\ufffd') || !pair.includes(':') ? undefined : pair;
}
/** The part of a pair that opens the door. */
function toKey(pair) {
    const [user = '', ...rest] = pair.split(':');
    const password = rest.join(':');
    return password === '' || (0,_userinfo_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicUser */ .HK)(password) ? user : password;
}


/***/ }),

/***/ 34543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ isPublicUser),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   j9: () => (/* binding */ findUserinfo)
/* harmony export */ });
/* harmony import */ var _law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45036);
/** User and password of the URLs in a text, as secrets in every form in which they can be met. */

/** Logins that stand for "the password is a token": documented by their hosts, so nobody's secret. */
const publicUsers = new Set([
    '__token__',
    'anonymous',
    'gitlab-ci-token',
    'oauth2',
    'oauth2accesstoken',
    'private-token',
    'token',
    'x-access-token',
    'x-oauth-basic',
    'x-token-auth',
]);
// What stands before the last `@` of an authority. No `/` in it, so each run ends before the next URL begins.
const authority = /(ssh)?:\/\/([^\s/?#"<>`\\]{1,8192})@/gi;
/**
 * Finds what stands before the `@` of every URL in `text`: user, password and `user:password`,
 * as written and percent-decoded. A user of an ssh URL is a login, never a secret.
 * @param about how a warning names the place, and the class of what is found
 */
function findUserinfo(text, about) {
    return [...text.matchAll(authority)].flatMap(([, ssh, userinfo = '']) => {
        const colon = userinfo.indexOf(':');
        const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
        const password = colon < 0 ? '' : userinfo.slice(colon + 1);
        const login = ssh !== undefined ? [] : toLogin(user, about.class);
        if (isEmptyPassword(password))
            return login;
        if (password === user && isWord(user))
            return [{ value: password, certainty: 'default', ...about }];
        // The name of a public login, and what comes before a token everywhere, is not to be hidden.
        const forms = isPublicUser(user) ? [password] : [password, userinfo, (0,_law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePercent */ .g)(userinfo)];
        return [...login, { value: (0,_law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePercent */ .g)(password), forms, certainty: 'certain', ...about }];
    });
}
/** True for a user name that says where to find the token, and for a password that says "look at the user". */
function isPublicUser(name) {
    return publicUsers.has(name.toLowerCase());
}
/** True for letters that somebody can guess; 15 of them still fit no token. */
function isWord(value) {
    return /^[a-z_-]{1,15}$/i.test(value);
}
function isEmptyPassword(password) {
    return password === '' || isPublicUser(password);
}
function toLogin(user, kind) {
    if (isPublicUser(user))
        return [];
    return [{ value: (0,_law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePercent */ .g)(user), forms: [user], class: kind, certainty: 'guessed' }];
}


/***/ })

};
