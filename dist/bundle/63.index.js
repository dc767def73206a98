export const id = 63;
export const ids = [63];
export const modules = {

/***/ 35854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ severities)
/* harmony export */ });
/** What a review finds, and where code has put it. */
/** Worst first. */
const severities = ['critical', 'major', 'minor', 'nit'];


/***/ }),

/***/ 25597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ recipeNames),
/* harmony export */   S: () => (/* binding */ proposalTypes)
/* harmony export */ });
/** What a run proposes to write to GitHub. Code has validated, redacted and sanitised it; nothing in it is trusted on the way back. */
const proposalTypes = ['comment', 'review', 'labels', 'issue', 'pull-request'];
const recipeNames = ['none', 'review', 'triage', 'maintenance'];


/***/ }),

/***/ 34247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ toUsd),
/* harmony export */   Nr: () => (/* binding */ toRates),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   hc: () => (/* binding */ toPico),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   ii: () => (/* binding */ toDearest)
/* harmony export */ });
/** Money in whole pico-dollars, so that a thousand small sums are exactly their sum. */
/** A price with 6 decimals per million tokens is a whole number of pico-dollars per token. */
function toRates({ input, output, cached }) {
    const toRate = (price) => BigInt(Math.round(price * 1e6));
    return { input: toRate(input), output: toRate(output), cached: toRate(cached) };
}
/** The rates that no model of these is dearer than, whatever is in its cache. */
function toDearest(all) {
    return all.reduce((most, { input, output, cached }) => {
        const dearer = max(most.input, max(input, cached));
        return { input: dearer, output: max(most.output, output), cached: dearer };
    }, { input: 0n, output: 0n, cached: 0n });
}
function costOf(rates, { input, output, cached }) {
    const known = cached !== 'unknown' ? cached : rates.cached > rates.input ? input : 0;
    const plain = BigInt(input - known) * rates.input;
    return plain + BigInt(known) * rates.cached + BigInt(output) * rates.output;
}
/** From US dollars with at most 9 decimals. */
const toPico = (usd) => BigInt(Math.round(usd * 1e9)) * 1000n;
const toUsd = (pico) => Number(pico) / 1e12;
/** At most 6 decimals, and none that say nothing. */
function formatUsd(usd) {
    return usd.toFixed(6).replace(/\.?0+$/, '');
}
const max = (one, other) => (one > other ? one : other);


/***/ }),

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

/***/ 72119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ longestStoredTitle),
/* harmony export */   Df: () => (/* binding */ longestTitle),
/* harmony export */   E7: () => (/* binding */ mostLine),
/* harmony export */   GJ: () => (/* binding */ longestPath),
/* harmony export */   Jg: () => (/* binding */ longestLabel),
/* harmony export */   Pd: () => (/* binding */ mostOfOneType),
/* harmony export */   Pj: () => (/* binding */ longestBody),
/* harmony export */   SM: () => (/* binding */ mostStoredFiles),
/* harmony export */   Yb: () => (/* binding */ mostFindings),
/* harmony export */   Yz: () => (/* binding */ mostValues),
/* harmony export */   be: () => (/* binding */ longestFile),
/* harmony export */   c8: () => (/* binding */ mostStoredHunks),
/* harmony export */   hA: () => (/* binding */ mostProposals),
/* harmony export */   jf: () => (/* binding */ longestSuggestion),
/* harmony export */   kc: () => (/* binding */ longestStoredBody),
/* harmony export */   nX: () => (/* binding */ mostLabels),
/* harmony export */   t2: () => (/* binding */ categoryPattern)
/* harmony export */ });
/** How long and how many: what a model may propose, and what a proposals file may hold. Lengths are in characters. */
/** Of what the model gives. GitHub takes 256 and 65,536; the rest of a body is ours: marker, footer, what defusing adds. */
const longestTitle = 256;
const longestBody = 60_000;
const longestSuggestion = 10_000;
const longestPath = 4_096;
const longestLabel = 50;
const mostFindings = 200;
const mostLabels = 100;
const mostLine = 10_000_000;
/** Of one type in one run. */
const mostOfOneType = 10;
/** Of a file. Sanitising may have made a text longer than it was proposed, but GitHub takes no more than this. */
const longestStoredTitle = 1_024;
const longestStoredBody = 65_536;
const mostStoredFiles = 1_000;
const mostStoredHunks = 20_000;
const mostProposals = 100;
/** Bytes of `proposals.json`. */
const longestFile = 64 * 1_024 * 1_024;
/** Values of `proposals.json`: what is read before it is understood must not fill the memory. */
const mostValues = 250_000;
const categoryPattern = '^[a-z][a-z0-9-]{0,39}$';


/***/ }),

/***/ 10846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ foldLabel),
/* harmony export */   Y8: () => (/* binding */ parseProposalLimits),
/* harmony export */   vj: () => (/* binding */ noProposals)
/* harmony export */ });
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48626);
/* harmony import */ var _contract_proposals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25597);
/* harmony import */ var _nearest_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60084);
/* harmony import */ var _yaml_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99154);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72119);
/** What the operator lets be proposed: the input `proposals`. Where it cannot be read, nothing may be. */





const noProposals = {
    comment: 0,
    review: 0,
    issue: 0,
    'pull-request': 0,
    labels: undefined,
};
/** A map of five names and two lists. */
const longestText = 65_536;
/**
 * YAML map of interface §2: `comment: 1`, `labels: {max: 3, allow: [bug], allow-remove: []}`. A type not named is 0; an
 * empty map `{}` allows nothing. Scalars are read as they were typed, so that a label `1.10` or `no` is that.
 */
function parseProposalLimits(text) {
    if (text.length > longestText)
        return refuse([`longer than ${longestText} characters`]);
    const parsed = (0,_yaml_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, 'text');
    if (parsed.verdict === 'malformed')
        return refuse([`no YAML: ${parsed.complaint}`]);
    if (!(0,_contract_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(parsed.value))
        return refuse(['not a map such as comment: 1']);
    const map = parsed.value;
    const complaints = complaintsAboutNames(map, { names: _contract_proposals_js__WEBPACK_IMPORTED_MODULE_3__/* .proposalTypes */ .S, where: '' });
    const count = (name) => readCount(map[name], { name, complaints, absent: 0 });
    const limits = {
        comment: count('comment'),
        review: count('review'),
        issue: count('issue'),
        'pull-request': count('pull-request'),
        labels: Object.hasOwn(map, 'labels') ? readLabels(map.labels, complaints) : undefined,
    };
    return complaints.length === 0 ? { verdict: 'parsed', limits } : refuse(complaints);
}
const refuse = (complaints) => ({ verdict: 'refused', complaints });
function complaintsAboutNames(map, { names, where }) {
    return Object.keys(map)
        .filter((name) => !names.includes(name))
        .map((name) => {
        const nearest = (0,_nearest_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(name, names);
        const hint = nearest === undefined ? `there are ${names.join(', ')}` : `did you mean "${nearest}"?`;
        return `${where}unknown name ${quote(name)}: ${hint}`;
    });
}
function readCount(value, { name, complaints, absent }) {
    if (value === undefined && absent !== undefined)
        return absent;
    const number = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= _bounds_js__WEBPACK_IMPORTED_MODULE_4__/* .mostOfOneType */ .Pd)
        return number;
    const got = typeof value === 'string' ? quote(value) : value === undefined ? 'nothing' : 'no number';
    complaints.push(`${name}: got ${got}, takes a whole number from 1 to ${_bounds_js__WEBPACK_IMPORTED_MODULE_4__/* .mostOfOneType */ .Pd}`);
    return 0;
}
const labelNames = ['max', 'allow', 'allow-remove'];
function readLabels(value, complaints) {
    if (!(0,_contract_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value)) {
        complaints.push('labels: a number is not enough: name them, as in {max: 3, allow: [bug, docs]}');
        return undefined;
    }
    complaints.push(...complaintsAboutNames(value, { names: labelNames, where: 'labels: ' }));
    if (!Object.hasOwn(value, 'allow'))
        complaints.push('labels: allow is missing: labels are authority, name those that may be added');
    const allow = readNames(value.allow ?? [], { name: 'labels.allow', complaints });
    const allowRemove = readNames(value['allow-remove'] ?? [], { name: 'labels.allow-remove', complaints });
    const isEmpty = [value.allow, value['allow-remove'] ?? []].every((list) => Array.isArray(list) && list.length === 0);
    if (isEmpty)
        complaints.push('labels: neither allow nor allow-remove names a label');
    const max = readCount(value.max, { name: 'labels.max', complaints, absent: undefined });
    return { max, allow, allowRemove };
}
/** GitHub's rule: at most 50 characters, and no two that differ in case alone. */
function readNames(value, { name, complaints }) {
    if (!Array.isArray(value) || value.length > _bounds_js__WEBPACK_IMPORTED_MODULE_4__/* .mostLabels */ .nX) {
        complaints.push(`${name}: takes a list of at most ${_bounds_js__WEBPACK_IMPORTED_MODULE_4__/* .mostLabels */ .nX} labels`);
        return [];
    }
    const labels = new Map();
    for (const item of value) {
        const label = typeof item === 'string' ? item.trim() : '';
        if (label === '' || [...label].length > _bounds_js__WEBPACK_IMPORTED_MODULE_4__/* .longestLabel */ .Jg || /\p{C}/u.test(label))
            complaints.push(`${name}: ${quote(label)} is no label: one line of 1 to ${_bounds_js__WEBPACK_IMPORTED_MODULE_4__/* .longestLabel */ .Jg} characters`);
        else
            labels.set(foldLabel(label), label);
    }
    return [...labels.values()];
}
/** Labels are the same to GitHub whatever their case. */
const foldLabel = (label) => label.trim().toLowerCase();
const quote = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);


/***/ }),

