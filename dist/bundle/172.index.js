export const id = 172;
export const ids = [172];
export const modules = {

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

/***/ 97933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ orGiveUp)
/* harmony export */ });
/** The last catch of a step: what nobody else caught. */
/**
 * What escapes everything would be printed by Node itself, past the console and its redaction: here it becomes
 * one fixed sentence. The name of an error's class is ours or Node's, its message may be anybody's.
 */
async function orGiveUp(step) {
    const giveUp = (error) => {
        const name = error instanceof Error ? error.name : typeof error;
        process.exitCode = 1;
        process.stderr.write(`goagent-action stopped at an unexpected ${name}. This is a bug; please report it.\n`);
    };
    process.on('uncaughtException', giveUp);
    process.on('unhandledRejection', giveUp);
    try {
        await step();
    }
    catch (error) {
        giveUp(error);
    }
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

/***/ 45036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodePercent)
/* harmony export */ });
/** Percent-encoding taken back, where it is one. */
/** A text with a broken escape is told as it is: a secret in it is a secret too. */
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 95331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ readPlaces),
/* harmony export */   ZQ: () => (/* binding */ readCodes),
/* harmony export */   hB: () => (/* binding */ lineFeed)
/* harmony export */ });
/** A text without its line ends, so that a secret is found however its lines are broken. */
const lineFeed = 10;
const carriageReturn = 13;
/** The UTF-16 units of a text, without those of line ends. */
function readCodes(text) {
    const codes = new Uint16Array(text.length);
    let length = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === lineFeed || code === carriageReturn)
            continue;
        codes[length] = code;
        length += 1;
    }
    return codes.subarray(0, length);
}
/** Where each of these units stands in the text. */
function readPlaces(text) {
    const places = new Uint32Array(text.length);
    let length = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === lineFeed || code === carriageReturn)
            continue;
        places[length] = index;
        length += 1;
    }
    return places.subarray(0, length);
}


/***/ }),

/***/ 65544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ indexNeedles)
});

// EXTERNAL MODULE: ./src/law/redact/lines.ts
var lines = __webpack_require__(95331);
// EXTERNAL MODULE: ./src/law/redact/sliding-window.ts
var sliding_window = __webpack_require__(40055);
;// CONCATENATED MODULE: ./src/law/redact/needle-table.ts
/** A hash table of needles, by their first eight units. */


/** Of a stretch, as long as `anchor`, that ends at the last code taken in. */
const hashBase = 0x2c1b3c6d;
const golden = 0x9e3779b1;
function hashAt(codes, start) {
    let hash = 0;
    for (let place = start; place < start + sliding_window/* anchor */.Y; place += 1) {
        hash = (Math.imul(hash, hashBase) + (codes[place] ?? 0)) | 0;
    }
    return hash;
}
/** Spreads a hash over its upper bits, which choose bucket and filter bit. */
function mix(hash) {
    return Math.imul(hash ^ (hash >>> 15), golden);
}
function fillTable(needles) {
    const most = needles.reduce((sum, { stretches }) => sum + stretches.length / 2, 0);
    const bits = Math.max(8, Math.ceil(Math.log2(most + 1)));
    const table = {
        pool: new Uint16Array(needles.reduce((sum, { codes }) => sum + codes.length + 1, 1)),
        starts: new Uint32Array(most + 1),
        lengths: new Uint32Array(most + 1),
        owners: new Uint32Array(most + 1),
        next: new Uint32Array(most + 1),
        classes: needles.map((one) => one.class),
        heads: new Uint32Array(2 ** bits),
        headShift: 32 - bits,
        filter: new Uint32Array(2 ** (bits + 3 - 5)),
        filterShift: 32 - bits - 3,
    };
    let count = 0;
    let place = 1;
    table.pool[0] = lines/* lineFeed */.hB;
    for (const [owner, { codes, stretches }] of needles.entries()) {
        table.pool.set(codes, place);
        for (let index = 0; index < stretches.length; index += 2) {
            const needle = { start: place + (stretches[index] ?? 0), length: stretches[index + 1] ?? 0, owner };
            count += add(table, count + 1, needle);
        }
        place += codes.length;
        table.pool[place] = lines/* lineFeed */.hB;
        place += 1;
    }
    return table;
}
/** How many were added: none when the same is there already. */
function add(table, number, { start, length, owner }) {
    const { pool, starts, lengths, next, heads, filter } = table;
    const mixed = mix(hashAt(pool, start));
    const bucket = mixed >>> table.headShift;
    for (let known = heads[bucket] ?? 0; known !== 0; known = next[known] ?? 0) {
        if (lengths[known] === length && isSame({ pool, start: starts[known] ?? 0, length }, pool, start))
            return 0;
    }
    starts[number] = start;
    lengths[number] = length;
    table.owners[number] = owner;
    next[number] = heads[bucket] ?? 0;
    heads[bucket] = number;
    const bit = mixed >>> table.filterShift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    return 1;
}
/** Whether a stretch of the pool stands at a place of some codes. */
function isSame({ pool, start, length }, codes, place) {
    for (let index = 0; index < length; index += 1) {
        if (pool[start + index] !== codes[place + index])
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/law/redact/needle-search.ts
/** Finds every needle in a text in one pass: a rolling hash of eight units, a filter, and a look at the few that pass. */



/** The time of a search grows with the text, not with the number of needles. */
function indexNeedles(needles) {
    const table = fillTable(needles);
    return (text) => {
        const runs = needles.length === 0 || text.length < sliding_window/* anchor */.Y ? [] : search(table, (0,lines/* readCodes */.ZQ)(text));
        if (runs.length === 0)
            return [];
        const places = (0,lines/* readPlaces */.BQ)(text);
        return runs.map(({ start, end, owner }) => ({
            start: places[start] ?? 0,
            end: (places[end - 1] ?? 0) + 1,
            class: table.classes[owner] ?? '',
        }));
    };
}
function search(table, codes) {
    const { filter, filterShift } = table;
    const runs = [];
    let leaving = 1;
    for (let power = 0; power < sliding_window/* anchor */.Y; power += 1)
        leaving = Math.imul(leaving, hashBase);
    let hash = hashAt(codes, 0);
    let covered = 0;
    const last = codes.length - sliding_window/* anchor */.Y;
    for (let place = 0; place <= last; place += 1) {
        const mixed = mix(hash);
        const bit = mixed >>> filterShift;
        if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) {
            const head = table.heads[mixed >>> table.headShift] ?? 0;
            for (const run of runsAt({ table, codes, head, place, covered })) {
                covered = Math.max(covered, run.end);
                runs.push(run);
            }
        }
        hash =
            (Math.imul(hash, hashBase) + (codes[place + sliding_window/* anchor */.Y] ?? 0) - Math.imul(codes[place] ?? 0, leaving)) | 0;
    }
    return runs;
}
/** Needles of one bucket that stand at a place and reach further than what is covered, each with what stands beside it in the secret too. */
function runsAt({ table, codes, head, place, covered }) {
    const { pool, starts, lengths, owners, next } = table;
    const runs = [];
    for (let needle = head; needle !== 0; needle = next[needle] ?? 0) {
        const start = starts[needle] ?? 0;
        const length = lengths[needle] ?? 0;
        if (place + length <= covered || place + length > codes.length)
            continue;
        if (!isSame({ pool, start, length }, codes, place))
            continue;
        let left = 0;
        while (place - left > covered && pool[start - left - 1] === codes[place - left - 1])
            left += 1;
        let end = length;
        while (place + end < codes.length && pool[start + end] === codes[place + end])
            end += 1;
        runs.push({ start: place - left, end: place + end, owner: owners[needle] ?? 0 });
    }
    return runs;
}


/***/ }),

/***/ 7684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ toNeedles)
});

;// CONCATENATED MODULE: ./src/law/redact/escapes.ts
/** How JSON and URL writers escape a character: each language has its own idea, and a leak may come from any. */
const unicode = (hex) => (character) => Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${hex(code)}`;
}).join('');
const lower = (text) => text.toLowerCase();
const upper = (text) => text.toUpperCase();
const script = (character) => JSON.stringify(character).slice(1, -1);
const ascii = (character) => character > '\u007e' ? unicode(lower)(character) : script(character);
const slashed = (style) => (character) => character === '/' ? '\\/' : style(character);
/** JavaScript, Go, Python, PHP with and without bare Unicode, .NET. */
const jsonStyles = [
    script,
    (character) => (/[<>&\u2028\u2029]/.test(character) ? unicode(lower)(character) : script(character)),
    ascii,
    slashed(ascii),
    slashed(script),
    (character) => /["'`<>&+]|[^ -~]/u.test(character) && !/[\n\r\t\f\b]/.test(character)
        ? unicode(upper)(character)
        : script(character),
];
/** Marks that stay as they are beside letters and digits, and what becomes of a space. */
const urlTables = [
    { kept: "-_.!~*'()", space: '%20' },
    { kept: "-_.!~*'();/?:@&=+$,#", space: '%20' },
    { kept: '-_.~', space: '%20' },
    { kept: '-_.~/', space: '%20' },
    { kept: '-_.~', space: '+' },
    { kept: '-_.*', space: '+' },
    { kept: '-_.', space: '+' },
    { kept: '-_.~$&+:=@', space: '%20' },
    { kept: "-_.!~*'()$&+,", space: '%20' },
];
/**
 * `encodeURIComponent`, `encodeURI`, RFC 3986 (and Python with `safe=''`), Python's `quote`, `quote_plus` (and Go's query),
 * HTML forms (and Java), PHP's `urlencode`, Go's path, the userinfo of a WHATWG URL; each with hexadecimal digits in both cases.
 */
const urlStyles = urlTables.flatMap(({ kept, space }) => [upper, lower].map((hex) => (character) => {
    if (/[A-Za-z0-9]/.test(character) || kept.includes(character))
        return character;
    return character === ' ' ? space : toPercent(character, hex);
}));
/** Every byte escaped, needed or not. */
const percentStyles = [upper, lower].map((hex) => (character) => toPercent(character, hex));
/** Escapes a value character by character in every style; styles that agree on all of its characters count once. */
function escapeAll(value, styles) {
    const characters = Array.from(value);
    const alphabet = [...new Set(characters)];
    const tables = new Map();
    for (const style of styles) {
        const pieces = alphabet.map(style);
        const table = new Map(alphabet.map((character, index) => [character, toPiece(character, pieces[index] ?? '')]));
        tables.set(pieces.join(' '), table);
    }
    return [...tables.values()].map((table) => escapeBy(table, characters));
}
/**
 * How far a plain text grows where this action itself writes it: in JSON, and behind a workflow command. A piece of a
 * secret that is too short to be hidden could be a longer one of an encoding there. Empty when nothing grows.
 */
