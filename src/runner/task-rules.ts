/** What is asked, and with which words. Rows of the table of inputs. */

import { type InputRule, repositoryFile } from './input-rule.ts';

export const taskRules: readonly InputRule[] = [
  {
    name: 'prompt',
    meaning:
      'The task. One of this, `prompt-file` or a `recipe`, to which it then adds; it excludes `prompt-file`. On a pull request or an issue, what the event says follows it by itself (docs/events.md).',
    takes: 'text',
    fallback: 'none',
    text: true,
  },
  {
    name: 'prompt-file',
    meaning:
      'A text file with the task, or a `.prompt.yml`, read from the trusted revision (on a pull request its base), not from the work tree.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'variables',
    meaning:
      'Values for `{{name}}` in the prompt file, as a YAML map. They are put in after the file was parsed: data, never structure.',
    takes: 'a YAML map of names to text, such as name: value',
    fallback: 'none',
    text: true,
  },
  {
    name: 'system',
    meaning: 'System prompt. Excludes `system-file`.',
    takes: 'text',
    fallback: 'built in, short',
    text: true,
  },
  {
    name: 'system-file',
    meaning: 'A text file with the system prompt, read from the trusted revision.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'developer',
    meaning: 'Extra instructions, sent as a developer message after the system prompt.',
    takes: 'text',
    fallback: 'none',
    text: true,
  },
];
