/** What the model of the runner tests says: both programs of the manifest, then an answer that a careless step would run. */

import type { RecordedRequest, ReplyScript } from '../../src/demo/script.ts';

/** Held in quotes nowhere: a workflow that puts it into a script instead of `env` is broken by it. */
export const answer = [
  'Two programs ran.',
  `"quoted" 'quoted' \`touch broken\` $(touch broken) \${HOME} \\ %0A`,
  '::set-output name=conclusion::planted',
  'ghadelimiter EOF',
  'Ende: ä€😀',
].join('\n');

/**
 * Answers by what it was sent, so that it does not matter how many runs share it. A request that neither offers nor
 * recalls the manifest's programs comes from a stage before the main one, and gets an empty list.
 */
export function replyAsAgent(request: RecordedRequest): ReplyScript {
  const sent = Buffer.from(request.raw).toString();
  if (!sent.includes('"name":"count_words"')) return { text: '[]' };
  if (sent.includes('"role":"tool"')) return { text: answer };
  return {
    calls: [
      { name: 'count_words', arguments: { text: 'one two three' } },
      { name: 'count_bytes', arguments: { text: 'x' } },
    ],
  };
}
