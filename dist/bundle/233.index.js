export const id = 233;
export const ids = [233,4488];
export const modules = {

/***/ 55284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ readBundle)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/record/bundle.ts
var record_bundle = __webpack_require__(26961);
// EXTERNAL MODULE: ./src/record/bundle-source.ts
var bundle_source = __webpack_require__(2491);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/record/read-zip.ts
/** The files of a zip, in memory. Whoever made it may be an attacker: nothing in it is believed before it is checked. */

/** No stretch of deflated bytes unpacks to more than this many times its length: a larger claim is a lie. */
const mostOfDeflate = 1_032;
/** Begins with what every zip begins with; a log begins with a brace. */
function isZip(bytes) {
    const [first, second, third] = bytes;
    return first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05);
}
/** Flat, plain files only; never rejects. What a directory claims is compared with what comes out, and with its CRC. */
async function readZip(zip, limits) {
    const { fromBufferPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    try {
        // Names stay bytes: a bundle's are ASCII, and no second way to spell them is of any use.
        const archive = await fromBufferPromise(zip, { decodeStrings: false });
        return { verdict: 'read', files: await readEntries({ archive, zip, limits }) };
    }
    catch (error) {
        return { verdict: 'refused', why: error instanceof Error ? error.message : 'it cannot be read' };
    }
}
async function readEntries({ archive, zip, limits }) {
    if (archive.entryCount > limits.files)
        throw new RangeError(`it has more than ${limits.files} files`);
    const files = new Map();
    const spelled = new Set();
    let left = limits.bytes;
    let packed = 0;
    let misnamed;
    for await (const entry of archive.eachEntry()) {
        const name = toName(entry);
        // Some systems make one file of both.
        if (spelled.has(name.toLowerCase()))
            throw new TypeError(`it has ${JSON.stringify(name)} twice`);
        spelled.add(name.toLowerCase());
        checkEntry(entry, name);
        packed += entry.compressedSize;
        if (packed > zip.length)
            throw new RangeError('its files overlap');
        if (entry.uncompressedSize > left)
            throw new RangeError(`it unpacks to more than ${limits.bytes} bytes`);
        const { bytes, isNamedSo } = await unpack({ archive, zip, entry, name });
        if (!isNamedSo)
            misnamed ??= name;
        left -= bytes.length;
        files.set(name, bytes);
    }
    // A program that reads the files one after the other would see another bundle than one that reads the directory.
    if (misnamed !== undefined)
        throw new TypeError(`${misnamed} has another name in front of its bytes than in the directory of the zip`);
    return files;
}
function toName(entry) {
    const name = entry.fileNameRaw.toString('latin1');
    if (/[/\\]/.test(name))
        throw new TypeError(`${JSON.stringify(name)} is in a folder, and files of a bundle are in none`);
    if (!/^[\w.-]{1,100}$/.test(name) || /^\.+$/.test(name))
        throw new TypeError(`${JSON.stringify(name)} is no name of a file of a bundle`);
    return name;
}
const typeOfFile = 0o170_000;
const regular = 0o100_000;
const deflated = 8;
function checkEntry(entry, name) {
    const type = (entry.externalFileAttributes >>> 16) & typeOfFile;
    if (type !== 0 && type !== regular)
        throw new TypeError(`${name} is not a regular file`);
    if (entry.isEncrypted())
        throw new TypeError(`${name} is encrypted`);
    if (!entry.canDecodeFileData())
        throw new TypeError(`${name} is packed in a way that is not known`);
    if (entry.uncompressedSize > entry.compressedSize * mostOfDeflate)
        throw new RangeError(`${name} claims more bytes than can be in it`);
}
async function unpack({ archive, zip, entry, name }) {
    const { fileDataStart: start, fileName } = await archive.readLocalFileHeaderPromise(entry);
    const stored = zip.subarray(start, start + entry.compressedSize);
    // One more than it claims, so that a lie is seen; nothing is not a limit.
    const most = entry.uncompressedSize + 1;
    const bytes = entry.compressionMethod === deflated ? (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: most }) : stored;
    if (bytes.length !== entry.uncompressedSize || (0,external_node_zlib_.crc32)(bytes) !== entry.crc32)
        throw new TypeError(`${name} is damaged`);
    return { bytes, isNamedSo: fileName.equals(entry.fileNameRaw) };
}

// EXTERNAL MODULE: ./src/record/verify-bundle.ts + 3 modules
var verify_bundle = __webpack_require__(11178);
;// CONCATENATED MODULE: ./src/record/read-bundle.ts
/** A bundle from wherever a person has it: its directory, the zip of its artifact, or its log alone. */







/**
 * Reads each file once and verifies what it read. Where a link, a pipe or a folder stands in place of a file of ours,
 * the report says so.
 * @throws what the file system throws when there is nothing to read
 */
