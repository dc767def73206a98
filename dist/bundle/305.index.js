export const id = 305;
export const ids = [305];
export const modules = {

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

/***/ 67158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
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

/***/ 39617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readRedactPatterns)
/* harmony export */ });
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47344);
/** The input `redact`: the operator's own patterns, before anything can be shown. */

/** Regular expressions in RE2 syntax, one a line. The engine is loaded only when there are some. */
async function readRedactPatterns(environment) {
    const lines = ((0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(environment, 'redact')?.text ?? '').split('\n').filter((line) => line.trim() !== '');
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


/***/ })

};
