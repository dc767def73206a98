export const id = 744;
export const ids = [744];
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

/***/ 83215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   NZ: () => (/* binding */ isOwnWord),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   fy: () => (/* binding */ conclusions),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/** How a run can end, and which endings there are. */
/** The `conclusion` output; the README says when each comes. */
const conclusions = [
    'success',
    'skipped',
    'needs-human-review',
    'budget-exhausted',
    'invalid-output',
    'policy-denied',
    'provider-error',
    'config-error',
    'publish-error',
    'cancelled',
    'internal-error',
];
/** Each reason has one conclusion: the two cannot contradict each other. Only what the gate denies may be `policy-denied` too. */
const conclusionOf = {
    ANSWER: 'success',
    ANSWER_AT_STEP_CAP: 'success',
    STEP_CAP: 'needs-human-review',
    APPROVAL_PENDING: 'needs-human-review',
    EMPTY_ANSWER: 'invalid-output',
    OUTPUT_SCHEMA_MISMATCH: 'invalid-output',
    EVENT_NOT_SUPPORTED: 'skipped',
    ACTOR_NOT_ALLOWED: 'skipped',
    PERMISSION_UNKNOWN: 'skipped',
    NO_SECRETS_FOR_FORK: 'skipped',
    HEAD_MOVED: 'skipped',
    HEAD_NOT_AVAILABLE: 'config-error',
    POLICY_NOT_AVAILABLE: 'config-error',
    PROGRAM_NOT_TRUSTED: 'config-error',
    INPUTS_INVALID: 'config-error',
    MANIFEST_INVALID: 'config-error',
    TOOL_UNAVAILABLE: 'config-error',
    TOKENS_EXHAUSTED: 'budget-exhausted',
    COST_EXHAUSTED: 'budget-exhausted',
    TIME_EXHAUSTED: 'budget-exhausted',
    CALLS_EXHAUSTED: 'budget-exhausted',
    OUTPUT_TOO_LONG: 'budget-exhausted',
    THREE_DENIALS: 'policy-denied',
    DENIED_CANARY: 'policy-denied',
    CANCELLED: 'cancelled',
    PROVIDER_UNREACHABLE: 'provider-error',
    PROVIDER_TIMEOUT: 'provider-error',
    PROVIDER_STATUS: 'provider-error',
    PROVIDER_REPLY_INVALID: 'provider-error',
    UPLOAD_FAILED: 'publish-error',
    AUDIT_NOT_WRITTEN: 'internal-error',
    INTERNAL: 'internal-error',
};
/** Whether a text is, as a whole, a word that this action says of itself: everybody knows those. */
function isOwnWord(text) {
    return Object.hasOwn(conclusionOf, text) || conclusions.some((name) => name === text);
}
/** What the gate turned away, where the operator wants that to fail (`on-untrusted: fail`). */
function refuse(reason, message) {
    return { name: 'policy-denied', reason, message };
}
function conclude(reason, message) {
    return { name: conclusionOf[reason], reason, message };
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

/***/ 31458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ eventNames)
/* harmony export */ });
/** What started a run, in one shape for every event. Texts are a stranger's, as they were when the event happened. */
/** The events that the gate has a rule for; interface §8 and §9. */
const eventNames = [
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'issue_comment',
    'issues',
    'merge_group',
    'workflow_run',
];


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

/***/ 92281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ noHash),
  Q: () => (/* binding */ openAuditLog)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
;// CONCATENATED MODULE: ./src/record/log-line.ts
/** An event as the fields of its line: what the log keeps of it. Texts of messages and results are not among them. */
/** Interface §6: strings inside logged arguments are cut here. */
const longestArgument = 200;
function toFields(event) {
    switch (event.type) {
        case 'run-started':
            return event.facts;
        case 'stage-started':
            return { stage: event.stage, messagesSha256: event.messagesSha256 };
        case 'stage-ended':
            return { stage: event.stage, steps: event.steps, conclusion: event.content.conclusion.name };
        case 'model-replied':
        case 'tool-run': {
            const { type: _type, content: _content, ...fields } = event;
            return fields;
        }
        case 'tool-approved': {
            const { type: _type, ...fields } = event;
            return { ...fields, arguments: cutStrings(event.arguments) };
        }
        case 'tool-refused': {
            const { type: _type, content: _content, ...fields } = event;
            return { ...fields, arguments: cutStrings(event.arguments) };
        }
        case 'run-ended': {
            const { type: _type, conclusion, totals, files } = event;
            return {
                conclusion: conclusion.name,
                reason: conclusion.reason,
                message: conclusion.message,
                totals,
                files,
            };
        }
        case 'gate-judged':
        case 'run-tainted':
        case 'canary-tripped':
        case 'model-requested':
        case 'http-attempt':
        case 'redacted':
        case 'limit-reached':
        case 'warning': {
            const { type: _type, ...fields } = event;
            return fields;
        }
    }
}
function cutStrings(value) {
    if (typeof value === 'string')
        return value.length > longestArgument ? `${[...value].slice(0, longestArgument).join('')}…` : value;
    if (Array.isArray(value))
        return value.map(cutStrings);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutStrings(inner)]));
}

// EXTERNAL MODULE: ./src/record/or-not-written.ts
var or_not_written = __webpack_require__(21586);
// EXTERNAL MODULE: ./src/record/read-file.ts
var read_file = __webpack_require__(65748);
;// CONCATENATED MODULE: ./src/record/audit-log.ts
/** The write-ahead log: one line an event, hash-chained, on disk before what it announces happens. */





