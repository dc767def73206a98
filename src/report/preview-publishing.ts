/** The end of a preview: how to publish what is staged, or what became of it. */

import type { ProposalSet, ProposalType } from '../contract/proposals.ts';
import type { PublicationProblem, Published } from '../contract/publication.ts';
import { toCell } from './fence.ts';
import type { Room } from './shown-text.ts';

export type HowTo = { readonly digest: string; readonly artifact?: string };

/** Of a job that publishes such a proposal. */
const permissions: { readonly [Type in ProposalType]: readonly string[] } = {
  comment: ['issues', 'pull-requests'],
  review: ['pull-requests'],
  labels: ['issues', 'pull-requests'],
  issue: ['issues'],
  'pull-request': ['contents', 'pull-requests'],
};

/** The digest is what a person agrees to: another file does not have it. */
export function toHowTo({ proposals }: ProposalSet, { digest, artifact }: HowTo): string {
  const needed = [...new Set(proposals.flatMap(({ type }) => permissions[type]))].sort();
  const told = needed.map((name) => `\`${name}: write\``).join(', ');
  const place = artifact === undefined ? '`proposals-file`' : `\`artifact-name\` ${toCell(artifact, 200)}`;
  const known = /^[0-9a-f]{64}$/.test(digest) ? digest : '?';
  return `To publish exactly this: the \`publish\` action in a job with ${told}, given ${place}, the limits in \`proposals\`, and \`digest\` \`${known}\`. What has another digest, or is about another head, is refused.`;
}

const mostNotes = 10;

/** Empty where nothing was tried. */
export function toAftermath(after: Aftermath, room: Room): string {
  const { published = [], problems = [] } = after;
  const done = published.map(({ type, what, url, notes }) => {
    const told = notes.slice(0, mostNotes).map((note) => toCell(note, 300));
    return `| ${type} | ${what} | ${toLink(url)} | ${told.join('<br>')} |`;
  });
  const faults = problems.map(({ type, reason, message }) => {
    const what = type === 'all' ? 'all proposals' : type;
    return `| ${what} | ${reason} | ${toCell(message, 500)} |`;
  });
  return [
    room.table(['| not published | reason | |', '|---|---|---|'], faults),
    room.table(['| proposal | what was done | where | notes |', '|---|---|---|---|'], done),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export type Aftermath = {
  readonly published?: readonly Published[];
  readonly problems?: readonly PublicationProblem[];
};

/** Told by GitHub's API, and judged all the same: no sign in it ends a link or begins another. */
const toLink = (url: string): string =>
  /^https?:\/\/[\w.:/#?=&%@+~-]+$/.test(url) ? `[open](${url})` : toCell(url, 200);
