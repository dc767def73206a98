export const id = 5654;
export const ids = [5654];
export const modules = {

/***/ 73723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ denialsInARow),
  J: () => (/* binding */ runAgent)
});

// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/core/ask.ts + 7 modules
var ask = __webpack_require__(38854);
// EXTERNAL MODULE: ./src/core/carried.ts
var core_carried = __webpack_require__(23781);
;// CONCATENATED MODULE: ./src/core/duty.ts
/** A tool that a task has to call before its answer counts: whether it did, and the one reminder. */
/** Undefined: there is nothing that has to be called. */
function openDuty(tool) {
    let state = tool === undefined ? 'none' : 'open';
    let told = 'yet';
    return {
        see: (done) => {
            if (tool !== undefined && done.includes(tool))
                state = 'done';
        },
        state: () => state,
        remind: ({ position }) => {
            if (state !== 'open' || told === 'already' || position === 'last')
                return 'not-needed';
            told = 'already';
            return 'reminded';
        },
        reminder: (redactor) => {
            const text = `Your answer does not count yet: call ${tool} first, also when there is nothing to propose, and then answer.`;
            return { role: 'user', content: redactor.text(text, 'messages') };
        },
    };
}

// EXTERNAL MODULE: ./src/core/outcomes.ts
var outcomes = __webpack_require__(19570);
;// CONCATENATED MODULE: ./src/core/finish.ts
/** The end of a stage: the model's last words as they are, or held against a schema, with one more try. */

function* finish(words) {
    const { reply, answer, step } = words;
    switch (answer.verdict) {
        case 'unasked':
            return { type: 'ended', outcome: (0,outcomes/* answered */.oQ)(reply.text, step) };
        case 'fits':
            return { type: 'ended', outcome: yield* withStructure((0,outcomes/* answered */.oQ)(reply.text, step), answer) };
        case 'does-not-fit': {
            const { complaint } = answer;
            if (words.repair === 'made' || step.position === 'last')
                return { type: 'ended', outcome: (0,outcomes/* answerDoesNotFit */.IC)({ complaint, repair: words.repair }, reply.text) };
            const message = `The answer does not fit output-schema: ${complaint}. The model is asked once more.`;
            yield { type: 'warning', code: 'ANSWER_REPAIR', message };
            return { type: 'repair', message: toRepair(complaint, words.redactor) };
        }
    }
}
/** What fits is told, however the stage ends; that redaction changed it, too. */
function* withStructure(outcome, answer) {
    if (answer.verdict !== 'fits')
        return outcome;
    if (answer.shown === 'does-not-fit') {
        const message = 'Redaction changed the structured answer: it does not fit output-schema any more.';
        yield { type: 'warning', code: 'ANSWER_REDACTED', message };
    }
    return { ...outcome, structured: answer.value };
}
/** A user message: many endpoints take no other role after an answer. */
function toRepair(complaint, redactor) {
    const text = `Your answer was not accepted: ${complaint}. Answer once more, with the JSON alone and nothing around it.`;
    return { role: 'user', content: redactor.text(text, 'messages') };
}

// EXTERNAL MODULE: ./src/core/redactions.ts
var redactions = __webpack_require__(73093);
// EXTERNAL MODULE: ./src/core/room.ts
var core_room = __webpack_require__(732);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/core/admit.ts
var admit = __webpack_require__(60454);
// EXTERNAL MODULE: ./src/core/excerpt.ts
var excerpt = __webpack_require__(67794);
;// CONCATENATED MODULE: ./src/core/result.ts
/** What a tool or a refusal said, as the text of a tool message: redacted first, shortened second. */

/**
 * Strings inside are redacted before they are escaped into JSON, and the JSON once more: a secret that
 * a tool had escaped itself would be escaped twice, and no longer be known. Only then is it cut.
 */
function toResultText(run, options) {
    const { redactor, maxBytes } = options;
    const said = redactor.value(run.said, 'result');
    const whole = redactor.text(typeof said === 'string' ? said : JSON.stringify(said), 'result');
    const shown = (0,excerpt/* toExcerpt */.nl)(whole, { maxBytes, lostBytes: run.lostBytes });
    return { content: redactor.text(shown, 'result'), truncated: shown !== whole };
}
/** `{"error":…,"code":…}`, as interface §5 has it. */
function toRefusalText(refusal, redactor) {
    return redactor.text(JSON.stringify({ error: refusal.message, code: refusal.code }), 'result');
}

;// CONCATENATED MODULE: ./src/core/together.ts
/** Runs jobs side by side, at most `limit` at once, and gives their results in the order of the jobs. */
/** When a job throws, no other is started, and the throw comes when those that run have ended. */
async function runTogether(jobs, options) {
    const results = [];
    const queue = toQueue(jobs);
    const work = async () => {
        for (const [index, job] of queue)
            results[index] = await options.run(job);
    };
    const workers = Array.from({ length: Math.min(options.limit, jobs.length) }, work);
    const fault = (await Promise.allSettled(workers)).find((worker) => worker.status === 'rejected');
    if (fault !== undefined)
        throw fault.reason;
    return results;
}
/** A generator, because whoever leaves its loop by a throw closes it for all. */
function* toQueue(jobs) {
    yield* jobs.entries();
}

;// CONCATENATED MODULE: ./src/core/group.ts
/** Approved calls that run side by side: recorded first, then started, then told and remembered. */



/** Independent read tools of one reply run together, at most so many (interface §5). */
const atOnce = 4;
const isReadOnly = ({ access, network }) => access === 'read' && !network;
/** All approvals of the group are on disk before its first call starts. */
async function* runGroup(group, { step, ports }) {
    for (const { call, rule } of group) {
        const asked = ports.redactor.value(call.arguments, 'log');
        yield {
            type: 'tool-approved',
            step: step.number,
            callId: call.id,
            tool: call.tool.name,
            argumentsSha256: ports.digest(JSON.stringify(asked)),
            arguments: asked,
            rule,
        };
    }
    const runs = await runTogether(group, {
        limit: atOnce,
        run: ({ call }) => ports.runTool(call, ports.signal),
    });
    const done = [];
    let carried;
    for (const [index, { call }] of group.entries()) {
        const run = runs[index];
        if (run === undefined)
            continue;
        const result = toResultText(run, { redactor: ports.redactor, maxBytes: call.tool.maxOutputBytes });
        yield* (0,redactions/* redactions */.x)(ports.redactor);
        yield toToolRan({ call, run, step, result, digest: ports.digest });
        yield* group_taint({ call, run }, ports);
        const message = {
            role: 'tool',
            callId: call.id,
            name: call.tool.name,
            content: result.content,
        };
        const sighting = ports.canary.inMessages([message]);
        if (sighting.verdict === 'seen')
            carried ??= { what: sighting.what, where: 'the result of a tool' };
        done.push({ run, message });
    }
    return { done, carried };
}
/** Whatever came of it: a failure is told in words from the network too. A call that was denied has reached nobody. */
function* group_taint({ call, run }, ports) {
    if (!(call.tool.network || run.network) || run.ending === 'denied')
        return;
    const risen = {
        source: 'network',
        reason: `The tool ${call.tool.name} has brought in text from the network.`,
    };
    if (ports.taint.raise(risen) === 'risen')
        yield { type: 'run-tainted', ...risen };
}
function toToolRan(parts) {
    const { call, run, step, result } = parts;
    return {
        type: 'tool-run',
        step: step.number,
        callId: call.id,
        tool: call.tool.name,
        argv: run.argv,
        cwd: run.cwd,
        exit: run.exit,
        ms: run.ms,
        stdoutBytes: run.stdoutBytes,
        stderrBytes: run.stderrBytes,
        truncated: result.truncated,
        timedOut: run.ending === 'timed-out',
        envKeys: run.envKeys,
        network: run.network,
        ending: run.ending,
        resultSha256: parts.digest(result.content),
        content: result.content,
    };
}

