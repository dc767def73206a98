export const id = 378;
export const ids = [378];
export const modules = {

/***/ 78988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isStarted),
/* harmony export */   v: () => (/* binding */ createChildCatcher)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53053);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_2__);
/**
 * Gets hold of the process that `@actions/exec` starts, which the library itself never gives away,
 * and has it start in a session of its own.
 *
 * Node publishes every new child on the diagnostics channel `child_process`, from the constructor, before
 * anything is started. Two things are mended there, on that one object: the child becomes leader of a new
 * session and group (`detached`, which cannot be passed through the library), and a start that throws
 * becomes an `error` event, as Node itself does for ENOENT; the library would never settle, and end us with
 * an unhandled rejection. See docs/adr/0007-starting-processes.md.
 */



/** Makes a catcher: any number of calls may be under way at once, each gets its own child. */
function createChildCatcher() {
    const callers = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe)('child_process', (message) => {
        const adopt = callers.getStore();
        if (adopt === undefined)
            return;
        const child = toChild(message);
        if (child !== null)
            prepare(child, adopt);
    });
    return (adopt, start) => callers.run(adopt, start);
}
/** Whether there is a process. Never trust a pid of 0: a signal to it would reach our own group. */
function isStarted(child) {
    return child.pid !== undefined && child.pid > 1;
}
function toChild(message) {
    if (typeof message !== 'object' || message === null || !('process' in message))
        return null;
    return isChild(message.process) ? message.process : null;
}
function isChild(value) {
    return value instanceof node_events__WEBPACK_IMPORTED_MODULE_2__.EventEmitter && 'spawn' in value && typeof value.spawn === 'function';
}
/**
 * `adopt` is queued before the start, so that it runs ahead of Node's own events for it, and after the
 * library has attached its listeners. Pipes and pid exist by then, and nothing has been read.
 */
function prepare(child, adopt) {
    const start = child.spawn;
    child.spawn = (options) => {
        process.nextTick(adopt, child);
        try {
            return start.call(child, { ...options, detached: process.platform !== 'win32' });
        }
        catch (error) {
            process.nextTick(() => child.emit('error', error));
            return undefined;
        }
    };
}


/***/ }),

