export const id = 6710;
export const ids = [6710];
export const modules = {

/***/ 54236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSafeName)
/* harmony export */ });
/** Names of files in a tree that a stranger made, and which of them may be given to a file system. */
/** One part of a path: whether it can be written as it is, below the directory that it is in, and is nobody's repository. */
function isSafeName(name, platform) {
    if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
        return false;
    if (isRepositoryName(name))
        return false;
    return platform !== 'win32' || isWindowsName(name);
}
/**
 * `.git`, in every spelling that some file system takes for it: other case, code points that HFS+ ignores, trailing
 * dots and spaces and streams of NTFS, its short names.
 */
function isRepositoryName(name) {
    const [bare = ''] = name
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .toLowerCase()
        .split(':');
    const end = bare
        .replaceAll(' ', '.')
        .split('.')
        .filter((part) => part !== '');
    return /^git~\d+$/.test(bare) || (/^[. ]*\.git/.test(bare) && end.length === 1 && end[0] === 'git');
}
/** Devices are there in every directory, with any extension. */
function isWindowsName(name) {
    if (/[<>:"|?*\x01-\x1f]/.test(name) || /[. ]$/.test(name))
        return false;
    const [stem = ''] = name.split('.');
    return !/^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i.test(stem.trimEnd());
}


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

/***/ 54235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ii: () => (/* binding */ checkAvailable),
  eY: () => (/* binding */ loadManifest),
  WI: () => (/* binding */ readManifest),
  $Y: () => (/* binding */ toOwnCatalog)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/launch/availability.ts
var availability = __webpack_require__(79912);
// EXTERNAL MODULE: ./src/law/manifest/manifest.ts + 7 modules
var manifest = __webpack_require__(38273);
// EXTERNAL MODULE: ./src/paths/inside.ts
var inside = __webpack_require__(57322);
// EXTERNAL MODULE: ./src/toolbelt/programs/installed.ts
var installed = __webpack_require__(64995);
// EXTERNAL MODULE: ./src/toolbelt/toolbelt.ts + 62 modules
var toolbelt = __webpack_require__(16759);
// EXTERNAL MODULE: ./src/run/policy/pattern-engine.ts
var pattern_engine = __webpack_require__(8569);
// EXTERNAL MODULE: ./src/contract/catalog.ts
var catalog = __webpack_require__(75377);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
;// CONCATENATED MODULE: ./src/github/pinned-program.ts
/**
 * A program of the work tree that the manifest pins, copied to where nobody else writes: what starts is then what was
 * checked, and finds the modules of the trusted revision beside it, not a stranger's.
 */




/** Built programs can be large, and this one is held in memory once. */
const mostBytes = 256 * 1024 * 1024;
async function adoptProgram({ path, sha256, into, }) {
    const bytes = await readFile(path);
    if (bytes === undefined)
        return 'absent';
    if ((0,canonical/* sha256Hex */.fg)(bytes) !== sha256.toLowerCase())
        return 'differs';
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(into), { recursive: true, mode: 0o700 });
    (0,external_node_fs_.writeFileSync)(into, bytes, { flag: 'wx', mode: 0o555 });
    (0,external_node_fs_.chmodSync)(into, 0o555);
    return 'adopted';
}
/** Not blocking: a FIFO in the program's place must not hold us. Absent too for what is no file of that size. */
async function readFile(path) {
    let file;
    try {
        file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const facts = await file.stat();
        if (!facts.isFile() || facts.size > mostBytes)
            return undefined;
        const bytes = Buffer.alloc(facts.size);
        let at = 0;
        while (at < bytes.length) {
            const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
            if (bytesRead === 0)
                break;
            at += bytesRead;
        }
        return bytes.subarray(0, at);
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}

;// CONCATENATED MODULE: ./src/github/program-place.ts
/** Where the program of a command really lies. */



/** The file of a materialised directory that a path in it leads to, through links that stay inside. */
function findProgram({ root, files }, place) {
    const real = toReal((0,external_node_path_.join)(root, place));
    return real === undefined ? undefined : files.get((0,external_node_path_.relative)(root, real).split(external_node_path_.sep).join('/'));
}
/** As it is written, or after symlinks. */
function leadsInto(path, directory) {
    return [path, toReal(path) ?? path].some((place) => (0,inside/* isInside */.F)(place, directory));
}
/** A file, also through links, that lies in one of the directories as it is written or after symlinks. */
function isFile(path, directories) {
    if (!directories.some((directory) => leadsInto(path, directory)))
        return false;
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}
function isThere(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function toReal(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/github/safe-name.ts
var safe_name = __webpack_require__(54236);
;// CONCATENATED MODULE: ./src/github/trusted-directory.ts
/**
 * The tools beside a manifest, written from the trusted revision into a private directory of the run: where the head
 * may be a stranger's, programs and the modules that they load are not those of the checkout.
 */




/** A manifest with its programs is a few files; this is a limit for mistakes. */
const bounds = { files: 2_000, bytes: 64 * 1024 * 1024 };
/** @throws GoagentError `POLICY_NOT_AVAILABLE`, also when there is more than can be copied for every run. */
async function materialiseTools(order) {
    const { files, directory, input, into } = order;
    const path = external_node_path_.posix.join(directory, 'tools');
    const entries = await files.readDirectory({ path, input, bounds });
    (0,external_node_fs_.mkdirSync)(into, { recursive: true, mode: 0o700 });
    const root = external_node_fs_.realpathSync.native(into);
    const named = entries.map((entry) => ({ ...entry, place: external_node_path_.posix.relative(directory, entry.path) }));
    const placed = named.filter(({ place }) => isSafePlace(place));
    for (const entry of placed.filter(({ mode }) => mode !== 'link'))
        write(entry, root);
    const links = placed.filter(({ mode }) => mode === 'link');
    const unsafe = named.filter(({ place }) => !isSafePlace(place)).map(({ place }) => place);
    const leftOut = [...unsafe, ...writeLinks(links, root)];
    const kept = placed.filter(({ place }) => !leftOut.includes(place));
    return {
        path,
        root,
        files: new Map(kept.map(({ place, bytes: _, mode: __, ...facts }) => [place, facts])),
        leftOut,
    };
}
const isSafePlace = (place) => place.split('/').every((part) => (0,safe_name/* isSafeName */.T)(part, process.platform));
/** For reading only; the directories stay ours, so that the runner can clean up. */
function write({ place, bytes, mode }, root) {
    const path = (0,external_node_path_.join)(root, place);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    const permissions = mode === 'executable' ? 0o555 : 0o444;
    (0,external_node_fs_.writeFileSync)(path, bytes, { flag: 'wx', mode: permissions });
    // The umask has had its say above.
    (0,external_node_fs_.chmodSync)(path, permissions);
}
/** After all files, so that nothing is ever written through one. Returns what had to be taken away again. */
function writeLinks(links, root) {
    const leftOut = [];
    let standing = [];
    for (const { place, bytes } of links) {
        const target = Buffer.from(bytes).toString();
        if (external_node_path_.posix.isAbsolute(target) || target.includes('\\') || target.includes('\0')) {
            leftOut.push(place);
            continue;
        }
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, place)), { recursive: true, mode: 0o700 });
        (0,external_node_fs_.symlinkSync)(target, (0,external_node_path_.join)(root, place));
        standing.push(place);
    }
    // Taking one away can leave another without an end.
    for (let before = -1; before !== standing.length;) {
        before = standing.length;
        const bad = standing.filter((place) => !leadsInside((0,external_node_path_.join)(root, place), root));
        for (const place of bad) {
            (0,external_node_fs_.unlinkSync)((0,external_node_path_.join)(root, place));
            leftOut.push(place);
        }
        standing = standing.filter((place) => !bad.includes(place));
    }
    return leftOut;
}
/** By where it really leads, which Node's own `realpath` does not see: it takes `link/..` for the link's directory. */
function leadsInside(link, root) {
    try {
        return (0,inside/* isInside */.F)(external_node_fs_.realpathSync.native(link), (0,external_node_path_.join)(root, 'tools'));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/run/policy/policy-programs.ts
/** Where the head may be a stranger's: programs of the trusted revision, from a private directory, each pinned to its bytes. */







/** @throws GoagentError `PROGRAM_NOT_TRUSTED` with all complaints, or `POLICY_NOT_AVAILABLE`. */
async function bindPrograms(order) {
    const { catalog, into } = order;
    const isBeside = ({ name, action }) => catalog.offered.has(name) && action.type === 'command' && (0,inside/* isInside */.F)(action.argv[0], into);
    const materialised = catalog.tools.some(isBeside) ? await materialiseTools(order) : undefined;
    const tools = [];
    const programs = new Map();
    const complaints = [];
    for (const tool of catalog.tools) {
        if (!catalog.offered.has(tool.name) || tool.action.type !== 'command') {
            if (catalog.offered.has(tool.name))
                complaints.push(...complainOfListed(tool, order));
            tools.push(tool);
            continue;
        }
        const bound = await bind(tool.action, { ...order, materialised, position: tools.length });
        if (bound.verdict === 'refused')
            complaints.push(`tool ${JSON.stringify(tool.name)}: ${bound.why}`);
        else {
            tools.push({ ...tool, action: bound.action });
            if (bound.program !== undefined)
                programs.set(bound.program.path, bound.program);
        }
    }
    if (complaints.length > 0)
        throw new errors/* GoagentError */.q('PROGRAM_NOT_TRUSTED', complaints);
    return { catalog: { ...catalog, tools }, materialised, programs: [...programs.values()] };
}
/** A program of the list of `exec` has no pin, and is not copied: it would be a stranger's. */
function complainOfListed({ name, action }, { workspaces }) {
    const programs = (0,catalog/* listedPrograms */.D)(action);
    return programs
        .filter(({ path }) => workspaces.some((root) => leadsInto(path, root)))
        .map(({ path }) => `tool ${JSON.stringify(name)}: ${path} of "programs" lies in the work tree, which may be a stranger's. List programs of the system`);
}
async function bind(action, binding) {
    const { workspaces, into, directory, materialised, position } = binding;
    const [workspace] = workspaces;
    const [path, ...words] = action.argv;
    if (words.some((word) => namesWorkTree(word, binding))) {
        return refused("an argument of its command leads into the work tree, which may be a stranger's. A program beside the manifest finds its files beside itself");
    }
    if ((0,inside/* isInside */.F)(path, into)) {
        const place = (0,external_node_path_.relative)(into, path).split(external_node_path_.sep).join('/');
        const program = materialised === undefined ? undefined : findProgram(materialised, place);
        if (program !== undefined)
            return { verdict: 'bound', action: { sha256: program.sha256, ...action }, program };
        const from = (0,external_node_path_.join)(workspace, directory, place);
        if (action.sha256 === undefined && !isThere(from))
            return { verdict: 'bound', action };
        return adopt(action, { from, shown: external_node_path_.posix.join(directory, place), to: path });
    }
    if (!workspaces.some((root) => leadsInto(path, root)))
        return { verdict: 'bound', action };
    return adopt(action, { from: path, shown: path, to: (0,external_node_path_.join)(into, 'pinned', `${position}`, (0,external_node_path_.basename)(path)) });
}
/** By its path, or by a name that is a file where tools start: a script, a Makefile, a filter of a stranger's. */
function namesWorkTree(word, { workspaces, workingDirectory }) {
    if (workspaces.some((root) => word.includes(root)))
        return true;
    const values = [word, word.slice(word.indexOf('=') + 1), ...(word.startsWith('-') ? [word.slice(2)] : [])];
    return values.some((value) => value !== '' && isFile((0,external_node_path_.resolve)(workingDirectory, value), workspaces));
}
/** What this job built is nobody's policy, unless the manifest says which bytes it has to have. */
async function adopt(action, { from, shown, to }) {
    const { sha256 } = action;
    const [, ...words] = action.argv;
    if (sha256 === undefined) {
        return refused(`${shown} is not a file of the trusted revision, and the work tree may be a stranger's: commit it there, or pin it with "sha256"`);
    }
    const adopted = await adoptProgram({ path: from, sha256, into: to });
    if (adopted === 'differs')
        return refused(`${shown} does not have the sha256 of the manifest`);
    const bound = { verdict: 'bound', action: { ...action, argv: [to, ...words] } };
    // That a program is not there is told with all that are not.
    return adopted === 'absent' ? bound : { ...bound, program: { path: shown, sha256, from: 'pin' } };
}
const refused = (why) => ({ verdict: 'refused', why });

// EXTERNAL MODULE: ./src/launch/program-file.ts
var program_file = __webpack_require__(40774);
;// CONCATENATED MODULE: ./src/run/policy/trusted-programs.ts
/** The programs of a manifest that lie in the checkout, held against the trusted revision (I6). */


/**
 * For a work tree that is the trusted revision's. A program that the revision has, and that is another in the work
 * tree, is refused. One that the manifest pins needs no comparison, and one elsewhere on the system gets no pin.
 * @param input the input that names the manifest
 * @throws GoagentError `PROGRAM_NOT_TRUSTED`, or `POLICY_NOT_AVAILABLE` when nobody can say what the revision has
 */
async function checkPrograms(catalog, { files, input }) {
    const complaints = [];
    const untracked = new Set();
    const tools = [];
    for (const tool of catalog.tools) {
        const { name, action } = tool;
        const findPin = async (path) => {
            const compared = await files.compare(path, input);
            switch (compared.verdict) {
                case 'same':
                    return { sha256: compared.sha256 };
                case 'elsewhere':
                    return {};
                case 'untracked':
                    untracked.add(compared.path);
                    return { sha256: await (0,program_file/* readProgramDigest */.X)(path) };
                case 'differs':
                    complaints.push(`tool ${JSON.stringify(name)}: ${compared.path} in the work tree is not the program of the commit that started this run. Something before this step changed it: commit that, or pin the file with "sha256".`);
                    return {};
            }
        };
        tools.push(catalog.offered.has(name) ? { ...tool, action: await pin(action, findPin) } : tool);
    }
    if (complaints.length > 0)
        throw new errors/* GoagentError */.q('PROGRAM_NOT_TRUSTED', complaints);
    return { catalog: { ...catalog, tools }, untracked: [...untracked] };
}
async function pin(action, findPin) {
    if (action.type === 'command') {
        return action.sha256 === undefined ? { ...action, ...(await findPin(action.argv[0])) } : action;
    }
    if (action.type !== 'builtin' || action.programs === undefined)
        return action;
    const programs = [];
    for (const program of action.programs)
        programs.push({ ...program, ...(await findPin(program.path)) });
    return { ...action, programs };
}

;// CONCATENATED MODULE: ./src/run/policy/manifests.ts
/** Manifests of the trusted revision as catalogs whose programs are there and are the ones that were meant. */










/** @throws GoagentError `POLICY_NOT_AVAILABLE`, `MANIFEST_INVALID`, `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED` with all complaints. */
async function loadManifest(parts) {
    const { source, files, head, workshop } = parts;
    const { catalog: parsed, file, directory } = await readManifest(parts);
    if (source === undefined || file === undefined)
        return { catalog: parsed, file: undefined, ...nothing };
    if (head === 'trusted') {
        await checkAvailable(parsed, directory);
        return { ...nothing, file, ...(await checkPrograms(parsed, { files, input: source.input })) };
    }
    const bound = await bindPrograms({
        catalog: parsed,
        files,
        directory: toParent(file.path),
        input: source.input,
        workingDirectory: workshop.workingDirectory,
        into: directory,
        workspaces: [workshop.workspace, workshop.facts.workspace],
    });
    // Without a tool beside the manifest nothing was written, and there is nothing to look at.
    await checkAvailable(bound.catalog, bound.materialised?.root ?? workshop.workspace);
    return { ...nothing, ...bound, file };
}
/** The text alone: whether programs are there, and whose they are, was not looked at. */
async function readManifest(parts) {
    const { source, files, head, workshop } = parts;
    if (source === undefined) {
        const place = inWorkTree(workshop, 'tools.json');
        const catalog = await toCatalog({ ...parts, text: parts.usual, place });
        return { catalog, file: undefined, directory: place.directory };
    }
    const file = await files.read(source.path, source.input);
    const into = (0,external_node_path_.join)(workshop.directories.root, 'policy', source.input);
    const directory = head === 'trusted' ? inWorkTree(workshop, file.path).directory : into;
    const checkout = inWorkTree(workshop, file.path).directory;
    const wrapperAt = (path) => 
    // What is bound later is the file of the work tree, or one of the revision that has to have its bytes.
    (0,installed/* readInstalledWrapper */.W)((0,inside/* isInside */.F)(path, directory) ? (0,external_node_path_.join)(checkout, (0,external_node_path_.relative)(directory, path)) : path, parts.toolProgram);
    const catalog = await toCatalog({ ...parts, text: file.text, place: { directory, file, wrapperAt } });
    return { catalog, file, directory };
}
const nothing = { untracked: [], materialised: undefined, programs: [] };
const toParent = (path) => (external_node_path_.posix.dirname(path) === '.' ? '' : external_node_path_.posix.dirname(path));
/** @throws GoagentError `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED` with all complaints */
async function checkAvailable(catalog, directory) {
    const available = await (0,availability/* checkAvailability */.q)(catalog, directory);
    if (available.verdict === 'unavailable')
        throw new errors/* GoagentError */.q(available.code, available.complaints);
}
/** The catalog of a manifest that the action itself wrote: built-in tools alone. */
function toOwnCatalog(text, parts) {
    return toCatalog({ ...parts, text, place: inWorkTree(parts.workshop, 'tools.json') });
}
const inWorkTree = ({ workspace }, path) => ({
    directory: (0,external_node_path_.dirname)((0,external_node_path_.join)(workspace, path)),
});
async function toCatalog(parts) {
    const { text, place, inputs, workshop } = parts;
    const { directory, file, wrapperAt } = place;
    const parsed = (0,manifest/* parseManifest */.N)({
        text,
        directory,
        builtins: toolbelt/* toolbelt */.q,
        allowTools: inputs.allowTools,
        taintedTools: inputs.taintedTools,
        envAllowlist: inputs.envAllowlist,
        toolTimeoutMs: inputs.timeoutMs,
        maxToolOutput: inputs.maxOutputBytes,
        platform: process.platform,
        patterns: await (0,pattern_engine/* toPatternEngine */.q)(text),
        ...(parts.time === undefined ? {} : { time: parts.time }),
        ...(wrapperAt === undefined ? {} : { wrapperAt }),
    });
    if (parsed.verdict === 'accepted')
        return toTold(parsed.catalog, workshop.redactor);
    const where = file === undefined ? [] : [`The manifest is ${file.path} of commit ${file.revision}.`];
    throw new errors/* GoagentError */.q('MANIFEST_INVALID', [...parsed.complaints, ...where]);
}
/** What the model is told of a tool leaves like any other text. The checks stay those of the schema as it was written. */
function toTold(catalog, redactor) {
    const tools = catalog.tools.map((tool) => ({
        ...tool,
        description: redactor.text(tool.description, 'messages'),
        schema: redactor.value(tool.schema, 'messages'),
    }));
    return { ...catalog, tools };
}


/***/ }),

/***/ 50822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPolicyText),
/* harmony export */   _: () => (/* binding */ unusable)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** A text of the operator: from the workflow, or from a file of the trusted revision. */

