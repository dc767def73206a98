export const id = 560;
export const ids = [560];
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

/***/ 67173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ toToolList)
/* harmony export */ });
/* harmony import */ var _toolbelt_toolbelt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46498);
/** The tools of the toolbelt as a list for people. */

/** A line a tool: what `toCells` makes of it, in columns; then the first sentence of its description. */
function toToolList(toCells) {
    const rows = [..._toolbelt_toolbelt_js__WEBPACK_IMPORTED_MODULE_0__/* .toolbelt */ .q].map(([name, tool]) => [name, ...toCells(name, tool), toSentence(name, tool)]);
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows
        .map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
function toSentence(name, tool) {
    if (name !== tool.name)
        return `The same as ${tool.name}.`;
    return tool.description.split(/(?<=[.:])\s/)[0]?.replace(/:$/, '.') ?? '';
}


/***/ }),

/***/ 97373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toolbelt: () => (/* binding */ toolbelt_toolbelt)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/errors.ts
var errors = __webpack_require__(68423);
// EXTERNAL MODULE: ./src/contract/json.ts
var json = __webpack_require__(48626);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/launch/disk.ts
var disk = __webpack_require__(89170);
;// CONCATENATED MODULE: ./src/launch/confinement.ts
/**
 * Whether this very process is in a sandbox already, so that what it starts is in it too: for our tools that are
 * started as programs of a manifest. The kernel is asked, not a variable: who starts us may be anybody.
 */


