/** What is hidden, and what is kept of the run. Rows of the table of inputs. */

import { type InputRule, wholeNumber } from './input-rule.ts';

export const logRules: readonly InputRule[] = [
  {
    name: 'secrets',
    meaning: 'More values to mask and redact: a YAML list, or one a line.',
    takes: 'a YAML list of strings, or one value a line',
    fallback: 'none',
    secret: true,
  },
  {
    name: 'redact',
    meaning: 'More patterns to redact, one a line, in RE2 syntax.',
    takes: 'regular expressions in RE2 syntax that do not match the empty text, one a line',
    fallback: 'none',
    variables: ['GOAGENT_REDACT'],
  },
  {
    name: 'audit-content',
    meaning:
      'What the audit bundle keeps: `full`, or `digests`, which is digests, sizes and decisions without the texts of messages, arguments and results. Whoever can read a repository can download its artifacts, and anyone can read a public one.',
    takes: 'full or digests',
    fallback: '`full` in a private repository, else `digests`',
  },
  {
    name: 'upload-audit',
    meaning:
      'Upload the bundle of the run as an artifact. `true`: a failed upload is a warning; `required`: it is a `publish-error`.',
    takes: 'true, false or required',
    fallback: '`true`',
    default: 'true',
  },
  {
    name: 'audit-artifact-name',
    meaning: 'Name of the artifact. One name can be used once in a workflow run, matrix included.',
    takes: 'up to 200 characters, none of them " : < > | * ? \\ / or a control character',
    fallback: '`goagent-audit-<job>-<attempt>-<8 random hex digits>`',
  },
  {
    name: 'audit-retention-days',
    meaning: 'Days that the artifact is kept. More than the repository allows is cut to that.',
    takes: wholeNumber(1, 400),
    fallback: "the repository's setting",
  },
];