/** @throws GoagentError `POLICY_NOT_AVAILABLE`, or `INPUTS_INVALID` for a file that is empty. */
async function readPolicyText(source, { files, read }) {
    if (source.type === 'text')
        return source.text;
    const file = await files.read(source.path, source.input);
    if (file.text.trim() === '')
        throw unusable(source, ['it is empty']);
    read.push(file);
    return file.text;
}
/** Each complaint with the input and the file that it is about. */
function unusable(source, complaints) {
    const where = source.type === 'text' ? '' : ` ${source.path}:`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('INPUTS_INVALID', complaints.map((complaint) => `input "${source.input}":${where} ${complaint}`));
}


/***/ }),

/***/ 96710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ loadPrestage),
/* harmony export */   Xc: () => (/* binding */ readers),
/* harmony export */   j6: () => (/* binding */ withoutHeldBack),
/* harmony export */   lK: () => (/* binding */ withoutApprovals),
/* harmony export */   of: () => (/* binding */ addReaders)
/* harmony export */ });
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54235);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50822);
/** What the pre-stage goes by: its system prompt, its model, and the tools that it may use. */


/** In-process, read-only, no environment and no network: these and nothing else without `allow-external`. */
const readerNames = [
    ...['fs_read_file', 'fs_read_lines', 'fs_list_dir', 'fs_stat', 'fs_search'],
    ...['git_diff', 'git_log', 'git_show', 'git_blame', 'os_info'],
];
const readers = JSON.stringify({ tools: readerNames.map((name) => ({ name, builtin: name })) });
/**
 * Files that it reads are added to `parts.read`.
 * @throws GoagentError as `readPolicyText` and `loadManifest` do, for `prestage-system-file` and `prestage-tools`.
 */
