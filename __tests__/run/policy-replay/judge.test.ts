/** A changed policy names exactly the calls that differ: 200 generated pairs against an oracle, and each rule by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ToolSpec } from '../../../src/contract/catalog.ts';
import type { JsonObject } from '../../../src/contract/json.ts';
import type { Grants } from '../../../src/law/policy/rules.ts';
import { parseInputTexts, toInputTexts } from '../../../src/run/input-texts.ts';
import { judgeConversation } from '../../../src/run/policy-replay/judge.ts';
import type { NewPolicy } from '../../../src/run/policy-replay/new-policy.ts';
import { openJudgingTime } from '../../../src/run/replay/judging-time.ts';
import { openCompiler } from '../../../src/run/replay/stage-parts.ts';
import { noPatterns } from '../../../src/schema/patterns.ts';
import { compileSchema } from '../../../src/schema/schema.ts';
import { finishAgent, toCall } from '../../support/agent-run.ts';
import { toTool } from '../../support/approved-calls.ts';
import { type Dice, rollDice } from '../../support/dice.ts';
import { recordEvents } from '../../support/recorded-run.ts';

const compile = () => openCompiler(noPatterns, openJudgingTime());

const builtin = { type: 'builtin', builtin: 'test' } as const;
const make = (parts: Partial<ToolSpec> & Pick<ToolSpec, 'name'>): ToolSpec => {
  const schema = { type: 'object', additionalProperties: false } as const;
  const compiled = compileSchema(schema);
  assert.ok(compiled.verdict === 'compiled');
  return toTool({ action: builtin, access: 'read', schema, check: compiled.check, ...parts });
};
const tools = [
  make({ name: 'look' }),
  make({ name: 'write', access: 'write' }),
  make({ name: 'fetch', network: true }),
  make({ name: 'lint', access: 'execute', action: { type: 'command', argv: ['/usr/bin/lint'] } }),
  make({ name: 'curl', network: true, action: { type: 'command', argv: ['/usr/bin/curl'] } }),
  make({ name: 'ship', access: 'execute', approval: 'required' }),
];
const names = tools.map(({ name }) => name);

type Law = {
  readonly 'allow-tools': readonly string[];
  readonly 'tainted-tools': readonly string[];
  readonly 'allow-hosts': readonly string[];
  readonly sandbox: Grants['sandbox'];
  readonly 'max-steps': number;
  readonly 'max-tool-calls': number;
};

const usual: Law = {
  'allow-tools': names,
  'tainted-tools': [],
  'allow-hosts': ['public'],
  sandbox: 'auto',
  'max-steps': 15,
  'max-tool-calls': 100,
};

type Asked = { readonly name: string; readonly given: string };
type Script = readonly (readonly Asked[])[];
type Machine = { readonly tier: Grants['tier'] };

async function record(script: Script, law: Law, { tier }: Machine) {
  const replies = script.map((calls, step) => ({
    calls: calls.map(({ name, given }, index) => toCall(`${step + 1}-${index}`, name, given)),
  }));
  const hosts = law['allow-hosts'];
  const { events } = await finishAgent({
    script: [...replies, { text: 'Done.' }, { text: 'Done.' }],
    tools,
    offered: law['allow-tools'],
    grants: {
      tier,
      sandbox: law.sandbox,
      taintedTools: new Set(law['tainted-tools']),
      hosts: {
        named: hosts.filter((host) => host !== 'public'),
        public: hosts.includes('public') ? 'any' : 'none',
      },
    },
    limits: { maxSteps: law['max-steps'], maxToolCalls: law['max-tool-calls'] },
  });
  return recordEvents(events);
}

function toPolicy(values: JsonObject): NewPolicy {
  const parsed = parseInputTexts(toInputTexts(values));
  assert.ok(parsed.verdict === 'accepted', JSON.stringify(parsed));
  return { given: new Set(Object.keys(values)), inputs: parsed.inputs, manifest: undefined };
}

/** The rules once more, by hand: what interface §2, §4 and §9 say, and nothing of `src`. */
function decide(
  { name, given }: Asked,
  { law, tier, tainted }: Machine & { readonly law: Law; readonly tainted: boolean },
): string {
  if (!names.includes(name)) return 'UNKNOWN_TOOL';
  if (given !== '{}') return 'INVALID_ARGUMENTS';
  if (!law['allow-tools'].includes(name)) return 'DENIED_NOT_OFFERED';
  if (['lint', 'curl'].includes(name) && law.sandbox === 'required' && tier !== 'full')
    return 'DENIED_ISOLATION';
  const hosts = law['allow-hosts'];
  if (name === 'curl' && !hosts.includes('public')) return 'DENIED_HOST';
  if (name === 'fetch' && hosts.length === 0) return 'DENIED_HOST';
  const isNamed = hosts.some((host) => host !== 'public');
  const stays = name === 'look' || (name === 'fetch' && isNamed) || law['tainted-tools'].includes(name);
  if (tainted && !stays) return 'DENIED_TAINT';
  return name === 'ship' ? 'DENIED_APPROVAL' : 'approved';
}