;// CONCATENATED MODULE: ./src/core/round.ts
/** All calls of one reply: admitted, recorded, run, and answered in the order in which they were asked for. */






/** After the signal nothing more is approved; the round is then not whole, and the run is over. */
async function* runCalls(options) {
    const { task, ports, budget, reply } = options;
    const results = [];
    const refusals = [];
    const runs = [];
    const done = [];
    let carried = yield* refuseCarriers(options, refusals);
    for (const batch of carried === undefined ? toBatches(reply.calls, task.catalog) : []) {
        // What ran before may have tainted the run: nothing is admitted ahead of it.
        const law = { catalog: task.catalog, grants: task.grants, taints: ports.taint.current(), budget };
        for (const group of toGroups(batch.map((raw) => (0,admit/* admit */.w)(raw, law)))) {
            if (ports.signal.aborted || carried !== undefined)
                break;
            if (group.type === 'refused') {
                results.push(yield* refuse(group.refusal, options));
                refusals.push(group.refusal);
                continue;
            }
            const ran = yield* runGroup(group.calls, options);
            carried = ran.carried;
            results.push(...ran.done.map(({ message }) => message));
            runs.push(...ran.done.map(({ run }) => run));
            done.push(...ran.done.flatMap(({ run, message }) => (run.ending === 'ok' ? [message.name] : [])));
        }
        if (ports.signal.aborted || carried !== undefined)
            break;
    }
    if (carried !== undefined)
        yield (0,core_carried/* toTripped */.u)(carried);
    return { results, done, ...count(refusals, runs), carried };
}
function count(refusals, runs) {
    const deniedRuns = runs.filter((run) => run.ending === 'denied').length;
    return {
        ran: runs.length - deniedRuns,
        denied: deniedRuns + refusals.filter(({ code }) => (0,errors/* isDenial */.c)(code)).length,
        pending: refusals
            .filter((refusal) => refusal.code === 'DENIED_APPROVAL')
            .map((refusal) => refusal.call.id),
        exhausted: refusals.filter((refusal) => refusal.code === 'CALLS_EXHAUSTED').length,
    };
}
/** Before any of the calls is looked at: one that carries a canary is refused, and then none of them starts. */
async function* refuseCarriers(options, refusals) {
    let carried;
    for (const call of options.reply.calls) {
        const sighting = options.ports.canary.inText(`${call.name} ${call.argumentsText}`);
        if (sighting.verdict === 'clear')
            continue;
        const message = 'denied: the arguments hold what nobody has a reason to repeat';
        const refusal = { call, code: 'DENIED_CANARY', message };
        yield* refuse(refusal, options);
        refusals.push(refusal);
        carried ??= { what: sighting.what, where: 'the arguments of a tool call' };
    }
    return carried;
}
/** Neighbouring calls of tools that read and reach nothing: what comes of one of them changes no rule for the next. */
function toBatches(calls, catalog) {
    const batches = [];
    for (const call of calls) {
        const tool = catalog.tools.find(({ name }) => name === call.name);
        const reads = tool !== undefined && isReadOnly(tool);
        const last = batches.at(-1);
        if (last?.reads === true && reads)
            last.calls.push(call);
        else
            batches.push({ calls: [call], reads });
    }
    return batches.map((batch) => batch.calls);
}
/** Neighbouring read calls form one group; anything else stands alone and runs in sequence. */
function toGroups(admissions) {
    const groups = [];
    for (const admission of admissions) {
        const last = groups.at(-1);
        if (admission.verdict === 'refused')
            groups.push({ type: 'refused', refusal: admission.refusal });
        else if (last?.type === 'together')
            groups[groups.length - 1] = { type: 'together', calls: [...last.calls, admission] };
        else
            groups.push({ type: 'together', calls: [admission] });
    }
    return groups;
}
async function* refuse(refusal, { step, ports }) {
    const content = toRefusalText(refusal, ports.redactor);
    const { call, code } = refusal;
    const asked = ports.redactor.text(call.argumentsText, 'log');
    yield* (0,redactions/* redactions */.x)(ports.redactor);
    yield {
        type: 'tool-refused',
        step: step.number,
        callId: call.id,
        tool: call.name,
        argumentsSha256: ports.digest(asked),
        arguments: asked,
        code,
        resultSha256: ports.digest(content),
        content,
    };
    return { role: 'tool', callId: call.id, name: call.name, content };
}

;// CONCATENATED MODULE: ./src/core/setup.ts
/** What a stage was given, in the form that the bundle keeps. */
/** A manifest may hold a secret by mistake: it goes no further than this. */
function toSetup(task, ports) {
    const { answer, prepares } = task;
    const { taintedTools, hosts, sandbox, tier } = task.grants;
    const model = ports.model.setup?.();
    const setup = {
        stage: task.stage,
        catalog: toCatalog(task.catalog),
        grants: { taintedTools: [...taintedTools], hosts, sandbox, tier },
        limits: { maxSteps: task.limits.maxSteps, before: task.limits.before ?? 0 },
        window: task.window,
        ...(answer === undefined ? {} : { answer: toFormat(answer) }),
        ...(task.required === undefined ? {} : { required: task.required }),
        budget: toBudget(prepares?.limits ?? ports.budget.limits),
        taints: ports.taint.current(),
        ...(model === undefined ? {} : { model }),
        ...(prepares === undefined
            ? {}
            : { prepares: { catalog: toCatalog(prepares.catalog), share: prepares.share } }),
    };
    return ports.redactor.value(setup, 'log');
}
function toFormat({ name, schema, strict }) {
    return { name, schema, ...(strict === undefined ? {} : { strict }) };
}
function toCatalog({ tools, offered, sha256 }) {
    return { tools: tools.map(({ check: _, ...tool }) => tool), offered: [...offered], sha256 };
}
function toBudget({ maxToolCalls, maxTotalTokens, maxCostUsd, prices, models }) {
    return {
        maxToolCalls,
        ...(maxTotalTokens === undefined ? {} : { maxTotalTokens }),
        ...(maxCostUsd === undefined ? {} : { maxCostUsd }),
        prices: Object.fromEntries(prices),
        models,
    };
}

;// CONCATENATED MODULE: ./src/core/steps.ts
/** The steps of one stage. Iterating them is the limit: there is no step that it does not give. */
/** `maxSteps` is the number of model calls, from 1; `before` is how many the stage has made in an earlier pass. */
function openSteps(maxSteps, before = 0) {
    let taken = 0;
    return {
        *each() {
            while (taken < maxSteps) {
                taken += 1;
                yield { number: before + taken, position: taken === maxSteps ? 'last' : 'middle' };
            }
        },
        used: () => taken,
    };
}