async function loadPrestage(inputs, parts) {
    const system = inputs.system === undefined ? undefined : await (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readPolicyText */ .O)(inputs.system, parts);
    const { catalog, own } = await loadTools(inputs.tools, parts);
    if (own?.file !== undefined)
        parts.read.push(own.file);
    return { catalog, system, model: parts.prompt.settle(inputs.model), maxSteps: inputs.maxSteps, own };
}
/** The readers, and with `allow-external` the manifest beside them. A name that both have is the manifest's. */
async function loadTools(tools, parts) {
    // Names of `allow-tools` and `tainted-tools` are those of the main manifest.
    const inputs = { ...parts.inputs, allowTools: [], taintedTools: [] };
    const main = parts.main.catalog;
    const ours = withoutHeldBack(await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_0__/* .toOwnCatalog */ .$Y)(readers, { ...parts, inputs }), main);
    if (tools.type === 'readers')
        return { catalog: ours, own: undefined };
    const { manifest } = tools;
    const own = manifest === undefined
        ? undefined
        : await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_0__/* .loadManifest */ .eY)({ ...parts, inputs, source: { path: manifest, input: 'prestage-tools' } });
    return { catalog: addReaders(withoutApprovals(own?.catalog ?? main), ours), own };
}
/** A reader that the operator's manifest has, and that the main loop may not call as it likes, is not for the pre-stage either. */
function withoutHeldBack(ours, main) {
    const isHeldBack = (name) => main.tools.some((tool) => (tool.name === name || (tool.action.type === 'builtin' && tool.action.builtin === name)) &&
        (tool.approval === 'required' || !main.offered.has(tool.name)));
    return { ...ours, offered: new Set([...ours.offered].filter((name) => !isHeldBack(name))) };
}
/** A look around that has to wait for a person would make the whole run wait. */
function withoutApprovals(catalog) {
    const free = catalog.tools.filter((tool) => tool.approval === 'none').map((tool) => tool.name);
    return { ...catalog, offered: new Set(free.filter((name) => catalog.offered.has(name))) };
}
function addReaders(manifest, ours) {
    const taken = new Set(manifest.tools.map((tool) => tool.name));
    const added = ours.tools.filter((tool) => !taken.has(tool.name));
    const readable = added.map((tool) => tool.name).filter((name) => ours.offered.has(name));
    return {
        tools: [...manifest.tools, ...added],
        offered: new Set([...manifest.offered, ...readable]),
        sha256: manifest.sha256,
    };
}


/***/ })

};
