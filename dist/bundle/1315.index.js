export const id = 1315;
export const ids = [1315];
export const modules = {

/***/ 47895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/** A turn of the event loop between two pieces of long work: timers and signals are heard then, and not before. */

/** Says whether to stop. */
async function pause(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    return signal?.aborted === true ? 'stop' : 'go-on';
}


/***/ }),

/***/ 47831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ diagnose)
});

;// CONCATENATED MODULE: ./src/law/doctor/checkout-step.ts
/** Steps that put the repository into the work tree by `actions/checkout`, or a copy of it under another owner. */
const isCheckout = ({ uses }) => uses !== undefined && /^[^/@\s]+\/checkout@/i.test(uses.text.trim());
const withOf = (step, name) => step.with.find((field) => field.name === name)?.value;

;// CONCATENATED MODULE: ./src/law/doctor/codes.ts
/** What the doctor looks for in a workflow: one table, from which the page of docs is made. */
/** Worst first. */
const workflowRules = {
    HEAD_CHECKED_OUT: {
        severity: 'error',
        what: 'the head of a pull request is checked out on an event that runs with this repository’s secrets',
        why: 'On these events anybody can start the job with your secrets and your token. Whatever then reads the work tree reads a stranger’s files, and whatever starts from it runs a stranger’s code.',
        fix: 'Check out without "ref", which is the base. The action reads the head’s files from GitHub by itself, and starts none of them.',
    },
    LOCAL_ACTION_ON_PULL_REQUEST: {
        severity: 'error',
        what: 'this action is used by a path in the work tree on a pull request',
        why: 'The work tree is what the pull request wants: its own copy of the action runs, before any gate, with what the job has.',
        fix: 'Name the action by repository and version: uses: owner/goagent-action@<commit>.',
    },
    EVENT_TEXT_IN_INPUT: {
        severity: 'warning',
        what: 'text that a stranger can write is pasted into an input of this action',
        why: 'What is pasted into an input counts as the operator’s word. In the prompt it comes without the marks that say who wrote it, and the run is tainted by it.',
        fix: 'Leave it out: title, body, author, comment and changed paths follow the prompt by themselves, marked as what they are.',
    },
    EVENT_TEXT_IN_SCRIPT: {
        severity: 'error',
        what: 'text that a stranger can write is pasted into a script',
        why: 'The expression is replaced before the shell reads the script: quotes in the text end the quotes around it, and the rest is run.',
        fix: 'Give it to the step as a variable in "env", and use that variable in the script, in quotes.',
    },
    OUTPUT_IN_SCRIPT: {
        severity: 'error',
        what: 'what the model wrote is pasted into a script',
        why: 'The answer is a model’s text, and the model may have read a stranger’s. Pasted into a script it is part of the script.',
        fix: 'Give it to the step as a variable in "env", or read the file that final-message-file or structured-output-file names.',
    },
    OUTPUT_IN_INPUT: {
        severity: 'warning',
        what: 'what a model wrote in an earlier run is pasted into an input of this action',
        why: 'What is pasted into an input counts as the operator’s word, and the taint of the earlier run is lost on the way.',
        fix: 'Let one run do both, or hand the text on as a file in the work tree that the later run reads as data.',
    },
    WORKSPACE_CODE_AFTER_AGENT: {
        severity: 'error',
        what: 'a step after an agent that can write runs code of the work tree, with secrets or a token that writes',
        why: 'What the agent wrote is run: scripts of packages, build files, tests. It gets what the step gets.',
        fix: 'Run it in another job, on the pull request that was proposed, with "permissions: {contents: read}" and without secrets.',
    },
    KEY_IN_WORKFLOW: {
        severity: 'error',
        what: 'a key stands in the workflow file',
        why: 'Everybody who can read the repository, or any copy of it, has the key. It is in the history too.',
        fix: 'Withdraw the key, put a new one in the repository’s secrets, and write ${{ secrets.NAME }}.',
    },
    SECRET_IN_SHARED_ENV: {
        severity: 'warning',
        what: 'a secret is in the environment of the whole job or workflow',
        why: 'Every step and every program that it starts gets it, those that need no secret too.',
        fix: 'Give it to the one step that needs it: an input of this action, or "env" of that step.',
    },
    PERMISSIONS_NOT_SET: {
        severity: 'warning',
        what: 'neither the job nor the workflow says which permissions its token has',
        why: 'Then the settings of the repository decide, and in many of them the token may write everything.',
        fix: 'Write the block into the job.',
    },
    PERMISSIONS_TOO_WIDE: {
        severity: 'warning',
        what: 'the token of the job may do more than this configuration can use',
        why: 'Every action and script of the job can take the token. What it may not do nobody can make it do.',
        fix: 'Write the smaller block into the job.',
    },
    PERMISSIONS_MISSING: {
        severity: 'error',
        what: 'the token of the job may not do what this configuration is to do',
        why: 'GitHub will refuse it: the run ends without what it was to read or to publish.',
        fix: 'Write the block into the job.',
    },
    CREDENTIALS_PERSISTED: {
        severity: 'warning',
        what: 'a checkout before the agent leaves the token of the job on the disk',
        why: 'Every later step, and every program that it starts, can read it there.',
        fix: 'Give the checkout persist-credentials: false.',
    },
    ACTION_NOT_PINNED: {
        severity: 'warning',
        what: 'an action is named by something that can be moved',
        why: 'Whoever can move the tag or the branch decides what runs here next, beside your key.',
        fix: 'Name it by its commit, all 40 digits, with the version in a comment behind it.',
    },
    CHECKOUT_MISSING: {
        severity: 'error',
        what: 'recipe: maintenance has no checkout before it',
        why: 'It changes files of the work tree, and without a checkout there are none.',
        fix: 'Put actions/checkout before it, with persist-credentials: false.',
    },
    HISTORY_MISSING: {
        severity: 'warning',
        what: 'the checkout has one commit, and this configuration wants the history',
        why: 'The change is then asked of GitHub, which has no patch of large files and lists 3,000 files; tools that read history see one commit.',
        fix: 'Give the checkout fetch-depth: 0.',
    },
    CONCURRENCY_MISSING: {
        severity: 'warning',
        what: 'two runs about the same thing may be at work at the same time',
        why: 'They cost twice, and may both write before either sees what the other wrote.',
        fix: 'Give the workflow or the job a "concurrency" group, with the number of the item in it.',
    },
    TIMEOUT_MISSING: {
        severity: 'warning',
        what: 'the job has no time limit of its own',
        why: 'GitHub’s is six hours. The action ends by its own "timeout"; the other steps do not.',
        fix: 'Give the job timeout-minutes, more than the "timeout" of the action.',
    },
    CONCLUSION_HIDDEN: {
        severity: 'note',
        what: 'the job goes on, and is green, however the agent ended',
        why: 'A refusal, a spent budget and a failed upload look like success.',
        fix: 'Take out continue-on-error, and say with "fail-on" which conclusions fail the step.',
    },
    SELF_HOSTED_FOR_STRANGERS: {
        severity: 'note',
        what: 'strangers can start this job on a machine of your own',
        why: 'What one run leaves on such a machine the next one finds, unless the machine is made anew for each job.',
        fix: 'Use a hosted runner, or one that is made for one job and thrown away.',
    },
    EXPRESSION_NOT_READ: {
        severity: 'warning',
        what: 'an expression could not be read',
        why: 'Nobody can say what it puts there; GitHub would probably refuse the workflow.',
        fix: 'Mend the expression.',
    },
    NOT_LOOKED_INTO: {
        severity: 'note',
        what: 'a reusable workflow or a composite action was not looked into',
        why: 'The doctor reads one file. What the other one does is not known here.',
        fix: 'Look at it by itself.',
    },
};

;// CONCATENATED MODULE: ./src/law/doctor/finding.ts
/** A finding about a workflow, and how a rule makes one. */

function toFinding(code, found) {
    const rule = workflowRules[code];
    return {
        code,
        severity: found.severity ?? rule.severity,
        line: found.place.line,
        column: found.place.column,
        ...(found.job === undefined ? {} : { job: found.job.id }),
        ...(found.step === undefined ? {} : { step: found.step.label }),
        title: found.title,
        why: rule.why,
        fix: found.fix ?? rule.fix,
    };
}
/** A word of the file, for a title: one line, and not long. */
const quote = (word) => JSON.stringify(word.length > 80 ? `${word.slice(0, 80)}…` : word);

;// CONCATENATED MODULE: ./src/law/doctor/our-steps.ts
/** Which steps of a workflow are this action, and which its `publish`. */
/** Inputs that no other action has: by them a copy under another name is known. */
const ownInputs = new Set([
    ...['recipe', 'prestage', 'allow-tools', 'tainted-tools', 'on-untrusted', 'audit-content', 'upload-audit'],
    ...['max-tool-calls', 'fail-on', 'max-tool-output'],
]);
/**
 * `owner/goagent-action@ref`, its `publish`, paths in the work tree that have our inputs, and whatever has a task and an
 * input that only we have.
 */
function kindOf(step) {
    const uses = (step.uses?.text ?? '').trim().toLowerCase();
    const name = /^[^/@\s]+\/goagent-action(\/publish)?\/?@/.exec(uses);
    if (name !== null)
        return name[1] === undefined ? 'agent' : 'publish';
    const has = (input) => step.with.some((field) => field.name === input);
    const hasTask = has('prompt') || has('prompt-file') || has('recipe');
    if (!isLocal(uses))
        return hasTask && step.with.some(({ name }) => ownInputs.has(name)) ? 'agent' : undefined;
    if (/(^|\/)publish\/?$/.test(uses))
        return has('digest') ? 'publish' : undefined;
    return hasTask || has('mode') ? 'agent' : undefined;
}
const isLocal = (uses) => uses === '.' || /^\.\.?[/\\]/.test(uses);
function findOurJobs(workflow) {
    return workflow.jobs.flatMap((job) => {
        const agents = job.steps.filter((step) => kindOf(step) === 'agent');
        const publishers = job.steps.filter((step) => kindOf(step) === 'publish');
        return agents.length + publishers.length === 0 ? [] : [{ workflow, job, agents, publishers }];
    });
}
/** What `with` gives for an input; undefined where it gives nothing, as the runner sees it. */
function inputOf(step, name) {
    const value = step.with.find((field) => field.name === name)?.value;
    return value === undefined || value.text.trim() === '' ? undefined : value;
}

;// CONCATENATED MODULE: ./src/law/doctor/checkouts.ts
/** What a checkout before the agent leaves on the disk, and how much of the history it brings. */



/** By the checkout's own rule: all but `true` is false, and without a word it is true. */
function judgeCredentials(ours) {
    return checkoutsBefore(ours).flatMap((step) => {
        const given = withOf(step, 'persist-credentials');
        const text = given?.text.trim().toLowerCase();
        if (text !== undefined && text !== 'true' && !text.includes('${{'))
            return [];
        const place = given?.place ?? step.uses?.place ?? step.place;
        const title = 'The checkout leaves the token of the job in the git configuration';
        return [toFinding('CREDENTIALS_PERSISTED', { place, title, job: ours.job, step })];
    });
}
/** A review does without: what lacks is asked of GitHub. A script may clone, and an action of the same trade may be called otherwise. */
function judgeCheckout({ job, agents }) {
    return agents.flatMap((agent) => {
        const recipe = inputOf(agent, 'recipe');
        if (recipe?.text.trim() !== 'maintenance')
            return [];
        if (job.steps.some((step) => step.index < agent.index && bringsFiles(step)))
            return [];
        const title = 'Nothing before this step brings the repository’s files';
        return [toFinding('CHECKOUT_MISSING', { place: recipe.place, title, job, step: agent })];
    });
}
const bringsFiles = ({ uses, run }) => /checkout|clone|download-artifact|^\.{1,2}\//i.test(uses?.text.trim() ?? '') ||
    /\b(git|gh|tar|unzip|curl|cp)\b/.test(run?.text ?? '');
/** A review reads the change from local git, and tools that were named one by one for the history are there to read it. */
function judgeHistory(ours) {
    const reviews = ours.agents.some(isReview) && ours.workflow.events.some(({ name }) => name === 'pull_request');
    const browses = ours.agents.some(namesHistoryTools);
    if (!reviews && !browses)
        return [];
    return checkoutsBefore(ours).flatMap((step) => {
        if (withOf(step, 'repository') !== undefined || withOf(step, 'path') !== undefined)
            return [];
        const given = withOf(step, 'fetch-depth');
        const depth = given?.text.trim() ?? '1';
        if (depth.includes('${{') || Number(depth) === 0 || (!reviews && Number(depth) > 1))
            return [];
        const place = given?.place ?? step.uses?.place ?? step.place;
        const title = reviews
            ? 'A review reads the change from git, and the checkout does not bring the base'
            : 'Tools that read the history are offered, and the checkout brings one commit';
        return [toFinding('HISTORY_MISSING', { place, title, job: ours.job, step })];
    });
}
const isReview = (step) => inputOf(step, 'recipe')?.text.trim() === 'review';
const namesHistoryTools = (step) => /\bgit[._](log|blame|show|diff)\b/.test(inputOf(step, 'allow-tools')?.text ?? '');
function checkoutsBefore({ job, agents }) {
    const last = agents.at(-1)?.index ?? -1;
    return job.steps.filter((step) => step.index < last && isCheckout(step));
}