type Fate = { readonly id: string; readonly fate: string };

/** What becomes of each call; `taint` says, for each, whether the run was tainted then. */
function foretell(
  script: Script,
  parts: Machine & { readonly law: Law; taint(id: string): boolean },
): readonly Fate[] {
  const { law } = parts;
  const fates: Fate[] = [];
  let left = law['max-tool-calls'];
  let denials = 0;
  let over = '';
  for (const [index, calls] of script.entries()) {
    if (over === '' && index + 1 >= law['max-steps']) over = 'STEP_CAP';
    const told = calls.map((call, place): Fate => {
      const id = `${index + 1}-${place}`;
      if (over !== '') return { id, fate: `never asked: ${over}` };
      const fate = decide(call, { ...parts, tainted: parts.taint(id) });
      if (fate !== 'approved') return { id, fate };
      left -= 1;
      return { id, fate: left < 0 ? 'CALLS_EXHAUSTED' : fate };
    });
    fates.push(...told);
    if (over !== '') continue;
    const ran = told.some(({ fate }) => fate === 'approved');
    denials = !ran && told.some(({ fate }) => fate.startsWith('DENIED_')) ? denials + 1 : 0;
    if (denials === 3) over = 'THREE_DENIALS';
    else if (told.some(({ fate }) => fate === 'CALLS_EXHAUSTED')) over = 'CALLS_EXHAUSTED';
  }
  return fates;
}

async function check(
  script: Script,
  { before, after, tier }: Machine & { readonly before: Law; readonly after: Partial<Law> },
) {
  const stages = await record(script, before, { tier });
  const calls = stages.flatMap(({ turns }) => turns.flatMap((turn) => turn.calls));
  const taints = new Map(calls.map(({ call, taints: had }) => [call.id, had.length > 0]));
  const law = { ...before, ...after };
  const fates = foretell(script, { law, tier, taint: (id) => taints.get(id) ?? false });
  const judged = await judgeConversation(stages, { policy: toPolicy({ ...after }), compiler: compile() });
  const expected = calls.flatMap(({ call, was }) => {
    const fate = fates.find(({ id }) => id === call.id)?.fate ?? '';
    const had = was.verdict === 'approved' ? 'approved' : was.code;
    return had === fate ? [] : [`${call.id} ${had} ${fate}`];
  });
  const found = judged.differences.map(({ callId, was, wouldBe }) => {
    const had = was.verdict === 'approved' ? 'approved' : was.code;
    const fate =
      wouldBe.verdict === 'approved'
        ? 'approved'
        : wouldBe.verdict === 'refused'
          ? wouldBe.code
          : `never asked: ${wouldBe.reason}`;
    return `${callId} ${had} ${fate}`;
  });
  assert.deepEqual(found, expected, JSON.stringify({ script, before, after, tier }));
  assert.equal(judged.same + found.length, calls.length);
  return { found, calls: calls.length };
}

const some = (dice: Dice, items: readonly string[]): readonly string[] =>
  items.filter(() => dice.chance(0.6));

function rollLaw(dice: Dice): Law {
  const offered = some(dice, names);
  return {
    'allow-tools': offered.length === 0 ? ['look'] : offered,
    'tainted-tools': some(dice, ['write', 'lint', 'curl', 'fetch']),
    'allow-hosts': some(dice, ['public', 'api.example.com']),
    sandbox: dice.pick(['auto', 'required', 'off']),
    'max-steps': dice.whole(2, 8),
    'max-tool-calls': dice.whole(0, 12),
  };
}

const rollScript = (dice: Dice): Script =>
  Array.from({ length: dice.whole(1, 6) }, () =>
    Array.from({ length: dice.whole(1, 4) }, () => ({
      name: dice.chance(0.05) ? 'nothing' : (names[dice.whole(0, names.length - 1)] ?? ''),
      given: dice.chance(0.08) ? '{"x":1}' : '{}',
    })),
  );

function rollChange(dice: Dice): Partial<Law> {
  const other = rollLaw(dice);
  const kept = Object.entries(other).filter(() => dice.chance(0.4));
  return Object.fromEntries(kept);
}