function measureWritten(value) {
    if (!/["\\%\0-\x1f]/.test(value))
        return {};
    const written = new Uint32Array(value.length + 1);
    const begun = new Uint32Array(value.length + 1);
    let place = 0;
    for (const character of value) {
        const longest = Math.max(script(character).length, /[%\r\n]/.test(character) ? '%25'.length : 0);
        for (let unit = 0; unit < character.length; unit += 1) {
            written[place + 1] = (written[place] ?? 0) + longest / character.length;
            begun[place + 1] = (begun[place] ?? 0) + Buffer.byteLength(character) / character.length;
            place += 1;
        }
    }
    return { written, begun };
}
function toPiece(character, text) {
    return { text, bytes: Buffer.byteLength(character), isEscape: text !== character };
}
function escapeBy(table, characters) {
    let text = '';
    for (const character of characters)
        text += table.get(character)?.text ?? '';
    const begun = new Uint32Array(text.length + 1);
    const escaped = new Uint32Array(text.length + 1);
    let bytes = 0;
    let units = 0;
    let place = 0;
    for (const character of characters) {
        const piece = table.get(character);
        if (piece === undefined)
            continue;
        const { length } = piece.text;
        for (let step = 1; step <= length; step += 1) {
            if (piece.isEscape)
                units += 1;
            place += 1;
            begun[place] = bytes + Math.ceil((step * piece.bytes) / length);
            escaped[place] = units;
        }
        bytes += piece.bytes;
    }
    return { text, begun, escaped };
}
function toPercent(character, hex) {
    return Array.from(Buffer.from(character), (byte) => `%${hex(byte.toString(16).padStart(2, '0'))}`).join('');
}

;// CONCATENATED MODULE: ./src/law/redact/encodings.ts
/** Every text in which a value may leave: the encodings that I1 names, in the styles of the languages that write them. */

const usual = { characters: 16, distinct: 8, bytes: 12 };
// Few letters make many bytes here: what looks uniform need not be.
const sparse = { characters: 16, distinct: 5, bytes: 8 };
/** All encodings of a value, each text once. */
function encodeAll(value) {
    const byText = new Map();
    for (const encoded of toForms(value).flatMap(encodeForm)) {
        const text = encoded.text.replaceAll(/[\r\n]/g, '');
        if (!byText.has(text))
            byText.set(text, encoded);
    }
    return [...byText.values()];
}
/** A value of several lines as it is, with either line end, and without any. */
function toForms(value) {
    if (!/[\r\n]/.test(value))
        return [value];
    const lines = value.split(/\r\n|\r|\n/);
    return [...new Set([value, lines.join('\n'), lines.join('\r\n'), lines.join('')])];
}
function encodeForm(value) {
    const bytes = Buffer.from(value);
    const hex = bytes.toString('hex');
    // No style escapes a letter, a digit or one of these.
    const styles = /^[\w.-]*$/.test(value) ? [] : [...jsonStyles, ...urlStyles];
    const plain = { text: value, least: usual, ...measureWritten(value) };
    const whole = [Array.from(value).reverse().join(''), value.split('').reverse().join('')];
    return [
        plain,
        ...whole.map((text) => ({ text, least: usual })),
        ...escapeAll(value, styles).map(({ text, begun, escaped: own }) => ({ text, begun, own, least: usual })),
        ...toAlignedBase64(bytes),
        ...escapeAll(value, percentStyles).map(({ text, begun }) => ({ text, begun, least: sparse })),
        { text: hex, least: sparse },
        { text: hex.toUpperCase(), least: sparse },
    ];
}
// What stands before and after a value changes the characters at its edges, so those are cut off:
// the rest is the same wherever the value stands.
function toAlignedBase64(bytes) {
    const shifts = [
        { shift: 0, lost: 0 },
        { shift: 1, lost: 2 },
        { shift: 2, lost: 3 },
    ];
    return shifts.flatMap(({ shift, lost }) => {
        const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const text = whole.slice(lost, Math.floor(((shift + bytes.length) * 8) / 6));
        return [{ text, least: usual }, toUrlSafe(text)];
    });
}
function toUrlSafe(base64) {
    const own = new Uint32Array(base64.length + 1);
    for (let place = 0; place < base64.length; place += 1) {
        own[place + 1] = (own[place] ?? 0) + (/[+/]/.test(base64.charAt(place)) ? 1 : 0);
    }
    return { text: base64.replaceAll('+', '-').replaceAll('/', '_'), own, least: usual };
}

// EXTERNAL MODULE: ./src/law/redact/lines.ts
var lines = __webpack_require__(95331);
// EXTERNAL MODULE: ./src/law/redact/sliding-window.ts
var sliding_window = __webpack_require__(40055);
;// CONCATENATED MODULE: ./src/law/redact/fragments.ts
/** The shortest stretches of an encoded secret that must not leave. */


/**
 * Stretches that are enough and would not be without their first or last unit: whatever is enough holds one of them.
 * What another encoding writes in the same way is left to that one.
 * `counts` has an entry for every UTF-16 unit, all 0, and is left so: it is lent to save making it for each text.
 */
function cutFragments(encoded, counts) {
    const codes = (0,lines/* readCodes */.ZQ)(encoded.text);
    const window = (0,sliding_window/* openWindow */.D)({ encoded, codes, counts });
    const stretches = [];
    let text = 'uniform';
    while (window.start < codes.length) {
        while (window.end < codes.length && !window.isEnough())
            window.grow();
        const { start, end } = window;
        const isEnough = window.isEnough();
        const isOwn = window.isOwn();
        window.shrink();
        if (!isEnough || window.isEnough())
            continue;
        text = 'varied';
        if (isOwn)
            stretches.push(start, end - start);
    }
    return { codes, stretches, text };
}
/** The whole text as the one stretch; none when it is too short to be looked up. */
function keepWhole(text) {
    const codes = (0,lines/* readCodes */.ZQ)(text);
    return { codes, stretches: codes.length < sliding_window/* anchor */.Y ? [] : [0, codes.length] };
}

// EXTERNAL MODULE: ./src/law/redact/secret.ts
var secret = __webpack_require__(71534);
// EXTERNAL MODULE: ./src/law/redact/decode-percent.ts
var decode_percent = __webpack_require__(45036);
;// CONCATENATED MODULE: ./src/law/redact/secret-parts.ts
/** Which stretches of a value are the secret: a JWT's header or a PEM's first line stand in a thousand documents. */



const secretName = /key|secret|token|password|passwd|passphrase|pwd|credential/i;
/** `token_uri` and `token_type` of an account file are the same for everybody. */
const publicName = /(?:ur[il]|type)$/i;
/** The stretches whose fragments are hidden, cut from a value by its form; the whole value when it has no known form. */
function toSecretParts(value) {
    const parts = toJsonParts(value) ??
        toPemParts(value) ??
        toTokenParts(value) ??
        toUrlParts(value) ?? [value];
    const secrets = parts.filter((part) => (0,secret/* judgeSecret */.Oq)(part).verdict === 'secret');
    return secrets.length === 0 ? [value] : [...new Set(secrets)];
}
function toJsonParts(value) {
    if (!/^\s*[[{]/.test(value))
        return undefined;
    const parts = [...secretLeaves(parseJson(value))].flatMap(toSecretParts);
    // In the file a key with line breaks stands escaped, and so it stands in a base64 of the file.
    const escaped = parts.flatMap((part) => escapeAll(part, jsonStyles).map((one) => one.text));
    const found = [...parts, ...escaped.filter((text) => value.includes(text))];
    return found.length === 0 ? undefined : found;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function* secretLeaves(root) {
    const branches = [{ value: root, secret: false }];
    for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
        const { value, secret } = branch;
        if (typeof value === 'string') {
            if (secret)
                yield value;
        }
        else if (Array.isArray(value)) {
            for (const item of value)
                branches.push({ value: item, secret });
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [name, item] of Object.entries(value)) {
                branches.push({ value: item, secret: !publicName.test(name) && (secret || secretName.test(name)) });
            }
        }
    }
}
function toPemParts(value) {
    const blocks = value.split('-----BEGIN ').slice(1);
    const bodies = blocks.flatMap((block) => {
        const start = block.indexOf('-----');
        const end = block.indexOf('-----END ');
        return start === -1 || end <= start ? [] : toBodies(block.slice(start + '-----'.length, end));
    });
    return bodies.length === 0 ? undefined : [...bodies, ...toLinesOutside(value)];
}
/** A file of settings may hold a key and other secrets beside it. What is a common word in it must stay one. */
function toLinesOutside(value) {
    const [before = '', ...blocks] = value.split('-----BEGIN ');
    const outside = [before, ...blocks.map(toRest)];
    return outside.flatMap((text) => text.split('\n')).flatMap(toSettings);
}
/** What follows a block; a block that does not end is none. */
function toRest(block) {
    const end = block.indexOf('-----END ');
    return end === -1 ? block : block.slice(end).replace(/^-----END [^\n]*?-----/, '');
}
/** The line and its value, when the name or the look of the value says that it is a secret. */
function toSettings(line) {
    const text = line.trim();
    const [, name = '', quoted = text] = /^(?:export\s+)?([\w.-]+)\s*[=:]\s*(.*)$/.exec(text) ?? [];
    const value = quoted.replace(/^(["'])(.*)\1$/, '$2');
    const looksSecret = value.length >= 16 && new Set(value).size >= 8 && !/\s|^[a-z]+:\/\/[^@]*$/i.test(value);
    if (text.startsWith('#') || value.length < 8 || !(secretName.test(name) || looksSecret))
        return [];
    return [text, value];
}
// In a variable a key often stands on one line, its breaks written as backslash and n.
function toBodies(block) {
    const unescaped = block.replaceAll(/(?:\\r)?\\n/g, '\n');
    return [block, unescaped].map((text) => text
        .split('\n')
        .filter((line) => !line.includes(': '))
        .join('\n')
        .trim());
}
/** All but the header of a JWT: payload and signature, or the four later parts of an encrypted one. */
function toTokenParts(value) {
    return /^eyJ[\w-]+(?:\.[\w-]*){2,4}$/.test(value.trim()) ? value.trim().split('.').slice(1) : undefined;
}
/** The userinfo of a URL, and its password alone, also decoded; of a URL without one, what follows the origin. */
function toUrlParts(value) {
    const url = /^[a-z][a-z0-9+.-]*:\/\/(?:([^/?#\s]*)@)?[^/?#\s]*(\S*)$/i.exec(value.trim());
    if (url === null)
        return undefined;
    const [, userinfo, rest = ''] = url;
    if (userinfo === undefined)
        return [rest];
    const password = userinfo.slice(userinfo.indexOf(':') + 1);
    return [userinfo, password, (0,decode_percent/* decodePercent */.g)(userinfo), (0,decode_percent/* decodePercent */.g)(password)];
}

;// CONCATENATED MODULE: ./src/law/redact/needles.ts
/** What to look for in texts: every secret in every encoding, whole or cut into fragments. */




// A uniform text is found by its beginning: it keeps the time linear where what is searched is as uniform.
const longestUniform = 64;
const codeUnits = 0x10000;
/** Stretches of all secrets; what stands in several of them belongs to the first. */
function toNeedles(secrets) {
    const counts = new Uint32Array(codeUnits);
    return secrets.flatMap(({ value, class: name }) => {
        const parts = toSecretParts(value);
        const short = parts.flatMap(toShortLines).flatMap(encodeAll);
        const fragments = [
            ...parts.flatMap(encodeAll).map((encoded) => cut(encoded, counts)),
            ...short.map((encoded) => keepWhole(encoded.text)),
            // The parts are hidden in every encoding; where the value stands as it is, so is what is around them.
            ...(parts.includes(value) ? [] : [keepWhole(value)]),
        ];
        return fragments.map(({ codes, stretches }) => ({ codes, stretches, class: name }));
    });
}
function cut(encoded, counts) {
    const { codes, stretches, text } = cutFragments(encoded, counts);
    if (text === 'varied')
        return { codes, stretches };
    const whole = keepWhole(encoded.text).stretches;
    return { codes, stretches: whole.map((units) => Math.min(units, longestUniform)) };
}
/** Lines that are too short or too uniform for their fragments to be found in the whole. */
function toShortLines(part) {
    const lines = (0,secret/* toLines */.P_)(part).map((line) => line.trim());
    const short = lines.filter((line) => line.length < 16 || new Set(line).size < 8);
    return lines.length < 2 ? [] : short.filter((line) => (0,secret/* judgeSecret */.Oq)(line).verdict === 'secret');
}


/***/ }),

/***/ 71534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ judgeSecret),
/* harmony export */   P_: () => (/* binding */ toLines),
/* harmony export */   tk: () => (/* binding */ toMasks)
/* harmony export */ });
/* unused harmony export shortestSecret */
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/** What a secret is, which values are none, and what the runner is told to mask. */

/** Characters. Anything shorter stands by chance in too many texts. */
const shortestSecret = 8;
/** What people type where a key is asked for and none is needed. Lower case, dashes for all separators. */
const placeholders = new Set([
    'none',
    'null',
    'undefined',
    'empty',
    'true',
    'false',
    'test',
    'testing',
    'dummy',
    'dummy-key',
    'dummy-api-key',
    'fake',
    'fake-key',
    'fake-api-key',
    'example',
    'placeholder',
    'changeme',
    'change-me',
    'replace-me',
    'replaceme',
    'redacted',
    'not-needed',
    'not-required',
    'not-used',
    'notneeded',
    'no-key',
    'no-key-required',
    'no-key-needed',
    'no-api-key',
    'sk-no-key-required',
    'sk-no-key-needed',
    'sk-dummy',
    'sk-test',
    'sk-none',
    'sk-fake',
    'sk-placeholder',
    'api-key',
    'apikey',
    'your-key',
    'your-api-key',
    'your-api-key-here',
    'sk-your-key',
    'sk-your-api-key',
    'ollama',
    'lm-studio',
    'lmstudio',
    'llama.cpp',
    'llama-cpp',
    'localai',
    'vllm',
    'local',
    'localhost',
    'anything',
    'whatever',
    'unused',
]);
/** Hidden, the outputs that later steps compare would say nothing: whoever plants such a "secret" could choose what a run came to. */
const ownWords = new Set([..._contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusions */ .fy, ...Object.keys(_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)].map(toPlain));
function toPlain(word) {
    return word.toLowerCase().replaceAll(/[_\s]/g, '-');
}
/** Whether a value is hidden at all (I1). White space around it does not count. */
function judgeSecret(value) {
    const bare = value.trim();
    if (isPlaceholder(bare))
        return { verdict: 'not-secret', why: 'placeholder' };
    if (Array.from(bare).length < shortestSecret)
        return { verdict: 'not-secret', why: 'too-short' };
    return { verdict: 'secret' };
}
/** What `core.setSecret` gets (I2): the whole value, and each of its lines of 8 characters or more that is no word of everybody's. */
function toMasks(secret) {
    const lines = toLines(secret.value).filter((line) => !isPlaceholder(line.trim()));
    return [...new Set([secret.value, ...lines])];
}
/** Lines of 8 characters or more, white space at their ends not counted, without their line ends. */
function toLines(value) {
    return value.split(/\r\n|\r|\n/).filter((line) => Array.from(line.trim()).length >= shortestSecret);
}
// One character over and over is what forms show in place of a secret.
function isPlaceholder(bare) {
    const plain = toPlain(bare);
    return /^(.)\1+$/su.test(bare) || placeholders.has(plain) || ownWords.has(plain);
}


/***/ }),

/***/ 40055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ openWindow),
/* harmony export */   Y: () => (/* binding */ anchor)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95331);
/** A stretch that slides over an encoded text, and judges whether it is enough for a fragment and written by no other encoding. */