/** The number that the kernel gives to the first process namespace of a machine (`PROC_PID_INIT_INO`). */
const machinesOwn = 'pid:[4026531836]';
function readConfinement() {
    if (process.platform !== 'linux')
        return confinement_open('there are no namespaces on this system');
    return judgeConfinement({
        status: (0,disk/* readKernelText */.HA)('/proc/self/status'),
        pidNamespace: readNamespace(),
        devices: disk/* disk */.E9.list('/sys').length > 0 ? 'seen' : 'none',
    });
}
/** All of it has to hold: no way to new privileges, none there, and processes of its own. */
function judgeConfinement({ status, pidNamespace, devices }) {
    if (!/^NoNewPrivs:\t1$/m.test(status))
        return confinement_open('it could gain privileges');
    if (!/^CapPrm:\t0+$/m.test(status) || !/^CapEff:\t0+$/m.test(status))
        return confinement_open('it has capabilities');
    if (!/^pid:\[\d+\]$/.test(pidNamespace) || pidNamespace === machinesOwn)
        return confinement_open("it sees the machine's processes");
    // A container has processes of its own too, and in it, beside this one, the action with its keys.
    if (devices === 'seen')
        return confinement_open('it sees devices in /sys, as in a container');
    return { verdict: 'confined' };
}
const confinement_open = (why) => ({ verdict: 'open', why });
function readNamespace() {
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/launch/process-request.ts + 1 modules
var process_request = __webpack_require__(91811);
// EXTERNAL MODULE: ./src/launch/program-end.ts
var program_end = __webpack_require__(96679);
// EXTERNAL MODULE: ./src/launch/program-order.ts + 1 modules
var program_order = __webpack_require__(82698);
;// CONCATENATED MODULE: ./src/launch/confined-starter.ts
/** Starts listed programs for our own tool that runs as a program of a manifest: in the sandbox that is already around it. */




/** Without a sandbox around it, every start is `DENIED_ISOLATION`. */
function createConfinedStarter(options) {
    const { programs, workingDirectory, timeoutMs } = options;
    return {
        list: programs,
        timeoutMs,
        start: async (order) => {
            const confinement = options.confinement ?? readConfinement();
            if (confinement.verdict === 'open')
                return toDenial(confinement.why);
            const judged = await (0,program_order/* judgeOrder */.w)(order, { list: programs, workingDirectory });
            if (judged.verdict === 'failed')
                return judged;
            const { path, home } = options.environment;
            const env = { ...order.variables, ...(path === '' ? {} : { PATH: path }), HOME: home };
            const given = { confinement, list: programs, timeoutMs };
            const launch = { order, prefix: [], cwd: judged.cwd, env };
            const record = await options.runProcess((0,process_request/* confinedRequest */.sQ)(given, launch), options.signal);
            return (0,program_end/* ended */.v)({ order, record, cwd: judged.cwd });
        },
    };
}
const toDenial = (why) => (0,program_end/* failed */.g)('DENIED_ISOLATION', `exec starts nothing here: this process is not confined (${why})`, 'run it as a tool of the action on a runner with full isolation (docs/security/isolation.md), or use "builtin": "exec"');

// EXTERNAL MODULE: ./src/launch/exec.ts + 2 modules
var exec = __webpack_require__(90914);
// EXTERNAL MODULE: ./src/nearest/nearest.ts
var nearest_nearest = __webpack_require__(60084);
// EXTERNAL MODULE: ./src/schema/schema.ts + 6 modules
var schema_schema = __webpack_require__(66807);
// EXTERNAL MODULE: ./src/toolbelt/jail.ts + 4 modules
var toolbelt_jail = __webpack_require__(54999);
// EXTERNAL MODULE: ./src/toolbelt/toolbelt.ts + 62 modules
var toolbelt = __webpack_require__(46498);
// EXTERNAL MODULE: ./src/run/clock.ts
var clock = __webpack_require__(54219);
// EXTERNAL MODULE: ./src/run/guarded-names.ts
var guarded_names = __webpack_require__(49084);
// EXTERNAL MODULE: ./src/law/manifest/wrapper-words.ts
var wrapper_words = __webpack_require__(86839);
;// CONCATENATED MODULE: ./src/run/listed-words.ts
/** What stands behind the name of a tool that is started as a program: for `exec`, the programs that it may start. */

/** `words` are as the manifest of a wrapper gives them. */
function parseListedPrograms(tool, words) {
    if (words.length > 0 && tool.starts === undefined)
        return { verdict: 'refused', why: `${tool.name} takes no words: give its arguments on standard input` };
    const parsed = (0,wrapper_words/* parseWrapperWords */.A)(tool, words);
    if (parsed.verdict === 'refused')
        return { verdict: 'refused', why: parsed.complaints[0] ?? '' };
    return { verdict: 'parsed', paths: parsed.programs };
}

// EXTERNAL MODULE: ./src/run/pattern-engine.ts
var pattern_engine = __webpack_require__(56582);
// EXTERNAL MODULE: ./src/launch/git-history.ts + 5 modules
var git_history = __webpack_require__(61169);
// EXTERNAL MODULE: ./src/launch/programs.ts
var programs = __webpack_require__(36286);
// EXTERNAL MODULE: ./src/paths/inside.ts
var inside = __webpack_require__(57322);
// EXTERNAL MODULE: ./src/run/private-directory.ts
var private_directory = __webpack_require__(83364);
// EXTERNAL MODULE: ./src/run/workshop.ts
var workshop = __webpack_require__(54244);
;// CONCATENATED MODULE: ./src/run/program-history.ts
/** The history of a checkout for a tool that runs as a program: no run has made a place for git, so each reading makes one. */






function createProgramHistory(options) {
    const { runProcess, path, runnerTemp, directory } = options;
    return {
        read: async (signal, use) => {
            const workspace = findWorkspace(directory);
            const { git } = await (0,programs/* resolvePrograms */.K)({ path, roots: [workspace] });
            const places = (0,private_directory/* makePrivateDirectory */.Dn)(runnerTemp);
            try {
                const history = (0,git_history/* createGitHistory */.J)({
                    runProcess,
                    program: git,
                    home: places.home,
                    directory: places.root,
                    workspace,
                    workingDirectory: directory,
                });
                return await history.read(signal, use);
            }
            finally {
                (0,private_directory/* removePrivateDirectory */.th)(places);
            }
        },
    };
}
/** The checkout around the directory; where there is none, the directory. */
function findWorkspace(directory) {
    for (let at = directory; (0,inside/* isInside */.F)(directory, at); at = (0,external_node_path_.dirname)(at)) {
        if ((0,workshop/* isRepositoryRoot */.FO)(at))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            break;
    }
    return directory;
}

// EXTERNAL MODULE: ./src/run/said.ts
var said = __webpack_require__(88472);
;// CONCATENATED MODULE: ./src/run/tool-program.ts
/** The second door of the toolbelt: one tool as a program of its own, with the answers that it has in a run. */















/** What a run has, unless its operator says otherwise. */
const maxOutputBytes = 64 * 1024;
/** Of a program that `exec` starts: as long as a manifest can give a tool. Who started us ends us earlier. */
const programMs = 3_600_000;
/** Interface §1: `{"error", "code"?, "hint"?}` unless the tool has an answer. Never throws. */
async function runToolProgram(program) {
    const [name = '', ...words] = program.words;
    const tool = toolbelt/* toolbelt */.q.get(name);
    if (tool === undefined)
        return unknownTool(name);
    const listed = parseListedPrograms(tool, words);
    if (listed.verdict === 'refused')
        return badInput(listed.why);
    const parsed = parseInput(await program.readInput());
    if (parsed.verdict === 'refused')
        return badInput(parsed.why);
    try {
        return await runTool({ tool, args: parsed.args, program, programs: listed.paths });
    }
    catch (error) {
        return { exit: 1, said: toUnexpected(error) };
    }
}
async function runTool({ tool, args, program, programs }) {
    const schema = (0,schema_schema/* compileSchema */.Fc)(tool.schema, await (0,pattern_engine/* toPatternEngine */.q)(JSON.stringify(tool.schema)));
    if (schema.verdict === 'refused')
        throw new errors/* GoagentError */.q('INTERNAL', [schema.complaint]);
    const judged = schema.check(args);
    if (judged.verdict === 'invalid') {
        const error = `invalid arguments: ${judged.complaint}`;
        return { exit: 1, said: { error, code: 'INVALID_ARGUMENTS' } };
    }
    const answer = await tool.run(args, toContext(program, programs));
    if (program.signal.aborted)
        return { exit: 1, said: { error: 'tool was stopped' } };
    return { exit: answer.verdict === 'ok' ? 0 : 1, said: (0,said/* toSaid */.R)(answer) };
}
function toContext(program, list) {
    const { directory, ownFolder, path, home, runnerTemp, signal } = program;
    const runProcess = (0,exec/* createProcessRunner */.E)({ clock: clock/* systemClock */.ml });
    const own = [...guarded_names/* guardedNames */.L, 'tools/bin', 'tools.json'].map((name) => (0,external_node_path_.join)(directory, name));
    const jail = (0,toolbelt_jail/* openJail */.p)({
        root: directory,
        hidden: runnerTemp === '' ? [] : [runnerTemp],
        allowFiles: [],
        // Which manifest names this program it cannot know: where one lies by custom is closed.
        writing: { guarded: [...own, ownFolder], chance: clock/* randomIdentifiers */.wA },
    });
    return {
        jail,
        git: createProgramHistory({ runProcess, path, runnerTemp, directory }),
        programs: createConfinedStarter({
            ...{ runProcess, programs: list, environment: { path, home }, workingDirectory: directory },
            ...{ timeoutMs: programMs, signal },
        }),
        now: clock/* systemClock */.ml.now,
        signal,
        maxOutputBytes,
    };
}
/** The parser's own message would repeat the text. */
function parseInput(input) {
    if (input.verdict === 'unread')
        return { verdict: 'refused', why: `standard input ${input.why}` };
    let value;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes);
        value = text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        return { verdict: 'refused', why: 'standard input must be JSON' };
    }
    if ((0,json/* isJsonObject */.O)(value))
        return { verdict: 'parsed', args: value };
    return { verdict: 'refused', why: 'standard input must be one JSON object' };
}
function unknownTool(name) {
    const nearest = (0,nearest_nearest/* nearestName */.q)(name, [...toolbelt/* toolbelt */.q.keys()]);
    const shown = name.length > 64 ? `${name.slice(0, 64)}…` : name;
    const said = { error: name === '' ? 'no tool is named' : `unknown tool: ${shown}`, code: 'UNKNOWN_TOOL' };
    return {
        exit: 2,
        said: { ...said, hint: nearest === undefined ? '--help lists the tools' : `did you mean "${nearest}"?` },
    };
}
const badInput = (error) => ({ exit: 2, said: { error, code: 'BAD_INPUT' } });
/** Ours says what to change, and the name of an error's class is ours or Node's; its message may be anybody's. */
function toUnexpected(error) {
    if (error instanceof errors/* GoagentError */.q)
        return { error: error.complaints.join('\n'), code: error.code };
    const name = error instanceof Error ? error.name : typeof error;
    return { error: `unexpected ${name}. This is a bug; please report it.`, code: 'INTERNAL' };
}

