export const id = 4805;
export const ids = [4805];
export const modules = {

/***/ 92094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ isBranch),
  R: () => (/* binding */ openGitData)
});

// EXTERNAL MODULE: ./src/github/hub-answer.ts
var hub_answer = __webpack_require__(64871);
// EXTERNAL MODULE: ./src/github/json-answer.ts
var json_answer = __webpack_require__(38604);
// EXTERNAL MODULE: ./src/github/receipt.ts
var receipt = __webpack_require__(63987);
;// CONCATENATED MODULE: ./src/github/commits.ts
/** Commits as GitHub tells them: whose, signed or not; and what one side has that the other has not. */



const pageSize = 100;
const mostPages = 5;
function openCommits(send, place) {
    return {
        readCommit: async (sha) => {
            if (!(0,json_answer/* isObjectId */.TS)(sha))
                return hub_answer/* notSent */.eE;
            const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters: { ...place, ref: sha }, repeat: 'again' }, parseCommit);
        },
        compare: (sides) => compare(send, place, sides),
    };
}
const statuses = ['ahead', 'behind', 'identical', 'diverged'];
/** Page by page: the first alone would hide what a person has pushed behind it. */
async function compare(send, place, sides) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const items = [];
    let found;
    for (let page = 1; page <= mostPages; page += 1) {
        const basehead = `${sides.base}...${sides.head}`;
        const parameters = { ...place, basehead, per_page: pageSize, page };
        const sent = await send({ route, parameters, repeat: 'again' });
        if (sent.verdict !== 'done')
            return sent;
        const { json } = sent.value;
        const status = statuses.find((one) => one === (0,json_answer/* fieldOf */._F)(json, 'status'));
        const mergeBase = (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(json, 'merge_base_commit', 'sha'));
        const commits = (0,json_answer/* listOf */.c3)((0,json_answer/* fieldOf */._F)(json, 'commits'))?.map(parseCommit);
        const total = (0,json_answer/* fieldOf */._F)(json, 'total_commits');
        if (status === undefined || mergeBase === '' || commits === undefined || typeof total !== 'number')
            return receipt/* unreadable */.O$;
        for (const commit of commits) {
            if (commit === undefined)
                return receipt/* unreadable */.O$;
            items.push(commit);
        }
        found = { status, mergeBase };
        if (items.length >= total)
            return done(found, { items, cut: 'whole' });
        if (commits.length === 0)
            break;
    }
    return found === undefined ? receipt/* unreadable */.O$ : done(found, { items, cut: 'cut' });
}
const done = (found, commits) => ({
    verdict: 'done',
    value: { ...found, commits },
});
function parseCommit(value) {
    const sha = (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(value, 'sha'));
    const tree = (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(value, 'commit', 'tree', 'sha'));
    const parents = (0,json_answer/* listOf */.c3)((0,json_answer/* fieldOf */._F)(value, 'parents'))?.map((parent) => (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(parent, 'sha')));
    if (sha === '' || tree === '' || parents === undefined || parents.includes(''))
        return undefined;
    return {
        sha,
        tree,
        parents,
        message: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'commit', 'message')),
        author: (0,hub_answer/* accountOf */.XP)((0,json_answer/* fieldOf */._F)(value, 'author')),
        committer: (0,hub_answer/* accountOf */.XP)((0,json_answer/* fieldOf */._F)(value, 'committer')),
        signature: signatureOf((0,json_answer/* fieldOf */._F)(value, 'commit', 'verification')),
    };
}
function signatureOf(verification) {
    return (0,json_answer/* fieldOf */._F)(verification, 'verified') === true ? 'verified' : 'none';
}

;// CONCATENATED MODULE: ./src/github/git-data.ts
/** Git by GitHub's API: blobs, trees, commits, branches, without a checkout and without force. */



/** Objects have their content as their name, so making one again changes nothing. A branch is made once. */
function openGitData(send, place) {
    const git = '/repos/{owner}/{repo}/git';
    return {
        ...openCommits(send, place),
        readBranch: async (branch) => {
            if (!isBranch(branch))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, ref: `heads/${branch}` };
            const order = { route: `GET ${git}/ref/{ref}`, parameters, repeat: 'again' };
            return (0,hub_answer/* sendFor */.qv)(send, order, (value) => parseBranch(value, branch));
        },
        createBlob: async (base64) => {
            const parameters = { ...place, content: base64, encoding: 'base64' };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `POST ${git}/blobs`, parameters, repeat: 'again' }, parseId);
        },
        createTree: async ({ base, entries }) => {
            if (!(0,json_answer/* isObjectId */.TS)(base))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, base_tree: base, tree: entries.map(toEntry) };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `POST ${git}/trees`, parameters, repeat: 'again' }, parseId);
        },
        createCommit: async ({ message, tree, parents }) => {
            if (![tree, ...parents].every(json_answer/* isObjectId */.TS))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, message, tree, parents };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `POST ${git}/commits`, parameters, repeat: 'again' }, parseNewCommit);
        },
        createBranch: async ({ name, sha }) => {
            if (!isBranch(name) || !(0,json_answer/* isObjectId */.TS)(sha))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, ref: `refs/heads/${name}`, sha };
            return (0,hub_answer/* sendForNothing */.nk)(send, { route: `POST ${git}/refs`, parameters, repeat: 'once' });
        },
        updateBranch: async ({ name, sha }) => {
            if (!isBranch(name) || !(0,json_answer/* isObjectId */.TS)(sha))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, ref: `heads/${name}`, sha, force: false };
            return (0,hub_answer/* sendForNothing */.nk)(send, { route: `PATCH ${git}/refs/{ref}`, parameters, repeat: 'again' });
        },
    };
}
/** Ours are narrower than git's; the base's is GitHub's own word and must not become another address. */
const isBranch = (name) => name.length <= 244 &&
    !/[\p{C}\s~^:?*[\\]|\.\.|\/\/|@\{|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)/u.test(name) &&
    name !== '@' &&
    name !== '';
/** GitHub answers with a list where there is no such branch and others begin alike. */
function parseBranch(value, branch) {
    if ((0,json_answer/* fieldOf */._F)(value, 'ref') !== `refs/heads/${branch}` || (0,json_answer/* fieldOf */._F)(value, 'object', 'type') !== 'commit')
        return undefined;
    return idOf((0,json_answer/* fieldOf */._F)(value, 'object', 'sha'));
}
const parseId = (value) => idOf((0,json_answer/* fieldOf */._F)(value, 'sha'));
const idOf = (value) => (0,json_answer/* objectIdOf */.mJ)(value) || undefined;
function parseNewCommit(value) {
    const sha = parseId(value);
    return sha === undefined ? undefined : { sha, signature: signatureOf((0,json_answer/* fieldOf */._F)(value, 'verification')) };
}
function toEntry({ path, mode, content }) {
    const entry = { path, mode, type: 'blob' };
    switch (content.type) {
        case 'blob':
            return { ...entry, sha: content.sha };
        case 'text':
            return { ...entry, content: content.text };
        case 'deleted':
            return { ...entry, sha: null };
    }
}


/***/ }),

/***/ 64871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ sendForList),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   eE: () => (/* binding */ notSent),
/* harmony export */   nk: () => (/* binding */ sendForNothing),
/* harmony export */   ph: () => (/* binding */ isItemNumber),
/* harmony export */   qv: () => (/* binding */ sendFor),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38604);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63987);
/** Answers to orders as what they are about: read field by field, list by list, for it need not be GitHub that answers. */


const pageSize = 100;
const mostPages = 10;
/** One order; `parse` gives undefined for what GitHub would not answer. */
async function sendFor(send, order, parse) {
    const sent = await send(order);
    if (sent.verdict !== 'done')
        return sent;
    const value = parse(sent.value.json);
    return value === undefined ? _receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$ : { verdict: 'done', value };
}
async function sendForNothing(send, order) {
    const sent = await send(order);
    return sent.verdict === 'done' ? { verdict: 'done', value: undefined } : sent;
}
/** Page by page, at most 1,000 items. One that cannot be read could be the one that matters: then there is no list. */
async function sendForList(send, order, parse) {
    const items = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const parameters = { ...order.parameters, per_page: pageSize, page };
        const sent = await send({ route: order.route, parameters, repeat: 'again' });
        if (sent.verdict !== 'done')
            return sent;
        const list = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(sent.value.json);
        if (list === undefined || list.length > pageSize)
            return _receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$;
        for (const entry of list) {
            const item = parse(entry);
            if (item === undefined)
                return _receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$;
            items.push(item);
        }
        if (sent.value.next === 'last')
            return { verdict: 'done', value: { items, cut: 'whole' } };
    }
    return { verdict: 'done', value: { items, cut: 'cut' } };
}
const notSent = (0,_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('what was to be sent is no number or name that GitHub knows');
const isItemNumber = (number) => Number.isSafeInteger(number) && number > 0;
/** An id or a number; undefined where it is none. */
function numberOf(value) {
    return typeof value === 'number' && isItemNumber(value) ? value : undefined;
}
function accountOf(value) {
    return { login: (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(value, 'login')), type: (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(value, 'type')) };
}
/** The page of something, to be shown to people: https, or nothing. */
function pageOf(value) {
    const text = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(value, 'html_url'));
    return /^https?:\/\/[^\s<>"\\]{1,500}$/.test(text) ? text : '';
}


/***/ }),

/***/ 11743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   Q: () => (/* binding */ openOwnAuthor)
/* harmony export */ });
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48626);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38604);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63987);
/** Who we are on GitHub: whose comments, issues and commits are ours. */



/** Whom the token of a workflow writes as. */
const actionsBot = { login: 'github-actions[bot]', type: 'Bot' };
const query = 'query { viewer { login __typename } }';
const suffix = '[bot]';
/** Asked once; an answer is kept, a failure is not. */
function openOwnAuthor(send) {
    let known;
    return async () => {
        if (known?.verdict !== 'done') {
            known = judgeViewer(await send({ route: 'POST /graphql', parameters: { query }, repeat: 'again' }));
        }
        return known;
    };
}
/**
 * A token of an app may be refused: then it is the workflow's. A failure is no refusal: a token of a person, taken for
 * the workflow's, would not know its own comments and write them again. 401 is a token that is good for nothing.
 */
function judgeViewer(sent) {
    switch (sent.verdict) {
        case 'failed':
            return sent;
        case 'refused':
            return sent.status === 403 || sent.status === 404 ? { verdict: 'done', value: actionsBot } : sent;
        case 'done':
            return parseViewer(sent.value.json);
    }
}
function parseViewer(json) {
    const viewer = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(json, 'data', 'viewer');
    const errors = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(json, 'errors')) ?? [];
    const login = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(viewer, 'login'));
    if (errors.length > 0) {
        const isForbidden = errors.every((error) => (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(error) && (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(error, 'type') === 'FORBIDDEN');
        return isForbidden
            ? { verdict: 'done', value: actionsBot }
            : (0,_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('GitHub did not say whose token this is');
    }
    if (!/^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/.test(login))
        return _receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$;
    // An app's viewer is a `User` with `[bot]` in its login; an author of the type `Bot` has a login without it.
    const isBot = login.endsWith(suffix) || (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(viewer, '__typename') === 'Bot';
    if (!isBot)
        return { verdict: 'done', value: { login, type: 'User' } };
    return {
        verdict: 'done',
        value: { login: login.endsWith(suffix) ? login : `${login}${suffix}`, type: 'Bot' },
    };
}
/** By login, which GitHub compares without case, and by type: a person may be named like an app, but for the brackets. */
function isOwn(own, account) {
    return account.login.toLowerCase() === own.login.toLowerCase() && account.type === own.type;
}


/***/ }),

/***/ 12575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ readOwnSticky),
/* harmony export */   Zq: () => (/* binding */ toFindingPayload),
/* harmony export */   mu: () => (/* binding */ readOwnReviews),
/* harmony export */   y_: () => (/* binding */ toFixedPayload)
/* harmony export */ });
/* harmony import */ var _law_proposals_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60312);
/* harmony import */ var _law_review_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14008);
/* harmony import */ var _law_review_ledger_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33227);
/* harmony import */ var _own_author_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11743);
/** What we have told on a pull request so far: live comments of our own author, and of nobody else. */




const fixedMark = '-fixed';
const nothing = 'none';
/** Payload of the marker of a comment or review that tells these findings. */
const toFindingPayload = (fingerprints) => fingerprints.length === 0 ? nothing : fingerprints.join('-');
/** The same for one whose lines are gone. */
const toFixedPayload = (fingerprint) => `${fingerprint}${fixedMark}`;
async function readOwnReviews(reading) {
    const { port, number } = reading;
    const [reviews, comments] = [await port.listReviews(number), await port.listReviewComments(number)];
    if (reviews.verdict !== 'done')
        return reviews;
    if (comments.verdict !== 'done')
        return comments;
    const isOurs = (one) => (0,_own_author_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwn */ .N)(port.own, one.author);
    const ofBodies = reviews.value.items.filter(isOurs).flatMap((one) => toOwnText(one, reading.owner));
    const ofLines = comments.value.items.filter(isOurs).flatMap((one) => toOwnText(one, reading.owner));
    const findings = ofLines.flatMap(({ id, fingerprints: [fingerprint], state, rest }) => fingerprint === undefined ? [] : [{ id, fingerprint, state, rest }]);
    const pages = [...ofBodies, ...ofLines].flatMap(({ fingerprints, url, state }) => state === 'open' && url !== '' ? fingerprints.map((each) => [each, url]) : []);
    return { verdict: 'done', value: { findings, texts: [...ofBodies, ...ofLines], pages: new Map(pages) } };
}
/** The oldest one with our marker: should there be two, the same one is chosen every time. */
async function readOwnSticky({ port, number, owner }) {
    const comments = await port.listComments(number);
    if (comments.verdict !== 'done')
        return comments;
    for (const comment of comments.value.items.filter(({ author }) => (0,_own_author_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwn */ .N)(port.own, author))) {
        const read = (0,_law_proposals_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(comment.body);
        if (read.verdict !== 'marked' || read.marker.kind !== 'ledger' || read.marker.owner !== owner)
            continue;
        const parsed = (0,_law_review_ledger_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLedger */ .h8)(read.marker.payload);
        const value = parsed.verdict === 'read'
            ? { comment, ledger: parsed.ledger, state: 'read' }
            : { comment, ledger: _law_review_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .noLedger */ .Dw, state: 'lost' };
        return { verdict: 'done', value };
    }
    return { verdict: 'done', value: { comment: undefined, ledger: _law_review_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .noLedger */ .Dw, state: 'none' } };
}
/** A marker is the first line or it is none: further down, whoever is quoted may have written it. */
function toOwnText({ id, body, url }, owner) {
    const read = (0,_law_proposals_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(body);
    if (read.verdict !== 'marked' || read.marker.kind !== 'finding' || read.marker.owner !== owner)
        return [];
    const { payload } = read.marker;
    const state = payload.endsWith(fixedMark) ? 'fixed' : 'open';
    const fingerprints = payload.split('-').filter((part) => /^[0-9a-f]{32}$/.test(part));
    return [{ id, url, fingerprints, state, text: read.rest, rest: read.rest }];
}


/***/ }),

/***/ 63987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   QT: () => (/* binding */ judgeReceipt),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   qP: () => (/* binding */ noReceipt)
/* harmony export */ });
/** What came of an order to GitHub: done, refused, or not known to be done. */
const noReceipt = () => ({
    status: 0,
    fault: 'none',
    bytes: new Uint8Array(),
    next: 'last',
    limit: 'none',
    limitSeconds: 0,
    said: [],
});
function judgeReceipt(receipt, terms) {
    const { status, fault, limit } = receipt;
    switch (fault) {
        case 'redirect':
            return failed('GitHub sent the request to another address');
        case 'too-large':
            return failed(`the answer is larger than ${terms.mostMebibytes} MiB`);
        case 'late':
            return failed('GitHub did not answer in time');
        case 'none':
            if (status === 0)
                return failed('no connection to GitHub');
            if (limit !== 'none')
                return failed(describeLimit(receipt));
            if (status >= 200 && status < 300)
                return readDone(receipt);
            return status >= 400 && status < 500 ? refused(receipt) : failed(`status ${status}`);
    }
}
function describeLimit({ limit, limitSeconds, status }) {
    const name = limit === 'primary' ? 'the rate limit' : 'a secondary rate limit';
    return `GitHub refuses more requests (status ${status}): ${name} lasts for ${limitSeconds} s more, and the run has no time for that`;
}
function readDone({ bytes, next }) {
    if (bytes.length === 0)
        return { verdict: 'done', value: { json: null, next } };
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return { verdict: 'done', value: { json, next } };
    }
    catch {
        return unreadable;
    }
}
function refused({ status, said }) {
    const [message = ''] = said;
    return { verdict: 'refused', status, why: message === '' ? `status ${status}` : message, said };
}
const failed = (why) => ({ verdict: 'failed', why });
const unreadable = failed('the answer is not what GitHub documents');


/***/ }),

/***/ 8416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toOverSentence),
/* harmony export */   g: () => (/* binding */ judgeLimits)
/* harmony export */ });
/* harmony import */ var _contract_proposals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25597);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10846);
/* harmony import */ var _proposal_tools_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64830);
/** Whether what was proposed is within what the operator allows: asked when it is proposed, and again before it is published. */



/** Labels are compared as GitHub does: without regard to case. */
function judgeLimits(proposals, limits) {
    const over = _contract_proposals_js__WEBPACK_IMPORTED_MODULE_2__/* .proposalTypes */ .S
        .map((type) => count({ type, limits, proposals: proposals.filter((proposal) => proposal.type === type) }))
        .filter(({ got, most, notAllowed }) => got > most || notAllowed.length > 0);
    return over.length === 0 ? { verdict: 'within' } : { verdict: 'over', over };
}
function count({ type, limits, proposals }) {
    return {
        type,
        got: proposals.reduce((sum, proposal) => sum + countOf(proposal), 0),
        most: (0,_proposal_tools_js__WEBPACK_IMPORTED_MODULE_1__/* .mostOf */ .F)(limits, type),
        notAllowed: [...new Set(proposals.flatMap((proposal) => notAllowedIn(proposal, limits.labels)))],
    };
}
const countOf = (proposal) => proposal.type === 'labels' ? proposal.add.length + proposal.remove.length : 1;
/** An issue brings its labels with it: the same authority by another way. */
function notAllowedIn(proposal, limits) {
    switch (proposal.type) {
        case 'labels':
            return [
                ...outside(proposal.add, limits?.allow ?? []),
                ...outside(proposal.remove, limits?.allowRemove ?? []),
            ];
        case 'issue':
            return [...outside(proposal.labels, limits?.allow ?? []), ...proposal.labels.slice(limits?.max ?? 0)];
        case 'comment':
        case 'review':
        case 'pull-request':
            return [];
    }
}
function outside(labels, allowed) {
    const known = new Set(allowed.map(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .foldLabel */ .G));
    return labels.filter((label) => !known.has((0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .foldLabel */ .G)(label)));
}
/** One sentence for a person; it quotes no label, since those are the model's words. */
function toOverSentence({ type, got, most, notAllowed }) {
    const unit = type === 'labels' ? 'labels' : `proposals of type "${type}"`;
    const surplus = got > most ? `${got} ${unit} were made, and ${most} may be` : '';
    const wrong = notAllowed.length > 0
        ? `${notAllowed.length} ${notAllowed.length === 1 ? 'label is' : 'labels are'} not among those that the input "proposals" allows`
        : '';
    return `${[surplus, wrong].filter((part) => part !== '').join('; ')}.`;
}


/***/ }),

/***/ 60312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   qA: () => (/* binding */ ownerHash),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* unused harmony exports markerKinds, longestPayload */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/** The hidden first line of what we have written to GitHub: what it is, and whose. A hint and never a fact (I18): anybody can write one. */


const markerKinds = ['comment', 'ledger', 'finding', 'pull-request', 'issue'];
/** GitHub takes 65,536 characters in a body, and some of them are for people. */
const longestPayload = 60_000;
const opening = '<!-- goagent:';
const longestLine = longestPayload + 200;
const grammar = /^<!-- goagent:(comment|ledger|finding|pull-request|issue) v1 ([0-9a-f]{16}) ([A-Za-z0-9_-]+) -->$/;
/**
 * `markerOf({ kind, owner, payload }): string`, one line without its line end:
 * `<!-- goagent:<kind> v1 <owner> <payload> -->`. It goes in front of the body, with one LF behind it, after the
 * sanitiser, which takes comments out.
 *
 * @throws GoagentError INTERNAL where `parseMarker` would not know it again.
 */
function markerOf({ kind, owner, payload }) {
    const line = `${opening}${kind} v1 ${owner} ${payload} -->`;
    if (payload.length > longestPayload || !grammar.test(line))
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GoagentError */ .q('INTERNAL', [`a marker of kind "${kind}" has no such owner or payload`]);
    return line;
}
/**
 * `parseMarker(body: string): ReadMarker`. Who wrote `body` is not known here. A marker is one only as the very first
 * line; anywhere else it may be quoted or forged, and is text. Linear in the length of that line.
 */