/***/ 90914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHeldStarter),
  E: () => (/* binding */ createProcessRunner)
});

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/launch/child-handle.ts
var child_handle = __webpack_require__(78988);
// EXTERNAL MODULE: ./src/launch/obstacle.ts
var launch_obstacle = __webpack_require__(92150);
;// CONCATENATED MODULE: ./src/launch/capture.ts
/** Keeps what a child writes, up to one cap for both of its pipes, and counts the rest. */
const firstRoom = 4096;
class Capture {
    #maxBytes;
    #pipes = { stdout: new Store(), stderr: new Store() };
    /** `maxBytes`: of stdout and stderr together. */
    constructor(maxBytes) {
        this.#maxBytes = maxBytes;
    }
    /** Takes one chunk; returns the part of it that was kept. A shorter one means that the cap is passed. */
    take(pipe, chunk) {
        const room = Math.max(0, this.#maxBytes - this.#pipes.stdout.length - this.#pipes.stderr.length);
        const kept = chunk.length <= room ? chunk : chunk.subarray(0, room);
        this.#pipes[pipe].append(kept, chunk.length);
        return kept;
    }
    read(pipe) {
        return this.#pipes[pipe].read();
    }
}
/** One growing buffer: a child that writes byte by byte must not cost us an object for each byte. */
class Store {
    #buffer = new Uint8Array(0);
    #produced = 0;
    length = 0;
    append(kept, produced) {
        this.#produced += produced;
        const wanted = this.length + kept.length;
        if (wanted > this.#buffer.length) {
            const grown = new Uint8Array(Math.max(wanted, 2 * this.#buffer.length, firstRoom));
            grown.set(this.#buffer.subarray(0, this.length));
            this.#buffer = grown;
        }
        this.#buffer.set(kept, this.length);
        this.length = wanted;
    }
    read() {
        return { bytes: this.#buffer.slice(0, this.length), produced: this.#produced };
    }
}

;// CONCATENATED MODULE: ./src/launch/supervision.ts
/** Holds one child to its limits while it runs: deadline, byte cap, cancellation. The first reason wins. */


/** After SIGKILL only a process stuck in the kernel is left; it is waited for this long, then abandoned. */
const settleMs = 500;
const longestTimerMs = 2 ** 31 - 1;
class Supervision {
    /** Resolves when even SIGKILL did not end the child in time. */
    abandoned;
    #options;
    #capture;
    #timers = new Set();
    #deadline;
    #abandon = () => { };
    #child;
    #stopped;
    #hasExited = false;
    #isReleased = false;
    #problem;
    #fault;
    constructor(options) {
        this.#options = options;
        this.#capture = new Capture(options.request.maxBytes);
        this.abandoned = new Promise((resolve) => {
            this.#abandon = () => resolve(null);
        });
        this.#deadline = this.#after(options.request.timeoutMs, () => this.#stop('timed-out'));
        options.signal.addEventListener('abort', this.#onAbort, { once: true });
        if (options.signal.aborted)
            this.#onAbort();
    }
    /** Takes the child over, one tick after its start: nothing has been read or written yet. */
    adopt = (child) => {
        this.#child = child;
        child.once('error', (error) => {
            this.#problem = toCode(error);
        });
        child.once('exit', this.#onExit);
        // A child that does not read its input, or that closes a pipe early, is within its rights.
        for (const pipe of [child.stdin, child.stdout, child.stderr])
            pipe?.on('error', () => { });
        this.#listen('stdout');
        this.#listen('stderr');
        if (this.#stopped === undefined && !this.#isReleased)
            child.stdin?.end(this.#options.request.stdin);
        else
            this.#cut();
    };
    isStopped() {
        return this.#stopped !== undefined;
    }
    /** Ends what is left of the group, and every pipe and timer. Nothing of ours keeps the event loop alive. */
    release() {
        this.#isReleased = true;
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#options.signal.removeEventListener('abort', this.#onAbort);
        this.#cut();
        this.#child?.unref();
        return {
            child: this.#child,
            stopped: this.#stopped,
            problem: this.#problem,
            fault: this.#fault,
            stdout: this.#capture.read('stdout'),
            stderr: this.#capture.read('stderr'),
        };
    }
    /** The library's own listeners collect lines, at a cost that is quadratic in a line's length: they go. */
    #listen(pipe) {
        this.#child?.[pipe]
            ?.removeAllListeners('data')
            .on('data', (chunk) => this.#take(pipe, chunk));
    }
    #take(pipe, chunk) {
        const kept = this.#capture.take(pipe, chunk);
        try {
            if (kept.length > 0)
                this.#options.onOutput?.(kept, pipe);
        }
        catch (cause) {
            this.#fault ??= { cause };
            this.#stop('cancelled');
        }
        if (kept.length < chunk.length)
            this.#stop('overflowed');
    }
    #onAbort = () => {
        // A child that has left by itself is not called cancelled; only the wait for its pipes is.
        if (this.#hasExited)
            this.#cut();
        else
            this.#stop('cancelled');
    };
    #onExit = () => {
        this.#hasExited = true;
        clearTimeout(this.#deadline);
        if (this.#stopped !== undefined)
            this.#cut();
    };
    #stop(reason) {
        if (this.#stopped !== undefined)
            return;
        this.#stopped = reason;
        // Nothing more is to be read: whoever writes on is told so, even if it ignores signals.
        if (reason === 'overflowed')
            this.#closePipes();
        this.#kill('SIGTERM');
        this.#after(this.#options.graceMs, () => this.#cut());
        this.#after(this.#options.graceMs + settleMs, () => this.#abandon());
    }
    #cut() {
        this.#kill('SIGKILL');
        this.#closePipes();
    }
    #closePipes() {
        this.#child?.stdin?.destroy();
        this.#child?.stdout?.destroy();
        this.#child?.stderr?.destroy();
    }
    #kill(signal) {
        if (this.#child !== undefined)
            killTree(this.#child, signal);
    }
    #after(ms, act) {
        const timer = setTimeout(act, Math.min(ms, longestTimerMs));
        this.#timers.add(timer);
        return timer;
    }
}
/**
 * On POSIX the child leads its own group, which lives on while any member does: what a tool left in the
 * background dies too, but for what called `setsid` itself. On Windows only the child dies at once, the rest
 * with us (libuv puts children into a job object).
 */
function killTree(child, signal) {
    if (!(0,child_handle/* isStarted */.W)(child))
        return;
    const isGone = child.exitCode !== null || child.signalCode !== null;
    if (process.platform === 'win32' && isGone)
        return;
    try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    }
    catch (error) {
        // ESRCH: nobody is left. EPERM: what is left took another user's rights, and is abandoned in time.
        const code = toCode(error);
        if (code !== 'ESRCH' && code !== 'EPERM')
            throw error;
    }
}
function toCode(error) {
    const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
    return hasCode ? String(error.code) : 'unknown error';
}

;// CONCATENATED MODULE: ./src/launch/exec.ts
/** Starts every process of this action: the one door to `@actions/exec`, and what makes it safe. */





/**
 * Makes the runner. Whatever a child does, the promise resolves with a record, within the request's time-out
 * plus about three seconds, and nothing of its process group, no pipe, timer or handle is left.
 *
 * @throws GoagentError `INTERNAL` when Node did not hand over the child, or a listener of ours threw.
 */
function createProcessRunner(options) {
    const catchChild = (0,child_handle/* createChildCatcher */.v)();
    return async (request, signal) => {
        const startedAt = options.clock.now();
        const supervision = new Supervision({
            request,
            signal,
            graceMs: options.graceMs ?? 1000,
            onOutput: options.onOutput,
        });
        const lingerMs = options.lingerMs ?? 1000;
        const run = runSupervised({ request, supervision, catchChild, lingerMs });
        const problem = await Promise.race([run, supervision.abandoned]);
        const findings = supervision.release();
        if (findings.fault !== undefined) {
            throw new errors/* GoagentError */.q('INTERNAL', ['a listener of a process failed'], findings.fault);
        }
        return toRecord(findings, problem, options.clock.now() - startedAt);
    };
}
/** For holders of namespaces: nobody supervises them, and what they write is `adopt`'s to read. */
function createHeldStarter() {
    const catchChild = (0,child_handle/* createChildCatcher */.v)();
    return async (request, adopt) => {
        const [program, ...args] = request.argv;
        const options = { silent: true, ignoreReturnCode: true, cwd: request.cwd, env: { ...request.env } };
        await catchChild(adopt, () => (0,exec/* exec */.m)(`"${program}"`, args, options));
    };
}
/** Returns what kept the process from being started, or null once it has ended. */
async function runSupervised(run) {
    const { request, supervision } = run;
    const obstacle = await (0,launch_obstacle/* findObstacle */.R)(request);
    if (obstacle !== null || supervision.isStopped())
        return obstacle;
    const [program, ...args] = request.argv;
    try {
        await run.catchChild(supervision.adopt, () => 
        // No `input`: the library would write it before anyone listens for errors, and throw where there is
        // no pipe to write to. The supervisor writes and ends stdin itself, always.
        (0,exec/* exec */.m)(`"${program}"`, args, {
            silent: true,
            ignoreReturnCode: true,
            cwd: request.cwd,
            env: { ...request.env },
            delay: run.lingerMs,
        }));
        return null;
    }
    catch {
        // The library's words repeat the path of the program; the code, where there is one, comes from the child.
        return 'the system did not start it';
    }
}
function toRecord(findings, problem, ms) {
    const { child, stopped, stdout, stderr } = findings;
    const output = {
        stdout: stdout.bytes,
        stderr: stderr.bytes,
        stdoutBytes: stdout.produced,
        stderrBytes: stderr.produced,
        ms,
    };
    if (stopped === undefined && problem !== null) {
        const detail = findings.problem === undefined ? problem : `${problem} (${findings.problem})`;
        return { ending: 'not-started', exit: -1, signal: null, ...output, problem: detail };
    }
    if (child === undefined && stopped === undefined) {
        throw new errors/* GoagentError */.q('INTERNAL', ['Node did not hand over the process that was started']);
    }
    const hasStarted = child !== undefined && (0,child_handle/* isStarted */.W)(child);
    return {
        ending: stopped ?? 'exited',
        exit: hasStarted ? (child.exitCode ?? -1) : -1,
        signal: hasStarted ? child.signalCode : null,
        ...output,
    };
}


/***/ }),

/***/ 92150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findMissingProgram),
/* harmony export */   R: () => (/* binding */ findObstacle)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/**
 * What would keep a process from being started, found beforehand: `@actions/exec` would split such a command
 * line differently, run something else, print the path, or never settle.
 */



/** Linux takes 128 KiB for one string with its NUL (MAX_ARG_STRLEN), Windows a command line of 32,767. */
const longestText = process.platform === 'win32' ? 30_000 : 128 * 1024 - 1;
/** Arguments and environment together; macOS has room for 1 MiB, Linux usually for 2. */
const largestTotal = process.platform === 'win32' ? 30_000 : 1024 * 1024 - 64 * 1024;
const pointerBytes = 8;
/** A phrase that completes "the process was not started: …", without argv; or null when nothing is wrong. */
async function findObstacle(request) {
    return findBadText(request) ?? findBadProgramName(request.argv[0]) ?? (await findMissing(request));
}
function findBadText(request) {
    const variables = Object.entries(request.env).map(([name, value]) => `${name}=${value}`);
    const texts = [...request.argv, ...variables];
    if ([...texts, request.cwd].some((text) => text.includes('\0')))
        return 'a NUL byte in an argument';
    const sizes = texts.map((text) => Buffer.byteLength(text));
    if (sizes.some((size) => size >= longestText))
        return 'an argument is too long';
    const total = sizes.reduce((sum, size) => sum + size + 1 + pointerBytes, 0);
    return total > largestTotal ? 'the arguments are too long together' : null;
}
/**
 * The library takes a command line: the path goes in double quotes, so it may hold none, nor a backslash
 * that would escape the closing one; and it trims the path, which would name another file.
 */
function findBadProgramName(program) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(program))
        return 'the path of the program is not absolute';
    if (program.includes('"'))
        return 'a double quote in the path of the program';
    if (program.endsWith('\\'))
        return 'a backslash at the end of the path of the program';
    if (program !== program.trim())
        return 'white space at an end of the path of the program';
    // Anything else would be handed to cmd.exe, which is a shell.
    if (process.platform === 'win32' && !/\.(?:exe|com)$/i.test(program))
        return 'the program is no .exe';
    return null;
}
async function findMissing(request) {
    const [directory, program] = await Promise.all([
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(request.cwd) ? readKind(request.cwd) : 'missing',
        findMissingProgram(request.argv[0]),
    ]);
    return directory === 'directory' ? program : 'the working directory does not exist';
}
/** The same for a program alone, which may stand behind a prefix. */
async function findMissingProgram(path) {
    const [kind, mayStart] = await Promise.all([readKind(path), isExecutable(path)]);
    if (kind === 'missing')
        return 'the program does not exist';
    return kind === 'file' && mayStart
        ? null
        : 'the program is not executable (git update-index --chmod=+x sets the bit)';
}
async function readKind(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (found.isDirectory())
            return 'directory';
        return found.isFile() ? 'file' : 'other';
    }
    catch {
        return 'missing';
    }
}
async function isExecutable(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 33288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fY: () => (/* binding */ demoRequest),
  A7: () => (/* binding */ gitRequest),
  U3: () => (/* binding */ isolationRequest),
  X4: () => (/* binding */ launchRequest)
});

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/law/policy/commit-id.ts
var commit_id = __webpack_require__(29122);
;// CONCATENATED MODULE: ./src/launch/git-fetch.ts
/**
 * Fetching one commit from the server of this job: from an address that is built here, by one scheme, without
 * redirects, with a token that is in no argument and no file.
 */