/***/ 92758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ takeComments),
/* harmony export */   X5: () => (/* binding */ takeHtmlComments)
/* harmony export */ });
/* unused harmony export unclosedMark */
/** Comments of Markdown and HTML: a person who reads the page does not see them, a model does. */
/** Stands where a comment was opened and never closed. Without `<`, so that it opens nothing itself. */
const unclosedMark = '[comment without an end:]';
/** HTML comments, markup declarations, and definitions that define nothing. What is left holds none. Linear. */
function takeComments(text) {
    const markup = takeMarkup(text, /<!(?:--|\[CDATA\[|[a-z])/gi, unclosedMark);
    const { text: rest, count } = takeDefinitions(markup.text);
    return { ...markup, text: rest, comments: markup.comments + count };
}
/** Without closed HTML comments, each of which leaves a space. One that is not closed stays. */
function takeHtmlComments(text) {
    return takeMarkup(text, /<!--/g, '<!--');
}
/**
 * `<!--` to `-->` or `--!>`, as HTML reads it: `<!-->` is a whole comment. `<!X …>` and `<![CDATA[…]]>` are not
 * shown either. Each leaves one space, so that what stood around it does not become another one.
 */
function takeMarkup(text, openings, unclosed) {
    const kept = [];
    let comments = 0;
    let unclosedComments = 0;
    let from = 0;
    const endOf = openEnds(text);
    for (const { 0: opening, index } of text.matchAll(openings)) {
        if (index < from)
            continue;
        const end = endOf(opening, index);
        kept.push(text.slice(from, index), end === undefined ? unclosed : ' ');
        if (end === undefined)
            unclosedComments += 1;
        else
            comments += 1;
        from = end ?? index + (opening.length > 3 ? opening.length : 2);
    }
    kept.push(text.slice(from));
    return { text: kept.join(''), comments, unclosedComments };
}
/** Where what `opening` opens at `start` ends; undefined: nowhere. */
function openEnds(text) {
    // An end that was not found once is not there for later openings either: without this, time would be square.
    const missing = new Set();
    const find = (end, start) => {
        const at = missing.has(end) ? -1 : text.indexOf(end, start);
        if (at === -1)
            missing.add(end);
        return at === -1 ? undefined : at + end.length;
    };
    return (opening, start) => {
        if (opening !== '<!--')
            return find(opening.length > 3 ? ']]>' : '>', start);
        const ends = [find('-->', start + 2), find('--!>', start + 4)].filter((end) => end !== undefined);
        return ends.length === 0 ? undefined : Math.min(...ends);
    };
}
const title = [
    ['"', '"', '"'],
    ["'", "'", "'"],
    ['\\(', '()', '\\)'],
]
    .map(([open, not, close]) => `${open}(?:\\\\[^\\n]|\\\\(?=\\n)|\\n(?![ \\t]*\\n)|[^${not}\\\\\\n])*${close}`)
    .join('|');
/**
 * `[//]: # (…)` and its kin: a definition whose address is nothing, `#…` or `<…>` without a scheme. With its whole
 * line, and with a title that goes over several. Every part stops at the first character of the next one, and none
 * goes past a blank line: the line that it leaves is one, so nothing above it can become a definition by that.
 */
const definition = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*)*\\[(?:\\\\[^\\n]|\\n(?![ \\t]*\\n)|[^\\[\\]\\\\\\n]){1,999}\\]:[ \\t]*(?:\\n[ \\t>]*(?=\\S))?(?:#[^\\s]*|<[^<>\\n:]*>)(?:[ \\t]*(?:\\n[ \\t>]*(?=["'(]))?(?:${title}))?[ \\t]*$`, 'gm');
function takeDefinitions(text) {
    let count = 0;
    const rest = text.replace(definition, () => {
        count += 1;
        return '';
    });
    return { text: rest, count };
}


/***/ }),

/***/ 24456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutHidden),
/* harmony export */   e: () => (/* binding */ takeHidden)
/* harmony export */ });
/** Characters that a person does not see and a model does: they are taken out of text that goes to a model. */
/**
 * Control characters but line feed and tab, format characters (bidirectional marks, zero-width, tags), variation
 * selectors, fillers and whatever else is drawn as nothing, and halves of surrogate pairs, which some endpoints
 * refuse (security page, "Text in").
 */
const hidden = /[\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Variation_Selector}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
/** What makes an emoji one picture. An honest text holds it: counted, it would teach people to skip the warning. */
const emojiJoiner = /(?<=\p{Emoji})\ufe0f|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200d/gu;
/** ANSI sequences as a whole: colours (CSI), titles and links (OSC, ended by BEL or ST), and single controls. */
const controls = 
// Each part ends at the next escape, so no text makes this look twice at a character.
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** The text in NFC, without hidden characters. */
function withoutHidden(text) {
    return text.replace(hidden, '').normalize('NFC');
}
/**
 * The same, and how much that was: joiners of emoji are not counted, a whole ANSI sequence is one control. Line
 * ends of any kind become line feeds first.
 */
function takeHidden(text) {
    const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
    const visible = takeAll(lines, controls);
    const plain = visible.text.replace(emojiJoiner, '');
    const { count, text: rest } = takeAll(plain, hidden);
    return { text: rest.normalize('NFC'), hiddenCharacters: count, controls: visible.count };
}
function takeAll(text, what) {
    let count = 0;
    const rest = text.replace(what, () => {
        count += 1;
        return '';
    });
    return { text: rest, count };
}


/***/ }),

/***/ 53121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/** Which proxy, if any, lies between here and a URL: the conventions of curl and Go, which goagent has. */
/** Undefined: straight. A model on this machine is never the proxy's business. */
function proxyFor(url, settings) {
    const proxy = url.protocol === 'https:' ? settings.httpsProxy : settings.httpProxy;
    if (proxy === undefined || proxy === '' || isLoopback(url.hostname))
        return undefined;
    const exceptions = (settings.noProxy ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    return exceptions.some((entry) => covers(entry, url)) ? undefined : proxy;
}
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        hostname === '[::1]' ||
        /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname));
}
/** `*`, a host, or a domain with what is below it; each with a port or without. Address ranges are not known. */
function covers(entry, url) {
    if (entry === '*')
        return true;
    const [, name = '', port = ''] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (port !== '' && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))
        return false;
    const domain = name.replace(/^\*?\./, '');
    return url.hostname === domain || url.hostname.endsWith(`.${domain}`);
}


/***/ }),

/***/ 10224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m6: () => (/* binding */ mainNames),
  zN: () => (/* binding */ toModel),
  rY: () => (/* binding */ toPrestageNames),
  d8: () => (/* binding */ toProxySettings)
});

// EXTERNAL MODULE: ./src/canonical/canonical.ts + 1 modules
var canonical = __webpack_require__(27786);
// EXTERNAL MODULE: ./node_modules/openai/index.mjs + 232 modules
var openai = __webpack_require__(98193);
;// CONCATENATED MODULE: ./src/provider/draft.ts
/** A reply as the endpoint gave it, plain or assembled from a stream, before it is checked as a whole. */
/** More than any real reply has; the bounds of what a hostile one can make us keep. */
const mostCalls = 128;
const mostArgumentBytes = 1_048_576;
function invalid(problem) {
    return { type: 'invalid', problem };
}

;// CONCATENATED MODULE: ./src/provider/field.ts
/** Reads one field of a value that the endpoint chose, so that nobody else looks into unknown bytes. */
/** The own property `key`, or undefined when `value` is no object or has none. */
function fieldOf(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The JSON value of `text`, or undefined, which no JSON text means. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/provider/completion.ts
/** One Chat Completions body, from unknown to a draft: choices[0], its text, its calls. */


/** Takes the shapes that endpoints are known to answer with; everything else is `invalid`. */
function parseCompletion(body) {
    const error = fieldOf(body, 'error');
    if (error !== undefined && error !== null)
        return { type: 'error-object', error };
    const choice = listOf(fieldOf(body, 'choices'))[0];
    const message = fieldOf(choice, 'message');
    if (typeof message !== 'object' || message === null)
        return invalid('it has no choices[0].message');
    const text = parseContent(message);
    if (text.type !== 'parsed')
        return text;
    const calls = parseCalls(message);
    if (calls.type !== 'parsed')
        return calls;
    const finish = fieldOf(choice, 'finish_reason');
    return {
        type: 'parsed',
        value: {
            text: text.value,
            calls: calls.value,
            finish: typeof finish === 'string' ? finish : null,
            usage: fieldOf(body, 'usage'),
        },
    };
}
/** Arguments as text: some endpoints send the object itself. */
function parseArguments(value) {
    if (value === undefined || value === null)
        return { type: 'parsed', value: '' };
    if (typeof value === 'string')
        return { type: 'parsed', value };
    try {
        return { type: 'parsed', value: JSON.stringify(value) };
    }
    catch {
        // The stack is finite, and how deep arguments nest is the endpoint's to choose.
        return invalid('the arguments of a call nest too deep');
    }
}
function parseContent(message) {
    const content = fieldOf(message, 'content');
    const refusal = textOf(fieldOf(message, 'refusal'));
    if (content === undefined || content === null)
        return { type: 'parsed', value: refusal };
    if (typeof content === 'string')
        return { type: 'parsed', value: content === '' ? refusal : content };
    if (!Array.isArray(content))
        return invalid('choices[0].message.content is neither text nor a list of parts');
    const parts = content.map((part) => typeof part === 'string' ? part : textOf(fieldOf(part, 'text')) || textOf(fieldOf(part, 'refusal')));
    return { type: 'parsed', value: parts.join('') };
}
function parseCalls(message) {
    const given = fieldOf(message, 'tool_calls');
    if (given !== undefined && given !== null && !Array.isArray(given))
        return invalid('tool_calls is no list');
    const legacy = fieldOf(message, 'function_call');
    const wanted = listOf(given).length === 0 && legacy !== undefined && legacy !== null
        ? [{ function: legacy }]
        : listOf(given);
    const calls = [];
    for (const call of wanted) {
        const parsed = parseCall(call);
        if (parsed.type !== 'parsed')
            return parsed;
        calls.push(parsed.value);
    }
    return { type: 'parsed', value: calls };
}
function parseCall(call) {
    const wanted = fieldOf(call, 'function');
    const name = fieldOf(wanted, 'name');
    if (typeof name !== 'string' || name === '')
        return invalid('a call has no name');
    const argumentsText = parseArguments(fieldOf(wanted, 'arguments'));
    if (argumentsText.type !== 'parsed')
        return argumentsText;
    return {
        type: 'parsed',
        value: { id: textOf(fieldOf(call, 'id')), name, argumentsText: argumentsText.value },
    };
}

;// CONCATENATED MODULE: ./src/provider/chunks.ts
/** The chunks of a stream, put together to a draft: calls by index, else by id, else by order. */



const taken = { type: 'parsed', value: null };
function startAssembly() {
    const text = [];
    const refusal = [];
    const slots = [];
    let finish = null;
    let usage;
    return {
        add: (chunk) => {
            const error = fieldOf(chunk, 'error');
            if (error !== undefined && error !== null)
                return { type: 'error-object', error };
            usage = fieldOf(chunk, 'usage') ?? usage;
            const choice = listOf(fieldOf(chunk, 'choices')).find((one) => (fieldOf(one, 'index') ?? 0) === 0);
            const word = fieldOf(choice, 'finish_reason');
            if (typeof word === 'string')
                finish = word;
            const delta = fieldOf(choice, 'delta');
            text.push(textOfContent(fieldOf(delta, 'content')));
            refusal.push(textOf(fieldOf(delta, 'refusal')));
            return addCalls(slots, delta);
        },
        draft: () => ({
            text: text.join('') || refusal.join(''),
            calls: slots.map(({ id, name, argumentsText }) => ({ id, name, argumentsText })),
            finish,
            usage,
        }),
    };
}
/** Parts can come by the hundred thousand: as arguments of a call they would overflow the stack. */
function textOfContent(content) {
    if (typeof content === 'string')
        return content;
    return listOf(content)
        .map((part) => textOf(fieldOf(part, 'text')))
        .join('');
}
function addCalls(slots, delta) {
    const legacy = fieldOf(delta, 'function_call');
    const parts = legacy === undefined || legacy === null ? listOf(fieldOf(delta, 'tool_calls')) : [{ function: legacy }];
    for (const part of parts) {
        const slot = slotFor(slots, part);
        if (slots.length > mostCalls)
            return invalid(`it asks for more than ${mostCalls} calls`);
        const wanted = fieldOf(part, 'function');
        const name = textOf(fieldOf(wanted, 'name'));
        // Some endpoints repeat the name in every chunk, a few send it in pieces.
        if (name !== slot.name)
            slot.name += name;
        const text = parseArguments(fieldOf(wanted, 'arguments'));
        if (text.type !== 'parsed')
            return text;
        slot.argumentsText += text.value;
        if (slot.argumentsText.length > mostArgumentBytes) {
            return invalid(`the arguments of a call are over ${mostArgumentBytes} bytes`);
        }
    }
    return taken;
}
function slotFor(slots, part) {
    const index = fieldOf(part, 'index') ?? null;
    const id = textOf(fieldOf(part, 'id'));
    const known = index === null ? byIdOrOrder(slots, part) : byIndex(slots, { index, id });
    const slot = known ?? { index, id, name: '', argumentsText: '' };
    if (known === undefined)
        slots.push(slot);
    if (slot.id === '')
        slot.id = id;
    return slot;
}
/** An endpoint that numbers every call 0 still gives each an id: another id is another call. */
function byIndex(slots, wanted) {
    const same = (slot) => wanted.id === '' || slot.id === '' || slot.id === wanted.id;
    return slots.findLast((slot) => slot.index === wanted.index && same(slot));
}
function byIdOrOrder(slots, part) {
    const id = textOf(fieldOf(part, 'id'));
    if (id !== '')
        return slots.find((slot) => slot.id === id);
    const last = slots.at(-1);
    const name = textOf(fieldOf(fieldOf(part, 'function'), 'name'));
    if (last === undefined || name === '' || last.name === '')
        return last;
    return last.argumentsText === '' && last.name === name ? last : undefined;
}

;// CONCATENATED MODULE: ./src/provider/event-stream.ts
/** Server-sent events out of bytes: https://html.spec.whatwg.org/multipage/server-sent-events.html, only its data. */
/**
 * The data of each event, whatever borders the bytes come in. An event at the end without its blank line
 * counts too: whether a stream is whole is judged by what it says, not by its framing.
 */
async function* readEvents(chunks) {
    let data = [];
    for await (const line of readLines(chunks)) {
        if (line === '') {
            if (data.length > 0)
                yield data.join('\n');
            data = [];
        }
        else if (line.startsWith('data:')) {
            data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
        }
    }
    if (data.length > 0)
        yield data.join('\n');
}
/** Only new text is searched for an end of line, so that a flood without one costs linear time. */
async function* readLines(chunks) {
    const decoder = new TextDecoder();
    let line = '';
    let afterReturn = false;
    for await (const chunk of chunks) {
        const text = decoder.decode(chunk, { stream: true });
        // A line may end in CR LF, and a chunk between the two.
        let from = afterReturn && text.startsWith('\n') ? 1 : 0;
        const ends = /\r\n|\r|\n/g;
        ends.lastIndex = from;
        for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
            yield line + text.slice(from, end.index);
            line = '';
            from = ends.lastIndex;
        }
        line += text.slice(from);
        afterReturn = text === '' ? afterReturn : text.endsWith('\r');
    }
    line += decoder.decode();
    if (line !== '')
        yield line;
}