/** Units that every needle has at least: the table looks them up by so many. */
const anchor = 8;
/** Line ends and escapes are written with so many characters that may stand nowhere else in the stretch. */
const differentSigns = 2;
function openWindow({ encoded, codes, counts }) {
    const { text, least, begun, own, written } = encoded;
    const places = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlaces */ .BQ)(text);
    let start = 0;
    let end = 0;
    let distinct = 0;
    return {
        get start() {
            return start;
        },
        get end() {
            return end;
        },
        grow: () => {
            const code = codes[end] ?? 0;
            counts[code] = (counts[code] ?? 0) + 1;
            if (counts[code] === 1)
                distinct += 1;
            end += 1;
        },
        shrink: () => {
            const code = codes[start] ?? 0;
            counts[code] = (counts[code] ?? 0) - 1;
            if (counts[code] === 0)
                distinct -= 1;
            start += 1;
        },
        isEnough: () => {
            if (end - start < anchor)
                return false;
            // The rule is about the text as it stands, with its line ends. Those beside the stretch count too:
            // a copy may hold them, and nobody can see here whether it does.
            const from = start === 0 ? 0 : (places[start - 1] ?? 0) + 1;
            const to = places[end] ?? text.length;
            const characters = written === undefined ? to - from : (written[to] ?? 0) - (written[from] ?? 0);
            const signs = Math.min(characters - (end - start), differentSigns);
            if (distinct + signs < least.distinct || characters < least.characters)
                return false;
            return begun === undefined || (begun[to] ?? 0) - (begun[from] ?? 0) >= least.bytes;
        },
        isOwn: () => own === undefined || (own[(places[end - 1] ?? 0) + 1] ?? 0) > (own[places[start] ?? 0] ?? 0),
    };
}


/***/ }),

/***/ 29440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ viewUnescaped)
/* harmony export */ });
/**
 * A text as it reads when needless escapes are taken back: `\u006b`, `\/` and `%6B` for characters that need none,
 * in any mixture. Which of them somebody escapes is theirs to choose, so no list of styles can hold all mixtures.
 */
const needless = /\\u00([2-7][0-9a-fA-F])|%([2-7][0-9a-fA-F])|\\\//g;
/** Nothing, when the text has no such escape. Linear in the text. */
function viewUnescaped(text) {
    const found = [...text.matchAll(needless)];
    if (found.length === 0)
        return undefined;
    const pieces = [];
    // For each escape: where its character stands in the view, and how much longer the text is from there on.
    const places = [];
    const ends = [];
    let done = 0;
    let length = 0;
    for (const match of found) {
        const plain = text.slice(done, match.index);
        pieces.push(plain, toCharacter(match));
        length += plain.length;
        places.push(length);
        length += 1;
        done = match.index + match[0].length;
        ends.push(done);
    }
    pieces.push(text.slice(done));
    const toEnd = (place) => {
        const before = countBelow(places, place);
        return before === 0 ? place : (ends[before - 1] ?? 0) + (place - (places[before - 1] ?? 0) - 1);
    };
    return {
        text: pieces.join(''),
        // An escape belongs to the span whole: its start is where the one before it ends.
        toOriginal: (span) => ({ ...span, start: toEnd(span.start), end: toEnd(span.end) }),
    };
}
function toCharacter([, json, percent]) {
    const hex = json ?? percent;
    return hex === undefined ? '/' : String.fromCharCode(Number.parseInt(hex, 16));
}
/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers, limit) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] ?? 0) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 57640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ whyNoService),
/* harmony export */   k: () => (/* binding */ runArtifactThread)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/** A thread for GitHub's artifact client, which cannot be cancelled, and an end to it that always comes. */



const needed = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN'];
/** All that the client gets to see of our variables. */
const passed = [
    ...needed,
    'GITHUB_SERVER_URL',
    'GITHUB_RETENTION_DAYS',
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
];
/** MiB. The client holds at most five blocks of 8 MiB, whatever the size of the bundle. */
const heapMib = 256;
/**
 * Never rejects. What the client prints is read and dropped: it holds signed addresses, and goes round the console.
 * `take` is called with the directory of the job before that is gone, once the job is done.
 */
function runArtifactThread(toJob, options, take = () => { }) {
    const { uploader, variables, timeoutMs, signal, redactor } = options;
    const why = whyNoService(variables);
    if (why !== undefined)
        return Promise.resolve({ type: 'not-available', why });
    if (signal.aborted)
        return Promise.resolve(cancelled);
    const directory = makeJobDirectory(options.root);
    if (directory === undefined)
        return Promise.resolve(failed('there is no place for a copy of the files in RUNNER_TEMP'));
    return new Promise((resolve) => {
        const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(uploader, {
            workerData: toJob(directory),
            env: Object.fromEntries([...variables].filter(([name]) => passed.includes(name))),
            argv: [],
            execArgv: [],
            stdout: true,
            stderr: true,
            resourceLimits: { maxOldGenerationSizeMb: heapMib },
        });
        const end = (ending) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', cancel);
            // Its sockets, timers and promises end with it; nothing of it is waited for.
            thread.unref();
            const remove = () => removeJobDirectory(directory);
            if (ending.type === 'fetched')
                take(directory);
            // Twice: the thread may be writing at this moment, and it is not waited for.
            remove();
            thread.terminate().then(remove, remove);
            resolve(ending);
        };
        const cancel = () => end(cancelled);
        const seconds = (timeoutMs / 1_000).toFixed(1);
        const timer = setTimeout(() => end(failed(`it was not done within ${seconds} s`)), timeoutMs);
        signal.addEventListener('abort', cancel, { once: true });
        thread.stdout.resume();
        thread.stderr.resume();
        thread.on('message', (message) => end(toEnding(message, redactor)));
        thread.on('error', (error) => end(failed(`the uploader stopped: ${toLine(String(error), redactor)}`)));
        thread.on('exit', () => end(failed('the uploader stopped')));
    });
}
/** Nothing where the runner has told of a service. */
function whyNoService(variables) {
    const missing = needed.filter((name) => (variables.get(name) ?? '') === '');
    return missing.length === 0 ? undefined : `the runner gave no ${missing.join(', no ')}`;
}
const failed = (why) => ({ type: 'not-done', why });
const cancelled = failed('the job was cancelled');
function toEnding(message, redactor) {
    if (message.type !== 'failed')
        return message;
    if (message.name === 'GHESNotSupportedError')
        return { type: 'not-available', why: 'this GitHub Enterprise Server takes no artifacts of this kind' };
    return failed(toLine(message.message, redactor));
}
function makeJobDirectory(root) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'upload-'));
    }
    catch {
        return undefined;
    }
}
function removeJobDirectory(directory) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, { recursive: true, force: true });
    }
    catch {
        // It is private, and in a directory that the runner empties.
    }
}
const longestWhy = 300;
/** Characters that are looked at. */
const longestLine = 65_536;
/** The first line, without the queries of its addresses: they are signatures. Cut last, so that no part of a secret stays. */
function toLine(text, redactor) {
    const [line = ''] = text
        .slice(0, longestLine)
        .trim()
        .split(/[\r\n]/, 1);
    const plain = redactor
        .text(line, 'error')
        .replace(/(?:\?|%3F)[^\s"']*/gi, '?…')
        .replace(/\bsig(?:=|%3D)[^\s"'&;]*/gi, 'sig=…');
    return plain.length > longestWhy ? `${plain.slice(0, longestWhy)}…` : plain;
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

/***/ 69183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ toCutBlock),
/* harmony export */   cX: () => (/* binding */ toCell)
/* harmony export */ });
/* unused harmony export toFencedBlock */
/* harmony import */ var _core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67794);
/** Text of strangers in Markdown: as a block that it cannot end, or as a cell that it cannot leave. */

/** A fenced block whose fence is longer than any run of backticks in it. */
function toFencedBlock(text, language = 'text') {
    const fence = toFence(text);
    return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
/** A fenced block of at most `maxBytes`, which are not fewer than 1 KiB: the text's head, with `marker` where the rest was. */
function toCutBlock(text, limits) {
    const whole = toFencedBlock(text, limits.language);
    if ((0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(whole) <= limits.maxBytes)
        return whole;
    const room = limits.maxBytes - (0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(limits.marker) - 16;
    // A text may be all backticks: with a third for itself and each fence, it fits too.
    const bytes = Math.max(room - 2 * toFence(text).length, Math.floor(room / 3));
    return toFencedBlock(`${(0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .toHead */ .mP)(text, bytes)}\n${limits.marker}`, limits.language);
}
function toFence(text) {
    let longest = 2;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return '`'.repeat(longest + 1);
}
/** One cell of a table, or one line of a paragraph: no markup, no links, no HTML, no turned direction, at most `longest` characters. */
function toCell(text, longest = 120) {
    const line = text.replace(/\s+/g, ' ').trim();
    const cut = [...line].length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
    return cut
        .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
        .replace(/[\\`*_{}[\]()<>#+!|~@:&-]/g, toEntity)
        .replace(/(?<=\bwww)\./gi, toEntity);
}
const toEntity = (character) => `&#${character.charCodeAt(0)};`;


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

/***/ 38249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openDeadline)
/* harmony export */ });
/** The one signal that ends a run early: its own time-out, a job that is cancelled, an error that nobody caught. */
/** Kept back for closing log, upload, outputs and summary, all within the time that was given. */
const closingMs = 10_000;
/** When the inputs cannot be read there is nothing to wait for. */
const unknownMs = 60_000;
const cancelSignals = ['SIGINT', 'SIGTERM'];
const faults = ['uncaughtException', 'unhandledRejection'];
/**
 * Starts the run's own deadline and listens for the runner's: SIGINT first, SIGTERM 7.5 s later, the end
 * 2.5 s after that (actions/runner, ProcessInvoker).
 */
function openDeadline(timeoutMs, now) {
    const controller = new AbortController();
    const cancelling = new AbortController();
    const given = timeoutMs ?? unknownMs;
    const ms = given - Math.min(closingMs, given * 0.1);
    const timer = setTimeout(() => controller.abort('TIME_EXHAUSTED'), ms);
    const cancel = () => {
        controller.abort('CANCELLED');
        cancelling.abort('CANCELLED');
    };
    const stop = () => controller.abort('INTERNAL');
    for (const name of cancelSignals)
        process.on(name, cancel);
    for (const name of faults)
        process.on(name, stop);
    return {
        signal: controller.signal,
        at: now + ms,
        end: now + given,
        givenMs: given,
        cancelled: cancelling.signal,
        share: (fraction) => openShare(controller.signal, (now + ms - Date.now()) * fraction),
        release: () => {
            clearTimeout(timer);
            for (const name of cancelSignals)
                process.off(name, cancel);
            for (const name of faults)
                process.off(name, stop);
        },
    };
}
function openShare(whole, ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort('TIME_EXHAUSTED'), ms);
    return {
        signal: AbortSignal.any([whole, controller.signal]),
        at: Date.now() + ms,
        release: () => clearTimeout(timer),
    };
}


/***/ }),

/***/ 53169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ orWarning)
/* harmony export */ });
/** Writing what is for looking, or for the steps that follow: where it fails it takes nothing else with it. */
/** What `write` gives, or nothing, and a warning that says what the file system said. */
async function orWarning(printer, { what, write }) {
    try {
        return await write();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : 'unknown';
        printer.warning(`${what} could not be written: ${why}`);
        return undefined;
    }
}


/***/ }),

/***/ 83364:
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

/***/ 3121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ raiseShield)
});