/** @throws GoagentError `INPUTS_INVALID` for a server or a repository that is none. */
function toFetchArguments({ remote, commit, store }) {
    const { protocol, origin } = toServer(remote);
    const settings = [
        `protocol.${protocol.slice(0, -1)}.allow=always`,
        // A token must not follow a redirect to somewhere else.
        'http.followRedirects=false',
        'credential.helper=',
        // One pack, which can be watched while it grows, whatever its size.
        'fetch.unpackLimit=1',
        // Large files go to disk, not through memory.
        'core.bigFileThreshold=1m',
        'gc.auto=0',
        'maintenance.auto=false',
    ];
    const options = ['--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
    return [
        `--git-dir=${store}`,
        ...settings.flatMap((setting) => ['-c', setting]),
        ...['fetch', ...options, '--', `${origin}/${remote.repository}`, commit],
    ];
}
/** Configuration by the environment: it is read by this git and its own helper, and lasts as long as they do. */
function toFetchEnvironment(remote) {
    if (remote.token === '')
        return {};
    const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${toServer(remote).origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    };
}
/** The runner says where the server is, and which repository this is; nothing of a payload gets here. */
function toServer({ server, repository }) {
    const url = URL.canParse(server) ? new URL(server) : undefined;
    if (url === undefined || !isSafe(url)) {
        throw new errors/* GoagentError */.q('INPUTS_INVALID', [
            'GITHUB_SERVER_URL is no https: address (http: only on loopback), so nothing is fetched from there',
        ]);
    }
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(repository)) {
        throw new errors/* GoagentError */.q('INPUTS_INVALID', ['GITHUB_REPOSITORY is not "owner/name"']);
    }
    return url;
}
const loopback = ['127.0.0.1', 'localhost', '[::1]'];
const isSafe = (url) => url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname));

