import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nearestName } from '../../src/nearest/nearest.ts';
import { inputNames } from '../../src/runner/input-table.ts';

it('finds the name that was meant', () => {
  const meant = {
    promt: 'prompt',
    'max-step': 'max-steps',
    maxsteps: 'max-steps',
    'api-keys': 'api-key',
    'prompt-flie': 'prompt-file',
    'http-retry': 'http-retries',
    base_url: 'base-url',
    tool: 'tools',
  };
  for (const [typed, name] of Object.entries(meant))
    assert.equal(nearestName(typed, inputNames), name, typed);
});

it('does not guess when nothing is near, the name is very long, or there are no names', () => {
  assert.equal(nearestName('kubernetes-cluster', inputNames), undefined);
  assert.equal(nearestName('x', ['prompt']), undefined);
  assert.equal(nearestName('p'.repeat(101), [`${'p'.repeat(100)}q`]), undefined);
  assert.equal(nearestName('prompt', []), undefined);
});
