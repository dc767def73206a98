export const id = 8830;
export const ids = [8830];
export const modules = {

/***/ 89170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ disk),
/* harmony export */   HA: () => (/* binding */ readKernelText),
/* harmony export */   wd: () => (/* binding */ isDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/** What lies where, for the view of a tool. Whatever cannot be looked at is not there. */

const disk = { look, follow, list };
function look(path) {
    try {
        const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        if (facts.isSymbolicLink())
            return { kind: 'link', to: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path) };
        if (facts.isDirectory())
            return { kind: 'directory' };
        return { kind: facts.isFile() ? 'file' : 'nothing' };
    }
    catch {
        return { kind: 'nothing' };
    }
}
function follow(path) {
    try {
        const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (facts.isDirectory())
            return 'directory';
        return facts.isFile() ? 'file' : 'nothing';
    }
    catch {
        return 'nothing';
    }
}
function list(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).sort();
    }
    catch {
        return [];
    }
}
const isDirectory = (path) => follow(path) === 'directory';
/** A file of `/proc`; empty where there is none. */
function readKernelText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 61169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ createGitHistory)
});

// EXTERNAL MODULE: ./src/launch/history-command.ts
var history_command = __webpack_require__(65255);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/paths/inside.ts
var inside = __webpack_require__(57322);
;// CONCATENATED MODULE: ./src/launch/small-file.ts
/** Reads a regular file as a whole: never through a link, never a FIFO or a device, never more than asked for. */

// Neither exists on Windows. O_NONBLOCK: opening a FIFO must not wait for a writer.
const carefully = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** Undefined when there is no such file, it may not be read, or it is larger. */
function readSmallFile(path, maxBytes) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, carefully);
    }
    catch {
        return undefined;
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        return stats.isFile() && stats.size <= maxBytes ? (0,external_node_fs_.readFileSync)(descriptor) : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./src/launch/history-place.ts
/** Finds the repository around the working directory, without git: all of it has to lie in the workspace. */




const absent = (why) => ({ verdict: 'no-repository', why });
/** The nearest `.git` counts, whatever is wrong with it: one further up would be another repository. */
function findHistoryPlace(workspace, workingDirectory) {
    for (let top = workingDirectory; (0,inside/* isInside */.F)(top, workspace); top = (0,external_node_path_.dirname)(top)) {
        const git = (0,external_node_path_.join)(top, '.git');
        if ((0,external_node_fs_.statSync)(git, { throwIfNoEntry: false }) !== undefined)
            return toPlace({ workspace, top, git, workingDirectory });
        if (top === (0,external_node_path_.dirname)(top))
            break;
    }
    return absent('there is no git repository in the working directory');
}
function toPlace({ workspace, top, git, workingDirectory }) {
    const own = toRealDirectory(readLink(git, /^gitdir: *(.+?)\s*$/) ?? git);
    const shared = own === undefined ? undefined : toRealDirectory(readLink((0,external_node_path_.join)(own, 'commondir'), /^(.+?)\s*$/) ?? own);
    if (own === undefined || shared === undefined)
        return absent('the .git of the working directory leads to no repository');
    // A stranger's `.git` file could name any other repository of the machine.
    if (![own, shared].every((directory) => (0,inside/* isInside */.F)(directory, workspace)))
        return absent('the repository of this work tree lies outside of the workspace, where tools do not read');
    const below = (0,external_node_path_.relative)(top, workingDirectory).split(external_node_path_.sep).join('/');
    return { verdict: 'found', top, prefix: below === '' ? '' : `${below}/`, own, shared };
}
/** Where a file of one line leads to; undefined when there is no such file. */
function readLink(file, line) {
    const target = line.exec(readSmallFile(file, 4096)?.toString() ?? '')?.[1];
    return target === undefined ? undefined : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target);
}
function toRealDirectory(path) {
    try {
        const real = external_node_fs_.realpathSync.native(path);
        return (0,external_node_fs_.statSync)(real).isDirectory() ? real : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/launch/history-refs.ts
/** Copies the refs of a checkout: git would follow a link among them to any file, and read it to its end. */



/** More are packed, in any repository that git keeps itself. */
const mostFiles = 20_000;
const largestRef = 4096;
const largestTable = 64 * 1024 * 1024;
/** `too-many`: none is believed rather than some. */
function copyRefs(from, to, refs) {
    const maxBytes = refs === 'refs' ? largestRef : largestTable;
    let count = 0;
    for (const below = [''];;) {
        const directory = below.pop();
        if (directory === undefined)
            return 'copied';
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(to, directory));
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(from, directory), { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            count += 1;
            if (count > mostFiles)
                return 'too-many';
            if (entry.isDirectory())
                below.push(path);
            const bytes = entry.isFile() ? readSmallFile((0,external_node_path_.join)(from, path), maxBytes) : undefined;
            if (bytes !== undefined)
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(to, path), bytes);
        }
    }
}

;// CONCATENATED MODULE: ./src/launch/staged-files.ts
/** Copies the index of a checkout, less the marks by which git would not look at files, or look elsewhere. */



const largestIndex = 512 * 1024 * 1024;
/** Copied, since git refreshes an index in place, and since a stranger's may hide files. */
function copyIndex(own, directory, format) {
    const shared = listNames(own).filter((name) => /^sharedindex\.[0-9a-f]{40,64}$/.test(name));
    for (const name of ['index', ...shared]) {
        const bytes = readSmallFile((0,external_node_path_.join)(own, name), largestIndex);
        if (bytes === undefined)
            continue;
        clearIndex(bytes, format);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, name), bytes);
        // By its time git knows which files may have changed in the second in which they were looked at.
        // A fraction that is rounded up could be the next second.
        const seconds = Math.floor((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(own, name)).mtimeMs / 1000);
        (0,external_node_fs_.utimesSync)((0,external_node_path_.join)(directory, name), seconds, seconds);
    }
}
const flagged = 0x8000;
const extended = 0x4000;
const longestLength = 0xfff;
const submodule = 0o160000;
/**
 * Of trees, of what is untracked, of a monitor, of where entries begin: what git would believe instead of looking. It can
 * do without each.
 */
const caches = new Set(['TREE', 'UNTR', 'FSMN', 'EOIE', 'IEOT']);
/**
 * Changes the bytes in place, as far as they are an index; git judges the rest. Its `assume-unchanged` is taken from
 * files, whose changes it hides, and given to submodules, into whose repository, wherever that lies, git would look.
 */
