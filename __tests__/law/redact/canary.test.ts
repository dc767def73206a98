/** Canaries: found in every encoding wherever they do not belong, and never where nobody put one. */

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Message } from '../../../src/contract/messages.ts';
import { toPlainEscapes } from '../../../src/core/plain-escapes.ts';
import { type Canaries, openCanaries, type Sighting } from '../../../src/law/redact/canary.ts';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { randomIdentifiers } from '../../../src/run/clock.ts';
import { rollDice } from '../../support/dice.ts';
import { encodeAll } from '../../support/leaks-encodings.ts';
import { plain, plainCall } from '../../support/plain-redactor.ts';

const here = 'https://one.example:8443';
const there = 'https://two.example';

const make = (): Canaries => openCanaries([here, there, here], randomIdentifiers);
const seen = (what: string): Sighting => ({ verdict: 'seen', what });
const clear: Sighting = { verdict: 'clear' };
const marker = (origin: string) => seen(`the marker of requests to ${origin}`);
const bait = seen('the fake secret in the HOME of tools');
const user = (text: string): Message => ({ role: 'user', content: plain(text) });
const tokenOf = (line: string): string => /[0-9a-f]{32,}/.exec(line)?.[0] ?? '';

describe('a canary', () => {
  it('is one line for each origin, the same wherever the origin is asked, another one in each run', () => {
    const [first, second] = [make(), make()];
    assert.match(first.lineFor(here), /^\[End of message [0-9a-f]{32}\]$/);
    assert.equal(first.lineFor(here), first.lineFor(here));
    const all = [first.lineFor(here), first.lineFor(there), second.lineFor(here), second.lineFor(there)];
    assert.equal(new Set(all).size, 4);
  });

  it('is not made up for an origin that nobody named', () => {
    assert.throws(() => make().lineFor('https://three.example'), { code: 'INTERNAL' });
  });

  it('reaches the model: redaction takes neither the line nor the bait for a secret', () => {
    for (let time = 0; time < 200; time += 1) {
      const canaries = make();
      const redactor = createRedactor({ secrets: [], patterns: [] });
      for (const text of [canaries.lineFor(here), canaries.bait])
        assert.equal(redactor.text(text, 'messages'), text);
    }
  });

  it('of HOME looks like a file with a key, and like the key of no vendor that scanners know', () => {
    assert.match(make().bait, /^\[default\]\nregion = internal\ndeploy_token = ndt-[0-9a-f]{48}\n$/);
  });
});

describe('a text on its way out', () => {
  const canaries = make();
  const watch = canaries.watch(here);
  const tokens = {
    [tokenOf(canaries.lineFor(here))]: marker(here),
    [tokenOf(canaries.lineFor(there))]: marker(there),
    [tokenOf(canaries.bait)]: bait,
  };

  it('is found with each canary in every encoding, whole and cut at both ends', () => {
    for (const [token, sighting] of Object.entries(tokens)) {
      for (const { encodings, text } of encodeAll([token])[0] ?? []) {
        const cut = text.slice(Math.floor(text.length * 0.15), Math.ceil(text.length * 0.85));
        for (const carried of [text, `{"path":"a/${text}/b"}`, cut]) {
          assert.deepEqual(watch.inText(carried), sighting, `${encodings}: ${carried}`);
          assert.deepEqual(canaries.inText(carried), sighting, String(encodings));
        }
      }
    }
  });

  it('is found when base64 comes in short lines, as JSON writes them', () => {
    for (const [token, sighting] of Object.entries(tokens)) {
      const lines = (
        Buffer.from(`x ${token} y`)
          .toString('base64')
          .match(/.{1,8}/g) ?? []
      ).join('\n');
      assert.deepEqual(watch.inText(JSON.stringify({ text: lines })), sighting);
      assert.deepEqual(watch.inText(JSON.stringify({ text: lines.replaceAll('\n', '\r\n') })), sighting);
    }
  });

  it('is found behind needless escapes of a model', () => {
    for (const [token, sighting] of Object.entries(tokens)) {
      const escaped = token.replace(/[0-9a-f]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
      assert.deepEqual(watch.inText(`{"a":"${escaped}"}`), sighting);
      assert.deepEqual(watch.inText(toPlainEscapes(`{"a":"${escaped}"}`)), sighting);
    }
  });

  it('with the words around a canary alone is nothing', () => {
    for (const text of ['[End of message ]', '[default]\nregion = internal\ndeploy_token = ndt-'])
      assert.deepEqual(watch.inText(text), clear);
  });
});

describe('a request', () => {
  const canaries = make();
  const watch = canaries.watch(here);

  it('may hold the marker of its own origin, however often', () => {
    const line = canaries.lineFor(here);
    assert.deepEqual(watch.inMessages([user(line), user(`A note says ${line}.`)]), clear);
  });

  it('may not hold that of another origin, nor the bait, in any message, text or call', () => {
    for (const [text, sighting] of [
      [canaries.lineFor(there), marker(there)],
      [canaries.bait, bait],
      [Buffer.from(canaries.bait).toString('base64'), bait],
    ] as const) {
      const call = plainCall({ id: 'c', name: 'look', argumentsText: JSON.stringify({ text }) });
      const messages: readonly Message[] = [
        user(text),
        { role: 'system', content: plain(text) },
        { role: 'tool', callId: 'c', name: 'look', content: plain(JSON.stringify({ text })) },
        { role: 'assistant', content: plain(text), calls: [] },
        { role: 'assistant', content: plain(''), calls: [call] },
      ];
      for (const message of messages) {
        assert.deepEqual(watch.inMessages([user('Do it.'), message]), sighting, message.role);
        assert.deepEqual(watch.inMessages([user('Do it.'), message]), sighting, 'and the second time too');
      }
    }
  });

  it('of the other origin may hold the other marker', () => {
    const other = canaries.watch(there);
    assert.deepEqual(other.inMessages([user(canaries.lineFor(there))]), clear);
    assert.deepEqual(other.inMessages([user(canaries.lineFor(here))]), marker(here));
  });
});

describe('no false alarm', () => {
  it('comes of 50,000 arguments with hashes, keys, encodings and words', () => {
    const dice = rollDice(21);
    const watch = make().watch(here);
    const parts: readonly [() => string, ...(() => string)[]] = [
      () => randomBytes(dice.whole(4, 64)).toString('hex'),
      () => randomBytes(dice.whole(4, 64)).toString('base64'),
      () => createHash('sha1').update(String(dice.fraction())).digest('hex'),
      () => `[End of message ${randomBytes(16).toString('hex')}]`,
      () => `deploy_token = ndt-${randomBytes(24).toString('hex')}`,
      () => Array.from(randomBytes(16), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
      () => Buffer.from(randomBytes(16).toString('hex')).toString('hex'),
      () => Buffer.from(randomBytes(16).toString('hex')).toString('base64'),
      () => `src/core/${dice.pick(['agent', 'round', 'group'])}.ts:${dice.whole(1, 200)}`,
    ];
    for (let time = 0; time < 50_000; time += 1) {
      const text = JSON.stringify({ path: dice.pick(parts)(), text: dice.pick(parts)() });
      assert.deepEqual(watch.inText(text), clear, text);
    }
  });

  it('comes of a file of this repository', () => {
    const watch = make().watch(here);
    const top = fileURLToPath(new URL('../../..', import.meta.url));
    const files = ['src', '__tests__', 'docs', 'scripts', 'schemas'].flatMap((folder) =>
      readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    assert.ok(files.length > 400);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(watch.inText(JSON.stringify({ text })), clear, file);
    }
  });
});
