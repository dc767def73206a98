/** Reads a zip from its central directory: names and bytes, each checked against its CRC. */

import { crc32, inflateRawSync } from 'node:zlib';

/** Contents by name. Throws when it is no zip that this reader knows, or a file of it is damaged. */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('this is no zip: it has no end record');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('the directory is damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    files.set(name, readEntry(zip, at));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function readEntry(zip: Buffer, at: number): Buffer {
  const method = zip.readUInt16LE(at + 10);
  const [sum, packed, local] = [16, 20, 42].map((offset) => zip.readUInt32LE(at + offset));
  const head = local ?? 0;
  const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
  const bytes = zip.subarray(from, from + (packed ?? 0));
  const content = method === 8 ? inflateRawSync(bytes) : bytes;
  if (crc32(content) !== sum) throw new Error('a file of the zip is damaged');
  return content;
}
