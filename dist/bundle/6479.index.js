export const id = 6479;
export const ids = [6479];
export const modules = {

/***/ 35008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ sha256HexOfStream),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   s5: () => (/* binding */ toCanonicalJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/** The one form in which JSON is hashed and stored (RFC 8785), and the one hash (SHA-256). */


/**
 * The RFC 8785 form of `value`: keys in UTF-16 order, no white space, numbers as ECMAScript prints them.
 * It never throws, where the RFC wants an error, because models and tools choose these values and must not be
 * able to end a run: a lone surrogate becomes U+FFFD (what UTF-8 would make of it on disk anyway), a number
 * that JSON cannot hold becomes null (as in `JSON.stringify`). The result, stored as UTF-8 and parsed, has the
 * same form again. Values that differ only in such places share one form, and so one digest.
 */
function toCanonicalJson(value) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(toHashable(value)) ?? 'null';
}
/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
function sha256Hex(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** The same for what is too large to hold, chunk by chunk. */
async function sha256HexOfStream(chunks) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of chunks)
        hash.update(chunk);
    return hash.digest('hex');
}
/** Without recursion: how deep a value nests is the model's to choose, and the stack is finite. */
function toHashable(value) {
    const unfilled = [];
    const copyOf = (member) => {
        if (typeof member !== 'object' || member === null)
            return toHashableScalar(member);
        if (Array.isArray(member)) {
            const items = [];
            unfilled.push(() => {
                for (const item of member)
                    items.push(copyOf(item));
            });
            return items;
        }
        // No prototype, so that `__proto__` is a key like any other.
        const object = Object.create(null);
        unfilled.push(() => {
            for (const [key, item] of Object.entries(member))
                object[toWellFormed(key)] = copyOf(item);
        });
        return object;
    };
    const copy = copyOf(value);
    for (let fill = unfilled.pop(); fill !== undefined; fill = unfilled.pop())
        fill();
    return copy;
}
function toHashableScalar(value) {
    if (typeof value === 'string')
        return toWellFormed(value);
    if (typeof value === 'number' && !Number.isFinite(value))
        return null;
    return value;
}
function toWellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}


/***/ }),

/***/ 68423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isDenial),
/* harmony export */   q: () => (/* binding */ GoagentError)
/* harmony export */ });
/** Every reason, refusal, tool and warning code, and the one error class. The unions are closed. */
/** Refused by policy, in contrast to what cannot be done. */
const isDenial = (code) => code.startsWith('DENIED_');
/** A failure that ends the run. `complaints` are shown one a line; none of them may hold a secret. */
class GoagentError extends Error {
    name = 'GoagentError';
    code;
    complaints;
    constructor(code, complaints, options) {
        super(complaints.join('\n'), options);
        this.code = code;
        this.complaints = complaints;
    }
}


/***/ }),

/***/ 48626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
/** JSON as a type, so that what comes from outside can be named before it is understood. */
/** An object, and neither null nor a list. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 67173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ toToolList)
/* harmony export */ });
/* harmony import */ var _toolbelt_toolbelt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16759);
/** The tools of the toolbelt as a list for people. */

/** A line a tool: what `toCells` makes of it, in columns; then the first sentence of its description. */
function toToolList(toCells) {
    const rows = [..._toolbelt_toolbelt_js__WEBPACK_IMPORTED_MODULE_0__/* .toolbelt */ .q].map(([name, tool]) => [name, ...toCells(name, tool), toSentence(name, tool)]);
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows
        .map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
function toSentence(name, tool) {
    if (name !== tool.name)
        return `The same as ${tool.name}.`;
    return tool.description.split(/(?<=[.:])\s/)[0]?.replace(/:$/, '.') ?? '';
}


/***/ }),

/***/ 63290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toolbelt: () => (/* binding */ toolbelt_toolbelt)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/launch/disk.ts
var disk = __webpack_require__(89170);
;// CONCATENATED MODULE: ./src/launch/confinement.ts
/**
 * Whether this very process is in a sandbox already, so that what it starts is in it too: for our tools that are
 * started as programs of a manifest. The kernel is asked, not a variable: who starts us may be anybody.
 */


