/**
 * The only writer of stdout, workflow commands, outputs and the summary.
 * The runner reads stdout and stderr line by line and acts on some lines; model, tools and libraries must
 * not be able to write such a line, nor a secret. So everything passes here: our own lines, and, through a
 * guard on the streams, what anything else in this process prints.
 */

import { debug, endGroup, error, info, notice, setSecret, startGroup, warning } from '@actions/core';
import { isOwnWord } from '../contract/conclusion.ts';
import type { Identifiers, Redactor } from '../contract/ports.ts';
import type { Printer } from '../contract/printer.ts';
import { type CommandFileName, type CommandFiles, toEntry, toWhy } from './command-files.ts';
import { guardStream } from './guarded-stream.ts';
import { toHarmless, toQuoted } from './harmless.ts';
import type { OutputName } from './output-table.ts';

export type Console = Printer & {
  /** Registers values with the runner; before anything else is printed. */
  mask(values: readonly string[]): void;
  /** One that cannot be written fails the step, with an annotation: steps that follow would go on without it. */
  output(name: OutputName, value: string): void;
  /**
   * Keeps a value for the `post` step of this action, past the end of this process; the last one of a name counts.
   * One that cannot be written is a warning.
   */
  save(name: string, value: string): void;
  /** Appends to the job summary; does nothing where the runner gives no file for it. @throws what the file system throws */
  summarize(markdown: string): void;
  /** Undoes what somebody else wrote to the command files. Sentences to tell, redacted; each once in a step. */
  checkFiles(): readonly string[];
  /** A line that the runner shows to whoever has turned debugging on, for the log of this step alone. */
  debug(text: string): void;
  /** Beside a line of a file; all of its texts may be strangers'. The step goes on. */
  annotate(annotation: Annotation): void;
  /** Ends the step as failed, with an annotation. */
  fail(message: string): void;
};

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  readonly path: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly title: string;
  readonly message: string;
};

const writers = { error, warning, notice } as const;

export type ConsoleOptions = {
  readonly redactor: Redactor;
  readonly identifiers: Identifiers;
  readonly files: CommandFiles;
};

/** Takes stdout and stderr of this process for the rest of its life. */
export function openConsole({ redactor, identifiers, files }: ConsoleOptions): Console {
  const redact = (text: string) => redactor.text(text, 'console');
  // Twice: a secret of several lines is known only before they are joined, one with hidden characters in it only after.
  const clean = (text: string) => redact(toHarmless(redact(text)));
  const cleanLines = (text: string) => redact(redact(text).split('\n').map(toHarmless).join('\n'));
  const own = guardStream(process.stdout, clean);
  guardStream(process.stderr, clean);
  const warn = (text: string) => own(() => warning(cleanLines(text), { title: 'goagent' }));
  const fail = (message: string) =>
    own(() => {
      error(cleanLines(message), { title: 'goagent' });
      process.exitCode = 1;
    });
  const append = (name: CommandFileName, text: string): void => {
    for (const sentence of files.append(name, text)) warn(sentence);
  };
  const failed = new Set<CommandFileName>();
  const appendOr = (tell: (message: string) => void, name: CommandFileName, text: string): void => {
    try {
      append(name, text);
    } catch (error) {
      if (!failed.has(name)) tell(`${name} could not be written: ${toWhy(error)}`);
      failed.add(name);
    }
  };
  // A longer secret that somebody planted can hold one of our own words, as a fragment.
  const hideIn = (value: string) => (isOwnWord(value) ? value : redactor.text(value, 'output'));
  return {
    mask: (values) =>
      own(() => {
        for (const value of values) setSecret(value);
      }),
    group: (title) => own(() => startGroup(clean(title))),
    endGroup: () => own(() => endGroup()),
    line: (text) => own(() => info(clean(text))),
    quote: (text) => own(() => quote(redact(toQuoted(redact(text)).join('\n')), identifiers(16))),
    debug: (text) => own(() => debug(clean(text))),
    notice: (text) => own(() => notice(cleanLines(text), { title: 'goagent' })),
    warning: warn,
    annotate: ({ level, path, line, endLine, title, message }) =>
      own(() =>
        writers[level](cleanLines(message), {
          title: clean(title),
          file: clean(path),
          ...(line === undefined ? {} : { startLine: line }),
          ...(endLine === undefined ? {} : { endLine }),
        }),
      ),
    output: (name, value) => appendOr(fail, 'GITHUB_OUTPUT', toEntry(name, hideIn(value), identifiers)),
    save: (name, value) => appendOr(warn, 'GITHUB_STATE', toEntry(name, value, identifiers)),
    summarize: (markdown) => append('GITHUB_STEP_SUMMARY', redactor.text(markdown, 'summary')),
    checkFiles: () => files.check().map((sentence) => redactor.text(sentence, 'error')),
    fail,
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
