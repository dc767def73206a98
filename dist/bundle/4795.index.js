export const id = 4795;
export const ids = [4795];
export const modules = {

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

/***/ 94157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ mapStrings)
/* harmony export */ });
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

/***/ 5073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

// EXTERNAL MODULE: ./src/law/redact/map-strings.ts
var map_strings = __webpack_require__(94157);
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
        value: (value, place) => (0,map_strings/* mapStrings */.t)(value, {
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


/***/ })

};
