/** Every input of publish/action.yml: the one table from which its parser, its action.yml and its page are made. */

import { duration, type InputRule } from './input-rule.ts';
import { limitsWords } from './recipe-rules.ts';

export const publishTable: readonly InputRule[] = [
  {
    name: 'proposals-file',
    meaning:
      'Path of the `proposals.json` of the earlier run, when a step before this one has brought it. Either this or `artifact-name`.',
    takes: 'a path of a file',
    fallback: 'none',
  },
  {
    name: 'artifact-name',
    meaning:
      'Name of the artifact of this workflow run that holds it: what `audit-artifact-name` was in the job that ran the agent.',
    takes:
      'up to 250 characters, none of " < > : | * ? \\ /, no line breaks or other control characters, and not dots alone',
    fallback: 'none',
  },
  {
    name: 'digest',
    meaning:
      'SHA-256 of `proposals.json`: the output `proposals-digest` of the job that ran the agent. A file with another digest is refused.',
    takes: '64 lower-case hex digits',
    fallback: 'required',
  },
  {
    name: 'head-sha',
    meaning:
      'The commit that the pull request has to be at. A head that moved since it was read is refused: `HEAD_MOVED`.',
    takes: 'a full commit id in lower-case hex digits',
    fallback: 'the one in the file, held against the event',
  },
  {
    name: 'proposals',
    meaning:
      'What may be published, and how many of each, as in the input of the same name of the action itself. It is never taken from the file.',
    takes: limitsWords,
    fallback: 'required',
  },
  {
    name: 'github-token',
    meaning:
      'Writes to GitHub, with the permissions of this job. It never reaches a tool or a model: there are none.',
    takes: 'a token',
    fallback: '`${{ github.token }}`',
    default: '${{ github.token }}',
    secret: true,
  },
  {
    name: 'timeout',
    meaning: 'Time for all of it.',
    takes: duration,
    fallback: '`5m`',
    default: '5m',
  },
];

export const publishNames: readonly string[] = publishTable.map((rule) => rule.name);