/** The number that the kernel gives to the first process namespace of a machine (`PROC_PID_INIT_INO`). */
const machinesOwn = 'pid:[4026531836]';
function readConfinement() {
    if (process.platform !== 'linux')
        return confinement_open('there are no namespaces on this system');
    return judgeConfinement({
        status: (0,disk/* readKernelText */.HA)('/proc/self/status'),
        pidNamespace: readNamespace(),
        devices: disk/* disk */.E9.list('/sys').length > 0 ? 'seen' : 'none',
    });
}
/** All of it has to hold: no way to new privileges, none there, and processes of its own. */
function judgeConfinement({ status, pidNamespace, devices }) {
    if (!/^NoNewPrivs:\t1$/m.test(status))
        return confinement_open('it could gain privileges');
    if (!/^CapPrm:\t0+$/m.test(status) || !/^CapEff:\t0+$/m.test(status))
        return confinement_open('it has capabilities');
    if (!/^pid:\[\d+\]$/.test(pidNamespace) || pidNamespace === machinesOwn)
        return confinement_open("it sees the machine's processes");
    // A container has processes of its own too, and in it, beside this one, the action with its keys.
    if (devices === 'seen')
        return confinement_open('it sees devices in /sys, as in a container');
    return { verdict: 'confined' };
}
const confinement_open = (why) => ({ verdict: 'open', why });
function readNamespace() {
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/launch/process-request.ts + 1 modules
var process_request = __webpack_require__(91811);
// EXTERNAL MODULE: ./src/launch/program-end.ts
var program_end = __webpack_require__(96679);
// EXTERNAL MODULE: ./src/launch/program-order.ts + 1 modules
var program_order = __webpack_require__(82698);
;// CONCATENATED MODULE: ./src/launch/confined-starter.ts
/** Starts listed programs for our own tool that runs as a program of a manifest: in the sandbox that is already around it. */




/** Without a sandbox around it, every start is `DENIED_ISOLATION`. */
function createConfinedStarter(options) {
    const { programs, workingDirectory, timeoutMs } = options;
    return {
        list: programs,
        timeoutMs,
        start: async (order) => {
            const confinement = options.confinement ?? readConfinement();
            if (confinement.verdict === 'open')
                return toDenial(confinement.why);
            const judged = await (0,program_order/* judgeOrder */.w)(order, { list: programs, workingDirectory });
            if (judged.verdict === 'failed')
                return judged;
            const { path, home } = options.environment;
            const env = { ...order.variables, ...(path === '' ? {} : { PATH: path }), HOME: home };
            const given = { confinement, list: programs, timeoutMs };
            const launch = { order, prefix: [], cwd: judged.cwd, env };
            const record = await options.runProcess((0,process_request/* confinedRequest */.sQ)(given, launch), options.signal);
            return (0,program_end/* ended */.v)({ order, record, cwd: judged.cwd });
        },
    };
}
const toDenial = (why) => (0,program_end/* failed */.g)('DENIED_ISOLATION', `exec starts nothing here: this process is not confined (${why})`, 'run it as a tool of the action on a runner with full isolation (docs/security/isolation.md), or use "builtin": "exec"');

// EXTERNAL MODULE: ./src/launch/exec.ts + 2 modules
var exec = __webpack_require__(90914);
// EXTERNAL MODULE: ./src/nearest/nearest.ts
var nearest_nearest = __webpack_require__(60084);
// EXTERNAL MODULE: ./src/schema/schema.ts + 3 modules
var schema_schema = __webpack_require__(55268);
// EXTERNAL MODULE: ./src/toolbelt/jail/jail.ts + 4 modules
var jail_jail = __webpack_require__(97162);
// EXTERNAL MODULE: ./src/toolbelt/toolbelt.ts + 62 modules
var toolbelt = __webpack_require__(16759);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/launch/git-history.ts + 5 modules
var git_history = __webpack_require__(61169);
// EXTERNAL MODULE: ./src/launch/programs.ts
var programs = __webpack_require__(36286);
// EXTERNAL MODULE: ./src/paths/inside.ts
var inside = __webpack_require__(57322);
// EXTERNAL MODULE: ./src/run/ground/private-directory.ts
var private_directory = __webpack_require__(42096);
// EXTERNAL MODULE: ./src/run/ground/workshop.ts
var workshop = __webpack_require__(89680);
;// CONCATENATED MODULE: ./src/run/ground/program-history.ts
/** The history of a checkout for a tool that runs as a program: no run has made a place for git, so each reading makes one. */






function createProgramHistory(options) {
    const { runProcess, path, runnerTemp, directory } = options;
    return {
        read: async (signal, use) => {
            const workspace = findWorkspace(directory);
            const { git } = await (0,programs/* resolvePrograms */.K)({ path, roots: [workspace] });
            const places = (0,private_directory/* makePrivateDirectory */.Dn)(runnerTemp);
            try {
                const history = (0,git_history/* createGitHistory */.J)({
                    runProcess,
                    program: git,
                    home: places.home,
                    directory: places.root,
                    workspace,
                    workingDirectory: directory,
                });
                return await history.read(signal, use);
            }
            finally {
                (0,private_directory/* removePrivateDirectory */.th)(places);
            }
        },
    };
}
/** The checkout around the directory; where there is none, the directory. */
function findWorkspace(directory) {
    for (let at = directory; (0,inside/* isInside */.F)(directory, at); at = (0,external_node_path_.dirname)(at)) {
        if ((0,workshop/* isRepositoryRoot */.FO)(at))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            break;
    }
    return directory;
}

// EXTERNAL MODULE: ./src/run/hands/guarded-names.ts
var guarded_names = __webpack_require__(48233);
// EXTERNAL MODULE: ./src/law/manifest/wrapper-words.ts
var wrapper_words = __webpack_require__(86839);
;// CONCATENATED MODULE: ./src/run/hands/listed-words.ts
/** What stands behind the name of a tool that is started as a program: for `exec`, the programs that it may start. */

/** `words` are as the manifest of a wrapper gives them. */
function parseListedPrograms(tool, words) {
    if (words.length > 0 && tool.starts === undefined)
        return { verdict: 'refused', why: `${tool.name} takes no words: give its arguments on standard input` };
    const parsed = (0,wrapper_words/* parseWrapperWords */.A)(tool, words);
    if (parsed.verdict === 'refused')
        return { verdict: 'refused', why: parsed.complaints[0] ?? '' };
    return { verdict: 'parsed', paths: parsed.programs };
}

// EXTERNAL MODULE: ./src/run/hands/said.ts
var said = __webpack_require__(91987);
// EXTERNAL MODULE: ./src/run/policy/pattern-engine.ts
var pattern_engine = __webpack_require__(8569);
;// CONCATENATED MODULE: ./src/run/tool-program.ts
/** The second door of the toolbelt: one tool as a program of its own, with the answers that it has in a run. */















/** What a run has, unless its operator says otherwise. */
const maxOutputBytes = 64 * 1024;
/** Of a program that `exec` starts: as long as a manifest can give a tool. Who started us ends us earlier. */
const programMs = 3_600_000;
/** Interface §1: `{"error", "code"?, "hint"?}` unless the tool has an answer. Never throws. */
async function runToolProgram(program) {
    const [name = '', ...words] = program.words;
    const tool = toolbelt/* toolbelt */.q.get(name);
    if (tool === undefined)
        return unknownTool(name);
    const listed = parseListedPrograms(tool, words);
    if (listed.verdict === 'refused')
        return badInput(listed.why);
    const parsed = parseInput(await program.readInput());
    if (parsed.verdict === 'refused')
        return badInput(parsed.why);
    try {
        return await runTool({ tool, args: parsed.args, program, programs: listed.paths });
    }
    catch (error) {
        return { exit: 1, said: toUnexpected(error) };
    }
}
async function runTool({ tool, args, program, programs }) {
    const schema = (0,schema_schema/* compileSchema */.Fc)(tool.schema, await (0,pattern_engine/* toPatternEngine */.q)(JSON.stringify(tool.schema)));
    if (schema.verdict === 'refused')
        throw new errors/* GoagentError */.q('INTERNAL', [schema.complaint]);
    const judged = schema.check(args);
    if (judged.verdict === 'invalid') {
        const error = `invalid arguments: ${judged.complaint}`;
        return { exit: 1, said: { error, code: 'INVALID_ARGUMENTS' } };
    }
    const answer = await tool.run(args, toContext(program, programs));
    if (program.signal.aborted)
        return { exit: 1, said: { error: 'tool was stopped' } };
    return { exit: answer.verdict === 'ok' ? 0 : 1, said: (0,said/* toSaid */.R)(answer) };
}
function toContext(program, list) {
    const { directory, ownFolder, path, home, runnerTemp, signal } = program;
    const runProcess = (0,exec/* createProcessRunner */.E)({ clock: clock/* systemClock */.ml });
    const own = [...guarded_names/* guardedNames */.L, 'tools/bin', 'tools.json'].map((name) => (0,external_node_path_.join)(directory, name));
    const jail = (0,jail_jail/* openJail */.p)({
        root: directory,
        hidden: runnerTemp === '' ? [] : [runnerTemp],
        allowFiles: [],
        // Which manifest names this program it cannot know: where one lies by custom is closed.
        writing: { guarded: [...own, ownFolder], chance: clock/* randomIdentifiers */.wA },
    });
    return {
        jail,
        git: createProgramHistory({ runProcess, path, runnerTemp, directory }),
        programs: createConfinedStarter({
            ...{ runProcess, programs: list, environment: { path, home }, workingDirectory: directory },
            ...{ timeoutMs: programMs, signal },
        }),
        now: clock/* systemClock */.ml.now,
        signal,
        maxOutputBytes,
    };
}
/** The parser's own message would repeat the text. */
function parseInput(input) {
    if (input.verdict === 'unread')
        return { verdict: 'refused', why: `standard input ${input.why}` };
    let value;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes);
        value = text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        return { verdict: 'refused', why: 'standard input must be JSON' };
    }
    if ((0,json/* isJsonObject */.O)(value))
        return { verdict: 'parsed', args: value };
    return { verdict: 'refused', why: 'standard input must be one JSON object' };
}
function unknownTool(name) {
    const nearest = (0,nearest_nearest/* nearestName */.q)(name, [...toolbelt/* toolbelt */.q.keys()]);
    const shown = name.length > 64 ? `${name.slice(0, 64)}…` : name;
    const said = { error: name === '' ? 'no tool is named' : `unknown tool: ${shown}`, code: 'UNKNOWN_TOOL' };
    return {
        exit: 2,
        said: { ...said, hint: nearest === undefined ? '--help lists the tools' : `did you mean "${nearest}"?` },
    };
}
const badInput = (error) => ({ exit: 2, said: { error, code: 'BAD_INPUT' } });
/** Ours says what to change, and the name of an error's class is ours or Node's; its message may be anybody's. */
function toUnexpected(error) {
    if (error instanceof errors/* GoagentError */.q)
        return { error: error.complaints.join('\n'), code: error.code };
    const name = error instanceof Error ? error.name : typeof error;
    return { error: `unexpected ${name}. This is a bug; please report it.`, code: 'INTERNAL' };
}