function clearIndex(index, format) {
    const idBytes = format === 'sha1' ? 20 : 32;
    const version = index.length < 12 ? 0 : index.readUInt32BE(4);
    if (index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4)
        return;
    let at = 12;
    let before = 0;
    for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
        const flagsAt = at + 40 + idBytes;
        if (flagsAt + 4 > index.length)
            return;
        const flags = index.readUInt16BE(flagsAt);
        const isSubmodule = index.readUInt32BE(at + 24) === submodule;
        index.writeUInt16BE(isSubmodule ? flags | flagged : flags & ~flagged, flagsAt);
        const nameAt = flagsAt + ((flags & extended) === 0 ? 2 : 4);
        const packed = version === 4 ? readRest({ index, at: nameAt, before }) : { at: nameAt, kept: 0 };
        // The length counts, as it does to git: a zero in a name would hide the entries behind it from us alone.
        const length = flags & longestLength;
        const end = length < longestLength ? packed.at + length - packed.kept : index.indexOf(0, packed.at);
        if (end < packed.at)
            return;
        before = packed.kept + end - packed.at;
        // Before version 4 one to eight zeros fill an entry up.
        at = version === 4 ? end + 1 : at + (Math.floor((end - at) / 8) + 1) * 8;
    }
    clearCaches(index, { at, end: index.length - idBytes });
}
/** In front of a name stands how many bytes of the one before are not kept, in git's own varint. */
function readRest({ index, at, before }) {
    let next = at;
    let byte = index[next] ?? 0;
    let left = byte & 0x7f;
    while (byte >= 0x80 && next < index.length) {
        next += 1;
        byte = index[next] ?? 0;
        left = (left + 1) * 128 + (byte & 0x7f);
    }
    return { at: next + 1, kept: before - left };
}
/** Git passes over what it does not know, if its name begins with a capital letter. */
function clearCaches(index, { at, end }) {
    for (let next = at; next + 8 <= end; next += 8 + index.readUInt32BE(next + 4))
        if (caches.has(index.toString('latin1', next, next + 4)))
            index.write('XXXX', next, 'latin1');
}
function listNames(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/launch/history-view.ts
/**
 * A git directory of our own over the objects and refs of a checkout. The checkout's configuration is a stranger's, and
 * much in it starts programs; so git is never shown it: what git reads instead is written here. Nothing is written there.
 */






const largestRefs = 64 * 1024 * 1024;
const largestShallow = 4 * 1024 * 1024;
function openHistoryView(options) {
    const { place, parent, head } = options;
    const facts = readFacts(place.shared);
    const headText = head === undefined ? readHead(place.own) : `${head.commit}\n`;
    const refs = toInside((0,external_node_path_.join)(place.shared, facts.refs), options.workspace);
    const objects = toInside((0,external_node_path_.join)(place.shared, 'objects'), options.workspace);
    if (headText === undefined || refs === undefined || objects === undefined)
        return {
            verdict: 'no-repository',
            why: 'the .git of the working directory is no repository that can be read',
        };
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'history-'));
    const write = (name, content) => (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, name), content);
    const shallow = [place.shared, head?.store ?? ''].flatMap(readShallow);
    write('HEAD', headText);
    write('config', toConfiguration({ ...facts, isBare: head !== undefined }));
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'info'));
    // Above all attributes of the tree: no driver has a say, and nothing is hidden by being called binary, or by what
    // `ident` and an encoding leave out of a comparison with the work tree.
    write('info/attributes', '* !diff !filter !ident !working-tree-encoding\n');
    if (copyRefs(refs, (0,external_node_path_.join)(directory, facts.refs), facts.refs) === 'too-many') {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        return {
            verdict: 'no-repository',
            why: 'the repository has too many loose refs: git pack-refs packs them',
        };
    }
    if (facts.refs === 'reftable')
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'refs'));
    copy((0,external_node_path_.join)(place.shared, 'packed-refs'), (0,external_node_path_.join)(directory, 'packed-refs'), largestRefs);
    if (head === undefined)
        copyIndex(place.own, directory, facts.format);
    if (shallow.length > 0)
        write('shallow', shallow.map((id) => `${id}\n`).join(''));
    linkObjects(objects, directory);
    if (head !== undefined && (0,external_node_fs_.existsSync)(head.store))
        write('objects/info/alternates', `${(0,external_node_path_.join)(head.store, 'objects')}\n`);
    return {
        verdict: 'open',
        directory,
        bareAttributes: openBareAttributes(directory, headText),
        format: facts.format,
        shallow: new Set(shallow),
        remove: () => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true }),
    };
}
/** Index, objects and configuration of the view, by links: git only reads there, and is asked for no content. */
function openBareAttributes(view, headText) {
    const directory = (0,external_node_path_.join)(view, 'attributes');
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'refs'), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'HEAD'), headText);
    copy((0,external_node_path_.join)(view, 'config'), (0,external_node_path_.join)(directory, 'config'), largestRefs);
    for (const name of (0,external_node_fs_.readdirSync)(view).filter((name) => /^(?:shared)?index/.test(name)))
        (0,external_node_fs_.linkSync)((0,external_node_path_.join)(view, name), (0,external_node_path_.join)(directory, name));
    linkDirectory((0,external_node_path_.join)(view, 'objects'), (0,external_node_path_.join)(directory, 'objects'));
    return directory;
}
/** All that is believed of the checkout's configuration: a lie makes git fail, and no more. */
function readFacts(shared) {
    const lines = (readSmallFile((0,external_node_path_.join)(shared, 'config'), 1024 * 1024)?.toString() ?? '')
        .toLowerCase()
        .split('\n');
    const says = (line) => lines.some((text) => text.replace(/[\s"]/g, '') === line);
    return {
        format: says('objectformat=sha256') ? 'sha256' : 'sha1',
        refs: says('refstorage=reftable') ? 'reftable' : 'refs',
    };
}
function readHead(own) {
    const text = readSmallFile((0,external_node_path_.join)(own, 'HEAD'), 4096)?.toString() ?? '';
    return /^(?:ref: refs\/[^\0-\x20\x7f]+|[0-9a-f]{40}|[0-9a-f]{64})\n?$/.test(text) ? text : undefined;
}
function readShallow(directory) {
    const text = directory === '' ? '' : (readSmallFile((0,external_node_path_.join)(directory, 'shallow'), largestShallow)?.toString() ?? '');
    return text.split('\n').filter((line) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line));
}
function toConfiguration({ format, refs, isBare }) {
    const isWindows = process.platform === 'win32';
    const isPlain = format === 'sha1' && refs === 'refs';
    const core = {
        repositoryFormatVersion: isPlain ? 0 : 1,
        bare: isBare,
        fileMode: !isWindows,
        symlinks: !isWindows,
        ignoreCase: isWindows || process.platform === 'darwin',
        // Checkouts of Windows have CRLF by git's own default there.
        autocrlf: isWindows ? 'input' : false,
        fsmonitor: false,
        hooksPath: '/dev/null',
        attributesFile: '/dev/null',
        excludesFile: '/dev/null',
        logAllRefUpdates: false,
        splitIndex: false,
        untrackedCache: false,
        // Then git looks at the files that a sparse checkout leaves out, if they are there.
        sparseCheckout: true,
        quotePath: false,
        commitGraph: false,
        // Larger files are binary to a diff, and are not held in memory.
        bigFileThreshold: '16m',
    };
    const settings = Object.entries(core).map(([name, value]) => `\t${name} = ${value}\n`);
    const extensions = isPlain ? '' : `[extensions]\n\tobjectFormat = ${format}\n`;
    const storage = refs === 'refs' ? '' : '\trefStorage = reftable\n';
    return `[core]\n${settings.join('')}${extensions}${storage}[diff]\n\trenameLimit = 1000\n`;
}
function copy(from, to, maxBytes) {
    const bytes = readSmallFile(from, maxBytes);
    if (bytes !== undefined)
        (0,external_node_fs_.writeFileSync)(to, bytes);
}
/**
 * One link for each directory of objects, but for `info`: `alternates` there would lead to any other repository of the
 * machine, and so would a link in place of a pack.
 */
function linkObjects(objects, directory) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'objects', 'info'), { recursive: true });
    for (const entry of (0,external_node_fs_.readdirSync)(objects, { withFileTypes: true })) {
        const from = (0,external_node_path_.join)(objects, entry.name);
        if (/^(?:[0-9a-f]{2}|pack)$/.test(entry.name) && entry.isDirectory() && hasNoLinks(from))
            linkDirectory(from, (0,external_node_path_.join)(directory, 'objects', entry.name));
    }
}
function hasNoLinks(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }).every((entry) => !entry.isSymbolicLink());
    }
    catch {
        return false;
    }
}
/** A junction where Windows lets nobody make links. */
function linkDirectory(from, to) {
    (0,external_node_fs_.symlinkSync)(from, to, 'junction');
}
function toInside(path, workspace) {
    try {
        const real = external_node_fs_.realpathSync.native(path);
        return (0,inside/* isInside */.F)(real, workspace) ? real : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/launch/process-request.ts + 1 modules
var process_request = __webpack_require__(91811);
;// CONCATENATED MODULE: ./src/launch/git-history.ts
/** The history of a checkout behind its port: each reading makes a view of the repository, each question is one process. */




function createGitHistory(options) {
    const { program, workspace, directory: parent, head } = options;
    return {
        read: async (signal, use) => {
            if (program === null)
                return { verdict: 'no-repository', why: 'there is no git on this machine' };
            const found = findHistoryPlace(workspace, options.workingDirectory);
            if (found.verdict === 'no-repository')
                return found;
            const isWhole = options.scope === 'repository';
            const place = isWhole ? { ...found, prefix: '' } : found;
            const workingDirectory = isWhole ? found.top : options.workingDirectory;
            const view = openHistoryView({ place, workspace, parent, head });
            if (view.verdict === 'no-repository')
                return view;
            try {
                return await use(toRepository({ options: { ...options, workingDirectory }, program, place, view, signal }));
            }
            finally {
                view.remove();
            }
        },
    };
}
function toRepository({ options, program, place, view, signal }) {
    const isCopy = options.head !== undefined;
    return {
        workTree: isCopy ? 'none' : 'checkout',
        prefix: place.prefix,
        shallow: view.shallow,
        ask: async (question, maxBytes) => {
            const request = (0,process_request/* historyRequest */.OC)({
                git: program,
                home: options.home,
                directory: isCopy || (0,history_command/* needsNoFiles */.K)(question) ? view.directory : options.workingDirectory,
                maxBytes,
                question,
                // Attributes are asked of where ours do not stand above them.
                gitDirectory: question.type === 'filters' ? view.bareAttributes : view.directory,
                format: view.format,
                workTree: isCopy ? undefined : place.top,
                prefix: place.prefix,
            });
            return toAnswer(await options.runProcess(request, signal));
        },
    };
}
function toAnswer({ ending, exit, stdout }) {
    if (ending === 'overflowed')
        return { verdict: 'cut', bytes: stdout };
    if (ending !== 'exited' || exit < 0)
        return { verdict: 'broken' };
    return exit === 0 ? { verdict: 'answered', bytes: stdout } : { verdict: 'failed' };
}


/***/ }),

