export const id = 8858;
export const ids = [8858];
export const modules = {

/***/ 134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse),
/* harmony export */   i: () => (/* binding */ openAsk)
/* harmony export */ });
/* harmony import */ var _guarded_fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44538);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65038);
/** One question to GitHub, by its own client, which is large and seldom needed: it is loaded when it is. */


const mostMebibytes = 16;
const mostBytes = mostMebibytes * 1_048_576;
const userAgent = 'goagent-action';
/** A gateway that hiccups is back by then, and the time of the question is not spent. */
const pauseMs = 500;
const accepted = { json: 'application/vnd.github+json', raw: 'application/vnd.github.raw+json' };
/** Loads nothing and connects to nothing before the first question. */
function openAsk(options) {
    const refusal = refuse(options);
    if (refusal !== undefined)
        return async () => ({ verdict: 'failed', why: refusal });
    const apiUrl = options.apiUrl.replace(/\/$/, '');
    const transport = (0,_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .openTransport */ .g)(options.proxy);
    let loaded;
    return async (question) => {
        loaded ??= loadOctokit(options.token ?? '', apiUrl);
        const octokit = await loaded;
        if (octokit === undefined)
            return failed("GitHub's client could not be loaded");
        const send = async (exchange, signal) => {
            const fetch = (0,_guarded_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .guardFetch */ .KB)({ transport, apiUrl, userAgent, mostBytes, signal }, exchange);
            await octokit.request(question.route, {
                ...question.parameters,
                headers: { accept: accepted[question.form], 'x-github-api-version': '2022-11-28' },
                request: { fetch, signal },
            });
        };
        return within(options, send);
    };
}
/** Why nothing may be sent there, with that token. */
function refuse({ apiUrl, token }) {
    if (token === undefined || token.trim() === '')
        return 'input "github-token" is empty';
    if (!URL.canParse(apiUrl))
        return 'GITHUB_API_URL is no URL';
    const { protocol, hostname, username, password, search, hash } = new URL(apiUrl);
    if (username + password + search + hash !== '')
        return 'GITHUB_API_URL is more than an address and a path';
    if (protocol === 'https:')
        return undefined;
    // The token would be readable on the way.
    return protocol === 'http:' && isLoopback(hostname) ? undefined : 'GITHUB_API_URL is not https';
}
const isLoopback = (hostname) => hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
/** The package reads the event's file while it is loaded, and fails when that is no JSON. */
async function loadOctokit(token, baseUrl) {
    const nothing = () => { };
    try {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
        return getOctokit(token.trim(), { baseUrl, log });
    }
    catch {
        return undefined;
    }
}
/** Asks, and once more where GitHub is in trouble or wants to be left alone for a moment, all within one deadline. */
async function within(options, send) {
    const { clock, timeoutMs = 15_000 } = options;
    const late = new AbortController();
    const done = new AbortController();
    const signal = AbortSignal.any([options.signal, late.signal]);
    const end = clock.now() + timeoutMs;
    void clock.sleep(timeoutMs, done.signal).then(() => late.abort());
    try {
        const first = await attempt(send, signal);
        const waitMs = toWait(first);
        if (waitMs !== undefined && clock.now() + waitMs < end && !signal.aborted) {
            await clock.sleep(waitMs, signal);
            return judge(await attempt(send, signal));
        }
        return judge(first);
    }
    catch {
        if (options.signal.aborted)
            return failed('the run ended before GitHub answered');
        return failed(late.signal.aborted ? `GitHub did not answer within ${timeoutMs / 1000} s` : 'no connection to GitHub');
    }
    finally {
        done.abort();
    }
}
async function attempt(send, signal) {
    const exchange = (0,_guarded_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .noExchange */ .rO)();
    await send(exchange, signal);
    return exchange;
}
/**
 * Milliseconds until it makes sense to ask again. A limit without `retry-after` lasts a minute or more
 * (https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api): too long for us.
 */
function toWait({ status, retryAfter }) {
    if (status >= 500)
        return retryAfter === undefined ? pauseMs : retryAfter * 1000;
    const isLimited = status === 429 || status === 403;
    return isLimited && retryAfter !== undefined ? retryAfter * 1000 : undefined;
}
function judge({ status, fault, bytes, next }) {
    switch (fault) {
        case 'redirect':
            return failed('GitHub sent the request to another address');
        case 'too-large':
            return failed(`the answer is larger than ${mostMebibytes} MiB`);
        case 'none':
            if (status === 200)
                return { verdict: 'answered', bytes, next };
            return status === 404 || status === 410 ? { verdict: 'missing' } : failed(`status ${status}`);
    }
}
const failed = (why) => ({ verdict: 'failed', why });


/***/ }),

/***/ 44538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ guardFetch),
/* harmony export */   LJ: () => (/* binding */ toTarget),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   cq: () => (/* binding */ redirects),
/* harmony export */   d3: () => (/* binding */ mostRedirects),
/* harmony export */   rO: () => (/* binding */ noExchange)
/* harmony export */ });
/** The `fetch` of one question to GitHub: the token stays with one origin, the answer below its cap. */
const noExchange = () => ({
    status: 0,
    fault: 'none',
    bytes: new Uint8Array(),
    retryAfter: undefined,
    next: 'last',
});
const passed = new Set(['accept', 'authorization', 'x-github-api-version']);
const redirects = new Set([301, 302, 307, 308]);
/** GitHub moves a renamed repository once. */
const mostRedirects = 3;
/**
 * The answer goes into `exchange`, and Octokit is told 204: so it parses nothing, decodes no file as text, quotes no
 * body in an error, and prints no notice of a deprecation. Of its headers only those named above go out.
 * @throws what the transport throws: a lost connection, or the abort of the signal
 */