;// CONCATENATED MODULE: ./src/law/redact/map-strings.ts
/** A copy of a JSON value with every string replaced, keys too. It needs no stack, however deep the value is. */
function mapStrings(value, map) {
    const open = [];
    const convert = (from) => {
        if (typeof from === 'string')
            return map.text(from);
        if (typeof from === 'number')
            return map.number(from);
        if (typeof from !== 'object' || from === null)
            return from;
        if (isList(from)) {
            const to = [];
            open.push(() => {
                for (const item of from)
                    to.push(convert(item));
            });
            return to;
        }
        const to = {};
        open.push(() => {
            const toFree = createNames();
            for (const [key, item] of Object.entries(from)) {
                // An assignment to `__proto__` would set the prototype; this makes a property of that name.
                Object.defineProperty(to, toFree(map.text(key)), {
                    value: convert(item),
                    configurable: true,
                    enumerable: true,
                    writable: true,
                });
            }
        });
        return to;
    };
    const root = convert(value);
    for (let step = open.pop(); step !== undefined; step = open.pop())
        step();
    return root;
}
/** Numbers names that come again: two names that are both hidden would become one, and a value would be lost. */
function createNames() {
    const taken = new Map();
    const toFree = (name) => {
        const copies = taken.get(name) ?? 0;
        taken.set(name, copies + 1);
        return copies === 0 ? name : toFree(`${name} (${copies + 1})`);
    };
    return toFree;
}
function isList(value) {
    return Array.isArray(value);
}

// EXTERNAL MODULE: ./src/law/redact/needle-search.ts + 1 modules
var needle_search = __webpack_require__(65544);
// EXTERNAL MODULE: ./src/law/redact/needles.ts + 4 modules
var needles = __webpack_require__(7684);
;// CONCATENATED MODULE: ./src/law/redact/operator-patterns.ts
/** The operator's own patterns (input `redact`), looked for line by line in pieces of bounded length. */
const longestPiece = 65_536;
/** Pieces of one line overlap by so much, so that a match on a border is whole in one of them. */
const overlap = 4096;
function toPatternFinder(patterns) {
    if (patterns.length === 0)
        return () => [];
    return (text) => [...toLines(text)].flatMap((line) => patterns.flatMap((pattern) => [...findInLine(pattern, line)]));
}
function* toLines(text) {
    let start = 0;
    for (const line of text.split('\n')) {
        if (line !== '')
            yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, start };
        start += line.length + 1;
    }
}
function* findInLine(pattern, line) {
    for (let from = 0; from < line.text.length; from += longestPiece - overlap) {
        const piece = line.text.slice(from, from + longestPiece);
        const isCut = from + longestPiece < line.text.length;
        for (const { start, end } of pattern.findAll(piece)) {
            if (end === start)
                continue;
            const span = { start: line.start + from + start, end: line.start + from + end, class: 'pattern' };
            if (isCut && end === piece.length && start < longestPiece - overlap) {
                // Longer than the overlap and not at its end yet: nobody can say how far it goes, so the line is hidden.
                yield { ...span, end: line.start + line.text.length };
                return;
            }
            yield span;
        }
        if (!isCut)
            return;
    }
}

;// CONCATENATED MODULE: ./src/law/redact/shapes.ts
/** Tokens that nobody registered and that can be nothing else by their shape. Strict: what documents show as examples stays. */
/** No word goes on into the token; `\n` and `%0A` before it are line ends, not words. */
const edge = String.raw `(?:(?<![A-Za-z0-9_+/-])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))`;
const base64 = '[A-Za-z0-9+/=]';
const gap = String.raw `(?:\s|\\[nr])`;
const lineEnd = String.raw `(?:\r?\n|(?:\\r)?\\n)`;
const privateKey = [
    `-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----${gap}*`,
    String.raw `(?:(?:[A-Za-z-]{1,32}: [^\r\n\\]{1,128}${lineEnd}){1,4}${gap}*)?`,
    `${base64}{16,}(?:${gap}+${base64}{16,})*(?:${gap}+${base64}{1,15})?`,
    `(?:${gap}*-----END [A-Z0-9 ]{1,64}-----)?`,
].join('');
const shapes = [
    { pattern: /gh[oprsu]_[A-Za-z0-9]{36,255}/g, judge: isMixed },
    { pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/g, judge: isMixed },
    {
        pattern: new RegExp(`${edge}A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9+/=])`, 'g'),
        judge: (token) => new Set(token).size >= 10 && /[2-7]/.test(token) && !token.endsWith('EXAMPLE'),
    },
    { pattern: new RegExp(`${edge}xox[a-z]-(?:[0-9]{1,16}-){1,4}[A-Za-z0-9]{20,}`, 'g'), judge: isVaried },
    { pattern: new RegExp(`${edge}xapp-[0-9]-[A-Z0-9]{8,16}-[0-9]{8,16}-[a-f0-9]{64}`, 'g'), judge: isVaried },
    { pattern: new RegExp(`${edge}sk-[A-Za-z0-9_-]{32,}`, 'g'), judge: isRandomKey },
    {
        pattern: new RegExp(String.raw `${edge}eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}`, 'g'),
        judge: isToken,
    },
    {
        pattern: new RegExp(privateKey, 'g'),
        judge: (key) => isMixed((key.match(/[A-Za-z0-9+/]{40,}/g) ?? []).join('')),
    },
];
const shortest = 20;
// One look for all beginnings is faster than one for each shape, and most texts have none.
const beginning = /gh[oprsu]_|github_pat_|A[KS]IA|xox[a-z]-|xapp-|sk-|eyJ|PRIVATE KEY/;
/** Finds every token of a known shape. */
function findShapes(text) {
    if (text.length < shortest || !beginning.test(text))
        return [];
    return shapes.flatMap(({ pattern, judge }) => Array.from(text.matchAll(pattern))
        .filter(([token]) => judge(token))
        .map(({ 0: token, index }) => ({ start: index, end: index + token.length, class: 'shape' })));
}
/** Upper and lower case and digits without order: neither a word nor a row of one letter. */
function isMixed(token) {
    return /[a-z]/.test(token) && /[A-Z]/.test(token) && /[0-9]/.test(token) && isVaried(token);
}
function isVaried(token) {
    return new Set(token).size >= 12;
}
// `sk-` also begins class names and labels: words between dashes, in which the same few letters come again and again.
function isRandomKey(token) {
    return (token.match(/[A-Za-z0-9]{16,32}/g) ?? []).some((run) => {
        const distinct = new Set(run).size;
        return (isMixed(run) && distinct >= 0.55 * run.length) || (/^[a-f0-9]{32,}$/.test(run) && distinct >= 8);
    });
}
function isToken(token) {
    const header = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString();
    return /^\{.*"alg"\s*:\s*"[\w-]+".*\}$/s.test(header);
}

;// CONCATENATED MODULE: ./src/law/redact/spans.ts
/** Stretches of a text that are to be hidden. */
const replacement = '***';
/** Replaces what the spans cover; those that touch become one. The class of the earliest in the list is told. */
function cover(text, spans) {
    if (spans.length === 0)
        return { text, classes: [] };
    const pieces = [];
    const classes = [];
    let done = 0;
    for (const span of merge(merge(spans).map((one) => widen(text, one)))) {
        pieces.push(text.slice(done, span.start), replacement);
        if (text.slice(span.start, span.end) !== replacement)
            classes.push(span.class);
        done = span.end;
    }
    pieces.push(text.slice(done));
    return { text: pieces.join(''), classes };
}
function merge(spans) {
    const ranked = spans.map((span, rank) => ({ ...span, rank })).sort((a, b) => a.start - b.start);
    const merged = [];
    for (const span of ranked) {
        const last = merged.at(-1);
        if (last === undefined || span.start > last.end) {
            merged.push(span);
        }
        else {
            const first = span.rank < last.rank ? span : last;
            merged[merged.length - 1] = { ...first, start: last.start, end: Math.max(last.end, span.end) };
        }
    }
    return merged;
}
// A pair of surrogates is hidden whole. So is an earlier `***`: cut in two, it would grow with every further look.
function widen(text, span) {
    let { start, end } = span;
    if (isLow(text, start) && isHigh(text, start - 1))
        start -= 1;
    if (isLow(text, end) && isHigh(text, end - 1))
        end += 1;
    const before = countStars(text, start - 1, -1);
    const after = countStars(text, end, 1);
    if (before + countStars(text, start, 1) >= replacement.length)
        start -= before;
    if (after + countStars(text, end - 1, -1) >= replacement.length)
        end += after;
    return { ...span, start, end };
}
function countStars(text, from, step) {
    let count = 0;
    for (let index = from; text[index] === '*'; index += step)
        count += 1;
    return count;
}
function isHigh(text, index) {
    const code = text.charCodeAt(index);
    return code >= 0xd800 && code <= 0xdbff;
}
function isLow(text, index) {
    const code = text.charCodeAt(index);
    return code >= 0xdc00 && code <= 0xdfff;
}

// EXTERNAL MODULE: ./src/law/redact/unescaped-view.ts
var unescaped_view = __webpack_require__(29440);
;// CONCATENATED MODULE: ./src/law/redact/redactor.ts
/** Takes secrets out of whatever is about to be told, kept or sent. The only maker of the `Redacted` brand. */







/** A replacement may bring together what makes a new hit, if a secret holds asterisks or a pattern looks around. */
const mostLooks = 8;
/** `patterns` are the operator's own, looked for line by line. What `judgeSecret` takes for no secret does not belong here. */
function createRedactor(options) {
    const findNeedles = (0,needle_search/* indexNeedles */.f)((0,needles/* toNeedles */.W)(options.secrets));
    const findPatterns = toPatternFinder(options.patterns);
    const hits = new Map();
    const count = (place, classes) => {
        for (const name of classes) {
            const key = `${place} ${name}`;
            hits.set(key, { class: name, place, count: (hits.get(key)?.count ?? 0) + 1 });
        }
    };
    const findUnescaped = (text) => {
        const view = (0,unescaped_view/* viewUnescaped */.M)(text);
        return view === undefined ? [] : findNeedles(view.text).map(view.toOriginal);
    };
    const look = (text) => cover(text, [...findNeedles(text), ...findUnescaped(text), ...findPatterns(text), ...findShapes(text)]);
    const hide = (text, place) => {
        let shown = text;
        for (let looks = 0; looks < mostLooks; looks += 1) {
            const covered = look(shown);
            count(place, covered.classes);
            if (covered.text === shown)
                return shown;
            shown = covered.text;
        }
        return shown;
    };
    const hideNumber = (number, place) => {
        const written = String(number);
        // 8.39e+23 has the digits of a secret, parted by its point.
        const [whole, digits] = [written, written.replace('.', '')].map((text) => cover(text, findNeedles(text)));
        const covered = whole?.classes.length === 0 ? digits : whole;
        if (covered === undefined || covered.classes.length === 0)
            return number;
        count(place, covered.classes);
        return covered.text;
    };
    return {
        text: (value, place) => hide(value, place),
        value: (value, place) => mapStrings(value, {
            text: (text) => hide(text, place),
            number: (number) => hideNumber(number, place),
        }),
        takeHits: () => {
            const taken = [...hits.values()];
            hits.clear();
            return taken;
        },
    };
}

// EXTERNAL MODULE: ./src/law/redact/secret.ts
var secret = __webpack_require__(71534);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/runner/command-file.ts
/**
 * One file through which a step talks to the runner: only ever what was in it at the start, and what we append.
 * A tool runs as the same user and reaches the file: it can write to it, or put a pipe, a link or a directory in
 * its place, at which a plain append would wait for ever or write to somebody else's file.
 */