/***/ 43535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/* harmony import */ var _process_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91811);
/** Git behind its port: each question is one hardened process. */

function createGit(options) {
    const ask = async ({ command, directory, signal }) => {
        if (options.program === null)
            return { verdict: 'broken', why: 'there is no git on this machine' };
        const request = (0,_process_request_js__WEBPACK_IMPORTED_MODULE_0__/* .gitRequest */ .A7)({ git: options.program, command, directory, home: options.home });
        const either = signal === undefined ? options.signal : AbortSignal.any([options.signal, signal]);
        return toAnswer(await options.runProcess(request, either));
    };
    const askObjects = (type) => (place, ids) => ask({ command: { type, place: place.type, ids }, directory: place.directory });
    return {
        topLevel: (directory) => ask({ command: { type: 'top-level' }, directory }),
        headCommit: (directory) => ask({ command: { type: 'head-commit' }, directory }),
        readObjects: askObjects('read-objects'),
        measureObjects: askObjects('measure-objects'),
        makeStore: (directory, commit) => ask({ command: { type: 'make-store', commit }, directory }),
        fetchCommit: ({ store, remote, commit, signal }) => ask({ command: { type: 'fetch-commit', remote, commit }, directory: store, signal }),
    };
}
function toAnswer(record) {
    if (record.ending === 'exited' && record.exit === 0)
        return { verdict: 'answered', bytes: record.stdout };
    const said = record.problem ?? Buffer.from(record.stderr).toString();
    const line = said.split('\n').find((text) => text.trim() !== '') ?? '';
    const why = line
        .replace(/[\0-\x1f\x7f]/g, ' ')
        .trim()
        .slice(0, 200);
    return record.ending === 'exited'
        ? { verdict: 'failed', why }
        : { verdict: 'broken', why: why === '' ? record.ending : why };
}


/***/ }),

/***/ 96679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failed),
/* harmony export */   v: () => (/* binding */ ended)
/* harmony export */ });
/** How a start of `exec` ends, the same from all who start programs: with what was started, or with why nothing was. */
/** `hint`: what the model, or the operator, can do instead. */
function failed(code, error, hint) {
    return { verdict: 'failed', code, error, ...(hint === undefined ? {} : { hint }) };
}
/** What the log tells of the order: the argv as it is, of the variables the names alone. */
function ended({ order, record, cwd }) {
    const argv = [order.program, ...order.args];
    return { verdict: 'ended', record, argv, cwd, envKeys: Object.keys(order.variables).sort() };
}


/***/ }),

/***/ 82698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ judgeOrder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/law/manifest/command.ts + 3 modules
var command = __webpack_require__(82256);
// EXTERNAL MODULE: ./src/law/manifest/denied-names.ts
var denied_names = __webpack_require__(72264);
;// CONCATENATED MODULE: ./src/law/manifest/model-variables.ts
/**
 * Which variables a model may set for a program of `exec`. A variable can make a program load code, start another
 * program, or read its settings elsewhere. Those that are known to are refused by name or family, and the rest by what
 * their names say. No list of this kind is whole: the wall is the sandbox, and the list keeps a program what it is.
 */

