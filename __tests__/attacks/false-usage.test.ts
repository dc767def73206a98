/** An endpoint that reports no tokens, or fewer than none, so that no budget is ever used up. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { attack, call } from '../support/hostile-run.ts';

const usages: readonly NonNullable<ReplyScript['usage']>[] = [
  { prompt: 0, completion: 0 },
  { prompt: -1_000_000, completion: -1 },
  { prompt: 1, completion: 1, cached: 1_000_000 },
  { prompt: Number.NaN, completion: 0.5 },
  'none',
];

it('is charged at worst: the run ends when its tokens are used up, and not after', async () => {
  const script = (_: unknown, index: number): ReplyScript => ({
    calls: [call('get_time', {})],
    usage: usages[index % usages.length] ?? 'none',
  });
  const inputs = { 'max-total-tokens': '40000', 'max-output-tokens': '500', 'max-steps': '30' };
  await attack({ script, inputs }, (run) => {
    assert.deepEqual([run.outputs.conclusion, run.outputs.reason], ['budget-exhausted', 'TOKENS_EXHAUSTED']);
    assert.ok(run.requests.length < 12, `${run.requests.length} requests`);
  });
});
