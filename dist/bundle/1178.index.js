export const id = 1178;
export const ids = [1178];
export const modules = {

/***/ 2491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ openDirectory),
/* harmony export */   G$: () => (/* binding */ readOurs),
/* harmony export */   ZK: () => (/* binding */ inMemory),
/* harmony export */   p: () => (/* binding */ mostFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26961);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65748);
/** Where the files of a bundle are: each is read once, and what was checked is what is given. */




/** Names. A bundle of ours has nine; whoever puts a million into it is not waited for. */
const mostFiles = 1_000;
const readOurs = (path) => (0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)({ path, most: _bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .largestFile */ .Ny, links: 'any' });
/** @throws what the file system throws, and `INPUTS_INVALID` for a list that is no regular file */
function openDirectory(directory) {
    return keep({
        names: readNames(directory),
        read: (name) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
            // Without log or list there is nothing to say, without another file there is.
            const isFile = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
            return isFile || name === _bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .listName */ .sY ? readOurs(path) : undefined;
        },
    });
}
function inMemory(files) {
    return keep({ names: [...files.keys()], read: (name) => files.get(name) });
}
function keep(source) {
    const kept = new Map();
    return {
        names: source.names,
        read: (name) => {
            const bytes = kept.get(name) ?? source.read(name);
            if (bytes !== undefined)
                kept.set(name, bytes);
            return bytes;
        },
        files: () => kept,
    };
}
function readNames(directory) {
    const names = [];
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(directory);
    try {
        for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
            names.push(entry.name);
            if (names.length > mostFiles)
                break;
        }
    }
    finally {
        entries.closeSync();
    }
    return names.sort();
}


/***/ }),

/***/ 94310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findEdits),
/* harmony export */   y: () => (/* binding */ mostProblems)
/* harmony export */ });
/* harmony import */ var _audit_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34213);
/* harmony import */ var _line_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96924);
/**
 * What was done to a log, by what its lines say of each other: a line carries its own hash, and the next one carries
 * it too. Whoever edits a line can make its hash anew, but not the one that the line behind it holds without
 * making that anew as well, and so on to the digest that the run printed.
 */


