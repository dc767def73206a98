import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseMarker } from '../../src/law/proposals/marker.ts';
import { parseLedger } from '../../src/law/review/ledger-payload.ts';
import type { Hub } from '../support/hub/hub.ts';
import { found, lines, type Told, withReviews } from './reviewing.ts';

const whatOf = ({ publication, writes }: Told): readonly [string, number] => [
  publication.type === 'published' ? publication.published.what : publication.problem.reason,
  writes,
];

const notesOf = ({ publication }: Told): readonly string[] =>
  publication.type === 'published' ? publication.published.notes : [publication.problem.message];

function ledgerOf(hub: Hub) {
  const read = parseMarker(hub.state.comments.at(-1)?.body ?? '');
  const parsed = read.verdict === 'marked' ? parseLedger(read.marker.payload) : undefined;
  return parsed?.verdict === 'read' ? parsed.ledger : undefined;
}

const inline = (hub: Hub): readonly string[] =>
  hub.state.reviewComments.map(
    ({ body, line }) => `${line}: ${/^\*\*.*$/m.exec(body)?.[0].replaceAll('*', '')}`,
  );

describe('a review', () => {
  it('is one review and one comment; published again, nothing; after pushes, what is new and what is gone', async () => {
    await withReviews(async ({ hub, push, publish }) => {
      const first = await publish([
        found(3),
        found(5),
        found(40, { place: 'body', problem: 'line-not-in-diff' }),
      ]);
      assert.deepEqual(whatOf(first), ['created', 2]);
      assert.deepEqual(inline(hub), ['3: Major: Finding 3 `bug`', '5: Major: Finding 5 `bug`']);
      assert.deepEqual([hub.state.reviews.length, hub.state.reviews[0]?.state], [1, 'COMMENTED']);
      assert.match(hub.state.reviews[0]?.body ?? '', /Said\.[\s\S]*Finding 40/);
      assert.match(hub.state.comments[0]?.body ?? '', /3 open: 3 major\./);
      assert.deepEqual(
        ledgerOf(hub)?.findings.map(({ state, commentUrl }) => [state, commentUrl !== undefined]),
        [
          ['open', true],
          ['open', true],
          ['open', true],
        ],
      );
      assert.deepEqual(whatOf(await publish([found(5), found(3)])), ['unchanged', 0]);
      await push(lines.map((line, index) => (index === 2 ? 'mended();' : `${line} // again`)));
      const second = await publish([found(5), found(7)], { fixed: [found(3).fingerprint] });
      assert.deepEqual(whatOf(second), ['created', 3]);
      assert.equal(hub.state.reviewComments.length, 3);
      assert.match(
        hub.state.reviewComments[0]?.body ?? '',
        /^<!-- .*-fixed -->\n\*\*No longer there\*\* in [0-9a-f]{7}/,
      );
      assert.match(hub.state.comments[0]?.body ?? '', /3 open: 3 major\. 1 no longer there\./);
      const third = await publish([], { fixed: [found(3).fingerprint] });
      assert.deepEqual(
        [whatOf(third), hub.state.comments.length, hub.state.reviews.length],
        [['unchanged', 0], 1, 2],
      );
      await push(lines.map((line) => `${line} // the third`));
      assert.deepEqual(whatOf(await publish([found(3)])), ['created', 2]);
      assert.deepEqual(
        ledgerOf(hub)?.findings.map(({ state }) => state),
        ['open', 'open', 'open', 'open'],
      );
    });
  });

  it('lands all but what GitHub refuses, which is told in the body', async () => {
    await withReviews(async ({ hub, publish }) => {
      const all = Array.from({ length: 20 }, (_, index) => found(index + 1));
      const told = await publish([...all.slice(0, 11), found(900), ...all.slice(11)]);
      assert.deepEqual([whatOf(told)[0], hub.state.reviewComments.length], ['created', 20]);
      assert.deepEqual(notesOf(told), [
        "GitHub did not take 1 beside their lines: they are in the review's body.",
      ]);
      assert.match(hub.state.reviews.at(-1)?.body ?? '', /Finding 900/);
      assert.ok(hub.writes.refused.length + hub.writes.count <= 13);
      assert.deepEqual(whatOf(await publish([found(900), ...all])), ['unchanged', 0]);
    });
  });

  it('is told in the body where GitHub takes no comment at all, within a few requests', async () => {
    await withReviews(async ({ hub, publish }) => {
      const told = await publish(Array.from({ length: 30 }, (_, index) => found(900 + index)));
      assert.deepEqual([whatOf(told)[0], hub.state.reviewComments.length], ['created', 0]);
      assert.equal(hub.state.reviews.at(-1)?.body.match(/Finding 9\d\d/g)?.length, 30);
      assert.ok(hub.writes.refused.length <= 12, `${hub.writes.refused.length}`);
    });
  });

  it('goes on where a run broke off: after the review, in its answer, in the comment', async () => {
    for (const [route, fault] of [
      ['issues/create-comment', { type: 'answer', status: 403 }],
      ['pulls/create-review', { type: 'drop-after' }],
      ['pulls/create-review', { type: 'answer', status: 403 }],
    ] as const) {
      await withReviews(async ({ hub, publish }) => {
        hub.fault(route, fault);
        const findings = [found(2), found(4, { severity: 'critical' })];
        const [broken] = whatOf(await publish(findings));
        assert.equal(broken, fault.type === 'drop-after' ? 'created' : 'PUBLISH_FAILED');
        await publish(findings);
        const counts = [hub.state.reviews.length, hub.state.reviewComments.length, hub.state.comments.length];
        assert.deepEqual(counts, [1, 2, 1], `${route} ${fault.type}`);
        assert.deepEqual(whatOf(await publish(findings)), ['unchanged', 0]);
      });
    }
  });

  it('is not written for another head than the one that was read', async () => {
    await withReviews(async ({ hub, push, publishAt }) => {
      const old = (await hub.headOf('topic')) ?? '';
      await push(lines);
      assert.deepEqual(whatOf(await publishAt(old)), ['HEAD_MOVED', 0]);
    });
  });

  it('says so when its comment was edited, and tells nothing twice that is told beside its lines', async () => {
    await withReviews(async ({ hub, publish }) => {
      await publish([found(2)]);
      const [sticky] = hub.state.comments;
      assert.ok(sticky);
      sticky.body = sticky.body.replace(/ v1 (\w+) \S+/, ' v1 $1 e30');
      const told = await publish([found(2), found(4)]);
      assert.match(notesOf(told)[0] ?? '', /was edited/);
      assert.deepEqual([hub.state.reviewComments.length, hub.state.comments.length], [2, 1]);
    });
  });
});