function guardFetch(terms, exchange) {
    const { transport, signal, userAgent } = terms;
    return async (first, init) => {
        const own = Object.entries(init?.headers ?? {}).filter(([name]) => passed.has(name.toLowerCase()));
        let url = first;
        for (let hops = 0; hops <= mostRedirects && isOurs(url, terms.apiUrl); hops += 1) {
            const headers = [...own, ['user-agent', userAgent]];
            const response = await transport(url, { method: 'GET', headers, redirect: 'manual', signal });
            exchange.status = response.status;
            if (!redirects.has(response.status)) {
                await take(response, exchange, terms.mostBytes);
                return new Response(null, { status: 204 });
            }
            url = toTarget(response, url);
            await response.body?.cancel();
        }
        exchange.fault = 'redirect';
        return new Response(null, { status: 204 });
    };
}
/** Same origin, and below the path of the API: a GitHub Enterprise Server shows pages of strangers beside it. */
function isOurs(url, apiUrl) {
    if (!URL.canParse(url))
        return false;
    const [target, base] = [new URL(url), new URL(`${apiUrl}/`)];
    return (target.origin === base.origin &&
        target.pathname.startsWith(base.pathname) &&
        target.username === '' &&
        target.password === '');
}
function toTarget(response, from) {
    const location = response.headers.get('location') ?? '';
    return location !== '' && URL.canParse(location, from) ? new URL(location, from).href : '';
}
async function take(response, exchange, mostBytes) {
    const retryAfter = /^\d{1,6}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
    exchange.retryAfter = retryAfter === undefined ? undefined : Number(retryAfter);
    exchange.next = (response.headers.get('link') ?? '').includes('rel="next"') ? 'more' : 'last';
    // Whatever else than a success has a body of, nobody reads it.
    if (response.status !== 200)
        return void (await response.body?.cancel());
    const parts = [];
    let bytes = 0;
    for await (const part of response.body ?? []) {
        parts.push(part);
        bytes += part.length;
        if (bytes > mostBytes) {
            exchange.fault = 'too-large';
            return;
        }
    }
    exchange.bytes = Buffer.concat(parts);
}


/***/ }),

/***/ 38604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   mJ: () => (/* binding */ objectIdOf),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48626);
/** GitHub's answers as JSON: read field by field, for what is on the other side may be anything. */

const unusable = { verdict: 'failed', why: 'the answer is not what GitHub documents' };
async function askJson(ask, question) {
    const answer = await ask({ ...question, form: 'json' });
    if (answer.verdict !== 'answered')
        return answer;
    const value = parse(answer.bytes);
    return value === undefined ? unusable : { verdict: 'answered', value, next: answer.next };
}
function parse(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** The field at the end of a way through objects; undefined where one is missing. */
function fieldOf(value, ...way) {
    let found = value;
    for (const key of way) {
        found = found !== undefined && (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(found) && Object.hasOwn(found, key) ? found[key] : undefined;
    }
    return found;
}
/** A text that is not longer than anything that GitHub lets people write there; else empty. */
function textOf(value) {
    return typeof value === 'string' && value.length <= 65_536 ? value : '';
}
function listOf(value) {
    return Array.isArray(value) ? value : undefined;
}
/** A full commit, tree or blob id; else empty. */
function objectIdOf(value) {
    const text = textOf(value);
    return isObjectId(text) ? text : '';
}
const isObjectId = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
/** Milliseconds since the epoch of an RFC 3339 time; undefined when it is none. */
function toTime(text) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text))
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : time;
}
/** `owner/name` in two; undefined when it has not GitHub's form. A name of dots would lead up in the path. */
function parseRepository(text) {
    const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
    if (owner === undefined || repo === undefined || repo === '.' || repo === '..')
        return undefined;
    return { owner, repo };
}


/***/ }),

/***/ 65038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openTransport)
/* harmony export */ });
/** What carries a request to GitHub: Node's own fetch, or one that knows a proxy. */
/** Loads nothing until the first request. `proxy` is the URL of the proxy that lies between here and GitHub. */
function openTransport(proxy) {
    if (proxy === undefined)
        return (url, outgoing) => fetch(url, outgoing);
    let loaded;
    return async (url, outgoing) => {
        loaded ??= loadTransport(proxy);
        return (await loaded)(url, outgoing);
    };
}
/** Agent and fetch from one package: Node's fetch takes an agent of its own version only. */
async function loadTransport(proxy) {
    const undici = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const dispatcher = new undici.ProxyAgent({ uri: proxy });
    return async (url, outgoing) => {
        const { body, status, headers } = await undici.fetch(url, { ...outgoing, dispatcher });
        return new Response(body, { status, headers: [...headers] });
    };
}


/***/ }),

