export const id = 999;
export const ids = [999];
export const modules = {

/***/ 23999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/canonical/canonical.ts + 1 modules
var canonical = __webpack_require__(27786);
// EXTERNAL MODULE: ./src/contract/conclusion.ts
var contract_conclusion = __webpack_require__(83215);
// EXTERNAL MODULE: ./src/law/proposals/bounds.ts
var bounds = __webpack_require__(72119);
// EXTERNAL MODULE: ./src/law/proposals/judge-limits.ts
var judge_limits = __webpack_require__(8416);
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

// EXTERNAL MODULE: ./src/report/preview.ts + 4 modules
var report_preview = __webpack_require__(33839);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(48298);
// EXTERNAL MODULE: ./src/runner/environment.ts + 6 modules
var runner_environment = __webpack_require__(45621);
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
// EXTERNAL MODULE: ./src/run/or-warning.ts
var or_warning = __webpack_require__(53169);
// EXTERNAL MODULE: ./src/run/private-directory.ts
var private_directory = __webpack_require__(83364);
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
    const refused = judgeOrigin(set, environment) ??
        judgeHead(set, { trigger: environment.trigger, inputs }) ??
        judgeAmount(set, inputs);
    if (refused !== undefined)
        return stopped(refused);
    const { signal } = deadline;
    const github = { token: inputs.token, allowUsers: [], allowBots: [], onUntrusted: 'skip' };
    const ended = await (0,publishing/* publishSet */.o)({
        ...{ set, limits: inputs.limits, signal, model: set.model ?? '' },
        repository: environment.facts.repository,
        hub: (0,hub_access/* openHubAccess */.yn)({ environment, token: inputs.token, signal, endsAt: deadline.at }),
        github: (0,github_access/* openGithubAccess */.c)({ environment, inputs: github, signal }),
        linkHosts: (0,hub_access/* toLinkHosts */.Zh)(environment),
        server: (0,hub_access/* toServer */.zQ)(environment),
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
/** Proposals are for the run that made them: a digest of last week publishes nothing. */
function judgeOrigin(set, { facts }) {
    const isHere = set.repository.toLowerCase() === facts.repository.toLowerCase();
    if (isHere && set.runId !== '' && set.runId === facts.runId)
        return undefined;
    const message = 'The proposals were made by another workflow run, or for another repository. They are published in the run that made them; run that one again.';
    return (0,contract_conclusion/* conclude */.Ep)('PROPOSALS_OF_ANOTHER_RUN', message);
}
/** The head that was read has to be the one of the input, and of the event; whether it still is, GitHub is asked before each write. */
function judgeHead({ target }, { trigger, inputs }) {
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
