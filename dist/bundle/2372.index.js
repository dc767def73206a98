export const id = 2372;
export const ids = [2372];
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

/***/ 25509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/contract/conclusion.ts
var contract_conclusion = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/law/proposals/bounds.ts
var bounds = __webpack_require__(72119);
// EXTERNAL MODULE: ./src/law/proposals/proposal-file.ts + 2 modules
var proposal_file = __webpack_require__(70056);
// EXTERNAL MODULE: ./src/record/artifact-thread.ts
var artifact_thread = __webpack_require__(57640);
// EXTERNAL MODULE: ./src/record/read-file.ts
var read_file = __webpack_require__(65748);
;// CONCATENATED MODULE: ./src/record/download.ts
/** One file of an artifact of this workflow run. What is in it may be anybody's who runs a job of the run. */



/** Nobody unpacks more than this many times the one file that is wanted. */
const filesOfLargest = 8;
/** Never rejects. */
async function download(options) {
    const { name, file, most } = options;
    let bytes;
    const ending = await (0,artifact_thread/* runArtifactThread */.k)((directory) => ({ type: 'fetch', name, directory, most: most * filesOfLargest }), options, (directory) => {
        bytes = readOrNothing((0,external_node_path_.join)(directory, file), most);
    });
    if (ending.type === 'fetched') {
        return bytes === undefined
            ? { type: 'not-downloaded', why: `the artifact has no file ${file} of at most ${most} bytes` }
            : { type: 'downloaded', bytes };
    }
    return {
        type: 'not-downloaded',
        why: ending.type === 'stored' ? 'the uploader did something else' : ending.why,
    };
}
function readOrNothing(path, most) {
    try {
        return (0,read_file/* readRegularFile */.X)({ path, most, links: 'one' });
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/report/preview.ts + 3 modules
var report_preview = __webpack_require__(37801);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(48298);
// EXTERNAL MODULE: ./src/runner/environment.ts + 2 modules
var runner_environment = __webpack_require__(910);
// EXTERNAL MODULE: ./src/runner/publish-inputs.ts
var publish_inputs = __webpack_require__(23271);
// EXTERNAL MODULE: ./src/runner/publish-rules.ts
var publish_rules = __webpack_require__(60475);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/deadline.ts
var run_deadline = __webpack_require__(38249);
// EXTERNAL MODULE: ./src/run/failure.ts
var failure = __webpack_require__(50071);
// EXTERNAL MODULE: ./src/run/github-access.ts + 7 modules
var github_access = __webpack_require__(38289);
// EXTERNAL MODULE: ./src/run/hub-access.ts + 9 modules
var hub_access = __webpack_require__(17639);
// EXTERNAL MODULE: ./src/law/proposals/judge-limits.ts
var judge_limits = __webpack_require__(8416);
;// CONCATENATED MODULE: ./src/run/judge-proposals.ts
/** May these proposals be published here? They are of this run, about this head, and no more than the workflow allows. */


/** Nothing where nothing speaks against it. Nobody is asked: what GitHub knows better is asked before each write. */
const judgeProposals = (set, { environment, inputs }) => judgeOrigin(set, environment) ?? judgeHead(set, { environment, inputs }) ?? judgeAmount(set, inputs);
/** Proposals are for the run that made them: a digest of last week publishes nothing. */
function judgeOrigin(set, { facts }) {
    const isHere = set.repository.toLowerCase() === facts.repository.toLowerCase();
    if (isHere && set.runId !== '' && set.runId === facts.runId)
        return undefined;
    const message = 'The proposals were made by another workflow run, or for another repository. They are published in the run that made them; run that one again.';
    return (0,contract_conclusion/* conclude */.Ep)('PROPOSALS_OF_ANOTHER_RUN', message);
}
/** The head that was read has to be the one of the input, and of the event; whether it still is, GitHub is asked before each write. */
function judgeHead({ target }, { environment: { trigger }, inputs }) {
    const event = trigger.event.startsWith('pull_request') ? trigger.head?.sha : undefined;
    const head = target.type === 'pull-request' ? target.head : undefined;
    const wanted = inputs.headSha ?? event;
    const isOther = wanted !== undefined && wanted !== '' && head !== undefined && head !== wanted;
    const isOtherItem = trigger.item !== undefined && target.type !== 'repository' && target.number !== trigger.item.number;
    if (!isOther && !isOtherItem)
        return undefined;
    return (0,contract_conclusion/* conclude */.Ep)('HEAD_MOVED', 'The proposals are about another head than this run: nothing was published.');
}
function judgeAmount(set, { limits }) {
    const judged = (0,judge_limits/* judgeLimits */.g)(set.proposals, limits);
    if (judged.verdict === 'within')
        return undefined;
    const why = judged.over.map(judge_limits/* toOverSentence */.f).join(' ');
    return (0,contract_conclusion/* conclude */.Ep)('PROPOSALS_OVER_LIMIT', `Nothing was published: ${why}`);
}

// EXTERNAL MODULE: ./src/run/or-warning.ts
var or_warning = __webpack_require__(53169);
// EXTERNAL MODULE: ./src/run/private-directory.ts
var private_directory = __webpack_require__(83364);
// EXTERNAL MODULE: ./src/run/published-names.ts
var published_names = __webpack_require__(27570);
// EXTERNAL MODULE: ./src/run/publishing.ts + 16 modules
var publishing = __webpack_require__(88705);
// EXTERNAL MODULE: ./src/run/shield.ts + 9 modules
var run_shield = __webpack_require__(83528);
;// CONCATENATED MODULE: ./src/run/publish-action.ts
/** The story of a publication: proposals of an earlier job of this run, under the limits of this workflow. No model, no tools. */























/** Whatever happens, there is a conclusion with outputs and a summary. `uploader` is the path of a program. */
async function runPublishAction(uploader) {
    const startedAt = clock/* systemClock */.ml.now();
    const environment = (0,runner_environment/* readEnvironment */.Q)(publish_rules/* publishNames */.K);
    const shield = await (0,run_shield/* raiseShield */.s)(environment);
    const parsed = (0,publish_inputs/* parsePublishInputs */.Q)(environment, shield.complaints);
    const timeoutMs = parsed.verdict === 'accepted' ? parsed.inputs.timeoutMs : undefined;
    const deadline = (0,run_deadline/* openDeadline */.L)(timeoutMs, startedAt);
    let ended;
    try {
        ended =
            parsed.verdict === 'refused'
                ? stopped((0,contract_conclusion/* conclude */.Ep)('INPUTS_INVALID', parsed.complaints.join('\n')))
                : await conduct({ environment, shield, inputs: parsed.inputs, deadline, uploader });
    }
    catch (error) {
        ended = stopped((0,failure/* toConclusion */.P)(error));
    }
    finally {
        deadline.release();
    }
    const digest = parsed.verdict === 'accepted' ? parsed.inputs.digest : '';
    await tell(ended, { environment, shield, digest });
}
const stopped = (conclusion) => ({
    conclusion,
    set: undefined,
    published: [],
    problems: [],
});
async function conduct(run) {
    const { environment, inputs, shield, deadline } = run;
    const read = await readProposals(run);
    if (read.verdict === 'failed')
        return stopped((0,contract_conclusion/* conclude */.Ep)('PROPOSALS_INVALID', read.why));
    if ((0,canonical/* sha256Hex */.fg)(read.bytes) !== inputs.digest) {
        const message = 'The proposals are not those of the input "digest": they were changed, or are of another run. Nothing was published.';
        return stopped((0,contract_conclusion/* conclude */.Ep)('DIGEST_MISMATCH', message));
    }
    const parsed = (0,proposal_file/* parseProposalFile */.qU)(read.bytes);
    if (parsed.verdict === 'refused')
        return stopped((0,contract_conclusion/* conclude */.Ep)('PROPOSALS_INVALID', `The proposals cannot be read: ${parsed.why}. Nothing was published.`));
    const { set } = parsed;
    const refused = judgeProposals(set, { environment, inputs });
    if (refused !== undefined)
        return stopped(refused);
    const { signal } = deadline;
    const access = { environment, token: inputs.token, signal };
    const ended = await (0,publishing/* publishSet */.o)({
        ...{ set, limits: inputs.limits, signal, model: set.model ?? '' },
        repository: environment.facts.repository,
        hub: (0,hub_access/* openHubAccess */.y)({ ...access, endsAt: deadline.at }),
        github: (0,github_access/* openGithubAccess */.c)(access),
        linkHosts: (0,published_names/* toLinkHosts */.Zh)(environment),
        server: (0,published_names/* toServer */.zQ)(environment),
        tell: async ({ proposal, what, url }) => shield.console.line(`Published: ${proposal}, ${what}${url === '' ? '' : ` ${url}`}`),
    });
    const count = ended.published.length;
    const conclusion = (0,publishing/* toProblemConclusion */.K)(ended.problems) ??
        (0,contract_conclusion/* conclude */.Ep)('PUBLISHED', count === 1 ? 'One proposal is published.' : `${count} proposals are published.`);
    return { conclusion, set, ...ended };
}
async function readProposals({ environment, shield, inputs, deadline, uploader, }) {
    const { source } = inputs;
    const { workspace, runnerTemp } = environment.facts;
    if (source.type === 'file') {
        const path = (0,external_node_path_.isAbsolute)(source.path) ? source.path : (0,external_node_path_.join)(workspace, source.path);
        try {
            return { verdict: 'read', bytes: (0,read_file/* readRegularFile */.X)({ path, most: bounds/* longestFile */.be, links: 'any' }) };
        }
        catch {
            return { verdict: 'failed', why: 'The input "proposals-file" names no file that can be read.' };
        }
    }
    const fetched = await download({
        ...{ name: source.name, file: 'proposals.json', most: bounds/* longestFile */.be },
        ...{ root: (0,private_directory/* makePrivateDirectory */.Dn)(runnerTemp).root, redactor: shield.redactor, uploader },
        ...{ variables: environment.variables, timeoutMs: inputs.timeoutMs, signal: deadline.signal },
    });
    return fetched.type === 'downloaded'
        ? { verdict: 'read', bytes: fetched.bytes }
        : {
            verdict: 'failed',
            why: `The artifact ${JSON.stringify(source.name)} could not be read: ${fetched.why}.`,
        };
}
async function tell({ conclusion, set, published, problems }, { shield, digest }) {
    const { console, redactor } = shield;
    const told = { ...conclusion, message: redactor.text(conclusion.message, 'error') };
    console.output('conclusion', told.name);
    console.output('reason', told.reason);
    console.output('published-count', String(published.length));
    console.output('urls', published.flatMap(({ url }) => (url === '' ? [] : [url])).join('\n'));
    const preview = set === undefined
        ? ''
        : (0,report_preview/* toPreview */.W)(set, { mode: 'live', digest, reviews: new Map(), published, problems });
    const page = redactor.text([(0,summary/* toHeading */.S)(told), preview].join('\n\n'), 'summary');
    await (0,or_warning/* orWarning */.S)(console, { what: 'The job summary', write: () => console.summarize(`${page}\n`) });
    const sentence = `${told.name} (${told.reason}): ${told.message}`;
    if (told.name === 'success')
        console.line(sentence);
    else if (told.name === 'skipped')
        console.notice(sentence);
    else
        console.fail(sentence);
}

// EXTERNAL MODULE: ./src/entry/give-up.ts
var give_up = __webpack_require__(97933);
;// CONCATENATED MODULE: ./src/entry/publish.ts
/** The publish action's `main`: no model, no tools. */



/** `directory` holds the stub of this face; the other faces lie beside it. */
function publish(directory) {
    return (0,give_up/* orGiveUp */.E)(() => runPublishAction((0,external_node_path_.join)(directory, '../uploader/index.js')));
}


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

/***/ 50071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toConclusion)
/* harmony export */ });
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83215);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/** Anything that was thrown, as a conclusion that a person can act on. */


