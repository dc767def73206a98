/** Whether an interpreter is given one script by its absolute path, and code in no other way. */

import type { Interpreter, OptionKind } from './interpreter-table.ts';
import { quote } from './quote.ts';

export type InterpreterCall = {
  readonly name: string;
  readonly interpreter: Interpreter;
  /** What follows the name. */
  readonly words: readonly string[];
};

type Reading =
  | { readonly type: 'code' }
  | { readonly type: 'script'; readonly path: string }
  | { readonly type: 'load'; readonly path: string; readonly width: number }
  | { readonly type: 'value'; readonly value: string; readonly width: number };

/** A complaint, or `undefined`. Options are read as each interpreter reads them, letters in one word included. */
export function complaintAboutInterpreter({ name, interpreter, words }: InterpreterCall): string | undefined {
  for (let index = 0; index < words.length; ) {
    const [word = '', next = ''] = words.slice(index, index + 2);
    const reading = readWord({ word, next, interpreter });
    switch (reading.type) {
      case 'code':
        return `${quote(name)} with ${quote(word)} runs code that is in no script of its own`;
      case 'script':
        return complaintAboutFile(name, reading.path);
      case 'load': {
        const complaint = complaintAboutFile(name, reading.path);
        if (complaint !== undefined) return complaint;
        index += reading.width;
        break;
      }
      case 'value':
        if (holdsCode.test(reading.value)) {
          return `${quote(name)} with ${quote(reading.value)} runs code that is in no script of its own`;
        }
        index += reading.width;
        break;
    }
  }
  return `${quote(name)} without a script runs what it reads from stdin, which is the model's`;
}

/** Values that turn into code: URLs of code, and PHP's settings that run a file or stdin first. */
const holdsCode =
  /(?:^|[=,])(?:data|https?|blob|javascript|php):|auto_(?:prepend|append)_file|^\/(?:dev|proc)\//i;

function complaintAboutFile(name: string, path: string): string | undefined {
  if (/^\/+(?:dev|proc)\//.test(path)) return `${quote(name)} runs what it reads from ${quote(path)}`;
  if (/^\/|^[a-z]:[\\/]|^\\\\/i.test(path)) return undefined;
  return `${quote(name)} needs the absolute path of its script (got ${quote(path)}): a relative one is looked for in the working directory, where tools may write`;
}

type Word = { readonly word: string; readonly next: string; readonly interpreter: Interpreter };

function readWord({ word, next, interpreter }: Word): Reading {
  if (word === '-') return { type: 'code' };
  if (word === '--') {
    return interpreter.afterDashes === 'script' ? { type: 'script', path: next } : { type: 'code' };
  }
  if (word.startsWith('--')) return readLongOption({ word, next, interpreter });
  if (word.startsWith('-')) return readLetters({ word, next, interpreter });
  if (interpreter.commands.includes(word)) return { type: 'value', value: word, width: 1 };
  return { type: 'script', path: word };
}

/** Node takes underscores for hyphens. */
function readLongOption({ word, next, interpreter }: Word): Reading {
  const [, written = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const name = written.toLowerCase().replaceAll('_', '-');
  const kind = name.length > 1 ? interpreter.options.get(name) : undefined;
  return kind === undefined
    ? { type: 'value', value: value ?? '', width: 1 }
    : toReading(kind, value === undefined ? { value: next, width: 2 } : { value, width: 1 });
}

function readLetters({ word, next, interpreter }: Word): Reading {
  for (let index = 1; index < word.length; index += 1) {
    const kind = interpreter.options.get(word.charAt(index));
    const rest = word.slice(index + 1);
    if (kind !== undefined) {
      const value = rest.replace(/^=/, '');
      return toReading(kind, value === '' ? { value: next, width: 2 } : { value, width: 1 });
    }
    // The rest belongs to this letter, as in `-W:no-deprecated` and `-V:name`.
    if (/^[:=]/.test(rest)) return { type: 'value', value: rest, width: 1 };
  }
  return { type: 'value', value: '', width: 1 };
}

function toReading(
  kind: OptionKind,
  { value, width }: { readonly value: string; readonly width: number },
): Reading {
  switch (kind) {
    case 'code':
      return { type: 'code' };
    case 'script':
      return { type: 'script', path: value };
    case 'load':
      return { type: 'load', path: value, width };
    case 'value':
      return { type: 'value', value, width };
  }
}