function parseMarker(body) {
    const unmarked = { verdict: 'unmarked', rest: body };
    if (!body.startsWith(opening))
        return unmarked;
    const end = body.slice(0, longestLine).indexOf('\n');
    if (end < 0 && body.length > longestLine)
        return unmarked;
    // GitHub's own editor ends lines with CR and LF.
    const line = (end < 0 ? body : body.slice(0, end)).replace(/\r$/, '');
    const [, word, owner, payload] = grammar.exec(line) ?? [];
    const kind = markerKinds.find((candidate) => candidate === word);
    if (kind === undefined || owner === undefined || payload === undefined)
        return unmarked;
    if (payload.length > longestPayload)
        return unmarked;
    return { verdict: 'marked', marker: { kind, owner, payload }, rest: end < 0 ? '' : body.slice(end + 1) };
}
/** `ownerHash(owner: string): string`, the first 16 hex digits of the SHA-256 of `ProposalSet.owner`. */
function ownerHash(owner) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(owner).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 70056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qU: () => (/* binding */ parseProposalFile),
  Bt: () => (/* binding */ proposalDigest),
  iE: () => (/* binding */ toProposalFile)
});

// UNUSED EXPORTS: makeProposalParser

// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/schema/schema.ts + 3 modules
var schema = __webpack_require__(55268);
// EXTERNAL MODULE: ./src/law/proposals/bounds.ts
var proposals_bounds = __webpack_require__(72119);
;// CONCATENATED MODULE: ./src/law/proposals/json-outline.ts
/** How many values a JSON text holds at most, and how deep: counted before it is parsed, because what is parsed takes memory. */
/** Levels of arrays and objects that a proposals file has at most: far fewer than its bound. */
const deepest = 16;
/** Linear, without memory. A text that is no JSON may be within bounds; whoever parses it will say so. */
function judgeOutline(text, mostValues) {
    let values = 1;
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        switch (text.charCodeAt(at)) {
            case quotation:
                at = endOfString(text, at);
                break;
            case openBracket:
            case openBrace:
                depth += 1;
                values += 1;
                break;
            case closeBracket:
            case closeBrace:
                depth -= 1;
                break;
            case comma:
                values += 1;
                break;
        }
        if (depth > deepest || values > mostValues)
            return { verdict: 'over' };
    }
    return { verdict: 'within' };
}
const [quotation, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Where the string that begins at `start` ends: its second quotation mark, or the end of the text. */
function endOfString(text, start) {
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== quotation)
        at += text.charCodeAt(at) === backslash ? 2 : 1;
    return at;
}

// EXTERNAL MODULE: ./src/contract/findings.ts
var findings = __webpack_require__(35854);
// EXTERNAL MODULE: ./src/contract/proposals.ts
var proposals = __webpack_require__(25597);
;// CONCATENATED MODULE: ./src/law/proposals/proposals-schema.ts
/** The shape of `proposals.json`: closed, and bounded everywhere. Every type of the contract has its schema here. */



/** A record, so that a name that joins the contract does not compile until it is here. */
const placementProblems = {
    'path-not-in-diff': true,
    'no-lines-of-file': true,
    'line-not-in-diff': true,
    'lines-in-two-hunks': true,
    'start-not-before-line': true,
    'side-has-no-such-line': true,
};
const suggestionProblems = {
    'not-on-the-right-side': true,
    'not-inline': true,
    'head-not-readable': true,
    'changes-nothing': true,
    'indentation-lost': true,
    'too-long': true,
    'hidden-characters': true,
    'command-in-it': true,
};
const totals = {
    files: count(),
    filesRead: count(),
    filesPartly: count(),
    filesSkipped: count(),
    hunks: count(),
    hunksRead: count(),
    hunksPartly: count(),
    hunksSkipped: count(),
    lines: count(),
    linesRead: count(),
    percent: { type: 'integer', minimum: 0, maximum: 100 },
};
/** All of `properties` are required but those named. */
function proposals_schema_closed(properties, optional = []) {
    const required = Object.keys(properties).filter((name) => !optional.includes(name));
    return { type: 'object', additionalProperties: false, required, properties };
}
function count() {
    return { type: 'integer', minimum: 0, maximum: 1_000_000_000 };
}
const proposals_schema_text = (maxLength) => ({ type: 'string', maxLength });
const word = (pattern, maxLength) => ({ type: 'string', maxLength, pattern });
const list = (items, maxItems) => ({ type: 'array', maxItems, items });
const commit = word('^([0-9a-f]{40}|[0-9a-f]{64})$', 64);
const path = { type: 'string', minLength: 1, maxLength: proposals_bounds/* longestPath */.GJ };
const label = { type: 'string', minLength: 1, maxLength: proposals_bounds/* longestLabel */.Jg };
const number = { type: 'integer', minimum: 1, maximum: 1_000_000_000 };
const line = { type: 'integer', minimum: 1, maximum: proposals_bounds/* mostLine */.E7 };
const base64 = proposals_schema_text(proposals_bounds/* longestFile */.be);
const finding = proposals_schema_closed({
    path,
    line,
    startLine: line,
    side: { enum: ['LEFT', 'RIGHT'] },
    severity: { enum: findings/* severities */.g },
    category: word(proposals_bounds/* categoryPattern */.t2, 40),
    title: proposals_schema_text(proposals_bounds/* longestStoredTitle */.Af),
    body: proposals_schema_text(proposals_bounds/* longestStoredBody */.kc),
    suggestion: proposals_schema_text(proposals_bounds/* longestSuggestion */.jf),
    confidence: { type: 'number', minimum: 0, maximum: 1 },
    fingerprint: word('^[0-9a-f]{32}$', 32),
    place: { enum: ['inline', 'body'] },
    problem: { enum: Object.keys(placementProblems) },
    suggestionProblem: { enum: Object.keys(suggestionProblems) },
}, ['startLine', 'suggestion', 'confidence', 'problem', 'suggestionProblem']);
const fileChange = {
    oneOf: [
        proposals_schema_closed({ path, change: { const: 'written' }, mode: { enum: ['100644', '100755'] }, content: base64 }),
        proposals_schema_closed({ path, change: { const: 'deleted' } }),
    ],
};
const comment = proposals_schema_closed({ type: { const: 'comment' }, body: proposals_schema_text(proposals_bounds/* longestStoredBody */.kc) });
const review = proposals_schema_closed({
    type: { const: 'review' },
    summary: proposals_schema_text(proposals_bounds/* longestStoredBody */.kc),
    findings: list(finding, proposals_bounds/* mostFindings */.Yb),
    coverage: proposals_schema_closed(totals),
    read: list(word('^[0-9a-f]{16}$', 16), proposals_bounds/* mostStoredHunks */.c8),
    fixed: list(word('^[0-9a-f]{32}$', 32), proposals_bounds/* mostStoredHunks */.c8),
});
const labels = proposals_schema_closed({
    type: { const: 'labels' },
    add: list(label, proposals_bounds/* mostLabels */.nX),
    remove: list(label, proposals_bounds/* mostLabels */.nX),
});
const issue = proposals_schema_closed({
    type: { const: 'issue' },
    title: proposals_schema_text(proposals_bounds/* longestStoredTitle */.Af),
    body: proposals_schema_text(proposals_bounds/* longestStoredBody */.kc),
    labels: list(label, proposals_bounds/* mostLabels */.nX),
});
const pullRequest = proposals_schema_closed({
    type: { const: 'pull-request' },
    title: proposals_schema_text(proposals_bounds/* longestStoredTitle */.Af),
    body: proposals_schema_text(proposals_bounds/* longestStoredBody */.kc),
    branch: word('^goagent/[a-z0-9][a-z0-9-]{0,99}$', 108),
    base: proposals_schema_closed({ ref: { type: 'string', minLength: 1, maxLength: 255 }, sha: commit }),
    files: list(fileChange, proposals_bounds/* mostStoredFiles */.SM),
    patch: base64,
});
const target = {
    oneOf: [
        proposals_schema_closed({ type: { const: 'pull-request' }, number, head: commit }),
        proposals_schema_closed({ type: { const: 'issue' }, number }),
        proposals_schema_closed({ type: { const: 'repository' } }),
    ],
};
const proposalsSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proposals of goagent-action',
    ...proposals_schema_closed({
        v: { const: 1 },
        repository: word('^[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}$', 201),
        runId: word('^[0-9]{1,20}$', 20),
        owner: { type: 'string', minLength: 1, maxLength: 1_000 },
        recipe: { enum: proposals/* recipeNames */.N },
        model: { type: 'string', maxLength: 500 },
        target,
        proposals: list({ oneOf: [comment, review, labels, issue, pullRequest] }, proposals_bounds/* mostProposals */.hA),
    }, ['model']),
};

;// CONCATENATED MODULE: ./src/law/proposals/proposal-file.ts
/** `proposals.json`: a set of proposals to the one form of its bytes, and hostile bytes back to a set. */





/**
 * The bytes of the file and their digest. A set out of bounds (over 64 MiB, a longer body than GitHub takes) has a file
 * too, which `parseProposalFile` then refuses: who stores one can ask it first.
 */
function toProposalFile(set) {
    const text = (0,canonical/* toCanonicalJson */.s5)(set);
    return { text, digest: (0,canonical/* sha256Hex */.fg)(text) };
}
/** SHA-256 of the canonical JSON of one proposal: what `proposal-recorded` says. */
function proposalDigest(proposal) {
    return (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(proposal));
}
/**
 * The set that `bytes` hold. Who wrote them is not known here: the caller has held their digest against the one that
 * came another way, and takes limits, repository and run from its own workflow. What is parsed has its shape and
 * nothing else: texts are sanitised again, paths and labels judged again. Bounded in time and memory.
 */
function parseProposalFile(bytes) {
    return makeProposalParser()(bytes);
}
/** The same for many files: the schema is compiled once (tens of milliseconds). */
function makeProposalParser() {
    const judgeShape = compileShape();
    return (bytes) => {
        if (bytes.byteLength > proposals_bounds/* longestFile */.be)
            return refuse(`it is over ${proposals_bounds/* longestFile */.be} bytes`);
        const text = decode(bytes);
        if (text === undefined)
            return refuse('it is no UTF-8');
        if (judgeOutline(text, proposals_bounds/* mostValues */.Yz).verdict === 'over')
            return refuse('it holds too many values');
        const judged = judgeShape(parse(text));
        if (judged.verdict === 'refused')
            return judged;
        // Also finds keys that come twice, white space, and numbers and characters in another spelling.
        if ((0,canonical/* toCanonicalJson */.s5)(judged.set) !== text)
            return refuse('it is not in its canonical form');
        return allBase64(judged.set) ? judged : refuse('a file or the patch in it is no base64');
    };
}
const refuse = (why) => ({ verdict: 'refused', why: `${why}.` });
/** A byte order mark stays, and is then no JSON. */
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The patterns of our own schema: classes with bounded repetition, which no text can make run away. */
const ownPatterns = {
    compile: (source) => ({ verdict: 'compiled', pattern: new RegExp(source, 'u') }),
};
function compileShape() {
    const bounds = { characters: proposals_bounds/* longestFile */.be, ms: 30_000 };
    const compiled = (0,schema/* compileLargeSchema */.wC)({ schema: proposalsSchema, patterns: ownPatterns, bounds });
    return (value) => {
        if (compiled.verdict === 'refused')
            return refuse(compiled.complaint);
        if (value === undefined)
            return refuse('it is no JSON');
        const verdict = compiled.check(value);
        const isSet = (member) => member === value && verdict.verdict === 'valid';
        if (isSet(value))
            return { verdict: 'parsed', set: value };
        return refuse(verdict.verdict === 'invalid' ? verdict.complaint : 'it is none');
    };
}
function allBase64({ proposals }) {
    return proposals
        .flatMap((proposal) => (proposal.type === 'pull-request' ? [proposal] : []))
        .flatMap(({ patch, files }) => [
        patch,
        ...files.map((file) => (file.change === 'written' ? file.content : '')),
    ])
        .every((text) => Buffer.from(text, 'base64').toString('base64') === text);
}


/***/ }),

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

/***/ 93963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ advanceLedger)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14008);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12541);
/** One step of the ledger: what is new and to be told, what is still open, what has been fixed since. */


/**
 * The ledger alone never keeps a finding from being told: `judgeTold` asks the comments. A finding that was fixed and
 * is found again is open again. One whose lines nobody could look for stays as it was.
 */
function advanceLedger(advance) {
    const { ledger, findings, head, read } = advance;
    // The first of a name is the worst.
    const found = new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding]));
    const isFirst = (finding) => found.get(finding.fingerprint) === finding;
    const known = ledger.findings.map((told) => {
        const again = found.get(told.fingerprint);
        if (again !== undefined)
            return findAgain(told, (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .toTold */ .Vy)(again));
        const isGone = told.state === 'open' && advance.presenceOf(told) === 'gone';
        return isGone ? { ...told, state: 'fixed' } : told;
    });
    const names = new Set(known.map(({ fingerprint }) => fingerprint));
    const added = findings
        .filter(isFirst)
        .filter(({ fingerprint }) => !names.has(fingerprint))
        .map(_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .toTold */ .Vy);
    const wasOpen = new Set(ledger.findings.filter(({ state }) => state === 'open').map(nameOf));
    return {
        toTell: findings.filter(isFirst).filter((finding) => advance.judgeTold(finding) === 'new'),
        stillOpen: known.filter((told) => told.state === 'open' && wasOpen.has(nameOf(told))),
        nowFixed: known.filter((told) => told.state === 'fixed' && wasOpen.has(nameOf(told))),
        ledger: { v: 1, head, findings: [...known, ...added], read },
    };
}
/** The words of the first time stay: another model's words for the same are no news. */
function findAgain(told, again) {
    const severity = (0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .rankOf */ .IQ)(again.severity) < (0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .rankOf */ .IQ)(told.severity) ? again.severity : told.severity;
    return { ...told, line: again.line, span: again.span, severity, state: 'open' };
}
const nameOf = ({ fingerprint }) => fingerprint;


/***/ }),

/***/ 73027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toCoverageSentence),
/* harmony export */   _: () => (/* binding */ toCoverageTable)
/* harmony export */ });
/** What of the change was read, as a sentence and a table. */
function toCoverageSentence(totals) {
    const { percent, linesRead, lines, files, filesRead, filesPartly, filesSkipped } = totals;
    const parts = [`${filesRead} of ${files} files whole`];
    if (filesPartly > 0)
        parts.push(`${filesPartly} partly`);
    if (filesSkipped > 0)
        parts.push(`${filesSkipped} not`);
    return `Read ${percent} % of what was to be read (${linesRead} of ${lines} changed lines; ${parts.join(', ')}).`;
}
function toCoverageTable(totals) {
    return [
        '| | read | partly | not read |',
        '|---|---|---|---|',
        `| files | ${totals.filesRead} | ${totals.filesPartly} | ${totals.filesSkipped} |`,
        `| hunks | ${totals.hunksRead} | ${totals.hunksPartly} | ${totals.hunksSkipped} |`,
    ].join('\n');
}


/***/ }),

/***/ 33227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isCommentUrl),
/* harmony export */   NW: () => (/* binding */ toLedgerPayload),
/* harmony export */   h8: () => (/* binding */ parseLedger),
/* harmony export */   i5: () => (/* binding */ longestLedgerPayload)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _canonical_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35008);
/* harmony import */ var _contract_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35854);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14008);
/** The ledger as the payload of a marker, and back. Whoever may edit our comments may have written it. */




/** The comment holds 65,536 characters, and most of the ledger's findings stand in it for people as well. */
const longestLedgerPayload = 40_000;
const mostFindings = 2_000;
/**
 * Base64url. Over the cap the oldest fixed findings are dropped first, then digests of what was read (which is then
 * read again), then the oldest open ones: their own comments still carry their fingerprints.
 */
function toLedgerPayload(ledger, longest = longestLedgerPayload) {
    let kept = { ...ledger, findings: ledger.findings.slice(-mostFindings) };
    for (let payload = encode(kept);; payload = encode(kept)) {
        if (payload.length <= longest)
            return { payload, ledger: kept };
        kept = shorten(kept, payload.length - longest);
    }
}
/** Strict: what does not come out again as it went in was not written by us. */
function parseLedger(payload) {
    if (payload.length > 60_000 || !/^[A-Za-z0-9_-]*$/.test(payload))
        return { verdict: 'not-readable' };
    const ledger = readLedger(parseJson(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(payload, 'base64url').toString('utf8')));
    if (ledger === undefined || encode(ledger) !== payload)
        return { verdict: 'not-readable' };
    return { verdict: 'read', ledger };
}
const encode = ({ read, ...ledger }) => node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from((0,_canonical_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .toCanonicalJson */ .s5)({ ...ledger, read: read.join('') })).toString('base64url');
/** A digest takes 22 characters of the payload; a finding takes some hundreds, and is dropped alone. */
function shorten(ledger, over) {
    const fixed = ledger.findings.findIndex(({ state }) => state === 'fixed');
    if (fixed >= 0)
        return { ...ledger, findings: ledger.findings.toSpliced(fixed, 1) };
    if (ledger.read.length > 0)
        return { ...ledger, read: ledger.read.slice(0, -Math.ceil(over / 21)) };
    return { ...ledger, findings: ledger.findings.slice(1) };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readLedger(value) {
    const fields = fieldsOf(value, ['v', 'head', 'findings', 'read']);
    const { v, head, findings, read } = fields ?? {};
    if (v !== 1 || !isText(head, /^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/))
        return undefined;
    if (!isText(read, /^(?:[0-9a-f]{16})*$/) || !Array.isArray(findings) || findings.length > mostFindings)
        return undefined;
    const told = findings.map(readTold).filter((finding) => finding !== undefined);
    const names = new Set(told.map(({ fingerprint }) => fingerprint));
    if (told.length !== findings.length || names.size !== told.length)
        return undefined;
    return { v: 1, head, findings: told, read: read.match(/.{16}/g) ?? [] };
}
function readTold(value) {
    const fields = fieldsOf(value, [...toldFields, 'commentUrl']) ?? fieldsOf(value, toldFields);
    if (fields === undefined)
        return undefined;
    const { fingerprint, path, line, span, side, category, title, state, commentUrl } = fields;
    const severity = _contract_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .g.find((each) => each === fields.severity);
    if (!isText(fingerprint, /^[0-9a-f]{32}$/) || severity === undefined)
        return undefined;
    if (!isText(path) || path.length > _ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .longestTold */ .ov.path || !isCount(line) || !isCount(span))
        return undefined;
    if ((side !== 'LEFT' && side !== 'RIGHT') || (state !== 'open' && state !== 'fixed'))
        return undefined;
    if (!isText(category) || category.length > _ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .longestTold */ .ov.category)
        return undefined;
    if (!isText(title) || title.length > _ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .longestTold */ .ov.title)
        return undefined;
    const told = { fingerprint, path, line, span, side, severity, category, title, state };
    if (commentUrl === undefined)
        return told;
    return isText(commentUrl) && isCommentUrl(commentUrl) ? { ...told, commentUrl } : undefined;
}
/** Nothing in it can end a link, or lead up and elsewhere. Whose server it is, the renderer asks. */
const isCommentUrl = (url) => url.length <= _ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .longestTold */ .ov.commentUrl &&
    /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9._/#-]+$/.test(url) &&
    !url.includes('..');
const toldFields = [
    'fingerprint',
    'path',
    'line',
    'span',
    'side',
    'severity',
    'category',
    'title',
    'state',
];
/** The fields of an object that has exactly these. */
function fieldsOf(value, names) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    const isExact = entries.length === names.length && entries.every(([name]) => names.includes(name));
    return isExact ? Object.fromEntries(entries) : undefined;
}
const isText = (value, shape = /^/) => typeof value === 'string' && shape.test(value);
const isCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;


/***/ }),

/***/ 14008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ noLedger),
/* harmony export */   Vy: () => (/* binding */ toTold),
/* harmony export */   ov: () => (/* binding */ longestTold)
/* harmony export */ });
/* harmony import */ var _snippet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40204);
/** What has been told on a pull request over many pushes, as it is kept in one comment of ours. */

const noLedger = { v: 1, head: '', findings: [], read: [] };
/** What a table shows is one line, and a ledger holds hundreds of them. */
const longestTold = { path: 500, title: 200, category: 60, commentUrl: 300 };
function toTold(finding) {
    return {
        fingerprint: finding.fingerprint,
        path: cut(finding.path, longestTold.path),
        line: finding.line,
        span: (0,_snippet_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(finding),
        side: finding.side,
        severity: finding.severity,
        category: cut(oneLine(finding.category), longestTold.category),
        title: cut(oneLine(finding.title), longestTold.title),
        state: 'open',
    };
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
/** In code units, never through a pair. */
function cut(text, longest) {
    return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}


/***/ }),

/***/ 12541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ mergeFindings),
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   XL: () => (/* binding */ keepInline),
/* harmony export */   ZE: () => (/* binding */ moveToBody),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* unused harmony exports mostInline, compareFindings */
/* harmony import */ var _contract_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35854);
/** Findings of several passes as one list: none twice, worst first, no more than the operator wants. */

