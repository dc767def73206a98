export const id = 590;
export const ids = [590];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 27786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fg: () => (/* binding */ sha256Hex),
  CH: () => (/* binding */ sha256HexOfStream),
  s5: () => (/* binding */ toCanonicalJson)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/canonicalize/lib/canonicalize.js
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}

;// CONCATENATED MODULE: ./src/canonical/canonical.ts
/** The one form in which JSON is hashed and stored (RFC 8785), and the one hash (SHA-256). */


/**
 * The RFC 8785 form of `value`: keys in UTF-16 order, no white space, numbers as ECMAScript prints them.
 * It never throws, where the RFC wants an error, because models and tools choose these values and must not be
 * able to end a run: a lone surrogate becomes U+FFFD (what UTF-8 would make of it on disk anyway), a number
 * that JSON cannot hold becomes null (as in `JSON.stringify`). The result, stored as UTF-8 and parsed, has the
 * same form again. Values that differ only in such places share one form, and so one digest.
 */
function toCanonicalJson(value) {
    return canonicalize(toHashable(value)) ?? 'null';
}
/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
function sha256Hex(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/** The same for what is too large to hold, chunk by chunk. */
async function sha256HexOfStream(chunks) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of chunks)
        hash.update(chunk);
    return hash.digest('hex');
}
/** Without recursion: how deep a value nests is the model's to choose, and the stack is finite. */
function toHashable(value) {
    const unfilled = [];
    const copyOf = (member) => {
        if (typeof member !== 'object' || member === null)
            return toHashableScalar(member);
        if (Array.isArray(member)) {
            const items = [];
            unfilled.push(() => {
                for (const item of member)
                    items.push(copyOf(item));
            });
            return items;
        }
        // No prototype, so that `__proto__` is a key like any other.
        const object = Object.create(null);
        unfilled.push(() => {
            for (const [key, item] of Object.entries(member))
                object[toWellFormed(key)] = copyOf(item);
        });
        return object;
    };
    const copy = copyOf(value);
    for (let fill = unfilled.pop(); fill !== undefined; fill = unfilled.pop())
        fill();
    return copy;
}
function toHashableScalar(value) {
    if (typeof value === 'string')
        return toWellFormed(value);
    if (typeof value === 'number' && !Number.isFinite(value))
        return null;
    return value;
}
function toWellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}


/***/ }),

/***/ 83215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   NZ: () => (/* binding */ isOwnWord),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   fy: () => (/* binding */ conclusions),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/** How a run can end, and which endings there are. */
/** The `conclusion` output; the README says when each comes. */
const conclusions = [
    'success',
    'skipped',
    'needs-human-review',
    'budget-exhausted',
    'invalid-output',
    'policy-denied',
    'provider-error',
    'config-error',
    'publish-error',
    'cancelled',
    'internal-error',
];
/** Each reason has one conclusion: the two cannot contradict each other. Only what the gate denies may be `policy-denied` too. */
const conclusionOf = {
    ANSWER: 'success',
    ANSWER_AT_STEP_CAP: 'success',
    STEP_CAP: 'needs-human-review',
    APPROVAL_PENDING: 'needs-human-review',
    EMPTY_ANSWER: 'invalid-output',
    OUTPUT_SCHEMA_MISMATCH: 'invalid-output',
    EVENT_NOT_SUPPORTED: 'skipped',
    ACTOR_NOT_ALLOWED: 'skipped',
    PERMISSION_UNKNOWN: 'skipped',
    NO_SECRETS_FOR_FORK: 'skipped',
    HEAD_MOVED: 'skipped',
    HEAD_NOT_AVAILABLE: 'config-error',
    POLICY_NOT_AVAILABLE: 'config-error',
    PROGRAM_NOT_TRUSTED: 'config-error',
    INPUTS_INVALID: 'config-error',
    MANIFEST_INVALID: 'config-error',
    TOOL_UNAVAILABLE: 'config-error',
    TOKENS_EXHAUSTED: 'budget-exhausted',
    COST_EXHAUSTED: 'budget-exhausted',
    TIME_EXHAUSTED: 'budget-exhausted',
    CALLS_EXHAUSTED: 'budget-exhausted',
    OUTPUT_TOO_LONG: 'budget-exhausted',
    THREE_DENIALS: 'policy-denied',
    DENIED_CANARY: 'policy-denied',
    CANCELLED: 'cancelled',
    PROVIDER_UNREACHABLE: 'provider-error',
    PROVIDER_TIMEOUT: 'provider-error',
    PROVIDER_STATUS: 'provider-error',
    PROVIDER_REPLY_INVALID: 'provider-error',
    UPLOAD_FAILED: 'publish-error',
    ITEM_CLOSED: 'skipped',
    ITEM_IS_DRAFT: 'skipped',
    NOT_ASKED: 'skipped',
    RECIPE_NEEDS_ITEM: 'config-error',
    DIFF_NOT_AVAILABLE: 'config-error',
    NOTHING_NEW: 'success',
    NO_CHANGE: 'success',
    FINDINGS_TOO_SEVERE: 'needs-human-review',
    COVERAGE_TOO_LOW: 'needs-human-review',
    PROPOSAL_MISSING: 'invalid-output',
    PROPOSALS_OVER_LIMIT: 'publish-error',
    PATCH_NOT_ALLOWED: 'publish-error',
    PUBLISHED: 'success',
    PROPOSALS_INVALID: 'publish-error',
    PROPOSALS_OF_ANOTHER_RUN: 'publish-error',
    DIGEST_MISMATCH: 'publish-error',
    PUBLISH_FAILED: 'publish-error',
    PR_CREATION_DISABLED: 'needs-human-review',
    BRANCH_HAS_OTHER_COMMITS: 'publish-error',
    VALIDATED: 'success',
    FAULTS_FOUND: 'config-error',
    AUDIT_NOT_WRITTEN: 'internal-error',
    INTERNAL: 'internal-error',
};
/** Whether a text is, as a whole, a word that this action says of itself: everybody knows those. */
function isOwnWord(text) {
    return Object.hasOwn(conclusionOf, text) || conclusions.some((name) => name === text);
}
/** What the gate turned away, where the operator wants that to fail (`on-untrusted: fail`). */
function refuse(reason, message) {
    return { name: 'policy-denied', reason, message };
}
function conclude(reason, message) {
    return { name: conclusionOf[reason], reason, message };
}


