export const id = 5941;
export const ids = [5941,1616];
export const modules = {

/***/ 75377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listedPrograms),
/* harmony export */   J: () => (/* binding */ startsPrograms)
/* harmony export */ });
/** What may be called: a manifest after it has been parsed, resolved and frozen. */
/** Whether a call of it starts a process of somebody else's program. */
const startsPrograms = (action) => action.type === 'command' || (action.type === 'builtin' && action.programs !== undefined);
/** Those that a built-in may start; none for anything else. */
const listedPrograms = (action) => action.type === 'builtin' ? (action.programs ?? []) : [];


/***/ }),

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

/***/ 95239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nx: () => (/* binding */ toAddedEnvironment),
  oh: () => (/* binding */ toGitArguments),
  Tx: () => (/* binding */ toGitEnvironment),
  Sw: () => (/* binding */ toGitInput),
  cM: () => (/* binding */ toHardening),
  WW: () => (/* binding */ toSetting)
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


/***/ }),

/***/ 65255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ toHistoryArguments),
/* harmony export */   K: () => (/* binding */ needsNoFiles)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _law_policy_commit_date_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91915);
/* harmony import */ var _law_policy_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29122);
/* harmony import */ var _law_policy_revision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(690);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95239);
/** The questions about a history as arguments of git, on a git directory of our own. */





/**
 * @throws GoagentError `INPUTS_INVALID` for what is no id, no revision, or no number or date.
 */
function toHistoryArguments(given) {
    const order = needsNoFiles(given.question) ? { ...given, workTree: undefined } : given;
    const { gitDirectory, workTree } = order;
    return [
        ...(0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .toHardening */ .cM)(),
        // A bare repository has its mailmap at a name, and this is none.
        ...(0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .toSetting */ .WW)('mailmap.blob', '..'),
        '--no-optional-locks',
        '--no-replace-objects',
        // A name is a name, whatever signs it has.
        '--literal-pathspecs',
        `--git-dir=${gitDirectory}`,
        ...(workTree === undefined ? [] : [`--work-tree=${workTree}`]),
        ...toSubcommand(order),
    ];
}
/**
 * Blame reads the `.mailmap` of where it stands, against which there is no option: with it a stranger's lines would get
 * another author. So it has to stand elsewhere.
 */
const needsNoFiles = ({ type }) => type === 'blame';
const plain = ['--no-ext-diff', '--no-textconv', '--no-color'];
const commitFormat = '%H%x00%P%x00%an%x00%aI%x00%s%x00%b';
function toSubcommand(order) {
    const { question, prefix } = order;
    switch (question.type) {
        case 'commit-of':
            return [
                'rev-parse',
                '--verify',
                '--quiet',
                '--end-of-options',
                `${checkRevision(question.revision)}^{commit}`,
            ];
        case 'merge-base':
            return ['merge-base', checkId(question.one), checkId(question.other)];
        case 'changes':
            return [
                'diff',
                '--raw',
                '--numstat',
                ...toDiff(question.sides, order),
                '--',
                ...question.paths.map(placeIn(order)),
            ];
        case 'patches': {
            const context = `--unified=${checkNumber(question.contextLines)}`;
            return [
                'diff',
                '--raw',
                '--patch',
                context,
                ...toDiff(question.sides, order),
                // The last word counts.
                ...(question.form === 'to-apply' ? ['--no-renames', '--full-index', '--no-relative'] : []),
                '--',
                ...question.paths.map(placeIn(order)),
            ];
        }
        case 'untracked':
            return ['ls-files', '--others', '--exclude-standard', '-z', '--', ...question.paths];
        case 'ignored':
            return ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'];
        case 'filters':
            return ['check-attr', '--cached', '-z', 'filter', '--', ...question.paths];
        case 'commits':
            return toLog(question, order);
        case 'tree':
            return ['ls-tree', '-z', '-l', '--full-tree', ...toTree(question, prefix)];
        case 'blob':
            return ['cat-file', 'blob', checkId(question.id)];
        case 'blame': {
            const lines = `-L${checkNumber(question.startLine)},${checkNumber(question.endLine)}`;
            return [
                'blame',
                '--porcelain',
                '--root',
                '--encoding=UTF-8',
                lines,
                checkId(question.commit),
                '--',
                placeIn(order)(question.path),
            ];
        }
    }
}
function toTree({ id, path }, prefix) {
    if (path === '.')
        return [`${checkId(id)}:${prefix}`];
    return path === undefined ? [checkId(id)] : [checkId(id), '--', prefix + path];
}
function toDiff({ from, to }, { format, prefix }) {
    return [
        ...plain,
        '-z',
        '--no-abbrev',
        '--find-renames',
        // Looking into a submodule's work tree would start a git there, on its own configuration.
        '--ignore-submodules=dirty',
        '--submodule=short',
        '--src-prefix=a/',
        '--dst-prefix=b/',
        prefix === '' ? '--no-relative' : `--relative=${prefix}`,
        ...(to === 'index' ? ['--cached'] : []),
        from === 'nothing' ? emptyTrees[format] : checkId(from),
        ...(to === 'index' || to === 'work-tree' ? [] : [checkId(to)]),
    ];
}
/** Git knows them without having them. */
const emptyTrees = {
    sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
function toLog({ start, path, scope, skip, most, author, since }, order) {
    const whole = order.prefix === '' || scope === 'repository' ? [] : [order.workTree === undefined ? order.prefix : '.'];
    return [
        'log',
        ...plain,
        '-z',
        '--no-patch',
        '--no-show-signature',
        '--no-notes',
        '--no-mailmap',
        '--no-decorate',
        '--encoding=UTF-8',
        `--format=${commitFormat}`,
        `--skip=${checkNumber(skip)}`,
        `--max-count=${checkNumber(most)}`,
        ...(author === undefined ? [] : ['--fixed-strings', '--regexp-ignore-case', `--author=${author}`]),
        // `--since` would stop at one commit that claims to be old. Since git 2.37.
        ...(since === undefined ? [] : [`--since-as-filter=${checkDate(since)}`]),
        checkId(start),
        '--',
        ...(path === undefined ? whole : [placeIn(order)(path)]),
    ];
}
/** In a work tree git stands in the working directory; elsewhere it stands at the top. */
const placeIn = ({ workTree, prefix }) => (path) => workTree === undefined ? prefix + path : path;
function checkId(text) {
    if (!(0,_law_policy_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .j)(text))
        throw refuse('not the full id of an object');
    return text;
}
function checkRevision(text) {
    if (!(0,_law_policy_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .isRevision */ .o)(text))
        throw refuse('not a revision');
    return text;
}
function checkNumber(value) {
    if (!Number.isSafeInteger(value) || value < 0)
        throw refuse('not a whole number');
    return value;
}
function checkDate(text) {
    if (!(0,_law_policy_commit_date_js__WEBPACK_IMPORTED_MODULE_4__/* .isCommitDate */ .u)(text))
        throw refuse('not a date');
    return text;
}
const refuse = (why) => new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('INPUTS_INVALID', [why]);


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

/***/ 91811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sQ: () => (/* binding */ confinedRequest),
  fY: () => (/* binding */ demoRequest),
  A7: () => (/* binding */ gitRequest),
  OC: () => (/* binding */ historyRequest),
  U3: () => (/* binding */ isolationRequest),
  X4: () => (/* binding */ launchRequest),
  Ef: () => (/* binding */ programRequest)
});

// EXTERNAL MODULE: ./src/contract/catalog.ts
var catalog = __webpack_require__(75377);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/launch/git-command.ts + 1 modules
var git_command = __webpack_require__(95239);
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
            ...(0,git_command/* toHardening */.cM)(),
            ...(0,git_command/* toSetting */.WW)('commit.gpgSign', 'false'),
            ...(0,git_command/* toSetting */.WW)('core.autocrlf', 'false'),
            ...(0,git_command/* toSetting */.WW)('gc.auto', '0'),
            ...(0,git_command/* toSetting */.WW)('maintenance.auto', 'false'),
            ...subcommand,
        ],
        cwd: repository.directory,
        env: (0,git_command/* toGitEnvironment */.Tx)(repository.home),
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

// EXTERNAL MODULE: ./src/launch/history-command.ts
var history_command = __webpack_require__(65255);
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
/** What a program of `exec` may write before it is stopped; the answer shows head and tail of it. */
const programMaxBytes = 16 * 1024 * 1024;
/**
 * An approved call of `exec`: a program of the manifest's list, with arguments of the model.
 *
 * @throws GoagentError `INTERNAL` for a program that is not on the list of the call's own tool.
 */
function programRequest(call, launch) {
    const { action, timeoutMs } = call.tool;
    const list = (0,catalog/* listedPrograms */.D)(action);
    if (!list.some(({ path }) => path === launch.order.program))
        throw notListed();
    return seal(toProgramParts(launch, timeoutMs));
}
/**
 * The same where this process is confined itself, and the list is in its own argv.
 *
 * @throws GoagentError `INTERNAL` for a program that is not on the list.
 */
function confinedRequest(given, launch) {
    if (!given.list.includes(launch.order.program))
        throw notListed();
    return seal(toProgramParts(launch, given.timeoutMs));
}
const notListed = () => new errors/* GoagentError */.q('INTERNAL', ['a program that is not listed cannot be started']);
function toProgramParts({ order, prefix, cwd, env }, mostMs) {
    return {
        argv: prepend(prefix, [order.program, ...order.args]),
        cwd,
        env,
        stdin: Buffer.from(order.stdin),
        timeoutMs: Math.min(order.timeoutMs, mostMs),
        maxBytes: programMaxBytes,
    };
}
/**
 * A question to git about a checkout that may be a stranger's.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id of an object, or no place to fetch from.
 */
function gitRequest(order) {
    return seal({
        argv: [order.git, ...(0,git_command/* toGitArguments */.oh)(order.command, order.directory)],
        cwd: order.directory,
        env: { ...(0,git_command/* toGitEnvironment */.Tx)(order.home), ...(0,git_command/* toAddedEnvironment */.Nx)(order.command) },
        stdin: (0,git_command/* toGitInput */.Sw)(order.command),
        timeoutMs: order.command.type === 'fetch-commit' ? fetchTimeoutMs : gitTimeoutMs,
        maxBytes: gitMaxBytes,
    });
}
/**
 * A question of a tool about the history, on a git directory of ours.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id, no revision, or no number or date.
 */
function historyRequest(order) {
    return seal({
        argv: [order.git, ...(0,history_command/* toHistoryArguments */.I)(order)],
        cwd: order.directory,
        env: (0,git_command/* toGitEnvironment */.Tx)(order.home),
        stdin: nothing(),
        timeoutMs: gitTimeoutMs,
        maxBytes: order.maxBytes,
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

/***/ 10663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseChanges)
/* harmony export */ });
/** The list of files that differ, from git's own records: `--raw --numstat -z`, never the headers of patches. */
const statuses = {
    A: 'added',
    D: 'deleted',
    M: 'modified',
    R: 'renamed',
    T: 'type-changed',
    U: 'unmerged',
};
/** Records of `--raw -z` begin with a colon, those of `--numstat -z` with a number or a dash. */
function parseChanges(fields) {
    const found = new Map();
    for (let at = 0; at < fields.length;) {
        const field = fields[at] ?? '';
        const isRaw = field.startsWith(':');
        const record = isRaw ? parseRaw(fields, at) : parseCount(fields, at);
        at += record.length;
        if (record.change === undefined)
            continue;
        const before = found.get(record.change.path);
        // A file with a conflict is told twice, and so is one that is counted.
        const isUnmerged = before?.status === 'unmerged';
        if (isRaw)
            found.set(record.change.path, isUnmerged ? before : record.change);
        else if (before !== undefined)
            found.set(before.path, { ...before, lines: record.change.lines });
    }
    return [...found.values()];
}
/** `:100644 100755 <id> <id> M` and a name, or two with R. */
function parseRaw(fields, at) {
    const [oldMode = '', newMode = '', , , kind = ''] = (fields[at] ?? '').slice(1).split(' ');
    const isPair = kind.startsWith('R') || kind.startsWith('C');
    const [first, second] = [fields[at + 1] ?? '', fields[at + 2] ?? ''];
    const change = {
        path: isPair ? second : first,
        oldPath: isPair ? first : undefined,
        status: statuses[kind.charAt(0)] ?? 'modified',
        oldMode,
        newMode,
        lines: { type: 'not-counted' },
    };
    return { length: isPair ? 3 : 2, change };
}
/** `1<tab>2<tab>name`, or no name there and two behind it; dashes for a binary file. */
function parseCount(fields, at) {
    const [additions = '', deletions = '', ...name] = (fields[at] ?? '').split('\t');
    const isPair = name.join('\t') === '';
    const path = isPair ? (fields[at + 2] ?? '') : name.join('\t');
    const lines = additions === '-'
        ? { type: 'binary' }
        : { type: 'text', additions: Number(additions), deletions: Number(deletions) };
    const change = { path, oldPath: undefined, status: 'modified', oldMode: '', newMode: '', lines };
    return { length: isPair ? 3 : 1, change };
}


/***/ }),

/***/ 92456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ parsePatches),
/* harmony export */   S_: () => (/* binding */ toSections),
/* harmony export */   _0: () => (/* binding */ findEndOfRecords)
/* harmony export */ });
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10663);
/** Git's answer with names and patches to one patch a file: what a patch is of is told by the names before it, not by its header. */

/** Of `--raw --patch -z`. Undefined where there are not as many patches as names. */
function parsePatches({ text, cut }) {
    const end = findEndOfRecords(text);
    if (end === undefined)
        return cut === 'cut' || text !== '' ? undefined : { told: [], patches: [] };
    const told = (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChanges */ .p)(text.slice(0, end).split('\0').slice(0, -1));
    const sections = toSections(text.slice(end + 1));
    const patches = [];
    let next = 0;
    for (const { status } of told) {
        const count = status === 'type-changed' ? 2 : 1;
        const own = sections.slice(next, next + count);
        next += count;
        const isLast = cut === 'cut' && next >= sections.length;
        if (own.length < count && !isLast)
            return undefined;
        if (own.length > 0)
            patches.push({ type: isLast ? 'cut' : 'whole', text: own.join('') });
        if (isLast)
            return { told, patches };
    }
    return next === sections.length ? { told, patches } : undefined;
}
/** An empty record parts the names from the patches. */
function findEndOfRecords(text) {
    if (text.startsWith('\0'))
        return 0;
    const end = text.indexOf('\0\0');
    return end === -1 ? undefined : end + 1;
}
/**
 * Each line of content has a sign in front, so that no file can begin a section. `^` would not do: to it a lone CR and
 * U+2028 in the content end a line too.
 */
function toSections(text) {
    return text
        .split(/(?<![^\n])(?=diff --(?:git|cc|combined) )/)
        .filter((section) => section.startsWith('diff --'));
}


/***/ }),

/***/ 78345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseEntry)
/* harmony export */ });
/** What is at a path of a commit, by git's own list. */
/** Of `ls-tree -z -l`: `100644 blob <id>    12<tab>name`; the size is right-aligned, and a dash where there is none. */
function parseEntry(field) {
    const tab = field.indexOf('\t');
    const [mode = '', , id = '', size = ''] = field.slice(0, tab).split(/ +/);
    if (tab === -1 || id === '')
        return undefined;
    return { name: field.slice(tab + 1), type: toType(mode), id, sizeBytes: Number(size) || 0 };
}
function toType(mode) {
    if (mode === '040000')
        return 'dir';
    if (mode === '120000')
        return 'symlink';
    return mode === '160000' ? 'submodule' : 'file';
}


/***/ }),

/***/ 82256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ judgeCommand),
  d: () => (/* binding */ judgeListedProgram)
});

// EXTERNAL MODULE: ./src/law/manifest/quote.ts
var quote = __webpack_require__(45224);
;// CONCATENATED MODULE: ./src/law/manifest/interpreter-call.ts
/** Whether an interpreter is given one script by its absolute path, and code in no other way. */

/** A complaint, or `undefined`. Options are read as each interpreter reads them, letters in one word included. */
function complaintAboutInterpreter({ name, interpreter, words }) {
    for (let index = 0; index < words.length;) {
        const [word = '', next = ''] = words.slice(index, index + 2);
        const reading = readWord({ word, next, interpreter });
        switch (reading.type) {
            case 'code':
                return `${(0,quote/* quote */.h)(name)} with ${(0,quote/* quote */.h)(word)} runs code that is in no script of its own`;
            case 'script':
                return complaintAboutFile(name, reading.path);
            case 'load': {
                const complaint = complaintAboutFile(name, reading.path);
                if (complaint !== undefined)
                    return complaint;
                index += reading.width;
                break;
            }
            case 'value':
                if (holdsCode.test(reading.value)) {
                    return `${(0,quote/* quote */.h)(name)} with ${(0,quote/* quote */.h)(reading.value)} runs code that is in no script of its own`;
                }
                index += reading.width;
                break;
        }
    }
    return `${(0,quote/* quote */.h)(name)} without a script runs what it reads from stdin, which is the model's`;
}
/** Values that turn into code: URLs of code, and PHP's settings that run a file or stdin first. */
const holdsCode = /(?:^|[=,])(?:data|https?|blob|javascript|php):|auto_(?:prepend|append)_file|^\/(?:dev|proc)\//i;
function complaintAboutFile(name, path) {
    if (/^\/+(?:dev|proc)\//.test(path))
        return `${(0,quote/* quote */.h)(name)} runs what it reads from ${(0,quote/* quote */.h)(path)}`;
    if (/^\/|^[a-z]:[\\/]|^\\\\/i.test(path))
        return undefined;
    return `${(0,quote/* quote */.h)(name)} needs the absolute path of its script (got ${(0,quote/* quote */.h)(path)}): a relative one is looked for in the working directory, where tools may write`;
}
function readWord({ word, next, interpreter }) {
    if (word === '-')
        return { type: 'code' };
    if (word === '--') {
        return interpreter.afterDashes === 'script' ? { type: 'script', path: next } : { type: 'code' };
    }
    if (word.startsWith('--'))
        return readLongOption({ word, next, interpreter });
    if (word.startsWith('-'))
        return readLetters({ word, next, interpreter });
    if (interpreter.commands.includes(word))
        return { type: 'value', value: word, width: 1 };
    return { type: 'script', path: word };
}
/** Node takes underscores for hyphens. */
function readLongOption({ word, next, interpreter }) {
    const [, written = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const name = written.toLowerCase().replaceAll('_', '-');
    const kind = name.length > 1 ? interpreter.options.get(name) : undefined;
    return kind === undefined
        ? { type: 'value', value: value ?? '', width: 1 }
        : toReading(kind, value === undefined ? { value: next, width: 2 } : { value, width: 1 });
}
function readLetters({ word, next, interpreter }) {
    for (let index = 1; index < word.length; index += 1) {
        const kind = interpreter.options.get(word.charAt(index));
        const rest = word.slice(index + 1);
        if (kind !== undefined) {
            const value = rest.replace(/^=/, '');
            return toReading(kind, value === '' ? { value: next, width: 2 } : { value, width: 1 });
        }
        // The rest belongs to this letter, as in `-W:no-deprecated` and `-V:name`.
        if (/^[:=]/.test(rest))
            return { type: 'value', value: rest, width: 1 };
    }
    return { type: 'value', value: '', width: 1 };
}
function toReading(kind, { value, width }) {
    switch (kind) {
        case 'code':
            return { type: 'code' };
        case 'script':
            return { type: 'script', path: value };
        case 'load':
            return { type: 'load', path: value, width };
        case 'value':
            return { type: 'value', value, width };
    }
}

;// CONCATENATED MODULE: ./src/law/manifest/interpreter-table.ts
/** Which interpreters there are, and by which of their options they get code. */
function interpreter(kinds, rest) {
    const named = ['code', 'load', 'script', 'value'].flatMap((kind) => (kinds[kind] ?? '').split(' ').map((name) => [name, kind]));
    return { options: new Map(named), commands: [], afterDashes: 'script', ...rest };
}
// -i reads code from stdin; --run starts a shell; -c only checks, but the contract names it.
const node = interpreter({
    code: 'e p i c eval print interactive check run test',
    load: 'r require import loader experimental-loader',
    value: 'C conditions env-file input-type',
});
const javascript = interpreter({ code: 'e p eval print', load: 'r preload require import', value: 'c config import-map lock cwd' }, { commands: ['run'] });
// -m finds modules in the working directory first; -i reads code from stdin.
const python = interpreter({ code: 'c m i', value: 'W X Q check-hash-based-pycs' });
// -M and -m take code behind the name of a module; -d asks stdin what to do.
const perl = interpreter({ code: 'e E M m d', value: 'I' });
const ruby = interpreter({ code: 'e', value: 'r I C E F K encoding external-encoding internal-encoding' });
// -B, -R and -E run for every line of stdin; -a is a prompt; -S a server.
const php = interpreter({
    code: 'r B R E a S run process-begin process-code process-end interactive server',
    script: 'f F file process-file',
    value: 'c d t z g php-ini define docroot zend-extension global',
}, { afterDashes: 'stdin' });
// -l finds modules in the working directory first; -b takes code to compile.
const lua = interpreter({ code: 'e i l b', value: 'j O' });
const other = interpreter({ code: 'e c E eval exec' });
/** By the name that `toProgramName` gives. */
const interpreters = new Map([
    ...['node', 'nodejs', 'iojs', 'tsx', 'ts-node', 'electron'].map((name) => [name, node]),
    ...['deno', 'bun', 'bunx'].map((name) => [name, javascript]),
    ...['python', 'pythonw', 'pypy', 'ipython', 'jython', 'micropython'].map((name) => [name, python]),
    ...['perl', 'suidperl', 'wperl'].map((name) => [name, perl]),
    ...['ruby', 'jruby', 'rubyw', 'truffleruby', 'irb', 'pry'].map((name) => [name, ruby]),
    ...['php', 'php-cli'].map((name) => [name, php]),
    ...['lua', 'luajit', 'texlua', 'luau'].map((name) => [name, lua]),
    ...['tclsh', 'wish', 'expect', 'rscript', 'julia', 'groovy', 'elixir'].map((name) => [name, other]),
    ...['guile', 'racket', 'octave', 'osascript'].map((name) => [name, other]),
]);

;// CONCATENATED MODULE: ./src/law/manifest/program-name.ts
/** The name of a program, as the lists of shells and interpreters know it. */
/** Builds and editions that distributions append, as in `perl5.36-x86_64-linux-gnu`. */
const edition = /[-.](?:static|dbg|debug|cgi|distrib|minimal|preview|intel64|[a-z0-9_]+-linux-(?:gnu|musl))$/;
/** Base name in lower case, without `.exe` and its like, edition and version: `python` for `/usr/bin/python3.12`, `linux` for `linux64`. */
function toProgramName(path) {
    const base = path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
    const name = base.toLowerCase().replace(/\.(?:exe|com|cmd|bat)$/, '');
    return name.replace(edition, '').replace(/(?<=[a-z])-?\d[\d.]*[a-z]{0,2}$/, '');
}

;// CONCATENATED MODULE: ./src/law/manifest/command.ts
/**
 * Whether an argv may start: no shell, and no interpreter that gets code from its arguments, from stdin or from the
 * working directory. A tool's stdin is the model's, and its working directory is full of files that tools may write.
 * This keeps operators from mistakes. It is no wall against a program that runs others and that no list knows.
 */




/** Shells, and programs that start one for their arguments or where they have none. */
const shells = new Set([
    ...[
        'sh',
        'bash',
        'rbash',
        'dash',
        'ash',
        'zsh',
        'ksh',
        'rksh',
        'mksh',
        'oksh',
        'lksh',
        'pdksh',
        'yash',
        'fish',
    ],
    ...['csh', 'tcsh', 'elvish', 'nu', 'xonsh', 'osh', 'hush', 'posh', 'busybox', 'toybox'],
    ...['pwsh', 'powershell', 'powershell_ise', 'cmd', 'command', 'wsl'],
    ...['su', 'runuser', 'script', 'watch', 'sg', 'newgrp', 'capsh', 'unshare', 'nsenter', 'chroot', 'setarch'],
    ...['linux', 'x86_64', 'fakeroot', 'proot', 'firejail', 'systemd-run'],
    // They take commands from stdin, and one of these starts a shell.
    ...['ed', 'ex', 'vi', 'vim', 'nvim', 'gdb', 'lldb', 'm4', 'sqlite3', 'psql', 'mysql', 'at', 'batch'],
]);
/** Programs that make arguments of their stdin, which is the model's. */
const argumentMakers = new Set(['xargs', 'parallel']);
/** Programs whose first argument is code that can start a shell, and that have no form without it. */
const codeTakers = new Set([
    'awk',
    'gawk',
    'mawk',
    'nawk',
    'original-awk',
    'sed',
    'gsed',
    'dc',
    'npx',
    'uvx',
    'pipx',
]);
/** Programs that start the program named in their arguments. */
const wrappers = new Set([
    ...[
        'env',
        'nice',
        'ionice',
        'nohup',
        'timeout',
        'gtimeout',
        'time',
        'gtime',
        'setsid',
        'stdbuf',
        'chrt',
        'taskset',
    ],
    ...[
        'sudo',
        'doas',
        'gosu',
        'su-exec',
        'setpriv',
        'prlimit',
        'flock',
        'bwrap',
        'strace',
        'ltrace',
        'valgrind',
    ],
    ...[
        'numactl',
        'cgexec',
        'tini',
        'dumb-init',
        'unbuffer',
        'rlwrap',
        'faketime',
        'caffeinate',
        'arch',
        'chronic',
    ],
    ...['dbus-run-session', 'xvfb-run', 'systemd-inhibit', 'chpst', 'winpty', 'nocache'],
    // By `-exec` and its kin.
    ...['find', 'fd', 'fdfind'],
]);
/** Options by which a wrapper starts a shell itself. */
const shellOptions = new Map([
    ['flock', ['-c', '--command']],
    ['sudo', ['-s', '--shell', '-i', '--login']],
    ['doas', ['-s']],
]);
/** Judges by names alone; what a name leads to through symlinks is judged again where there is a file system. */
function judgeCommand(argv) {
    const complaint = isWrapper(toProgramName(argv[0] ?? ''))
        ? complaintAboutWrapped(argv)
        : complaintAboutProgram(argv);
    if (complaint === undefined)
        return { verdict: 'fine' };
    const advice = 'name a program, or a script with a #! line, as command[0]';
    return { verdict: 'refused', complaint: `command is refused: ${complaint}; ${advice}` };
}
/**
 * Whether a program may be listed for `exec`, which gives it arguments of the model: none that would start a shell,
 * or another program, whatever is said to it. An interpreter may be listed: its arguments are judged at each call.
 */
function judgeListedProgram(path) {
    const name = toProgramName(path);
    const why = complaintAboutListed(name);
    return why === undefined ? { verdict: 'fine' } : { verdict: 'refused', complaint: `${(0,quote/* quote */.h)(name)} ${why}` };
}
function complaintAboutListed(name) {
    if (shells.has(name))
        return 'is a shell or starts one';
    if (argumentMakers.has(name) || isWrapper(name))
        return "starts the program of its arguments, which are the model's";
    return codeTakers.has(name) ? "runs code of its arguments, which are the model's" : undefined;
}
/** The dynamic loader starts the program of its first argument, and has a name for each machine. */
function isWrapper(name) {
    return wrappers.has(name) || /^ld(?:-|\.so)/.test(name);
}
function complaintAboutProgram([program = '', ...words]) {
    const name = toProgramName(program);
    if (shells.has(name))
        return `${(0,quote/* quote */.h)(name)} is a shell or starts one`;
    if (argumentMakers.has(name))
        return `${(0,quote/* quote */.h)(name)} makes arguments of the model's data`;
    const interpreter = interpreters.get(name);
    return interpreter === undefined ? undefined : complaintAboutInterpreter({ name, interpreter, words });
}
/**
 * Any word behind a wrapper may be the program: which one depends on options that each wrapper has of its own.
 * So an argument that only happens to be called like a shell is refused too.
 */
function complaintAboutWrapped(argv) {
    const hasEnv = argv.some((word) => toProgramName(word) === 'env');
    const words = hasEnv ? argv.flatMap(splitWord) : argv;
    for (const [index, word] of words.entries()) {
        const name = toProgramName(word);
        const option = words.slice(index).find((later) => shellOptions.get(name)?.includes(later));
        if (option !== undefined)
            return `${(0,quote/* quote */.h)(name)} with ${(0,quote/* quote */.h)(option)} starts a shell`;
        const isAssignment = /^[a-z_][a-z0-9_]*=/i.test(word);
        const complaint = isAssignment ? undefined : complaintAboutProgram(words.slice(index));
        if (complaint !== undefined)
            return complaint;
    }
    return undefined;
}
/** `env -S` makes several words of one. */
function splitWord(word) {
    const text = word.replace(/^(?:-[a-zA-Z0]*?S|--split-string=?)/, '');
    return text.split(/(?:\s|\\[_tnrvfc]|["'])+/).filter((part) => part !== '');
}


/***/ }),

/***/ 86839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseWrapperWords)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82256);
/** What a manifest may say behind the name of an installed wrapper: what the built-in tool takes of its operator. */

/** Only the tool that starts programs takes words: pairs of `--program` and an absolute path. */
function parseWrapperWords({ starts }, words) {
    if (words.length === 0)
        return { verdict: 'parsed', programs: [] };
    if (starts === undefined)
        return refused(['command must have no words behind a wrapper of a built-in tool']);
    const isFine = words.every((word, index) => index % 2 === 0 ? word === '--program' : word.startsWith('/'));
    if (!isFine || words.length % 2 !== 0)
        return refused([
            'command must have pairs of --program and an absolute path behind the wrapper of exec, and nothing else',
        ]);
    const programs = words.filter((_, index) => index % 2 === 1);
    const complaints = programs.flatMap((program, index) => {
        const judged = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeListedProgram */ .d)(program);
        return judged.verdict === 'refused' ? [`command[${2 * index + 2}]: refused: ${judged.complaint}`] : [];
    });
    return complaints.length === 0 ? { verdict: 'parsed', programs } : refused(complaints);
}
const refused = (complaints) => ({ verdict: 'refused', complaints });


