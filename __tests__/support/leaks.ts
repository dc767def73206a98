/** The search for leaks: every secret, in every named encoding, whole and in fragments, in everything that left. Imports nothing of `src`. */

import { type EncodingName, encodeAll, encodingNames } from './leaks-encodings.ts';
import { type Hit, indexNeedles, type Needle, toFragmentNeedles, toWholeNeedle } from './leaks-needles.ts';
import { toSecretParts } from './secret-parts.ts';

/** Something that left: one stream, one file, one HTTP request. */
export type Channel = { readonly channel: string; readonly bytes: Uint8Array };

/** `parts` are the stretches whose fragments count; absent, they are found by the value's form. */
export type SecretValue = {
  readonly label: string;
  readonly value: string;
  readonly parts?: readonly string[];
};

/** The endpoint's own key: one `Authorization` header with it is no leak in channels whose name begins so. */
export type Authorized = { readonly secret: string; readonly channels: string };

/** Where a secret left. The secret itself is never repeated. Offset and length are in bytes. */
export type Finding = {
  readonly secret: string;
  readonly encoding: EncodingName;
  readonly channel: string;
  readonly offset: number;
  readonly length: number;
  readonly form: 'whole' | 'fragment';
};

export type Search = {
  readonly channels: readonly Channel[];
  readonly authorized?: readonly Authorized[];
};

/** One search; see `createSearcher`. */
export function findLeaks(search: Search & { readonly secrets: readonly SecretValue[] }): readonly Finding[] {
  return createSearcher(search.secrets)(search);
}

/**
 * Prepares a search that can be repeated. Values under 8 characters are no secrets and are refused, so that no test
 * believes that it looked for one. Exempt are `::add-mask::` lines of the channel `stdout`, and what `authorized` names.
 */
export function createSearcher(secrets: readonly SecretValue[]): (search: Search) => readonly Finding[] {
  const short = secrets.find((secret) => secret.value.length < 8);
  if (short !== undefined) throw new Error(`${short.label} has under 8 characters: nothing looks for it`);
  const find = indexNeedles(toNeedles(secrets));
  return ({ channels, authorized = [] }) =>
    channels.flatMap((channel) => {
      const exempt = authorized.filter((one) => channel.channel.startsWith(one.channels));
      const values = exempt.map((one) => secrets.find((secret) => secret.label === one.secret)?.value);
      return merge(channel.channel, [...find(withoutExempt(channel, values))]);
    });
}

/** A table of channels and encodings with the number of findings in each cell, for people to read. */
export function printMatrix(
  title: string,
  channels: readonly string[],
  findings: readonly Finding[],
): string {
  const width = Math.max(title.length, ...channels.map((channel) => channel.length));
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)} | ${cells.map((cell, index) => cell.padStart(encodingNames[index]?.length ?? 0)).join(' | ')}`;
  const count = (channel: string, encoding: EncodingName): string =>
    String(findings.filter((one) => one.channel === channel && one.encoding === encoding).length);
  return [
    row(title, encodingNames),
    row(
      '-'.repeat(width),
      encodingNames.map((name) => '-'.repeat(name.length)),
    ),
    ...channels.map((channel) =>
      row(
        channel,
        encodingNames.map((encoding) => count(channel, encoding)),
      ),
    ),
  ].join('\n');
}

function* toNeedles(secrets: readonly SecretValue[]): Generator<Needle> {
  const stretches = secrets.flatMap(({ label, value, parts }) => {
    const own = parts ?? toSecretParts(value);
    return [
      { label, text: value, cut: own.includes(value) },
      ...own.filter((part) => part !== value).map((part) => ({ label, text: part, cut: true })),
    ];
  });
  const encoded = encodeAll(stretches.map((stretch) => stretch.text));
  for (const [index, { label, cut }] of stretches.entries()) {
    for (const text of encoded[index] ?? []) {
      const owner = { secret: label, encoded: text };
      yield toWholeNeedle(owner);
      if (cut) yield* toFragmentNeedles(owner);
    }
  }
}

// Line feeds instead of the exempt bytes keep every offset, and join nothing.
function withoutExempt({ channel, bytes }: Channel, keys: readonly (string | undefined)[]): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const spans: [number, number][] = [];
  if (channel === 'stdout') {
    for (const line of text.matchAll(/^::add-mask::.*$/gm)) spans.push([line.index, line[0].length]);
  }
  const head = text.split('\r\n\r\n', 1)[0] ?? '';
  for (const key of keys) {
    const headers = [...head.matchAll(/^authorization: *(?:bearer|token) +(.*?)\r?$/gim)];
    const own = headers.find((header) => header[1] === key);
    if (own !== undefined) spans.push([own.index, own[0].length]);
  }
  if (spans.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  for (const [start, length] of spans) copy.fill(0x0a, start, start + length);
  return copy;
}

// A long leak hits at every offset; it is one finding a secret, encoding and place.
function merge(channel: string, hits: readonly Hit[]): readonly Finding[] {
  const findings: Finding[] = [];
  const open = new Map<string, number>();
  for (const { needle, offset } of hits) {
    for (const encoding of needle.encodings) {
      const key = `${needle.secret}\n${encoding}`;
      const index = open.get(key) ?? -1;
      const last = findings[index];
      const length = needle.end - needle.start;
      if (last === undefined || offset > last.offset + last.length) {
        open.set(key, findings.length);
        findings.push({ secret: needle.secret, encoding, channel, offset, length, form: needle.form });
      } else {
        const end = Math.max(last.offset + last.length, offset + length);
        const form = last.form === 'whole' ? 'whole' : needle.form;
        findings[index] = { ...last, length: end - last.offset, form };
      }
    }
  }
  return findings;
}
