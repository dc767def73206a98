/** The field `programs`: what `exec` may start, with arguments of the model. */

import type { BuiltinDescription, ListedProgram } from '../../contract/catalog.ts';
import { judgeListedProgram } from './command.ts';
import { type Fields, has, readTexts } from './fields.ts';
import { toAbsoluteProgram } from './program-path.ts';
import { quote } from './quote.ts';

export const onlyForExec = 'programs is only for "builtin": "exec"';

const mostPrograms = 100;

export type ListReading = { readonly builtin: BuiltinDescription; readonly platform: NodeJS.Platform };

/** For `exec` always a list, empty where none is given; for any other tool nothing. */
export function readPrograms(
  fields: Fields,
  { builtin, platform }: ListReading,
): { readonly programs?: readonly ListedProgram[] } {
  if (builtin.starts === undefined) {
    if (has(fields, 'programs')) fields.report(onlyForExec);
    return {};
  }
  const written = readTexts(fields, 'programs') ?? [];
  if (written.length > mostPrograms) fields.report(`programs must be at most ${mostPrograms}`);
  const paths: string[] = [];
  for (const [index, text] of written.entries()) {
    const path = toAbsoluteProgram(text, platform);
    const complaint =
      path === undefined ? `must be an absolute path (got ${quote(text)})` : complaintAbout(path, paths);
    if (complaint !== undefined) fields.report(`programs[${index}]: ${complaint}`);
    paths.push(path ?? text);
  }
  return { programs: Object.freeze(paths.map((path) => Object.freeze({ path }))) };
}

function complaintAbout(path: string, before: readonly string[]): string | undefined {
  if (path.includes('\0')) return 'must not contain a NUL character';
  if (path.endsWith('/')) return `must be a program (got ${quote(path)})`;
  const first = before.indexOf(path);
  if (first >= 0) return `the same program as programs[${first}]`;
  const judged = judgeListedProgram(path);
  return judged.verdict === 'fine' ? undefined : `refused: ${judged.complaint}`;
}