// EXTERNAL MODULE: ./src/runner/variables.ts
var runner_variables = __webpack_require__(34863);
// EXTERNAL MODULE: ./src/entry/tool-list.ts
var tool_list = __webpack_require__(67173);
;// CONCATENATED MODULE: ./src/entry/toolbelt.ts
/** A tool of the toolbelt as a program: one JSON object on stdin, one JSON line on stdout, or one on stderr. */




/** As much as fits the bounds of arguments, each character escaped. */
const mostInput = 8 * 1024 * 1024;
const inputMs = 30_000;
/** `directory` holds the stub of this face. Exit status: 0 an answer, 1 none, 2 wrong use. SIGINT and SIGTERM end the tool, not the process at once. */
async function toolbelt_toolbelt(directory) {
    const words = process.argv.slice(2);
    // Whoever reads may be gone.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    if (words.includes('--help') || words.includes('-h')) {
        process.stdout.write(`${usage}\n\n${(0,tool_list/* toToolList */.c)(() => [])}\n`);
        return;
    }
    const stopping = new AbortController();
    const { signal } = stopping;
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => stopping.abort());
    const variables = (0,runner_variables/* readVariables */.C)();
    const { exit, said } = await runToolProgram({
        words,
        readInput: () => readInput(signal),
        directory: process.cwd(),
        runnerTemp: variables.get('RUNNER_TEMP') ?? '',
        path: variables.get('PATH') ?? '',
        home: variables.get('HOME') ?? '',
        ownFolder: (0,external_node_path_.join)(directory, '..'),
        signal,
    });
    process.exitCode = exit;
    (exit === 0 ? process.stdout : process.stderr).write(`${JSON.stringify(said)}\n`);
}
const usage = `node toolbelt/index.js NAME < arguments.json

Runs one tool in the current directory: its arguments are one JSON object on standard input, its answer
is one JSON line on standard output. A tool that cannot says why as JSON on standard error.
Exit status: 0 an answer, 1 none, 2 wrong use.`;
/** Whoever writes may never end, or never stop. */
function readInput(signal) {
    const chunks = [];
    let size = 0;
    return new Promise((resolve) => {
        const end = (input) => {
            clearTimeout(timer);
            process.stdin.destroy();
            resolve(input);
        };
        const timer = setTimeout(() => end(unread(`did not end within ${inputMs / 1000} s`)), inputMs);
        signal.addEventListener('abort', () => end(unread('was not read to its end: the tool was stopped')));
        process.stdin.on('data', (chunk) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size > mostInput)
                end(unread(`holds more than ${mostInput} bytes`));
        });
        process.stdin.once('error', () => end(unread('cannot be read')));
        process.stdin.once('end', () => end({ verdict: 'read', bytes: Buffer.concat(chunks) }));
    });
}
const unread = (why) => ({ verdict: 'unread', why });


