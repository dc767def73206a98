export const id = 8489;
export const ids = [8489,7235];
export const modules = {

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

/***/ 83005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ toHtmlText),
/* harmony export */   S_: () => (/* binding */ toEmbeddedJson),
/* harmony export */   kg: () => (/* binding */ embeddedBytes)
/* harmony export */ });
/* harmony import */ var _shown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26283);
/** Text on its way into HTML: as data that no parser takes for markup, and as text between tags. */

/** A value as JSON inside a script element. No character of it can end the element, begin a comment or a tag. */
function toEmbeddedJson(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** How much of a page a value takes. */
const embeddedBytes = (value) => Buffer.byteLength(toEmbeddedJson(value));
/** Between tags, and nowhere else: no attribute of the page holds data. What cannot be seen is named. */
function toHtmlText(text) {
    return (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toVisible */ .w)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}


/***/ }),

/***/ 77498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ toPageData)
});

// UNUSED EXPORTS: largestPage

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/page/embed.ts
var page_embed = __webpack_require__(83005);
// EXTERNAL MODULE: ./src/law/redact/map-strings.ts
var map_strings = __webpack_require__(94157);
;// CONCATENATED MODULE: ./src/report/page/shorten.ts
/** Keeps a page small: the longest strings of its texts are left out first, and a marker stands in their place. */


/** Shorter ones would save nothing. */
const shortestLeftOut = 256;
/** `room` in bytes of the page. Files whose texts fit together stay as they are. */
function shortenTexts(files, room) {
    const sizes = files.map((file) => (0,page_embed/* embeddedBytes */.kg)(file));
    const excess = sizes.reduce((sum, size) => sum + size, 0) - room;
    if (excess <= 0)
        return files;
    const parsed = files.map((file) => (file.type === 'whole' ? parse(file.text) : undefined));
    const longest = parsed.flatMap((value) => (value === undefined ? [] : toLengths(value)));
    const limit = toLimit(longest, excess);
    const shortened = files.map((file, index) => shorten(file, { value: parsed[index], limit }));
    return dropUntil(shortened, room);
}
/** Strings of this length and more have to go, so that `excess` bytes go. */
function toLimit(lengths, excess) {
    let left = excess;
    for (const length of [...lengths].sort((one, other) => other - one)) {
        left -= length - shortestLeftOut;
        if (left <= 0)
            return length;
    }
    return shortestLeftOut;
}
function toLengths(value) {
    const lengths = [];
    const text = (from) => {
        const length = costOf(from);
        if (length >= shortestLeftOut)
            lengths.push(length);
        return from;
    };
    (0,map_strings/* mapStrings */.t)(value, { text, number: (from) => from });
    return lengths;
}
/** A string of a text that is itself a string of the page's data. */
const costOf = (from) => (0,page_embed/* embeddedBytes */.kg)(JSON.stringify(from));
function shorten(file, { value, limit }) {
    if (file.type !== 'whole' || value === undefined)
        return file;
    let strings = 0;
    let bytes = 0;
    const text = (from) => {
        if (costOf(from) < limit)
            return from;
        strings += 1;
        bytes += Buffer.byteLength(from);
        return toMarker(Buffer.byteLength(from));
    };
    const shown = toText((0,map_strings/* mapStrings */.t)(value, { text, number: (from) => from }));
    if (strings === 0 || shown === undefined)
        return file;
    const { name, size, sha256 } = file;
    return { name, size, sha256, type: 'shortened', text: shown, strings, bytes };
}
const toMarker = (bytes) => `[… ${bytes} bytes are left out of this page; the bundle has them …]`;
/** What is large without long strings goes as a whole, the largest first. */
function dropUntil(files, room) {
    const sizes = files.map((file) => (0,page_embed/* embeddedBytes */.kg)(file));
    if (sizes.reduce((sum, size) => sum + size, 0) <= room)
        return files;
    const index = sizes.indexOf(Math.max(...sizes));
    const file = files[index];
    if (file === undefined || file.type === 'withheld' || file.type === 'listed')
        return files;
    const { name, size, sha256 } = file;
    const why = 'this page has no room for it; the bundle has it';
    return dropUntil(files.with(index, { name, size, sha256, type: 'withheld', why }), room);
}
/** A value may be nested deeper than the stack is. */
function toText(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return undefined;
    }
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/report/page/to-page-data.ts
/** The sources of a bundle as data of a page: each searched once more for secrets, all of them together small enough. */