/** Behind so many faults a log is another log, and naming more of them would be guessing. */
const mostProblems = 20;
/** In the order of the file; empty for a log that is chained from its first line to its last. */
function findEdits({ lines, expect }) {
    const rest = [...lines];
    const problems = [];
    let link = { sequence: 0, previous: _audit_log_js__WEBPACK_IMPORTED_MODULE_0__/* .noHash */ .Y, before: undefined };
    let at = 0;
    while (at < rest.length && problems.length < mostProblems) {
        const line = rest[at];
        if (line === undefined)
            break;
        if (line.type === 'whole' && isNext(line, link)) {
            link = behind(line);
            at += 1;
            continue;
        }
        const search = { rest, at, link, expect };
        const step = line.type === 'broken' ? judgeBroken(search, line) : judgeMisplaced(search, line);
        problems.push(...step.problems.slice(0, mostProblems));
        link = step.link;
        at = step.at;
    }
    return problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
const behind = (line) => ({
    sequence: line.sequence + 1,
    previous: line.hash,
    before: line,
});
function isNext(line, link) {
    if (line?.type !== 'whole' || line.sequence !== link.sequence)
        return false;
    return link.previous === undefined || line.previous === link.previous;
}
/** Lines without a hash of their own, up to the next that has one: it says how many there were. */
function judgeBroken({ rest, at, link }, first) {
    const broken = [first];
    for (let line = rest[at + 1]; line?.type === 'broken'; line = rest[at + broken.length])
        broken.push(line);
    const end = at + broken.length;
    const next = rest[end];
    if (isNext(next, link))
        return { problems: broken.map(({ number }) => (0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .added */ .vN)(number)), link, at: end };
    const known = next?.type === 'whole' && next.sequence > link.sequence;
    const were = known ? next.sequence - link.sequence : broken.length;
    const problems = broken.map(({ number, why }, index) => index < were ? (0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .changed */ .tD)(number, why) : (0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .added */ .vN)(number));
    if (were > broken.length)
        problems.push((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .dropped */ .p)(broken.at(-1), were - broken.length));
    return {
        problems,
        link: { sequence: link.sequence + were, previous: undefined, before: broken.at(-1) },
        at: end,
    };
}
/** A line that is whole and does not belong here; the first reading that explains it is told. */
function judgeMisplaced(search, line) {
    return (judgeTwins(search, line) ??
        judgeOrder(search, line) ??
        judgePlace(search, line) ??
        judgeLink(search, line));
}
/** Two lines that claim one place: the one that the next line knows was there first. */
function judgeTwins(search, line) {
    const { at, link } = search;
    const { before } = link;
    if (before?.type !== 'whole' || before.sequence !== line.sequence || before.previous !== line.previous)
        return undefined;
    if (before.hash === line.hash || vouched(search, line) !== 'yes')
        return undefined;
    return { problems: [(0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .added */ .vN)(before.number)], link: behind(line), at: at + 1 };
}
/** The line that belongs here stands further down: swapped, moved, or others were put before it. */
function judgeOrder({ rest, at, link }, line) {
    const place = rest.findIndex((other, index) => index > at && isNext(other, link));
    const wanted = rest[place];
    if (wanted?.type !== 'whole')
        return undefined;
    const stay = (problem) => ({ problems: [problem], link, at });
    if (isSwapped({ rest, at, place, line, wanted })) {
        rest[at] = wanted;
        rest[place] = line;
        return stay((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .swapped */ .RX)(line.number, wanted.number));
    }
    if (line.previous === wanted.hash && place > at + 1) {
        rest.splice(place, 1);
        rest.splice(at, 0, wanted);
        return stay((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .aW)(wanted.number, link.before));
    }
    rest.splice(at, 1);
    const home = rest.findIndex((other, index) => index >= at && other.type === 'whole' && other.hash === line.previous);
    const isTwin = rest.some((other) => other.type === 'whole' && other.hash === line.hash);
    if (home < 0 || isTwin)
        return stay((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .added */ .vN)(line.number));
    rest.splice(home + 1, 0, line);
    return stay((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .aW)(line.number, rest[home]));
}
function isSwapped({ rest, at, place, line, wanted }) {
    if (line.sequence - wanted.sequence !== place - at)
        return false;
    const beforePlace = place === at + 1 ? wanted : rest[place - 1];
    return beforePlace?.type !== 'whole' || line.previous === beforePlace.hash;
}
/** By its number: lines are missing before it, it is one too many, or its number is a lie. */
function judgePlace({ rest, at, link }, line) {
    if (line.sequence === link.sequence)
        return undefined;
    const next = rest[at + 1];
    const isReplacing = next?.type === 'whole' && next.sequence === link.sequence + 1;
    if (isReplacing || line.previous === link.previous) {
        const after = { sequence: link.sequence + 1, previous: undefined, before: line };
        return { problems: [(0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .remade */ .BU)(line.number)], link: after, at: at + 1 };
    }
    if (line.sequence < link.sequence)
        return { problems: [(0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .added */ .vN)(line.number)], link, at: at + 1 };
    const problems = [(0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .dropped */ .p)(link.before, line.sequence - link.sequence)];
    return { problems, link: behind(line), at: at + 1 };
}
/** The right number, and another line before it than the one that is there. */
function judgeLink(search, line) {
    const { at, link } = search;
    const step = (problem, next = behind(line)) => ({
        problems: [problem],
        link: next,
        at: at + 1,
    });
    if (link.before === undefined)
        return step((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .remade */ .BU)(line.number));
    const voucher = vouched(search, line);
    if (voucher === 'yes')
        return step((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .remade */ .BU)(link.before.number));
    if (voucher === 'no')
        return step((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .remade */ .BU)(line.number), { ...behind(line), previous: undefined });
    return step((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .chainBroken */ .Zx)(link.before.number, line.number));
}
function vouched({ rest, at, expect }, line) {
    const next = rest[at + 1];
    if (next === undefined) {
        if (expect === undefined)
            return 'unknown';
        return expect === line.hash ? 'yes' : 'no';
    }
    if (next.type === 'broken')
        return 'unknown';
    return next.previous === line.hash ? 'yes' : 'no';
}


/***/ }),