// EXTERNAL MODULE: ./src/core/transcript.ts
var core_transcript = __webpack_require__(79125);
// EXTERNAL MODULE: ./src/core/usage.ts
var usage = __webpack_require__(14528);
;// CONCATENATED MODULE: ./src/core/agent.ts
/** The loop: ask, admit, record, launch, remember; until there is an answer or something is used up. */













/** Replies of which nothing came but `DENIED_*`. */
const denialsInARow = 3;
/**
 * Runs one stage. It does not run ahead of its consumer: an approval that was yielded is on disk before
 * the call starts. The last event is `stage-ended` with the outcome.
 */
async function* runAgent(task, ports) {
    const { stage, seed } = task;
    const spent = ports.budget.spent();
    const setup = toSetup(task, ports);
    yield* (0,redactions/* redactions */.x)(ports.redactor);
    yield {
        type: 'stage-started',
        stage,
        messagesSha256: seed.map((message) => ports.digest(message.content)),
        content: seed,
        setup,
        setupSha256: ports.digest((0,canonical/* toCanonicalJson */.s5)(setup)),
        ...(spent === undefined ? {} : { spent }),
    };
    const steps = openSteps(task.limits.maxSteps, task.limits.before);
    const pending = [];
    const window = ports.budget.verdict === 'limited' ? (0,core_room/* boundReplies */.rt)(task.window) : task.window;
    const outcome = yield* converse({ task: { ...task, window }, ports, steps, pending });
    yield {
        type: 'stage-ended',
        stage,
        steps: steps.used(),
        content: pending.length === 0 ? outcome : (0,outcomes/* awaitingApproval */.g7)(outcome, pending),
    };
}
async function* converse({ task, ports, steps, pending, }) {
    const { budget } = ports;
    const transcript = (0,core_transcript/* openTranscript */.B$)(task.seed, ports.redactor);
    let soFar = '';
    let room = { verdict: 'as-configured' };
    let blanks = 0;
    let denials = 0;
    let calls = 'left';
    let repair = 'possible';
    const duty = openDuty(task.required);
    if (ports.signal.aborted)
        return (0,outcomes/* interrupted */.VM)(ports.signal, soFar);
    for (const step of steps.each()) {
        const toolChoice = step.position === 'last' || calls === 'used-up' || repair === 'made' ? 'none' : 'auto';
        const asked = yield* (0,ask/* ask */.k)({ step, toolChoice, room, transcript, task, ports });
        if (asked.type !== 'replied')
            return (0,outcomes/* unanswered */.bj)(asked, { room, ports, soFar });
        const { reply, answer } = asked;
        if (reply.text.trim() !== '')
            soFar = reply.text;
        if (asked.shortage !== undefined)
            return yield* withStructure((0,outcomes/* outOfBudget */.Lg)(asked.shortage, budget, soFar), answer);
        if (reply.finish === 'length') {
            if (room.verdict === 'grown')
                return (0,outcomes/* replyTooLong */.jN)('also with more room.', soFar);
            if (step.position === 'last')
                return (0,outcomes/* replyTooLong */.jN)('at the last step that max-steps allows.', soFar);
            room = (0,core_room/* grow */.wS)(reply, task.window);
            continue;
        }
        room = { verdict: 'as-configured' };
        if (calls === 'used-up')
            return yield* withStructure((0,outcomes/* outOfCalls */.xb)(budget, soFar), answer);
        if (reply.calls.length === 0 && reply.text.trim() !== '' && duty.remind(step) === 'reminded') {
            transcript.addTurn({ role: 'assistant', content: reply.text, calls: [] }, [
                duty.reminder(ports.redactor),
            ]);
            continue;
        }
        if (reply.calls.length === 0 && reply.text.trim() !== '') {
            if (duty.state() === 'open')
                return (0,outcomes/* unproposed */.IR)(task.required ?? '', soFar);
            const finished = yield* finish({ reply, answer, step, repair, redactor: ports.redactor });
            if (finished.type === 'ended')
                return finished.outcome;
            transcript.addTurn({ role: 'assistant', content: reply.text, calls: [] }, [finished.message]);
            repair = 'made';
            continue;
        }
        if (repair === 'made')
            return (0,outcomes/* answerDoesNotFit */.IC)({ complaint: 'the second reply has no text', repair }, soFar);
        if (step.position === 'last')
            return (0,outcomes/* atStepCap */.uN)(task.limits, soFar);
        if (reply.calls.length === 0) {
            blanks += 1;
            if (blanks === 2)
                return (0,outcomes/* emptyAnswer */.WC)();
            denials = 0;
            continue;
        }
        const round = yield* runCalls({ step, reply, task, ports, budget });
        if (round.carried !== undefined)
            return (0,core_carried/* carriedAway */.b)(round.carried);
        transcript.addTurn({ role: 'assistant', content: reply.text, calls: reply.calls }, round.results);
        pending.push(...round.pending);
        duty.see(round.done);
        if (ports.signal.aborted)
            return (0,outcomes/* interrupted */.VM)(ports.signal, soFar);
        blanks = 0;
        denials = round.denied > 0 && round.ran === 0 ? denials + 1 : 0;
        if (denials === denialsInARow)
            return (0,outcomes/* allDenied */.l7)(soFar);
        if (round.exhausted > 0) {
            calls = 'used-up';
            yield {
                type: 'limit-reached',
                code: 'CALLS_EXHAUSTED',
                message: `All ${(0,usage/* toGivenCalls */.kc)(budget)} are used; one last answer is asked for`,
            };
        }
    }
    return (0,outcomes/* atStepCap */.uN)(task.limits, soFar);
}


/***/ }),

/***/ 38854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask)
});

// EXTERNAL MODULE: ./src/core/forecast.ts
var forecast = __webpack_require__(56854);
;// CONCATENATED MODULE: ./src/core/charge.ts
/** What is taken out of the budget: a reply as the endpoint counted it, where that can be true, anything else at worst. */

/**
 * Real text has 2 to 6 bytes a token. One token for more than 16 bytes over a whole request is no count but a gap: a
 * gateway that reports 0, or leaves out what was cached. Then the worst is charged. Runs of blanks or dashes, which are
 * few tokens, do not count as bytes here. No reply has 0 tokens either: it may have been thought about for long.
 */
const mostBytesPerToken = 16;
/** A count over the worst case is charged as it was reported: the endpoint knows what it will bill. */
function chargeReply(reply, { budget, request }) {
    const { usage, model } = reply;
    const sending = { ...request, model };
    const believes = (tokens, bytes) => usage.reported && tokens > 0 && tokens * mostBytesPerToken >= bytes;
    const input = believes(usage.inputTokens, (0,forecast/* variedBytesOf */["if"])(request)) ? usage.inputTokens : undefined;
    const output = believes(usage.outputTokens, replyBytes(reply)) ? usage.outputTokens : undefined;
    const most = output ?? request.maxOutputTokens;
    budget.charge(model, {
        input: input ?? budget.forecast.inputOf(sending),
        output: most ?? usage.outputTokens,
        cached: input === undefined ? 'unknown' : Math.min(usage.cachedTokens, input),
    }, most === undefined ? 'guessed' : 'bounded');
    if (input !== undefined)
        budget.forecast.learn(sending, input);
}
/** An attempt of which nobody knows what it cost. */
function chargeWorst(budget, request) {
    const { model, maxOutputTokens } = request;
    const input = budget.forecast.inputOf(request);
    const known = maxOutputTokens === undefined ? 'guessed' : 'bounded';
    budget.charge(model, { input, output: maxOutputTokens ?? 0, cached: 'unknown' }, known);
}
function replyBytes({ text, calls }) {
    return calls.reduce((sum, { name, argumentsText }) => sum + (0,forecast/* variedBytes */.Bd)(name + argumentsText), (0,forecast/* variedBytes */.Bd)(text));
}

