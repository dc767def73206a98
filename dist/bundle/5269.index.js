export const id = 5269;
export const ids = [5269];
export const modules = {

/***/ 89158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toRule),
/* harmony export */   H: () => (/* binding */ toComplaint)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85174);
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
    return (0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .r)([...(0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .toNames */ .w)(error.instancePath), ...(typeof name === 'string' ? [name] : [])]);
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


/***/ }),

/***/ 30121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ remarksIn),
/* harmony export */   bm: () => (/* binding */ withoutDialect),
/* harmony export */   jy: () => (/* binding */ dialectsOf)
/* harmony export */ });
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

/***/ 85174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ toPointer),
/* harmony export */   w: () => (/* binding */ toNames)
/* harmony export */ });
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


/***/ }),

/***/ 55268:
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
// EXTERNAL MODULE: ./src/schema/pointer.ts
var pointer = __webpack_require__(85174);
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
        : { verdict: 'invalid', complaint: `${(0,pointer/* toPointer */.r)(names)} ${rule}` };
}

// EXTERNAL MODULE: ./src/schema/complaint.ts
var complaint = __webpack_require__(89158);
// EXTERNAL MODULE: ./src/schema/dialect.ts
var schema_dialect = __webpack_require__(30121);
// EXTERNAL MODULE: ./src/schema/patterns.ts
var schema_patterns = __webpack_require__(38396);
// EXTERNAL MODULE: ./src/schema/shared-time.ts
var shared_time = __webpack_require__(15802);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./src/schema/time-limit.ts
/** An end for a computation that nothing else can interrupt: the engine stops what it runs when its time is over. */

/**
 * A check of a schema is synchronous, and one whose branches refer to themselves takes 2^depth steps: neither the run's
 * deadline nor a signal could be heard meanwhile. The context is empty: nothing of what others wrote is run in it.
 *
 * @param shared what many limits have together, where there are so many checks that each could take its whole time
 */
function openTimeLimit(ms, shared) {
    const room = { work: () => undefined };
    const context = (0,external_node_vm_.createContext)(room);
    const script = new external_node_vm_.Script('work()');
    const start = (timeout) => script.runInContext(context, { timeout });
    return {
        run: (work) => {
            const results = [];
            const given = shared?.offer(ms) ?? ms;
            if (given < 1)
                throw new RangeError('no time is left');
            room.work = () => results.push(work());
            try {
                if (shared === undefined)
                    start(given);
                else
                    shared.count(() => start(given), { ms: given, of: ms });
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
function compileLargeSchema({ schema, patterns, bounds, }) {
    return compileInSomeDialect(schema, (dialect) => compileAs({ dialect, schema, patterns, bounds }));
}
/**
 * Compiles schemas that others wrote: each is first held against the meta-schema of its draft. The meta-schemas
 * are compiled once for the compiler that is returned, on first use (tens of milliseconds).
 *
 * A schema that takes seconds to compile is refused, and with it all that come after it: the compiler is not asked again.
 *
 * @param time what compiling and all checks of these schemas take together. Once it is spent nothing is valid any more.
 */
function makeSchemaCompiler(patterns, time) {
    const judges = new Map();
    const compiling = openCompiling(time);
    const complaintAbout = (dialect, schema) => {
        const judge = judges.get(dialect) ?? newJudge(dialect);
        judges.set(dialect, judge);
        try {
            const isSchema = compiling.run(() => judge.validateSchema((0,schema_dialect/* withoutDialect */.bm)(schema)) === true);
            return isSchema ? undefined : (0,complaint/* toComplaint */.H)(judge.errors ?? []);
        }
        catch (error) {
            return toReason(error);
        }
    };
    return (schema) => compileInSomeDialect(schema, (dialect) => {
        const complaint = complaintAbout(dialect, schema);
        return complaint === undefined
            ? compileAs({ dialect, schema, patterns, bounds: usualBounds, time, compiling })
            : { verdict: 'refused', complaint };
    });
}
/** The first success, else the first refusal. */
function compileInSomeDialect(schema, compile) {
    let refusal;
    for (const dialect of (0,schema_dialect/* dialectsOf */.jy)(schema)) {
        const outcome = compile(dialect);
        if (outcome.verdict === 'compiled')
            return outcome;
        refusal ??= outcome;
    }
    return refusal ?? { verdict: 'refused', complaint: '$schema must name draft-07 or 2020-12' };
}
/** One of a mebibyte that was not made to be slow takes less, on a slow machine too. */
const compilingMs = 5_000;
/** One context for all: each takes a millisecond. Whoever has taken all of the time once is not trusted with it again. */
function openCompiling(time) {
    let limit;
    let over = false;
    return {
        run: (work) => {
            if (over)
                throw new RangeError(tooSlow);
            try {
                limit ??= openTimeLimit(compilingMs, time);
                return limit.run(work);
            }
            catch (error) {
                over = (0,shared_time/* isTimeout */.k)(error) || time?.isSpent() === true;
                throw over ? new RangeError(tooSlow, { cause: error }) : error;
            }
        },
    };
}
const tooSlow = `its schemas take more than ${compilingMs / 1_000} seconds to compile`;
/** Each schema has an ajv of its own, so that the `$id` of one can neither clash with another nor be referred to. */
function compileAs({ dialect, schema, patterns, bounds, time, compiling }) {
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
        ajv.addVocabulary([...(0,schema_dialect/* remarksIn */.H3)(schema)]);
        const compile = () => ajv.compile((0,schema_dialect/* withoutDialect */.bm)(schema));
        const validate = compiling === undefined ? compile() : compiling.run(compile);
        // An asynchronous check would answer with a promise, which is neither yes nor no.
        if ('$async' in validate)
            return { verdict: 'refused', complaint: '$async is not supported' };
        return { verdict: 'compiled', check: toCheck(validate, { ...bounds, time }) };
    }
    catch (error) {
        return { verdict: 'refused', complaint: toReason(error) };
    }
}
/** Knows the meta-schemas, and holds an "enum" of a hundred thousand entries against them in linear time. */
function newJudge(dialect) {
    const judge = newAjv(dialect, { validateFormats: false });
    judge.removeKeyword('uniqueItems');
    judge.addKeyword(uniqueItems);
    return judge;
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
function toCheck(validate, { characters, ms, time }) {
    // A context takes a millisecond and some memory: only a check that is asked has one.
    let limit;
    return (value) => {
        const judged = judgeBounds(value, characters);
        if (judged.verdict === 'invalid')
            return judged;
        try {
            limit ??= openTimeLimit(ms, time);
            if (limit.run(() => validate(value) === true))
                return { verdict: 'valid' };
            return { verdict: 'invalid', complaint: (0,complaint/* toComplaint */.H)(validate.errors ?? []) };
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

/***/ 15802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shareTime),
/* harmony export */   k: () => (/* binding */ isTimeout)
/* harmony export */ });
/** A time that many pieces of work share: what one of them takes the others do not have. */
/** A clock that is set back gives nothing back. */
function shareTime(ms, { now }) {
    let left = ms;
    return {
        offer: (most) => Math.min(most, Math.floor(left)),
        count: (work, given) => {
            const before = now();
            try {
                return work();
            }
            catch (error) {
                // Of work that was ended before its own time was over nobody knows what would have come of it.
                if (isTimeout(error) && given.ms < given.of)
                    left = 0;
                throw error;
            }
            finally {
                left -= Math.max(0, now() - before);
            }
        },
        isSpent: () => left < 1,
    };
}
/** Such an error comes out of another context, whose `Error` is another one. */
const isTimeout = (error) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';


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
