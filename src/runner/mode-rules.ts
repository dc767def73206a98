/** What the step does with all of this. Rows of the table of inputs. */

import type { InputRule } from './input-rule.ts';

export const modeRules: readonly InputRule[] = [
  {
    name: 'mode',
    meaning:
      'What the step does. `run`: runs the agent; `validate`: looks at the workflows, and at what they and this step name, without a model call or a key (docs/validate.md); `replay`: runs an earlier run again from its bundle, offline.',
    takes: 'run, validate or replay',
    fallback: '`run`',
    default: 'run',
  },
  {
    name: 'replay-file',
    meaning: 'The bundle to replay: a directory or a zip file. Only with `mode: replay`, and required there.',
    takes: 'a path',
    fallback: 'none',
  },
];