/** More comments than this on one pull request are read by nobody. */
const mostInline = 30;
function mergeFindings(findings, limits) {
    const merged = [...groupByFingerprint(findings).values()].flatMap(mergeSame).sort(compareFindings);
    const severe = merged.filter(({ severity }) => rankOf(severity) <= rankOf(limits.minSeverity));
    const kept = severe.slice(0, Math.max(0, limits.maxFindings));
    const leftOut = { belowSeverity: merged.length - severe.length, overMost: severe.length - kept.length };
    return { findings: keepInline(kept), leftOut };
}
/** 0 is the worst. */
const rankOf = (severity) => _contract_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(severity);
const compareSeverity = (one, other) => rankOf(one.severity) - rankOf(other.severity);
/** Worst first, then surest, then by place: the same list for the same findings, in whatever order they came. */
function compareFindings(one, other) {
    return (compareSeverity(one, other) ||
        (other.confidence ?? 0) - (one.confidence ?? 0) ||
        compareText(one.path, other.path) ||
        one.line - other.line ||
        compareText(one.fingerprint, other.fingerprint) ||
        compareText(one.title, other.title));
}
/** By code unit: a locale would sort otherwise on another machine. */
const compareText = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
function groupByFingerprint(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.fingerprint);
        if (group === undefined)
            groups.set(finding.fingerprint, [finding]);
        else
            group.push(finding);
    }
    return groups;
}
/** The worst one stands for all. Where the same lines are in the file several times, it says where else. */
function mergeSame(same) {
    const [worst, ...others] = [...same].sort(compareFindings);
    if (worst === undefined)
        return [];
    const elsewhere = [...new Set(others.map(({ line }) => line))].filter((line) => line !== worst.line);
    if (elsewhere.length === 0)
        return [worst];
    const lines = elsewhere.sort((one, other) => one - other).slice(0, 20);
    return [{ ...worst, body: `${worst.body}\n\nThe same on line ${lines.join(', ')}.` }];
}
/** At most `mostInline` beside their lines, the first ones; the others in the body. */
function keepInline(findings) {
    let inline = 0;
    return findings.map((finding) => {
        if (finding.place === 'inline')
            inline += 1;
        return finding.place === 'inline' && inline > mostInline ? moveToBody(finding) : finding;
    });
}
/** Told in the body, where a suggestion has no button. */
function moveToBody({ suggestion, ...finding }) {
    const moved = { ...finding, place: 'body' };
    return suggestion === undefined ? moved : { ...moved, suggestionProblem: 'not-inline' };
}


/***/ }),

/***/ 66502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ toPermalink),
/* harmony export */   HZ: () => (/* binding */ sanitizeWithin),
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   Xt: () => (/* binding */ toCode),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   cX: () => (/* binding */ toCell),
/* harmony export */   fl: () => (/* binding */ toBlock),
/* harmony export */   wy: () => (/* binding */ toTitle)
/* harmony export */ });
/** Words of strangers as pieces of a page: a title, a cell, a path, a link. None of them can end what it stands in. */
const cutNote = '\n\n(The rest was too long.)';
/** Sanitised, and not longer than `longest`, which is at least 500: what makes text inert makes it longer, too. */
function sanitizeWithin(text, longest, sanitize) {
    const whole = text.length <= longest ? sanitize(text).trim() : undefined;
    if (whole !== undefined && whole.length <= longest)
        return whole;
    for (let length = Math.min(text.length, longest - cutNote.length); length > 0; length = Math.floor(length / 2)) {
        const inert = sanitize(text.slice(0, length).replace(/[\ud800-\udbff]$/, '')).trim();
        if (inert.length <= longest - cutNote.length)
            return `${inert}${cutNote}`;
    }
    return cutNote.trim();
}
/** One line of Markdown, inert, at most about 300 characters. */
function toTitle(text, sanitize) {
    const line = toLine(text);
    const inert = sanitize(line).trim();
    return inert === '' || inert.includes('\n') ? toPlainCode(line) : inert;
}
/** The same as a cell of a table. Every bar has one backslash before it, which a table takes away, in code too. */
function toCell(text, sanitize) {
    const line = toLine(text).replace(/\\*\|/g, '\\|');
    const inert = sanitize(line).trim();
    const isOne = inert !== '' && !inert.includes('\n') && !/(?:^|[^\\])(?:\\\\)*\|/.test(inert);
    return isOne ? inert : toPlainCode(line);
}
/** A path, or any other name, as code. In a table, bars are marked as there. */
function toCode(name, place) {
    const seen = name.replace(invisible, '\ufffd').replaceAll('<!--', '<! --');
    const text = place === 'cell' ? seen.replace(/\\*\|/g, '\\|') : seen;
    const fence = '`'.repeat(longestRun(text) + 1);
    const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
    return text.trim() === '' ? '`(no name)`' : `${fence}${room}${text}${room}${fence}`;
}
/** A block of code that nothing in it can end. */
function toBlock(text, language) {
    const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
    return text === '' ? `${fence}${language}\n${fence}` : `${fence}${language}\n${text}\n${fence}`;
}
/** Page of lines at the head; none for a path that would lead elsewhere. */
function toPermalink({ path, first, last }, links) {
    const names = path.split('/');
    if (path.length > longestPath)
        return undefined;
    if (names.some((name) => ['', '.', '..'].includes(name)) || !/^[0-9a-f]{40,64}$/.test(links.head))
        return undefined;
    const place = first === last ? `L${last}` : `L${first}-L${last}`;
    return `${links.server}/${links.repository}/blob/${links.head}/${names.map(encodeName).join('/')}#${place}`;
}
/** Only letters, digits and `-_.~%` are left: nothing that Markdown or a URL reads otherwise. */
const encodeName = (name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const longestTitle = 300;
const longestPath = 1_000;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;
/** Without line ends, and cut. */
function toLine(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > longestTitle
        ? `${line.slice(0, longestTitle).replace(/[\ud800-\udbff]$/, '')}…`
        : line;
}
/** Where a title is more than a line, all that could be markup is left out. */
function toPlainCode(line) {
    const plain = line
        .replace(invisible, '')
        .replace(/[`|\\<>\s]+/g, ' ')
        .trim();
    return plain === '' ? '(no title)' : `\`${plain}\``;
}
function longestRun(text) {
    let longest = 0;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return longest;
}


/***/ }),

/***/ 37886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ placeFinding),
/* harmony export */   d: () => (/* binding */ numberOn)
/* harmony export */ });
/** Whether GitHub takes a comment on the lines that a finding names. */
/**
 * GitHub's rule for the comments of a review: the file by its new path, the line in a hunk on its side (`RIGHT`: added
 * and context lines; `LEFT`: deleted and context lines), and the first line, where there is one, before it in the same
 * hunk (https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request). A first line that is the last
 * one too is one line.
 */
function placeFinding(finding, diff) {
    const file = diff.files.find(({ path }) => path === finding.path);
    if (file === undefined)
        return inBody('path-not-in-diff');
    if (file.content.type !== 'text' || file.content.hunks.length === 0)
        return inBody('no-lines-of-file');
    const { line, side } = finding;
    const startLine = finding.startLine ?? line;
    if (startLine > line)
        return inBody('start-not-before-line');
    const last = findHunk(file, side, line);
    if (last === undefined)
        return inBody(whyAbsent(file, side, line));
    const first = findHunk(file, side, startLine);
    if (first === undefined)
        return inBody(whyAbsent(file, side, startLine));
    return first === last ? { place: 'inline' } : inBody('lines-in-two-hunks');
}
/** The number of a line on a side; none where that side does not have it. */
function numberOn(line, side) {
    if (side === 'RIGHT')
        return line.type === 'deleted' ? undefined : line.newLine;
    return line.type === 'added' ? undefined : line.oldLine;
}
const inBody = (problem) => ({ place: 'body', problem });
function findHunk(file, side, number) {
    if (file.content.type !== 'text')
        return undefined;
    return file.content.hunks.find((hunk) => hunk.lines.some((line) => numberOn(line, side) === number));
}
/** A number that only the other side has was most likely meant for that side: whoever reads it is told so. */
function whyAbsent(file, side, number) {
    const other = side === 'RIGHT' ? 'LEFT' : 'RIGHT';
    return findHunk(file, other, number) === undefined ? 'line-not-in-diff' : 'side-has-no-such-line';
}


/***/ }),

/***/ 84845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ renderFinding),
/* harmony export */   Oh: () => (/* binding */ severityWord),
/* harmony export */   PV: () => (/* binding */ renderFixed),
/* harmony export */   mN: () => (/* binding */ toFindingText)
/* harmony export */ });
/* harmony import */ var _page_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66502);
/** One finding as Markdown: the same text beside its lines, in the body of a review, and in a preview. */

/** A finding's words; with its suggestion it fits into GitHub's 65,536 characters by far. */
const longestBody = 8_000;
/**
 * Title, category and words. A comment shows a finding in full when it holds exactly this, which is how a critical one is known
 * to have been told.
 */
function toFindingText(finding, sanitize) {
    // The category is code and stands in between: a title that ends in "closes" closes nothing that a body begins with.
    const category = (0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toCode */ .Xt)((0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S5)(finding.category), 'line');
    const title = `**${severityWord(finding.severity)}: ${(0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toTitle */ .wy)(finding.title, sanitize)}** ${category}`;
    const body = (0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeWithin */ .HZ)(finding.body, longestBody, sanitize);
    return body === '' ? title : `${title}\n\n${body}`;
}
/** The comment beside the lines. `marker` is its first line, and carries the fingerprint. */
function renderFinding(finding, by) {
    const parts = [`${by.marker}\n${toFindingText(finding, by.sanitize)}`];
    const { suggestion } = finding;
    if (suggestion !== undefined)
        parts.push((0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlock */ .fl)(suggestion, 'suggestion'));
    return parts.join('\n\n');
}
/** A comment of ours whose lines are not in the head any more. `rest` is what it said, without its marker. */
function renderFixed(of) {
    // People may have edited it, up to GitHub's limit.
    const rest = of.rest.slice(0, 60_000);
    return `${of.marker}\n${fixedWord} in ${of.head.slice(0, 7)}: these lines have changed.\n\n${rest}`;
}
const fixedWord = '**No longer there**';
function severityWord(severity) {
    switch (severity) {
        case 'critical':
            return 'Critical';
        case 'major':
            return 'Major';
        case 'minor':
            return 'Minor';
        case 'nit':
            return 'Nit';
    }
}


/***/ }),

/***/ 34294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ toFooter),
/* harmony export */   Pj: () => (/* binding */ longestBody),
/* harmony export */   de: () => (/* binding */ renderReviewBody),
/* harmony export */   x5: () => (/* binding */ toPlace)
/* harmony export */ });
/* harmony import */ var _coverage_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73027);
/* harmony import */ var _page_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66502);
/* harmony import */ var _render_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84845);
/** The body of a review: what the model says of the change, what was read, and the findings that have no line to stand at. */



/** GitHub's limit of a body, in characters. */
const longestBody = 65_536;
const longestSummary = 8_000;
function renderReviewBody(page) {
    const head = toHead(page);
    const foot = toFooter(page.model);
    const mostTold = longestBody - head.length - foot.length - 600;
    const told = [];
    const blocks = [];
    let length = 0;
    for (const finding of page.findings) {
        const block = renderInBody(finding, page);
        // 33: its fingerprint in the marker.
        if (length + block.length + 35 > mostTold)
            break;
        length += block.length + 35;
        told.push(finding);
        blocks.push(block);
    }
    const left = page.findings.length - told.length;
    const more = left === 0 ? [] : [`${left} more had no room here; the files of the run have them all.`];
    const title = told.length === 0 ? [] : ['### Findings without a line of their own'];
    const text = [head, ...title, ...blocks, ...more, foot].join('\n\n');
    return { text: `${page.markerOf(told.map(({ fingerprint }) => fingerprint))}\n${text}`, told };
}
function toHead({ summary, coverage, sanitize }) {
    const said = (0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeWithin */ .HZ)(summary, longestSummary, sanitize);
    const parts = [(0,_coverage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .toCoverageSentence */ .P)(coverage), (0,_coverage_words_js__WEBPACK_IMPORTED_MODULE_1__/* .toCoverageTable */ ._)(coverage)];
    return (said === '' ? parts : [said, ...parts]).join('\n\n');
}
/** `model` is the operator's word, and may still hold anything. */
const toFooter = (model) => `<sub>Generated by goagent-action, model ${(0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toCode */ .Xt)(model.slice(0, 200), 'line')}; may be wrong.</sub>`;
function renderInBody(finding, { links, sanitize }) {
    const why = finding.problem === undefined ? '' : ` (${problemWords(finding.problem)})`;
    return `${toPlace(finding, links, 'line')}${why}\n\n${(0,_render_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .toFindingText */ .mN)(finding, sanitize)}`;
}
/** Path and lines, with a link where the head has them. */
function toPlace(finding, links, place) {
    const first = finding.startLine ?? finding.line;
    const lines = first === finding.line ? `${first}` : `${first}-${finding.line}`;
    const name = (0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toCode */ .Xt)(`${finding.path.slice(0, 500)}:${lines}`, place);
    if (finding.side === 'LEFT')
        return `${name}, before the change`;
    const link = (0,_page_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toPermalink */ .FK)({ path: finding.path, first, last: finding.line }, links);
    return link === undefined ? name : `[${name}](${link})`;
}
function problemWords(problem) {
    switch (problem) {
        case 'path-not-in-diff':
            return 'the change does not touch this file';
        case 'no-lines-of-file':
            return 'the change shows no lines of this file';
        case 'line-not-in-diff':
            return 'the change does not show this line';
        case 'lines-in-two-hunks':
            return 'these lines are in two parts of the change';
        case 'start-not-before-line':
            return 'the first line is behind the last';
        case 'side-has-no-such-line':
            return 'this side of the change does not show this line';
    }
}


/***/ }),

/***/ 60629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toReview)
/* harmony export */ });
/* unused harmony export toComment */
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12541);
/* harmony import */ var _render_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84845);
/* harmony import */ var _render_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34294);
/** A review as it is sent, and as it is shown beforehand: the same bytes. */



/** `refused`: those that GitHub did not take beside their lines. */
function toReview(findings, making, refused = new Set()) {
    const inBody = findings
        .filter((finding) => finding.place === 'body' || refused.has(finding))
        .map((finding) => (finding.place === 'body' ? finding : (0,_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .moveToBody */ .ZE)(finding)));
    const inline = findings.filter((finding) => finding.place === 'inline' && !refused.has(finding));
    return {
        body: (0,_render_review_js__WEBPACK_IMPORTED_MODULE_1__/* .renderReviewBody */ .de)({ ...making, findings: inBody }),
        comments: inline.map((finding) => toComment(finding, making)),
    };
}
function toComment(finding, making) {
    const { path, line, side, startLine } = finding;
    const isSeveral = startLine !== undefined && startLine < line;
    const marker = making.markerOf([finding.fingerprint]);
    return {
        path,
        line,
        side,
        ...(isSeveral && { start_line: startLine, start_side: side }),
        body: (0,_render_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFinding */ .Kj)(finding, { marker, sanitize: making.sanitize }),
    };
}


/***/ }),

/***/ 40204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   bi: () => (/* binding */ toTitleSnippet),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   t8: () => (/* binding */ toSnippet)
/* harmony export */ });
/* unused harmony export mostLines */
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37886);
/** The lines that a finding is about, in a form that survives their moving and being indented otherwise. */

/**
 * From the diff; else, on the right side, from the head's file; else the finding's own title: where nobody has all of
 * the lines, or they are blank, only the same words are taken for the same finding.
 */
function toSnippet(finding, sources) {
    const first = Math.min(finding.startLine ?? finding.line, finding.line);
    const known = readDiffLines(finding, sources.diff);
    const texts = [];
    for (let number = first; number <= finding.line && texts.length < mostLines; number += 1) {
        const text = known.get(number) ?? readHeadLine(finding, sources.headLines, number);
        if (text === undefined)
            return toTitleSnippet(finding.title);
        texts.push(text);
    }
    const snippet = collapse(texts);
    return snippet.trim() === '' ? toTitleSnippet(finding.title) : snippet;
}
/** In quotation marks, so that it is hardly ever a line of code. */
const toTitleSnippet = (title) => `"${collapse([title])}"`;
/** Over this much nobody names lines, and a model must not be able to make us read a file for each finding. */
const mostLines = 400;
/** How many lines the snippet has. */
const spanOf = ({ startLine, line }) => Math.min(mostLines, Math.abs(line - (startLine ?? line)) + 1);
/** White space within a line is one space, at its ends none. */
function collapse(lines) {
    return lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n');
}
function readDiffLines({ path, side }, diff) {
    const lines = new Map();
    const content = diff.files.find((file) => file.path === path)?.content;
    if (content?.type !== 'text')
        return lines;
    for (const line of content.hunks.flatMap((hunk) => hunk.lines)) {
        const number = (0,_placement_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOn */ .d)(line, side);
        if (number !== undefined)
            lines.set(number, line.text);
    }
    return lines;
}
function readHeadLine({ side }, headLines, number) {
    return side === 'RIGHT' && headLines !== 'not-readable' ? headLines[number - 1] : undefined;
}


/***/ }),

/***/ 99128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openTold)
/* harmony export */ });
/* harmony import */ var _render_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84845);
/** Whether a finding has been told: by live comments of our own author, never by a marker alone (I18). */

/**
 * Told is what an own comment carries the fingerprint of, or the ledger (which is an own comment too) names as open.
 * A critical one counts only where that comment shows it in full: a marker, forged or edited, hides none.
 */
function openTold(by) {
    const open = new Set(by.ledger.findings.flatMap(({ state, fingerprint }) => (state === 'open' ? fingerprint : [])));
    return (finding) => {
        const telling = by.texts.filter(({ state, fingerprints }) => state === 'open' && fingerprints.includes(finding.fingerprint));
        if (finding.severity !== 'critical')
            return telling.length > 0 || open.has(finding.fingerprint) ? 'told' : 'new';
        const whole = (0,_render_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .toFindingText */ .mN)(finding, by.sanitize);
        return telling.some(({ text }) => text.replaceAll('\r\n', '\n').includes(whole)) ? 'told' : 'new';
    };
}


/***/ }),

/***/ 80441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ sanitizeOutbound)
});

// UNUSED EXPORTS: longestPublished

// EXTERNAL MODULE: ./src/law/text/comments.ts
var text_comments = __webpack_require__(92758);
// EXTERNAL MODULE: ./src/law/text/hidden.ts
var text_hidden = __webpack_require__(24456);
// EXTERNAL MODULE: ./src/law/text/middle-cut.ts
var middle_cut = __webpack_require__(44852);
;// CONCATENATED MODULE: ./src/law/text/outbound-blocks.ts
/** Where code stands in a text: fenced blocks are taken out of whatever list or quotation they are in. */
/** List markers and quotation marks before a fence, the fence, and what is behind it. */
const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
/** Languages that GitHub does not show but runs or draws: a diagram has links, a suggestion has a button. */
const drawn = new Set(['mermaid', 'geojson', 'topojson', 'stl', 'math', 'suggestion']);
/**
 * Code is only what a fence opens at the start of a line. It ends at a fence that closes it, or with its quotation,
 * or with the text. A renderer may see it otherwise; so nothing of a block is written back but its lines, into a
 * fence of our own.
 */