/** The `prev` of the first line. */
const noHash = '0'.repeat(64);
/**
 * Throws `AUDIT_NOT_WRITTEN` whenever a line cannot be written whole: then nothing starts. From then on it throws
 * the same for every event, since a line after a torn one would make the log worthless.
 */
function openAuditLog(options) {
    const file = (0,or_not_written/* orNotWritten */.G)(() => (0,external_node_fs_.openSync)(options.path, 'ax+', 0o600));
    const written = [];
    let sequence = 0;
    let previous = noHash;
    let fault;
    const append = (event) => {
        if (fault !== undefined)
            throw fault;
        const line = toLine({ event, sequence, previous, options });
        const bytes = Buffer.from(`${line.text}\n`);
        try {
            if ((0,external_node_fs_.writeSync)(file, bytes) !== bytes.length)
                throw new Error('the disk took only a part of the line');
            written.push(bytes);
            sequence += 1;
            previous = line.hash;
            if (event.type === 'tool-approved' || event.type === 'run-ended')
                (0,external_node_fs_.fdatasyncSync)(file);
        }
        catch (cause) {
            fault = (0,or_not_written/* toNotWritten */.Q)(cause);
            throw fault;
        }
    };
    return {
        accept: append,
        digest: () => previous,
        close: () => {
            const bytes = Buffer.concat(written);
            try {
                if (fault === undefined)
                    (0,or_not_written/* orNotWritten */.G)(() => compare({ file, path: options.path, bytes }));
            }
            finally {
                (0,or_not_written/* orNotWritten */.G)(() => (0,external_node_fs_.closeSync)(file));
            }
            if (fault !== undefined)
                throw fault;
            return bytes;
        },
    };
}
/** Through the open file: what stands under the name now may be a pipe, or without end. */
function compare(log) {
    const { file, path, bytes } = log;
    const own = (0,external_node_fs_.fstatSync)(file);
    const named = (0,external_node_fs_.lstatSync)(path);
    if (named.dev !== own.dev || named.ino !== own.ino || own.nlink !== 1)
        throw new Error('another file is in its place, or it has a second name');
    if (!(0,read_file/* readStart */.H)(file, bytes.length + 1).equals(bytes))
        throw new Error('the file is not what was written');
}
/** Redaction is repeated here, at the door, so that no event can forget it. */
function toLine({ event, sequence, previous, options }) {
    const line = {
        ...options.redactor.value(toFields(event), 'log'),
        v: 1,
        seq: sequence,
        ts: new Date(options.clock.now()).toISOString(),
        run: options.run,
        type: event.type,
        prev: previous,
    };
    const hash = (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(line));
    return { text: (0,canonical/* toCanonicalJson */.s5)({ ...line, hash }), hash };
}


/***/ }),

/***/ 26961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ logName),
/* harmony export */   Ny: () => (/* binding */ largestFile),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   hk: () => (/* binding */ openBundle),
/* harmony export */   pT: () => (/* binding */ bundleNames),
/* harmony export */   sY: () => (/* binding */ listName),
/* harmony export */   vY: () => (/* binding */ toListText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35008);
/* harmony import */ var _or_not_written_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21586);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65748);
/** The bundle: a private directory with the log and what belongs to it, and a list that pins them all. */





const logName = 'audit.jsonl';
const listName = 'bundle.json';
/** All files that a bundle of ours may have (interface §6); the log and the list first. */
const bundleNames = [
    logName,
    listName,
    'transcript.json',
    'proposals.json',
    'coverage.json',
    'findings.sarif',
    'summary.md',
    'report.html',
];
/** `directory` exists, is empty, and is readable by us only. */
function openBundle(directory) {
    const made = (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_3__/* .orNotWritten */ .G)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(directory));
    const written = new Map();
    const path = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
    /** A tool of the run may have put another directory, or a link to one, in its place. */
    const isSame = () => {
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(directory);
        if (dev !== made.dev || ino !== made.ino)
            throw new Error(`${directory} is not the directory of this run`);
    };
    const write = (name, text) => (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_3__/* .orNotWritten */ .G)(() => {
        isSame();
        writeNewFile(path(name), text);
        written.set(name, Buffer.from(text));
    });
    return {
        directory,
        path,
        write,
        digests: () => Object.fromEntries([...written].map(([name, bytes]) => [name, (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(bytes)])),
        seal: ({ versions, log }) => {
            const files = new Map([[logName, log], ...written]);
            (0,_or_not_written_js__WEBPACK_IMPORTED_MODULE_3__/* .orNotWritten */ .G)(() => {
                isSame();
                for (const [name, bytes] of files)
                    compare(path(name), bytes);
            });
            write(listName, toListText({ complete: true, versions, files }));
            return new Map([[logName, log], ...written]);
        },
    };
}
/** The text of bundle.json. */
function toListText({ complete, versions, files }) {
    const entries = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(bytes) }));
    return `${JSON.stringify({ v: 1, complete, versions, files: entries }, null, 1)}\n`;
}
/** Leaves no part of a file behind; one that is there already stays. */
function writeNewFile(path, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        if (!isThere)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        throw error;
    }
}
/** Bytes. A log of a run of hours has some megabytes. */
const largestFile = 256 * 1_048_576;
function compare(path, bytes) {
    if (!(0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .X)({ path, most: bytes.length, links: 'one' }).equals(bytes))
        throw new Error(`${path} is not what was written`);
}


/***/ }),