// EXTERNAL MODULE: ./src/runner/variables.ts
var runner_variables = __webpack_require__(34863);
// EXTERNAL MODULE: ./src/entry/tool-list.ts
var tool_list = __webpack_require__(67173);
;// CONCATENATED MODULE: ./src/entry/toolbelt.ts
/** A tool of the toolbelt as a program: one JSON object on stdin, one JSON line on stdout, or one on stderr. */




/** As much as fits the bounds of arguments, each character escaped. */
const mostInput = 8 * 1024 * 1024;
const inputMs = 30_000;
/** `directory` holds the stub of this face. Exit status: 0 an answer, 1 none, 2 wrong use. SIGINT and SIGTERM end the tool, not the process at once. */
async function toolbelt_toolbelt(directory) {
    const words = process.argv.slice(2);
    // Whoever reads may be gone.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    if (words.includes('--help') || words.includes('-h')) {
        process.stdout.write(`${usage}\n\n${(0,tool_list/* toToolList */.c)(() => [])}\n`);
        return;
    }
    const stopping = new AbortController();
    const { signal } = stopping;
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => stopping.abort());
    const variables = (0,runner_variables/* readVariables */.C)();
    const { exit, said } = await runToolProgram({
        words,
        readInput: () => readInput(signal),
        directory: process.cwd(),
        runnerTemp: variables.get('RUNNER_TEMP') ?? '',
        path: variables.get('PATH') ?? '',
        home: variables.get('HOME') ?? '',
        ownFolder: (0,external_node_path_.join)(directory, '..'),
        signal,
    });
    process.exitCode = exit;
    (exit === 0 ? process.stdout : process.stderr).write(`${JSON.stringify(said)}\n`);
}
const usage = `node toolbelt/index.js NAME < arguments.json

Runs one tool in the current directory: its arguments are one JSON object on standard input, its answer
is one JSON line on standard output. A tool that cannot says why as JSON on standard error.
Exit status: 0 an answer, 1 none, 2 wrong use.`;
/** Whoever writes may never end, or never stop. */
function readInput(signal) {
    const chunks = [];
    let size = 0;
    return new Promise((resolve) => {
        const end = (input) => {
            clearTimeout(timer);
            process.stdin.destroy();
            resolve(input);
        };
        const timer = setTimeout(() => end(unread(`did not end within ${inputMs / 1000} s`)), inputMs);
        signal.addEventListener('abort', () => end(unread('was not read to its end: the tool was stopped')));
        process.stdin.on('data', (chunk) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size > mostInput)
                end(unread(`holds more than ${mostInput} bytes`));
        });
        process.stdin.once('error', () => end(unread('cannot be read')));
        process.stdin.once('end', () => end({ verdict: 'read', bytes: Buffer.concat(chunks) }));
    });
}
const unread = (why) => ({ verdict: 'unread', why });


