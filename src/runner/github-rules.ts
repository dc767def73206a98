/** Who may start a run, and what it may ask GitHub. Rows of the table of inputs. */

import type { InputRule } from './input-rule.ts';

const logins = 'logins, separated by commas or lines; * is refused';

export const githubRules: readonly InputRule[] = [
  {
    name: 'github-token',
    meaning:
      "Asks GitHub who may write, reads the event's item and its head, and publishes with `publish: live`. It never reaches a tool or the model. Empty: no token.",
    takes: 'a token',
    fallback: '`${{ github.token }}`',
    default: '${{ github.token }}',
    secret: true,
  },
  {
    name: 'allow-users',
    meaning: 'Logins of people who may start a run although they have no write access.',
    takes: logins,
    fallback: 'none',
  },
  {
    name: 'allow-bots',
    meaning: 'Logins of apps that may start a run, such as `dependabot[bot]`.',
    takes: logins,
    fallback: 'none',
  },
  {
    name: 'on-untrusted',
    meaning:
      'What becomes of a run that the gate denies. `skip`; `fail`; `read-only`: it runs with the built-in read tools alone, tainted, and nothing is published but what `proposals` allows.',
    takes: 'skip, fail or read-only',
    fallback: '`skip`; with the recipes `review` and `triage`: `read-only`',
  },
];
