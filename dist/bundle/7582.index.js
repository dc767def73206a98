export const id = 7582;
export const ids = [7582];
export const modules = {

/***/ 87582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   debugEvents: () => (/* binding */ debugEvents)
/* harmony export */ });
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48626);
/* harmony import */ var _record_log_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60062);
/** Events for whoever debugs a workflow: what the log keeps of each, redacted in the same way, in one short line. */


/** Characters. */
const longestText = 200;
const longestLine = 4_000;
function debugEvents({ debug, redactor }) {
    return {
        accept: (event) => {
            const fields = redactor.value((0,_record_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .toFields */ .L)(event), 'log');
            const line = `${event.type} ${JSON.stringify(cutTexts(fields))}`;
            debug(cut(line, longestLine));
        },
    };
}
/** After redaction: half of a secret is no longer one that is found. */
function cutTexts(value) {
    if (typeof value === 'string')
        return cut(value, longestText);
    if (Array.isArray(value))
        return value.map(cutTexts);
    if (!(0,_contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutTexts(inner)]));
}
const cut = (text, most) => text.length > most ? `${[...text.slice(0, 2 * most)].slice(0, most).join('')}…` : text;


/***/ })

};