;// CONCATENATED MODULE: ./src/law/doctor/events.ts
/** What an event means for a job: whose code is in the work tree, who can cause it, and what kind of item it is about. */
/** Anybody can cause them, and they run with the secrets and the token of this repository; or, for `workflow_call`, they may. */
const privilegedEvents = new Set([
    ...['pull_request_target', 'issue_comment', 'workflow_run', 'issues', 'workflow_call', 'discussion'],
    ...['discussion_comment', 'check_run', 'check_suite', 'status', 'fork', 'watch', 'gollum'],
]);
/** What is checked out without a word, and what a path in the work tree names, is what the head wants. */
const headEvents = new Set([
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment', 'merge_group'],
]);
const pullRequestEvents = new Set([
    ...['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'],
]);
const findPrivileged = ({ events }) => events.find(({ name }) => privilegedEvents.has(name))?.name;
const findHeadEvent = ({ events }) => events.find(({ name }) => headEvents.has(name))?.name;
/** One that somebody without write access can cause. */
const findOpenEvent = ({ events }) => events.find(({ name }) => privilegedEvents.has(name) || pullRequestEvents.has(name))?.name;
/** `sure`: each event of this kind is about such an item; a comment may be about either, a call about anything. */
function itemsOf({ events }) {
    const sure = new Set();
    const possible = new Set();
    for (const { name } of events) {
        if (pullRequestEvents.has(name))
            sure.add('pull-request');
        else if (name === 'issues')
            sure.add('issue');
        else if (name === 'issue_comment')
            sure.add('pull-request').add('issue');
        else if (name === 'workflow_run' || name === 'merge_group')
            possible.add('pull-request');
        else if (name === 'workflow_call')
            possible.add('pull-request').add('issue');
    }
    return { sure, possible: new Set([...sure, ...possible]) };
}

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(12049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(12083);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 10 modules
var parser = __webpack_require__(27085);
;// CONCATENATED MODULE: ./src/law/doctor/expression.ts
/** The expressions in a text, and which values of the workflow's contexts end up in what they give. Read by GitHub's own parser. */



/** Of one text; a workflow has a handful. */
const mostExpressions = 1_000;
function readExpressions(text) {
    const found = [];
    let [at, ordinal] = [text.indexOf('${{'), 0];
    while (at >= 0) {
        const end = found.length < mostExpressions ? findEnd(text, at + 3) : undefined;
        if (end === undefined)
            return [...found, { ordinal, reading: { verdict: 'not-read' } }];
        const source = text.slice(at + 3, end);
        found.push({ ordinal, reading: readExpression(source) });
        ordinal += source.split('${{').length;
        at = text.indexOf('${{', end + 2);
    }
    return found;
}
/** Braces within quotes end nothing. */
function findEnd(text, start) {
    let quoted = false;
    for (let at = start; at < text.length; at++) {
        if (text[at] === "'")
            quoted = !quoted;
        else if (!quoted && text.startsWith('}}', at))
            return at;
    }
    return undefined;
}
const contexts = [
    ...['github', 'env', 'vars', 'job', 'jobs', 'steps', 'runner', 'secrets'],
    ...['strategy', 'matrix', 'needs', 'inputs'],
];
const moreFunctions = ['hashFiles', 'success', 'always', 'failure', 'cancelled'];
function readExpression(source) {
    try {
        const functions = moreFunctions.map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
        const tree = new parser/* Parser */.i(new lexer/* Lexer */.JG(source).lex().tokens, contexts, functions).parse();
        return { verdict: 'read', carried: toCarried(tree) };
    }
    catch {
        // The parser throws whatever it finds wrong; the stack is bounded by its own depth.
        return { verdict: 'not-read' };
    }
}
/** Their answer is true, false or a digest, whatever they are asked about. */
const tellingFunctions = new Set([
    ...['contains', 'startswith', 'endswith', 'hashfiles'],
    ...['success', 'always', 'failure', 'cancelled'],
]);
function toCarried(tree) {
    if (tree instanceof ast/* Grouping */.aU)
        return toCarried(tree.group);
    if (tree instanceof ast/* ContextAccess */.QC)
        return [[tree.name.lexeme.toLowerCase()]];
    if (tree instanceof ast/* IndexAccess */.p_)
        return ofIndex(tree);
    if (tree instanceof ast/* FunctionCall */.R6)
        return ofFunction(tree);
    if (tree instanceof ast/* Logical */.oD) {
        // What `a && b` gives is b, or something of a that is empty.
        const given = tree.operator.type === lexer/* TokenType */.ks.AND ? tree.args.slice(-1) : tree.args;
        return given.flatMap(toCarried);
    }
    // A literal, a comparison, a negation.
    return [];
}
function ofFunction({ functionName, args }) {
    const name = functionName.lexeme.toLowerCase();
    if (tellingFunctions.has(name))
        return [];
    const given = name === 'case' ? args.filter((_, at) => at % 2 === 1 || at === args.length - 1) : args;
    return given.flatMap(toCarried);
}
function ofIndex({ expr, index }) {
    const name = index instanceof ast/* Literal */.uS ? index.literal.coerceString().toLowerCase() : '*';
    const segment = /^\d+$/.test(name) ? '*' : name;
    const isName = expr instanceof ast/* ContextAccess */.QC || expr instanceof ast/* IndexAccess */.p_ || expr instanceof ast/* Grouping */.aU;
    return toCarried(expr).map((path) => (isName ? [...path, segment] : path));
}

;// CONCATENATED MODULE: ./src/law/doctor/text-place.ts
/** Where in the file something of a text stands: a script has many lines, and a finding names one. */
/** Of the expression with this ordinal; the start of the text where its characters are not those of the file. */
function placeOfExpression({ text, source, place }, ordinal) {
    const [inText, inSource] = [text.split('${{').length, source.split('${{')];
    if (inText !== inSource.length)
        return place;
    const before = inSource.slice(0, ordinal + 1).join('${{');
    return moveOn(place, before);
}
/** Of the first line of a script that `matches`. */
function placeOfLine({ source, place }, line) {
    const at = source.indexOf(line.trim());
    return at < 0 || line.trim() === '' ? place : moveOn(place, source.slice(0, at));
}
function moveOn(place, passed) {
    const lines = passed.split('\n');
    const last = lines.at(-1) ?? '';
    return lines.length === 1
        ? { line: place.line, column: place.column + last.length }
        : { line: place.line + lines.length - 1, column: last.length + 1 };
}

;// CONCATENATED MODULE: ./src/law/doctor/head-checkout.ts
/** A stranger's head in the work tree of a job that runs with the secrets of the repository. */





function judgeHeadCheckout({ workflow, job }) {
    const event = findPrivileged(workflow);
    if (event === undefined)
        return [];
    return job.steps.flatMap((step) => {
        const place = isCheckout(step) ? placeOfHead(step, { workflow, job }) : placeOfFetch(step);
        if (place === undefined)
            return [];
        const title = `The head is checked out on ${event}`;
        return [toFinding('HEAD_CHECKED_OUT', { place, title, job, step })];
    });
}
function placeOfHead(step, scope) {
    const texts = [withOf(step, 'ref'), withOf(step, 'repository')];
    return texts.find((text) => text !== undefined && mayBeHead(text.text, scope))?.place;
}
/** What is not known to be the base, a branch of the base, or an operator's word, may be the head: steps and other jobs can find it out. */
function mayBeHead(text, scope) {
    if (/(^|\/)pull\//i.test(text))
        return true;
    return readExpressions(text).some(({ reading }) => reading.verdict === 'not-read' || reading.carried.some((path) => !isOfBase(path, scope)));
}
const basePaths = [
    /^github\.(sha|ref|ref_name|base_ref|repository|repository_owner|workflow_ref|workflow_sha)$/,
    /^github\.event\.(pull_request\.base|repository|inputs|schedule)\./,
    /^(inputs|vars|secrets|matrix)\./,
];
/** A variable is of the base when the file says so; one that a step has set may hold anything. */
function isOfBase(path, { workflow, job }) {
    const [context, key] = path;
    if (context === 'env') {
        const meant = [...job.env, ...workflow.env].find(({ name }) => name.toLowerCase() === key);
        return (meant !== undefined &&
            !meant.value.text.includes('env') &&
            !mayBeHead(meant.value.text, { workflow, job }));
    }
    return basePaths.some((pattern) => pattern.test(path.join('.')));
}
const headWords = /(^|[\s/:'"+])pull\/|\bFETCH_HEAD\b|\bpr\/|headRef|head_ref|head\.(ref|sha|repo)/i;
/** By its words: a script can say it in more ways than can be read here. Longer lines than this one nobody writes. */
const longestLine = 2_000;
/** Stands for the end of a line that goes on; a blank to whoever looks for words. */
const goesOn = '\u2028';
function placeOfFetch(step) {
    const script = step.run;
    if (script === undefined)
        return undefined;
    const knowsHead = step.env.some(({ value }) => carriesHead(value.text)) || script.text.includes('headRef');
    const lines = script.text.replaceAll(/\\\r?\n/g, goesOn).split('\n');
    const line = lines
        .map((one) => one.slice(0, longestLine))
        .find((one) => one.split(/[|;&()]+/).some((command) => bringsHead(command, knowsHead ? 'known' : 'unknown')));
    return line === undefined ? undefined : placeOfLine(script, line.split(goesOn)[0] ?? '');
}
const readingVerbs = new Set([
    ...['fetch', 'pull', 'checkout', 'switch', 'clone', 'merge', 'worktree', 'reset', 'cherry-pick', 'remote'],
]);
function bringsHead(command, head) {
    const words = command.trim().split(/\s+/);
    const hub = words.findIndex((word) => /(^|\/)(gh|hub)$/.test(word));
    const rest = hub < 0 ? [] : words.slice(hub + 1);
    if (rest.includes('pr') && rest.some((word) => word === 'checkout' || word === 'co'))
        return true;
    const git = words.findIndex((word) => /(^|\/)git$/.test(word));
    if (git < 0 || !words.slice(git + 1).some((word) => readingVerbs.has(word)))
        return false;
    return headWords.test(command) || carriesHead(command) || (head === 'known' && command.includes('$'));
}
const headPath = /\bhead|\*|^github$|pull_request\.number|issue\.number/;
const carriesHead = (text) => readExpressions(text).some(({ reading }) => reading.verdict === 'read' && reading.carried.some((path) => headPath.test(path.join('.'))));

// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/contract/proposals.ts
var contract_proposals = __webpack_require__(25597);
// EXTERNAL MODULE: ./src/yaml/yaml-text.ts
var yaml_text = __webpack_require__(99154);
;// CONCATENATED MODULE: ./src/law/doctor/needed-permissions.ts
/**
 * What the token of a job is for, by the inputs of our steps in it: docs/publishing.md and docs/recipes.md as a table. `needed` is without
 * what the run cannot do its work; `usable` is what it can make use of at all.
 */







function toNeeds(ours) {
    const needs = { needed: new Map(), usable: new Map([['contents', 'read']]) };
    if (ours.job.steps.some(isCheckout))
        raise(needs.needed, ['contents', 'read']);
    for (const step of ours.agents)
        addAgent(needs, { step, ours });
    for (const step of ours.publishers)
        addPublisher(needs, { step, ours });
    for (const [name, scope] of needs.needed)
        raise(needs.usable, [name, scope]);
    return needs;
}
function raise(map, [name, scope]) {
    if (map.get(name) !== 'write')
        map.set(name, scope);
}
function addAgent(needs, { step, ours }) {
    const { sure, possible } = itemsOf(ours.workflow);
    const token = tokenOf(step);
    if (token === 'another')
        return;
    for (const item of possible)
        raise(needs.usable, [scopeOfItem[item], 'read']);
    const recipe = inputOf(step, 'recipe');
    const reviews = recipe?.text.trim() === 'review';
    if (reviews && sure.has('pull-request'))
        raise(needs.needed, ['pull-requests', 'read']);
    const publish = inputOf(step, 'publish')?.text.trim() ?? 'staged';
    const isDynamic = publish.includes('${{');
    if (publish !== 'live' && !isDynamic)
        return;
    const types = typesOf(inputOf(step, 'proposals'), recipe);
    const writing = { types, ours };
    addWrites(needs, { ...writing, certain: isDynamic || token === 'unknown' ? 'no' : 'yes' });
}
function addPublisher(needs, { step, ours }) {
    const token = tokenOf(step);
    if (inputOf(step, 'artifact-name') !== undefined)
        raise(needs.usable, ['actions', 'read']);
    if (token === 'another')
        return;
    for (const item of itemsOf(ours.workflow).possible)
        raise(needs.usable, [scopeOfItem[item], 'read']);
    const types = typesOf(inputOf(step, 'proposals'), undefined);
    addWrites(needs, { types, ours, certain: token === 'unknown' ? 'no' : 'yes' });
}
const scopeOfItem = {
    'pull-request': 'pull-requests',
    issue: 'issues',
};
function addWrites(needs, { types, ours, certain }) {
    const { sure, possible } = itemsOf(ours.workflow);
    for (const type of types === 'unknown' ? contract_proposals/* proposalTypes */.S : types)
        for (const [items, map] of [
            [possible, needs.usable],
            [sure, needs.needed],
        ])
            if (map === needs.usable || (certain === 'yes' && types !== 'unknown'))
                for (const name of scopesOf(type, items))
                    raise(map, [name, 'write']);
}
function scopesOf(type, items) {
    switch (type) {
        case 'comment':
        case 'labels':
            return [...items].map((item) => scopeOfItem[item]);
        case 'review':
            return ['pull-requests'];
        case 'issue':
            return ['issues'];
        case 'pull-request':
            return ['contents', 'pull-requests'];
    }
}
const ofRecipe = new Map([
    ['review', ['review']],
    ['triage', ['comment']],
    ['maintenance', ['pull-request']],
    ['none', []],
]);
/** Without `proposals` the recipe's. */
function typesOf(proposals, recipe) {
    if (proposals === undefined)
        return ofRecipe.get(recipe?.text.trim() ?? 'none') ?? 'unknown';
    const parsed = (0,yaml_text/* parseYaml */.hN)(proposals.text, 'text');
    if (parsed.verdict === 'malformed' || !(0,json/* isJsonObject */.O)(parsed.value))
        return 'unknown';
    const names = Object.keys(parsed.value);
    if (names.some((name) => name.includes('${{')))
        return 'unknown';
    return contract_proposals/* proposalTypes */.S.filter((type) => names.includes(type));
}
/** Whether the step works with the token of the job, or with one that was made elsewhere. */
function tokenOf(step) {
    const given = step.with.find(({ name }) => name === 'github-token')?.value.text;
    if (given === undefined)
        return 'of-the-job';
    const paths = readExpressions(given).flatMap(({ reading }) => reading.verdict === 'read' ? reading.carried : []);
    const names = paths.map((path) => path.join('.'));
    if (names.some((name) => name === 'github.token' || name === 'secrets.github_token'))
        return names.length === 1 ? 'of-the-job' : 'unknown';
    return names.some((name) => name.startsWith('env.')) ? 'unknown' : 'another';
}

;// CONCATENATED MODULE: ./src/law/doctor/permissions.ts
/** A `permissions` block: a map of scopes, or one word for all of them. */
const scopeWords = ['read', 'write', 'none'];
const words = new Map([
    ['read-all', 'read'],
    ['write-all', 'write'],
    ['', 'none'],
]);
/** Undefined: there is no block, and the repository's settings decide. */
function readPermissions(members) {
    const place = members.placeOf('permissions');
    const block = members.value('permissions');
    if (place === undefined || block === undefined)
        return undefined;
    if (block.type === 'text') {
        const others = words.get(block.text);
        if (others === undefined)
            members.complain('permissions must be a map, read-all or write-all');
        return { place, others: others ?? 'none', scopes: new Map() };
    }
    const scopes = new Map();
    for (const { name, value } of members.fields('permissions')) {
        const scope = scopeWords.find((word) => word === value.text);
        if (scope === undefined)
            members.complain(`permissions: ${name} must be read, write or none`);
        else
            scopes.set(name, scope);
    }
    return { place, others: 'none', scopes };
}
const scopeOf = (permissions, name) => permissions.scopes.get(name) ?? permissions.others;

;// CONCATENATED MODULE: ./src/law/doctor/judge-permissions.ts
/** The token of the job against what this configuration can use; the smaller block is the fix. */






function judgePermissions(ours) {
    const { workflow, job } = ours;
    const block = job.permissions ?? workflow.permissions;
    const needs = toNeeds(ours);
    const fix = `Write into the job:\n${toBlock(ours, needs)}`;
    if (block === undefined) {
        const title = `Neither job ${quote(job.id)} nor the workflow has a permissions block`;
        return [toFinding('PERMISSIONS_NOT_SET', { place: job.place, title, fix, job })];
    }
    return [...judgeMissing(ours, { block, needs, fix }), ...judgeExcess(ours, { block, needs, fix })];
}
const rank = { none: 0, read: 1, write: 2 };
function judgeMissing({ job }, { block, needs, fix }) {
    const missing = [...needs.needed].filter(([name, scope]) => rank[scopeOf(block, name)] < rank[scope]);
    if (missing.length === 0)
        return [];
    const severity = missing.some(([, scope]) => scope === 'write') ? 'error' : 'warning';
    const title = `Job ${quote(job.id)} lacks ${toList(missing)}`;
    return [toFinding('PERMISSIONS_MISSING', { place: block.place, title, fix, job, severity })];
}
const toList = (scopes) => scopes.map(([name, scope]) => `${name}: ${scope}`).join(', ');
/** Scopes that other steps of a job are mostly there to use, and that nothing of ours takes. */
const ofOthers = new Set([
    ...[
        'id-token',
        'attestations',
        'packages',
        'checks',
        'security-events',
        'deployments',
        'pages',
        'statuses',
        'models',
    ],
]);
function judgeExcess(ours, { block, needs, fix }) {
    const { job } = ours;
    const shared = job.steps.some(mayUseToken);
    if (block.others !== 'none') {
        const title = `Job ${quote(job.id)} has ${block.others}-all`;
        return [toFinding('PERMISSIONS_TOO_WIDE', { place: block.place, title, fix, job })];
    }
    const excess = [...block.scopes].filter(([name, scope]) => {
        if (rank[scope] <= rank[needs.usable.get(name) ?? 'none'])
            return false;
        return !shared || (scope === 'write' && !ofOthers.has(name));
    });
    if (excess.length === 0)
        return [];
    const title = `Job ${quote(job.id)} has ${toList(excess)}, which this action has no use for`;
    const note = {
        severity: 'note',
        fix: `If no other step of the job needs more:\n${toBlock(ours, needs)}`,
    };
    return [
        toFinding('PERMISSIONS_TOO_WIDE', { place: block.place, title, fix, job, ...(shared ? note : {}) }),
    ];
}
const tokenless = /^[^/@\s]+\/(checkout|setup-[\w-]+|cache|upload-artifact|download-artifact)(\/(save|restore))?@/i;
/** A step that is neither ours nor known to leave the token alone, or one that names it. */
function mayUseToken(step) {
    if (kindOf(step) !== undefined || isCheckout(step))
        return false;
    const uses = step.uses?.text.trim() ?? '';
    if (uses !== '' && !tokenless.test(uses))
        return true;
    const texts = [...step.env, ...step.with].map(({ value }) => value.text);
    if (/\bgit\s+push\b/.test(step.run?.text ?? ''))
        return true;
    return [...texts, step.run?.text ?? ''].some((text) => readExpressions(text).some(({ reading }) => reading.verdict === 'not-read' ||
        reading.carried.some((path) => ['github.token', 'secrets.github_token'].includes(path.join('.')))));
}
/** What it needs, and to read where it can: contents for every agent, the item for every event that has one. */
function toBlock({ agents }, { needed, usable }) {
    const block = new Map(needed);
    if (agents.length > 0)
        for (const name of ['contents', 'pull-requests'])
            if (!block.has(name) && usable.has(name))
                block.set(name, 'read');
    const lines = [...block].sort(([one], [other]) => (one < other ? -1 : 1));
    if (lines.length === 0)
        return 'permissions: {}';
    return ['permissions:', ...lines.map(([name, scope]) => `  ${name}: ${scope}`)].join('\n');
}

;// CONCATENATED MODULE: ./src/law/doctor/local-action.ts
/** Paths in the work tree after `uses:`, and files that this doctor does not open. */



const pathOf = ({ uses }) => uses?.text.trim() ?? '';
/** On an event whose work tree is the base's, and without a checkout of the head, it is the base's action that runs. */
function judgeLocalAction({ workflow, job, agents, publishers }) {
    const event = findHeadEvent(workflow);
    if (event === undefined)
        return [];
    return [...agents, ...publishers].flatMap((step) => {
        if (step.uses === undefined || !isLocal(pathOf(step)))
            return [];
        const title = `${quote(pathOf(step))} is what the pull request makes of this action, on ${event}`;
        return [toFinding('LOCAL_ACTION_ON_PULL_REQUEST', { place: step.uses.place, title, job, step })];
    });
}
function judgeOtherFiles(workflow) {
    return workflow.jobs.flatMap((job) => {
        const called = job.uses === undefined ? [] : [{ place: job.uses.place, what: job.uses.text, job }];
        const ours = job.steps.some((step) => kindOf(step) !== undefined);
        const composites = job.steps.filter((step) => ours && kindOf(step) === undefined && isLocal(pathOf(step)));
        const found = composites.map((step) => ({
            place: step.uses?.place ?? step.place,
            what: pathOf(step),
            job,
            step,
        }));
        return [...called, ...found].map(({ what, ...rest }) => toFinding('NOT_LOOKED_INTO', { ...rest, title: `${quote(what)} was not looked into` }));
    });
}

;// CONCATENATED MODULE: ./src/law/doctor/pins.ts
/** Actions that are named by something that can be moved. */


/** Of this action itself a version is enough: which one to run is the first thing that its users decide. A branch is not. */
function judgePins({ job }) {
    return job.steps.flatMap((step) => {
        const uses = step.uses;
        if (uses === undefined || isPinned(step, uses.text.trim()))
            return [];
        const found = { place: uses.place, title: `${quote(uses.text)} can be moved`, job, step };
        return [toFinding('ACTION_NOT_PINNED', isImage(uses) ? { ...found, fix: imageFix } : found)];
    });
}
const imageFix = 'Name the image by its digest: docker://image@sha256:….';
const isImage = ({ text }) => text.trim().toLowerCase().startsWith('docker://');
function isPinned(step, uses) {
    if (isLocal(uses))
        return true;
    if (/^docker:\/\//i.test(uses))
        return /@sha256:[0-9a-f]{64}$/i.test(uses);
    if (/@[0-9a-f]{40}$/i.test(uses))
        return true;
    return kindOf(step) !== undefined && /@v\d+(\.\d+){0,2}$/.test(uses);
}

;// CONCATENATED MODULE: ./src/law/doctor/run-limits.ts
/** What keeps a run from lasting, from running twice, from looking better than it was, and from a machine that remembers. */


function judgeTimeout({ job, agents, publishers }) {
    if (job.timeout !== undefined)
        return [];
    if ([...agents, ...publishers].every(({ timeout }) => timeout !== undefined))
        return [];
    const title = `Job ${quote(job.id)} has no timeout-minutes`;
    return [toFinding('TIMEOUT_MISSING', { place: job.place, title, job })];
}
function judgeConcurrency({ workflow, job }) {
    if (workflow.concurrency !== undefined || job.concurrency !== undefined)
        return [];
    const title = `Neither job ${quote(job.id)} nor the workflow has a concurrency group`;
    return [toFinding('CONCURRENCY_MISSING', { place: job.place, title, job })];
}
function judgeConclusion({ job, agents, publishers }) {
    const hides = (text) => text !== undefined && !['false', ''].includes(text.trim().toLowerCase());
    const steps = [...agents, ...publishers].flatMap((step) => hides(step.continueOnError?.text) && step.continueOnError !== undefined
        ? [
            {
                place: step.continueOnError.place,
                title: `continue-on-error hides how ${quote(step.label)} ended`,
                job,
                step,
            },
        ]
        : []);
    const whole = hides(job.continueOnError?.text) && job.continueOnError !== undefined
        ? [
            {
                place: job.continueOnError.place,
                title: `continue-on-error hides how job ${quote(job.id)} ended`,
                job,
            },
        ]
        : [];
    return [...steps, ...whole].map((found) => toFinding('CONCLUSION_HIDDEN', found));
}
function judgeRunner({ workflow, job }, options) {
    const event = findOpenEvent(workflow);
    if (event === undefined || options.visibility === 'private')
        return [];
    const label = job.runsOn.find(({ text }) => text.trim().toLowerCase() === 'self-hosted');
    if (label === undefined)
        return [];
    const title = `Whoever causes ${event} starts job ${quote(job.id)} on a self-hosted runner`;
    return [toFinding('SELF_HOSTED_FOR_STRANGERS', { place: label.place, title, job })];
}

;// CONCATENATED MODULE: ./src/law/doctor/event-text.ts
/**
 * Which values of the `github` context a stranger can write. Under `github.event` all that is not known to be harmless: the list of what is
 * dangerous in GitHub's hardening guide grows with every event. docs.github.com/actions/reference/security/secure-use
 */
/** Of people who may write here anyway, or of GitHub. */
const trustedParts = new Set([
    ...['inputs', 'client_payload', 'repository', 'organization', 'enterprise', 'installation', 'schedule'],
    ...['sender', 'label', 'ref', 'base_ref', 'ref_type', 'action', 'before', 'after', 'pusher', 'compare'],
]);
/** Numbers, digests, dates, words of GitHub, and names that can hold no other character than a name's. */
const harmlessLeaves = new Set([
    ...['number', 'id', 'node_id', 'sha', 'head_sha', 'merge_commit_sha', 'commit_id', 'draft', 'merged'],
    ...['fork', 'private', 'visibility', 'login', 'type', 'state', 'state_reason', 'locked', 'event', 'status'],
    ...['additions', 'deletions', 'changed_files', 'comments', 'author_association', 'conclusion', 'full_name'],
    ...['run_id', 'run_number', 'run_attempt', 'workflow_id', 'check_suite_id', 'in_reply_to_id', 'merged_by'],
    ...['size', 'line', 'start_line', 'position', 'distinct', 'default_branch_only'],
]);
const namedByWriters = new Set([
    'labels',
    'label',
    'repo',
    'repository',
    'milestone',
    'base',
]);
function isEventText(path) {
    const [context, part, ...rest] = path;
    if (context !== 'github')
        return false;
    if (part === undefined || part === '*' || part === 'head_ref')
        return true;
    return part === 'event' && isTextOfPayload(rest);
}
function isTextOfPayload(path) {
    const [first] = path;
    if (first === undefined)
        return true;
    if (trustedParts.has(first))
        return false;
    const leaf = path.at(-1) ?? '';
    if (harmlessLeaves.has(leaf) || /_(at|url|count|id)$/.test(leaf) || leaf === 'url')
        return false;
    const holder = path.slice(0, -1).findLast((segment) => segment !== '*') ?? '';
    if (['name', 'title', 'ref', 'label'].includes(leaf) && namedByWriters.has(holder))
        return false;
    return true;
}

;// CONCATENATED MODULE: ./src/law/doctor/carried.ts
/** What a text of the workflow carries that is nobody's here: a stranger's words of the event, or a model's answer. */




/** Each kind of each expression once. Values of `env` and outputs of other jobs are followed to where they come from. */
function findCarried(text, scope) {
    return readExpressions(text.text).flatMap(({ ordinal, reading }) => {
        const place = placeOfExpression(text, ordinal);
        if (reading.verdict === 'not-read')
            return [{ type: 'not-read', name: '', place }];
        const following = { scope, left: mostSteps, seen: new Map() };
        const named = reading.carried.flatMap((path) => judgePath(path, following));
        const types = new Set();
        return named.flatMap(({ type, name }) => {
            if (types.has(type))
                return [];
            types.add(type);
            return [{ type, name, place }];
        });
    });
}
/** From a variable to the variable that it is made of, and so on. */
const mostSteps = 5;
function judgePath(path, following) {
    const { scope, left, seen } = following;
    const name = path.join('.');
    const place = `${scope.job.id} ${scope.step?.index ?? ''} ${name}`;
    if ((seen.get(place) ?? -1) >= left)
        return [];
    seen.set(place, left);
    if (isEventText(path))
        return [{ type: 'event-text', name }];
    const [context, key = '*', part = '*', leaf = '*'] = path;
    if (context === 'secrets' || name === 'github.token')
        return [{ type: 'secret', name }];
    if (context === 'steps' && (part === '*' || part === 'outputs'))
        return isOfModel(scope.job, key, leaf) ? [{ type: 'model-text', name }] : [];
    if (left === 0)
        return [];
    if (context === 'env')
        return fromFields(toVariables(scope), { ...following, key });
    if (context !== 'needs' && context !== 'jobs')
        return [];
    return scope.workflow.jobs
        .filter(({ id }) => key === '*' || id.toLowerCase() === key)
        .flatMap((job) => fromFields(job.outputs, { ...following, key: leaf, scope: { workflow: scope.workflow, job } }));
}
function fromFields(fields, { key, ...following }) {
    const meant = fields.filter(({ name }) => key === '*' || name === '' || name.toLowerCase() === key);
    return meant.flatMap(({ value }) => readExpressions(value.text).flatMap(({ reading }) => reading.verdict === 'read'
        ? reading.carried.flatMap((path) => judgePath(path, { ...following, left: following.left - 1 }))
        : [{ type: 'not-read', name: '' }]));
}
const toVariables = ({ workflow, job, step }) => [
    ...(step?.env ?? []),
    ...job.env,
    ...workflow.env,
];
/** Outputs that hold words of code, numbers, digests and paths of ours; every other one may hold the model's. */
const harmlessOutputs = new Set([
    ...['conclusion', 'reason', 'final-message-file', 'structured-output-file', 'proposals-file'],
    ...['proposals-digest', 'proposals-count', 'published-count', 'denied-calls', 'steps', 'tool-calls'],
    ...[
        'input-tokens',
        'output-tokens',
        'cost-usd',
        'model',
        'isolation',
        'tainted',
        'audit-file',
        'audit-digest',
    ],
    ...['audit-artifact-id', 'audit-artifact-url', 'report-file'],
]);
function isOfModel(job, id, output) {
    const agents = job.steps.filter((step) => kindOf(step) === 'agent' && step.id !== '');
    return agents.some((step) => id === '*' || step.id.toLowerCase() === id) && !harmlessOutputs.has(output);
}

;// CONCATENATED MODULE: ./src/law/doctor/secrets.ts
/** Keys that stand in the file, and secrets that more steps get than need them. */


const keyInputs = new Set(['api-key', 'prestage-api-key', 'github-token', 'secrets']);
const keyVariables = /^(OAI(_PREP)?_API_KEY|OPENAI_API_KEY|GITHUB_TOKEN|GH_TOKEN)$/i;
/** What people write where an endpoint wants no key; shorter words are no keys either. */
const placeholders = /^(none|empty|ollama|dummy|test|placeholder|not-?needed|unused|no-?key|sk-placeholder|local|lm-studio|[*x.-]+)$/i;
const shortestKey = 8;
function judgeKeys({ workflow, job, agents, publishers }) {
    const ours = [...agents, ...publishers];
    const inputs = ours.flatMap((step) => step.with.filter(({ name }) => keyInputs.has(name)).map((field) => ({ field, where: { job, step } })));
    const headers = ours.flatMap((step) => step.with
        .filter(hasLiteralAuthorization)
        .map((field) => ({ field, where: { job, step }, literal: true })));
    const variables = [
        ...workflow.env.map((field) => ({ field, where: { job } })),
        ...job.env.map((field) => ({ field, where: { job } })),
        ...ours.flatMap((step) => step.env.map((field) => ({ field, where: { job, step } }))),
    ].filter(({ field }) => keyVariables.test(field.name));
    return [...[...inputs, ...variables].filter(({ field }) => isKey(field.value.text)), ...headers].map(({ field, where }) => toFinding('KEY_IN_WORKFLOW', {
        place: field.value.place,
        title: `${quote(field.name)} is written out`,
        ...where,
    }));
}
function isKey(text) {
    const bare = text.trim();
    return !bare.includes('${{') && bare.length >= shortestKey && !placeholders.test(bare);
}
const hasLiteralAuthorization = ({ name, value }) => name === 'api-headers' &&
    value.text
        .split('\n')
        .some((line) => /^\s*(proxy-)?authorization\s*:|^\s*[\w-]*(api-?key|token)\s*:/i.test(line) && isKey(line));
/** `env` of the job or the workflow. In `env` of the agent's own step the runner gives it to that step alone. */
function judgeSharedEnv({ workflow, job, agents }) {
    if (agents.length === 0)
        return [];
    return [...workflow.env, ...job.env].flatMap((field) => {
        const secret = findCarried(field.value, { workflow, job }).find(({ type }) => type === 'secret');
        if (secret === undefined)
            return [];
        const title = `${quote(field.name)} gives ${quote(secret.name)} to every step of job ${quote(job.id)}`;
        return [toFinding('SECRET_IN_SHARED_ENV', { place: field.value.place, title, job })];
    });
}

;// CONCATENATED MODULE: ./src/law/doctor/spliced-text.ts
/** Words of strangers and of models where they become something else than words: a script, or the operator's own input. */



/** Inputs of ours that are prose for the model; in all others a word is authority. */
const prose = new Set(['prompt', 'variables', 'developer', 'system', 'prestage-system']);
function judgeInputs({ workflow, job, agents, publishers }) {
    return [...agents, ...publishers].flatMap((step) => step.with.flatMap(({ name, value }) => findCarried(value, { workflow, job, step }).flatMap(({ type, name: source, place }) => {
        const found = { place, job, step, title: `${quote(source)} is pasted into the input ${quote(name)}` };
        const severity = prose.has(name) ? 'warning' : 'error';
        if (type === 'event-text')
            return [toFinding('EVENT_TEXT_IN_INPUT', { ...found, severity })];
        if (type === 'model-text')
            return [toFinding('OUTPUT_IN_INPUT', { ...found, severity })];
        return type === 'not-read' ? [toFinding('EXPRESSION_NOT_READ', notRead(found, name))] : [];
    })));
}
/** Event text in jobs of ours; what a model wrote in every job, since outputs travel. */
function judgeScripts(workflow) {
    return workflow.jobs.flatMap((job) => {
        const ours = job.steps.some((step) => kindOf(step) !== undefined);
        return job.steps.flatMap((step) => {
            const scope = { workflow, job, step };
            return scriptsOf(step).flatMap((script) => {
                const carried = findCarried(script, scope);
                return carried.flatMap((one) => (ours || one.type === 'model-text' ? toFound(one, scope) : []));
            });
        });
    });
}
/** Inputs of other actions that are code: github-script’s, and those that are called so elsewhere. */
const scriptInputs = new Set([
    ...[
        'script',
        'inlinescript',
        'inline-script',
        'run',
        'command',
        'commands',
        'cmd',
        'args',
        'entrypoint',
        'shell',
    ],
]);
function scriptsOf(step) {
    if (kindOf(step) !== undefined)
        return [];
    const inputs = step.with.filter(({ name }) => scriptInputs.has(name)).map(({ value }) => value);
    return step.run === undefined ? inputs : [step.run, ...inputs];
}
function toFound({ type, name, place }, { job, step }) {
    const found = { place, job, ...(step === undefined ? {} : { step }) };
    const title = `${quote(name)} is pasted into a script`;
    if (type === 'event-text')
        return [toFinding('EVENT_TEXT_IN_SCRIPT', { ...found, title })];
    if (type === 'model-text')
        return [toFinding('OUTPUT_IN_SCRIPT', { ...found, title })];
    return type === 'not-read'
        ? [toFinding('EXPRESSION_NOT_READ', notRead({ ...found, title }, 'a script'))]
        : [];
}
const notRead = (found, where) => ({
    ...found,
    title: `An expression in ${where === 'a script' ? where : quote(where)} could not be read`,
});

;// CONCATENATED MODULE: ./src/law/doctor/workspace-code.ts
/** Steps that run what an agent may have written, with more than they should have. */





function judgeWorkspaceCode(ours, options) {
    const { job } = ours;
    const writer = ours.agents.find((step) => mayWrite(step, options));
    if (writer === undefined)
        return [];
    return job.steps.flatMap((step) => {
        const place = step.index > writer.index ? placeOfCode(step) : undefined;
        if (place === undefined)
            return [];
        const holds = whatItHolds(ours, step);
        if (holds === undefined)
            return [];
        const title = `${quote(step.label)} runs code of the work tree after ${quote(writer.label)}, with ${holds}`;
        return [toFinding('WORKSPACE_CODE_AFTER_AGENT', { place, title, job, step })];
    });
}
/** A manifest that nobody has read is taken for one that writes. */
function mayWrite(step, { manifests = {} }) {
    if (inputOf(step, 'recipe')?.text.trim() === 'maintenance')
        return true;
    const tools = inputOf(step, 'tools')?.text.trim();
    if (tools === undefined)
        return false;
    return !Object.hasOwn(manifests, tools) || manifests[tools] === 'writes';
}
const programs = [
    ...[
        'npm',
        'npx',
        'pnpm',
        'pnpx',
        'yarn',
        'bun',
        'bunx',
        'node',
        'deno',
        'tsx',
        'make',
        'cmake',
        'ctest',
        'ninja',
        'just',
    ],
    ...[
        'task',
        'python3?',
        'pip3?',
        'uv',
        'poetry',
        'pytest',
        'tox',
        'nox',
        'pre-commit',
        'gradle',
        'gradlew',
        'mvn',
        'mvnw',
    ],
    ...[
        'sbt',
        'go',
        'cargo',
        'dotnet',
        'bundle',
        'rake',
        'ruby',
        'rspec',
        'composer',
        'php',
        'phpunit',
        'mix',
        'stack',
        'cabal',
    ],
    ...[
        'bazel',
        'bazelisk',
        'docker',
        'podman',
        'terraform',
        'ansible-playbook',
        'swift',
        'xcodebuild',
        'flutter',
        'dart',
    ],
    ...['bash', 'sh', 'zsh', 'pwsh', 'source', 'eslint', 'jest', 'vitest', 'tsc'],
];
/** At the start of a command. What only prints a version is taken for code too: it loads configuration all the same. */
const start = String.raw `(?:^|[;&|(]|\$\(|\b(?:then|do|else|exec|sudo|time|env|xargs)\s)\s*(?:[A-Za-z_]\w*=\S*\s+)*`;
const runsProgram = new RegExp(`${start}(?:${programs.join('|')})(?:\\s|$)`);
const runsPath = new RegExp(`${start}(?:\\.{1,2}/|"?\\$\\{?GITHUB_WORKSPACE\\}?"?/|\\.\\s+\\S|[\\w.-]+/[\\w./-]+)`);
const workspace_code_longestLine = 2_000;
function placeOfCode(step) {
    if (step.uses !== undefined && isLocal(step.uses.text.trim()))
        return step.uses.place;
    const script = step.run;
    const line = script?.text.split('\n').find((one) => {
        const command = one.slice(0, workspace_code_longestLine).trim();
        return !command.startsWith('#') && (runsProgram.test(command) || runsPath.test(command));
    });
    return script === undefined || line === undefined ? undefined : placeOfLine(script, line);
}
function whatItHolds({ workflow, job }, step) {
    const fields = [...step.env, ...step.with, ...job.env, ...workflow.env].map(({ value }) => value);
    const texts = step.run === undefined ? fields : [...fields, step.run];
    const scope = { workflow, job, step };
    const secret = texts.flatMap((text) => findCarried(text, scope)).find(({ type }) => type === 'secret');
    if (secret !== undefined)
        return quote(secret.name);
    const block = job.permissions ?? workflow.permissions;
    if (block === undefined)
        return 'a token that may write';
    const scopes = [
        'contents',
        'pull-requests',
        'issues',
        'packages',
        'actions',
        'id-token',
        'deployments',
        'pages',
    ];
    const writes = scopes.find((name) => scopeOf(block, name) === 'write');
    return writes === undefined ? undefined : `a token that may write ${writes}`;
}

;// CONCATENATED MODULE: ./src/law/doctor/judge-workflow.ts
/** All that the doctor has to say about one workflow that uses this action. Pure; nothing about a workflow that does not. */










const rules = [
    ...[judgeHeadCheckout, judgeLocalAction, judgeInputs, judgeWorkspaceCode, judgeKeys, judgeSharedEnv],
    ...[judgePermissions, judgeCredentials, judgePins, judgeCheckout, judgeHistory],
    ...[judgeConcurrency, judgeTimeout, judgeConclusion, judgeRunner],
];
/** In the order of the file; what several jobs share is told once. */
function judgeWorkflow(workflow, options) {
    const jobs = findOurJobs(workflow);
    if (jobs.length === 0)
        return [];
    const findings = [
        ...jobs.flatMap((ours) => rules.flatMap((rule) => rule(ours, options))),
        ...judgeScripts(workflow),
        ...judgeOtherFiles(workflow),
    ];
    const file = options.file === undefined ? {} : { file: options.file };
    return findings
        .map((finding) => ({ ...finding, ...file }))
        .sort((one, other) => one.line - other.line || one.column - other.column);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/yaml/yaml-tree.ts
/**
 * YAML as a tree that knows the place of everything, for texts that others read too: a finding about them needs a line.
 * Aliases are followed, since GitHub follows them, and counted at each use: a page of them can stand for gigabytes.
 */


/** With every alias written out. */
const mostNodes = 50_000;
/** Refuses tags, directives, merge keys, keys that come twice, aliases that lead nowhere, and what is too deep or too much. */
function parseYamlTree(text) {
    const lines = new dist/* LineCounter */.HN();
    try {
        const options = { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false };
        const document = (0,dist/* parseDocument */.Tp)(text, { ...options, lineCounter: lines });
        const fault = (0,yaml_text/* findFault */.Kv)(document);
        // In brackets the parser notes the end of its stack as an error of the text.
        if (fault?.what === stackEnd)
            return tooDeep;
        if (fault !== undefined)
            return { verdict: 'malformed', complaint: fault.what, place: toPlace(lines, fault.at) };
        const reading = { text, lines, anchors: new Map() };
        const built = build(document.contents, { reading, depth: 0, at: 0 });
        if (built.verdict === 'malformed')
            return built;
        return { verdict: 'parsed', tree: built.tree };
    }
    catch (error) {
        // The parser is recursive, and its promise to return errors ends with the stack.
        if (error instanceof RangeError)
            return tooDeep;
        throw error;
    }
}
const stackEnd = 'Maximum call stack size exceeded';
const tooDeep = {
    verdict: 'malformed',
    complaint: `nested deeper than ${yaml_text/* maxDepth */.Mw} levels`,
    place: { line: 1, column: 1 },
};
function build(node, where) {
    const { reading, depth } = where;
    const at = node?.range?.[0] ?? where.at;
    const place = toPlace(reading.lines, at);
    const fail = (complaint) => ({ verdict: 'malformed', complaint, place });
    if (node === null)
        return { verdict: 'built', tree: { type: 'text', text: '', source: '', place }, nodes: 1 };
    if ((0,dist/* isAlias */.Vj)(node)) {
        const meant = reading.anchors.get(node.source);
        return meant ?? fail(`the alias *${node.source} stands for nothing before it`);
    }
    if (node.tag !== undefined)
        return fail('tags are not taken');
    if (depth >= yaml_text/* maxDepth */.Mw)
        return fail(`nested deeper than ${yaml_text/* maxDepth */.Mw} levels`);
    const inner = { reading, depth: depth + 1, at };
    const built = buildHere(node, { place, inner, fail });
    if (built.verdict === 'malformed')
        return built;
    if (built.nodes > mostNodes)
        return fail(`more than ${mostNodes} values, aliases written out`);
    if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node)) && node.anchor !== undefined)
        reading.anchors.set(node.anchor, built);
    return built;
}
function buildHere(node, { place, inner, fail }) {
    if ((0,dist/* isMap */.jh)(node))
        return buildMap(node.items, { place, inner });
    if ((0,dist/* isSeq */.oP)(node))
        return buildList(node.items, { place, inner });
    if (!(0,dist/* isScalar */.jn)(node))
        return fail('neither a map, a list nor text');
    const value = node.value;
    const text = typeof value === 'string' ? value : value === null ? '' : (node.source ?? String(value));
    const source = inner.reading.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
    return { verdict: 'built', tree: { type: 'text', text, source, place }, nodes: 1 };
}
function buildMap(items, { place, inner }) {
    const entries = [];
    const keys = new Set();
    let nodes = 1;
    for (const { key, value } of items) {
        const at = key.range?.[0] ?? inner.at;
        const keyPlace = toPlace(inner.reading.lines, at);
        const fail = (complaint) => ({ verdict: 'malformed', complaint, place: keyPlace });
        if (!(0,dist/* isScalar */.jn)(key) || key.tag !== undefined)
            return fail('a key must be plain text');
        const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
        if (name === '<<')
            return fail('GitHub takes no merge keys (<<)');
        if (keys.has(name))
            return fail(`the key ${JSON.stringify(name.slice(0, 60))} is given twice`);
        keys.add(name);
        const built = build(value, { ...inner, at });
        if (built.verdict === 'malformed')
            return built;
        nodes += built.nodes;
        entries.push({ key: name, place: keyPlace, value: built.tree });
    }
    return { verdict: 'built', tree: { type: 'map', entries, place }, nodes };
}
function buildList(list, { place, inner }) {
    const items = [];
    let nodes = 1;
    for (const item of list) {
        const built = build(item, inner);
        if (built.verdict === 'malformed')
            return built;
        nodes += built.nodes;
        items.push(built.tree);
    }
    return { verdict: 'built', tree: { type: 'list', items, place }, nodes };
}
function toPlace(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

;// CONCATENATED MODULE: ./src/law/doctor/members.ts
/** A map of a workflow file, asked by name. What has another shape than GitHub takes is a complaint. */
/** Of one `env`, `with` or `outputs`: they are followed from one to the next, for every step anew. */
const mostFields = 256;
function openMap(tree, complaints) {
    const entries = new Map(tree.entries.map((entry) => [entry.key, entry]));
    const value = (name) => entries.get(name)?.value;
    const complainAt = ({ line, column }, what) => void complaints.push(`line ${line}, column ${column}: ${what}`);
    return {
        place: tree.place,
        value,
        placeOf: (name) => entries.get(name)?.place,
        text: (name) => {
            const found = value(name);
            if (found === undefined || found.type === 'text')
                return found;
            complainAt(found.place, `${name} must be text`);
            return undefined;
        },
        map: (name) => {
            const found = value(name);
            if (found === undefined || found.type === 'map')
                return found;
            complainAt(found.place, `${name} must be a map`);
            return undefined;
        },
        fields: (name) => {
            const found = value(name);
            if (found === undefined)
                return [];
            if (found.type === 'map' && found.entries.length > mostFields) {
                complainAt(found.place, `${name} has more than ${mostFields} entries`);
                return [];
            }
            if (found.type === 'map')
                return readFields(found, (place, what) => complainAt(place, `${name}: ${what}`));
            if (found.type === 'text')
                return found.text === '' ? [] : [{ name: '', place: found.place, value: found }];
            complainAt(found.place, `${name} must be a map`);
            return [];
        },
        maps: (name) => {
            const found = value(name);
            if (found === undefined)
                return [];
            const items = found.type === 'list' ? found.items : [];
            if (found.type !== 'list')
                complainAt(found.place, `${name} must be a list`);
            return items.flatMap((item) => {
                if (item.type === 'map')
                    return [openMap(item, complaints)];
                complainAt(item.place, `${name}: each must be a map`);
                return [];
            });
        },
        complain: (what) => complainAt(tree.place, what),
    };
}
function readFields({ entries }, complain) {
    return entries.flatMap(({ key, place, value }) => {
        if (value.type === 'text')
            return [{ name: key, place, value }];
        complain(value.place, `${JSON.stringify(key.slice(0, 60))} must be text`);
        return [];
    });
}

;// CONCATENATED MODULE: ./src/law/doctor/parse-workflow.ts
/** The text of a workflow file to a typed workflow, or all that keeps it from being read. The text may be a stranger's. */



/** Characters; GitHub itself takes no larger workflow than about this. */
const longestWorkflow = 512 * 1024;
function parseWorkflow(text) {
    if (text.length > longestWorkflow)
        return refuse([`longer than ${longestWorkflow} characters`]);
    const parsed = parseYamlTree(text);
    if (parsed.verdict === 'malformed')
        return refuse([`line ${parsed.place.line}, column ${parsed.place.column}: ${parsed.complaint}`]);
    if (parsed.tree.type !== 'map')
        return refuse(['line 1, column 1: not a map with "on" and "jobs"']);
    const complaints = [];
    const workflow = readWorkflow(parsed.tree, complaints);
    complaints.push(...judgeSize(workflow));
    return complaints.length > 0 ? refuse(complaints) : { verdict: 'parsed', workflow };
}
const mostJobs = 256;
/** Each step may be made of all variables, and each of them of all others. A thousand steps with a hundred variables. */
const mostPairs = 10_000_000;
/** More than anybody has written: held against each other, they would take minutes. */
function judgeSize({ place: { line, column }, env, jobs }) {
    const at = `line ${line}, column ${column}:`;
    const pairs = jobs.flatMap((job) => job.steps.map((step) => (env.length + job.env.length + step.env.length) ** 2));
    return [
        ...(jobs.length > mostJobs ? [`${at} more than ${mostJobs} jobs`] : []),
        ...(pairs.reduce((sum, count) => sum + count, 0) > mostPairs
            ? [`${at} more variables for more steps than can be looked at`]
            : []),
    ];
}
const refuse = (complaints) => ({ verdict: 'refused', complaints });
function readWorkflow(tree, complaints) {
    const members = openMap(tree, complaints);
    const jobs = members.map('jobs');
    for (const name of ['on', 'jobs'])
        if (members.value(name) === undefined)
            members.complain(`${name} is missing`);
    return {
        place: tree.place,
        events: readEvents(members),
        permissions: readPermissions(members),
        concurrency: members.placeOf('concurrency'),
        env: members.fields('env'),
        jobs: (jobs?.entries ?? []).map(({ key, place, value }) => {
            const job = value.type === 'map' ? openMap(value, complaints) : undefined;
            if (job === undefined)
                members.complain(`job ${JSON.stringify(key.slice(0, 60))} must be a map`);
            return readJob(job ?? openMap({ type: 'map', entries: [], place }, complaints), { id: key, place });
        }),
    };
}
/** `on: push`, `on: [push, pull_request]`, and a map from name to filters. */
function readEvents(members) {
    const on = members.value('on');
    if (on === undefined)
        return [];
    if (on.type === 'text')
        return [{ name: on.text, place: on.place }];
    if (on.type === 'map')
        return on.entries.map(({ key, place }) => ({ name: key, place }));
    return texts(on).map(({ text, place }) => ({ name: text, place }));
}
const texts = (tree) => {
    if (tree === undefined)
        return [];
    if (tree.type === 'text')
        return [tree];
    return tree.type === 'list' ? tree.items.flatMap((item) => (item.type === 'text' ? [item] : [])) : [];
};
function readJob(members, { id, place }) {
    const runsOn = members.value('runs-on');
    const labels = runsOn?.type === 'map' ? runsOn.entries.find(({ key }) => key === 'labels')?.value : runsOn;
    return {
        id,
        place,
        uses: members.text('uses'),
        runsOn: texts(labels),
        permissions: readPermissions(members),
        concurrency: members.placeOf('concurrency'),
        timeout: members.text('timeout-minutes'),
        continueOnError: members.text('continue-on-error'),
        env: members.fields('env'),
        outputs: members.fields('outputs'),
        steps: members.maps('steps').map(readStep),
    };
}
function readStep(members, index) {
    const [uses, run] = [members.text('uses'), members.text('run')];
    const id = members.text('id')?.text ?? '';
    const name = members.text('name')?.text ?? '';
    const what = uses?.text ?? (run === undefined ? '' : 'run');
    return {
        index,
        place: members.place,
        id,
        label: [name, id, what].find((word) => word !== '')?.slice(0, 80) ?? `step ${index + 1}`,
        uses,
        run,
        with: members.fields('with').map((field) => lower(field)),
        env: members.fields('env'),
        timeout: members.text('timeout-minutes'),
        continueOnError: members.text('continue-on-error'),
    };
}
const lower = (field) => ({ ...field, name: field.name.toLowerCase() });

// EXTERNAL MODULE: ./src/law/prompt/prompt-file.ts + 1 modules
var prompt_file = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/runner/publish-inputs.ts
var publish_inputs = __webpack_require__(23271);
// EXTERNAL MODULE: ./src/runner/publish-rules.ts
var publish_rules = __webpack_require__(60475);
// EXTERNAL MODULE: ./src/run/pause.ts
var pause = __webpack_require__(47895);
;// CONCATENATED MODULE: ./src/run/validate/codes.ts
/** What the doctor looks for beside the workflow itself: one table, from which a part of docs/validate.md is made. */
/** Worst first. */
const configurationRules = {
    WORKFLOW_UNREADABLE: {
        severity: 'error',
        what: 'the workflow file is not one',
        why: 'GitHub would not run it, so nothing in it could be judged.',
        fix: 'Mend the file.',
    },
    INPUT_INVALID: {
        severity: 'error',
        what: 'an input is unknown, lacks, or has a value that it does not take',
        why: 'The run would end with config-error before anything is called.',
        fix: 'Give the input a value that it takes.',
    },
    FILE_MISSING: {
        severity: 'error',
        what: 'a file that an input names is not there',
        why: 'A run reads it from the trusted revision, on a pull request from the base: it has to be committed.',
        fix: 'Commit the file, or correct the path.',
    },
    CREDENTIAL_FILE_NAMED: {
        severity: 'error',
        what: 'an input names a file that holds credentials by its name, or one of git’s own',
        why: 'A run sends the texts that it is given to the model’s endpoint, and tools are kept from files of such names.',
        fix: 'Name a file that was written for this input.',
    },
    FILE_TOO_LARGE: {
        severity: 'warning',
        what: 'a file that an input names is larger than 1 MiB',
        why: 'It is not looked into here, so that nothing is said of it. A run takes no manifest of this size, and hardly any model a text.',
        fix: 'Make it smaller: below 1 MiB, and far below for a text that a model is to read.',
    },
    FILE_INVALID: {
        severity: 'error',
        what: 'a prompt file, or another text that an input names, cannot be used',
        why: 'The run would end with config-error before anything is called.',
        fix: 'Mend the file.',
    },
    VARIABLE_MISSING: {
        severity: 'error',
        what: 'a placeholder of a prompt file has no value',
        why: 'The run would end with config-error before anything is called.',
        fix: 'Give it in the input "variables".',
    },
    VARIABLE_UNUSED: {
        severity: 'warning',
        what: 'a variable that no placeholder of the prompt file asks for',
        why: 'What it says never reaches the model.',
        fix: 'Remove it, or write the placeholder.',
    },
    MANIFEST_INVALID: {
        severity: 'error',
        what: 'the manifest of tools has an error',
        why: 'The run would end with config-error before anything is called.',
        fix: 'Mend the manifest; schemas/tools.schema.json helps an editor to.',
    },
    TOOL_UNKNOWN: {
        severity: 'error',
        what: 'allow-tools or tainted-tools names a tool that the manifest does not have',
        why: 'The run would end with config-error: a name that nobody knows may be a grant gone astray.',
        fix: 'Correct the name, or remove it.',
    },
    SCHEMA_INVALID: {
        severity: 'error',
        what: 'the schema of the answer cannot be checked: no JSON Schema, or a keyword that is not known',
        why: 'The run would end with config-error before anything is called.',
        fix: 'Mend the schema: draft-07 or 2020-12, and no keyword of another kind.',
    },
    SCHEMA_NOT_STRICT: {
        severity: 'warning',
        what: 'a schema with "strict": true that strict endpoints refuse',
        why: 'They want every property required and no others. The answer is then asked for without the schema.',
        fix: 'Give each object "additionalProperties": false and all of its properties in "required", or leave "strict" out.',
    },
    KEY_MISSING: {
        severity: 'warning',
        what: 'the step has no key, and asks an endpoint that wants one',
        why: 'Without base-url the endpoint is api.openai.com, which answers without a key with status 401.',
        fix: 'Give api-key: ${{ secrets.NAME }}, or base-url for an endpoint that wants no key.',
    },
    RECIPE_WITHOUT_TOOLS: {
        severity: 'warning',
        what: 'recipe: maintenance is offered no tool that writes or runs something',
        why: 'Its pull request is made of what tools changed in the work tree. Nothing could be changed.',
        fix: 'Offer such tools in the manifest and in allow-tools, or leave "tools" out: the recipe has its own.',
    },
    PRICE_UNKNOWN: {
        severity: 'error',
        what: 'max-cost-usd is given, and the price of a model is not',
        why: 'A limit of money is worth nothing while one of the models has no price, so the run would not begin.',
        fix: 'Add the price to "prices".',
    },
    BUDGET_TOO_SMALL: {
        severity: 'error',
        what: 'max-total-tokens or max-cost-usd does not let the first request be made',
        why: 'What a request can cost at worst must fit before it is sent, so nothing would ever be asked.',
        fix: 'Raise the limit, or shorten the prompt and the list of tools.',
    },
    STEPS_OUT_OF_REACH: {
        severity: 'note',
        what: 'max-steps can never be reached under the limit of tokens or money',
        why: 'Every step sends at least the prompt and the tools again, and the limit is spent before.',
        fix: 'Lower max-steps, or raise the limit.',
    },
    WINDOW_TOO_SMALL: {
        severity: 'error',
        what: 'prompt, system prompt and tools do not fit context-window',
        why: 'They are never shortened, so the first request could not be made.',
        fix: 'Shorten them, offer fewer tools (allow-tools), or give context-window the size that the model has.',
    },
    OUTPUT_OVER_WINDOW: {
        severity: 'warning',
        what: 'max-output-tokens is more than half of context-window',
        why: 'At most half of the window is kept for a reply: the rest of the number does nothing but make requests fail.',
        fix: 'Lower max-output-tokens.',
    },
    TIMES_CONTRADICT: {
        severity: 'warning',
        what: 'one time limit ends before another that it should hold',
        why: 'The longer one can never be reached: the run, or the runner, ends it earlier, and less orderly.',
        fix: 'Let each be shorter than what is around it: tool, run, step, job.',
    },
    TOOLS_NEVER_USED: {
        severity: 'warning',
        what: 'the limits do not let a tool be called',
        why: 'The last step is asked for an answer without tools, and max-tool-calls counts every call.',
        fix: 'Raise the limit, or offer no tools.',
    },
    TOOL_NEVER_CALLABLE: {
        severity: 'warning',
        what: 'a tool is offered, and every call of it would be refused',
        why: 'The model spends steps on it, and three replies in a row with nothing but refused calls end the run.',
        fix: 'Grant what it needs, or leave it out of allow-tools.',
    },
    TOOLS_OFF_UNDER_TAINT: {
        severity: 'note',
        what: 'tools that are refused once the words of strangers have reached the run',
        why: 'That is how it is meant. It is told so that nobody wonders about DENIED_TAINT.',
        fix: 'Nothing, unless the task needs one of them: then think twice, and name it in tainted-tools.',
    },
    GRANT_WITHOUT_USE: {
        severity: 'note',
        what: 'tainted-tools names a tool that stays under taint without it',
        why: 'The grant does nothing today, and would count the day the tool becomes one that writes.',
        fix: 'Remove the name.',
    },
    PROGRAM_UNAVAILABLE: {
        severity: 'warning',
        what: 'the program of a tool is not there, or cannot be started, on this machine',
        why: 'The machine of the run may have it; if not, the run would end with config-error.',
        fix: 'See to it that the job has the program before this step.',
    },
    PLACEHOLDER_LEFT: {
        severity: 'note',
        what: 'uses: names the stand-in of the docs in place of an owner',
        why: 'org/goagent-action is whatever somebody of that name puts there, and not what you have looked at.',
        fix: 'Write the owner whose copy of this action you use.',
    },
};

;// CONCATENATED MODULE: ./src/run/validate/finding.ts
/** What the doctor says, about a workflow or about what it names, in one shape. */

function finding_toFinding(code, spot, told) {
    const { severity, why, fix } = configurationRules[code];
    return { ...spot, code, severity, why, fix, ...told };
}
const ranks = ['error', 'warning', 'note'];
/** By file, then by place; what is found twice is told once. */
function sortFindings(findings) {
    const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
    return [...unique.values()].sort((one, other) => compare(one.file, other.file) ||
        one.line - other.line ||
        one.column - other.column ||
        ranks.indexOf(one.severity) - ranks.indexOf(other.severity));
}
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

// EXTERNAL MODULE: ./src/run/validate/work-tree.ts
var work_tree = __webpack_require__(59092);
;// CONCATENATED MODULE: ./src/run/validate/complaints.ts
/** Complaints of the loaders of a run, as findings with a place. */



/** `unknown input "x"`, `input "x": …`, `inputs "x" and "x-file" …`, `variable X (for input "x"): …`. */
const namesInput = /^(?:unknown |variable \w+ \(for )?inputs? "([^"]+)"/;
/** `with` has the place of what it gives. */
function toInputFinding(complaint, { spotOf }) {
    const input = namesInput.exec(complaint)?.[1] ?? '';
    const code = complaint.includes(': the price of model ') ? 'PRICE_UNKNOWN' : 'INPUT_INVALID';
    return finding_toFinding(code, spotOf(input), { title: complaint });
}
/** A person mends these first; more are counted, since a file may be wrong in a hundred thousand places. */
const mostComplaints = 100;
/** All of its complaints, with the places of tools in the manifest, which is read for that once. */
function toFindings(error, given) {
    const path = given.manifest?.path;
    let find;
    const blame = {
        ...given,
        findTool: (tool) => {
            find ??= openToolPlaces(path === undefined ? '' : (given.tree.text(path) ?? ''));
            return find(tool);
        },
    };
    const complaints = error.complaints.filter((complaint) => !complaint.startsWith('The manifest is '));
    const left = complaints.length - mostComplaints;
    const told = complaints.slice(0, mostComplaints);
    return (left > 0 ? [...told, `and ${left} more of them`] : told).map((complaint) => toPlaced(complaint, error.code, blame));
}
function toPlaced(complaint, code, blame) {
    const { setup } = blame;
    const names = /^(allow-tools|tainted-tools): /.exec(complaint)?.[1];
    if (names !== undefined)
        return finding_toFinding('TOOL_UNKNOWN', setup.spotOf(names), { title: complaint });
    if (code === 'MANIFEST_INVALID')
        return finding_toFinding('MANIFEST_INVALID', toManifestSpot(complaint, blame), { title: complaint });
    if (code === 'TOOL_UNAVAILABLE' || code === 'PROGRAM_NOT_TRUSTED')
        return finding_toFinding('PROGRAM_UNAVAILABLE', toManifestSpot(complaint, blame), { title: complaint });
    const input = namesInput.exec(complaint)?.[1] ?? '';
    if (code === 'POLICY_NOT_AVAILABLE')
        return finding_toFinding(toUnreadCode(complaint), setup.spotOf(input), { title: complaint });
    if (!/-file$|^tools$/.test(input))
        return finding_toFinding(toTextCode(complaint), setup.spotOf(input), { title: complaint });
    return finding_toFinding(toTextCode(complaint), toFileSpot(complaint, { input, setup }), { title: complaint });
}
function toUnreadCode(complaint) {
    if (complaint.endsWith(work_tree/* whyUnread */.M.kept))
        return 'CREDENTIAL_FILE_NAMED';
    return complaint.endsWith(work_tree/* whyUnread */.M['too-large']) ? 'FILE_TOO_LARGE' : 'FILE_MISSING';
}
function toTextCode(complaint) {
    if (complaint.includes('no value for {{'))
        return 'VARIABLE_MISSING';
    if (/"output-schema|: jsonSchema: /.test(complaint))
        return 'SCHEMA_INVALID';
    return complaint.includes('price of model') ? 'PRICE_UNKNOWN' : 'FILE_INVALID';
}
/** Where the complaint says a line of the file, there; else where the workflow names the file. */
function toFileSpot(complaint, { input, setup }) {
    const spot = setup.spotOf(input);
    const path = setup.environment.inputs.get(input)?.replace(/^\.\//, '');
    const place = complaints_toPlace(complaint);
    return path === undefined || place === undefined ? spot : { ...spot, file: path, ...place };
}
function complaints_toPlace(complaint) {
    const [, line, column] = /line (\d+), column (\d+)/.exec(complaint) ?? [];
    return line === undefined || column === undefined
        ? undefined
        : { line: Number(line), column: Number(column) };
}
/** The entry of the tool that it is about, or the line that it names. */
function toManifestSpot(complaint, { setup, manifest, findTool }) {
    const spot = setup.spotOf(manifest?.input ?? 'tools');
    const path = manifest?.path;
    if (path === undefined)
        return spot;
    const [, index] = /^tool\[(\d+)\]/.exec(complaint) ?? [];
    const [, name] = /^(?:tool(?:\[\d+\])?|configured tool) ("(?:[^"\\]|\\.)*")/.exec(complaint) ?? [];
    const place = complaints_toPlace(complaint) ??
        findTool({ index: Number(index ?? -1), name: name === undefined ? '' : toText(name) });
    return { ...spot, file: path, line: place?.line ?? 0, column: place?.column ?? 0 };
}
function toText(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return '';
    }
}
/** JSON is YAML, near enough, and that parser knows places. */
function openToolPlaces(text) {
    const parsed = parseYamlTree(text);
    if (parsed.verdict === 'malformed' || parsed.tree.type !== 'map')
        return () => undefined;
    const tools = parsed.tree.entries.find(({ key }) => key === 'tools')?.value;
    if (tools?.type !== 'list')
        return () => undefined;
    // The first one of a name is meant.
    const names = new Map(tools.items.toReversed().flatMap((item) => {
        const name = item.type === 'map' ? item.entries.find(({ key }) => key === 'name')?.value : undefined;
        return name?.type === 'text' ? [[name.text, item.place]] : [];
    }));
    return ({ index, name }) => tools.items[index]?.place ?? names.get(name);
}

// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/catalog.ts
var catalog = __webpack_require__(75377);
// EXTERNAL MODULE: ./src/law/policy/approve.ts
var approve = __webpack_require__(81474);
// EXTERNAL MODULE: ./src/law/policy/gate.ts
var policy_gate = __webpack_require__(40452);
// EXTERNAL MODULE: ./src/law/policy/initial-taint.ts
var initial_taint = __webpack_require__(25010);
// EXTERNAL MODULE: ./src/law/policy/read-only.ts
var read_only = __webpack_require__(5614);
// EXTERNAL MODULE: ./src/run/grants.ts
var run_grants = __webpack_require__(96818);
// EXTERNAL MODULE: ./src/run/ground/gatekeeping.ts + 1 modules
var gatekeeping = __webpack_require__(98337);
// EXTERNAL MODULE: ./src/run/proposing/proposal-tools.ts
var proposal_tools = __webpack_require__(47703);
// EXTERNAL MODULE: ./src/contract/trigger.ts
var trigger = __webpack_require__(31458);
// EXTERNAL MODULE: ./src/nearest/nearest.ts
var nearest = __webpack_require__(60084);
// EXTERNAL MODULE: ./src/runner/input-table.ts + 9 modules
var input_table = __webpack_require__(28223);
;// CONCATENATED MODULE: ./src/run/validate/setup.ts
/** One configuration of this action: a step of a workflow, or a manifest or prompt file by itself, with the place of each input. */



const noFacts = {
    ...{ event: '', actor: '', triggeringActor: '', repository: '', ref: '', sha: '', runId: '' },
    ...{ runAttempt: '', job: '', workflow: '', workspace: '', runnerTemp: '', os: '', arch: '' },
    visibility: 'unknown',
};
/** About nothing and caused by nobody. */
const noTrigger = {
    ...{ event: '', action: '', repository: '', actor: '', triggeringActor: '' },
    ...{ item: undefined, said: undefined, head: undefined, base: undefined },
    ...{ authors: [], quotes: [], faults: [] },
};
function toStepSetup(place) {
    const { file, workflow, job, step } = place;
    const at = ({ line, column }) => ({
        file,
        line,
        column,
        job: job.id,
        step: step.label,
    });
    const spot = at(step.place);
    const given = new Map(step.with.map((field) => [field.name, field]));
    return {
        spot,
        spotOf: (input) => at(given.get(input)?.place ?? step.place),
        environment: toEnvironment(place),
        events: workflow.events.map(({ name }) => name),
        runsOn: job.runsOn.map(({ text }) => text),
        limits: [
            ...toLimit('timeout-minutes of the step', step.timeout, at),
            ...toLimit('timeout-minutes of the job', job.timeout, at),
        ],
    };
}
function toLimit(what, text, at) {
    const minutes = Number(text?.text);
    return text === undefined || !(minutes > 0) ? [] : [{ what, ms: minutes * 60_000, spot: at(text.place) }];
}
/** As the runner fills it: what `with` gives, else the default that action.yml declares; variables of the nearest `env`. */
function toEnvironment({ workflow, job, step, rules = input_table/* inputTable */.F }) {
    const names = rules.map(({ name }) => name);
    const isGiven = (name) => step.with.some((field) => field.name === name);
    const values = rules.map(({ name, default: usual = '' }) => {
        const value = isGiven(name) ? (inputOf(step, name)?.text.trim() ?? '') : usual;
        return [name, value];
    });
    const unknown = step.with.filter(({ name }) => !names.includes(name) && !runnersOwn.has(name));
    const env = [workflow.env, job.env, step.env].flatMap((fields) => fields.map(toPair));
    return {
        inputs: new Map(values.filter(([, value]) => value !== '')),
        unknownInputs: unknown.map(({ name }) => ({ name, nearest: (0,nearest/* nearestName */.q)(name, names) })),
        variables: new Map(env),
        facts: noFacts,
        trigger: noTrigger,
        expressions: 'as-written',
    };
}
/** Of container actions; GitHub takes them in every step. */
const runnersOwn = new Set(['args', 'entrypoint']);
const toPair = ({ name, value }) => [name, value.text];
/** `inputs`, with the least that a run needs; about no workflow. */
function toFileSetup(file, inputs) {
    const spot = { file, line: 0, column: 0 };
    const all = { prompt: 'Any task.', model: 'any-model', ...inputs };
    return {
        spot,
        spotOf: () => spot,
        environment: {
            inputs: new Map(Object.entries(all).filter(([, value]) => value !== '')),
            unknownInputs: [],
            variables: new Map(),
            facts: noFacts,
            trigger: noTrigger,
            expressions: 'as-written',
        },
        events: [],
        runsOn: [],
        limits: [],
    };
}

;// CONCATENATED MODULE: ./src/run/validate/casts.ts
/** Who may start a run by an event, as triggers that the gate can be asked about: nobody real, and no text of anybody's. */



/** Events that nobody knows the workflow's of: one that GitHub leaves to writers, and one that anybody can cause. */
const usualEvents = ['push', 'pull_request'];
/** Events that the gate has no rule for never run, and have no cast. */
function toCasts(events, { allowUsers, allowBots }) {
    const named = trigger/* eventNames */.Z.filter((name) => (events.length === 0 ? usualEvents : events).includes(name));
    return named.flatMap((event) => {
        const writer = toCast(event, 'writer');
        if (!(0,policy_gate/* asksForPeople */.N8)(writer.trigger))
            return [writer];
        const hasList = allowUsers.length + allowBots.length > 0;
        return [writer, ...(hasList ? [toCast(event, 'listed')] : []), toCast(event, 'stranger')];
    });
}
const own = 'owner/repository';
function toCast(event, who) {
    const login = `a-${who}`;
    const isPull = event.startsWith('pull_request');
    const isItem = isPull || event.startsWith('issue');
    const text = { title: '', body: '', author: login };
    return {
        event,
        who,
        trigger: {
            ...noTrigger,
            ...{ event, repository: own, actor: login, triggeringActor: login, authors: [login] },
            item: isItem
                ? { ...text, type: isPull ? 'pull-request' : 'issue', number: 1, state: 'open' }
                : undefined,
            head: isPull
                ? { repository: who === 'stranger' ? 'fork/repository' : own, sha: '', ref: '' }
                : undefined,
        },
        standings: new Map([[login, who === 'writer' ? 'write' : 'read']]),
        listed: who === 'listed' ? [login] : [],
    };
}

;// CONCATENATED MODULE: ./src/run/validate/capabilities.ts
/** What the model will be offered, and what becomes of its calls: asked of the rules that a run asks. */









/** @throws GoagentError `MANIFEST_INVALID` where a tool has the name of a proposal. */
async function toSituations({ configuration, events, tier, }) {
    const situations = [];
    for (const cast of toCasts(events, configuration.inputs.github)) {
        situations.push(await toSituation(cast, { configuration, tier }));
    }
    return situations;
}
async function toSituation(cast, { configuration, tier }) {
    const { inputs, catalog, prestage } = configuration;
    const { event, who, trigger, standings } = cast;
    const { allowUsers, allowBots } = inputs.github;
    const gate = (0,policy_gate/* judgeGate */.$U)({ trigger, standings, allowUsers: [...allowUsers, ...cast.listed], allowBots });
    const admission = (0,gatekeeping/* admitRun */.Rf)(gate, inputs.github);
    const { reason } = gate;
    if (admission.verdict === 'turned-away')
        return { event, who, outcome: 'does-not-run', reason };
    const taints = (0,initial_taint/* toInitialTaint */.E)({ trigger, standings, gate: admission.as, checkedOut: '', sha: '' });
    const narrow = (all) => (admission.as === 'allowed' ? all : (0,read_only/* toReadOnlyCatalog */.z)(all));
    const { timeoutMs, maxOutputBytes } = inputs.tools;
    const limits = (0,proposal_tools/* toAllowed */.k)(inputs, admission);
    const ask = (all, taintedTools) => toCapabilities(all, { inputs, tier, taintedTools, taints });
    // `tainted-tools` names tools of the main manifest, as a run has it.
    const ofPrestage = prestage?.own === undefined ? inputs.tools.taintedTools : [];
    const stages = [];
    if (prestage !== undefined)
        stages.push({ stage: 'prestage', tools: ask(narrow(prestage.catalog), ofPrestage) });
    if (catalog !== undefined) {
        const main = await (0,proposal_tools/* addProposalTools */.n)(narrow(catalog), { limits, timeoutMs, maxOutputBytes });
        stages.push({ stage: 'main', tools: ask(main, inputs.tools.taintedTools) });
    }
    return { event, who, outcome: 'runs', reason, taints: taints.map(({ source }) => source), stages };
}
const byNetwork = { source: 'network', reason: 'A tool has brought in text from the network.' };
function toCapabilities({ tools, offered }, law) {
    const grants = (0,run_grants/* toGrants */.B)({ inputs: law.inputs.tools, taintedTools: law.taintedTools, tier: law.tier });
    const ask = (tool, taints) => {
        const answer = (0,approve/* approve */.S)({ id: tool.name, tool, arguments: {} }, { offered, taints, grants });
        return answer.verdict === 'refused' ? answer : orNothingListed(tool);
    };
    return tools.map((tool) => ({
        tool: tool.name,
        kind: tool.action.type,
        access: tool.access,
        network: tool.network,
        now: ask(tool, law.taints),
        tainted: ask(tool, [...law.taints, byNetwork]),
    }));
}
/** The tool itself refuses what is not on its list. */
function orNothingListed({ action }) {
    const isEmpty = action.type === 'builtin' && (0,catalog/* startsPrograms */.J)(action) && (0,catalog/* listedPrograms */.D)(action).length === 0;
    return isEmpty
        ? {
            verdict: 'refused',
            code: 'DENIED_PROGRAM',
            why: 'the manifest lists no "programs" that it may start',
        }
        : { verdict: 'allowed' };
}
/** What machines of these labels give external tools, as docs/security.md has it; `full` where nobody knows. */
function toTier(labels) {
    return labels.some((label) => /^(macos|windows)\b/i.test(label.trim())) ? 'none' : 'full';
}

// EXTERNAL MODULE: ./src/recipes/recipes.ts + 4 modules
var recipes = __webpack_require__(35817);
// EXTERNAL MODULE: ./src/runner/inputs.ts + 7 modules
var runner_inputs = __webpack_require__(21046);
// EXTERNAL MODULE: ./src/runner/redact-patterns.ts
var redact_patterns = __webpack_require__(39617);
// EXTERNAL MODULE: ./src/schema/shared-time.ts
var shared_time = __webpack_require__(15802);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/policy/default-manifest.ts
var default_manifest = __webpack_require__(33847);
// EXTERNAL MODULE: ./src/run/policy/expected-answer.ts
var expected_answer = __webpack_require__(97653);
// EXTERNAL MODULE: ./src/run/policy/manifests.ts + 5 modules
var manifests = __webpack_require__(54235);
// EXTERNAL MODULE: ./src/run/policy/policy-text.ts
var policy_text = __webpack_require__(50822);
// EXTERNAL MODULE: ./src/run/policy/prestage-policy.ts
var prestage_policy = __webpack_require__(96710);
// EXTERNAL MODULE: ./src/run/policy/prompt.ts
var policy_prompt = __webpack_require__(20232);
;// CONCATENATED MODULE: ./src/run/validate/configuration.ts
/** What a setup comes to, by the loaders of a run: its inputs, texts, schema and tools, or all that is wrong with them. */














async function readSetup(setup, ground) {
    const { complaints } = await (0,redact_patterns/* readRedactPatterns */.l)(setup.environment);
    const parsed = parseKnown(setup, complaints);
    const findings = parsed.complaints.map((complaint) => toInputFinding(complaint, setup));
    if (parsed.inputs === undefined)
        return { findings, configuration: undefined };
    const report = (found) => void findings.push(...found);
    const configuration = await load(parsed.inputs, { setup, ground, report });
    return { findings, configuration };
}
/** One wrong input must not hide what is wrong elsewhere: it is read once more without those that were complained of. */
function parseKnown(setup, before) {
    const { environment } = setup;
    const parsed = (0,runner_inputs/* parseInputs */.T)(environment, before);
    if (parsed.verdict === 'accepted')
        return { complaints: [], inputs: parsed.inputs };
    // What a message says of a value that is not known says nothing.
    const complaints = parsed.complaints.filter((complaint) => !complaint.includes('${{'));
    return { complaints, inputs: parseRest(environment, parsed.complaints) };
}
/** What is left may be wrong without what was taken away, and so on: no input of some eighty is taken away twice. */
function parseRest(environment, first) {
    const wrong = new Set();
    for (let complaints = first, known = -1; known < wrong.size;) {
        known = wrong.size;
        for (const complaint of complaints)
            for (const [, input, variable] of complaint.matchAll(/"([a-z-]+)"|\bvariable ([A-Z_]+)/g))
                wrong.add(input ?? variable ?? '');
        const isKept = ([name]) => !wrong.has(name);
        const kept = [...environment.inputs].filter(isKept);
        const inputs = new Map([['prompt', 'Any task.'], ['model', 'any-model'], ...kept]);
        if (inputs.has('prompt-file'))
            inputs.delete('prompt');
        const variables = new Map([...environment.variables].filter(isKept));
        const again = (0,runner_inputs/* parseInputs */.T)({ ...environment, inputs, variables, unknownInputs: [] }, []);
        if (again.verdict === 'accepted')
            return again.inputs;
        complaints = again.complaints;
    }
    return undefined;
}
async function load(given, loading) {
    const { setup, ground } = loading;
    const inputs = withKnownFiles(given);
    const { files } = ground.tree;
    const recipe = (0,recipes/* findRecipe */.W)(inputs.recipe.name);
    const reading = { files, read: [], recipe };
    const attempt = (work, manifest) => orReport(work, loading, manifest);
    const { outputSchema, system } = inputs;
    const bare = { ...inputs, system: undefined, outputSchema: undefined };
    const parts = [
        await attempt(() => (0,policy_prompt/* readPrompt */.$)(bare, reading)),
        system === undefined ? '' : await attempt(() => (0,policy_text/* readPolicyText */.O)(system, reading)),
        outputSchema === undefined ? '' : await attempt(() => (0,policy_text/* readPolicyText */.O)(outputSchema, reading)),
    ];
    // Together they may contradict each other.
    const prompt = parts.includes(undefined) ? undefined : await attempt(() => (0,policy_prompt/* readPrompt */.$)(inputs, reading));
    loading.report((prompt?.unusedVariables ?? []).map((name) => finding_toFinding('VARIABLE_UNUSED', setup.spotOf('variables'), {
        title: `no placeholder of the prompt file asks for ${JSON.stringify(name)}`,
    })));
    const { schema } = prompt ?? {};
    const answer = schema === undefined ? undefined : await attempt(() => (0,expected_answer/* compileExpectedAnswer */.U)(schema, ground.redactor));
    const manifest = {
        files,
        source: toSource(inputs.tools.manifest, 'tools'),
        usual: recipe === undefined ? default_manifest/* defaultManifest */.D : (0,recipes/* toRecipeManifest */.H)(recipe),
        head: 'trusted',
        inputs: inputs.tools,
        workshop: toPlaces(ground),
        toolProgram: ground.toolProgram,
        time: (0,shared_time/* shareTime */.Z)(compilingMs, clock/* systemClock */.ml),
    };
    const known = isKnown(given.tools.manifest);
    const blame = { path: manifest.source?.path, input: 'tools' };
    const main = known ? await attempt(() => (0,manifests/* readManifest */.WI)(manifest), blame) : undefined;
    if (main?.file !== undefined)
        await attempt(() => (0,manifests/* checkAvailable */.Ii)(main.catalog, main.directory), blame);
    const prestage = inputs.prestage;
    const own = prestage?.tools.type === 'external' ? prestage.tools.manifest : undefined;
    return {
        inputs,
        prompt,
        model: prompt?.settle(inputs.model),
        answer,
        catalog: main?.catalog,
        prestage: prestage === undefined || main === undefined || prompt === undefined || !isKnown(own)
            ? undefined
            : await attempt(() => (0,prestage_policy/* loadPrestage */.OE)(prestage, { ...manifest, ...reading, main: { ...main, ...nothing }, prompt }), { path: own, input: 'prestage-tools' }),
    };
}
/** For all schemas of tools together: nothing is heard meanwhile. */
const compilingMs = 5_000;
const nothing = { untracked: [], materialised: undefined, programs: [] };
const toSource = (path, input) => path === undefined || !isKnown(path) ? undefined : { path, input };
const isKnown = (path) => path?.includes('${{') !== true;
/** A file whose name is an expression, or a text that is one, is any text. */
function withKnownFiles(inputs) {
    const known = (source) => source?.type === 'file' && !isKnown(source.path) ? undefined : source;
    const [model = 'any-model', ...others] = inputs.model.models;
    return {
        ...inputs,
        model: { ...inputs.model, models: [model, ...others] },
        prompt: known(inputs.prompt) ?? { type: 'text', input: 'prompt', text: 'Any task.' },
        system: known(inputs.system),
        outputSchema: known(inputs.outputSchema),
    };
}
const toPlaces = ({ tree, redactor }) => ({
    workspace: tree.root,
    workingDirectory: tree.root,
    redactor,
    directories: { root: tree.root },
    facts: { workspace: tree.root },
});
async function orReport(work, { setup, ground, report }, manifest) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* GoagentError */.q) || error.code === 'INTERNAL')
            throw error;
        report(toFindings(error, { setup, tree: ground.tree, ...(manifest === undefined ? {} : { manifest }) }));
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/core/budget.ts
var core_budget = __webpack_require__(64782);
// EXTERNAL MODULE: ./src/core/plan.ts
var core_plan = __webpack_require__(4620);
// EXTERNAL MODULE: ./src/core/room.ts
var core_room = __webpack_require__(732);
// EXTERNAL MODULE: ./src/core/transcript.ts
var transcript = __webpack_require__(79125);
// EXTERNAL MODULE: ./src/run/policy/seed.ts
var policy_seed = __webpack_require__(29079);
;// CONCATENATED MODULE: ./src/run/validate/judge-limits.ts
/** Whether the limits of a configuration let its first request be made, and the others follow. */






/** As long as the line of a run. */
const canary = `[End of message ${'0'.repeat(32)}]`;
function judgeLimits(judged) {
    return [...judgeTools(judged), ...judgeOutput(judged), ...judgeFirstRequest(judged)];
}
function judgeTools({ setup, configuration }) {
    const { inputs, catalog, prestage } = configuration;
    const { maxSteps, maxToolCalls } = inputs.limits;
    const isOffered = (catalog?.offered.size ?? 0) > 0;
    const found = (input, title) => finding_toFinding('TOOLS_NEVER_USED', setup.spotOf(input), { title });
    return [
        ...(isOffered && maxSteps === 1
            ? [found('max-steps', 'max-steps is 1: the only step is asked for an answer without tools')]
            : []),
        ...(isOffered && maxToolCalls === 0 ? [found('max-tool-calls', 'max-tool-calls is 0')] : []),
        ...(prestage?.maxSteps === 1
            ? [found('prestage-max-steps', 'prestage-max-steps is 1: a look around without tools sees nothing')]
            : []),
    ];
}
function judgeOutput({ setup, configuration: { model } }) {
    const { maxOutputTokens = 0, contextWindow = 0 } = model ?? {};
    if (maxOutputTokens <= contextWindow / 2)
        return [];
    const title = `max-output-tokens is ${maxOutputTokens}, and context-window ${contextWindow}`;
    return [finding_toFinding('OUTPUT_OVER_WINDOW', setup.spotOf('max-output-tokens'), { title })];
}
/** The request as a run would plan it, less what the event adds. */
function judgeFirstRequest({ setup, configuration, redactor }) {
    const { inputs, prompt, model, catalog, prestage } = configuration;
    if (prompt === undefined || model === undefined || catalog === undefined)
        return [];
    const texts = { system: prompt.system, developer: inputs.developer, messages: prompt.messages };
    const seed = (0,policy_seed/* toSeed */.Ns)(texts, { notes: [], mark: '', answer: configuration.answer, canary, redactor });
    const tools = toOffered(catalog);
    const schemas = (0,transcript/* tokensOf */.k8)(JSON.stringify(tools.map((tool) => [tool.name, tool.description, tool.schema])));
    const { contextWindow, maxOutputTokens } = model;
    const window = { contextWindow, ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }) };
    const room = (0,core_room/* tokensForMessages */.Yo)(window, { verdict: 'as-configured' }) - schemas;
    const need = (0,transcript/* estimateTokens */.bP)(seed);
    if (need > room) {
        const title = `prompt and tools take about ${need + schemas} tokens, and context-window (${contextWindow}) leaves ${room + schemas} beside the reply`;
        return [finding_toFinding('WINDOW_TOO_SMALL', setup.spotOf('context-window'), { title })];
    }
    const models = [...model.models, ...(prestage?.model.models ?? [])];
    const budget = (0,core_budget/* openBudget */.a)({ ...inputs.limits, models });
    if (budget.verdict === 'open')
        return [];
    const input = inputs.limits.maxTotalTokens === undefined ? 'max-cost-usd' : 'max-total-tokens';
    const sending = { messages: seed, tools, toolChoice: 'auto', model: model.models[0] };
    const output = (0,core_room/* boundReplies */.rt)(window).maxOutputTokens ?? 1;
    const plan = (0,core_plan/* planRequest */.N)(budget, {
        wish: { sending, output, need: 'part', format: undefined },
        transcript: (0,transcript/* openTranscript */.B$)(seed, redactor),
    });
    if (plan.verdict === 'exhausted') {
        const title = `the first request can take ${toNeed(plan.shortage)}, which the limit does not have`;
        return [finding_toFinding('BUDGET_TOO_SMALL', setup.spotOf(input), { title })];
    }
    if (plan.verdict === 'send-last' && tools.length > 0) {
        const title = `the first request can take ${toNeed(plan.shortage)}, so that it would be the last one, without tools`;
        return [finding_toFinding('TOOLS_NEVER_USED', setup.spotOf(input), { title })];
    }
    return judgeReach({ setup, configuration }, need + schemas);
}
const toNeed = ({ limit, need }) => limit === 'COST_EXHAUSTED' ? `${need} USD` : `${need} tokens`;
/** Every step sends at least what the first one sends. */
function judgeReach({ setup, configuration }, least) {
    const { maxSteps, maxTotalTokens } = configuration.inputs.limits;
    if (maxTotalTokens === undefined || maxSteps * least <= maxTotalTokens)
        return [];
    const title = `a step sends about ${least} tokens at least, so that max-total-tokens (${maxTotalTokens}) ends the run before step ${maxSteps}`;
    return [finding_toFinding('STEPS_OUT_OF_REACH', setup.spotOf('max-total-tokens'), { title })];
}
const toOffered = ({ tools, offered }) => tools.filter(({ name }) => offered.has(name));

