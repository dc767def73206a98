/** Names of the files that writing needs for a moment: hidden, recognisable, and never shown, read or written by name. */

import type { Identifiers } from '../../contract/ports.ts';

/** The name that is being written, for who finds one that a killed run left behind. */
export function toTemporaryName(name: string, chance: Identifiers): string {
  return `.${toShort(name)}.goagent-${chance(8)}.tmp`;
}

/** The same for every process: only one can create it. */
export function toLatchName(name: string, sha256Hex: (text: string) => string): string {
  return `.${toShort(name)}.goagent-${sha256Hex(name).slice(0, 16)}.lock`;
}

export function isOwnName(name: string): boolean {
  return name.startsWith('.') && ownName.test(name);
}

const ownName = /\.goagent-[0-9a-f]{16}\.(?:tmp|lock)$/;

/** A name may take 255 bytes, and a character up to four of them. */
const toShort = (name: string): string => [...name.replace(/^\.+/, '')].slice(0, 16).join('');
