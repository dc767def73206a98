export const id = 212;
export const ids = [212];
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
    ITEM_CLOSED: 'skipped',
    ITEM_IS_DRAFT: 'skipped',
    NOT_ASKED: 'skipped',
    RECIPE_NEEDS_ITEM: 'config-error',
    DIFF_NOT_AVAILABLE: 'config-error',
    NOTHING_NEW: 'success',
    NO_CHANGE: 'success',
    FINDINGS_TOO_SEVERE: 'needs-human-review',
    COVERAGE_TOO_LOW: 'needs-human-review',
    PROPOSAL_MISSING: 'invalid-output',
    PROPOSALS_OVER_LIMIT: 'publish-error',
    PATCH_NOT_ALLOWED: 'publish-error',
    PUBLISHED: 'success',
    PROPOSALS_INVALID: 'publish-error',
    PROPOSALS_OF_ANOTHER_RUN: 'publish-error',
    DIGEST_MISMATCH: 'publish-error',
    PUBLISH_FAILED: 'publish-error',
    PR_CREATION_DISABLED: 'needs-human-review',
    BRANCH_HAS_OTHER_COMMITS: 'publish-error',
    VALIDATED: 'success',
    FAULTS_FOUND: 'config-error',
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

/***/ 67794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   mP: () => (/* binding */ toHead),
/* harmony export */   nl: () => (/* binding */ toExcerpt)
/* harmony export */ });
/** Head, marker, tail: how a text that is too long is shown. Sizes are UTF-8 bytes. */
/** Bytes that `text` takes in UTF-8. */
const byteLength = (text) => Buffer.byteLength(text);
/**
 * At most about `maxBytes` of `text`: its head and its tail with `[… N bytes left out …]` between them
 * (interface §5), cut on code-point borders. `lostBytes` were produced but never kept, and are counted in N.
 */
function toExcerpt(text, limits) {
    const lostBytes = limits.lostBytes ?? 0;
    const bytes = Buffer.from(text);
    if (bytes.length <= limits.maxBytes)
        return lostBytes === 0 ? text : `${text}${marker(lostBytes)}`;
    const room = Math.max(0, limits.maxBytes - byteLength(marker(bytes.length + lostBytes)));
    const head = cutHead(bytes, Math.ceil((room * 2) / 3));
    const tail = cutTail(bytes, Math.floor(room / 3));
    const left = bytes.length - head.length - tail.length + lostBytes;
    return `${head.toString()}${marker(left)}${tail.toString()}`;
}
/** The longest head of `text` that takes at most `maxBytes`, cut on a code-point border. */
function toHead(text, maxBytes) {
    return cutHead(Buffer.from(text), maxBytes).toString();
}
const marker = (bytes) => `[… ${bytes} bytes left out …]`;
const isContinuation = (byte) => byte !== undefined && (byte & 0xc0) === 0x80;
function cutHead(bytes, length) {
    let end = Math.min(length, bytes.length);
    while (end > 0 && isContinuation(bytes[end]))
        end -= 1;
    return bytes.subarray(0, end);
}
function cutTail(bytes, length) {
    let start = bytes.length - length;
    while (start < bytes.length && isContinuation(bytes[start]))
        start += 1;
    return bytes.subarray(start);
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

/***/ 70:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45224);
/**
 * JSON read by hand: JSON.parse says where an error is only on some versions of Node, and it keeps the last of two
 * equal keys, so that a reviewer and the program could read two different manifests.
 */