;// CONCATENATED MODULE: ./src/provider/body.ts
/** The body of a success, read within its guard: events or JSON, whichever it turns out to be. */





/** Throws what the body's stream throws: a lost connection, or the guard's abort. */
async function readReply(response, guard) {
    const chunks = counted(response, guard);
    if ((response.headers.get('content-type') ?? '').includes('text/event-stream'))
        return readStream(chunks, guard);
    const parts = [];
    for await (const chunk of chunks)
        parts.push(chunk);
    const bytes = Buffer.concat(parts);
    const text = new TextDecoder().decode(bytes).trimStart();
    return /^(?:data|event|id|retry)?:/.test(text) ? readStream(once(bytes), guard) : readJson(text);
}
async function* counted(response, guard) {
    for await (const chunk of response.body ?? []) {
        guard.bytesCame(chunk.length);
        yield chunk;
    }
}
async function* once(bytes) {
    yield bytes;
}
function readJson(text) {
    const json = parseJson(text);
    if (json !== undefined)
        return parseCompletion(json);
    if (text === '')
        return broken('GARBLED', 'the body is empty');
    if (text.startsWith('{'))
        return broken('GARBLED', 'the JSON is broken');
    return invalid(text.startsWith('<') ? 'it is a page of HTML' : 'it is no JSON');
}
async function readStream(chunks, guard) {
    const assembly = startAssembly();
    let ended = false;
    try {
        for await (const data of readEvents(chunks)) {
            // What follows the end mark is read, and dropped, so that the connection can be used again.
            if (ended)
                continue;
            if (data.trim() === '[DONE]') {
                ended = true;
                guard.replyIsComplete();
                continue;
            }
            const chunk = parseJson(data);
            if (chunk === undefined)
                return broken('GARBLED', 'a chunk of the stream is no JSON');
            const added = assembly.add(chunk);
            if (added.type !== 'parsed')
                return added;
        }
    }
    catch (error) {
        const whole = assembly.draft().finish !== null;
        if (!whole || guard.reason() === 'aborted' || guard.reason() === 'too-large')
            throw error;
    }
    const draft = assembly.draft();
    if (draft.finish !== null)
        return { type: 'parsed', value: draft };
    return ended
        ? broken('UNFINISHED', 'the stream ended without a finish reason')
        : broken('CUT', 'the stream was cut');
}
function broken(fault, detail) {
    return { type: 'broken', fault, detail };
}

;// CONCATENATED MODULE: ./src/provider/error-body.ts
/** What an endpoint says is wrong, out of the many shapes in which endpoints say it. All of it is hostile text. */

/** Of a body that came with an error status; one that is no JSON is a message as it stands. */
function parseErrorBody(text) {
    const json = parseJson(text);
    if (json === undefined || typeof json === 'string')
        return facts({}, textOf(json) || text);
    const body = Array.isArray(json) ? json[0] : json;
    const error = fieldOf(body, 'error') ?? body;
    const parsed = toErrorFacts(error);
    return parsed.message === '' ? { ...parsed, message: text } : parsed;
}
/** Of the `error` member itself: an object or a text. */
function toErrorFacts(error) {
    if (typeof error === 'string')
        return facts({}, error);
    const detail = fieldOf(error, 'detail');
    const details = listOf(detail).slice(0, mostDetails).map(toDetail);
    const message = textOf(fieldOf(error, 'message')) || textOf(detail) || details.join('; ');
    return facts(error, message);
}
const mostDetails = 16;
/** Of FastAPI: `loc` is a path of names and numbers. Whatever else stands there is not turned into a text: that can throw. */
function toDetail(detail) {
    const place = listOf(fieldOf(detail, 'loc'))
        .slice(0, mostDetails)
        .filter((part) => typeof part === 'string' || typeof part === 'number');
    return `${textOf(fieldOf(detail, 'msg'))} ${place.join('.')}`;
}
/** OpenAI's code, and the words that other endpoints use. `status` is 0 for an error sent with status 200. */
function saysTooLong(status, error) {
    if (status === 413 || error.code === 'context_length_exceeded')
        return true;
    if (status !== 0 && status !== 400 && status !== 422 && status !== 500)
        return false;
    const text = error.message.toLowerCase();
    return tooLongPhrases.some((phrase) => text.includes(phrase));
}
/** The status that an error object sent with status 200 should have had; 0 when it does not tell. */
function statusOf(error) {
    const code = Number(error.code);
    if (Number.isInteger(code) && code >= 400 && code <= 599)
        return code;
    const words = `${error.type} ${error.code}`;
    if (/rate.?limit|too.?many.?requests|resource.?exhausted/.test(words))
        return 429;
    return /server.?error|internal|overloaded|unavailable|time.?out|upstream/.test(words) ? 503 : 0;
}
const tooLongPhrases = [
    'maximum context length',
    'context length',
    'context_length',
    'context window',
    'context size',
    'exceed_context_size',
    'prompt is too long',
    'input is too long',
    'too many tokens',
    'maximum number of tokens',
    'reduce the length of the messages',
];
function facts(error, message) {
    const code = fieldOf(error, 'code');
    return {
        message,
        code: (typeof code === 'number' ? String(code) : textOf(code)).toLowerCase(),
        type: textOf(fieldOf(error, 'type')).toLowerCase(),
        param: textOf(fieldOf(error, 'param')).toLowerCase(),
    };
}

;// CONCATENATED MODULE: ./src/provider/guard.ts
/** Watches one attempt: its time, its silence, its size, and the run's own end. The first reason wins. */
const lingerMs = 250;
function openGuard(limits, run) {
    const { clock } = limits;
    const controller = new AbortController();
    const closed = new AbortController();
    let stopped;
    let bytes = 0;
    let lastByteAt = 0;
    const stop = (why) => {
        if (closed.signal.aborted)
            return;
        stopped ??= why;
        controller.abort();
    };
    const stopAfter = async (ms, why) => {
        await clock.sleep(ms, closed.signal);
        stop(why);
    };
    const watchSilence = async () => {
        for (let left = limits.idleMs; left > 0; left = lastByteAt + limits.idleMs - clock.now()) {
            await clock.sleep(left, closed.signal);
            if (closed.signal.aborted)
                return;
        }
        stop('idle');
    };
    const onAbort = () => stop('aborted');
    run.addEventListener('abort', onAbort, { once: true });
    if (run.aborted)
        onAbort();
    void stopAfter(limits.timeoutMs, 'timed-out');
    return {
        signal: controller.signal,
        headersCame: () => {
            lastByteAt = clock.now();
            void watchSilence();
        },
        bytesCame: (count) => {
            lastByteAt = clock.now();
            bytes += count;
            if (bytes > limits.maxBodyBytes)
                stop('too-large');
        },
        replyIsComplete: () => void stopAfter(lingerMs, 'lingered'),
        reason: () => stopped,
        close: () => {
            closed.abort();
            run.removeEventListener('abort', onAbort);
        },
    };
}