/***/ 96924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ remade),
/* harmony export */   OR: () => (/* binding */ lineProblem),
/* harmony export */   RX: () => (/* binding */ swapped),
/* harmony export */   Zx: () => (/* binding */ chainBroken),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   p: () => (/* binding */ dropped),
/* harmony export */   tD: () => (/* binding */ changed),
/* harmony export */   vN: () => (/* binding */ added)
/* harmony export */ });
/** The sentences about lines of a log. */
/** `what` follows "line N of the log". */
function lineProblem(code, line, what) {
    return { code, line, message: `line ${line} of the log ${what}` };
}
const changed = (line, why) => lineProblem('LINE_CHANGED', line, why.startsWith('was changed') ? why : `was changed: it ${why}`);
const remade = (line) => lineProblem('LINE_CHANGED', line, 'was changed and its hash made anew: its neighbours know another one');
const added = (line) => lineProblem('LINE_ADDED', line, 'was added: the lines around it follow each other without it');
function dropped(before, count) {
    const line = before?.number ?? 0;
    const lines = count === 1 ? 'one line was' : `${count} lines were`;
    const where = line === 0 ? 'before line 1' : `between line ${line} and line ${line + 1}`;
    return { code: 'LINE_DROPPED', line, count, message: `${lines} dropped ${where} of the log` };
}
function swapped(one, two) {
    const [line, other] = one < two ? [one, two] : [two, one];
    return { code: 'LINES_SWAPPED', line, other, message: `lines ${line} and ${other} of the log are swapped` };
}
function moved(line, behind) {
    const other = behind?.number ?? 0;
    const where = other === 0 ? 'at the beginning' : `behind line ${other}`;
    return {
        code: 'LINE_MOVED',
        line,
        other,
        message: `line ${line} of the log was moved: it belongs ${where}`,
    };
}
function chainBroken(other, line) {
    const message = `lines ${other} and ${line} of the log do not follow each other: one of them was changed and its hash made anew`;
    return { code: 'CHAIN_BROKEN', line, other, message };
}


/***/ }),

/***/ 23693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ splitLog),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35008);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48626);
/** The lines of a log, each judged by itself: what it says of its place, and whether its own hash is right. */


/** A run of hours has some ten thousand. */
const mostLines = 250_000;
/** Bytes of one line. */
const longestLine = 16 * 1_048_576;
/** Deeper than anything that a reply of a model has room for. */
const deepest = 1_000_000;
function splitLog(bytes) {
    const lines = [];
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
        if (lines.length === mostLines)
            return { verdict: 'too-many' };
        lines.push(readLine(bytes.subarray(from, end), lines.length + 1));
        from = end + 1;
    }
    return { verdict: 'split', lines, cutBytes: bytes.length - from };
}
function readLine(bytes, number) {
    const broken = (why) => ({ type: 'broken', number, why });
    if (bytes.length > longestLine)
        return broken('is longer than any line of ours');
    const text = decode(bytes);
    if (text === undefined)
        return broken('is not UTF-8');
    if (isTooDeep(text))
        return broken('nests deeper than any line of ours');
    const fields = parseObject(text);
    if (fields === undefined)
        return broken('is not a JSON object');
    const { hash: claimed, ...hashed } = fields;
    const hash = (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)((0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .toCanonicalJson */ .s5)(hashed));
    if (claimed !== hash)
        return broken('was changed: its hash is another');
    const { seq, prev } = fields;
    return {
        type: 'whole',
        number,
        form: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .toCanonicalJson */ .s5)(fields) === text ? 'canonical' : 'other',
        fields,
        sequence: typeof seq === 'number' ? seq : -1,
        previous: typeof prev === 'string' ? prev : '',
        hash,
    };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Where quotes do not match this counts wrong, and there it is no JSON anyway. */
