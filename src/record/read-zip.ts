/** The files of a zip, in memory. Whoever made it may be an attacker: nothing in it is believed before it is checked. */

import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { BundleFiles } from './bundle.ts';

export type ZipReading =
  | { readonly verdict: 'read'; readonly files: BundleFiles }
  /** `why` is a clause that a person reads; names in it are in quotes and escaped. */
  | { readonly verdict: 'refused'; readonly why: string };

export type ZipLimits = {
  /** Entries. */
  readonly files: number;
  /** Bytes of all of them when they are unpacked. */
  readonly bytes: number;
};

/** No stretch of deflated bytes unpacks to more than this many times its length: a larger claim is a lie. */
const mostOfDeflate = 1_032;

/** Begins with what every zip begins with; a log begins with a brace. */
export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05);
}

/** Flat, plain files only; never rejects. What a directory claims is compared with what comes out, and with its CRC. */
export async function readZip(zip: Buffer, limits: ZipLimits): Promise<ZipReading> {
  const { fromBufferPromise } = await import('yauzl');
  try {
    // Names stay bytes: a bundle's are ASCII, and no second way to spell them is of any use.
    const archive = await fromBufferPromise(zip, { decodeStrings: false });
    return { verdict: 'read', files: await readEntries({ archive, zip, limits }) };
  } catch (error) {
    return { verdict: 'refused', why: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

type Reading = { readonly archive: ZipFile; readonly zip: Buffer; readonly limits: ZipLimits };

async function readEntries({ archive, zip, limits }: Reading): Promise<BundleFiles> {
  if (archive.entryCount > limits.files) throw new RangeError(`it has more than ${limits.files} files`);
  const files = new Map<string, Uint8Array>();
  const spelled = new Set<string>();
  let left = limits.bytes;
  let packed = 0;
  let misnamed: string | undefined;
  for await (const entry of archive.eachEntry()) {
    const name = toName(entry);
    // Some systems make one file of both.
    if (spelled.has(name.toLowerCase())) throw new TypeError(`it has ${JSON.stringify(name)} twice`);
    spelled.add(name.toLowerCase());
    checkEntry(entry, name);
    packed += entry.compressedSize;
    if (packed > zip.length) throw new RangeError('its files overlap');
    if (entry.uncompressedSize > left) throw new RangeError(`it unpacks to more than ${limits.bytes} bytes`);
    const { bytes, isNamedSo } = await unpack({ archive, zip, entry, name });
    if (!isNamedSo) misnamed ??= name;
    left -= bytes.length;
    files.set(name, bytes);
  }
  // A program that reads the files one after the other would see another bundle than one that reads the directory.
  if (misnamed !== undefined)
    throw new TypeError(
      `${misnamed} has another name in front of its bytes than in the directory of the zip`,
    );
  return files;
}

function toName(entry: Entry): string {
  const name = entry.fileNameRaw.toString('latin1');
  if (/[/\\]/.test(name))
    throw new TypeError(`${JSON.stringify(name)} is in a folder, and files of a bundle are in none`);
  if (!/^[\w.-]{1,100}$/.test(name) || /^\.+$/.test(name))
    throw new TypeError(`${JSON.stringify(name)} is no name of a file of a bundle`);
  return name;
}

const typeOfFile = 0o170_000;
const regular = 0o100_000;
const deflated = 8;

function checkEntry(entry: Entry, name: string): void {
  const type = (entry.externalFileAttributes >>> 16) & typeOfFile;
  if (type !== 0 && type !== regular) throw new TypeError(`${name} is not a regular file`);
  if (entry.isEncrypted()) throw new TypeError(`${name} is encrypted`);
  if (!entry.canDecodeFileData()) throw new TypeError(`${name} is packed in a way that is not known`);
  if (entry.uncompressedSize > entry.compressedSize * mostOfDeflate)
    throw new RangeError(`${name} claims more bytes than can be in it`);
}

type Unpacking = {
  readonly archive: ZipFile;
  readonly zip: Buffer;
  readonly entry: Entry;
  readonly name: string;
};

type Unpacked = { readonly bytes: Uint8Array; readonly isNamedSo: boolean };

async function unpack({ archive, zip, entry, name }: Unpacking): Promise<Unpacked> {
  const { fileDataStart: start, fileName } = await archive.readLocalFileHeaderPromise(entry);
  const stored = zip.subarray(start, start + entry.compressedSize);
  // One more than it claims, so that a lie is seen; nothing is not a limit.
  const most = entry.uncompressedSize + 1;
  const bytes =
    entry.compressionMethod === deflated ? inflateRawSync(stored, { maxOutputLength: most }) : stored;
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
    throw new TypeError(`${name} is damaged`);
  return { bytes, isNamedSo: fileName.equals(entry.fileNameRaw) };
}