/***/ }),

/***/ 91915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isCommitDate)
/* harmony export */ });
/** Which texts name a day or a second for git: it takes any text for some date, and "yesterday" for one that moves. */
/** `2026-01-31` or `2026-01-31T12:00:00Z`. */
function isCommitDate(text) {
    return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text);
}


/***/ }),

/***/ 690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isRevision)
/* harmony export */ });
/** Which texts name a commit: git's rules for ids and names of refs in ASCII, and ways to ancestors. Stricter than git. */
const longest = 250;
/** No sign that git's names may not have (git-check-ref-format), and none that begins a range, a reflog or a path. */
const names = /^[A-Za-z0-9_][A-Za-z0-9_.+=#%,@/-]*$/;
const ways = /(?:[~^][0-9]{0,4})*$/;
/** `HEAD~2`, `v1.0^2`, `origin/main`, a full or a short id. Never an option, a range, `@{…}`, `REV:path` or a search. */
function isRevision(text) {
    if (text.length > longest)
        return false;
    const name = text.slice(0, text.search(ways));
    if (!names.test(name) || name.includes('..') || name.includes('//'))
        return false;
    return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !isEndingBadly(part));
}
const isEndingBadly = (part) => part.endsWith('.lock') || part.endsWith('.');


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
    if (isPlain(path) && isPlain(directory)) {
        return path.startsWith(directory) && (path.length === directory.length || path[directory.length] === node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    }
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    // Another drive of Windows gives an absolute way; `..name` is a name.
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way));
}
/**
 * POSIX paths that are surely in normal form, which nearly all are: there a prefix tells, twenty times faster than
 * `relative`, and a walk asks for every step of every directory.
 */
function isPlain(path) {
    return (node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' && path.startsWith('/') && !path.endsWith('/') && !path.includes('/.') && !path.includes('//'));
}


/***/ }),

/***/ 71616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPatterns: () => (/* binding */ loadPatterns)
/* harmony export */ });
/* unused harmony export compilePattern */
/** Regular expressions that cannot run away: RE2 syntax, linear time. This room is the only importer of re2js. */
/** Loads the library (about 160 KB), on the first call only. What it returns is synchronous. */
async function loadPatterns() {
    const { RE2JS, RE2JSException } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const bits = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };
    const toBits = (flags) => (flags.includes('i') ? bits.i : 0) |
        (flags.includes('m') ? bits.m : 0) |
        (flags.includes('s') ? bits.s : 0);
    return {
        quote: (text) => RE2JS.quote(text),
        compile: (source, flags = '') => {
            try {
                return { verdict: 'compiled', pattern: toPattern(source, RE2JS.compile(source, toBits(flags))) };
            }
            catch (error) {
                // A source that nests too deep overflows the parser's stack: a RangeError, and no less a bad pattern.
                if (error instanceof RE2JSException || error instanceof RangeError) {
                    return { verdict: 'refused', complaint: toComplaint(error) };
                }
                throw error;
            }
        },
    };
}
/** For one pattern: loads the library when needed and compiles. */
async function compilePattern(source, flags = '') {
    return (await loadPatterns()).compile(source, flags);
}
const longestComplaint = 200;
/** The library puts the flags in front of the source, where nobody has written them, and may quote all of it. */
function toComplaint(error) {
    const complaint = error.message.replace(/`(?:\(\?[ims]\))+/, '`');
    return complaint.length <= longestComplaint ? complaint : `${complaint.slice(0, longestComplaint)}…`;
}
function toPattern(source, compiled) {
    return {
        source,
        size: compiled.programSize(),
        test: (text) => compiled.test(text),
        find: (text) => {
            const matcher = compiled.matcher(text);
            return matcher.find() ? toSpan(matcher) : undefined;
        },
        findAll: function* (text) {
            const matcher = compiled.matcher(text);
            while (matcher.find())
                yield toSpan(matcher);
        },
    };
}
function toSpan(matcher) {
    return { start: matcher.start(), end: matcher.end() };
}


/***/ }),

/***/ 8569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ toPatternEngine)
/* harmony export */ });
/* harmony import */ var _schema_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38396);
/** The engine for the patterns of a schema: a library of its own weight, for which only a text that has patterns pays. */

/** `schemas` is JSON text. */
async function toPatternEngine(schemas) {
    if (!/"pattern|\\u00/.test(schemas))
        return _schema_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .noPatterns */ .H;
    const { loadPatterns } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 71616));
    return loadPatterns();
}


/***/ }),

/***/ 88549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failed)
/* harmony export */ });
/** How a built-in tool says that it could not: a value with a code, never an exception. */
function failed(code, error, hint) {
    return { verdict: 'failed', code, error, ...(hint === undefined ? {} : { hint }) };
}


/***/ }),

/***/ 68185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ judgePath),
/* harmony export */   Fc: () => (/* binding */ notAvailable),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Lv: () => (/* binding */ toFields),
/* harmony export */   bd: () => (/* binding */ revisionProperty),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   sw: () => (/* binding */ toGitNameJudge),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* harmony import */ var _law_policy_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(690);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88549);
/* harmony import */ var _jail_path_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13073);
/* harmony import */ var _utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62880);
/** What the git tools share: opening the history, finding commits, and how each way to fail is told. */




const revisionProperty = { type: 'string', minLength: 1, maxLength: 250 };
async function readHistory(context, use) {
    const judge = toGitNameJudge(await context.jail.openNameJudge());
    const answer = await context.git.read(context.signal, (repository) => use({ repository, judge, context }));
    return answer.verdict === 'no-repository' ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('NO_REPOSITORY', answer.why) : answer;
}
/** A tree that nobody checked may hold names that no checkout would write. */
function toGitNameJudge(judge) {
    return (path) => {
        if (path.split('/').some((name) => name === '' || name === '.' || name === '..'))
            return 'denied';
        if (judge(path) === 'kept')
            return 'denied';
        const parsed = (0,_jail_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePathText */ .a)(path);
        const isSpelled = parsed.verdict === 'parsed' && parsed.names.join('/') === path && !path.includes('\ufffd');
        return isSpelled ? 'open' : 'unreadable';
    };
}
/** A path that the model gives, in any commit: whether it exists is git's to say. `.` is the working directory. */
function judgePath(text, judge) {
    const parsed = (0,_jail_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePathText */ .a)(text);
    if (parsed.verdict === 'refused')
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('DENIED_PATH', parsed.reason);
    const path = parsed.names.join('/');
    if (path === '' || judge(path) === 'open')
        return { verdict: 'named', path: path === '' ? '.' : path };
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('DENIED_PATH', 'this path is kept from tools, in the history too', 'never readable: .git and credential files');
}
/** A name that only the server's branches have is theirs: a checkout of CI has no other. */
async function findCommit(repository, revision) {
    if (!(0,_law_policy_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevision */ .o)(revision)) {
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('BAD_REVISION', 'this is not a revision', 'give one commit: an id, a branch, a tag, HEAD~2; ranges are two fields');
    }
    for (const name of [revision, `origin/${revision}`]) {
        const answer = await ask(repository, { type: 'commit-of', revision: name });
        if (answer.verdict === 'answered')
            return { verdict: 'found', id: (0,_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeLeniently */ .t4)(answer.bytes).trim() };
        if (answer.verdict === 'broken' || !(0,_law_policy_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevision */ .o)(`origin/${revision}`))
            return toFailure(answer);
    }
    const isPartial = repository.shallow.size > 0 || repository.workTree === 'none';
    if (isPartial || /^[0-9a-f]{40,64}$/.test(revision))
        return notAvailable('this commit is not in the checkout');
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('BAD_REVISION', 'the repository has no such revision', 'git_log shows what HEAD has');
}
function notAvailable(error) {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('HISTORY_NOT_AVAILABLE', error, 'the checkout has only a part of the history: its step (actions/checkout) has to set "fetch-depth: 0"');
}
const smallAnswer = 64 * 1024;
const ask = (repository, question, maxBytes = smallAnswer) => repository.ask(question, maxBytes);
/** What there is no answer to, although the commit is there. */
function toFailure(answer) {
    switch (answer.verdict) {
        case 'failed':
            return notAvailable('git does not have all that this needs');
        case 'broken':
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('NOT_READABLE', 'git did not answer in time', 'ask for less: fewer paths, a nearer commit');
        case 'answered':
        case 'cut':
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('FILE_TOO_LARGE', 'the answer of git is too large', 'ask for less: name paths');
    }
}
/** Fields with a NUL behind each. */
function toFields(bytes) {
    return (0,_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeLeniently */ .t4)(bytes).split('\0').slice(0, -1);
}


/***/ }),

/***/ 61255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findBadGlob),
/* harmony export */   t: () => (/* binding */ compileGlobs)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88549);
/** Globs of models and operators to a yes or no for a path. This file is the only importer of minimatch. */

const longestGlob = 256;
/** `{a,b}{a,b}{a,b}…` doubles with every pair. */
const mostExpansions = 64;
/**
 * A path matches when some glob does and no glob with a `!` in front does; without any glob, always.
 * The matcher takes polynomial time, whatever the glob (minimatch 11 does not go through RegExp's backtracking).
 * The library is loaded when there is a first glob.
 */
async function compileGlobs(globs, scope) {
    const bad = findBadGlob(globs);
    if (bad !== undefined)
        return bad;
    if (globs.length === 0)
        return { verdict: 'compiled', matches: () => true };
    const { Minimatch } = await __webpack_require__.e(/* import() */ 1138).then(__webpack_require__.bind(__webpack_require__, 91138));
    const toMatcher = (text) => {
        const anchored = withoutAnchor(text);
        return new Minimatch(anchored, toOptions(anchored === text ? scope : 'whole-path'));
    };
    const wanted = globs.filter((glob) => !isNegative(glob)).map(toMatcher);
    const unwanted = globs.filter(isNegative).map((glob) => toMatcher(glob.slice(1)));
    return {
        verdict: 'compiled',
        matches: (path) => (wanted.length === 0 || wanted.some((glob) => glob.match(path))) &&
            !unwanted.some((glob) => glob.match(path)),
    };
}
/** What is wrong with the first bad one, if any; without loading the library. */
function findBadGlob(globs) {
    const isBad = (glob) => glob.length > longestGlob || withoutAnchor(isNegative(glob) ? glob.slice(1) : glob) === '';
    return globs.some(isBad) ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .g)('BAD_GLOB', `a glob has 1 to ${longestGlob} characters`) : undefined;
}
function isNegative(glob) {
    return glob.startsWith('!');
}
/** A glob that begins with a slash is meant from the root on. */
function withoutAnchor(glob) {
    return glob.replace(/^\.?\//, '');
}
function toOptions(scope) {
    return {
        dot: true,
        platform: 'linux',
        matchBase: scope === 'name-or-path',
        nonegate: true,
        nocomment: true,
        braceExpandMax: mostExpansions,
    };
}


/***/ }),

/***/ 3240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ isKeptChild),
/* harmony export */   fe: () => (/* binding */ toSteps),
/* harmony export */   qI: () => (/* binding */ fromSteps),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   yE: () => (/* binding */ toRelative)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57322);
/* harmony import */ var _kept_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85443);
/* harmony import */ var _own_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26941);
/** Where a tool may look and what stays kept there: a judgement over absolute paths, without touching a file. */




/** True when nothing about the path may be told. `absolute` holds no links, or is about to be looked at. */
function isKept(grounds, absolute, kind) {
    if (!(0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .F)(absolute, grounds.root))
        return true;
    if (grounds.hidden.some((directory) => (0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .F)(absolute, directory)))
        return true;
    const path = toRelative(grounds.root, absolute);
    return path.split('/').some(isKeptName) || isKeptFile(grounds, path, kind);
}
/** The same for what is right inside of a directory that is not kept: a walk asks this for every name. */
function isKeptChild(grounds, directory, child) {
    const { name, path, kind } = child;
    const absolute = directory.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? directory + name : directory + node_path__WEBPACK_IMPORTED_MODULE_0__.sep + name;
    return grounds.hidden.includes(absolute) || isKeptName(name) || isKeptFile(grounds, path, kind);
}
const isKeptName = (name) => (0,_kept_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitName */ .M$)(name) || (0,_own_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwnName */ .sJ)(name);
function isKeptFile(grounds, path, kind) {
    // So the system marks an object that has lost its name, and with it what it could be judged by.
    if (kind === 'special' || path.endsWith(' (deleted)'))
        return true;
    return kind !== 'directory' && (0,_kept_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isCredentialPath */ .bk)(path) && !grounds.isAllowed(path);
}
function toRelative(root, absolute) {
    const rest = absolute.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).filter(Boolean);
    return rest.length === 0 ? '.' : rest.join('/');
}
function toSteps(path) {
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)(path).root : '';
    // A link may spell Windows paths with either separator; elsewhere a backslash is a character of the name.
    const names = path.slice(base.length).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? '/' : /[\\/]/);
    return { base, names: names.filter((name) => name !== '' && name !== '.') };
}
function fromSteps(steps) {
    return steps.base + steps.names.join(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}


/***/ }),

/***/ 85943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ toHold),
/* harmony export */   m: () => (/* binding */ openCarefully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/**
 * Takes hold of what a path leads to and says where that really is. A path can be swapped between any two
 * looks at it; a descriptor cannot. So: open, ask the descriptor where it is, judge, and only then read.
 */

function toHold(proof) {
    return proof === 'descriptor' ? holdByDescriptor : holdByRealPath;
}
/** Node does not name O_PATH; the value is the same on every Linux that Node runs on. */
const pathOnly = 0o10000000;
// None of these exist on Windows. O_NONBLOCK: opening a FIFO must not wait for a writer.
const carefully = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY ?? 0);
/** Opens a name that is no link, for reading, without ever waiting. */
function openCarefully(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, carefully);
}
/**
 * Linux. O_PATH opens nothing: no device wakes up, no FIFO waits. The kernel then tells the path of the very
 * object, and reading goes through the descriptor. No window is left but one: who may write in the workspace
 * can move a kept file to another name there, and could as well have read it.
 * A hard link to a kept file bears a name of its own and cannot be told from any other file; git checks out none.
 */
function holdByDescriptor(absolute) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, pathOnly | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    const self = `/proc/self/fd/${descriptor}`;
    try {
        return {
            absolute: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(self),
            stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor),
            openForReading: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(self, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY),
            directoryPath: self,
            release: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor),
        };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}
/**
 * Elsewhere no system call of Node tells a descriptor's path: the real path is taken, and once more when the
 * object is open. Who swaps a directory for a link between these looks, and back, wins this race (documented).
 */
function holdByRealPath(absolute) {
    const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(real);
    return {
        absolute: real,
        stats,
        openForReading: () => {
            const descriptor = openCarefully(real);
            if (isSame((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor), stats) && node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(real) === real)
                return descriptor;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
            return undefined;
        },
        directoryPath: real,
        release: () => { },
    };
}
function isSame(one, other) {
    return one.dev === other.dev && one.ino === other.ino;
}


/***/ }),

/***/ 85443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ isGitName),
/* harmony export */   bk: () => (/* binding */ isCredentialPath),
/* harmony export */   yi: () => (/* binding */ isDeviceName),
/* harmony export */   yx: () => (/* binding */ toJudgedName)
/* harmony export */ });
/** Which names are kept from tools (security.md I5), in every spelling that some file system takes for them. */
/** Names of git's own directory: with `.git` come the token of the checkout and hooks that run. */
function isGitName(name) {
    return isJudgedGit(toJudgedName(name));
}
/** True for a file whose name says that it holds credentials. Directories may bear such names (`.env` of Python). */
function isCredentialPath(path) {
    const cut = path.lastIndexOf('/');
    const name = toJudgedName(path.slice(cut + 1));
    return (credentialNames.has(name) ||
        (name === 'config.json' && isInDocker(path.slice(0, Math.max(0, cut)))) ||
        (name.startsWith('gha-creds-') && name.endsWith('.json')) ||
        name.endsWith('.pem') ||
        name.endsWith('.key') ||
        name.endsWith('.p12') ||
        name.endsWith('.pfx') ||
        name.endsWith('.ppk') ||
        isPrivatePlace(path.slice(0, Math.max(0, cut)), name) ||
        (name.startsWith('.env.') && name !== '.env.example') ||
        isPrivateKeyName(name));
}
/** On Windows these open a device from any directory, whatever follows the first dot. */
function isDeviceName(name) {
    return deviceName.test(toJudgedName(name.split('.', 1)[0] ?? ''));
}
const credentialNames = new Set([
    '.npmrc',
    '.netrc',
    '_netrc',
    '.pypirc',
    '.git-credentials',
    '.env',
    '.envrc',
    '.dockercfg',
    '.htpasswd',
    '.my.cnf',
    '.pgpass',
    '.s3cfg',
    '.terraformrc',
    '.vault-token',
    'terraform.tfstate',
]);
const privateKeyName = /^id_(?:rsa|dsa|ecdsa|ed25519|ecdsa_sk|ed25519_sk|xmss)(?:$|[^a-z0-9_])/;
const isPlain = /^[!-9;-~]*$/;
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/;
/** Files of a home that a job or an image may have left in the tree, by directory and name. */
const privatePlaces = {
    '.aws': new Set(['credentials', 'config']),
    '.azure': new Set(['accesstokens.json', 'msal_token_cache.json']),
    '.cargo': new Set(['credentials', 'credentials.toml']),
    '.gem': new Set(['credentials']),
    '.kube': new Set(['config']),
    '.m2': new Set(['settings.xml', 'settings-security.xml']),
    '.ssh': new Set(['config']),
    '.terraform.d': new Set(['credentials.tfrc.json']),
    gh: new Set(['hosts.yml']),
};
function isPrivatePlace(directory, name) {
    const parent = toJudgedName(directory.slice(directory.lastIndexOf('/') + 1));
    return Object.hasOwn(privatePlaces, parent) && privatePlaces[parent]?.has(name) === true;
}
function isInDocker(directory) {
    return toJudgedName(directory.slice(directory.lastIndexOf('/') + 1)) === '.docker';
}
/** `id_rsa` and its kin with their copies (`id_rsa.bak`), but not the public half. */
function isPrivateKeyName(name) {
    return privateKeyName.test(name) && !name.endsWith('.pub');
}
/** `GIT~1` is the short name that Windows gives `.git`. */
function isJudgedGit(judged) {
    return judged === '.git' || /^git~[0-9]+$/.test(judged);
}
/**
 * What the most lenient file system makes of a name: NTFS drops trailing dots and spaces and reads `name:stream`
 * as `name`; HFS+ skips invisible characters; both ignore case; compatibility forms are folded on top of that.
 */
function toJudgedName(name) {
    // Nearly all names are visible ASCII without a colon, and a walk judges every one.
    const folded = (isPlain.test(name) ? name : toVisible(name)).toLowerCase();
    const stream = folded.indexOf(':');
    return trimEnd(stream === -1 ? folded : folded.slice(0, stream)).trimStart();
}
function toVisible(name) {
    return name.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}
/** A loop, because `/[\s.]+$/` takes quadratic time on a hostile name. */
function trimEnd(name) {
    let end = name.length;
    while (end > 0 && /[\s.]/.test(name.charAt(end - 1)))
        end -= 1;
    return end === name.length ? name : name.slice(0, end);
}


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ closeLatch),
/* harmony export */   b: () => (/* binding */ whileLatched)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86504);
/* harmony import */ var _write_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45371);
/**
 * The moment in which a name gets new content is had by one process at a time: it makes a file that only one can
 * make, and takes it away again. Everything slow is done before, so a latch lives for less than a millisecond.
 */




/** Milliseconds. A latch that has been the same for so long was left by a process that was killed. */
const stale = 2_000;
const longestWait = 15_000;
const pause = 5;
/** `use` must not wait for anything. Throws what the system and `use` throw. */
async function whileLatched(latch, use) {
    const latched = await closeLatch(latch);
    if (latched.verdict === 'failed')
        return latched;
    try {
        return use();
    }
    finally {
        latched.open();
    }
}
/** For who needs several: in the order of their paths, or two processes wait for each other. */
async function closeLatch(latch) {
    let seen;
    let unchanged = 0;
    for (let waited = 0; waited < longestWait; waited += pause) {
        const own = close(latch.path);
        if (own !== undefined)
            return { verdict: 'latched', open: () => open(latch, own) };
        const now = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(latch.path, { throwIfNoEntry: false });
        // Counted by own waits: clocks of machines that share a disk differ.
        unchanged = isSame(seen, now) ? unchanged + pause : 0;
        seen = now;
        if (seen !== undefined && unchanged >= stale)
            breakOpen(latch, seen);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pause);
    }
    return (0,_write_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .busy */ .S2)();
}
/** Undefined when another process has it. */
function close(path) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o600));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    }
    catch (error) {
        if (!(0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .isSystemError */ .Or)(error))
            throw error;
        // Windows says EPERM of a file that is just being removed.
        if (error.code === 'EEXIST' || (error.code === 'EPERM' && isThere(path)))
            return undefined;
        throw error;
    }
}
function open(latch, own) {
    // Broken open by another process, it may be that one's by now.
    if (isSame(own, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(latch.path, { throwIfNoEntry: false })))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(latch.path);
}
/** Two processes may both see the stale one: who finds that it took a fresh one away puts it back. */
function breakOpen({ path, asidePath }, seen) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, asidePath);
        if (!isSame(seen, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(asidePath)))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(asidePath, path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(asidePath);
    }
    catch (error) {
        // The other process was quicker.
        if (!(0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .isSystemError */ .Or)(error))
            throw error;
    }
}
const isThere = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
/** A rename changes the time of change, so that is not compared. */
function isSame(one, other) {
    if (one === undefined || other === undefined)
        return false;
    return one.dev === other.dev && one.ino === other.ino && one.mtimeMs === other.mtimeMs;
}


/***/ }),

/***/ 86504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ missingParent),
/* harmony export */   OF: () => (/* binding */ toKind),
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   o5: () => (/* binding */ notADirectory),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57322);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88549);
/* harmony import */ var _grounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3240);
/**
 * Follows a path from the root, link by link, without looking at anything outside: whether a file out there
 * exists is nothing that a link planted in the workspace may tell. What is found is a claim about one moment;
 * `hold` proves it on the opened descriptor.
 */





/** Linux gives up at the same number. */
const maxLinks = 40;
/** One sentence for all that is kept, whether it exists or not. */
function denied() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)('DENIED_PATH', 'this path leads out of the working directory or is kept from tools', 'never readable: .git, credential files, links that lead outside, sockets, FIFOs, devices');
}
function notFound() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)('NOT_FOUND', 'no such file or directory', 'fs_list_dir shows what there is');
}
function missingParent() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)('MISSING_PARENT', 'the directory that the path names does not exist', 'fs_mkdirp makes it');
}
function notADirectory() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)('NOT_A_DIRECTORY', 'a part of the path is no directory');
}
function dangling() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)('DENIED_PATH', 'the path is a link that leads to nothing', 'fs_rm removes the link');
}
function locate({ grounds, names, lastLink, lastName }) {
    const root = (0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .toSteps */ .fe)(grounds.root);
    const rest = [...names];
    let here = [...root.names];
    let links = 0;
    let isInLastLink = false;
    for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
        if (name === '..') {
            here.pop();
            continue;
        }
        const next = [...here, name];
        const absolute = (0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSteps */ .qI)({ base: root.base, names: next });
        // The way down to the root is known: real directories, not worth a look.
        if ((0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(grounds.root, absolute)) {
            here = next;
            continue;
        }
        const found = lookAt(grounds, absolute);
        const isLast = rest.length === 0;
        if (found.verdict === 'failed') {
            if (lastName === undefined || found.code !== 'NOT_FOUND')
                return found;
            if (isInLastLink)
                return dangling();
            return isLast ? { verdict: 'located', absolute } : missingParent();
        }
        if (found.kind === 'link' && !(isLast && lastLink === 'keep')) {
            links += 1;
            const target = links > maxLinks ? undefined : readTarget(grounds, absolute);
            if (target === undefined || (target.base !== '' && target.base !== root.base))
                return denied();
            if (target.base !== '')
                here = [];
            isInLastLink ||= isLast;
            rest.unshift(...target.names);
            continue;
        }
        if (!isLast && found.kind !== 'directory') {
            return lastName === undefined ? absent(grounds, absolute) : notADirectory();
        }
        here = next;
    }
    const absolute = (0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSteps */ .qI)({ base: root.base, names: here });
    return (0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .isKept */ .t8)(grounds, absolute, 'directory') ? denied() : { verdict: 'located', absolute };
}
function lookAt(grounds, absolute) {
    if ((0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .isKept */ .t8)(grounds, absolute, 'directory'))
        return denied();
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false });
        if (stats !== undefined)
            return { verdict: 'found', kind: toKind(stats) };
    }
    catch (error) {
        if (!isMissing(error))
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)('NOT_READABLE', 'the path cannot be read');
    }
    return absent(grounds, absolute);
}
/** Whether a credential file exists is not told either. */
function absent(grounds, absolute) {
    return (0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .isKept */ .t8)(grounds, absolute, 'file') ? denied() : notFound();
}
function toKind(stats) {
    if (stats.isFile())
        return 'file';
    if (stats.isDirectory())
        return 'directory';
    return stats.isSymbolicLink() ? 'link' : 'special';
}
/** A name that is too long exists nowhere. */
function isMissing(error) {
    return isSystemError(error) && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code);
}
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
function readTarget(grounds, absolute) {
    try {
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute);
        // A relative one is from the link's own directory, wherever this process stands.
        const isAliased = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target) && (0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(target, grounds.alias);
        return (0,_grounds_js__WEBPACK_IMPORTED_MODULE_3__/* .toSteps */ .fe)(isAliased ? grounds.root + target.slice(grounds.alias.length) : target);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 96293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ toOpenFile),
/* harmony export */   q: () => (/* binding */ readRange)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/** A file that the jail has opened: read in ranges, never as a whole. */

/** Undefined when it is no regular file. */
function toOpenFile(descriptor, path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    if (!stats.isFile())
        return undefined;
    return {
        path,
        sizeBytes: stats.size,
        readInto: (buffer, offset) => {
            let filled = 0;
            while (filled < buffer.length) {
                const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, filled, buffer.length - filled, offset + filled);
                if (count === 0)
                    break;
                filled += count;
            }
            return filled;
        },
    };
}
/** The bytes from `offset` on, at most `length`; fewer at the end of the file. */
function readRange(file, offset, length) {
    const room = Math.max(0, Math.min(length, file.sizeBytes - offset));
    const buffer = Buffer.allocUnsafe(room);
    return buffer.subarray(0, file.readInto(buffer, offset));
}


/***/ }),

/***/ 26941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ toLatchName),
/* harmony export */   sJ: () => (/* binding */ isOwnName),
/* harmony export */   uM: () => (/* binding */ toTemporaryName)
/* harmony export */ });
/** Names of the files that writing needs for a moment: hidden, recognisable, and never shown, read or written by name. */
/** The name that is being written, for who finds one that a killed run left behind. */
function toTemporaryName(name, chance) {
    return `.${toShort(name)}.goagent-${chance(8)}.tmp`;
}
/** The same for every process: only one can create it. */
function toLatchName(name, sha256Hex) {
    return `.${toShort(name)}.goagent-${sha256Hex(name).slice(0, 16)}.lock`;
}
function isOwnName(name) {
    return name.startsWith('.') && ownName.test(name);
}
const ownName = /\.goagent-[0-9a-f]{16}\.(?:tmp|lock)$/;
/** A name may take 255 bytes, and a character up to four of them. */
const toShort = (name) => [...name.replace(/^\.+/, '')].slice(0, 16).join('');


/***/ }),

/***/ 13073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parsePathText)
/* harmony export */ });
/* harmony import */ var _kept_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85443);
/** The text that a model gives for a path, to the names below the root that it walks through; pure. */

/**
 * Both separators count on every platform. `..` is taken out by the text alone: `link/../x` is `x`.
 * The empty text and `.` are the root.
 */
function parsePathText(text, platform = process.platform) {
    if (text.includes('\0'))
        return refused('the path holds a NUL character');
    if (/^[\\/]/.test(text))
        return refused('the path is absolute; give it relative to the working directory');
    if (/^[A-Za-z]:/.test(text))
        return refused('the path names a drive; give it relative to the working directory');
    const names = [];
    for (const name of text.split(/[\\/]/)) {
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            if (names.pop() === undefined)
                return refused('the path leaves the working directory');
            continue;
        }
        const reason = findFault(name, platform);
        if (reason !== undefined)
            return refused(reason);
        names.push(name);
    }
    return { verdict: 'parsed', names };
}
function findFault(name, platform) {
    // Windows takes `.. ` and `...` for `..`, and no project needs such names.
    if (/^[. ]+$/.test(name))
        return 'a name in the path is made of dots and spaces';
    if ((0,_kept_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitName */ .M$)(name))
        return '.git is kept from tools';
    if (platform === 'win32' && (name.includes(':') || (0,_kept_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeviceName */ .yi)(name))) {
        return 'a name in the path is not a file name on this system';
    }
    return undefined;
}
function refused(reason) {
    return { verdict: 'refused', reason };
}


/***/ }),

/***/ 73932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ flushDirectory),
/* harmony export */   ML: () => (/* binding */ isWhatWasFound),
/* harmony export */   bW: () => (/* binding */ writeTemporary),
/* harmony export */   dw: () => (/* binding */ stage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _latch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9414);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86504);
/* harmony import */ var _write_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45371);
/** New content that lies whole and flushed beside its name, and takes the name in one step or goes away. */





