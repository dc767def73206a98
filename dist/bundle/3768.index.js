export const id = 3768;
export const ids = [3768];
export const modules = {

/***/ 64830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ mostOf),
  J: () => (/* binding */ toProposalTools)
});

// EXTERNAL MODULE: ./src/contract/proposals.ts
var proposals = __webpack_require__(25597);
// EXTERNAL MODULE: ./src/contract/findings.ts
var findings = __webpack_require__(35854);
// EXTERNAL MODULE: ./src/law/proposals/bounds.ts
var bounds = __webpack_require__(72119);
;// CONCATENATED MODULE: ./src/law/proposals/proposal-arguments.ts
/** JSON Schemas of the arguments of the propose tools (interface §7), as data. */


const proposal_arguments_text = (description, maxLength) => ({ type: 'string', description, minLength: 1, maxLength });
const title = (description) => proposal_arguments_text(description, bounds/* longestTitle */.Df);
const body = (description) => proposal_arguments_text(description, bounds/* longestBody */.Pj);
const labels = (description) => ({
    type: 'array',
    description,
    maxItems: bounds/* mostLabels */.nX,
    items: { type: 'string', minLength: 1, maxLength: bounds/* longestLabel */.Jg },
});
const line = (description) => ({ type: 'integer', description, minimum: 1, maximum: bounds/* mostLine */.E7 });
/** Of `propose_comment`. */
const textSchema = (description) => ({
    type: 'object',
    additionalProperties: false,
    required: ['body'],
    properties: { body: body(description) },
});
const finding = {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'line', 'severity', 'category', 'title', 'body'],
    properties: {
        path: proposal_arguments_text('Path of the file as the diff shows it, of the new side.', bounds/* longestPath */.GJ),
        line: line('The last line that the finding is about, with the number of its side. It has to be in the diff.'),
        startLine: line('The first line, where the finding is about several; before line, and in the same hunk.'),
        side: {
            enum: ['RIGHT', 'LEFT'],
            description: 'RIGHT (the default): the new file. LEFT: a deleted line of the old one.',
        },
        severity: { enum: findings/* severities */.g, description: 'How bad it is, worst first.' },
        category: {
            type: 'string',
            description: 'One word for the kind of fault, such as security, correctness or performance.',
            pattern: bounds/* categoryPattern */.t2,
            maxLength: 40,
        },
        title: title('The fault in one sentence.'),
        body: body('Why it is one, and what follows from it, in GitHub Markdown.'),
        suggestion: {
            type: 'string',
            description: 'The lines from startLine to line as they should be, whole and with their indentation. Only for side RIGHT. Empty: they should go.',
            maxLength: bounds/* longestSuggestion */.jf,
        },
        confidence: { type: 'number', description: 'How sure you are.', minimum: 0, maximum: 1 },
    },
};
const reviewSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['summary', 'findings'],
    properties: {
        summary: body('What the change does and what is to be said of it as a whole, in GitHub Markdown.'),
        findings: { type: 'array', description: 'Worst first.', maxItems: bounds/* mostFindings */.Yb, items: finding },
    },
};
const labelsSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['add', 'remove'],
    properties: { add: labels('Labels to add.'), remove: labels('Labels to remove.') },
};
const issueSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'body'],
    properties: {
        title: title('The title, in one line.'),
        body: body('The text in GitHub Markdown.'),
        labels: labels('Labels of the issue.'),
    },
};
const pullRequestSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'body'],
    properties: { title: title('The title, in one line.'), body: body('The description in GitHub Markdown.') },
};

;// CONCATENATED MODULE: ./src/law/proposals/proposal-tools.ts
/** The tools by which a model proposes: in-process, and offered only for what the operator allows (interface §7). */


/**
 * The tools whose type has a limit above 0, in the order of `proposalTypes`. That a call fits its schema says nothing of
 * what it names: lines, labels and paths are judged where they are known.
 */
