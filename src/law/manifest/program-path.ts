/** Where `command[0]` leads: an absolute path as it is, a relative one under `tools/bin` beside the manifest. */

import { posix, win32 } from 'node:path';
import { quote } from './quote.ts';

export type ProgramPath =
  | { readonly verdict: 'resolved'; readonly path: string }
  | { readonly verdict: 'refused'; readonly complaint: string };

export type ProgramPathOptions = {
  readonly program: string;
  /** Absolute. */
  readonly directory: string;
  readonly platform: NodeJS.Platform;
};

/** The rules and the words are goagent's. Symlinks are looked at where there is a file system, in `launch`. */
export function resolveProgramPath({ program, directory, platform }: ProgramPathOptions): ProgramPath {
  const { join, normalize } = platform === 'win32' ? win32 : posix;
  if (isAbsolute(program, platform)) return { verdict: 'resolved', path: normalize(program) };
  const written = program.replaceAll('\\', '/');
  const normal = toNormal(written);
  if (normal === '..' || normal.startsWith('../')) {
    return refused(`command[0] must not start with '..' or escape tools/bin (got ${quote(program)})`);
  }
  if (normal.startsWith('./tools/bin/')) return { verdict: 'resolved', path: join(directory, normal) };
  if (written === './tools/bin' || written.startsWith('./tools/bin/')) {
    const change = `(got ${quote(program)} -> ${quote(normal)})`;
    return refused(`command[0] escapes ./tools/bin after normalization ${change}`);
  }
  return refused('relative command[0] must start with ./tools/bin/');
}

/** The normal form of an absolute path; `undefined` for any other. */
export function toAbsoluteProgram(path: string, platform: NodeJS.Platform): string | undefined {
  const { normalize } = platform === 'win32' ? win32 : posix;
  return isAbsolute(path, platform) ? normalize(path) : undefined;
}

/** On Windows `/x` and `\x` are relative to whatever drive is current. */
function isAbsolute(path: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' ? /^(?:[a-z]:[\\/]|[\\/]{2})/i.test(path) : posix.isAbsolute(path);
}

/** Go's `path.Clean`, with goagent's `./` in front of what begins with `tools`. */
function toNormal(path: string): string {
  const clean = posix.normalize(path).replace(/(?<=.)\/$/, '');
  return clean === 'tools' || clean.startsWith('tools/') ? `./${clean}` : clean;
}

function refused(complaint: string): ProgramPath {
  return { verdict: 'refused', complaint };
}
