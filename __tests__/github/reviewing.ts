/** Publishing reviews before the fake GitHub with a memory: a pull request over pushes of a real repository. */

import type { PlacedFinding } from '../../src/contract/findings.ts';
import type { ReviewProposal } from '../../src/contract/proposals.ts';
import { openGithub } from '../../src/github/client.ts';
import { openHub } from '../../src/github/open-hub.ts';
import type { Publication } from '../../src/github/outcome.ts';
import { openPublishReview } from '../../src/github/publish-review.ts';
import { ownerHash } from '../../src/law/proposals/marker.ts';
import { sanitizeOutbound } from '../../src/law/text/outbound.ts';
import { systemClock } from '../../src/run/clock.ts';
import { coverage, placed } from '../law/review/changes.ts';
import { type Hub, startHub } from '../support/hub/hub.ts';
import { makeToken, repository, writeAll } from '../support/hub/hub-calls.ts';

export const owner = 'octo-org/widgets/.github/workflows/review.yml#review';

export type ReviewScene = {
  readonly hub: Hub;
  readonly number: number;
  push(lines: readonly string[]): Promise<string>;
  publish(findings: readonly PlacedFinding[], more?: Partial<ReviewProposal>): Promise<Told>;
  /** The same with another head than the pull request's. */
  publishAt(head: string): Promise<Told>;
};

export type Told = { readonly publication: Publication; readonly writes: number };

/** Twenty lines on `main`; the pull request changes what `push` is given. */
export const lines: readonly string[] = Array.from({ length: 20 }, (_, index) => `line(${index + 1});`);

export async function withReviews(play: (scene: ReviewScene) => Promise<void>): Promise<void> {
  const token = makeToken();
  const tokens = [{ token, permissions: writeAll }];
  const hub = await startHub({ repository, tokens, collaborators: { sam: 'write' } });
  const signal = new AbortController().signal;
  const access = { apiUrl: hub.apiUrl, token, repository, signal, clock: systemClock, timeoutMs: 5_000 };
  const sanitize = (text: string): string => sanitizeOutbound(text, { allowHosts: [] }).text;
  try {
    await hub.pushTo('main', { 'src/a.ts': `${lines.join('\n')}\n` }, 'sam');
    const push = (texts: readonly string[]) =>
      hub.pushTo('topic', { 'src/a.ts': `${texts.join('\n')}\n` }, 'sam', { from: 'main' });
    await push(lines.map((line) => `${line} // changed`));
    const number = await hub.openPull({ head: 'topic', author: 'sam' });
    const send = async (head: string, findings: readonly PlacedFinding[], more?: Partial<ReviewProposal>) => {
      const before = hub.writes.count;
      const writing = openHub({ ...access, pace: 'none' });
      const own = await writing.readOwnAuthor();
      if (own.verdict !== 'done') throw new Error('the fake knows its own token');
      const writer = { hub: writing, own: own.value, owner: ownerHash(owner), sanitize };
      const proposal: ReviewProposal = {
        ...{ type: 'review', summary: 'Said.', findings, coverage, read: [], fixed: [], ...more },
      };
      const { readPullRequest } = openGithub(access);
      const facts = { server: hub.serverUrl, repository, model: 'm', readPullRequest };
      const publication = await openPublishReview(facts)(writer, { proposal, number, head });
      return { publication, writes: hub.writes.count - before };
    };
    const publish = async (findings: readonly PlacedFinding[], more?: Partial<ReviewProposal>) =>
      send((await hub.headOf('topic')) ?? '', findings, more);
    await play({ hub, number, push, publish, publishAt: (head) => send(head, [found(1)]) });
  } finally {
    await hub.close();
  }
}

/** On line `index` of the change, with a fingerprint of that number. */
export const found = (index: number, more: Partial<PlacedFinding> = {}): PlacedFinding =>
  placed({
    ...{ path: 'src/a.ts', line: index, title: `Finding ${index}` },
    ...{ fingerprint: index.toString(16).padStart(32, '0'), ...more },
  });