;// CONCATENATED MODULE: ./src/provider/guarded-fetch.ts
/** The `fetch` of one attempt: no redirects, no header but ours, and an error body that is read at once, in part. */
/** More is never needed: a person reads 300 characters of it. */
const mostErrorBytes = 65_536;
/**
 * The SDK adds headers that describe this machine, and takes more from an environment variable; only those
 * that we name go out. A redirect is never followed, since the key would go along; its status is an error's.
 */
function guardFetch({ transport, guard, exchange, headerNames }) {
    return async (url, init) => {
        const headers = [...new Headers(init?.headers)].filter(([name]) => headerNames.has(name));
        const body = typeof init?.body === 'string' ? init.body : '';
        const { signal } = guard;
        exchange.step = 'sent';
        const response = await transport(String(url), {
            method: 'POST',
            headers,
            body,
            redirect: 'manual',
            signal,
        });
        guard.headersCame();
        exchange.status = response.status;
        exchange.headers = response.headers;
        exchange.step = response.ok ? 'accepted' : 'refused';
        if (response.ok)
            return response;
        exchange.errorText = await readBeginning(response, guard);
        return new Response(null, { status: response.status });
    };
}
/** What there is of it until the end, the cap, or a reason to stop: the status alone says enough. */
async function readBeginning(response, guard) {
    const parts = [];
    let bytes = 0;
    try {
        for await (const part of response.body ?? []) {
            guard.bytesCame(part.length);
            parts.push(part);
            bytes += part.length;
            if (bytes > mostErrorBytes)
                break;
        }
    }
    catch {
        return new TextDecoder().decode(Buffer.concat(parts));
    }
    return new TextDecoder().decode(Buffer.concat(parts).subarray(0, mostErrorBytes));
}

;// CONCATENATED MODULE: ./src/provider/reply.ts
/** A draft that has been checked as a whole: the bounds kept, every call with an id of its own, usage as numbers. */


/** `model` is the one that was asked: the name in the body is the endpoint's to choose. */
function toReply(draft, model) {
    if (draft.calls.length > mostCalls)
        return invalid(`it asks for more than ${mostCalls} calls`);
    if (draft.text.length > mostText)
        return invalid(`its text is over ${mostText} characters`);
    if (draft.calls.some((call) => call.name === ''))
        return invalid('a call has no name');
    if (draft.calls.some((call) => Buffer.byteLength(call.argumentsText) > mostArgumentBytes)) {
        return invalid(`the arguments of a call are over ${mostArgumentBytes} bytes`);
    }
    return {
        type: 'parsed',
        value: {
            text: draft.text,
            calls: withIds(draft.calls),
            finish: toFinish(draft),
            usage: toUsage(draft.usage),
            model,
        },
    };
}
/** Four times the longest output of any model: more is a flood, and all of it would be kept to the end. */
const mostText = 4 * 1_048_576;
/** No endpoint needs more, and both are shown and logged. */
const longestName = 256;
/** Ids pair results with calls, so two of one reply must not be the same. The first of a pair keeps its own. */
function withIds(calls) {
    const given = new Set(calls.map((call) => call.id));
    const used = new Set();
    let next = 1;
    return calls.map((call) => {
        let id = call.id.length > longestName ? '' : call.id;
        while (id === '' || used.has(id) || (id !== call.id && given.has(id)))
            id = `call_${next++}`;
        used.add(id);
        return { id, name: call.name.slice(0, longestName), argumentsText: call.argumentsText };
    });
}
const finishes = {
    stop: 'stop',
    length: 'length',
    max_tokens: 'length',
    model_length: 'length',
    tool_calls: 'tool_calls',
    function_call: 'tool_calls',
    content_filter: 'content_filter',
};
function toFinish(draft) {
    if (draft.finish === null)
        return draft.calls.length > 0 ? 'tool_calls' : 'stop';
    const word = draft.finish.toLowerCase();
    return Object.hasOwn(finishes, word) ? (finishes[word] ?? 'other') : 'other';
}
function toUsage(usage) {
    const input = toCount(fieldOf(usage, 'prompt_tokens'));
    const output = toCount(fieldOf(usage, 'completion_tokens'));
    const cached = toCount(fieldOf(fieldOf(usage, 'prompt_tokens_details'), 'cached_tokens')) ?? 0;
    return {
        reported: input !== undefined && output !== undefined,
        inputTokens: input ?? 0,
        outputTokens: output ?? 0,
        cachedTokens: cached,
    };
}
/** A count that would lower a sum is no count. */
function toCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./src/provider/attempt.ts
/** One HTTP attempt: send, read, say what it was. Success and every failure are values; nothing here retries. */






async function attempt(sending, run) {
    const guard = openGuard(sending.options, run);
    const exchange = { step: 'not-sent', status: 0, headers: new Headers(), errorText: '' };
    try {
        const response = await send(sending, { guard, exchange });
        return await toAttempt(response, { guard, exchange, model: sending.body.model });
    }
    catch (error) {
        return toFailure(error, { guard, exchange });
    }
    finally {
        guard.close();
    }
}
/** Beyond any time-out of ours: the SDK's own covers the headers only. */
const never = 2_147_483_647;
/** A client for each attempt (it costs 0.1 ms), so that its fetch can belong to this attempt alone. */
async function send({ body, idempotencyKey, options, transport }, watch) {
    const headers = {
        Accept: 'application/json, text/event-stream',
        'Content-Type': 'application/json',
        'User-Agent': 'goagent-action',
        Authorization: options.apiKey === undefined ? null : `Bearer ${options.apiKey}`,
        'Idempotency-Key': idempotencyKey,
        ...options.headers,
    };
    const headerNames = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
    const client = new openai/* OpenAI */.z4({
        // Each one given, so that the SDK looks for none in the environment.
        apiKey: options.apiKey ?? 'none',
        baseURL: options.baseUrl,
        adminAPIKey: null,
        organization: null,
        project: null,
        webhookSecret: null,
        maxRetries: 0,
        timeout: never,
        logLevel: 'off',
        fetch: guardFetch({ ...watch, transport, headerNames }),
    });
    return await client.post('/chat/completions', { body, headers, signal: watch.guard.signal }).asResponse();
}
async function toAttempt(response, { guard, exchange, model }) {
    const { status, headers } = exchange;
    const read = await readReply(response, guard);
    switch (read.type) {
        case 'broken':
            return { ...read, status };
        case 'invalid':
            return { type: 'broken', status, fault: 'NOT_A_REPLY', detail: read.problem };
        case 'error-object':
            return { type: 'refused', status, headers, error: toErrorFacts(read.error) };
        case 'parsed': {
            const reply = toReply(read.value, model);
            if (reply.type === 'parsed')
                return { type: 'replied', status, reply: reply.value };
            const detail = reply.type === 'invalid' ? reply.problem : '';
            return { type: 'broken', status, fault: 'NOT_A_REPLY', detail };
        }
    }
}
function toFailure(error, { guard, exchange }) {
    const { status, headers, errorText, step } = exchange;
    const reason = guard.reason();
    if (reason === 'aborted')
        return { type: 'aborted', status };
    if (step === 'refused')
        return { type: 'refused', status, headers, error: parseErrorBody(errorText) };
    if (reason !== undefined)
        return { type: 'broken', status, fault: stopFaults[reason], detail: '' };
    if (step === 'not-sent')
        return { type: 'broken', status, fault: 'NOT_SENT', detail: '' };
    return { type: 'broken', status, fault: 'CONNECTION', detail: systemCode(error) };
}
const stopFaults = {
    'timed-out': 'TIMEOUT',
    idle: 'IDLE',
    'too-large': 'TOO_LARGE',
    lingered: 'CONNECTION',
};
/** Only the code (`ECONNREFUSED`): texts of this kind can hold headers, and so the key. */
function systemCode(error) {
    let cause = error;
    for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
        const code = 'code' in cause ? String(cause.code) : '';
        if (/^[A-Z][A-Z0-9_]{2,40}$/.test(code))
            return code;
        cause = cause instanceof AggregateError ? cause.errors[0] : cause.cause;
    }
    return '';
}

;// CONCATENATED MODULE: ./src/provider/failure.ts
/** Why the endpoint failed, in one line for a person: where, what, and which input to change. */
/** `attempts` is how many there were; `waitMs` a wait that the run has no time for. */
function describeFailure(attempt, about) {
    const { options } = about;
    const tries = about.attempts > 1 ? ` (${about.attempts} attempts)` : '';
    const told = attempt.type === 'refused' ? toldByStatus(attempt, options) : toldByFault(attempt, options);
    const wait = about.waitMs === undefined
        ? ''
        : ` It asks to wait ${toDuration(about.waitMs)}, longer than this run has left: raise timeout, or run it later.`;
    const message = `The model endpoint ${toAddress(options.baseUrl)} ${told.what}${tries}. ${told.advice}${wait}`;
    return { reason: told.reason, message: options.redactor.text(message.trim(), 'error') };
}
/**
 * Text of the endpoint that a person can read safely: redacted whole, then without control and format
 * characters (by a space, so that nothing that they kept apart comes together), one line, 300 characters.
 */