/***/ }),

/***/ 79912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isManyInOne),
/* harmony export */   q: () => (/* binding */ checkAvailability)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75377);
/* harmony import */ var _law_manifest_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82256);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57322);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92150);
/* harmony import */ var _program_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40774);
/** Whether every tool that is offered can start: asked once, before anything is sent to a model. */







/**
 * Looks at the program of each offered tool: there, executable, still under `tools/bin` after symlinks where the path
 * is under it, no shell behind a symlink, and the file that `sha256` pins.
 *
 * @param directory where the manifest lies; absolute.
 */
async function checkAvailability(catalog, directory) {
    const complaints = [];
    let code = 'TOOL_UNAVAILABLE';
    for (const tool of catalog.tools.filter(({ name }) => catalog.offered.has(name))) {
        const finding = await findFault(tool, directory);
        if (finding === undefined)
            continue;
        complaints.push(finding.complaint);
        if (finding.fault.code === 'PROGRAM_NOT_TRUSTED')
            code = 'PROGRAM_NOT_TRUSTED';
    }
    return complaints.length === 0 ? { verdict: 'available' } : { verdict: 'unavailable', code, complaints };
}
async function findFault({ name, action }, directory) {
    const label = `configured tool ${JSON.stringify(name)} is unavailable`;
    const toFinding = (fault, program) => ({
        fault,
        complaint: `${label}: ${fault.why} (program ${JSON.stringify(program)})`,
    });
    if (action.type === 'command') {
        const fault = await judgeFile(action, directory);
        return fault === undefined ? undefined : toFinding(fault, action.argv[0]);
    }
    for (const { path } of (0,_contract_catalog_js__WEBPACK_IMPORTED_MODULE_6__/* .listedPrograms */ .D)(action)) {
        const why = await judgeListed(path);
        if (why !== undefined)
            return toFinding({ code: 'TOOL_UNAVAILABLE', why }, path);
    }
    return undefined;
}
/** One of the list of `exec`: there, executable, and no shell behind a symlink. */
async function judgeListed(path) {
    const missing = await (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_4__/* .findMissingProgram */ .C)(path);
    if (missing !== null)
        return missing;
    const real = await toReal(path);
    if (real === undefined)
        return 'the program does not exist';
    if (isManyInOne(real))
        return undefined;
    const judged = (0,_law_manifest_command_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeListedProgram */ .d)(real);
    return judged.verdict === 'fine' ? undefined : `refused: ${judged.complaint}`;
}
async function judgeFile(command, directory) {
    const program = await (0,_program_file_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeProgram */ .q)(command);
    if (program.verdict === 'unavailable')
        return { code: 'TOOL_UNAVAILABLE', why: program.why };
    const why = await judgeLinks(command, directory);
    if (why !== undefined)
        return { code: 'TOOL_UNAVAILABLE', why };
    return program.verdict === 'fit'
        ? undefined
        : { code: 'PROGRAM_NOT_TRUSTED', why: `PROGRAM_NOT_TRUSTED: ${program.why}` };
}
/** Where symlinks lead, which the manifest's text cannot tell. */
async function judgeLinks({ argv }, directory) {
    const [path, ...words] = argv;
    const [real, home] = await Promise.all([path, directory].map(toReal));
    if (real === undefined || home === undefined)
        return 'the program does not exist';
    if ((0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'tools', 'bin')) && !(0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'tools', 'bin'))) {
        return 'a symlink leads out of ./tools/bin';
    }
    if (isManyInOne(real))
        return undefined;
    const judged = (0,_law_manifest_command_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCommand */ .B)([real, ...words]);
    return judged.verdict === 'fine' ? undefined : judged.complaint;
}
/** One program under many names, which does what the name says: the manifest's rules have judged the name. */
const isManyInOne = (real) => ['busybox', 'toybox'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(real));
/** What was there a moment ago can be gone. */
async function toReal(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 40774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readProgramDigest),
/* harmony export */   q: () => (/* binding */ judgeProgram)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92150);
/**
 * Looks at a tool's program right before it starts: is it there, and is it the file that the manifest pinned?
 *
 * The digest is taken over an opened descriptor, and path and descriptor are then compared. What starts is
 * the path all the same (through `/proc/<pid>/fd` the program would see another argv[0] than the manifest's, and
 * scripts would not find themselves), so a window of a few milliseconds is left in which the file could be
 * exchanged by somebody who may write where it lies. `isUnchanged`, asked afterwards, finds that out.
 */




