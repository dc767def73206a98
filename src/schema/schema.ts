/** JSON Schemas to checks. This room is the only importer of ajv: strict, no coercion, no defaults, no network. */

import { Ajv, type Options, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Check } from '../contract/catalog.ts';
import type { JsonObject } from '../contract/json.ts';
import { judgeBounds, maxSize } from './bounds.ts';
import { toComplaint } from './complaint.ts';
import { type Dialect, dialectsOf, remarksIn, withoutDialect } from './dialect.ts';
import { noPatterns, type PatternEngine, toRegExpOption } from './patterns.ts';
import { isTimeout, type SharedTime } from './shared-time.ts';
import { openTimeLimit, type TimeLimit } from './time-limit.ts';
import { uniqueItems } from './unique-items.ts';

export type CompiledSchema =
  | { readonly verdict: 'compiled'; readonly check: Check }
  | { readonly verdict: 'refused'; readonly complaint: string };

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
export function compileSchema(schema: JsonObject, patterns: PatternEngine = noPatterns): CompiledSchema {
  return compileLargeSchema({ schema, patterns, bounds: usualBounds });
}

/** A check of an honest value takes some milliseconds, one of a mebibyte tens of them. */
const usualBounds: CheckBounds = { characters: maxSize, ms: 1_000 };

/** What a check does not go beyond: the value is then not valid. */
export type CheckBounds = { readonly characters: number; readonly ms: number };

/** `compileSchema` for one of our own whose values are files: with bounds of their own. */
export function compileLargeSchema({
  schema,
  patterns,
  bounds,
}: Pick<Source, 'schema' | 'patterns' | 'bounds'>): CompiledSchema {
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
export function makeSchemaCompiler(
  patterns: PatternEngine,
  time?: SharedTime,
): (schema: JsonObject) => CompiledSchema {
  const judges = new Map<Dialect, Ajv>();
  const compiling = openCompiling(time);
  const complaintAbout = (dialect: Dialect, schema: JsonObject) => {
    const judge = judges.get(dialect) ?? newJudge(dialect);
    judges.set(dialect, judge);
    try {
      const isSchema = compiling.run(() => judge.validateSchema(withoutDialect(schema)) === true);
      return isSchema ? undefined : toComplaint(judge.errors ?? []);
    } catch (error) {
      return toReason(error);
    }
  };
  return (schema) =>
    compileInSomeDialect(schema, (dialect) => {
      const complaint = complaintAbout(dialect, schema);
      return complaint === undefined
        ? compileAs({ dialect, schema, patterns, bounds: usualBounds, time, compiling })
        : { verdict: 'refused', complaint };
    });
}

/** The first success, else the first refusal. */
function compileInSomeDialect(
  schema: JsonObject,
  compile: (dialect: Dialect) => CompiledSchema,
): CompiledSchema {
  let refusal: CompiledSchema | undefined;
  for (const dialect of dialectsOf(schema)) {
    const outcome = compile(dialect);
    if (outcome.verdict === 'compiled') return outcome;
    refusal ??= outcome;
  }
  return refusal ?? { verdict: 'refused', complaint: '$schema must name draft-07 or 2020-12' };
}

type Source = {
  readonly dialect: Dialect;
  readonly schema: JsonObject;
  readonly patterns: PatternEngine;
  readonly bounds: CheckBounds;
  readonly time?: SharedTime | undefined;
  readonly compiling?: TimeLimit;
};

/** One of a mebibyte that was not made to be slow takes less, on a slow machine too. */
const compilingMs = 5_000;

/** One context for all: each takes a millisecond. Whoever has taken all of the time once is not trusted with it again. */
function openCompiling(time: SharedTime | undefined): TimeLimit {
  let limit: TimeLimit | undefined;
  let over = false;
  return {
    run: (work) => {
      if (over) throw new RangeError(tooSlow);
      try {
        limit ??= openTimeLimit(compilingMs, time);
        return limit.run(work);
      } catch (error) {
        over = isTimeout(error) || time?.isSpent() === true;
        throw over ? new RangeError(tooSlow, { cause: error }) : error;
      }
    },
  };
}

const tooSlow = `its schemas take more than ${compilingMs / 1_000} seconds to compile`;

/** Each schema has an ajv of its own, so that the `$id` of one can neither clash with another nor be referred to. */
function compileAs({ dialect, schema, patterns, bounds, time, compiling }: Source): CompiledSchema {
  try {
    const ajv = newAjv(dialect, {
      meta: false,
      validateSchema: false,
      validateFormats: false,
      ownProperties: true,
      allowMatchingProperties: true,
      code: { regExp: toRegExpOption(patterns) },
    });
    ajv.removeKeyword('uniqueItems');
    ajv.addKeyword(uniqueItems);
    ajv.addVocabulary([...remarksIn(schema)]);
    const compile = () => ajv.compile(withoutDialect(schema));
    const validate = compiling === undefined ? compile() : compiling.run(compile);
    // An asynchronous check would answer with a promise, which is neither yes nor no.
    if ('$async' in validate) return { verdict: 'refused', complaint: '$async is not supported' };
    return { verdict: 'compiled', check: toCheck(validate, { ...bounds, time }) };
  } catch (error) {
    return { verdict: 'refused', complaint: toReason(error) };
  }
}

/** Knows the meta-schemas, and holds an "enum" of a hundred thousand entries against them in linear time. */
function newJudge(dialect: Dialect): Ajv {
  const judge = newAjv(dialect, { validateFormats: false });
  judge.removeKeyword('uniqueItems');
  judge.addKeyword(uniqueItems);
  return judge;
}

/** `strict` but for the rules that many tool schemas break and that change nothing about what is valid. */
function newAjv(dialect: Dialect, options: Options): Ajv {
  const all = {
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    logger: false,
    ...options,
  } as const;
  return dialect === '2020-12' ? new Ajv2020(all) : new Ajv(all);
}

function toCheck(
  validate: ValidateFunction,
  { characters, ms, time }: CheckBounds & Pick<Source, 'time'>,
): Check {
  // A context takes a millisecond and some memory: only a check that is asked has one.
  let limit: TimeLimit | undefined;
  return (value) => {
    const judged = judgeBounds(value, characters);
    if (judged.verdict === 'invalid') return judged;
    try {
      limit ??= openTimeLimit(ms, time);
      if (limit.run(() => validate(value) === true)) return { verdict: 'valid' };
      return { verdict: 'invalid', complaint: toComplaint(validate.errors ?? []) };
    } catch {
      // A schema that refers to itself overflows the stack or takes time without end: what cannot be judged is not valid.
      return { verdict: 'invalid', complaint: '/ cannot be judged by its schema' };
    }
  };
}

function toReason(error: unknown): string {
  const missing = error instanceof Ajv.MissingRefError ? error.missingRef : undefined;
  if (missing !== undefined) return `$ref ${JSON.stringify(missing)} leads out of the schema`;
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^strict mode: /, '');
}