/** Bytes. The runner takes 1 MiB of summary; a step begins with empty files. */
const largestStart = 16 * 1_048_576;
// Windows has neither; there are no pipes in its directories either.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
const careful = O_NOFOLLOW | O_NONBLOCK;
/** To a file that cannot be read now nothing is ever written: `append` throws why. */
function openCommandFile(path) {
    let known;
    let problem;
    try {
        known = withFile(path, external_node_fs_.constants.O_RDONLY, readAll);
    }
    catch (error) {
        problem = error;
    }
    const restore = () => {
        if (known === undefined || isUntouched(path, known))
            return 'untouched';
        (0,external_node_fs_.rmSync)(path, { force: true });
        const { bytes } = known;
        const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL;
        known = withFile(path, flags, (descriptor, stats) => {
            writeAll(descriptor, bytes, 0);
            return { bytes, stats };
        });
        return 'restored';
    };
    return {
        restore,
        append: (text) => {
            const found = restore();
            if (known === undefined)
                throw problem;
            known = append(path, known, Buffer.from(text));
            return found;
        },
    };
}
function append(path, known, more) {
    return withFile(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND, (descriptor, stats) => {
        if (!isSame(stats, known.stats))
            throw new errors/* GoagentError */.q('INTERNAL', [`${path} was replaced at this moment`]);
        writeAll(descriptor, more, known.bytes.length);
        return { bytes: Buffer.concat([known.bytes, more]), stats };
    });
}
/** Neither waits for the other end of a pipe nor follows a link. */
function withFile(path, flags, use) {
    const descriptor = (0,external_node_fs_.openSync)(path, flags | careful, 0o644);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            throw new errors/* GoagentError */.q('INTERNAL', [`${path} is no regular file`]);
        return use(descriptor, stats);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readAll(descriptor, stats) {
    if (stats.size > largestStart)
        throw new errors/* GoagentError */.q('INTERNAL', [`it holds ${stats.size} bytes before this step has written any`]);
    return { bytes: readBytes(descriptor, stats.size), stats };
}
function readBytes(descriptor, length) {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
        const count = (0,external_node_fs_.readSync)(descriptor, bytes, filled, length - filled, filled);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
/** The same file with the same bytes: another one that looks alike may have a second name somewhere. */
function isUntouched(path, known) {
    try {
        return withFile(path, external_node_fs_.constants.O_RDONLY, (descriptor, stats) => {
            if (!isSame(stats, known.stats) || stats.size !== known.bytes.length)
                return false;
            return readBytes(descriptor, stats.size).equals(known.bytes);
        });
    }
    catch {
        return false;
    }
}
const isSame = (one, other) => one.ino === other.ino && one.dev === other.dev;
/** The runner fails the step at half an entry, so what did not fit is taken back to `before` bytes. */
function writeAll(descriptor, bytes, before) {
    try {
        let written = 0;
        while (written < bytes.length)
            written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
    }
    catch (error) {
        (0,external_node_fs_.ftruncateSync)(descriptor, before);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/runner/command-files.ts
/** The command files of this step: three that we write, two that nobody may, and what a person is told of them. */


/** What the runner does with `GITHUB_ENV` and `GITHUB_PATH` reaches every step behind ours. */
const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];
/** Reads what is in them: everything that comes later and is not ours is undone. */
function openCommandFiles(variables) {
    const files = new Map();
    for (const name of names) {
        const path = variables.get(name) ?? '';
        if (path !== '')
            files.set(name, openCommandFile(path));
    }
    const told = new Set();
    const tell = (name, sentence) => {
        if (told.has(name))
            return [];
        told.add(name);
        return [sentence];
    };
    const toSentences = (name, found) => found === 'untouched'
        ? []
        : tell(name, `Something else than this action changed ${name} during the step; it was put back.`);
    return {
        append: (name, text) => {
            const file = files.get(name);
            return file === undefined ? [] : toSentences(name, file.append(`${text}\n`));
        },
        check: () => [...files].flatMap(([name, file]) => {
            try {
                return toSentences(name, file.restore());
            }
            catch (error) {
                return tell(name, `${name} is not as this action left it, and cannot be put back: ${toWhy(error)}`);
            }
        }),
    };
}
const toWhy = (error) => (error instanceof Error ? error.message : 'unknown');
/**
 * One entry as the runner documents it for values of several lines. The delimiter is 128 random bits: who
 * cannot guess it cannot end the value and begin an entry of his own.
 */
function toEntry(name, value, identifiers) {
    const delimiter = `goagent_${identifiers(16)}`;
    if (value.includes(delimiter))
        throw new errors/* GoagentError */.q('INTERNAL', [`the value of ${name} holds its own delimiter`]);
    return `${name}<<${delimiter}\n${value}\n${delimiter}`;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/contract/conclusion.ts
var conclusion = __webpack_require__(83215);
;// CONCATENATED MODULE: ./src/runner/guarded-stream.ts
/** A standard stream that only its owner writes to as it is; what anybody else writes is made harmless first. */
/** Characters. A line of a library that never ends is not kept for ever. */
const longestLine = 65_536;
/**
 * Replaces `stream.write`. A reader that goes away (EPIPE) must not end the run: the log is still written.
 * Foreign text is held back until its line is whole, so that no secret is cut in two: neither by a write of ours,
 * nor by a line that is too long, of which the rest is left out for that reason.
 */
function guardStream(stream, clean) {
    const write = stream.write.bind(stream);
    let owner = 'somebody';
    let held = '';
    let line = 'whole';
    const decoder = new TextDecoder();
    const endLine = () => {
        if (line === 'whole')
            write(`${clean(held)}\n`);
        held = '';
        line = 'whole';
    };
    const hold = (piece) => {
        if (line === 'too-long')
            return;
        held += piece;
        if (held.length <= longestLine)
            return;
        write(`${clean(held).slice(0, longestLine)} [… cut …]\n`);
        held = '';
        line = 'too-long';
    };
    const takeForeign = (chunk) => {
        const text = typeof chunk === 'string'
            ? chunk
            : chunk instanceof Uint8Array
                ? decoder.decode(chunk, { stream: true })
                : '';
        for (const [index, piece] of text.split('\n').entries()) {
            if (index > 0)
                endLine();
            hold(piece);
        }
    };
    stream.on('error', () => { });
    process.on('exit', () => {
        if (held !== '')
            endLine();
    });
    stream.write = (chunk, ...rest) => {
        if (owner === 'us' && (typeof chunk === 'string' || chunk instanceof Uint8Array))
            write(chunk);
        else
            takeForeign(chunk);
        const done = rest.find((argument) => typeof argument === 'function');
        if (done !== undefined)
            process.nextTick(done);
        return true;
    };
    return (own) => {
        owner = 'us';
        try {
            own();
        }
        finally {
            owner = 'somebody';
        }
    };
}

// EXTERNAL MODULE: ./src/runner/harmless.ts
var harmless = __webpack_require__(48303);
;// CONCATENATED MODULE: ./src/runner/console.ts
/**
 * The only writer of stdout, workflow commands, outputs and the summary.
 * The runner reads stdout and stderr line by line and acts on some lines; model, tools and libraries must
 * not be able to write such a line, nor a secret. So everything passes here: our own lines, and, through a
 * guard on the streams, what anything else in this process prints.
 */





const writers = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Takes stdout and stderr of this process for the rest of its life. */
function openConsole({ redactor, identifiers, files }) {
    const redact = (text) => redactor.text(text, 'console');
    // Twice: a secret of several lines is known only before they are joined, one with hidden characters in it only after.
    const clean = (text) => redact((0,harmless/* toHarmless */.J)(redact(text)));
    const cleanLines = (text) => redact(redact(text).split('\n').map(harmless/* toHarmless */.J).join('\n'));
    const own = guardStream(process.stdout, clean);
    guardStream(process.stderr, clean);
    const warn = (text) => own(() => (0,core/* warning */.$e)(cleanLines(text), { title: 'goagent' }));
    const fail = (message) => own(() => {
        (0,core/* error */.z3)(cleanLines(message), { title: 'goagent' });
        process.exitCode = 1;
    });
    const append = (name, text) => {
        for (const sentence of files.append(name, text))
            warn(sentence);
    };
    const failed = new Set();
    const appendOr = (tell, name, text) => {
        try {
            append(name, text);
        }
        catch (error) {
            if (!failed.has(name))
                tell(`${name} could not be written: ${toWhy(error)}`);
            failed.add(name);
        }
    };
    // A longer secret that somebody planted can hold one of our own words, as a fragment.
    const hideIn = (value) => ((0,conclusion/* isOwnWord */.NZ)(value) ? value : redactor.text(value, 'output'));
    return {
        mask: (values) => own(() => {
            for (const value of values)
                (0,core/* setSecret */.Pq)(value);
        }),
        group: (title) => own(() => (0,core/* startGroup */.Oh)(clean(title))),
        endGroup: () => own(() => (0,core/* endGroup */.N4)()),
        line: (text) => own(() => (0,core/* info */.pq)(clean(text))),
        quote: (text) => own(() => quote(redact((0,harmless/* toQuoted */.e)(redact(text)).join('\n')), identifiers(16))),
        notice: (text) => own(() => (0,core/* notice */.lm)(cleanLines(text), { title: 'goagent' })),
        warning: warn,
        annotate: ({ level, path, line, endLine, title, message }) => own(() => writers[level](cleanLines(message), {
            title: clean(title),
            file: clean(path),
            ...(line === undefined ? {} : { startLine: line }),
            ...(endLine === undefined ? {} : { endLine }),
        })),
        output: (name, value) => appendOr(fail, 'GITHUB_OUTPUT', toEntry(name, hideIn(value), identifiers)),
        save: (name, value) => appendOr(warn, 'GITHUB_STATE', toEntry(name, value, identifiers)),
        summarize: (markdown) => append('GITHUB_STEP_SUMMARY', redactor.text(markdown, 'summary')),
        checkFiles: () => files.check().map((sentence) => redactor.text(sentence, 'error')),
        fail,
    };
}
/**
 * Lines of strangers, each behind its gutter, while the runner has stopped listening for commands.
 * The token is 128 random bits: who cannot guess it cannot make the runner listen again.
 */
function quote(lines, token) {
    (0,core/* info */.pq)(`::stop-commands::${token}`);
    (0,core/* info */.pq)(lines);
    (0,core/* info */.pq)(`::${token}::`);
}

// EXTERNAL MODULE: ./src/runner/input-reader.ts
var input_reader = __webpack_require__(47344);
;// CONCATENATED MODULE: ./src/runner/redact-patterns.ts
/** The input `redact`: the operator's own patterns, before anything can be shown. */

/** Regular expressions in RE2 syntax, one a line. The engine is loaded only when there are some. */
async function readRedactPatterns(environment) {
    const lines = ((0,input_reader/* lookUp */.T)(environment, 'redact')?.text ?? '').split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0)
        return { patterns: [], complaints: [] };
    const { loadPatterns } = await __webpack_require__.e(/* import() */ 616).then(__webpack_require__.bind(__webpack_require__, 71616));
    const compiler = await loadPatterns();
    const patterns = [];
    const complaints = [];
    for (const [index, line] of lines.entries()) {
        const compiled = compiler.compile(line.replace(/\r$/, ''));
        if (compiled.verdict === 'refused')
            complaints.push(`input "redact": line ${index + 1} is no regular expression in RE2 syntax`);
        else if ([...compiled.pattern.findAll('')].length > 0)
            complaints.push(`input "redact": line ${index + 1} matches the empty text`);
        else
            patterns.push(compiled.pattern);
    }
    return { patterns, complaints };
}

// EXTERNAL MODULE: ./src/runner/git-credentials.ts + 5 modules
var git_credentials = __webpack_require__(91985);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/runner/public-values.ts
/** Values that everybody knows, so that a variable with a suspicious name is not taken for a secret because of one. */

// A closed list: a workflow may put a secret into any other variable, `GITHUB_PAT` say.
const factNames = [
    ...['ACTION', 'ACTION_PATH', 'ACTION_REF', 'ACTION_REPOSITORY', 'ACTIONS', 'ACTOR', 'ACTOR_ID', 'API_URL'],
    ...['BASE_REF', 'ENV', 'EVENT_NAME', 'EVENT_PATH', 'GRAPHQL_URL', 'HEAD_REF', 'JOB', 'OUTPUT', 'PATH'],
    ...['REF', 'REF_NAME', 'REF_TYPE', 'REPOSITORY', 'REPOSITORY_ID', 'REPOSITORY_OWNER'],
    ...['REPOSITORY_OWNER_ID', 'RUN_ATTEMPT', 'RUN_ID', 'RUN_NUMBER', 'SERVER_URL', 'SHA', 'STATE'],
    ...['STEP_SUMMARY', 'TRIGGERING_ACTOR', 'WORKFLOW', 'WORKFLOW_REF', 'WORKFLOW_SHA', 'WORKSPACE'],
].map((name) => `GITHUB_${name}`);
const runnerNames = ['ARCH', 'ENVIRONMENT', 'NAME', 'OS', 'TEMP', 'TOOL_CACHE', 'WORKSPACE'].map((name) => `RUNNER_${name}`);
const personalNames = ['HOME', 'HOSTNAME', 'LOGNAME', 'PWD', 'SHELL', 'USER', 'USERNAME', 'USERPROFILE'];
const switches = ['true', 'false', 'yes', 'no', 'on', 'off', '0', '1'];
/** @param exists whether a path leads to something; asked for values that look like a path */
function createPublicJudge(environment, exists) {
    const { variables, facts } = environment;
    const named = [...factNames, ...runnerNames, ...personalNames].map((name) => variables.get(name) ?? '');
    const known = new Set([...switches, ...Object.values(facts), ...facts.repository.split('/'), ...named].map(normalise));
    return (value) => known.has(normalise(value)) || isPath(value, { workspace: facts.workspace, exists }) || isPlainUrl(value);
}
function normalise(value) {
    return value.trim().toLowerCase();
}
/** `GOOGLE_SECRET_FILE=/etc/key.json`: the secret is in the file, and the path is in every error message. */
function isPath(value, about) {
    const path = value.trim();
    // Two slashes name a host on Windows: asking for the path would tell it to the host.
    if (path.length > 4_096 || /[\0\n]|^[\\/]{2}/.test(path))
        return false;
    if ((0,external_node_path_.isAbsolute)(path))
        return about.exists(path);
    return about.workspace !== '' && path.includes('/') && about.exists((0,external_node_path_.join)(about.workspace, path));
}
/** `SECRETS_URL=https://host/path`. One with user, query, fragment or a long random part may be the key itself (a webhook). */
function isPlainUrl(value) {
    const text = value.trim();
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
        return false;
    return !url.pathname.split('/').some((part) => part.length >= 16 && /\d/.test(part) && /[a-z]/i.test(part));
}

// EXTERNAL MODULE: ./src/runner/secret-headers.ts
var secret_headers = __webpack_require__(97963);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/runner/secrets-list.ts
/** The input `secrets`: a YAML list, or one value a line. */

/** More than a key or an account file has; without a limit, a page of braces would take minutes. */
const mostBlockLines = 500;
/**
 * Parses to the values, blanks included. Anything that is no YAML list is taken by lines, but that a PEM block
 * and a JSON object are one value each: their lines alone are everywhere and no secret.
 */
function parseSecretsList(text) {
    return parseYamlList(text) ?? splitLines(text);
}
function parseYamlList(text) {
    try {
        // `failsafe` has no numbers: `0123` stays as it was typed. Nothing is resolved, so no alias can grow.
        const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
        if (document.errors.length > 0 || !(0,dist/* isSeq */.oP)(document.contents))
            return undefined;
        return document.contents.items.flatMap((item) => toValues(item, text));
    }
    catch {
        // The parser is recursive, and its promise to return errors ends with the stack.
        return undefined;
    }
}
/** The scalars of an item. `- my: secret` was meant as text, so a collection counts as it is written, too. */
function toValues(node, text) {
    if ((0,dist/* isScalar */.jn)(node))
        return typeof node.value === 'string' ? [node.value] : [];
    // An alias gives nothing: what it points to is in the list already.
    if (!(0,dist/* isSeq */.oP)(node) && !(0,dist/* isMap */.jh)(node))
        return [];
    const [from, to] = node.range ?? [0, 0];
    const leaves = (0,dist/* isSeq */.oP)(node) ? node.items : node.items.map((pair) => pair.value);
    return [text.slice(from, to), ...leaves.flatMap((leaf) => toValues(leaf, text))];
}
function splitLines(text) {
    const lines = text.split(/\r?\n|\r/);
    const values = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        const last = findBlockEnd(lines, at);
        if (last === undefined)
            values.push(...toLineValues(line));
        else {
            values.push(lines.slice(at, last + 1).join('\n'));
            at = last;
        }
    }
    return values;
}
/** The last line of a PEM block or JSON object that begins here. A nested brace is indented deeper than the first. */
function findBlockEnd(lines, at) {
    const line = lines[at] ?? '';
    const label = /^\s*-----BEGIN ([A-Z0-9 ]{1,60})-----\s*$/.exec(line)?.[1];
    if (label === undefined && line.trim() !== '{')
        return undefined;
    const isEnd = (other) => label === undefined
        ? other.trimEnd() === line.replace('{', '}').trimEnd()
        : other.trim() === `-----END ${label}-----`;
    const length = lines.slice(at, at + mostBlockLines).findIndex(isEnd);
    return length < 0 ? undefined : at + length;
}
/** A line of what was meant as a YAML list but is none: with its dash and quotes, and without. */
function toLineValues(line) {
    const item = /^\s*-\s+(\S.*)$/.exec(line)?.[1]?.trim();
    if (item === undefined)
        return line.trim() === '' ? [] : [line];
    const bare = /^(["'])(.*)\1$/.exec(item)?.[2];
    return [line, item, ...(bare === undefined ? [] : [bare])];
}

// EXTERNAL MODULE: ./src/runner/userinfo.ts
var userinfo = __webpack_require__(34543);
;// CONCATENATED MODULE: ./src/runner/secret-inputs.ts
/** Secrets in the inputs that are there to hold them: keys, `secrets`, `api-headers`, and a URL with credentials. */



/** All secrets of declared inputs. Values that the parser will refuse are secrets too: a complaint comes later. */
function findInputSecrets(environment) {
    return [
        ...['api-key', 'prestage-api-key'].flatMap((name) => given(environment, name).map((value) => ({
            value,
            class: 'api-key',
            certainty: 'certain',
            source: `input "${name}"`,
        }))),
        ...given(environment, 'github-token').map((value) => ({
            value,
            class: 'github-token',
            certainty: 'certain',
            source: 'input "github-token"',
        })),
        ...given(environment, 'secrets')
            .flatMap(parseSecretsList)
            .map((value, index) => ({
            value,
            class: 'secrets',
            certainty: 'certain',
            source: `input "secrets", value ${index + 1}`,
        })),
        ...given(environment, 'api-headers')
            .flatMap((text) => text.split(/\r?\n|\r/))
            .filter((line) => line.trim() !== '')
            .flatMap((line) => (0,secret_headers/* toHeaderSecrets */.C)(line, { source: 'input "api-headers"', class: 'api-header' })),
        ...['base-url', 'prestage-base-url'].flatMap((name) => given(environment, name).flatMap((value) => (0,userinfo/* findUserinfo */.j9)(value, { source: `input "${name}"`, class: 'url-userinfo' }))),
    ];
}
/** The value as the workflow wrote it, with its blanks, where the runner's variable is at hand. */
function given({ inputs, variables }, name) {
    const value = inputs.get(name);
    const raw = variables.get(`INPUT_${name.toUpperCase()}`);
    if (value === undefined)
        return raw === undefined || raw.trim() === '' ? [] : [raw];
    return raw !== undefined && raw.trim() === value.trim() ? [raw] : [value];
}

// EXTERNAL MODULE: ./src/runner/input-table.ts + 8 modules
var input_table = __webpack_require__(85359);
;// CONCATENATED MODULE: ./src/runner/secret-variables.ts
/** Secrets in environment variables: by the name of the variable, and in the URLs of all of them. */


/** Variables that hold a secret whatever their value looks like, and what kind of secret. */
const certainNames = new Map([
    ['OAI_API_KEY', 'api-key'],
    ['OPENAI_API_KEY', 'api-key'],
    ['OAI_PREP_API_KEY', 'api-key'],
    ['OAI_IMAGE_API_KEY', 'api-key'],
    ['GITHUB_TOKEN', 'github-token'],
    ['ACTIONS_RUNTIME_TOKEN', 'runner-token'],
    ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'runner-token'],
]);
const secretName = /(TOKEN|API_KEY)$|SECRET|PASSWORD/;
/** Inputs whose form is known: `secret-inputs` takes them apart. */
const takenApart = new Set(input_table/* inputTable */.F.filter((rule) => rule.secret === true).map((rule) => `INPUT_${rule.name.toUpperCase()}`));
/** Variables whose name says that they hold a secret (I1 of the security page), in any case. */
function findSecretVariables(variables) {
    return [...variables].flatMap(([name, value]) => {
        const kind = toKind(name.toUpperCase(), value.trim().toUpperCase());
        return kind === undefined ? [] : [{ value, source: toSource(name), ...kind }];
    });
}
function toKind(name, value) {
    if (takenApart.has(name))
        return undefined;
    const certain = certainNames.get(name);
    if (certain !== undefined)
        return { class: certain, certainty: 'certain' };
    // Inputs are written with hyphens: `INPUT_PRESTAGE-API-KEY`.
    if (!secretName.test(name.replaceAll('-', '_')))
        return undefined;
    // `POSTGRES_PASSWORD=postgres`, as in the documentation of service containers.
    return { class: 'environment', certainty: (0,userinfo/* isWord */.Jg)(value) && name.includes(value) ? 'default' : 'guessed' };
}
/** User and password of URLs in variables. Of inputs only in those that are URLs: a prompt may quote any. */
function findVariableUserinfo(variables) {
    return [...variables]
        .filter(([name]) => !/^INPUT_/i.test(name) || /URL/i.test(name))
        .flatMap(([name, value]) => (0,userinfo/* findUserinfo */.j9)(value, { source: `a URL in ${toSource(name)}`, class: 'url-userinfo' }));
}
/** How a warning names a variable. Its name is somebody else's text. */
function toSource(name) {
    const shown = name.replace(/[^\x21-\x7e]+/g, '?').slice(0, 100);
    return shown.startsWith('INPUT_') ? `input "${shown.slice(6).toLowerCase()}"` : `variable ${shown}`;
}

;// CONCATENATED MODULE: ./src/runner/secrets.ts
/** Every secret that a run can know of before it starts, so that none is printed, and a warning for what cannot be hidden. */






/**
 * Gathers the secrets of I1 (the security page): inputs, variables, URLs, git configuration. It never throws:
 * what is broken is skipped. It reads only files of git configuration. A value is counted once, under
 * its first class. Warnings name places, never values.
 */
function gatherSecrets(environment) {
    const isPublic = createPublicJudge(environment, external_node_fs_.existsSync);
    const git = (0,git_credentials/* readGitCredentials */.T)(environment);
    const checkout = sift(git.checkout, isPublic);
    const sifted = [
        sift(findInputSecrets(environment), isPublic),
        sift(findSecretVariables(environment.variables), isPublic),
        checkout,
        sift(git.personal, isPublic),
        sift(findVariableUserinfo(environment.variables), isPublic),
    ];
    const secrets = new Map();
    for (const secret of sifted.flatMap((one) => one.secrets)) {
        if (!secrets.has(secret.value))
            secrets.set(secret.value, secret);
    }
    const warnings = new Map(sifted.flatMap((one) => one.warnings).map((warning) => [warning.message, warning]));
    return {
        secrets: [...secrets.values()],
        warnings: [...warnings.values(), ...(checkout.secrets.length > 0 ? [credentialsInCheckout] : [])],
        complaints: git.extent === 'all' ? [] : [tooMany],
    };
}
const credentialsInCheckout = {
    code: 'CREDENTIALS_IN_CHECKOUT',
    message: 'The git configuration of the workspace holds credentials, where every later step can read them. They are masked here. Set "persist-credentials: false" for actions/checkout.',
};
const tooMany = 'The git configuration of the workspace, of RUNNER_TEMP or of the home holds more credentials than can be masked (some 300, or 256 KiB of them). A run could give the others away: remove what an earlier step or a cache left there.';
const isDefault = { verdict: 'not-secret', why: 'placeholder' };
/** What of the candidates is a secret. A guess that turns out to be public is dropped without a word. */
function sift(candidates, isPublic) {
    const secrets = [];
    const warnings = [];
    for (const candidate of candidates) {
        const value = candidate.value.trim();
        if (value === '' || (candidate.certainty === 'guessed' && isPublic(value)))
            continue;
        const judged = candidate.certainty === 'default' ? isDefault : (0,secret/* judgeSecret */.Oq)(value);
        if (judged.verdict === 'secret') {
            const forms = new Set([value, candidate.value, ...(candidate.forms ?? [])]);
            for (const form of forms)
                secrets.push({ value: form, class: candidate.class });
        }
        else if (candidate.source !== undefined) {
            warnings.push({ code: 'SECRET_TOO_SHORT', message: toMessage(candidate.source, judged.why) });
        }
    }
    return { secrets, warnings };
}
function toMessage(source, why) {
    const reason = why === 'too-short' ? 'is shorter than 8 characters' : 'is a well-known placeholder';
    return `${source}: the value ${reason}, so it is not masked and not redacted. Use a longer, random one, or none.`;
}

// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
;// CONCATENATED MODULE: ./src/run/shield.ts
/** What stands before everything else: the secrets, the redactor that knows them, the console behind it. */







/** Masks with the runner before anything is printed (I2), and takes stdout and stderr. */
async function raiseShield(environment) {
    const found = gatherSecrets(environment);
    const { patterns, complaints } = await readRedactPatterns(environment);
    const redactor = createRedactor({ secrets: found.secrets, patterns });
    const files = openCommandFiles(environment.variables);
    const console = openConsole({ redactor, identifiers: clock/* randomIdentifiers */.wA, files });
    console.mask(found.secrets.flatMap(secret/* toMasks */.tk));
    return {
        redactor,
        console,
        warnings: found.warnings,
        complaints: [...found.complaints, ...complaints],
        unhidden: found.complaints,
    };
}


/***/ }),

/***/ 45621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ readEnvironment)
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

