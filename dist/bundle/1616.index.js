export const id = 1616;
export const ids = [1616];
export const modules = {

/***/ 71616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPatterns: () => (/* binding */ loadPatterns)
/* harmony export */ });
/* unused harmony export compilePattern */
/** Regular expressions that cannot run away: RE2 syntax, linear time. This room is the only importer of re2js. */
/** Loads the library (about 160 KB), on the first call only. What it returns is synchronous. */
async function loadPatterns() {
    const { RE2JS, RE2JSException } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const bits = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };
    const toBits = (flags) => (flags.includes('i') ? bits.i : 0) |
        (flags.includes('m') ? bits.m : 0) |
        (flags.includes('s') ? bits.s : 0);
    return {
        quote: (text) => RE2JS.quote(text),
        compile: (source, flags = '') => {
            try {
                return { verdict: 'compiled', pattern: toPattern(source, RE2JS.compile(source, toBits(flags))) };
            }
            catch (error) {
                // A source that nests too deep overflows the parser's stack: a RangeError, and no less a bad pattern.
                if (error instanceof RE2JSException || error instanceof RangeError) {
                    return { verdict: 'refused', complaint: toComplaint(error) };
                }
                throw error;
            }
        },
    };
}
/** For one pattern: loads the library when needed and compiles. */
async function compilePattern(source, flags = '') {
    return (await loadPatterns()).compile(source, flags);
}
const longestComplaint = 200;
/** The library puts the flags in front of the source, where nobody has written them, and may quote all of it. */
function toComplaint(error) {
    const complaint = error.message.replace(/`(?:\(\?[ims]\))+/, '`');
    return complaint.length <= longestComplaint ? complaint : `${complaint.slice(0, longestComplaint)}…`;
}
function toPattern(source, compiled) {
    return {
        source,
        size: compiled.programSize(),
        test: (text) => compiled.test(text),
        find: (text) => {
            const matcher = compiled.matcher(text);
            return matcher.find() ? toSpan(matcher) : undefined;
        },
        findAll: function* (text) {
            const matcher = compiled.matcher(text);
            while (matcher.find())
                yield toSpan(matcher);
        },
    };
}
function toSpan(matcher) {
    return { start: matcher.start(), end: matcher.end() };
}


/***/ })

};
