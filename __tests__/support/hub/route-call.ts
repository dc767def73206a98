/** What a route of the fake GitHub is given, and the answers that GitHub has for it. */

import type { World } from './hub-world.ts';
import type { HubRepository, HubToken } from './types.ts';

export type Call = {
  readonly world: World;
  readonly repository: HubRepository;
  readonly token: HubToken;
  /** Whose token it is. */
  readonly login: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** It fits the description; absent where none was sent. */
  readonly body: Body;
  readonly accept: string;
  /** Path without a base path, and without the query. */
  readonly path: string;
};

/** Members by name; each is asked for by its type, since the description has been asked before. */
export type Body = { readonly [name: string]: unknown };

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or bytes as they are. */
  readonly body: unknown;
};

export type Route = (call: Call) => Promise<Answer> | Answer;
export type Routes = { readonly [operationId: string]: Route };

export const textOf = (body: Body, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
};

export const numberOf = (body: Body, name: string): number | undefined => {
  const value = body[name];
  return typeof value === 'number' ? value : undefined;
};

export const listOf = (body: Body, name: string): readonly unknown[] | undefined => {
  const value = body[name];
  return Array.isArray(value) ? value : undefined;
};

export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const gone = (): Answer => ({ status: 204, body: undefined });

const docs = 'https://docs.github.com/rest';

export const notFound = (): Answer => fail(404, 'Not Found');
export const forbidden = (message: string): Answer => fail(403, message);
export const conflict = (message: string): Answer => fail(409, message);

export function fail(status: number, message: string, errors?: readonly unknown[]): Answer {
  const told = errors === undefined ? {} : { errors };
  return { status, body: { message, ...told, documentation_url: docs, status: String(status) } };
}

/** One of its two forms of 422: an error with its place. */
export function invalid(resource: string, field: string, message?: string): Answer {
  const code = message === undefined ? 'invalid' : 'custom';
  return fail(422, 'Validation Failed', [
    { resource, code, field, ...(message === undefined ? {} : { message }) },
  ]);
}

/** The other one: errors that are sentences. */
export const unprocessable = (...errors: readonly string[]): Answer =>
  fail(422, 'Unprocessable Entity', errors);

export const longestBody = 65_536;

/** Counted in code points, as GitHub does. */
export function judgeLength(resource: string, body: string | null | undefined): Answer | undefined {
  if (body === null || body === undefined || [...body].length <= longestBody) return undefined;
  const message = `Body is too long (maximum is ${longestBody} characters)`;
  return fail(422, 'Validation Failed', [{ resource, code: 'unprocessable', field: 'data', message }]);
}

/** Pages with GitHub's Link header: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
  toJson: (item: Item) => unknown | Promise<unknown>,
): Promise<Answer> {
  const { number, size, last } = pageOf(call, items.length);
  return Promise.all(items.slice((number - 1) * size, number * size).map(toJson)).then((body) => ({
    ...{ status: 200, body },
    headers: linksOf(call, number, last),
  }));
}

type Page = { readonly number: number; readonly size: number; readonly last: number };

export function pageOf({ query }: Pick<Call, 'query'>, count: number): Page {
  const size = Math.max(1, Math.min(100, Number(query.get('per_page') ?? 30)));
  return { number: Math.max(1, Number(query.get('page') ?? 1)), size, last: Math.ceil(count / size) };
}

export function linksOf(
  { world, path, query }: Call,
  number: number,
  last: number,
): Readonly<Record<string, string>> {
  const link = (rel: string, page: number): string => {
    const asked = new URLSearchParams(query);
    asked.set('page', String(page));
    return `<${world.apiUrl}${path}?${asked}>; rel="${rel}"`;
  };
  const before = number > 1 ? [link('prev', number - 1), link('first', 1)] : [];
  const after = number < last ? [link('next', number + 1), link('last', last)] : [];
  const links = [...before, ...after];
  return links.length === 0 ? {} : { link: links.join(', ') };
}