function isTooDeep(text) {
    let depth = 0;
    let isInside = false;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (isInside) {
            if (code === 0x5c)
                index += 1;
            else if (code === 0x22)
                isInside = false;
        }
        else if (code === 0x22)
            isInside = true;
        else if (code === 0x5b || code === 0x7b) {
            depth += 1;
            if (depth > deepest)
                return true;
        }
        else if (code === 0x5d || code === 0x7d)
            depth -= 1;
    }
    return false;
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 11178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XV: () => (/* binding */ notABundle),
  IF: () => (/* binding */ verifyBundle),
  xJ: () => (/* binding */ verifyFiles),
  D6: () => (/* binding */ whatToGive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/record/bundle.ts
var record_bundle = __webpack_require__(26961);
// EXTERNAL MODULE: ./src/record/bundle-source.ts
var bundle_source = __webpack_require__(2491);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/record/find-edits.ts
var find_edits = __webpack_require__(94310);
// EXTERNAL MODULE: ./src/record/line-problems.ts
var line_problems = __webpack_require__(96924);
;// CONCATENATED MODULE: ./src/record/field-problems.ts
/** Lines that are whole, and yet have types or fields that this program does not write. */



const noFindings = { problems: [], notes: [] };
/** A log that says that a later version wrote it may have more than is known here: that is a note, no problem. */
function findFieldProblems(reading) {
    const { lines, version } = reading;
    const problems = fieldProblems(reading);
    const [first] = problems;
    const writer = toWriter(lines[0]);
    if (first === undefined || !isLater(writer, version))
        return { problems, notes: [] };
    const note = `The log says that version ${writer} wrote it, and this is ${version}: it has types or fields that are not known here, the first in line ${first.line}. Verify it with the version that wrote it.`;
    return { problems: [], notes: [note] };
}
function fieldProblems({ lines, check, told }) {
    const named = new Set(told.map(({ line }) => line));
    const end = told.find(({ code }) => code === 'AFTER_END')?.line ?? Number.POSITIVE_INFINITY;
    const problems = [];
    for (const line of lines) {
        if (line.number >= end || problems.length === find_edits/* mostProblems */.y)
            break;
        if (!isOurs(line) || named.has(line.number))
            continue;
        const what = check(line.fields);
        if (what !== undefined)
            problems.push((0,line_problems/* lineProblem */.OR)('FIELDS_UNKNOWN', line.number, what));
    }
    return problems;
}
/** A line of another form has been told of, or is for another program. */
const isOurs = (line) => line.type === 'whole' && line.fields.v === 1;
/** Three numbers, or nothing. */
function toWriter(first) {
    const versions = first?.type === 'whole' ? first.fields.versions : undefined;
    const action = (0,json/* isJsonObject */.O)(versions) ? versions.action : undefined;
    return typeof action === 'string' && /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(action) ? action : '';
}
function isLater(writer, version) {
    if (writer === '')
        return false;
    const own = version.split('.').map(Number);
    const parts = writer.split('.').map(Number);
    const at = parts.findIndex((part, index) => part !== own[index]);
    return at >= 0 && (parts[at] ?? 0) > (own[at] ?? 0);
}

// EXTERNAL MODULE: ./src/record/log-lines.ts
var log_lines = __webpack_require__(23693);
;// CONCATENATED MODULE: ./src/record/check-transcript.ts
/** The texts of transcript.json against the digests that the lines of the log pin. */






const ofText = ({ content }) => (typeof content === 'string' ? (0,canonical/* sha256Hex */.fg)(content) : '');
const kinds = [
    {
        name: 'messages',
        pins: ({ type, messagesSha256: pinned }) => type === 'stage-started' && Array.isArray(pinned) ? pinned : [],
        toDigest: ofText,
    },
    {
        name: 'stages',
        pins: ({ type, setupSha256 = '' }) => (type === 'stage-started' ? [setupSha256] : []),
        toDigest: ({ setup = null }) => (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(setup)),
    },
    {
        name: 'replies',
        pins: ({ type, replySha256 = '' }) => (type === 'model-replied' ? [replySha256] : []),
        toDigest: ({ content = null }) => (0,canonical/* sha256Hex */.fg)(JSON.stringify(content)),
    },
    {
        name: 'results',
        pins: ({ type, resultSha256 = '' }) => type === 'tool-run' || type === 'tool-refused' ? [resultSha256] : [],
        toDigest: ofText,
    },
];
/**
 * Every text is pinned by a line. Where the log says that the bundle keeps all texts, each is the one that its digest is
 * of; and when the run ended too, there is one for each digest.
 */
function checkTranscript({ lines, source, ending }) {
    const whole = lines.filter((line) => line.type === 'whole');
    const isFull = whole[0]?.fields.auditContent === 'full';
    const demand = !isFull ? 'pinned' : ending === undefined ? 'same' : 'all';
    const bytes = source.read(record_bundle/* transcriptName */.eQ);
    // What could not be written was told by the end of the log, which is all that there is then.
    const isMissed = demand === 'all' && ending?.reason !== 'AUDIT_NOT_WRITTEN';
    if (bytes === undefined && !isMissed)
        return noFindings;
    const transcript = bytes === undefined ? {} : (0,log_lines/* parseObject */.l)(Buffer.from(bytes).toString());
    if (transcript === undefined)
        return { problems: [problem('is no JSON object')], notes: [] };
    const problems = kinds.flatMap((kind) => checkKind({ kind, transcript, demand, lines: whole }));
    return { problems: problems.slice(0, find_edits/* mostProblems */.y), notes: [] };
}
function checkKind({ kind, transcript, demand, lines }) {
    const { [kind.name]: list = [] } = transcript;
    if (!Array.isArray(list))
        return [problem(`has ${kind.name} that are no list`)];
    const open = toPins(kind, lines);
    const problems = [];
    for (const [index, entry] of list.entries()) {
        if (problems.length === find_edits/* mostProblems */.y)
            return problems;
        const place = `/${kind.name}/${index}`;
        const sha256 = (0,json/* isJsonObject */.O)(entry) ? entry.sha256 : undefined;
        const line = typeof sha256 === 'string' ? open.get(sha256)?.pop() : undefined;
        if (!(0,json/* isJsonObject */.O)(entry) || line === undefined)
            problems.push(problem(`has a text that no line of the log pins: ${place}`));
        else if (demand !== 'pinned' && digestOf(kind, entry) !== sha256)
            problems.push(problem(`has another text than line ${line} of the log pins: ${place}`, line));
    }
    const missing = demand === 'all' ? [...open.values()].flat() : [];
    for (const line of missing.sort((one, other) => one - other).slice(0, find_edits/* mostProblems */.y))
        problems.push(problem(`lacks a text that line ${line} of the log pins, in ${kind.name}`, line));
    return problems;
}
/** Numbers of the lines that pin a digest, by the digest; the first one comes last, where it is taken from. */
function toPins(kind, lines) {
    const pins = new Map();
    for (const { number, fields } of lines.toReversed())
        for (const sha256 of kind.pins(fields)) {
            if (typeof sha256 !== 'string' || sha256 === '')
                continue;
            const known = pins.get(sha256);
            if (known === undefined)
                pins.set(sha256, [number]);
            else
                known.push(number);
        }
    return pins;
}
/** What nests deeper than can be written is none of ours. */
function digestOf(kind, entry) {
    try {
        return kind.toDigest(entry);
    }
    catch {
        return '';
    }
}
function problem(what, line) {
    const where = line === undefined ? {} : { line };
    return {
        code: 'TRANSCRIPT_DIFFERS',
        ...where,
        file: record_bundle/* transcriptName */.eQ,
        message: `${record_bundle/* transcriptName */.eQ} ${what}`,
    };
}

// EXTERNAL MODULE: ./src/record/verify.ts
var verify = __webpack_require__(80268);
;// CONCATENATED MODULE: ./src/record/verify-list.ts
/** The list of a bundle against what is there, and against what the end of the log pins. */




const noList = { files: [], problems: [], notes: [] };
/** Every file is in the list with its size and digest, and in `run-ended` too when the run got there. */
function checkList(bundle) {
    const { source, ending } = bundle;
    const present = source.names.filter((name) => name !== record_bundle/* listName */.sY);
    if (!source.names.includes(record_bundle/* listName */.sY)) {
        const missing = `There is no ${record_bundle/* listName */.sY}: only the log was checked.`;
        return bundle.complete
            ? { files: [], problems: [fileProblem('LIST_MISSING', record_bundle/* listName */.sY, missing)], notes: [] }
            : { files: [], problems: [], notes: [missing] };
    }
    const list = readList(source);
    const entries = toEntries(list);
    if (list === undefined || entries === undefined) {
        const message = `${record_bundle/* listName */.sY} is not a list of files`;
        return { files: [], problems: [fileProblem('LIST_NOT_READABLE', record_bundle/* listName */.sY, message)], notes: [] };
    }
    const problems = present
        .filter((name) => !entries.has(name))
        .slice(0, mostAdded)
        .map((name) => fileProblem('FILE_ADDED', name, `${name} is not in ${record_bundle/* listName */.sY}`));
    if (list.complete === true && !bundle.complete) {
        const message = `${record_bundle/* listName */.sY} says that the bundle is complete, and the log has no end`;
        problems.push({ code: 'END_CUT', message });
    }
    const pinned = (0,json/* isJsonObject */.O)(ending?.files) ? ending.files : {};
    const unlisted = Object.keys(pinned).filter((name) => !entries.has(name));
    for (const name of unlisted.slice(0, mostAdded))
        problems.push(fileProblem('FILE_MISSING', name, `${name} is in run-ended, and not in ${record_bundle/* listName */.sY}`));
    for (const [name, entry] of entries)
        problems.push(...checkFile({ source, name, entry, pinned: pinned[name] }));
    if (bundle.complete)
        problems.push(...unpinned([...entries.keys()], pinned));
    return { files: [...entries.keys()], problems, notes: [] };
}
const fileProblem = (code, file, message) => ({ code, file, message });
/** Names that nobody knows are told, but not by the thousand. */
const mostAdded = 20;
/** Bytes. Ours has some hundred for each file. */
const largestList = 1_048_576;
function readList(source) {
    const bytes = source.read(record_bundle/* listName */.sY);
    return bytes === undefined || bytes.length > largestList
        ? undefined
        : (0,log_lines/* parseObject */.l)(Buffer.from(bytes).toString());
}
/** `run-ended` pins every file but the log, which it is in, and the list, which came after. */
function unpinned(names, pinned) {
    return names
        .filter((name) => name !== record_bundle/* logName */.Is && !Object.hasOwn(pinned, name))
        .map((name) => fileProblem('FILE_ADDED', name, `${name} is not pinned by run-ended`));
}
function toEntries(list) {
    if (!Array.isArray(list?.files))
        return undefined;
    const entries = new Map();
    for (const file of list.files) {
        if (!(0,json/* isJsonObject */.O)(file) ||
            typeof file.name !== 'string' ||
            typeof file.size !== 'number' ||
            typeof file.sha256 !== 'string')
            return undefined;
        if (!/^[a-z0-9][a-z0-9.-]{0,99}$/.test(file.name) || entries.has(file.name))
            return undefined;
        entries.set(file.name, { size: file.size, sha256: file.sha256 });
    }
    return entries;
}
function checkFile(file) {
    const { source, name, entry, pinned } = file;
    const bytes = source.read(name);
    if (bytes === undefined)
        return [fileProblem('FILE_MISSING', name, `${name} is in ${record_bundle/* listName */.sY} and not a file here`)];
    if (bytes.length !== entry.size || (0,canonical/* sha256Hex */.fg)(bytes) !== entry.sha256)
        return [fileProblem('FILE_CHANGED', name, `${name} is not the file that ${record_bundle/* listName */.sY} pins`)];
    return pinned === undefined || pinned === entry.sha256
        ? []
        : [fileProblem('FILE_CHANGED', name, `${name} is not the file that run-ended pins`)];
}

;// CONCATENATED MODULE: ./src/record/verify-bundle.ts
/** Is this bundle whole and unchanged? The log, the list that pins all files, and the files themselves. */








/** Throws what the file system throws when there is nothing to read, and `INPUTS_INVALID` for what is no file of ours. */
function verifyBundle(options) {
    const isDirectory = (0,external_node_fs_.lstatSync)(options.path).isDirectory();
    const directory = isDirectory ? options.path : (0,external_node_path_.dirname)(options.path);
    const path = isDirectory ? (0,external_node_path_.join)(directory, record_bundle/* logName */.Is) : options.path;
    const source = isDirectory ? (0,bundle_source/* openDirectory */.AJ)(directory) : undefined;
    return verifyFiles({ ...options, path, log: (0,bundle_source/* readOurs */.G$)(path), source });
}
/** The same for bytes that were read before; `path` is only told. */
function verifyFiles(options) {
    const { path, source, expect } = options;
    const { log, lines } = (0,verify/* judgeLog */.G)(options.log, expect);
    const { ending } = log;
    const complete = ending !== undefined;
    const list = source === undefined ? noList : checkList({ source, ending, complete });
    const told = log.verdict === 'invalid' ? log.problems : [];
    const fields = options.fields === undefined ? noFindings : findFieldProblems({ ...options.fields, lines, told });
    if (log.verdict === 'invalid') {
        const own = isOtherFile(options.log, log.problems)
            ? [{ code: 'NOT_A_BUNDLE', message: `this is not an audit log: ${whatToGive}` }]
            : [...log.problems, ...fields.problems];
        const problems = [...own, ...list.problems];
        return { ...notABundle(path), files: list.files, problems, notes: fields.notes };
    }
    const texts = source === undefined ? noFindings : checkTranscript({ lines, source, ending });
    const problems = [
        ...[...fields.problems, ...list.problems, ...texts.problems],
        ...digestProblems(log, expect),
    ];
    if (options.end === 'required' && !complete)
        problems.push({ code: 'END_MISSING', message: 'the run did not end: there is no run-ended' });
    return {
        valid: problems.length === 0,
        path,
        lines: log.lines,
        digest: log.digest,
        complete,
        conclusion: typeof ending?.conclusion === 'string' ? ending.conclusion : '',
        files: list.files,
        problems,
        notes: [...toNotes(expect, log), ...list.notes, ...fields.notes],
    };
}
const whatToGive = 'give the directory of a bundle, the zip of its artifact, or the audit.jsonl of a run (output audit-file)';
/** Whatever is done to a log, some line of it still says its hash. A hundred sentences about lines would say less. */
const isOtherFile = (bytes, problems) => problems.some(({ code }) => code !== 'LOG_EMPTY' && code !== 'LOG_TOO_LONG') &&
    !['"hash"', '"prev"'].every((name) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name));