function toExcerpt(text, redactor) {
    const line = redactor
        .text(text, 'error')
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .trim();
    const characters = [...line.slice(0, 1_000)];
    return characters.length <= 300 ? line : `${characters.slice(0, 299).join('')}…`;
}
/** The name of what went wrong, for the log. */
function errorCode(attempt) {
    if (attempt.type === 'aborted')
        return 'ABORTED';
    if (attempt.type === 'broken')
        return attempt.fault;
    if (attempt.status < 300)
        return 'ERROR_OBJECT';
    return attempt.status < 400 ? 'REDIRECT' : 'STATUS';
}
function toldByStatus(attempt, options) {
    const { status, error } = attempt;
    const { names } = options;
    const said = toExcerpt(error.message, options.redactor);
    if (status >= 300 && status < 400)
        return redirected(attempt, options);
    const what = said === '' ? '' : `: ${said.replace(/\.+$/, '')}`;
    if (status < 300) {
        return {
            reason: 'PROVIDER_REPLY_INVALID',
            what: `answered an error with status ${status}${what}`,
            advice: `Check ${names.model} and ${names.baseUrl}, or try again later.`,
        };
    }
    return {
        reason: 'PROVIDER_STATUS',
        what: `answered status ${status}${what}`,
        advice: adviceFor(status, options),
    };
}
function redirected(attempt, options) {
    const location = attempt.headers.get('location') ?? '';
    const target = URL.canParse(location, options.baseUrl)
        ? new URL(location, options.baseUrl).origin
        : 'nowhere';
    return {
        reason: 'PROVIDER_STATUS',
        what: `redirects (status ${attempt.status}) to ${toExcerpt(target, options.redactor)}`,
        advice: `That is not followed, since the ${options.names.apiKey} would go along: set ${options.names.baseUrl} to the final address.`,
    };
}
function adviceFor(status, { apiKey, names }) {
    const withheld = names.withheldKey === undefined ? '' : ` ${names.withheldKey} is not sent to another origin.`;
    switch (status) {
        case 401:
            return apiKey === undefined ? `Set ${names.apiKey}.${withheld}` : `Check ${names.apiKey}.`;
        case 403:
            return apiKey === undefined && withheld !== ''
                ? `Set ${names.apiKey}.${withheld}`
                : `Check ${names.apiKey}, and what it may use.`;
        case 404:
            return `Check ${names.baseUrl} and ${names.model}.`;
        case 405:
            return `Check ${names.baseUrl}.`;
        case 429:
            return 'Raise http-retries or http-retry-backoff, or ask less often.';
        default:
            return status >= 500 ? 'The fault is at the endpoint: try again later, or raise http-retries.' : '';
    }
}
function toldByFault(attempt, options) {
    const detail = attempt.detail === '' ? '' : `: ${attempt.detail}`;
    return faults[attempt.fault](detail, options);
}
const faults = {
    NOT_SENT: (_detail, { names }) => ({
        reason: 'PROVIDER_UNREACHABLE',
        what: 'was not asked, because the request cannot be written as HTTP',
        advice: `Check ${names.apiKey}, api-headers and ${names.baseUrl} for characters that do not belong there.`,
    }),
    CONNECTION: (detail, { names }) => ({
        reason: 'PROVIDER_UNREACHABLE',
        what: `cannot be reached, or broke off${detail}`,
        advice: `Check ${names.baseUrl}, and that the endpoint runs.`,
    }),
    TIMEOUT: (_detail, { timeoutMs }) => ({
        reason: 'PROVIDER_TIMEOUT',
        what: `did not finish its answer in time (http-timeout=${toDuration(timeoutMs)})`,
        advice: 'Increase http-timeout, or ask for less: a shorter prompt, a faster model.',
    }),
    IDLE: (_detail, { idleMs, timeoutMs }) => ({
        reason: 'PROVIDER_TIMEOUT',
        what: `fell silent for ${toDuration(idleMs)} in the middle of its answer (http-timeout=${toDuration(timeoutMs)})`,
        advice: 'Increase http-timeout, or check what lies between here and the endpoint.',
    }),
    TOO_LARGE: (_detail, { maxBodyBytes, names }) => ({
        reason: 'PROVIDER_REPLY_INVALID',
        what: `answered more than ${maxBodyBytes} bytes`,
        advice: `Lower max-output-tokens, or check ${names.baseUrl}.`,
    }),
    CUT: unreadable,
    UNFINISHED: unreadable,
    GARBLED: unreadable,
    NOT_A_REPLY: unreadable,
};
function unreadable(detail, { names }) {
    return {
        reason: 'PROVIDER_REPLY_INVALID',
        what: `answered something that is no chat completion${detail}`,
        advice: `Check that ${names.baseUrl} is that of an OpenAI-compatible API.`,
    };
}
/** Scheme, host and path: a query or a user may be a secret. */
function toAddress(baseUrl) {
    const { origin, pathname } = new URL(baseUrl);
    return `${origin}${pathname}`;
}
function toDuration(ms) {
    return ms >= 1_000 && ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}

;// CONCATENATED MODULE: ./src/provider/dialect.ts
/** What an endpoint was found to take: begins as a guess, changes by its refusals, never twice for one thing. */
function guessDialect(model, baseUrl) {
    const openai = baseUrl.hostname === 'api.openai.com';
    return {
        stream: 'with-usage',
        tokenLimits: openai ? ['max_completion_tokens', 'max_tokens'] : ['max_tokens', 'max_completion_tokens'],
        developer: 'developer',
        temperature: takesTemperature(model) ? 'sent' : 'dropped',
        reasoningEffort: 'sent',
        responseFormat: 'json_schema',
    };
}
/** goagent's rule (its o3 and o4, by prefix, whatever the case), o1 added; a vendor's prefix is passed over. */
function takesTemperature(model) {
    return !/^o[134]/i.test(model.slice(model.lastIndexOf('/') + 1));
}
/**
 * What a refusal teaches, if anything. It must refuse something that was sent: an error text may repeat the
 * conversation, and then mentions whatever its author likes. Each lesson takes something away for good, so
 * that a request meets at most eight of them.
 */
function learn(dialect, refusal) {
    const { error, sent } = refusal;
    const text = error.message.slice(0, 4096).toLowerCase();
    if (!refusing.test(`${text} ${error.code}`))
        return undefined;
    const candidates = subjects.filter((subject) => sent.has(subject.name));
    const named = candidates.find((subject) => subject.name === error.param);
    return (named ?? candidates.find((subject) => subject.mentioned.test(text)))?.lesson(dialect);
}
/** For an endpoint whose streams end without saying why. */
function askPlainly(dialect) {
    return { ...dialect, stream: 'none' };
}
const refusing = /unsupported|not support|invalid|unrecogni[sz]ed|unknown|unexpected|not permitted|not allowed|extra inputs|forbidden/;
/** In the order in which they are looked for. `\b` keeps `stream` apart from `stream_options`. */
const subjects = [
    {
        name: 'response_format',
        mentioned: /\bresponse_?(?:format|schema)\b|\bjson_(?:schema|object)\b|\bresponse mime type\b/,
        lesson: otherResponseFormat,
    },
    {
        name: 'stream_options',
        mentioned: /\bstream_options\b/,
        lesson: (dialect) => ({ dialect: { ...dialect, stream: 'bare' } }),
    },
    {
        name: 'stream',
        mentioned: /\bstream(?:ing)?\b/,
        lesson: (dialect) => ({ dialect: askPlainly(dialect) }),
    },
    { name: 'max_completion_tokens', mentioned: /\bmax_completion_tokens\b/, lesson: otherTokenLimit },
    { name: 'max_tokens', mentioned: /\bmax_tokens\b/, lesson: otherTokenLimit },
    {
        name: 'temperature',
        mentioned: /\btemperature\b/,
        lesson: (dialect) => ({
            dialect: { ...dialect, temperature: 'dropped' },
            warning: 'TEMPERATURE_DROPPED',
        }),
    },
    {
        name: 'reasoning_effort',
        mentioned: /\breasoning/,
        lesson: (dialect) => ({
            dialect: { ...dialect, reasoningEffort: 'dropped' },
            warning: 'REASONING_EFFORT_DROPPED',
        }),
    },
    {
        name: 'developer',
        mentioned: /\bdeveloper\b|\broles?\b/,
        lesson: (dialect) => ({ dialect: { ...dialect, developer: 'system' } }),
    },
];
/** Only the first step is told of: from there on the schema is not the endpoint's business any more. */
function otherResponseFormat(dialect) {
    return dialect.responseFormat === 'json_schema'
        ? { dialect: { ...dialect, responseFormat: 'json_object' }, warning: 'RESPONSE_FORMAT_DROPPED' }
        : { dialect: { ...dialect, responseFormat: 'dropped' } };
}
function otherTokenLimit(dialect) {
    const [, next] = dialect.tokenLimits;
    return next === undefined ? undefined : { dialect: { ...dialect, tokenLimits: [next] } };
}

;// CONCATENATED MODULE: ./src/provider/judge.ts
/** What an attempt means for the request: done, learn and ask again, wait and ask again, another model, or over. */


function judgeAttempt(attempt, asked) {
    switch (attempt.type) {
        case 'replied':
            return { verdict: 'replied', reply: attempt.reply };
        case 'aborted':
            return { verdict: 'aborted' };
        case 'broken':
            return judgeFault(attempt, asked.dialect);
        case 'refused':
            return judgeRefusal(attempt, asked);
    }
}
function judgeFault(because, dialect) {
    switch (because.fault) {
        case 'CONNECTION':
        case 'TIMEOUT':
        case 'IDLE':
        case 'CUT':
        case 'GARBLED':
            return { verdict: 'retry', because, dialect, retryAfter: null };
        case 'UNFINISHED':
            return { verdict: 'retry', because, dialect: askPlainly(dialect), retryAfter: null };
        case 'NOT_SENT':
        case 'TOO_LARGE':
        case 'NOT_A_REPLY':
            return { verdict: 'failed', because };
    }
}
function judgeRefusal(because, { dialect, sent }) {
    const { error, headers } = because;
    const status = because.status < 300 ? statusOf(error) : because.status;
    if (saysTooLong(status, error))
        return { verdict: 'too-long' };
    const lesson = teaches(status) ? learn(dialect, { error, sent }) : undefined;
    if (lesson !== undefined)
        return { verdict: 'learnt', ...lesson };
    if (status === 408 || status === 409 || status === 429 || status >= 500) {
        return { verdict: 'retry', because, dialect, retryAfter: headers.get('retry-after') };
    }
    const noModel = (status === 404 || status === 400) && namesNoModel(error);
    return { verdict: noModel ? 'no-such-model' : 'failed', because };
}
/** 500: templates of local servers fail so on a role that they do not know. 501: not implemented. */
function teaches(status) {
    return status === 400 || status === 422 || status === 500 || status === 501;
}
function namesNoModel(error) {
    if (error.code === 'model_not_found')
        return true;
    const text = error.message.slice(0, 4096).toLowerCase();
    return (text.includes('model') && /not found|does not exist|unknown model|no such model|not available/.test(text));
}

;// CONCATENATED MODULE: ./src/provider/memory.ts
/** What is known of an endpoint: the way to it, which model answers, and in which words each is asked. */

/** The words for the next request. */
function wordingOf({ options, current, dialects }) {
    const model = options.models[current] ?? options.models[0];
    return { model, dialect: dialects.get(model) ?? guessDialect(model, new URL(options.baseUrl)), options };
}

;// CONCATENATED MODULE: ./src/provider/messages.ts
/** The conversation and the tools in the form of Chat Completions. */

function toTool(tool) {
    const description = tool.description === '' ? {} : { description: tool.description };
    return { type: 'function', function: { name: tool.name, ...description, parameters: tool.schema } };
}
/**
 * `developer` is the role of developer messages. Sent as `system`, they join the system message before them:
 * where the one role is unknown, a second message of the other is often refused too.
 */
