import assert from 'node:assert/strict';
import { it } from 'node:test';
import { approve } from '../../../src/law/policy/approve.ts';
import { callRules } from '../../../src/law/policy/rules.ts';
import { cleanLaw, usualGrants } from '../../support/agent-law.ts';
import { readTool } from '../../support/agent-run.ts';

const offered = new Set(['look']);
const call = { id: 'c', tool: readTool, arguments: { path: 'a' } };
const guarded = { ...call, tool: { ...readTool, approval: 'required' as const } };

it('approves a call that every rule allows, unchanged, and names the rules', () => {
  assert.deepEqual(approve(call, { offered, ...cleanLaw }), {
    verdict: 'approved',
    call,
    rule: 'offered+isolation+hosts+taint+approval',
  });
  assert.deepEqual(
    callRules.map((rule) => rule.name),
    ['offered', 'isolation', 'hosts', 'taint', 'approval'],
  );
});

it('refuses a tool that is not offered, whatever else it is', () => {
  const refusal = {
    verdict: 'refused',
    code: 'DENIED_NOT_OFFERED',
    why: 'this tool is not offered to this run',
  };
  assert.deepEqual(approve(call, { offered: new Set(), ...cleanLaw }), refusal);
  assert.deepEqual(approve(guarded, { offered: new Set(), ...cleanLaw }), refusal);
});

it('refuses a call that a person has to approve', () => {
  assert.deepEqual(approve(guarded, { offered, ...cleanLaw }), {
    verdict: 'refused',
    code: 'DENIED_APPROVAL',
    why: 'a person has to approve this call; it is recorded as pending',
  });
});

it('asks no person for a call that is refused anyway', () => {
  const writing = { ...guarded, tool: { ...guarded.tool, access: 'write' as const } };
  const taints = [{ source: 'author', reason: 'A stranger wrote it.' }] as const;
  const judged = approve(writing, { offered, taints, grants: usualGrants });
  assert.equal(judged.verdict === 'refused' && judged.code, 'DENIED_TAINT');
});