/***/ }),

/***/ 68423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isDenial),
/* harmony export */   q: () => (/* binding */ GoagentError)
/* harmony export */ });
/** Every reason, refusal, tool and warning code, and the one error class. The unions are closed. */
/** Refused by policy, in contrast to what cannot be done. */
const isDenial = (code) => code.startsWith('DENIED_');
/** A failure that ends the run. `complaints` are shown one a line; none of them may hold a secret. */
class GoagentError extends Error {
    name = 'GoagentError';
    code;
    complaints;
    constructor(code, complaints, options) {
        super(complaints.join('\n'), options);
        this.code = code;
        this.complaints = complaints;
    }
}


/***/ }),

/***/ 48626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
/** JSON as a type, so that what comes from outside can be named before it is understood. */
/** An object, and neither null nor a list. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 29122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isCommitId)
/* harmony export */ });
/** What a full commit id looks like: nothing else names a revision. */
/** SHA-1 or SHA-256, in full, as the payload of an event has it. */
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 60084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** The right name for a mistyped one. The only importer of `fastest-levenshtein`. */

/** The name nearest to `name`, or `undefined` when none is near enough to be what was meant. */
function nearestName(name, names) {
    if (names.length === 0 || name.length > 100)
        return undefined;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name, names);
    const allowance = Math.max(1, Math.floor(Math.max(name.length, nearest.length) / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, nearest) <= allowance ? nearest : undefined;
}


/***/ }),

/***/ 65748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readStart),
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68423);
/** Reading where a stranger may have put a link, a pipe or a file without end in place of one of ours. */


/** Windows does not have the last two, and nothing that they are for. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** @throws what the file system throws, and `INPUTS_INVALID` for what is no such file; it waits for nobody. */
function readRegularFile(reading) {
    check((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(reading.path), reading);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(reading.path, flags);
    try {
        const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        // Once more: it may have been exchanged since.
        check(facts, reading);
        return readStart(file, facts.size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The first bytes of an open file: as many as asked for, or as there are. */
function readStart(file, most) {
    const bytes = Buffer.alloc(most);
    let filled = 0;
    while (filled < most) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, filled, most - filled, filled);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
function check(facts, { path, most, links }) {
    const refuse = (why) => new _contract_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GoagentError */ .q('INPUTS_INVALID', [`${path} ${why}`]);
    if (!facts.isFile())
        throw refuse('is not a regular file');
    if (links === 'one' && facts.nlink !== 1)
        throw refuse('has a second name');
    if (facts.size > most)
        throw refuse(`is larger than any file of ours (${facts.size} bytes)`);
}


/***/ }),

/***/ 48303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toHarmless),
/* harmony export */   e: () => (/* binding */ toQuoted)
/* harmony export */ });
/**
 * Text that the runner will only show, never act on. Its rules: a line that begins with `::` after trimming
 * is a command, and so is `##[` anywhere in a line; lines end at CR or LF (actions/runner, ActionCommand.cs).
 */
/** Everything that some reader takes for the end of a line. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/**
 * Terminal escape sequences, control characters but tab, and whatever is not seen or reorders what is: the runner's
 * search for `::` and `##[` goes by a culture, and so passes over all that is ignorable in it (a soft hyphen, say).
 */
const invisible = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[@-_]?|[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** One line of text, whatever came in. */
function toHarmless(text) {
    const line = text
        .split(lineEnds)
        .map((part) => part.replace(invisible, '').replaceAll('##[', '# #['))
        .join(' ');
    return line.trimStart().startsWith('::') ? `| ${line}` : line;
}
/** Many lines, each behind a gutter. */
function toQuoted(text) {
    return text.split(lineEnds).map((line) => `| ${toHarmless(line)}`);
}


/***/ }),

/***/ 34863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readVariables)
/* harmony export */ });
/** All environment variables, read alone: who needs no more of the runner does not load its toolkit. */
/** All variables that are set. */
function readVariables() {
    return new Map(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ })

};
