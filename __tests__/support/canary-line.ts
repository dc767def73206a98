/** Requests as the operator wrote them: without the random line that ends the last pinned message. */

import assert from 'node:assert/strict';

const line = /\n\n\[End of message [0-9a-f]{32}\]$/;

/** The text of a message; one that has no such line stays as it is. */
export const withoutCanary = (text: string): string => text.replace(line, '');

/** The texts of a request's pinned messages; the last one has to have the line. */
export function toTold(contents: readonly string[]): readonly string[] {
  assert.match(contents.at(-1) ?? '', line);
  return contents.map(withoutCanary);
}
