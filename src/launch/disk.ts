/** What lies where, for the view of a tool. Whatever cannot be looked at is not there. */

import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import type { Disk, Sighting } from './sandbox-view.ts';

export const disk: Disk = { look, follow, list };

function look(path: string): Sighting {
  try {
    const facts = lstatSync(path);
    if (facts.isSymbolicLink()) return { kind: 'link', to: readlinkSync(path) };
    if (facts.isDirectory()) return { kind: 'directory' };
    return { kind: facts.isFile() ? 'file' : 'nothing' };
  } catch {
    return { kind: 'nothing' };
  }
}

function follow(path: string): 'file' | 'directory' | 'nothing' {
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) return 'directory';
    return facts.isFile() ? 'file' : 'nothing';
  } catch {
    return 'nothing';
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

export const isDirectory = (path: string): boolean => follow(path) === 'directory';

/** A file of `/proc`; empty where there is none. */
export function readKernelText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
