/** A text of the operator: from the workflow, or from a file of the trusted revision. */

import { GoagentError } from '../../contract/errors.ts';
import type { TrustedFile, TrustedFiles } from '../../github/trusted-files.ts';
import type { TextSource } from '../../runner/text-source.ts';

/** `read` grows by every file that was read. */
export type Reading = { readonly files: TrustedFiles; readonly read: TrustedFile[] };

/** @throws GoagentError `POLICY_NOT_AVAILABLE`, or `INPUTS_INVALID` for a file that is empty. */
export async function readPolicyText(source: TextSource, { files, read }: Reading): Promise<string> {
  if (source.type === 'text') return source.text;
  const file = await files.read(source.path, source.input);
  if (file.text.trim() === '') throw unusable(source, ['it is empty']);
  read.push(file);
  return file.text;
}

/** Each complaint with the input and the file that it is about. */
export function unusable(source: TextSource, complaints: readonly string[]): GoagentError {
  const where = source.type === 'text' ? '' : ` ${source.path}:`;
  return new GoagentError(
    'INPUTS_INVALID',
    complaints.map((complaint) => `input "${source.input}":${where} ${complaint}`),
  );
}
