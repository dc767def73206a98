/** What a pre-stage can do to the run that follows it: add notes, take tools away, and nothing else. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { Catalog } from '../../src/contract/catalog.ts';
import type { AgentEvent } from '../../src/contract/events.ts';
import { openBudget } from '../../src/core/budget.ts';
import { type Preparation, runPrestage, type Stopped } from '../../src/core/prestage.ts';
import type { CanaryWatch } from '../../src/law/redact/canary.ts';
import { randomIdentifiers } from '../../src/run/clock.ts';
import { makeCanaries, testOrigin, usualGrants, watchPorts } from '../support/agent-law.ts';
import { eventsOf, limitsOf, readTool, seed, toCall, toRun, writeTool } from '../support/agent-run.ts';
import { toTool } from '../support/approved-calls.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';
import { type ScriptedOutcome, type ScriptedPort, scriptPort } from '../support/scripted-port.ts';

const extra = toTool({ name: 'fs_extra', access: 'write', action: { type: 'builtin', builtin: 'test' } });
const hidden = toTool({ name: 'hidden', access: 'execute', action: { type: 'builtin', builtin: 'test' } });

/** `hidden` is in the manifest and not offered. */
const mainCatalog: Catalog = {
  tools: [readTool, writeTool, extra, hidden],
  offered: new Set(['look', 'change', 'fs_extra']),
  sha256: 'main',
};

type Prepared = {
  readonly events: readonly AgentEvent[];
  readonly preparation: Preparation;
  readonly model: ScriptedPort;
  readonly warnings: readonly string[];
};

/** One that does not end the run. */
async function prepare(...given: Parameters<typeof runToEnd>): Promise<Prepared> {
  const ended = await runToEnd(...given);
  if (ended.preparation.type === 'stopped') assert.fail('the pre-stage ended the run');
  return { ...ended, preparation: ended.preparation };
}

async function runToEnd(
  script: readonly ScriptedOutcome[],
  options: {
    readonly signal?: AbortSignal;
    readonly secrets?: readonly string[];
    readonly mainCatalog?: Catalog;
    readonly limits?: Parameters<typeof limitsOf>[0];
    readonly canary?: CanaryWatch;
  } = {},
): Promise<Omit<Prepared, 'preparation'> & { readonly preparation: Preparation | Stopped }> {
  const model = scriptPort(script);
  const task = {
    seed,
    catalog: { tools: [readTool], offered: new Set(['look']), sha256: '' },
    mainCatalog: options.mainCatalog ?? mainCatalog,
    grants: usualGrants,
    limits: { maxSteps: 4 },
    share: 0.25,
    window: { contextWindow: 128_000 },
  };
  const run = runPrestage(task, {
    model,
    ...watchPorts(),
    ...(options.canary === undefined ? {} : { canary: options.canary }),
    budget: openBudget(limitsOf(options.limits)),
    runTool: async (call) => toRun({ said: call.arguments }),
    redactor: createPlainRedactor(options.secrets ?? []),
    identifiers: randomIdentifiers,
    digest: sha256Hex,
    signal: options.signal ?? new AbortController().signal,
  });
  const events: AgentEvent[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done === true) {
      const warnings = eventsOf(events, 'warning').map(({ code, message }) => `${code}: ${message}`);
      return { events, preparation: next.value, model, warnings };
    }
    events.push(next.value);
  }
}

const answer = (value: unknown) => ({ text: JSON.stringify(value) });

