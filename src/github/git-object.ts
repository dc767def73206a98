/**
 * Objects as git hands them over, each held against its own id. Git checks that when it fetches, not when it reads: a
 * repository that an earlier step or a cache left behind could answer anything to an id that it never had.
 */

import { createHash } from 'node:crypto';

export type GitObject = { readonly id: string; readonly type: string; readonly bytes: Uint8Array };

export type Parsed<T> =
  | { readonly verdict: 'parsed'; readonly values: readonly T[] }
  | { readonly verdict: 'malformed'; readonly why: string };

/** Output of `git cat-file --batch`. What git does not have is left out. */
export function parseObjects(output: Uint8Array): Parsed<GitObject> {
  const values: GitObject[] = [];
  for (let at = 0; at < output.length; ) {
    const line = readLine(output, at);
    at = line.next;
    const head = parseHead(line.text);
    if (head.type === 'missing') continue;
    const end = at + head.size;
    if (head.type === 'malformed' || end >= output.length) return malformed('git gave no whole object');
    const object = { id: head.id, type: head.type, bytes: output.subarray(at, end) };
    if (toId(object) !== object.id) return malformed(`the object ${object.id} is not what its id says`);
    values.push(object);
    at = end + 1;
  }
  return { verdict: 'parsed', values };
}

export type ObjectSize = { readonly id: string; readonly size: number };

/** Output of `git cat-file --batch-check`. */
export function parseSizes(output: Uint8Array): Parsed<ObjectSize> {
  const values: ObjectSize[] = [];
  for (let at = 0; at < output.length; ) {
    const line = readLine(output, at);
    at = line.next;
    const head = parseHead(line.text);
    if (head.type === 'malformed') return malformed('git gave no size');
    if (head.type !== 'missing') values.push({ id: head.id, size: head.size });
  }
  return { verdict: 'parsed', values };
}

const malformed = (why: string): Parsed<never> => ({ verdict: 'malformed', why });

/** Far longer than any line of git's. */
const longestLine = 200;

function readLine(output: Uint8Array, at: number): { readonly text: string; readonly next: number } {
  const end = output.indexOf(10, at);
  const stop = end === -1 ? output.length : end;
  const text = Buffer.from(output.subarray(at, Math.min(stop, at + longestLine))).toString('latin1');
  return { text, next: stop + 1 };
}

type Head = { readonly id: string; readonly type: string; readonly size: number };

function parseHead(line: string): Head {
  const [, id = '', type = '', size = '0'] =
    /^([0-9a-f]{40,64}) (?:(commit|tree|blob|tag) (\d{1,15})|missing)$/.exec(line) ?? [];
  if (id === '') return { id, type: 'malformed', size: 0 };
  return { id, type: type === '' ? 'missing' : type, size: Number(size) };
}

function toId({ id, type, bytes }: GitObject): string {
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
