/** The workflow files that the doctor is tried on: good ones, and those with one fault, marked where it is by `<- CODE`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type WorkflowFile = { readonly name: string; readonly text: string };
export type MarkedFile = WorkflowFile & {
  readonly marks: readonly { readonly line: number; readonly code: string }[];
};

const read = (folder: string): readonly WorkflowFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const own = read(join(import.meta.dirname, 'workflows'));
const examples = read(join(import.meta.dirname, '../../../examples/workflows'));

export const goodFiles = [...examples, ...own.filter(({ name }) => name.startsWith('good-'))];

export const faultyFiles: readonly MarkedFile[] = own
  .filter(({ name }) => name.startsWith('fault-'))
  .map((file) => ({
    ...file,
    marks: file.text.split('\n').flatMap((text, index) => {
      const code = /<- ([A-Z_]+)$/.exec(text)?.[1];
      return code === undefined ? [] : [{ line: index + 1, code }];
    }),
  }));

/** What the files' manifests hold. */
export const manifests = {
  '.github/goagent/read-only.json': 'reads',
  '.github/goagent/tools.json': 'writes',
} as const;