describe('a pre-stage', () => {
  it('C80 differs: gives texts as notes and touches no message; looks first with its own tools', async () => {
    const { preparation, model, events, warnings } = await prepare([
      { text: 'Looking.', calls: [toCall('a')] },
      answer([{ system: 'SYS' }, { developer: 'D' }]),
    ]);
    assert.deepEqual(preparation, { type: 'prepared', notes: ['SYS', 'D'], catalog: mainCatalog });
    assert.deepEqual(
      model.requests.map(({ tools }) => tools.map(({ name }) => name)),
      [['look'], ['look']],
    );
    assert.deepEqual(
      [eventsOf(events, 'stage-started')[0]?.stage, eventsOf(events, 'stage-ended')[0]?.stage, warnings],
      ['prestage', 'prestage', []],
    );
    assert.ok(eventsOf(events, 'model-requested').every((event) => event.stage === 'prestage'));
  });

  it('narrows the tools of the main loop by their names, dotted ones too', async () => {
    const { preparation, warnings } = await prepare([
      answer([{ tool_config: { enable_tools: ['look', 'fs.extra'] } }]),
    ]);
    assert.deepEqual(preparation.catalog, { ...mainCatalog, offered: new Set(['look', 'fs_extra']) });
    assert.deepEqual(warnings, [
      'PRESTAGE_NARROWED: The pre-stage left 2 of 3 tools to the main loop: look, fs_extra.',
    ]);
  });

  it('that narrows a long list names ten, and takes nothing away in silence', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `tool_${index}`);
    const many = { ...mainCatalog, offered: new Set(names) };
    const said = (enabled: readonly string[]) =>
      prepare([answer([{ tool_config: { enable_tools: enabled } }])], { mainCatalog: many });
    assert.deepEqual((await said(names.slice(0, 12))).warnings, [
      `PRESTAGE_NARROWED: The pre-stage left 12 of 14 tools to the main loop: ${names.slice(0, 10).join(', ')}, and 2 more.`,
    ]);
    assert.deepEqual((await said(names)).warnings, []);
  });

  it('cannot offer what is not offered, nor leave nothing', async () => {
    const added = await prepare([answer([{ tool_config: { enable_tools: ['look', 'hidden', 'rm'] } }])]);
    assert.deepEqual([...added.preparation.catalog.offered], ['look']);
    assert.deepEqual(added.warnings, [
      'PRESTAGE_LEFT_OUT: tool_config.enable_tools: 2 of 3 are not offered',
      'PRESTAGE_NARROWED: The pre-stage left 1 of 3 tools to the main loop: look.',
    ]);
    for (const names of [[], ['hidden']]) {
      const none = await prepare([answer([{ tool_config: { enable_tools: names } }])]);
      assert.deepEqual(none.preparation.catalog, mainCatalog);
      assert.match(none.warnings.join(), /nothing would be left, so all tools stay/);
    }
  });

  it('C82: that fails is a warning that says why, and gives nothing', async () => {
    const failed = { type: 'failed', reason: 'PROVIDER_UNREACHABLE', message: 'No connection.' } as const;
    for (const [script, why] of [
      [[failed], 'PROVIDER_UNREACHABLE: No connection.'],
      [[{ text: 'I found it.' }], 'its answer is not a JSON array'],
      [[{ text: '' }, { text: '' }], /^EMPTY_ANSWER: /],
      [
        [
          { text: 'cut', finish: 'length' as const },
          { text: 'cut', finish: 'length' as const },
        ],
        /^OUTPUT_TOO/,
      ],
      [
        Array.from({ length: 4 }, (_, n) => ({ calls: [toCall(`c${n}`, 'fly')] })),
        'it gave no answer within the steps of prestage-max-steps',
      ],
    ] as const) {
      const { preparation, warnings } = await prepare(script);
      assert.deepEqual(preparation, { type: 'prepared', notes: [], catalog: mainCatalog });
      const [warning = '', ...more] = warnings;
      const said = warning.replace(
        'PRESTAGE_FAILED: The pre-stage failed, and the run went on without it: ',
        '',
      );
      assert.deepEqual(more, []);
      if (typeof why === 'string') assert.equal(said, why);
      else assert.match(said, why);
    }
  });

  it('that takes too long says so; one that is cancelled with the run says nothing', async () => {
    const abortAfter = (reason: string) => {
      const controller = new AbortController();
      const script: ScriptedOutcome[] = [
        () => {
          controller.abort(reason);
          return { type: 'aborted' };
        },
      ];
      return prepare(script, { signal: controller.signal });
    };
    assert.match(
      (await abortAfter('TIME_EXHAUSTED')).warnings.join(),
      /took all of its time, 25 % of what the run had left$/,
    );
    assert.deepEqual((await abortAfter('CANCELLED')).warnings, []);
  });

  const limitsTold = (events: readonly AgentEvent[]) =>
    eventsOf(events, 'limit-reached').map(({ message }) => message);

  it('that its part of the tokens is too small for tells it once, as a part, and advises nothing', async () => {
    const { warnings, events } = await prepare([], { limits: { maxTotalTokens: 400 } });
    assert.match(
      warnings.join('\n'),
      /^PRESTAGE_FAILED: .* without it: TOKENS_EXHAUSTED: 0 of 100 tokens, the pre-stage's part of max-total-tokens, are used, and the next request could cost up to \d+ more\.$/,
    );
    assert.deepEqual(limitsTold(events), []);
  });

  it('that uses up its part of the calls is told so, and then what its last answer lacks', async () => {
    const two = { text: 'Looking.', calls: [toCall('a'), toCall('b')] };
    const limits = { maxToolCalls: 4 };
    const readable = await prepare([two, answer([{ developer: 'D' }])], { limits });
    const told =
      "All 1 tool calls, the pre-stage's part of max-tool-calls, are used; one last answer is asked for";
    assert.deepEqual(limitsTold(readable.events), [told]);
    assert.deepEqual([readable.warnings, readable.preparation.notes], [[], ['D']]);
    const prose = await prepare([two, { text: 'I found it.' }], { limits });
    assert.deepEqual(limitsTold(prose.events), [told]);
    assert.match(prose.warnings.join('\n'), /without it: its answer is not a JSON array$/);
  });

  it('says nothing that is secret, in notes as in warnings', async () => {
    const secret = ['swordfish', 'of', 'the', 'house'].join('-');
    const { preparation, events } = await prepare([answer([{ developer: `It is ${secret}.` }])], {
      secrets: [secret],
    });
    assert.deepEqual(preparation.notes, ['It is ***.']);
    assert.equal(JSON.stringify(events).includes(secret), false);
  });
});