/***/ 44852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ cutMiddle),
/* harmony export */   y: () => (/* binding */ cutEnd)
/* harmony export */ });
/** A text that is too long: its head and its tail, with a marker between them, cut on code-point borders. */
/** `maxLength` is in UTF-16 units, and does not count the marker. */
function cutMiddle(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const head = cutEnd(text, Math.ceil((maxLength * 2) / 3));
    const from = text.length - Math.floor(maxLength / 3);
    const tail = text.slice(isSecondHalf(text, from) ? from + 1 : from);
    return `${head}\n[… ${text.length - head.length - tail.length} characters left out …]\n${tail}`;
}
/** The longest head of at most `maxLength` UTF-16 units that does not end within a code point. */
function cutEnd(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    return text.slice(0, isSecondHalf(text, maxLength) ? maxLength - 1 : maxLength);
}
function isSecondHalf(text, index) {
    return /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
}


/***/ }),

/***/ 29437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ toSize)
/* harmony export */ });
/** Bytes as a person reads them. */
function toSize(bytes) {
    if (bytes < 1_024)
        return `${bytes} B`;
    return bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(1)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}


/***/ }),

/***/ 72274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ toStepName),
/* harmony export */   Qq: () => (/* binding */ toShort),
/* harmony export */   aR: () => (/* binding */ collectStepRows)
/* harmony export */ });
/** Rows of the table of steps. */
/** A row for what a person wants to see in the table; the rest is ignored. */
function collectStepRows() {
    const rows = [];
    let stage = 'main';
    return {
        accept: (event) => {
            if (event.type === 'stage-started')
                stage = event.stage;
            const row = toRow(event, stage);
            if (row !== undefined)
                rows.push(row);
        },
        rows: () => rows,
    };
}
/** `pre 2`, or `2`. */
const toStepName = (step, stage) => stage === 'prestage' ? `pre ${step}` : String(step);
function toRow(event, stage) {
    switch (event.type) {
        case 'model-replied': {
            const how = event.calls > 0 ? `${event.calls} calls` : event.finish;
            const { bytes, ms } = event;
            return { step: toStepName(event.step, stage), what: 'model', how, bytes, ms };
        }
        case 'tool-run': {
            const how = `${event.ending}${event.truncated ? ', shortened' : ''}`;
            const { tool: what, stdoutBytes: bytes, ms } = event;
            return { step: toStepName(event.step, stage), what, how, bytes, ms };
        }
        case 'tool-refused': {
            const { tool: what, code: how } = event;
            const asked = toShort(event.arguments);
            return { step: toStepName(event.step, stage), what, asked, how, bytes: 0, ms: 0 };
        }
        default:
            return undefined;
    }
}
function toShort(value) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}


/***/ }),

/***/ 48298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ collectSummary),
  S: () => (/* binding */ toHeading)
});

// EXTERNAL MODULE: ./src/core/excerpt.ts
var excerpt = __webpack_require__(67794);
// EXTERNAL MODULE: ./src/core/money.ts
var money = __webpack_require__(34247);
// EXTERNAL MODULE: ./src/report/fence.ts
var fence = __webpack_require__(69183);
// EXTERNAL MODULE: ./src/report/size.ts
var size = __webpack_require__(29437);
// EXTERNAL MODULE: ./src/report/step-rows.ts
var step_rows = __webpack_require__(72274);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
;// CONCATENATED MODULE: ./src/report/trust-section.ts
/** Whose run it was: the gate, the commit that policy came from, its files, and how far tools were kept apart. */


