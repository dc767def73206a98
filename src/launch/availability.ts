/** Whether every tool that is offered can start: asked once, before anything is sent to a model. */

import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Catalog, listedPrograms, type ToolAction, type ToolSpec } from '../contract/catalog.ts';
import { judgeCommand, judgeListedProgram } from '../law/manifest/command.ts';
import { isInside } from '../paths/inside.ts';
import { findMissingProgram } from './obstacle.ts';
import { judgeProgram } from './program-file.ts';

export type Availability =
  | { readonly verdict: 'available' }
  | {
      readonly verdict: 'unavailable';
      /** `PROGRAM_NOT_TRUSTED` when any program is not the one that its `sha256` pins. */
      readonly code: 'TOOL_UNAVAILABLE' | 'PROGRAM_NOT_TRUSTED';
      /** In the order of the manifest, in goagent's words. */
      readonly complaints: readonly string[];
    };

/**
 * Looks at the program of each offered tool: there, executable, still under `tools/bin` after symlinks where the path
 * is under it, no shell behind a symlink, and the file that `sha256` pins.
 *
 * @param directory where the manifest lies; absolute.
 */
export async function checkAvailability(catalog: Catalog, directory: string): Promise<Availability> {
  const complaints: string[] = [];
  let code: 'TOOL_UNAVAILABLE' | 'PROGRAM_NOT_TRUSTED' = 'TOOL_UNAVAILABLE';
  for (const tool of catalog.tools.filter(({ name }) => catalog.offered.has(name))) {
    const finding = await findFault(tool, directory);
    if (finding === undefined) continue;
    complaints.push(finding.complaint);
    if (finding.fault.code === 'PROGRAM_NOT_TRUSTED') code = 'PROGRAM_NOT_TRUSTED';
  }
  return complaints.length === 0 ? { verdict: 'available' } : { verdict: 'unavailable', code, complaints };
}

type Fault = { readonly code: 'TOOL_UNAVAILABLE' | 'PROGRAM_NOT_TRUSTED'; readonly why: string };

type Finding = { readonly fault: Fault; readonly complaint: string };

async function findFault({ name, action }: ToolSpec, directory: string): Promise<Finding | undefined> {
  const label = `configured tool ${JSON.stringify(name)} is unavailable`;
  const toFinding = (fault: Fault, program: string): Finding => ({
    fault,
    complaint: `${label}: ${fault.why} (program ${JSON.stringify(program)})`,
  });
  if (action.type === 'command') {
    const fault = await judgeFile(action, directory);
    return fault === undefined ? undefined : toFinding(fault, action.argv[0]);
  }
  for (const { path } of listedPrograms(action)) {
    const why = await judgeListed(path);
    if (why !== undefined) return toFinding({ code: 'TOOL_UNAVAILABLE', why }, path);
  }
  return undefined;
}

/** One of the list of `exec`: there, executable, and no shell behind a symlink. */
async function judgeListed(path: string): Promise<string | undefined> {
  const missing = await findMissingProgram(path);
  if (missing !== null) return missing;
  const real = await toReal(path);
  if (real === undefined) return 'the program does not exist';
  if (isManyInOne(real)) return undefined;
  const judged = judgeListedProgram(real);
  return judged.verdict === 'fine' ? undefined : `refused: ${judged.complaint}`;
}

type Command = Extract<ToolAction, { type: 'command' }>;

async function judgeFile(command: Command, directory: string): Promise<Fault | undefined> {
  const program = await judgeProgram(command);
  if (program.verdict === 'unavailable') return { code: 'TOOL_UNAVAILABLE', why: program.why };
  const why = await judgeLinks(command, directory);
  if (why !== undefined) return { code: 'TOOL_UNAVAILABLE', why };
  return program.verdict === 'fit'
    ? undefined
    : { code: 'PROGRAM_NOT_TRUSTED', why: `PROGRAM_NOT_TRUSTED: ${program.why}` };
}

/** Where symlinks lead, which the manifest's text cannot tell. */
async function judgeLinks({ argv }: Command, directory: string): Promise<string | undefined> {
  const [path, ...words] = argv;
  const [real, home] = await Promise.all([path, directory].map(toReal));
  if (real === undefined || home === undefined) return 'the program does not exist';
  if (isInside(path, join(directory, 'tools', 'bin')) && !isInside(real, join(home, 'tools', 'bin'))) {
    return 'a symlink leads out of ./tools/bin';
  }
  if (isManyInOne(real)) return undefined;
  const judged = judgeCommand([real, ...words]);
  return judged.verdict === 'fine' ? undefined : judged.complaint;
}

/** One program under many names, which does what the name says: the manifest's rules have judged the name. */
export const isManyInOne = (real: string): boolean => ['busybox', 'toybox'].includes(basename(real));

/** What was there a moment ago can be gone. */
async function toReal(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}
