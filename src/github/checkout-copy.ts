/** What the work tree has where the trusted revision has a file. Only to say so: it is not used. */

import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import type { SourceFile } from './trusted-source.ts';

/** `none`: there is no checkout. */
export type CheckoutState = 'same' | 'differs' | 'missing' | 'none';

/** Line endings may differ by the checkout's own settings. What is not of the same kind counts as missing. */
export function compareCopy({ bytes, mode }: SourceFile, copy: string): 'same' | 'differs' | 'missing' {
  const facts = lstatSync(copy, { throwIfNoEntry: false });
  if (facts === undefined) return 'missing';
  if (mode === 'link')
    return facts.isSymbolicLink() && isSameLink({ bytes, mode }, copy) ? 'same' : 'differs';
  if (!facts.isFile()) return 'missing';
  if (facts.size > 2 * bytes.length + 4_096) return 'differs';
  const normal = (text: Uint8Array) => Buffer.from(text).toString('latin1').replaceAll('\r\n', '\n');
  return normal(readFileSync(copy)) === normal(bytes) ? 'same' : 'differs';
}

/** A program is what the commit has byte for byte, and no more: a carriage return changes what a line of it does. */
export function isSameProgram({ bytes, mode }: SourceFile, copy: string): boolean {
  const facts = lstatSync(copy, { throwIfNoEntry: false });
  if (mode === 'link' || facts?.isFile() !== true || facts.size !== bytes.length) return false;
  return readFileSync(copy).equals(bytes);
}

/** Whether a link of the work tree leads where the file, a link or what was made of one, says. */
export function isSameLink({ bytes }: Pick<SourceFile, 'bytes' | 'mode'>, link: string): boolean {
  return Buffer.from(bytes).equals(Buffer.from(readlinkSync(link)));
}
