export const id = 7353;
export const ids = [7353];
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

/***/ 78170:
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
// EXTERNAL MODULE: ./src/run/ground/github-access.ts + 7 modules
var github_access = __webpack_require__(3888);
// EXTERNAL MODULE: ./src/run/ground/private-directory.ts
var private_directory = __webpack_require__(42096);
// EXTERNAL MODULE: ./src/run/keeping/or-warning.ts
var or_warning = __webpack_require__(26057);
// EXTERNAL MODULE: ./src/run/proposing/hub-access.ts + 9 modules
var hub_access = __webpack_require__(96474);
// EXTERNAL MODULE: ./src/law/proposals/judge-limits.ts
var judge_limits = __webpack_require__(8416);
;// CONCATENATED MODULE: ./src/run/proposing/judge-proposals.ts
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

// EXTERNAL MODULE: ./src/run/proposing/published-names.ts
var published_names = __webpack_require__(65996);
// EXTERNAL MODULE: ./src/run/proposing/publishing.ts + 16 modules
var publishing = __webpack_require__(78122);
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


/***/ })

};
