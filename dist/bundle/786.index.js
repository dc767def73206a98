export const id = 786;
export const ids = [786];
export const modules = {

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

/***/ 56582:
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

/***/ 58134:
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


/***/ })

};