/** Whose texts the page shows. The rest is listed. */
const shown = new Set([
    'transcript.json',
    'proposals.json',
    'coverage.json',
    'findings.sarif',
]);
/** Bytes of the page's data in all: what a browser opens without a wait. */
const largestPage = 20 * 1_048_576;
function toPageData(sources, most = largestPage) {
    const { madeBy, versions, redact } = sources;
    const end = sources.end === undefined ? undefined : { ...sources.end, message: redact(sources.end.message) };
    const problems = sources.problems.map(redact);
    const log = toLog(sources, most / 2);
    const room = most - (0,page_embed/* embeddedBytes */.kg)(log.lines) - (0,page_embed/* embeddedBytes */.kg)(problems) - (0,page_embed/* embeddedBytes */.kg)(end ?? {});
    const files = shortenTexts(toFiles(sources), room);
    return { v: 1, madeBy, versions, log, ...(end === undefined ? {} : { end }), files, problems };
}
/** The first lines are those that a chain can be followed through. */
function toLog({ log, redact }, most) {
    const text = Buffer.from(log).toString();
    const clean = redact(text);
    const lines = text.split('\n').slice(0, -1);
    const shownLines = clean === text ? lines : lines.map(redact);
    let left = most;
    const fitting = shownLines.findIndex((line) => {
        left -= (0,page_embed/* embeddedBytes */.kg)(line);
        return left < 0;
    });
    const kept = fitting === -1 ? shownLines : shownLines.slice(0, fitting);
    return { lines: kept, leftOut: lines.length - kept.length };
}
function toFiles({ files, withheld, redact }) {
    return [...files].flatMap(([name, bytes]) => {
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        const facts = { name, size: bytes.length, sha256 };
        const why = withheld.get(name);
        if (why !== undefined)
            return [{ ...facts, type: 'withheld', why }];
        if (!shown.has(name))
            return [{ ...facts, type: 'listed' }];
        const text = decode(bytes);
        if (text === undefined)
            return [{ ...facts, type: 'withheld', why: 'it is not UTF-8' }];
        if (redact(text) !== text)
            return [{ ...facts, type: 'withheld', why: 'it holds a secret' }];
        return [{ ...facts, type: 'whole', text }];
    });
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 29666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ toPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/page/embed.ts
var page_embed = __webpack_require__(83005);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
;// CONCATENATED MODULE: ./src/report/page/page-data.ts
/** What report.html carries: the sources of the bundle as they are. Its script derives from them all that it shows. */
/** Ids of the document that the server side writes and the page's script finds. */
const pageIds = { data: 'goagent-data', root: 'report', first: 'outcome' };

;// CONCATENATED MODULE: ./src/report/page/first-screen.ts
/** The first screen of the report as plain HTML: what the run came to, for a reader without JavaScript too. */



/** Rows of a list; a page without its script is for a first look. */
const mostRows = 50;
const longestText = 2_000;
function toFirstScreen(data) {
    const { end } = data;
    const events = data.log.lines.map(parse).filter(json/* isJsonObject */.O);
    const reason = end?.reason ?? '';
    const message = end?.message ?? (data.problems.length === 0 ? unended : unsound);
    return [
        `<header id="${pageIds.first}">`,
        `<h1>${html(toTitle(data))}</h1>`,
        reason === '' ? '' : `<p><code>${html(reason)}</code></p>`,
        `<p>${html(message)}</p>`,
        toProblems(data),
        toFacts(toRows(events, end)),
        toList('Proposed and published', toProposed(events)),
        '</header>',
    ]
        .filter((part) => part !== '')
        .join('\n');
}
/** What a bundle that is not valid says of itself is told as that. */
function toTitle({ end, problems }) {
    const conclusion = end?.conclusion ?? 'incomplete';
    return problems.length === 0 ? `goagent: ${conclusion}` : `goagent: not valid (${conclusion})`;
}
const unended = 'The run did not come to its end: its log has no last line. What there is follows.';
const unsound = 'This bundle is not as a run leaves one. Take nothing of it for a fact before you know why.';
/** What the check of the bundle found comes before anything that the bundle says. */
function toProblems({ problems, files }) {
    const withheld = files.flatMap((file) => file.type === 'withheld' ? [`${file.name} is not shown: ${file.why}`] : []);
    return toList('To know before you read on', [...problems, ...withheld]);
}
function toRows(events, end) {
    const started = events[0];
    const totals = end?.totals ?? {};
    const { isolation } = started ?? {};
    const taints = events.flatMap((event) => event.type === 'run-tainted' ? [`${first_screen_text(event.source)}: ${first_screen_text(event.reason)}`] : []);
    return [
        ['repository', first_screen_text(started?.repository)],
        ['event', first_screen_text(started?.event)],
        ['began', first_screen_text(started?.ts)],
        ['time', typeof totals.ms === 'number' ? `${(totals.ms / 1_000).toFixed(1)} s` : ''],
        ['model calls', toSum(totals.steps, totals.prestageSteps)],
        ['tool calls', first_screen_text(totals.toolCalls)],
        ['refused calls', first_screen_text(totals.deniedCalls)],
        ['tokens in', first_screen_text(totals.inputTokens)],
        ['tokens out', first_screen_text(totals.outputTokens)],
        ['cost', totals.costUsd === undefined ? '' : `${first_screen_text(totals.costUsd)} USD`],
        ['isolation', (0,json/* isJsonObject */.O)(isolation) ? `${first_screen_text(isolation.tier)}. ${first_screen_text(isolation.why)}` : ''],
        ['tainted', started === undefined ? '' : taints.length === 0 ? 'no' : taints.join('; ')],
    ];
}
const toSum = (one, other) => typeof one === 'number' && typeof other === 'number' ? String(one + other) : '';
function toProposed(events) {
    return events.flatMap((event) => {
        if (event.type === 'proposal-recorded')
            return [`proposed: ${first_screen_text(event.proposal)}`];
        if (event.type === 'proposal-published')
            return [`published: ${first_screen_text(event.proposal)}, ${first_screen_text(event.url)}`];
        return [];
    });
}
function toFacts(rows) {
    const shown = rows.filter(([, value]) => value !== '');
    return shown.length === 0
        ? ''
        : `<dl>\n${shown.map(([name, value]) => `<dt>${name}</dt><dd>${html(value)}</dd>`).join('\n')}\n</dl>`;
}
function toList(title, items) {
    if (items.length === 0)
        return '';
    const more = items.length > mostRows ? [`and ${items.length - mostRows} more`] : [];
    const rows = [...items.slice(0, mostRows), ...more].map((item) => `<li>${html(item)}</li>`);
    return `<section>\n<h2>${title}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</section>`;
}
/** A value of the log: it may be of any kind, since anybody may have written it. */
const first_screen_text = (value) => typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const html = (value) => (0,page_embed/* toHtmlText */.Gb)(value.length > longestText ? `${value.slice(0, longestText)}…` : value);
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/report/page/to-page.ts
/** The report as one file of HTML: no network, no script but ours, and data that stays data. */




/** `data` is redacted. The first screen stands without JavaScript too. */
function toPage(data, assets) {
    const { script, style } = assets;
    const policy = [
        "default-src 'none'",
        `script-src '${toSource(script)}'`,
        `style-src '${toSource(style)}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        '<link rel="icon" href="data:,">',
        `<title>${(0,page_embed/* toHtmlText */.Gb)(toTitle(data))}</title>`,
        `<style>${style}</style>`,
        '</head>',
        '<body>',
        `<main id="${pageIds.root}">`,
        toFirstScreen(data),
        '<noscript><p>Timeline, calls and texts are shown by a script, which is switched off here.</p></noscript>',
        '</main>',
        `<script type="application/json" id="${pageIds.data}">${(0,page_embed/* toEmbeddedJson */.S_)(data)}</script>`,
        `<script>${script}</script>`,
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
const toSource = (text) => `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;


/***/ }),

/***/ 26283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openRoom),
/* harmony export */   w: () => (/* binding */ toVisible)
/* harmony export */ });
/* harmony import */ var _core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67794);
/* harmony import */ var _fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69183);
/** A text that is about to be published, shown to the letter: what cannot be seen, or turns a line around, is named. */