const maxDepth = 64;
/** RFC 8259 exactly, but for a byte order mark in front, equal keys (refused) and depth (64 levels). */
function parseJson(text) {
    const reader = new JsonReader(text);
    const value = reader.readDocument();
    return reader.complaint === undefined
        ? { verdict: 'parsed', value }
        : { verdict: 'malformed', complaint: reader.complaint };
}
const tokenPattern = /[ \t\n\r]*([{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?/;
/** After the first complaint every read ends at once, and what it returns is worth nothing. */
class JsonReader {
    complaint;
    #text;
    #token = new RegExp(tokenPattern, 'y');
    #at;
    constructor(text) {
        this.#text = text;
        this.#at = text.startsWith('\ufeff') ? 1 : 0;
    }
    readDocument() {
        const value = this.#readValue(0);
        const rest = this.#peek();
        if (rest.start < this.#text.length)
            this.#complain(rest, 'expected nothing more');
        return value;
    }
    #readValue(depth) {
        const token = this.#take();
        switch (token.text) {
            case '{':
            case '[':
                if (depth >= maxDepth)
                    return this.#complain(token, `nested deeper than ${maxDepth} levels`);
                return token.text === '{' ? this.#readObject(depth) : this.#readArray(depth);
            case '':
            case '}':
            case ']':
            case ',':
            case ':':
                return this.#complain(token, 'expected a value');
            default:
                return JSON.parse(token.text);
        }
    }
    #readObject(depth) {
        const members = new Map();
        if (this.#takeIf('}'))
            return {};
        do {
            const token = this.#take();
            if (!token.text.startsWith('"'))
                return this.#complain(token, 'expected a key in double quotes');
            const key = JSON.parse(token.text);
            if (members.has(key))
                return this.#complain(token, `the key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(key)} is given twice`);
            if (!this.#takeIf(':'))
                return this.#complain(this.#peek(), 'expected ":"');
            members.set(key, this.#readValue(depth + 1));
            if (this.complaint !== undefined)
                return null;
        } while (this.#takeIf(','));
        // fromEntries defines its members, so that `__proto__` is a key like any other.
        return this.#takeIf('}')
            ? Object.fromEntries(members)
            : this.#complain(this.#peek(), 'expected "," or "}"');
    }
    #readArray(depth) {
        const items = [];
        if (this.#takeIf(']'))
            return items;
        do {
            items.push(this.#readValue(depth + 1));
            if (this.complaint !== undefined)
                return null;
        } while (this.#takeIf(','));
        return this.#takeIf(']') ? items : this.#complain(this.#peek(), 'expected "," or "]"');
    }
    #takeIf(text) {
        if (this.#peek().text !== text)
            return false;
        this.#take();
        return true;
    }
    #take() {
        const token = this.#peek();
        this.#at = token.start + token.text.length;
        return token;
    }
    /** An empty token is the end, or something that JSON does not have. */
    #peek() {
        this.#token.lastIndex = this.#at;
        const [all = '', text = ''] = this.#token.exec(this.#text) ?? [];
        return { text, start: this.#at + all.length - text.length };
    }
    #complain({ start }, what) {
        const before = this.#text.slice(0, start);
        const column = start - before.lastIndexOf('\n');
        const line = before.split('\n').length;
        const found = start < this.#text.length ? (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(this.#text.slice(start, start + 1)) : 'the end of the text';
        this.complaint ??= `line ${line}, column ${column}: ${what}, found ${found}`;
        return null;
    }
}


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

/***/ 47344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp),
/* harmony export */   i: () => (/* binding */ createInputReader)
/* harmony export */ });
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28223);
/** Looks values up (input, then its variables) and collects what is wrong with them. */

/** @param rules inputs of the action that runs. */
function createInputReader(environment, rules = _input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputTable */ .F) {
    const ruleOf = (name) => rules.find((rule) => rule.name === name) ?? { name };
    const complaints = environment.unknownInputs.map(({ name, nearest }) => nearest === undefined
        ? `unknown input "${cut(name)}": this version has no such input`
        : `unknown input "${cut(name)}": did you mean "${nearest}"?`);
    const optional = (name, parse) => {
        const found = lookUpRule(environment, ruleOf(name));
        if (found === undefined)
            return undefined;
        const result = parse(found.text);
        if (result.verdict === 'parsed')
            return result.value;
        if (environment.expressions === 'as-written' && found.text.includes('${{'))
            return undefined;
        complaints.push(toComplaint({ rule: ruleOf(name), ...found, ...(result.why === undefined ? {} : { why: result.why }) }));
        return undefined;
    };
    return {
        complaints,
        given: (name) => lookUpRule(environment, ruleOf(name)) !== undefined,
        optional,
        value: (name, parse, fallback) => optional(name, parse) ?? fallback,
        required: (name, parse) => {
            if (lookUpRule(environment, ruleOf(name)) !== undefined)
                return optional(name, parse);
            const variables = ruleOf(name).variables ?? [];
            complaints.push(`input "${name}" is required${variables.length > 0 ? `: give it, or the variable ${variables.join(' or ')}` : ''}`);
            return undefined;
        },
        complain: (complaint) => complaints.push(complaint),
    };
}
/** Of an input of action.yml. An empty or blank value means "not given", in an input as in a variable. */
function lookUp(environment, name) {
    return lookUpRule(environment, _input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputTable */ .F.find((rule) => rule.name === name) ?? { name });
}
function lookUpRule(environment, { name, variables = [] }) {
    const input = environment.inputs.get(name);
    if (input !== undefined)
        return { text: input, source: `input "${name}"` };
    for (const variable of variables) {
        const text = environment.variables.get(variable)?.trim();
        if (text !== undefined && text !== '')
            return { text, source: `variable ${variable} (for input "${name}")` };
    }
    return undefined;
}
function toComplaint({ rule, ...options }) {
    const shown = cut(rule.url === true ? withoutCredentials(options.text) : options.text);
    const isHidden = rule.secret === true || rule.text === true;
    const got = isHidden ? 'got a value that it cannot use' : `got "${shown}"`;
    const why = options.why === undefined || rule.secret === true ? '' : ` (${cut(options.why)})`;
    const line = rule.secret === true && options.why?.startsWith('line ') === true
        ? ` (${options.why.split(':')[0]})`
        : '';
    return `${options.source}: ${got}${why}${line}, takes ${rule.takes ?? 'something else'}`;
}
/** It need not parse as a URL, so with an `@` anything in it may be a credential, and else what follows `?` or `#`. */
function withoutCredentials(text) {
    return text.includes('@') ? '***@***' : text.replace(/[?#].*/s, '?***');
}
/** Complaints are one line each, and short. */
function cut(text) {
    const line = text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}


/***/ }),

/***/ 67825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ repositoryFile),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/** One input of action.yml as data, and the words that several of them take. */
const wholeNumber = (from, to) => `a whole number from ${from} to ${to}`;
const duration = 'a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds';
const size = 'a size in bytes, or such as 64KiB or 1MiB';
const repositoryFile = 'a path of a committed file, relative to the workspace';
const endpoint = 'an https URL without user, query or fragment, such as https://api.openai.com/v1 (http for loopback, or for any host with allow-insecure-http: true)';


/***/ }),

