import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/contract/json.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';

const read = (workspace: Workspace, args: JsonObject, maxOutputBytes = 65_536) =>
  workspace.value('fs_read_file', args, { maxOutputBytes });

test('reads a file as text, whole or in ranges', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'abcdefg' });
  const whole = { encoding: 'utf-8', content: 'abcdefg', sizeBytes: 7, offsetBytes: 0, eof: true };
  assert.deepEqual(await read(workspace, { path: 'a.txt' }), whole);
  assert.deepEqual(await read(workspace, { path: 'a.txt', offsetBytes: 2, maxBytes: 3 }), {
    ...{ encoding: 'utf-8', content: 'cde', sizeBytes: 7, offsetBytes: 2, eof: false },
    nextOffset: 5,
  });
  const end = { encoding: 'utf-8', content: 'fg', sizeBytes: 7, offsetBytes: 5, eof: true };
  assert.deepEqual(await read(workspace, { path: 'a.txt', offsetBytes: 5, maxBytes: 10 }), end);
  const past = { encoding: 'utf-8', content: '', sizeBytes: 7, offsetBytes: 900, eof: true };
  assert.deepEqual(await read(workspace, { path: 'a.txt', offsetBytes: 900 }), past);
});

test('keeps every character: white space, carriage returns, a byte order mark', async (context) => {
  const content = '\ufeffa \r\n\t b\u2028\n\n\u0000 end  ';
  const workspace = makeWorkspace(context, { 'a.txt': content, 'empty.txt': '' });
  assert.equal((await read(workspace, { path: 'a.txt' })).content, content);
  const empty = { encoding: 'utf-8', content: '', sizeBytes: 0, offsetBytes: 0, eof: true };
  assert.deepEqual(await read(workspace, { path: 'empty.txt' }), empty);
});

test('answers with base64 for what is not UTF-8, and when asked', async (context) => {
  const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x41, 0xc3]);
  const workspace = makeWorkspace(context, {
    'a.jpg': bytes,
    'cut.txt': Buffer.from('é').subarray(0, 1),
    'a.txt': 'é',
  });
  assert.deepEqual(await read(workspace, { path: 'a.jpg' }), {
    ...{ encoding: 'base64', contentBase64: bytes.toString('base64') },
    ...{ sizeBytes: 5, offsetBytes: 0, eof: true },
  });
  assert.equal((await read(workspace, { path: 'cut.txt' })).encoding, 'base64');
  const asked = await read(workspace, { path: 'a.txt', encoding: 'base64' });
  assert.equal(asked.contentBase64, Buffer.from('é').toString('base64'));
});

test('never cuts a character: one at the start is shown whole, one at the end is left for the next part', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'ab😀cd' });
  const first = await read(workspace, { path: 'a.txt', maxBytes: 4 });
  assert.deepEqual(first, {
    ...{ encoding: 'utf-8', content: 'ab', sizeBytes: 8, offsetBytes: 0, eof: false },
    ...{ truncated: true, nextOffset: 2 },
  });
  const middle = await read(workspace, { path: 'a.txt', offsetBytes: 4 });
  assert.deepEqual(middle, { encoding: 'utf-8', content: '😀cd', sizeBytes: 8, offsetBytes: 2, eof: true });
  // Where nothing would remain, going on must still get further.
  const inside = await read(workspace, { path: 'a.txt', offsetBytes: 2, maxBytes: 3 });
  assert.deepEqual([inside.encoding, inside.nextOffset], ['base64', 5]);
});

test('cuts a long file so that the answer fits, escapes counted, and says where to go on', async (context) => {
  const workspace = makeWorkspace(context, {
    'quotes.txt': '"\n'.repeat(50_000),
    'zero.bin': Buffer.alloc(50_000),
  });
  const answer = await read(workspace, { path: 'quotes.txt' }, 4096);
  assert.equal(answer.truncated, true);
  assert.equal(answer.nextOffset, String(answer.content).length);
  const size = Buffer.byteLength(JSON.stringify(answer));
  assert.ok(size <= 4096 && size > 3000, String(size));
  assert.ok(Buffer.byteLength(JSON.stringify(await read(workspace, { path: 'zero.bin' }, 4096))) <= 4096);
  const encoded = await read(workspace, { path: 'zero.bin', encoding: 'base64' }, 4096);
  assert.equal(encoded.nextOffset, Buffer.from(String(encoded.contentBase64), 'base64').length);
});

test('still gets further where hardly anything may be said', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'x'.repeat(5000) });
  const { eof, nextOffset } = await workspace.value(
    'fs_read_file',
    { path: 'a.txt' },
    { maxOutputBytes: 700 },
  );
  assert.deepEqual({ eof, nextOffset }, { eof: false, nextOffset: 512 });
});

test('any file comes back whole when it is read part by part', async (context) => {
  const workspace = makeWorkspace(context);
  const content = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4000 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 3000 }), async (bytes, maxBytes) => {
      workspace.write('any', bytes);
      const together = Buffer.alloc(bytes.length, 'x');
      for (let offset = 0; ; ) {
        const part = await read(workspace, { path: 'any', offsetBytes: offset, maxBytes }, 2048);
        const encoding = part.encoding === 'base64' ? 'base64' : 'utf8';
        const shown = Buffer.from(String(part.content ?? part.contentBase64), encoding);
        assert.ok(typeof part.offsetBytes === 'number' && part.offsetBytes <= offset);
        shown.copy(together, part.offsetBytes);
        if (part.eof === true) break;
        assert.ok(typeof part.nextOffset === 'number' && part.nextOffset > offset);
        offset = part.nextOffset;
      }
      assert.ok(together.equals(bytes));
    }),
    { numRuns: 200 },
  );
});
