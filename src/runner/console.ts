/**
 * The only writer of stdout, workflow commands, outputs and the summary.
 * The runner reads stdout and stderr line by line and acts on some lines; model, tools and libraries must
 * not be able to write such a line, nor a secret. So everything passes here: our own lines, and, through a
 * guard on the streams, what anything else in this process prints.
 */

import {
  endGroup,
  error,
  info,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
} from '@actions/core';
import type { Identifiers, Redactor } from '../contract/ports.ts';
import type { Printer } from '../contract/printer.ts';
import { guardStream } from './guarded-stream.ts';
import { toHarmless, toQuoted } from './harmless.ts';
import type { OutputName } from './output-table.ts';

export type Console = Printer & {
  /** Registers values with the runner; before anything else is printed. */
  mask(values: readonly string[]): void;
  output(name: OutputName, value: string): void;
  /** Keeps a value for the `post` step of this action, past the end of this process; the last one of a name counts. */
  save(name: string, value: string): void;
  /** Appends to the job summary; does nothing where the runner gives no file for it. */
  summarize(markdown: string): Promise<void>;
  /** Ends the step as failed, with an annotation. */
  fail(message: string): void;
};

export type ConsoleOptions = {
  readonly redactor: Redactor;
  readonly identifiers: Identifiers;
  /** Which command files the runner gave: without one, `@actions/core` would print instead. */
  readonly files: { readonly output: boolean; readonly summary: boolean; readonly state: boolean };
};

/** Takes stdout and stderr of this process for the rest of its life. */
export function openConsole({ redactor, identifiers, files }: ConsoleOptions): Console {
  const redact = (text: string) => redactor.text(text, 'console');
  // Twice: a secret of several lines is known only before they are joined, one with hidden characters in it only after.
  const clean = (text: string) => redact(toHarmless(redact(text)));
  const cleanLines = (text: string) => redact(redact(text).split('\n').map(toHarmless).join('\n'));
  const own = guardStream(process.stdout, clean);
  guardStream(process.stderr, clean);
  return {
    mask: (values) =>
      own(() => {
        for (const value of values) setSecret(value);
      }),
    group: (title) => own(() => startGroup(clean(title))),
    endGroup: () => own(() => endGroup()),
    line: (text) => own(() => info(clean(text))),
    quote: (text) => own(() => quote(redact(toQuoted(redact(text)).join('\n')), identifiers(16))),
    notice: (text) => own(() => notice(cleanLines(text), { title: 'goagent' })),
    warning: (text) => own(() => warning(cleanLines(text), { title: 'goagent' })),
    output: (name, value) => {
      if (files.output) own(() => setOutput(name, redactor.text(value, 'output')));
    },
    save: (name, value) => {
      if (files.state) own(() => saveState(name, value));
    },
    summarize: async (markdown) => {
      if (files.summary) await summary.addRaw(redactor.text(markdown, 'summary'), true).write();
    },
    fail: (message) =>
      own(() => {
        error(cleanLines(message), { title: 'goagent' });
        process.exitCode = 1;
      }),
  };
}

/**
 * Lines of strangers, each behind its gutter, while the runner has stopped listening for commands.
 * The token is 128 random bits: who cannot guess it cannot make the runner listen again.
 */
function quote(lines: string, token: string): void {
  info(`::stop-commands::${token}`);
  info(lines);
  info(`::${token}::`);
}
