/** The last line of every last message that the action itself wrote: a marker of that run. */

import assert from 'node:assert/strict';

const line = /\n\n\[End of message [0-9a-f]{32}\]$/;

/** What stands before the marker, which has to be there. */
export function beforeCanary(text: string): string {
  assert.match(text, line);
  return text.replace(line, '');
}

/** All texts of a request's first messages, the last one without its marker. */
export function toTold(contents: readonly string[]): readonly string[] {
  return contents.map((content, index) => (index === contents.length - 1 ? beforeCanary(content) : content));
}
