export const id = 1770;
export const ids = [1770];
export const modules = {

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

/***/ 1770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m6: () => (/* binding */ mainNames),
  zN: () => (/* binding */ toModel),
  rY: () => (/* binding */ toPrestageNames),
  d8: () => (/* binding */ toProxySettings)
});

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

// EXTERNAL MODULE: ./src/provider/field.ts
var field = __webpack_require__(64493);
;// CONCATENATED MODULE: ./src/provider/completion.ts
/** One Chat Completions body, from unknown to a draft: choices[0], its text, its calls. */


/** Takes the shapes that endpoints are known to answer with; everything else is `invalid`. */
function parseCompletion(body) {
    const error = (0,field/* fieldOf */._F)(body, 'error');
    if (error !== undefined && error !== null)
        return { type: 'error-object', error };
    const choice = (0,field/* listOf */.c3)((0,field/* fieldOf */._F)(body, 'choices'))[0];
    const message = (0,field/* fieldOf */._F)(choice, 'message');
    if (typeof message !== 'object' || message === null)
        return invalid('it has no choices[0].message');
    const text = parseContent(message);
    if (text.type !== 'parsed')
        return text;
    const calls = parseCalls(message);
    if (calls.type !== 'parsed')
        return calls;
    const finish = (0,field/* fieldOf */._F)(choice, 'finish_reason');
    return {
        type: 'parsed',
        value: {
            text: text.value,
            calls: calls.value,
            finish: typeof finish === 'string' ? finish : null,
            usage: (0,field/* fieldOf */._F)(body, 'usage'),
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
    const content = (0,field/* fieldOf */._F)(message, 'content');
    const refusal = (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(message, 'refusal'));
    if (content === undefined || content === null)
        return { type: 'parsed', value: refusal };
    if (typeof content === 'string')
        return { type: 'parsed', value: content === '' ? refusal : content };
    if (!Array.isArray(content))
        return invalid('choices[0].message.content is neither text nor a list of parts');
    const parts = content.map((part) => typeof part === 'string' ? part : (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(part, 'text')) || (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(part, 'refusal')));
    return { type: 'parsed', value: parts.join('') };
}
function parseCalls(message) {
    const given = (0,field/* fieldOf */._F)(message, 'tool_calls');
    if (given !== undefined && given !== null && !Array.isArray(given))
        return invalid('tool_calls is no list');
    const legacy = (0,field/* fieldOf */._F)(message, 'function_call');
    const wanted = (0,field/* listOf */.c3)(given).length === 0 && legacy !== undefined && legacy !== null
        ? [{ function: legacy }]
        : (0,field/* listOf */.c3)(given);
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
    const wanted = (0,field/* fieldOf */._F)(call, 'function');
    const name = (0,field/* fieldOf */._F)(wanted, 'name');
    if (typeof name !== 'string' || name === '')
        return invalid('a call has no name');
    const argumentsText = parseArguments((0,field/* fieldOf */._F)(wanted, 'arguments'));
    if (argumentsText.type !== 'parsed')
        return argumentsText;
    return {
        type: 'parsed',
        value: { id: (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(call, 'id')), name, argumentsText: argumentsText.value },
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
            const error = (0,field/* fieldOf */._F)(chunk, 'error');
            if (error !== undefined && error !== null)
                return { type: 'error-object', error };
            usage = (0,field/* fieldOf */._F)(chunk, 'usage') ?? usage;
            const choice = (0,field/* listOf */.c3)((0,field/* fieldOf */._F)(chunk, 'choices')).find((one) => ((0,field/* fieldOf */._F)(one, 'index') ?? 0) === 0);
            const word = (0,field/* fieldOf */._F)(choice, 'finish_reason');
            if (typeof word === 'string')
                finish = word;
            const delta = (0,field/* fieldOf */._F)(choice, 'delta');
            text.push(textOfContent((0,field/* fieldOf */._F)(delta, 'content')));
            refusal.push((0,field/* textOf */.b6)((0,field/* fieldOf */._F)(delta, 'refusal')));
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
    return (0,field/* listOf */.c3)(content)
        .map((part) => (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(part, 'text')))
        .join('');
}
function addCalls(slots, delta) {
    const legacy = (0,field/* fieldOf */._F)(delta, 'function_call');
    const parts = legacy === undefined || legacy === null ? (0,field/* listOf */.c3)((0,field/* fieldOf */._F)(delta, 'tool_calls')) : [{ function: legacy }];
    for (const part of parts) {
        const slot = slotFor(slots, part);
        if (slots.length > mostCalls)
            return invalid(`it asks for more than ${mostCalls} calls`);
        const wanted = (0,field/* fieldOf */._F)(part, 'function');
        const name = (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(wanted, 'name'));
        // Some endpoints repeat the name in every chunk, a few send it in pieces.
        if (name !== slot.name)
            slot.name += name;
        const text = parseArguments((0,field/* fieldOf */._F)(wanted, 'arguments'));
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
    const index = (0,field/* fieldOf */._F)(part, 'index') ?? null;
    const id = (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(part, 'id'));
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
    const id = (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(part, 'id'));
    if (id !== '')
        return slots.find((slot) => slot.id === id);
    const last = slots.at(-1);
    const name = (0,field/* textOf */.b6)((0,field/* fieldOf */._F)((0,field/* fieldOf */._F)(part, 'function'), 'name'));
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
    const json = (0,field/* parseJson */.qF)(text);
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
            const chunk = (0,field/* parseJson */.qF)(data);
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
    const json = (0,field/* parseJson */.qF)(text);
    if (json === undefined || typeof json === 'string')
        return facts({}, (0,field/* textOf */.b6)(json) || text);
    const body = Array.isArray(json) ? json[0] : json;
    const error = (0,field/* fieldOf */._F)(body, 'error') ?? body;
    const parsed = toErrorFacts(error);
    return parsed.message === '' ? { ...parsed, message: text } : parsed;
}
/** Of the `error` member itself: an object or a text. */
function toErrorFacts(error) {
    if (typeof error === 'string')
        return facts({}, error);
    const detail = (0,field/* fieldOf */._F)(error, 'detail');
    const details = (0,field/* listOf */.c3)(detail).slice(0, mostDetails).map(toDetail);
    const message = (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(error, 'message')) || (0,field/* textOf */.b6)(detail) || details.join('; ');
    return facts(error, message);
}
const mostDetails = 16;
/** Of FastAPI: `loc` is a path of names and numbers. Whatever else stands there is not turned into a text: that can throw. */
function toDetail(detail) {
    const place = (0,field/* listOf */.c3)((0,field/* fieldOf */._F)(detail, 'loc'))
        .slice(0, mostDetails)
        .filter((part) => typeof part === 'string' || typeof part === 'number');
    return `${(0,field/* textOf */.b6)((0,field/* fieldOf */._F)(detail, 'msg'))} ${place.join('.')}`;
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
    const code = (0,field/* fieldOf */._F)(error, 'code');
    return {
        message,
        code: (typeof code === 'number' ? String(code) : (0,field/* textOf */.b6)(code)).toLowerCase(),
        type: (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(error, 'type')).toLowerCase(),
        param: (0,field/* textOf */.b6)((0,field/* fieldOf */._F)(error, 'param')).toLowerCase(),
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
    const input = toCount((0,field/* fieldOf */._F)(usage, 'prompt_tokens'));
    const output = toCount((0,field/* fieldOf */._F)(usage, 'completion_tokens'));
    const cached = toCount((0,field/* fieldOf */._F)((0,field/* fieldOf */._F)(usage, 'prompt_tokens_details'), 'cached_tokens')) ?? 0;
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

// EXTERNAL MODULE: ./src/provider/dialect.ts
var provider_dialect = __webpack_require__(18027);
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
            return { verdict: 'retry', because, dialect: (0,provider_dialect/* askPlainly */.NS)(dialect), retryAfter: null };
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
    const lesson = teaches(status) ? (0,provider_dialect/* learn */.nB)(dialect, { error, sent }) : undefined;
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
    return { model, dialect: dialects.get(model) ?? (0,provider_dialect/* guessDialect */.gD)(model, new URL(options.baseUrl)), options };
}

// EXTERNAL MODULE: ./src/provider/request.ts + 1 modules
var provider_request = __webpack_require__(18128);
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
        const body = (0,provider_request/* toBody */.ER)(request, wording);
        const { idempotencyKey } = request;
        yield { type: 'attempt-ahead', model: wording.model };
        const made = await attempt({ body, idempotencyKey, options, transport }, signal);
        const judgement = judgeAttempt(made, { dialect: wording.dialect, sent: (0,provider_request/* sentParameters */.hn)(body) });
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

// EXTERNAL MODULE: ./src/provider/describe.ts
var describe = __webpack_require__(93072);
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
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
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
        setup: () => (0,describe/* toModelSetup */.qj)(options),
        describe: (request) => (0,describe/* describeRequest */.Ng)(request, { ...wordingOf(memory), endpoint: (0,describe/* originOf */.yv)(options) }),
        complete: (request, signal) => complete(memory, { request, signal }),
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
    if ((0,provider_dialect/* takesTemperature */.z0)(model) || options.temperature === undefined || options.topP !== undefined)
        return;
    yield warnDropped('TEMPERATURE_DROPPED', wording);
}

// EXTERNAL MODULE: ./src/run/clock.ts
var run_clock = __webpack_require__(54219);
;// CONCATENATED MODULE: ./src/run/policy/model.ts
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


/***/ })

};
