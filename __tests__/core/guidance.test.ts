/** The grammar of the pre-stage's answer, in every form that goagent takes, and what is left out of it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Guidance, readGuidance } from '../../src/core/guidance.ts';

const noteBytes = 16_384;
const readNotes = (reply: string) => readGuidance(reply, noteBytes);

function read(value: unknown): Guidance {
  const said = readNotes(typeof value === 'string' ? value : JSON.stringify(value));
  if (said.verdict === 'read') return said.guidance;
  throw new Error(said.why);
}

const unreadable = { verdict: 'unreadable', why: 'its answer is not a JSON array' };
const noForm = 'is none of the forms that a pre-stage may use';

describe('an answer', () => {
  it('C78: mixes roles and keys; texts of system and developer are notes in their order', () => {
    const answer = [
      { role: 'system', content: 'SYS' },
      { developer: 'D1' },
      { role: 'developer', content: 'D2' },
      { tool_config: { enable_tools: ['http_fetch'], hints: { http_fetch: 'once' } } },
      { image_instructions: { style: 'natural' } },
      { system: 'S2' },
    ];
    assert.deepEqual(read(answer), {
      notes: ['SYS', 'D1', 'D2', 'S2'],
      enableTools: ['http_fetch'],
      leftOut: [
        'element 3: tool_config.hints is not used',
        'element 4: image_instructions: this run has no image tool',
      ],
    });
  });

  it('C79: may be a single object; an unknown one is left out, and said so', () => {
    assert.deepEqual(read({ developer: 'D' }), { notes: ['D'], leftOut: [] });
    assert.deepEqual(read([{ other: 'x' }, { developer: 'D' }]), {
      notes: ['D'],
      leftOut: [`element 0: ${noForm}`],
    });
  });

  it('C81: takes no assistant, user or tool message, and none with calls', () => {
    const refused = [
      { role: 'assistant', content: 'a' },
      { role: 'user', content: 'u' },
      { role: 'tool', content: 't' },
      { role: 'system', content: 's', tool_calls: [] },
      { role: 'developer', content: 'd', tool_call_id: 'x' },
    ];
    for (const element of refused) {
      assert.deepEqual(read([element]), { notes: [], leftOut: [`element 0: ${noForm}`] });
    }
  });

  it('may stand in one code fence, and in nothing else', () => {
    const json = '[{"developer":"D"}]';
    for (const text of [` \n${json}\n`, `\`\`\`json\n${json}\n\`\`\``, `\n\`\`\`\n${json}\n\`\`\`\n`])
      assert.deepEqual(read(text).notes, ['D'], text);
    for (const text of [`Here: ${json}`, `${json} and more`, '', 'null', '"x"', '7', '[', `${json}${json}`])
      assert.deepEqual(readNotes(text), unreadable);
  });

  it('with a key that comes twice says two things, and is not read', () => {
    assert.deepEqual(readNotes('[{"developer":"D","developer":"E"}]'), unreadable);
  });

  it('may be empty, and blank notes say nothing', () => {
    assert.deepEqual(read([]), { notes: [], leftOut: [] });
    assert.deepEqual(read([{ developer: ' \n' }, { role: 'system', content: '' }]), {
      notes: [],
      leftOut: [],
    });
  });

  it('has one tool_config, and its other keys are no form', () => {
    const answer = [
      { tool_config: { enable_tools: ['a'] } },
      { tool_config: { enable_tools: ['b'] } },
      { tool_config: { enable_tools: ['c'], allow_external: true } },
      { tool_config: { enable_tools: 'd' } },
      { tool_config: {} },
    ];
    assert.deepEqual(read(answer), {
      notes: [],
      enableTools: ['a'],
      leftOut: ['element 1: a second tool_config', `element 2: ${noForm}`, `element 3: ${noForm}`],
    });
  });

  it('is no way to a prototype', () => {
    const answer = '[{"__proto__":{"developer":"x"}},{"constructor":"y"},{"developer":"D","__proto__":{}}]';
    assert.deepEqual(read(answer).notes, []);
    assert.equal(Reflect.get({}, 'developer'), undefined);
  });
});

describe('limits', () => {
  it('are sixteen notes, 16 KiB of them, and 256 KiB of answer', () => {
    const note = (size: number) => ({ developer: 'é'.repeat(size / 2) });
    const many = read(Array.from({ length: 18 }, () => note(8)));
    assert.deepEqual([many.notes.length, many.leftOut.length], [16, 2]);
    // As JSON text, with its quotes.
    assert.deepEqual(read([note(16_382)]).notes.length, 1);
    assert.deepEqual(read([note(16_384), note(8)]), {
      notes: ['éééé'],
      leftOut: ['element 0: over 16384 bytes of notes'],
    });
    assert.deepEqual(readNotes(`[${' '.repeat(262_143)}]`), {
      verdict: 'unreadable',
      why: 'its answer is over 262144 bytes',
    });
  });

  it('are as tight as the run needs them, and count a note as it is sent', () => {
    const answer = JSON.stringify([{ developer: '"'.repeat(20) }, { developer: 'x'.repeat(38) }]);
    const said = readGuidance(answer, 41);
    assert.deepEqual(said.verdict === 'read' && said.guidance, {
      notes: ['x'.repeat(38)],
      leftOut: ['element 0: over 41 bytes of notes'],
    });
  });

  it('leave out of a note what nobody sees', () => {
    const hidden = { developer: ' Look at \u202ea.ts\u0000\ud800.\u{e0041}\n' };
    assert.deepEqual(read([hidden, { developer: '\u200b' }]), { notes: ['Look at a.ts.'], leftOut: [] });
  });

  it('keep complaints few, and an answer of a hundred thousand elements quick', () => {
    const startedAt = performance.now();
    const { leftOut } = read(`[${'0,'.repeat(120_000)}0]`);
    assert.deepEqual(
      [leftOut.length, leftOut[0], leftOut[5]],
      [6, 'element 0: is no object', 'and 119996 more'],
    );
    assert.ok(performance.now() - startedAt < 2_000);
  });

  it('hold for nesting without end', () => {
    const deep = `${'{"developer":'.repeat(15_000)}"x"${'}'.repeat(15_000)}`;
    assert.deepEqual(readNotes(deep), unreadable);
  });
});