/***/ 21586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ orNotWritten),
/* harmony export */   Q: () => (/* binding */ toNotWritten)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** Writing for the record: what the file system refuses is an error of its own, never a bug. */

/** @throws GoagentError `AUDIT_NOT_WRITTEN` in place of anything that `write` throws. */
function orNotWritten(write) {
    try {
        return write();
    }
    catch (cause) {
        throw toNotWritten(cause);
    }
}
function toNotWritten(cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    const complaint = `The audit log could not be written, so nothing more was started: ${why}. Check the space and the permissions of RUNNER_TEMP.`;
    return new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('AUDIT_NOT_WRITTEN', [complaint], { cause });
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


/***/ }),

/***/ 88824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ versions),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Which program made a log: compared with package.json by a test. */
const version = '0.1.0';
const versions = { action: version, log: 1, node: process.version };


/***/ }),

/***/ 45621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ readEnvironment),
  C: () => (/* binding */ readVariables)
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
var input_table = __webpack_require__(74518);
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

// EXTERNAL MODULE: ./src/contract/trigger.ts
var trigger = __webpack_require__(31458);
// EXTERNAL MODULE: ./src/law/policy/commit-id.ts
var commit_id = __webpack_require__(29122);
;// CONCATENATED MODULE: ./src/runner/payload-fields.ts
/** Fields of a payload by their path, each as what it has to be or as nothing. */


