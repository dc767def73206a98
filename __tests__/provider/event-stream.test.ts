import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../src/provider/event-stream.ts';

async function read(text: string, size: number): Promise<readonly string[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const events: string[] = [];
  for await (const data of readEvents(chunks())) events.push(data);
  return events;
}

const streams: readonly (readonly [string, string, readonly string[]])[] = [
  ['lines that end in LF', 'data: a\n\ndata: b\n\n', ['a', 'b']],
  ['lines that end in CR LF', 'data: a\r\n\r\ndata: b\r\n\r\n', ['a', 'b']],
  ['lines that end in CR', 'data: a\r\rdata: b\r\r', ['a', 'b']],
  ['data of several lines', 'data: a\ndata: b\r\ndata:c\n\n', ['a\nb\nc']],
  ['comments, names, ids and empty events', ': hi\nevent: x\nid: 1\nretry: 5\n\n\ndata: a\n\n', ['a']],
  ['an end without a blank line', 'data: a\n\ndata: [DONE]', ['a', '[DONE]']],
  ['a byte order mark and letters of several bytes', '\ufeffdata: \u00e4\u{1f600}\n\n', ['\u00e4\u{1f600}']],
  ['only one space taken off', 'data:  a\n\n', [' a']],
  ['nothing', '', []],
];
for (const [name, text, expected] of streams) {
  test(`reads ${name}, across every border`, async () => {
    for (const size of [1, 2, 3, 5, 1_000]) assert.deepEqual(await read(text, size), expected);
  });
}

test('takes linear time for a flood without an end of line', async () => {
  const start = performance.now();
  const [data] = await read(`data: ${'x'.repeat(8_000_000)}`, 1_024);
  assert.equal(data?.length, 8_000_000);
  assert.ok(performance.now() - start < 2_000);
});