;// CONCATENATED MODULE: ./src/launch/git-command.ts
/** The git commands that may be run on a checkout that may be a stranger's, and what keeps git harmless there. */



/**
 * The arguments of git. `directory` is the repository's, after symlinks.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id of a commit or an object, or no place to fetch from.
 */
function toGitArguments(command, directory) {
    return [...toHardening(), ...toSubcommand(command, directory)];
}
/** Git's whole environment: no configuration of system or user, no prompt, no lock, no fetch, no replaced object. */
function toGitEnvironment(home) {
    return {
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        HOME: home,
        LC_ALL: 'C',
    };
}
/** What one command needs beside that. */
function toAddedEnvironment(command) {
    return command.type === 'fetch-commit' ? toFetchEnvironment(command.remote) : {};
}
/** @throws GoagentError `INPUTS_INVALID` for what is no id of an object. */
function toGitInput(command) {
    if (command.type !== 'read-objects' && command.type !== 'measure-objects')
        return new Uint8Array(0);
    return Buffer.from(command.ids.map((id) => `${checkId(id)}\n`).join(''));
}
/**
 * The repository's own configuration is a stranger's: what could start a process or open a connection is off. So is a
 * bare repository that lies as files in somebody's tree, and that git would take for the one around it.
 */
const protocols = ['ext', 'file', 'git', 'http', 'https', 'ssh'];
function toHardening() {
    return [
        '--no-pager',
        ...toSetting('core.hooksPath', '/dev/null'),
        ...toSetting('core.fsmonitor', 'false'),
        ...toSetting('protocol.allow', 'never'),
        // What the repository's own configuration says of one of them would go first.
        ...protocols.flatMap((name) => toSetting(`protocol.${name}.allow`, 'never')),
        ...toSetting('safe.bareRepository', 'explicit'),
        // Whoever owns it: nothing in it is believed but objects by their ids.
        ...toSetting('safe.directory', '*'),
    ];
}
function toSetting(name, value) {
    return ['-c', `${name}=${value}`];
}
function toSubcommand(command, directory) {
    switch (command.type) {
        case 'top-level':
            return ['rev-parse', '--show-toplevel'];
        case 'head-commit':
            return ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}'];
        case 'read-objects':
            return [...toPlace(command.place, directory), 'cat-file', '--batch'];
        case 'measure-objects':
            return [...toPlace(command.place, directory), 'cat-file', '--batch-check'];
        case 'make-store': {
            const format = checkId(command.commit).length === 64 ? ['--object-format=sha256'] : [];
            return ['init', '--quiet', '--bare', '--template=', ...format, '--', directory];
        }
        case 'fetch-commit':
            return toFetchArguments({ ...command, commit: checkId(command.commit), store: directory });
    }
}
const toPlace = (place, directory) => place === 'store' ? [`--git-dir=${directory}`] : [];
function checkId(text) {
    if (!(0,commit_id/* isCommitId */.j)(text))
        throw new errors/* GoagentError */.q('INPUTS_INVALID', ['not the full id of an object']);
    return text;
}