/***/ }),

/***/ 72264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isDeniedName)
/* harmony export */ });
/** Variables that no tool is ever given, whoever asks for them. */
/** The runner's own, and those that change what a program runs (interface §4 `envPassthrough`). */
const denied = /^(?:INPUT_.*|ACTIONS_.*|RUNNER_.*|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS|LD_.*|DYLD_.*|BASH_ENV)$/i;
/** Whether neither a manifest nor `env-allowlist` may pass this name on. Case does not save it. */
const isDeniedName = (name) => denied.test(name);


/***/ }),

/***/ 45224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** How a word of the manifest is quoted in a complaint: as Go's `%q` does it, in one line, and cut. */
const maxLength = 200;
/** In double quotes, with everything that does not show as itself escaped. */
function quote(text) {
    const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
    return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, toEscape);
}
function toEscape(character) {
    const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
    return units.map((unit) => `\\u${unit}`).join('');
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

/***/ 54219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ randomFraction),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   wA: () => (/* binding */ randomIdentifiers)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Time and chance: made here, handed to everything else. */

const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal.aborted)
            return resolve();
        const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end, { once: true });
    }),
};
const randomIdentifiers = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes).toString('hex');
const randomFraction = () => Math.random();


/***/ }),

/***/ 83364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ makePrivateDirectory),
/* harmony export */   MM: () => (/* binding */ plantBait),
/* harmony export */   QJ: () => (/* binding */ findPrivateDirectory),
/* harmony export */   th: () => (/* binding */ removePrivateDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/** Where a run keeps what is its own: under the runner's temporary directory, readable by us only. */




/** @throws GoagentError `AUDIT_NOT_WRITTEN` when the directory cannot be made. */
function makePrivateDirectory(runnerTemp) {
    try {
        const directories = toDirectories((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toParent(runnerTemp), 'goagent-')));
        for (const path of [directories.bundle, directories.answer, directories.home])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
        return directories;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : 'unknown';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GoagentError */ .q('AUDIT_NOT_WRITTEN', [`No directory for the audit log could be made in RUNNER_TEMP: ${why}`], { cause });
    }
}
/** For who keeps nothing: a run leaves its own to the post step. */
function removePrivateDirectory({ root }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(root, { recursive: true, force: true });
}
/**
 * Puts a fake secret where thieves look first: nothing of ours ever reads it.
 * @throws GoagentError `AUDIT_NOT_WRITTEN` when it cannot be written: a run without it is not what was promised.
 */
function plantBait(home, text) {
    try {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config', 'deploy');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'credentials'), text, { mode: 0o600, flag: 'wx' });
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : 'unknown';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GoagentError */ .q('AUDIT_NOT_WRITTEN', [`HOME of tools could not be prepared: ${why}`], { cause });
    }
}
/**
 * The directory that `makePrivateDirectory` made and `root` names, or nothing: when it is anywhere else, or is not
 * ours, or others may look into it, or is a link.
 */
