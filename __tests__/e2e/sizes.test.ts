/** Large things through the real bundle: what comes in arrives whole, what goes out breaks nobody's next step. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { withoutCanary } from '../support/canary-line.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

const longest = 64 * 1_024;
const output = (ended: EndedRun, name: string): string => ended.outputs[name] ?? '';
const fileOf = (ended: EndedRun, name: string): string => readFileSync(output(ended, name), 'utf8');

/** A following step has the outputs in its environment; the kernel refuses a single value over 128 KiB. */
function assertNextStepStarts(ended: EndedRun): void {
  const values = Object.entries(ended.outputs).map(([name, value], index) => [`OUT_${index}_${name}`, value]);
  const next = spawnSync(
    process.execPath,
    ['--eval', 'console.log(Object.entries(process.env).filter(([n]) => n.startsWith("OUT_")).length)'],
    { env: { PATH: process.env.PATH, ...Object.fromEntries(values) }, encoding: 'utf8' },
  );
  assert.deepEqual([next.error, next.status, next.stdout.trim()], [undefined, 0, String(values.length)]);
}

function assertSummary(ended: EndedRun): void {
  assert.ok(Buffer.byteLength(ended.summary) < 900 * 1_024, `${Buffer.byteLength(ended.summary)}`);
  assert.match(ended.summary, /^## \S+ goagent: /);
  assert.match(
    ended.summary,
    /### Audit log\n\n`report\.html` in the bundle .*\n\nDigest of the log `[0-9a-f]{64}`\n/,
  );
  assert.equal(ended.report?.valid, true);
}

describe('a prompt of two megabytes', () => {
  const line = 'The quick brown fox reads line number ';
  const text = Array.from({ length: 45_000 }, (_, n) => `${line}${n}.`).join('\n');
  const inputs = { prompt: '', 'context-window': '1000000' };

  it('reaches the model whole from a text file, in a few seconds', async () => {
    assert.ok(text.length > 2_000_000);
    const start = performance.now();
    const ended = await run([{ text: 'Read.' }], {
      workspace: { 'ask.txt': text },
      inputs: { ...inputs, 'prompt-file': 'ask.txt' },
    });
    assert.equal(output(ended, 'conclusion'), 'success');
    assert.equal(withoutCanary(Object(ended.requests[0]?.body).messages.at(-1).content), text);
    assert.ok(performance.now() - start < 20_000, `${performance.now() - start} ms`);
    assertSummary(ended);
    assertNextStepStarts(ended);
  });

  it('reaches the model whole from a prompt file, placeholders filled', async () => {
    const block = `messages:\n  - role: user\n    content: |-\n      {{what}}\n      ${text.replaceAll('\n', '\n      ')}\n`;
    const ended = await run([{ text: 'Read.' }], {
      workspace: { 'ask.prompt.yml': block },
      inputs: { ...inputs, 'prompt-file': 'ask.prompt.yml', variables: 'what: Look.' },
    });
    assert.equal(withoutCanary(Object(ended.requests[0]?.body).messages.at(-1).content), `Look.\n${text}`);
  });

  it('over the window is told with what to change, and not sent', async () => {
    const ended = await run([], {
      workspace: { 'ask.txt': text },
      inputs: { prompt: '', 'prompt-file': 'ask.txt' },
    });
    assert.deepEqual([output(ended, 'reason'), ended.requests.length], ['TOKENS_EXHAUSTED', 0]);
    assert.match(String(ended.log.at(-1)?.message), /Raise context-window/);
  });
});

describe('an answer of a megabyte', () => {
  const text = Array.from(
    { length: 24_000 },
    (_, n) => `Finding ${n}: a line with an ä and a \`\`\` in it.`,
  ).join('\n');

  it('is cut with a marker in final-message, and whole in its file', async () => {
    assert.ok(Buffer.byteLength(text) > 1_000_000);
    const ended = await run([{ text }]);
    const message = output(ended, 'final-message');
    assert.ok(Buffer.byteLength(message) <= longest && Buffer.byteLength(message) > longest - 8);
    assert.ok(message.endsWith('\n[… cut; all of it is in the output final-message-file …]'));
    assert.ok(text.startsWith(message.split('\n[… cut;')[0] ?? '\0'));
    assert.equal(fileOf(ended, 'final-message-file'), text);
    assertSummary(ended);
    assertNextStepStarts(ended);
  });
});

describe('a structured answer', () => {
  const inputs = { 'output-schema': '{"type":"object","properties":{"rows":{"type":"array"}}}' };
  const ofBytes = (bytes: number) => ({ rows: ['x'.repeat(bytes - '{"rows":[""]}'.length)] });

  it('of 64 KiB is in the output, beside a final-message of as much, and the next step starts', async () => {
    const value = ofBytes(longest);
    const ended = await run([{ text: JSON.stringify(value) }], { inputs });
    assert.deepEqual(JSON.parse(output(ended, 'structured-output')), value);
    assert.equal(output(ended, 'final-message').length, longest);
    assertNextStepStarts(ended);
  });

  it('of one byte more leaves the output empty, with a warning, and the file has all of it', async () => {
    const value = ofBytes(longest + 1);
    const ended = await run([{ text: JSON.stringify(value) }], { inputs });
    assert.equal(output(ended, 'structured-output'), '');
    assert.deepEqual(JSON.parse(fileOf(ended, 'structured-output-file')), value);
    assert.deepEqual(
      linesOf(ended, 'warning').map(({ code }) => code),
      ['STRUCTURED_OUTPUT_TOO_LONG'],
    );
    assert.match(ended.summary, /The structured answer has 65537 bytes/);
    assertSummary(ended);
    assertNextStepStarts(ended);
  });

  it('of nearly a megabyte is judged and kept', async () => {
    const value = ofBytes(1_000_000);
    const ended = await run([{ text: JSON.stringify(value) }], { inputs });
    assert.deepEqual(JSON.parse(fileOf(ended, 'structured-output-file')), value);
    assertSummary(ended);
  });
});
