/** The form of the answer. Rows of the table of inputs. */

import { type InputRule, repositoryFile } from './input-rule.ts';

export const answerRules: readonly InputRule[] = [
  {
    name: 'output-schema',
    meaning:
      'JSON Schema of the answer. It is checked here; an answer that does not fit is asked for once more, and is then `invalid-output`.',
    takes: 'a JSON Schema: one JSON object',
    fallback: 'any text is an answer',
    text: true,
  },
  {
    name: 'output-schema-file',
    meaning: 'A file with that schema, read from the trusted revision. Excludes `output-schema`.',
    takes: repositoryFile,
    fallback: 'none',
  },
];