/***/ 28223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ inputNames),
  F: () => (/* binding */ inputTable)
});

// EXTERNAL MODULE: ./src/runner/input-rule.ts
var input_rule = __webpack_require__(67825);
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
        takes: input_rule/* repositoryFile */.DQ,
        fallback: 'none',
    },
];

;// CONCATENATED MODULE: ./src/runner/github-rules.ts
/** Who may start a run, and what it may ask GitHub. Rows of the table of inputs. */
const logins = 'logins, separated by commas or lines; * is refused';
const githubRules = [
    {
        name: 'github-token',
        meaning: "Asks GitHub who may write, reads the event's item and its head, and publishes with `publish: live`. It never reaches a tool or the model. Empty: no token.",
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
        meaning: 'What becomes of a run that the gate denies. `skip`; `fail`; `read-only`: it runs with the built-in read tools alone, tainted, and nothing is published but what `proposals` allows.',
        takes: 'skip, fail or read-only',
        fallback: '`skip`; with the recipes `review` and `triage`: `read-only`',
    },
];

;// CONCATENATED MODULE: ./src/runner/limit-rules.ts
/** What the run may use up, and which endings fail the step. Rows of the table of inputs. */

const limitRules = [
    {
        name: 'max-steps',
        meaning: 'Model calls. The last one is asked for an answer without tools.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 100),
        fallback: '`15`',
        default: '15',
    },
    {
        name: 'max-tool-calls',
        meaning: 'Tool calls of the whole run.',
        takes: (0,input_rule/* wholeNumber */.rD)(0, 10_000),
        fallback: '`100`',
        default: '100',
    },
    {
        name: 'max-total-tokens',
        meaning: 'Tokens of the whole run, input and output. What the next request can cost at worst has to fit before it is made.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 1_000_000_000_000),
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
        takes: input_rule/* duration */.p0,
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
        takes: (0,input_rule/* wholeNumber */.rD)(1, 400),
        fallback: "the repository's setting",
    },
];

;// CONCATENATED MODULE: ./src/runner/mode-rules.ts
/** What the step does with all of this. Rows of the table of inputs. */
const modeRules = [
    {
        name: 'mode',
        meaning: 'What the step does. `run`: runs the agent; `validate`: looks at the workflows, and at what they and this step name, without a model call or a key (docs/validate.md); `replay`: runs an earlier run again from its bundle, offline.',
        takes: 'run, validate or replay',
        fallback: '`run`',
        default: 'run',
    },
    {
        name: 'replay-file',
        meaning: 'The bundle to replay: a directory or a zip file. Only with `mode: replay`, and required there.',
        takes: 'a path',
        fallback: 'none',
    },
];

;// CONCATENATED MODULE: ./src/runner/model-rules.ts
/** The model and its endpoint. Rows of the table of inputs. */

const modelRules = [
    {
        name: 'base-url',
        meaning: 'Any OpenAI-compatible Chat Completions endpoint. `https:`, or `http:` for loopback.',
        takes: input_rule/* endpoint */.sR,
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
        takes: (0,input_rule/* wholeNumber */.rD)(1, 10_000_000),
        fallback: 'not sent',
    },
    {
        name: 'context-window',
        meaning: 'Tokens that the model can take in. What does not fit is shortened, oldest results first.',
        takes: (0,input_rule/* wholeNumber */.rD)(1024, 100_000_000),
        fallback: '`128000`',
        default: '128000',
    },
    {
        name: 'http-timeout',
        meaning: 'Time for one attempt at a request, from its start to the last byte of the reply.',
        takes: input_rule/* duration */.p0,
        fallback: '`120s`',
        variables: ['OAI_HTTP_TIMEOUT'],
    },
    {
        name: 'http-retries',
        meaning: 'Attempts after the first, on 408, 409, 429, 5xx, connection faults and time-outs.',
        takes: (0,input_rule/* wholeNumber */.rD)(0, 10),
        fallback: '`2`',
        variables: ['OAI_HTTP_RETRIES'],
    },
    {
        name: 'http-retry-backoff',
        meaning: 'Wait before the second attempt; it doubles from there, with jitter. `Retry-After` goes first.',
        takes: input_rule/* duration */.p0,
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
        takes: input_rule/* endpoint */.sR,
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
        takes: input_rule/* repositoryFile */.DQ,
        fallback: 'none',
    },
    {
        name: 'prestage-max-steps',
        meaning: 'Model calls of the pre-stage. It takes at most a quarter of what is left of the time of the run, and of its tool calls, tokens and money.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 20),
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
        takes: input_rule/* repositoryFile */.DQ,
        fallback: '`tools`',
    },
];

