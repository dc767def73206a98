/** What no schema can ask about: how deep and how large a value is, and that it is JSON at all. */

import type { Verdict } from '../contract/catalog.ts';
import { toPointer } from './pointer.ts';

/** Levels of arrays and objects. */
export const maxDepth = 64;

/** Characters of keys and strings, and one for each value. */
export const maxSize = 1024 * 1024;

/**
 * Judged before a schema is, because validators recurse and compare at the sender's expense.
 * JSON.parse yields Infinity for `1e999`; such a number fits many schemas and is refused here.
 */
export function judgeBounds(value: unknown, most: number = maxSize): Verdict {
  const names: string[] = [];
  let left = most;

  const judge = (member: unknown): string | undefined => {
    left -= typeof member === 'string' ? member.length + 1 : 1;
    if (left < 0) return `must not hold more than ${most} characters`;
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
  const judgeMembers = (container: object): string | undefined => {
    if (names.length >= maxDepth) return `must not nest deeper than ${maxDepth} levels`;
    for (const [name, member] of Object.entries(container)) {
      left -= name.length;
      names.push(name);
      const rule = judge(member);
      if (rule !== undefined) return rule;
      names.pop();
    }
    return undefined;
  };

  const rule = judge(value);
  return rule === undefined
    ? { verdict: 'valid' }
    : { verdict: 'invalid', complaint: `${toPointer(names)} ${rule}` };
}