/** Less is no block. */
const leastBytes = 1_024;
const noRoom = '(no room here; proposals.json has it)';
const marker = '[… the rest is in proposals.json …]';
function openRoom(bytes) {
    let left = bytes;
    const spend = (text) => {
        left -= (0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(text) + 2;
        return text;
    };
    const line = (text) => ((0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(text) > left ? '' : spend(text));
    return {
        block: (text, { maxBytes, language }) => {
            if (left < leastBytes)
                return noRoom;
            const limits = { maxBytes: Math.min(maxBytes, left), marker, ...toLanguage(language) };
            // Each character takes a byte or more: what is behind these is cut anyway.
            return spend((0,_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .toCutBlock */ .Nm)(toVisible(text.slice(0, limits.maxBytes + 1)), limits));
        },
        line,
        table: (head, rows) => {
            if (rows.length === 0)
                return '';
            const fitting = rows.findIndex((row) => line(row) === '');
            const shown = fitting === -1 ? rows : rows.slice(0, fitting);
            const more = rows.length - shown.length;
            const last = more === 0 ? [] : [`| and ${more} more${' |'.repeat((head[0] ?? '').split('|').length - 2)}`];
            return [...head, ...shown, ...last].join('\n');
        },
    };
}
const toLanguage = (language) => language === undefined ? {} : { language };
/** A CR before its LF is a line end like any other; alone it would end a line for Markdown and for nobody else. */
function toVisible(text) {
    return text
        .replaceAll('\r\n', '\n')
        .replace(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/gu, toName);
}
const toName = (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;


/***/ }),

/***/ 78489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeBundlePage: () => (/* binding */ makeBundlePage)
/* harmony export */ });
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35008);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48626);
/* harmony import */ var _record_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26961);
/* harmony import */ var _record_read_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55284);
/* harmony import */ var _record_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80268);
/* harmony import */ var _report_page_to_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29666);
/* harmony import */ var _report_page_to_page_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77498);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88824);
/* harmony import */ var _report_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17235);
/** report.html made anew from a bundle that lies anywhere: what is not as the log pins it is named, and not shown as fact. */









