/**
 * What would keep a process from being started, found beforehand: `@actions/exec` would split such a command
 * line differently, run something else, print the path, or never settle.
 */

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { ProcessRequest } from '../contract/ports.ts';

/** Linux takes 128 KiB for one string with its NUL (MAX_ARG_STRLEN), Windows a command line of 32,767. */
const longestText = process.platform === 'win32' ? 30_000 : 128 * 1024 - 1;
/** Arguments and environment together; macOS has room for 1 MiB, Linux usually for 2. */
const largestTotal = process.platform === 'win32' ? 30_000 : 1024 * 1024 - 64 * 1024;
const pointerBytes = 8;

/** A phrase that completes "the process was not started: …", without argv; or null when nothing is wrong. */
export async function findObstacle(request: ProcessRequest): Promise<string | null> {
  return findBadText(request) ?? findBadProgramName(request.argv[0]) ?? (await findMissing(request));
}

function findBadText(request: ProcessRequest): string | null {
  const variables = Object.entries(request.env).map(([name, value]) => `${name}=${value}`);
  const texts = [...request.argv, ...variables];
  if ([...texts, request.cwd].some((text) => text.includes('\0'))) return 'a NUL byte in an argument';
  const sizes = texts.map((text) => Buffer.byteLength(text));
  if (sizes.some((size) => size >= longestText)) return 'an argument is too long';
  const total = sizes.reduce((sum, size) => sum + size + 1 + pointerBytes, 0);
  return total > largestTotal ? 'the arguments are too long together' : null;
}

/**
 * The library takes a command line: the path goes in double quotes, so it may hold none, nor a backslash
 * that would escape the closing one; and it trims the path, which would name another file.
 */
function findBadProgramName(program: string): string | null {
  if (!isAbsolute(program)) return 'the path of the program is not absolute';
  if (program.includes('"')) return 'a double quote in the path of the program';
  if (program.endsWith('\\')) return 'a backslash at the end of the path of the program';
  if (program !== program.trim()) return 'white space at an end of the path of the program';
  // Anything else would be handed to cmd.exe, which is a shell.
  if (process.platform === 'win32' && !/\.(?:exe|com)$/i.test(program)) return 'the program is no .exe';
  return null;
}

async function findMissing(request: ProcessRequest): Promise<string | null> {
  const [directory, program] = await Promise.all([
    isAbsolute(request.cwd) ? readKind(request.cwd) : 'missing',
    findMissingProgram(request.argv[0]),
  ]);
  return directory === 'directory' ? program : 'the working directory does not exist';
}

/** The same for a program alone, which may stand behind a prefix. */
export async function findMissingProgram(path: string): Promise<string | null> {
  const [kind, mayStart] = await Promise.all([readKind(path), isExecutable(path)]);
  if (kind === 'missing') return 'the program does not exist';
  return kind === 'file' && mayStart
    ? null
    : 'the program is not executable (git update-index --chmod=+x sets the bit)';
}

async function readKind(path: string): Promise<'file' | 'directory' | 'other' | 'missing'> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'directory';
    return found.isFile() ? 'file' : 'other';
  } catch {
    return 'missing';
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