function toProposalTools(limits) {
    return proposals/* proposalTypes */.S.filter((type) => mostOf(limits, type) > 0).map((type) => toTool(type, limits));
}
/** How many of `type` are allowed; of labels, how many labels. */
function mostOf(limits, type) {
    return type === 'labels' ? (limits.labels?.max ?? 0) : limits[type];
}
function toTool(type, limits) {
    const most = `At most ${mostOf(limits, type)} in this run; one more, and all of them are rejected.`;
    switch (type) {
        case 'comment':
            return {
                type,
                name: 'propose_comment',
                description: `Proposes a comment on the pull request or issue of this run. It is posted only if the operator's rules allow it. ${most}`,
                schema: textSchema('The comment in GitHub Markdown.'),
            };
        case 'review':
            return {
                type,
                name: 'propose_review',
                description: `Proposes a review of the pull request: a summary, and findings beside lines of the diff. Report only what you are sure of; an empty list of findings is a good answer. ${most}`,
                schema: reviewSchema,
            };
        case 'labels':
            return {
                type,
                name: 'propose_labels',
                description: `Proposes labels to add to and to remove from the pull request or issue of this run. ${toAllowed(limits)} At most ${mostOf(limits, type)} labels in this run, added and removed together; one more, or another one, and all are rejected.`,
                schema: labelsSchema,
            };
        case 'issue':
            return {
                type,
                name: 'propose_issue',
                description: `Proposes a new issue. ${toIssueLabels(limits)} ${most}`,
                schema: issueSchema,
            };
        case 'pull-request':
            return {
                type,
                name: 'propose_pull_request',
                description: `Proposes a pull request with what you have changed in the work tree. Title and body say what was changed and why; the branch is named by code. Call it once, when the change is complete. ${most}`,
                schema: pullRequestSchema,
            };
    }
}
const toList = (labels) => labels.length === 0 ? 'none' : labels.map((label) => JSON.stringify(label)).join(', ');
function toAllowed({ labels }) {
    return `Labels that may be added: ${toList(labels?.allow ?? [])}. Labels that may be removed: ${toList(labels?.allowRemove ?? [])}.`;
}
function toIssueLabels({ labels }) {
    if (labels === undefined || labels.allow.length === 0)
        return 'It can have no labels.';
    return `Labels that it may have, at most ${labels.max}: ${toList(labels.allow)}.`;
}


/***/ }),

/***/ 47703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ toAllowed),
/* harmony export */   n: () => (/* binding */ addProposalTools)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _law_proposals_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10846);
/* harmony import */ var _law_proposals_proposal_tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64830);
/* harmony import */ var _schema_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55268);
/* harmony import */ var _policy_pattern_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8569);
/** What a run may propose, as tools in its catalog and a desk that takes their calls. */





/**
 * The operator's limits, and of these what is left for a run that was let in untrusted: what the recipe is for, one
 * comment, one review and listed labels (interface §2 `on-untrusted`).
 */
function toAllowed({ recipe }, { as }) {
    const { name, publish, proposals } = recipe;
    if (publish === 'off' && name === 'none')
        return _law_proposals_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .noProposals */ .vj;
    if (as === 'allowed')
        return proposals;
    if (name !== 'review' && name !== 'triage')
        return _law_proposals_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .noProposals */ .vj;
    return {
        ...proposals,
        comment: Math.min(proposals.comment, 1),
        review: Math.min(proposals.review, 1),
        issue: 0,
        'pull-request': 0,
    };
}
/** Behind the tools of the manifest; a name that it has is taken from it, for a proposal is nothing that it can grant. */
async function addProposalTools(catalog, { limits, timeoutMs, maxOutputBytes }) {
    const tools = (0,_law_proposals_proposal_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .toProposalTools */ .J)(limits);
    if (tools.length === 0)
        return catalog;
    const patterns = await (0,_policy_pattern_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .toPatternEngine */ .q)(JSON.stringify(tools.map(({ schema }) => schema)));
    const added = tools.map((tool) => {
        const compiled = (0,_schema_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .compileSchema */ .Fc)(tool.schema, patterns);
        if (compiled.verdict === 'refused')
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('INTERNAL', [compiled.complaint]);
        return { ...toSpec(tool), check: compiled.check, timeoutMs, maxOutputBytes };
    });
    const names = new Set(added.map(({ name }) => name));
    const taken = catalog.tools.filter(({ name }) => names.has(name)).map(({ name }) => name);
    if (taken.length > 0) {
        const why = `tool "${taken[0]}": the name is that of a tool of this run's recipe or input "proposals": rename it`;
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('MANIFEST_INVALID', [why]);
    }
    return {
        ...catalog,
        tools: [...catalog.tools, ...added],
        offered: new Set([...catalog.offered, ...names]),
    };
}
function toSpec(tool) {
    return {
        name: tool.name,
        description: tool.description,
        schema: tool.schema,
        action: { type: 'proposal', proposal: tool.type },
        // It is kept in order, one after the other.
        access: 'write',
        network: false,
        approval: 'none',
        envPassthrough: [],
    };
}