function findPrivateDirectory(runnerTemp, root) {
    try {
        if (!/^goagent-\w{6}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(root)))
            return undefined;
        if (root !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toParent(runnerTemp), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(root)))
            return undefined;
        const directories = toDirectories(root);
        return [directories.root, directories.bundle].every(isOurs) ? directories : undefined;
    }
    catch {
        return undefined;
    }
}
const toParent = (runnerTemp) => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(runnerTemp === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() : runnerTemp);
const toDirectories = (root) => ({
    root,
    bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'bundle'),
    answer: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'answer'),
    home: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'home'),
});
function isOurs(path) {
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    if (!facts.isDirectory())
        return false;
    // Windows knows neither owner nor mode in this form.
    if (process.getuid === undefined)
        return true;
    return facts.uid === process.getuid() && (facts.mode & 0o777) === 0o700;
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


/***/ }),

/***/ 38396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ noPatterns),
/* harmony export */   Y: () => (/* binding */ toRegExpOption)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/** The engine for `pattern`, and its shape for ajv. */

const noPatterns = {
    compile: () => ({ verdict: 'refused', complaint: 'patterns are not available here' }),
};
/** Ajv has no way to be told no but a throw; `compileSchema` turns it back into a value. */
function toRegExpOption(engine) {
    const compile = (source) => {
        const compiled = engine.compile(source);
        if (compiled.verdict === 'refused') {
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GoagentError */ .q('MANIFEST_INVALID', [
                `pattern ${JSON.stringify(source)}: ${compiled.complaint}`,
            ]);
        }
        const { pattern } = compiled;
        // Ajv keeps one pattern for each result of toString: without it, all patterns would be the first.
        return { test: (text) => pattern.test(text), toString: () => source };
    };
    return Object.assign(compile, { code: 'patterns' });
}


/***/ }),

/***/ 66807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wC: () => (/* binding */ compileLargeSchema),
  Fc: () => (/* binding */ compileSchema),
  zr: () => (/* binding */ makeSchemaCompiler)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
;// CONCATENATED MODULE: ./src/schema/pointer.ts
/** How a place in hostile JSON is shown: short, on one line, in printable characters. */
const maxNameLength = 40;
const maxDepthShown = 8;
/**
 * A JSON pointer for people. Names are cut at 40 characters and long pointers in the middle. Slashes in a name
 * stay as they are, unlike in RFC 6901: a secret that was used as a name must stay recognisable to the redactor.
 */