// EXTERNAL MODULE: ./src/runner/recipe-rules.ts
var recipe_rules = __webpack_require__(95524);
;// CONCATENATED MODULE: ./src/runner/task-rules.ts
/** What is asked, and with which words. Rows of the table of inputs. */

const taskRules = [
    {
        name: 'prompt',
        meaning: 'The task. One of this, `prompt-file` or a `recipe`, to which it then adds; it excludes `prompt-file`. On a pull request or an issue, what the event says follows it by itself (docs/events.md).',
        takes: 'text',
        fallback: 'none',
        text: true,
    },
    {
        name: 'prompt-file',
        meaning: 'A text file with the task, or a `.prompt.yml`, read from the trusted revision (on a pull request its base), not from the work tree.',
        takes: input_rule/* repositoryFile */.DQ,
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
        takes: input_rule/* repositoryFile */.DQ,
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
        takes: input_rule/* repositoryFile */.DQ,
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
        takes: input_rule/* duration */.p0,
        fallback: '`30s`',
        default: '30s',
    },
    {
        name: 'max-tool-output',
        meaning: 'What one result may put in front of the model: head, marker, tail. A tool that says four times as much is stopped.',
        takes: input_rule/* size */.Ej,
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
/** Every input of action.yml: the one table from which parser, action.yml and docs/inputs.md are made. */










const groups = [
    ['task', taskRules],
    ['recipe', recipe_rules/* recipeRules */.G],
    ['model', modelRules],
    ['prestage', prestageRules],
    ['tools', toolRules],
    ['limits', limitRules],
    ['github', githubRules],
    ['answer', answerRules],
    ['log', logRules],
    ['mode', modeRules],
];
const inputTable = groups.flatMap(([group, rules]) => rules.map((rule) => ({ ...rule, group })));
const inputNames = inputTable.map((rule) => rule.name);


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   DF: () => (/* binding */ parseWait),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   XU: () => (/* binding */ parseRepositoryPath),
/* harmony export */   _Q: () => (/* binding */ isPassableVariable),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   jp: () => (/* binding */ isModelName),
/* harmony export */   kB: () => (/* binding */ parseWord),
/* harmony export */   kY: () => (/* binding */ parseEffort),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   uq: () => (/* binding */ parseAuditContent),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   z2: () => (/* binding */ parseWhole)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48626);
/* harmony import */ var _law_manifest_denied_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72264);
/* harmony import */ var _law_manifest_json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70);
/** One value of an input: text to a typed value, or a refusal. Which input it is, is not known here. */