/** A code of ours says what it is; anything else is a bug of ours. */
function toConclusion(error) {
    if (error instanceof _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GoagentError */ .q)
        return (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(error.code, error.complaints.join('\n'));
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
    const where = error instanceof Error ? (/^\s*at (.{1,200})$/m.exec(error.stack ?? '')?.[1] ?? '') : '';
    const line = `${what}${where === '' ? '' : ` at ${where}`}`;
    return (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)('INTERNAL', `This is a bug of goagent-action; please report it with this line: ${line}`);
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


/***/ }),

/***/ 89158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toRule),
/* harmony export */   H: () => (/* binding */ toComplaint)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85174);
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
    return (0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .r)([...(0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .toNames */ .w)(error.instancePath), ...(typeof name === 'string' ? [name] : [])]);
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


/***/ }),

/***/ 30121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ remarksIn),
/* harmony export */   bm: () => (/* binding */ withoutDialect),
/* harmony export */   jy: () => (/* binding */ dialectsOf)
/* harmony export */ });
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

/***/ 85174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ toPointer),
/* harmony export */   w: () => (/* binding */ toNames)
/* harmony export */ });
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


/***/ }),

/***/ 55268:
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
// EXTERNAL MODULE: ./src/schema/pointer.ts
var pointer = __webpack_require__(85174);
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
        : { verdict: 'invalid', complaint: `${(0,pointer/* toPointer */.r)(names)} ${rule}` };
}

// EXTERNAL MODULE: ./src/schema/complaint.ts
var complaint = __webpack_require__(89158);
// EXTERNAL MODULE: ./src/schema/dialect.ts
var schema_dialect = __webpack_require__(30121);
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
        return judge.validateSchema((0,schema_dialect/* withoutDialect */.bm)(schema)) === true
            ? undefined
            : (0,complaint/* toComplaint */.H)(judge.errors ?? []);
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
    for (const dialect of (0,schema_dialect/* dialectsOf */.jy)(schema)) {
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
        ajv.addVocabulary([...(0,schema_dialect/* remarksIn */.H3)(schema)]);
        const validate = ajv.compile((0,schema_dialect/* withoutDialect */.bm)(schema));
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
            return { verdict: 'invalid', complaint: (0,complaint/* toComplaint */.H)(validate.errors ?? []) };
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
