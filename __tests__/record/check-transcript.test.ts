/** Each text of a transcript is the one that a line of the log pins, and where all are kept none is missing. */

import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { sha256Hex, toCanonicalJson } from '../../src/canonical/canonical.ts';
import type { AgentEvent } from '../../src/contract/events.ts';
import { openBundle } from '../../src/record/bundle.ts';
import { collectTranscript } from '../../src/record/transcript-file.ts';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import { createTextRemover } from '../../src/record/without-texts.ts';
import { ended, makeFolder, openTestLog, ran, started } from '../support/log-writing.ts';
import { createPlainRedactor, plain } from '../support/plain-redactor.ts';

const reply = { text: plain('I look.'), calls: [] };
const setup = createPlainRedactor().value({ stage: 'main', limits: {} }, 'log');
const message = 'Look at it.';
const events: readonly AgentEvent[] = [
  {
    type: 'stage-started',
    stage: 'main',
    messagesSha256: [message, message].map(sha256Hex),
    content: [message, message].map((content) => ({ role: 'user', content: plain(content) })),
    // @ts-expect-error: the real one has more, and none of it is looked at here
    setup,
    setupSha256: sha256Hex(toCanonicalJson(setup)),
  },
  {
    type: 'model-replied',
    step: 1,
    model: 'm',
    finish: 'stop',
    usage: { reported: true, inputTokens: 1, outputTokens: 1, cachedTokens: 0 },
    ms: 1,
    calls: 0,
    bytes: 7,
    replySha256: sha256Hex(JSON.stringify(reply)),
    content: reply,
  },
  { ...ran, ...(ran.type === 'tool-run' ? { resultSha256: sha256Hex(ran.content) } : {}) },
];

type Transcript = { [list: string]: { sha256: string; [field: string]: unknown }[] };
type Making = {
  readonly content?: 'full' | 'digests';
  readonly ending?: AgentEvent | 'none';
  /** Before it is written, so that all files are pinned. */
  readonly change?: (transcript: Transcript) => unknown;
};

function make(test: TestContext, { content = 'full', ending = ended(), change = () => {} }: Making): string {
  const folder = makeFolder(test);
  const bundle = openBundle(folder);
  const log = openTestLog(bundle.path('audit.jsonl'));
  const transcript = collectTranscript();
  const remover = createTextRemover(createPlainRedactor());
  const first = started.type === 'run-started' ? { ...started.facts, auditContent: content } : {};
  for (const event of [{ type: 'run-started', facts: first } as const, ...events]) {
    const kept = content === 'full' ? event : remover.event(event);
    log.accept(kept);
    transcript.accept(kept);
  }
  const lists: Transcript = JSON.parse(transcript.toJson());
  const given = change(lists);
  if (given !== 'none')
    bundle.write('transcript.json', typeof given === 'string' ? given : JSON.stringify(lists));
  if (ending !== 'none') {
    log.accept({ ...ending, ...(ending.type === 'run-ended' ? { files: bundle.digests() } : {}) });
    bundle.seal({ versions: {}, log: log.close() });
  } else log.close();
  return folder;
}

const told = (folder: string) =>
  verifyBundle({ path: folder }).problems.map(({ code, line, file, message: text }) => {
    assert.deepEqual([code, file], ['TRANSCRIPT_DIFFERS', 'transcript.json']);
    return `${line ?? '-'}: ${text}`;
  });

describe('a transcript as a run writes it', () => {
  for (const content of ['full', 'digests'] as const)
    for (const ending of [ended(), 'none'] as const)
      it(`${content}, ${ending === 'none' ? 'not ended' : 'ended'}: is in order`, (test) => {
        assert.deepEqual(told(make(test, { content, ending })), []);
      });
});

describe('a text that is not the one of the log', () => {
  const cases: { readonly [what: string]: readonly [(made: Transcript) => unknown, readonly string[]] } = {
    'a message': [
      ({ messages }) => Object.assign(messages?.[1] ?? {}, { content: 'Do not look.' }),
      ['2: transcript.json has another text than line 2 of the log pins: /messages/1'],
    ],
    'a reply': [
      ({ replies }) => Object.assign(replies?.[0] ?? {}, { content: { text: 'No.', calls: [] } }),
      ['3: transcript.json has another text than line 3 of the log pins: /replies/0'],
    ],
    'a result': [
      ({ results }) => Object.assign(results?.[0] ?? {}, { content: 7 }),
      ['4: transcript.json has another text than line 4 of the log pins: /results/0'],
    ],
    'a setup': [
      ({ stages }) => Object.assign(stages?.[0] ?? {}, { setup: {} }),
      ['2: transcript.json has another text than line 2 of the log pins: /stages/0'],
    ],
    'one more': [
      ({ messages }) => messages?.push(...messages.slice(0, 1)),
      ['-: transcript.json has a text that no line of the log pins: /messages/2'],
    ],
    'one with a digest of its own': [
      ({ results }) => Object.assign(results?.[0] ?? {}, { content: 'x', sha256: sha256Hex('x') }),
      [
        '-: transcript.json has a text that no line of the log pins: /results/0',
        '4: transcript.json lacks a text that line 4 of the log pins, in results',
      ],
    ],
    'one less': [
      ({ messages }) => messages?.pop(),
      ['2: transcript.json lacks a text that line 2 of the log pins, in messages'],
    ],
    'no setup': [
      (made) => {
        made.stages = [];
      },
      ['2: transcript.json lacks a text that line 2 of the log pins, in stages'],
    ],
    'no list': [
      (made) => Object.assign(made, { replies: {} }),
      ['-: transcript.json has replies that are no list'],
    ],
    'no object': [() => '[]', ['-: transcript.json is no JSON object']],
    'no file at all': [
      () => 'none',
      ['messages', 'messages', 'stages', 'replies', 'results'].map(
        (list, index) =>
          `${[2, 2, 2, 3, 4][index]}: transcript.json lacks a text that line ${[2, 2, 2, 3, 4][index]} of the log pins, in ${list}`,
      ),
    ],
  };
  for (const [what, [change, problems]] of Object.entries(cases))
    it(`${what}: is told`, (test) => assert.deepEqual(told(make(test, { change })), problems));

  it('that nests without end: is told, and nothing overflows', (test) => {
    const deep = (made: Transcript) => {
      const mark = '"mark"';
      Object.assign(made.replies?.[0] ?? {}, { content: 'mark' });
      return JSON.stringify(made).replace(mark, `${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    };
    assert.deepEqual(told(make(test, { change: deep })), [
      '3: transcript.json has another text than line 3 of the log pins: /replies/0',
    ]);
  });

  it('is told of "digests" by its digest only, and of a run that did not end only what is there', (test) => {
    const change = ({ messages, results }: Transcript) => {
      messages?.pop();
      Object.assign(results?.[0] ?? {}, { sha256: '0'.repeat(64) });
    };
    const one = ['-: transcript.json has a text that no line of the log pins: /results/0'];
    assert.deepEqual(told(make(test, { change, content: 'digests' })), one);
    assert.deepEqual(told(make(test, { change, ending: 'none' })), one);
  });

  it('is not missed where the end of the log says that files could not be written', (test) => {
    const end = ended();
    assert.ok(end.type === 'run-ended');
    const conclusion = { name: 'internal-error', reason: 'AUDIT_NOT_WRITTEN', message: '' } as const;
    assert.deepEqual(told(make(test, { change: () => 'none', ending: { ...end, conclusion } })), []);
  });
});