;// CONCATENATED MODULE: ./src/launch/demo-command.ts
/** The processes of `npm run demo`: its small repository is made with git, and then our own bundle runs in it. */

function toDemoProcess(command) {
    switch (command.type) {
        case 'run-bundle':
            return {
                argv: [command.node, command.bundle],
                cwd: command.cwd,
                env: command.env,
                timeoutMs: command.timeoutMs,
                maxBytes: 16 * 1024 * 1024,
            };
        case 'git-init':
            return toGitProcess(command, ['init', '--quiet', '--template=', '--initial-branch=main']);
        case 'git-add':
            return toGitProcess(command, ['add', '--all']);
        case 'git-commit': {
            const { env, ...process } = toGitProcess(command, ['commit', '--quiet', '-m', command.message]);
            return { ...process, env: { ...env, ...toSignature(command.date) } };
        }
    }
}
function toGitProcess(repository, subcommand) {
    return {
        argv: [
            repository.git,
            ...toHardening(),
            ...toSetting('commit.gpgSign', 'false'),
            ...toSetting('core.autocrlf', 'false'),
            ...toSetting('gc.auto', '0'),
            ...toSetting('maintenance.auto', 'false'),
            ...subcommand,
        ],
        cwd: repository.directory,
        env: toGitEnvironment(repository.home),
        timeoutMs: 30_000,
        maxBytes: 1024 * 1024,
    };
}
function toSignature(date) {
    const name = 'goagent-action demo';
    const email = 'demo@example.invalid';
    return {
        GIT_AUTHOR_DATE: date,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_NAME: name,
        GIT_COMMITTER_DATE: date,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_NAME: name,
    };
}

