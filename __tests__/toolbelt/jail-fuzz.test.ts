/** Thousands of hostile paths through every tool that takes one. What must hold is judged without the code of the jail. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonValue } from '../../src/contract/json.ts';
import { openJail } from '../../src/toolbelt/jail.ts';
import type { ToolAnswer } from '../../src/toolbelt/tool.ts';
import { readCalls } from './fuzz-calls.ts';
import { hostilePath } from './fuzz-paths.ts';
import { allowed, type FuzzTree, hiddenName, makeFuzzTree } from './fuzz-tree.ts';
import { runTool } from './workspace.ts';

const calls = readCalls;
const rounds = process.env.GOAGENT_DEEP === undefined ? 20 : 200;
const casesPerRound = 250;
const slowestCall = 5000;

/** Every text of an answer, and what is behind base64. */
function textsOf(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value, Buffer.from(value, 'base64').toString('latin1')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function judge(answer: ToolAnswer, { root, secrets }: FuzzTree): void {
  const said = [
    JSON.stringify(answer),
    ...(answer.verdict === 'ok' ? textsOf(answer.value) : [answer.error]),
  ];
  for (const secret of secrets) assert.ok(!said.some((text) => text.includes(secret)), `told ${secret}`);
  assert.ok(!said.some((text) => text.includes(root)), 'told where the workspace lies');
  if (answer.verdict === 'failed') assert.match(answer.code, /^[A-Z]+(?:_[A-Z]+)+$/);
}

test(`${rounds * casesPerRound} hostile paths get nothing that is kept, change nothing that is kept, and never wait`, {
  skip: process.platform !== 'linux',
}, async () => {
  const tally = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    // A new one for each round: tools that write wear it out.
    const tree = makeFuzzTree();
    try {
      const jail = openJail({
        root: tree.root,
        hidden: [`${tree.root}/${hiddenName}`],
        allowFiles: [allowed],
      });
      const before = tree.digest();
      const property = fc.asyncProperty(
        fc.constantFrom(...calls),
        hostilePath,
        hostilePath,
        async (make, path, other) => {
          const [tool, args] = make(path, other);
          const started = performance.now();
          const answer = await runTool({ jail, tool, args, limits: undefined });
          assert.ok(performance.now() - started < slowestCall, 'too slow');
          judge(answer, tree);
          const end = `${tool} ${answer.verdict === 'ok' ? 'ok' : answer.code}`;
          tally.set(end, (tally.get(end) ?? 0) + 1);
        },
      );
      await fc.assert(property, { numRuns: casesPerRound, seed: 5000 + round, endOnFailure: true });
      assert.equal(tree.digest(), before, `round ${round} changed what is kept`);
    } finally {
      tree.remove();
    }
  }
  // A fuzz that gets nowhere proves nothing: each tool was let in, kept out, and led to what is not there.
  for (const tool of new Set([...tally.keys()].map((end) => end.split(' ')[0]))) {
    for (const end of ['ok', 'DENIED_PATH'])
      assert.ok((tally.get(`${tool} ${end}`) ?? 0) > 20, `${tool} ${end}`);
  }
  if (process.env.GOAGENT_FUZZ_TALLY !== undefined) console.log(tally);
});