/** @throws what the file system throws, and `INPUTS_INVALID` for what is no file of ours */
async function makeBundlePage({ path, expect, folder }) {
    const { report, files } = await (0,_record_read_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .B)(path, { version: _versions_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r, ...(expect === undefined ? {} : { expect }) });
    const log = files.get(_record_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .logName */ .Is) ?? Buffer.alloc(0);
    const verdict = (0,_record_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyLog */ .I)(log);
    const ending = verdict.verdict === 'valid' ? verdict.ending : undefined;
    const end = toEnd(ending);
    const others = new Map([...files].filter(([name]) => name !== _record_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .logName */ .Is && name !== _record_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .pageName */ .$p));
    const data = (0,_report_page_to_page_data_js__WEBPACK_IMPORTED_MODULE_5__/* .toPageData */ .d)({
        madeBy: 'report',
        versions: _versions_js__WEBPACK_IMPORTED_MODULE_6__/* .versions */ .e,
        log,
        ...(end === undefined ? {} : { end }),
        files: others,
        withheld: toWithheld(others, { verdict: verdict.verdict, pinned: ending?.files }),
        problems: report.problems.map(({ message }) => message),
        // Nobody's secrets are known here; those of the run were taken out when it was written.
        redact: (text) => text,
    });
    return { report, page: (0,_report_page_to_page_js__WEBPACK_IMPORTED_MODULE_4__/* .toPage */ .Z)(data, (0,_report_page_js__WEBPACK_IMPORTED_MODULE_7__/* .readAssets */ .w)(folder)) };
}
function toEnd(ending) {
    if (ending === undefined)
        return undefined;
    const text = (value) => (typeof value === 'string' ? value : '');
    return {
        conclusion: text(ending.conclusion),
        reason: text(ending.reason),
        message: text(ending.message),
        totals: (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(ending.totals) ? ending.totals : {},
    };
}
/** Only what the end of a log that holds together pins is a fact. */
function toWithheld(files, { verdict, pinned }) {
    const digests = (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(pinned) ? pinned : undefined;
    const judge = (name, bytes) => {
        if (name === _record_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .listName */ .sY)
            return undefined;
        if (verdict === 'invalid')
            return 'the log that should pin it does not hold together';
        if (digests === undefined)
            return 'the run did not end, so that nothing pins it';
        if (!Object.hasOwn(digests, name))
            return 'the log does not pin it';
        return digests[name] === (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(bytes) ? undefined : 'it is not the file that the log pins';
    };
    return new Map([...files].flatMap(([name, bytes]) => {
        const why = judge(name, bytes);
        return why === undefined ? [] : [[name, why]];
    }));
}


/***/ }),

/***/ 17235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readAssets),
/* harmony export */   writePage: () => (/* binding */ writePage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _record_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26961);
/* harmony import */ var _record_read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65748);
/* harmony import */ var _report_page_to_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29666);
/* harmony import */ var _report_page_to_page_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77498);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88824);
/** report.html of a run that ends: made of what the bundle has by then. What is wrong with it fails no run. */






