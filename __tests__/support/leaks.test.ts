/** The search for leaks, searched: before a clean run counts, every planted leak must have been found. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { encodeByHand } from './encode-by-hand.ts';
import { type Channel, createSearcher, type Finding, findLeaks, printMatrix } from './leaks.ts';
import { encodingNames } from './leaks-encodings.ts';
import { toSecretParts } from './secret-parts.ts';
import { createSecrets } from './secrets.ts';

const channelNames = [
  'stdout',
  'stderr',
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_STATE',
  'GITHUB_PATH',
  'http model 1',
  'http github 1',
  'bundle audit.jsonl',
  'bundle transcript.json',
  'temp other',
  'workspace notes.txt',
];

const secrets = createSecrets();
const search = createSearcher(secrets);
const clean = Buffer.from(
  'A line of nothing much.\n{"tool":"fs_read_file","path":"src/main.ts"}\n'.repeat(3),
);

function plant(channel: string, text: string): Channel {
  return { channel, bytes: Buffer.concat([clean, Buffer.from(text), clean]) };
}

// Long enough to carry twelve bytes wherever it begins, and longer where it has under eight distinct characters.
function cutFragment(encoded: readonly string[], start: number, encoding: string): string | undefined {
  const least = encoding.startsWith('hex') ? 24 : encoding === 'url' ? 45 : 24;
  for (let end = start + least; end <= encoded.length; end += 1) {
    const fragment = encoded.slice(start, end);
    if (new Set(fragment).size >= 8) return fragment.join('');
  }
  return undefined;
}

function isFound(findings: readonly Finding[], secret: string, encoding: string): boolean {
  return findings.some((one) => one.secret === secret && one.encoding === encoding);
}

describe('the search for leaks', () => {
  it('finds every secret whole, planted in every channel by every encoding', () => {
    const found: Finding[] = [];
    for (const channel of channelNames) {
      for (const { label, value } of secrets) {
        for (const encoding of encodingNames) {
          const planted = plant(channel, encodeByHand(encoding, value));
          const findings = search({ channels: [planted] });
          assert.ok(isFound(findings, label, encoding), `${label} as ${encoding} in ${channel}`);
          found.push(...findings.filter((one) => one.secret === label && one.encoding === encoding));
        }
      }
    }
    console.log(printMatrix('whole', channelNames, found));
  });

  it('finds a fragment that begins anywhere in the secret part, in every channel and encoding', () => {
    const found: Finding[] = [];
    for (const { label, value, parts = [value] } of secrets.filter((one) => one.label !== 'short')) {
      for (const encoding of encodingNames) {
        for (const part of parts) {
          const encoded = [...encodeByHand(encoding, part)];
          const stride = Math.max(1, Math.floor(encoded.length / 40));
          for (let start = 0; start < encoded.length; start += stride) {
            const cut = cutFragment(encoded, start, encoding);
            if (cut === undefined) break;
            const channel = channelNames[start % channelNames.length] ?? '';
            const findings = search({ channels: [plant(channel, cut)] });
            assert.ok(isFound(findings, label, encoding), `${label} as ${encoding} from ${start}`);
            found.push(...findings.filter((one) => one.secret === label && one.encoding === encoding));
          }
        }
      }
    }
    console.log(printMatrix('fragments', channelNames, found));
    for (const encoding of encodingNames) {
      assert.ok(found.some((one) => one.encoding === encoding && one.form === 'fragment'));
    }
  });

  it('finds sixteen base64 characters at every offset and every alignment', () => {
    const value = secrets[0]?.value ?? '';
    for (const shift of [0, 1, 2]) {
      const text = Buffer.from(`${'.'.repeat(shift)}${value}..`).toString('base64');
      const first = Math.ceil((shift * 8) / 6);
      for (let start = first; start + 16 <= Math.floor(((shift + value.length) * 8) / 6); start += 1) {
        const findings = search({ channels: [plant('stdout', text.slice(start, start + 16))] });
        assert.ok(isFound(findings, 'api-key', `base64+${shift}`), `${shift} ${start}`);
      }
    }
  });

  it('says what, how, where and from which byte to which', () => {
    const key = secrets[0]?.value ?? '';
    const findings = search({ channels: [{ channel: 'stderr', bytes: Buffer.from(`ab ${key} c`) }] });
    const same = { secret: 'api-key', channel: 'stderr', offset: 3, length: key.length, form: 'whole' };
    assert.deepEqual(
      findings,
      ['plain', 'json', 'url'].map((encoding) => ({ ...same, encoding })),
    );
  });

  it('finds what only Python or only Node writes so', () => {
    const value = `né(${createSecrets('other')[9]?.value}!)*~`;
    const forms = [
      { text: `n\\u00e9(`, from: JSON.stringify(value).slice(4), encoding: 'json' },
      { text: 'n%C3%A9%28', from: value.slice(3).replace('!)*', '%21%29%2A'), encoding: 'url' },
      { text: 'n%C3%A9(', from: value.slice(3), encoding: 'url' },
      { text: 'n%C3%A9%28', from: value.slice(3).replace('!)*~', '%21%29*%7E'), encoding: 'url' },
    ];
    for (const { text, from, encoding } of forms) {
      const channel = { channel: 'stdout', bytes: Buffer.from(text + from.replace(/"$/, '')) };
      const findings = findLeaks({ secrets: [{ label: 'odd', value }], channels: [channel] });
      assert.ok(
        findings.some((one) => one.encoding === encoding && one.form === 'whole'),
        text + encoding,
      );
    }
  });

  it('finds nothing in a clean corpus of source files and random bytes', () => {
    const folder = new URL('.', import.meta.url);
    const sources = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ channel: name, bytes: readFileSync(new URL(name, folder)) }));
    const noise = randomBytes(300_000);
    const random = ['latin1', 'base64', 'hex'] as const;
    const channels = random.map((form) => ({ channel: form, bytes: Buffer.from(noise.toString(form)) }));
    assert.deepEqual(search({ channels: [...sources, ...channels] }), []);
  });

  it('leaves out what is too short, too uniform, or not of the secret part', () => {
    const value = secrets[0]?.value ?? '';
    const uniform = { label: 'uniform', value: `${'abcdefg'.repeat(3)}` };
    const [header = ''] = (secrets[2]?.value ?? '').split('.');
    const [begin = ''] = (secrets[3]?.value ?? '').split('\n');
    const texts = [
      value.slice(9, 24),
      uniform.value.slice(1, 19),
      header,
      begin,
      '"type": "service_account",',
    ];
    const searched = [...secrets, uniform];
    assert.deepEqual(
      findLeaks({ secrets: searched, channels: texts.map((text) => plant('stdout', text)) }),
      [],
    );
    assert.throws(() => createSearcher([{ label: 'tiny', value: '1234567' }]), /tiny/);
  });

  it('knows the secret parts of a token, a key, an account file and a URL', () => {
    for (const { label, value, parts = [value] } of secrets) {
      assert.deepEqual([...toSecretParts(value)].sort(), [...parts].sort(), label);
    }
  });

  it('exempts mask commands on stdout and nowhere else', () => {
    const key = secrets[0]?.value ?? '';
    const masks = `::add-mask::${key}\r\n::add-mask::${key}\n`;
    assert.deepEqual(search({ channels: [plant('stdout', masks)] }), []);
    assert.notDeepEqual(search({ channels: [plant('stderr', masks)] }), []);
    assert.notDeepEqual(search({ channels: [plant('stdout', `x ${masks.trim()}`)] }), []);
    assert.notDeepEqual(search({ channels: [plant('stdout', `${masks}${key}`)] }), []);
  });

  it('exempts one header with the own key, to the own endpoint', () => {
    const [key = '', other = ''] = secrets.map((secret) => secret.value);
    const authorized = [{ secret: 'api-key', channels: 'http model' }];
    const request = (lines: readonly string[], body = ''): Uint8Array =>
      Buffer.from(['POST /v1 HTTP/1.1', ...lines, '', body].join('\r\n'));
    const own = `authorization: Bearer ${key}`;
    const judge = (channel: string, bytes: Uint8Array): number =>
      search({ channels: [{ channel, bytes }], authorized }).length;
    assert.equal(judge('http model 1', request(['host: a', own])), 0);
    assert.notEqual(judge('http github 1', request(['host: a', own])), 0);
    assert.notEqual(judge('http model 1', request([own, own])), 0);
    assert.notEqual(judge('http model 1', request([`x-key: ${key}`])), 0);
    assert.notEqual(judge('http model 1', request([`authorization: Bearer ${other}`])), 0);
    assert.notEqual(judge('http model 1', request(['host: a'], own)), 0);
  });
});