async function judgeProgram(command) {
    const [path] = command.argv;
    const missing = await (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_3__/* .findMissingProgram */ .C)(path);
    if (missing !== null)
        return { verdict: 'unavailable', why: missing };
    if (command.sha256 === undefined)
        return { verdict: 'fit', isUnchanged: async () => true };
    const file = await openFile(path);
    if (file === null)
        return notTrusted('its program cannot be read, so its sha256 cannot be checked');
    try {
        return await judgeContent({ path, file, sha256: command.sha256 });
    }
    catch {
        return notTrusted('its program cannot be read, so its sha256 cannot be checked');
    }
    finally {
        await file.close();
    }
}
/** What a program is now, as a pin for later: no file, or one that cannot be read, has a pin that nothing fits. */
async function readProgramDigest(path) {
    const file = await openFile(path);
    try {
        return file === null ? '' : await readDigest(file);
    }
    catch {
        return '';
    }
    finally {
        await file?.close();
    }
}
async function judgeContent({ path, file, sha256 }) {
    const before = toIdentity(await file.stat({ bigint: true }));
    const found = await readDigest(file);
    if (found !== sha256.toLowerCase())
        return notTrusted('its program does not have the sha256 of the manifest, or is not what it was when the run began');
    const isUnchanged = async () => before === (await readIdentity(path));
    if (await isUnchanged())
        return { verdict: 'fit', isUnchanged };
    return notTrusted('its program was exchanged while it was checked');
}
function notTrusted(why) {
    return { verdict: 'not-trusted', why };
}
/** Not blocking: a FIFO put in the program's place must not hold us. */
async function openFile(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    }
    catch {
        return null;
    }
}
async function readDigest(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(256 * 1024);
    for (let at = 0;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        if (bytesRead === 0)
            return hash.digest('hex');
        hash.update(buffer.subarray(0, bytesRead));
        at += bytesRead;
    }
}
async function readIdentity(path) {
    try {
        return toIdentity(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path, { bigint: true }));
    }
    catch {
        return 'gone';
    }
}
/** The change time is set by the kernel: whoever writes, renames or exchanges the file cannot put it back. */
function toIdentity(found) {
    return [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':');
}