/** Of a manifest with hundreds of programs. */
const mostFiles = 40;
function collectTrust() {
    const rows = [];
    const files = [];
    const taints = [];
    return {
        accept: (event) => {
            if (event.type === 'run-started') {
                rows.push(...toRows(event.facts));
                files.push(...toFiles(event.facts.policy));
            }
            if (event.type === 'gate-judged')
                rows.unshift(['gate', `${event.verdict} (${event.reason})`]);
            if (event.type === 'run-tainted')
                taints.push(`${event.source}: ${event.reason}`);
        },
        toMarkdown: () => rows.length === 0 ? '' : [toTable(rows, taints), toFileTable(files)].filter(Boolean).join('\n\n'),
    };
}
function toRows(facts) {
    const { trustedRevision, readFrom, isolation } = facts;
    return [
        ['event', toEvent(facts)],
        ...toRow('policy from commit', trustedRevision),
        ...toRow('built-in tools read', readFrom === 'checkout' ? 'the checkout' : readFrom && `a copy of commit ${readFrom}`),
        ...((0,json/* isJsonObject */.O)(isolation) ? toRow('isolation', `${isolation.tier}. ${isolation.why}`) : []),
    ];
}
function toEvent({ event, action, item, actor }) {
    const text = (value) => (typeof value === 'string' ? value : '');
    const about = (0,json/* isJsonObject */.O)(item) ? `, ${text(item.type)} ${item.number}` : '';
    return `${text(event)}${text(action) === '' ? '' : ` (${text(action)})`}${about}, by ${text(actor) || 'nobody named'}`;
}
const toRow = (name, value) => typeof value === 'string' && value !== '' ? [[name, value]] : [];
/** Policy files first, programs behind them. */
function toFiles(policy) {
    if (!(0,json/* isJsonObject */.O)(policy))
        return [];
    return [policy.policyFiles, policy.programs].flatMap((list) => Array.isArray(list) ? list.filter(json/* isJsonObject */.O) : []);
}
function toTable(rows, taints) {
    const tainted = taints.length === 0 ? 'no' : taints.join('; ');
    return [
        '### Trust',
        '',
        '| | |',
        '|---|---|',
        ...[...rows, ['tainted', tainted]].map(([name, value]) => `| ${name} | ${(0,fence/* toCell */.cX)(value, 600)} |`),
    ].join('\n');
}
function toFileTable(files) {
    if (files.length === 0)
        return '';
    const text = (value) => (0,fence/* toCell */.cX)(typeof value === 'string' ? value : '', 200);
    return [
        '| policy file | SHA-256 | from | in the work tree |',
        '|---|---|---|---|',
        ...files
            .slice(0, mostFiles)
            .map((file) => `| ${text(file.path)} | \`${text(file.sha256)}\` | ${text(file.from)} | ${text(file.checkout)} |`),
        ...(files.length > mostFiles ? ['', `${files.length - mostFiles} more are in the audit log.`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/report/summary.ts
/** The job summary: conclusion first, then the answer, then what it took. A sink that remembers, and a page. */






/** Bytes. GitHub drops a summary over 1 MiB; ours stays under 900 KiB, with digest and path behind it. */
const longestSummary = 890 * 1_024;
/** All of them are in the log. */
const mostRows = 150;
const mostItems = 30;
const icons = {
    success: '✅',
    skipped: '⏭️',
    'needs-human-review': '👀',
    cancelled: '🛑',
};
function collectSummary(limits) {
    const steps = (0,step_rows/* collectStepRows */.aR)();
    const trust = collectTrust();
    const notes = [];
    const redactions = new Map();
    return {
        accept: (event) => {
            steps.accept(event);
            trust.accept(event);
            if (event.type === 'warning' || event.type === 'limit-reached')
                notes.push(`${event.code}: ${event.message}`);
            if (event.type === 'canary-tripped')
                notes.push(`${event.code}: ${event.message}`);
            if (event.type === 'redacted') {
                const key = `${event.class} in ${event.place}`;
                redactions.set(key, (redactions.get(key) ?? 0) + event.count);
            }
        },
        toMarkdown: (facts) => {
            const head = toHeading(facts.conclusion);
            const rest = [
                facts.section,
                stepTable(steps.rows()),
                limits === undefined ? '' : usageTable(facts.totals, limits),
                list('Redacted', [...redactions].map(([where, count]) => `${count} × ${where}`)),
                list('To know', [...new Set(notes)]),
                trust.toMarkdown(),
            ].filter((part) => part !== '');
            const room = longestSummary - (0,excerpt/* byteLength */.dp)([head, '', ...rest, ''].join('\n\n'));
            const answer = answerBlock(facts.answer, room);
            return `${[head, ...answer, ...rest].join('\n\n')}\n`;
        },
    };
}
/** What comes first, also where there is nothing else to tell. Complaints, one a line, become a list. */
function toHeading({ name, reason, message }) {
    const title = `## ${icons[name] ?? '❌'} goagent: ${name}\n\n**${reason}**`;
    const lines = message.split('\n');
    if (lines.length === 1)
        return `${title} ${(0,fence/* toCell */.cX)(message, 2_000)}`;
    const more = lines.length > mostItems ? [`- and ${lines.length - mostItems} more, in the step's log`] : [];
    return [title, '', ...lines.slice(0, mostItems).map((line) => `- ${(0,fence/* toCell */.cX)(line, 500)}`), ...more].join('\n');
}
/** The answer is a stranger's text too: it stands in a fence that it cannot end. */
function answerBlock(answer, maxBytes) {
    if (answer.trim() === '')
        return [];
    const title = '### Answer';
    const marker = '[… the rest is in the output final-message-file …]';
    return [title, (0,fence/* toCutBlock */.Nm)(answer, { maxBytes: maxBytes - (0,excerpt/* byteLength */.dp)(title) - 2, marker })];
}
function stepTable(rows) {
    if (rows.length === 0)
        return '';
    const lines = rows
        .slice(0, mostRows)
        .map((row) => `| ${row.step} | ${toWhat(row)} | ${(0,fence/* toCell */.cX)(row.how)} | ${(0,size/* toSize */.x)(row.bytes)} | ${row.ms} |`);
    return [
        '### Steps',
        '',
        '| step | what | came to | size | ms |',
        '|---:|---|---|---:|---:|',
        ...lines,
        ...(rows.length > mostRows ? ['', `${rows.length - mostRows} more are in the audit log.`] : []),
    ].join('\n');
}
function toWhat({ what, asked }) {
    return asked === undefined ? toName(what) : (0,fence/* toCell */.cX)(`${what} ${asked}`);
}
/** Names of tools are plain words; whatever is not is shown as a stranger's text. */
const toName = (text) => (/^[\w-]{1,64}$/.test(text) ? `\`${text}\`` : (0,fence/* toCell */.cX)(text));
function usageTable(totals, limits) {
    const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
    return [
        '### Used',
        '',
        '| | used | of |',
        '|---|---:|---:|',
        ...(totals.prestageSteps === 0 ? [] : [`| steps of the pre-stage | ${totals.prestageSteps} | |`]),
        `| steps | ${totals.steps} | ${limits.maxSteps} |`,
        `| tool calls | ${totals.toolCalls} | ${limits.maxToolCalls} |`,
        `| refused calls | ${totals.deniedCalls} | |`,
        `| tokens in | ${totals.inputTokens} | |`,
        `| tokens out | ${totals.outputTokens} | |`,
        ...spendingRows(totals, limits),
        `| time | ${seconds(totals.ms)} | ${seconds(limits.timeoutMs)} |`,
    ].join('\n');
}
/** Tokens at worst where nobody counted, so they can be more than those in and out. */
function spendingRows(totals, limits) {
    const { maxTotalTokens, maxCostUsd } = limits;
    const { spentTokens = 0, costUsd } = totals;
    const dollars = (usd) => (usd === undefined ? '' : `${(0,money/* formatUsd */.UK)(usd)} USD`);
    return [
        ...(maxTotalTokens === undefined ? [] : [`| tokens charged | ${spentTokens} | ${maxTotalTokens} |`]),
        ...(maxCostUsd === undefined && costUsd === undefined
            ? []
            : [`| cost | ${dollars(costUsd)} | ${dollars(maxCostUsd)} |`]),
    ];
}
function list(title, items) {
    return items.length === 0
        ? ''
        : [`### ${title}`, '', ...items.slice(0, mostItems).map((item) => `- ${(0,fence/* toCell */.cX)(item, 500)}`)].join('\n');
}


/***/ }),

/***/ 3888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openGithubAccess),
  x: () => (/* binding */ toGithubAddress)
});