const refused = { verdict: 'refused' };
const parsed = (value) => ({ verdict: 'parsed', value });
const parseText = parsed;
/** Stays text: what the object means is for those who read it. */
const parseJsonObject = (text) => {
    const json = (0,_law_manifest_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    if (json.verdict === 'malformed')
        return { verdict: 'refused', why: json.complaint };
    return (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(json.value) ? parsed(text) : refused;
};
const parseLine = (text) => /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(text) ? parsed(text) : refused;
/** The spellings of YAML 1.2's core schema, as `core.getBooleanInput` takes them. */
const parseBoolean = (text) => {
    if (['true', 'True', 'TRUE'].includes(text))
        return parsed(true);
    return ['false', 'False', 'FALSE'].includes(text) ? parsed(false) : refused;
};
function parseWhole(range) {
    return (text) => {
        const value = /^\d{1,13}$/.test(text) ? Number(text) : Number.NaN;
        return value >= range.from && value <= range.to ? parsed(value) : refused;
    };
}
function parseDecimal(accept) {
    return (text) => {
        const value = /^\d{1,6}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
        return accept(value) ? parsed(value) : refused;
    };
}
const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Milliseconds, more than 0 and at most 24 hours (a job's own limit is below that on hosted runners). */
const parseDuration = (text) => {
    if (!/^(\d{1,9}|(\d{1,9}(\.\d{1,3})?(ms|h|m|s))+)$/.test(text))
        return refused;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
    const ms = parts.length === 0
        ? Number(text) * 1_000
        : parts.reduce((sum, part) => sum + Number(part[1]) * (unitMs[part[2] ?? ''] ?? 0), 0);
    return ms > 0 && ms <= 24 * 3_600_000 ? parsed(Math.round(ms)) : refused;
};
/** Like a duration, but 0 is a duration too: no wait. */
const parseWait = (text) => /^0(ms|s|m|h)?$/.test(text) ? parsed(0) : parseDuration(text);
const unitBytes = { '': 1, KiB: 1_024, MiB: 1_048_576 };
/** Bytes, from 1 KiB to 16 MiB: all of a result is held in memory four times over. */
const parseSize = (text) => {
    const match = /^(\d{1,9})(KiB|MiB|)$/.exec(text);
    const bytes = match === null ? Number.NaN : Number(match[1]) * (unitBytes[match[2] ?? ''] ?? 0);
    return bytes >= 1_024 && bytes <= 16 * 1_048_576 ? parsed(bytes) : refused;
};
/** Commas or lines; blanks around and empty items are dropped, doubles too. */
function parseList(accept) {
    return (text) => {
        const items = [...new Set(text.split(/[,\n]/).map((item) => item.trim()))].filter((item) => item !== '');
        const wrong = items.find((item) => !accept(item));
        return wrong === undefined && items.length > 0
            ? parsed(items)
            : { verdict: 'refused', why: wrong === undefined ? 'no items' : `"${wrong}"` };
    };
}
/**
 * An endpoint. Credentials in it are refused rather than used: a URL is shown in logs, a header is not.
 * Loopback is `localhost`, 127.0.0.0/8 and ::1.
 */
function parseEndpoint(http) {
    return (text) => {
        const url = URL.canParse(text) ? new URL(text) : undefined;
        if (url === undefined || !['https:', 'http:'].includes(url.protocol))
            return refused;
        if (url.username !== '' || url.password !== '')
            return { verdict: 'refused', why: 'it carries credentials: use api-key or api-headers' };
        if (url.search !== '' || url.hash !== '')
            return { verdict: 'refused', why: 'it has a query or a fragment' };
        if (url.protocol === 'http:' && http === 'loopback-only' && !isLoopback(url.hostname)) {
            return { verdict: 'refused', why: 'http to a host that is not loopback' };
        }
        return parsed(url.href.replace(/\/+$/, ''));
    };
}
function isLoopback(hostname) {
    if (hostname === 'localhost' || hostname === '[::1]')
        return true;
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(hostname) === 4 && hostname.startsWith('127.');
}
/** Set by the client itself, or changing how a request is framed or answered. */
const ownHeaders = /^(authorization|host|connection|content-.*|transfer-encoding|te|upgrade|idempotency-key|cookie|proxy-.*|accept-encoding)$/i;
const parseHeaders = (text) => {
    const headers = {};
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const match = /^([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}):[ \t]*([\x20-\x7e]{1,8000})$/.exec(line.trim());
        const name = match?.[1];
        if (name === undefined || match?.[2] === undefined)
            return { verdict: 'refused', why: `line ${index + 1}` };
        if (ownHeaders.test(name))
            return { verdict: 'refused', why: `line ${index + 1}: "${name}" is set by the action itself` };
        headers[name] = match[2];
    }
    return parsed(headers);
};
function parseWord(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text);
        return word === undefined ? refused : parsed(word);
    };
}
const parseAuditContent = parseWord(['full', 'digests']);
const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'];
const parseEffort = (text) => (efforts.includes(text) ? parsed(text) : refused);
/** A path of a file in the repository, POSIX separators: git knows no other. */
const parseRepositoryPath = (text) => {
    const path = text.replace(/^\.\//, '');
    const parts = path.split('/');
    if (/[\0\r\n\\]/.test(path) || path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return refused;
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        return refused;
    return parsed(path);
};
const isModelName = (text) => /^[\x21-\x7e]{1,200}$/.test(text);
/** A name that `env-allowlist` may hold. */
const isPassableVariable = (text) => /^[A-Z_][A-Z0-9_]*$/.test(text.toUpperCase()) && !(0,_law_manifest_denied_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isDeniedName */ .Z)(text);


/***/ }),

/***/ 3088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ng: () => (/* binding */ toLogin),
/* harmony export */   UK: () => (/* binding */ fieldAt),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   nS: () => (/* binding */ loginAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48626);
/* harmony import */ var _law_policy_commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29122);
/** Fields of a payload by their path, each as what it has to be or as nothing. */


/** The value at a path of keys; `undefined` where a step is not there or no object. */
function fieldAt(payload, path) {
    let value = payload;
    for (const key of path.split('.')) {
        if (!(0,_contract_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function objectAt(payload, path) {
    const value = fieldAt(payload, path);
    return (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value) ? value : undefined;
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
    return (0,_law_policy_commit_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .j)(text) ? text : '';
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


/***/ }),

/***/ 95524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ recipeRules),
/* harmony export */   Q: () => (/* binding */ limitsWords)
/* harmony export */ });
/* harmony import */ var _input_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67825);
/** What is asked for without a prompt, what may come of it, and how it is published. Rows of the table of inputs. */