;// CONCATENATED MODULE: ./src/core/attempts.ts
/** One request, attempt by attempt: each one has to fit the budget before it is made, since a lost reply is billed too. */

/** An attempt that does not fit is not made; the request is then over. */
async function* sendWithin({ request, model: first, kept }, ports) {
    const { budget } = ports;
    const attempts = ports.model.complete(request, ports.signal);
    let model = first;
    try {
        for (;;) {
            const next = await attempts.next();
            if (next.done)
                return next.value;
            const event = next.value;
            if (event.type === 'attempt-ahead') {
                model = event.model;
                const input = budget.forecast.inputOf({ ...request, model });
                const space = budget.spaceFor({ input, kept });
                const output = request.maxOutputTokens ?? 0;
                if (space.tokens < output) {
                    const need = { input: input + kept.input, output: output + kept.output };
                    return { type: 'unaffordable', shortage: budget.toShortage(space.limit, need) };
                }
            }
            else if (event.type === 'http-attempt' && mayBeBilled(event)) {
                chargeWorst(budget, { ...request, model });
                yield withSpent(event, budget);
            }
            else {
                yield event;
            }
        }
    }
    finally {
        await attempts.return({ type: 'aborted' });
    }
}
/**
 * Without a status nobody knows how far it came, and a reply that broke off or made no sense was made all the same.
 * An answer with another status than success is none that a model has worked for.
 */
function mayBeBilled(event) {
    return event.error !== undefined && event.status < 300;
}
function withSpent(event, budget) {
    const spent = budget.spent();
    return spent === undefined ? event : { ...event, spent };
}

// EXTERNAL MODULE: ./src/core/carried.ts
var core_carried = __webpack_require__(23781);
// EXTERNAL MODULE: ./src/core/plan.ts
var plan = __webpack_require__(4620);
// EXTERNAL MODULE: ./src/core/redactions.ts
var redactions = __webpack_require__(73093);
// EXTERNAL MODULE: ./src/core/reply-json.ts
var reply_json = __webpack_require__(43954);
;// CONCATENATED MODULE: ./src/core/answer.ts
/** Whether the model's last words are the JSON that was asked for. Nothing is mended and nothing is guessed. */

/** Characters. A check takes a mebibyte of them, and escapes can write one in six. */
const longestText = 6 * 1_024 * 1_024;
/** `text` is the reply as it came: redaction of a text can break its JSON, that of the strings inside cannot. */
function judgeAnswer(text, { expected, redactor }) {
    if (expected === undefined)
        return { verdict: 'unasked' };
    const unfit = (complaint) => ({
        verdict: 'does-not-fit',
        complaint: redactor.text(complaint, 'messages'),
    });
    if (text.length > longestText)
        return unfit(`it is longer than ${longestText} characters`);
    const parsed = (0,reply_json/* parseReplyJson */.y)(text);
    if (parsed.verdict === 'malformed')
        return unfit(`it is not JSON alone (${parsed.complaint})`);
    const judged = expected.check(parsed.value);
    if (judged.verdict === 'invalid')
        return unfit(judged.complaint);
    const value = redactor.value(parsed.value, 'output');
    const shown = expected.check(value).verdict === 'valid' ? 'fits' : 'does-not-fit';
    return { verdict: 'fits', value, shown };
}

// EXTERNAL MODULE: ./src/core/excerpt.ts
var excerpt = __webpack_require__(67794);
;// CONCATENATED MODULE: ./src/core/json-strings.ts
/**
 * Strings of a JSON text as they read once it is parsed: a model may write an `s` as `\\u0073` inside of a string, which a
 * tool gets as `\u0073`, and the text around it looks like neither.
 */
/**
 * Hides secrets in each string that has an escape; all else stays as it was written, also what JSON.parse would lose
 * (a name that comes twice, digits of a number). Linear in the text, which need not be whole or well formed.
 */
