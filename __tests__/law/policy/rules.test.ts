/** What the rules say of a built-in that starts programs. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ToolSpec } from '../../../src/contract/catalog.ts';
import {
  type CallLaw,
  type Grants,
  hostsGranted,
  isolated,
  untainted,
} from '../../../src/law/policy/rules.ts';
import { usualGrants } from '../../support/agent-law.ts';
import { toTool } from '../../support/approved-calls.ts';

const exec = toTool({ name: 'exec', action: { type: 'builtin', builtin: 'exec', programs: [] } });
const external = toTool({ action: { type: 'command', argv: ['/bin/true'] } });
const wrapped = toTool({
  name: 'exec',
  action: { type: 'command', argv: ['/w/tools/bin/exec'], wraps: 'exec' },
});
const reader = toTool({ action: { type: 'builtin', builtin: 'fs_stat' }, access: 'read' });

const toCall = (tool: ToolSpec) => ({ id: 'c', tool, arguments: {} });
const toLaw = (grants: Partial<Grants>, taints: CallLaw['taints'] = []): CallLaw => ({
  offered: new Set(),
  taints,
  grants: { ...usualGrants, ...grants },
});

it('exec and its wrapper run under full isolation alone, whatever the input sandbox says', () => {
  for (const tool of [exec, wrapped]) {
    for (const sandbox of ['auto', 'required', 'off'] as const) {
      for (const tier of ['partial', 'none'] as const) {
        assert.deepEqual(isolated.judge(toCall(tool), toLaw({ sandbox, tier })), {
          verdict: 'refused',
          code: 'DENIED_ISOLATION',
          why: 'this tool starts programs under full isolation alone, which this run does not have',
        });
      }
      assert.deepEqual(isolated.judge(toCall(tool), toLaw({ sandbox, tier: 'full' })), {
        verdict: 'allowed',
      });
    }
  }
});

it('other tools need it as before: an external one where it is required, a reader never', () => {
  const verdicts = (tool: ToolSpec) =>
    (['auto', 'required', 'off'] as const).map(
      (sandbox) => isolated.judge(toCall(tool), toLaw({ sandbox, tier: 'none' })).verdict,
    );
  assert.deepEqual(verdicts(external), ['allowed', 'refused', 'allowed']);
  assert.deepEqual(verdicts(reader), ['allowed', 'allowed', 'allowed']);
});

it('exec gets the network like any program: from allow-hosts: public alone', () => {
  const tool = { ...exec, network: true };
  const judge = (hosts: Grants['hosts']) => hostsGranted.judge(toCall(tool), toLaw({ hosts }));
  const refusal = {
    verdict: 'refused',
    code: 'DENIED_HOST',
    why: 'this tool uses the network, which only allow-hosts: public grants to a program',
  };
  assert.deepEqual(judge({ named: [], public: 'none' }), refusal);
  assert.deepEqual(judge({ named: ['example.com'], public: 'none' }), refusal);
  assert.deepEqual(judge({ named: [], public: 'any' }), { verdict: 'allowed' });
});

it('exec is off in a tainted run, unless tainted-tools names it', () => {
  const taints = [{ source: 'author', reason: 'A stranger wrote it.' }] as const;
  const judge = (taintedTools: ReadonlySet<string>) =>
    untainted.judge(
      toCall(exec),
      toLaw({ taintedTools, hosts: { named: ['a.example'], public: 'any' } }, taints),
    );
  const refused = judge(new Set());
  assert.equal(refused.verdict === 'refused' && refused.code, 'DENIED_TAINT');
  assert.deepEqual(judge(new Set(['exec'])), { verdict: 'allowed' });
});