const globs = 'globs of paths below the root of the repository, separated by commas or lines';
const severity = 'critical, major, minor or nit';
const limitsWords = 'a YAML map of types and how many, from 1 to 10, such as comment: 1 or labels: {max: 3, allow: [bug, docs]}';
const recipeRules = [
    {
        name: 'recipe',
        meaning: 'A task that the action brings with it. `review`: reads what a pull request changes and tells findings; `triage`: labels and one comment for an issue; `maintenance`: what the run changes in the work tree becomes one pull request. `prompt` or `prompt-file` adds to it.',
        takes: 'none, review, triage or maintenance',
        fallback: '`none`',
        default: 'none',
    },
    {
        name: 'publish',
        meaning: 'What becomes of proposals. `off`: nothing; `staged`: shown in the summary and stored, for `publish/action.yml` in another job; `live`: written to GitHub by this step.',
        takes: 'off, staged or live',
        fallback: '`staged`',
        default: 'staged',
    },
    {
        name: 'proposals',
        meaning: 'What the model may propose, and how many of each: a YAML map such as `comment: 1`, `review: 1`, `issue: 1`, `pull-request: 1`, `labels: {max: 3, allow: [bug, docs], allow-remove: []}`. One more than that rejects all of its type; a type that is not named cannot be proposed. Labels are named one by one.',
        takes: limitsWords,
        fallback: "the recipe's (`review`: one review; `triage`: one comment; `maintenance`: one pull request), else none",
    },
    {
        name: 'ignore',
        meaning: 'Files that `review` leaves out. The coverage says so.',
        takes: globs,
        fallback: 'none',
    },
    {
        name: 'min-severity',
        meaning: 'The least severe finding that `review` tells.',
        takes: severity,
        fallback: '`nit`',
        default: 'nit',
    },
    {
        name: 'max-findings',
        meaning: 'How many findings `review` tells, worst first. At most 30 of them stand beside their lines.',
        takes: (0,_input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 100),
        fallback: '`30`',
        default: '30',
    },
    {
        name: 'fail-on-severity',
        meaning: 'Findings of `review` that are still open and as severe as this, or worse, make the run `needs-human-review`.',
        takes: severity,
        fallback: 'off',
    },
    {
        name: 'min-coverage',
        meaning: 'Percent of the changed lines that `review` has to have read; less makes the run `needs-human-review`. What is ignored or generated does not count.',
        takes: (0,_input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(0, 100),
        fallback: 'off',
    },
    {
        name: 'comment-prefix',
        meaning: 'On a comment the run starts only when the comment begins with this word, such as `/goagent`. Other events do not ask for it.',
        takes: 'one word of 2 to 50 visible ASCII characters, such as /goagent',
        fallback: 'every comment starts it',
    },
    {
        name: 'protected-paths',
        meaning: 'Files of which `maintenance` proposes no change, beside those that no tool may write (`.github/` and its kin).',
        takes: globs,
        fallback: 'none',
    },
    {
        name: 'max-patch-size',
        meaning: 'How large what `maintenance` changes may be; more, and nothing of it is proposed.',
        takes: _input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej,
        fallback: '`1MiB`',
        default: '1MiB',
    },
    {
        name: 'max-patch-files',
        meaning: 'How many files `maintenance` may change; more, and nothing of it is proposed.',
        takes: (0,_input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 1_000),
        fallback: '`100`',
        default: '100',
    },
];


/***/ }),

/***/ 24475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ parseTrigger)
});

// EXTERNAL MODULE: ./src/contract/trigger.ts
var trigger = __webpack_require__(31458);
// EXTERNAL MODULE: ./src/runner/payload-fields.ts
var payload_fields = __webpack_require__(3088);
;// CONCATENATED MODULE: ./src/runner/dispatch-payload.ts
/** goagent's own `repository_dispatch` (`coding_agent_dispatch`): which item it is about, and who said what there. */

/**
 * Payloads: `{pr, pr_head_sha, actor, …}`, `{issue, is_pr, comment_actor, comment_body}`, `{pr, comment_actor, …}`,
 * `{pr, review_actor, review_body}`, `{issue, issue_title, issue_actor}`. Whoever dispatches has write access; what
 * is quoted is somebody else's. A payload that is none of these has neither item nor text.
 */