function toMessages(messages, developer) {
    const sent = [];
    for (const message of messages) {
        const next = toMessage(message, developer);
        const last = sent.at(-1);
        if (message.role === 'developer' && next.role === 'system' && last?.role === 'system') {
            sent[sent.length - 1] = { role: 'system', content: `${last.content}\n\n${message.content}` };
        }
        else {
            sent.push(next);
        }
    }
    return sent;
}
function toMessage(message, developer) {
    switch (message.role) {
        case 'system':
        case 'user':
            return { role: message.role, content: message.content };
        case 'developer':
            return { role: developer, content: message.content };
        case 'tool':
            return { role: 'tool', tool_call_id: message.callId, content: message.content };
        case 'assistant': {
            if (message.calls.length === 0)
                return { role: 'assistant', content: message.content };
            const content = message.content === '' ? null : message.content;
            return { role: 'assistant', content, tool_calls: message.calls.map(toCall) };
        }
    }
}
/**
 * What the model made up goes back in a form that every endpoint takes: some refuse a whole conversation for
 * one call whose name has an unusual character or whose arguments are no JSON. The result tells it what was wrong.
 */
function toCall(call) {
    // Not mended letter by letter: that could put together a secret which redaction found in pieces.
    const name = /^[a-zA-Z0-9_-]{1,64}$/.test(call.name) ? call.name : 'invalid_name';
    const text = parseJson(call.argumentsText) === undefined ? '{}' : call.argumentsText;
    return { id: call.id, type: 'function', function: { name, arguments: text } };
}

;// CONCATENATED MODULE: ./src/provider/request.ts
/** A request of the core as the body of `POST /chat/completions`, in the words that the endpoint takes. */

function toBody(request, wording) {
    const tools = request.tools.map(toTool);
    return {
        model: wording.model,
        messages: toMessages(request.messages, wording.dialect.developer),
        ...(tools.length > 0 ? { tools, tool_choice: request.toolChoice } : {}),
        ...toSampling(request, wording),
        ...toResponseFormat(request.answer, wording.dialect),
        ...toStream(wording.dialect),
    };
}
/** What is sent of the knobs that shape a reply: for the log, in the field names of the body. */
function toSampling(request, { dialect, options }) {
    const { temperature, topP, reasoningEffort } = options;
    const tokens = request.maxOutputTokens ?? options.maxOutputTokens ?? 0;
    const takesTemperature = topP === undefined && dialect.temperature === 'sent';
    const takesEffort = dialect.reasoningEffort === 'sent';
    return {
        ...(topP === undefined ? {} : { top_p: topP }),
        ...(temperature !== undefined && takesTemperature ? { temperature } : {}),
        ...(reasoningEffort !== undefined && takesEffort ? { reasoning_effort: reasoningEffort } : {}),
        ...(tokens > 0 ? { [dialect.tokenLimits[0]]: tokens } : {}),
    };
}
/** The names that a refusal of this body can be about. */
function sentParameters(body) {
    const developer = body.messages.some((message) => message.role === 'developer') ? ['developer'] : [];
    return new Set([...Object.keys(body), ...developer]);
}
/** `json_object` is for schemas of objects only: with it, an endpoint gives nothing else. */
function toResponseFormat(answer, dialect) {
    if (answer === undefined)
        return {};
    switch (dialect.responseFormat) {
        case 'json_schema': {
            const { name, schema, strict } = answer;
            const format = { name, schema, ...(strict === undefined ? {} : { strict }) };
            return { response_format: { type: 'json_schema', json_schema: format } };
        }
        case 'json_object':
            return answer.schema.type === 'object' ? { response_format: { type: 'json_object' } } : {};
        case 'dropped':
            return {};
    }
}
function toStream(dialect) {
    switch (dialect.stream) {
        case 'with-usage':
            return { stream: true, stream_options: { include_usage: true } };
        case 'bare':
            return { stream: true };
        case 'none':
            return {};
    }
}

;// CONCATENATED MODULE: ./src/provider/retry.ts
/** How long to wait before the next attempt, and whether waiting makes sense. */
/** goagent's cap of the exponential back-off, in milliseconds; a longer base is its own cap. */
const longestBackoffMs = 2_000;
/**
 * The endpoint's own wish, else an exponential back-off with jitter of half its length either way.
 * A wait that would outlast the run is not begun: the run had better say so while it can.
 */
function judgeWait(asked) {
    const wish = parseRetryAfter(asked.retryAfter, asked.now);
    const ms = wish > 0 ? wish : backoff(asked);
    const left = (asked.deadlineAt ?? Number.POSITIVE_INFINITY) - asked.now;
    return { verdict: ms < left ? 'wait' : 'beyond-deadline', ms };
}
/** Milliseconds; 0 when there is nothing to honour. RFC 9110, 10.2.3: seconds, or a date. */
function parseRetryAfter(header, now) {
    const text = (header ?? '').trim();
    if (/^\d{1,9}(?:\.\d{1,3})?$/.test(text))
        return Math.ceil(Number(text) * 1_000);
    // Date.parse takes far more than HTTP dates, which begin with the name of a day.
    const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
function backoff(asked) {
    const doubled = asked.backoffMs * 2 ** Math.min(asked.attempt - 1, 30);
    const capped = Math.min(doubled, Math.max(longestBackoffMs, asked.backoffMs));
    return Math.round(capped * (0.5 + asked.random()));
}

;// CONCATENATED MODULE: ./src/provider/ask-model.ts
/** One model, asked until it answers, refuses for good, or has been asked often enough. */






/** Yields each attempt before the wait that follows it. What is learnt at once costs none of the attempts. */
async function* askModel(memory, asking) {
    const { options, transport } = memory;
    const { request, signal } = asking;
    for (let number = 1; !signal.aborted;) {
        const wording = wordingOf(memory);
        const body = toBody(request, wording);
        const { idempotencyKey } = request;
        yield { type: 'attempt-ahead', model: wording.model };
        const made = await attempt({ body, idempotencyKey, options, transport }, signal);
        const judgement = judgeAttempt(made, { dialect: wording.dialect, sent: sentParameters(body) });
        const pause = judgePause(judgement, { number, options });
        yield toEvent(made, { number, options, pause });
        switch (judgement.verdict) {
            case 'replied':
                return { type: 'replied', reply: judgement.reply };
            case 'too-long':
            case 'aborted':
                return { type: judgement.verdict };
            case 'learnt':
                memory.dialects.set(wording.model, judgement.dialect);
                if (judgement.warning)
                    yield warnDropped(judgement.warning, wording);
                continue;
            case 'retry':
                memory.dialects.set(wording.model, judgement.dialect);
                if (pause.verdict !== 'wait')
                    return fail(judgement, { number, options, pause, next: 'worth-trying' });
                await options.clock.sleep(pause.ms, signal);
                number += 1;
                continue;
            case 'no-such-model':
                return fail(judgement, { number, options, pause, next: 'worth-trying' });
            case 'failed':
                return fail(judgement, { number, options, pause, next: 'pointless' });
        }
    }
    return { type: 'aborted' };
}
/** Says which setting is not sent any more, and to which model. */
function warnDropped(code, { model, options }) {
    const knobs = new Map([
        ['TEMPERATURE_DROPPED', `temperature ${options.temperature}`],
        ['REASONING_EFFORT_DROPPED', `reasoning-effort "${options.reasoningEffort}"`],
        ['RESPONSE_FORMAT_DROPPED', 'a response_format with the schema of the answer'],
    ]);
    const message = `Model "${model}" does not take ${knobs.get(code)}: it is asked without.`;
    return { type: 'warning', code, message: options.redactor.text(message, 'error') };
}
function judgePause(judgement, { number, options }) {
    if (judgement.verdict !== 'retry')
        return { verdict: 'none' };
    if (number > options.retries)
        return { verdict: 'spent' };
    const { backoffMs, random, clock, deadlineAt } = options;
    return judgeWait({
        attempt: number,
        retryAfter: judgement.retryAfter,
        backoffMs,
        random,
        now: clock.now(),
        ...(deadlineAt === undefined ? {} : { deadlineAt }),
    });
}
function toEvent(made, { number, options, pause }) {
    return {
        type: 'http-attempt',
        attempt: number,
        max: options.retries + 1,
        status: made.status,
        backoffMs: pause.verdict === 'wait' ? pause.ms : 0,
        ...(made.type === 'replied' ? {} : { error: errorCode(made) }),
    };
}
function fail({ because }, { number, options, pause, next, }) {
    const wait = pause.verdict === 'beyond-deadline' ? { waitMs: pause.ms } : {};
    return { type: 'failed', next, ...describeFailure(because, { options, attempts: number, ...wait }) };
}

// EXTERNAL MODULE: ./src/provider/proxy.ts
var provider_proxy = __webpack_require__(53121);
;// CONCATENATED MODULE: ./src/provider/transport.ts
/** The way to the endpoint: Node's fetch, or the package that it is made of where a proxy or a long wait asks for more. */

/** Node's own fetch gives up after so long without headers, or without a byte, whatever our guard allows. */
const fetchLimitMs = 300_000;
/** Loads nothing until the first request. */
function openTransport({ baseUrl, proxy, timeoutMs }) {
    const through = (0,provider_proxy/* proxyFor */.i)(new URL(baseUrl), proxy ?? {});
    if (through === undefined && timeoutMs < fetchLimitMs)
        return fetch;
    let loaded;
    return async (url, outgoing) => {
        loaded ??= loadTransport(through);
        return (await loaded)(url, outgoing);
    };
}
/** Agent and fetch from one package: Node's fetch takes an agent of its own version only. */
async function loadTransport(proxy) {
    const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const limits = { headersTimeout: 0, bodyTimeout: 0 };
    const dispatcher = proxy === undefined ? new undici.Agent(limits) : new undici.ProxyAgent({ ...limits, uri: proxy });
    return async (url, outgoing) => {
        const { body, status, headers } = await undici.fetch(url, { ...outgoing, dispatcher });
        return new Response(body, { status, headers: [...headers] });
    };
}

;// CONCATENATED MODULE: ./src/provider/chat.ts
/** The `Model` port over an OpenAI-compatible endpoint: one model after the other, until one answers. */






/** Throws nothing of its own; what the endpoint does wrong is an outcome. `baseUrl` has been parsed before. */
function createModel(options) {
    const memory = { options, transport: openTransport(options), current: 0, dialects: new Map() };
    return {
        next: () => wordingOf(memory).model,
        describe: (request) => describe(memory, request),
        complete: (request, signal) => complete(memory, { request, signal }),
    };
}
function describe(memory, request) {
    const wording = wordingOf(memory);
    const body = JSON.stringify(toBody(request, wording));
    return {
        model: wording.model,
        endpoint: new URL(memory.options.baseUrl).origin,
        bytes: Buffer.byteLength(body),
        sha256: (0,canonical/* sha256Hex */.fg)(body),
        sampling: toSampling(request, wording),
    };
}
async function* complete(memory, asking) {
    const { options } = memory;
    const start = options.clock.now();
    for (;;) {
        yield* meetModel(memory);
        const ending = yield* askModel(memory, asking);
        switch (ending.type) {
            case 'replied':
                return { ...ending, ms: options.clock.now() - start };
            case 'too-long':
            case 'aborted':
                return ending;
            case 'failed': {
                const { reason, message } = ending;
                const next = ending.next === 'worth-trying' ? options.models[memory.current + 1] : undefined;
                if (next === undefined)
                    return { type: 'failed', reason, message };
                memory.current += 1;
                const warning = options.redactor.text(`Going on with model "${next}". ${message}`, 'error');
                yield { type: 'warning', code: 'MODEL_FALLBACK', message: warning };
            }
        }
    }
}
/** A model that is known to take no temperature is sent none; the operator who set one hears of it once. */
function* meetModel(memory) {
    const wording = wordingOf(memory);
    const { model, dialect, options } = wording;
    if (memory.dialects.has(model))
        return;
    memory.dialects.set(model, dialect);
    if (takesTemperature(model) || options.temperature === undefined || options.topP !== undefined)
        return;
    yield warnDropped('TEMPERATURE_DROPPED', wording);
}

// EXTERNAL MODULE: ./src/run/clock.ts
var run_clock = __webpack_require__(54219);
;// CONCATENATED MODULE: ./src/run/model.ts
/** The model that the inputs describe. */


const mainNames = { baseUrl: 'base-url', model: 'model', apiKey: 'api-key' };
/** Those of the pre-stage where it does not have what the main loop has: whoever follows an advice then changes the right one. */
function toPrestageNames(prestage, main) {
    const isInherited = prestage.apiKey === main.apiKey;
    const isSameOrigin = new URL(prestage.baseUrl).origin === new URL(main.baseUrl).origin;
    const isWithheld = prestage.apiKey === undefined && main.apiKey !== undefined;
    return {
        baseUrl: prestage.baseUrl === main.baseUrl ? mainNames.baseUrl : 'prestage-base-url',
        model: prestage.models.join() === main.models.join() ? mainNames.model : 'prestage-model',
        apiKey: isInherited && isSameOrigin ? mainNames.apiKey : 'prestage-api-key',
        ...(isWithheld ? { withheldKey: mainNames.apiKey } : {}),
    };
}
/** A reply of the longest outputs there are, streamed in small pieces with their wrapping, stays far below this. */
const maxBodyBytes = 64 * 1_048_576;
/** Reasoning models can be silent for a while, and their hosts send comments meanwhile. */
const idleMs = 90_000;
function toModel({ inputs, names, environment, clock, redactor, deadlineAt }) {
    const { apiKey, temperature, topP, reasoningEffort, maxOutputTokens } = inputs;
    return createModel({
        baseUrl: inputs.baseUrl,
        models: inputs.models,
        headers: inputs.headers,
        ...(apiKey === undefined ? {} : { apiKey }),
        ...(temperature === undefined ? {} : { temperature }),
        ...(topP === undefined ? {} : { topP }),
        ...(reasoningEffort === undefined ? {} : { reasoningEffort }),
        ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
        timeoutMs: inputs.timeoutMs,
        idleMs: Math.min(idleMs, inputs.timeoutMs),
        retries: inputs.retries,
        backoffMs: inputs.backoffMs,
        maxBodyBytes,
        deadlineAt,
        clock,
        random: run_clock/* randomFraction */.YP,
        redactor,
        proxy: toProxySettings(environment.variables),
        names,
    });
}
/** Both spellings are in use; the lower-case one goes first, as in curl. */
function toProxySettings(variables) {
    const value = (name) => variables.get(name.toLowerCase()) ?? variables.get(name) ?? '';
    const [httpsProxy, httpProxy, noProxy] = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].map(value);
    return {
        ...(httpsProxy ? { httpsProxy } : {}),
        ...(httpProxy ? { httpProxy } : {}),
        ...(noProxy ? { noProxy } : {}),
    };
}


