/** The job summary: conclusion first, the answer behind a fence, what it took; and small enough to be taken. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AgentEvent } from '../../src/contract/events.ts';
import { collectSummary, type SummaryFacts, type SummaryLimits } from '../../src/report/summary.ts';
import { eventsOf, finishAgent, toCall } from '../support/agent-run.ts';

const limits = { maxSteps: 15, maxToolCalls: 100, timeoutMs: 1_200_000 };
const facts: SummaryFacts = {
  conclusion: { name: 'success', reason: 'ANSWER', message: 'Answered.' },
  answer: 'It is **done**.',
  section: '',
  totals: {
    steps: 2,
    prestageSteps: 0,
    toolCalls: 1,
    deniedCalls: 3,
    inputTokens: 40,
    outputTokens: 5,
    redactions: 6,
    ms: 7_890,
  },
};

async function pageOf(events: readonly AgentEvent[], parts: Partial<SummaryFacts> = {}): Promise<string> {
  const summary = collectSummary(limits);
  for (const event of events) await summary.accept(event);
  return summary.toMarkdown({ ...facts, ...parts });
}

it('tells conclusion, answer, steps, use, redactions and warnings, in this order', async () => {
  const { events } = await finishAgent({
    script: [
      { text: 'Ää', calls: [toCall('a'), toCall('b', 'fly', { to: 'x|y' })] },
      { text: 'It is **done**.' },
    ],
  });
  const page = await pageOf([
    ...events,
    { type: 'redacted', count: 2, class: 'api-key', place: 'result' },
    { type: 'redacted', count: 1, class: 'api-key', place: 'result' },
    { type: 'warning', code: 'ONE_KNOB', message: 'top-p is set' },
    { type: 'warning', code: 'ONE_KNOB', message: 'top-p is set' },
    { type: 'limit-reached', code: 'CALLS_EXHAUSTED', message: 'max-tool-calls: 1' },
  ]);
  assert.equal(
    page,
    `## ✅ goagent: success

**ANSWER** Answered.

### Answer

\`\`\`text
It is **done**.
\`\`\`

### Steps

| step | what | came to | size | ms |
|---:|---|---|---:|---:|
| 1 | \`model\` | 2 calls | 4 B | 5 |
| 1 | \`look\` | ok | 2 B | 1 |
| 1 | fly &#123;"to"&#58;"x&#124;y"&#125; | UNKNOWN&#95;TOOL | 0 B | 0 |
| 2 | \`model\` | stop | 15 B | 5 |

### Used

| | used | of |
|---|---:|---:|
| steps | 2 | 15 |
| tool calls | 1 | 100 |
| refused calls | 3 | |
| tokens in | 40 | |
| tokens out | 5 | |
| time | 7.9 s | 1200.0 s |

### Redacted

- 3 × api&#45;key in result

### To know

- ONE&#95;KNOB&#58; top&#45;p is set
- CALLS&#95;EXHAUSTED&#58; max&#45;tool&#45;calls&#58; 1
`,
  );
});

it('is there without inputs, steps and answer, with an icon for every conclusion', () => {
  const summary = collectSummary(undefined);
  const conclusion = {
    name: 'config-error',
    reason: 'INPUTS_INVALID',
    message: 'input "model" is required',
  } as const;
  assert.equal(
    summary.toMarkdown({ ...facts, conclusion, answer: ' \n' }),
    '## ❌ goagent: config-error\n\n**INPUTS_INVALID** input "model" is required\n',
  );
});

it('tells tokens and money of their limits, and money without one where it is known', () => {
  const used = (given: Partial<SummaryLimits>, totals: Partial<SummaryFacts['totals']>) =>
    collectSummary({ ...limits, ...given })
      .toMarkdown({ ...facts, totals: { ...facts.totals, ...totals } })
      .split('\n')
      .filter((line) => /charged|cost/.test(line));
  assert.deepEqual(used({ maxTotalTokens: 900, maxCostUsd: 0.5 }, { spentTokens: 50, costUsd: 0.0123 }), [
    '| tokens charged | 50 | 900 |',
    '| cost | 0.0123 USD | 0.5 USD |',
  ]);
  assert.deepEqual(used({}, { spentTokens: 50, costUsd: 1 }), ['| cost | 1 USD |  |']);
  assert.deepEqual(used({}, { spentTokens: 50 }), []);
  assert.deepEqual(used({ maxTotalTokens: 900 }, {}), ['| tokens charged | 0 | 900 |']);
});

describe('the limit of 900 KiB', () => {
  const digestAndPath = 5 * 1_024;

  for (const [what, answer] of [
    ['one byte a character', 'x'.repeat(3_000_000)],
    ['three bytes a character', '€'.repeat(1_000_000)],
    ['four bytes a character', '😀'.repeat(700_000)],
    ['nothing but backticks', '`'.repeat(3_000_000)],
    ['a million runs of backticks', '` '.repeat(1_000_000)],
  ] as const) {
    it(`is kept in bytes for an answer of ${what}, and the answer says where the rest is`, async () => {
      const page = await pageOf([], { answer });
      const size = Buffer.byteLength(page);
      assert.ok(size + digestAndPath <= 900 * 1_024, `${size}`);
      assert.ok(size > 250 * 1_024, `${size}`);
      assert.match(page, /\n\[… the rest is in the output final-message-file …\]\n`+\n\n### Used\n/);
    });
  }

  it('is kept with ten thousand steps and a thousand warnings of strangers’ text', async () => {
    const strange = '|'.repeat(2_000);
    const { events } = await finishAgent({ script: [{ calls: [toCall('a', 'fly')] }, { text: 'ok' }] });
    const [refused] = eventsOf(events, 'tool-refused');
    assert.ok(refused);
    const page = await pageOf(
      [
        ...Array.from({ length: 10_000 }, (_, step): AgentEvent => ({ ...refused, step, tool: strange })),
        ...Array.from(
          { length: 1_000 },
          (_, index): AgentEvent => ({
            type: 'warning',
            code: 'CONTEXT_SHORTENED',
            message: `${index}${strange}`,
          }),
        ),
      ],
      { answer: 'x'.repeat(3_000_000), conclusion: { ...facts.conclusion, message: strange } },
    );
    const size = Buffer.byteLength(page);
    assert.ok(size + digestAndPath <= 900 * 1_024, `${size}`);
    assert.match(page, /\n9850 more are in the audit log\.\n\n### Used\n/);
    assert.ok(page.endsWith('…\n'));
  });
});
