/** The journal: all texts while the run goes, and gone when the bundle has them. */

import assert from 'node:assert/strict';
import { existsSync, linkSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { Message } from '../../src/contract/messages.ts';
import { openAuditLog } from '../../src/record/audit-log.ts';
import { openJournal } from '../../src/record/journal.ts';
import { toLeftTranscript } from '../../src/record/left-transcript.ts';
import { collectTranscript } from '../../src/record/transcript-file.ts';
import { systemClock as clock } from '../../src/run/clock.ts';
import { finishAgent, toCall } from '../support/agent-run.ts';
import { makeFolder } from '../support/log-writing.ts';
import { createPlainRedactor, plain } from '../support/plain-redactor.ts';

const posix = { skip: process.platform === 'win32' };
const { events } = await finishAgent({
  script: [
    { text: 'Look.', calls: [toCall('a', 'look', { x: 1 }), toCall('b', 'fly')] },
    { text: 'Again.', calls: [toCall('c', 'look', { x: 1 })] },
    { text: 'Done.' },
  ],
});

function open(directory: string, most?: number) {
  const warnings: string[] = [];
  const warn = (text: string) => warnings.push(text);
  const journal = openJournal({ directory, warn, ...(most === undefined ? {} : { most }) });
  return { journal, warnings, path: join(directory, 'journal.jsonl') };
}

it('holds what the transcript holds, after every event: with the log it is the same to the byte', async (test) => {
  const directory = makeFolder(test);
  const { journal, warnings, path } = open(directory);
  const log = openAuditLog({
    ...{ path: join(directory, 'audit.jsonl'), run: '0'.repeat(32), clock },
    redactor: createPlainRedactor(),
  });
  const transcript = collectTranscript();
  await log.accept({ type: 'run-started', facts: { versions: {}, event: 'push', auditContent: 'full' } });
  for (const event of events) {
    for (const sink of [journal, log, transcript]) await sink.accept(event);
    if (existsSync(path))
      assert.equal(toLeftTranscript(log.bytes(), readFileSync(path)), transcript.toJson());
  }
  assert.ok(JSON.parse(transcript.toJson()).results.length >= 3);
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
  journal.remove();
  assert.deepEqual([existsSync(path), warnings], [false, []]);
});

it('gives each text as often as it was written, with who said it at the time, however often a log asks', async (test) => {
  const directory = makeFolder(test);
  const { journal, path } = open(directory);
  const log = openAuditLog({
    ...{ path: join(directory, 'audit.jsonl'), run: '0'.repeat(32), clock },
    redactor: createPlainRedactor(),
  });
  const sha256 = sha256Hex('The same.');
  const content: readonly Message[] = [
    { role: 'system', content: plain('The same.') },
    { role: 'user', content: plain('The same.') },
  ];
  const toEvent = (times: number): AgentEvent => {
    const messagesSha256 = Array.from({ length: times }, () => sha256);
    return { type: 'stage-started', stage: 'main', messagesSha256, content };
  };
  await journal.accept(toEvent(2));
  await log.accept(toEvent(5));
  const { messages } = JSON.parse(toLeftTranscript(log.bytes(), readFileSync(path)) ?? '{}');
  const expected = content.map((message) => ({ stage: 'main', ...message, sha256 }));
  assert.deepEqual(messages, expected);
});

it('makes no file where there is no text, and stays closed when it is removed', async (test) => {
  const { journal, warnings, path } = open(makeFolder(test));
  await journal.accept({ type: 'run-started', facts: {} });
  journal.remove();
  for (const event of events) await journal.accept(event);
  assert.deepEqual([existsSync(path), warnings], [false, []]);
});

it('empties its file before it goes: a second name keeps nothing', posix, async (test) => {
  const directory = makeFolder(test);
  const { journal, path } = open(directory);
  for (const event of events) await journal.accept(event);
  linkSync(path, join(directory, 'again'));
  journal.remove();
  assert.deepEqual([existsSync(path), statSync(join(directory, 'again')).size], [false, 0]);
});

it('ends with one warning and whole lines where it would grow too large', async (test) => {
  const { journal, warnings, path } = open(makeFolder(test), 1_500);
  for (const event of events) await journal.accept(event);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.endsWith('}\n') && text.length <= 1_500);
  assert.equal(warnings.length, 1);
  assert.match(warnings.join(), /a run that is killed loses texts: it would be larger than 1500 bytes/);
});

it('follows no link, and ends nothing where something is in its place', posix, async (test) => {
  const directory = makeFolder(test);
  const { journal, warnings, path } = open(directory);
  writeFileSync(join(directory, 'other'), 'other');
  symlinkSync(join(directory, 'other'), path);
  for (const event of events) await journal.accept(event);
  assert.deepEqual([readFileSync(path, 'utf8'), warnings.length], ['other', 1]);
  journal.remove();
  const second = open(join(directory));
  mkdirSync(join(directory, 'deep'));
  const third = open(join(directory, 'gone'));
  for (const event of events) await third.journal.accept(event);
  assert.deepEqual([second.warnings, third.warnings.length], [[], 1]);
});