function hideInStrings(json, redactor) {
    const pieces = [];
    let done = 0;
    for (let open = json.indexOf('"'); open !== -1;) {
        const end = findEnd(json, open);
        const literal = json.slice(open, end);
        const text = literal.includes('\\') ? readString(literal) : undefined;
        const shown = text === undefined ? undefined : redactor.text(text, 'arguments');
        if (shown !== text) {
            pieces.push(json.slice(done, open), JSON.stringify(shown));
            done = end;
        }
        open = json.indexOf('"', end);
    }
    return pieces.join('') + json.slice(done);
}
/** Behind the quote that closes the string. */
function findEnd(json, open) {
    for (let at = open + 1; at < json.length; at += 1) {
        if (json[at] === '\\')
            at += 1;
        else if (json[at] === '"')
            return at + 1;
    }
    return json.length;
}
function readString(literal) {
    try {
        const value = JSON.parse(literal);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/core/plain-escapes.ts
/** JSON text without needless escapes: a model may write `s` as `\u0073`, and who looks for a secret must see an `s`. */
/**
 * Unescapes printable ASCII but for quotes and backslashes, so the text means what it meant. It need not be whole
 * or well formed.
 */
function toPlainEscapes(json) {
    return json.replace(/\\(?:u00([2-7][0-9a-fA-F])|[\s\S])/g, (whole, hex) => {
        const character = String.fromCharCode(Number.parseInt(hex ?? '', 16));
        return hex === undefined || /["\\\x7f]/.test(character) ? whole : character;
    });
}

;// CONCATENATED MODULE: ./src/core/reply.ts
/** A reply as everybody else gets to see it: charged, without its secrets, and told. */






async function* take({ outcome, request, step, expected }, ports) {
    const { redactor, digest, budget } = ports;
    chargeReply(outcome.reply, { budget, request });
    const spent = budget.spent();
    const { text, calls } = outcome.reply;
    const answer = judgeAnswer(text, { expected: calls.length === 0 ? expected : undefined, redactor });
    const reply = hear(outcome.reply, redactor);
    const content = { text: reply.text, calls: reply.calls };
    yield* (0,redactions/* redactions */.x)(redactor);
    yield {
        type: 'model-replied',
        step,
        model: reply.model,
        finish: reply.finish,
        usage: reply.usage,
        ms: outcome.ms,
        calls: reply.calls.length,
        bytes: (0,excerpt/* byteLength */.dp)(reply.text),
        replySha256: digest(JSON.stringify(content)),
        ...(spent === undefined ? {} : { spent }),
        content,
    };
    return { reply, answer };
}
/** The one place where a reply loses its secrets, calls included. */
function hear(reply, redactor) {
    return {
        ...reply,
        text: redactor.text(reply.text, 'reply'),
        calls: reply.calls.map(({ id, name, argumentsText }, index) => redactor.value({
            id: toId({ id, index }, redactor),
            name,
            argumentsText: hideInStrings(toPlainEscapes(argumentsText), redactor),
        }, 'arguments')),
    };
}
/** Ids stay different from each other, also where redaction would make them equal. */
function toId({ id, index }, redactor) {
    const shown = redactor.text(id, 'arguments');
    return shown === id ? id : `${shown}_${index}`;
}

;// CONCATENATED MODULE: ./src/core/request.ts
/** A planned request, with a key of its own, and how it is announced before it is sent. */
function toRequest({ sending, output }, ports) {
    const { messages, tools, toolChoice, answer } = sending;
    return {
        messages,
        tools,
        toolChoice,
        ...(answer === undefined ? {} : { answer }),
        ...(output === undefined ? {} : { maxOutputTokens: output }),
        idempotencyKey: `goagent-${ports.identifiers(16)}`,
    };
}
function announce({ stage, step, plan, request }, ports) {
    const { budget, model } = ports;
    const facts = model.describe(request);
    const worst = budget.verdict === 'limited' && plan.output !== undefined
        ? { worst: { inputTokens: budget.forecast.inputOf(plan.sending), outputTokens: plan.output } }
        : {};
    return {
        type: 'model-requested',
        stage,
        step,
        model: facts.model,
        endpoint: facts.endpoint,
        messages: request.messages.length,
        bytes: facts.bytes,
        tools: request.tools.length,
        requestSha256: facts.sha256,
        idempotencyKey: request.idempotencyKey,
        sampling: facts.sampling,
        ...(facts.dialect === undefined ? {} : { dialect: facts.dialect }),
        ...worst,
    };
}

// EXTERNAL MODULE: ./src/core/room.ts
var core_room = __webpack_require__(732);
// EXTERNAL MODULE: ./src/core/transcript.ts
var core_transcript = __webpack_require__(79125);
// EXTERNAL MODULE: ./src/core/usage.ts
var usage = __webpack_require__(14528);
;// CONCATENATED MODULE: ./src/core/ask.ts
/** One question to the model: fit window and budget, announce, send, take the reply. */









/** Once as it is, and once more, shrunk, when the endpoint itself says that it was too long (interface §2). */
const mostTries = 2;
/** A request that the budget does not let be more than the last one stays the last one, whatever becomes of it. */
async function* ask(question) {
    const { task, ports, transcript } = question;
    const step = question.step.number;
    const tools = task.catalog.tools.filter((tool) => task.catalog.offered.has(tool.name));
    const schemas = (0,core_transcript/* tokensOf */.k8)(JSON.stringify(tools.map((tool) => [tool.name, tool.description, tool.schema])));
    const room = (0,core_room/* boundRoom */.g1)(schemas + (0,core_transcript/* estimateTokens */.bP)(task.seed), question.room, task.window);
    let allowance = (0,core_room/* tokensForMessages */.Yo)(task.window, room) - schemas;
    let asking = { ...question, room };
    for (let tries = 0; tries < mostTries;) {
        const fit = transcript.fit(allowance);
        if (fit.verdict === 'too-long')
            return { type: 'does-not-fit', tokens: fit.tokens + schemas };
        if (fit.shortened + fit.dropped > 0) {
            const message = `The conversation did not fit the window: ${fit.shortened} results shortened, ${fit.dropped} turns left out.`;
            yield { type: 'warning', code: 'CONTEXT_SHORTENED', message };
        }
        const plan = planNext(asking, { messages: fit.messages, tools });
        if (plan.verdict === 'exhausted') {
            if (asking.shortage === undefined)
                yield reached(plan.shortage, { ports, next: 'nothing more fits' });
            return { type: 'exhausted', shortage: plan.shortage };
        }
        if (plan.verdict === 'send-last') {
            yield reached(plan.shortage, { ports, next: 'one last answer is asked for' });
            asking = { ...asking, toolChoice: 'none', shortage: plan.shortage };
        }
        if (plan.shortened > 0) {
            const message = `The conversation did not fit what is left to spend: ${plan.shortened} of ${fit.messages.length} messages shortened or left out.`;
            yield { type: 'warning', code: 'CONTEXT_SHORTENED', message };
        }
        const request = toRequest(plan, ports);
        const sighting = ports.canary.inMessages(request.messages);
        if (sighting.verdict === 'seen') {
            const carried = { what: sighting.what, where: 'a request to the model' };
            yield (0,core_carried/* toTripped */.u)(carried);
            return { type: 'carried', carried };
        }
        yield* (0,redactions/* redactions */.x)(ports.redactor);
        const announced = announce({ stage: task.stage, step, plan, request }, ports);
        yield announced;
        const outcome = yield* sendWithin({ request, model: announced.model, kept: plan.kept }, ports);
        switch (outcome.type) {
            case 'replied': {
                const taken = yield* take({ outcome, request, step, expected: task.answer }, ports);
                if (asking.shortage !== undefined)
                    return { type: 'replied', ...taken, shortage: asking.shortage };
                const cut = plan.verdict === 'send' ? plan.cut : undefined;
                if (taken.reply.finish !== 'length' || cut === undefined)
                    return { type: 'replied', ...taken };
                yield reached(cut, { ports, next: 'the last answer was cut there' });
                return { type: 'replied', ...taken, shortage: cut };
            }
            case 'aborted':
            case 'failed':
                return outcome;
            case 'unaffordable':
                if (asking.shortage !== undefined)
                    return { type: 'exhausted', shortage: outcome.shortage };
                yield reached(outcome.shortage, { ports, next: 'one last answer is asked for, if it fits' });
                asking = { ...asking, toolChoice: 'none', shortage: outcome.shortage };
                break;
            case 'too-long':
                tries += 1;
                // The endpoint's window may be far smaller than ours: what was sent is the measure, not what was allowed.
                allowance = Math.floor((0,core_transcript/* estimateTokens */.bP)(plan.sending.messages) / 2);
        }
    }
    return { type: 'does-not-fit', tokens: 2 * allowance + schemas };
}
/** Without a limit everything fits, and the endpoint's own default is the limit of a reply. */
function planNext(asking, parts) {
    const { room, task, ports, toolChoice, transcript } = asking;
    const output = room.verdict === 'grown' ? room.tokens : task.window.maxOutputTokens;
    const isOpen = ports.budget.verdict === 'open' || output === undefined;
    const model = ports.model.next();
    const format = toFormat(task.answer);
    const plain = { ...parts, toolChoice, model };
    const sending = toolChoice === 'none' || parts.tools.length === 0
        ? { ...(0,plan/* withoutTools */.Q)({ sending: plain, format }), toolChoice }
        : plain;
    if (isOpen)
        return { verdict: 'send', sending, output, kept: { input: 0, output: 0 }, shortened: 0 };
    const need = room.verdict === 'grown' ? 'whole' : 'part';
    return (0,plan/* planRequest */.N)(ports.budget, { wish: { sending, output, need, format }, transcript });
}
function toFormat(expected) {
    if (expected === undefined)
        return undefined;
    const { check: _, ...format } = expected;
    return format;
}
function reached(shortage, { ports, next }) {
    return {
        type: 'limit-reached',
        code: shortage.limit,
        message: `${(0,usage/* toUsed */.V2)(shortage, ports.budget)}; ${next}`,
    };
}


/***/ }),

/***/ 23781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ carriedAway),
/* harmony export */   u: () => (/* binding */ toTripped)
/* harmony export */ });
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/** A canary that was on its way out: what is told of it, and how the stage ends. */