/** Whole names. */
const names = new Set([
    ...['HOME', 'PWD', 'OLDPWD', 'USER', 'LOGNAME', 'ENV', 'IFS', 'PS4', 'CDPATH', 'FPATH', 'SHELLOPTS'],
    // make and its built-in rules.
    ...['AR', 'AS', 'CC', 'CPP', 'CXX', 'FC', 'LD', 'M2C', 'PC', 'LEX', 'YACC', 'RM', 'MAKE', 'MAKEFILES'],
    ...['LESS', 'MORE', 'LV', 'GZIP', 'BZIP', 'BZIP2', 'ZIP', 'UNZIP', 'TAPE', 'HOSTALIASES', 'LOCALDOMAIN'],
]);
/** First words of names: what runtimes, version control, compilers and package managers read. */
const families = new Set([
    ...['BASH', 'ZDOTDIR', 'LD', 'DYLD', 'GCONV', 'GLIBC', 'MALLOC', 'NLSPATH', 'TERMINFO', 'XDG', 'SUDO'],
    ...['GIT', 'HG', 'SVN', 'CVS', 'RSYNC', 'SSH', 'GPG', 'GNUPGHOME', 'OPENSSL', 'SSL', 'CURL', 'WGETRC'],
    ...['NODE', 'NPM', 'YARN', 'PNPM', 'COREPACK', 'BUN', 'DENO', 'TSX', 'ELECTRON', 'UV', 'PIP', 'POETRY'],
    ...['PYTHON', 'PYTEST', 'VIRTUAL', 'CONDA', 'PERL', 'PERL5DB', 'RUBY', 'BUNDLE', 'GEM', 'RAKE', 'RBENV'],
    ...['PHP', 'COMPOSER', 'LUA', 'JULIA', 'ERL', 'ELIXIR', 'MIX', 'TCL', 'TCLLIBPATH', 'GHC', 'GUILE'],
    ...['JAVA', 'JDK', 'JVM', 'MAVEN', 'MVN', 'GRADLE', 'ANT', 'SBT', 'KOTLIN', 'SCALA', 'CLASSPATH'],
    ...[
        'GO',
        'GOENV',
        'GOROOT',
        'GOPROXY',
        'GOTOOLCHAIN',
        'GOOS',
        'CGO',
        'CARGO',
        'RUSTC',
        'RUSTUP',
        'RUSTDOC',
    ],
    ...['CMAKE', 'CTEST', 'NINJA', 'MESON', 'BAZEL', 'CCACHE', 'DISTCC', 'GCC', 'CLANG', 'COMPILER', 'PKG'],
    ...['DOTNET', 'COR', 'CORECLR', 'COMPLUS', 'MSBUILD', 'NUGET', 'DOCKER', 'KUBE', 'HELM', 'TF', 'ANSIBLE'],
    ...[
        'OAI',
        'OPENAI',
        'GITHUB',
        'ACTIONS',
        'RUNNER',
        'INPUT',
        'AWS',
        'AZURE',
        'GOOGLE',
        'ASAN',
        'LSAN',
        'UBSAN',
    ],
]);
/** Runtimes that write their own name and the rest as one word: `PYTHONINSPECT`. */
const runTogether = /^(?:PYTHON|PERL|RUBY|GIT|NODE|JAVA|BASH|LESS|GNU)/;
/** Of the above, and known to do no more than their names say. */
const harmless = new Set([
    ...[
        'NODE_ENV',
        'PYTHONHASHSEED',
        'PYTHONUNBUFFERED',
        'PYTHONDONTWRITEBYTECODE',
        'PYTHONUTF8',
        'GOMAXPROCS',
    ],
]);
/** A word that ends so says: options, code, places, settings, or a program to start. */
const tellingEnds = /(?:PATH|OPT|OPTS|OPTIONS|ARGS|FLAGS|HOME|ROOT|DIR|DIRS|INIT|RC|CONF|CONFIG|PROFILE|STARTUP|HOOK|HOOKS|WRAPPER|LAUNCHER|PLUGIN|PLUGINS|PRELOAD|MODULE|MODULES|LIB|LIBS|PROXY|CMD|COMMAND|EXEC|PROGRAM|SHELL|RSH|EDITOR|VISUAL|PAGER|BROWSER|OPEN|CLOSE|ASKPASS|ADDOPTS|TOOL|TOOLS|COMPILER|LINKER|RUNNER|PROCESSOR|DEBUGGER)$/;
/** @param name as the model wrote it: `[A-Z_][A-Z0-9_]*`, and none of the above. */
function judgeModelVariable(name) {
    const isRefused = name.length > 64 ||
        !/^[A-Z_][A-Z0-9_]*$/.test(name) ||
        (!harmless.has(name) && ((0,denied_names/* isDeniedName */.Z)(name) || names.has(name) || isOfFamily(name) || isTelling(name)));
    return { verdict: isRefused ? 'refused' : 'fine' };
}
const isTelling = (name) => name.split('_').some((word) => tellingEnds.test(word));
/** Digits may follow the family's name, as in `PERL5OPT`. */
function isOfFamily(name) {
    const word = name.split('_').find((part) => part !== '') ?? '';
    return runTogether.test(word) || families.has(word) || families.has(word.replace(/\d.*$/, ''));
}

// EXTERNAL MODULE: ./src/paths/inside.ts
var inside = __webpack_require__(57322);
// EXTERNAL MODULE: ./src/launch/availability.ts
var availability = __webpack_require__(79912);
// EXTERNAL MODULE: ./src/launch/disk.ts
var disk = __webpack_require__(89170);
// EXTERNAL MODULE: ./src/launch/obstacle.ts
var obstacle = __webpack_require__(92150);
// EXTERNAL MODULE: ./src/launch/program-end.ts
var program_end = __webpack_require__(96679);
;// CONCATENATED MODULE: ./src/launch/program-order.ts
/** Whether an order of `exec` may start at all: on the list, no code for an interpreter, no variable that changes what runs. */









/** Looks at the program where it really lies: a link can be called like something else. Starts nothing. */
async function judgeOrder(order, ground) {
    if (!ground.list.includes(order.program)) {
        return (0,program_end/* failed */.g)('DENIED_PROGRAM', 'this program is not on the list of this tool');
    }
    const missing = await (0,obstacle/* findMissingProgram */.C)(order.program);
    if (missing !== null)
        return (0,program_end/* failed */.g)('TOOL_UNAVAILABLE', `the program could not be started: ${missing}`);
    const paths = [order.program, await toReal(order.program)].filter((path) => !(0,availability/* isManyInOne */.n)(path));
    if (paths.some((path) => isCode([path, ...order.args]))) {
        return (0,program_end/* failed */.g)('DENIED_PROGRAM', 'a shell, or an interpreter that gets code from its arguments or stdin, is not started', 'give an interpreter the absolute path of a script, and no code');
    }
    const refused = Object.keys(order.variables).find((name) => judgeModelVariable(name).verdict === 'refused');
    if (refused !== undefined) {
        return (0,program_end/* failed */.g)('DENIED_PROGRAM', 'a variable in env may not be set: its name is not [A-Z_][A-Z0-9_]*, or it can make a program run something else', 'leave out names like PATH, HOME, LD_*, GIT_*, *_OPTIONS, *FLAGS; say it by arguments');
    }
    const cwd = (0,external_node_path_.join)(ground.workingDirectory, order.directory);
    return (0,inside/* isInside */.F)(cwd, ground.workingDirectory) && (0,disk/* isDirectory */.wd)(cwd)
        ? { verdict: 'fine', cwd }
        : (0,program_end/* failed */.g)('NOT_A_DIRECTORY', 'there is no such directory to start in');
}
const isCode = (argv) => (0,command/* judgeListedProgram */.d)(argv[0]).verdict === 'refused' || (0,command/* judgeCommand */.B)(argv).verdict === 'refused';
/** What was there a moment ago can be gone; then the name alone is judged. */
async function toReal(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch {
        return path;
    }
}


/***/ }),

/***/ 89680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ isRepositoryRoot),
/* harmony export */   Xw: () => (/* binding */ hasRepository),
/* harmony export */   _M: () => (/* binding */ openWorkshop),
/* harmony export */   wd: () => (/* binding */ isDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68423);
/* harmony import */ var _launch_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90914);
/* harmony import */ var _launch_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43535);
/* harmony import */ var _launch_programs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36286);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57322);
/** The run's place and means, once its inputs are known: directories, programs, git, the runner of processes. */