// EXTERNAL MODULE: ./src/github/ask.ts
var github_ask = __webpack_require__(134);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/github/json-answer.ts
var json_answer = __webpack_require__(38604);
;// CONCATENATED MODULE: ./src/github/trees.ts
/** Trees of commits, each asked for once: the contents API follows links and so cannot tell them from files. */

function openTrees(ask, repository) {
    const roots = new Map();
    const known = new Map();
    const trees = {
        find: async (commit, path) => {
            const root = roots.get(commit) ?? findRoot(ask, repository, commit);
            roots.set(commit, root);
            let found = await root;
            for (const name of toNames(path)) {
                if (found.verdict !== 'answered')
                    return found;
                found = await step(trees, found.id, name);
            }
            return found;
        },
        read: (id, depth) => {
            const key = `${depth} ${id}`;
            const tree = known.get(key) ?? readTree(ask, { ...repository, tree_sha: id }, depth);
            known.set(key, tree);
            return tree;
        },
    };
    return trees;
}
/** The names on the way to a path; of the root, none. */
const toNames = (path) => (path === '' ? [] : path.split('/'));
/** Relative, and without a name that means another place. */
const isTreePath = (path) => path.length <= 4096 &&
    toNames(path).every((name) => !['', '.', '..'].includes(name) && !name.includes('\0'));
async function findRoot(ask, repository, commit) {
    if (!(0,json_answer/* isObjectId */.TS)(commit))
        return { verdict: 'failed', why: 'that is no full commit id' };
    const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    const answer = await (0,json_answer/* askJson */.ey)(ask, { route, parameters: { ...repository, commit_sha: commit } });
    if (answer.verdict !== 'answered')
        return answer;
    const id = (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(answer.value, 'tree', 'sha'));
    const isSame = (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(answer.value, 'sha')) === commit;
    return id !== '' && isSame ? { verdict: 'answered', id } : json_answer/* unusable */._P;
}
async function step(trees, id, name) {
    const tree = await trees.read(id, 'flat');
    if (tree.verdict !== 'answered')
        return tree;
    const entry = tree.entries.find(({ path }) => path === name);
    if (entry === undefined)
        return absent(tree);
    return entry.type === 'tree' ? { verdict: 'answered', id: entry.id } : { verdict: 'missing' };
}
/** What a list that was cut does not have may be there all the same. */
const absent = (tree) => tree.cut === 'whole'
    ? { verdict: 'missing' }
    : { verdict: 'failed', why: 'a directory has more entries than GitHub lists' };
async function readTree(ask, place, depth) {
    // Any value of `recursive`, also `false`, means yes.
    const parameters = depth === 'deep' ? { ...place, recursive: 1 } : place;
    const answer = await (0,json_answer/* askJson */.ey)(ask, { route: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters });
    if (answer.verdict !== 'answered')
        return answer;
    const truncated = (0,json_answer/* fieldOf */._F)(answer.value, 'truncated');
    const entries = [];
    for (const value of (0,json_answer/* listOf */.c3)((0,json_answer/* fieldOf */._F)(answer.value, 'tree')) ?? [null]) {
        const entry = parseEntry(value);
        if (entry === undefined || (depth === 'flat' && entry.path.includes('/')))
            return json_answer/* unusable */._P;
        entries.push(entry);
    }
    if (typeof truncated !== 'boolean')
        return json_answer/* unusable */._P;
    return { verdict: 'answered', entries, cut: truncated ? 'cut' : 'whole' };
}
const types = {
    '100644': 'file',
    // Very old commits have it.
    '100664': 'file',
    '100755': 'executable',
    '120000': 'link',
    '040000': 'tree',
    '160000': 'submodule',
};
function parseEntry(value) {
    const path = (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'path'));
    const type = new Map(Object.entries(types)).get((0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'mode')));
    const id = (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(value, 'sha'));
    const size = (0,json_answer/* fieldOf */._F)(value, 'size');
    if (path === '' || !isTreePath(path) || type === undefined || id === '')
        return undefined;
    return { path, type, id, size: typeof size === 'number' ? size : undefined };
}

;// CONCATENATED MODULE: ./src/github/files.ts
/** Files of a commit from GitHub's object store: by tree and blob, so that a link stays a link. */



