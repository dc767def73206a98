/** Taint only rises; and what a run may do, clean or tainted, with every grant: the whole table as data. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Taint, TaintSource } from '../../../src/contract/taint.ts';
import { approve } from '../../../src/law/policy/approve.ts';
import { type Hosts, openTaint } from '../../../src/law/policy/taint.ts';
import { usualGrants } from '../../support/agent-law.ts';
import { toTool } from '../../support/approved-calls.ts';

const sources: readonly TaintSource[] = [
  'head-repository',
  'actor',
  'author',
  'checkout',
  'prompt',
  'gate',
  'network',
];

describe('the taint of a run', () => {
  it('never falls: whatever is raised, all that was there before stays there, in its place', () => {
    const taint = fc.record({ source: fc.constantFrom(...sources), reason: fc.string() });
    fc.assert(
      fc.property(fc.array(taint), fc.array(taint), (initial, later) => {
        const state = openTaint(initial);
        for (const one of later) {
          const before = state.current();
          const risen = state.raise(one);
          assert.deepEqual(state.current().slice(0, before.length), before);
          assert.equal(risen === 'risen', !before.some(({ source }) => source === one.source));
          assert.equal(state.current().length, before.length + (risen === 'risen' ? 1 : 0));
        }
      }),
    );
  });

  it('is not what its reader makes of it', () => {
    const state = openTaint([{ source: 'actor', reason: 'R' }]);
    const taints = state.current();
    if (Array.isArray(taints)) taints.length = 0;
    assert.deepEqual(state.current(), [{ source: 'actor', reason: 'R' }]);
  });
});

const states: { readonly [name: string]: readonly Taint[] } = {
  clean: [],
  tainted: [{ source: 'author', reason: 'A stranger wrote it.' }],
};

const builtin = { type: 'builtin', builtin: 'test' } as const;
const command = { type: 'command', argv: ['/bin/true'] } as const;
const actions = { builtin, command };
const accesses = ['read', 'write', 'execute'] as const;
const reach = { local: false, network: true };

const hosts: { readonly [name: string]: Hosts } = {
  none: { named: [], public: 'none' },
  named: { named: ['api.example.com'], public: 'none' },
  public: { named: [], public: 'any' },
  both: { named: ['api.example.com'], public: 'any' },
};

/** A verdict for each of none, named, public, both: `+` allowed, `T` DENIED_TAINT, `H` DENIED_HOST. */
const table: readonly (readonly [tool: string, clean: string, tainted: string, granted: string])[] = [
  // tool                      clean   tainted  tainted, and in tainted-tools
  ['builtin read local', '++++', '++++', '++++'],
  ['builtin read network', 'H+++', 'H+T+', 'H+++'],
  ['builtin write local', '++++', 'TTTT', '++++'],
  ['builtin write network', 'H+++', 'HTTT', 'H+++'],
  ['builtin execute local', '++++', 'TTTT', '++++'],
  ['builtin execute network', 'H+++', 'HTTT', 'H+++'],
  ['command read local', '++++', '++++', '++++'],
  ['command read network', 'HH++', 'HHTT', 'HH++'],
  ['command write local', '++++', 'TTTT', '++++'],
  ['command write network', 'HH++', 'HHTT', 'HH++'],
  ['command execute local', '++++', 'TTTT', '++++'],
  ['command execute network', 'HH++', 'HHTT', 'HH++'],
];

const signs = { DENIED_TAINT: 'T', DENIED_HOST: 'H' } as const;

describe('by the table of state, tool and grant', () => {
  const rows = new Map(table.map(([name, ...verdicts]) => [name, verdicts]));
  const names = Object.keys(actions).flatMap((action) =>
    accesses.flatMap((access) => Object.keys(reach).map((one) => `${action} ${access} ${one}`)),
  );

  it('every kind of tool has a row', () => {
    assert.deepEqual([...rows.keys()], names);
  });

  const judge = (name: string, state: string, taintedTools: readonly string[]): string => {
    const action = actions[name.startsWith('builtin') ? 'builtin' : 'command'];
    const access = accesses.find((one) => name.includes(one)) ?? 'read';
    const tool = toTool({ name: 'tool', access, network: name.endsWith('network'), action });
    const verdicts = Object.values(hosts).map((granted) => {
      const judged = approve(
        { id: 'c', tool, arguments: {} },
        {
          offered: new Set(['tool']),
          taints: states[state] ?? [],
          grants: { ...usualGrants, taintedTools: new Set(taintedTools), hosts: granted },
        },
      );
      if (judged.verdict === 'approved') return '+';
      return Object.entries(signs).find(([code]) => code === judged.code)?.[1] ?? judged.code;
    });
    return verdicts.join('');
  };

  for (const [name, [clean, tainted, granted]] of rows) {
    it(`${name}: ${clean}, tainted ${tainted}, with tainted-tools ${granted}`, () => {
      assert.equal(judge(name, 'clean', []), clean);
      assert.equal(judge(name, 'clean', ['tool']), clean, 'the grant is for tainted runs alone');
      assert.equal(judge(name, 'tainted', []), tainted);
      assert.equal(judge(name, 'tainted', ['other']), tainted, 'of another tool');
      assert.equal(judge(name, 'tainted', ['tool']), granted);
    });
  }
});

describe('sandbox', () => {
  /** For none, partial and full: `+` allowed, `I` DENIED_ISOLATION. */
  const verdicts = {
    'builtin auto': '+++',
    'builtin required': '+++',
    'builtin off': '+++',
    'command auto': '+++',
    'command required': 'II+',
    'command off': '+++',
  };

  for (const [name, expected] of Object.entries(verdicts)) {
    it(`${name}: ${expected}, tainted or not granted`, () => {
      const action = actions[name.startsWith('builtin') ? 'builtin' : 'command'];
      const sandbox = name.endsWith('required') ? 'required' : name.endsWith('auto') ? 'auto' : 'off';
      const given = (['none', 'partial', 'full'] as const).map((tier) => {
        const law = {
          offered: new Set(['tool']),
          taints: states.tainted ?? [],
          grants: { ...usualGrants, sandbox, tier },
        } as const;
        const judged = approve({ id: 'c', tool: toTool({ access: 'read', action }), arguments: {} }, law);
        if (judged.verdict === 'approved') return '+';
        return judged.code === 'DENIED_ISOLATION' ? 'I' : judged.code;
      });
      assert.equal(given.join(''), expected);
    });
  }
});