/** Chained from its first line to its last, and ends with another hash than the run printed. */
function digestProblems(log, expect) {
    if (expect === undefined || expect.toLowerCase() === log.digest)
        return [];
    const differs = `the log ends with ${log.digest}, and ${expect} was expected`;
    return log.complete
        ? [
            {
                code: 'DIGEST_DIFFERS',
                message: `${differs}: it agrees with itself, but it is not the log that the run printed`,
            },
        ]
        : [
            {
                code: 'END_CUT',
                line: log.lines,
                message: `${differs}: its end was cut behind line ${log.lines}, or it is not the log that the run printed`,
            },
        ];
}
/** The report of what cannot be looked into at all. */
function notABundle(path, message) {
    return {
        valid: false,
        path,
        lines: 0,
        digest: '',
        complete: false,
        conclusion: '',
        files: [],
        problems: message === undefined ? [] : [{ code: 'NOT_A_BUNDLE', message }],
        notes: [],
    };
}
function toNotes(expect, log) {
    const notes = [];
    if (expect === undefined) {
        notes.push('Without --expect this proves only that the file agrees with itself: whoever can rewrite all of it can make another one.');
    }
    if (!log.complete) {
        const cut = log.cutBytes === 0 ? '' : ` ${log.cutBytes} bytes of a line that was cut follow it.`;
        notes.push(`The run did not end: the log is good up to its last whole line, ${log.lines}.${cut}`);
    }
    return notes;
}


