/** What the loading of policy has to know of the event: which commit counts, and whose files lie around. */

import type { Github } from '../../github/github.ts';
import type { TrustedRevision } from '../../law/policy/trusted-revision.ts';

/** `untrusted`: the work tree may hold something else than the trusted revision, so no program starts from there. */
export type HeadTrust = 'trusted' | 'untrusted';

export type PolicyTrust = {
  readonly revision: TrustedRevision;
  readonly head: HeadTrust;
  /** `pull-request`: the work tree is what a pull request wants, and a difference is what it changes. */
  readonly proposal: 'pull-request' | 'none';
  /** Asked for what the checkout does not hold; absent: there is no token. */
  readonly github: Pick<Github, 'readFile' | 'listFiles'> | undefined;
};
