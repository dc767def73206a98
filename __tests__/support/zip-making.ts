/** Writes a zip by hand, so that each of its claims can be a lie. */

import { crc32, deflateRawSync } from 'node:zlib';

export type MadeEntry = {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the directory says instead of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
    /** Of Unix, as in `stat`. */
    readonly mode?: number;
    /** Of the local header. */
    readonly at?: number;
    /** The name in the local header. */
    readonly local?: string;
  };
};

export type MadeZip = {
  /** Entries that the end record says there are. */
  readonly count?: number;
};

export function makeZip(entries: readonly MadeEntry[], made: MadeZip = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims = {} } of entries) {
    const packed = deflateRawSync(bytes);
    const facts = [claims.crc ?? crc32(bytes), claims.packed ?? packed.length, claims.size ?? bytes.length];
    const title = Buffer.from(name, 'latin1');
    const common = Buffer.alloc(26);
    for (const [index, value] of [20, claims.flags ?? 0, claims.method ?? 8, 0, 0].entries())
      common.writeUInt16LE(value, index * 2);
    for (const [index, value] of facts.entries()) common.writeUInt32LE(value, 10 + index * 4);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.from(claims.local ?? name, 'latin1');
    const own = Buffer.from(common);
    own.writeUInt16LE(local.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), own, local, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((((claims.mode ?? 0o100_644) << 16) >>> 0) >>> 0, 6);
    rest.writeUInt32LE(claims.at ?? at, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, title);
    at += 30 + local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(made.count ?? entries.length, 8);
  end.writeUInt16LE(made.count ?? entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
