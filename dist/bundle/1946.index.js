export const id = 1946;
export const ids = [1946];
export const modules = {

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

/***/ 71946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploader: () => (/* binding */ uploader)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/record/read-file.ts
var read_file = __webpack_require__(65748);
;// CONCATENATED MODULE: ./src/record/artifact.ts
/** An artifact by GitHub's own client, which is large and seldom needed: it is loaded when it is. */



/**
 * Stores the files as one artifact. The client reads ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN from the
 * variables of its thread, prints, waits as long as it likes and cannot be called off: so it gets a thread of
 * its own (see `upload`). It reads files by their paths: so it gets copies, made when it is there and compared when
 * it is done.
 * @throws whatever the client throws; its message may hold text of the service
 */
async function storeArtifact(job) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(6752), __webpack_require__.e(3838), __webpack_require__.e(3251), __webpack_require__.e(1351), __webpack_require__.e(1252)]).then(__webpack_require__.bind(__webpack_require__, 91252));
    const copies = [...job.files].map(([name, bytes]) => ({ path: (0,external_node_path_.join)(job.directory, name), bytes }));
    for (const { path, bytes } of copies)
        (0,external_node_fs_.writeFileSync)(path, bytes, { flag: 'wx', mode: 0o600 });
    const { id, digest, size } = await new DefaultArtifactClient().uploadArtifact(job.name, copies.map(({ path }) => path), job.directory, job.retentionDays === undefined ? {} : { retentionDays: job.retentionDays });
    if (!copies.every(isSame))
        throw new TypeError('the files were changed while they were uploaded');
    if (id === undefined || !Number.isSafeInteger(id) || id < 1 || digest === undefined || size === undefined)
        throw new TypeError('the answer names no artifact');
    return { id, digest, size };
}
/** Bytes of a zip: a bundle of ours is far below. */
const largestZip = 100 * 1_048_576;
/**
 * Puts the files of an artifact into `job.directory`. Whoever may run a job of this workflow run may have made it, so
 * nothing in it is believed.
 * @throws whatever the client throws; its message may hold text of the service
 */
async function fetchArtifact(job) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(6752), __webpack_require__.e(3838), __webpack_require__.e(3251), __webpack_require__.e(1351), __webpack_require__.e(1252)]).then(__webpack_require__.bind(__webpack_require__, 91252));
    const client = new DefaultArtifactClient();
    const { artifact } = await client.getArtifact(job.name);
    if (artifact.size > largestZip)
        throw new RangeError('the artifact is larger than any of ours');
    const look = setInterval(() => {
        if (isOver(job))
            stop(tooLarge());
    }, lookMs);
    let stop = () => { };
    const stopped = new Promise((_, reject) => {
        stop = reject;
    });
    try {
        await Promise.race([client.downloadArtifact(artifact.id, { path: job.directory }), stopped]);
        if (isOver(job))
            throw tooLarge();
    }
    finally {
        clearInterval(look);
    }
}
const tooLarge = () => new RangeError('the artifact unpacks to more than any of ours');
const lookMs = 50;
/** A bundle of ours has nine. */
const mostFiles = 100;
/** The client unpacks without a limit, and a few kilobytes of a zip can hold a disk full. */
function isOver({ directory, most }) {
    const waiting = [directory];
    let [files, bytes] = [0, 0];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const entry of (0,external_node_fs_.readdirSync)(next, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(next, entry.name);
            files += 1;
            if (entry.isDirectory())
                waiting.push(path);
            else
                bytes += (0,external_node_fs_.lstatSync)(path).size;
            if (files > mostFiles || bytes > most)
                return true;
        }
    }
    return false;
}
function isSame({ path, bytes }) {
    try {
        return (0,read_file/* readRegularFile */.X)({ path, most: bytes.length, links: 'one' }).equals(bytes);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
;// CONCATENATED MODULE: ./src/record/redirects.ts
/**
 * Takes the destination out of every redirect before a client sees it. GitHub's own would follow to any origin, and
 * while it drops its token for another host, its credential handler adds the token again (`@actions/http-client` 4.0.1).
 *
 * Node publishes each response on a diagnostics channel before it gives it to whoever asked.
 */

/** For all requests of this thread, for the rest of its life. `tell` gets the status of each redirect. */
function refuseRedirects(tell) {
    (0,external_node_diagnostics_channel_.subscribe)('http.client.response.finish', (message) => {
        const response = toResponse(message);
        if (response === undefined || response.statusCode < 300 || response.statusCode > 399)
            return;
        Reflect.deleteProperty(response.headers, 'location');
        tell(response.statusCode);
    });
}
function toResponse(message) {
    if (typeof message !== 'object' || message === null || !('response' in message))
        return undefined;
    return isResponse(message.response) ? message.response : undefined;
}
function isResponse(value) {
    if (typeof value !== 'object' || value === null || !('statusCode' in value) || !('headers' in value))
        return false;
    return typeof value.statusCode === 'number' && typeof value.headers === 'object' && value.headers !== null;
}

;// CONCATENATED MODULE: ./src/entry/uploader.ts
/** The thread that stores and fetches artifacts: takes its job, says once what came of it. It is ended from outside. */



/** Bytes, besides the files themselves. 100 MiB of a bundle take 67 MiB; a service that answers without end must not take the memory of the run. */
const mostMemory = 160 * 1_048_576;
const uploader_lookMs = 200;
async function uploader() {
    const say = (message) => external_node_worker_threads_.parentPort?.postMessage(message);
    refuseRedirects((status) => say({
        type: 'failed',
        name: 'Error',
        message: `the service answered ${status} with another address, where the runner's token must not go`,
    }));
    const job = external_node_worker_threads_.workerData;
    const files = job.type === 'store' ? [...job.files.values()] : [];
    const most = mostMemory + files.reduce((sum, bytes) => sum + bytes.length, 0);
    const look = setInterval(() => {
        if (process.memoryUsage().arrayBuffers > most)
            say({ type: 'failed', name: 'RangeError', message: 'the service sent more than any answer has' });
    }, uploader_lookMs);
    try {
        say(await run(job));
    }
    catch (error) {
        const { name, message } = error instanceof Error ? error : new Error('unknown');
        say({ type: 'failed', name, message });
    }
    finally {
        clearInterval(look);
    }
}
async function run(job) {
    if (job.type === 'store')
        return { type: 'stored', artifact: await storeArtifact(job) };
    await fetchArtifact(job);
    return { type: 'fetched' };
}


/***/ }),

/***/ 65748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readStart),
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/** Reading where a stranger may have put a link, a pipe or a file without end in place of one of ours. */


/** Windows does not have the last two, and nothing that they are for. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** @throws what the file system throws, and `INPUTS_INVALID` for what is no such file; it waits for nobody. */
function readRegularFile(reading) {
    check((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(reading.path), reading);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(reading.path, flags);
    try {
        const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        // Once more: it may have been exchanged since.
        check(facts, reading);
        return readStart(file, facts.size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The first bytes of an open file: as many as asked for, or as there are. */
function readStart(file, most) {
    const bytes = Buffer.alloc(most);
    let filled = 0;
    while (filled < most) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, filled, most - filled, filled);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
function check(facts, { path, most, links }) {
    const refuse = (why) => new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GoagentError */ .q('INPUTS_INVALID', [`${path} ${why}`]);
    if (!facts.isFile())
        throw refuse('is not a regular file');
    if (links === 'one' && facts.nlink !== 1)
        throw refuse('has a second name');
    if (facts.size > most)
        throw refuse(`is larger than any file of ours (${facts.size} bytes)`);
}


/***/ })

};
