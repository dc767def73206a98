/** What is asked for without a prompt, what may come of it, and how it is published. Rows of the table of inputs. */

import { type InputRule, size, wholeNumber } from './input-rule.ts';

const globs = 'globs of paths below the root of the repository, separated by commas or lines';
const severity = 'critical, major, minor or nit';

export const limitsWords =
  'a YAML map of types and how many, from 1 to 10, such as comment: 1 or labels: {max: 3, allow: [bug, docs]}';

export const recipeRules: readonly InputRule[] = [
  {
    name: 'recipe',
    meaning:
      'A task that the action brings with it. `review`: reads what a pull request changes and tells findings; `triage`: labels and one comment for an issue; `maintenance`: what the run changes in the work tree becomes one pull request. `prompt` or `prompt-file` adds to it.',
    takes: 'none, review, triage or maintenance',
    fallback: '`none`',
    default: 'none',
  },
  {
    name: 'publish',
    meaning:
      'What becomes of proposals. `off`: nothing; `staged`: shown in the summary and stored, for `publish/action.yml` in another job; `live`: written to GitHub by this step.',
    takes: 'off, staged or live',
    fallback: '`staged`',
    default: 'staged',
  },
  {
    name: 'proposals',
    meaning:
      'What the model may propose, and how many of each: a YAML map such as `comment: 1`, `review: 1`, `issue: 1`, `pull-request: 1`, `labels: {max: 3, allow: [bug, docs], allow-remove: []}`. One more than that rejects all of its type; a type that is not named cannot be proposed. Labels are named one by one.',
    takes: limitsWords,
    fallback:
      "the recipe's (`review`: one review; `triage`: one comment; `maintenance`: one pull request), else none",
  },
  {
    name: 'ignore',
    meaning: 'Files that `review` leaves out. The coverage says so.',
    takes: globs,
    fallback: 'none',
  },
  {
    name: 'min-severity',
    meaning: 'The least severe finding that `review` tells.',
    takes: severity,
    fallback: '`nit`',
    default: 'nit',
  },
  {
    name: 'max-findings',
    meaning: 'How many findings `review` tells, worst first. At most 30 of them stand beside their lines.',
    takes: wholeNumber(1, 100),
    fallback: '`30`',
    default: '30',
  },
  {
    name: 'fail-on-severity',
    meaning:
      'Findings of `review` that are still open and as severe as this, or worse, make the run `needs-human-review`.',
    takes: severity,
    fallback: 'off',
  },
  {
    name: 'min-coverage',
    meaning:
      'Percent of the changed lines that `review` has to have read; less makes the run `needs-human-review`. What is ignored or generated does not count.',
    takes: wholeNumber(0, 100),
    fallback: 'off',
  },
  {
    name: 'comment-prefix',
    meaning:
      'On a comment the run starts only when the comment begins with this word, such as `/goagent`. Other events do not ask for it.',
    takes: 'one word of 2 to 50 visible ASCII characters, such as /goagent',
    fallback: 'every comment starts it',
  },
  {
    name: 'protected-paths',
    meaning:
      'Files of which `maintenance` proposes no change, beside those that no tool may write (`.github/` and its kin).',
    takes: globs,
    fallback: 'none',
  },
  {
    name: 'max-patch-size',
    meaning: 'How large what `maintenance` changes may be; more, and nothing of it is proposed.',
    takes: size,
    fallback: '`1MiB`',
    default: '1MiB',
  },
  {
    name: 'max-patch-files',
    meaning: 'How many files `maintenance` may change; more, and nothing of it is proposed.',
    takes: wholeNumber(1, 1_000),
    fallback: '`100`',
    default: '100',
  },
];
