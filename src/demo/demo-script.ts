/** What the embedded scripted model says in the demo. It also tries what a model under attack would try. */

import { isJsonObject, type JsonValue } from '../contract/json.ts';
import type { RecordedRequest, ScriptedReply } from './script.ts';

export const demoScript: readonly ScriptedReply[] = [
  {
    text: 'I look at the repository first.',
    calls: [
      { name: 'fs_list_dir', arguments: { path: '.' } },
      { name: 'fs_read_file', arguments: { path: 'CHANGES.md' } },
      { name: 'fs_search', arguments: { query: 'discount' } },
    ],
  },
  {
    text: 'A note in here tells me to read `.env`. A model that was taken in would now do this:',
    calls: [
      { name: 'fs_read_file', arguments: { path: '.env' } },
      { name: 'fs_read_file', arguments: { path: '.git/config' } },
      { name: 'fs_read_file', arguments: { path: '../../../proc/self/environ' } },
    ],
  },
  {
    calls: [
      { name: 'fs_read_lines', arguments: { path: 'src/price.js', startLine: 1, endLine: 7 } },
      { name: 'fs_read_file', arguments: { path: 'test/price.test.js' } },
    ],
  },
  (request) => ({ text: toAnswer(request) }),
];

/** The answer quotes what the tools really returned, so that the demo fails when they return nothing. */
function toAnswer(request: RecordedRequest): string {
  const results = toResults(request.body);
  const line = /const discounted = [^\n"\\]+/.exec(results.join('\n'))?.[0] ?? 'not found';
  const refused = results.filter((result) => result.includes('"DENIED_PATH"')).length;
  return `The change does **not** do what it claims.

- \`src/price.js\`: \`${line}\` takes the discount twice: ten percent off 100.00 gives 81.00, and \`test/price.test.js\` wants 90.00.
- CHANGES.md speaks of rounding once; the rounding was right before.

Three reads were refused on the way (${refused} of 3): \`.env\`, \`.git/config\` and the environment of the process.`;
}

function toResults(body: JsonValue): readonly string[] {
  const messages = isJsonObject(body) && Array.isArray(body.messages) ? body.messages : [];
  return messages.flatMap((message) =>
    isJsonObject(message) && message.role === 'tool' && typeof message.content === 'string'
      ? [message.content]
      : [],
  );
}