;// CONCATENATED MODULE: ./src/run/validate/judge-schema.ts
/** What endpoints with a strict mode do not take of a schema that asks for it. */


const mostFindings = 10;
/** Only a prompt file can ask for it. */
function judgeStrictness(setup, answer) {
    if (answer?.strict !== true)
        return [];
    return [...findLoose(answer.schema, '')]
        .slice(0, mostFindings)
        .map((title) => finding_toFinding('SCHEMA_NOT_STRICT', setup.spotOf('prompt-file'), { title: `jsonSchema: ${title}` }));
}
/** Every object of it, by JSON pointer. The schema was compiled: it is neither deep nor large beyond bounds. */
function* findLoose(value, pointer) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            yield* findLoose(item, `${pointer}/${index}`);
        return;
    }
    if (!(0,json/* isJsonObject */.O)(value))
        return;
    const properties = (0,json/* isJsonObject */.O)(value.properties) ? Object.keys(value.properties) : undefined;
    const required = Array.isArray(value.required) ? value.required : [];
    const place = pointer === '' ? '/' : pointer;
    if (properties !== undefined && value.additionalProperties !== false)
        yield `${place} lacks "additionalProperties": false`;
    const optional = (properties ?? []).filter((name) => !required.includes(name));
    if (optional.length > 0)
        yield `${place} does not require ${optional.map((name) => JSON.stringify(name)).join(', ')}`;
    for (const [key, member] of Object.entries(value))
        yield* findLoose(member, `${pointer}/${key}`);
}