function toPointer(names) {
    if (names.length <= maxDepthShown)
        return `/${names.map(toShownName).join('/')}`;
    const half = maxDepthShown / 2;
    return toPointer([...names.slice(0, half), '…', ...names.slice(-half + 1)]);
}
/** The names of an `instancePath` of ajv, which is a pointer of RFC 6901. */
function toNames(instancePath) {
    return instancePath
        .split('/')
        .slice(1)
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** A name that the model chose: cut, with everything that is not a letter, mark or sign made visible. */
function toShownName(name) {
    const characters = [...name.slice(0, 2 * maxNameLength)];
    const kept = characters.slice(0, maxNameLength).join('');
    const shown = kept.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, toEscape);
    return kept.length < name.length ? `${shown}…` : shown;
}
function toEscape(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./src/schema/bounds.ts
/** What no schema can ask about: how deep and how large a value is, and that it is JSON at all. */

/** Levels of arrays and objects. */
const maxDepth = 64;
/** Characters of keys and strings, and one for each value. */
const maxSize = 1024 * 1024;
/**
 * Judged before a schema is, because validators recurse and compare at the sender's expense.
 * JSON.parse yields Infinity for `1e999`; such a number fits many schemas and is refused here.
 */
function judgeBounds(value, most = maxSize) {
    const names = [];
    let left = most;
    const judge = (member) => {
        left -= typeof member === 'string' ? member.length + 1 : 1;
        if (left < 0)
            return `must not hold more than ${most} characters`;
        switch (typeof member) {
            case 'string':
            case 'boolean':
                return undefined;
            case 'number':
                return Number.isFinite(member) ? undefined : 'must be a finite number';
            case 'object':
                return member === null ? undefined : judgeMembers(member);
            case 'bigint':
            case 'function':
            case 'symbol':
            case 'undefined':
                return 'must be JSON';
        }
    };
    const judgeMembers = (container) => {
        if (names.length >= maxDepth)
            return `must not nest deeper than ${maxDepth} levels`;
        for (const [name, member] of Object.entries(container)) {
            left -= name.length;
            names.push(name);
            const rule = judge(member);
            if (rule !== undefined)
                return rule;
            names.pop();
        }
        return undefined;
    };
    const rule = judge(value);
    return rule === undefined
        ? { verdict: 'valid' }
        : { verdict: 'invalid', complaint: `${toPointer(names)} ${rule}` };
}

;// CONCATENATED MODULE: ./src/schema/complaint.ts
/** What ajv found, in the words of the contract: `<pointer> <rule>`, and never the value itself. */

const maxListLength = 200;
/**
 * The complaint about the outermost rule that was broken. For a failed choice (`anyOf`, `oneOf`) the rules of
 * its branches say more than the choice itself, if they are all about the same place.
 */
function toComplaint(errors) {
    const outer = errors.at(-1);
    if (outer === undefined)
        return '/ must fit its schema';
    const inner = errors.slice(0, -1);
    switch (outer.keyword) {
        case 'anyOf':
        case 'oneOf':
            return toChoice(outer, inner);
        case 'if':
            return toComplaint(inner.length > 0 ? inner : [{ ...outer, keyword: 'then' }]);
        default:
            return `${toPlace(outer)} ${toRule(outer)}`;
    }
}
function toChoice(outer, branches) {
    const rules = [...new Set(branches.map(toRule))];
    const same = branches.every((branch) => toPlace(branch) === toPlace(outer));
    const rule = same && rules.length > 0 && rules.length <= 4 ? rules.join(' or ') : toRule(outer);
    return `${toPlace(outer)} ${rule}`;
}
/** The place that is wrong, which for a missing or surplus property is the property. */
function toPlace(error) {
    const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } = error.params;
    const name = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName;
    return toPointer([...toNames(error.instancePath), ...(typeof name === 'string' ? [name] : [])]);
}
/** Only words of ours, of ajv and of the schema. */
function toRule(error) {
    switch (error.keyword) {
        case 'required':
            return 'is required';
        case 'additionalProperties':
        case 'unevaluatedProperties':
        case 'false schema':
            return 'is not allowed';
        case 'type':
            return `must be ${[error.params.type].flat().join(' or ')}`;
        case 'enum':
            return `must be one of ${toList([error.params.allowedValues].flat())}`;
        case 'const':
            return `must be ${toList([error.params.allowedValue])}`;
        case 'propertyNames':
            return 'is not allowed as a name';
        default:
            return error.message ?? `must fit "${error.keyword}"`;
    }
}
function toList(values) {
    const list = values.map((value) => JSON.stringify(value)).join(', ');
    return list.length > maxListLength ? `${list.slice(0, maxListLength)}…` : list;
}

;// CONCATENATED MODULE: ./src/schema/dialect.ts
/** Which draft of JSON Schema a schema is written in. */
/**
 * The drafts to try, in order; none for a `$schema` that is neither. Without `$schema` both, and the keywords
 * decide: what the two have in common means the same in both.
 */