function splitBlocks(text) {
    const blocks = [];
    const lines = text.split('\n');
    let plain = [];
    const flush = () => {
        if (plain.length > 0)
            blocks.push({ type: 'text', text: plain.join('\n') });
        plain = [];
    };
    for (let index = 0; index < lines.length;) {
        const line = lines[index] ?? '';
        const open = opening.exec(line);
        if (open === null) {
            plain.push(line);
            index += 1;
            continue;
        }
        flush();
        const [, prefix = '', fence = '', info = ''] = open;
        const code = readCode(lines, index + 1, { prefix, fence });
        blocks.push({ type: 'code', language: toLanguage(info), lines: code.lines });
        index = code.next;
    }
    flush();
    return blocks;
}
function readCode(lines, start, open) {
    const quoted = open.prefix.includes('>');
    const closing = new RegExp(`^[ \\t>]*\\${open.fence.charAt(0)}{${open.fence.length},}[ \\t]*$`);
    const indent = new RegExp(quoted ? '^[ \\t]*(?:>[ \\t]?)+' : `^[ \\t]{0,${open.prefix.length}}`);
    const code = [];
    for (let index = start; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if (closing.test(line))
            return { lines: code, next: index + 1 };
        if (quoted && !/^[ \t]*>/.test(line))
            return { lines: code, next: index };
        code.push(line.replace(indent, ''));
    }
    return { lines: code, next: lines.length };
}
function toLanguage(info) {
    const language = /^[ \t]*([A-Za-z0-9+#.-]{1,30})/.exec(info)?.[1] ?? '';
    return drawn.has(language.toLowerCase()) ? 'text' : language;
}

;// CONCATENATED MODULE: ./src/law/text/outbound-law.ts
/** What the sanitiser may let through, and what it counts. */
function openCounts() {
    const counts = {
        mentions: 0,
        keywords: 0,
        commands: 0,
        html: 0,
        comments: 0,
        images: 0,
        links: 0,
        entities: 0,
        hidden: 0,
        cuts: 0,
    };
    return {
        count(kind, times = 1) {
            counts[kind] += times;
        },
        total: () => ({ ...counts }),
    };
}
/**
 * An address that may stay a link: https, a host of the list, no user, no port, and only characters that no renderer
 * reads as anything but part of the address. Whoever reads the host does so to the next of `/?#`, so there is no
 * second opinion about it. Or mailto with one plain address.
 */
function isAllowedAddress(address, allowHosts) {
    const host = /^https:\/\/([A-Za-z0-9.-]+)(?:[/?#][A-Za-z0-9\-._/?#=&%+,:$]*)?$/.exec(address)?.[1];
    if (host !== undefined)
        return allowHosts.has(host.toLowerCase());
    return /^mailto:[A-Za-z0-9][A-Za-z0-9.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(address);
}
/** An issue, a pull request or a discussion by its address: GitHub closes by it as by `#1`. */
const isItemAddress = (address) => /\/(?:issues|pull|pulls|discussions)\/\d/i.test(address);

;// CONCATENATED MODULE: ./src/law/text/outbound-keywords.ts
/** The words that close issues: a reference behind one is not left as a reference. */
/**
 * Whether a word that closes issues stands before `at`: in the text as it came, or in what was written of it, which
 * is what GitHub reads, and what this reads when a text is sanitised twice.
 */
function closesBefore({ before, written, line, writer }, at) {
    const came = `${before}\n${line.slice(Math.max(0, at - 200), at)}`.slice(-200);
    const wrote = `${written}\n${writer.tail()}`.slice(-200);
    return endsInKeyword(came) || (wrote !== came && endsInKeyword(wrote));
}
/**
 * Whatever marks, tags and line ends are behind the word
 * (https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue).
 */
function endsInKeyword(text) {
    // Every such word has one of these letters: most references are done with here.
    if (!/[xs]/i.test(text))
        return false;
    // What is shown as nothing, or as a space. And a name may go on over marks and links, as in `[a](…)o/r#1`.
    const plain = ['', ' '].map((shown) => text.replace(/<\/?[A-Za-z]+[ \t]*\/?>|&(?:#?\w+;)?/g, shown));
    const heads = plain.flatMap((each) => [each, withoutName(each), each.replace(/(?<!\S)\S+$/, '')]);
    return heads.some((each) => /(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)$/.test(each.replace(/[^A-Za-z0-9]/g, '').toLowerCase()));
}
/** Without the `owner/name` that stands right before a `#`. */
function withoutName(text) {
    let end = text.length;
    while (end > 0 && /[\w./\\-]/.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./src/law/text/outbound-writer.ts
/** Writes one line: code that does not grow together with other code, tags that are closed on their line. */
function openLineWriter() {
    const written = [];
    const open = [];
    let tail = '';
    let start = 'yes';
    const text = (piece) => {
        if (piece === '')
            return;
        written.push(piece);
        tail = `${tail}${piece}`.slice(-200);
        if (start === 'yes' && !/^[\s>*+\-\d.)]*$/.test(piece))
            start = 'no';
    };
    return {
        text,
        code(span) {
            if (tail.endsWith('`'))
                text(' ');
            text(span);
        },
        openTag(name) {
            open.push(name);
            text(`<${name}>`);
        },
        closeTag(name) {
            if (open.at(-1) !== name)
                return 'refused';
            open.pop();
            text(`</${name}>`);
            return 'closed';
        },
        last: () => tail.slice(-1),
        tail: () => tail,
        atStart: () => start === 'yes',
        end() {
            for (const name of open.toReversed())
                text(`</${name}>`);
            return written.join('');
        },
    };
}

;// CONCATENATED MODULE: ./src/law/text/outbound-address.ts
/** Addresses, links, tags and references: written as such only where they lead to the list and close nothing. */



/** Up to a space, a bracket of HTML, or what would end the code span that it is put into. */
const addressEnd = /[^\s<>`|]*/y;
/** What stands between a scheme and a host, with escapes that a renderer drops. */
const separator = /\\*:\\*\/\\*\//y;
/** `<` may open an address, a line break or a tag that is closed on its line. Anything else is the sign. */
function readAngle(scan, at) {
    const { line, writer, law, place } = scan;
    const address = matchAt(/<((?:https:\/\/|mailto:)[^\s<>`|]*)>/iy, line, at);
    if (address?.[1] !== undefined && isAllowedAddress(address[1], law.allowHosts)) {
        writeAddress(scan, address[1], at);
        return at + address[0].length;
    }
    const tag = matchAt(/<(\/?)(br|sub|sup|kbd|b|i|em|strong|del|ins)[ \t]*\/?>/iy, line, at);
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (tag !== undefined && place === 'line') {
        const next = at + tag[0].length;
        if (name === 'br') {
            // At the start of a line it would make a block of HTML of all that follows.
            if (!writer.atStart())
                writer.text('<br>');
            return next;
        }
        if (tag[1] === '') {
            writer.openTag(name);
            return next;
        }
        if (writer.closeTag(name) === 'closed')
            return next;
    }
    if (/[A-Za-z/!?]/.test(line.charAt(at + 1)))
        law.count('html');
    writer.text('&lt;');
    return at + 1;
}
/** Text without brackets, an address without spaces or parentheses, perhaps a title, which nobody sees and is dropped. */
const outbound_address_link = /\[((?:\\[^\s]|`[^`[\]]*`|[^[\]`\\<]){1,500})\]\([ \t]*<?([A-Za-z0-9\-._/?#=&%+,:$@]{1,2000})>?(?:[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?[ \t]*\)/y;
function readBracket(scan, at, writeText) {
    const { line, writer, law, place } = scan;
    const found = place === 'line' ? matchAt(outbound_address_link, line, at) : undefined;
    const address = found?.[2] ?? '';
    if (found === undefined || !isAllowedAddress(address, law.allowHosts)) {
        writer.text(writer.last() === '!' ? '\\[' : '[');
        return at + 1;
    }
    const text = found[1] ?? '';
    const closes = isItemAddress(address) && closesBefore(scan, at);
    const written = closes ? undefined : toLink(text, address, writeText);
    if (written === undefined) {
        law.count(closes ? 'keywords' : 'links');
        // With its bracket: the text must not become one with what is before it, as in `@[user](…)`.
        writer.text('\\[');
        writeText(text, writer);
        writer.text('] ');
        writer.code(`\`${address}\``);
    }
    else {
        if (writer.last() === '!')
            writer.text(' ');
        writer.text(written);
    }
    return at + found[0].length;
}
/** None when what is written of the text, as code with brackets in it, would not be read as one of a link again. */
function toLink(text, address, writeText) {
    const inner = openLineWriter();
    writeText(text, inner);
    const written = `[${inner.end()}](${address})`;
    return matchAt(outbound_address_link, written, 0)?.[0] === written ? written : undefined;
}
/** What would make a link or a definition of the brackets before it gets an escape. */
function readClosingBracket({ line, writer, law }, at) {
    const joint = matchAt(/\](?:\(|\\?:)/y, line, at)?.[0] ?? ']';
    if (joint !== ']')
        law.count('links');
    writer.text(joint === ']' ? ']' : `]\\${joint.slice(-1)}`);
    return at + joint.length;
}
/** Letters, digits and what a scheme or a host may hold: an address, `www.`, a reference, or a word. */
function readWord(scan, at) {
    const { line, writer } = scan;
    const reference = matchAt(/#\d+/y, line, at)?.[0];
    if (reference !== undefined)
        return writeReference(scan, reference, at);
    // Before the word as a whole is looked at: a line may be one word of a hundred thousand of these.
    const item = matchAt(/GH\\?-\d+/iy, line, at)?.[0] ?? matchAt(/[+.-]+(?=GH\\?-\d)/iy, line, at)?.[0];
    if (item?.toLowerCase().startsWith('gh'))
        return writeReference(scan, item, at);
    if (item !== undefined) {
        writer.text(item);
        return at + item.length;
    }
    const word = matchAt(/[A-Za-z0-9+.-]+/y, line, at)?.[0];
    if (word === undefined)
        return undefined;
    const end = at + word.length;
    const from = addressStart(scan, word, end);
    if (from !== undefined) {
        writer.text(word.slice(0, from));
        return writeToken(scan, at + from);
    }
    // The rest of an address of mail. What follows it is not in front of a letter any more: the address is a link.
    const mail = /[A-Za-z0-9]$/.test(word) ? matchAt(/@[A-Za-z0-9][A-Za-z0-9.-]*/y, line, end)?.[0] : undefined;
    const next = end + (mail?.length ?? 0);
    if (mail === undefined || matchAt(separator, line, next) !== undefined) {
        writer.text(word);
        return end;
    }
    writer.text(`${word}${mail}`);
    return next;
}
/** Where in the word that ends at `end` the first thing starts that a renderer would make a link of. */
function addressStart(scan, word, end) {
    const host = hostStart(scan, word, end);
    if (matchAt(separator, scan.line, end) !== undefined) {
        const https = /(?<=^|[^A-Za-z])https$/i.exec(word)?.index ?? 0;
        return Math.min(https, host ?? https);
    }
    return /^xmpp$/i.test(word) && scan.line.charAt(end) === ':' ? 0 : host;
}
/** Where in the word a name of a host starts that needs no scheme. */
function hostStart({ line, writer }, word, end) {
    const host = /(?<![A-Za-z0-9])www(?=\.|$)/i.exec(word);
    if (host === null || (host.index === 0 && /[A-Za-z0-9]/.test(writer.last())))
        return undefined;
    const isHost = host.index + 3 < word.length || matchAt(/\\+\./y, line, end) !== undefined;
    return isHost ? host.index : undefined;
}
/** An address as it stands in a line. Marks of a sentence behind it do not belong to it. */
function writeToken(scan, at) {
    const token = matchAt(addressEnd, scan.line, at)?.[0] ?? '';
    let length = token.length;
    while (length > 1 && /[?!.,:;*_~'")\]}\\]/.test(token.charAt(length - 1)))
        length -= 1;
    writeAddress(scan, token.slice(0, length), at);
    return at + length;
}
function writeAddress(scan, address, at) {
    const { writer, law, place } = scan;
    const allowed = isAllowedAddress(address, law.allowHosts);
    const closes = isItemAddress(address) && closesBefore(scan, at);
    if (allowed && !closes && place === 'line') {
        writer.text(`<${address}>`);
        return;
    }
    if (closes)
        law.count('keywords');
    else if (!allowed)
        law.count('links');
    writer.code(`\`${address}\``);
}
function writeReference(scan, reference, at) {
    if (closesBefore(scan, at)) {
        scan.law.count('keywords');
        scan.writer.code(`\`${reference.replace('\\', '')}\``);
    }
    else
        scan.writer.text(reference);
    return at + reference.length;
}
function matchAt(pattern, line, at) {
    pattern.lastIndex = at;
    return pattern.exec(line) ?? undefined;
}

;// CONCATENATED MODULE: ./src/law/text/outbound-line.ts
/** One line of text, read from left to right: what is known for harmless is written as it was, all else as text. */


/** Writes the line in parts: a tag of a block stands alone, and what follows it is a line of its own. */
function writeLine(line, context, page) {
    const closings = findClosings(line);
    let at = 0;
    do {
        const start = at;
        const writer = openLineWriter();
        const scan = { ...context, line, writer, written: page.tail(), place: 'line' };
        let tag;
        while (at < line.length && tag === undefined) {
            tag = readBlockTag(line, at);
            at = tag === undefined ? readNext(scan, at, closings) : at + tag.length;
        }
        const text = writer.end();
        const isWhole = start === 0 && tag === undefined;
        // Between a tag and what was before it on the line there is nothing to keep where there was nothing.
        if (isWhole || text.trim() !== '')
            page.line(text);
        if (tag !== undefined)
            page.tag(tag, context.law);
        if (tag !== undefined && line.slice(at).trim() === '')
            break;
    } while (at < line.length);
}
/** The text of a link: no link in it, and nothing of a block. */
function writeLinkText(text, writer, scan, at) {
    const closings = findClosings(text);
    const before = `${scan.before}\n${scan.line.slice(Math.max(0, at - 200), at)}`;
    const written = `${scan.written}\n${scan.writer.tail()}`;
    const inner = { ...scan, before, written, line: text, writer, place: 'link' };
    for (let index = 0; index < text.length;)
        index = readNext(inner, index, closings);
}
function readNext(scan, at, closings) {
    switch (scan.line.charAt(at)) {
        case '\\':
            return readBackslash(scan, at);
        case '`':
            return readBackticks(scan, at, closings);
        case '<':
            return readAngle(scan, at);
        case '!':
            return readImage(scan, at);
        case '[':
            return readBracket(scan, at, (text, writer) => writeLinkText(text, writer, scan, at));
        case ']':
            return readClosingBracket(scan, at);
        case '&':
            return readEntity(scan, at);
        case '/':
            return readSlash(scan, at);
        default:
            return readMention(scan, at) ?? readTildes(scan, at) ?? readWord(scan, at) ?? readPlain(scan, at);
    }
}
/** Characters whose escape stays. That of others is dropped, so that what is behind it is read as it will be shown. */
const escaped = /\\(?:[\\`*_{}[\]()!|~>+.-]|#(?!\d))/y;
const dropped = /\\(?=[@&<:/=?%;,"'$^#])/y;
function readBackslash({ line, writer }, at) {
    const pair = outbound_line_matchAt(escaped, line, at);
    if (pair !== undefined) {
        writer.text(pair);
        return at + 2;
    }
    if (outbound_line_matchAt(dropped, line, at) !== undefined)
        return at + 1;
    // One that escapes nothing is written so that it cannot escape what is written after it.
    writer.text('\\\\');
    return at + 1;
}
function findClosings(line) {
    const closings = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const starts = closings.get(run.length) ?? [];
        starts.push(index);
        closings.set(run.length, starts);
    }
    return closings;
}
function readBackticks({ line, writer, cells, law }, at, closings) {
    const run = outbound_line_matchAt(/`+/y, line, at) ?? '';
    const end = firstAfter(closings.get(run.length) ?? [], at);
    const inner = end === undefined ? '' : line.slice(at + run.length, end);
    if (end === undefined || (cells === 'maybe' && inner.includes('|'))) {
        writer.text('\\`'.repeat(run.length));
        return at + run.length;
    }
    const inert = inner.replaceAll('<!--', '<! --');
    if (inert !== inner)
        law.count('comments');
    writer.code(`${run}${inert}${run}`);
    return end + run.length;
}
/** By halving: a line may hold a hundred thousand runs. */
function firstAfter(starts, at) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return starts[low];
}
function readBlockTag(line, at) {
    const tag = outbound_line_matchAt(/<\/?(?:details|summary)>/iy, line, at)?.toLowerCase();
    return tag === '<details>' || tag === '</details>' || tag === '<summary>' || tag === '</summary>'
        ? tag
        : undefined;
}
function readImage({ line, writer, law }, at) {
    if (line.charAt(at + 1) !== '[') {
        writer.text('!');
        return at + 1;
    }
    law.count('images');
    writer.text('!\\[');
    return at + 2;
}
/** A character in disguise is shown as it was written: GitHub looks for mentions in what a renderer made of it. */
function readEntity({ line, writer, law }, at) {
    const plain = outbound_line_matchAt(/&(?:amp|lt|gt|quot|nbsp);/y, line, at);
    if (plain !== undefined) {
        writer.text(plain);
        return at + plain.length;
    }
    // The escape of a number sign may be dropped.
    if (outbound_line_matchAt(/&(?:\\?#)?[A-Za-z0-9]{1,32};/y, line, at) !== undefined)
        law.count('entities');
    writer.text(outbound_line_matchAt(/&(?=\\?#|[A-Za-z])/y, line, at) === undefined ? '&' : '&amp;');
    return at + 1;
}
/** Programs read commands from the raw text, at the start of a line. */
function readSlash({ line, writer, law }, at) {
    if (writer.atStart() && /[A-Za-z]/.test(line.charAt(at + 1)))
        law.count('commands');
    writer.text(writer.atStart() ? '\\/' : '/');
    return at + 1;
}
/** An address of mail is read as a word, so whatever is left is a mention. */
function readMention({ line, writer, law }, at) {
    const mention = outbound_line_matchAt(/[@＠﹫][A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9_-]+)?/y, line, at);
    if (mention === undefined)
        return undefined;
    law.count('mentions');
    writer.code(`\`${mention}\``);
    return at + mention.length;
}
function readTildes({ line, writer }, at) {
    const run = outbound_line_matchAt(/~{3,}/y, line, at);
    if (run === undefined)
        return undefined;
    writer.text('\\~'.repeat(run.length));
    return at + run.length;
}
function readPlain({ line, writer }, at) {
    const plain = outbound_line_matchAt(/[^\\`<![\]&/@＠﹫~#A-Za-z0-9+.-]+/y, line, at) ?? line.charAt(at);
    writer.text(plain);
    return at + plain.length;
}
function outbound_line_matchAt(pattern, line, at) {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0];
}

;// CONCATENATED MODULE: ./src/law/text/outbound-page.ts
/** The page that is written: lines, code in fences that hold it, and tags that stand alone and are closed at the end. */
/** As much of the end of these lines as a closing keyword may reach over. */
function tailOf(lines, start, end) {
    return lines
        .slice(Math.max(start, end - 3), end)
        .map((line) => line.slice(-200))
        .join('\n')
        .slice(-200);
}
function openPage() {
    const lines = [];
    const open = [];
    // Behind a tag that begins a line a renderer reads HTML up to the next blank line: there must be nothing to read.
    let after = 'any';
    let codeEnd = 0;
    const blank = () => {
        if (lines.length > 0 && lines.at(-1) !== '')
            lines.push('');
        after = 'any';
    };
    const alone = (tag) => {
        blank();
        lines.push(tag, '');
        after = 'blank';
    };
    const line = (text) => {
        const isBlank = text.trim() === '';
        if (!isBlank || after === 'any')
            lines.push(isBlank ? '' : text);
        after = 'any';
    };
    return {
        line,
        code(language, code, law) {
            blank();
            const shown = code.map((each) => toCodeLine(each, law));
            const fence = '`'.repeat(longestRun(shown) + 1);
            lines.push(`${fence}${language}`, ...shown, fence);
            codeEnd = lines.length;
        },
        tag(tag, law) {
            const name = tag.endsWith('details>') ? 'details' : 'summary';
            if (!tag.startsWith('</')) {
                open.push(name);
                alone(tag);
            }
            else if (open.at(-1) === name) {
                open.pop();
                alone(tag);
            }
            else {
                law.count('html');
                line(`&lt;${tag.slice(1)}`);
            }
        },
        tail: () => tailOf(lines, codeEnd, lines.length),
        end() {
            for (const name of open.toReversed())
                alone(`</${name}>`);
            return lines.join('\n').trimEnd();
        },
    };
}
/**
 * Code is shown as it is, but for two things that programs look for in the raw text: a marker in a comment, and a
 * command at the start of a line.
 */
function toCodeLine(line, law) {
    const inert = line.replaceAll('<!--', '<! --').replace(/^\/(?=[A-Za-z])/, ' /');
    if (inert !== line)
        law.count(line.startsWith('/') ? 'commands' : 'comments');
    return inert;
}
function longestRun(lines) {
    let longest = 2;
    for (const line of lines) {
        for (const run of line.matchAll(/`+/g))
            longest = Math.max(longest, run[0].length);
    }
    return longest;
}

;// CONCATENATED MODULE: ./src/law/text/outbound.ts
/** The one sanitiser of what is published: text of a model that may act on nobody and point nowhere when it is shown. */







/** GitHub's limit of a comment, a review and a body, in characters. */
const longestPublished = 65_536;
const cutNote = '\n\n(The rest was too long to be published.)';
/**
 * Markdown in which mentions, closing keywords, slash commands, HTML, images, links off the list, schemes but https
 * and mailto, comments and hidden characters are inert, and in which every fence and every tag that is opened is
 * closed. What it does not know for harmless it writes as text, so the result does not rest on how a renderer reads
 * doubtful Markdown. Sanitising twice changes nothing. What is put behind it starts with a blank line.
 *
 * `allowHosts` are names of hosts, compared whole; `maxLength` is in UTF-16 units and at least 1,000.
 */
function sanitizeOutbound(text, options) {
    const maxLength = Math.max(1_000, options.maxLength ?? longestPublished);
    const allowHosts = new Set(options.allowHosts.map((host) => host.toLowerCase()));
    const { text: visible, hiddenCharacters, controls } = (0,text_hidden/* takeHidden */.e)(text);
    const hidden = hiddenCharacters + controls;
    // Little shrinks but comments. What is over this much is cut, whatever it would have shrunk to.
    const bounded = (0,middle_cut/* cutEnd */.y)(visible, 2 * maxLength);
    const whole = sanitizeVisible(bounded, allowHosts);
    if (whole.text.length <= maxLength && bounded.length === visible.length) {
        return { text: whole.text, defused: { ...whole.defused, hidden } };
    }
    const short = findFitting(bounded, (head) => sanitizeVisible(head, allowHosts), maxLength - cutNote.length);
    return { text: `${short.text}${cutNote}`, defused: { ...short.defused, hidden, cuts: 1 } };
}
function sanitizeVisible(text, allowHosts) {
    const counts = openCounts();
    const law = { allowHosts, count: counts.count };
    const page = openPage();
    for (const block of splitBlocks(text))
        writeBlock(block, page, law);
    return { text: page.end(), defused: counts.total() };
}
function writeBlock(block, page, law) {
    if (block.type === 'code') {
        page.code(block.language, block.lines, law);
        return;
    }
    const { text, comments } = (0,text_comments/* takeHtmlComments */.X5)(block.text);
    law.count('comments', comments);
    const lines = text.split('\n');
    const tables = findTableLines(lines);
    for (const [index, line] of lines.entries()) {
        const before = tailOf(lines, 0, index);
        writeLine(line, { before, cells: tables.has(index) ? 'maybe' : 'none', law }, page);
    }
}
/** Lines of paragraphs that a line of dashes, colons and bars may make a table: there a bar ends even a code span. */
function findTableLines(lines) {
    const found = new Set();
    let paragraph = [];
    let table = 'no';
    for (const [index, line] of [...lines, ''].entries()) {
        if (line.trim() !== '') {
            paragraph.push(index);
            if (mayDivide(line))
                table = 'yes';
            continue;
        }
        if (table === 'yes')
            for (const each of paragraph)
                found.add(each);
        paragraph = [];
        table = 'no';
    }
    return found;
}
/** Whether dashes, colons and bars are all that is left of the line, or of a part that will be a line of its own. */
function mayDivide(line) {
    return line
        .split(/<\/?(?:details|summary)>/i)
        .map((part) => part.replace(/<\/?br[ \t]*\/?>|\\/gi, ''))
        .some((part) => /^[-:|>\s]*$/.test(part) && part.includes('-'));
}
/** The result for a head of `text` that fits: tried in proportion to what the last one came to, and ever shorter. */
function findFitting(text, sanitize, maxLength) {
    let length = text.length;
    for (let tries = 0; tries < 40; tries += 1) {
        const result = sanitize((0,middle_cut/* cutEnd */.y)(text, length));
        if (result.text.length <= maxLength)
            return result;
        length = Math.floor(length * Math.min(0.98 - tries / 50, maxLength / result.text.length));
    }
    return sanitize('');
}


/***/ }),

/***/ 37801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ toPreview)
});

// EXTERNAL MODULE: ./src/report/fence.ts
var fence = __webpack_require__(69183);
// EXTERNAL MODULE: ./src/contract/findings.ts
var contract_findings = __webpack_require__(35854);
;// CONCATENATED MODULE: ./src/report/findings-table.ts
/** The findings of a review as a table, worst first. */


const findingsHead = [
    '| severity | where | finding | place |',
    '|---|---|---|---|',
];
/** One row of Markdown each. `place` tells why a finding is not beside its lines. */
function toFindingRows(findings) {
    const rank = ({ severity }) => contract_findings/* severities */.g.indexOf(severity);
    return findings.toSorted((one, other) => rank(one) - rank(other)).map(toRow);
}
function toRow({ severity, path, line, title, place, problem }) {
    const told = problem === undefined ? place : `${place} (${problem.replaceAll('-', ' ')})`;
    return `| ${severity} | ${(0,fence/* toCell */.cX)(`${path}:${line}`, 200)} | ${(0,fence/* toCell */.cX)(title, 200)} | ${told} |`;
}

// EXTERNAL MODULE: ./src/report/size.ts
var size = __webpack_require__(29437);
;// CONCATENATED MODULE: ./src/report/preview-parts.ts
/** One proposal of a preview: what would be posted, part by part. */



const longestBody = 64 * 1_024;
const longestComment = 8 * 1_024;
const longestPatch = 64 * 1_024;
const mostComments = 60;
function showProposal(proposal, { room, review, body }) {
    switch (proposal.type) {
        case 'comment':
            return [room.block(body ?? proposal.body, { maxBytes: longestBody })];
        case 'review':
            return showReview(proposal, room, review);
        case 'labels':
            return [room.block(toLabelDifference(proposal), { maxBytes: longestComment, language: 'diff' })];
        case 'issue':
            return [
                room.line(`Title: ${(0,fence/* toCell */.cX)(proposal.title, 300)}`),
                proposal.labels.length === 0
                    ? ''
                    : room.block(toLabelDifference({ add: proposal.labels, remove: [] }), {
                        maxBytes: longestComment,
                        language: 'diff',
                    }),
                room.block(body ?? proposal.body, { maxBytes: longestBody }),
            ];
        case 'pull-request':
            return showPullRequest(proposal, room, body ?? proposal.body);
    }
}
function showReview({ summary, findings, fixed }, room, review) {
    if (review === undefined)
        return [
            room.block(summary, { maxBytes: longestBody }),
            room.table(findingsHead, toFindingRows(findings)),
        ];
    const comments = review.comments
        .slice(0, mostComments)
        .flatMap(({ path, line, side, start_line: first, body }) => {
        const lines = first === undefined ? `line ${line}` : `lines ${first} to ${line}`;
        const at = `At ${(0,fence/* toCell */.cX)(path, 300)}, ${lines}${side === 'LEFT' ? ' of the old side' : ''}:`;
        return [room.line(at), room.block(body, { maxBytes: longestComment })];
    });
    const table = room.table(findingsHead, toFindingRows(findings));
    const known = toKnownLines(review.toldBefore ?? 0, fixed.length).map((line) => room.line(line));
    if (review.body === '')
        return [room.line(nothingNew), table, ...known];
    return [
        room.block(review.body, { maxBytes: longestBody }),
        table,
        ...known,
        room.line(`${review.comments.length} ${review.comments.length === 1 ? 'comment stands' : 'comments stand'} beside lines.`),
        ...comments,
    ];
}
const nothingNew = 'There is nothing new to tell, so no review is posted. One comment says how things stand.';
/** Of what earlier runs have told. */
const toKnownLines = (toldBefore, fixed) => [
    ...(toldBefore === 0
        ? []
        : [`Of these, ${toldBefore} ${toldBefore === 1 ? 'was' : 'were'} told before, and not again.`]),
    ...(fixed === 0
        ? []
        : [`Of those told before, the lines of ${fixed} have changed: marked as no longer there.`]),
];
const toLabelDifference = ({ add, remove }) => [...add.map((label) => `+ ${label}`), ...remove.map((label) => `- ${label}`)].join('\n');
function showPullRequest({ title, branch, base, files, patch }, room, body) {
    return [
        room.line(`Title: ${(0,fence/* toCell */.cX)(title, 300)}`),
        room.line(`Branch ${(0,fence/* toCell */.cX)(branch, 200)}, into ${(0,fence/* toCell */.cX)(base.ref, 200)} from commit ${(0,fence/* toCell */.cX)(base.sha, 64)}`),
        room.block(body, { maxBytes: longestBody }),
        room.table(['| file | | size |', '|---|---|---:|'], files.map(toFileRow)),
        room.block(Buffer.from(patch, 'base64').toString('utf8'), { maxBytes: longestPatch, language: 'diff' }),
    ];
}
function toFileRow(file) {
    if (file.change === 'deleted')
        return `| ${(0,fence/* toCell */.cX)(file.path, 300)} | deleted | |`;
    const kind = file.mode === '100755' ? 'written, executable' : 'written';
    return `| ${(0,fence/* toCell */.cX)(file.path, 300)} | ${kind} | ${(0,size/* toSize */.x)(Buffer.byteLength(file.content, 'base64'))} |`;
}

;// CONCATENATED MODULE: ./src/report/preview-publishing.ts
/** The end of a preview: how to publish what is staged, or what became of it. */

/** Of a job that publishes such a proposal. */
const permissions = {
    comment: ['issues', 'pull-requests'],
    review: ['pull-requests'],
    labels: ['issues', 'pull-requests'],
    issue: ['issues'],
    'pull-request': ['contents', 'pull-requests'],
};
/** The digest is what a person agrees to: another file does not have it. */
function toHowTo({ proposals }, { digest, artifact }) {
    const needed = [...new Set(proposals.flatMap(({ type }) => permissions[type]))].sort();
    const told = needed.map((name) => `\`${name}: write\``).join(', ');
    const place = artifact === undefined ? '`proposals-file`' : `\`artifact-name\` ${(0,fence/* toCell */.cX)(artifact, 200)}`;
    const known = /^[0-9a-f]{64}$/.test(digest) ? digest : '?';
    return `To publish exactly this: the \`publish\` action in a job with ${told}, given ${place}, the limits in \`proposals\`, and \`digest\` \`${known}\`. What has another digest, or is about another head, is refused.`;
}
const mostNotes = 10;
/** Empty where nothing was tried. */
function toAftermath(after, room) {
    const { published = [], problems = [] } = after;
    const done = published.map(({ type, what, url, notes }) => {
        const told = notes.slice(0, mostNotes).map((note) => (0,fence/* toCell */.cX)(note, 300));
        return `| ${type} | ${what} | ${toLink(url)} | ${told.join('<br>')} |`;
    });
    const faults = problems.map(({ type, reason, message }) => {
        const what = type === 'all' ? 'all proposals' : type;
        return `| ${what} | ${reason} | ${(0,fence/* toCell */.cX)(message, 500)} |`;
    });
    return [
        room.table(['| not published | reason | |', '|---|---|---|'], faults),
        room.table(['| proposal | what was done | where | notes |', '|---|---|---|---|'], done),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** Told by GitHub's API, and judged all the same: no sign in it ends a link or begins another. */
const toLink = (url) => /^https?:\/\/[\w.:/#?=&%@+~-]+$/.test(url) ? `[open](${url})` : (0,fence/* toCell */.cX)(url, 200);

// EXTERNAL MODULE: ./src/report/shown-text.ts
var shown_text = __webpack_require__(26283);
;// CONCATENATED MODULE: ./src/report/preview.ts
/** What a run proposes, for a person to read before, or after, it is published: each text to the letter, and how to publish it. */




/** Bytes of Markdown: a third of what a summary has. */
const longestPreview = 300 * 1_024;
/** For headings, and what comes behind. */
const spared = 40 * 1_024;
const sparedForAftermath = 20 * 1_024;
const mostProposals = 50;
/** Markdown that no text of a model, a file or GitHub can leave its place in. Empty where there is nothing to tell. */
function toPreview(set, options) {
    const { proposals } = set;
    const after = toAftermath(options, (0,shown_text/* openRoom */.K)(sparedForAftermath));
    if (proposals.length === 0 && after === '')
        return '';
    const room = (0,shown_text/* openRoom */.K)(longestPreview - spared);
    const shown = proposals.slice(0, mostProposals).map((proposal, index) => {
        const number = proposals.length === 1 ? '' : `${index + 1}. `;
        const parts = showProposal(proposal, {
            room,
            review: options.reviews.get(index),
            body: options.bodies?.get(index),
        });
        return [`#### ${number}${titles[proposal.type]}`, ...parts].filter((part) => part !== '').join('\n\n');
    });
    const more = proposals.length - shown.length;
    const parts = [
        toHeading(set, options),
        ...shown,
        more > 0 ? `${more} more are in proposals.json.` : '',
        after,
        options.mode === 'staged' && proposals.length > 0 ? toHowTo(set, options) : '',
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
const titles = {
    comment: 'Comment',
    review: 'Review',
    labels: 'Labels',
    issue: 'Issue',
    'pull-request': 'Pull request',
};
function toHeading({ proposals, target, repository }, { mode, digest }) {
    const count = `${proposals.length} ${proposals.length === 1 ? 'proposal' : 'proposals'}`;
    const state = mode === 'staged' ? 'nothing of this has been written' : 'published by this step';
    return [
        `### Proposals: ${state}`,
        `${count} for ${(0,fence/* toCell */.cX)(repository, 200)}, ${toTarget(target)}. Digest \`${toHex(digest)}\``,
    ].join('\n\n');
}
function toTarget(target) {
    switch (target.type) {
        case 'pull-request':
            return `pull request ${target.number} at commit \`${toHex(target.head)}\``;
        case 'issue':
            return `issue ${target.number}`;
        case 'repository':
            return 'the repository itself';
    }
}
const toHex = (text) => (/^[0-9a-f]{1,64}$/.test(text) ? text : '?');


/***/ }),

/***/ 26283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openRoom),
/* harmony export */   w: () => (/* binding */ toVisible)
/* harmony export */ });
/* harmony import */ var _core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67794);
/* harmony import */ var _fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69183);
/** A text that is about to be published, shown to the letter: what cannot be seen, or turns a line around, is named. */


/** Less is no block. */
const leastBytes = 1_024;
const noRoom = '(no room here; proposals.json has it)';
const marker = '[… the rest is in proposals.json …]';
function openRoom(bytes) {
    let left = bytes;
    const spend = (text) => {
        left -= (0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(text) + 2;
        return text;
    };
    const line = (text) => ((0,_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(text) > left ? '' : spend(text));
    return {
        block: (text, { maxBytes, language }) => {
            if (left < leastBytes)
                return noRoom;
            const limits = { maxBytes: Math.min(maxBytes, left), marker, ...toLanguage(language) };
            // Each character takes a byte or more: what is behind these is cut anyway.
            return spend((0,_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .toCutBlock */ .Nm)(toVisible(text.slice(0, limits.maxBytes + 1)), limits));
        },
        line,
        table: (head, rows) => {
            if (rows.length === 0)
                return '';
            const fitting = rows.findIndex((row) => line(row) === '');
            const shown = fitting === -1 ? rows : rows.slice(0, fitting);
            const more = rows.length - shown.length;
            const last = more === 0 ? [] : [`| and ${more} more${' |'.repeat((head[0] ?? '').split('|').length - 2)}`];
            return [...head, ...shown, ...last].join('\n');
        },
    };
}
const toLanguage = (language) => language === undefined ? {} : { language };
/** A CR before its LF is a line end like any other; alone it would end a line for Markdown and for nobody else. */
function toVisible(text) {
    return text
        .replaceAll('\r\n', '\n')
        .replace(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/gu, toName);
}
const toName = (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;


/***/ }),

/***/ 96474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ openHubAccess)
});

// EXTERNAL MODULE: ./src/github/hub-answer.ts
var hub_answer = __webpack_require__(64871);
// EXTERNAL MODULE: ./src/github/json-answer.ts
var json_answer = __webpack_require__(38604);
;// CONCATENATED MODULE: ./src/github/comments.ts
/** Comments of issues and pull requests: listed, made, changed. */


function openComments(send, place) {
    return {
        listComments: async (number) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
            return (0,hub_answer/* sendForList */.Au)(send, { route, parameters: { ...place, issue_number: number } }, parseComment);
        },
        createComment: async ({ number, body }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
            const parameters = { ...place, issue_number: number, body };
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters, repeat: 'once' }, parseComment);
        },
        updateComment: async ({ id, body }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(id))
                return hub_answer/* notSent */.eE;
            const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
            const parameters = { ...place, comment_id: id, body };
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters, repeat: 'again' }, parseComment);
        },
    };
}
function parseComment(value) {
    const id = (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'id'));
    if (id === undefined)
        return undefined;
    const author = (0,hub_answer/* accountOf */.XP)((0,json_answer/* fieldOf */._F)(value, 'user'));
    return { id, author, body: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'body')), url: (0,hub_answer/* pageOf */.ZZ)(value) };
}

// EXTERNAL MODULE: ./src/github/git-data.ts + 1 modules
var git_data = __webpack_require__(92094);
;// CONCATENATED MODULE: ./src/github/issues.ts
/** Issues: read, listed by author, opened, changed. */


function openIssues(send, place) {
    const one = '/repos/{owner}/{repo}/issues/{issue_number}';
    return {
        readIssue: async (number) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, issue_number: number };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `GET ${one}`, parameters, repeat: 'again' }, parseIssue);
        },
        listOpenIssues: async (login) => {
            const route = 'GET /repos/{owner}/{repo}/issues';
            const parameters = { ...place, creator: login, state: 'open' };
            return (0,hub_answer/* sendForList */.Au)(send, { route, parameters }, parseIssue);
        },
        createIssue: async ({ title, body, labels }) => {
            const route = 'POST /repos/{owner}/{repo}/issues';
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters: { ...place, title, body, labels }, repeat: 'once' }, parseIssue);
        },
        updateIssue: async ({ number, title, body }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, issue_number: number, title, body };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `PATCH ${one}`, parameters, repeat: 'again' }, parseIssue);
        },
    };
}
function parseIssue(value) {
    const number = (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'number'));
    const state = (0,json_answer/* fieldOf */._F)(value, 'state');
    if (number === undefined || (state !== 'open' && state !== 'closed'))
        return undefined;
    return {
        number,
        state,
        author: (0,hub_answer/* accountOf */.XP)((0,json_answer/* fieldOf */._F)(value, 'user')),
        title: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'title')),
        body: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'body')),
        url: (0,hub_answer/* pageOf */.ZZ)(value),
        kind: ((0,json_answer/* fieldOf */._F)(value, 'pull_request') ?? null) === null ? 'issue' : 'pull-request',
    };
}