describe('a recorded run under another policy', () => {
  const pairs = process.env.GOAGENT_DEEP === undefined ? 200 : 2_000;
  it(`names exactly the calls that differ (${pairs} generated pairs)`, async () => {
    const dice = rollDice(20_261_127);
    let differing = 0;
    let all = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const tier = dice.pick(['full', 'partial', 'none']);
      const { found, calls } = await check(rollScript(dice), {
        before: rollLaw(dice),
        after: rollChange(dice),
        tier,
      });
      differing += found.length;
      all += calls;
    }
    assert.ok(all > 2 * pairs, `${all} calls`);
    assert.ok(differing > all / 10 && differing < all, `${differing} of ${all} differ`);
  });

  it('is the same under its own policy, whatever ended it', async () => {
    const dice = rollDice(7);
    for (let pair = 0; pair < 40; pair += 1) {
      const { found } = await check(rollScript(dice), { before: rollLaw(dice), after: {}, tier: 'full' });
      assert.deepEqual(found, []);
    }
  });

  const one = (...steps: readonly (readonly string[])[]): Script =>
    steps.map((calls) => calls.map((name) => ({ name, given: '{}' })));
  const cases: readonly (readonly [string, Script, Partial<Law>, readonly string[]])[] = [
    ['allow-tools', one(['look', 'write']), { 'allow-tools': ['look'] }, ['1-1 approved DENIED_NOT_OFFERED']],
    [
      'allow-hosts',
      one(['curl'], ['fetch']),
      { 'allow-hosts': ['a.example'] },
      ['1-0 approved DENIED_HOST', '2-0 DENIED_TAINT approved'],
    ],
    [
      'tainted-tools',
      one(['fetch'], ['write'], ['lint']),
      { 'tainted-tools': ['write'] },
      ['2-0 DENIED_TAINT approved'],
    ],
    ['sandbox', one(['lint', 'look']), { sandbox: 'required' }, ['1-0 approved DENIED_ISOLATION']],
    [
      'max-steps',
      one(['look'], ['look'], ['look']),
      { 'max-steps': 2 },
      ['2-0 approved never asked: STEP_CAP', '3-0 approved never asked: STEP_CAP'],
    ],
    [
      'max-tool-calls',
      one(['look'], ['look', 'look'], ['look']),
      { 'max-tool-calls': 2 },
      ['2-1 approved CALLS_EXHAUSTED', '3-0 approved never asked: CALLS_EXHAUSTED'],
    ],
    [
      'three denials',
      one(['write'], ['write'], ['write'], ['look']),
      { 'allow-tools': ['look'] },
      [
        ...['1-0', '2-0', '3-0'].map((id) => `${id} approved DENIED_NOT_OFFERED`),
        '4-0 approved never asked: THREE_DENIALS',
      ],
    ],
  ];
  for (const [name, script, after, expected] of cases) {
    it(`names what ${name} changes`, async () => {
      const { found } = await check(script, { before: usual, after, tier: 'partial' });
      assert.deepEqual(found, expected);
    });
  }

  it('ends where tokens or money would have ended it, by the reckoning of a run', async () => {
    const usage = { reported: true, inputTokens: 900, outputTokens: 50, cachedTokens: 0 };
    const prices = new Map([['scripted', { input: 1, output: 10, cached: 1 }]]);
    const replies = [1, 2, 3, 4].map((step) => ({ usage, calls: [toCall(`${step}-0`)] }));
    const { events } = await finishAgent({
      script: [...replies, { usage, text: 'Done.' }],
      tools,
      limits: { prices },
      window: { contextWindow: 128_000, maxOutputTokens: 500 },
    });
    const stages = recordEvents(events);
    const reasonsOf = async (policy: JsonObject) => {
      const parsed = parseInputTexts(
        toInputTexts(policy),
        new Map([
          ['model', 'scripted'],
          ['prices', '{"scripted": {"input": 1, "output": 10, "cached": 1}}'],
        ]),
      );
      assert.ok(parsed.verdict === 'accepted', JSON.stringify(parsed));
      const given = new Set(Object.keys(policy));
      const { differences } = await judgeConversation(stages, {
        policy: { given, inputs: parsed.inputs, manifest: undefined },
        compiler: compile(),
      });
      return differences.map(
        ({ callId, wouldBe }) =>
          `${callId} ${wouldBe.verdict === 'never-asked' ? wouldBe.reason : wouldBe.verdict}`,
      );
    };
    assert.deepEqual(await reasonsOf({ 'max-total-tokens': 1_000_000 }), []);
    assert.deepEqual(await reasonsOf({ 'max-cost-usd': 1 }), []);
    const short = await reasonsOf({ 'max-total-tokens': 6_000 });
    assert.ok(short.length > 0 && short.length < 4, JSON.stringify(short));
    assert.deepEqual(new Set(short.map((line) => line.split(' ')[1])), new Set(['TOKENS_EXHAUSTED']));
    assert.match((await reasonsOf({ 'max-cost-usd': 0.000_001 })).join(), /^1-0 COST_EXHAUSTED/);
  });
});
