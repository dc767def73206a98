/** Thousands of hostile paths through every tool that takes one. What must hold is judged without the code of the jail. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GitHistory } from '../../src/contract/git-history.ts';
import type { JsonValue } from '../../src/contract/json.ts';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import type { ToolAnswer } from '../../src/toolbelt/tool.ts';
import { noHistory, openHistory } from '../support/history.ts';
import { git } from '../support/workspace.ts';
import { type FuzzCall, historyCalls, readCalls, writeCalls } from './fuzz-calls.ts';
import { hostilePath } from './fuzz-paths.ts';
import { allowed, type FuzzTree, guardedPaths, hiddenName, makeFuzzTree } from './fuzz-tree.ts';
import { runTool } from './workspace.ts';

/** Together 5,000 cases in the ordinary run. */
const deeper = process.env.GOAGENT_DEEP === undefined ? 1 : 10;
const rounds = 20 * deeper;
const casesPerRound = 245;
const historyCases = 100 * deeper;
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
  if (answer.verdict === 'failed') assert.match(answer.code, /^[A-Z]+(?:_[A-Z]+)*$/);
}

type Tally = Map<string, number>;

type Rush = {
  readonly tree: FuzzTree;
  readonly calls: readonly FuzzCall[];
  readonly git: GitHistory;
  readonly cases: number;
  readonly seed: number;
  readonly tally: Tally;
};

async function rush({ tree, calls, git, cases, seed, tally }: Rush): Promise<void> {
  const jail = openJail({
    root: tree.root,
    hidden: [`${tree.root}/${hiddenName}`],
    allowFiles: [allowed],
    writing: {
      guarded: guardedPaths.map((path) => join(tree.root, path)),
      chance: (bytes) => randomBytes(bytes).toString('hex'),
    },
  });
  const before = tree.digest();
  const property = fc.asyncProperty(
    fc.constantFrom(...calls),
    hostilePath,
    hostilePath,
    async (make, path, other) => {
      const [tool, args] = make(path, other);
      const started = performance.now();
      const answer = await runTool({ jail, git, tool, args, limits: undefined });
      assert.ok(performance.now() - started < slowestCall, `${tool} is too slow`);
      judge(answer, tree);
      const end = `${tool} ${answer.verdict === 'ok' ? 'ok' : answer.code}`;
      tally.set(end, (tally.get(end) ?? 0) + 1);
      assert.equal(tree.digest(), before, `${tool} ${JSON.stringify(args)} changed what is kept`);
    },
  );
  await fc.assert(property, { numRuns: cases, seed, endOnFailure: true });
}

/** A fuzz that gets nowhere proves nothing: each tool came to each of these ends. */
function assertReached(tally: Tally, ends: readonly string[]): void {
  if (process.env.GOAGENT_FUZZ_TALLY !== undefined) console.log(tally);
  for (const tool of new Set([...tally.keys()].map((end) => end.split(' ')[0]))) {
    for (const end of ends) assert.ok((tally.get(`${tool} ${end}`) ?? 0) >= 3, `${tool} ${end}`);
  }
}

const linux = { skip: process.platform !== 'linux' };

test(
  `${rounds * casesPerRound} hostile paths get nothing that is kept, change nothing that is kept or guarded, and never wait`,
  linux,
  async () => {
    const tally: Tally = new Map();
    for (let round = 0; round < rounds; round += 1) {
      // A new one for each round: tools that write wear it out.
      const tree = makeFuzzTree();
      const calls = [...readCalls, ...writeCalls];
      try {
        await rush({ tree, calls, git: noHistory, cases: casesPerRound, seed: 5000 + round, tally });
      } finally {
        tree.remove();
      }
    }
    assertReached(tally, ['ok', 'DENIED_PATH']);
  },
);

test(`${historyCases} hostile paths get nothing that is kept out of a history`, linux, async (context) => {
  const tree = makeFuzzTree();
  context.after(tree.remove);
  await commitTree(tree);
  const base = join(tree.root, hiddenName);
  const history = openHistory(base, { workspace: tree.root, workingDirectory: tree.root });
  const tally: Tally = new Map();
  await rush({ tree, calls: historyCalls, git: history, cases: historyCases, seed: 6000, tally });
  assertReached(tally, ['DENIED_PATH']);
});

/** All of it that git takes, also what is kept; afterwards each of these differs from its commit. */
async function commitTree({ root, secret }: FuzzTree): Promise<void> {
  rmSync(join(root, '.git'), { recursive: true });
  await git(root, ['init', '--quiet', '--initial-branch=main']);
  await git(root, ['add', '--all', '--force', '--ignore-errors']).catch(() => {});
  await git(root, ['commit', '--quiet', '--message=All']);
  for (const path of ['.env', 'other.pem', 'sub/server.key', '.docker/config.json'])
    appendFileSync(join(root, path), `more of ${secret}`);
  appendFileSync(join(root, '.git', 'config'), `# ${secret}\n`);
}