function dialectsOf(schema) {
    const named = schema.$schema;
    if (named === undefined)
        return ['draft-07', '2020-12'];
    if (typeof named !== 'string')
        return [];
    switch (named.replace(/^https?:/, '').replace(/#$/, '')) {
        case '//json-schema.org/draft-07/schema':
            return ['draft-07'];
        case '//json-schema.org/draft/2020-12/schema':
            return ['2020-12'];
        default:
            return [];
    }
}
/** The schema without `$schema`, which ajv would look up by its exact spelling. */
function withoutDialect(schema) {
    const { $schema: _, ...rest } = schema;
    return rest;
}
/**
 * Keywords that say nothing about validity and that neither draft lists: those of OpenAPI and pydantic that tool
 * schemas carry, and all that begin with `x-`.
 */
function remarksIn(schema) {
    const text = JSON.stringify(schema);
    const vendor = [...text.matchAll(/"(x-[a-z0-9_:-]+)":/gi)].map(([, name]) => name ?? '');
    return [...new Set(['example', 'discriminator', ...vendor])];
}

// EXTERNAL MODULE: ./src/schema/patterns.ts
var schema_patterns = __webpack_require__(38396);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./src/schema/time-limit.ts
/** An end for a computation that nothing else can interrupt: the engine stops what it runs when its time is over. */

/**
 * A check of a schema is synchronous, and one whose branches refer to themselves takes 2^depth steps: neither the run's
 * deadline nor a signal could be heard meanwhile. The context is empty: nothing of what others wrote is run in it.
 */
function openTimeLimit(ms) {
    const room = { work: () => undefined };
    const context = (0,external_node_vm_.createContext)(room);
    const script = new external_node_vm_.Script('work()');
    return {
        run: (work) => {
            const results = [];
            room.work = () => results.push(work());
            try {
                script.runInContext(context, { timeout: ms });
            }
            finally {
                room.work = () => undefined;
            }
            const [result] = results;
            if (result === undefined)
                throw new TypeError('the work gave nothing');
            return result;
        },
    };
}

;// CONCATENATED MODULE: ./src/schema/unique-items.ts
/**
 * `uniqueItems` in linear time. Ajv compares every item with every other, which a megabyte of hostile
 * items turns into minutes.
 */
const uniqueItems = {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (wanted, items) => !wanted || new Set(items.map(toKey)).size === items.length,
    errors: false,
    error: { message: 'must not have the same item twice' },
};
/** Equal for values that JSON Schema holds equal. The recursion ends: bounds are judged before any schema. */
function toKey(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map(toKey).join()}]`;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${toKey(member)}`).join()}}`;
}

;// CONCATENATED MODULE: ./src/schema/schema.ts
/** JSON Schemas to checks. This room is the only importer of ajv: strict, no coercion, no defaults, no network. */








/**
 * Compiles one of our own schemas; for those of others there is `makeSchemaCompiler`, which judges the schema too.
 *
 * Draft-07 or 2020-12, by `$schema`; without it, whichever knows all keywords. An unknown keyword is refused, but for
 * remarks (`remarksIn`). `format` is a remark, as both drafts allow. A `$ref` stays inside its schema.
 *
 * The check answers `<pointer> <rule>` for the first rule broken. Before ajv it refuses what is over the bounds of
 * `judgeBounds`. It never throws.
 *
 * @param patterns absent: a schema with a `pattern` is refused.
 */
function compileSchema(schema, patterns = schema_patterns/* noPatterns */.H) {
    return compileLargeSchema({ schema, patterns, bounds: usualBounds });
}
/** A check of an honest value takes some milliseconds, one of a mebibyte tens of them. */
const usualBounds = { characters: maxSize, ms: 1_000 };
/** `compileSchema` for one of our own whose values are files: with bounds of their own. */
function compileLargeSchema({ schema, patterns, bounds }) {
    return compileInSomeDialect(schema, (dialect) => compileAs({ dialect, schema, patterns, bounds }));
}
/**
 * Compiles schemas that others wrote: each is first held against the meta-schema of its draft. The meta-schemas
 * are compiled once for the compiler that is returned, on first use (tens of milliseconds).
 */
function makeSchemaCompiler(patterns) {
    const judges = new Map();
    const complaintAbout = (dialect, schema) => {
        const judge = judges.get(dialect) ?? newAjv(dialect, { validateFormats: false });
        judges.set(dialect, judge);
        return judge.validateSchema(withoutDialect(schema)) === true
            ? undefined
            : toComplaint(judge.errors ?? []);
    };
    return (schema) => compileInSomeDialect(schema, (dialect) => {
        const complaint = complaintAbout(dialect, schema);
        return complaint === undefined
            ? compileAs({ dialect, schema, patterns, bounds: usualBounds })
            : { verdict: 'refused', complaint };
    });
}
/** The first success, else the first refusal. */
function compileInSomeDialect(schema, compile) {
    let refusal;
    for (const dialect of dialectsOf(schema)) {
        const outcome = compile(dialect);
        if (outcome.verdict === 'compiled')
            return outcome;
        refusal ??= outcome;
    }
    return refusal ?? { verdict: 'refused', complaint: '$schema must name draft-07 or 2020-12' };
}
/** Each schema has an ajv of its own, so that the `$id` of one can neither clash with another nor be referred to. */
function compileAs({ dialect, schema, patterns, bounds }) {
    try {
        const ajv = newAjv(dialect, {
            meta: false,
            validateSchema: false,
            validateFormats: false,
            ownProperties: true,
            allowMatchingProperties: true,
            code: { regExp: (0,schema_patterns/* toRegExpOption */.Y)(patterns) },
        });
        ajv.removeKeyword('uniqueItems');
        ajv.addKeyword(uniqueItems);
        ajv.addVocabulary([...remarksIn(schema)]);
        const validate = ajv.compile(withoutDialect(schema));
        // An asynchronous check would answer with a promise, which is neither yes nor no.
        if ('$async' in validate)
            return { verdict: 'refused', complaint: '$async is not supported' };
        return { verdict: 'compiled', check: toCheck(validate, bounds) };
    }
    catch (error) {
        return { verdict: 'refused', complaint: toReason(error) };
    }
}
/** `strict` but for the rules that many tool schemas break and that change nothing about what is valid. */
function newAjv(dialect, options) {
    const all = {
        strict: true,
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        logger: false,
        ...options,
    };
    return dialect === '2020-12' ? new _2020.Ajv2020(all) : new ajv.Ajv(all);
}
function toCheck(validate, { characters, ms }) {
    // A context takes a millisecond and some memory: only a check that is asked has one.
    let limit;
    return (value) => {
        const judged = judgeBounds(value, characters);
        if (judged.verdict === 'invalid')
            return judged;
        try {
            limit ??= openTimeLimit(ms);
            if (limit.run(() => validate(value) === true))
                return { verdict: 'valid' };
            return { verdict: 'invalid', complaint: toComplaint(validate.errors ?? []) };
        }
        catch {
            // A schema that refers to itself overflows the stack or takes time without end: what cannot be judged is not valid.
            return { verdict: 'invalid', complaint: '/ cannot be judged by its schema' };
        }
    };
}
function toReason(error) {
    const missing = error instanceof ajv.Ajv.MissingRefError ? error.missingRef : undefined;
    if (missing !== undefined)
        return `$ref ${JSON.stringify(missing)} leads out of the schema`;
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^strict mode: /, '');
}


/***/ }),

/***/ 99154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ findFault),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* unused harmony export longestYaml */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/**
 * YAML as it is meant here: one document of maps, lists and scalars. What makes YAML surprising is refused:
 * aliases (a page of them can grow to gigabytes), tags, directives, keys that come twice.
 */

/** Characters. */
const longestYaml = 8 * 1_024 * 1_024;
const maxDepth = 64;
function parseYaml(text, scalars) {
    if (text.length > longestYaml)
        return malformed(`longer than ${longestYaml} characters`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const schema = scalars === 'text' ? 'failsafe' : 'core';
    try {
        // Keys that come twice are found below: the library compares each with each.
        const options = { schema, version: '1.2', uniqueKeys: false, prettyErrors: false };
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...options, lineCounter: lines });
        const fault = findFault(document);
        if (fault !== undefined)
            return malformed(`${toPlace(lines, fault.at)}: ${fault.what}`);
        if (document.contents === null)
            return malformed('it is empty');
        return readNode(document.contents, { lines, depth: 0 });
    }
    catch (error) {
        // The parser is recursive, and its promise to return errors ends with the stack.
        if (error instanceof RangeError)
            return malformed(`nested deeper than ${maxDepth} levels`);
        throw error;
    }
}
const malformed = (complaint) => ({ verdict: 'malformed', complaint });
/** The first thing that makes a text no document of ours; `at` is an offset. */
function findFault(document) {
    const [first] = [...document.errors, ...document.warnings];
    if (first !== undefined)
        return { at: first.pos[0], what: first.message.split('\n')[0] ?? '' };
    return document.directives.yaml.explicit === true ? { at: 0, what: 'directives are not taken' } : undefined;
}
function readNode(node, reading) {
    const fail = (what) => malformed(`${toPlace(reading.lines, node?.range?.[0] ?? 0)}: ${what}`);
    if (node === null)
        return { verdict: 'parsed', value: null };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return fail('aliases are not taken: write the value again');
    if (node.tag !== undefined)
        return fail('tags are not taken: put text in quotes');
    if (reading.depth >= maxDepth)
        return fail(`nested deeper than ${maxDepth} levels`);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return readMap(node.items, reading);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return readList(node.items, reading);
    const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return { verdict: 'parsed', value };
    return typeof value === 'number' && Number.isFinite(value)
        ? { verdict: 'parsed', value }
        : fail('neither text, number, true, false nor null');
}
function readMap(items, { lines, depth }) {
    const members = new Map();
    for (const { key, value } of items) {
        const place = toPlace(lines, key.range?.[0] ?? 0);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.tag !== undefined)
            return malformed(`${place}: a key must be plain text`);
        const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
        if (members.has(name))
            return malformed(`${place}: the key ${JSON.stringify(name)} is given twice`);
        const read = readNode(value, { lines, depth: depth + 1 });
        if (read.verdict === 'malformed')
            return read;
        members.set(name, read.value);
    }
    // fromEntries defines its members, so that `__proto__` is a key like any other.
    return { verdict: 'parsed', value: Object.fromEntries(members) };
}
function readList(items, { lines, depth }) {
    const values = [];
    for (const item of items) {
        const read = readNode(item, { lines, depth: depth + 1 });
        if (read.verdict === 'malformed')
            return read;
        values.push(read.value);
    }
    return { verdict: 'parsed', value: values };
}
function toPlace(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
}


/***/ })

};