;// CONCATENATED MODULE: ./src/launch/process-request.ts
/** Says what may be started: the makers of a `ProcessRequest`, and there are no others. */



/** Git answers at once, or the disk hangs. */
const gitTimeoutMs = 30_000;
/** A commit comes over the network. */
const fetchTimeoutMs = 180_000;
/** Who reads objects asks for their sizes first, and for fewer at a time than this. */
const gitMaxBytes = 64 * 1024 * 1024;
/** The model's result is cut at the tool's cap; a tool that writes four times as much is stopped. */
const capsKept = 4;
/**
 * An approved call of an external tool: argv is the manifest's, and the arguments go to stdin as one JSON object.
 *
 * @throws GoagentError `INTERNAL` for a built-in tool, which is no process.
 */
function launchRequest(order) {
    const { action, timeoutMs, maxOutputBytes } = order.call.tool;
    if (action.type !== 'command')
        throw new errors/* GoagentError */.q('INTERNAL', ['a built-in tool cannot be launched']);
    return seal({
        argv: prepend(order.prefix, action.argv),
        cwd: order.cwd,
        env: order.env,
        stdin: Buffer.from(JSON.stringify(order.call.arguments)),
        timeoutMs,
        maxBytes: capsKept * maxOutputBytes,
    });
}
/**
 * A question to git about a checkout that may be a stranger's.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id of an object, or no place to fetch from.
 */
function gitRequest(order) {
    return seal({
        argv: [order.git, ...toGitArguments(order.command, order.directory)],
        cwd: order.directory,
        env: { ...toGitEnvironment(order.home), ...toAddedEnvironment(order.command) },
        stdin: toGitInput(order.command),
        timeoutMs: order.command.type === 'fetch-commit' ? fetchTimeoutMs : gitTimeoutMs,
        maxBytes: gitMaxBytes,
    });
}
/** The probe of `isolation`: a program of the system that says what it may do. */
function isolationRequest(argv) {
    return seal({ argv, cwd: '/', env: {}, stdin: nothing(), timeoutMs: 5000, maxBytes: 64 * 1024 });
}
/** What the demo starts: our own bundle on our own Node, and git where it makes its repository. */
function demoRequest(command) {
    return seal({ ...toDemoProcess(command), stdin: nothing() });
}
function prepend(prefix, argv) {
    const [first, ...others] = prefix;
    return first === undefined ? argv : [first, ...others, ...argv];
}
function nothing() {
    return new Uint8Array(0);
}
/** The brand: nothing outside of this file can make one, so nothing else can start a process. */
function seal(parts) {
    return Object.freeze(parts);
}