function readDispatch(payload) {
    const pullRequest = (0,payload_fields/* numberAt */.tk)(payload, 'pr');
    const number = pullRequest || (0,payload_fields/* numberAt */.tk)(payload, 'issue');
    if (number === 0)
        return { item: undefined, said: undefined };
    const isPullRequest = pullRequest > 0 || (0,payload_fields/* fieldAt */.UK)(payload, 'is_pr') === true;
    return {
        item: {
            type: isPullRequest ? 'pull-request' : 'issue',
            number,
            title: (0,payload_fields/* textAt */.$6)(payload, 'issue_title'),
            body: '',
            author: (0,payload_fields/* loginAt */.nS)(payload, 'issue_actor') || (0,payload_fields/* loginAt */.nS)(payload, 'actor'),
            // The payload does not say.
            state: 'open',
        },
        said: toSaid(payload),
    };
}
function toSaid(payload) {
    const part = ['comment', 'review'].find((name) => (0,payload_fields/* textAt */.$6)(payload, `${name}_body`) !== '');
    if (part === undefined)
        return undefined;
    return {
        type: 'dispatch',
        body: (0,payload_fields/* textAt */.$6)(payload, `${part}_body`),
        author: (0,payload_fields/* loginAt */.nS)(payload, `${part}_actor`),
        createdAt: '',
    };
}

// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
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
    const own = new Set(Object.values((0,payload_fields/* objectAt */.lJ)(payload, 'repository') ?? {}));
    const quotes = [];
    let room = mostCharacters;
    for (const [part, at] of parts) {
        const value = Object.hasOwn(payload, part) ? payload[part] : undefined;
        const keys = part === 'client_payload' ? 'all' : 'written';
        for (const quote of walk(value, { key: part, depth: 0, author: (0,payload_fields/* loginAt */.nS)(payload, at), keys })) {
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
        ...((0,json/* isJsonObject */.O)(value.user) ? [(0,payload_fields/* loginAt */.nS)(value, 'user.login')] : []),
        ...(isCommit ? [(0,payload_fields/* loginAt */.nS)(value, 'author.username')] : []),
        ...Object.keys(value)
            .filter((key) => key.endsWith('_actor'))
            .map((key) => (0,payload_fields/* loginAt */.nS)(value, key)),
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
        action: (0,payload_fields/* textAt */.$6)(payload, 'action').slice(0, 100),
        repository: word.repository,
        actor: (0,payload_fields/* toLogin */.Ng)(word.actor),
        triggeringActor: (0,payload_fields/* toLogin */.Ng)(word.triggeringActor === '' ? word.actor : word.triggeringActor),
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
    const named = (0,payload_fields/* repositoryAt */.uw)(payload, 'repository.full_name');
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
        ...readDispatch((0,payload_fields/* objectAt */.lJ)(payload, 'client_payload') ?? {}),
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
        repository: (0,payload_fields/* repositoryAt */.uw)(payload, 'pull_request.head.repo.full_name'),
        sha: (0,payload_fields/* commitAt */.du)(payload, 'pull_request.head.sha'),
        ref: (0,payload_fields/* textAt */.$6)(payload, 'pull_request.head.ref'),
    };
    const base = {
        sha: (0,payload_fields/* commitAt */.du)(payload, 'pull_request.base.sha'),
        ref: (0,payload_fields/* textAt */.$6)(payload, 'pull_request.base.ref'),
    };
    const item = readItem(payload, 'pull_request');
    const whole = item.number > 0 && head.sha !== '' && base.sha !== '';
    return {
        item: { ...item, type: 'pull-request' },
        said: undefined,
        head,
        base,
        // Who sent the event is GITHUB_ACTOR; it is asked for by both names.
        authors: [item.author, (0,payload_fields/* loginAt */.nS)(payload, 'sender.login')],
        faults: whole ? [] : ['The payload names no pull request with number, head and base.'],
    };
}
/** A review or a comment in one: whoever said it started the run, not the author of the pull request. */
function readSpoken(payload, part) {
    const shape = readPullRequest(payload);
    const author = (0,payload_fields/* loginAt */.nS)(payload, `${part}.user.login`);
    return {
        ...shape,
        said: {
            type: part === 'review' ? 'review' : 'review-comment',
            body: (0,payload_fields/* textAt */.$6)(payload, `${part}.body`),
            author,
            createdAt: (0,payload_fields/* textAt */.$6)(payload, part === 'review' ? 'review.submitted_at' : 'comment.created_at'),
        },
        authors: [author, (0,payload_fields/* loginAt */.nS)(payload, 'sender.login')],
        faults: [
            ...shape.faults,
            ...((0,payload_fields/* objectAt */.lJ)(payload, part) === undefined ? [`The payload has no ${part}.`] : []),
        ],
    };
}
function readIssueComment(payload) {
    const author = (0,payload_fields/* loginAt */.nS)(payload, 'comment.user.login');
    const item = readItem(payload, 'issue');
    const isPullRequest = (0,payload_fields/* objectAt */.lJ)(payload, 'issue.pull_request') !== undefined;
    const whole = item.number > 0 && (0,payload_fields/* objectAt */.lJ)(payload, 'comment') !== undefined;
    return {
        ...nothing,
        item: { ...item, type: isPullRequest ? 'pull-request' : 'issue' },
        said: {
            type: 'comment',
            body: (0,payload_fields/* textAt */.$6)(payload, 'comment.body'),
            author,
            createdAt: (0,payload_fields/* textAt */.$6)(payload, 'comment.created_at'),
        },
        // The payload does not have it; it is asked of GitHub once the gate has said yes.
        head: isPullRequest ? { repository: '', sha: '', ref: '' } : undefined,
        authors: [author, (0,payload_fields/* loginAt */.nS)(payload, 'sender.login')],
        faults: whole ? [] : ['The payload has no comment on an issue or a pull request.'],
    };
}
function readIssue(payload) {
    const item = readItem(payload, 'issue');
    return {
        ...nothing,
        item: { ...item, type: 'issue' },
        authors: [item.author, (0,payload_fields/* loginAt */.nS)(payload, 'sender.login')],
        faults: item.number > 0 ? [] : ['The payload has no issue.'],
    };
}
function readMergeGroup(payload) {
    const head = {
        sha: (0,payload_fields/* commitAt */.du)(payload, 'merge_group.head_sha'),
        ref: (0,payload_fields/* textAt */.$6)(payload, 'merge_group.head_ref'),
    };
    const base = {
        sha: (0,payload_fields/* commitAt */.du)(payload, 'merge_group.base_sha'),
        ref: (0,payload_fields/* textAt */.$6)(payload, 'merge_group.base_ref'),
    };
    return {
        ...nothing,
        head: { ...head, repository: (0,payload_fields/* repositoryAt */.uw)(payload, 'repository.full_name') },
        base,
        faults: head.sha !== '' && base.sha !== '' ? [] : ['The payload has no merge group with head and base.'],
    };
}
/** The run before this one may be a stranger's: its actors are asked for like authors. */
function readWorkflowRun(payload) {
    const head = {
        repository: (0,payload_fields/* repositoryAt */.uw)(payload, 'workflow_run.head_repository.full_name'),
        sha: (0,payload_fields/* commitAt */.du)(payload, 'workflow_run.head_sha'),
        ref: (0,payload_fields/* textAt */.$6)(payload, 'workflow_run.head_branch'),
    };
    return {
        ...nothing,
        head,
        authors: [
            (0,payload_fields/* loginAt */.nS)(payload, 'workflow_run.actor.login'),
            (0,payload_fields/* loginAt */.nS)(payload, 'workflow_run.triggering_actor.login'),
        ],
        faults: head.sha === '' ? ['The payload has no finished run with a head.'] : [],
    };
}
function readItem(payload, part) {
    return {
        number: (0,payload_fields/* numberAt */.tk)(payload, `${part}.number`),
        title: (0,payload_fields/* textAt */.$6)(payload, `${part}.title`),
        body: (0,payload_fields/* textAt */.$6)(payload, `${part}.body`),
        author: (0,payload_fields/* loginAt */.nS)(payload, `${part}.user.login`),
        state: readState((0,payload_fields/* objectAt */.lJ)(payload, part) ?? {}),
    };
}
function readState({ state, draft }) {
    if (state === 'closed')
        return 'closed';
    return draft === true ? 'draft' : 'open';
}


