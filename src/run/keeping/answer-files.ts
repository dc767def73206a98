/** The answer as files for the steps that follow. A file that cannot be written takes nothing else with it. */

import { type AnswerFileName, writeAnswer } from '../../record/answer-file.ts';
import type { Console } from '../../runner/console.ts';
import { orWarning } from './or-warning.ts';
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

export async function saveAnswer({ record, answer, json, console }: Saving): Promise<AnswerFiles> {
  const save = async (name: AnswerFileName, text: string): Promise<string> => {
    if (record === undefined || text === '') return '';
    const { answer: directory } = record.directories;
    const write = () => writeAnswer({ directory, name, text });
    return (await orWarning(console, { what: `The file ${name}`, write })) ?? '';
  };
  return {
    message: await save('final-message.md', answer),
    structured: await save('structured-output.json', json),
  };
}
