/** The look around before the task. Rows of the table of inputs. */

import { endpoint, type InputRule, repositoryFile, wholeNumber } from './input-rule.ts';

export const prestageRules: readonly InputRule[] = [
  {
    name: 'prestage',
    meaning:
      'Before the main loop, a short stage of its own looks around with read-only tools, leaves notes and may leave out tools of the main loop (docs/prestage.md says when it pays). When it fails, the run goes on without it.',
    takes: 'true or false',
    fallback: '`true`',
    default: 'true',
  },
  {
    name: 'prestage-model',
    meaning: 'Model of the pre-stage; a small, fast one will do.',
    takes: 'a model name in one line',
    fallback: '`model`, with its fallbacks',
    variables: ['OAI_PREP_MODEL'],
  },
  {
    name: 'prestage-base-url',
    meaning: 'Endpoint of the pre-stage.',
    takes: endpoint,
    fallback: '`base-url`',
    variables: ['OAI_PREP_BASE_URL'],
    url: true,
  },
  {
    name: 'prestage-api-key',
    meaning:
      "Key of the pre-stage's endpoint. `api-key` and `api-headers` go there only when scheme, host and port are the same.",
    takes: 'one line of visible ASCII',
    fallback: '`api-key`, on the same origin',
    variables: ['OAI_PREP_API_KEY'],
    secret: true,
  },
  {
    name: 'prestage-system',
    meaning: 'System prompt of the pre-stage. Excludes `prestage-system-file`.',
    takes: 'text',
    fallback: 'built in, short',
    text: true,
  },
  {
    name: 'prestage-system-file',
    meaning: 'A text file with that system prompt, read from the trusted revision.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'prestage-max-steps',
    meaning:
      'Model calls of the pre-stage. It takes at most a quarter of what is left of the time of the run, and of its tool calls, tokens and money.',
    takes: wholeNumber(1, 20),
    fallback: '`4`',
    default: '4',
  },
  {
    name: 'allow-external',
    meaning:
      'Offers the tools of the manifest to the pre-stage too, under all rules of the main loop. Without it the pre-stage has the built-in readers alone, and starts nothing.',
    takes: 'true or false',
    fallback: '`false`',
    default: 'false',
  },
  {
    name: 'prestage-tools',
    meaning:
      'Manifest of the tools for the pre-stage, read from the trusted revision. Only with `allow-external`.',
    takes: repositoryFile,
    fallback: '`tools`',
  },
];