;// CONCATENATED MODULE: ./src/github/labels.ts
/** Labels of an item: listed, added, removed. */


function openLabels(send, place) {
    const of = (number) => ({ ...place, issue_number: number });
    return {
        listLabels: async (number) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels';
            return (0,hub_answer/* sendForList */.Au)(send, { route, parameters: of(number) }, parseLabel);
        },
        addLabels: async ({ number, labels }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number) || labels.length === 0)
                return hub_answer/* notSent */.eE;
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
            const parameters = { ...of(number), labels };
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters, repeat: 'again' }, parseLabels);
        },
        removeLabel: async ({ number, label }) => {
            // An empty name would make this the address that removes all of them.
            if (!(0,hub_answer/* isItemNumber */.ph)(number) || label === '')
                return hub_answer/* notSent */.eE;
            const route = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}';
            return (0,hub_answer/* sendForNothing */.nk)(send, { route, parameters: { ...of(number), name: label }, repeat: 'again' });
        },
    };
}
function parseLabel(value) {
    const name = (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'name'));
    return name === '' ? undefined : name;
}
function parseLabels(value) {
    return (0,json_answer/* listOf */.c3)(value)?.flatMap((label) => parseLabel(label) ?? []);
}

// EXTERNAL MODULE: ./src/github/own-author.ts
var own_author = __webpack_require__(11743);
;// CONCATENATED MODULE: ./src/github/own-pull-requests.ts
/** Pull requests from a branch of this repository: listed, opened, changed. */



function openOwnPullRequests(send, place) {
    const all = '/repos/{owner}/{repo}/pulls';
    return {
        listPullRequests: async (branch) => {
            if (!(0,git_data/* isBranch */.P)(branch))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, head: `${place.owner}:${branch}`, state: 'all' };
            const parse = (value) => (isFrom(value, branch) ? parseOwn(value) : undefined);
            return (0,hub_answer/* sendForList */.Au)(send, { route: `GET ${all}`, parameters }, parse);
        },
        createPullRequest: async ({ title, body, head, base, form }) => {
            if (!(0,git_data/* isBranch */.P)(head) || !(0,git_data/* isBranch */.P)(base))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, title, body, head, base, draft: form === 'draft' };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `POST ${all}`, parameters, repeat: 'once' }, parseOwn);
        },
        updatePullRequest: async ({ number, title, body }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const parameters = { ...place, pull_number: number, title, body };
            return (0,hub_answer/* sendFor */.qv)(send, { route: `PATCH ${all}/{pull_number}`, parameters, repeat: 'again' }, parseOwn);
        },
    };
}
/** GitHub gives all pull requests where it does not understand `head`. */
const isFrom = (value, branch) => (0,json_answer/* fieldOf */._F)(value, 'head', 'ref') === branch;
function parseOwn(value) {
    const number = (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'number'));
    const state = (0,json_answer/* fieldOf */._F)(value, 'state');
    if (number === undefined || (state !== 'open' && state !== 'closed'))
        return undefined;
    return {
        number,
        state,
        outcome: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'merged_at')) === '' ? 'not-merged' : 'merged',
        author: (0,hub_answer/* accountOf */.XP)((0,json_answer/* fieldOf */._F)(value, 'user')),
        title: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'title')),
        body: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'body')),
        url: (0,hub_answer/* pageOf */.ZZ)(value),
        base: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'base', 'ref')),
    };
}

;// CONCATENATED MODULE: ./src/github/reactions.ts
/** Reactions: that a run has begun is told by one, which notifies nobody. */


function openReactions(send, place) {
    return {
        reactToItem: async ({ number, content }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions';
            const parameters = { ...place, issue_number: number, content };
            // GitHub answers 200 with the one that is there, so twice is once.
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters, repeat: 'again' }, (value) => (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'id')));
        },
        reactToComment: async ({ id, content }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(id))
                return hub_answer/* notSent */.eE;
            const route = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
            const parameters = { ...place, comment_id: id, content };
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters, repeat: 'again' }, (value) => (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'id')));
        },
    };
}

// EXTERNAL MODULE: ./src/github/receipt.ts
var github_receipt = __webpack_require__(63987);
;// CONCATENATED MODULE: ./src/github/reviews.ts
/** Reviews of pull requests and their comments beside lines. */



