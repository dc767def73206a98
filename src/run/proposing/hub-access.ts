/** GitHub as this run may write to it. Apart from asking, because most runs never load it. */

import type { Hub } from '../../github/hub.ts';
import { openHub } from '../../github/open-hub.ts';
import { type GithubAccess, toGithubAddress } from '../ground/github-access.ts';

export type HubAccess = GithubAccess & {
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
};

/** Nothing is loaded and nobody is asked before the first order. */
export const openHubAccess = ({ endsAt, ...access }: HubAccess): Hub =>
  openHub({ ...toGithubAddress(access), endsAt });
