/** For tests of the fake itself: asks it as any client would. */

import { randomBytes } from 'node:crypto';
import type { Hub } from './hub.ts';
import type { Permissions } from './types.ts';

export type Told = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** Made at run time, so that no file holds anything that looks like one. */
export const makeToken = (): string => randomBytes(20).toString('hex');

export const writeAll: Permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write' };

export const repository = 'octo-org/widgets';

/** `path` is below the repository, or from the root when it begins with two slashes. */
export function createAsk(hub: Hub, token: string) {
  return async (method: string, path: string, body?: unknown, accept?: string): Promise<Told> => {
    const place = path.startsWith('//') ? path.slice(1) : `/repos/${repository}${path}`;
    const response = await fetch(`${hub.apiUrl}${place}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(accept === undefined ? {} : { accept }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return {
      ...{ status: response.status, headers: response.headers },
      body: isJson && accept?.includes('raw') !== true ? JSON.parse(text) : text,
    };
  };
}

export type Ask = ReturnType<typeof createAsk>;

/** A member of an answer, by names and indices. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([key]) => key === String(name))?.[1];
  }, value);
}
