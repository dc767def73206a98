export const id = 233;
export const ids = [233];
export const modules = {

/***/ 90233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replayAction: () => (/* binding */ replayAction)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** The story of `mode: replay`. */

/** `file` is the input `replay-file`. No model, no key and no GitHub is asked. */
async function replayAction(_run, _file) {
    throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('INTERNAL', ['"mode: replay" is not built yet']);
}


/***/ })

};