function openReviews(send, place) {
    const of = (number) => ({ ...place, pull_number: number });
    return {
        listReviews: async (number) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
            return (0,hub_answer/* sendForList */.Au)(send, { route, parameters: of(number) }, parseReview);
        },
        listReviewComments: async (number) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number))
                return hub_answer/* notSent */.eE;
            const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments';
            return (0,hub_answer/* sendForList */.Au)(send, { route, parameters: of(number) }, parseReviewComment);
        },
        createReview: async ({ number, commit, body, comments }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(number) || !(0,json_answer/* isObjectId */.TS)(commit))
                return hub_answer/* notSent */.eE;
            const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
            const review = { commit_id: commit, event: 'COMMENT', body, comments: comments.map(toComment) };
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters: { ...of(number), ...review }, repeat: 'once' }, parseReview);
        },
        updateReviewComment: async ({ id, body }) => {
            if (!(0,hub_answer/* isItemNumber */.ph)(id))
                return hub_answer/* notSent */.eE;
            const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
            const parameters = { ...place, comment_id: id, body };
            return (0,hub_answer/* sendFor */.qv)(send, { route, parameters, repeat: 'again' }, parseReviewComment);
        },
    };
}
function toComment({ path, line, side, startLine, startSide, body }) {
    const start = startLine === undefined ? {} : { start_line: startLine, start_side: startSide ?? side };
    return { path, line, side, ...start, body };
}
function parseReview(value) {
    const id = (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'id'));
    if (id === undefined)
        return undefined;
    return {
        id,
        author: (0,hub_answer/* accountOf */.XP)((0,json_answer/* fieldOf */._F)(value, 'user')),
        body: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'body')),
        url: (0,hub_answer/* pageOf */.ZZ)(value),
        state: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'state')),
        commit: (0,json_answer/* objectIdOf */.mJ)((0,json_answer/* fieldOf */._F)(value, 'commit_id')),
    };
}
function parseReviewComment(value) {
    const comment = parseComment(value);
    if (comment === undefined)
        return undefined;
    const reviewId = (0,hub_answer/* numberOf */.rl)((0,json_answer/* fieldOf */._F)(value, 'pull_request_review_id')) ?? 0;
    return { ...comment, path: (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'path')), reviewId };
}

// EXTERNAL MODULE: ./src/github/ask.ts
var ask = __webpack_require__(134);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: ./src/law/text/hidden.ts
var text_hidden = __webpack_require__(24456);
// EXTERNAL MODULE: ./src/github/guarded-fetch.ts
var guarded_fetch = __webpack_require__(44538);
;// CONCATENATED MODULE: ./src/github/guarded-sending.ts
/** The `fetch` of one order to GitHub: the token stays with one origin, answers below a cap, nothing of them in an error. */




const passed = new Set([
    'accept',
    'authorization',
    'content-type',
    'x-github-api-version',
]);
/** These two keep method and body; after the others a client may turn a POST into a GET. */
const keepsMethod = new Set([307, 308]);
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
/** What is read of an answer that is no success. */
const mostErrorBytes = 65_536;
const longestSaid = 200;
const mostSaid = 6;
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: "wait for at least one minute". */
const secondarySeconds = 60;
/**
 * Each attempt begins `receipt` anew. Octokit and its plugins are told a success as 204, so that they parse nothing,
 * and a failure as its status with words of ours: by these the throttling plugin knows a limit.
 *
 * @throws what the transport throws: a lost connection, or an abort
 */
function guardSending(terms, receipt) {
    return async (url, init = {}) => {
        Object.assign(receipt, (0,github_receipt/* noReceipt */.qP)());
        const late = new AbortController();
        const done = new AbortController();
        void terms.clock.sleep(terms.timeoutMs, done.signal).then(() => late.abort());
        try {
            await exchange({ ...terms, signal: AbortSignal.any([terms.signal, late.signal]) }, receipt, {
                url,
                init,
            });
            return toNotice(receipt);
        }
        catch (error) {
            // Half an answer is none.
            Object.assign(receipt, (0,github_receipt/* noReceipt */.qP)(), { fault: late.signal.aborted ? 'late' : 'none' });
            throw error;
        }
        finally {
            done.abort();
        }
    };
}
async function exchange(terms, receipt, { url: first, init }) {
    const { transport, signal, userAgent, apiUrl } = terms;
    const method = methods.find((one) => one === init.method) ?? 'GET';
    const own = Object.entries(init.headers ?? {}).filter(([name]) => passed.has(name.toLowerCase()));
    let url = first;
    for (let hops = 0; hops <= guarded_fetch/* mostRedirects */.d3 && (0,guarded_fetch/* isOurs */.MU)(url, apiUrl); hops += 1) {
        const headers = [...own, ['user-agent', userAgent]];
        const outgoing = { method, headers, redirect: 'manual', signal };
        const response = await transport(url, typeof init.body === 'string' ? { ...outgoing, body: init.body } : outgoing);
        receipt.status = response.status;
        if (!guarded_fetch/* redirects */.cq.has(response.status))
            return take(response, receipt, terms);
        await response.body?.cancel();
        url = method === 'GET' || keepsMethod.has(response.status) ? (0,guarded_fetch/* toTarget */.LJ)(response, url) : '';
    }
    receipt.fault = 'redirect';
}
async function take(response, receipt, terms) {
    const isDone = response.status >= 200 && response.status < 300;
    const bytes = await readBody(response, isDone ? terms.mostBytes : mostErrorBytes);
    receipt.next = (response.headers.get('link') ?? '').includes('rel="next"') ? 'more' : 'last';
    if (isDone) {
        if (bytes === undefined)
            receipt.fault = 'too-large';
        else
            receipt.bytes = bytes;
        return;
    }
    receipt.said = readSaid(bytes ?? new Uint8Array());
    takeLimit(response, receipt, terms.clock);
}
/** Undefined: there are more bytes than that. */
async function readBody(response, mostBytes) {
    const parts = [];
    let bytes = 0;
    for await (const part of response.body ?? []) {
        parts.push(part);
        bytes += part.length;
        if (bytes > mostBytes)
            return undefined;
    }
    return Buffer.concat(parts);
}
/** `message`, then those of `errors`, which is where GitHub says more of a 422. */
function readSaid(bytes) {
    try {
        const body = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,json/* isJsonObject */.O)(body))
            return [];
        const errors = Array.isArray(body.errors) ? body.errors.slice(0, mostSaid - 1) : [];
        return [body.message, ...errors.map((one) => ((0,json/* isJsonObject */.O)(one) ? one.message : one))].map(toSaid);
    }
    catch {
        return [];
    }
}
function toSaid(value) {
    if (typeof value !== 'string')
        return '';
    const plain = (0,text_hidden/* withoutHidden */.P)(value.slice(0, 4 * longestSaid).replace(/\s+/g, ' ')).trim();
    return [...plain].slice(0, longestSaid).join('');
}
/** A limit is a 403 or a 429 that says so by a header, or a 429, or one by its words alone. */
function takeLimit({ status, headers }, receipt, clock) {
    if (status !== 403 && status !== 429)
        return;
    const wait = toCount(headers.get('retry-after'));
    const reset = toCount(headers.get('x-ratelimit-reset'));
    const isSpent = headers.get('x-ratelimit-remaining') === '0' && reset !== undefined;
    if (wait === undefined && isSpent) {
        receipt.limit = 'primary';
        // One second more, as the plugin: the clocks are not the same.
        receipt.limitSeconds = Math.max(0, Math.ceil(reset - clock.now() / 1000) + 1);
    }
    else if (wait !== undefined ||
        status === 429 ||
        /secondary rate|abuse detection/i.test(receipt.said[0] ?? '')) {
        receipt.limit = 'secondary';
        receipt.limitSeconds = wait ?? secondarySeconds;
    }
}
const toCount = (text) => text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
/** The plugin knows a limit by the words of a secondary one; its handler is the same for both kinds. */
function toNotice({ status, fault, limit, limitSeconds }) {
    if (fault !== 'none' || status < 400)
        return new Response(null, { status: 204 });
    const headers = new Headers({ 'content-type': 'application/json' });
    if (limit === 'none')
        return new Response('{"message":"refused"}', { status, headers });
    headers.set('retry-after', `${Math.max(1, limitSeconds)}`);
    return new Response('{"message":"secondary rate limit"}', { status, headers });
}

// EXTERNAL MODULE: ./src/github/transport.ts
var github_transport = __webpack_require__(65038);
;// CONCATENATED MODULE: ./src/github/writing.ts
/** One order to GitHub, by Octokit with its plugins for retries and limits: loaded when something is to be published. */




const mostMebibytes = 16;
const userAgent = 'goagent-action';
/** Of one order, after the first attempt; pauses of half a second and of two. */
const mostRetries = 2;
const retryUnitMs = 500;
const mostLimitWaits = 2;
/** What a run needs after a wait, to do what it has waited for. */
const reserveMs = 5_000;
const defaultPatienceMs = 60_000;
/** Loads nothing and connects to nothing before the first order. Nothing here throws. */
function openWriting(options) {
    const refusal = (0,ask/* refuse */.T)(options);
    if (refusal !== undefined)
        return async () => (0,github_receipt/* failed */.gz)(refusal);
    const apiUrl = options.apiUrl.replace(/\/$/, '');
    const transport = (0,github_transport/* openTransport */.g)(options.proxy);
    let loaded;
    return async (order) => {
        loaded ??= loadOctokit(options);
        const octokit = await loaded;
        if (octokit === undefined)
            return (0,github_receipt/* failed */.gz)("GitHub's client could not be loaded");
        const receipt = (0,github_receipt/* noReceipt */.qP)();
        const baseUrl = toBaseUrl(apiUrl, order.route);
        const { signal, clock, timeoutMs = 30_000 } = options;
        const mostBytes = mostMebibytes * 1_048_576;
        const fetch = guardSending({ transport, apiUrl: baseUrl, userAgent, mostBytes, signal, clock, timeoutMs }, receipt);
        const request = { fetch, ...(order.repeat === 'once' ? { retries: 0 } : {}) };
        const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
        const sending = octokit.request(order.route, { ...order.parameters, baseUrl, headers, request });
        // What was refused or got lost is in the receipt; the plugins' queues know no signal, so the run does not wait for them.
        await untilAborted(sending.then(() => undefined, () => undefined), signal);
        if (signal.aborted)
            return (0,github_receipt/* failed */.gz)('the run ended before GitHub answered');
        return (0,github_receipt/* judgeReceipt */.QT)(receipt, { mostMebibytes });
    };
}
/** On an Enterprise Server, REST is at `/api/v3` and GraphQL at `/api/graphql`. */
function toBaseUrl(apiUrl, route) {
    return route === 'POST /graphql' ? apiUrl.replace(/\/api\/v3$/, '/api') : apiUrl;
}
async function untilAborted(work, signal) {
    if (signal.aborted)
        return;
    let end = () => { };
    const aborted = new Promise((resolve) => {
        end = resolve;
    });
    signal.addEventListener('abort', end, { once: true });
    await Promise.race([work, aborted]);
    signal.removeEventListener('abort', end);
}
/** The package reads the event's file while it is loaded, and fails when that is no JSON. */
async function loadOctokit(options) {
    const nothing = () => { };
    try {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const { retry } = await Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735));
        const { throttling } = await Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856));
        const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
        const client = { log, retry: toRetries(), throttle: toThrottle(options) };
        return getOctokit((options.token ?? '').trim(), client, retry, throttling);
    }
    catch {
        return undefined;
    }
}
/** Never after a 4xx: the throttling plugin sees to limits, and the rest will be refused again. */
function toRetries() {
    const doNotRetry = Array.from({ length: 100 }, (_, index) => 400 + index);
    return { retries: mostRetries, retryAfterBaseValue: retryUnitMs, doNotRetry };
}
/** The wait is ours, because it has to end with the run; the plugin is told to wait no more after it. */
function toThrottle({ signal, clock, endsAt = clock.now() + defaultPatienceMs, pace = 'advised', }) {
    const wait = async (seconds, _options, _octokit, waits) => {
        if (waits >= mostLimitWaits || clock.now() + seconds * 1000 + reserveMs > endsAt)
            return false;
        await clock.sleep(seconds * 1000, signal);
        return !signal.aborted;
    };
    const limits = { onRateLimit: wait, onSecondaryRateLimit: wait, retryAfterBaseValue: 0 };
    return Object.assign(limits, pace === 'advised' ? {} : unpaced);
}
const queue = {
    key: () => ({ schedule: (_options, job, ...args) => job(...args) }),
};
/** In the place of the plugin's queues, which it makes itself where it is given none. */
const unpaced = { write: queue, notifications: queue };

;// CONCATENATED MODULE: ./src/github/open-hub.ts
/** The hub: all that is written to GitHub, by one client, with the token of the input, into one repository. */












/** Nothing is loaded and nobody is asked before the first order. Nothing here throws. */
function openHub(options) {
    const repository = (0,json_answer/* parseRepository */.SU)(options.repository);
    const send = repository === undefined
        ? async () => (0,github_receipt/* failed */.gz)('GITHUB_REPOSITORY is not "owner/name"')
        : openWriting(options);
    const place = repository ?? { owner: '', repo: '' };
    return {
        ...openComments(send, place),
        ...openReviews(send, place),
        ...openReactions(send, place),
        ...openLabels(send, place),
        ...openIssues(send, place),
        ...(0,git_data/* openGitData */.R)(send, place),
        ...openOwnPullRequests(send, place),
        readOwnAuthor: (0,own_author/* openOwnAuthor */.Q)(send),
        readDefaultBranch: () => (0,hub_answer/* sendFor */.qv)(send, { route: 'GET /repos/{owner}/{repo}', parameters: place, repeat: 'again' }, (value) => (0,json_answer/* textOf */.b6)((0,json_answer/* fieldOf */._F)(value, 'default_branch')) || undefined),
    };
}

// EXTERNAL MODULE: ./src/run/ground/github-access.ts + 7 modules
var github_access = __webpack_require__(3888);
;// CONCATENATED MODULE: ./src/run/proposing/hub-access.ts
/** GitHub as this run may write to it. Apart from asking, because most runs never load it. */


/** Nothing is loaded and nobody is asked before the first order. */
const openHubAccess = ({ endsAt, ...access }) => openHub({ ...(0,github_access/* toGithubAddress */.x)(access), endsAt });


/***/ }),

/***/ 65996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ toOwner),
/* harmony export */   Zh: () => (/* binding */ toLinkHosts),
/* harmony export */   zQ: () => (/* binding */ toServer)
/* harmony export */ });
/** Names that go with what is published: whose the proposals are, where the server is, which hosts links may lead to. */
const usualServer = 'https://github.com';
/** Without a slash at its end. */
function toServer({ variables }) {
    return (variables.get('GITHUB_SERVER_URL') || usualServer).replace(/\/+$/, '');
}
/** Links of published texts lead to GitHub itself and nowhere else. */
function toLinkHosts(environment) {
    const server = toServer(environment);
    return URL.canParse(server) ? [new URL(server).hostname] : [];
}
/** `ProposalSet.owner`: the workflow's file, whatever branch it runs on, and the job. */
function toOwner({ variables, facts }) {
    const [workflow = ''] = (variables.get('GITHUB_WORKFLOW_REF') ?? '').split('@', 1);
    return `${workflow || facts.workflow}#${facts.job}`;
}


/***/ }),

/***/ 78122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ publishSet),
  K: () => (/* binding */ toProblemConclusion)
});

// EXTERNAL MODULE: ./src/canonical/canonical.ts
var canonical = __webpack_require__(35008);
// EXTERNAL MODULE: ./src/contract/conclusion.ts
var conclusion = __webpack_require__(83215);
;// CONCATENATED MODULE: ./src/github/outcome.ts
/** What became of one proposal, as a value; and what a person can do about what GitHub did not take. */
function toPublished(published) {
    return { type: 'published', published: { notes: [], ...published } };
}
function toProblem(type, reason, message) {
    return { type: 'problem', problem: { type, reason, message } };
}
/** `doing`: "The comment could not be written". */
function toFailure(type, doing, failure) {
    const said = failure.verdict === 'refused' ? `GitHub says "${failure.why}"` : failure.why;
    return toProblem(type, 'PUBLISH_FAILED', `${doing}: ${said}.${adviceOn(type, failure)}`);
}
const permissions = {
    comment: '"issues: write" (on a pull request "pull-requests: write")',
    labels: '"issues: write" (on a pull request "pull-requests: write")',
    issue: '"issues: write"',
    review: '"pull-requests: write"',
    'pull-request': '"contents: write" and "pull-requests: write"',
};
function adviceOn(type, failure) {
    if (failure.verdict === 'failed')
        return ' Run the job again: what is published already is not published twice.';
    switch (failure.status) {
        case 401:
            return ' The input "github-token" is not valid, or not any more.';
        case 403:
        case 404:
            return type === 'all' ? '' : ` The job needs the permissions ${permissions[type]}.`;
        case 410:
            return ' Issues are switched off in this repository.';
        default:
            return '';
    }
}

// EXTERNAL MODULE: ./src/law/proposals/judge-limits.ts
var judge_limits = __webpack_require__(8416);
// EXTERNAL MODULE: ./src/law/proposals/marker.ts
var proposals_marker = __webpack_require__(60312);
;// CONCATENATED MODULE: ./src/github/judge-target.ts
/** Whether the item is still what the proposals were made for: asked again before each of them. */

const ofRepository = new Set(['issue', 'pull-request']);
async function judgeTarget(order, type) {
    const { target } = order.set;
    switch (target.type) {
        case 'repository':
            if (ofRepository.has(type))
                return { verdict: 'same', number: 0, head: '' };
            return stop(toProblem(type, 'RECIPE_NEEDS_ITEM', 'There is no issue and no pull request to write this to.'));
        case 'issue':
            if (type === 'review')
                return stop(toProblem(type, 'RECIPE_NEEDS_ITEM', 'A review needs a pull request, and this is an issue.'));
            return judgeIssue(order, { type, number: target.number });
        case 'pull-request':
            return judgePullRequest(order, { of: type, number: target.number, head: target.head });
    }
}
async function judgeIssue({ hub }, { type, number }) {
    const read = await hub.readIssue(number);
    if (read.verdict !== 'done')
        return stop(toFailure(type, `Issue ${number} could not be read`, read));
    return read.value.state === 'open' ? { verdict: 'same', number, head: '' } : stop(judge_target_closed(type, number));
}
async function judgePullRequest({ reading }, { of: type, number, head }) {
    const read = await reading.readPullRequest(number);
    if (read.verdict !== 'answered') {
        const why = read.verdict === 'failed' ? read.why : 'there is none, or the token may not see it';
        return stop(toFailure(type, `Pull request ${number} could not be read`, { verdict: 'failed', why }));
    }
    if (read.pullRequest.state !== 'open')
        return stop(judge_target_closed(type, number));
    if (read.pullRequest.head.sha === head)
        return { verdict: 'same', number, head };
    const message = `Pull request ${number} has a newer head than the one that was read. The run of that one tells about it.`;
    return stop(toProblem(type, 'HEAD_MOVED', message));
}
const judge_target_closed = (type, number) => toProblem(type, 'ITEM_CLOSED', `Number ${number} was closed before this could be published.`);
const stop = (publication) => ({ verdict: 'stopped', publication });

// EXTERNAL MODULE: ./src/law/text/hidden.ts
var text_hidden = __webpack_require__(24456);
// EXTERNAL MODULE: ./src/law/text/middle-cut.ts
var middle_cut = __webpack_require__(44852);
// EXTERNAL MODULE: ./src/github/own-author.ts
var own_author = __webpack_require__(11743);
;// CONCATENATED MODULE: ./src/github/writer.ts
/** What every way of publishing needs: the hub, who we are, whose proposals these are, and the one sanitiser. */





/** GitHub's limits, in characters. */
const longestBody = 65_536;
const longestTitle = 256;
/** A body with its marker in front. `payload` is made from the text as it will stand there. */
function toMarked({ owner, sanitize }, marked) {
    const room = longestBody - markerRoom;
    const text = (0,middle_cut/* cutEnd */.y)(sanitize(marked.text), room);
    return `${(0,proposals_marker/* markerOf */.we)({ kind: marked.kind, owner, payload: marked.payload(text) })}\n${text}`;
}
/** Of a marker whose payload is a few digests. */
const markerRoom = 300;
/** The payload of our marker of this kind; undefined where it is not ours. Who wrote the text has to be asked first. */
function readOwnMarker({ own, owner }, item, kind) {
    if (!(0,own_author/* isOwn */.N)(own, item.author))
        return undefined;
    const read = (0,proposals_marker/* parseMarker */.gY)(item.body);
    if (read.verdict !== 'marked' || read.marker.kind !== kind || read.marker.owner !== owner)
        return undefined;
    return { payload: read.marker.payload, rest: read.rest };
}
/** A title is one line, and GitHub shows it as text. Empty where nothing is left. */
function toTitle(text) {
    const line = (0,text_hidden/* withoutHidden */.P)(text.replace(/\s+/g, ' ')).trim();
    return [...line].slice(0, longestTitle).join('');
}
/** 32 hex digits of a text, whatever its line ends: GitHub's own editor makes CR and LF of them. */
const digestOf = (text) => (0,canonical/* sha256Hex */.fg)(toPlainLines(text)).slice(0, 32);
const isSameText = (one, other) => toPlainLines(one) === toPlainLines(other);
const toPlainLines = (text) => text.replaceAll('\r\n', '\n').trimEnd();

;// CONCATENATED MODULE: ./src/github/publish-comment.ts
/** One comment on an item for each place in the proposals: made once, changed in place from then on. */