/***/ }),

/***/ 36286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ resolvePrograms)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _search_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60315);
/** Finds the programs of the system that we start ourselves, once, and never inside what was checked out. */




const names = (/* unused pure expression or super */ null && ([
    'git',
    /** The rest is Linux only, and for the isolation of tools. */
    'bwrap',
    'cat',
    'env',
    'mount',
    'nsenter',
    'prlimit',
    'setpriv',
    'sudo',
    'unshare',
]));
/** Looks through the PATH in its order, less what `readSafeSearchPath` takes out. */
async function resolvePrograms(search) {
    const path = await (0,_search_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readSafeSearchPath */ .d)(search.path, search.roots);
    const find = async (name) => resolveProgram(name, path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter), search.roots);
    const [git, bwrap, cat, env, mount, nsenter, prlimit, setpriv, sudo, unshare] = await Promise.all([
        find('git'),
        find('bwrap'),
        find('cat'),
        find('env'),
        find('mount'),
        find('nsenter'),
        find('prlimit'),
        find('setpriv'),
        find('sudo'),
        find('unshare'),
    ]);
    return { git, bwrap, cat, env, mount, nsenter, prlimit, setpriv, sudo, unshare };
}
async function resolveProgram(name, directories, roots) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    for (const directory of directories.filter((entry) => entry !== '')) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file);
        if ((await isProgram(candidate)) && (await (0,_search_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutside */ ._)(candidate, roots)))
            return candidate;
    }
    return null;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 60315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOutside),
/* harmony export */   d: () => (/* binding */ readSafeSearchPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57322);
/** The PATH that may be searched: nothing relative, nothing that what is checked out or downloaded could fill. */



/**
 * Takes out of `path` every entry that is relative (an empty one means the current directory) or that lies in
 * one of `roots`, before or after symlinks: the workspace and `RUNNER_TEMP`. Order is kept.
 */
async function readSafeSearchPath(path, roots) {
    const entries = path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(entry));
    const judged = await Promise.all(entries.map((entry) => isOutside(entry, roots)));
    return entries.filter((_, index) => judged[index]).join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
}
/** Whether `path` lies in none of `roots`, as it is written and after symlinks. Empty roots do not count. */
async function isOutside(path, roots) {
    const given = roots.filter((root) => root !== '');
    const places = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path), await toReal(path)];
    const fences = [...given.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root)), ...(await Promise.all(given.map(toReal)))];
    return !fences.some((fence) => places.some((place) => (0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(place, fence)));
}
/** What does not exist (yet) is judged as it is written. */
async function toReal(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    }
}


/***/ }),

/***/ 57322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** The one answer to "does this path lie in that directory?": file access, programs and policy all hang on it. */

/** True for the directory itself too. Both are absolute; symlinks are the caller's to resolve. */
function isInside(path, directory) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    // Another drive of Windows gives an absolute way; `..name` is a name.
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way));
}


/***/ }),

/***/ 50071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toConclusion)
/* harmony export */ });
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/** Anything that was thrown, as a conclusion that a person can act on. */


/** A code of ours says what it is; anything else is a bug of ours. */
function toConclusion(error) {
    if (error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GoagentError */ .q)
        return (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(error.code, error.complaints.join('\n'));
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
    const where = error instanceof Error ? (/^\s*at (.{1,200})$/m.exec(error.stack ?? '')?.[1] ?? '') : '';
    const line = `${what}${where === '' ? '' : ` at ${where}`}`;
    return (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)('INTERNAL', `This is a bug of goagent-action; please report it with this line: ${line}`);
}


/***/ })

};