/***/ }),

/***/ 13278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateAction: () => (/* binding */ validateAction)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83215);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68423);
/* harmony import */ var _core_outcomes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19570);
/* harmony import */ var _report_fence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69183);
/* harmony import */ var _ground_workshop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89680);
/* harmony import */ var _validate_doctor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96821);
/* harmony import */ var _validate_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80077);
/* harmony import */ var _validate_work_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59092);
/** The story of `mode: validate`: the doctor looks at what lies in the work tree, and tells what is wrong. */









/** No model, no key and no GitHub is asked. @throws GoagentError `INPUTS_INVALID` where there is no work tree */
async function validateAction(run) {
    const { environment, shield, barn, ownFolder, deadline } = run;
    const { signal } = deadline;
    const { redactor, console } = shield;
    const { workspace } = environment.facts;
    if (!(0,_ground_workshop_js__WEBPACK_IMPORTED_MODULE_4__/* .isDirectory */ .wd)(workspace))
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [
            'GITHUB_WORKSPACE is no directory: run actions/checkout first',
        ]);
    const toolProgram = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ownFolder, 'dist', 'toolbelt', 'index.js');
    const { files, findings } = await (0,_validate_doctor_js__WEBPACK_IMPORTED_MODULE_5__/* .diagnose */ .h)({
        tree: (0,_validate_work_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .openWorkTree */ .w)(workspace),
        paths: [],
        redactor,
        toolProgram,
        signal,
    });
    if (signal.aborted)
        return (0,_core_outcomes_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupted */ .VM)(signal, '');
    for (const annotation of toAnnotations(findings))
        console.annotate(annotation);
    const total = (0,_validate_page_js__WEBPACK_IMPORTED_MODULE_7__/* .toTotal */ .qB)(findings, files);
    barn.bring({ section: redactor.text(toTable(findings), 'summary') });
    const conclusion = (0,_validate_page_js__WEBPACK_IMPORTED_MODULE_7__/* .countFindings */ .Gt)(findings).error === 0 ? (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('VALIDATED', total) : (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('FAULTS_FOUND', total);
    return { conclusion, text: '', pendingApprovals: [] };
}
/** GitHub shows ten errors of a step, and the conclusion is one. */
const mostOf = { error: 9, warning: 10, note: 0 };
function toAnnotations(findings) {
    return ['error', 'warning'].flatMap((level) => findings
        .filter(({ severity }) => severity === level)
        .slice(0, mostOf[level])
        .map(({ file, line, code, title, why, fix }) => ({
        level,
        path: file,
        ...(line === 0 ? {} : { line }),
        title: code,
        message: `${title}\n${why}\n${fix}`,
    })));
}
/** The rest is in the step's own output of the command line. */
const mostRows = 100;
function toTable(findings) {
    if (findings.length === 0)
        return '';
    const rows = findings.slice(0, mostRows).map(({ file, line, severity, code, title, fix }) => {
        const place = line === 0 ? file : `${file}:${line}`;
        return `| ${severity} | \`${code}\` | ${(0,_report_fence_js__WEBPACK_IMPORTED_MODULE_8__/* .toCell */ .cX)(place, 200)} | ${(0,_report_fence_js__WEBPACK_IMPORTED_MODULE_8__/* .toCell */ .cX)(title, 300)} | ${(0,_report_fence_js__WEBPACK_IMPORTED_MODULE_8__/* .toCell */ .cX)(fix, 400)} |`;
    });
    const more = findings.length - rows.length;
    return [
        '### Findings',
        '',
        '| | code | where | what | fix |',
        '|---|---|---|---|---|',
        ...rows,
        ...(more === 0 ? [] : ['', `${more} more: run \`goagent-action validate\`.`]),
    ].join('\n');
}


/***/ })

};
