/** A form that checks a file audit.jsonl against the digest that the run printed. Nothing leaves the page. */

import { showBadge } from './badge.ts';
import { checkLogFile, type FileVerdict } from './chain.ts';
import { type Child, make, makeButton } from './make.ts';
import type { Sha256 } from './sha256.ts';

/** Bytes; a log of a run of hours has some megabytes. */
const largest = 256 * 1_048_576;

export function showFileCheck(sha256: Sha256): HTMLElement {
  const file = make('input', { id: 'log-file', type: 'file' });
  file.accept = '.jsonl';
  const digest = make('input', { id: 'log-digest', type: 'text' });
  digest.autocomplete = 'off';
  digest.spellcheck = false;
  digest.maxLength = 80;
  const told = make('p', { class: 'told', role: 'status' });
  const check = makeButton('Check', () => {
    void read(file.files?.[0]).then((text) => {
      const shown = typeof text === 'string' ? toShown(judge(text, digest.value, sha256)) : [text.problem];
      told.replaceChildren(...shown.filter((child) => child !== undefined));
    });
  });
  return make('div', { class: 'file-check', role: 'group', labelledBy: 'file-check-title' }, [
    make('h3', { id: 'file-check-title' }, ['Check the file itself']),
    make('p', { class: 'note' }, ['It is read in this page, and sent nowhere.']),
    make('div', { class: 'fields' }, [
      make('p', {}, [make('label', { for: 'log-file' }, ['audit.jsonl']), file]),
      make('p', { class: 'digest-field' }, [
        make('label', { for: 'log-digest' }, ['Digest that the run printed']),
        digest,
      ]),
      make('p', {}, [check]),
    ]),
    told,
  ]);
}

async function read(file: File | undefined): Promise<string | { readonly problem: string }> {
  if (file === undefined) return { problem: 'Choose a file first.' };
  if (file.size > largest)
    return { problem: 'The file is too large for this page: use goagent-action verify.' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return { problem: 'The file is not UTF-8, or could not be read.' };
  }
}

function judge(text: string, expected: string, sha256: Sha256): FileVerdict {
  try {
    return checkLogFile({ text, expected }, sha256).file;
  } catch {
    return { verdict: 'wrong', problem: 'It is nested too deeply to be read.' };
  }
}

function toShown(verdict: FileVerdict): readonly Child[] {
  switch (verdict.verdict) {
    case 'expected':
      return [showBadge('good', 'Unchanged'), ' It is the log that the run printed the digest of.'];
    case 'consistent':
      return [
        showBadge('plain', 'Agrees with itself'),
        ' Without the digest that the run printed this proves no more.',
      ];
    case 'wrong':
      return [showBadge('bad', 'Not the log of this run'), ` ${verdict.problem}`];
  }
}