async function stage(staging) {
    const temporary = staging.grip.temporaryPath();
    const discard = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary, { force: true });
    try {
        await writeTemporary(temporary, staging);
    }
    catch (error) {
        discard();
        return (0,_write_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .toWriteFailure */ .Bf)(error);
    }
    return {
        verdict: 'staged',
        discard,
        commit: async (over) => {
            try {
                return await commit({ ...staging, temporary, over });
            }
            catch (error) {
                return (0,_write_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .toWriteFailure */ .Bf)(error);
            }
            finally {
                discard();
            }
        },
    };
}
/** Throws what the system throws; the caller takes the file away then. */
async function writeTemporary(path, { found, bytes, mode }) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const old = found.kind === 'file' ? found.stats : undefined;
    // Without setuid and its kin: new content is not what somebody gave them to.
    const kept = (old?.mode ?? mode) & 0o777;
    const first = old === undefined ? kept : kept & 0o700;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), first);
    try {
        await handle.writeFile(bytes);
        if (old !== undefined) {
            await keepOwner(handle, old);
            await handle.chmod(kept);
        }
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Root, in a container, writes files of the runner's user. */
async function keepOwner(handle, old) {
    const own = await handle.stat();
    if (own.uid === old.uid && own.gid === old.gid)
        return;
    try {
        await handle.chown(old.uid, old.gid);
    }
    catch (error) {
        // Only root may; the file is then its writer's, as with any editor.
        if (!(0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
            throw error;
    }
}
async function commit(order) {
    const { grip, temporary } = order;
    const replaced = await (0,_latch_js__WEBPACK_IMPORTED_MODULE_2__/* .whileLatched */ .b)(grip.latch, () => {
        const now = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(grip.reach, { throwIfNoEntry: false });
        if (!grip.isStill() || (order.over === 'unchanged' && !isWhatWasFound(order.found, now))) {
            return { verdict: 'changed' };
        }
        if (now?.isDirectory())
            return (0,_write_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .isDirectory */ .wd)();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, grip.reach);
        return { verdict: 'replaced', created: now === undefined };
    });
    if (replaced.verdict === 'replaced')
        flushDirectory(grip.directoryPath);
    return replaced;
}
function isWhatWasFound(found, now) {
    if (found.kind === 'nothing' || now === undefined)
        return found.kind === 'nothing' && now === undefined;
    const { dev, ino, size, mtimeMs, ctimeMs } = found.stats;
    return (now.dev === dev &&
        now.ino === ino &&
        now.size === size &&
        now.mtimeMs === mtimeMs &&
        now.ctimeMs === ctimeMs);
}
/** So that the new name outlives a crash of the machine. The content is in place: what fails here fails nothing. */
function flushDirectory(path) {
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(descriptor);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch (error) {
        // Windows opens no directories, and some file systems flush none.
        if (!(0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
            throw error;
    }
}


/***/ }),

/***/ 45371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ toWriteFailure),
/* harmony export */   S2: () => (/* binding */ busy),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   j$: () => (/* binding */ mostBytes),
/* harmony export */   t4: () => (/* binding */ readNotWritten),
/* harmony export */   wd: () => (/* binding */ isDirectory)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88549);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86504);
/** What the system says when it cannot write, as a value that tells a model what to do instead. */


/** Throws what is no word of the system. */
function toWriteFailure(error) {
    if (!(0,_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemError */ .Or)(error))
        throw error;
    switch (error.code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('DISK_FULL', 'the disk is full; what was there before is unchanged');
        case 'ENOENT':
            return (0,_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .missingParent */ .L4)();
        case 'ENAMETOOLONG':
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('NOT_WRITABLE', 'a name in the path is longer than the system takes');
        case 'ENOTEMPTY':
        case 'EEXIST':
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('NOT_EMPTY', 'the directory is not empty');
        case 'EISDIR':
            return isDirectory();
        case 'ENOTDIR':
        case 'ELOOP':
            return (0,_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .notADirectory */ .o5)();
        default:
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('NOT_WRITABLE', `the system does not let this path be written (${error.code})`);
    }
}
function isDirectory() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('IS_DIRECTORY', 'the path is a directory');
}
function readNotWritten() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('DENIED_PATH', 'this path may be read but not written', 'never written: .github, CODEOWNERS, action files and what they run, and the manifest, programs, prompt and schema files of this run');
}
function tooLarge(most) {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('FILE_TOO_LARGE', `the file has more than ${most} bytes`);
}
/** The largest file that is made or changed; it is held in memory, old and new. */
const mostBytes = 64 * 1024 * 1024;
function busy() {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('NOT_WRITABLE', 'other processes keep changing this file', 'try again later');
}


/***/ }),

/***/ 16759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ toolbelt)
});