/***/ }),

/***/ 33684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readProposals)
/* harmony export */ });
/* harmony import */ var _law_proposals_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10846);
/** The input `proposals` of both actions. */

/** `undefined` when it was not given, or is wrong: then there is a complaint for each fault. */
function readProposals(reader) {
    const more = [];
    const limits = reader.optional('proposals', (text) => {
        const parsed = (0,_law_proposals_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProposalLimits */ .Y8)(text);
        if (parsed.verdict === 'parsed')
            return { verdict: 'parsed', value: parsed.limits };
        const [why, ...others] = parsed.complaints;
        more.push(...others);
        return { verdict: 'refused', ...(why === undefined ? {} : { why }) };
    });
    for (const complaint of more)
        reader.complain(`input "proposals": ${complaint}`);
    return limits;
}


/***/ }),

/***/ 38396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ noPatterns),
/* harmony export */   Y: () => (/* binding */ toRegExpOption)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** The engine for `pattern`, and its shape for ajv. */

const noPatterns = {
    compile: () => ({ verdict: 'refused', complaint: 'patterns are not available here' }),
};
/** Ajv has no way to be told no but a throw; `compileSchema` turns it back into a value. */
function toRegExpOption(engine) {
    const compile = (source) => {
        const compiled = engine.compile(source);
        if (compiled.verdict === 'refused') {
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('MANIFEST_INVALID', [
                `pattern ${JSON.stringify(source)}: ${compiled.complaint}`,
            ]);
        }
        const { pattern } = compiled;
        // Ajv keeps one pattern for each result of toString: without it, all patterns would be the first.
        return { test: (text) => pattern.test(text), toString: () => source };
    };
    return Object.assign(compile, { code: 'patterns' });
}


/***/ }),

/***/ 66807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wC: () => (/* binding */ compileLargeSchema),
  Fc: () => (/* binding */ compileSchema),
  zr: () => (/* binding */ makeSchemaCompiler)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
;// CONCATENATED MODULE: ./src/schema/pointer.ts
/** How a place in hostile JSON is shown: short, on one line, in printable characters. */
const maxNameLength = 40;
const maxDepthShown = 8;
/**
 * A JSON pointer for people. Names are cut at 40 characters and long pointers in the middle. Slashes in a name
 * stay as they are, unlike in RFC 6901: a secret that was used as a name must stay recognisable to the redactor.
 */
function toPointer(names) {
    if (names.length <= maxDepthShown)
        return `/${names.map(toShownName).join('/')}`;
    const half = maxDepthShown / 2;
    return toPointer([...names.slice(0, half), '…', ...names.slice(-half + 1)]);
}
/** The names of an `instancePath` of ajv, which is a pointer of RFC 6901. */
function toNames(instancePath) {
    return instancePath
        .split('/')
        .slice(1)
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** A name that the model chose: cut, with everything that is not a letter, mark or sign made visible. */
function toShownName(name) {
    const characters = [...name.slice(0, 2 * maxNameLength)];
    const kept = characters.slice(0, maxNameLength).join('');
    const shown = kept.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, toEscape);
    return kept.length < name.length ? `${shown}…` : shown;
}
function toEscape(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./src/schema/bounds.ts
/** What no schema can ask about: how deep and how large a value is, and that it is JSON at all. */

/** Levels of arrays and objects. */
const maxDepth = 64;
/** Characters of keys and strings, and one for each value. */
const maxSize = 1024 * 1024;
/**
 * Judged before a schema is, because validators recurse and compare at the sender's expense.
 * JSON.parse yields Infinity for `1e999`; such a number fits many schemas and is refused here.
 */
function judgeBounds(value, most = maxSize) {
    const names = [];
    let left = most;
    const judge = (member) => {
        left -= typeof member === 'string' ? member.length + 1 : 1;
        if (left < 0)
            return `must not hold more than ${most} characters`;
        switch (typeof member) {
            case 'string':
            case 'boolean':
                return undefined;
            case 'number':
                return Number.isFinite(member) ? undefined : 'must be a finite number';
            case 'object':
                return member === null ? undefined : judgeMembers(member);
            case 'bigint':
            case 'function':
            case 'symbol':
            case 'undefined':
                return 'must be JSON';
        }
    };
    const judgeMembers = (container) => {
        if (names.length >= maxDepth)
            return `must not nest deeper than ${maxDepth} levels`;
        for (const [name, member] of Object.entries(container)) {
            left -= name.length;
            names.push(name);
            const rule = judge(member);
            if (rule !== undefined)
                return rule;
            names.pop();
        }
        return undefined;
    };
    const rule = judge(value);
    return rule === undefined
        ? { verdict: 'valid' }
        : { verdict: 'invalid', complaint: `${toPointer(names)} ${rule}` };
}

;// CONCATENATED MODULE: ./src/schema/complaint.ts
/** What ajv found, in the words of the contract: `<pointer> <rule>`, and never the value itself. */

const maxListLength = 200;
/**
 * The complaint about the outermost rule that was broken. For a failed choice (`anyOf`, `oneOf`) the rules of
 * its branches say more than the choice itself, if they are all about the same place.
 */
function toComplaint(errors) {
    const outer = errors.at(-1);
    if (outer === undefined)
        return '/ must fit its schema';
    const inner = errors.slice(0, -1);
    switch (outer.keyword) {
        case 'anyOf':
        case 'oneOf':
            return toChoice(outer, inner);
        case 'if':
            return toComplaint(inner.length > 0 ? inner : [{ ...outer, keyword: 'then' }]);
        default:
            return `${toPlace(outer)} ${toRule(outer)}`;
    }
}
function toChoice(outer, branches) {
    const rules = [...new Set(branches.map(toRule))];
    const same = branches.every((branch) => toPlace(branch) === toPlace(outer));
    const rule = same && rules.length > 0 && rules.length <= 4 ? rules.join(' or ') : toRule(outer);
    return `${toPlace(outer)} ${rule}`;
}
/** The place that is wrong, which for a missing or surplus property is the property. */
function toPlace(error) {
    const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } = error.params;
    const name = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName;
    return toPointer([...toNames(error.instancePath), ...(typeof name === 'string' ? [name] : [])]);
}
/** Only words of ours, of ajv and of the schema. */
function toRule(error) {
    switch (error.keyword) {
        case 'required':
            return 'is required';
        case 'additionalProperties':
        case 'unevaluatedProperties':
        case 'false schema':
            return 'is not allowed';
        case 'type':
            return `must be ${[error.params.type].flat().join(' or ')}`;
        case 'enum':
            return `must be one of ${toList([error.params.allowedValues].flat())}`;
        case 'const':
            return `must be ${toList([error.params.allowedValue])}`;
        case 'propertyNames':
            return 'is not allowed as a name';
        default:
            return error.message ?? `must fit "${error.keyword}"`;
    }
}
function toList(values) {
    const list = values.map((value) => JSON.stringify(value)).join(', ');
    return list.length > maxListLength ? `${list.slice(0, maxListLength)}…` : list;
}

;// CONCATENATED MODULE: ./src/schema/dialect.ts
/** Which draft of JSON Schema a schema is written in. */
/**
 * The drafts to try, in order; none for a `$schema` that is neither. Without `$schema` both, and the keywords
 * decide: what the two have in common means the same in both.
 */