// EXTERNAL MODULE: ./src/runner/input-table.ts + 8 modules
var input_table = __webpack_require__(85359);
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
            // The payload does not say.
            state: 'open',
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
        state: readState(objectAt(payload, part) ?? {}),
    };
}
function readState({ state, draft }) {
    if (state === 'closed')
        return 'closed';
    return draft === true ? 'draft' : 'open';
}

// EXTERNAL MODULE: ./src/runner/variables.ts
var runner_variables = __webpack_require__(34863);
;// CONCATENATED MODULE: ./src/runner/environment.ts
/** Everything that the runner told us, read once and frozen. */







const prefix = 'INPUT_';
/**
 * Reads variables and inputs. Inputs come through `@actions/core`, which looks for `INPUT_` and the
 * upper-case name with spaces as underscores, as the runner writes it.
 *
 * @param names inputs that the action has.
 */
function readEnvironment(names = input_table/* inputNames */.v) {
    const variables = (0,runner_variables/* readVariables */.C)();
    const inputs = new Map();
    for (const name of names) {
        const value = (0,core/* getInput */.V4)(name);
        if (value !== '')
            inputs.set(name, value);
    }
    const payload = readEventPayload(variables.get('GITHUB_EVENT_PATH') ?? '');
    const facts = { ...toFacts(variables), visibility: toVisibility(payload) };
    const trigger = parseTrigger(facts, payload);
    return { inputs, unknownInputs: findUnknown(variables, names), variables, facts, trigger };
}
function findUnknown(variables, names) {
    const known = new Set(names.map((name) => prefix + name.toUpperCase()));
    return [...variables]
        .filter(([name, value]) => name.startsWith(prefix) && !known.has(name) && value.trim() !== '')
        .map(([name]) => name.slice(prefix.length).toLowerCase())
        .map((name) => ({ name, nearest: (0,nearest/* nearestName */.q)(name.replaceAll('_', '-'), names) }));
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

/***/ 91985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ findCheckoutConfigurations),
  T: () => (/* binding */ readGitCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/runner/candidate-hoard.ts
/**
 * Candidates of git configuration, each once, up to what can be hidden in time: to look for a secret in every encoding
 * takes a millisecond or more of the start, and whoever may write such files could hold a step for minutes.
 */
/** Far more than any job has: a thousand submodules share one token. */
const mostCandidates = 300;
/** In UTF-16 units, over all: some dozens of the longest keys. */
const mostCharacters = 262_144;
function openHoard() {
    const kept = new Map();
    let characters = 0;
    let isFull = false;
    return {
        add: (candidates) => {
            for (const candidate of candidates) {
                const { value, forms = [], class: kind, certainty } = candidate;
                const key = JSON.stringify([value, forms, kind, certainty, candidate.source]);
                if (isFull || kept.has(key))
                    continue;
                characters += [value, ...forms].reduce((sum, text) => sum + text.length, 0);
                isFull = kept.size >= mostCandidates || characters > mostCharacters;
                if (!isFull)
                    kept.set(key, candidate);
            }
        },
        isFull: () => isFull,
        candidates: () => [...kept.values()],
    };
}

;// CONCATENATED MODULE: ./src/runner/git-config-file.ts
/** The syntax of git's configuration files: text to entries. Forgiving, since a secret in a broken file is a secret too. */
/**
 * Parses the way `git config` does (https://git-scm.com/docs/git-config#_syntax): quotes, escapes, comments,
 * continued lines, keys on the line of a header. Where git gives up, this goes on with the next line.
 */
function parseGitConfig(text) {
    const entries = [];
    let place = { section: '', subsection: '' };
    let rest = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    while (rest !== '') {
        rest = rest.replace(/^\s+/, '');
        const header = /^\[\s{0,9}([A-Za-z0-9.-]*)[ \t]{0,9}(?:"((?:[^"\\\n]|\\.)*)")?[ \t]{0,9}\]/.exec(rest);
        const key = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*(=?)/.exec(rest);
        if (header !== null) {
            place = toPlace(header[1] ?? '', header[2]);
            rest = rest.slice(header[0].length);
        }
        else if (key?.[2] === '=') {
            const { value, length } = scanValue(rest.slice(key[0].length));
            entries.push({ ...place, key: (key[1] ?? '').toLowerCase(), value });
            rest = rest.slice(key[0].length + length);
        }
        else {
            // A comment, a key without a value, or something that git refuses.
            rest = rest.replace(/^.*/, '');
        }
    }
    return entries;
}
function toPlace(name, quoted) {
    if (quoted !== undefined) {
        return { section: name.toLowerCase(), subsection: quoted.replace(/\\(.)/g, '$1') };
    }
    // `[section.sub]`, an old form: all of it in lower case.
    const [section = '', ...rest] = name.toLowerCase().split('.');
    return { section, subsection: rest.join('.') };
}
const escapes = { n: '\n', t: '\t', b: '\b', '\n': '' };
/** Reads a value up to the end of its last line. `length` counts what was read of the text. */
function scanValue(text) {
    const parts = [];
    let quoted = false;
    let at = 0;
    let solid = 0;
    for (; at < text.length && text[at] !== '\n'; at += 1) {
        const sign = text[at] ?? '';
        if (sign === '"') {
            quoted = !quoted;
            solid = parts.length;
        }
        else if (sign === '\\') {
            at += 1;
            const escaped = text[at] ?? '';
            parts.push(escapes[escaped] ?? escaped);
            if (escaped !== '\n')
                solid = parts.length;
        }
        else if (!quoted && (sign === '#' || sign === ';')) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
            break;
        }
        else if (quoted || !/\s/.test(sign)) {
            parts.push(sign);
            solid = parts.length;
        }
        else if (parts.length > 0) {
            parts.push(sign);
        }
    }
    return { value: parts.slice(0, solid).join(''), length: at };
}