;// CONCATENATED MODULE: ./src/toolbelt/arguments.ts
/** Arguments that a schema has already judged, read back as types; and the properties that several schemas share. */
function textOf(args, name) {
    const value = args[name];
    return typeof value === 'string' ? value : undefined;
}
function numberOf(args, name) {
    const value = args[name];
    return typeof value === 'number' ? value : undefined;
}
function isSet(args, name) {
    return args[name] === true;
}
function textsOf(args, name) {
    const value = args[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Sizes and offsets of files; larger whole numbers are not exact in JSON. */
const largestNumber = Number.MAX_SAFE_INTEGER;
/** Of a result: bytes, lines, items. */
const countProperty = { type: 'integer', minimum: 0 };
/** Of a result: SHA-256, lower-case hex. */
const digestProperty = { type: 'string', minLength: 64, maxLength: 64 };
const pathProperty = {
    type: 'string',
    minLength: 1,
    maxLength: 4096,
    description: 'Path relative to the working directory, e.g. "src/main.ts".',
};
const globsProperty = {
    type: 'array',
    maxItems: 32,
    items: { type: 'string', minLength: 1, maxLength: 256 },
    description: 'Only paths that match one of these, e.g. ["*.ts", "docs/**"]. Without "/" a glob is matched with the file name; with "!" in front it leaves out.',
};
const includeIgnoredProperty = {
    type: 'boolean',
    description: 'Also what .gitignore leaves out. Default false.',
};

// EXTERNAL MODULE: ./src/toolbelt/jail/locate.ts
var locate = __webpack_require__(86504);
// EXTERNAL MODULE: ./src/toolbelt/jail/write-failure.ts
var write_failure = __webpack_require__(45371);
;// CONCATENATED MODULE: ./src/toolbelt/fs/change-file.ts
/** New content from old: reads a file, and starts again when another process was quicker. */


/** A link is followed and stays. Some process gets through at each try, so many tries mean many others. */
const mostTries = 200;
async function changeFile(order) {
    for (let tries = 0; tries < mostTries && !order.signal.aborted; tries += 1) {
        const end = await tryOnce(order);
        if (end.verdict !== 'changed')
            return end;
    }
    return (0,write_failure/* busy */.S2)();
}
function tryOnce(order) {
    return order.jail.withSpot(order.path, 'follow', async (spot) => {
        const isNew = spot.found.kind === 'nothing';
        if (isNew && order.missing === 'failure')
            return (0,locate/* notFound */.mX)();
        const read = isNew ? { verdict: 'read', bytes: Buffer.alloc(0) } : spot.readBytes(write_failure/* mostBytes */.j$);
        if (read.verdict === 'failed')
            return read;
        const change = order.change(read.bytes);
        if (change.verdict === 'failed')
            return change;
        if (change.bytes.length > write_failure/* mostBytes */.j$)
            return (0,write_failure/* tooLarge */.g$)(write_failure/* mostBytes */.j$);
        const replaced = await spot.replaceFile(change.bytes, { over: 'unchanged' });
        if (replaced.verdict !== 'replaced')
            return replaced;
        return { verdict: 'written', said: change.said, created: replaced.created };
    });
}

// EXTERNAL MODULE: ./src/toolbelt/failure.ts
var failure = __webpack_require__(88549);
;// CONCATENATED MODULE: ./src/toolbelt/fs/content.ts
/** New content as a model gives it: as text, or as base64 for bytes that are no text. */



/** The properties `name` and `nameBase64`. Which of them is given, no schema says that every endpoint takes. */
function contentProperties(name) {
    return {
        [name]: {
            type: 'string',
            maxLength: write_failure/* mostBytes */.j$,
            description: `The text, written as UTF-8. May be empty. Either this or ${name}Base64.`,
        },
        [`${name}Base64`]: {
            type: 'string',
            maxLength: Math.ceil(write_failure/* mostBytes */.j$ / 3) * 4,
            description: 'The bytes in base64, for what is not text.',
        },
    };
}
/** `name` and `nameBase64`: exactly one is given. */
function readContent(args, name) {
    const [text, encoded] = [textOf(args, name), textOf(args, `${name}Base64`)];
    if ((text === undefined) === (encoded === undefined)) {
        return (0,failure/* failed */.g)('INVALID_ARGUMENTS', `give exactly one of ${name} and ${name}Base64`);
    }
    const bytes = encoded === undefined ? Buffer.from(text ?? '') : decode(encoded);
    if (bytes === undefined) {
        return (0,failure/* failed */.g)('BAD_BASE64', `${name}Base64 is not base64`, `text goes into ${name} as it is`);
    }
    return bytes.length > write_failure/* mostBytes */.j$ ? (0,write_failure/* tooLarge */.g$)(write_failure/* mostBytes */.j$) : { verdict: 'content', bytes };
}
/** Node passes over what it does not know, and a model that sends text for base64 should hear of it. */
function decode(encoded) {
    const bare = encoded.replaceAll(/[\r\n]/g, '');
    const bytes = Buffer.from(bare, 'base64');
    const isWhole = withoutPadding(bytes.toString('base64')) === withoutPadding(bare);
    return isWhole && (bare.length % 4 === 0 || !bare.includes('=')) ? bytes : undefined;
}
function withoutPadding(encoded) {
    if (encoded.endsWith('=='))
        return encoded.slice(0, -2);
    return encoded.endsWith('=') ? encoded.slice(0, -1) : encoded;
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-append-file.ts
/** `fs_append_file`: more content at the end of a file. */



const fsAppendFile = {
    name: 'fs_append_file',
    description: 'Adds to the end of a file as it is, without a line feed in between; makes the file if there is none. Text in `content`, bytes in `contentBase64`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: { path: pathProperty, ...contentProperties('content') },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['bytesAppended', 'sizeBytes', 'created'],
        properties: { bytesAppended: countProperty, sizeBytes: countProperty, created: { type: 'boolean' } },
    },
    access: 'write',
    network: false,
    run: async (args, context) => append(args, context),
};
async function append(args, { jail, signal }) {
    const content = readContent(args, 'content');
    if (content.verdict === 'failed')
        return content;
    const end = await changeFile({
        jail,
        path: textOf(args, 'path') ?? '',
        signal,
        missing: 'empty',
        change: (old) => {
            const bytes = Buffer.concat([old, content.bytes]);
            return { verdict: 'change', bytes, said: bytes.length };
        },
    });
    if (end.verdict === 'failed')
        return end;
    const { said, created } = end;
    return { verdict: 'ok', value: { bytesAppended: content.bytes.length, sizeBytes: said, created } };
}

// EXTERNAL MODULE: ./src/toolbelt/jail/path-text.ts
var path_text = __webpack_require__(13073);
;// CONCATENATED MODULE: ./src/toolbelt/output-room.ts
/** How much of an answer fits: sizes are those of compact JSON in UTF-8, escapes included. */
/** For the fields beside the one that is cut: numbers, flags, counts and a sentence on how to go on. */
const fieldsRoom = 768;
/** Below that a tool would get nowhere; an answer that is over a smaller limit is cut by who sends it on. */
const leastRoom = 512;
/** What is left for the large field of an answer. */
function roomFor(maxOutputBytes) {
    return Math.max(leastRoom, maxOutputBytes - fieldsRoom);
}
function jsonBytes(value) {
    return Buffer.byteLength(JSON.stringify(value));
}
/** The longest beginning of `text` whose JSON string, without its quotes, takes at most `room` bytes. */
function fitText(text, room) {
    if (text.length * 6 <= room)
        return text;
    let used = 0;
    let index = 0;
    for (const character of text) {
        used += escapedBytes(character);
        if (used > room)
            return text.slice(0, index);
        index += character.length;
    }
    return text;
}
/** The same for the longest end. */
function fitTail(text, room) {
    if (text.length * 6 <= room)
        return text;
    let used = 0;
    let start = text.length;
    while (start > 0) {
        const isPair = start > 1 && (text.codePointAt(start - 2) ?? 0) > 0xffff;
        const width = isPair ? 2 : 1;
        used += escapedBytes(text.slice(start - width, start));
        if (used > room)
            break;
        start -= width;
    }
    return text.slice(start);
}
function escapedBytes(character) {
    const point = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\')
        return 2;
    if (point < 0x20)
        return '\b\t\n\f\r'.includes(character) ? 2 : 6;
    if (point < 0x80)
        return 1;
    if (point < 0x800)
        return 2;
    if (point >= 0xd800 && point <= 0xdfff)
        return 6;
    return point < 0x10000 ? 3 : 4;
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-directories.ts
/** Directories that a tool makes on its way, as for new files of a patch: taken away again when nothing comes of it. */
/** What was made stands in `made`, outermost first, whatever the answer is. */
async function makeParents(jail, path, made) {
    for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
        const directory = path.slice(0, cut);
        const end = await jail.withSpot(directory, 'follow', async (spot) => {
            return spot.found.kind === 'nothing' ? spot.makeDirectory(0o777) : undefined;
        });
        if (end?.verdict === 'done')
            made.push(directory);
        if (end?.verdict === 'failed' && end.code !== 'EXISTS')
            return end;
    }
    return { verdict: 'made' };
}
/** `made`: outermost first. Leaves those in which somebody else has put something by now. */
async function removeMade(jail, made) {
    for (const directory of made.toReversed()) {
        await jail.withSpot(directory, 'keep', async (spot) => spot.removeDirectory());
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch.ts
/** A unified diff as data: what is to be done to which file, and where in the diff that is said. */
function bad(line, reason) {
    return { verdict: 'bad', line, reason };
}
/** The two lines that begin a file in a plain diff, and the hunk that has to follow them. */
function startsFile(lines, at) {
    return (lines[at]?.startsWith('--- ') === true &&
        lines[at + 1]?.startsWith('+++ ') === true &&
        lines[at + 2]?.startsWith('@@ ') === true);
}

// EXTERNAL MODULE: ./src/toolbelt/utf8.ts
var utf8 = __webpack_require__(62880);
;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-quoting.ts
/** Names of files in a diff: with git's C quoting, or plain up to a tab. */

const escapes = new Map([
    ['a', '\x07'],
    ['b', '\b'],
    ['t', '\t'],
    ['n', '\n'],
    ['v', '\v'],
    ['f', '\f'],
    ['r', '\r'],
    ['"', '"'],
    ['\\', '\\'],
]);
/** Undefined when `text` does not begin with a whole quoted name. */
function unquote(text) {
    if (!text.startsWith('"'))
        return undefined;
    let name = '';
    for (let at = 1; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (letter === '"')
            return { name, rest: text.slice(at + 1) };
        if (letter !== '\\') {
            name += letter;
            continue;
        }
        at += 1;
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at, at + 3))?.[0];
        const meant = octal === undefined ? escapes.get(text.charAt(at)) : String.fromCharCode(parseInt(octal, 8));
        if (meant === undefined)
            return undefined;
        name += meant;
        if (octal !== undefined)
            at += 2;
    }
    return undefined;
}
/** A name as a path; undefined when it is no UTF-8, as paths in JSON have to be. */
function toPathText(name) {
    return (0,utf8/* decodeExactly */.lc)(Buffer.from(name, 'latin1'));
}
/** What follows `--- ` or `+++ `: a name and, after a tab, a time. git puts a tab behind a name with spaces. */
function parseNameField(field) {
    const text = field.endsWith('\r') ? field.slice(0, -1) : field;
    const quoted = unquote(text);
    if (quoted === undefined && text.startsWith('"'))
        return undefined;
    const tab = text.indexOf('\t');
    const plain = tab === -1 ? text.trimEnd() : text.slice(0, tab);
    const name = toPathText(quoted === undefined ? plain : quoted.name);
    const stamp = (quoted === undefined ? text.slice(tab === -1 ? text.length : tab) : quoted.rest).trim();
    return name === undefined || name === '' ? undefined : { name, stamp };
}
/** `rename from` and its kin: a quoted name, or all that follows. */
function parseWholeName(text) {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (!line.startsWith('"'))
        return toPathText(line);
    const quoted = unquote(line);
    return quoted === undefined || quoted.rest !== '' ? undefined : toPathText(quoted.name);
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-names.ts
/** Which file the header of a diff means: with the prefixes `a/` and `b/`, with others, or with none. */

const nowhere = '/dev/null';
/** Longer headers hold no names that a system takes. */
const longestHeader = 10_000;
/**
 * The file that both names mean. `a/x` and `b/x` are `x`, as any two prefixes that differ (`old/x`, `new/x`;
 * `i/x`, `w/x`); `src/x` twice is `src/x`. Undefined when they mean two files.
 */
function toCommonName(oldName, newName) {
    if (oldName === newName)
        return oldName;
    const rest = withoutPrefix(newName);
    if (rest !== undefined && withoutPrefix(oldName) === rest)
        return rest;
    return ['.orig', '.old', '.bak', '~'].some((end) => oldName === newName + end) ? newName : undefined;
}
/** True when a name of a `---` or `+++` line is `path`, with a prefix or without. */
function isNameOf(name, path) {
    return name === path || withoutPrefix(name) === path;
}
/** The one name of a new or deleted file in a plain diff. */
function toSingleName(name, prefix) {
    return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
}
/**
 * What follows `diff --git `. Two names without quotes are told apart by being the same file; where they are
 * not, other lines say the names, and the answer is undefined.
 */
function parseGitHeader(field) {
    const text = field.trimEnd();
    if (text.length > longestHeader)
        return undefined;
    const first = unquote(text);
    if (first !== undefined) {
        const rest = first.rest.slice(1);
        return first.rest.startsWith(' ') ? common(first.name, unquote(rest)?.name ?? rest) : undefined;
    }
    for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
        const rest = text.slice(at + 1);
        const found = common(text.slice(0, at), rest.startsWith('"') ? (unquote(rest)?.name ?? rest) : rest);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Compared as bytes, since this is asked at every blank of a header; of what is the same, one is decoded. */
function common(oldName, newName) {
    const name = toCommonName(oldName, newName);
    return name === undefined ? undefined : toPathText(name);
}
function withoutPrefix(name) {
    const cut = name.indexOf('/');
    return cut < 1 || cut === name.length - 1 ? undefined : name.slice(cut + 1);
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-header.ts
/** The lines of a diff that say which file follows and what becomes of it, before its first hunk. */



const words = [
    'old mode',
    'new mode',
    'new file mode',
    'deleted file mode',
    'rename from',
    'rename to',
    'copy from',
    'copy to',
    'similarity index',
    'dissimilarity index',
    'index',
];
/** `at` is the index of a `diff --git` line or of a `---` line. */
function parseHeader(lines, at) {
    const first = lines[at] ?? '';
    const form = first.startsWith('diff --git ') ? 'git' : 'plain';
    const taken = form === 'git' ? takeWords(lines, at + 1) : { found: {}, next: at };
    if (taken.next === undefined)
        return bad(at + 1, 'this header says the same thing twice');
    const pairAt = taken.next;
    if (/^(?:GIT binary patch|Binary files )/.test(lines[pairAt] ?? '')) {
        return bad(pairAt + 1, 'binary content cannot be patched; fs_write_file takes it as contentBase64');
    }
    const hasPair = lines[pairAt]?.startsWith('--- ') === true;
    const pair = hasPair ? parsePair(lines, pairAt) : undefined;
    if (hasPair && pair === undefined)
        return bad(pairAt + 1, 'a line `+++ path` with a readable name has to follow `--- path`');
    const common = form === 'git' ? parseGitHeader(first.slice(11)) : undefined;
    const file = toFile({ line: at + 1, form, common, words: taken.found, pair });
    if ('verdict' in file)
        return file;
    const endings = hasPair && lines[pairAt + 1]?.endsWith('\r') === true ? 'crlf' : 'lf';
    const next = hasPair ? pairAt + 2 : pairAt;
    return { verdict: 'header', file, hunks: hasPair ? 'expected' : 'none', endings, next };
}
function takeWords(lines, start) {
    const found = {};
    for (let at = start;; at += 1) {
        const line = lines[at] ?? '';
        const word = words.find((each) => line.startsWith(`${each} `));
        if (word === undefined)
            return { found, next: at };
        if (found[word] !== undefined)
            return { found, next: undefined };
        found[word] = line.slice(word.length + 1);
    }
}
function parsePair(lines, at) {
    const after = lines[at + 1] ?? '';
    const [one, other] = [parseNameField((lines[at] ?? '').slice(4)), parseNameField(after.slice(4))];
    return after.startsWith('+++ ') && one !== undefined && other !== undefined
        ? { old: one, new: other }
        : undefined;
}
function toFile(fields) {
    const { line, form, words, pair } = fields;
    const named = toNames(fields);
    if ('verdict' in named)
        return named;
    const mode = toMode(line, words);
    if (typeof mode === 'object')
        return mode;
    const fault = pair === undefined ? undefined : findMismatch(pair, named);
    if (fault !== undefined)
        return bad(line, fault);
    return { line, form, ...named, ...(mode === undefined ? {} : { mode }) };
}
function toNames({ line, words, pair, common }) {
    const moved = toMove(line, words);
    if (moved !== undefined)
        return moved;
    const isNew = words['new file mode'] !== undefined || (pair !== undefined && isAbsent(pair.old));
    const isGone = words['deleted file mode'] !== undefined || (pair !== undefined && isAbsent(pair.new));
    if (isNew && isGone)
        return bad(line, 'this header both makes and removes a file');
    const name = common ?? (pair === undefined ? undefined : toPairName(pair));
    if (name === undefined)
        return bad(line, 'the names in this header are not those of one file; a rename needs `rename from` and `rename to`');
    return { change: isNew ? 'create' : isGone ? 'delete' : 'modify', from: name, to: name };
}
function toMove(line, words) {
    for (const change of ['rename', 'copy']) {
        const [source, target] = [words[`${change} from`], words[`${change} to`]];
        if (source === undefined && target === undefined)
            continue;
        const [from, to] = [parseWholeName(source ?? ''), parseWholeName(target ?? '')];
        if (!from || !to)
            return bad(line, `\`${change} from\` and \`${change} to\` have to name a file each`);
        if (words['new file mode'] !== undefined || words['deleted file mode'] !== undefined) {
            return bad(line, `a ${change} neither makes nor removes a file`);
        }
        return { change, from, to };
    }
    return undefined;
}
function toPairName({ old, new: fresh }) {
    if (old.name === nowhere && fresh.name === nowhere)
        return undefined;
    if (old.name === nowhere)
        return toSingleName(fresh.name, 'b/');
    if (fresh.name === nowhere)
        return toSingleName(old.name, 'a/');
    return toCommonName(old.name, fresh.name);
}
/** `diff -N` gives a file that is not there the time at which Unix begins. */
function isAbsent({ name, stamp }) {
    if (name === nowhere)
        return true;
    const match = /^(19(?:69-12-31|70-01-01) \d\d:\d\d:\d\d)(?:\.0{1,9})? ([+-]\d\d)(\d\d)$/.exec(stamp);
    return match !== null && Date.parse(`${match[1]?.replace(' ', 'T')}${match[2]}:${match[3]}`) === 0;
}
function findMismatch(pair, { change, from, to }) {
    const isOld = isNameOf(pair.old.name, from) || toCommonName(pair.old.name, pair.new.name) === to;
    const oldRight = change === 'create' ? isAbsent(pair.old) : isOld;
    const newRight = change === 'delete' ? isAbsent(pair.new) : isNameOf(pair.new.name, to);
    return oldRight && newRight
        ? undefined
        : 'the names behind `---` and `+++` are not those of the header above';
}
const modes = new Map([
    ['100644', 0o644],
    ['100755', 0o755],
]);
function toMode(line, words) {
    const index = /^[0-9a-f]+\.\.[0-9a-f]+ (\d+)\s*$/.exec(words.index ?? '')?.[1];
    const given = [
        words['old mode'],
        words['new mode'],
        words['new file mode'],
        words['deleted file mode'],
        index,
    ];
    for (const mode of given) {
        if (mode !== undefined && !modes.has(mode.trim())) {
            return bad(line, 'only plain files with mode 100644 or 100755 are patched: no symlinks, no submodules');
        }
    }
    if ((words['old mode'] === undefined) !== (words['new mode'] === undefined)) {
        return bad(line, '`old mode` and `new mode` belong together');
    }
    return modes.get((words['new mode'] ?? words['new file mode'] ?? '').trim());
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-hunk.ts
/** One hunk of a diff: its header, and its body even when the header miscounts it. */

const header = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/** A model that miscounts is off by a few lines; a diff that was cut off lacks more, and must not be half applied. */
const mostMissingAtEnd = 3;
function parseHunk({ lines, at, endings }) {
    const match = header.exec(lines[at] ?? '');
    if (match === null)
        return bad(at + 1, 'a hunk needs line numbers: @@ -start,count +start,count @@');
    const announced = { old: Number(match[2] ?? 1), new: Number(match[4] ?? 1) };
    const counted = takeCounted(lines, at + 1, announced);
    const body = counted ?? takeAll(lines, at + 1);
    if (counted === undefined && isCutOff(lines, body, announced)) {
        return bad(at + 1, 'the diff ends inside of this hunk: fewer lines follow than its header announces');
    }
    const sides = toSides(lines, body, endings);
    if (sides.verdict === 'bad')
        return sides;
    if (sides.additions + sides.deletions === 0)
        return bad(at + 1, 'this hunk changes nothing');
    const { verdict, ...rest } = sides;
    const [oldStart, newStart] = [Number(match[1]), Number(match[3])];
    const counts = counted === undefined ? 'corrected' : 'right';
    return { verdict: 'parsed', hunk: { line: at + 1, oldStart, newStart, counts, ...rest }, next: body.end };
}
/** Undefined when the announced numbers do not fit what follows. */
function takeCounted(lines, start, announced) {
    let [oldLeft, newLeft, end] = [announced.old, announced.new, start];
    for (; oldLeft > 0 || newLeft > 0 || isMarker(lines[end]); end += 1) {
        const kind = toKind(lines[end]);
        if (kind === 'none' || (kind === 'context' && end === lines.length - 1 && lines[end] === ''))
            return undefined;
        if (kind === 'context' || kind === 'removed')
            oldLeft -= 1;
        if (kind === 'context' || kind === 'added')
            newLeft -= 1;
        if (oldLeft < 0 || newLeft < 0)
            return undefined;
    }
    return lines[end] !== '' && isBody(lines, end) ? undefined : { start, end };
}
/** All that can belong to a body; empty lines at its end are more likely the space between two texts. */
function takeAll(lines, start) {
    let end = start;
    while (isBody(lines, end))
        end += 1;
    while (end > start && lines[end - 1] === '')
        end -= 1;
    return { start, end };
}
function isBody(lines, at) {
    return toKind(lines[at]) !== 'none' && !startsFile(lines, at) && !isSignature(lines, at);
}
/** How `git format-patch` ends: two dashes, and the version of git. */
function isSignature(lines, at) {
    return /^-- ?\r?$/.test(lines[at] ?? '') && /^\d+\.\d/.test(lines[at + 1] ?? '');
}
function isCutOff(lines, { start, end }, announced) {
    for (let at = end; at < lines.length; at += 1)
        if (lines[at]?.trim() !== '')
            return false;
    let [oldLeft, newLeft] = [announced.old, announced.new];
    for (let at = start; at < end; at += 1) {
        const kind = toKind(lines[at]);
        if (kind === 'context' || kind === 'removed')
            oldLeft -= 1;
        if (kind === 'context' || kind === 'added')
            newLeft -= 1;
    }
    const missing = Math.max(oldLeft, newLeft);
    return missing > mostMissingAtEnd || (missing > 0 && toKind(lines[end - 1]) !== 'context');
}
/** An empty line stands for an empty line of context: editors and models drop the blank at its start. */
function toKind(line) {
    if (line === undefined)
        return 'none';
    if (line === '' || line === '\r' || line.startsWith(' '))
        return 'context';
    if (line.startsWith('+'))
        return 'added';
    if (line.startsWith('-'))
        return 'removed';
    return line.startsWith('\\') ? 'marker' : 'none';
}
function isMarker(line) {
    return toKind(line) === 'marker';
}
function toSides(lines, { start, end }, endings) {
    const [oldLines, newLines] = [[], []];
    let [leading, trailing, additions, deletions] = [0, 0, 0, 0];
    for (let at = start; at < end; at += 1) {
        const whole = lines[at] ?? '';
        const line = endings === 'crlf' && whole.endsWith('\r') ? whole.slice(0, -1) : whole;
        const kind = toKind(line);
        if (kind === 'marker') {
            if (at === start || isMarker(lines[at - 1]))
                return bad(at + 1, 'this line follows no line of a file');
            continue;
        }
        const text = (line === '\r' ? line : line.slice(1)) + (isMarker(lines[at + 1]) ? '' : '\n');
        if (kind !== 'added')
            oldLines.push(text);
        if (kind !== 'removed')
            newLines.push(text);
        if (kind === 'added')
            additions += 1;
        if (kind === 'removed')
            deletions += 1;
        trailing = kind === 'context' ? trailing + 1 : 0;
        if (additions + deletions === 0)
            leading += 1;
    }
    if (isCutInside(oldLines) || isCutInside(newLines)) {
        return bad(start, 'this hunk has lines after a line that it marks as the last without a newline');
    }
    return { verdict: 'sides', oldLines, newLines, leading, trailing, additions, deletions };
}
function isCutInside(side) {
    return side.some((text, index) => !text.endsWith('\n') && index < side.length - 1);
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-parse.ts
/** The text of a unified diff, with whatever stands around it, to the changes that it asks for. */



const mostDiffBytes = 4 * 1024 * 1024;
const mostFiles = 1000;
/** Text before, between and after diffs is passed over, as a message of a commit; a hunk without a file is not. */
function parsePatch(text) {
    const bytes = Buffer.from(text);
    if (bytes.length > mostDiffBytes)
        return bad(1, `a diff may have ${mostDiffBytes} bytes; make several`);
    const lines = bytes.toString('latin1').split('\n');
    const files = [];
    for (let at = 0; at < lines.length;) {
        const line = lines[at] ?? '';
        if (isStart(lines, at)) {
            const taken = takeFile(lines, at);
            if (taken.verdict === 'bad')
                return taken;
            files.push(taken.file);
            if (files.length > mostFiles)
                return bad(at + 1, `a diff may have ${mostFiles} files; make several`);
            at = taken.next;
            continue;
        }
        const fault = findStray(lines, at, line);
        if (fault !== undefined)
            return fault;
        at += 1;
    }
    if (files.length > 0)
        return { verdict: 'parsed', files };
    return bad(1, 'no unified diff is in this text: `--- a/path`, `+++ b/path`, then hunks with @@ -1,2 +1,3 @@');
}
function isStart(lines, at) {
    return lines[at]?.startsWith('diff --git ') === true || startsFile(lines, at);
}
function findStray(lines, at, line) {
    if (/^@@ -\d/.test(line))
        return bad(at + 1, 'this hunk has no `--- a/path` and `+++ b/path` right before it');
    if (line.startsWith('--- ') && lines[at + 1]?.startsWith('+++ ')) {
        return bad(at + 1, 'no hunk follows these names; a hunk begins with @@ -start,count +start,count @@');
    }
    return undefined;
}
function takeFile(lines, at) {
    const header = parseHeader(lines, at);
    if (header.verdict === 'bad')
        return header;
    const taken = header.hunks === 'none' ? { hunks: [], next: header.next } : takeHunks(lines, header);
    if ('verdict' in taken)
        return taken;
    const file = { ...header.file, hunks: taken.hunks };
    const fault = findFault(file, header.hunks);
    return fault === undefined ? { verdict: 'taken', file, next: taken.next } : bad(file.line, fault);
}
function takeHunks(lines, { endings, next }) {
    const hunks = [];
    let at = next;
    while (lines[at]?.startsWith('@@')) {
        const parsed = parseHunk({ lines, at, endings });
        if (parsed.verdict === 'bad')
            return parsed;
        hunks.push(parsed.hunk);
        at = parsed.next;
    }
    return { hunks, next: at };
}
function findFault({ change, hunks, mode }, announced) {
    if (announced === 'expected' && hunks.length === 0)
        return 'no hunk follows these names';
    const [first, second] = hunks;
    if (change === 'create' && (second !== undefined || (first?.oldLines.length ?? 0) > 0)) {
        return 'a new file has one hunk of added lines';
    }
    if (change === 'delete' && (second !== undefined || (first?.newLines.length ?? 0) > 0)) {
        return 'a removed file has one hunk of removed lines: all of its lines';
    }
    if (change === 'modify' && hunks.length === 0 && mode === undefined)
        return 'this header changes nothing';
    return undefined;
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-places.ts
/** The names of a patch, held all at once: what stands there is read, judged and changed through what is held. */
const mostFileBytes = 16 * 1024 * 1024;
/** Symlinks at the end are not followed: a patch changes files, and says where they are. */
function withPlaces(jail, paths, use) {
    const places = new Map();
    const takeFrom = async (index) => {
        const path = paths[index];
        if (path === undefined)
            return use(places);
        let isHeld = false;
        const end = await jail.withSpot(path, 'keep', (spot) => {
            isHeld = true;
            places.set(path, { kind: 'spot', spot });
            return takeFrom(index + 1);
        });
        if (isHeld || !isFailure(end))
            return end;
        places.set(path, await toUnheld(jail, path, end));
        return takeFrom(index + 1);
    };
    return takeFrom(0);
}
function isFailure(end) {
    return typeof end === 'object' && end !== null && 'verdict' in end && end.verdict === 'failed';
}
/** What is not there yet is judged by the first name that is missing: it is this one that would be made. */
async function toUnheld(jail, path, end) {
    if (end.code !== 'MISSING_PARENT')
        return toTrouble(end);
    for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
        const judged = await jail.withSpot(path.slice(0, cut), 'follow', async ({ found, grip, path: real }) => {
            if (found.kind !== 'nothing')
                return undefined;
            return grip.guard.judge(real + path.slice(cut), 'file') ?? 'free';
        });
        if (judged === 'free')
            return { kind: 'no-parent' };
        if (judged !== undefined)
            return toTrouble(judged);
    }
    return { kind: 'no-parent' };
}
function toTrouble({ code, error }) {
    return { kind: 'trouble', trouble: { code, text: error } };
}
/** Reads each file once. */
function startReading(places) {
    const known = new Map();
    return (path) => {
        const original = known.get(path) ?? readPlace(places.get(path));
        known.set(path, original);
        return original;
    };
}
function readPlace(place) {
    if (place === undefined || place.kind === 'no-parent')
        return { kind: 'nothing' };
    if (place.kind === 'trouble')
        return place;
    const { found } = place.spot;
    if (found.kind === 'nothing')
        return { kind: 'nothing' };
    if (found.kind === 'link') {
        const text = 'this is a symlink; patch the file that it leads to';
        return { kind: 'trouble', trouble: { code: 'NOT_A_FILE', text } };
    }
    const read = place.spot.readBytes(mostFileBytes);
    if (read.verdict === 'failed')
        return { kind: 'trouble', trouble: { code: read.code, text: read.error } };
    return { kind: 'file', bytes: read.bytes, mode: found.stats.mode & 0o777 };
}
/** Two names of one file would be changed one after the other, and the first change be lost. */
function findSameSpots(places) {
    const seen = new Set();
    return [...places].flatMap(([path, place]) => {
        if (place.kind !== 'spot')
            return [];
        if (!seen.has(place.spot.path)) {
            seen.add(place.spot.path);
            return [];
        }
        return [
            { path, code: 'PATCH_CONFLICT', text: 'by a symlink this is the same file as another of the patch' },
        ];
    });
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-place.ts
/** Where in a file a hunk belongs: as git finds it, and never where it could as well belong elsewhere. */
const searchBudget = 20_000_000;
/**
 * git's rules: a hunk that begins at line 1 stands at the start, one without lines after its last change at the
 * end; any other is at the nearest place where all of its lines are, first below, then above. Beyond git: what
 * fits exactly where the header says, or nowhere but once, is taken without these two anchors. What header and
 * lines leave open is refused.
 */
function findPlace(placing) {
    const { lines, hunk, placed, budget } = placing;
    const last = placed.at(-1);
    const from = last === undefined ? 0 : toEnd(last);
    const size = hunk.oldLines.length;
    const shift = last?.shift ?? 0;
    const byOld = hunk.oldStart - (size === 0 ? 0 : 1);
    const byNew = hunk.newStart - (hunk.newLines.length === 0 ? 0 : 1) - shift;
    const expected = Math.max(0, Math.min(byOld, lines.length));
    if (size === 0)
        return placeInsertion({ placing, from, byOld, byNew });
    const search = { lines, wanted: hunk.oldLines, budget };
    const found = (start) => ({ verdict: 'found', start, offset: start - byOld });
    const mustEnd = hunk.newLines.at(-1)?.endsWith('\n') === false || hunk.oldLines.at(-1)?.endsWith('\n') === false;
    const ending = lines.length - size;
    if (byOld === byNew && byOld >= from && (!mustEnd || byOld === ending) && fits(search, byOld))
        return found(byOld);
    if (hunk.oldStart > 1 && hunk.trailing > 0 && byOld === byNew) {
        const near = findNearest({ ...search, from, centre: byOld });
        if (budget.left <= 0)
            return { verdict: 'too-costly', expected };
        if (near === undefined)
            return { verdict: 'absent', expected };
        const isBefore = fitsBefore({ ...placing, reach: Math.abs(near - byOld), centre: byOld + shift });
        return isBefore ? { verdict: 'out-of-order', expected } : found(near);
    }
    const all = findTwo(search);
    if (budget.left <= 0)
        return { verdict: 'too-costly', expected };
    const [only, other] = all;
    if (only === undefined || (mustEnd && only !== ending))
        return { verdict: 'absent', expected };
    if (other !== undefined)
        return { verdict: 'ambiguous', expected };
    return only < from ? { verdict: 'out-of-order', expected } : found(only);
}
/** Lines without context go where the numbers say; nothing else could say it. */
function placeInsertion({ placing, from, byOld, byNew }) {
    const { lines, hunk, placed } = placing;
    const isExact = placed.at(-1)?.headers !== 'wrong';
    const isEmpty = lines.length === 0 && byOld === 0;
    const joins = lines[byOld - 1]?.endsWith('\n') === false ||
        (byOld < lines.length && hunk.newLines.at(-1)?.endsWith('\n') === false);
    const isSure = isExact && byOld === byNew && byOld > 0 && hunk.counts === 'right' && !joins;
    if (isEmpty || (isSure && byOld >= from && byOld <= lines.length))
        return { verdict: 'found', start: byOld, offset: 0 };
    return { verdict: 'ambiguous', expected: Math.max(0, Math.min(byOld, lines.length)) };
}
function fits({ lines, wanted, budget }, start) {
    if (start < 0 || start + wanted.length > lines.length)
        return false;
    for (let at = 0; at < wanted.length; at += 1) {
        const [one, other] = [lines[start + at], wanted[at]];
        // Lines of one length are compared byte by byte.
        budget.left -= one?.length === other?.length ? 1 + (other?.length ?? 0) / 16 : 1;
        if (one !== other)
            return false;
    }
    return true;
}
function findNearest({ from, centre, ...search }) {
    const last = search.lines.length - search.wanted.length;
    const start = Math.max(from, Math.min(centre, search.lines.length));
    const far = Math.max(last - centre, centre - from);
    for (let distance = Math.abs(start - centre); distance <= far && search.budget.left > 0; distance += 1) {
        if (centre + distance >= from && fits(search, centre + distance))
            return centre + distance;
        if (centre - distance >= from && fits(search, centre - distance))
            return centre - distance;
        search.budget.left -= 1;
    }
    return undefined;
}
/** Whether git, which takes hunks in any order, would have found a place as near among those already passed. */
function fitsBefore({ lines, hunk, placed, budget, reach, centre }) {
    const search = { lines, wanted: hunk.oldLines, budget };
    for (let index = placed.length - 1; index >= 0; index -= 1) {
        const earlier = placed[index - 1];
        const [shift, floor] = [earlier?.shift ?? 0, earlier === undefined ? 0 : toEnd(earlier)];
        const ceiling = (placed[index]?.start ?? 0) - hunk.oldLines.length;
        // Where hunks stand close together there is no place between two, and yet there are many to pass.
        budget.left -= 1;
        if (budget.left <= 0 || centre - (ceiling + shift) > reach)
            return false;
        for (let start = ceiling; start >= floor; start -= 1) {
            if (centre - (start + shift) > reach || budget.left <= 0)
                return false;
            if (fits(search, start))
                return true;
            budget.left -= 1;
        }
    }
    return false;
}
function toEnd({ start, hunk }) {
    return start + hunk.oldLines.length;
}
/** At most the first two places. */
function findTwo(search) {
    const found = [];
    for (let start = 0; start + search.wanted.length <= search.lines.length && search.budget.left > 0; start += 1) {
        if (fits(search, start))
            found.push(start);
        if (found.length === 2)
            break;
    }
    return found;
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-apply.ts
/** The hunks of one file, put into its bytes: all of them, or what stands against each. */


const mostConflicts = 8;
const widest = 120;
function applyHunks({ old, hunks, budget, }) {
    const lines = splitLines(old.toString('latin1'));
    const endings = needsCrlf(lines, hunks) ? 'adapted' : 'kept';
    const placed = [];
    const conflicts = [];
    for (const [index, given] of hunks.entries()) {
        const hunk = endings === 'adapted' ? toCrlf(given) : given;
        const place = findPlace({ lines, hunk, placed, budget });
        if (place.verdict === 'found')
            placed.push(toPlaced({ place, hunk, last: placed.at(-1) }));
        else
            conflicts.push({ number: index + 1, hunk, reason: explain({ lines, hunk, place, budget }) });
        if (conflicts.length === mostConflicts)
            break;
    }
    if (conflicts.length > 0)
        return { verdict: 'conflict', conflicts };
    const offsets = placed.map(({ start, hunk }) => start - hunk.oldStart + (hunk.oldLines.length === 0 ? 0 : 1));
    return { verdict: 'applied', bytes: Buffer.from(join(lines, placed), 'latin1'), offsets, endings };
}
function splitLines(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const feed = text.indexOf('\n', start);
        const end = feed === -1 ? text.length : feed + 1;
        lines.push(text.slice(start, end));
        start = end;
    }
    return lines;
}
/** `fs_read_lines` shows CRLF as LF, so that is what a model puts into its hunks; no such line is in the file. */
function needsCrlf(lines, hunks) {
    const isCrlf = (line) => line.endsWith('\r\n');
    if (!lines.some(isCrlf) || !lines.every((line) => isCrlf(line) || !line.endsWith('\n')))
        return false;
    const isPlain = (line) => !line.includes('\r');
    return (hunks.some(({ oldLines }) => oldLines.length > 0) &&
        hunks.every(({ oldLines, newLines }) => oldLines.every(isPlain) && newLines.every(isPlain)));
}
function toCrlf(hunk) {
    const convert = (line) => (line.endsWith('\n') ? `${line.slice(0, -1)}\r\n` : line);
    return { ...hunk, oldLines: hunk.oldLines.map(convert), newLines: hunk.newLines.map(convert) };
}
function toPlaced({ place, hunk, last }) {
    const isRight = last?.headers !== 'wrong' && hunk.counts === 'right' && place.offset === 0;
    return {
        start: place.start,
        hunk,
        shift: (last?.shift ?? 0) + hunk.newLines.length - hunk.oldLines.length,
        headers: isRight ? 'right' : 'wrong',
    };
}
function join(lines, placed) {
    const parts = [];
    let at = 0;
    for (const { start, hunk } of placed) {
        parts.push(lines.slice(at, start).join(''), hunk.newLines.join(''));
        at = start + hunk.oldLines.length;
    }
    parts.push(lines.slice(at).join(''));
    return parts.join('');
}
function explain({ lines, hunk, place, budget }) {
    const { expected } = place;
    switch (place.verdict) {
        case 'ambiguous':
            return hunk.oldLines.length === 0
                ? 'it has no lines of context to find its place by; add three before and after the change'
                : 'its lines stand at several places and its numbers decide for none; add more context or right numbers';
        case 'out-of-order':
            return 'its lines stand only where an earlier hunk is, or before it; put hunks in the order of the file, without overlap';
        case 'too-costly':
            return 'its lines were searched for too long; give it right line numbers';
        case 'absent':
            if (hunk.newLines.length > 0 && fits({ lines, wanted: hunk.newLines, budget }, expected)) {
                return `the file has the new lines already, at line ${expected + 1}`;
            }
            return toDifference({ lines, hunk, expected });
    }
}
function toDifference({ lines, hunk, expected }) {
    const index = hunk.oldLines.findIndex((line, at) => line !== lines[expected + at]);
    const [wanted, there] = [hunk.oldLines[index], lines[expected + index]];
    const line = expected + index + 1;
    if (wanted === undefined)
        return 'it reaches the last line but has to end there, or begin at the first';
    if (there === undefined)
        return `line ${line} is expected to be ${toShown(wanted)}, but the file has ${lines.length} lines`;
    if (wanted === `${there}\n`) {
        return `line ${line} has no newline at its end; write "\\ No newline at end of file" behind it`;
    }
    if (there === `${wanted}\n`)
        return `line ${line} has a newline at its end, and the hunk says that it has none`;
    return `line ${line} is expected to be ${toShown(wanted)}, but is ${toShown(there)}`;
}
/** In quotes, cut; odd bytes as JSON writes them. */
function toShown(line) {
    const text = line.endsWith('\n') ? line.slice(0, -1) : line;
    const shown = (0,utf8/* decodeLeniently */.t4)(Buffer.from(text.slice(0, widest), 'latin1'));
    return JSON.stringify(text.length > widest ? `${shown}…` : shown);
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-outcome.ts
/** A path before a patch and after it. */
/** A path cannot be both a file and a directory. */
function findNested(outcomes) {
    const isFile = (path) => outcomes.get(path)?.kind === 'file';
    return [...outcomes.keys()].filter(isFile).flatMap((path) => {
        for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
            if (!isFile(path.slice(0, cut)))
                continue;
            return [{ path, code: 'PATCH_CONFLICT', text: 'the patch makes a file of one of its directories' }];
        }
        return [];
    });
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-report.ts
/** What `fs_apply_patch` tells: file by file what was done, or all that stands against it. */


function toReport({ file, applied, action }) {
    const isMoved = file.change === 'rename' || file.change === 'copy';
    const isUnchanged = action === 'unchanged';
    const count = (side) => file.hunks.reduce((sum, hunk) => sum + hunk[side], 0);
    return {
        path: file.to,
        action,
        ...(isMoved ? { from: file.from } : {}),
        additions: isUnchanged ? 0 : count('additions'),
        deletions: isUnchanged ? 0 : count('deletions'),
        ...(applied.offsets.some((offset) => offset !== 0) ? { offsets: applied.offsets } : {}),
        ...(file.hunks.some(({ counts }) => counts === 'corrected') ? { countsCorrected: true } : {}),
        ...(applied.endings === 'adapted' ? { lineEndings: 'crlf' } : {}),
    };
}
const mostShown = 20;
const longestPath = 200;
/** One code for all when it is the same; what is denied goes before what does not fit. */
function toPatchFailure(troubles) {
    const codes = new Set(troubles.map(({ code }) => code));
    const [first] = codes;
    const code = codes.has('DENIED_PATH') ? 'DENIED_PATH' : codes.size === 1 ? first : undefined;
    const all = [...new Set(troubles.map(({ path, text }) => `${path.slice(0, longestPath)}: ${text}`))];
    const told = all.slice(0, mostShown);
    const rest = all.length > told.length ? `\nand ${all.length - told.length} more` : '';
    const isStale = codes.has('PATCH_CONFLICT') || codes.has('NOT_FOUND');
    return (0,failure/* failed */.g)(code ?? 'PATCH_CONFLICT', `nothing was changed\n${told.join('\n')}${rest}`, isStale ? 'read the files again with fs_read_lines and make the diff from what is there' : undefined);
}
/** As many files as fit into `room` bytes of JSON; then it says how many are left out. */
function toPatchValue({ reports, dryRun, room }) {
    const files = [];
    let used = 0;
    for (const report of reports) {
        const { offsets, ...rest } = report;
        const file = { ...rest, ...(offsets === undefined ? {} : { offsets: offsets.slice(0, 50) }) };
        used += jsonBytes(file) + 1;
        if (used > room)
            break;
        files.push(file);
    }
    const filesChanged = new Set(reports.filter(({ action }) => action !== 'unchanged').map(({ path }) => path))
        .size;
    const left = reports.length - files.length;
    return { filesChanged, files, dryRun, ...(left > 0 ? { truncated: true, filesLeftOut: left } : {}) };
}

;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-plan.ts
/** What a whole patch makes of a set of files, computed before any of them is touched. */




const mostTroubles = 20;
/** Copies could multiply a file by a thousand. */
const mostTotalBytes = 64 * 1024 * 1024;
/**
 * As git does it: names to rename or copy from mean the files before the patch; all else goes on from what the
 * patch has made so far; a name is free for a new file when the patch takes its file away anywhere.
 */
function planPatch(files, read) {
    const leaving = files.filter(({ change }) => change === 'delete' || change === 'rename');
    const plan = {
        read,
        outcomes: new Map(),
        left: new Set(leaving.map(({ from }) => from)),
        moved: new Set(),
        edited: new Set(),
        room: { left: mostTotalBytes },
        budget: { left: searchBudget },
    };
    const reports = [];
    const troubles = [];
    for (const file of files) {
        const step = planFile(plan, file);
        if (step.verdict === 'planned')
            reports.push(step.report);
        else
            troubles.push(...step.troubles);
        if (troubles.length >= mostTroubles)
            break;
    }
    for (const { from, change } of leaving) {
        if (change === 'rename' && !plan.outcomes.has(from))
            plan.outcomes.set(from, { kind: 'gone' });
    }
    if (troubles.length === 0)
        troubles.push(...findNested(plan.outcomes));
    return { outcomes: plan.outcomes, reports, troubles };
}
function planFile(plan, file) {
    const source = toSource(plan, file);
    if (source.kind === 'trouble')
        return refused({ path: file.from, ...source.trouble });
    if (source.kind === 'gone') {
        return refused({
            path: file.from,
            code: 'PATCH_CONFLICT',
            text: 'the patch has taken this file away before',
        });
    }
    if (source.kind === 'nothing' && file.change !== 'create') {
        return refused({ path: file.from, code: 'NOT_FOUND', text: 'no such file' });
    }
    const old = source.kind === 'file' ? source : { bytes: Buffer.alloc(0), mode: 0o644, modeIs: 'fresh' };
    const applied = applyHunks({ old: old.bytes, hunks: file.hunks, budget: plan.budget });
    if (applied.verdict === 'conflict') {
        const toText = ({ number, hunk, reason }) => `hunk ${number} (line ${hunk.line} of the diff): ${reason}`;
        return {
            verdict: 'refused',
            troubles: applied.conflicts.map((each) => ({
                path: file.from,
                code: 'PATCH_CONFLICT',
                text: toText(each),
            })),
        };
    }
    plan.room.left -= applied.bytes.length;
    if (plan.room.left < 0) {
        const text = `all files of a patch together may have ${mostTotalBytes} bytes; make several patches`;
        return refused({ path: file.to, code: 'FILE_TOO_LARGE', text });
    }
    const modeIs = 'modeIs' in old ? old.modeIs : 'exact';
    const mode = file.mode === undefined ? old.mode : patch_plan_toMode(old.mode, file.mode);
    return settle({
        plan,
        file,
        applied,
        next: { kind: 'file', bytes: applied.bytes, mode, modeIs },
        oldMode: old.mode,
    });
}
function toSource(plan, { change, form, from, hunks }) {
    if (change === 'create')
        return { kind: 'nothing' };
    if (change === 'rename' && (plan.moved.has(from) || plan.edited.has(from)))
        return { kind: 'gone' };
    if (change === 'rename' || change === 'copy')
        return plan.read(from);
    const source = plan.outcomes.get(from) ?? (plan.moved.has(from) ? { kind: 'gone' } : plan.read(from));
    const [first] = hunks;
    // `@@ -0,0 +1,3 @@` with the same name twice is how some write a new file.
    const isNew = form === 'plain' && source.kind === 'nothing' && hunks.length === 1 && first?.oldLines.length === 0;
    return isNew ? { kind: 'file', bytes: Buffer.alloc(0), mode: 0o644, modeIs: 'fresh' } : source;
}
function settle({ plan, file, applied, next, oldMode }) {
    const { change, from, to } = file;
    const done = (action) => ({
        verdict: 'planned',
        report: toReport({ file, applied, action }),
    });
    if (change === 'delete') {
        if (next.bytes.length > 0) {
            return refused({
                path: from,
                code: 'PATCH_CONFLICT',
                text: 'the file has more lines than the patch removes',
            });
        }
        plan.outcomes.set(from, { kind: 'gone' });
        plan.moved.add(from);
        return done('deleted');
    }
    if (change === 'modify') {
        const isNew = !plan.outcomes.has(to) && plan.read(to).kind === 'nothing';
        plan.outcomes.set(to, next);
        plan.edited.add(to);
        if (isNew)
            return done('created');
        return done(file.hunks.length === 0 ? (next.mode === oldMode ? 'unchanged' : 'mode') : 'modified');
    }
    const taken = findTaken(plan, file, next);
    if (taken === 'same')
        return done('unchanged');
    if (taken !== undefined)
        return refused(taken);
    plan.outcomes.set(to, next);
    if (change === 'rename')
        plan.moved.add(from);
    return done(change === 'create' ? 'created' : change === 'rename' ? 'renamed' : 'copied');
}
/** Whether something stands where a file is to appear; `same`: a new file that is there already, byte for byte. */
function findTaken(plan, { change, to }, next) {
    const made = plan.outcomes.get(to);
    if (made?.kind === 'file')
        return { path: to, code: 'PATCH_CONFLICT', text: 'the patch makes this file twice' };
    if (made?.kind === 'gone' || plan.left.has(to))
        return undefined;
    const there = plan.read(to);
    if (there.kind === 'nothing')
        return undefined;
    if (there.kind === 'trouble')
        return { path: to, ...there.trouble };
    if (change === 'create' && there.bytes.equals(next.bytes))
        return 'same';
    return { path: to, code: 'EXISTS', text: 'target exists with different content' };
}
/** Who may read may run, as git sets it; or nobody. */
function patch_plan_toMode(old, mode) {
    return mode === 0o755 ? old | ((old & 0o444) >> 2) : old & ~0o111;
}
function refused(trouble) {
    return { verdict: 'refused', troubles: [trouble] };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/toolbelt/jail/latch.ts
var latch = __webpack_require__(9414);
// EXTERNAL MODULE: ./src/toolbelt/jail/staged.ts
var staged = __webpack_require__(73932);
;// CONCATENATED MODULE: ./src/toolbelt/patch/patch-swap.ts
/**
 * All files of a patch change, or none. New contents are written and flushed beside their names, old ones are kept
 * under a second name; only then one loop that waits for nothing gives the names to the new contents. What fails in
 * it is undone. Who is killed inside of it leaves some files new and others old, each of them whole.
 */






async function swapAll(changes, signal) {
    const steps = [];
    const kept = new Set();
    try {
        for (const { spot, outcome } of changes) {
            const temporary = outcome.kind === 'gone' ? undefined : spot.grip.temporaryPath();
            const aside = spot.found.kind === 'nothing' ? undefined : spot.grip.temporaryPath();
            steps.push({ spot, temporary, aside });
            if (temporary !== undefined && outcome.kind === 'file')
                await stageAt(temporary, spot, outcome);
            if (signal.aborted)
                return tooLate();
        }
        return await whileAllLatched({ steps, signal }, () => swapLatched(steps, kept));
    }
    catch (error) {
        return (0,write_failure/* toWriteFailure */.Bf)(error);
    }
    finally {
        for (const { temporary, aside } of steps) {
            discard(temporary);
            if (aside !== undefined && !kept.has(aside))
                discard(aside);
        }
    }
}
async function stageAt(temporary, { found }, { bytes, mode, modeIs }) {
    const place = modeIs === 'fresh' ? { kind: 'nothing' } : found;
    await (0,staged/* writeTemporary */.bW)(temporary, { found: place, bytes, mode });
    if (modeIs === 'exact')
        (0,external_node_fs_.chmodSync)(temporary, mode);
}
/** A latch that was planted takes two seconds to break, and a patch may meet a thousand of them. */
async function whileAllLatched({ steps, signal }, use) {
    const opening = [];
    const inOrder = [...steps].sort((one, other) => (one.spot.path < other.spot.path ? -1 : 1));
    try {
        for (const { spot } of inOrder) {
            const latched = await (0,latch/* closeLatch */.B)(spot.grip.latch);
            if (latched.verdict === 'failed')
                return latched;
            opening.push(latched.open);
            if (signal.aborted)
                return tooLate();
        }
        return use();
    }
    finally {
        for (const open of opening)
            open();
    }
}
const tooLate = () => (0,failure/* failed */.g)('NOT_WRITABLE', 'there was no time left; nothing was changed', 'make several patches');
/** What could not be undone stays under its second name, in `kept`. */
function swapLatched(steps, kept) {
    for (const { spot } of steps) {
        const now = (0,external_node_fs_.lstatSync)(spot.grip.reach, { throwIfNoEntry: false });
        if (spot.grip.isStill() && (0,staged/* isWhatWasFound */.ML)(spot.found, now))
            continue;
        return (0,failure/* failed */.g)('NOT_WRITABLE', `${spot.path} was changed by another process meanwhile; nothing was changed`, 'try again');
    }
    for (const { spot, aside } of steps)
        if (aside !== undefined)
            keepAside(spot.grip.reach, aside);
    const done = [];
    try {
        // First all that is new: whoever is killed in between has lost nothing.
        for (const step of [...steps.filter(isNew), ...steps.filter((each) => !isNew(each))]) {
            if (step.temporary === undefined)
                (0,external_node_fs_.unlinkSync)(step.spot.grip.reach);
            else
                (0,external_node_fs_.renameSync)(step.temporary, step.spot.grip.reach);
            done.push(step);
        }
    }
    catch (error) {
        for (const step of done.reverse())
            undo(step, kept);
        return (0,write_failure/* toWriteFailure */.Bf)(error);
    }
    for (const directory of new Set(steps.map(({ spot }) => spot.grip.directoryPath)))
        (0,staged/* flushDirectory */.Ks)(directory);
    return { verdict: 'swapped' };
}
const isNew = ({ temporary }) => temporary !== undefined;
function keepAside(path, aside) {
    try {
        (0,external_node_fs_.linkSync)(path, aside);
    }
    catch (error) {
        // Some file systems know no second names.
        if (!(0,locate/* isSystemError */.Or)(error))
            throw error;
        (0,external_node_fs_.copyFileSync)(path, aside, external_node_fs_.constants.COPYFILE_EXCL);
    }
}
function undo({ spot, aside }, kept) {
    try {
        if (aside === undefined)
            (0,external_node_fs_.unlinkSync)(spot.grip.reach);
        else
            (0,external_node_fs_.renameSync)(aside, spot.grip.reach);
    }
    catch (error) {
        if (!(0,locate/* isSystemError */.Or)(error))
            throw error;
        if (aside !== undefined)
            kept.add(aside);
    }
}
function discard(path) {
    if (path !== undefined)
        (0,external_node_fs_.rmSync)(path, { force: true });
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-apply-patch.ts
/** `fs_apply_patch`: a whole unified diff, many files, all or nothing. */










const fsApplyPatch = {
    name: 'fs_apply_patch',
    description: 'Applies a unified diff (git or plain): changes, creates, deletes and renames many files at once, or none of them when anything does not fit. Give three lines of context.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['unifiedDiff'],
        properties: {
            unifiedDiff: {
                type: 'string',
                minLength: 1,
                maxLength: mostDiffBytes,
                description: 'The diff: `--- a/path`, `+++ b/path` (`/dev/null` for none), hunks `@@ -1,3 +1,4 @@`.',
            },
            dryRun: { type: 'boolean', description: 'Only say what would be done. Default false.' },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['filesChanged', 'files', 'dryRun'],
        properties: {
            filesChanged: countProperty,
            files: {
                type: 'array',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['path', 'action', 'additions', 'deletions'],
                    properties: {
                        path: { type: 'string' },
                        action: { enum: ['modified', 'created', 'deleted', 'renamed', 'copied', 'mode', 'unchanged'] },
                        from: { type: 'string' },
                        additions: countProperty,
                        deletions: countProperty,
                        offsets: { type: 'array', items: { type: 'integer' } },
                        countsCorrected: { const: true },
                        lineEndings: { const: 'crlf' },
                    },
                },
            },
            dryRun: { type: 'boolean' },
            truncated: { const: true },
            filesLeftOut: countProperty,
        },
    },
    access: 'write',
    network: false,
    run: async (args, context) => applyPatch(args, context),
};
async function applyPatch(args, context) {
    const parsed = parsePatch(textOf(args, 'unifiedDiff') ?? '');
    if (parsed.verdict === 'bad') {
        return (0,failure/* failed */.g)('BAD_PATCH', `line ${parsed.line} of the diff: ${parsed.reason}`, 'nothing was changed');
    }
    const named = toNamed(parsed.files);
    if (named.troubles.length > 0)
        return toPatchFailure(named.troubles);
    const { files } = named;
    const paths = [...new Set(files.flatMap(({ from, to }) => [from, to]))];
    const dryRun = isSet(args, 'dryRun');
    return withPlaces(context.jail, paths, async (places) => {
        const planned = planPatch(files, startReading(places));
        const troubles = [...findDenied(places), ...planned.troubles, ...findSameSpots(places)];
        if (troubles.length > 0)
            return toPatchFailure(troubles);
        const done = dryRun ? { verdict: 'swapped' } : await carryOut({ planned, places, context });
        if (done.verdict === 'failed')
            return done;
        const room = roomFor(context.maxOutputBytes);
        return { verdict: 'ok', value: toPatchValue({ reports: planned.reports, dryRun, room }) };
    });
}
/** One spelling a file, or the same file would be two. */
function toNamed(files) {
    const troubles = [];
    const toName = (path) => {
        const parsed = (0,path_text/* parsePathText */.a)(path);
        if (parsed.verdict === 'parsed' && parsed.names.length > 0)
            return parsed.names.join('/');
        const text = parsed.verdict === 'refused' ? parsed.reason : 'the path is the working directory itself';
        troubles.push({ path, code: 'DENIED_PATH', text });
        return path;
    };
    return {
        files: files.map((file) => ({ ...file, from: toName(file.from), to: toName(file.to) })),
        troubles,
    };
}
/** Told even where the plan would not have looked. */
function findDenied(places) {
    return [...places].flatMap(([path, place]) => place.kind === 'trouble' && place.trouble.code === 'DENIED_PATH' ? [{ path, ...place.trouble }] : []);
}
/** Files in directories that are yet to be made are held in a second round. */
async function carryOut({ planned, places, context }) {
    const { jail, signal } = context;
    const [changes, late] = toChanges(planned, places);
    const made = [];
    const swap = async () => {
        for (const path of late.keys()) {
            const end = await makeParents(jail, path, made);
            if (end.verdict === 'failed')
                return end;
        }
        return withPlaces(jail, [...late.keys()], async (more) => {
            const [added, missing] = toChanges({ outcomes: late }, more);
            const same = findSameSpots(new Map([...places, ...more]));
            const taken = added.find(({ spot }) => spot.found.kind !== 'nothing');
            if (same.length > 0)
                return toPatchFailure(same);
            if (missing.size > 0 || taken !== undefined)
                return toLost(more);
            return swapAll([...changes, ...added], signal);
        });
    };
    const end = await swap();
    if (end.verdict === 'failed')
        await removeMade(jail, made);
    return end;
}
function toLost(places) {
    for (const [path, place] of places) {
        if (place.kind === 'trouble')
            return toPatchFailure([{ path, ...place.trouble }]);
    }
    return (0,failure/* failed */.g)('NOT_WRITABLE', 'another process changes the same directories; nothing was changed', 'try again');
}
function toChanges({ outcomes }, places) {
    const changes = [];
    const late = new Map();
    for (const [path, outcome] of outcomes) {
        const place = places.get(path);
        if (place?.kind === 'spot') {
            if (outcome.kind === 'file' || place.spot.found.kind !== 'nothing')
                changes.push({ spot: place.spot, outcome });
        }
        else if (outcome.kind === 'file')
            late.set(path, outcome);
    }
    return [changes, late];
}

// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-edit-range.ts
/** `fs_edit_range`: other bytes in place of a range of a file. */





const offset = (description) => ({
    type: 'integer',
    minimum: 0,
    maximum: largestNumber,
    description,
});
const fsEditRange = {
    name: 'fs_edit_range',
    description: 'Replaces the bytes from `startByte` up to, but without, `endByte`; the same number twice inserts. Text in `replacement`, bytes in `replacementBase64`; empty deletes.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'startByte', 'endByte'],
        properties: {
            path: pathProperty,
            startByte: offset('First byte to replace; the file begins at 0.'),
            endByte: offset('The byte after the last one to replace; at most the size of the file.'),
            ...contentProperties('replacement'),
            expectedSha256: {
                type: 'string',
                minLength: 64,
                maxLength: 64,
                description: 'SHA-256 of the whole file as you know it; nothing is changed when it is another one by now.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['bytesReplaced', 'bytesRemoved', 'sizeBytes', 'newSha256'],
        properties: {
            bytesReplaced: { ...countProperty, description: 'Length of the replacement.' },
            bytesRemoved: countProperty,
            sizeBytes: countProperty,
            newSha256: digestProperty,
        },
    },
    access: 'write',
    network: false,
    run: async (args, context) => edit(args, context),
};
async function edit(args, { jail, signal }) {
    const replacement = readContent(args, 'replacement');
    if (replacement.verdict === 'failed')
        return replacement;
    const path = textOf(args, 'path') ?? '';
    const end = await changeFile({
        jail,
        path,
        signal,
        missing: 'failure',
        change: (old) => splice({ old, args, replacement: replacement.bytes }),
    });
    return end.verdict === 'failed' ? end : { verdict: 'ok', value: end.said };
}
function splice({ old, args, replacement }) {
    const expected = textOf(args, 'expectedSha256')?.toLowerCase();
    const [start, end] = [numberOf(args, 'startByte') ?? 0, numberOf(args, 'endByte') ?? 0];
    if (expected !== undefined && (0,canonical/* sha256Hex */.fg)(old) !== expected) {
        return (0,failure/* failed */.g)('SHA_MISMATCH', 'the file is not the one that you know', 'read it again; fs_stat with hash "sha256" tells its digest');
    }
    if (start > end || end > old.length) {
        return (0,failure/* failed */.g)('BAD_RANGE', `the file has ${old.length} bytes; startByte must not be behind endByte`);
    }
    const bytes = Buffer.concat([old.subarray(0, start), replacement, old.subarray(end)]);
    const said = {
        bytesReplaced: replacement.length,
        bytesRemoved: end - start,
        sizeBytes: bytes.length,
        newSha256: (0,canonical/* sha256Hex */.fg)(bytes),
    };
    return { verdict: 'change', bytes, said };
}

// EXTERNAL MODULE: ./src/toolbelt/jail/globs.ts
var jail_globs = __webpack_require__(61255);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/toolbelt/pacer.ts
/** Keeps synchronous work in slices: files are read five times faster without promises, but others must get a turn. */

/** Cost is counted in bytes read; what else takes time is given as so many bytes. */
const sliceCost = 2 * 1024 * 1024;
/** What opening one file or listing one name costs, in bytes read. */
const entryCost = 16 * 1024;
function startPacer(signal) {
    let spent = 0;
    return {
        isOver: () => signal.aborted,
        spend: (cost) => {
            spent += cost;
            if (spent < sliceCost)
                return undefined;
            spent = 0;
            return (0,promises_.setImmediate)();
        },
    };
}

// EXTERNAL MODULE: ./src/toolbelt/jail/open-file.ts
var open_file = __webpack_require__(96293);
;// CONCATENATED MODULE: ./src/toolbelt/jail/ignore-rules.ts
/** `.gitignore` files, nested as git nests them. This file is the only importer of `ignore`. */


const longestFile = 64 * 1024;
const mostRules = 1000;
/** Each `**` multiplies the time for a deep path (the library matches by RegExp), and a stranger wrote the rule. */
const mostGlobstars = 2;
/** Loads the library on first use. */
async function loadIgnoreReader() {
    const { default: ignore } = await __webpack_require__.e(/* import() */ 298).then(__webpack_require__.t.bind(__webpack_require__, 70298, 23));
    // Git is told on case-insensitive systems only, and the rules of a repository should mean the same everywhere.
    const options = { ignorecase: false };
    return (file, above) => {
        const lines = toLines((0,utf8/* decodeLeniently */.t4)((0,open_file/* readRange */.q)(file, 0, longestFile)));
        const base = file.path.slice(0, -'.gitignore'.length);
        return { base, rules: ignore(options).add(lines), count: lines.length + (above?.count ?? 0), above };
    };
}
/** What git would not list. A tracked file that matches a rule is ignored here too: the index is not read. */
function isIgnored(rules, path, kind) {
    for (let layer = rules; layer !== undefined; layer = layer.above) {
        const verdict = layer.rules.test(path.slice(layer.base.length) + (kind === 'directory' ? '/' : ''));
        if (verdict.ignored)
            return true;
        if (verdict.unignored)
            return false;
    }
    return false;
}
function toLines(text) {
    const rules = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    return rules.filter((line) => line.split('**').length - 1 <= mostGlobstars).slice(0, mostRules);
}

;// CONCATENATED MODULE: ./src/toolbelt/jail/walk.ts
/** Goes through a directory tree inside the jail: breadth first, names in order, links never followed, bounded. */


const deepest = 64;
const mostEntries = 250_000;
async function walk(plan) {
    const reader = plan.ignored === 'skip' ? await loadIgnoreReader() : undefined;
    const queue = [{ path: plan.start, level: 1, rules: await readRulesAbove(plan, reader) }];
    let entries = 0;
    for (let next = 0; next < queue.length; next += 1) {
        const place = queue[next];
        if (place === undefined)
            break;
        const answer = await plan.jail.withDirectory(place.path, async (directory) => {
            const visited = await visitDirectory({ plan, directory, place, reader });
            entries += visited.entries;
            // Not spread: a directory may hold more children than a call can have arguments.
            for (const below of visited.below)
                queue.push(below);
            return visited;
        });
        // What vanished or was swapped since it was listed is counted; the start must be there.
        if (answer.verdict === 'failed') {
            if (place.level === 1)
                return answer;
            plan.skipped.add('unreadable', 1);
            continue;
        }
        if (answer.end !== 'all')
            return { verdict: 'walked', end: answer.end };
        if (entries > mostEntries)
            return { verdict: 'walked', end: 'too-many' };
    }
    return { verdict: 'walked', end: plan.pacer.isOver() ? 'cancelled' : 'all' };
}
async function visitDirectory({ plan, directory, place, reader }) {
    const { pacer, skipped } = plan;
    const listing = directory.list();
    skipped.add('denied', listing.kept);
    skipped.add('unreadable', listing.unreadable);
    const rules = await readRules({ reader, directory, entries: listing.entries, above: place.rules });
    const cost = entryCost + (rules?.count ?? 0) * 256;
    const below = [];
    const leave = (end) => ({
        verdict: 'walked',
        end,
        below,
        entries: listing.entries.length,
    });
    for (const entry of directoriesFirst(listing.entries)) {
        await pacer.spend(cost);
        if (pacer.isOver())
            return leave('cancelled');
        if (isIgnored(rules, entry.path, entry.kind))
            skipped.add('ignored', 1);
        else if (!plan.admits(entry))
            skipped.add('hidden', 1);
        else {
            if ((await plan.visit(entry, directory)) === 'stop')
                return leave('stopped');
            if (entry.kind === 'directory' && plan.depth === 'all-levels') {
                if (place.level >= deepest)
                    skipped.add('tooDeep', 1);
                else
                    below.push({ path: entry.path, level: place.level + 1, rules });
            }
        }
    }
    return leave('all');
}
function directoriesFirst(entries) {
    const isDirectory = (kind) => kind === 'directory';
    return [
        ...entries.filter((entry) => isDirectory(entry.kind)),
        ...entries.filter((entry) => !isDirectory(entry.kind)),
    ];
}
async function readRules({ reader, directory, entries, above }) {
    const own = entries.find((entry) => entry.name === '.gitignore' && entry.kind === 'file');
    if (reader === undefined || own === undefined)
        return above;
    return (await directory.readFile(own, async (file) => reader(file, above))) ?? above;
}
/** The rules that hold at the start. Who asks for an ignored directory by name wants to see it: then none do. */
async function readRulesAbove(plan, reader) {
    const start = await plan.jail.look(plan.start, 'follow');
    if (reader === undefined || start.verdict === 'failed' || start.path === '.')
        return undefined;
    let rules;
    let here = '.';
    for (const name of start.path.split('/')) {
        const read = await plan.jail.withDirectory(here, async (directory) => ({
            verdict: 'read',
            rules: await readRules({ reader, directory, entries: directory.list().entries, above: rules }),
        }));
        rules = read.verdict === 'read' ? read.rules : rules;
        here = here === '.' ? name : `${here}/${name}`;
        if (isIgnored(rules, here, 'directory'))
            rules = undefined;
    }
    return rules;
}

;// CONCATENATED MODULE: ./src/toolbelt/page.ts
/** A part of a long list of results: as many as were asked for and fit, and how to go on. */

function collect({ offset, most, maxOutputBytes }) {
    const items = [];
    const room = roomFor(maxOutputBytes);
    let used = 0;
    let seen = 0;
    let tooLarge = 0;
    return {
        isSkipping: () => seen < offset,
        items: () => items,
        nextOffset: () => seen,
        tooLarge: () => tooLarge,
        add: (item) => {
            if (seen < offset) {
                seen += 1;
                return 'passed';
            }
            const cost = jsonBytes(item) + 1;
            if (items.length >= most || (used + cost > room && items.length > 0))
                return 'full';
            seen += 1;
            if (cost > room) {
                tooLarge += 1;
                return 'passed';
            }
            used += cost;
            items.push(item);
            return 'kept';
        },
    };
}
/** Properties of a result schema: what `endOfPage` tells. */
const endOfPageProperties = {
    truncated: { type: 'boolean' },
    nextOffset: { type: 'integer', minimum: 0, description: 'Give it as `offset` to go on.' },
    hint: { type: 'string', description: 'How to go on where no offset helps.' },
    tooLarge: { type: 'integer', minimum: 1, description: 'Items that fit into no answer.' },
};
/** `truncated` and, where it is, why and how to go on. */
function endOfPage(page, end) {
    const tooLarge = page.tooLarge() === 0 ? {} : { tooLarge: page.tooLarge() };
    switch (end) {
        case 'all':
            return { truncated: false, ...tooLarge };
        case 'stopped':
            return { truncated: true, nextOffset: page.nextOffset(), ...tooLarge };
        case 'too-many':
            return {
                truncated: true,
                hint: 'too many files to visit all: name a subdirectory in path',
                ...tooLarge,
            };
        case 'cancelled':
            return { truncated: true, hint: 'the time ran out: name a subdirectory in path', ...tooLarge };
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/tally.ts
/** Counts what a walk passed over, so that silence never looks like absence. */
const reasons = {
    denied: 'Kept from tools.',
    ignored: 'By .gitignore.',
    hidden: 'Names that begin with a dot.',
    binary: 'Files that are no text.',
    huge: 'Files that are too large.',
    links: 'What they lead to is met at its own place if it is inside.',
    longLines: 'Lines of which only the first part was searched.',
    tooDeep: 'Directories that lie too deep.',
    unreadable: 'What is gone, closed to us, or has a name that no path can spell.',
};
/** A property of a result schema: what `toJson` gives. */
const skippedProperty = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(reasons).map(([reason, description]) => [
        reason,
        { type: 'integer', minimum: 1, description },
    ])),
};
function startTally() {
    const counts = new Map();
    return {
        add: (reason, count) => {
            if (count > 0)
                counts.set(reason, (counts.get(reason) ?? 0) + count);
        },
        toJson: () => Object.fromEntries(counts),
    };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/file-facts.ts
/** What `fs_stat` and `fs_list_dir` tell of a file, in goagent's fields. */

const types = { file: 'file', directory: 'dir', link: 'symlink', special: 'other' };
/** Properties of a result schema: what `toFacts` tells. */
const factsProperties = {
    type: { type: 'string', enum: ['file', 'dir', 'symlink', 'other'] },
    sizeBytes: { type: 'integer', minimum: 0 },
    modeOctal: { type: 'string', minLength: 4, maxLength: 4 },
    modTime: { type: 'string', description: 'RFC 3339, UTC, to the second.' },
};
function toFacts(stats) {
    return {
        type: types[(0,locate/* toKind */.OF)(stats)],
        sizeBytes: stats.size,
        modeOctal: (stats.mode & 0o777).toString(8).padStart(4, '0'),
        modTime: `${stats.mtime.toISOString().slice(0, 19)}Z`,
    };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-list-dir.ts
/** `fs_list_dir`: what a directory holds, nearest first. */







const fsListDir = {
    name: 'fs_list_dir',
    description: 'Lists a directory: subdirectories first, then files, by name; with `recursive` level by level. What .gitignore leaves out is skipped. A long list is cut: go on at `nextOffset`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
            path: { ...pathProperty, description: 'Directory relative to the working directory. Default ".".' },
            recursive: { type: 'boolean', description: 'Also what is in subdirectories. Default false.' },
            globs: globsProperty,
            includeHidden: { type: 'boolean', description: 'Also names that begin with a dot. Default false.' },
            includeIgnored: includeIgnoredProperty,
            maxResults: { type: 'integer', minimum: 1, maximum: 10_000, description: 'Default 10000.' },
            offset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so many entries at the start: `nextOffset` of the answer before.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['entries', 'truncated', 'skipped'],
        properties: {
            entries: {
                type: 'array',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['path'],
                    properties: { path: { type: 'string' }, ...factsProperties },
                },
            },
            ...endOfPageProperties,
            skipped: skippedProperty,
        },
    },
    access: 'read',
    network: false,
    run: async (args, context) => list(args, context),
};
async function list(args, context) {
    const globs = await (0,jail_globs/* compileGlobs */.t)(textsOf(args, 'globs'), 'name-or-path');
    if (globs.verdict === 'failed')
        return globs;
    const page = collect({
        offset: numberOf(args, 'offset') ?? 0,
        most: numberOf(args, 'maxResults') ?? 10_000,
        maxOutputBytes: context.maxOutputBytes,
    });
    const skipped = startTally();
    const isRecursive = isSet(args, 'recursive');
    const walked = await walk({
        jail: context.jail,
        start: textOf(args, 'path') ?? '.',
        depth: isRecursive ? 'all-levels' : 'one-level',
        ignored: isSet(args, 'includeIgnored') ? 'include' : 'skip',
        pacer: startPacer(context.signal),
        skipped,
        admits: (entry) => isSet(args, 'includeHidden') || !entry.name.startsWith('.'),
        visit: async (entry, directory) => {
            if (!globs.matches(entry.path))
                return 'on';
            const stats = page.isSkipping() ? undefined : directory.look(entry);
            const item = stats === undefined ? { path: entry.path } : { path: entry.path, ...toFacts(stats) };
            return page.add(item) === 'full' ? 'stop' : 'on';
        },
    });
    if (walked.verdict === 'failed')
        return walked;
    const value = { entries: page.items(), ...endOfPage(page, walked.end), skipped: skipped.toJson() };
    return { verdict: 'ok', value };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/octal-mode.ts
/** Permissions as goagent's tools take them: octal digits in a text. */


/** Without a pattern, which would load its engine for every run. */
function modeProperty(description) {
    return { type: 'string', maxLength: 5, description };
}
/** Setuid and its kin cannot be asked for. */
function readMode(args, name, usual) {
    const text = textOf(args, name);
    if (text === undefined)
        return { verdict: 'mode', mode: usual };
    if (/^0?[0-7]{3}$/.test(text))
        return { verdict: 'mode', mode: Number.parseInt(text, 8) };
    return (0,failure/* failed */.g)('INVALID_ARGUMENTS', `${name} takes three octal digits, e.g. "0755"`);
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-mkdirp.ts
/** `fs_mkdirp`: a directory and those above it, as far as they are not there. */






const fsMkdirp = {
    name: 'fs_mkdirp',
    description: 'Makes a directory, with those above it that are not there. A directory that is there already is fine: `created` is then false.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            modeOctal: modeProperty('Permissions of new directories, e.g. "0700". Default "0755".'),
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['created'],
        properties: { created: { type: 'boolean' } },
    },
    access: 'write',
    network: false,
    run: async (args, context) => makeAll(args, context),
};
const fs_mkdirp_deepest = 128;
async function makeAll(args, { jail }) {
    const parsed = (0,path_text/* parsePathText */.a)(textOf(args, 'path') ?? '');
    if (parsed.verdict === 'refused')
        return (0,failure/* failed */.g)('DENIED_PATH', parsed.reason);
    const { names } = parsed;
    if (names.length > fs_mkdirp_deepest)
        return (0,failure/* failed */.g)('NOT_WRITABLE', `the path is deeper than ${fs_mkdirp_deepest} directories`);
    const asked = readMode(args, 'modeOctal', 0o755);
    if (asked.verdict === 'failed')
        return asked;
    const { mode } = asked;
    const made = [];
    for (let count = 1; count <= names.length; count += 1) {
        const path = names.slice(0, count).join('/');
        const end = await makeOne({ jail, path, mode });
        if (end.verdict === 'failed') {
            await removeMade(jail, made);
            return end;
        }
        if (end.verdict === 'done')
            made.push(path);
    }
    return { verdict: 'ok', value: { created: made.length > 0 } };
}
async function makeOne(making) {
    const made = await tryOne(making);
    // Another process was quicker: then it is looked at once more.
    return made.verdict === 'failed' && made.code === 'EXISTS' ? tryOne(making) : made;
}
function tryOne({ jail, path, mode }) {
    return jail.withSpot(path, 'follow', async (spot) => {
        if (spot.found.kind === 'directory')
            return { verdict: 'there' };
        return spot.found.kind === 'nothing' ? spot.makeDirectory(mode) : (0,locate/* notADirectory */.o5)();
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/toolbelt/jail/move-spot.ts
/** Gives what lies at one spot the name of another, in one step: nothing is gone before it has its new place. */







/** What lies below a directory has been judged at both places. */
async function moveSpot(move) {
    const { from, to } = move;
    try {
        const done = await (0,latch/* whileLatched */.b)(to.grip.latch, () => rename(move));
        if (done.verdict === 'done')
            for (const { grip } of [to, from])
                (0,staged/* flushDirectory */.Ks)(grip.directoryPath);
        return done;
    }
    catch (error) {
        const isFar = (0,locate/* isSystemError */.Or)(error) && error.code === 'EXDEV';
        return isFar ? moveFar(move) : (0,write_failure/* toWriteFailure */.Bf)(error);
    }
}
function exists() {
    return (0,failure/* failed */.g)('EXISTS', 'there is something at the new path', 'overwrite replaces a file');
}
/** The new name is looked at while it is latched, so that other tools of ours cannot fill it in between. */
function rename({ from, to, over }) {
    const [source, target] = [from.grip.reach, to.grip.reach];
    if (!from.grip.isStill() || !to.grip.isStill())
        return (0,write_failure/* busy */.S2)();
    const [what, there] = [source, target].map((path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }));
    if (there !== undefined) {
        const isSame = what !== undefined && what.ino === there.ino && what.dev === there.dev;
        // A file system that ignores case has one file under both names, and takes the new spelling.
        if (over === 'nothing' && !(isSame && what.nlink === 1))
            return exists();
        if (there.isDirectory() && what?.isDirectory() === false)
            return (0,write_failure/* isDirectory */.wd)();
        if (!there.isDirectory() && what?.isDirectory() === true)
            return (0,locate/* notADirectory */.o5)();
    }
    (0,external_node_fs_.renameSync)(source, target);
    dropTwin({ from, to });
    return { verdict: 'done' };
}
/** Of two hard links to one file, a rename leaves both. */
function dropTwin({ from, to }) {
    const [source, target] = [from.grip.reach, to.grip.reach];
    const [left, there] = [source, target].map((path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }));
    if (left === undefined || there === undefined || left.ino !== there.ino || left.nlink < 2)
        return;
    // Not another spelling of the one that is there.
    if ((0,external_node_fs_.readdirSync)(from.grip.directoryPath).includes((0,external_node_path_.basename)(source)))
        (0,external_node_fs_.unlinkSync)(source);
}
/** To another disk below the same root: a copy that is whole and flushed takes the name, then the source goes. */
async function moveFar({ from, to, over }) {
    if (from.found.kind !== 'file') {
        return (0,failure/* failed */.g)('NOT_WRITABLE', 'the new path is on another disk', 'only files can be moved there, one by one');
    }
    const read = from.readBytes(write_failure/* mostBytes */.j$);
    if (read.verdict === 'failed')
        return read;
    const staged = await to.stage(read.bytes, from.found.stats.mode & 0o777);
    if (staged.verdict === 'failed')
        return staged;
    const replaced = await staged.commit(over === 'nothing' ? 'unchanged' : 'anything');
    if (replaced.verdict === 'failed')
        return replaced;
    return replaced.verdict === 'changed' ? (0,write_failure/* busy */.S2)() : from.remove();
}

// EXTERNAL MODULE: ./src/toolbelt/jail/own-names.ts
var own_names = __webpack_require__(26941);
;// CONCATENATED MODULE: ./src/toolbelt/jail/tree.ts
/** All that lies below a directory that is held: judged before any of it is touched, and removed from the leaves up. */







const tree_mostEntries = 100_000;
const tree_deepest = 256;
const slice = 500;
/** Refuses whole: a single entry that may not be written, or that tools never get, is enough. */
async function surveyTree(tree) {
    return goThrough(tree, () => undefined);
}
/** Everything, and the directory itself. Judged once more on the way, since others may write there too. */
async function removeTree(tree) {
    const removed = await goThrough(tree, ({ reach, kind }) => {
        if (kind === 'directory')
            (0,external_node_fs_.rmdirSync)(reach);
        else
            (0,external_node_fs_.unlinkSync)(reach);
    });
    if (removed.verdict === 'failed')
        return { ...removed, hint: 'a part of the directory may be gone' };
    try {
        (0,external_node_fs_.rmdirSync)(tree.grip.reach);
        return removed;
    }
    catch (error) {
        return (0,write_failure/* toWriteFailure */.Bf)(error);
    }
}
/** `leave` is called for each entry when all below it has been left. */
async function goThrough(tree, leave) {
    const tally = { entries: 0 };
    try {
        const fault = await goInto({ tree, leave, tally, reach: tree.grip.reach, names: [] });
        return fault ?? { verdict: 'surveyed', entries: tally.entries };
    }
    catch (error) {
        return (0,write_failure/* toWriteFailure */.Bf)(error);
    }
}
async function goInto(place) {
    const { tree, tally, names } = place;
    // Through the held directory, so that one that is swapped for a link leads nowhere else.
    const held = tree.grip.hold(place.reach);
    try {
        for (const name of (0,external_node_fs_.readdirSync)(held.directoryPath)) {
            tally.entries += 1;
            const isTooMuch = tally.entries > tree_mostEntries || names.length >= tree_deepest;
            if (isTooMuch)
                return (0,failure/* failed */.g)('NOT_WRITABLE', 'the directory holds too much', 'take its parts one by one');
            if (tally.entries % slice === 0)
                await (0,promises_.setImmediate)();
            if (tree.signal.aborted)
                return (0,failure/* failed */.g)('NOT_WRITABLE', 'the time for this call is over');
            const reach = held.directoryPath + external_node_path_.sep + name;
            const fault = await visit({ ...place, reach, names: [...names, name] });
            if (fault !== undefined)
                return fault;
        }
        return undefined;
    }
    finally {
        held.release();
    }
}
async function visit(place) {
    const { tree, reach, names } = place;
    const stats = (0,external_node_fs_.lstatSync)(reach, { throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    const found = (0,locate/* toKind */.OF)(stats);
    // A pipe that somebody left is no more than its name.
    const kind = found === 'special' ? 'file' : found;
    // What a killed run left behind may go.
    const isLeftOver = kind === 'file' && (0,own_names/* isOwnName */.sJ)(names.at(-1) ?? '');
    if (!isLeftOver && tree.paths.some((path) => isRefused(tree, { path, names, kind }))) {
        return (0,failure/* failed */.g)('DENIED_PATH', 'the directory holds what is kept from tools, or may not be written', 'take what else it holds by name');
    }
    const fault = kind === 'directory' ? await goInto(place) : undefined;
    if (fault === undefined)
        place.leave({ reach, kind });
    return fault;
}
function isRefused({ grip }, { path, names, kind }) {
    return grip.guard.judgeChild([path, ...names].join('/'), kind) !== undefined;
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-move.ts
/** `fs_move`: another name or place for a file, a link or a directory. */





const fsMove = {
    name: 'fs_move',
    description: 'Moves or renames a file, a link or a directory in one step. `to` is the whole new path, in a directory that exists. With `overwrite` a file that is there is replaced; a directory only when it is empty.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to'],
        properties: {
            from: pathProperty,
            to: { ...pathProperty, description: 'New path relative to the working directory.' },
            overwrite: { type: 'boolean', description: 'Replace what is there. Default false.' },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['moved'],
        properties: { moved: { type: 'boolean', description: 'False when both paths are the same.' } },
    },
    access: 'write',
    network: false,
    run: async (args, context) => {
        const { jail, signal } = context;
        return jail.withSpot(textOf(args, 'from') ?? '', 'keep', (from) => jail.withSpot(textOf(args, 'to') ?? '', 'keep', (to) => move({ from, to, args, signal })));
    },
};
async function move({ from, to, args, signal }) {
    const over = isSet(args, 'overwrite') ? 'anything' : 'nothing';
    const fault = fs_move_findFault({ from, to });
    if (fault !== undefined)
        return fault;
    if (from.path === to.path)
        return { verdict: 'ok', value: { moved: false } };
    if (to.found.kind !== 'nothing' && over === 'nothing')
        return exists();
    if (from.found.kind === 'directory') {
        const survey = await surveyTree({ grip: from.grip, paths: [from.path, to.path], signal });
        if (survey.verdict === 'failed')
            return survey;
    }
    const done = await moveSpot({ from, to, over });
    return done.verdict === 'failed' ? done : { verdict: 'ok', value: { moved: true } };
}
function fs_move_findFault({ from, to }) {
    if (from.found.kind === 'nothing')
        return (0,locate/* notFound */.mX)();
    if (to.path.startsWith(`${from.path}/`)) {
        return (0,failure/* failed */.g)('INVALID_ARGUMENTS', 'a directory cannot be moved into itself');
    }
    // A directory may bear a name that no file may have.
    return to.grip.guard.judge(to.path, from.found.kind);
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-read-file.ts
/** `fs_read_file`: a range of bytes of a file, as text where it is text. */




const fsReadFile = {
    name: 'fs_read_file',
    description: 'Reads a file, or a range of it. Text comes in `content`; what is not UTF-8 in `contentBase64`. A long file is cut: go on at `nextOffset`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            offsetBytes: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'First byte to read. Default 0.',
            },
            maxBytes: {
                type: 'integer',
                minimum: 1,
                maximum: largestNumber,
                description: 'Read at most so many bytes. Default: what fits into one answer.',
            },
            encoding: {
                type: 'string',
                enum: ['utf-8', 'base64'],
                description: '"base64" for the exact bytes of any file. Default "utf-8": text where it is text.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['encoding', 'sizeBytes', 'offsetBytes', 'eof'],
        properties: {
            encoding: { type: 'string', enum: ['utf-8', 'base64'] },
            content: { type: 'string' },
            contentBase64: { type: 'string' },
            sizeBytes: { ...countProperty, description: 'Of the whole file.' },
            offsetBytes: { ...countProperty, description: 'Of the first byte shown: a character is never cut.' },
            eof: { type: 'boolean' },
            truncated: { const: true, description: 'Less than was asked for.' },
            nextOffset: { ...countProperty, description: 'Give it as `offsetBytes` to go on.' },
        },
    },
    access: 'read',
    network: false,
    run: async (args, context) => context.jail.withFile(textOf(args, 'path') ?? '', async (file) => ({
        verdict: 'ok',
        value: readPart({ file, args, context }),
    })),
};
function readPart({ file, args, context }) {
    const offset = numberOf(args, 'offsetBytes') ?? 0;
    const room = roomFor(context.maxOutputBytes);
    const wanted = numberOf(args, 'maxBytes') ?? largestNumber;
    // Every byte takes at least one in the answer.
    const bytes = (0,open_file/* readRange */.q)(file, offset, Math.min(wanted, room));
    const text = args.encoding === 'base64' ? undefined : toText({ bytes, offset, room, file });
    const part = text ?? toBase64({ bytes, offset, room });
    // A file that has been cut since it was opened ends where nothing more comes.
    const eof = part.end >= file.sizeBytes || bytes.length === 0;
    const isCut = !eof && part.end < Math.min(offset + wanted, file.sizeBytes);
    return {
        ...part.shown,
        sizeBytes: file.sizeBytes,
        offsetBytes: part.start,
        eof,
        ...(isCut ? { truncated: true } : {}),
        ...(eof ? {} : { nextOffset: part.end }),
    };
}
/**
 * Undefined when the bytes are not text. A character that the range cuts at its start is shown whole, one that
 * it cuts at its end is left for the next part; the range that is reported says so.
 */
function toText({ bytes, offset, room, file }) {
    const head = readHead(file, offset, bytes);
    const isLast = offset + bytes.length >= file.sizeBytes;
    const whole = bytes.subarray(0, bytes.length - (isLast ? 0 : (0,utf8/* countTail */.en)(bytes)));
    if (whole.length === 0 && bytes.length > 0)
        return undefined;
    const decoded = (0,utf8/* decodeExactly */.lc)(Buffer.concat([head, whole]));
    if (decoded === undefined)
        return undefined;
    const content = fitText(decoded, room);
    const start = offset - head.length;
    return { start, end: start + Buffer.byteLength(content), shown: { encoding: 'utf-8', content } };
}
/** The bytes before `offset` that begin the character in whose middle it lies: 0 to 3. */
function readHead(file, offset, bytes) {
    if (!(0,utf8/* isContinuation */.ks)(bytes[0]))
        return Buffer.alloc(0);
    const before = (0,open_file/* readRange */.q)(file, Math.max(0, offset - 3), Math.min(3, offset));
    return before.subarray(before.length - (0,utf8/* countTail */.en)(before));
}
function toBase64({ bytes, offset, room }) {
    // Whole groups of three, so that the next part can be put behind this one.
    const kept = bytes.subarray(0, Math.min(bytes.length, Math.floor(room / 4) * 3));
    return {
        start: offset,
        end: offset + kept.length,
        shown: { encoding: 'base64', contentBase64: kept.toString('base64') },
    };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/line-finder.ts
/** Where a line of a file begins, by counting line feeds slice by slice. */
const sliceBytes = 256 * 1024;
/** About a second of counting. */
const mostBytes = 1024 * 1024 * 1024;
/** Line 1 begins at 0; a line feed at the very end of the file begins no further line. */
async function findLine({ file, line, pacer }) {
    if (line === 1)
        return { verdict: 'found', offset: 0 };
    const slice = Buffer.allocUnsafe(Math.min(sliceBytes, Math.max(1, file.sizeBytes)));
    let feeds = 0;
    let endsWithFeed = true;
    for (let offset = 0; offset < mostBytes && !pacer.isOver();) {
        const bytes = slice.subarray(0, file.readInto(slice, offset));
        if (bytes.length === 0)
            return { verdict: 'past-end', totalLines: feeds + (endsWithFeed ? 0 : 1) };
        for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
            feeds += 1;
            const next = offset + at + 1;
            if (feeds === line - 1 && next < file.sizeBytes)
                return { verdict: 'found', offset: next };
        }
        endsWithFeed = bytes.at(-1) === 10;
        offset += bytes.length;
        await pacer.spend(bytes.length);
    }
    return { verdict: 'too-far' };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-read-lines.ts
/** `fs_read_lines`: a range of lines of a text file. */







const lineProperty = { type: 'integer', minimum: 1, maximum: largestNumber };
const fsReadLines = {
    name: 'fs_read_lines',
    description: 'Reads lines of a text file, the first being 1. CRLF is shown as LF. A long range is cut: go on at `nextLine`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            startLine: { ...lineProperty, description: 'First line. Default 1.' },
            endLine: {
                ...lineProperty,
                description: 'The line before which to stop (exclusive). Default: to the end, or what fits.',
            },
            maxBytes: {
                type: 'integer',
                minimum: 1,
                maximum: largestNumber,
                description: 'Read at most so many bytes. Default: what fits into one answer.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['content', 'startLine', 'endLine', 'eof'],
        properties: {
            content: { type: 'string' },
            startLine: lineProperty,
            endLine: { ...lineProperty, description: 'The line before which it stopped.' },
            eof: { type: 'boolean' },
            lineEndings: { type: 'string', enum: ['crlf', 'mixed'], description: 'Where they are not all LF.' },
            invalidBytesReplaced: { const: true, description: 'What was not UTF-8 is shown as U+FFFD.' },
            lineCut: { const: true, description: 'The one line that is shown is longer; go on at `nextOffset`.' },
            truncated: { const: true, description: 'Less than was asked for.' },
            totalLines: { ...countProperty, description: 'Known at the end of the file.' },
            nextLine: { ...lineProperty, description: 'Give it as `startLine` to go on.' },
            nextOffset: { ...countProperty, description: 'The same place for fs_read_file, in bytes.' },
        },
    },
    access: 'read',
    network: false,
    run: async (args, context) => context.jail.withFile(textOf(args, 'path') ?? '', (file) => readLines({ file, args, context })),
};
async function readLines({ file, args, context }) {
    const startLine = numberOf(args, 'startLine') ?? 1;
    const endLine = numberOf(args, 'endLine') ?? largestNumber;
    if (endLine <= startLine)
        return (0,failure/* failed */.g)('BAD_RANGE', 'invalid range: endLine is not behind startLine', 'endLine is exclusive: for line 3 alone, startLine 3 and endLine 4');
    const found = await findLine({ file, line: startLine, pacer: startPacer(context.signal) });
    if (found.verdict === 'too-far') {
        return (0,failure/* failed */.g)('BAD_RANGE', 'the file is too large to count its lines so far', 'use fs_read_file with offsetBytes');
    }
    if (found.verdict === 'past-end') {
        const value = { content: '', startLine, endLine: startLine, eof: true, totalLines: found.totalLines };
        return { verdict: 'ok', value };
    }
    const room = roomFor(context.maxOutputBytes);
    const limit = Math.min(room, numberOf(args, 'maxBytes') ?? room);
    const bytes = (0,open_file/* readRange */.q)(file, found.offset, limit);
    if (bytes.includes(0)) {
        return (0,failure/* failed */.g)('NOT_READABLE', 'this is not a text file', 'use fs_read_file, which answers with base64');
    }
    return { verdict: 'ok', value: fs_read_lines_toLines({ file, bytes, offset: found.offset, startLine, endLine, room }) };
}
/** Whole lines as long as they fit; of a first line that does not fit alone, its beginning. */
function fs_read_lines_toLines({ file, bytes, offset, startLine, endLine, room }) {
    const size = file.sizeBytes - offset;
    let used = 0;
    let end = 0;
    let line = startLine;
    while (line < endLine && end < bytes.length) {
        const feed = bytes.indexOf(10, end);
        const next = feed === -1 ? bytes.length : feed + 1;
        // Without a line feed it is the last line of the file or one that was cut.
        if (feed === -1 && next < size)
            break;
        const cost = jsonBytes(fs_read_lines_toText(bytes.subarray(end, next))) - 2;
        if (used + cost > room)
            break;
        used += cost;
        end = next;
        line += 1;
    }
    const isCut = end === 0 && startLine < endLine && size > 0;
    if (isCut)
        end = cutLine(bytes, room);
    const eof = end >= size;
    const content = bytes.subarray(0, end);
    return {
        content: fs_read_lines_toText(content),
        startLine,
        endLine: isCut ? startLine + 1 : line,
        eof,
        ...(content.includes('\r\n') ? { lineEndings: isMixed(content) ? 'mixed' : 'crlf' } : {}),
        ...((0,utf8/* decodeExactly */.lc)(content) === undefined ? { invalidBytesReplaced: true } : {}),
        ...(isCut ? { lineCut: true } : {}),
        ...(!eof && (isCut || line < endLine) ? { truncated: true } : {}),
        ...(eof
            ? { totalLines: line - 1 }
            : { nextLine: isCut ? startLine + 1 : line, nextOffset: offset + end }),
    };
}
/** A sixth of the room holds any bytes, however JSON escapes them. */
function cutLine(bytes, room) {
    const head = bytes.subarray(0, Math.max(1, Math.floor(room / 6)));
    return Math.max(1, head.length - (0,utf8/* countTail */.en)(head));
}
function fs_read_lines_toText(bytes) {
    return (0,utf8/* decodeLeniently */.t4)(bytes).replaceAll('\r\n', '\n');
}
function isMixed(bytes) {
    return /(?:^|[^\r])\n/.test(bytes.toString('latin1'));
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/exact-text.ts
/** Where one run of bytes stands in another, and other bytes in its place. Bytes that are no text are left alone. */
const mostCounted = 1_000_000;
const mostLines = 8;
/** Bytes. */
const longestQuick = 32;
/** `text` is not empty. */
function findText(bytes, text) {
    const lines = [];
    let count = 0;
    let [line, counted] = [1, 0];
    for (const at of findPlaces(bytes, text)) {
        count += 1;
        if (count > mostCounted)
            return { count: undefined, lines };
        if (lines.length >= mostLines)
            continue;
        for (let feed = bytes.indexOf(10, counted); feed !== -1 && feed < at; feed = bytes.indexOf(10, counted)) {
            line += 1;
            counted = feed + 1;
        }
        lines.push(line);
    }
    return { count, lines };
}
function replaceText(bytes, text, replacement) {
    const parts = [];
    let from = 0;
    for (const at of findPlaces(bytes, text)) {
        parts.push(bytes.subarray(from, at), replacement);
        from = at + text.length;
    }
    return Buffer.concat([...parts, bytes.subarray(from)]);
}
/** The same text with the other line ends, when that is what the bytes hold. */
function findOtherLineEnds(bytes, text) {
    const bare = text.replaceAll('\r\n', '\n');
    if (!bare.includes('\n'))
        return undefined;
    if (text !== bare && holds(bytes, bare))
        return 'LF';
    const carried = bare.replaceAll('\n', '\r\n');
    return text !== carried && holds(bytes, carried) ? 'CRLF' : undefined;
}
const holds = (bytes, text) => !findPlaces(bytes, Buffer.from(text)).next().done;
/** Where it stands first from `from` on, or -1; short texts are found by Node's search, which is quicker and cannot take long. */
function findFirst(bytes, text, from) {
    if (text.length <= longestQuick)
        return bytes.indexOf(text, from);
    const { value } = findPlaces(bytes.subarray(from), text).next();
    return value === undefined ? -1 : from + value;
}
/**
 * The search of Knuth, Morris and Pratt, which looks at each byte once: that of Node takes hours, in one piece, for
 * a long text that nearly fits everywhere.
 */
function* findPlaces(bytes, text) {
    const borders = toBorders(text);
    let matched = 0;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        while (matched > 0 && text[matched] !== byte)
            matched = borders[matched - 1] ?? 0;
        if (text[matched] === byte)
            matched += 1;
        if (matched < text.length)
            continue;
        yield at + 1 - text.length;
        matched = 0;
    }
}
/** For each beginning of the text, how long the longest of its own beginnings is that it also ends with. */
function toBorders(text) {
    const borders = new Uint32Array(text.length);
    let matched = 0;
    for (let at = 1; at < text.length; at += 1) {
        while (matched > 0 && text[matched] !== text[at])
            matched = borders[matched - 1] ?? 0;
        if (text[matched] === text[at])
            matched += 1;
        borders[at] = matched;
    }
    return borders;
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-replace.ts
/** `fs_replace`: exact text for exact text, as often as the caller says that it is there. */






const longestText = 8 * 1024 * 1024;
const fsReplace = {
    name: 'fs_replace',
    description: 'Replaces exact text in a file: `oldText` must be there once, or `expectedCount` times, or `replaceAll` is set. Otherwise nothing is changed, and the error says where it was found.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'oldText', 'newText'],
        properties: {
            path: pathProperty,
            oldText: {
                type: 'string',
                minLength: 1,
                maxLength: longestText,
                description: 'As it stands in the file, with its white space and line ends.',
            },
            newText: { type: 'string', maxLength: longestText, description: 'May be empty.' },
            expectedCount: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Default 1.' },
            replaceAll: {
                type: 'boolean',
                description: 'However often it is there, at least once. Default false.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['replaced', 'sizeBytes', 'newSha256'],
        properties: { replaced: countProperty, sizeBytes: countProperty, newSha256: digestProperty },
    },
    access: 'write',
    network: false,
    run: async (args, context) => replace(args, context),
};
async function replace(args, { jail, signal }) {
    if (isSet(args, 'replaceAll') && args.expectedCount !== undefined) {
        return (0,failure/* failed */.g)('INVALID_ARGUMENTS', 'give expectedCount or replaceAll, not both');
    }
    const path = textOf(args, 'path') ?? '';
    const change = (old) => toChange(old, args);
    const end = await changeFile({ jail, path, signal, missing: 'failure', change });
    return end.verdict === 'failed' ? end : { verdict: 'ok', value: end.said };
}
function toChange(old, args) {
    const [oldText, newText] = [textOf(args, 'oldText') ?? '', textOf(args, 'newText') ?? ''];
    const [before, after] = [Buffer.from(oldText), Buffer.from(newText)];
    const found = findText(old, before);
    const expected = isSet(args, 'replaceAll')
        ? Math.max(1, found.count ?? 0)
        : (numberOf(args, 'expectedCount') ?? 1);
    if (found.count !== expected)
        return misfit({ found, expected, old, oldText });
    if (old.length + expected * (after.length - before.length) > write_failure/* mostBytes */.j$)
        return (0,write_failure/* tooLarge */.g$)(write_failure/* mostBytes */.j$);
    const bytes = replaceText(old, before, after);
    return {
        verdict: 'change',
        bytes,
        said: { replaced: expected, sizeBytes: bytes.length, newSha256: (0,canonical/* sha256Hex */.fg)(bytes) },
    };
}
function misfit({ found, expected, old, oldText }) {
    const { count, lines } = found;
    if (count === 0) {
        const ends = findOtherLineEnds(old, oldText);
        const hint = ends === undefined ? 'read the lines again and copy them as they are' : otherEnds[ends];
        return (0,failure/* failed */.g)('NO_MATCH', 'oldText is not in the file', hint);
    }
    const places = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
    const more = count === lines.length ? '' : ', …';
    const times = count === undefined ? 'too often to count' : `${count} ${count === 1 ? 'time' : 'times'}`;
    return (0,failure/* failed */.g)('NO_MATCH', `oldText was found ${times} (${places}${more}), not ${expected} ${expected === 1 ? 'time' : 'times'}`, 'give more of the text around it, or the right expectedCount, or replaceAll');
}
const otherEnds = {
    CRLF: 'only the line ends differ: in the file lines end in CRLF; write \\r\\n in oldText and newText',
    LF: 'only the line ends differ: in the file lines end in LF; write \\n in oldText and newText',
};

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-rm.ts
/** `fs_rm`: takes a file, a link or a directory away. */




const fsRm = {
    name: 'fs_rm',
    description: 'Removes a file or a link, never what a link leads to; a directory with all that it holds when `recursive` is set. With `force`, what is not there is fine: `removed` is then false. Cut off, it leaves a part of a directory.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            recursive: { type: 'boolean', description: 'Also a directory, and all in it. Default false.' },
            force: { type: 'boolean', description: 'Do not fail when there is nothing. Default false.' },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['removed'],
        properties: {
            removed: { type: 'boolean' },
            entries: { ...countProperty, description: 'How much a directory held.' },
        },
    },
    access: 'write',
    network: false,
    run: async (args, context) => remove(args, context),
};
async function remove(args, { jail, signal }) {
    const answer = await jail.withSpot(textOf(args, 'path') ?? '', 'keep', async (spot) => {
        if (spot.found.kind === 'nothing')
            return (0,locate/* notFound */.mX)();
        if (spot.found.kind === 'directory')
            return removeDirectory(spot, args, signal);
        const done = spot.remove();
        return done.verdict === 'failed' ? done : { verdict: 'ok', value: { removed: true } };
    });
    return isSet(args, 'force') && fs_rm_isAbsent(answer) ? { verdict: 'ok', value: { removed: false } } : answer;
}
async function removeDirectory(spot, args, signal) {
    if (!isSet(args, 'recursive')) {
        return (0,failure/* failed */.g)('IS_DIRECTORY', 'the path is a directory', 'with recursive it goes with all in it');
    }
    const tree = { grip: spot.grip, paths: [spot.path], signal };
    const survey = await surveyTree(tree);
    const removed = survey.verdict === 'failed' ? survey : await removeTree(tree);
    if (removed.verdict === 'failed')
        return removed;
    return { verdict: 'ok', value: { removed: true, entries: removed.entries } };
}
function fs_rm_isAbsent(answer) {
    return answer.verdict === 'failed' && ['NOT_FOUND', 'MISSING_PARENT'].includes(answer.code);
}

// EXTERNAL MODULE: ./src/pattern/pattern.ts
var pattern = __webpack_require__(71616);
;// CONCATENATED MODULE: ./src/toolbelt/fs/preview.ts
/** A line as it is shown beside a match: whole when it is short, else the part around the match. */

const preview_widest = 240;
/** How much of a long line stands before the match. */
const lead = 80;
function toPreview(bytes, { start, end, at }) {
    if (end - start <= preview_widest)
        return preview_toText(bytes.subarray(start, end));
    const from = Math.max(start, Math.min(start + at - lead, end - preview_widest));
    const window = bytes.subarray(from, Math.min(end, from + preview_widest));
    const whole = window.subarray(from === start ? 0 : (0,utf8/* countHead */.WR)(window), window.length - (0,utf8/* countTail */.en)(window));
    return `${from === start ? '' : '…'}${preview_toText(whole)}${from + window.length < end ? '…' : ''}`;
}
/** Up to `count` lines before and after the line of a match, each cut on the right. */
function toContext(bytes, { start, end }, count) {
    const before = [];
    for (let stop = start - 1; stop >= 0 && before.length < count;) {
        const from = stop === 0 ? 0 : bytes.lastIndexOf(10, stop - 1) + 1;
        before.unshift(toPreview(bytes, { start: from, end: stop, at: 0 }));
        stop = from - 1;
    }
    const after = [];
    for (let from = end + 1; from < bytes.length && after.length < count;) {
        const feed = bytes.indexOf(10, from);
        const stop = feed === -1 ? bytes.length : feed;
        after.push(toPreview(bytes, { start: from, end: stop, at: 0 }));
        from = stop + 1;
    }
    return { before, after };
}
function preview_toText(bytes) {
    const text = (0,utf8/* decodeLeniently */.t4)(bytes);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/file-search.ts
/** Searches one file after the other into a page of matches; passes over what is no text or too large. */


const largestFile = 4 * 1024 * 1024;
const file_search_mostBytes = 2 * 1024 * 1024 * 1024;
/** Where git looks for a NUL to tell binary files. */
const sniffedBytes = 8000;
function startFileSearch(plan) {
    let room = Buffer.allocUnsafe(64 * 1024);
    let files = 0;
    let total = 0;
    const read = (file) => {
        if (file.sizeBytes > largestFile) {
            plan.skipped.add('huge', 1);
            return undefined;
        }
        if (file.sizeBytes > room.length)
            room = Buffer.allocUnsafe(Math.min(largestFile, file.sizeBytes * 2));
        const bytes = room.subarray(0, file.readInto(room.subarray(0, file.sizeBytes), 0));
        total += bytes.length;
        if (bytes.subarray(0, sniffedBytes).includes(0)) {
            plan.skipped.add('binary', 1);
            return undefined;
        }
        files += 1;
        return bytes;
    };
    const searchFile = async (file) => {
        const bytes = read(file);
        await plan.pacer.spend((bytes?.length ?? 0) + entryCost);
        if (bytes === undefined)
            return 'on';
        let next = 'on';
        await plan.search(bytes, (match) => {
            if (plan.page.isSkipping()) {
                plan.page.add({});
                return 'on';
            }
            next =
                plan.page.add(toItem({ bytes, match, path: file.path, contextLines: plan.contextLines })) === 'full'
                    ? 'stop'
                    : 'on';
            return next;
        });
        return total > file_search_mostBytes ? 'stop' : next;
    };
    return {
        searchEntry: async (entry, directory) => {
            const next = await directory.readFile(entry, searchFile);
            if (next === undefined)
                plan.skipped.add('unreadable', 1);
            return next ?? 'on';
        },
        searchAlone: async (file) => {
            const next = await searchFile(file);
            if (plan.pacer.isOver())
                return { verdict: 'walked', end: 'cancelled' };
            return { verdict: 'walked', end: next === 'stop' ? 'stopped' : 'all' };
        },
        count: () => files,
        isExhausted: () => total > file_search_mostBytes,
    };
}
const shownLines = { type: 'array', items: { type: 'string' } };
/** JSON Schema of a match: goagent's fields, and `before` and `after` where context was asked for. */
const matchSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'line', 'col', 'preview'],
    properties: {
        path: { type: 'string' },
        line: { type: 'integer', minimum: 1 },
        col: { type: 'integer', minimum: 1, description: 'Of the match in its line, in bytes.' },
        preview: { type: 'string', description: 'The line; of a long one the part around the match.' },
        before: shownLines,
        after: shownLines,
    },
};
function toItem({ bytes, match, path, contextLines }) {
    const item = { path, line: match.line, col: match.at + 1, preview: toPreview(bytes, match) };
    return contextLines === 0 ? item : { ...item, ...toContext(bytes, match, contextLines) };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/line-search.ts
/** Lines of a file that hold a text or match a pattern: at most one match a line, in time linear in the file. */

const feed = 10;
const pieceBytes = 64 * 1024;
/** A line is matched in one go, and the pattern is the model's: this much takes the worst pattern some 0.3 s. */
const longestLine = 16 * 1024;
function searchText(text) {
    const needle = Buffer.from(text);
    return async (bytes, report) => {
        let line = 1;
        let counted = 0;
        for (let at = findFirst(bytes, needle, 0); at !== -1;) {
            const start = startOfLine(bytes, at);
            line += countFeeds(bytes, counted, start);
            counted = start;
            const end = endOfLine(bytes, at);
            if (report({ line, start, end, at: at - start }) === 'stop')
                return;
            at = findFirst(bytes, needle, end + 1);
            if (end >= bytes.length)
                return;
        }
    };
}
/**
 * A piece of many lines is tested as a whole first, which is a hundred times faster: what matches a line also
 * matches the piece around it, but for anchors that mean the ends of the text.
 */
function searchPattern({ pattern, pacer, skipped }) {
    const isTestedWhole = !/\\[AzZ]|\(\?[a-zA-Z]*-/.test(pattern.source);
    return async (bytes, report) => {
        let line = 1;
        for (let start = 0; start < bytes.length;) {
            const size = sizeOfPiece(pattern);
            await pacer.spend(costOf(pattern, size));
            if (pacer.isOver())
                return;
            const end = endOfPiece(bytes, start, size);
            const isShort = end - start <= size * 2;
            const isOut = isTestedWhole && isShort && !pattern.test(toPlainText(bytes, start, end));
            if (!isOut &&
                (await matchLines({ pattern, pacer, skipped, bytes, start, end, line, report })) === 'stop')
                return;
            line += countFeeds(bytes, start, end);
            start = end;
        }
    };
}
/** A step of the matcher for each instruction and each byte, at worst: big patterns get small pieces. */
const sizeOfPiece = (pattern) => Math.max(4 * 1024, Math.min(pieceBytes, Math.floor((pieceBytes * 64) / Math.max(1, pattern.size))));
/** In bytes read, as the pacer counts. */
const costOf = (pattern, bytes) => bytes * Math.max(4, Math.ceil(pattern.size / 8));
async function matchLines({ pattern, pacer, skipped, bytes, start: first, end: last, line: number, report, }) {
    let line = number;
    for (let start = first; start < last; line += 1) {
        const end = endOfLine(bytes, start);
        if (end - start > longestLine)
            skipped.add('longLines', 1);
        const text = bytes.toString('utf8', start, Math.min(textEnd(bytes, start, end), start + longestLine));
        // Most lines cost nothing to speak of; one that costs much gives timers and signals their turn.
        const turn = pacer.spend(costOf(pattern, text.length));
        if (turn !== undefined)
            await turn;
        if (pacer.isOver())
            return 'stop';
        const span = pattern.find(text);
        if (span !== undefined) {
            const at = Buffer.byteLength(text.slice(0, span.start));
            if (report({ line, start, end, at }) === 'stop')
                return 'stop';
        }
        start = end + 1;
    }
    return 'on';
}
/** Without carriage returns before line feeds, so that `$` means what the model thinks. */
function toPlainText(bytes, start, end) {
    return bytes.toString('utf8', start, end).replaceAll('\r\n', '\n');
}
/** The piece ends with a line. */
function endOfPiece(bytes, start, size) {
    const last = start + size;
    return last >= bytes.length ? bytes.length : Math.min(bytes.length, endOfLine(bytes, last) + 1);
}
function startOfLine(bytes, at) {
    return at === 0 ? 0 : bytes.lastIndexOf(feed, at - 1) + 1;
}
function endOfLine(bytes, at) {
    const end = bytes.indexOf(feed, at);
    return end === -1 ? bytes.length : end;
}
function textEnd(bytes, start, end) {
    return end > start && bytes[end - 1] === 13 ? end - 1 : end;
}
function countFeeds(bytes, from, to) {
    let count = 0;
    for (let at = bytes.indexOf(feed, from); at !== -1 && at < to; at = bytes.indexOf(feed, at + 1))
        count += 1;
    return count;
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-search.ts
/** `fs_search`: where a text or a pattern occurs in the files of the workspace. */










const fsSearch = {
    name: 'fs_search',
    description: 'Searches the text files below a directory line by line: one match a line, files of a directory before its subdirectories. Skips .git, what .gitignore leaves out, binary files and files over 4 MiB, and counts them in `skipped`. A long answer is cut: go on at `nextOffset`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['query'],
        properties: {
            query: {
                type: 'string',
                minLength: 1,
                maxLength: 1000,
                description: 'Text to find, or a pattern with `regex`.',
            },
            regex: {
                type: 'boolean',
                description: 'The query is an RE2 regular expression (no lookaround, no backreferences). Default false.',
            },
            ignoreCase: { type: 'boolean', description: 'Default false.' },
            path: { ...pathProperty, description: 'Directory or file to search. Default ".".' },
            globs: globsProperty,
            contextLines: {
                type: 'integer',
                minimum: 0,
                maximum: 10,
                description: 'Lines to show before and after each match. Default 0.',
            },
            includeIgnored: includeIgnoredProperty,
            maxResults: { type: 'integer', minimum: 1, maximum: 10_000, description: 'Default 1000.' },
            offset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so many matches at the start: `nextOffset` of the answer before.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['matches', 'truncated', 'filesSearched', 'skipped'],
        properties: {
            matches: { type: 'array', items: matchSchema },
            ...endOfPageProperties,
            filesSearched: countProperty,
            skipped: skippedProperty,
        },
    },
    access: 'read',
    network: false,
    run: async (args, context) => search(args, context),
};
async function search(args, context) {
    const globs = await (0,jail_globs/* compileGlobs */.t)(textsOf(args, 'globs'), 'name-or-path');
    if (globs.verdict === 'failed')
        return globs;
    const pacer = startPacer(context.signal);
    const skipped = startTally();
    const lines = await toLineSearch({ args, pacer, skipped });
    if (lines.verdict === 'failed')
        return lines;
    const page = collect({
        offset: numberOf(args, 'offset') ?? 0,
        most: numberOf(args, 'maxResults') ?? 1000,
        maxOutputBytes: context.maxOutputBytes,
    });
    const contextLines = numberOf(args, 'contextLines') ?? 0;
    const files = startFileSearch({ search: lines.search, page, pacer, skipped, contextLines });
    const start = textOf(args, 'path') ?? '.';
    const looked = await context.jail.look(start, 'follow');
    const walked = looked.verdict === 'looked' && looked.stats.isFile()
        ? await context.jail.withFile(start, files.searchAlone)
        : await walk({
            jail: context.jail,
            start,
            depth: 'all-levels',
            ignored: isSet(args, 'includeIgnored') ? 'include' : 'skip',
            pacer,
            skipped,
            admits: () => true,
            visit: async (entry, directory) => {
                if (entry.kind === 'link')
                    skipped.add('links', 1);
                return entry.kind === 'file' && globs.matches(entry.path)
                    ? files.searchEntry(entry, directory)
                    : 'on';
            },
        });
    if (walked.verdict === 'failed')
        return walked;
    const end = files.isExhausted() ? 'too-many' : walked.end;
    const value = {
        matches: page.items(),
        ...endOfPage(page, end),
        filesSearched: files.count(),
        skipped: skipped.toJson(),
    };
    return { verdict: 'ok', value };
}
/** A large program makes every line slow: 1,000 instructions are far beyond what people write. */
const largestPattern = 1000;
async function toLineSearch({ args, pacer, skipped }) {
    const query = textOf(args, 'query') ?? '';
    const isRegex = isSet(args, 'regex');
    const ignoresCase = isSet(args, 'ignoreCase');
    if (!isRegex && !ignoresCase)
        return { verdict: 'ready', search: searchText(query) };
    const patterns = await (0,pattern.loadPatterns)();
    const compiled = patterns.compile(isRegex ? query : patterns.quote(query), ignoresCase ? 'im' : 'm');
    if (compiled.verdict === 'refused') {
        return (0,failure/* failed */.g)('BAD_REGEX', compiled.complaint, 'RE2 syntax; leave out `regex` to search for plain text');
    }
    if (compiled.pattern.size > largestPattern)
        return (0,failure/* failed */.g)('BAD_REGEX', 'the pattern is too large');
    return { verdict: 'ready', search: searchPattern({ pattern: compiled.pattern, pacer, skipped }) };
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-stat.ts
/** `fs_stat`: what there is at a path. */





const fsStat = {
    name: 'fs_stat',
    description: 'Whether a path exists, and its type, size, permissions, time of change and, if asked, SHA-256.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            followSymlinks: {
                type: 'boolean',
                description: 'Describe what a symlink leads to instead of the link. Default false.',
            },
            hash: {
                type: 'string',
                enum: ['none', 'sha256'],
                description: '"sha256" adds the hash of a file. Default "none".',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['exists'],
        properties: {
            exists: { type: 'boolean' },
            ...factsProperties,
            sha256: { type: 'string', minLength: 64, maxLength: 64 },
        },
    },
    access: 'read',
    network: false,
    run: async (args, context) => describe(args, context),
};
async function describe(args, context) {
    const path = textOf(args, 'path') ?? '.';
    const looked = await context.jail.look(path, isSet(args, 'followSymlinks') ? 'follow' : 'keep');
    if (looked.verdict === 'failed') {
        return looked.code === 'NOT_FOUND' ? { verdict: 'ok', value: { exists: false } } : looked;
    }
    const facts = { exists: true, ...toFacts(looked.stats) };
    if (args.hash !== 'sha256' || facts.type !== 'file')
        return { verdict: 'ok', value: facts };
    return context.jail.withFile(path, async (file) => {
        const sha256 = await (0,canonical/* sha256HexOfStream */.CH)(readSlices(file, context.signal));
        if (context.signal.aborted)
            return (0,failure/* failed */.g)('NOT_READABLE', 'the file is too large to hash in the time given');
        return { verdict: 'ok', value: { ...facts, sizeBytes: file.sizeBytes, sha256 } };
    });
}
async function* readSlices(file, signal) {
    const pacer = startPacer(signal);
    const slice = Buffer.allocUnsafe(256 * 1024);
    for (let offset = 0; !pacer.isOver(); offset += slice.length) {
        const count = file.readInto(slice, offset);
        yield slice.subarray(0, count);
        if (count < slice.length)
            return;
        await pacer.spend(count);
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/fs/fs-write-file.ts
/** `fs_write_file`: a file with the given content, new or in place of the one that is there. */





const fsWriteFile = {
    name: 'fs_write_file',
    description: 'Writes a whole file: makes it, or replaces it in one step and keeps its permissions. Text in `content`, bytes in `contentBase64`. The directory must exist.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            ...contentProperties('content'),
            createModeOctal: modeProperty('Permissions of a new file, e.g. "0755". Default "0644".'),
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['bytesWritten', 'created', 'sha256'],
        properties: { bytesWritten: countProperty, created: { type: 'boolean' }, sha256: digestProperty },
    },
    access: 'write',
    network: false,
    run: async (args, context) => write(args, context),
};
/** The directory is moved between two looks at it; that somebody does so again and again is no accident. */
const fs_write_file_mostTries = 20;
async function write(args, { jail, signal }) {
    const content = readContent(args, 'content');
    if (content.verdict === 'failed')
        return content;
    const { bytes } = content;
    const asked = readMode(args, 'createModeOctal', 0o644);
    if (asked.verdict === 'failed')
        return asked;
    const { mode } = asked;
    for (let tries = 0; tries < fs_write_file_mostTries && !signal.aborted; tries += 1) {
        const replaced = await jail.withSpot(textOf(args, 'path') ?? '', 'follow', (spot) => spot.replaceFile(bytes, { over: 'anything', mode }));
        if (replaced.verdict === 'failed')
            return replaced;
        if (replaced.verdict === 'replaced') {
            const { created } = replaced;
            return { verdict: 'ok', value: { bytesWritten: bytes.length, created, sha256: (0,canonical/* sha256Hex */.fg)(bytes) } };
        }
    }
    return (0,write_failure/* busy */.S2)();
}

;// CONCATENATED MODULE: ./src/toolbelt/get-time.ts
/** `get_time`: what time it is, somewhere. */


const timezoneProperty = { type: 'string', minLength: 1, maxLength: 64 };
const getTime = {
    name: 'get_time',
    description: 'The current date and time, in UTC or in a time zone of the IANA list.',
    schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
            timezone: { ...timezoneProperty, description: 'IANA name, e.g. "Europe/Helsinki". Default "UTC".' },
            tz: { ...timezoneProperty, description: 'The same as timezone, for short.' },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['timezone', 'iso8601'],
        properties: { timezone: { type: 'string' }, iso8601: { type: 'string', description: 'RFC 3339.' } },
    },
    access: 'read',
    network: false,
    run: async (args, context) => tell(textOf(args, 'timezone') ?? textOf(args, 'tz') ?? 'UTC', context),
};
function tell(timezone, context) {
    const now = new Date(context.now());
    const offset = /^[A-Za-z]/.test(timezone) ? readOffset(timezone, now) : undefined;
    if (offset === undefined) {
        return (0,failure/* failed */.g)('BAD_TIMEZONE', 'invalid timezone', 'give an IANA name like "Europe/Helsinki", or leave it out');
    }
    return { verdict: 'ok', value: { timezone, iso8601: toIso(now, offset) } };
}
/** Minutes east of UTC; undefined for a zone that is not known. */
function readOffset(timezone, now) {
    try {
        const format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
        const name = format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
        const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
        const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
        return sign === '-' ? -size : size;
    }
    catch {
        return undefined;
    }
}
/** RFC 3339 to the second, as goagent has it: `Z` for UTC, else the offset. */
function toIso(now, offset) {
    const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
    if (offset === 0)
        return `${local}Z`;
    const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
    return `${local}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}

// EXTERNAL MODULE: ./src/toolbelt/git/git-reading.ts
var git_reading = __webpack_require__(68185);
// EXTERNAL MODULE: ./src/law/diff/tree-entry.ts
var tree_entry = __webpack_require__(78345);
;// CONCATENATED MODULE: ./src/toolbelt/git/git-tree-entry.ts
/** What is at a path of a commit, by git's own list. */



/** `.` is the working directory. */
async function findEntry(repository, { commit, path }) {
    if (path === '.')
        return { verdict: 'found', name: '.', type: 'dir', id: commit, sizeBytes: 0 };
    const answer = await (0,git_reading/* ask */.kA)(repository, { type: 'tree', id: commit, path });
    if (answer.verdict !== 'answered')
        return (0,git_reading/* toFailure */.w2)(answer);
    const entry = (0,git_reading/* toFields */.Lv)(answer.bytes).flatMap((field) => (0,tree_entry/* parseEntry */.E)(field) ?? []);
    return entry.length === 1 && entry[0] !== undefined
        ? { verdict: 'found', ...entry[0] }
        : (0,failure/* failed */.g)('NOT_FOUND', 'there is no such path in this commit', 'git_show with the directory as path shows what there is');
}

;// CONCATENATED MODULE: ./src/toolbelt/git/git-blame.ts
/** `git_blame`: which commit each line of a file comes from. */







const git_blame_mostLines = 2000;
const lastLine = 10_000_000;
const git_blame_lineProperty = { type: 'integer', minimum: 1, maximum: lastLine };
const gitBlame = {
    name: 'git_blame',
    description: 'Which commit each line of a committed file comes from, in runs of lines of one commit. Changes that are not committed are not seen. A long answer is cut: go on at `nextLine`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
            path: pathProperty,
            startLine: { ...git_blame_lineProperty, description: 'First line. Default 1.' },
            endLine: {
                ...git_blame_lineProperty,
                description: 'The line before which to stop (exclusive). Default: 2000 lines further.',
            },
            revision: { ...git_reading/* revisionProperty */.bd, description: 'The file as it was in this commit. Default "HEAD".' },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'path', 'blocks', 'truncated'],
        properties: {
            id: { type: 'string', description: 'The commit whose file this is.' },
            path: { type: 'string' },
            blocks: {
                type: 'array',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['commit', 'author', 'date', 'subject', 'startLine', 'lines'],
                    properties: {
                        commit: { type: 'string' },
                        author: { type: 'string' },
                        date: { type: 'string', description: 'RFC 3339, UTC.' },
                        subject: { type: 'string' },
                        startLine: { type: 'integer' },
                        lines: { type: 'array', items: { type: 'string' } },
                        shallow: { type: 'boolean', description: 'The lines are from this commit or any before it.' },
                    },
                },
            },
            truncated: { type: 'boolean' },
            nextLine: { type: 'integer' },
        },
    },
    access: 'read',
    network: false,
    run: (args, context) => (0,git_reading/* readHistory */.Lu)(context, (reading) => blame(args, reading)),
};
const largestBlame = 8 * 1024 * 1024;
async function blame(args, reading) {
    const { repository, judge, context } = reading;
    const startLine = numberOf(args, 'startLine') ?? 1;
    const wanted = numberOf(args, 'endLine');
    if (wanted !== undefined && wanted <= startLine)
        return (0,failure/* failed */.g)('BAD_RANGE', 'invalid range: endLine is not after startLine');
    const named = (0,git_reading/* judgePath */.DQ)(textOf(args, 'path') ?? '', judge);
    if (named.verdict === 'failed')
        return named;
    const found = await (0,git_reading/* findCommit */.fq)(repository, textOf(args, 'revision') ?? 'HEAD');
    if (found.verdict === 'failed')
        return found;
    const entry = await findEntry(repository, { commit: found.id, path: named.path });
    if (entry.verdict === 'failed')
        return entry;
    if (entry.type !== 'file')
        return (0,failure/* failed */.g)('NOT_A_FILE', 'the path is no file in this commit');
    const end = Math.min(wanted ?? lastLine, startLine + git_blame_mostLines);
    const question = {
        type: 'blame',
        commit: found.id,
        path: named.path,
        startLine,
        endLine: end - 1,
    };
    const answer = entry.sizeBytes === 0 ? undefined : await (0,git_reading/* ask */.kA)(repository, question, largestBlame);
    if (answer?.verdict === 'failed')
        return (0,failure/* failed */.g)('BAD_RANGE', 'the file has fewer lines', 'git_show with path shows it');
    if (answer?.verdict === 'broken')
        return (0,git_reading/* toFailure */.w2)(answer);
    const lines = parseBlame(answer === undefined ? '' : (0,utf8/* decodeLeniently */.t4)(answer.bytes));
    const page = collect({ offset: 0, most: git_blame_mostLines, maxOutputBytes: context.maxOutputBytes });
    let next = startLine;
    const room = Math.min(blockRoom, roomFor(context.maxOutputBytes) / 2);
    for (const block of toBlocks(lines, { shallow: repository.shallow, room })) {
        if (page.add(block.value) === 'full')
            break;
        next = block.next;
    }
    const isAll = next - startLine === lines.length && answer?.verdict !== 'cut';
    const isMore = !isAll ||
        (wanted === undefined && lines.length === git_blame_mostLines) ||
        (wanted !== undefined && lines.length === git_blame_mostLines && end < wanted);
    const value = {
        id: found.id,
        path: named.path,
        blocks: page.items(),
        truncated: isMore,
        ...(isMore ? { nextLine: next } : {}),
    };
    return { verdict: 'ok', value };
}
/** Facts of a commit come with its first line alone. Content stands behind a tab, so that it begins no record. */
function parseBlame(text) {
    const commits = new Map();
    const lines = [];
    let current = { commit: '', line: 0 };
    for (const row of text.split('\n')) {
        const header = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(row);
        const facts = commits.get(current.commit) ?? { author: '', time: 0, subject: '' };
        if (row.startsWith('\t'))
            lines.push({ ...current, text: row.slice(1), facts });
        else if (header !== null) {
            current = { commit: header[1] ?? '', line: Number(header[2]) };
            if (!commits.has(current.commit))
                commits.set(current.commit, { author: '', time: 0, subject: '' });
        }
        else if (row.startsWith('author '))
            facts.author = row.slice(7);
        else if (row.startsWith('author-time '))
            facts.time = Number(row.slice(12));
        else if (row.startsWith('summary '))
            facts.subject = row.slice(8);
    }
    return lines;
}
/** Blocks are kept short, so that a page can be filled and each of them fits into one. */
const longestBlock = 50;
const git_blame_longestLine = 2000;
const blockRoom = 16 * 1024;
function* toBlocks(lines, { shallow, room }) {
    for (let at = 0; at < lines.length;) {
        const first = lines[at];
        if (first === undefined)
            return;
        const texts = [];
        let left = room;
        for (const { commit, text } of lines.slice(at, at + longestBlock)) {
            const shown = fitText(text, Math.min(git_blame_longestLine, room));
            left -= jsonBytes(shown) + 1;
            if (commit !== first.commit || (texts.length > 0 && left < 0))
                break;
            texts.push(shown);
        }
        const end = at + texts.length;
        const { author, time, subject } = first.facts;
        yield {
            next: first.line + end - at,
            value: {
                commit: first.commit,
                author: fitText(author, 200),
                date: toDate(time),
                subject: fitText(subject, 200),
                startLine: first.line,
                lines: texts,
                ...(shallow.has(first.commit) ? { shallow: true } : {}),
            },
        };
        at = end;
    }
}
/** A commit may claim any second; ECMAScript's dates end at this one. */
const lastSecond = 8.64e12;
function toDate(seconds) {
    const known = Number.isFinite(seconds) ? Math.min(Math.max(seconds, -lastSecond), lastSecond) : 0;
    return new Date(known * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: ./src/law/diff/changes.ts
var changes = __webpack_require__(10663);
;// CONCATENATED MODULE: ./src/toolbelt/git/git-changes.ts
/** What differs between two sides: the list of files as git tells it, less what is kept from tools. */



const largestList = 16 * 1024 * 1024;
/** In git's order. */
async function listChanges(reading, order) {
    const { sides, paths, globs, skipped } = order;
    const answer = await (0,git_reading/* ask */.kA)(reading.repository, { type: 'changes', sides, paths }, largestList);
    if (answer.verdict === 'cut')
        return (0,failure/* failed */.g)('FILE_TOO_LARGE', 'too many files differ', 'name paths');
    if (answer.verdict !== 'answered')
        return (0,git_reading/* toFailure */.w2)(answer);
    const untracked = sides.to === 'work-tree' ? await listUntracked(reading, paths) : [];
    const all = [...(0,changes/* parseChanges */.p)((0,git_reading/* toFields */.Lv)(answer.bytes)), ...untracked];
    return { verdict: 'listed', changes: keepOpen(all, { reading, globs, skipped }) };
}
/** Both names of a renamed file are judged: what has left a kept name is kept. */
function keepOpen(all, { reading, globs, skipped }) {
    return all.filter(({ path, oldPath }) => {
        if (![path, oldPath ?? path].some((name) => globs.matches(name)))
            return false;
        const verdict = [path, oldPath ?? path].map(reading.judge).find((said) => said !== 'open') ?? 'open';
        if (verdict !== 'open')
            skipped.add(verdict, 1);
        return verdict === 'open';
    });
}
async function listUntracked({ repository }, paths) {
    const answer = await (0,git_reading/* ask */.kA)(repository, { type: 'untracked', paths }, largestList);
    if (answer.verdict !== 'answered' && answer.verdict !== 'cut')
        return [];
    return (0,git_reading/* toFields */.Lv)(answer.bytes).map((path) => ({
        path,
        oldPath: undefined,
        status: 'untracked',
        oldMode: '000000',
        newMode: '000000',
        lines: { type: 'not-counted' },
    }));
}

;// CONCATENATED MODULE: ./src/toolbelt/git/git-page.ts
/** A page of changed files with their patches, as many as fit into one answer, and how to go on. */

/** A command line of Windows holds 32 KiB. */
const mostNames = 20 * 1024;
const git_page_mostFiles = 100;
/** A patch is looked into so far; who wants more of it reads the file. */
const deepestPatch = 16 * 1024 * 1024;
async function fillPage(maxOutputBytes, order) {
    const { changes, offset, most } = order;
    const room = roomFor(maxOutputBytes);
    const files = [];
    const wanted = changes.slice(offset, offset + most);
    let used = 0;
    let ready = [];
    for (const [index, change] of wanted.entries()) {
        if (order.mode === 'patch' && hasPatch(change) && ready.length === 0) {
            const batch = toBatch(wanted.slice(index).filter(hasPatch));
            const maxBytes = order.patchOffset > 0 ? deepestPatch : 256 * 1024 + 4 * room;
            const read = await order.readPatches(batch, maxBytes);
            if (read.verdict === 'failed')
                return read;
            ready = [...read.patches];
        }
        const patch = order.mode === 'patch' && hasPatch(change) ? (ready.shift() ?? missing) : undefined;
        const item = git_page_toItem(change, { order, patch, room, isFirst: files.length === 0 });
        const cost = jsonBytes(item) + 1;
        if (files.length > 0 && (used + cost > room || patch?.type === 'cut'))
            break;
        used += cost;
        files.push(item);
    }
    const next = offset + files.length;
    const isCut = next < changes.length;
    return { verdict: 'filled', value: { files, truncated: isCut, ...(isCut ? { nextOffset: next } : {}) } };
}
const missing = { type: 'missing', why: undefined };
const hasPatch = ({ status, lines }) => status !== 'untracked' && status !== 'unmerged' && lines.type !== 'binary';
function toBatch(changes) {
    let size = 0;
    const fitting = changes.slice(0, git_page_mostFiles).filter(({ path, oldPath }) => {
        size += path.length + (oldPath?.length ?? 0) + 2;
        return size <= mostNames;
    });
    return fitting.length === 0 ? changes.slice(0, 1) : fitting;
}
function git_page_toItem(change, { order, patch, room, isFirst }) {
    const { path, oldPath, status, oldMode, newMode, lines } = change;
    const named = { path, status, ...(oldPath === undefined ? {} : { oldPath }) };
    if (order.mode === 'names')
        return named;
    const isModeChanged = status !== 'added' && status !== 'deleted' && oldMode !== newMode;
    const facts = {
        ...named,
        ...(isModeChanged && newMode !== '000000' ? { oldMode, newMode } : {}),
        ...(lines.type === 'text' ? { additions: lines.additions, deletions: lines.deletions } : {}),
        ...(lines.type === 'binary' ? { binary: true } : {}),
    };
    if (patch === undefined)
        return facts;
    if (patch.type === 'missing')
        return { ...facts, patchMissing: true, ...(patch.why === undefined ? {} : { hint: patch.why }) };
    return {
        ...facts,
        ...toPart(patch, {
            offset: isFirst ? order.patchOffset : 0,
            room: room - jsonBytes(facts) - 128,
            isFirst,
        }),
    };
}
/** Only the first file of a page may be cut: any other is left for the next page. Whole lines where there are any. */
function toPart(patch, { offset, room, isFirst }) {
    const rest = patch.text.slice(offset);
    if (!isFirst)
        return { patch: rest };
    const fitting = fitText(rest, Math.max(64, room));
    const lastLine = fitting.lastIndexOf('\n') + 1;
    const text = fitting.length === rest.length || lastLine === 0 ? fitting : fitting.slice(0, lastLine);
    if (text.length === rest.length && patch.type === 'whole')
        return { patch: text };
    const isEnd = text.length === rest.length;
    return {
        patch: text,
        patchTruncated: true,
        ...(isEnd && offset > 0
            ? { hint: 'the patch is too long to be shown further' }
            : { nextPatchOffset: offset + text.length }),
    };
}

// EXTERNAL MODULE: ./src/law/diff/patches.ts
var patches = __webpack_require__(92456);
;// CONCATENATED MODULE: ./src/toolbelt/git/git-patches.ts
/** The patches of chosen files, each attributed to its file: git is asked for their names, and believed only if it tells no other. */



async function readPatches(reading, order) {
    const { sides, contextLines, changes, maxBytes } = order;
    const paths = changes.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [oldPath, path]));
    const answer = await (0,git_reading/* ask */.kA)(reading.repository, { type: 'patches', sides, paths, contextLines }, maxBytes);
    if (answer.verdict !== 'answered' && answer.verdict !== 'cut')
        return (0,git_reading/* toFailure */.w2)(answer);
    const patches = attribute(answer.bytes, { changes, cut: answer.verdict === 'cut' ? 'cut' : 'whole' });
    if (patches !== undefined)
        return { verdict: 'read', patches };
    const [first, ...others] = changes;
    if (first === undefined || others.length === 0)
        return { verdict: 'read', patches: [{ type: 'missing', why: undefined }] };
    return readPatches(reading, { ...order, changes: [first] });
}
/** Undefined when what git tells is not exactly of these files. */
function attribute(bytes, { changes, cut }) {
    const told = (0,patches/* parsePatches */.KV)({ text: (0,utf8/* decodeLeniently */.t4)(bytes), cut });
    if (told === undefined)
        return undefined;
    // Where nothing differs any more, git tells nothing at all.
    if (bytes.length === 0)
        return [];
    return isSame(told.told, changes) ? told.patches : undefined;
}
const isSame = (told, changes) => told.length === changes.length &&
    told.every(({ path, oldPath }, index) => path === changes[index]?.path && oldPath === changes[index]?.oldPath);

;// CONCATENATED MODULE: ./src/toolbelt/git/git-shown-changes.ts
/** Changed files as `git_diff` and `git_show` show them: which, and how much of each, by the arguments that both have. */







async function showChanges(args, { reading, sides, beside }) {
    const chosen = await choose(args, reading);
    if (chosen.verdict === 'failed')
        return chosen;
    const skipped = startTally();
    const listed = await listChanges(reading, { ...chosen, sides, skipped });
    if (listed.verdict === 'failed')
        return listed;
    const { changes } = listed;
    const contextLines = numberOf(args, 'contextLines') ?? 3;
    const readPatchesOf = (batch, maxBytes) => readPatches(reading, { sides, contextLines, changes: batch, maxBytes });
    return showPage(args, { reading, changes, skipped, beside, readPatches: readPatchesOf });
}
/** By the arguments `paths` and `globs`. */
async function choose(args, { judge }) {
    const paths = [];
    for (const text of textsOf(args, 'paths')) {
        const named = (0,git_reading/* judgePath */.DQ)(text, judge);
        if (named.verdict === 'failed')
            return named;
        paths.push(named.path);
    }
    const globs = await (0,jail_globs/* compileGlobs */.t)(textsOf(args, 'globs'), 'name-or-path');
    if (globs.verdict === 'failed')
        return globs;
    return { verdict: 'chosen', paths: paths.includes('.') ? [] : paths, globs };
}
async function showPage(args, { reading, changes, skipped, beside, readPatches: source }) {
    const mode = textOf(args, 'mode');
    const page = await fillPage(reading.context.maxOutputBytes, {
        changes,
        mode: mode === 'stat' || mode === 'names' ? mode : 'patch',
        readPatches: source,
        offset: numberOf(args, 'offset') ?? 0,
        most: numberOf(args, 'maxResults') ?? 300,
        patchOffset: numberOf(args, 'patchOffset') ?? 0,
    });
    if (page.verdict === 'failed')
        return page;
    const value = { ...beside, ...page.value, total: toTotal(changes), skipped: skipped.toJson() };
    return { verdict: 'ok', value };
}
function toTotal(changes) {
    const counted = changes.map(({ lines }) => lines.type === 'text' ? lines : { additions: 0, deletions: 0 });
    const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
    return {
        files: changes.length,
        additions: sum(counted.map(({ additions }) => additions)),
        deletions: sum(counted.map(({ deletions }) => deletions)),
    };
}

;// CONCATENATED MODULE: ./src/toolbelt/git/git-diff-by-list.ts
/** What a pull request changes by GitHub's list of its files, where the checkout does not have its base. */






/** `failure` is the answer wherever the list is none to this question. */
async function compareByList(args, missing) {
    const { reading, failure } = missing;
    const { changes: port, signal } = reading.context;
    if (port === undefined || failure.code !== 'HISTORY_NOT_AVAILABLE')
        return failure;
    if ((await judgeQuestion(args, { port, reading })) === 'another')
        return failure;
    const chosen = await choose(args, reading);
    if (chosen.verdict === 'failed')
        return chosen;
    const answer = await port.read(signal);
    if (answer.verdict !== 'answered')
        return toFailure(failure, answer);
    const listed = answer.changes.flatMap((change) => toListed(change, reading.repository.prefix));
    const patches = new Map(listed.map(({ change, patch }) => [change, patch]));
    const skipped = startTally();
    const inside = [...patches.keys()].filter((change) => isChosen(change, chosen.paths));
    const changes = keepOpen(inside, { ...chosen, reading, skipped });
    const shown = await showPage(args, {
        reading,
        changes,
        skipped,
        beside: { from: port.from, to: port.to, source: 'api', hint: whole },
        readPatches: async (batch) => ({
            verdict: 'read',
            patches: batch.map((change) => patches.get(change) ?? moved),
        }),
    });
    if (shown.verdict === 'failed' || answer.cut === 'whole')
        return shown;
    return { verdict: 'ok', value: { ...shown.value, truncated: true, hint: `${whole}; ${most}` } };
}
const whole = "the checkout does not have the base, so this is GitHub's list of all that the pull request changes (base...head), without what is not committed";
const most = 'GitHub lists no more than 3000 files';
/** The list is of the base and the head and of nothing else. Without `to` it is about the commit that the work tree is of. */
async function judgeQuestion(args, { port, reading }) {
    const { fromNames, toNames } = port;
    const [from, to = 'HEAD'] = [textOf(args, 'from'), textOf(args, 'to')];
    if (isSet(args, 'staged') || (from !== undefined && !fromNames.includes(from)))
        return 'another';
    if (to !== 'HEAD')
        return toNames.includes(to) ? 'this' : 'another';
    const head = await (0,git_reading/* findCommit */.fq)(reading.repository, 'HEAD');
    return head.verdict === 'found' && toNames.includes(head.id) ? 'this' : 'another';
}
function toFailure({ code, error, hint }, answer) {
    const why = answer.verdict === 'moved'
        ? 'the pull request has moved since this run began (another head or base), so that GitHub lists what this run is not about'
        : `GitHub did not list the changed files: ${answer.why}`;
    return (0,failure/* failed */.g)(code, error, `${why}; ${hint ?? ''}`);
}
const isChosen = ({ path, oldPath }, paths) => paths.length === 0 ||
    [path, oldPath ?? path].some((name) => paths.some((top) => name === top || name.startsWith(`${top}/`)));
/** As git tells it of a subdirectory: what came from outside is added, what went there is deleted. */
function toListed(listed, prefix) {
    const [path, oldPath] = [listed.path, listed.oldPath].map((name) => toBelow(name, prefix));
    const isCrossing = listed.oldPath !== undefined && (path === undefined) !== (oldPath === undefined);
    const modes = { oldMode: '', newMode: '' };
    if (isCrossing && (path !== undefined || listed.status === 'renamed')) {
        const name = path ?? oldPath ?? '';
        const status = path === undefined ? 'deleted' : 'added';
        const lines = { type: 'not-counted' };
        return [{ change: { ...modes, path: name, oldPath: undefined, status, lines }, patch: moved }];
    }
    if (path === undefined)
        return [];
    const { status, additions, deletions, patch } = listed;
    const lines = patch.type === 'binary' ? { type: 'binary' } : { type: 'text', additions, deletions };
    return [{ change: { ...modes, path, oldPath, status, lines }, patch: toPatch(patch) }];
}
function toBelow(name, prefix) {
    return name?.startsWith(prefix) === true ? name.slice(prefix.length) : undefined;
}
const moved = { type: 'missing', why: 'it was moved into or out of the working directory' };
function toPatch(patch) {
    switch (patch.type) {
        case 'text':
            return { type: 'whole', text: patch.text };
        case 'too-large':
            return { type: 'missing', why: 'GitHub lists no patch of this size' };
        case 'binary':
        case 'no-lines':
            return { type: 'missing', why: 'no line differs: name or mode alone, or a binary file' };
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/git/git-schema.ts
/** Parts of schemas that the git tools share. */

const pathsProperty = {
    type: 'array',
    maxItems: 32,
    items: { type: 'string', minLength: 1, maxLength: 1024 },
    description: 'Only these files and directories, relative to the working directory, as they are spelled.',
};
const integer = { type: 'integer', minimum: 0 };
const git_schema_text = { type: 'string' };
/** Of a result: a commit as `git_log` lists it. */
const commitProperty = {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'parents', 'author', 'date', 'subject'],
    properties: {
        id: git_schema_text,
        parents: { type: 'array', items: git_schema_text },
        author: git_schema_text,
        date: { type: 'string', description: 'RFC 3339.' },
        subject: git_schema_text,
        body: git_schema_text,
        bodyTruncated: { type: 'boolean' },
    },
};
/** Of a result: the files of a page, and how to go on. */
const fileProperties = {
    files: {
        type: 'array',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['path', 'status'],
            properties: {
                path: git_schema_text,
                status: {
                    type: 'string',
                    enum: ['added', 'deleted', 'modified', 'renamed', 'type-changed', 'unmerged', 'untracked'],
                },
                oldPath: git_schema_text,
                oldMode: git_schema_text,
                newMode: git_schema_text,
                additions: integer,
                deletions: integer,
                binary: { type: 'boolean' },
                patch: git_schema_text,
                patchTruncated: { type: 'boolean' },
                nextPatchOffset: integer,
                patchMissing: { type: 'boolean' },
                hint: git_schema_text,
            },
        },
    },
    truncated: { type: 'boolean' },
    nextOffset: integer,
    skipped: skippedProperty,
};
/** Of a result: all files that are not skipped, on this page or not. */
const totalProperty = {
    type: 'object',
    additionalProperties: false,
    required: ['files', 'additions', 'deletions'],
    description: 'Of all files that are not skipped, on this page or not.',
    properties: { files: integer, additions: integer, deletions: integer },
};

;// CONCATENATED MODULE: ./src/toolbelt/git/git-diff.ts
/** `git_diff`: what differs between two commits, or between a commit and the work tree or the index. */







const gitDiff = {
    name: 'git_diff',
    description: 'What differs between two commits (`from`, `to`), or between `from` and the work tree when `to` is not given; untracked files are named. Binary files are told, not shown. A long answer is cut: go on at `nextOffset`, within one file at `nextPatchOffset`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
            from: {
                ...git_reading/* revisionProperty */.bd,
                description: 'Commit to compare from: id, branch, tag, "HEAD~2". Default "HEAD".',
            },
            to: { ...git_reading/* revisionProperty */.bd, description: 'Commit to compare with. Default: the work tree.' },
            mergeBase: {
                type: 'boolean',
                description: 'Compare from where `from` and the other side (HEAD for the work tree) parted, as a pull request does. Default false.',
            },
            staged: {
                type: 'boolean',
                description: 'Compare with the index instead of the work tree. Default false.',
            },
            paths: pathsProperty,
            globs: globsProperty,
            mode: {
                type: 'string',
                enum: ['patch', 'stat', 'names'],
                description: '"stat": numbers of lines without patches; "names": names alone. Default "patch".',
            },
            contextLines: {
                type: 'integer',
                minimum: 0,
                maximum: 100,
                description: 'Lines around each change. Default 3.',
            },
            maxResults: {
                type: 'integer',
                minimum: 1,
                maximum: 10_000,
                description: 'Files at most. Default 300.',
            },
            offset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so many files at the start: `nextOffset` of the answer before.',
            },
            patchOffset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so much of the first patch: `nextPatchOffset` of the answer before, with the same `offset`.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to', 'source', 'files', 'truncated', 'total', 'skipped'],
        properties: {
            from: { type: 'string', description: 'Id of a commit, or "nothing" where HEAD names none yet.' },
            to: { type: 'string', description: 'Id of a commit, "work-tree" or "index".' },
            source: {
                type: 'string',
                enum: ['git', 'api'],
                description: '"api": the checkout does not have the commits, and this is what the whole pull request changes (base...head) by GitHub\'s list; patches begin at their first "@@".',
            },
            hint: { type: 'string' },
            ...fileProperties,
            total: totalProperty,
        },
    },
    access: 'read',
    network: false,
    run: (args, context) => (0,git_reading/* readHistory */.Lu)(context, (reading) => compare(args, reading)),
};
async function compare(args, reading) {
    const sides = await git_diff_toSides(args, reading.repository);
    if (sides.verdict === 'failed')
        return compareByList(args, { reading, failure: sides });
    return showChanges(args, { reading, sides: sides.sides, beside: { ...sides.sides, source: 'git' } });
}
async function git_diff_toSides(args, repository) {
    const [given, other] = [textOf(args, 'from'), textOf(args, 'to')];
    if (isSet(args, 'staged') && other !== undefined)
        return (0,failure/* failed */.g)('BAD_REVISION', 'staged compares with the index: leave out `to`');
    const to = await toOther(args, repository);
    if (to.verdict === 'failed')
        return to;
    const from = await (0,git_reading/* findCommit */.fq)(repository, given ?? 'HEAD');
    if (from.verdict === 'failed') {
        const isUnborn = given === undefined && from.code === 'BAD_REVISION' && to.side !== 'found';
        return isUnborn ? { verdict: 'found', sides: { from: 'nothing', to: to.id } } : from;
    }
    if (!isSet(args, 'mergeBase'))
        return { verdict: 'found', sides: { from: from.id, to: to.id } };
    const end = to.side === 'found' ? to : await (0,git_reading/* findCommit */.fq)(repository, 'HEAD');
    if (end.verdict === 'failed')
        return end;
    const base = await (0,git_reading/* ask */.kA)(repository, { type: 'merge-base', one: from.id, other: end.id });
    if (base.verdict === 'broken')
        return (0,git_reading/* toFailure */.w2)(base);
    const id = (0,utf8/* decodeLeniently */.t4)(base.verdict === 'failed' ? new Uint8Array(0) : base.bytes).split('\n')[0] ?? '';
    if (id !== '')
        return { verdict: 'found', sides: { from: id, to: to.id } };
    if (repository.shallow.size > 0)
        return (0,git_reading/* notAvailable */.Fc)('where the two parted is not in the checkout');
    return (0,failure/* failed */.g)('BAD_REVISION', 'the two have no commit in common', 'leave out mergeBase');
}
/** A copy of a commit has no work tree beside it: nothing in it differs from that commit. */
async function toOther(args, repository) {
    const given = textOf(args, 'to');
    if (given === undefined && repository.workTree === 'checkout')
        return { verdict: 'found', side: 'none', id: isSet(args, 'staged') ? 'index' : 'work-tree' };
    const found = await (0,git_reading/* findCommit */.fq)(repository, given ?? 'HEAD');
    return found.verdict === 'failed' ? found : { ...found, side: 'found' };
}

// EXTERNAL MODULE: ./src/law/policy/commit-date.ts
var commit_date = __webpack_require__(91915);
;// CONCATENATED MODULE: ./src/toolbelt/git/git-log.ts
/** `git_log`: the commits that led to a revision, newest first. */







const gitLog = {
    name: 'git_log',
    description: 'The commits that led to a revision, newest first: id, author, date, subject and the beginning of the body; with `path` only those that changed it. A long answer is cut: go on at `nextOffset`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
            revision: {
                ...git_reading/* revisionProperty */.bd,
                description: 'Where to begin: id, branch, tag, "HEAD~2". Default "HEAD".',
            },
            path: {
                ...pathProperty,
                description: 'Only commits that changed this file or directory, e.g. "src/main.ts".',
            },
            author: {
                type: 'string',
                minLength: 1,
                maxLength: 100,
                description: 'Only commits whose author has this in the name or the e-mail address.',
            },
            since: {
                type: 'string',
                maxLength: 20,
                description: 'Only commits after this date: "2026-01-31" or "2026-01-31T12:00:00Z".',
            },
            maxResults: { type: 'integer', minimum: 1, maximum: 1000, description: 'Default 50.' },
            offset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so many commits at the start: `nextOffset` of the answer before.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['commits', 'truncated'],
        properties: {
            commits: { type: 'array', items: commitProperty },
            truncated: { type: 'boolean' },
            nextOffset: { type: 'integer' },
            shallow: { type: 'boolean', description: 'The checkout does not have what is before these.' },
        },
    },
    access: 'read',
    network: false,
    run: (args, context) => (0,git_reading/* readHistory */.Lu)(context, (reading) => git_log_list(args, reading)),
};
const fieldsOfCommit = 6;
/** A commit takes some 500 bytes; git is stopped behind what no answer can hold. */
const largestLog = 8 * 1024 * 1024;
async function git_log_list(args, { repository, judge, context }) {
    const found = await (0,git_reading/* findCommit */.fq)(repository, textOf(args, 'revision') ?? 'HEAD');
    if (found.verdict === 'failed')
        return found;
    const named = (0,git_reading/* judgePath */.DQ)(textOf(args, 'path') ?? '.', judge);
    if (named.verdict === 'failed')
        return named;
    const since = textOf(args, 'since');
    if (since !== undefined && !(0,commit_date/* isCommitDate */.u)(since))
        return (0,failure/* failed */.g)('BAD_RANGE', 'since is no date', 'give "2026-01-31" or "2026-01-31T12:00:00Z"');
    const [skip, most] = [numberOf(args, 'offset') ?? 0, numberOf(args, 'maxResults') ?? 50];
    const question = {
        type: 'commits',
        start: found.id,
        path: named.path === '.' ? undefined : named.path,
        scope: 'working-directory',
        skip,
        // One more tells whether there are more.
        most: most + 1,
        author: textOf(args, 'author'),
        since,
    };
    const answer = await (0,git_reading/* ask */.kA)(repository, question, largestLog);
    if (answer.verdict !== 'answered' && answer.verdict !== 'cut')
        return (0,git_reading/* toFailure */.w2)(answer);
    const fields = (0,git_reading/* toFields */.Lv)(answer.bytes);
    const page = collect({ offset: 0, most, maxOutputBytes: context.maxOutputBytes });
    let isFull = false;
    for (let at = 0; at + fieldsOfCommit <= fields.length && !isFull; at += fieldsOfCommit)
        isFull = page.add(toCommit(fields.slice(at, at + fieldsOfCommit))) === 'full';
    const isCut = isFull || answer.verdict === 'cut';
    const commits = page.items();
    const value = {
        commits,
        truncated: isCut,
        ...(isCut ? { nextOffset: skip + page.nextOffset() } : {}),
        ...(!isCut && repository.shallow.size > 0 ? { shallow: true } : {}),
    };
    return { verdict: 'ok', value };
}
const longestSubject = 400;
const longestBody = 2000;
/** Of an author the name alone: addresses are nobody's business here. */
function toCommit([id = '', parents = '', author = '', date = '', subject = '', body = '',]) {
    const text = body.trim();
    const shown = fitText(text, longestBody);
    return {
        id,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        author: fitText(author, longestSubject),
        // Versions of git differ in how they write UTC.
        date: date.replace(/\+00:00$/, 'Z'),
        subject: fitText(subject, longestSubject),
        ...(text === '' ? {} : { body: shown }),
        ...(shown.length < text.length ? { bodyTruncated: true } : {}),
    };
}

;// CONCATENATED MODULE: ./src/toolbelt/git/git-tree.ts
/** Files and directories of a commit as `git_show` shows them. */







const git_tree_largestFile = 16 * 1024 * 1024;
const git_tree_largestList = 4 * 1024 * 1024;
/** Of a result: what is in a directory. */
const entryProperty = {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'type'],
    properties: {
        path: { type: 'string' },
        type: { type: 'string', enum: ['file', 'symlink', 'dir', 'submodule'] },
        sizeBytes: { type: 'integer', minimum: 0 },
    },
};
/** The target of a symlink is its content. */
async function showFile(reading, { entry, beside, offset }) {
    const { id, sizeBytes } = entry;
    if (sizeBytes > git_tree_largestFile)
        return (0,failure/* failed */.g)('FILE_TOO_LARGE', 'the file is too large to be read from the history');
    const answer = await (0,git_reading/* ask */.kA)(reading.repository, { type: 'blob', id }, git_tree_largestFile + 1);
    if (answer.verdict !== 'answered')
        return (0,git_reading/* toFailure */.w2)(answer);
    const room = roomFor(reading.context.maxOutputBytes);
    const rest = Buffer.from(answer.bytes).subarray(offset, offset + room);
    const isLast = offset + rest.length >= answer.bytes.length;
    const whole = rest.subarray((0,utf8/* countHead */.WR)(rest), rest.length - (isLast ? 0 : (0,utf8/* countTail */.en)(rest)));
    const text = whole.includes(0) ? undefined : (0,utf8/* decodeExactly */.lc)(whole);
    if (text === undefined)
        return { verdict: 'ok', value: { ...beside, sizeBytes, binary: true, truncated: false } };
    const content = fitText(text, room);
    const start = Math.min(offset, answer.bytes.length) + (0,utf8/* countHead */.WR)(rest);
    const next = start + Buffer.byteLength(content);
    const isCut = next < answer.bytes.length;
    const value = { ...beside, sizeBytes, content, truncated: isCut, ...(isCut ? { nextOffset: next } : {}) };
    return { verdict: 'ok', value };
}
async function showDirectory({ repository, judge, context }, { entry, path, beside, offset, most }) {
    const question = { type: 'tree', id: entry.id, path: path === '.' ? '.' : undefined };
    const answer = await (0,git_reading/* ask */.kA)(repository, question, git_tree_largestList);
    if (answer.verdict === 'failed' || answer.verdict === 'broken')
        return (0,git_reading/* toFailure */.w2)(answer);
    const page = collect({ offset, most, maxOutputBytes: context.maxOutputBytes });
    const skipped = startTally();
    let isFull = false;
    for (const child of (0,git_reading/* toFields */.Lv)(answer.bytes).flatMap((field) => (0,tree_entry/* parseEntry */.E)(field) ?? [])) {
        const below = path === '.' ? child.name : `${path}/${child.name}`;
        const verdict = judge(below);
        if (verdict !== 'open')
            skipped.add(verdict, 1);
        else if (!isFull)
            isFull = page.add(git_tree_toItem(child, below)) === 'full';
    }
    const end = isFull ? 'stopped' : answer.verdict === 'cut' ? 'too-many' : 'all';
    const value = { ...beside, entries: page.items(), ...endOfPage(page, end), skipped: skipped.toJson() };
    return { verdict: 'ok', value };
}
const git_tree_toItem = ({ type, sizeBytes }, path) => type === 'file' || type === 'symlink' ? { path, type, sizeBytes } : { path, type };

;// CONCATENATED MODULE: ./src/toolbelt/git/git-show.ts
/** `git_show`: one commit with what it changed, or what was at a path in it. */









const gitShow = {
    name: 'git_show',
    description: 'A commit with its message and what it changed against its first parent; with `path` instead the content of that file, or the list of that directory, as it was in the commit. A long answer is cut: go on at `nextOffset`, within one patch at `nextPatchOffset`.',
    schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
            revision: {
                ...git_reading/* revisionProperty */.bd,
                description: 'The commit: id, branch, tag, "HEAD~2". Default "HEAD".',
            },
            path: { ...pathProperty, description: 'File or directory to show as it was, e.g. "src/main.ts".' },
            mode: {
                type: 'string',
                enum: ['patch', 'stat', 'names'],
                description: '"stat": numbers of lines without patches; "names": names alone. Default "patch".',
            },
            contextLines: {
                type: 'integer',
                minimum: 0,
                maximum: 100,
                description: 'Lines around each change. Default 3.',
            },
            maxResults: {
                type: 'integer',
                minimum: 1,
                maximum: 10_000,
                description: 'Files at most. Default 300.',
            },
            offset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so many files, or with `path` bytes of the file, at the start: `nextOffset` of the answer before.',
            },
            patchOffset: {
                type: 'integer',
                minimum: 0,
                maximum: largestNumber,
                description: 'Leave out so much of the first patch: `nextPatchOffset` of the answer before, with the same `offset`.',
            },
        },
    },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['truncated'],
        properties: {
            commit: { ...commitProperty, description: 'As in git_log; absent with `path`.' },
            ...fileProperties,
            shallow: {
                type: 'boolean',
                description: 'The checkout does not have the parent, so the changes are not known.',
            },
            id: { type: 'string', description: 'With `path`: id of the commit.' },
            path: { type: 'string' },
            type: { type: 'string', enum: ['file', 'symlink', 'dir', 'submodule'] },
            content: { type: 'string' },
            binary: { type: 'boolean' },
            sizeBytes: { type: 'integer' },
            entries: { type: 'array', items: entryProperty },
            total: totalProperty,
            ...endOfPageProperties,
        },
    },
    access: 'read',
    network: false,
    run: (args, context) => (0,git_reading/* readHistory */.Lu)(context, (reading) => show(args, reading)),
};
async function show(args, reading) {
    const found = await (0,git_reading/* findCommit */.fq)(reading.repository, textOf(args, 'revision') ?? 'HEAD');
    if (found.verdict === 'failed')
        return found;
    const path = textOf(args, 'path');
    return path === undefined
        ? showCommit(args, { reading, id: found.id })
        : showPath(args, { reading, id: found.id });
}
const largestCommit = 1024 * 1024;
const toQuestion = (start) => ({
    type: 'commits',
    start,
    path: undefined,
    scope: 'repository',
    skip: 0,
    most: 1,
    author: undefined,
    since: undefined,
});
async function showCommit(args, { reading, id }) {
    const { repository } = reading;
    const answer = await (0,git_reading/* ask */.kA)(repository, toQuestion(id), largestCommit);
    if (answer.verdict !== 'answered')
        return (0,git_reading/* toFailure */.w2)(answer);
    const fields = (0,git_reading/* toFields */.Lv)(answer.bytes);
    const commit = toCommit(fields);
    if (repository.shallow.has(id)) {
        const hint = 'its parent is not in the checkout, whose step (actions/checkout) has to set "fetch-depth: 0"';
        return { verdict: 'ok', value: { commit, files: [], truncated: false, shallow: true, hint } };
    }
    const parent = (fields[1] ?? '').split(' ')[0] ?? '';
    const sides = { from: parent === '' ? 'nothing' : parent, to: id };
    return showChanges(args, { reading, sides, beside: { commit } });
}
async function showPath(args, { reading, id }) {
    const named = (0,git_reading/* judgePath */.DQ)(textOf(args, 'path') ?? '.', reading.judge);
    if (named.verdict === 'failed')
        return named;
    const entry = await findEntry(reading.repository, { commit: id, path: named.path });
    if (entry.verdict === 'failed')
        return entry;
    const beside = { id, path: named.path, type: entry.type };
    const offset = numberOf(args, 'offset') ?? 0;
    switch (entry.type) {
        case 'dir':
            return showDirectory(reading, {
                entry,
                path: named.path,
                beside,
                offset,
                most: numberOf(args, 'maxResults') ?? 300,
            });
        case 'file':
        case 'symlink':
            return showFile(reading, { entry, beside, offset });
        case 'submodule':
            return (0,failure/* failed */.g)('NOT_A_FILE', 'this is a submodule: its files are in another repository');
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/toolbelt/os-info.ts
/** `os_info`: which system the run is on. */

/** Go's names, which goagent's `os.info` gives, where they differ from Node's. */
const systems = { win32: 'windows', sunos: 'solaris' };
const architectures = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };
const osInfo = {
    name: 'os_info',
    description: 'Operating system and processor of the machine that this runs on.',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    result: {
        type: 'object',
        additionalProperties: false,
        required: ['goos', 'goarch'],
        properties: { goos: { type: 'string' }, goarch: { type: 'string' } },
    },
    access: 'read',
    network: false,
    run: async () => ({
        verdict: 'ok',
        value: { goos: systems[(0,external_node_os_.platform)()] ?? (0,external_node_os_.platform)(), goarch: architectures[(0,external_node_os_.arch)()] ?? (0,external_node_os_.arch)() },
    }),
};

;// CONCATENATED MODULE: ./src/toolbelt/programs/program-choice.ts
/** Which program of the list a model means. */


/** The path as it is listed, letter by letter, or the base name where exactly one has it: nothing is resolved or looked up. */
function chooseProgram(wanted, list) {
    const [program, ...others] = list.filter((path) => path === wanted || (0,external_node_path_.basename)(path) === wanted);
    if (program !== undefined && others.length === 0)
        return { verdict: 'chosen', program };
    const names = [...new Set(list.map((path) => (0,external_node_path_.basename)(path)))].join(', ');
    return program === undefined
        ? (0,failure/* failed */.g)('DENIED_PROGRAM', 'this program is not on the list of this tool', `listed are: ${names}`)
        : (0,failure/* failed */.g)('DENIED_PROGRAM', 'more than one listed program has this name', 'give its absolute path');
}

;// CONCATENATED MODULE: ./src/toolbelt/programs/program-result.ts
/** What `exec` answers: how a program ended and what it wrote, head and tail of it where it is too much. */





const programResult = {
    type: 'object',
    additionalProperties: false,
    required: ['exitCode', 'timedOut', 'stdout', 'stderr', 'durationMs', 'truncated'],
    properties: {
        exitCode: { type: 'integer', description: '-1 where the program did not end by itself.' },
        signal: {
            type: 'string',
            description: 'What killed it. Also told by exit codes over 128, as sandboxes and shells do.',
        },
        timedOut: { type: 'boolean' },
        stdout: { type: 'string', description: 'What is not UTF-8 becomes U+FFFD.' },
        stderr: { type: 'string' },
        durationMs: countProperty,
        truncated: { type: 'boolean', description: 'Whether the middle of stdout or stderr was left out.' },
        stdoutBytesLeftOut: countProperty,
        stderrBytesLeftOut: countProperty,
        hint: { type: 'string' },
    },
};
/** Whatever the exit code is, the tool has done its work; only a program that did not start is a failure. */
function toProgramResult(record, maxOutputBytes) {
    if (record.ending === 'not-started') {
        const why = record.problem ?? 'the system did not start it';
        return (0,failure/* failed */.g)('TOOL_UNAVAILABLE', `the program could not be started: ${why}`);
    }
    const [out, err] = [(0,utf8/* decodeLeniently */.t4)(record.stdout), (0,utf8/* decodeLeniently */.t4)(record.stderr)];
    const room = roomFor(maxOutputBytes);
    const [outSize, errSize] = [jsonBytes(out), jsonBytes(err)];
    const stdout = shorten(out, {
        room: toShare(room, errSize),
        lost: record.stdoutBytes - record.stdout.length,
    });
    const stderr = shorten(err, {
        room: toShare(room, outSize),
        lost: record.stderrBytes - record.stderr.length,
    });
    const isCut = stdout.leftOut + stderr.leftOut > 0;
    const signal = toSignal(record);
    return {
        verdict: 'ok',
        value: {
            exitCode: record.ending === 'exited' && record.signal === null ? record.exit : -1,
            ...(signal === undefined ? {} : { signal }),
            timedOut: record.ending === 'timed-out',
            stdout: stdout.text,
            stderr: stderr.text,
            durationMs: Math.round(record.ms),
            truncated: isCut,
            ...(isCut ? { stdoutBytesLeftOut: stdout.leftOut, stderrBytesLeftOut: stderr.leftOut } : {}),
            ...toHint(record),
        },
    };
}
/** Half for each, and what the other does not need. */
const toShare = (room, other) => Math.max(Math.floor(room / 2), room - other);
/** `lost`: bytes that were produced and not kept. */
function shorten(text, { room, lost }) {
    if (lost === 0 && jsonBytes(text) <= room)
        return { text, leftOut: 0 };
    const size = Buffer.byteLength(text);
    const left = Math.max(0, room - Buffer.byteLength(toMarker(size + lost)) - 2);
    const head = fitText(text, Math.ceil((left * 2) / 3));
    const tail = fitTail(text.slice(head.length), Math.floor(left / 3));
    const leftOut = size - Buffer.byteLength(head) - Buffer.byteLength(tail) + lost;
    return { text: `${head}${toMarker(leftOut)}${tail}`, leftOut };
}
const toMarker = (bytes) => `[… ${bytes} bytes left out …]`;
/** The process in front of the program, in the sandbox, tells a signal as 128 and its number. */
function toSignal(record) {
    if (record.signal !== null)
        return record.signal;
    if (record.ending !== 'exited' || record.exit <= 128)
        return undefined;
    return Object.entries(external_node_os_.constants.signals).find(([, number]) => number === record.exit - 128)?.[0];
}
function toHint(record) {
    switch (record.ending) {
        case 'timed-out':
            return { hint: 'it was stopped at its time-out; what it had written is here' };
        case 'overflowed':
            return { hint: 'it was stopped because it wrote too much; let it write less, or into a file' };
        default:
            return {};
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/programs/exec.ts
/** `exec`: starts a program of the operator's list, with arguments of the model, and tells how it ended. */




const exec = {
    name: 'exec',
    description: 'Starts a program of a fixed list, without a shell, and gives its exit code and output; an exit code other than 0 is an answer, too. No pipes, no wildcards, no variables in arguments.',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['cmd'],
        properties: {
            cmd: {
                type: 'string',
                minLength: 1,
                maxLength: 4096,
                description: 'A listed program: its absolute path, or its name where only one has it.',
            },
            args: {
                type: 'array',
                maxItems: 1000,
                items: { type: 'string', maxLength: 100_000 },
                description: 'Its arguments, each as it is: nothing in them is expanded. Default none.',
            },
            cwd: {
                type: 'string',
                minLength: 1,
                maxLength: 4096,
                description: 'The directory it starts in, relative to the working directory. Default that itself.',
            },
            env: {
                type: 'object',
                maxProperties: 64,
                additionalProperties: { type: 'string', maxLength: 32_768 },
                description: 'More variables, named like "CI". Refused: those that change what runs, like PATH, LD_PRELOAD, *_OPTIONS.',
            },
            stdin: {
                type: 'string',
                maxLength: 1_048_576,
                description: 'What it reads from stdin. Default nothing.',
            },
            timeoutSec: {
                type: 'integer',
                minimum: 1,
                maximum: 3600,
                description: "Seconds until it is stopped. Default, and at most, the tool's own time-out.",
            },
        },
    },
    result: programResult,
    access: 'execute',
    network: false,
    starts: 'listed-programs',
    run: async (args, context) => start(args, context),
};
async function start(args, context) {
    const { programs } = context;
    if (programs === undefined || programs.list.length === 0) {
        return (0,failure/* failed */.g)('DENIED_PROGRAM', 'no program is listed for this tool', 'the operator lists them with "programs" in the manifest');
    }
    const chosen = chooseProgram(textOf(args, 'cmd') ?? '', programs.list);
    if (chosen.verdict === 'failed')
        return chosen;
    const directory = await findDirectory(textOf(args, 'cwd') ?? '.', context);
    if (directory.verdict === 'failed')
        return directory;
    const timeoutMs = toTimeout(args, programs);
    const end = await programs.start({
        program: chosen.program,
        args: textsOf(args, 'args'),
        directory: directory.path,
        variables: toVariables(args),
        stdin: textOf(args, 'stdin') ?? '',
        timeoutMs,
    });
    return end.verdict === 'failed' ? end : toProgramResult(end.record, context.maxOutputBytes);
}
/** As every path of a model. Between this look and the start a link can be put there: the sandbox holds the program then. */
function findDirectory(path, { jail }) {
    return jail.withDirectory(path, async (opened) => ({
        verdict: 'found',
        path: opened.path,
    }));
}
function toTimeout(args, { timeoutMs }) {
    const wanted = numberOf(args, 'timeoutSec');
    return wanted === undefined ? timeoutMs : Math.min(timeoutMs, wanted * 1000);
}
/** The prototype is none of ours: a variable called `__proto__` is one more name to be refused. */
function toVariables(args) {
    const { env } = args;
    if (typeof env !== 'object' || env === null)
        return {};
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

;// CONCATENATED MODULE: ./src/toolbelt/toolbelt.ts
/** The built-in tools by name. */




















const tools = [
    fsReadFile,
    fsReadLines,
    fsListDir,
    fsStat,
    fsSearch,
    gitDiff,
    gitLog,
    gitShow,
    gitBlame,
    getTime,
    osInfo,
    fsWriteFile,
    fsAppendFile,
    fsEditRange,
    fsReplace,
    fsApplyPatch,
    fsMkdirp,
    fsRm,
    fsMove,
    exec,
];
/** goagent's names where ours differ: manifests that were written for it go on working. */
const aliases = new Map([['fs_listdir', fsListDir]]);
/** In the order in which the default manifest offers them; aliases, which it does not offer, at the end. */
const toolbelt = new Map([
    ...tools.map((tool) => [tool.name, tool]),
    ...aliases,
]);


/***/ }),

/***/ 62880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WR: () => (/* binding */ countHead),
/* harmony export */   en: () => (/* binding */ countTail),
/* harmony export */   ks: () => (/* binding */ isContinuation),
/* harmony export */   lc: () => (/* binding */ decodeExactly),
/* harmony export */   t4: () => (/* binding */ decodeLeniently)
/* harmony export */ });
/** Bytes of a file to text: exactly, or not at all. */
/** Undefined when the bytes are not UTF-8. A byte order mark stays. */
function decodeExactly(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Invalid bytes become U+FFFD. */
function decodeLeniently(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
/** How many bytes at the start continue a character that began before: 0 to 3. */
function countHead(bytes) {
    let count = 0;
    while (count < 3 && isContinuation(bytes[count]))
        count += 1;
    return count;
}
/** How many bytes at the end begin a character that is cut: 0 to 3. */
function countTail(bytes) {
    for (let count = 1; count <= Math.min(3, bytes.length); count += 1) {
        const byte = bytes[bytes.length - count] ?? 0;
        if (isContinuation(byte))
            continue;
        return byte >= 0xc2 && byte <= 0xf4 && sequenceLength(byte) > count ? count : 0;
    }
    return 0;
}
/** A byte that is never the first of a character. */
function isContinuation(byte) {
    return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
function sequenceLength(lead) {
    if (lead < 0xe0)
        return 2;
    return lead < 0xf0 ? 3 : 4;
}


/***/ })

};
