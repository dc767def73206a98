/** GitHub's published OpenAPI description, cut to what tests ask: finds the operation of a request and holds it to its schemas. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv, type ValidateFunction } from 'ajv';

type Schema = { readonly [keyword: string]: unknown };

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
};

export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly schema: Schema };
  readonly responses: { readonly [status: string]: Schema | null };
};

type Packed = {
  readonly source: string;
  readonly operations: readonly Operation[];
  readonly schemas: { readonly [name: string]: Schema };
};

export type Found = { readonly operation: Operation; readonly params: Readonly<Record<string, string>> };

export type Description = {
  /** Package and version that it was cut from. */
  readonly source: string;
  readonly operations: readonly Operation[];
  find(method: string, path: string): Found | undefined;
  /** Complaints; empty when the request is what GitHub describes. */
  judgeRequest(found: Found, query: URLSearchParams, body: unknown): readonly string[];
  judgeAnswer(operation: Operation, status: number, body: unknown): readonly string[];
};

/** Outdated review comments have null there, which the description does not say. */
const undescribed = /^answer(\/\d+)?\/(position|line) must be integer$/;

/** Takes whole paths with slashes. */
const long = new Set(['path', 'ref', 'basehead', 'branch', 'dir']);

export function readDescription(): Description {
  const file = new URL('./description.json.gz', import.meta.url);
  const packed: Packed = JSON.parse(gunzipSync(readFileSync(file)).toString());
  const routes = packed.operations.map(toRoute).sort((a, b) => b.weight - a.weight);
  const loose = new Validators(packed.schemas);
  return {
    source: packed.source,
    operations: packed.operations,
    find: (method, path) => {
      for (const { operation, pattern, names } of routes) {
        const match = operation.method === method ? pattern.exec(path) : null;
        if (match === null) continue;
        const pairs = names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')] as const);
        return { operation, params: Object.fromEntries(pairs) };
      }
      return undefined;
    },
    judgeRequest: ({ operation, params }, query, body) => [
      ...operation.parameters.flatMap((one) => judgeParameter(loose, one, { params, query })),
      ...unknownOf(operation, query),
      ...judgeBody(loose, operation, body),
    ],
    judgeAnswer: (operation, status, body) => {
      const schema = operation.responses[String(status)];
      if (schema === undefined) return [`status ${status} is not described`];
      const complaints = schema === null ? [] : loose.judge(toDialect(schema, 'open'), body, 'answer');
      return complaints.filter((one) => !undescribed.test(one));
    },
  };
}

/** Compiles once for each schema object. */
class Validators {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
  readonly #compiled = new Map<string, ValidateFunction>();
  constructor(schemas: Packed['schemas']) {
    for (const [name, schema] of Object.entries(schemas)) {
      this.#ajv.addSchema(toDialect(schema, 'open'), `#/components/schemas/${name}`);
    }
  }
  judge(schema: Schema, value: unknown, place: string): readonly string[] {
    const key = JSON.stringify(schema);
    const validate = this.#compiled.get(key) ?? this.#ajv.compile(schema);
    this.#compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
      return `${place}${instancePath} ${message}${extra}`;
    });
  }
}

function toRoute(operation: Operation) {
  const names: string[] = [];
  const source = operation.path.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part.replaceAll('.', '\\.');
    names.push(part);
    return long.has(part) ? '(.+)' : '([^/]+)';
  });
  const words = operation.path.split('/').filter((part) => part !== '' && !part.includes('{'));
  // `/commits/{ref}/status` before `/commits/{ref}`: the most words first, and then the longest.
  const weight = words.length * 100 + operation.path.split('/').length;
  return { operation, names, weight, pattern: new RegExp(`^${source.join('')}$`) };
}

type Given = { readonly params: Readonly<Record<string, string>>; readonly query: URLSearchParams };

function judgeParameter(
  validators: Validators,
  { name, in: place, required, schema }: Parameter,
  { params, query }: Given,
): readonly string[] {
  if (place === 'header') return [];
  const text = place === 'path' ? params[name] : (query.get(name) ?? undefined);
  if (text === undefined) return required ? [`${place} parameter ${name} is missing`] : [];
  return validators.judge(toDialect(schema, 'closed'), toValue(schema, text), `${place} parameter ${name}`);
}

function toValue({ type }: Schema, text: string): unknown {
  if ((type === 'integer' || type === 'number') && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return type === 'array' ? text.split(',') : text;
}

function unknownOf({ parameters }: Operation, query: URLSearchParams): readonly string[] {
  const known = parameters.filter((one) => one.in === 'query').map((one) => one.name);
  return [...new Set(query.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => `query parameter ${name} is not described`);
}

function judgeBody(validators: Validators, { body }: Operation, given: unknown): readonly string[] {
  if (body === undefined) return given === undefined ? [] : ['a body, where none is described'];
  if (given === undefined) return body.required ? ['the body is missing'] : [];
  return validators.judge(toDialect(body.schema, 'closed'), given, 'body');
}

/**
 * OpenAPI 3.0's dialect as JSON Schema: `nullable` becomes a type. `closed`: members that are not described are
 * complaints, which GitHub itself would ignore; a test wants to know. `oneOf` is read as `anyOf`: the alternatives overlap.
 */
function toDialect(schema: Schema, form: 'open' | 'closed'): Schema {
  const { nullable, discriminator, ...rest } = mapMembers(schema, form);
  if (nullable !== true) return rest;
  const { type, enum: values } = rest;
  if (typeof type === 'string') {
    return {
      ...rest,
      type: [type, 'null'],
      ...(Array.isArray(values) ? { enum: [...new Set([...values, null])] } : {}),
    };
  }
  return { anyOf: [rest, { type: 'null' }] };
}

function mapMembers(schema: Schema, form: 'open' | 'closed'): Schema {
  const told: { [keyword: string]: unknown } = {};
  for (const [keyword, value] of Object.entries(schema)) {
    told[keyword === 'oneOf' ? 'anyOf' : keyword] = mapKeyword(keyword, value, form);
  }
  const closes =
    form === 'closed' && schema.properties !== undefined && schema.additionalProperties === undefined;
  return closes && !['anyOf', 'oneOf', 'allOf'].some((word) => word in schema)
    ? { ...told, additionalProperties: false }
    : told;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapKeyword(keyword: string, value: unknown, form: 'open' | 'closed'): unknown {
  if (keyword === 'properties' && isSchema(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, isSchema(one) ? toDialect(one, form) : one]),
    );
  }
  if (['anyOf', 'oneOf', 'allOf'].includes(keyword) && Array.isArray(value)) {
    return value.map((one) => (isSchema(one) ? toDialect(one, form) : one));
  }
  if (['items', 'additionalProperties', 'not'].includes(keyword) && isSchema(value))
    return toDialect(value, form);
  return value;
}
