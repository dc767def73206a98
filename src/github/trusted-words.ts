/** The one error of the trusted revision: what was not there, who was asked, and what to change. */

import { GoagentError } from '../contract/errors.ts';
import type { FileBounds, TrustedSource } from './trusted-source.ts';

type Wanted = {
  readonly sources: readonly Pick<TrustedSource, 'from'>[];
  readonly revision: string;
  readonly repository: 'there' | 'none';
  readonly why: string;
  readonly path: string;
  readonly input: string;
};

export const noPolicy = (complaint: string): GoagentError =>
  new GoagentError('POLICY_NOT_AVAILABLE', [complaint]);

const toSubject = ({ input, path }: Wanted): string => `input "${input}": ${JSON.stringify(path)}`;

/** The commit is known and does not have it, or GitHub says so. */
export function tellMissing(wanted: Wanted, from: 'git' | 'api'): GoagentError {
  const doubt = from === 'api' ? ', or "github-token" may not read it' : '';
  return noPolicy(
    `${toSubject(wanted)} is not a file of commit ${wanted.revision}${doubt}. Policy is read from that commit, not from the work tree: commit the file, or correct the path. On a pull request that commit is the base: merge the file there first.`,
  );
}

export function tellTooLarge(wanted: Wanted, bounds: FileBounds): GoagentError {
  return noPolicy(
    `${toSubject(wanted)} of commit ${wanted.revision} holds more than ${bounds.files} files or ${bounds.bytes} bytes, or a file of more than 16 MiB. It is copied as a whole for every run, because the checkout may be a stranger's: move what tools do not need out of it.`,
  );
}

/** `asked`: what each source that there is said, in their order. */
export function tellUnreadable(wanted: Wanted, asked: readonly string[]): GoagentError {
  const { sources, repository, revision } = wanted;
  const hasToken = sources.some(({ from }) => from === 'api');
  const local = repository === 'none' ? wanted.why : `the checkout did not give it (${asked[0] ?? ''})`;
  const remote = !hasToken
    ? 'GitHub was not asked, for want of a token'
    : `GitHub did not either (${asked.at(-1) ?? ''})`;
  const fetched =
    repository === 'none'
      ? 'Run actions/checkout with "fetch-depth: 0" before this step'
      : 'Set "fetch-depth: 0" in actions/checkout, without a "ref" that leaves out this commit';
  const asking = !hasToken
    ? 'or give input "github-token" a token with the permission "contents: read"'
    : 'or see to it that "github-token" has the permission "contents: read"';
  return noPolicy(
    `${toSubject(wanted)} of commit ${revision} could not be read: ${local}, and ${remote}. ${fetched}, ${asking}.`,
  );
}