/***/ }),

/***/ 80268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgeLog),
/* harmony export */   I: () => (/* binding */ verifyLog)
/* harmony export */ });
/* harmony import */ var _audit_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34213);
/* harmony import */ var _find_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94310);
/* harmony import */ var _line_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96924);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23693);
/** Is this log whole and unchanged? Every byte of it is taken for an attacker's. */




/**
 * Verifies form, chain and order (interface §6). Only a log that never ended may have a cut last line.
 * Without the digest that the run printed this proves no more than that the file agrees with itself;
 * with it, the last line is judged by it too. A log that is another one as a whole is valid here.
 */
const verifyLog = (bytes, expect) => judgeLog(bytes, expect).log;
/** The same, with the lines that were read. */
function judgeLog(bytes, expect) {
    const split = (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .splitLog */ .J)(bytes);
    if (split.verdict === 'split')
        return { log: judgeLines(split, expect), lines: split.lines };
    const message = 'the log has more lines than any of ours';
    return { log: invalid([{ code: 'LOG_TOO_LONG', message }]), lines: [] };
}
function judgeLines({ lines, cutBytes }, expect) {
    if (lines.length === 0)
        return invalid([{ code: 'LOG_EMPTY', message: 'the log has no whole line' }]);
    const last = lines.at(-1);
    const ending = isEnd(last) ? last.fields : undefined;
    const after = behindEnd(lines, cutBytes);
    const problems = [...(0,_find_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .findEdits */ .F)({ lines, expect: expect?.toLowerCase() }), ...formProblems(lines)].filter(({ line }) => after === undefined || (line ?? 0) < after);
    if (after !== undefined)
        problems.push((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProblem */ .OR)('AFTER_END', after, 'comes after run-ended'));
    if (problems.length > 0)
        return { verdict: 'invalid', problems: inOrder(problems), ending };
    const whole = last?.type === 'whole' ? last : undefined;
    return {
        verdict: 'valid',
        lines: lines.length,
        digest: whole?.hash ?? _audit_log_js__WEBPACK_IMPORTED_MODULE_0__/* .noHash */ .Y,
        run: String(whole?.fields.run),
        complete: ending !== undefined,
        cutBytes,
        ending,
    };
}
const invalid = (problems) => ({
    verdict: 'invalid',
    problems,
    ending: undefined,
});
/** One line may be told for two reasons; a reader is not helped by hundreds. */
function inOrder(problems) {
    return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, _find_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .mostProblems */ .y);
}
const isEnd = (line) => line?.type === 'whole' && line.fields.type === 'run-ended';
/** What a line is by itself, its place aside. */
function formProblems(lines) {
    const problems = [];
    const first = lines.find((line) => line.type === 'whole');
    for (const line of lines) {
        if (line.type === 'broken')
            continue;
        const { number, fields } = line;
        if (line.form === 'other')
            problems.push((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProblem */ .OR)('NOT_CANONICAL', number, 'is not in its canonical form (RFC 8785)'));
        if (fields.v !== 1)
            problems.push((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProblem */ .OR)('VERSION_UNKNOWN', number, 'has a version that this program does not know'));
        if (typeof fields.run !== 'string' || fields.run !== first?.fields.run)
            problems.push((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProblem */ .OR)('OTHER_RUN', number, 'is of another run'));
        if ((fields.type === 'run-started') !== (line.sequence === 0))
            problems.push((0,_line_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProblem */ .OR)('START_MISPLACED', number, 'is run-started in the wrong place, or the first line is not'));
        if (problems.length >= _find_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .mostProblems */ .y)
            break;
    }
    return problems;
}
/** Number of the first line behind the end. Where lines of before the end stand there, the chain tells more. */
function behindEnd(lines, cutBytes) {
    const index = lines.findIndex(isEnd);
    const end = lines[index];
    if (end?.type !== 'whole' || (index === lines.length - 1 && cutBytes === 0))
        return undefined;
    const isMisplaced = lines
        .slice(index + 1)
        .some((line) => line.type === 'whole' && line.sequence < end.sequence);
    return isMisplaced ? undefined : index + 2;
}


/***/ })

};
