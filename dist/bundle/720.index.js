export const id = 720;
export const ids = [720];
export const modules = {

/***/ 28720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/law/redact/redactor.ts + 4 modules
var redact_redactor = __webpack_require__(67158);
;// CONCATENATED MODULE: ./src/run/validate/capabilities-page.ts
/** What the model will be offered, as tables on a terminal. */
function toCapabilitiesPage(examined) {
    const pages = examined.map(({ spot, tier, situations }) => {
        const { file, line, job, step } = spot;
        const place = line === 0 ? file : `${file}:${line}`;
        const where = job === undefined ? '' : ` (job ${job}, step ${JSON.stringify(step)})`;
        const head = [`${place}${where}`, `  isolation of external tools, as assumed: ${tier}`];
        const body = situations.length === 0 ? ['  what is offered is not known'] : toGroups(situations);
        return [...head, ...body].join('\n');
    });
    return pages.length === 0 ? 'There is no configuration to tell of.' : pages.join('\n\n');
}
/** Situations that come to the same are told together. */
function toGroups(situations) {
    const keyOf = ({ event: _, who: __, ...rest }) => JSON.stringify(rest);
    return [...new Map(situations.map((situation) => [keyOf(situation), situation]))].flatMap(([key, shared]) => {
        const group = situations.filter((situation) => keyOf(situation) === key);
        return ['', ...group.map(({ event, who }) => `  ${event} by ${words[who]}`), ...toBody(shared)];
    });
}
const words = {
    writer: 'somebody with write access',
    listed: 'somebody whom allow-users or allow-bots names',
    stranger: 'a stranger',
};
function toBody(situation) {
    if (situation.outcome === 'does-not-run')
        return [`    does not run: ${situation.reason}`];
    const { reason, taints, stages } = situation;
    const state = taints.length === 0 ? 'clean' : `tainted from the start by ${taints.join(', ')}`;
    return [
        `    runs (${reason}), ${state}`,
        ...stages.flatMap(({ stage, tools }) => [
            `    ${stage === 'main' ? 'main, in each pass' : stage}`,
            ...toTable([heads, ...tools.map(toRow)]).map((line) => `      ${line}`),
        ]),
    ];
}
const heads = ['tool', 'access', 'network', 'as it begins', 'after a result from the network'];
const toRow = ({ tool, kind, access, network, now, tainted }) => [
    tool,
    kind === 'proposal' ? 'proposes' : access,
    network ? 'yes' : '-',
    toWord(now),
    toWord(tainted),
];
const toWord = (answer) => (answer.verdict === 'allowed' ? 'allowed' : answer.code);
function toTable(rows) {
    const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}

// EXTERNAL MODULE: ./src/run/validate/doctor.ts + 36 modules
var doctor = __webpack_require__(96821);
// EXTERNAL MODULE: ./src/run/validate/page.ts
var page = __webpack_require__(80077);
// EXTERNAL MODULE: ./src/run/validate/work-tree.ts
var work_tree = __webpack_require__(59092);
;// CONCATENATED MODULE: ./src/run/validate/validate-tree.ts
/** The doctor for a person at a keyboard, or for a program: what it found, and whether that is fine. */





async function validateTree(order) {
    const { root, paths, toolProgram, told } = order;
    // Nothing leaves this machine: there is nothing to be taken out.
    const redactor = (0,redact_redactor/* createRedactor */.l)({ secrets: [], patterns: [] });
    const diagnosis = await (0,doctor/* diagnose */.h)({ tree: (0,work_tree/* openWorkTree */.w)(root), paths, redactor, toolProgram });
    const { files, findings, examined } = diagnosis;
    const counts = (0,page/* countFindings */.Gt)(findings);
    const faults = counts.error + (order.fail === 'on-warnings' ? counts.warning : 0);
    const shown = order.capabilities === 'shown';
    const capabilities = examined.map(({ spot, tier, situations }) => ({ ...spot, tier, situations }));
    const pages = [...(shown ? [`${toCapabilitiesPage(examined)}\n`] : []), (0,page/* toPage */.ZF)(diagnosis)];
    const text = told === 'json'
        ? JSON.stringify({ v: 1, files, counts, findings, ...(shown ? { capabilities } : {}) })
        : pages.join('\n');
    return { exit: faults === 0 ? 0 : 1, form: told, text };
}

;// CONCATENATED MODULE: ./src/entry/validate-command.ts
/** The command `validate`: the doctor on a work tree, without a call and without a key. */



/** `directory` holds the stub of the command line; that of the tools lies beside it. */
async function validate(words, directory) {
    const { values, positionals } = (0,external_node_util_.parseArgs)({
        args: [...words],
        options: {
            tools: { type: 'string', multiple: true },
            capabilities: { type: 'boolean' },
            strict: { type: 'boolean' },
            json: { type: 'boolean' },
        },
        allowPositionals: true,
    });
    const root = process.cwd();
    const paths = [...positionals, ...(values.tools ?? [])].map((path) => toPath(path, root));
    const outside = paths.find((path) => path.startsWith('../') || path.startsWith('/'));
    if (outside !== undefined)
        return {
            exit: 2,
            form: 'text',
            text: `${outside} lies outside of this directory: validate looks at what is below it`,
        };
    return validateTree({
        root,
        paths: values.tools !== undefined && positionals.length === 0 ? ['.github/workflows', ...paths] : paths,
        toolProgram: (0,external_node_path_.join)(directory, '../toolbelt/index.js'),
        told: values.json === true ? 'json' : 'page',
        capabilities: values.capabilities === true ? 'shown' : 'left-out',
        fail: values.strict === true ? 'on-warnings' : 'on-errors',
    });
}
const toPath = (path, root) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(root, (0,external_node_path_.relative)(root, path)))
    .split(external_node_path_.sep)
    .join('/') || '.';


/***/ })

};