/***/ }),

/***/ 72264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isDeniedName)
/* harmony export */ });
/** Variables that no tool is ever given, whoever asks for them. */
/** The runner's own, and those that change what a program runs (interface §4 `envPassthrough`). */
const denied = /^(?:INPUT_.*|ACTIONS_.*|RUNNER_.*|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS|LD_.*|DYLD_.*|BASH_ENV)$/i;
/** Whether neither a manifest nor `env-allowlist` may pass this name on. Case does not save it. */
const isDeniedName = (name) => denied.test(name);


/***/ }),

/***/ 45224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** How a word of the manifest is quoted in a complaint: as Go's `%q` does it, in one line, and cut. */
const maxLength = 200;
/** In double quotes, with everything that does not show as itself escaped. */
function quote(text) {
    const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
    return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, toEscape);
}
function toEscape(character) {
    const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
    return units.map((unit) => `\\u${unit}`).join('');
}


/***/ }),

/***/ 29122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isCommitId)
/* harmony export */ });
/** What a full commit id looks like: nothing else names a revision. */
/** SHA-1 or SHA-256, in full, as the payload of an event has it. */
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 60084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** The right name for a mistyped one. The only importer of `fastest-levenshtein`. */

/** The name nearest to `name`, or `undefined` when none is near enough to be what was meant. */
function nearestName(name, names) {
    if (names.length === 0 || name.length > 100)
        return undefined;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name, names);
    const allowance = Math.max(1, Math.floor(Math.max(name.length, nearest.length) / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, nearest) <= allowance ? nearest : undefined;
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

/***/ 34863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readVariables)
/* harmony export */ });
/** All environment variables, read alone: who needs no more of the runner does not load its toolkit. */
/** All variables that are set. */
function readVariables() {
    return new Map(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ })

};