/** Trees that are asked for one by one where GitHub cuts a list short. */
const mostTrees = 200;
const mostPaths = 100_000;
function openFiles(ask, repository) {
    const trees = openTrees(ask, repository);
    return {
        readFile: async ({ commit, path }) => {
            if (path === '' || !isTreePath(path))
                return notAPath;
            const names = toNames(path);
            const parent = await trees.find(commit, names.slice(0, -1).join('/'));
            if (parent.verdict !== 'answered')
                return parent;
            const tree = await trees.read(parent.id, 'flat');
            if (tree.verdict !== 'answered')
                return tree;
            const entry = tree.entries.find((one) => one.path === names.at(-1));
            return entry === undefined ? absent(tree) : readBlob(ask, repository, entry);
        },
        listFiles: async ({ commit, path }) => {
            if (!isTreePath(path))
                return notAPath;
            const root = await trees.find(commit, path);
            if (root.verdict !== 'answered')
                return root;
            return list(trees, { id: root.id, path });
        },
    };
}
const notAPath = { verdict: 'failed', why: 'that is no path from the root of a repository' };
async function readBlob(ask, repository, entry) {
    if (entry.type === 'tree' || entry.type === 'submodule')
        return { verdict: 'missing' };
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
    const answer = await ask({ route, parameters: { ...repository, file_sha: entry.id }, form: 'raw' });
    if (answer.verdict !== 'answered')
        return answer;
    if (!isBlob(answer.bytes, entry.id))
        return json_answer/* unusable */._P;
    return { verdict: 'answered', bytes: answer.bytes, mode: entry.type };
}
/** Git's own name for these bytes: a page of a gateway, or half a file, is not taken for the file. */
function isBlob(bytes, id) {
    const hash = (0,external_node_crypto_.createHash)(id.length === 40 ? 'sha1' : 'sha256');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
}
/** At one go; where GitHub cuts, directory by directory, each at one go again. */
async function list(trees, root) {
    const paths = [];
    const open = [root];
    for (let count = 0; open.length > 0; count += 1) {
        const directory = open.pop() ?? root;
        if (count >= mostTrees)
            return tooMany;
        const read = await readDirectory(trees, directory.id);
        if (read.verdict !== 'answered')
            return read;
        for (const entry of read.entries) {
            const path = directory.path === '' ? entry.path : `${directory.path}/${entry.path}`;
            if (entry.type !== 'tree' && entry.type !== 'submodule')
                paths.push(path);
            if (entry.type === 'tree' && read.below === 'left-out')
                open.push({ id: entry.id, path });
        }
        if (paths.length > mostPaths)
            return tooMany;
    }
    return { verdict: 'answered', paths: paths.sort() };
}
const tooMany = { verdict: 'failed', why: 'there are too many files to list' };
async function readDirectory(trees, id) {
    const deep = await trees.read(id, 'deep');
    if (deep.verdict !== 'answered')
        return deep;
    if (deep.cut === 'whole')
        return { verdict: 'answered', entries: deep.entries, below: 'included' };
    const flat = await trees.read(id, 'flat');
    if (flat.verdict !== 'answered')
        return flat;
    return flat.cut === 'whole'
        ? { verdict: 'answered', entries: flat.entries, below: 'left-out' }
        : absent(flat);
}

;// CONCATENATED MODULE: ./src/github/permission.ts
/** What a login may do in the repository, by GitHub's word at this moment. */

/** `[bot]` is part of a login that GitHub gave, and proves nothing: such a login is asked for like any other. */
const login = /^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/;
/** Asks for each login once. */
function openPermissions(ask, repository) {
    const known = new Map();
    return (name) => {
        // What cannot be a login is nobody's, and must not become a part of an address.
        if (!login.test(name))
            return Promise.resolve('unknown');
        const key = name.toLowerCase();
        const answer = known.get(key) ?? readPermission(ask, { ...repository, username: name });
        known.set(key, answer);
        return answer;
    };
}
async function readPermission(ask, parameters) {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
    const answer = await (0,json_answer/* askJson */.ey)(ask, { route, parameters });
    switch (answer.verdict) {
        case 'missing':
            return 'none';
        case 'failed':
            return 'unknown';
        case 'answered':
            return parsePermission(answer.value, parameters.username);
    }
}
/**
 * `permission` is one of four, with `maintain` told as `write`, `triage` as `read`, and a custom role as what it
 * is built on (https://docs.github.com/rest/collaborators/collaborators). `write` counts only where the rest of the
 * answer says the same: it is about this login, which may push, and has no lesser role.
 */
function parsePermission(value, name) {
    switch ((0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'permission'))) {
        case 'admin':
        case 'write':
            return isConsistent(value, name) ? 'write' : 'unknown';
        case 'read':
            return 'read';
        case 'none':
            return 'none';
        default:
            return 'unknown';
    }
}
function isConsistent(value, name) {
    const isSame = (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'user', 'login')).toLowerCase() === name.toLowerCase();
    const mayPush = (0,json_answer/* fieldOf */._F)(value, 'user', 'permissions', 'push');
    const isLesser = ['read', 'triage', 'none'].includes((0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'role_name')));
    return isSame && (mayPush === undefined || mayPush === true) && !isLesser;
}