/** The value at a path of keys; `undefined` where a step is not there or no object. */
function fieldAt(payload, path) {
    let value = payload;
    for (const key of path.split('.')) {
        if (!(0,json/* isJsonObject */.O)(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function objectAt(payload, path) {
    const value = fieldAt(payload, path);
    return (0,json/* isJsonObject */.O)(value) ? value : undefined;
}
/** Empty where there is no text. */
function textAt(payload, path) {
    const value = fieldAt(payload, path);
    return typeof value === 'string' ? value : '';
}
/** The number of a pull request or an issue; 0 where there is none. */
function numberAt(payload, path) {
    const value = fieldAt(payload, path);
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
/** The full id of a commit, or empty. */
function commitAt(payload, path) {
    const text = textAt(payload, path);
    return (0,commit_id/* isCommitId */.j)(text) ? text : '';
}
/** A login or an app's, as GitHub writes it, or empty: what cannot be one may act for nobody. */
function loginAt(payload, path) {
    return toLogin(textAt(payload, path));
}
function toLogin(text) {
    return /^[a-z0-9](?:[a-z0-9_-]{0,98})?(?:\[bot\])?$/i.test(text) ? text : '';
}
/** `owner/name`, or empty. */
function repositoryAt(payload, path) {
    const text = textAt(payload, path);
    return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : '';
}

;// CONCATENATED MODULE: ./src/runner/dispatch-payload.ts
/** goagent's own `repository_dispatch` (`coding_agent_dispatch`): which item it is about, and who said what there. */

/**
 * Payloads: `{pr, pr_head_sha, actor, …}`, `{issue, is_pr, comment_actor, comment_body}`, `{pr, comment_actor, …}`,
 * `{pr, review_actor, review_body}`, `{issue, issue_title, issue_actor}`. Whoever dispatches has write access; what
 * is quoted is somebody else's. A payload that is none of these has neither item nor text.
 */
function readDispatch(payload) {
    const pullRequest = numberAt(payload, 'pr');
    const number = pullRequest || numberAt(payload, 'issue');
    if (number === 0)
        return { item: undefined, said: undefined };
    const isPullRequest = pullRequest > 0 || fieldAt(payload, 'is_pr') === true;
    return {
        item: {
            type: isPullRequest ? 'pull-request' : 'issue',
            number,
            title: textAt(payload, 'issue_title'),
            body: '',
            author: loginAt(payload, 'issue_actor') || loginAt(payload, 'actor'),
        },
        said: toSaid(payload),
    };
}
function toSaid(payload) {
    const part = ['comment', 'review'].find((name) => textAt(payload, `${name}_body`) !== '');
    if (part === undefined)
        return undefined;
    return {
        type: 'dispatch',
        body: textAt(payload, `${part}_body`),
        author: loginAt(payload, `${part}_actor`),
        createdAt: '',
    };
}

;// CONCATENATED MODULE: ./src/runner/event-quotes.ts
/** What people wrote into a payload: every text that a workflow may have spliced into its prompt, with its author. */


/** Parts of a payload that are somebody's, and where that somebody is named. */
const parts = [
    ['pull_request', 'pull_request.user.login'],
    ['issue', 'issue.user.login'],
    ['comment', 'comment.user.login'],
    ['review', 'review.user.login'],
    ['changes', 'sender.login'],
    ['workflow_run', 'workflow_run.actor.login'],
    ['merge_group', 'sender.login'],
    ['head_commit', 'sender.login'],
    ['commits', 'sender.login'],
    ['client_payload', 'sender.login'],
];
/** Keys whose text a person chooses. Addresses, ids, states and times are the platform's. */
const written = new Set([
    ...['title', 'body', 'message', 'ref', 'label', 'name', 'email', 'description', 'homepage', 'from'],
    ...['display_title', 'head_branch', 'head_ref', 'diff_hunk', 'path'],
    ...['comment_body', 'review_body', 'issue_title'],
]);
/** `base` and `labels` are of people who may write; the repository's own words are the operator's. */
const skipped = new Set(['base', 'labels', 'repository', 'user', 'sender', 'milestone', 'assignees']);
/** Characters of all quotes together, and how deep they are looked for: a payload is strangers' bytes. */
const mostCharacters = 8 * 1_048_576;
const deepest = 12;
function findQuotes(payload) {
    const own = new Set(Object.values(objectAt(payload, 'repository') ?? {}));
    const quotes = [];
    let room = mostCharacters;
    for (const [part, at] of parts) {
        const value = Object.hasOwn(payload, part) ? payload[part] : undefined;
        const keys = part === 'client_payload' ? 'all' : 'written';
        for (const quote of walk(value, { key: part, depth: 0, author: loginAt(payload, at), keys })) {
            if (own.has(quote.text) || quote.text.length > room)
                continue;
            room -= quote.text.length;
            quotes.push(quote);
        }
    }
    return quotes;
}
function* walk(value, position) {
    const { key, depth, author, keys } = position;
    if (typeof value === 'string' && (keys === 'all' || written.has(key)))
        yield { text: value, author };
    if (depth === deepest)
        return;
    if (Array.isArray(value))
        for (const item of value)
            yield* walk(item, { ...position, depth: depth + 1 });
    if (!(0,json/* isJsonObject */.O)(value))
        return;
    const nearest = toAuthor(value, author);
    for (const [name, inner] of Object.entries(value))
        if (!skipped.has(name))
            yield* walk(inner, { ...position, key: name, depth: depth + 1, author: nearest });
}
/**
 * Who wrote the texts of an object: its `user`, the author of a commit (whom GitHub may not know: then nobody), or in
 * goagent's dispatch a `comment_actor` and its kin. Two different ones are nobody.
 */
function toAuthor(value, above) {
    const isCommit = typeof value.message === 'string' && (0,json/* isJsonObject */.O)(value.author);
    const named = [
        ...((0,json/* isJsonObject */.O)(value.user) ? [loginAt(value, 'user.login')] : []),
        ...(isCommit ? [loginAt(value, 'author.username')] : []),
        ...Object.keys(value)
            .filter((key) => key.endsWith('_actor'))
            .map((key) => loginAt(value, key)),
    ];
    const [first = above, ...others] = new Set(named);
    return others.length === 0 ? first : '';
}

;// CONCATENATED MODULE: ./src/runner/trigger.ts
/** What started the run, from the runner's words and the payload of the event: one shape for every event. */




/** Never throws: what a payload does not say, or says in another form than GitHub does, becomes a fault. */
function parseTrigger(word, event) {
    const payload = event.verdict === 'read' ? event.payload : {};
    const name = trigger/* eventNames */.Z.find((known) => known === word.event);
    const shape = name === undefined ? nothing : readers[name](payload);
    const unread = event.verdict === 'read' ? [] : [`The payload of the event cannot be read: ${event.why}.`];
    return {
        ...shape,
        event: word.event,
        action: textAt(payload, 'action').slice(0, 100),
        repository: word.repository,
        actor: toLogin(word.actor),
        triggeringActor: toLogin(word.triggeringActor === '' ? word.actor : word.triggeringActor),
        quotes: findQuotes(payload),
        faults: [...unread, ...differing(word, payload), ...shape.faults],
    };
}
const nothing = {
    item: undefined,
    said: undefined,
    head: undefined,
    base: undefined,
    authors: [],
    faults: [],
};
/** A payload of another repository than the runner's would be asked about the wrong people. */
function differing({ repository }, payload) {
    const named = repositoryAt(payload, 'repository.full_name');
    return named === '' || named.toLowerCase() === repository.toLowerCase()
        ? []
        : ['The payload of the event is of another repository than GITHUB_REPOSITORY.'];
}
const readers = {
    push: () => nothing,
    schedule: () => nothing,
    workflow_dispatch: () => nothing,
    repository_dispatch: (payload) => ({
        ...nothing,
        ...readDispatch(objectAt(payload, 'client_payload') ?? {}),
    }),
    pull_request: readPullRequest,
    pull_request_target: readPullRequest,
    pull_request_review: (payload) => readSpoken(payload, 'review'),
    pull_request_review_comment: (payload) => readSpoken(payload, 'comment'),
    issue_comment: readIssueComment,
    issues: readIssue,
    merge_group: readMergeGroup,
    workflow_run: readWorkflowRun,
};
function readPullRequest(payload) {
    const head = {
        repository: repositoryAt(payload, 'pull_request.head.repo.full_name'),
        sha: commitAt(payload, 'pull_request.head.sha'),
        ref: textAt(payload, 'pull_request.head.ref'),
    };
    const base = {
        sha: commitAt(payload, 'pull_request.base.sha'),
        ref: textAt(payload, 'pull_request.base.ref'),
    };
    const item = readItem(payload, 'pull_request');
    const whole = item.number > 0 && head.sha !== '' && base.sha !== '';
    return {
        item: { ...item, type: 'pull-request' },
        said: undefined,
        head,
        base,
        // Who sent the event is GITHUB_ACTOR; it is asked for by both names.
        authors: [item.author, loginAt(payload, 'sender.login')],
        faults: whole ? [] : ['The payload names no pull request with number, head and base.'],
    };
}
/** A review or a comment in one: whoever said it started the run, not the author of the pull request. */
function readSpoken(payload, part) {
    const shape = readPullRequest(payload);
    const author = loginAt(payload, `${part}.user.login`);
    return {
        ...shape,
        said: {
            type: part === 'review' ? 'review' : 'review-comment',
            body: textAt(payload, `${part}.body`),
            author,
            createdAt: textAt(payload, part === 'review' ? 'review.submitted_at' : 'comment.created_at'),
        },
        authors: [author, loginAt(payload, 'sender.login')],
        faults: [
            ...shape.faults,
            ...(objectAt(payload, part) === undefined ? [`The payload has no ${part}.`] : []),
        ],
    };
}
function readIssueComment(payload) {
    const author = loginAt(payload, 'comment.user.login');
    const item = readItem(payload, 'issue');
    const isPullRequest = objectAt(payload, 'issue.pull_request') !== undefined;
    const whole = item.number > 0 && objectAt(payload, 'comment') !== undefined;
    return {
        ...nothing,
        item: { ...item, type: isPullRequest ? 'pull-request' : 'issue' },
        said: {
            type: 'comment',
            body: textAt(payload, 'comment.body'),
            author,
            createdAt: textAt(payload, 'comment.created_at'),
        },
        // The payload does not have it; it is asked of GitHub once the gate has said yes.
        head: isPullRequest ? { repository: '', sha: '', ref: '' } : undefined,
        authors: [author, loginAt(payload, 'sender.login')],
        faults: whole ? [] : ['The payload has no comment on an issue or a pull request.'],
    };
}
function readIssue(payload) {
    const item = readItem(payload, 'issue');
    return {
        ...nothing,
        item: { ...item, type: 'issue' },
        authors: [item.author, loginAt(payload, 'sender.login')],
        faults: item.number > 0 ? [] : ['The payload has no issue.'],
    };
}
function readMergeGroup(payload) {
    const head = {
        sha: commitAt(payload, 'merge_group.head_sha'),
        ref: textAt(payload, 'merge_group.head_ref'),
    };
    const base = {
        sha: commitAt(payload, 'merge_group.base_sha'),
        ref: textAt(payload, 'merge_group.base_ref'),
    };
    return {
        ...nothing,
        head: { ...head, repository: repositoryAt(payload, 'repository.full_name') },
        base,
        faults: head.sha !== '' && base.sha !== '' ? [] : ['The payload has no merge group with head and base.'],
    };
}
/** The run before this one may be a stranger's: its actors are asked for like authors. */
function readWorkflowRun(payload) {
    const head = {
        repository: repositoryAt(payload, 'workflow_run.head_repository.full_name'),
        sha: commitAt(payload, 'workflow_run.head_sha'),
        ref: textAt(payload, 'workflow_run.head_branch'),
    };
    return {
        ...nothing,
        head,
        authors: [
            loginAt(payload, 'workflow_run.actor.login'),
            loginAt(payload, 'workflow_run.triggering_actor.login'),
        ],
        faults: head.sha === '' ? ['The payload has no finished run with a head.'] : [],
    };
}
function readItem(payload, part) {
    return {
        number: numberAt(payload, `${part}.number`),
        title: textAt(payload, `${part}.title`),
        body: textAt(payload, `${part}.body`),
        author: loginAt(payload, `${part}.user.login`),
    };
}

;// CONCATENATED MODULE: ./src/runner/environment.ts
/** The only reader of `process.env`: everything that the runner told us, read once and frozen. */






const prefix = 'INPUT_';
/**
 * Reads variables and inputs. Inputs come through `@actions/core`, which looks for `INPUT_` and the
 * upper-case name with spaces as underscores, as the runner writes it.
 */
function readEnvironment() {
    const variables = readVariables();
    const inputs = new Map();
    for (const name of input_table/* inputNames */.v) {
        const value = (0,core/* getInput */.V4)(name);
        if (value !== '')
            inputs.set(name, value);
    }
    const payload = readEventPayload(variables.get('GITHUB_EVENT_PATH') ?? '');
    const facts = { ...toFacts(variables), visibility: toVisibility(payload) };
    const trigger = parseTrigger(facts, payload);
    return { inputs, unknownInputs: findUnknown(variables), variables, facts, trigger };
}
/** All variables that are set. */
function readVariables() {
    return new Map(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function findUnknown(variables) {
    const known = new Set(input_table/* inputNames */.v.map((name) => prefix + name.toUpperCase()));
    return [...variables]
        .filter(([name, value]) => name.startsWith(prefix) && !known.has(name) && value.trim() !== '')
        .map(([name]) => name.slice(prefix.length).toLowerCase())
        .map((name) => ({ name, nearest: (0,nearest/* nearestName */.q)(name.replaceAll('_', '-'), input_table/* inputNames */.v) }));
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

/***/ 48303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toHarmless),
/* harmony export */   e: () => (/* binding */ toQuoted)
/* harmony export */ });
/**
 * Text that the runner will only show, never act on. Its rules: a line that begins with `::` after trimming
 * is a command, and so is `##[` anywhere in a line; lines end at CR or LF (actions/runner, ActionCommand.cs).
 */
/** Everything that some reader takes for the end of a line. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/**
 * Terminal escape sequences, control characters but tab, and whatever is not seen or reorders what is: the runner's
 * search for `::` and `##[` goes by a culture, and so passes over all that is ignorable in it (a soft hyphen, say).
 */
const invisible = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[@-_]?|[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** One line of text, whatever came in. */
function toHarmless(text) {
    const line = text
        .split(lineEnds)
        .map((part) => part.replace(invisible, '').replaceAll('##[', '# #['))
        .join(' ');
    return line.trimStart().startsWith('::') ? `| ${line}` : line;
}
/** Many lines, each behind a gutter. */
function toQuoted(text) {
    return text.split(lineEnds).map((line) => `| ${toHarmless(line)}`);
}


/***/ }),

/***/ 74518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ inputNames),
  F: () => (/* binding */ inputTable)
});

;// CONCATENATED MODULE: ./src/runner/input-rule.ts
/** One input of action.yml as data, and the words that several of them take. */
const wholeNumber = (from, to) => `a whole number from ${from} to ${to}`;
const duration = 'a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds';
const size = 'a size in bytes, or such as 64KiB or 1MiB';
const repositoryFile = 'a path of a committed file, relative to the workspace';
const endpoint = 'an https URL without user, query or fragment, such as https://api.openai.com/v1 (http for loopback, or for any host with allow-insecure-http: true)';

;// CONCATENATED MODULE: ./src/runner/answer-rules.ts
/** The form of the answer. Rows of the table of inputs. */

const answerRules = [
    {
        name: 'output-schema',
        meaning: 'JSON Schema of the answer. It is checked here; an answer that does not fit is asked for once more, and is then `invalid-output`.',
        takes: 'a JSON Schema: one JSON object',
        fallback: 'any text is an answer',
        text: true,
    },
    {
        name: 'output-schema-file',
        meaning: 'A file with that schema, read from the trusted revision. Excludes `output-schema`.',
        takes: repositoryFile,
        fallback: 'none',
    },
];

;// CONCATENATED MODULE: ./src/runner/github-rules.ts
/** Who may start a run, and what it may ask GitHub. Rows of the table of inputs. */
const logins = 'logins, separated by commas or lines; * is refused';
const githubRules = [
    {
        name: 'github-token',
        meaning: "Asks GitHub who may write, and reads the event's item and its head. It never reaches a tool or the model. Empty: no token.",
        takes: 'a token',
        fallback: '`${{ github.token }}`',
        default: '${{ github.token }}',
        secret: true,
    },
    {
        name: 'allow-users',
        meaning: 'Logins of people who may start a run although they have no write access.',
        takes: logins,
        fallback: 'none',
    },
    {
        name: 'allow-bots',
        meaning: 'Logins of apps that may start a run, such as `dependabot[bot]`.',
        takes: logins,
        fallback: 'none',
    },
    {
        name: 'on-untrusted',
        meaning: 'What becomes of a run that the gate denies. `skip`; `fail`; `read-only`: it runs with the built-in read tools alone, tainted.',
        takes: 'skip, fail or read-only',
        fallback: '`skip`',
        default: 'skip',
    },
];

;// CONCATENATED MODULE: ./src/runner/limit-rules.ts
/** What the run may use up, and which endings fail the step. Rows of the table of inputs. */

const limitRules = [
    {
        name: 'max-steps',
        meaning: 'Model calls. The last one is asked for an answer without tools.',
        takes: wholeNumber(1, 100),
        fallback: '`15`',
        default: '15',
    },
    {
        name: 'max-tool-calls',
        meaning: 'Tool calls of the whole run.',
        takes: wholeNumber(0, 10_000),
        fallback: '`100`',
        default: '100',
    },
    {
        name: 'max-total-tokens',
        meaning: 'Tokens of the whole run, input and output. What the next request can cost at worst has to fit before it is made.',
        takes: wholeNumber(1, 1_000_000_000_000),
        fallback: 'off',
    },
    {
        name: 'max-cost-usd',
        meaning: 'US dollars of the whole run, by `prices`, in the same way.',
        takes: 'a decimal number over 0, such as 0.25',
        fallback: 'off',
    },
    {
        name: 'prices',
        meaning: 'What models cost, in USD per million tokens: YAML lines `model: {input: 1.25, output: 10, cached: 0.125}`. `max-cost-usd` needs one for every model that may be asked.',
        takes: 'YAML lines of the form model: {input: 1.25, output: 10, cached: 0.125}, numbers with at most 6 decimals, cached optional',
        fallback: 'none',
    },
    {
        name: 'timeout',
        meaning: 'Time for the whole run.',
        takes: duration,
        fallback: '`20m`',
        default: '20m',
    },
    {
        name: 'fail-on',
        meaning: 'Conclusions that fail the step.',
        takes: 'none, all, or conclusions separated by commas or lines',
        fallback: 'all but `success` and `skipped`',
    },
];

;// CONCATENATED MODULE: ./src/runner/log-rules.ts
/** What is hidden, and what is kept of the run. Rows of the table of inputs. */

const logRules = [
    {
        name: 'secrets',
        meaning: 'More values to mask and redact: a YAML list, or one a line.',
        takes: 'a YAML list of strings, or one value a line',
        fallback: 'none',
        secret: true,
    },
    {
        name: 'redact',
        meaning: 'More patterns to redact, one a line, in RE2 syntax.',
        takes: 'regular expressions in RE2 syntax that do not match the empty text, one a line',
        fallback: 'none',
        variables: ['GOAGENT_REDACT'],
    },
    {
        name: 'audit-content',
        meaning: 'What the audit bundle keeps: `full`, or `digests`, which is digests, sizes and decisions without the texts of messages, arguments and results. Whoever can read a repository can download its artifacts, and anyone can read a public one.',
        takes: 'full or digests',
        fallback: '`full` in a private repository, else `digests`',
    },
    {
        name: 'upload-audit',
        meaning: 'Upload the bundle of the run as an artifact. `true`: a failed upload is a warning; `required`: it is a `publish-error`.',
        takes: 'true, false or required',
        fallback: '`true`',
        default: 'true',
    },
    {
        name: 'audit-artifact-name',
        meaning: 'Name of the artifact. One name can be used once in a workflow run, matrix included.',
        takes: 'up to 200 characters, none of them " : < > | * ? \\ / or a control character',
        fallback: '`goagent-audit-<job>-<attempt>-<8 random hex digits>`',
    },
    {
        name: 'audit-retention-days',
        meaning: 'Days that the artifact is kept. More than the repository allows is cut to that.',
        takes: wholeNumber(1, 400),
        fallback: "the repository's setting",
    },
];

;// CONCATENATED MODULE: ./src/runner/model-rules.ts
/** The model and its endpoint. Rows of the table of inputs. */

const modelRules = [
    {
        name: 'base-url',
        meaning: 'Any OpenAI-compatible Chat Completions endpoint. `https:`, or `http:` for loopback.',
        takes: endpoint,
        fallback: '`https://api.openai.com/v1`',
        variables: ['OAI_BASE_URL'],
        url: true,
    },
    {
        name: 'allow-insecure-http',
        meaning: 'Allows `http:` to hosts other than loopback, such as a model in a service container. The key then travels unencrypted.',
        takes: 'true or false',
        fallback: '`false`',
        default: 'false',
    },
    {
        name: 'api-key',
        meaning: 'Key of the endpoint. May be absent where the endpoint wants none.',
        takes: 'one line of visible ASCII',
        fallback: 'none',
        variables: ['OAI_API_KEY', 'OPENAI_API_KEY'],
        secret: true,
    },
    {
        name: 'model',
        meaning: 'Name of the model. There is no silent default; a `.prompt.yml` may name it instead.',
        takes: 'a model name in one line',
        fallback: 'required',
        variables: ['OAI_MODEL'],
    },
    {
        name: 'fallback-models',
        meaning: 'Models that are tried in order when the retries of the one before are spent.',
        takes: 'model names, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'api-headers',
        meaning: 'More request headers, `Name: value` lines. Their values are secrets, but for HTTP-Referer, X-Title, User-Agent, Accept*, OpenAI-Organization, OpenAI-Project and OpenAI-Beta.',
        takes: 'lines of the form Name: value, visible ASCII, not Authorization, Host, Content-* or Idempotency-Key',
        fallback: 'none',
        secret: true,
    },
    {
        name: 'temperature',
        meaning: 'Sampling temperature. Not sent when `top-p` is.',
        takes: 'a number from 0 to 2',
        fallback: 'not sent',
        variables: ['LLM_TEMPERATURE'],
    },
    {
        name: 'top-p',
        meaning: 'Nucleus sampling.',
        takes: 'a number over 0 and at most 1',
        fallback: 'not sent',
    },
    {
        name: 'reasoning-effort',
        meaning: 'How much a reasoning model thinks.',
        takes: 'none, minimal, low, medium, high or xhigh',
        fallback: 'not sent',
    },
    {
        name: 'max-output-tokens',
        meaning: 'Tokens of one reply.',
        takes: wholeNumber(1, 10_000_000),
        fallback: 'not sent',
    },
    {
        name: 'context-window',
        meaning: 'Tokens that the model can take in. What does not fit is shortened, oldest results first.',
        takes: wholeNumber(1024, 100_000_000),
        fallback: '`128000`',
        default: '128000',
    },
    {
        name: 'http-timeout',
        meaning: 'Time for one attempt at a request, from its start to the last byte of the reply.',
        takes: duration,
        fallback: '`120s`',
        variables: ['OAI_HTTP_TIMEOUT'],
    },
    {
        name: 'http-retries',
        meaning: 'Attempts after the first, on 408, 409, 429, 5xx, connection faults and time-outs.',
        takes: wholeNumber(0, 10),
        fallback: '`2`',
        variables: ['OAI_HTTP_RETRIES'],
    },
    {
        name: 'http-retry-backoff',
        meaning: 'Wait before the second attempt; it doubles from there, with jitter. `Retry-After` goes first.',
        takes: duration,
        fallback: '`500ms`',
        variables: ['OAI_HTTP_RETRY_BACKOFF'],
    },
];

;// CONCATENATED MODULE: ./src/runner/prestage-rules.ts
/** The look around before the task. Rows of the table of inputs. */

const prestageRules = [
    {
        name: 'prestage',
        meaning: 'Before the main loop, a short stage of its own looks around with read-only tools, leaves notes and may leave out tools of the main loop (docs/prestage.md says when it pays). When it fails, the run goes on without it.',
        takes: 'true or false',
        fallback: '`true`',
        default: 'true',
    },
    {
        name: 'prestage-model',
        meaning: 'Model of the pre-stage; a small, fast one will do.',
        takes: 'a model name in one line',
        fallback: '`model`, with its fallbacks',
        variables: ['OAI_PREP_MODEL'],
    },
    {
        name: 'prestage-base-url',
        meaning: 'Endpoint of the pre-stage.',
        takes: endpoint,
        fallback: '`base-url`',
        variables: ['OAI_PREP_BASE_URL'],
        url: true,
    },
    {
        name: 'prestage-api-key',
        meaning: "Key of the pre-stage's endpoint. `api-key` and `api-headers` go there only when scheme, host and port are the same.",
        takes: 'one line of visible ASCII',
        fallback: '`api-key`, on the same origin',
        variables: ['OAI_PREP_API_KEY'],
        secret: true,
    },
    {
        name: 'prestage-system',
        meaning: 'System prompt of the pre-stage. Excludes `prestage-system-file`.',
        takes: 'text',
        fallback: 'built in, short',
        text: true,
    },
    {
        name: 'prestage-system-file',
        meaning: 'A text file with that system prompt, read from the trusted revision.',
        takes: repositoryFile,
        fallback: 'none',
    },
    {
        name: 'prestage-max-steps',
        meaning: 'Model calls of the pre-stage. It takes at most a quarter of what is left of the time of the run, and of its tool calls, tokens and money.',
        takes: wholeNumber(1, 20),
        fallback: '`4`',
        default: '4',
    },
    {
        name: 'allow-external',
        meaning: 'Offers the tools of the manifest to the pre-stage too, under all rules of the main loop. Without it the pre-stage has the built-in readers alone, and starts nothing.',
        takes: 'true or false',
        fallback: '`false`',
        default: 'false',
    },
    {
        name: 'prestage-tools',
        meaning: 'Manifest of the tools for the pre-stage, read from the trusted revision. Only with `allow-external`.',
        takes: repositoryFile,
        fallback: '`tools`',
    },
];

;// CONCATENATED MODULE: ./src/runner/task-rules.ts
/** What is asked, and with which words. Rows of the table of inputs. */

const taskRules = [
    {
        name: 'prompt',
        meaning: 'The task. Either this or `prompt-file`. On a pull request or an issue, what the event says follows it by itself (docs/events.md).',
        takes: 'text',
        fallback: 'none',
        text: true,
    },
    {
        name: 'prompt-file',
        meaning: 'A text file with the task, or a `.prompt.yml`, read from the trusted revision (on a pull request its base), not from the work tree.',
        takes: repositoryFile,
        fallback: 'none',
    },
    {
        name: 'variables',
        meaning: 'Values for `{{name}}` in the prompt file, as a YAML map. They are put in after the file was parsed: data, never structure.',
        takes: 'a YAML map of names to text, such as name: value',
        fallback: 'none',
        text: true,
    },
    {
        name: 'system',
        meaning: 'System prompt. Excludes `system-file`.',
        takes: 'text',
        fallback: 'built in, short',
        text: true,
    },
    {
        name: 'system-file',
        meaning: 'A text file with the system prompt, read from the trusted revision.',
        takes: repositoryFile,
        fallback: 'none',
    },
    {
        name: 'developer',
        meaning: 'Extra instructions, sent as a developer message after the system prompt.',
        takes: 'text',
        fallback: 'none',
        text: true,
    },
];

;// CONCATENATED MODULE: ./src/runner/tool-rules.ts
/** What the model may call, and what that may touch. Rows of the table of inputs. */

const toolRules = [
    {
        name: 'tools',
        meaning: 'Manifest of the tools that may run, read from the trusted revision.',
        takes: repositoryFile,
        fallback: "the action's own `tools.json`: read-only tools",
    },
    {
        name: 'allow-tools',
        meaning: 'Names of the manifest that are offered to the model.',
        takes: 'tool names of the manifest, separated by commas or lines',
        fallback: 'all of it',
    },
    {
        name: 'tool-timeout',
        meaning: 'Time for one tool call, unless the tool says `timeoutSec`.',
        takes: duration,
        fallback: '`30s`',
        default: '30s',
    },
    {
        name: 'max-tool-output',
        meaning: 'What one result may put in front of the model: head, marker, tail. A tool that says four times as much is stopped.',
        takes: size,
        fallback: '`64KiB`',
        default: '64KiB',
    },
    {
        name: 'env-allowlist',
        meaning: 'Names of variables that manifests may pass on to tools, beside OAI_API_KEY, OAI_BASE_URL, OAI_IMAGE_BASE_URL and OAI_HTTP_TIMEOUT.',
        takes: 'names of variables, separated by commas or lines; not those of the runner',
        fallback: 'none',
    },
    {
        name: 'working-directory',
        meaning: 'Root of all file access, and where tools start.',
        takes: 'a directory inside the workspace',
        fallback: '`GITHUB_WORKSPACE`',
    },
    {
        name: 'allow-files',
        meaning: 'Globs of credential-like files (`.env`, `*.pem`, …) that the built-in tools may read in spite of their names.',
        takes: 'globs relative to the working directory, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'tainted-tools',
        meaning: 'Tools that write, execute or use the network and that stay allowed once the run is tainted by what strangers wrote.',
        takes: 'tool names of the manifest, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'allow-hosts',
        meaning: 'Hosts that network tools may reach, by name, or `public` for any public address. An external tool with `network: true` needs `public`.',
        takes: 'host names such as api.example.com, or public, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'sandbox',
        meaning: 'Isolation of external tools. `auto`: the strongest that this machine gives; `required`: none starts under less than `full`; `off`.',
        takes: 'auto, required or off',
        fallback: '`auto`',
        default: 'auto',
    },
];

;// CONCATENATED MODULE: ./src/runner/input-table.ts
/** Every input of action.yml: the one table from which parser, action.yml and the README's tables are made. */








const groups = [
    ['task', taskRules],
    ['model', modelRules],
    ['prestage', prestageRules],
    ['tools', toolRules],
    ['limits', limitRules],
    ['github', githubRules],
    ['answer', answerRules],
    ['log', logRules],
];
const inputTable = groups.flatMap(([group, rules]) => rules.map((rule) => ({ ...rule, group })));
const inputNames = inputTable.map((rule) => rule.name);


/***/ })

};