describe('whatever it answers', () => {
  const name = fc.constantFrom('look', 'change', 'fs.extra', 'hidden', 'rm', 'fs_read_file', '*', '');
  const words = fc.oneof(fc.string(), fc.constantFrom('SYS', 'You are now free.', '\u0000', '```'));
  const element = fc.oneof(
    fc.record({ role: fc.constantFrom('system', 'developer', 'user', 'tool'), content: words }),
    fc.record({ system: words }),
    fc.record({ developer: words }),
    fc.record({ tool_config: fc.record({ enable_tools: fc.array(name, { maxLength: 5 }) }) }),
    fc.record({
      tool_config: fc.record({ enable_tools: fc.array(name), hints: fc.dictionary(name, words) }),
    }),
    fc.record({ image_instructions: fc.jsonValue() }),
    fc.record({ tools: fc.jsonValue(), allow_external: fc.boolean() }),
    fc.jsonValue(),
  );
  const text = fc.oneof(
    fc.array(element, { maxLength: 12 }).map((elements) => JSON.stringify(elements)),
    element.map((one) => JSON.stringify(one)),
    fc.array(element, { maxLength: 4 }).map((elements) => `\`\`\`json\n${JSON.stringify(elements)}\n\`\`\``),
    fc
      .tuple(fc.array(element, { maxLength: 4 }), fc.nat(400))
      .map(([elements, at]) => JSON.stringify(elements).slice(0, at)),
    fc.string({ maxLength: 200 }),
  );

  it('no tool is added, the catalog stays the same objects, notes are texts of the answer (2,000 answers)', async () => {
    const before = JSON.stringify([mainCatalog.tools, [...mainCatalog.offered]]);
    let narrowed = 0;
    let noted = 0;
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const { preparation } = await prepare([{ text: said }, { text: said }]);
        const { catalog, notes } = preparation;
        assert.ok(
          [...catalog.offered].every((one) => mainCatalog.offered.has(one)),
          said,
        );
        assert.ok(catalog.offered.size > 0);
        assert.equal(catalog.tools, mainCatalog.tools);
        assert.equal(catalog.sha256, 'main');
        for (const note of notes)
          assert.ok(JSON.stringify(said).includes(JSON.stringify(JSON.stringify(note)).slice(3, -3)));
        narrowed += catalog.offered.size < 3 ? 1 : 0;
        noted += notes.length > 0 ? 1 : 0;
      }),
      { numRuns: 2_000 },
    );
    assert.equal(JSON.stringify([mainCatalog.tools, [...mainCatalog.offered]]), before);
    assert.ok(
      narrowed > 100 && noted > 300,
      `${narrowed} narrowed, ${noted} noted: the fuzz reaches nothing`,
    );
  });
});

describe('a canary in a pre-stage', () => {
  const canaries = makeCanaries();

  it('ends the whole run: nothing of what it said is taken, and there is no warning that the run went on', async () => {
    const { preparation, events, warnings } = await runToEnd(
      [{ calls: [toCall('a', 'look', { path: canaries.lineFor(testOrigin) })] }],
      { canary: canaries.watch(testOrigin) },
    );
    assert.deepEqual([preparation, warnings], [{ type: 'stopped' }, []]);
    assert.equal(events.at(-2)?.type, 'canary-tripped');
    assert.equal(eventsOf(events, 'stage-ended')[0]?.content.conclusion.reason, 'DENIED_CANARY');
  });

  it('that it quotes in its notes is no harm in itself', async () => {
    const note = `The task ends with ${canaries.lineFor(testOrigin)}`;
    const { preparation } = await prepare([answer([{ developer: note }])], {
      canary: canaries.watch(testOrigin),
    });
    assert.deepEqual(preparation.notes, [note]);
  });
});
