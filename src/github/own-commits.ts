/** Whether a branch holds our commits alone: by what GitHub says of them, and not by what is written in them. */

import type { OwnAuthor } from './answers.ts';
import type { Commit, Comparison } from './git-port.ts';
import { isOwn } from './own-author.ts';

/** The name of the line in our commits; its value is the digest of the changes. */
export const trailer = 'Goagent-Proposal';

/**
 * `signed`: GitHub has signed every one. `named`: ours by their names alone, which whoever pushes can put there: good
 * enough only where GitHub does not sign what we make.
 */
export type CommitsVerdict = 'signed' | 'named' | 'others';

/** Who signs for GitHub: https://github.com/web-flow. */
const webFlow = 'web-flow';

export function judgeCommits(own: OwnAuthor, { commits }: Comparison): CommitsVerdict {
  if (commits.cut === 'cut') return 'others';
  if (!commits.items.every((commit) => isNamedOurs(own, commit))) return 'others';
  return commits.items.every(({ signature }) => signature === 'verified') ? 'signed' : 'named';
}

function isNamedOurs(own: OwnAuthor, commit: Commit): boolean {
  if (!isOwn(own, commit.author) || readTrailer(commit) === undefined) return false;
  if (isOwn(own, commit.committer)) return true;
  return commit.committer.login.toLowerCase() === webFlow && commit.signature === 'verified';
}

/** In the last line, where code has put it: the subject is the model's. */
export function readTrailer({ message }: Pick<Commit, 'message'>): string | undefined {
  const lines = message.trimEnd().split('\n');
  const [, digest] = /^Goagent-Proposal: ([0-9a-f]{32})$/.exec(lines.at(-1) ?? '') ?? [];
  return lines.length < 2 ? undefined : digest;
}

/**
 * The subject is the title of a proposal, in which nothing acts when the commit lands: no item is closed, nobody is
 * called, no check is skipped (`[skip ci]`: https://docs.github.com/actions/how-tos/manage-workflow-runs/skip-workflow-runs).
 */
export function toCommitMessage(title: string, digest: string): string {
  const subject = title
    .replace(/[[\]]/g, (bracket) => (bracket === '[' ? '(' : ')'))
    .replace(/(?:#|\bGH-)(?=\d)/gi, 'no. ')
    .replace(/@/g, '')
    .replace(/:\/\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${subject === '' ? 'Change files' : subject}\n\n${trailer}: ${digest}\n`;
}