;// CONCATENATED MODULE: ./src/run/validate/judge-step.ts
/** What a step lacks that no single input is wrong about: a key, tools for its recipe, the name of who made the action. */


/** A key may come from a step before, by GITHUB_ENV: it is a warning. */
function judgeKey({ spot, environment }, { inputs }) {
    // A manifest or a prompt file by itself is of no step.
    if (spot.line === 0 || inputs.mode.type !== 'run')
        return [];
    // As written: what is an expression, or has a fault of its own, is there all the same.
    const given = (input) => [
        environment.inputs.get(input),
        ...(variablesOf(input) ?? []).map((name) => environment.variables.get(name)),
    ].find((value) => value !== undefined && value !== '');
    if (given('api-key') !== undefined || given('api-headers') !== undefined)
        return [];
    const endpoint = given('base-url') ?? inputs.model.baseUrl;
    if (!URL.canParse(endpoint) || new URL(endpoint).hostname !== 'api.openai.com')
        return [];
    return [finding_toFinding('KEY_MISSING', spot, { title: 'there is no api-key, and api.openai.com is asked' })];
}
const variablesOf = (input) => input_table/* inputTable */.F.find(({ name }) => name === input)?.variables;
function judgeRecipe({ spotOf }, { inputs, catalog }) {
    if (inputs.recipe.name !== 'maintenance' || catalog === undefined)
        return [];
    const writes = catalog.tools.some(({ name, access }) => catalog.offered.has(name) && access !== 'read');
    if (writes)
        return [];
    const title = 'maintenance is offered no tool that writes or runs something';
    return [finding_toFinding('RECIPE_WITHOUT_TOOLS', spotOf('recipe'), { title })];
}
function judgeOwner({ uses }, { spot }) {
    const name = /^(org|owner)\/goagent-action\b/i.exec(uses?.text.trim() ?? '')?.[0];
    if (name === undefined)
        return [];
    return [
        finding_toFinding('PLACEHOLDER_LEFT', { ...spot, ...uses?.place }, { title: `${name} is the stand-in of the docs` }),
    ];
}