/** @throws GoagentError `INPUTS_INVALID` when the workspace or `working-directory` cannot be used. */
async function openWorkshop(options) {
    const { facts, directories, redactor } = options;
    const workspace = findDirectory(facts.workspace, 'GITHUB_WORKSPACE');
    const workingDirectory = findInside(workspace, options.workingDirectory);
    const runnerTemp = facts.runnerTemp === '' ? directories.root : findDirectory(facts.runnerTemp, 'RUNNER_TEMP');
    const untrustedRoots = [workspace, runnerTemp, directories.root];
    const programs = await (0,_launch_programs_js__WEBPACK_IMPORTED_MODULE_5__/* .resolvePrograms */ .K)({ path: options.path, roots: untrustedRoots });
    const runProcess = (0,_launch_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .createProcessRunner */ .E)({ clock: options.clock });
    const git = (0,_launch_git_js__WEBPACK_IMPORTED_MODULE_4__/* .createGit */ .l)({
        runProcess,
        program: programs.git,
        home: directories.home,
        signal: options.signal,
    });
    return {
        facts,
        workspace,
        workingDirectory,
        runnerTemp,
        untrustedRoots,
        directories,
        programs,
        runProcess,
        git,
        redactor,
    };
}
function findDirectory(path, source) {
    if (path !== '' && isDirectory(path))
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [
        `${source} ${path === '' ? 'is not set' : `is ${JSON.stringify(path)}, which is no directory`}: this action needs a runner, or the same variables.`,
    ]);
}
/** A path can be too long, or a circle of links: that is no directory either. */
function isDirectory(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
function findInside(workspace, given) {
    if (given === undefined)
        return workspace;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, given);
    if (!isDirectory(path))
        throw unusable(`there is no directory ${JSON.stringify(given)} in the workspace`);
    const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    if (!(0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .F)(real, workspace))
        throw unusable(`${JSON.stringify(given)} is not inside the workspace`);
    // The head can make it a link: what is closed to tools would be all that they see.
    const names = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, real).toLowerCase().split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    if (names.some((name) => name === '.git' || name === '.github'))
        throw unusable(`${JSON.stringify(given)} leads into .git or .github`);
    return real;
}
/** Whether something like a repository lies in the working directory or above it, within the workspace. */
function hasRepository({ workspace, workingDirectory }) {
    for (let at = workingDirectory; (0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .F)(at, workspace); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (isRepositoryRoot(at))
            return true;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return false;
    }
    return false;
}
function isRepositoryRoot(directory) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git'), { throwIfNoEntry: false }) !== undefined;
}
const unusable = (why) => new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [
    `input "working-directory": ${why}; it takes a directory that the checkout holds`,
]);


/***/ }),

/***/ 48233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ guardedNames)
/* harmony export */ });
/** Files and folders by which a later step would run what a tool wrote (I5): below the workspace, never written. */
const guardedNames = [
    '.github',
    'CODEOWNERS',
    'docs/CODEOWNERS',
    'action.yml',
    'action.yaml',
];


/***/ }),

/***/ 91987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toSaid)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** What a built-in tool said, as JSON: the same through both doors. */

/** The value, or `{"error", "code", "hint"?}` (interface §5). */
function toSaid(answer) {
    if (answer.verdict === 'ok')
        return answer.value;
    const { code, error, hint } = answer;
    return {
        error: (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenial */ .c)(code) ? `denied: ${error}` : error,
        code,
        ...(hint === undefined ? {} : { hint }),
    };
}


/***/ }),

/***/ 36384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ isGuardedName),
  I: () => (/* binding */ readGuard)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/paths/inside.ts
var inside = __webpack_require__(57322);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/yaml/yaml-text.ts
var yaml_text = __webpack_require__(99154);
// EXTERNAL MODULE: ./src/toolbelt/jail/hold.ts
var hold = __webpack_require__(85943);
// EXTERNAL MODULE: ./src/toolbelt/jail/kept-names.ts
var kept_names = __webpack_require__(85443);
;// CONCATENATED MODULE: ./src/toolbelt/jail/action-files.ts
/** Which files the actions of this workspace run: main, pre, post, images, entry points and scripts. */








const actionFile = /^action\.ya?ml$/i;
const mostEntries = 250_000;
const deepest = 32;
const longestActionFile = 256 * 1024;
/** Of all together: a page of YAML can be made to take seconds, and a commit holds the same page a thousand times. */
const mostBytes = 1024 * 1024;
/**
 * Nearest first, bounded: in a workspace of more than a quarter of a million files the deepest actions are known
 * by their folder alone. `root` is a real path.
 */
