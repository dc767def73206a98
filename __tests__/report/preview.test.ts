/** What a run proposes, shown: to the letter, in its place, and within the cap. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlacedFinding } from '../../src/contract/findings.ts';
import type { Proposal, ProposalSet } from '../../src/contract/proposals.ts';
import { toCoverageSection } from '../../src/report/coverage-section.ts';
import { toPreview } from '../../src/report/preview.ts';

const digest = 'a'.repeat(64);
const head = 'b'.repeat(40);

const toSet = (...proposals: readonly Proposal[]): ProposalSet => ({
  v: 1,
  repository: 'octo/repo',
  runId: '1',
  owner: 'octo/repo/.github/workflows/x.yml job',
  recipe: 'review',
  target: { type: 'pull-request', number: 12, head },
  proposals,
});

const staged = { mode: 'staged', digest, reviews: new Map() } as const;

const pullRequest = (patch: string): Proposal => ({
  type: 'pull-request',
  title: 'Replace `substr`',
  body: 'Body.',
  branch: 'goagent/maintenance-0123456789ab',
  base: { ref: 'main', sha: head },
  files: [
    { path: 'a|b.js', change: 'written', mode: '100755', content: 'AAAA' },
    { path: 'old.js', change: 'deleted' },
  ],
  patch: Buffer.from(patch).toString('base64'),
});

const finding: PlacedFinding = {
  path: 'src/a.js',
  line: 3,
  side: 'RIGHT',
  severity: 'nit',
  category: 'style',
  title: 'A [link](https://evil.example)',
  body: 'x',
  fingerprint: 'f'.repeat(32),
  place: 'body',
  problem: 'line-not-in-diff',
};

const review: Proposal = {
  type: 'review',
  summary: 'Sum.',
  findings: [finding, { ...finding, severity: 'critical', title: 'Worst' }],
  coverage: {
    files: 1,
    filesRead: 1,
    filesPartly: 0,
    filesSkipped: 0,
    hunks: 1,
    hunksRead: 1,
    hunksPartly: 0,
    hunksSkipped: 0,
    lines: 1,
    linesRead: 1,
    percent: 100,
  },
  read: [],
  fixed: [],
};

/** The text of the page outside of its blocks. */
function outside(markdown: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const run = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && run !== '') fence = run;
    else if (fence === '') kept.push(line);
    else if (run.length >= fence.length && /^`+[ \t]*$/.test(line)) fence = '';
  }
  assert.equal(fence, '', 'every block is closed');
  return kept.join('\n');
}

describe('a preview', () => {
  it('is nothing where nothing is proposed', () => assert.equal(toPreview(toSet(), staged), ''));

  it('says what it is about, and how exactly this is published', () => {
    const page = toPreview(toSet({ type: 'comment', body: 'Hello.' }), { ...staged, artifact: 'kept' });
    assert.match(
      page,
      /^### Proposals: nothing of this has been written\n\n1 proposal for octo\/repo, pull request 12/,
    );
    assert.match(page, /#### Comment\n\n```text\nHello\.\n```/);
    assert.match(page, new RegExp(`\`artifact-name\` kept, .* \`digest\` \`${digest}\``));
    assert.match(page, /`issues: write`, `pull-requests: write`/);
  });

  it('shows labels by sign, and a text as it is sent where that is more than was proposed', () => {
    const labels: Proposal = { type: 'labels', add: ['bug'], remove: ['wip'] };
    const page = toPreview(toSet({ type: 'comment', body: 'x' }, labels), {
      ...staged,
      bodies: new Map([[0, '<!-- goagent:comment -->\nx']]),
    });
    assert.match(page, /#### 1\. Comment\n\n```text\n<!-- goagent:comment -->\nx\n```/);
    assert.match(page, /#### 2\. Labels\n\n```diff\n\+ bug\n- wip\n```/);
  });

  it('shows a review as it is sent, and its findings worst first', () => {
    const comments = [{ path: 'src/a.js', line: 9, start_line: 7, side: 'LEFT', body: 'Beside.' }] as const;
    const page = toPreview(toSet(review), {
      ...staged,
      reviews: new Map([[0, { body: 'As sent.', comments }]]),
    });
    assert.match(page, /As sent\./);
    assert.match(page, /At src\/a\.js, lines 7 to 9 of the old side:\n\n```text\nBeside\.\n```/);
    assert.ok(page.indexOf('| critical |') < page.indexOf('| nit |'));
    assert.match(page, /\| body \(line not in diff\) \|/);
    assert.doesNotMatch(outside(page), /\]\(https:\/\/evil/);
  });

  it('says what of a review is not told again, and that none is posted where nothing is new', () => {
    const reviews = new Map([[0, { body: '', comments: [], toldBefore: 2 }]]);
    const page = toPreview(toSet({ ...review, fixed: ['f'.repeat(32)] }), { ...staged, reviews });
    assert.match(page, /#### Review\n\nThere is nothing new to tell, so no review is posted\./);
    assert.match(page, /Of these, 2 were told before, and not again\./);
    assert.match(page, /the lines of 1 have changed: marked as no longer there\./);
    assert.doesNotMatch(page, /beside lines|```text/);
  });

  it('shows a pull request with its branch, files and patch, which is cut at 64 KiB', () => {
    const page = toPreview(toSet(pullRequest('+small\n')), staged);
    assert.match(page, /Branch goagent\/maintenance&#45;0123456789ab, into main/);
    assert.match(page, /\| a&#124;b\.js \| written, executable \| 3 B \|\n\| old\.js \| deleted \| \|/);
    assert.match(page, /```diff\n\+small\n```/);
    const long = toPreview(toSet(pullRequest('+line\n'.repeat(40_000))), staged);
    assert.match(long, /\[… the rest is in proposals\.json …\]\n```/);
    assert.ok(Buffer.byteLength(long) < 70 * 1_024);
  });

  it('names what cannot be seen or turns a line around', () => {
    const page = toPreview(toSet(pullRequest('+a\u202eb\u200b\rc\r\n+\0\n')), staged);
    assert.match(page, /\n\+a\[U\+202E\]b\[U\+200B\]\[U\+000D\]c\n\+\[U\+0000\]\n/);
  });

  it('is left by no text, and stays within its cap, whatever is proposed', () => {
    const evil = '```\n</details>\n# Approved\n[x](https://evil.example)\n'.repeat(20_000);
    const title = evil.slice(0, 4_000);
    const set = toSet(
      ...Array.from({ length: 60 }, (): Proposal => ({ type: 'issue', title, body: evil, labels: [title] })),
      {
        ...review,
        summary: evil,
        findings: Array.from({ length: 500 }, () => ({ ...finding, title })),
      },
      pullRequest(evil),
    );
    const page = toPreview(set, {
      ...staged,
      published: Array.from({ length: 500 }, () => ({
        type: 'issue',
        what: 'created',
        url: `https://x/${title}`,
        notes: [title, title],
      })),
      problems: Array.from({ length: 500 }, () => ({
        type: 'all',
        reason: 'PUBLISH_FAILED',
        message: title,
      })),
    });
    assert.ok(Buffer.byteLength(page) <= 300 * 1_024, `${Buffer.byteLength(page)}`);
    assert.doesNotMatch(outside(page), /^# Approved|\]\(https:\/\/evil|<\/details>/m);
  });

  it('makes no link of an address that could end one', () => {
    const page = toPreview(toSet({ type: 'comment', body: 'x' }), {
      ...staged,
      mode: 'live',
      published: ['https://x/)[y](https://evil.example', 'javascript:alert(1)', ''].map((url) => ({
        type: 'comment',
        what: 'created',
        url,
        notes: [],
      })),
    });
    assert.doesNotMatch(page, /\]\(/);
  });

  it('tells what was done in this step, and what was not', () => {
    const page = toPreview(toSet({ type: 'comment', body: 'x' }), {
      ...staged,
      mode: 'live',
      published: [
        { type: 'comment', what: 'updated', url: 'https://github.com/o/r/issues/1#c-2', notes: ['One.'] },
      ],
      problems: [{ type: 'all', reason: 'HEAD_MOVED', message: 'The head is another.' }],
    });
    assert.match(
      page,
      /\| comment \| updated \| \[open\]\(https:\/\/github\.com\/o\/r\/issues\/1#c-2\) \| One\. \|/,
    );
    assert.match(page, /\| all proposals \| HEAD_MOVED \| The head is another\. \|/);
    assert.doesNotMatch(page, /To publish/);
  });
});

it('a section on coverage has its table only where something was not read', () => {
  assert.equal(toCoverageSection({ sentence: 'All read.', rows: [] }), '### Coverage\n\nAll read.');
  assert.equal(toCoverageSection({ sentence: 'S.', rows: ['|a|', '|-|'] }), '### Coverage\n\nS.\n\n|a|\n|-|');
});