async function publishComment(writer, order) {
    const text = toMarked(writer, {
        kind: 'comment',
        text: order.body,
        payload: (text) => `${order.slot}-${digestOf(text)}`,
    });
    const found = await findOwn(writer, order);
    if (found.verdict !== 'done')
        return toFailure('comment', 'The comments could not be read', found);
    const { comment, notes } = found.value;
    if (comment === undefined)
        return create(writer, order, { text, notes });
    if (isSameText(comment.body, text))
        return toPublished({ type: 'comment', what: 'unchanged', url: comment.url });
    const changed = await writer.hub.updateComment({ id: comment.id, body: text });
    if (changed.verdict !== 'done')
        return toFailure('comment', 'The comment could not be changed', changed);
    return toPublished({ type: 'comment', what: 'updated', url: changed.value.url });
}
const cutNote = 'The item has more than 1,000 comments. Only the oldest 1,000 were searched for one of ours.';
/** The newest of ours: one that an older version has left behind stays as it is. */
async function findOwn(writer, { number, slot }) {
    const listed = await writer.hub.listComments(number);
    if (listed.verdict !== 'done')
        return listed;
    const comment = listed.value.items.findLast((one) => readOwnMarker(writer, one, 'comment')?.payload.startsWith(`${slot}-`));
    const notes = comment === undefined && listed.value.cut === 'cut' ? [cutNote] : [];
    return { verdict: 'done', value: { comment, notes } };
}
/** After a lost answer the comment may be there: it is looked for before anything is sent a second time. */
async function create(writer, order, { text, notes }) {
    const body = { number: order.number, body: text };
    let made = await writer.hub.createComment(body);
    if (made.verdict === 'failed') {
        const found = await findOwn(writer, order);
        if (found.verdict !== 'done')
            return toFailure('comment', 'The comment may have been written, or not', made);
        const { comment } = found.value;
        made = comment === undefined ? await writer.hub.createComment(body) : { verdict: 'done', value: comment };
    }
    if (made.verdict !== 'done')
        return toFailure('comment', 'The comment could not be written', made);
    return toPublished({ type: 'comment', what: 'created', url: made.value.url, notes });
}

// EXTERNAL MODULE: ./src/law/proposals/limits.ts
var proposals_limits = __webpack_require__(10846);
;// CONCATENATED MODULE: ./src/github/publish-issue.ts
/** One open issue for each place in the proposals: opened once, changed in place while it is open. */



/** A closed issue is left closed, and a new one is opened: what was done with is told again only when it is back. */
async function publishIssue(writer, order) {
    const title = toTitle(order.title);
    if (title === '')
        return toProblem('issue', 'PROPOSALS_INVALID', 'The issue has no title.');
    const body = toMarked(writer, {
        kind: 'issue',
        text: order.body,
        payload: (text) => `${order.slot}-${digestOf(`${title}\n${text}`)}`,
    });
    const found = await publish_issue_findOwn(writer, order.slot);
    if (found.verdict !== 'done')
        return toFailure('issue', 'The open issues could not be read', found);
    const issue = found.value;
    if (issue === undefined)
        return publish_issue_create(writer, order, { title, body });
    if (issue.title === title && isSameText(issue.body, body))
        return toPublished({ type: 'issue', what: 'unchanged', url: issue.url });
    const changed = await writer.hub.updateIssue({ number: issue.number, title, body });
    if (changed.verdict !== 'done')
        return toFailure('issue', 'The issue could not be changed', changed);
    return toPublished({ type: 'issue', what: 'updated', url: changed.value.url });
}
async function publish_issue_findOwn(writer, slot) {
    const listed = await writer.hub.listOpenIssues(writer.own.login);
    if (listed.verdict !== 'done')
        return listed;
    const issue = listed.value.items.find((one) => one.kind === 'issue' &&
        one.state === 'open' &&
        readOwnMarker(writer, one, 'issue')?.payload.startsWith(`${slot}-`));
    return { verdict: 'done', value: issue };
}
/** After a lost answer the issue may be there: it is looked for before anything is sent a second time. */
async function publish_issue_create(writer, { labels, limits, slot }, { title, body }) {
    const known = new Map((limits?.allow ?? []).map((name) => [(0,proposals_limits/* foldLabel */.G)(name), name]));
    const allowed = labels.flatMap((label) => known.get((0,proposals_limits/* foldLabel */.G)(label)) ?? []).slice(0, limits?.max ?? 0);
    const order = { title, body, labels: allowed };
    let made = await writer.hub.createIssue(order);
    if (made.verdict === 'failed') {
        const found = await publish_issue_findOwn(writer, slot);
        if (found.verdict !== 'done')
            return toFailure('issue', 'The issue may have been opened, or not', made);
        made =
            found.value === undefined
                ? await writer.hub.createIssue(order)
                : { verdict: 'done', value: found.value };
    }
    if (made.verdict !== 'done')
        return toFailure('issue', 'The issue could not be opened', made);
    return toPublished({ type: 'issue', what: 'created', url: made.value.url });
}

;// CONCATENATED MODULE: ./src/github/publish-labels.ts
/** Labels of an item: those that are missing are added, those that are there are removed, and only what the workflow allows. */


/** Names are written as the workflow has them: GitHub makes a label that it does not know. */
async function publishLabels({ hub }, order) {
    const { number, add, remove, limits = { max: 0, allow: [], allowRemove: [] } } = order;
    const [toAdd, toRemove] = [allowed(add, limits.allow), allowed(remove, limits.allowRemove)];
    if (toAdd.length < add.length || toRemove.length < remove.length || add.length + remove.length > limits.max)
        return toProblem('labels', 'PROPOSALS_OVER_LIMIT', 'The labels are not those that the input "proposals" allows.');
    const listed = await hub.listLabels(number);
    if (listed.verdict !== 'done')
        return toFailure('labels', 'The labels could not be read', listed);
    const present = new Map(listed.value.items.map((label) => [(0,proposals_limits/* foldLabel */.G)(label), label]));
    const missing = toAdd.filter((label) => !present.has((0,proposals_limits/* foldLabel */.G)(label)));
    const surplus = toRemove.flatMap((label) => present.get((0,proposals_limits/* foldLabel */.G)(label)) ?? []);
    if (missing.length > 0) {
        const added = await hub.addLabels({ number, labels: missing });
        if (added.verdict !== 'done')
            return toFailure('labels', 'The labels could not be added', added);
    }
    for (const label of surplus) {
        const removed = await hub.removeLabel({ number, label });
        // Somebody was faster.
        const isGone = removed.verdict === 'refused' && removed.status === 404;
        if (removed.verdict !== 'done' && !isGone)
            return toFailure('labels', 'A label could not be removed', removed);
    }
    return toPublished({
        type: 'labels',
        what: missing.length + surplus.length > 0 ? 'updated' : 'unchanged',
        url: '',
    });
}
function allowed(labels, names) {
    const known = new Map(names.map((name) => [(0,proposals_limits/* foldLabel */.G)(name), name]));
    return labels.flatMap((label) => known.get((0,proposals_limits/* foldLabel */.G)(label)) ?? []);
}

// EXTERNAL MODULE: ./src/github/git-data.ts + 1 modules
var git_data = __webpack_require__(92094);
// EXTERNAL MODULE: ./src/github/json-answer.ts
var json_answer = __webpack_require__(38604);
// EXTERNAL MODULE: ./src/github/safe-name.ts
var safe_name = __webpack_require__(54236);
;// CONCATENATED MODULE: ./src/github/file-changes.ts
/** What a proposal may change in a tree: asked again before it is written, whoever asked before. */



/** As `law/proposals/branch-name` makes it: no other branch is ever written to. */
const ownBranch = /^goagent\/(?:none|review|triage|maintenance)-[0-9a-f]{12}$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const modes = new Set(['100644', '100755']);
function judgeChanges({ branch, base, files }) {
    if (!ownBranch.test(branch))
        return notAllowed('the branch is not one that this action names');
    if (!(0,git_data/* isBranch */.P)(base.ref) || !(0,json_answer/* isObjectId */.TS)(base.sha) || base.ref === branch)
        return notAllowed('the base is no branch with a commit');
    if (files.length === 0)
        return notAllowed('it changes no file');
    const wrong = files.filter((file) => !isAllowed(file));
    if (wrong.length > 0)
        return notAllowed(`${wrong.length} of its files may not be changed`);
    if (new Set(files.map(({ path }) => path)).size < files.length)
        return notAllowed('it changes a file twice');
    return { verdict: 'allowed' };
}
function isAllowed(file) {
    if (file.path.length > 4_096 || !file.path.split('/').every(isPart))
        return false;
    if (isWorkflow(file.path))
        return false;
    return file.change === 'deleted' || (modes.has(file.mode) && base64.test(file.content));
}
const isPart = (part) => (0,safe_name/* isSafeName */.T)(part, 'linux') && !/\p{C}/u.test(part);
/** The token of a workflow can never push these, and who could would let the model write what runs with secrets. */
function isWorkflow(path) {
    const [first = '', second = ''] = path
        .normalize('NFKC')
        .toLowerCase()
        .split('/')
        .map((part) => part.replace(/[. ]+$/, ''));
    return first === '.github' && second === 'workflows';
}
const notAllowed = (why) => ({ verdict: 'not-allowed', why });

;// CONCATENATED MODULE: ./src/github/open-pull-request.ts
/** A new pull request from a branch that is there: a draft, an ordinary one where there are no drafts, or a link for a person. */

async function openPullRequest(writer, order) {
    const draft = await open_pull_request_create(writer, order, 'draft');
    const noDrafts = says(draft, /draft pull requests are not supported/i);
    const made = noDrafts ? await open_pull_request_create(writer, order, 'ordinary') : draft;
    const notes = noDrafts
        ? ['This repository has no drafts, so it was opened as an ordinary pull request.']
        : [];
    if (made.verdict === 'done')
        return toPublished({ type: 'pull-request', what: 'created', url: made.value.url, notes });
    if (says(made, /not permitted to create or approve pull requests/i))
        return disabled(order);
    return toFailure('pull-request', 'The branch was pushed, but the pull request could not be opened', made);
}
/** After a lost answer, or when another run was faster, it may be there: it is looked for before it is sent again. */
async function open_pull_request_create({ hub }, { proposal: { branch, base }, wording }, form) {
    const order = { ...wording, head: branch, base: base.ref, form };
    const made = await hub.createPullRequest(order);
    if (made.verdict === 'done')
        return made;
    if (made.verdict === 'refused' && !says(made, /pull request already exists/i))
        return made;
    const listed = await hub.listPullRequests(branch);
    if (listed.verdict !== 'done')
        return made;
    const there = listed.value.items.find((one) => one.state === 'open' && one.base === base.ref);
    if (there !== undefined)
        return { verdict: 'done', value: there };
    return made.verdict === 'failed' ? hub.createPullRequest(order) : made;
}
/** GitHub has no codes for these, and its sentences have been the same for years. */
function says(answer, what) {
    return answer.verdict === 'refused' && answer.said.some((sentence) => what.test(sentence));
}
/** https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository */
function disabled({ proposal: { branch, base }, repositoryUrl }) {
    const toPath = (ref) => ref.split('/').map(encodeURIComponent).join('/');
    const link = `${repositoryUrl}/compare/${toPath(base.ref)}...${toPath(branch)}?expand=1`;
    const message = `The branch "${branch}" was pushed, but workflows may not open pull requests here. Open it yourself: ${link} or allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests".`;
    return toProblem('pull-request', 'PR_CREATION_DISABLED', message);
}

;// CONCATENATED MODULE: ./src/github/own-commits.ts
/** Whether a branch holds our commits alone: by what GitHub says of them, and not by what is written in them. */

/** The name of the line in our commits; its value is the digest of the changes. */
const trailer = 'Goagent-Proposal';
/** Who signs for GitHub: https://github.com/web-flow. */
const webFlow = 'web-flow';
function judgeCommits(own, { commits }) {
    if (commits.cut === 'cut')
        return 'others';
    if (!commits.items.every((commit) => isNamedOurs(own, commit)))
        return 'others';
    return commits.items.every(({ signature }) => signature === 'verified') ? 'signed' : 'named';
}
function isNamedOurs(own, commit) {
    if (!(0,own_author/* isOwn */.N)(own, commit.author) || readTrailer(commit) === undefined)
        return false;
    if ((0,own_author/* isOwn */.N)(own, commit.committer))
        return true;
    return commit.committer.login.toLowerCase() === webFlow && commit.signature === 'verified';
}
/** In the last line, where code has put it: the subject is the model's. */
function readTrailer({ message }) {
    const lines = message.trimEnd().split('\n');
    const [, digest] = /^Goagent-Proposal: ([0-9a-f]{32})$/.exec(lines.at(-1) ?? '') ?? [];
    return lines.length < 2 ? undefined : digest;
}
/**
 * The subject is the title of a proposal, in which nothing acts when the commit lands: no item is closed, nobody is
 * called, no check is skipped (`[skip ci]`: https://docs.github.com/actions/how-tos/manage-workflow-runs/skip-workflow-runs).
 */