// EXTERNAL MODULE: ./src/runner/secret-headers.ts
var secret_headers = __webpack_require__(97963);
// EXTERNAL MODULE: ./src/runner/userinfo.ts
var userinfo = __webpack_require__(34543);
;// CONCATENATED MODULE: ./src/runner/git-config-secrets.ts
/** What one file of git configuration holds: secrets, and the names of further files. */



const kind = 'git-credential';
const credentialsSource = 'a credentials file of git';
/** Reads the text of one file. Conditions of includes are not judged: the file is there for whoever can read it. */
function parseGitFile(text, format) {
    if (format === 'config')
        return toGitSecrets(parseGitConfig(text));
    if (format === 'credentials') {
        return {
            candidates: (0,userinfo/* findUserinfo */.j9)(text, { source: credentialsSource, class: kind }),
            references: [],
        };
    }
    const isKey = /^-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}/m.test(text);
    return { candidates: isKey ? [{ value: text, class: kind, certainty: 'certain' }] : [], references: [] };
}
/** Secrets and references of entries, wherever they were written: a file or the environment. */
function toGitSecrets(entries) {
    return {
        candidates: entries.flatMap(toCandidates),
        references: entries.flatMap(toReferences),
    };
}
function toCandidates(entry) {
    const name = [entry.section, entry.key].filter((part) => part !== '').join('.');
    const about = { source: `git configuration, ${name}`, class: kind };
    const urls = [entry.subsection, entry.value].flatMap((text) => (0,userinfo/* findUserinfo */.j9)(text, about));
    if (entry.key === 'extraheader')
        return [...(0,secret_headers/* toHeaderSecrets */.C)(entry.value, about), ...urls];
    // Tools keep tokens under such keys: `hub.oauthtoken`, `gitlab.token`, `sendemail.smtppass`.
    if (/(token|password|secret|apikey|smtppass)$/.test(entry.key)) {
        return [{ value: entry.value, ...about, certainty: 'guessed' }, ...urls];
    }
    // A helper in one line of shell: `!f() { echo username=x; echo password=…; }; f`.
    if (entry.section === 'credential' && entry.key === 'helper') {
        const passwords = [...entry.value.matchAll(/\bpassword=([^\s"';}$`]+)/g)];
        return [
            ...passwords.map(([, value = '']) => ({ value, ...about, certainty: 'certain' })),
            ...urls,
        ];
    }
    return urls;
}
function toReferences({ section, key, value }) {
    if (key === 'path' && (section === 'include' || section === 'includeif')) {
        return [{ path: value, format: 'config' }];
    }
    if (section === 'credential' && key === 'helper') {
        const store = /^(?:git-credential-)?store\s.*--file[=\s]\s*(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(value);
        const path = store?.[1] ?? store?.[2] ?? store?.[3];
        return path === undefined ? [] : [{ path, format: 'credentials' }];
    }
    if (section === 'core' && key === 'sshcommand') {
        // actions/checkout with `ssh-key`: ssh -i "$RUNNER_TEMP/<uuid>" …
        const path = /\s-i\s+(?:"([^"]+)"|(\S+))/
            .exec(value)
            ?.slice(1)
            .find((part) => part !== undefined);
        return path?.startsWith('$RUNNER_TEMP/') === true ? [{ path, format: 'key' }] : [];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/runner/git-layout.ts
/** Where git keeps configuration: the files of a checkout in all its layouts, of a runner's temporary folder, of a home. */

const deepestCheckout = 4;
const deepestModule = 8;
/** Some 20 microseconds each. */
const mostFolders = 20_000;
/** Nobody checks out into these, and they are most of a tree. */
const skipped = new Set(['.git', 'node_modules']);
/** Configuration files of the repositories in `workspace`, the nearest first. Some may not exist. */
function* findCheckoutFiles(disk, workspace) {
    for (const repository of findRepositories(disk, workspace)) {
        const own = findGitDirectory(disk, (0,external_node_path_.join)(repository, '.git'));
        if (own !== undefined)
            yield* findRepositoryFiles(disk, own);
    }
}
/**
 * What checkouts left in `RUNNER_TEMP`: `git-credentials-<uuid>.config` (actions/checkout v6), and the
 * `.gitconfig` of the home that every version makes there for its own time.
 */
function* findTemporaryFiles(disk, runnerTemp) {
    for (const name of disk.files(runnerTemp)) {
        if (/^git-credentials-.*\.config$/i.test(name))
            yield (0,external_node_path_.join)(runnerTemp, name);
    }
    for (const name of disk.folders(runnerTemp))
        yield (0,external_node_path_.join)(runnerTemp, name, '.gitconfig');
}
/** The workspace and what is below it: `actions/checkout` with `path:` puts further repositories anywhere. */
function* findRepositories(disk, workspace) {
    const open = [{ path: workspace, below: deepestCheckout }];
    for (const { path, below } of open) {
        if (disk.kind((0,external_node_path_.join)(path, '.git')) !== 'nothing')
            yield path;
        if (below === 0)
            continue;
        for (const name of disk.folders(path)) {
            if (!skipped.has(name) && open.length < mostFolders)
                open.push({ path: (0,external_node_path_.join)(path, name), below: below - 1 });
        }
    }
}
/** `.git` is a folder, or a file that names one (a worktree, a submodule). */
function findGitDirectory(disk, path) {
    if (disk.kind(path) === 'directory')
        return path;
    const target = /^gitdir: *(.+?)\s*$/m.exec(disk.text(path) ?? '')?.[1];
    return target === undefined ? undefined : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target);
}
function* findRepositoryFiles(disk, own) {
    const named = disk.text((0,external_node_path_.join)(own, 'commondir'))?.trim() ?? '';
    const common = named === '' ? own : (0,external_node_path_.resolve)(own, named);
    for (const directory of new Set([own, common])) {
        yield (0,external_node_path_.join)(directory, 'config');
        yield (0,external_node_path_.join)(directory, 'config.worktree');
    }
    for (const directory of new Set([own, common])) {
        for (const name of disk.folders((0,external_node_path_.join)(directory, 'worktrees'))) {
            yield (0,external_node_path_.join)(directory, 'worktrees', name, 'config.worktree');
        }
        yield* findModuleFiles(disk, (0,external_node_path_.join)(directory, 'modules'));
    }
}
/** Submodules, whose names may hold slashes, and theirs. */
function* findModuleFiles(disk, modules) {
    const open = [{ path: modules, depth: 0 }];
    for (const { path, depth } of open) {
        const isRepository = disk.kind((0,external_node_path_.join)(path, 'HEAD')) === 'file';
        if (isRepository) {
            yield (0,external_node_path_.join)(path, 'config');
            yield (0,external_node_path_.join)(path, 'config.worktree');
        }
        if (depth >= deepestModule)
            continue;
        const below = isRepository ? ['modules'] : disk.folders(path);
        for (const name of below) {
            if (open.length < mostFolders)
                open.push({ path: (0,external_node_path_.join)(path, name), depth: depth + 1 });
        }
    }
}

;// CONCATENATED MODULE: ./src/runner/git-variables.ts
/** Git configuration outside of repositories: variables that carry it, and the files of home and system. */

const mostPairs = 1_000;
/** Entries of `GIT_CONFIG_COUNT` with its `GIT_CONFIG_KEY_<n>`, and of `GIT_CONFIG_PARAMETERS`. */
function parseGitVariables(variables) {
    const count = Math.min(Number(variables.get('GIT_CONFIG_COUNT')) || 0, mostPairs);
    const pairs = Array.from({ length: Math.max(0, Math.trunc(count)) }, (_, index) => toEntry(variables.get(`GIT_CONFIG_KEY_${index}`) ?? '', variables.get(`GIT_CONFIG_VALUE_${index}`) ?? ''));
    return [...pairs, ...parseParameters(variables.get('GIT_CONFIG_PARAMETERS') ?? '')];
}
/** Files that git reads for the person, and for the machine. Some may not exist. */
function findPersonalFiles(variables) {
    const home = variables.get('HOME') ?? variables.get('USERPROFILE') ?? '';
    const configHome = variables.get('XDG_CONFIG_HOME') || (home === '' ? '' : (0,external_node_path_.join)(home, '.config'));
    const system = variables.get('GIT_CONFIG_SYSTEM') ?? '/etc/gitconfig';
    return [
        ...inFolder(home, { '.gitconfig': 'config', '.git-credentials': 'credentials' }),
        ...inFolder(configHome, { 'git/config': 'config', 'git/credentials': 'credentials' }),
        { path: variables.get('GIT_CONFIG_GLOBAL') ?? '', format: 'config' },
        { path: isTrue(variables.get('GIT_CONFIG_NOSYSTEM')) ? '' : system, format: 'config' },
    ].filter(({ path }) => path !== '');
}
function inFolder(folder, files) {
    if (folder === '')
        return [];
    return Object.entries(files).map(([name, format]) => ({ path: (0,external_node_path_.join)(folder, name), format }));
}
function isTrue(value) {
    return value !== undefined && !['', '0', 'false', 'no', 'off'].includes(value.toLowerCase());
}
/** What `git -c` hands to its children: `'key=value'`, or since 2.31 `'key'='value'`; a quote within is `'\''`. */
function parseParameters(text) {
    const quoted = /'((?:[^']|'\\'')*)'(?:='((?:[^']|'\\'')*)')?/g;
    return [...text.matchAll(quoted)].map(([, first = '', second]) => {
        const whole = first.replaceAll("'\\''", "'");
        if (second !== undefined)
            return toEntry(whole, second.replaceAll("'\\''", "'"));
        const sign = whole.indexOf('=');
        return sign < 0 ? toEntry(whole, '') : toEntry(whole.slice(0, sign), whole.slice(sign + 1));
    });
}
function toEntry(name, value) {
    const first = name.indexOf('.');
    const last = name.lastIndexOf('.');
    return {
        section: name.slice(0, Math.max(first, 0)).toLowerCase(),
        subsection: name.slice(first + 1, Math.max(last, first + 1)),
        key: name.slice(last + 1).toLowerCase(),
        value,
    };
}

;// CONCATENATED MODULE: ./src/runner/git-credentials.ts
/** Reads the credentials that a checkout, or somebody before it, left in git configuration. Bounded, and it never throws. */






const mostBytes = 1_048_576;
/**
 * What may be read for each purpose. Each has its own, and the nearest configuration is read first: a thousand
 * submodules must not use up what the checkout itself needs, nor what the home does.
 */
const budgets = {
    layout: { files: 20_000, bytes: 32 * mostBytes },
    checkout: { files: 2_000, bytes: 32 * mostBytes },
    personal: { files: 40, bytes: 40 * mostBytes },
};
const mostNames = 10_000;
/** As deep as git itself follows includes. */
const deepestInclude = 10;
/** Reads files of git configuration and nothing else, 1 MiB of each at most. */
function readGitCredentials(environment) {
    const seen = new Set();
    const checkout = openHoard();
    const disk = openDisk(budgets.checkout);
    for (const path of findFiles(environment)) {
        collect({ disk, seen, environment, hoard: checkout }, [{ path, format: 'config' }]);
        if (checkout.isFull())
            break;
    }
    const personal = openHoard();
    const given = toGitSecrets(parseGitVariables(environment.variables));
    personal.add(given.candidates);
    collect({ disk: openDisk(budgets.personal), seen, environment, hoard: personal }, [
        ...findPersonalFiles(environment.variables),
        ...given.references,
    ]);
    const extent = checkout.isFull() || personal.isFull() ? 'too-many' : 'all';
    return { checkout: checkout.candidates(), personal: personal.candidates(), extent };
}
/** Files of git configuration of the repositories in the workspace, the nearest first. Some may not exist. */
function findCheckoutConfigurations(workspace) {
    return (0,external_node_path_.isAbsolute)(workspace) ? [...findCheckoutFiles(openDisk(budgets.layout), workspace)] : [];
}
function* findFiles({ facts }) {
    const disk = openDisk(budgets.layout);
    if ((0,external_node_path_.isAbsolute)(facts.runnerTemp))
        yield* findTemporaryFiles(disk, facts.runnerTemp);
    if ((0,external_node_path_.isAbsolute)(facts.workspace))
        yield* findCheckoutFiles(disk, facts.workspace);
}
/** Follows references from file to file; none is read twice, so a loop ends. */
function collect({ disk, seen, environment, hoard }, files) {
    const open = files.map((file) => ({ ...file, depth: 0 }));
    for (const { path, format, depth } of open) {
        if (hoard.isFull())
            return;
        if (seen.has(path) || depth > deepestInclude)
            continue;
        seen.add(path);
        const text = disk.text(path);
        if (text === undefined)
            continue;
        const content = parseGitFile(text, format);
        hoard.add(content.candidates);
        for (const reference of content.references) {
            const target = toTarget(reference.path, { from: (0,external_node_path_.dirname)(path), environment });
            open.push({ path: target, format: reference.format, depth: depth + 1 });
        }
    }
}
function toTarget(path, about) {
    const { variables, facts } = about.environment;
    const home = variables.get('HOME') ?? variables.get('USERPROFILE') ?? '';
    const expanded = path
        .replace(/^~(?=[/\\])/, () => home)
        .replace(/^\$RUNNER_TEMP(?=\/)/, () => facts.runnerTemp);
    return (0,external_node_path_.resolve)(about.from, expanded);
}
function openDisk(budget) {
    let { files, bytes } = budget;
    const list = (path, wanted) => attempt(() => readNames(path, wanted)) ?? [];
    return {
        kind: (path) => attempt(() => readKind(path)) ?? 'nothing',
        text: (path) => {
            if (files <= 0 || bytes <= 0 || attempt(() => readKind(path)) !== 'file')
                return undefined;
            const text = attempt(() => readBeginning(path));
            files -= 1;
            bytes -= text?.length ?? 0;
            return text;
        },
        folders: (path) => list(path, 'folders'),
        files: (path) => list(path, 'files'),
    };
}
/** What cannot be read holds nothing that we can know of: no file of git configuration may stop a run. */
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function readKind(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stat?.isFile() === true)
        return 'file';
    return stat?.isDirectory() === true ? 'directory' : 'nothing';
}
function readBeginning(path) {
    // Should the file turn into a FIFO between stat and open, opening it must not wait for a writer; its size is 0.
    const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const bytes = Buffer.alloc(Math.min((0,external_node_fs_.fstatSync)(descriptor).size, mostBytes));
        return bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(descriptor, bytes));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readNames(path, wanted) {
    const directory = (0,external_node_fs_.opendirSync)(path);
    try {
        const names = [];
        for (let count = 0; count < mostNames; count += 1) {
            const entry = directory.readSync();
            if (entry === null)
                break;
            if (entry.isDirectory() === (wanted === 'folders'))
                names.push(entry.name);
        }
        return names.sort();
    }
    finally {
        directory.closeSync();
    }
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
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85359);
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

/***/ 85359:
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
/** Every input of action.yml: the one table from which parser, action.yml and the README's tables are made. */









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

/***/ 97963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toHeaderSecrets)
/* harmony export */ });
/* harmony import */ var _userinfo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34543);
/** Secrets in a request header: its value, and what a bearer or basic value carries. */

