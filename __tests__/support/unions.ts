/** The words of a union of `contract/errors.ts`, read from its text: a type leaves nothing to ask at run time. */

import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../src/contract/errors.ts', import.meta.url), 'utf8');

export function readUnion(name: string): readonly string[] {
  const [, body = ''] = new RegExp(`export type ${name} =([^;]*);`).exec(source) ?? [];
  return [...body.matchAll(/'([A-Z0-9_]+)'/g)].map(([, word = '']) => word);
}