;// CONCATENATED MODULE: ./src/run/validate/judge-times.ts
/** Time limits that contradict each other: what is inside must end before what is around it. */

function judgeTimes(setup, { inputs, model, catalog }) {
    const { timeoutMs } = inputs.limits;
    const found = (spot, title) => finding_toFinding('TIMES_CONTRADICT', spot, { title });
    const over = (input, ms) => ms !== undefined && ms > timeoutMs
        ? [found(setup.spotOf(input), `${input} (${judge_times_toText(ms)}) is longer than timeout (${judge_times_toText(timeoutMs)})`)]
        : [];
    const tools = (catalog?.tools ?? []).filter((tool) => catalog?.offered.has(tool.name) === true &&
        tool.timeoutMs > timeoutMs &&
        tool.timeoutMs !== inputs.tools.timeoutMs);
    return [
        ...over('http-timeout', model?.timeoutMs),
        ...over('tool-timeout', inputs.tools.timeoutMs),
        ...tools.map((tool) => found(setup.spotOf('tools'), `timeoutSec of tool ${JSON.stringify(tool.name)} (${judge_times_toText(tool.timeoutMs)}) is longer than timeout (${judge_times_toText(timeoutMs)})`)),
        ...setup.limits
            .filter(({ ms }) => ms < timeoutMs)
            .map(({ what, ms, spot }) => found(spot, `${what} (${judge_times_toText(ms)}) ends before timeout of the run (${judge_times_toText(timeoutMs)})`)),
    ];
}
function judge_times_toText(ms) {
    if (ms % 60_000 === 0)
        return `${ms / 60_000} min`;
    return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}