async function readBundle(path, options = {}) {
    try {
        return await read(path, options);
    }
    catch (error) {
        if (!(error instanceof errors/* GoagentError */.q) || error.code !== 'INPUTS_INVALID')
            throw error;
        return { report: (0,verify_bundle/* notABundle */.XV)(path, error.message), files: new Map() };
    }
}
async function read(path, { version, ...options }) {
    const fields = version === undefined ? {} : { fields: await openFields(version) };
    if ((0,external_node_fs_.lstatSync)(path).isDirectory()) {
        const source = (0,bundle_source/* openDirectory */.AJ)(path);
        const log = readLog(path);
        return judge({ ...options, ...fields, path: (0,external_node_path_.join)(path, record_bundle/* logName */.Is), log, source });
    }
    const bytes = (0,bundle_source/* readOurs */.G$)(path);
    if (!isZip(bytes))
        return {
            report: (0,verify_bundle/* verifyFiles */.xJ)({ ...options, ...fields, path, log: bytes, source: undefined }),
            files: new Map([[record_bundle/* logName */.Is, bytes]]),
        };
    const zip = await readZip(bytes, { files: bundle_source/* mostFiles */.p, bytes: record_bundle/* largestFile */.Ny });
    if (zip.verdict === 'refused')
        return { report: (0,verify_bundle/* notABundle */.XV)(path, `the zip is refused: ${zip.why}`), files: new Map() };
    const log = zip.files.get(record_bundle/* logName */.Is);
    if (log === undefined)
        return { report: (0,verify_bundle/* notABundle */.XV)(path, `the zip has no ${record_bundle/* logName */.Is}`), files: new Map() };
    return judge({ ...options, ...fields, path, log, source: (0,bundle_source/* inMemory */.ZK)(zip.files) });
}
/** Which path the file system misses says nothing to somebody who gave another. */
function readLog(directory) {
    try {
        return (0,bundle_source/* readOurs */.G$)((0,external_node_path_.join)(directory, record_bundle/* logName */.Is));
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            error.message = `${directory} has no ${record_bundle/* logName */.Is}: ${verify_bundle/* whatToGive */.D6}`;
        throw error;
    }
}
async function openFields(version) {
    const { openFieldCheck } = await __webpack_require__.e(/* import() */ 7477).then(__webpack_require__.bind(__webpack_require__, 97477));
    return { check: openFieldCheck(), version };
}
function judge(bundle) {
    const report = (0,verify_bundle/* verifyFiles */.xJ)(bundle);
    return { report, files: new Map([[record_bundle/* logName */.Is, bundle.log], ...bundle.source.files()]) };
}


/***/ }),

/***/ 90233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replayAction: () => (/* binding */ replayAction)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83215);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68423);
/* harmony import */ var _core_outcomes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19570);
/* harmony import */ var _record_read_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55284);
/* harmony import */ var _replay_replay_bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92986);
/* harmony import */ var _replay_replay_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4488);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88824);
/** The story of `mode: replay`: a recorded run again, offline. */








/** `file` is the input `replay-file`. No model, no key and no GitHub is asked. */
async function replayAction({ environment, deadline }, file) {
    const { signal } = deadline;
    const report = await (0,_replay_replay_bundle_js__WEBPACK_IMPORTED_MODULE_5__.replayBundle)(await read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(environment.facts.workspace, file), file), signal);
    if (signal.aborted)
        return (0,_core_outcomes_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupted */ .VM)(signal, '');
    const text = (0,_replay_replay_text_js__WEBPACK_IMPORTED_MODULE_7__.toReplayText)(report);
    const ended = { text, pendingApprovals: [] };
    switch (report.verdict) {
        case 'identical':
            return { ...ended, conclusion: (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('VALIDATED', 'The recorded run replays identical.') };
        case 'diverged':
            return { ...ended, conclusion: (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('FAULTS_FOUND', `The replay of "${file}" is ${text}`) };
        case 'invalid':
            return { ...ended, conclusion: (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('FAULTS_FOUND', `"${file}" is no valid bundle: ${text}`) };
        case 'not-replayable':
        case 'not-judged':
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [`input "replay-file": ${report.why}`]);
    }
}
async function read(path, file) {
    try {
        return await (0,_record_read_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .readBundle */ .B)(path, { version: _versions_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r });
    }
    catch (cause) {
        if (cause instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q)
            throw cause;
        const why = cause instanceof Error ? cause.message : 'unknown';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [`input "replay-file": "${file}" cannot be read: ${why}`], {
            cause,
        });
    }
}


/***/ }),

/***/ 4488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toReplayText: () => (/* binding */ toReplayText)
/* harmony export */ });
/* unused harmony export toDivergenceText */
/** What a replay says, as text for a person. Values may be anybody's: whoever prints them makes them harmless. */
/** Lines of a terminal. */
function toReplayText(report) {
    switch (report.verdict) {
        case 'invalid':
            return report.problems.map((problem) => `not valid: ${problem}`).join('\n');
        case 'not-replayable':
        case 'not-judged':
            return report.why;
        case 'diverged':
        case 'identical': {
            const { divergence, compared, lines, digest, notes } = report;
            const first = divergence === undefined
                ? `identical: ${compared} events made again, of ${lines} lines`
                : toDivergenceText(divergence);
            return [first, `digest ${digest}`, ...notes.map((note) => `note: ${note}`)].join('\n');
        }
    }
}
/** One sentence, and the two values below it. */
function toDivergenceText({ event, type, field, recorded, got }) {
    return [
        `different: event ${event} (${type}), field ${field}`,
        `  recorded ${toShown(recorded)}`,
        `  got      ${toShown(got)}`,
    ].join('\n');
}
const longestShown = 500;
function toShown(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}


/***/ })

};
