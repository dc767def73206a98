/** The answer as files for the steps that follow. A file that cannot be written takes nothing else with it. */

import { type AnswerFileName, writeAnswer } from '../record/answer-file.ts';
import type { Console } from '../runner/console.ts';
import { toConclusion } from './failure.ts';
import type { RunRecord } from './record.ts';

export type AnswerFiles = {
  /** Where all of the answer is; empty when it is nowhere. */
  readonly message: string;
  readonly structured: string;
};

export type Saving = {
  readonly record: RunRecord | undefined;
  /** Redacted, both; empty: there is none. */
  readonly answer: string;
  readonly json: string;
  readonly console: Console;
};

export function saveAnswer({ record, answer, json, console }: Saving): AnswerFiles {
  const save = (name: AnswerFileName, text: string): string => {
    if (record === undefined || text === '') return '';
    try {
      return writeAnswer({ directory: record.directories.answer, name, text });
    } catch (error) {
      console.warning(`The file ${name} could not be written. ${toConclusion(error).message}`);
      return '';
    }
  };
  return { message: save('final-message.md', answer), structured: save('structured-output.json', json) };
}