function toCommitMessage(title, digest) {
    const subject = title
        .replace(/[[\]]/g, (bracket) => (bracket === '[' ? '(' : ')'))
        .replace(/(?:#|\bGH-)(?=\d)/gi, 'no. ')
        .replace(/@/g, '')
        .replace(/:\/\//g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return `${subject === '' ? 'Change files' : subject}\n\n${trailer}: ${digest}\n`;
}

;// CONCATENATED MODULE: ./src/github/push-changes.ts
/** The changes of a proposal as a commit on its branch: by GitHub's API, never by force, never over a person's commits. */



async function pushChanges(writer, order) {
    const { branch, base } = order.proposal;
    const tip = await writer.hub.readBranch(branch);
    if (tip.verdict === 'refused' && tip.status === 404)
        return makeBranch(writer, order);
    if (tip.verdict !== 'done')
        return stopped('its branch could not be read', tip);
    // Against the branch, not the commit: what has come into both from there is nobody's here.
    const added = await writer.hub.compare({ base: base.ref, head: tip.value });
    if (added.verdict !== 'done')
        return stopped('its branch could not be compared', added);
    const whose = judgeCommits(writer.own, added.value);
    if (whose === 'others')
        return others(branch);
    const last = added.value.commits.items.find(({ sha }) => sha === tip.value);
    // The same changes once more: whether the base has moved on is for those who merge.
    if (last !== undefined && readTrailer(last) === order.digest)
        return { type: 'pushed', what: 'unchanged' };
    return addCommit(writer, order, { tip: tip.value, last, whose });
}
async function makeBranch(writer, order) {
    const { hub } = writer;
    const { branch, base } = order.proposal;
    const tree = await makeTree(writer, order);
    if (tree.verdict !== 'done')
        return stopped('its files could not be written', tree);
    if (tree.value.tree === tree.value.base)
        return { type: 'nothing' };
    const commit = await makeCommit(writer, order, { tree: tree.value.tree, parents: [base.sha] });
    if (commit.verdict !== 'done')
        return stopped('its commit could not be made', commit);
    const made = await hub.createBranch({ name: branch, sha: commit.value.sha });
    if (made.verdict === 'done')
        return { type: 'pushed', what: 'created' };
    // The answer may be lost and the branch be there, or another run may have been faster.
    const tip = await hub.readBranch(branch);
    const isThere = tip.verdict === 'done' && tip.value === commit.value.sha;
    return isThere ? { type: 'pushed', what: 'created' } : stopped('its branch could not be made', made);
}
async function addCommit(writer, order, { tip, last, whose }) {
    const { hub } = writer;
    const { branch, base } = order.proposal;
    const tree = await makeTree(writer, order);
    if (tree.verdict !== 'done')
        return stopped('its files could not be written', tree);
    if (tree.value.tree === last?.tree)
        return { type: 'pushed', what: 'unchanged' };
    if (tree.value.tree === tree.value.base)
        return { type: 'nothing' };
    const compared = await hub.compare({ base: base.sha, head: tip });
    if (compared.verdict !== 'done')
        return stopped('its branch could not be compared', compared);
    const parents = toParents({ tip, base: base.sha, status: compared.value.status });
    const commit = await makeCommit(writer, order, { tree: tree.value.tree, parents });
    if (commit.verdict !== 'done')
        return stopped('its commit could not be made', commit);
    // GitHub signs what we make here. A commit that has our name and no signature is not from this API.
    if (commit.value.signature === 'verified' && whose === 'named')
        return others(branch);
    const moved = await hub.updateBranch({ name: branch, sha: commit.value.sha });
    if (moved.verdict === 'done')
        return { type: 'pushed', what: 'updated' };
    const isBehind = moved.verdict === 'refused' && moved.said.some((one) => /not a fast.forward/i.test(one));
    return isBehind ? others(branch) : stopped('its branch could not be changed', moved);
}
/** With the base as a second parent where it has moved on: else the pull request would show what others have changed there. */
function toParents({ tip, base, status }) {
    switch (status) {
        case 'identical':
        case 'behind':
            return [base];
        case 'ahead':
            return [tip];
        case 'diverged':
            return [tip, base];
    }
}
async function makeTree({ hub }, { proposal: { base, files } }) {
    const from = await hub.readCommit(base.sha);
    if (from.verdict !== 'done')
        return from;
    const entries = [];
    for (const file of files) {
        const entry = toEntry(file);
        if (entry.verdict === 'entry')
            entries.push(entry.entry);
        else {
            const blob = await hub.createBlob(entry.base64);
            if (blob.verdict !== 'done')
                return blob;
            entries.push({ path: file.path, mode: entry.mode, content: { type: 'blob', sha: blob.value } });
        }
    }
    const tree = await hub.createTree({ base: from.value.tree, entries });
    return tree.verdict === 'done'
        ? { verdict: 'done', value: { tree: tree.value, base: from.value.tree } }
        : tree;
}
/** Text goes along with the tree: a request for each file would take a second each, by GitHub's own advice. */
function toEntry(file) {
    const { path } = file;
    if (file.change === 'deleted')
        return { verdict: 'entry', entry: { path, mode: '100644', content: { type: 'deleted' } } };
    const { mode, content } = file;
    const bytes = Buffer.from(content, 'base64');
    const text = bytes.toString('utf8');
    const isText = !text.includes('\0') && Buffer.from(text, 'utf8').equals(bytes);
    return isText
        ? { verdict: 'entry', entry: { path, mode, content: { type: 'text', text } } }
        : { verdict: 'bytes', base64: content, mode };
}
function makeCommit({ hub }, { proposal, digest }, commit) {
    return hub.createCommit({ message: toCommitMessage(toTitle(proposal.title), digest), ...commit });
}
function others(branch) {
    const message = `The branch "${branch}" has commits that this action has not made, so nothing was written to it. Merge it or delete it; the next run makes a new one.`;
    return { type: 'stopped', publication: toProblem('pull-request', 'BRANCH_HAS_OTHER_COMMITS', message) };
}
function stopped(doing, failure) {
    return { type: 'stopped', publication: toFailure('pull-request', `The pull request: ${doing}`, failure) };
}

;// CONCATENATED MODULE: ./src/github/publish-pull-request.ts
/** One pull request for each branch: opened as a draft, changed in place, left alone where a person has said no. */






async function publishPullRequest(writer, order) {
    const { proposal } = order;
    const title = toTitle(proposal.title);
    if (title === '')
        return toProblem('pull-request', 'PROPOSALS_INVALID', 'The pull request has no title.');
    const judged = judgeChanges(proposal);
    if (judged.verdict !== 'allowed')
        return toProblem('pull-request', 'PATCH_NOT_ALLOWED', `The pull request was not made: ${judged.why}.`);
    const digest = digestOfChanges(proposal);
    const wording = toWording(writer, { title, text: proposal.body, digest });
    const stop = await judgeBase(writer, proposal);
    if (stop !== undefined)
        return stop;
    const listed = await writer.hub.listPullRequests(proposal.branch);
    if (listed.verdict !== 'done')
        return toFailure('pull-request', 'The pull requests could not be read', listed);
    const ofBase = listed.value.items.filter(({ base }) => base === proposal.base.ref);
    const open = ofBase.find(({ state }) => state === 'open');
    const refused = open === undefined ? findRefused(writer, ofBase, digest) : undefined;
    if (refused !== undefined)
        return refused;
    const push = await pushChanges(writer, { proposal, digest });
    if (push.type === 'stopped')
        return push.publication;
    if (push.type === 'nothing')
        return unchanged('', 'The base has these changes already.');
    if (open === undefined)
        return openPullRequest(writer, { ...order, wording });
    return update(writer, { open, wording, pushed: push.what });
}
/** The same changes have the same digest, whatever they are made on and however they are told. */
function digestOfChanges({ files }) {
    const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    return (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(sorted)).slice(0, 32);
}
function toWording(writer, { title, text, digest }) {
    const payload = (told) => `${digest}-${digestOf(`${title}\n${told}`)}`;
    return { title, body: toMarked(writer, { kind: 'pull-request', text, payload }) };
}
/** A branch that was moved back or written anew does not have the commit any more: what was read there is gone. */
async function judgeBase({ hub }, { base }) {
    const compared = await hub.compare({ base: base.sha, head: base.ref });
    if (compared.verdict !== 'done')
        return toFailure('pull-request', 'Its base could not be read', compared);
    const { status } = compared.value;
    if (status === 'ahead' || status === 'identical')
        return undefined;
    const message = 'The base branch does not have the commit any more that the changes were made on. Run the job again.';
    return toProblem('pull-request', 'HEAD_MOVED', message);
}
/** The newest one from this branch, closed without a merge, with the very same changes: a person has said no to them. */
function findRefused(writer, pullRequests, digest) {
    const [newest] = pullRequests;
    if (newest === undefined || newest.outcome === 'merged')
        return undefined;
    if (!readOwnMarker(writer, newest, 'pull-request')?.payload.startsWith(`${digest}-`))
        return undefined;
    return unchanged(newest.url, 'A pull request with the same changes was closed. It was not opened again.');
}
const unchanged = (url, note) => toPublished({ type: 'pull-request', what: 'unchanged', url, notes: [note] });
/** Title and body are changed only while they are as we left them: what a person has written there stays. */
async function update(writer, { open, wording, pushed }) {
    const { url } = open;
    const what = pushed === 'unchanged' ? 'unchanged' : 'updated';
    if (open.title === wording.title && isSameText(open.body, wording.body))
        return toPublished({ type: 'pull-request', what, url });
    const marker = readOwnMarker(writer, open, 'pull-request');
    const isAsWeLeftIt = marker?.payload.endsWith(`-${digestOf(`${open.title}\n${marker.rest}`)}`);
    if (isAsWeLeftIt !== true) {
        const notes = ['A person has written its title or text. These were left as they are.'];
        return toPublished({ type: 'pull-request', what, url, notes });
    }
    const changed = await writer.hub.updatePullRequest({ number: open.number, ...wording });
    if (changed.verdict !== 'done')
        return toFailure('pull-request', 'Its title and text could not be changed', changed);
    return toPublished({ type: 'pull-request', what: 'updated', url: changed.value.url });
}

;// CONCATENATED MODULE: ./src/github/publish.ts
/** Proposals become comments, reviews, labels, issues and pull requests, one by one, each after a look at what is there now. */








/**
 * Yields what became of each proposal as soon as it is known. One that fails stops no other. Nothing here throws.
 * Publishing the same set again writes what is missing, and nothing twice.
 */
async function* publishProposals(order) {
    const { set, hub, limits } = order;
    if (set.proposals.length === 0)
        return;
    if (set.repository !== order.repository) {
        yield toProblem('all', 'PROPOSALS_OF_ANOTHER_RUN', 'The proposals were made for another repository.');
        return;
    }
    const own = await hub.readOwnAuthor();
    if (own.verdict !== 'done') {
        yield toFailure('all', 'Nothing was published, because GitHub did not say who the token is', own);
        return;
    }
    const writer = { hub, own: own.value, owner: (0,proposals_marker/* ownerHash */.qA)(set.owner), sanitize: order.sanitize };
    const judged = (0,judge_limits/* judgeLimits */.g)(set.proposals, limits);
    const over = judged.verdict === 'over' ? judged.over : [];
    for (const one of over)
        yield toOver(one);
    const rejected = new Set(over.map(({ type }) => type));
    for (const [index, proposal] of set.proposals.entries()) {
        if (rejected.has(proposal.type))
            continue;
        const slot = set.proposals.slice(0, index).filter(({ type }) => type === proposal.type).length;
        yield* await publish(writer, order, { proposal, slot });
    }
}
const toOver = (over) => toProblem(over.type, 'PROPOSALS_OVER_LIMIT', `Nothing of this type was published: ${(0,judge_limits/* toOverSentence */.f)(over)}`);
async function publish(writer, order, { proposal, slot }) {
    const { type } = proposal;
    if (order.signal.aborted)
        return [toProblem(type, 'PUBLISH_FAILED', 'The run ended before this was published. Run the job again.')];
    const target = await judgeTarget(order, type);
    if (target.verdict === 'stopped')
        return [target.publication];
    const { number, head } = target;
    if (proposal.type === 'review')
        return order.publishReview({ proposal, number, head });
    return [await write(writer, order, { proposal, slot, number })];
}
function write(writer, order, { proposal, slot, number }) {
    const limits = order.limits.labels;
    switch (proposal.type) {
        case 'comment':
            return publishComment(writer, { number, body: proposal.body, slot });
        case 'labels':
            return publishLabels(writer, { number, add: proposal.add, remove: proposal.remove, limits });
        case 'issue':
            return publishIssue(writer, { ...proposal, slot, limits });
        case 'pull-request':
            return publishPullRequest(writer, {
                proposal,
                repositoryUrl: `${order.serverUrl}/${order.repository}`,
            });
    }
}

// EXTERNAL MODULE: ./src/law/review/advance.ts
var advance = __webpack_require__(93963);
// EXTERNAL MODULE: ./src/law/review/ledger.ts
var ledger = __webpack_require__(14008);
// EXTERNAL MODULE: ./src/law/review/ledger-payload.ts
var ledger_payload = __webpack_require__(33227);
// EXTERNAL MODULE: ./src/law/review/merge.ts
var merge = __webpack_require__(12541);
// EXTERNAL MODULE: ./src/contract/findings.ts
var findings = __webpack_require__(35854);
// EXTERNAL MODULE: ./src/law/review/coverage-words.ts
var coverage_words = __webpack_require__(73027);
// EXTERNAL MODULE: ./src/law/review/page-words.ts
var page_words = __webpack_require__(66502);
// EXTERNAL MODULE: ./src/law/review/render-finding.ts
var render_finding = __webpack_require__(84845);
// EXTERNAL MODULE: ./src/law/review/render-review.ts
var render_review = __webpack_require__(34294);
;// CONCATENATED MODULE: ./src/law/review/render-sticky.ts
/** The one comment that stays: what is open, what is gone, what was read. The ledger is its hidden first line. */







function renderSticky(page) {
    const { payload, ledger } = (0,ledger_payload/* toLedgerPayload */.NW)(page.ledger, ledger_payload/* longestLedgerPayload */.i5);
    const marker = page.markerOf(payload);
    const open = ledger.findings.filter(({ state }) => state === 'open').sort(merge/* compareSeverity */.zK);
    const fixed = ledger.findings.filter(({ state }) => state === 'fixed').toReversed();
    const head = `### Review of ${(0,page_words/* toCode */.Xt)(ledger.head.slice(0, 7), 'line')}`;
    const counts = `${toCounts(open)}${fixed.length === 0 ? '' : ` ${fixed.length} no longer there.`}`;
    const facts = `${counts} ${(0,coverage_words/* toCoverageSentence */.P)(page.coverage)}`;
    const foot = `${toAdvice(open)}\n\n${(0,render_review/* toFooter */.L0)(page.model)}`;
    const room = render_review/* longestBody */.Pj - [marker, head, facts, foot].join('').length - 400;
    const openTable = toTable(open, page, Math.floor(fixed.length === 0 ? room : room * 0.8));
    const fixedTable = toTable(fixed, page, room - openTable.length);
    const details = fixedTable === '' ? '' : `<details>\n<summary>No longer there</summary>\n\n${fixedTable}\n\n</details>`;
    const parts = [head, facts, openTable, details, foot].filter((part) => part !== '');
    return `${marker}\n${parts.join('\n\n')}`;
}
function toCounts(open) {
    if (open.length === 0)
        return 'No open findings.';
    const count = (severity) => open.filter((told) => told.severity === severity).length;
    const words = findings/* severities */.g.filter((each) => count(each) > 0).map((each) => `${count(each)} ${each}`);
    return `${open.length} open: ${words.join(', ')}.`;
}
const toAdvice = (open) => open.length === 0
    ? 'The next push is reviewed where it differs.'
    : 'A finding stays open until its lines change: push, and the next review looks again. Those that you do not share, resolve.';
/** As many rows as have room, and a line that says how many had none. */
function toTable(findings, page, room) {
    if (findings.length === 0)
        return '';
    const lines = ['| severity | finding | where |', '|---|---|---|'];
    let length = lines.join('\n').length + 40;
    for (const told of findings) {
        const row = toRow(told, page);
        length += row.length + 1;
        if (length > room)
            break;
        lines.push(row);
    }
    const left = findings.length - (lines.length - 2);
    if (left === findings.length)
        return `${left} that have no room here.`;
    return left === 0 ? lines.join('\n') : `${lines.join('\n')}\n\nAnd ${left} more.`;
}
function toRow(told, { links, sanitize }) {
    const { path, line, side, span, commentUrl, state } = told;
    const url = commentUrl !== undefined && isOfPullRequest(commentUrl, links) ? commentUrl : undefined;
    const name = (0,page_words/* toCode */.Xt)(`${path}:${line}`, 'cell');
    const startLine = Math.max(1, line - span + 1);
    const linked = state === 'open' ? (0,render_review/* toPlace */.x5)({ path, line, startLine, side }, links, 'cell') : name;
    const where = url === undefined ? linked : `[${name}](${url})`;
    return `| ${(0,render_finding/* severityWord */.Oh)(told.severity)} | ${(0,page_words/* toCell */.cX)(told.title, sanitize)} | ${where} |`;
}
/** Only pages of pull requests of this repository: a ledger that somebody edited leads nobody elsewhere. */
const isOfPullRequest = (url, { server, repository }) => (0,ledger_payload/* isCommentUrl */.DG)(url) && url.startsWith(`${server}/${repository}/pull/`);

// EXTERNAL MODULE: ./src/law/review/told.ts
var told = __webpack_require__(99128);
// EXTERNAL MODULE: ./src/github/own-reviews.ts
var own_reviews = __webpack_require__(12575);
;// CONCATENATED MODULE: ./src/github/mark-fixed.ts
/** Says in our own comments beside lines that their lines are gone. */



/** How many say now that their lines are gone. One that cannot be changed is told in the sticky comment all the same. */
async function markFixed({ port, owner, head, ...marking }) {
    const { advanced, own, notes } = marking;
    const fixed = new Set(advanced.ledger.findings.flatMap((told) => (told.state === 'fixed' ? told.fingerprint : [])));
    let marked = 0;
    let unmarked = 0;
    for (const { id, fingerprint, state, rest } of own.findings) {
        if (state === 'fixed' || !fixed.has(fingerprint))
            continue;
        const payload = (0,own_reviews/* toFixedPayload */.y_)(fingerprint);
        const marker = (0,proposals_marker/* markerOf */.we)({ kind: 'finding', owner, payload });
        const body = (0,render_finding/* renderFixed */.PV)({ marker, head, rest });
        const updated = await port.updateReviewComment({ id, body });
        if (updated.verdict === 'done')
            marked += 1;
        else
            unmarked += 1;
    }
    if (unmarked > 0)
        notes.push(`${unmarked} of our comments could not be marked as no longer there.`);
    return marked;
}

// EXTERNAL MODULE: ./src/law/review/review-request.ts
var review_request = __webpack_require__(60629);
;// CONCATENATED MODULE: ./src/github/review-ladder.ts
/** Posts a review, all of it, although GitHub refuses the whole for one comment and does not say for which. */

/** Thirty comments with one bad among them take ten. */
const mostTries = 11;
/**
 * One review. On 422 the comments land by halves, those that are refused alone are told in the body of the last one,
 * and so are those for which there was no try left. Whoever comes after a crash in between finds what has landed by its
 * markers.
 */
async function tellReview(task) {
    const whole = (0,review_request/* toReview */.Y)(task.findings, task.making);
    const first = await send(task, whole.body.text, whole.comments);
    if (first.verdict === 'done')
        return { verdict: 'told', url: first.value.url, refused: 0 };
    if (first.verdict !== 'refused' || first.status !== 422 || whole.comments.length === 0)
        return { verdict: 'failed', answer: first };
    const current = await task.port.readPullRequest(task.number);
    if (current.verdict === 'answered' && current.pullRequest.head.sha !== task.head)
        return { verdict: 'head-moved' };
    const landing = { task, tries: mostTries, refused: new Set(), failure: undefined };
    await landHalves(landing, task.findings.filter(({ place }) => place === 'inline'));
    if (landing.failure !== undefined)
        return { verdict: 'failed', answer: landing.failure };
    const rest = task.findings.filter((finding) => finding.place === 'body' || landing.refused.has(finding));
    const last = (0,review_request/* toReview */.Y)(rest, task.making, landing.refused);
    const sent = await send(task, last.body.text, []);
    if (sent.verdict !== 'done')
        return { verdict: 'failed', answer: sent };
    return { verdict: 'told', url: sent.value.url, refused: landing.refused.size };
}
/** `findings` were refused together: at least one of them is refused. */
async function landHalves(landing, findings) {
    if (findings.length <= 1) {
        for (const finding of findings)
            landing.refused.add(finding);
        return;
    }
    const middle = Math.ceil(findings.length / 2);
    const [one, other] = [findings.slice(0, middle), findings.slice(middle)];
    if ((await land(landing, one)) === 'landed') {
        // What is refused is in the other one.
        await landHalves(landing, other);
        return;
    }
    await landHalves(landing, one);
    if ((await land(landing, other)) === 'refused')
        await landHalves(landing, other);
}
async function land(landing, findings) {
    const { task } = landing;
    if (landing.failure !== undefined)
        return 'given-up';
    if (landing.tries === 0) {
        for (const finding of findings)
            landing.refused.add(finding);
        return 'given-up';
    }
    landing.tries -= 1;
    const { comments } = (0,review_request/* toReview */.Y)(findings, task.making);
    const sent = await send(task, `${task.making.markerOf([])}\n${partNote}`, comments);
    if (sent.verdict === 'done')
        return 'landed';
    if (sent.verdict === 'refused' && sent.status === 422)
        return 'refused';
    landing.failure = sent;
    return 'given-up';
}
const partNote = 'A part of the findings. GitHub did not take all of them at once; the others follow.';
function send({ port, number, head }, body, comments) {
    return port.createReview({ number, commit: head, body, comments: comments.map(toNewComment) });
}
function toNewComment({ path, line, side, start_line, body }) {
    const start = start_line === undefined ? {} : { startLine: start_line, startSide: side };
    return { path, line, side, ...start, body };
}

;// CONCATENATED MODULE: ./src/github/publish-review.ts
/** Publishes a review: what is new beside its lines, what is gone marked as gone, and one comment that says how things stand. */












/**
 * Everything is read again before it is written, so a second run with the same proposal, or one after a crash in the
 * middle of this one, writes only what is not there. Nothing is written where nothing has changed.
 */
function openPublishReview(facts) {
    return ({ hub, own, owner, sanitize }, order) => {
        const port = { ...hub, own, readPullRequest: facts.readPullRequest };
        return publishReview({ ...order, port, owner, facts, sanitize });
    };
}
async function publishReview(publishing) {
    const current = await publishing.port.readPullRequest(publishing.number);
    if (current.verdict !== 'answered')
        return toProblem('review', 'PUBLISH_FAILED', 'The pull request could not be read.');
    if (current.pullRequest.head.sha !== publishing.head)
        return headMoved();
    const [own, sticky] = [await (0,own_reviews/* readOwnReviews */.mu)(publishing), await (0,own_reviews/* readOwnSticky */.EB)(publishing)];
    if (own.verdict !== 'done')
        return toFailure('review', 'What was told before could not be read', own);
    if (sticky.verdict !== 'done')
        return toFailure('review', 'What was told before could not be read', sticky);
    const advanced = publish_review_advance(publishing, own.value, sticky.value.ledger);
    const notes = [];
    if (sticky.value.state === 'lost')
        notes.push('The comment that keeps the findings was edited; what it said is taken from the others.');
    const told = await tell(publishing, advanced, notes);
    if (told.verdict !== 'told')
        return told.problem;
    const marked = await markFixed({ ...publishing, advanced, own: own.value, notes });
    return keep(publishing, { advanced, notes, url: told.url, marked });
}
function publish_review_advance({ proposal, head, sanitize }, own, ledger) {
    const fixed = new Set(proposal.fixed);
    return (0,advance/* advanceLedger */.C)({
        ledger,
        findings: proposal.findings,
        head,
        read: proposal.read,
        judgeTold: (0,told/* openTold */.I)({ texts: own.texts, ledger, sanitize }),
        presenceOf: ({ fingerprint }) => (fixed.has(fingerprint) ? 'gone' : 'there'),
    });
}
async function tell(publishing, advanced, notes) {
    const { port, number, head } = publishing;
    if (advanced.toTell.length === 0)
        return { verdict: 'told', url: '' };
    const findings = (0,merge/* keepInline */.XL)(advanced.toTell);
    const making = toMaking(publishing);
    const told = await tellReview({ port, number, head, findings, making });
    switch (told.verdict) {
        case 'told':
            if (told.refused > 0)
                notes.push(`GitHub did not take ${told.refused} beside their lines: they are in the review's body.`);
            return { verdict: 'told', url: told.url };
        case 'head-moved':
            return { verdict: 'not-told', problem: headMoved() };
        case 'failed':
            if (told.answer.verdict === 'failed' && (await hasLanded(publishing, findings)))
                return { verdict: 'told', url: '' };
            return {
                verdict: 'not-told',
                problem: toFailure('review', 'The review could not be posted', told.answer),
            };
    }
}
/** An answer that got lost says nothing of what was asked. */
async function hasLanded(publishing, findings) {
    const own = await (0,own_reviews/* readOwnReviews */.mu)(publishing);
    if (own.verdict !== 'done')
        return false;
    const judge = (0,told/* openTold */.I)({ texts: own.value.texts, ledger: ledger/* noLedger */.Dw, sanitize: publishing.sanitize });
    return findings.every((finding) => judge(finding) === 'told');
}
function toMaking({ proposal, head, owner, facts, sanitize }) {
    return {
        summary: proposal.summary,
        coverage: proposal.coverage,
        links: { server: facts.server, repository: facts.repository, head },
        model: facts.model,
        sanitize,
        markerOf: (fingerprints) => (0,proposals_marker/* markerOf */.we)({ kind: 'finding', owner, payload: (0,own_reviews/* toFindingPayload */.Zq)(fingerprints) }),
    };
}
async function keep(publishing, keeping) {
    const { port, number, owner } = publishing;
    // Pages of comments that were posted just now, and a sticky comment that somebody else may have written meanwhile.
    const [own, sticky] = [await (0,own_reviews/* readOwnReviews */.mu)(publishing), await (0,own_reviews/* readOwnSticky */.EB)(publishing)];
    if (own.verdict !== 'done')
        return toFailure('review', 'What was told could not be read', own);
    if (sticky.verdict !== 'done')
        return toFailure('review', 'What was told could not be read', sticky);
    const body = renderSticky({
        ...toMaking(publishing),
        ledger: withPages(keeping.advanced.ledger, own.value.pages),
        markerOf: (payload) => (0,proposals_marker/* markerOf */.we)({ kind: 'ledger', owner, payload }),
    });
    const old = sticky.value.comment;
    const isSame = old !== undefined && isSameText(old.body, body);
    if (isSame)
        return published(keeping, { what: keeping.marked > 0 ? 'updated' : 'unchanged', url: old.url });
    const written = old === undefined
        ? await port.createComment({ number, body })
        : await port.updateComment({ id: old.id, body });
    if (written.verdict !== 'done')
        return toFailure('review', 'The comment that keeps the findings could not be written', written);
    return published(keeping, { what: old === undefined ? 'created' : 'updated', url: written.value.url });
}
function published({ url, notes }, sticky) {
    const told = url === '' ? sticky : { what: 'created', url };
    return toPublished({ type: 'review', ...told, notes });
}
const withPages = (ledger, pages) => ({
    ...ledger,
    findings: ledger.findings.map((told) => {
        const commentUrl = pages.get(told.fingerprint);
        return commentUrl !== undefined && (0,ledger_payload/* isCommentUrl */.DG)(commentUrl) ? { ...told, commentUrl } : told;
    }),
});
const headMoved = () => toProblem('review', 'HEAD_MOVED', 'The pull request has a newer head than the one that was read: the run for that one reviews it.');

// EXTERNAL MODULE: ./src/law/text/outbound.ts + 7 modules
var outbound = __webpack_require__(80441);
;// CONCATENATED MODULE: ./src/run/proposing/publishing.ts
/** Publishing by this step: the same code for `publish: live` and for the publish action. */







async function publishSet(parts) {
    const { set, repository, limits, hub, github, server, model, signal } = parts;
    const sanitize = (text) => (0,outbound/* sanitizeOutbound */.M)(text, { allowHosts: parts.linkHosts }).text;
    const published = [];
    const problems = [];
    const publications = publishProposals({
        ...{ set, repository, limits, hub, sanitize, signal },
        reading: github,
        serverUrl: server,
        publishReview: async (order) => {
            const own = await hub.readOwnAuthor();
            if (own.verdict !== 'done')
                return [
                    toFailure('review', 'Nothing was published, because GitHub did not say who the token is', own),
                ];
            const facts = { server, model, repository, readPullRequest: github.readPullRequest };
            const writer = { hub, own: own.value, owner: (0,proposals_marker/* ownerHash */.qA)(set.owner), sanitize };
            return [await openPublishReview(facts)(writer, order)];
        },
    });
    for await (const publication of publications) {
        if (publication.type === 'problem') {
            problems.push(publication.problem);
            continue;
        }
        const { type, what, url } = publication.published;
        published.push(publication.published);
        const proposal = set.proposals.find((one) => one.type === type);
        const digest = proposal === undefined ? '' : (0,canonical/* sha256Hex */.fg)((0,canonical/* toCanonicalJson */.s5)(proposal));
        await parts.tell({ type: 'proposal-published', proposal: type, digest, what, url });
    }
    return { published, problems };
}
/** What the first of the problems makes of the run; all of them are told. */
function toProblemConclusion(problems) {
    const [first] = problems;
    if (first === undefined)
        return undefined;
    return (0,conclusion/* conclude */.Ep)(first.reason, [...new Set(problems.map(({ message }) => message))].join('\n'));
}


/***/ })

};