function toTripped(carried) {
    return { type: 'canary-tripped', code: 'DENIED_CANARY', message: toSentence(carried) };
}
/** Without a text: the model's words may be what carries things away. */
function carriedAway(carried) {
    const message = `${toSentence(carried)} Nobody has a reason to repeat it, so somebody is carrying texts away. Nothing more was sent; the audit log names the step. Look at what the run had read before that.`;
    return { conclusion: (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)('DENIED_CANARY', message), text: '', pendingApprovals: [] };
}
const toSentence = ({ what, where }) => `${what.charAt(0).toUpperCase()}${what.slice(1)} turned up in ${where}.`;


/***/ }),

/***/ 19570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ answerDoesNotFit),
/* harmony export */   IR: () => (/* binding */ unproposed),
/* harmony export */   Lg: () => (/* binding */ outOfBudget),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   WC: () => (/* binding */ emptyAnswer),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   g7: () => (/* binding */ awaitingApproval),
/* harmony export */   jN: () => (/* binding */ replyTooLong),
/* harmony export */   l7: () => (/* binding */ allDenied),
/* harmony export */   oQ: () => (/* binding */ answered),
/* harmony export */   uN: () => (/* binding */ atStepCap),
/* harmony export */   xb: () => (/* binding */ outOfCalls)
/* harmony export */ });
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23781);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14528);
/** How a stage can end, each with the sentence that a person reads. `soFar` is the last text of the model. */



const outcome = (reason, message, text) => ({
    conclusion: (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(reason, message),
    text,
    pendingApprovals: [],
});
function answered(text, step) {
    return step.position === 'last'
        ? outcome('ANSWER_AT_STEP_CAP', 'Answered at the last step that max-steps allows.', text)
        : outcome('ANSWER', 'Answered.', text);
}
function atStepCap(limits, soFar) {
    const message = `Reached the maximum of ${limits.maxSteps} steps without an answer; needs human review. Raise max-steps, or ask for less.`;
    return outcome('STEP_CAP', message, soFar);
}
/** An answer may be there; it is not the last word while calls wait for a person. */
function awaitingApproval(ended, pending) {
    if (ended.conclusion.name !== 'success')
        return { ...ended, pendingApprovals: pending };
    const message = `Answered, but ${pending.length} tool ${pending.length === 1 ? 'call waits' : 'calls wait'} for a person's approval; needs human review.`;
    return { ...ended, conclusion: (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)('APPROVAL_PENDING', message), pendingApprovals: pending };
}
function emptyAnswer() {
    const message = 'The model gave an empty answer twice. Check the model and its max-output-tokens.';
    return outcome('EMPTY_ANSWER', message, '');
}
/** The task is done by a call of that tool, and there was none that was taken. */
function unproposed(tool, soFar) {
    const message = `The model answered without a call of ${tool} that was taken, also when it was told to. If it was called, the table of steps says why it was refused; if not, use a model that calls tools.`;
    return outcome('PROPOSAL_MISSING', message, soFar);
}
/** `complaint` is about the last try, `<place> <rule>`. */
function answerDoesNotFit(last, soFar) {
    const then = last.repair === 'made'
        ? 'and it was asked for twice. Check the schema and the model.'
        : 'and max-steps left no step to ask again. Raise max-steps.';
    const message = `The answer does not fit output-schema (${last.complaint}), ${then} The text is in final-message.`;
    return outcome('OUTPUT_SCHEMA_MISMATCH', message, soFar);
}
/** `then` ends the sentence: what became of the retry with more room. */
function replyTooLong(then, soFar) {
    const message = `A reply was cut at its token limit, ${then} Raise max-output-tokens, or ask for less.`;
    return outcome('OUTPUT_TOO_LONG', message, soFar);
}
function windowTooSmall(tokens, soFar) {
    const message = `The messages do not fit the model's window (about ${tokens} tokens). Raise context-window if the model takes more, or give it less.`;
    return outcome('TOKENS_EXHAUSTED', message, soFar);
}
function outOfCalls(budget, soFar) {
    const advice = (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .toAdvice */ .S_)('CALLS_EXHAUSTED', budget);
    const message = `All ${(0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .toGivenCalls */ .kc)(budget)} were used, and more were asked for.${advice}`;
    return outcome('CALLS_EXHAUSTED', message, soFar);
}
function outOfBudget(shortage, budget, soFar) {
    const message = `${(0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .toUsed */ .V2)(shortage, budget)}.${(0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .toAdvice */ .S_)(shortage.limit, budget)}`;
    return outcome(shortage.limit, message, soFar);
}
function allDenied(soFar) {
    const message = 'Three replies in a row asked for nothing but what policy refuses; the table of steps and the audit log name the calls. Ask for something else, or allow what is meant with allow-tools, allow-files, allow-hosts or tainted-tools.';
    return outcome('THREE_DENIALS', message, soFar);
}
/** A question that got no reply. */
function unanswered(asked, { room, ports, soFar }) {
    switch (asked.type) {
        case 'aborted':
            return interrupted(ports.signal, soFar);
        case 'failed':
            return room.verdict === 'grown' && asked.reason === 'PROVIDER_STATUS'
                ? replyTooLong(`and more room was refused: ${asked.message}`, soFar)
                : outcome(asked.reason, asked.message, soFar);
        case 'does-not-fit':
            return windowTooSmall(asked.tokens, soFar);
        case 'exhausted':
            return outOfBudget(asked.shortage, ports.budget, soFar);
        case 'carried':
            return (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .carriedAway */ .b)(asked.carried);
    }
}
/** The signal's reason says who ended it: the run's own deadline, the job that was cancelled, or an error of ours. */
function interrupted(signal, soFar) {
    if (signal.reason === 'INTERNAL') {
        const message = 'An error that nothing expected ended the run. This is a bug of goagent-action; please report it.';
        return outcome('INTERNAL', message, soFar);
    }
    return signal.reason === 'CANCELLED'
        ? outcome('CANCELLED', 'The job was cancelled.', soFar)
        : outcome('TIME_EXHAUSTED', 'The run took all the time that it has (input timeout). Raise timeout, or ask for less.', soFar);
}


/***/ }),

/***/ 4620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planRequest),
/* harmony export */   Q: () => (/* binding */ withoutTools)
/* harmony export */ });
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79125);
/** The next request as the budget lets it be: as it is wanted, as the last one, or none. */

/**
 * A request that may lead to another one leaves room for a last one: all of its own messages once more, its reply and
 * some results in short form, and an answer. Where that does not fit, it becomes the last one itself.
 */