// EXTERNAL MODULE: ./src/law/manifest/tool-name.ts
var tool_name = __webpack_require__(83110);
;// CONCATENATED MODULE: ./src/run/validate/judge-tools.ts
/** Tools that no call of could ever run, and grants that do nothing. */



/** A person asked for it, or the list of tools leaves it out: no fault. */
const meant = new Set(['DENIED_NOT_OFFERED', 'DENIED_APPROVAL']);
function judgeToolUse(judged) {
    const all = judged.situations.flatMap((situation) => situation.outcome === 'runs' ? situation.stages.filter(({ stage }) => stage === 'main') : []);
    const names = new Set(all.flatMap(({ tools }) => tools.map(({ tool }) => tool)));
    const byName = new Map([...names].map((name) => [name, []]));
    for (const { tools } of all)
        for (const use of tools)
            byName.get(use.tool)?.push(use);
    const path = judged.configuration.inputs.tools.manifest;
    let find;
    const findTool = (tool) => {
        find ??= openToolPlaces(path === undefined ? '' : (judged.tree.text(path) ?? ''));
        return find(tool);
    };
    return [
        ...[...byName.values()].flatMap((use) => judgeUse(use, { ...judged, findTool })),
        ...judgeTaint(judged),
        ...judgeGrants(judged),
    ];
}
/** In every situation, and without taint's doing. */
function judgeUse(use, judged) {
    const [first] = use;
    const refusals = use.map(({ now }) => now).filter((answer) => answer.verdict === 'refused');
    const own = refusals.find(({ code }) => code !== 'DENIED_TAINT' && code !== 'DENIED_NOT_OFFERED');
    if (first === undefined || own === undefined || refusals.length < use.length || meant.has(own.code))
        return [];
    const title = `every call of tool ${JSON.stringify(first.tool)} would be refused with ${own.code}: ${own.why}`;
    return [finding_toFinding('TOOL_NEVER_CALLABLE', toToolSpot(first.tool, judged), { title, ...toFix(own) })];
}
function toFix({ code }) {
    if (code === 'DENIED_HOST')
        return { fix: 'Name its hosts in allow-hosts ("public" for a program), or leave it out of allow-tools.' };
    if (code === 'DENIED_PROGRAM')
        return { fix: 'List the programs in "programs" of the manifest, or leave the tool out.' };
    if (code === 'DENIED_ISOLATION')
        return { fix: 'Run the job on Linux (runs-on: ubuntu-…), or leave the tool out of allow-tools.' };
    return {};
}
/** In the manifest, where one is named; else where the workflow names none. */
function toToolSpot(name, { setup, configuration, findTool }) {
    const spot = setup.spotOf('tools');
    const path = configuration.inputs.tools.manifest;
    const place = path === undefined ? undefined : findTool({ index: -1, name });
    return path === undefined || place === undefined ? spot : { ...spot, file: path, ...place };
}
function judgeTaint({ setup, situations }) {
    const tainted = situations.filter((situation) => situation.outcome === 'runs' && situation.taints.length > 0 && situation.who === 'listed');
    const refused = tainted
        .flatMap((situation) => (situation.outcome === 'runs' ? situation.stages : []))
        .filter(({ stage }) => stage === 'main')
        .flatMap(({ tools }) => tools.filter(({ now }) => now.verdict === 'refused' && now.code === 'DENIED_TAINT'));
    const names = [...new Set(refused.map(({ tool }) => tool))];
    if (names.length === 0)
        return [];
    const title = `for those whom allow-users and allow-bots name, these tools are off: ${names.join(', ')}`;
    return [finding_toFinding('TOOLS_OFF_UNDER_TAINT', setup.spot, { title })];
}
function judgeGrants({ setup, configuration: { inputs, catalog } }) {
    const idle = inputs.tools.taintedTools.filter((name) => catalog?.tools.some((tool) => tool.name === (0,tool_name/* toOfferedName */.SY)(name) && tool.access === 'read' && !tool.network));
    return idle.map((name) => finding_toFinding('GRANT_WITHOUT_USE', setup.spotOf('tainted-tools'), {
        title: `tainted-tools names ${JSON.stringify(name)}, which only reads`,
    }));
}

