export const id = 5039;
export const ids = [5039];
export const modules = {

/***/ 35039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/launch/exec.ts + 2 modules
var exec = __webpack_require__(90914);
// EXTERNAL MODULE: ./src/launch/git.ts
var launch_git = __webpack_require__(43535);
// EXTERNAL MODULE: ./src/launch/process-request.ts + 1 modules
var process_request = __webpack_require__(91811);
// EXTERNAL MODULE: ./src/launch/programs.ts
var programs = __webpack_require__(36286);
// EXTERNAL MODULE: ./src/demo/runner-view.ts
var runner_view = __webpack_require__(89043);
// EXTERNAL MODULE: ./src/demo/runner-words.ts
var runner_words = __webpack_require__(79889);
;// CONCATENATED MODULE: ./src/demo/local-run.ts
/** A run of the action on a developer's machine: the main bundle, started as a runner starts it, on the directory at hand. */










/** The longest that the input `timeout` can be, and a minute for the end. */
const longestRunMs = 24 * 3_600_000 + 60_000;
/** @throws GoagentError `INTERNAL` when the bundle cannot be started. */
async function runLocally(order) {
    const { bundle, workspace, variables, show } = order;
    const clock = { now: Date.now };
    const directory = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'goagent-run-')));
    const places = makePlaces(directory);
    const commit = await readCommit(order, places.home);
    const view = (0,runner_view/* openRunnerView */.W)(show);
    const run = (0,exec/* createProcessRunner */.E)({ clock, onOutput: (chunk) => view.take(chunk) });
    const request = (0,process_request/* demoRequest */.fY)({
        type: 'run-bundle',
        node: process.execPath,
        bundle,
        cwd: workspace,
        env: {
            ...(0,runner_words/* pickSystem */.l)(variables),
            ...pick(order),
            ...toJob(order, { places, commit }),
            ...toInputs(order),
        },
        timeoutMs: longestRunMs,
    });
    const record = await run(request, new AbortController().signal);
    view.end();
    if (record.ending !== 'exited')
        throw new errors/* GoagentError */.q('INTERNAL', [
            `the run did not end by itself: ${record.ending} ${record.problem ?? ''}`,
        ]);
    const conclusion = (0,runner_words/* readOutputs */.T)(places.output).get('conclusion') ?? '';
    return { conclusion, summary: (0,external_node_fs_.readFileSync)(places.summary, 'utf8'), directory };
}
function makePlaces(root) {
    const places = {
        temp: (0,external_node_path_.join)(root, 'temp'),
        home: (0,external_node_path_.join)(root, 'home'),
        output: (0,external_node_path_.join)(root, 'output.txt'),
        summary: (0,external_node_path_.join)(root, 'summary.md'),
        event: (0,external_node_path_.join)(root, 'event.json'),
    };
    for (const path of [places.temp, places.home])
        (0,external_node_fs_.mkdirSync)(path);
    for (const path of [places.output, places.summary])
        (0,external_node_fs_.writeFileSync)(path, '');
    return places;
}
/** Empty where there is no repository or no commit: then no policy file can be read, and a run that names none needs none. */
async function readCommit({ workspace, variables }, home) {
    const { git: program } = await (0,programs/* resolvePrograms */.K)({ path: variables.get('PATH') ?? '', roots: [workspace] });
    const runProcess = (0,exec/* createProcessRunner */.E)({ clock: { now: Date.now } });
    const git = (0,launch_git/* createGit */.l)({ runProcess, program, home, signal: new AbortController().signal });
    const answer = await git.headCommit(workspace);
    return answer.verdict === 'answered' ? Buffer.from(answer.bytes).toString().trim() : '';
}
function pick({ variables, passed }) {
    return Object.fromEntries(passed.flatMap((name) => {
        const value = variables.get(name) ?? '';
        return value === '' ? [] : [[name, value]];
    }));
}
/** The person at the keyboard is who may write here: the event is the one that a person starts by hand. */
function toJob({ workspace }, { places, commit }) {
    const repository = `local/${(0,external_node_path_.basename)(workspace).replace(/[^A-Za-z0-9._-]/g, '-') || 'directory'}`;
    (0,external_node_fs_.writeFileSync)(places.event, JSON.stringify({ repository: { full_name: repository, private: true } }));
    return {
        GITHUB_ACTOR: 'local',
        GITHUB_EVENT_NAME: 'workflow_dispatch',
        GITHUB_EVENT_PATH: places.event,
        GITHUB_JOB: 'local',
        GITHUB_OUTPUT: places.output,
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_RUN_ID: '1',
        GITHUB_SHA: commit,
        GITHUB_STEP_SUMMARY: places.summary,
        GITHUB_TRIGGERING_ACTOR: 'local',
        GITHUB_WORKFLOW: 'local',
        GITHUB_WORKSPACE: workspace,
        HOME: places.home,
        RUNNER_TEMP: places.temp,
    };
}
/** There is no service to upload to. */
function toInputs({ inputs }) {
    const all = new Map([['upload-audit', 'false'], ...inputs]);
    return Object.fromEntries([...all].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

// EXTERNAL MODULE: ./src/nearest/nearest.ts
var nearest_nearest = __webpack_require__(60084);
// EXTERNAL MODULE: ./src/runner/input-table.ts + 9 modules
var input_table = __webpack_require__(28223);
;// CONCATENATED MODULE: ./src/entry/run-command.ts
/** The command `run`: the action's own story on a developer's machine, with inputs as options. */





/** Options are judged by the run itself, all at once: here they only have to be inputs. */
async function run(words, { directory, variables, show, refuse }) {
    const misspelt = findMisspelt(words);
    if (misspelt !== undefined)
        return refuse(misspelt);
    const option = { type: 'string' };
    const { values } = (0,external_node_util_.parseArgs)({
        args: [...words],
        options: Object.fromEntries(input_table/* inputNames */.v.map((name) => [name, option])),
        strict: true,
    });
    const inputs = new Map(Object.entries(values).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []));
    const result = await runLocally({
        bundle: (0,external_node_path_.join)(directory, '../main/index.js'),
        workspace: process.cwd(),
        inputs,
        variables,
        passed: [...input_table/* inputTable */.F.flatMap((rule) => rule.variables ?? []), ...toAllowed(inputs)],
        show,
    });
    show(`\n--- The job summary, as Markdown ---\n\n${result.summary.trimEnd()}\n`);
    show(`Directory of this run: ${result.directory}`);
    return result.conclusion === 'success' ? 0 : 1;
}
function findMisspelt(words) {
    for (const word of words) {
        const [, name = ''] = /^--([a-z][a-z0-9-]*)/.exec(word) ?? [];
        const nearest = name === '' || input_table/* inputNames */.v.includes(name) ? undefined : (0,nearest_nearest/* nearestName */.q)(name, input_table/* inputNames */.v);
        if (nearest !== undefined)
            return `Unknown option '--${name}'; did you mean --${nearest}?`;
    }
    return undefined;
}
/** What `env-allowlist` names has to come from somewhere. */
function toAllowed(inputs) {
    const names = (inputs.get('env-allowlist') ?? '').split(/[,\n]/).map((name) => name.trim().toUpperCase());
    return ['OAI_IMAGE_BASE_URL', ...names.filter((name) => name !== '' && !name.startsWith('INPUT_'))];
}


/***/ }),