function dialectsOf(schema) {
    const named = schema.$schema;
    if (named === undefined)
        return ['draft-07', '2020-12'];
    if (typeof named !== 'string')
        return [];
    switch (named.replace(/^https?:/, '').replace(/#$/, '')) {
        case '//json-schema.org/draft-07/schema':
            return ['draft-07'];
        case '//json-schema.org/draft/2020-12/schema':
            return ['2020-12'];
        default:
            return [];
    }
}
/** The schema without `$schema`, which ajv would look up by its exact spelling. */
function withoutDialect(schema) {
    const { $schema: _, ...rest } = schema;
    return rest;
}
/**
 * Keywords that say nothing about validity and that neither draft lists: those of OpenAPI and pydantic that tool
 * schemas carry, and all that begin with `x-`.
 */
function remarksIn(schema) {
    const text = JSON.stringify(schema);
    const vendor = [...text.matchAll(/"(x-[a-z0-9_:-]+)":/gi)].map(([, name]) => name ?? '');
    return [...new Set(['example', 'discriminator', ...vendor])];
}

// EXTERNAL MODULE: ./src/schema/patterns.ts
var schema_patterns = __webpack_require__(38396);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./src/schema/time-limit.ts
/** An end for a computation that nothing else can interrupt: the engine stops what it runs when its time is over. */

/**
 * A check of a schema is synchronous, and one whose branches refer to themselves takes 2^depth steps: neither the run's
 * deadline nor a signal could be heard meanwhile. The context is empty: nothing of what others wrote is run in it.
 */
function openTimeLimit(ms) {
    const room = { work: () => undefined };
    const context = (0,external_node_vm_.createContext)(room);
    const script = new external_node_vm_.Script('work()');
    return {
        run: (work) => {
            const results = [];
            room.work = () => results.push(work());
            try {
                script.runInContext(context, { timeout: ms });
            }
            finally {
                room.work = () => undefined;
            }
            const [result] = results;
            if (result === undefined)
                throw new TypeError('the work gave nothing');
            return result;
        },
    };
}

;// CONCATENATED MODULE: ./src/schema/unique-items.ts
/**
 * `uniqueItems` in linear time. Ajv compares every item with every other, which a megabyte of hostile
 * items turns into minutes.
 */
const uniqueItems = {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (wanted, items) => !wanted || new Set(items.map(toKey)).size === items.length,
    errors: false,
    error: { message: 'must not have the same item twice' },
};
/** Equal for values that JSON Schema holds equal. The recursion ends: bounds are judged before any schema. */
function toKey(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map(toKey).join()}]`;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${toKey(member)}`).join()}}`;
}

;// CONCATENATED MODULE: ./src/schema/schema.ts
/** JSON Schemas to checks. This room is the only importer of ajv: strict, no coercion, no defaults, no network. */








/**
 * Compiles one of our own schemas; for those of others there is `makeSchemaCompiler`, which judges the schema too.
 *
 * Draft-07 or 2020-12, by `$schema`; without it, whichever knows all keywords. An unknown keyword is refused, but for
 * remarks (`remarksIn`). `format` is a remark, as both drafts allow. A `$ref` stays inside its schema.
 *
 * The check answers `<pointer> <rule>` for the first rule broken. Before ajv it refuses what is over the bounds of
 * `judgeBounds`. It never throws.
 *
 * @param patterns absent: a schema with a `pattern` is refused.
 */
function compileSchema(schema, patterns = schema_patterns/* noPatterns */.H) {
    return compileLargeSchema({ schema, patterns, bounds: usualBounds });
}
/** A check of an honest value takes some milliseconds, one of a mebibyte tens of them. */
const usualBounds = { characters: maxSize, ms: 1_000 };
/** `compileSchema` for one of our own whose values are files: with bounds of their own. */
function compileLargeSchema({ schema, patterns, bounds }) {
    return compileInSomeDialect(schema, (dialect) => compileAs({ dialect, schema, patterns, bounds }));
}
/**
 * Compiles schemas that others wrote: each is first held against the meta-schema of its draft. The meta-schemas
 * are compiled once for the compiler that is returned, on first use (tens of milliseconds).
 */
function makeSchemaCompiler(patterns) {
    const judges = new Map();
    const complaintAbout = (dialect, schema) => {
        const judge = judges.get(dialect) ?? newAjv(dialect, { validateFormats: false });
        judges.set(dialect, judge);
        return judge.validateSchema(withoutDialect(schema)) === true
            ? undefined
            : toComplaint(judge.errors ?? []);
    };
    return (schema) => compileInSomeDialect(schema, (dialect) => {
        const complaint = complaintAbout(dialect, schema);
        return complaint === undefined
            ? compileAs({ dialect, schema, patterns, bounds: usualBounds })
            : { verdict: 'refused', complaint };
    });
}
/** The first success, else the first refusal. */
function compileInSomeDialect(schema, compile) {
    let refusal;
    for (const dialect of dialectsOf(schema)) {
        const outcome = compile(dialect);
        if (outcome.verdict === 'compiled')
            return outcome;
        refusal ??= outcome;
    }
    return refusal ?? { verdict: 'refused', complaint: '$schema must name draft-07 or 2020-12' };
}
/** Each schema has an ajv of its own, so that the `$id` of one can neither clash with another nor be referred to. */
function compileAs({ dialect, schema, patterns, bounds }) {
    try {
        const ajv = newAjv(dialect, {
            meta: false,
            validateSchema: false,
            validateFormats: false,
            ownProperties: true,
            allowMatchingProperties: true,
            code: { regExp: (0,schema_patterns/* toRegExpOption */.Y)(patterns) },
        });
        ajv.removeKeyword('uniqueItems');
        ajv.addKeyword(uniqueItems);
        ajv.addVocabulary([...remarksIn(schema)]);
        const validate = ajv.compile(withoutDialect(schema));
        // An asynchronous check would answer with a promise, which is neither yes nor no.
        if ('$async' in validate)
            return { verdict: 'refused', complaint: '$async is not supported' };
        return { verdict: 'compiled', check: toCheck(validate, bounds) };
    }
    catch (error) {
        return { verdict: 'refused', complaint: toReason(error) };
    }
}
/** `strict` but for the rules that many tool schemas break and that change nothing about what is valid. */
function newAjv(dialect, options) {
    const all = {
        strict: true,
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        logger: false,
        ...options,
    };
    return dialect === '2020-12' ? new _2020.Ajv2020(all) : new ajv.Ajv(all);
}
function toCheck(validate, { characters, ms }) {
    // A context takes a millisecond and some memory: only a check that is asked has one.
    let limit;
    return (value) => {
        const judged = judgeBounds(value, characters);
        if (judged.verdict === 'invalid')
            return judged;
        try {
            limit ??= openTimeLimit(ms);
            if (limit.run(() => validate(value) === true))
                return { verdict: 'valid' };
            return { verdict: 'invalid', complaint: toComplaint(validate.errors ?? []) };
        }
        catch {
            // A schema that refers to itself overflows the stack or takes time without end: what cannot be judged is not valid.
            return { verdict: 'invalid', complaint: '/ cannot be judged by its schema' };
        }
    };
}
function toReason(error) {
    const missing = error instanceof ajv.Ajv.MissingRefError ? error.missingRef : undefined;
    if (missing !== undefined)
        return `$ref ${JSON.stringify(missing)} leads out of the schema`;
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^strict mode: /, '');
}


/***/ }),

/***/ 99154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ findFault),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* unused harmony export longestYaml */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/**
 * YAML as it is meant here: one document of maps, lists and scalars. What makes YAML surprising is refused:
 * aliases (a page of them can grow to gigabytes), tags, directives, keys that come twice.
 */

/** Characters. */
const longestYaml = 8 * 1_024 * 1_024;
const maxDepth = 64;
function parseYaml(text, scalars) {
    if (text.length > longestYaml)
        return malformed(`longer than ${longestYaml} characters`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const schema = scalars === 'text' ? 'failsafe' : 'core';
    try {
        // Keys that come twice are found below: the library compares each with each.
        const options = { schema, version: '1.2', uniqueKeys: false, prettyErrors: false };
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...options, lineCounter: lines });
        const fault = findFault(document);
        if (fault !== undefined)
            return malformed(`${toPlace(lines, fault.at)}: ${fault.what}`);
        if (document.contents === null)
            return malformed('it is empty');
        return readNode(document.contents, { lines, depth: 0 });
    }
    catch (error) {
        // The parser is recursive, and its promise to return errors ends with the stack.
        if (error instanceof RangeError)
            return malformed(`nested deeper than ${maxDepth} levels`);
        throw error;
    }
}
const malformed = (complaint) => ({ verdict: 'malformed', complaint });
/** The first thing that makes a text no document of ours; `at` is an offset. */
function findFault(document) {
    const [first] = [...document.errors, ...document.warnings];
    if (first !== undefined)
        return { at: first.pos[0], what: first.message.split('\n')[0] ?? '' };
    return document.directives.yaml.explicit === true ? { at: 0, what: 'directives are not taken' } : undefined;
}
function readNode(node, reading) {
    const fail = (what) => malformed(`${toPlace(reading.lines, node?.range?.[0] ?? 0)}: ${what}`);
    if (node === null)
        return { verdict: 'parsed', value: null };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return fail('aliases are not taken: write the value again');
    if (node.tag !== undefined)
        return fail('tags are not taken: put text in quotes');
    if (reading.depth >= maxDepth)
        return fail(`nested deeper than ${maxDepth} levels`);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return readMap(node.items, reading);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return readList(node.items, reading);
    const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return { verdict: 'parsed', value };
    return typeof value === 'number' && Number.isFinite(value)
        ? { verdict: 'parsed', value }
        : fail('neither text, number, true, false nor null');
}
function readMap(items, { lines, depth }) {
    const members = new Map();
    for (const { key, value } of items) {
        const place = toPlace(lines, key.range?.[0] ?? 0);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.tag !== undefined)
            return malformed(`${place}: a key must be plain text`);
        const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
        if (members.has(name))
            return malformed(`${place}: the key ${JSON.stringify(name)} is given twice`);
        const read = readNode(value, { lines, depth: depth + 1 });
        if (read.verdict === 'malformed')
            return read;
        members.set(name, read.value);
    }
    // fromEntries defines its members, so that `__proto__` is a key like any other.
    return { verdict: 'parsed', value: Object.fromEntries(members) };
}
function readList(items, { lines, depth }) {
    const values = [];
    for (const item of items) {
        const read = readNode(item, { lines, depth: depth + 1 });
        if (read.verdict === 'malformed')
            return read;
        values.push(read.value);
    }
    return { verdict: 'parsed', value: values };
}
function toPlace(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
}


/***/ })

};