;// CONCATENATED MODULE: ./src/github/pull-request-files.ts
/** The files that a pull request changes, as GitHub lists them: at most 3,000, and not every patch. */

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
const pageSize = 100;
/** 3,000 files are all that GitHub lists. */
const mostPages = 30;
/** What `parse` makes of each, in GitHub's order. */
async function listFiles(ask, place, parse) {
    const files = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const answer = await (0,json_answer/* askJson */.ey)(ask, { route, parameters: { ...place, per_page: pageSize, page } });
        if (answer.verdict !== 'answered')
            return answer;
        const list = (0,json_answer/* listOf */.c3)(answer.value);
        if (list === undefined)
            return json_answer/* unusable */._P;
        for (const entry of list) {
            const file = parse(entry);
            // A file that cannot be named could be the one that matters.
            if (file === undefined)
                return json_answer/* unusable */._P;
            files.push(file);
        }
        if (list.length < pageSize && answer.next === 'last')
            return { verdict: 'listed', files, cut: 'whole' };
    }
    return { verdict: 'listed', files, cut: 'cut' };
}
/** The name, and the one that a renamed file had; undefined where one cannot be read. */
function parseNames(file) {
    const name = (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(file, 'filename'));
    const before = (0,json_answer/* fieldOf */._F)(file, 'previous_filename') ?? undefined;
    if (name === '' || (before !== undefined && (0,json_answer/* textOf */.b6)(before) === ''))
        return undefined;
    return { name, before: before === undefined ? undefined : (0,json_answer/* textOf */.b6)(before) };
}
/** In UTF-16 units: of one patch, and of all that are kept. GitHub cuts earlier, but it need not be GitHub that answers. */
const longestPatch = 1_048_576;
const mostPatches = 16 * longestPatch;
const statuses = new Map([
    ['added', 'added'],
    ['copied', 'added'],
    ['removed', 'deleted'],
    ['renamed', 'renamed'],
    ['modified', 'modified'],
    ['changed', 'modified'],
    ['unchanged', 'modified'],
]);
/** A parser for the files of one list: what the patches take together is bounded. */
function openChangeParser() {
    let room = mostPatches;
    return (file) => {
        const names = parseNames(file);
        const status = statuses.get((0,json_answer/* fieldOf */._F)(file, 'status'));
        const [additions, deletions] = ['additions', 'deletions'].map((side) => toCount((0,json_answer/* fieldOf */._F)(file, side)));
        if (names === undefined || status === undefined || additions === undefined || deletions === undefined)
            return undefined;
        const patch = toPatch(file, { status, lines: additions + deletions, room });
        if (patch.type === 'text')
            room -= patch.text.length;
        return { path: names.name, oldPath: names.before, status, additions, deletions, patch };
    };
}
const toCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
/** The blob without a byte, in both formats. */
const emptyBlobs = [
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
];
function toPatch(file, { status, lines, room }) {
    const text = (0,json_answer/* fieldOf */._F)(file, 'patch');
    if (typeof text === 'string' && text !== '') {
        if (text.length > Math.min(longestPatch, room))
            return { type: 'too-large' };
        return { type: 'text', text: text.endsWith('\n') ? text : `${text}\n` };
    }
    if (lines > 0)
        return { type: 'too-large' };
    const blob = (0,json_answer/* fieldOf */._F)(file, 'sha');
    const isWhole = status === 'added' || status === 'deleted';
    return { type: isWhole && typeof blob === 'string' && !emptyBlobs.includes(blob) ? 'binary' : 'no-lines' };
}

;// CONCATENATED MODULE: ./src/github/pull-requests.ts
/** A pull request and what it changes, as GitHub has them now. */


function openPullRequests(ask, repository) {
    return {
        readPullRequest: async (number) => {
            if (!isNumber(number))
                return json_answer/* unusable */._P;
            const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
            const answer = await (0,json_answer/* askJson */.ey)(ask, { route, parameters: { ...repository, pull_number: number } });
            if (answer.verdict !== 'answered')
                return answer;
            const pullRequest = parsePullRequest(answer.value);
            return pullRequest?.number === number ? { verdict: 'answered', pullRequest } : json_answer/* unusable */._P;
        },
        readChangedPaths: (number) => readChangedPaths(ask, { ...repository, pull_number: number }),
        readChanges: (number) => readChanges(ask, { ...repository, pull_number: number }),
    };
}
const isNumber = (number) => Number.isSafeInteger(number) && number > 0;
function parsePullRequest(value) {
    const number = (0,json_answer/* fieldOf */._F)(value, 'number');
    const state = (0,json_answer/* fieldOf */._F)(value, 'state');
    const sideOf = (side) => ({
        sha: (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(value, side, 'sha')),
        ref: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, side, 'ref')),
    });
    const [base, head] = [sideOf('base'), sideOf('head')];
    if (typeof number !== 'number' || (state !== 'open' && state !== 'closed'))
        return undefined;
    if ([base.sha, base.ref, head.sha, head.ref].includes(''))
        return undefined;
    const repository = (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'head', 'repo', 'full_name'));
    const author = (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'user', 'login'));
    return { number, state, author, base, head: { ...head, repository } };
}
async function readChangedPaths(ask, place) {
    if (!isNumber(place.pull_number))
        return json_answer/* unusable */._P;
    const listed = await listFiles(ask, place, parseNames);
    if (listed.verdict !== 'listed')
        return listed;
    // What is gone from its old name is a change too.
    const paths = listed.files.flatMap(({ name, before }) => (before === undefined ? [name] : [name, before]));
    return { verdict: 'answered', paths: [...new Set(paths)], cut: listed.cut };
}
async function readChanges(ask, place) {
    if (!isNumber(place.pull_number))
        return json_answer/* unusable */._P;
    const listed = await listFiles(ask, place, openChangeParser());
    if (listed.verdict !== 'listed')
        return listed;
    return { verdict: 'answered', changes: listed.files, cut: listed.cut };
}