/***/ 43535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/* harmony import */ var _process_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91811);
/** Git behind its port: each question is one hardened process. */

function createGit(options) {
    const ask = async ({ command, directory, signal }) => {
        if (options.program === null)
            return { verdict: 'broken', why: 'there is no git on this machine' };
        const request = (0,_process_request_js__WEBPACK_IMPORTED_MODULE_0__/* .gitRequest */ .A7)({ git: options.program, command, directory, home: options.home });
        const either = signal === undefined ? options.signal : AbortSignal.any([options.signal, signal]);
        return toAnswer(await options.runProcess(request, either));
    };
    const askObjects = (type) => (place, ids) => ask({ command: { type, place: place.type, ids }, directory: place.directory });
    return {
        topLevel: (directory) => ask({ command: { type: 'top-level' }, directory }),
        headCommit: (directory) => ask({ command: { type: 'head-commit' }, directory }),
        readObjects: askObjects('read-objects'),
        measureObjects: askObjects('measure-objects'),
        makeStore: (directory, commit) => ask({ command: { type: 'make-store', commit }, directory }),
        fetchCommit: ({ store, remote, commit, signal }) => ask({ command: { type: 'fetch-commit', remote, commit }, directory: store, signal }),
    };
}
function toAnswer(record) {
    if (record.ending === 'exited' && record.exit === 0)
        return { verdict: 'answered', bytes: record.stdout };
    const said = record.problem ?? Buffer.from(record.stderr).toString();
    const line = said.split('\n').find((text) => text.trim() !== '') ?? '';
    const why = line
        .replace(/[\0-\x1f\x7f]/g, ' ')
        .trim()
        .slice(0, 200);
    return record.ending === 'exited'
        ? { verdict: 'failed', why }
        : { verdict: 'broken', why: why === '' ? record.ending : why };
}


/***/ })

};