/***/ }),

/***/ 15579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readUpload),
/* harmony export */   k: () => (/* binding */ isArtifactName)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2173);
/** The inputs that say whether the bundle is uploaded, and as what. */

/**
 * These hold also for a run whose inputs are refused: its bundle is uploaded too. What cannot be read is then
 * taken for "no": whoever wrote it may have meant that, and an artifact cannot be called back.
 */
function readUpload(reader) {
    const given = reader.given('upload-audit');
    return {
        mode: reader.value('upload-audit', parseMode, given ? 'false' : 'true'),
        name: reader.optional('audit-artifact-name', parseArtifactName),
        retentionDays: reader.optional('audit-retention-days', (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWhole */ .z2)({ from: 1, to: 400 })),
    };
}
const modes = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, 'true']),
    ...['false', 'False', 'FALSE'].map((word) => [word, 'false']),
    ['required', 'required'],
]);
const parseMode = (text) => {
    const value = modes.get(text);
    return value === undefined ? { verdict: 'refused' } : { verdict: 'parsed', value };
};
/** What the service refuses, so that it is told before the run and not after it (`@actions/artifact`, name validation). */
const isArtifactName = (text) => /^[^"<>:|*?\\/\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,250}$/u.test(text) && !/^\.+$/.test(text);
/** Shorter by what `post` adds when the name is taken. */
const parseArtifactName = (text) => isArtifactName(text) && text.length <= 200 ? { verdict: 'parsed', value: text } : { verdict: 'refused' };


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
