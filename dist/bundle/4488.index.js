export const id = 4488;
export const ids = [4488];
export const modules = {

/***/ 4488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toReplayText: () => (/* binding */ toReplayText)
/* harmony export */ });
/* unused harmony export toDivergenceText */
/** What a replay says, as text for a person. Values may be anybody's: whoever prints them makes them harmless. */
/** Lines of a terminal. */
function toReplayText(report) {
    switch (report.verdict) {
        case 'invalid':
            return report.problems.map((problem) => `not valid: ${problem}`).join('\n');
        case 'not-replayable':
        case 'not-judged':
            return report.why;
        case 'diverged':
        case 'identical': {
            const { divergence, compared, lines, digest, notes } = report;
            const first = divergence === undefined
                ? `identical: ${compared} events made again, of ${lines} lines`
                : toDivergenceText(divergence);
            return [first, `digest ${digest}`, ...notes.map((note) => `note: ${note}`)].join('\n');
        }
    }
}
/** One sentence, and the two values below it. */
function toDivergenceText({ event, type, field, recorded, got }) {
    return [
        `different: event ${event} (${type}), field ${field}`,
        `  recorded ${toShown(recorded)}`,
        `  got      ${toShown(got)}`,
    ].join('\n');
}
const longestShown = 500;
function toShown(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}


/***/ })

};
