import assert from 'node:assert/strict';
import { it } from 'node:test';
import { approve } from '../../../src/law/policy/approve.ts';
import { callRules } from '../../../src/law/policy/rules.ts';
import { readTool } from '../../support/agent-run.ts';

const offered = new Set(['look']);
const call = { id: 'c', tool: readTool, arguments: { path: 'a' } };

it('approves a call that every rule allows, unchanged, and names the rules', () => {
  assert.deepEqual(approve(call, { offered }), { verdict: 'approved', call, rule: 'offered+approval' });
  assert.deepEqual(
    callRules.map((rule) => rule.name),
    ['offered', 'approval'],
  );
});

it('refuses a tool that is not offered, whatever else it is', () => {
  const refusal = {
    verdict: 'refused',
    code: 'DENIED_NOT_OFFERED',
    why: 'this tool is not offered to this run',
  };
  assert.deepEqual(approve(call, { offered: new Set() }), refusal);
  const guarded = { ...call, tool: { ...readTool, approval: 'required' as const } };
  assert.deepEqual(approve(guarded, { offered: new Set() }), refusal);
});

it('refuses a call that a person has to approve', () => {
  assert.deepEqual(approve({ ...call, tool: { ...readTool, approval: 'required' } }, { offered }), {
    verdict: 'refused',
    code: 'DENIED_APPROVAL',
    why: 'a person has to approve this call; it is recorded as pending',
  });
});
