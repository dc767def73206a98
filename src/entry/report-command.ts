/** The command `report`: the page of a run, made anew from its bundle. */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageName, writeNewFile } from '../record/bundle.ts';
import type { Told } from './tool-commands.ts';

export const reportHelp = `goagent-action report [--out FILE] [--expect DIGEST] [--json] PATH

Makes the page of a run: PATH is a bundle's directory, the zip of its artifact, or an audit.jsonl alone.
The bundle is verified first. A file that is not as the log pins it is named in the page, and not shown.

  --out FILE       where to write it (default: report.html here); a file that is there is never written over
  --expect DIGEST  the digest that the run printed (output audit-digest)
  --json           one JSON object instead of text

Exit status: 0 written, 1 written from a bundle that is not valid, 2 wrong use.`;

/** `directory` holds the stub of the command line; script and style of the page lie beside it. */
export async function report(words: readonly string[], directory: string): Promise<Told> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { out: { type: 'string' }, expect: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    return { exit: 2, form: 'text', text: `report takes one path.\n\n${reportHelp}` };
  const { expect } = values;
  if (expect !== undefined && !/^[0-9a-fA-F]{64}$/.test(expect)) {
    const text = '--expect takes the digest that the run printed: 64 hexadecimal digits';
    return { exit: 2, form: 'text', text };
  }
  const { makeBundlePage } = await import('../run/keeping/bundle-page.ts');
  const folder = join(directory, '../report');
  const made = await makeBundlePage({ path, folder, ...(expect === undefined ? {} : { expect }) });
  const file = resolve(values.out ?? pageName);
  if (!isWritten(file, made.page))
    return {
      exit: 2,
      form: 'text',
      text: `${file} is there, and is never written over: name another file by --out`,
    };
  const { valid, problems } = made.report;
  const exit = valid ? 0 : 1;
  if (values.json === true) {
    const told = { file, bytes: Buffer.byteLength(made.page), valid, problems };
    return { exit, form: 'json', text: JSON.stringify(told) };
  }
  const text = [`wrote ${file}`, ...problems.map(({ message }) => `not valid: ${message}`)].join('\n');
  return { exit, form: 'text', text };
}

/** False where a file of this name is there. */
function isWritten(file: string, page: string): boolean {
  try {
    writeNewFile(file, page);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