function planRequest(budget, { wish, transcript }) {
    const { sending } = wish;
    if (sending.toolChoice === 'none')
        return planLast(budget, { wish, transcript });
    const input = budget.forecast.inputOf(sending);
    const closing = withoutTools(wish);
    const kept = {
        input: budget.forecast.inputOf(closing) + turnPart * budget.answer,
        output: budget.answer,
    };
    const space = budget.spaceFor({ input, kept });
    const least = wish.need === 'whole' ? wish.output : Math.min(wish.output, budget.answer);
    if (space.tokens >= least) {
        return { verdict: 'send', sending, output: Math.min(wish.output, space.tokens), kept, shortened: 0 };
    }
    const last = planLast(budget, { wish: { ...wish, sending: closing }, transcript });
    if (last.verdict === 'exhausted')
        return last;
    const { cut: _, ...sendable } = last;
    const need = { input: input + kept.input, output: least + kept.output };
    return { ...sendable, verdict: 'send-last', shortage: budget.toShortage(space.limit, need) };
}
/** Many endpoints take a schema of the answer or tools, but not both. */
function withoutTools({ sending, format }) {
    return { ...sending, toolChoice: 'none', ...(format === undefined ? {} : { answer: format }) };
}
/** Answers' worth of tokens that are kept for the reply of a step and what its tools say. */
const turnPart = 2;
/** An answer may be so many times shorter than it should be before it is not asked for any more. */
const shortestPart = 4;
const nothing = { input: 0, output: 0 };
function planLast(budget, { wish, transcript }) {
    const enough = Math.min(wish.output, budget.answer);
    let smallest = weigh(budget, wish);
    for (const messages of shrink(wish.sending.messages, transcript)) {
        if (smallest.space.tokens >= enough)
            break;
        smallest = weigh(budget, { ...wish, sending: { ...wish.sending, messages } });
    }
    const { sending, space, input } = smallest;
    const shortest = Math.ceil(enough / shortestPart);
    if (space.tokens < shortest) {
        return { verdict: 'exhausted', shortage: budget.toShortage(space.limit, { input, output: shortest }) };
    }
    const output = Math.min(wish.output, space.tokens);
    const shortened = countChanged(wish.sending.messages, sending.messages);
    const sendable = { verdict: 'send', sending, output, kept: nothing, shortened };
    if (output === wish.output)
        return sendable;
    return { ...sendable, cut: budget.toShortage(space.limit, { input, output: wish.output }) };
}
function countChanged(wished, sent) {
    const same = new Set(sent);
    return wished.filter((message) => !same.has(message)).length;
}
function weigh(budget, { sending }) {
    const input = budget.forecast.inputOf(sending);
    return { sending, input, space: budget.spaceFor({ input, kept: nothing }) };
}
/** Sizes in bytes that the newest results are shortened to: what comes before them has been counted and is cheap. */
const newestSizes = [16_384, 4_096, 1_024, 256, 64];
/** After that, all has to become shorter, step by step. */
const share = 0.6;
const mostShares = 12;
/** The messages, shorter and shorter. What the transcript gives up here it has given up. */
function* shrink(messages, transcript) {
    for (const size of newestSizes)
        yield transcript.shortenNewest(size);
    let allowance = (0,_transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateTokens */ .bP)(messages);
    for (let time = 0; time < mostShares; time += 1) {
        allowance = Math.floor(allowance * share);
        const fit = transcript.fit(allowance);
        // Too long: it is then as short as it can be.
        yield fit.verdict === 'fits' ? fit.messages : transcript.shortenNewest(0);
        if (fit.verdict === 'too-long')
            return;
    }
}


/***/ }),

/***/ 73093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ redactions)
/* harmony export */ });
/** What the redactor found since the last look, as events. */
function* redactions(redactor) {
    for (const hit of redactor.takeHits())
        yield { type: 'redacted', ...hit };
}


/***/ }),

/***/ 43954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parseReplyJson)
/* harmony export */ });
/* harmony import */ var _law_manifest_json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70);
/** The JSON that a reply is: the whole text, or what is in the one code fence that is the whole text. */

/** Models fence what they were told not to fence. Nothing is looked for inside other words. */
function parseReplyJson(text) {
    return (0,_law_manifest_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(/^\s*```(?:json)?[ \t]*\r?\n([\s\S]*)\n[ \t]*```\s*$/i.exec(text)?.[1] ?? text);
}


/***/ }),

/***/ 732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yo: () => (/* binding */ tokensForMessages),
/* harmony export */   g1: () => (/* binding */ boundRoom),
/* harmony export */   rt: () => (/* binding */ boundReplies),
/* harmony export */   wS: () => (/* binding */ grow)
/* harmony export */ });
/** Room for one reply: as configured, or once more of it after the endpoint ran out. */
/** Where neither we nor the endpoint said how long a reply may be. */
const usualReply = 4_096;
/** What nearly every endpoint takes as a limit; some refuse one that is over what their model can do. */
const usualLimit = 8_192;
/** goagent's. */
const margin = 32;
/** With a limit for each reply, at most half of the window where none is configured: without one there is no worst case. */
function boundReplies(window) {
    const maxOutputTokens = window.maxOutputTokens ?? Math.min(usualLimit, Math.floor(window.contextWindow / 2));
    return { ...window, maxOutputTokens };
}
/** Twice of what was not enough, at least 256 (goagent's floor), at most half of the window, never less than before. */
function grow(reply, window) {
    const used = window.maxOutputTokens ?? (reply.usage.reported ? reply.usage.outputTokens : usualReply);
    const tokens = Math.min(Math.max(256, used * 2), Math.floor(window.contextWindow / 2));
    return { verdict: 'grown', tokens: Math.max(tokens, window.maxOutputTokens ?? 1) };
}
/** What a grown room may be where tools and first messages, which cannot be shortened, take `pinned` tokens. */
function boundRoom(pinned, room, window) {
    if (room.verdict === 'as-configured')
        return room;
    return {
        verdict: 'grown',
        tokens: Math.max(1, Math.min(room.tokens, window.contextWindow - pinned - margin)),
    };
}
/** Tokens that messages may take: the window less the reply's room and a margin for what we cannot count. */
function tokensForMessages(window, room) {
    const asked = room.verdict === 'grown' ? room.tokens : (window.maxOutputTokens ?? usualReply);
    return Math.max(1, window.contextWindow - Math.min(asked, Math.floor(window.contextWindow / 2)) - margin);
}


/***/ }),

/***/ 79125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ openTranscript),
/* harmony export */   bP: () => (/* binding */ estimateTokens),
/* harmony export */   k8: () => (/* binding */ tokensOf)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67794);
/**
 * The conversation as the model sees it. It only grows; what does not fit the window is shortened
 * (results first, oldest first) and then dropped by whole turns. Seed messages are never touched.
 */