;// CONCATENATED MODULE: ./src/github/pushes.ts
/** When a branch got its head, by GitHub's clock: the dates in commits are its author's to write. */

/**
 * Asks the head repository for the branch's pushes
 * (https://docs.github.com/rest/repos/repos#list-repository-activities), newest first. Where that is not to be had,
 * the last push to the repository as a whole can still say `before`. The same second proves nothing.
 */
async function judgePush(ask, head, since) {
    const repository = (0,json_answer/* parseRepository */.SU)(head.repository);
    const time = (0,json_answer/* toTime */.xe)(since);
    if (repository === undefined || time === undefined || !(0,json_answer/* isObjectId */.TS)(head.sha) || head.ref === '') {
        return 'unknown';
    }
    const moment = { sha: head.sha, ref: `refs/heads/${head.ref}`, since: time };
    const answer = await (0,json_answer/* askJson */.ey)(ask, {
        route: 'GET /repos/{owner}/{repo}/activity',
        parameters: { ...repository, ref: moment.ref, direction: 'desc', per_page: 100 },
    });
    const pushes = answer.verdict === 'answered' ? parsePushes(answer.value, moment.ref) : undefined;
    // A list that is there is believed, also where it leaves the question open: an old push elsewhere proves nothing against it.
    return pushes === undefined || pushes.length === 0
        ? judgeRepository(ask, repository, moment)
        : judge(pushes, moment);
}
/** Undefined when one cannot be read: it could be the one that counts. */
function parsePushes(value, ref) {
    const pushes = [];
    for (const entry of (0,json_answer/* listOf */.c3)(value) ?? [null]) {
        const [after, time] = [(0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(entry, 'after')), (0,json_answer/* toTime */.xe)((0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(entry, 'timestamp')))];
        if (!(0,json_answer/* isObjectId */.TS)(after) || time === undefined || (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(entry, 'ref')) !== ref)
            return undefined;
        pushes.push({ after, time });
    }
    return pushes.sort((one, other) => other.time - one.time);
}
/**
 * A branch that was forced back to an old commit got it by the last of these pushes. `before` takes that it is
 * the newest of all: a list that ends with another commit is behind, or the branch has moved on.
 */
function judge(pushes, { sha, since }) {
    const push = pushes.find(({ after }) => after === sha);
    if (push === undefined || push.time === since)
        return 'unknown';
    if (push.time > since)
        return 'after';
    const newest = pushes[0]?.time;
    const isLast = pushes.every(({ after, time }) => time !== newest || after === sha);
    return isLast ? 'before' : 'unknown';
}
async function judgeRepository(ask, repository, moment) {
    const answer = await (0,json_answer/* askJson */.ey)(ask, { route: 'GET /repos/{owner}/{repo}', parameters: repository });
    if (answer.verdict !== 'answered')
        return 'unknown';
    const pushed = (0,json_answer/* toTime */.xe)((0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(answer.value, 'pushed_at')));
    return pushed !== undefined && pushed < moment.since ? 'before' : 'unknown';
}

;// CONCATENATED MODULE: ./src/github/client.ts
/** GitHub's answers to what this action asks: by its API, with the token of the input, and nothing else. */






/**
 * Nothing is loaded and nobody is asked before the first question. Without a token every question fails, and every
 * permission is `unknown`. Nothing here throws.
 */
function openGithub(options) {
    const problems = new Set();
    const repository = (0,json_answer/* parseRepository */.SU)(options.repository);
    const asking = repository === undefined
        ? async () => ({ verdict: 'failed', why: 'GITHUB_REPOSITORY is not "owner/name"' })
        : (0,github_ask/* openAsk */.i)(options);
    const ask = async (question) => {
        const answer = await asking(question);
        if (answer.verdict === 'failed')
            problems.add(`${question.route}: ${answer.why}`);
        return answer;
    };
    const place = repository ?? { owner: '', repo: '' };
    return {
        readPermission: openPermissions(ask, place),
        ...openPullRequests(ask, place),
        ...openFiles(ask, place),
        wasPushedAfter: (head, since) => judgePush(ask, head, since),
        problems: () => [...problems],
    };
}

// EXTERNAL MODULE: ./src/provider/proxy.ts
var provider_proxy = __webpack_require__(53121);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/policy/model.ts + 17 modules
var model = __webpack_require__(1770);
;// CONCATENATED MODULE: ./src/run/ground/github-access.ts
/** GitHub as this run may ask it: where the runner says it is, with the token of the input. */




const usualApi = 'https://api.github.com';
/** Reads alone. Nothing is asked before the first question. */
const openGithubAccess = (access) => openGithub(toGithubAddress(access));
/** Where the runner says that GitHub is, and how it is reached. */
function toGithubAddress({ environment: { variables, facts }, token, signal }) {
    const apiUrl = variables.get('GITHUB_API_URL') ?? usualApi;
    const proxy = URL.canParse(apiUrl) ? (0,provider_proxy/* proxyFor */.i)(new URL(apiUrl), (0,model/* toProxySettings */.d8)(variables)) : undefined;
    return { apiUrl, repository: facts.repository, token, signal, clock: clock/* systemClock */.ml, proxy };
}


/***/ })

};
