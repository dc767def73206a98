export const id = 278;
export const ids = [278];
export const modules = {

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
/* harmony import */ var _report_fence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69183);
/* harmony import */ var _validate_doctor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96821);
/* harmony import */ var _validate_page_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80077);
/* harmony import */ var _validate_work_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59092);
/* harmony import */ var _workshop_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54244);
/** The story of `mode: validate`: the doctor looks at what lies in the work tree, and tells what is wrong. */








/** No model, no key and no GitHub is asked. @throws GoagentError `INPUTS_INVALID` where there is no work tree */
async function validateAction(run) {
    const { environment, shield, barn, ownFolder } = run;
    const { redactor, console } = shield;
    const { workspace } = environment.facts;
    if (!(0,_workshop_js__WEBPACK_IMPORTED_MODULE_5__/* .isDirectory */ .wd)(workspace))
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GoagentError */ .q('INPUTS_INVALID', [
            'GITHUB_WORKSPACE is no directory: run actions/checkout first',
        ]);
    const toolProgram = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ownFolder, 'dist', 'toolbelt', 'index.js');
    const { files, findings } = await (0,_validate_doctor_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnose */ .h)({
        tree: (0,_validate_work_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .openWorkTree */ .w)(workspace),
        paths: [],
        redactor,
        toolProgram,
    });
    for (const annotation of toAnnotations(findings))
        console.annotate(annotation);
    const total = (0,_validate_page_js__WEBPACK_IMPORTED_MODULE_6__/* .toTotal */ .qB)(findings, files);
    barn.bring({ section: redactor.text(toTable(findings), 'summary') });
    const conclusion = (0,_validate_page_js__WEBPACK_IMPORTED_MODULE_6__/* .countFindings */ .Gt)(findings).error === 0 ? (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('VALIDATED', total) : (0,_contract_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)('FAULTS_FOUND', total);
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
        return `| ${severity} | \`${code}\` | ${(0,_report_fence_js__WEBPACK_IMPORTED_MODULE_7__/* .toCell */ .cX)(place, 200)} | ${(0,_report_fence_js__WEBPACK_IMPORTED_MODULE_7__/* .toCell */ .cX)(title, 300)} | ${(0,_report_fence_js__WEBPACK_IMPORTED_MODULE_7__/* .toCell */ .cX)(fix, 400)} |`;
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