/** Shown for a result that has no room left at all; goagent's marker. */
const goneMarker = '{"truncated":true,"reason":"large-tool-output"}';
/** Sizes in bytes that results are shortened to, one after the other, until the whole fits. */
const resultSizes = [16_384, 4_096, 1_024, 256];
/** When something has to go, go down to this share of the window, so that the next step need not shorten again. */
const comfort = 0.8;
function openTranscript(seed, redactor) {
    const seedTokens = estimateTokens(seed);
    let turns = [];
    const all = () => [...seed, ...turns.flatMap((turn) => [turn.reply, ...turn.results])];
    const tokens = () => turns.reduce((sum, turn) => sum + turn.tokens, seedTokens);
    const shortenTo = (size, target) => {
        for (const [index, turn] of turns.entries()) {
            if (tokens() <= target)
                return;
            turns = turns.with(index, shortenTurn(turn, size, redactor));
        }
    };
    return {
        addTurn: (reply, results) => {
            turns = [...turns, toTurn({ reply, whole: results, results })];
        },
        fit: (window) => {
            if (tokens() <= window)
                return { verdict: 'fits', messages: all(), shortened: 0, dropped: 0 };
            const before = turns;
            const target = Math.floor(window * comfort);
            for (const size of resultSizes)
                shortenTo(size, target);
            while (turns.length > 1 && tokens() > target)
                turns = turns.slice(1);
            if (tokens() > window)
                shortenTo((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(goneMarker), window);
            if (tokens() > window)
                return { verdict: 'too-long', tokens: tokens() };
            const dropped = before.length - turns.length;
            return {
                verdict: 'fits',
                messages: all(),
                shortened: countNew(turns, before.slice(dropped)),
                dropped,
            };
        },
        shortenNewest: (size) => {
            const newest = turns.at(-1);
            const bytes = Math.max(size, (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(goneMarker));
            if (newest !== undefined)
                turns = turns.with(-1, shortenTurn(newest, bytes, redactor));
            return all();
        },
    };
}
const toTurn = (parts) => ({
    ...parts,
    tokens: estimateTokens([parts.reply, ...parts.results]),
});
function shortenTurn(turn, size, redactor) {
    const results = turn.results.map((result, index) => {
        const whole = turn.whole[index] ?? result;
        return (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(result.content) <= size
            ? result
            : { ...whole, content: shorten(whole.content, size, redactor) };
    });
    return toTurn({ ...turn, results });
}
/** Results that are not the ones they were. */
function countNew(turns, before) {
    const known = new Set(before.flatMap((turn) => turn.results));
    return turns.flatMap((turn) => turn.results).filter((result) => !known.has(result)).length;
}
/** The text was redacted before; cutting it can only make less of it, and redacting again proves it. */
function shorten(content, size, redactor) {
    const text = size <= (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(goneMarker) ? goneMarker : (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .toExcerpt */ .nl)(content, { maxBytes: size });
    return redactor.text(text, 'messages');
}
/** A quarter of a token a byte, 4 tokens a message and 8 a call: goagent's estimate, on the safe side for English and code. */
function estimateTokens(messages) {
    return messages.reduce((sum, message) => sum + 4 + tokensOf(message.content) + callTokens(message), 0);
}
const tokensOf = (text) => Math.ceil((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(text) / 4);
function callTokens(message) {
    if (message.role === 'tool')
        return tokensOf(message.name) + tokensOf(message.callId);
    if (message.role !== 'assistant')
        return 0;
    return message.calls.reduce((sum, call) => sum + 8 + tokensOf(call.name) + tokensOf(call.argumentsText), 0);
}


/***/ }),

/***/ 14528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S_: () => (/* binding */ toAdvice),
/* harmony export */   V2: () => (/* binding */ toUsed),
/* harmony export */   kc: () => (/* binding */ toGivenCalls)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34247);
/** What has been used of the budget, in words: of the run's limits, or of the part that a stage has of them. */

/** What has been used of which limit, and what is needed beside it: by these two a person chooses a new one. */
function toUsed({ limit, need }, budget) {
    const { tokens, usd = 0 } = budget.spent() ?? { tokens: 0 };
    const { maxTotalTokens = 0, maxCostUsd = 0 } = budget.limits;
    const [used, given, more, unit] = limit === 'TOKENS_EXHAUSTED'
        ? [tokens, maxTotalTokens, need, 'tokens']
        : [(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(usd), (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(maxCostUsd), (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(need), 'USD'];
    const whole = toGiven(given, { unit, input: inputOf[limit] }, budget);
    return `${used} of ${whole} are used, and the next request could cost up to ${more} more`;
}
/** `100 tool calls of max-tool-calls`. */
function toGivenCalls(budget) {
    return toGiven(budget.limits.maxToolCalls, { unit: 'tool calls', input: inputOf.CALLS_EXHAUSTED }, budget);
}
/** What is too low for a part may be enough for the run. */
const toAdvice = (limit, { owner }) => owner === undefined ? ` Raise ${inputOf[limit]}, or ask for less.` : '';
const inputOf = {
    TOKENS_EXHAUSTED: 'max-total-tokens',
    COST_EXHAUSTED: 'max-cost-usd',
    CALLS_EXHAUSTED: 'max-tool-calls',
};
/** The input does not say the number of one who has a part of it. */
function toGiven(amount, of, { owner }) {
    return owner === undefined
        ? `${amount} ${of.unit} of ${of.input}`
        : `${amount} ${of.unit}, ${owner}'s part of ${of.input},`;
}


/***/ }),

/***/ 93072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ describeRequest),
/* harmony export */   qj: () => (/* binding */ toModelSetup),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35008);
/* harmony import */ var _dialect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18027);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/** A request as the log tells of it, and what shapes all requests to an endpoint: nothing here is secret. */



/** The digest is that of the very bytes that are sent. */
function describeRequest(request, wording) {
    const { model, dialect, endpoint } = wording;
    const body = JSON.stringify((0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .toBody */ .ER)(request, wording));
    const isGuess = (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .toCanonicalJson */ .s5)(dialect) === (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .toCanonicalJson */ .s5)((0,_dialect_js__WEBPACK_IMPORTED_MODULE_1__/* .guessDialect */ .gD)(model, new URL(endpoint)));
    return {
        model,
        endpoint,
        bytes: Buffer.byteLength(body),
        sha256: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(body),
        sampling: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .toSampling */ .JC)(request, wording),
        ...(isGuess ? {} : { dialect: toJson(dialect) }),
    };
}
const toJson = (dialect) => ({ ...dialect });
const originOf = ({ baseUrl }) => new URL(baseUrl).origin;
function toModelSetup(options) {
    const { models, temperature, topP, reasoningEffort, maxOutputTokens } = options;
    return {
        endpoint: originOf(options),
        models,
        ...(temperature === undefined ? {} : { temperature }),
        ...(topP === undefined ? {} : { topP }),
        ...(reasoningEffort === undefined ? {} : { reasoningEffort }),
        ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
    };
}


/***/ }),

/***/ 18027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ askPlainly),
/* harmony export */   gD: () => (/* binding */ guessDialect),
/* harmony export */   nB: () => (/* binding */ learn),
/* harmony export */   z0: () => (/* binding */ takesTemperature)
/* harmony export */ });
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


/***/ }),

/***/ 64493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
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


/***/ }),

/***/ 18128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hn: () => (/* binding */ sentParameters),
  ER: () => (/* binding */ toBody),
  JC: () => (/* binding */ toSampling)
});

// EXTERNAL MODULE: ./src/provider/field.ts
var field = __webpack_require__(64493);
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
    const text = (0,field/* parseJson */.qF)(call.argumentsText) === undefined ? '{}' : call.argumentsText;
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


/***/ })

};