const publicHeader = /^(http-referer|x-title|user-agent|accept.*|openai-(organization|project|beta))$/i;
/**
 * The header line `Name: value` as secrets. Headers that the contract calls public give none;
 * a line without a name is a secret as a whole, since somebody meant it to be one.
 */
function toHeaderSecrets(line, about) {
    const match = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100})\s*:(.*)$/s.exec(line);
    const name = match?.[1];
    if (name === undefined)
        return toValueSecrets(line, about);
    if (publicHeader.test(name))
        return [];
    return toValueSecrets(match?.[2] ?? '', { ...about, source: `${about.source}, header ${name}` });
}
// The word before the key is left out: with it, the public head of a JWT would no longer be known for one.
function toValueSecrets(value, about) {
    const whole = value.trim();
    const [, scheme = '', bare] = /^(basic|bearer|token|negotiate|digest|apikey)\s+(\S.*)$/is.exec(whole) ?? [];
    if (bare === undefined)
        return [{ ...about, certainty: 'certain', value: whole }];
    const pair = scheme.toLowerCase() === 'basic' ? decodePair(bare) : undefined;
    if (pair === undefined)
        return [{ ...about, certainty: 'certain', value: bare }];
    return [
        { ...about, certainty: 'certain', value: toKey(pair), forms: hasPublicPart(pair) ? [] : [bare, pair] },
    ];
}
/** `x-access-token:` and its base64 stand in many texts. The key behind it is known in base64 too, wherever it begins. */
const hasPublicPart = (pair) => pair.split(':').some(_userinfo_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicUser */ .HK);
/** `user:password`, if it is that in base64. */
function decodePair(blob) {
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(blob))
        return undefined;
    const pair = Buffer.from(blob, 'base64').toString('utf8');
    return pair.includes('\ufffd') || !pair.includes(':') ? undefined : pair;
}
/** The part of a pair that opens the door. */
function toKey(pair) {
    const [user = '', ...rest] = pair.split(':');
    const password = rest.join(':');
    return password === '' || (0,_userinfo_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicUser */ .HK)(password) ? user : password;
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

/***/ 34543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ isPublicUser),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   j9: () => (/* binding */ findUserinfo)
/* harmony export */ });
/* harmony import */ var _law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45036);
/** User and password of the URLs in a text, as secrets in every form in which they can be met. */

/** Logins that stand for "the password is a token": documented by their hosts, so nobody's secret. */
const publicUsers = new Set([
    '__token__',
    'anonymous',
    'gitlab-ci-token',
    'oauth2',
    'oauth2accesstoken',
    'private-token',
    'token',
    'x-access-token',
    'x-oauth-basic',
    'x-token-auth',
]);
// What stands before the last `@` of an authority. No `/` in it, so each run ends before the next URL begins.
const authority = /(ssh)?:\/\/([^\s/?#"<>`\\]{1,8192})@/gi;
/**
 * Finds what stands before the `@` of every URL in `text`: user, password and `user:password`,
 * as written and percent-decoded. A user of an ssh URL is a login, never a secret.
 * @param about how a warning names the place, and the class of what is found
 */
function findUserinfo(text, about) {
    return [...text.matchAll(authority)].flatMap(([, ssh, userinfo = '']) => {
        const colon = userinfo.indexOf(':');
        const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
        const password = colon < 0 ? '' : userinfo.slice(colon + 1);
        const login = ssh !== undefined ? [] : toLogin(user, about.class);
        if (isEmptyPassword(password))
            return login;
        if (password === user && isWord(user))
            return [{ value: password, certainty: 'default', ...about }];
        // The name of a public login, and what comes before a token everywhere, is not to be hidden.
        const forms = isPublicUser(user) ? [password] : [password, userinfo, (0,_law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePercent */ .g)(userinfo)];
        return [...login, { value: (0,_law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePercent */ .g)(password), forms, certainty: 'certain', ...about }];
    });
}
/** True for a user name that says where to find the token, and for a password that says "look at the user". */
function isPublicUser(name) {
    return publicUsers.has(name.toLowerCase());
}
/** True for letters that somebody can guess; 15 of them still fit no token. */
function isWord(value) {
    return /^[a-z_-]{1,15}$/i.test(value);
}
function isEmptyPassword(password) {
    return password === '' || isPublicUser(password);
}
function toLogin(user, kind) {
    if (isPublicUser(user))
        return [];
    return [{ value: (0,_law_redact_decode_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePercent */ .g)(user), forms: [user], class: kind, certainty: 'guessed' }];
}


/***/ })

};