;// CONCATENATED MODULE: ./src/run/validate/examine.ts
/** One configuration, looked at from all sides. */









async function examine(setup, ground) {
    const { findings, configuration } = await readSetup(setup, ground);
    const tier = toTier(setup.runsOn);
    const { spot } = setup;
    if (configuration === undefined)
        return { spot, findings, tier, situations: [], manifest: undefined };
    const acting = await findSituations(configuration, { setup, ground, tier });
    const { situations } = acting;
    const { redactor, tree } = ground;
    return {
        spot,
        findings: [
            ...findings,
            ...acting.findings,
            ...judgeLimits({ setup, configuration, redactor }),
            ...judgeTimes(setup, configuration),
            ...judgeToolUse({ setup, tree, configuration, situations }),
            ...judgeStrictness(setup, configuration.answer),
            ...judgeKey(setup, configuration),
            ...judgeRecipe(setup, configuration),
        ],
        tier,
        situations,
        manifest: toPower(setup, configuration),
    };
}
async function findSituations(configuration, { setup, ground, tier }) {
    if (configuration.catalog === undefined)
        return { situations: [], findings: [] };
    try {
        return { situations: await toSituations({ configuration, events: setup.events, tier }), findings: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* GoagentError */.q) || error.code !== 'MANIFEST_INVALID')
            throw error;
        const manifest = { path: configuration.inputs.tools.manifest, input: 'tools' };
        return { situations: [], findings: toFindings(error, { setup, tree: ground.tree, manifest }) };
    }
}
function toPower(setup, { catalog }) {
    if (catalog === undefined)
        return undefined;
    const writes = catalog.tools.some(({ name, access }) => catalog.offered.has(name) && access !== 'read');
    return [setup.environment.inputs.get('tools') ?? '', writes ? 'writes' : 'reads'];
}