/** Bytes of sources that are searched and embedded in a fraction of a second. */
const mostInHaste = 2 * 1_048_576;
/** @throws what the file system throws, and GoagentError `AUDIT_NOT_WRITTEN`; the command `report` can make the page later */
function writePage(options) {
    const { record, conclusion, totals, redactor, console, folder, cancelled } = options;
    const log = record.log.bytes();
    const files = record.bundle.files();
    const size = [log, ...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    if (cancelled.aborted && size > mostInHaste) {
        console.warning(inHaste);
        return;
    }
    const { name, reason, message } = record.toKept(conclusion);
    const data = (0,_report_page_to_page_data_js__WEBPACK_IMPORTED_MODULE_4__/* .toPageData */ .d)({
        madeBy: 'run',
        versions: _versions_js__WEBPACK_IMPORTED_MODULE_5__/* .versions */ .e,
        log,
        end: { conclusion: name, reason, message, totals },
        files,
        withheld: new Map(),
        problems: [],
        redact: (text) => redactor.text(text, 'summary'),
    });
    record.bundle.write(_record_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .pageName */ .$p, (0,_report_page_to_page_js__WEBPACK_IMPORTED_MODULE_3__/* .toPage */ .Z)(data, readAssets(folder)));
}
const inHaste = `${_record_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .pageName */ .$p} was not made, because the job is cancelled and the bundle is large; "goagent-action report" makes it.`;
/** Of a file of ours. */
const largestAsset = 4 * 1_048_576;
/** @throws what the file system throws where they are not */
function readAssets(folder) {
    const read = (name) => (0,_record_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .X)({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name), most: largestAsset, links: 'any' }).toString();
    return { script: read('page.js'), style: read('page.css') };
}


/***/ })

};