async function readActionFiles(root) {
    const paths = [];
    const queue = [''];
    let [entries, bytes] = [0, 0];
    for (let next = 0; next < queue.length && entries < mostEntries; next += 1) {
        const folder = queue[next] ?? '';
        const { files, folders, count } = list(root, folder);
        for (const file of files) {
            const text = readText(root, (0,external_node_path_.join)(root, folder, file));
            bytes += text.length;
            if (bytes > mostBytes)
                return { paths, extent: 'cut-short' };
            paths.push(external_node_path_.posix.join(folder, file));
            for (const path of toNamed({ root, folder, text }))
                paths.push(path);
            await (0,promises_.setImmediate)();
        }
        if (folder.split('/').length < deepest)
            for (const below of folders)
                queue.push(below);
        entries += count;
        if (next % 200 === 199)
            await (0,promises_.setImmediate)();
    }
    return { paths, extent: 'whole' };
}
function list(root, folder) {
    const files = [];
    const folders = [];
    let count = 0;
    try {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true })) {
            count += 1;
            const { name } = entry;
            // A link counts: the runner follows it.
            if (!entry.isDirectory() && actionFile.test(name))
                files.push(name);
            // Nobody's workflow runs an action from there, and it is where most files are.
            if (entry.isDirectory() && name !== 'node_modules' && !(0,kept_names/* isGitName */.M$)(name)) {
                folders.push(external_node_path_.posix.join(folder, name));
            }
        }
    }
    catch {
        // It cannot be listed, by the runner neither.
    }
    return { files, folders, count };
}
function toNamed({ root, folder, text }) {
    const parsed = (0,yaml_text/* parseYaml */.hN)(text, 'text');
    const exists = (path) => isFile((0,external_node_path_.join)(root, path));
    // What this parser does not take, the runner may: then every word that is a file counts.
    if (parsed.verdict === 'malformed')
        return toPaths(folder, toWords(text)).filter(exists);
    const runs = memberOf(parsed.value, 'runs');
    const programs = toPaths(folder, ['main', 'pre', 'post'].flatMap((name) => textsOf(runs, name)));
    const others = ['image', 'entrypoint', 'pre-entrypoint', 'post-entrypoint'];
    const named = toPaths(folder, others.flatMap((name) => textsOf(runs, name)));
    const steps = memberOf(runs, 'steps');
    const scripts = (Array.isArray(steps) ? steps : []).flatMap((step) => {
        const words = textsOf(step, 'run').flatMap(toWords);
        const from = textsOf(step, 'working-directory').map(withoutActionPath);
        return ['', folder, ...from].flatMap((start) => toPaths(start, words)).filter(exists);
    });
    // What a program loads lies beside it.
    const folders = programs.map((path) => external_node_path_.posix.dirname(path)).filter((path) => path !== '.');
    return [...programs, ...folders, ...named, ...scripts];
}
function memberOf(value, name) {
    return (0,json/* isJsonObject */.O)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function textsOf(value, name) {
    const text = memberOf(value, name);
    return typeof text === 'string' && text !== '' ? [text] : [];
}
function toPaths(folder, texts) {
    return texts
        .map((text) => external_node_path_.posix.join(folder, withoutActionPath(text).replaceAll('\\', '/')))
        .filter((path) => path !== '.' && path !== '..' && !path.startsWith('../') && !path.startsWith('/'))
        .map((path) => (path.endsWith('/') ? path.slice(0, -1) : path));
}
/** The runner sets these to the action's folder and to the workspace. */
function withoutActionPath(text) {
    return text.replace(/^\$(?:\{\{ *github\.(?:action_path|workspace) *\}\}|\{?GITHUB_(?:ACTION_PATH|WORKSPACE)\}?)\/?/, '');
}
/** Of a shell script or a page: a variable in front is one word with what follows it. */
function toWords(text) {
    const words = text
        .replaceAll(/\$\{\{ {1,8}/g, '${{')
        .replaceAll(/ {1,8}\}\}/g, '}}')
        .split(/[\s"'`;|&()<>=,]+/);
    return [...new Set(words)];
}
function isFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}
function readText(root, path) {
    try {
        const real = external_node_fs_.realpathSync.native(path);
        if (!(0,inside/* isInside */.F)(real, root))
            return '';
        const descriptor = (0,hold/* openCarefully */.m)(real);
        try {
            const room = (0,external_node_fs_.fstatSync)(descriptor).isFile() ? longestActionFile : 0;
            const bytes = Buffer.alloc(room);
            return bytes.toString('utf8', 0, room === 0 ? 0 : (0,external_node_fs_.readSync)(descriptor, bytes));
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/toolbelt/jail/grounds.ts
var jail_grounds = __webpack_require__(3240);
// EXTERNAL MODULE: ./src/toolbelt/jail/locate.ts
var locate = __webpack_require__(86504);
// EXTERNAL MODULE: ./src/toolbelt/jail/places.ts
var places = __webpack_require__(5526);
// EXTERNAL MODULE: ./src/toolbelt/jail/write-failure.ts
var write_failure = __webpack_require__(45371);
;// CONCATENATED MODULE: ./src/toolbelt/jail/guarded.ts
/**
 * What may be read but is never written (security.md I5): by it a later step, or a later run, would do what the
 * model wrote. On top of what is kept from tools altogether.
 */









/** Names that are guarded wherever they are. */
function isGuardedName(name) {
    const judged = (0,kept_names/* toJudgedName */.yx)(name);
    return guardedNames.has(judged) || shortNames.test(judged);
}
const actionNames = ['action.yml', 'action.yaml'];
const guardedNames = new Set(['.github', 'codeowners', ...actionNames]);
/** So Windows shortens them. */
const shortNames = /^(?:github~[0-9]+|codeow~[0-9]+|action~[0-9]+\.yam)$/;
/** Reads the action files that are there now. */
async function readGuard(grounds, sources) {
    const actions = await readActions(grounds, sources.workspace ?? grounds.root);
    const own = sources.guarded.flatMap((path) => guarded_toPaths(grounds, path));
    const guarded = new Set([...actions, ...own].map(toJudgedPath));
    const above = new Set([...guarded].flatMap((path) => toWays(path).slice(0, -1)));
    const judgeChild = (path, kind) => {
        // What `allow-files` lets a run read it may still not write.
        if (kind !== 'directory' && (0,kept_names/* isCredentialPath */.bk)(path))
            return (0,locate/* denied */.wk)();
        if ((0,jail_grounds/* isKept */.t8)(grounds, (0,external_node_path_.join)(grounds.root, path), kind))
            return (0,locate/* denied */.wk)();
        const judged = toJudgedPath(path);
        // Another link in its place, and a guarded path leads to what the model wrote.
        const isListed = guarded.has(judged) || guarded.has('.') || (kind === 'link' && above.has(judged));
        return isListed || isGuardedName(path.slice(path.lastIndexOf('/') + 1)) ? (0,write_failure/* readNotWritten */.t4)() : undefined;
    };
    return {
        judgeChild,
        judge: (path, kind) => {
            const ways = toWays(path);
            const above = ways.slice(0, -1).map((way) => judgeChild(way, 'directory'));
            const fault = [...above, judgeChild(path, kind)].find((failure) => failure !== undefined);
            return fault ?? (ways.some((way) => isActionFolder(grounds.root, way)) ? (0,write_failure/* readNotWritten */.t4)() : undefined);
        },
    };
}
/** Of the whole workspace, since actions above the working directory run what lies in it. */
async function readActions(grounds, workspace) {
    const top = (0,places/* toRealOrResolved */.bH)(workspace);
    const { paths, extent } = await readActionFiles(top);
    if (extent === 'cut-short')
        return ['.'];
    const named = paths.flatMap((path) => guarded_toPaths(grounds, (0,external_node_path_.join)(top, path)));
    // An action may lie at the top, and its folder is then all there is.
    return top === grounds.root ? named.filter((path) => path !== '.') : named;
}
/** By its own name and by where links lead from it, if that lies in the workspace. */
function guarded_toPaths({ root, alias }, path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const spelled = (0,inside/* isInside */.F)(absolute, alias) ? (0,external_node_path_.join)(root, absolute.slice(alias.length)) : absolute;
    return [spelled, (0,places/* toRealOrResolved */.bH)(spelled)].flatMap((place) => {
        if ((0,inside/* isInside */.F)(root, place))
            return ['.'];
        return (0,inside/* isInside */.F)(place, root) ? [(0,jail_grounds/* toRelative */.yE)(root, place)] : [];
    });
}
function toJudgedPath(path) {
    return path === '.' ? path : path.split('/').map(kept_names/* toJudgedName */.yx).join('/');
}
/** `a/b/c` as `a`, `a/b`, `a/b/c`. */
function toWays(path) {
    const names = path.split('/');
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
/** Asked anew each time: a folder that another step made an action of counts too. */
function isActionFolder(root, path) {
    return actionNames.some((name) => {
        try {
            return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path, name), { throwIfNoEntry: false }) !== undefined;
        }
        catch {
            // It is no directory, or none that can be entered, and then nothing is written there either.
            return false;
        }
    });
}


/***/ }),

/***/ 97162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openJail)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/toolbelt/failure.ts
var failure = __webpack_require__(88549);
// EXTERNAL MODULE: ./src/toolbelt/jail/grounds.ts
var jail_grounds = __webpack_require__(3240);
// EXTERNAL MODULE: ./src/toolbelt/jail/guarded.ts + 1 modules
var guarded = __webpack_require__(36384);
// EXTERNAL MODULE: ./src/toolbelt/jail/hold.ts
var jail_hold = __webpack_require__(85943);
// EXTERNAL MODULE: ./src/toolbelt/jail/locate.ts
var locate = __webpack_require__(86504);
// EXTERNAL MODULE: ./src/toolbelt/jail/open-file.ts
var open_file = __webpack_require__(96293);
// EXTERNAL MODULE: ./src/toolbelt/jail/path-text.ts
var path_text = __webpack_require__(13073);
;// CONCATENATED MODULE: ./src/toolbelt/jail/open-directory.ts
/** A directory that the jail has opened: its names, and the files right inside of it. */







/**
 * Names are reached through the held directory, so swapping it changes nothing; a name in it that has become
 * a link is not followed. That makes one proof a directory enough, which is what a walk can afford.
 */
function openDirectory(grounds, held) {
    const at = (entry) => held.directoryPath + external_node_path_.sep + entry.name;
    return {
        path: (0,jail_grounds/* toRelative */.yE)(grounds.root, held.absolute),
        list: () => list(grounds, held),
        look: (entry) => ignoreFailure(() => (0,external_node_fs_.lstatSync)(at(entry))),
        readFile: async (entry, use) => {
            const descriptor = ignoreFailure(() => (0,jail_hold/* openCarefully */.m)(at(entry)));
            if (descriptor === undefined)
                return undefined;
            try {
                const file = (0,open_file/* toOpenFile */.m)(descriptor, entry.path);
                return file === undefined ? undefined : await use(file);
            }
            catch (error) {
                if ((0,locate/* isSystemError */.Or)(error))
                    return undefined;
                throw error;
            }
            finally {
                (0,external_node_fs_.closeSync)(descriptor);
            }
        },
    };
}
function list(grounds, held) {
    const found = ignoreFailure(() => (0,external_node_fs_.readdirSync)(held.directoryPath, { withFileTypes: true }));
    if (found === undefined)
        return { entries: [], kept: 0, unreadable: 1 };
    const here = (0,jail_grounds/* toRelative */.yE)(grounds.root, held.absolute);
    const entries = [];
    let kept = 0;
    let unreadable = 0;
    for (const dirent of found) {
        const { name } = dirent;
        const kind = toEntryKind(dirent);
        const path = here === '.' ? name : `${here}/${name}`;
        if ((0,jail_grounds/* isKeptChild */.T9)(grounds, held.absolute, { name, path, kind }))
            kept += 1;
        else if (!canBeSpelled(path))
            unreadable += 1;
        else
            entries.push({ name, path, kind });
    }
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    return { entries, kept, unreadable };
}
function toEntryKind(dirent) {
    if (dirent.isFile())
        return 'file';
    if (dirent.isDirectory())
        return 'directory';
    return dirent.isSymbolicLink() ? 'link' : 'special';
}
/** Whether a model can write the path: a backslash separates, and bytes that are not UTF-8 are lost. */
function canBeSpelled(path) {
    if (!/[\\:\ufffd]|(?:^|\/)[. ]+$/.test(path))
        return true;
    const parsed = (0,path_text/* parsePathText */.a)(path);
    return parsed.verdict === 'parsed' && parsed.names.join('/') === path && !path.includes('\ufffd');
}
/** The name was there a moment ago; that it is gone or closed to us is counted by who asks. */
function ignoreFailure(look) {
    try {
        return look();
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/toolbelt/jail/places.ts
var jail_places = __webpack_require__(5526);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/toolbelt/jail/own-names.ts
var own_names = __webpack_require__(26941);
;// CONCATENATED MODULE: ./src/toolbelt/jail/grip.ts
/** How the jail's own files reach a name in a directory that is held, and what they need to act on it. */





function toGrip({ root, guard, hold, parent, name, chance }) {
    const { absolute, directoryPath } = parent;
    const at = (own) => directoryPath + external_node_path_.sep + own;
    const temporaryPath = () => at((0,own_names/* toTemporaryName */.uM)(name, chance));
    return {
        path: (0,jail_grounds/* toRelative */.yE)(root, absolute + external_node_path_.sep + name),
        reach: at(name),
        directoryPath,
        latch: { path: at((0,own_names/* toLatchName */.Lx)(name, canonical/* sha256Hex */.fg)), asidePath: temporaryPath() },
        temporaryPath,
        isStill: () => external_node_fs_.realpathSync.native(directoryPath) === absolute,
        hold,
        guard,
    };
}

// EXTERNAL MODULE: ./src/toolbelt/jail/staged.ts
var staged = __webpack_require__(73932);
// EXTERNAL MODULE: ./src/toolbelt/jail/write-failure.ts
var write_failure = __webpack_require__(45371);
;// CONCATENATED MODULE: ./src/toolbelt/jail/spot.ts
/**
 * A name in a directory that is held: nothing that happens to the path afterwards leads a write elsewhere. Files
 * are only ever replaced as a whole, so that whoever looks, and whoever is killed, finds old or new content.
 */






/** Takes hold of what is there, so that no other file can get its number while the spot is held. */
function takeSpot(grip) {
    const { path, reach } = grip;
    const look = lookFor(grip);
    if (look.verdict === 'failed')
        return look;
    const { found } = look;
    const stageHere = (bytes, mode = 0o644) => found.kind === 'directory' ? Promise.resolve((0,write_failure/* isDirectory */.wd)()) : (0,staged/* stage */.dw)({ grip, found, bytes, mode });
    const spot = {
        path,
        found,
        grip,
        readBytes: (most) => readBytes({ found, held: look.held, most }),
        stage: stageHere,
        replaceFile: async (bytes, { over, mode }) => {
            const staged = await stageHere(bytes, mode);
            return staged.verdict === 'failed' ? staged : staged.commit(over);
        },
        remove: () => attempt(() => (0,external_node_fs_.unlinkSync)(reach)),
        makeDirectory: (mode) => makeDirectory(reach, mode),
        removeDirectory: () => attempt(() => (0,external_node_fs_.rmdirSync)(reach)),
    };
    return { verdict: 'taken', spot, release: () => look.held?.release() };
}
function lookFor({ reach, hold }) {
    try {
        const stats = (0,external_node_fs_.lstatSync)(reach, { throwIfNoEntry: false });
        if (stats === undefined)
            return { verdict: 'looked', found: { kind: 'nothing' } };
        const kind = (0,locate/* toKind */.OF)(stats);
        if (kind === 'special')
            return (0,locate/* denied */.wk)();
        if (kind === 'link')
            return { verdict: 'looked', found: { kind, stats } };
        const held = hold(reach);
        if ((0,locate/* toKind */.OF)(held.stats) === kind)
            return { verdict: 'looked', found: { kind, stats: held.stats }, held };
        held.release();
        return (0,locate/* denied */.wk)();
    }
    catch (error) {
        return (0,locate/* isMissing */.b2)(error) ? { verdict: 'looked', found: { kind: 'nothing' } } : (0,write_failure/* toWriteFailure */.Bf)(error);
    }
}
function readBytes({ found, held, most }) {
    if (found.kind === 'directory')
        return (0,write_failure/* isDirectory */.wd)();
    if (found.kind !== 'file' || held === undefined)
        return (0,failure/* failed */.g)('NOT_A_FILE', 'the path is no file');
    let descriptor;
    try {
        descriptor = held.openForReading();
        const file = descriptor === undefined ? undefined : (0,open_file/* toOpenFile */.m)(descriptor, '.');
        if (file === undefined)
            return (0,locate/* denied */.wk)();
        if (file.sizeBytes > most)
            return (0,write_failure/* tooLarge */.g$)(most);
        return { verdict: 'read', bytes: (0,open_file/* readRange */.q)(file, 0, file.sizeBytes) };
    }
    catch (error) {
        if ((0,locate/* isSystemError */.Or)(error))
            return (0,failure/* failed */.g)('NOT_READABLE', 'the system does not let this file be read');
        throw error;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function makeDirectory(reach, mode) {
    try {
        (0,external_node_fs_.mkdirSync)(reach, mode);
        return { verdict: 'done' };
    }
    catch (error) {
        if ((0,locate/* isSystemError */.Or)(error) && error.code === 'EEXIST')
            return (0,failure/* failed */.g)('EXISTS', 'the path exists');
        return (0,write_failure/* toWriteFailure */.Bf)(error);
    }
}
function attempt(act) {
    try {
        act();
        return { verdict: 'done' };
    }
    catch (error) {
        return (0,locate/* isMissing */.b2)(error) ? (0,locate/* notFound */.mX)() : (0,write_failure/* toWriteFailure */.Bf)(error);
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/jail/take-spot.ts
/** From the path that a model writes to a spot: found, held, judged by what is held, and released at the end. */









async function useSpot(search, use) {
    const { grounds, path, lastLink } = search;
    const parsed = (0,path_text/* parsePathText */.a)(path);
    if (parsed.verdict === 'refused')
        return (0,failure/* failed */.g)('DENIED_PATH', parsed.reason);
    // Told before what is there, so that a model does not try to make it first.
    if (parsed.names.some(guarded/* isGuardedName */.q))
        return (0,write_failure/* readNotWritten */.t4)();
    const located = (0,locate/* locate */.x5)({ grounds, names: parsed.names, lastLink, lastName: 'may-be-new' });
    if (located.verdict === 'failed')
        return located;
    if (located.absolute === grounds.root) {
        return (0,failure/* failed */.g)('DENIED_PATH', 'the path is the working directory itself');
    }
    let parent;
    try {
        parent = search.hold((0,external_node_path_.dirname)(located.absolute));
    }
    catch (error) {
        return (0,locate/* isMissing */.b2)(error) ? (0,locate/* missingParent */.L4)() : (0,write_failure/* toWriteFailure */.Bf)(error);
    }
    try {
        return await useHeld({ ...search, parent, name: (0,external_node_path_.basename)(located.absolute) }, use);
    }
    finally {
        parent.release();
    }
}
async function useHeld(search, use) {
    const { grounds, guard, parent, hold, name, chance } = search;
    // What was located may have been swapped for something else before it was held.
    if (!parent.stats.isDirectory())
        return (0,locate/* missingParent */.L4)();
    if ((0,jail_grounds/* isKept */.t8)(grounds, parent.absolute, 'directory'))
        return (0,locate/* denied */.wk)();
    const taken = takeSpot(toGrip({ root: grounds.root, guard, hold, parent, name, chance }));
    if (taken.verdict === 'failed')
        return taken;
    try {
        const { path, found } = taken.spot;
        if (found.kind === 'link' && search.lastLink === 'follow')
            return (0,locate/* denied */.wk)();
        const refused = guard.judge(path, found.kind === 'nothing' ? 'file' : found.kind);
        return refused ?? (await use(taken.spot));
    }
    finally {
        taken.release();
    }
}

;// CONCATENATED MODULE: ./src/toolbelt/jail/jail.ts
/** The one way of tools to the files of the workspace (security.md I5): inside the root, proven by descriptor. */












/** @throws GoagentError `INPUTS_INVALID` when the root is no directory or lies in a hidden one, or a glob is bad */
function openJail(options) {
    const places = (0,jail_places/* toPlaces */.MX)(options);
    const hold = (0,jail_hold/* toHold */.N)(options.proof ?? (process.platform === 'linux' ? 'descriptor' : 'real-path'));
    const completing = (0,jail_places/* startCompleting */.V1)(places, options.allowFiles);
    const take = async (path, lastLink) => takeHold({ grounds: await completing(), hold, path, lastLink });
    const { writing } = options;
    const guarding = startGuarding(completing, writing ?? { guarded: [] });
    return {
        root: places.root,
        withSpot: async (path, lastLink, use) => {
            if (writing === undefined)
                return (0,failure/* failed */.g)('NOT_WRITABLE', 'nothing may be written in this run');
            const options = { grounds: await completing(), guard: await guarding(), hold, chance: writing.chance };
            return useSpot({ ...options, path, lastLink }, use);
        },
        look: async (path, lastLink) => {
            const taken = await take(path, lastLink);
            if (taken.verdict === 'failed')
                return taken;
            taken.held.release();
            const { absolute, stats } = taken.held;
            return { verdict: 'looked', path: (0,jail_grounds/* toRelative */.yE)(places.root, absolute), stats };
        },
        openNameJudge: async () => {
            const grounds = await completing();
            const at = (path) => (0,external_node_path_.join)(places.root, ...path.split('/'));
            return (path) => ((0,jail_grounds/* isKept */.t8)(grounds, at(path), 'file') ? 'kept' : 'open');
        },
        openWriteJudge: async () => {
            const guard = await guarding();
            return (path) => (guard.judge(path, 'file') === undefined ? 'open' : 'guarded');
        },
        withFile: async (path, use) => jail_useHeld(await take(path, 'follow'), async (held) => {
            if (held.stats.isDirectory())
                return (0,failure/* failed */.g)('NOT_A_FILE', 'the path is a directory');
            return useForReading(held, async (descriptor) => {
                const file = (0,open_file/* toOpenFile */.m)(descriptor, (0,jail_grounds/* toRelative */.yE)(places.root, held.absolute));
                return file === undefined ? (0,locate/* denied */.wk)() : use(file);
            });
        }),
        withDirectory: async (path, use) => jail_useHeld(await take(path, 'follow'), async (held) => {
            if (!held.stats.isDirectory())
                return (0,failure/* failed */.g)('NOT_A_DIRECTORY', 'the path is a file');
            return use(openDirectory(await completing(), held));
        }),
    };
}
/** The action files are read at the first write, so that a run which writes nothing walks nowhere. */
function startGuarding(completing, sources) {
    let guard;
    return () => {
        guard ??= completing().then((grounds) => (0,guarded/* readGuard */.I)(grounds, sources));
        return guard;
    };
}
/** Finds, takes hold, and judges again by what is held. */
function takeHold({ grounds, hold, path, lastLink }) {
    const parsed = (0,path_text/* parsePathText */.a)(path);
    if (parsed.verdict === 'refused')
        return (0,failure/* failed */.g)('DENIED_PATH', parsed.reason);
    const located = (0,locate/* locate */.x5)({ grounds, names: parsed.names, lastLink });
    if (located.verdict === 'failed')
        return located;
    try {
        const held = hold(located.absolute);
        if (!(0,jail_grounds/* isKept */.t8)(grounds, held.absolute, (0,locate/* toKind */.OF)(held.stats)))
            return { verdict: 'held', held };
        held.release();
        return (0,locate/* denied */.wk)();
    }
    catch (error) {
        return (0,locate/* isMissing */.b2)(error) ? (0,locate/* notFound */.mX)() : (0,locate/* denied */.wk)();
    }
}
async function jail_useHeld(taken, use) {
    if (taken.verdict === 'failed')
        return taken;
    try {
        return await use(taken.held);
    }
    finally {
        taken.held.release();
    }
}
async function useForReading(held, use) {
    let descriptor;
    try {
        descriptor = held.openForReading();
    }
    catch {
        return (0,failure/* failed */.g)('NOT_READABLE', 'the system does not let this file be read');
    }
    if (descriptor === undefined)
        return (0,locate/* denied */.wk)();
    try {
        return await use(descriptor);
    }
    catch (error) {
        // A disk or a network file system that gives up in the middle.
        if ((0,locate/* isSystemError */.Or)(error))
            return (0,failure/* failed */.g)('NOT_READABLE', 'the system could not read this file');
        throw error;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 5526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ toPlaces),
/* harmony export */   V1: () => (/* binding */ startCompleting),
/* harmony export */   bH: () => (/* binding */ toRealOrResolved)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68423);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57322);
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61255);
/** What the operator says about the jail's places, made absolute and real, or refused before anything runs. */





/** @throws GoagentError `INPUTS_INVALID` */
function toPlaces({ root, hidden, allowFiles }) {
    const real = toRealDirectory(root);
    // A workspace in shared memory is odd but sound: its own files are no devices.
    const devices = (0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, '/dev/shm') ? [] : ['/dev'];
    const system = process.platform === 'win32' ? [] : ['/proc', '/sys', ...devices];
    const kept = [...hidden.map(toRealOrResolved), ...system];
    if (kept.some((directory) => (0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, directory))) {
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [
            'working-directory lies in a directory that is kept from tools',
        ]);
    }
    // Alone, `!a.pem` would read as leave for all others.
    const bad = allowFiles.some((glob) => glob.startsWith('!'))
        ? 'a glob begins with !'
        : (0,_globs_js__WEBPACK_IMPORTED_MODULE_4__/* .findBadGlob */ .h)(allowFiles)?.error;
    if (bad !== undefined)
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [`allow-files: ${bad}`]);
    return { root: real, alias: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root), hidden: kept };
}
/** The globs are compiled at the first path, so that a run which opens none does not load their library. */
function startCompleting(places, allowFiles) {
    let complete;
    const start = async () => {
        const globs = allowFiles.length === 0 ? undefined : await (0,_globs_js__WEBPACK_IMPORTED_MODULE_4__/* .compileGlobs */ .t)(allowFiles, 'whole-path');
        return { ...places, isAllowed: globs?.verdict === 'compiled' ? globs.matches : () => false };
    };
    return () => {
        complete ??= start();
        return complete;
    };
}
function toRealDirectory(root) {
    const complaint = 'working-directory is not a directory that can be read';
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(root);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real).isDirectory())
            return real;
    }
    catch (cause) {
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [complaint], { cause });
    }
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [complaint]);
}
/** What does not exist yet is hidden under the name that it will have. */
function toRealOrResolved(directory) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(directory);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory);
    }
}


/***/ })

};