;// CONCATENATED MODULE: ./src/run/validate/doctor.ts
/** The doctor: every configuration of this action that a work tree holds, and all that is wrong with it. Nothing is called. */












const usualDirectory = '.github/workflows';
/** More than a repository has. */
const mostFiles = 200;
async function diagnose({ paths, ...ground }) {
    const asked = paths.length === 0 ? 'all' : 'named';
    const files = (asked === 'all' ? [usualDirectory] : paths).flatMap((path) => expand(path, ground.tree));
    const parts = [];
    const all = [...new Set(files)];
    for (const file of all.slice(0, mostFiles)) {
        if ((await (0,pause/* pause */.v)(ground.signal)) === 'stop')
            break;
        parts.push(await look(file, { ...ground, asked }));
    }
    const [first] = all.slice(mostFiles);
    if (first !== undefined)
        parts.push(toLeft(first, all.length - mostFiles));
    return {
        files: parts.flatMap((part) => part.files),
        others: parts.flatMap((part) => part.others),
        findings: sortFindings(parts.flatMap((part) => part.findings)),
        examined: parts.flatMap((part) => part.examined),
    };
}
/** Whoever adds many files must not hide one behind them. */
const toLeft = (file, count) => ({
    files: [],
    others: [],
    findings: [toUnreadable(file, `${count} files from this one on were not looked at`)],
    examined: [],
});
/** Of a directory, its workflows; of a named one without any, its manifests. Policy tests have a command of their own. */
function expand(path, tree) {
    if (tree.text(path) !== undefined)
        return [path];
    const listed = tree.list(path);
    const workflows = listed.filter((file) => /\.ya?ml$/.test(file) && !(0,prompt_file/* isPromptFile */.d)(file) && !/(?:^|[./])policy\.test\.ya?ml$/.test(file));
    if (workflows.length > 0 || path === usualDirectory)
        return workflows;
    const manifests = listed.filter((file) => /\.json$/.test(file));
    return manifests.length > 0 ? manifests : [path];
}
const doctor_nothing = { files: [], others: [], findings: [], examined: [] };
async function look(file, looking) {
    if (/\.json$/.test(file))
        return toDiagnosis(file, await examine(toFileSetup(file, { tools: file }), looking));
    if ((0,prompt_file/* isPromptFile */.d)(file)) {
        const inputs = { prompt: '', 'prompt-file': file };
        const examined = await examine(toFileSetup(file, inputs), looking);
        // Its variables are the workflow's to give.
        const findings = examined.findings.filter(({ code }) => code !== 'VARIABLE_MISSING');
        return toDiagnosis(file, { ...examined, findings });
    }
    return lookAtWorkflow(file, looking);
}
const toDiagnosis = (file, examined) => ({
    ...{ files: [file], others: [] },
    findings: examined.findings,
    examined: [examined],
});
async function lookAtWorkflow(file, looking) {
    const text = looking.tree.text(file);
    const read = parseWorkflow(text ?? '');
    if (text === undefined || read.verdict === 'refused') {
        // Of all workflows only those that are about this action.
        if (looking.asked === 'all' && text?.includes('goagent-action') === false)
            return doctor_nothing;
        const spot = { file, line: 0, column: 0 };
        const isNamed = text === undefined && looking.asked === 'named';
        if (isNamed)
            return {
                ...{ ...doctor_nothing, files: [file] },
                findings: [finding_toFinding('FILE_MISSING', spot, { title: 'it is not there, or cannot be read' })],
            };
        const complaints = text === undefined || read.verdict === 'parsed' ? ['it cannot be read'] : read.complaints;
        return {
            ...doctor_nothing,
            files: [file],
            findings: complaints.map((complaint) => toUnreadable(file, complaint)),
        };
    }
    const { workflow } = read;
    const examined = [];
    const published = [];
    for (const job of workflow.jobs) {
        for (const step of job.steps) {
            if ((await (0,pause/* pause */.v)(looking.signal)) === 'stop')
                return doctor_nothing;
            const place = { file, workflow, job, step };
            const kind = kindOf(step);
            if (kind !== undefined)
                published.push(...judgeOwner(step, toStepSetup(place)));
            if (kind === 'agent')
                examined.push(await examine(toStepSetup(place), looking));
            if (kind === 'publish')
                published.push(...judgePublisher(toStepSetup({ ...place, rules: publish_rules/* publishTable */.g })));
        }
    }
    const manifests = Object.fromEntries(examined.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest])));
    const own = judgeWorkflow(workflow, { file, manifests }).map((finding) => ({ ...finding, file }));
    const findings = [...own, ...published, ...examined.flatMap((one) => one.findings)];
    const isOurs = findOurJobs(workflow).length > 0 || findings.length > 0;
    if (isOurs)
        return { ...doctor_nothing, files: [file], findings, examined };
    return looking.asked === 'named' ? { ...doctor_nothing, others: [file] } : doctor_nothing;
}
function judgePublisher(setup) {
    const parsed = (0,publish_inputs/* parsePublishInputs */.Q)(setup.environment, []);
    if (parsed.verdict === 'accepted')
        return [];
    return parsed.complaints
        .filter((complaint) => !complaint.includes('${{'))
        .map((complaint) => toInputFinding(complaint, setup));
}
function toUnreadable(file, complaint) {
    const [, line = 0, column = 0] = /^line (\d+), column (\d+)/.exec(complaint) ?? [];
    const spot = { file, line: Number(line), column: Number(column) };
    return finding_toFinding('WORKFLOW_UNREADABLE', spot, { title: complaint });
}


/***/ }),

/***/ 80077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   ZF: () => (/* binding */ toPage),
/* harmony export */   qB: () => (/* binding */ toTotal)
/* harmony export */ });
/** What the doctor found, as a person reads it on a terminal. */
/** Grouped by file; a line for each finding, with why and fix below it. */
function toPage({ files, others, findings }) {
    const pages = [...new Set(findings.map(({ file }) => file))].map((file) => {
        const found = findings.filter((finding) => finding.file === file);
        return [file, ...found.flatMap(toLines), ''].join('\n');
    });
    const unsaid = others.map((file) => `${file}: no step of it uses this action (OWNER/goagent-action), so nothing is said of it.`);
    return [...pages, ...unsaid, toTotal(findings, files)].join('\n');
}
function toLines(finding) {
    const { line, column, severity, code, title, why, fix } = finding;
    const place = line === 0 ? '-' : `${line}:${column}`;
    const [first = '', ...more] = fix.split('\n');
    return [
        `  ${place.padEnd(7)} ${severity.padEnd(7)} ${code}  ${title}${toWhere(finding)}`,
        `          why: ${why}`,
        `          fix: ${first}`,
        ...more.map((text) => `               ${text}`),
    ];
}
function toWhere({ job, step }) {
    if (job === undefined)
        return '';
    return step === undefined ? ` (job ${job})` : ` (job ${job}, step ${JSON.stringify(step)})`;
}
function countFindings(findings) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return { error: count('error'), warning: count('warning'), note: count('note') };
}
/** One sentence. */
function toTotal(findings, files) {
    const { error, warning, note } = countFindings(findings);
    const inFiles = `in ${toCount(files.length, 'file')}`;
    if (files.length === 0)
        return 'Nothing to look at: no workflow here uses this action.';
    if (findings.length === 0)
        return `Nothing was found ${inFiles}.`;
    return `${toCount(error, 'error')}, ${toCount(warning, 'warning')}, ${toCount(note, 'note')} ${inFiles}.`;
}
const toCount = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 59092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ whyUnread),
/* harmony export */   w: () => (/* binding */ openWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35008);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/* harmony import */ var _paths_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57322);
/* harmony import */ var _toolbelt_jail_kept_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85443);
/** Policy files as they lie in the work tree: what a run would find in the trusted revision once all of it is committed. */






/** The run’s own limit for a manifest. Texts it takes up to 16 MiB: nobody wants to wait for a finding about such a one. */
const mostBytes = 1_048_576;
function openWorkTree(directory) {
    const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(directory);
    const text = (path) => {
        const found = readInside(root, path);
        return found.verdict === 'read' ? decode(found.bytes) : undefined;
    };
    return {
        root,
        text,
        list: (path) => listInside(root, path),
        files: {
            read: async (path, input) => {
                const found = readInside(root, path);
                if (found.verdict !== 'read')
                    throw unread(path, { input, why: whyUnread[found.verdict] });
                const { bytes } = found;
                const read = decode(bytes);
                if (read === undefined)
                    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GoagentError */ .q('INPUTS_INVALID', [`input "${input}": ${path}: it is not UTF-8 text`]);
                return { path, text: read, sha256: (0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(bytes), checkout: 'same', revision: '', from: 'git' };
            },
            // Whose programs they are is a question of a run: there is no revision here to hold them against.
            readDirectory: async () => [],
            compare: async (path) => ({ verdict: 'elsewhere', path }),
        },
    };
}
/** How a complaint about it ends. */
const whyUnread = {
    missing: 'is not a file of this work tree',
    kept: 'bears a name of credentials, or is git’s own: it is not opened here',
    'too-large': `is larger than ${mostBytes / 1_048_576} MiB: it is not looked into here`,
};
const unread = (path, { input, why }) => new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GoagentError */ .q('POLICY_NOT_AVAILABLE', [`input "${input}": ${JSON.stringify(path)} ${why}`]);
/** Judged on the opened file: what lies in the tree may be a stranger's, and so may the workflow that names it. */
function readInside(root, path) {
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        if (!(0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(real, root))
            return { verdict: 'missing' };
        if (isKept(root, path) || isKept(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real)))
            return { verdict: 'kept' };
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
            if (!facts.isFile())
                return { verdict: 'missing' };
            if (facts.size > mostBytes)
                return { verdict: 'too-large' };
            return { verdict: 'read', bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor) };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch {
        return { verdict: 'missing' };
    }
}
/** What tools may not read the doctor does not either: a complaint would quote it. */
function isKept(root, path) {
    const names = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return names.some(_toolbelt_jail_kept_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isGitName */ .M$) || (0,_toolbelt_jail_kept_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isCredentialPath */ .bk)(names.join('/'));
}
function listInside(root, path) {
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        if (!(0,_paths_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(real, root))
            return [];
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real)
            .map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(path, name))
            .sort();
    }
    catch {
        return [];
    }
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 23271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parsePublishInputs)
/* harmony export */ });
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47344);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2173);
/* harmony import */ var _proposals_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33684);
/* harmony import */ var _publish_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60475);
/* harmony import */ var _upload_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15579);
/** Strings of a workflow to the frozen inputs of publish/action.yml, or all complaints at once. */





/** `environment` was read with `publishNames`; `before` holds complaints that were found on the way here. */
function parsePublishInputs(environment, before) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(environment, _publish_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .publishTable */ .g);
    const source = readSource(reader);
    const digest = reader.required('digest', parseHex([64]));
    const headSha = reader.optional('head-sha', parseHex([40, 64]));
    const limits = (0,_proposals_input_js__WEBPACK_IMPORTED_MODULE_2__/* .readProposals */ .S)(reader);
    if (!reader.given('proposals'))
        reader.complain('input "proposals" is required: say what may be published, such as "review: 1"');
    const token = reader.required('github-token', _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4);
    const timeoutMs = reader.value('timeout', _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9, 5 * 60_000);
    const complaints = [...reader.complaints, ...before];
    if (complaints.length > 0 || !source || !digest || !limits || !token)
        return { verdict: 'refused', complaints };
    return { verdict: 'accepted', inputs: { source, digest, headSha, limits, token, timeoutMs } };
}
function readSource(reader) {
    const path = reader.optional('proposals-file', parsePath);
    const name = reader.optional('artifact-name', parseArtifact);
    const given = ['proposals-file', 'artifact-name'].filter((input) => reader.given(input));
    if (given.length === 0)
        reader.complain('input "proposals-file" is required: give it, or "artifact-name"');
    if (given.length === 2)
        reader.complain('inputs "proposals-file" and "artifact-name" are mutually exclusive: remove one');
    if (path !== undefined)
        return { type: 'file', path };
    return name === undefined ? undefined : { type: 'artifact', name };
}
const parsePath = (text) => text.length <= 4_096 && !/\p{Cc}/u.test(text) ? { verdict: 'parsed', value: text } : { verdict: 'refused' };
const parseArtifact = (text) => (0,_upload_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .isArtifactName */ .k)(text) ? { verdict: 'parsed', value: text } : { verdict: 'refused' };
function parseHex(lengths) {
    return (text) => /^[0-9a-f]+$/.test(text) && lengths.includes(text.length)
        ? { verdict: 'parsed', value: text }
        : { verdict: 'refused' };
}


/***/ }),

/***/ 60475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ publishNames),
/* harmony export */   g: () => (/* binding */ publishTable)
/* harmony export */ });
/* harmony import */ var _input_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67825);
/* harmony import */ var _recipe_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95524);
/** Every input of publish/action.yml: the one table from which its parser, its action.yml and its page are made. */


const publishTable = [
    {
        name: 'proposals-file',
        meaning: 'Path of the `proposals.json` of the earlier run, when a step before this one has brought it. Either this or `artifact-name`.',
        takes: 'a path of a file',
        fallback: 'none',
    },
    {
        name: 'artifact-name',
        meaning: 'Name of the artifact of this workflow run that holds it: what `audit-artifact-name` was in the job that ran the agent.',
        takes: 'up to 250 characters, none of " < > : | * ? \\ /, no line breaks or other control characters, and not dots alone',
        fallback: 'none',
    },
    {
        name: 'digest',
        meaning: 'SHA-256 of `proposals.json`: the output `proposals-digest` of the job that ran the agent. A file with another digest is refused.',
        takes: '64 lower-case hex digits',
        fallback: 'required',
    },
    {
        name: 'head-sha',
        meaning: 'The commit that the pull request has to be at. A head that moved since it was read is refused: `HEAD_MOVED`.',
        takes: 'a full commit id in lower-case hex digits',
        fallback: 'the one in the file, held against the event',
    },
    {
        name: 'proposals',
        meaning: 'What may be published, and how many of each, as in the input of the same name of the action itself. It is never taken from the file.',
        takes: _recipe_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .limitsWords */ .Q,
        fallback: 'required',
    },
    {
        name: 'github-token',
        meaning: 'Writes to GitHub, with the permissions of this job. It never reaches a tool or a model: there are none.',
        takes: 'a token',
        fallback: '`${{ github.token }}`',
        default: '${{ github.token }}',
        secret: true,
    },
    {
        name: 'timeout',
        meaning: 'Time for all of it.',
        takes: _input_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
        fallback: '`5m`',
        default: '5m',
    },
];
const publishNames = publishTable.map((rule) => rule.name);


/***/ })

};
