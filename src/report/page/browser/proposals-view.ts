/** Proposals as they would look: their texts as text, labels as labels, a patch as coloured lines. */

import { showBadge } from './badge.ts';
import { showFinding } from './findings-view.ts';
import { type Child, make, makeFold, makeSection } from './make.ts';
import { showPatch } from './patch-view.ts';
import {
  parseProposals,
  type SeenProposal,
  type SeenPullRequest,
  toPublished,
  toRecorded,
} from './proposals.ts';
import type { RunStory } from './run-story.ts';
import { showText } from './shown-text.ts';
import { showCode, showWords } from './shown-words.ts';
import { toCounted } from './words.ts';

export function showProposals({ files, lines }: RunStory): HTMLElement | undefined {
  const list = parseProposals(files.get('proposals.json'));
  const published = toPublished(lines);
  const recorded = toRecorded(lines);
  if (recorded.length === 0 && published.length === 0 && (list?.proposals.length ?? 0) === 0)
    return undefined;
  const state =
    published.length === 0
      ? 'Nothing of this has been written by the run.'
      : 'This was written to GitHub by the run.';
  return makeSection({ id: 'proposals', title: 'Proposals', note: state }, [
    ...(published.length === 0 ? [] : [showPublished(published)]),
    list === undefined
      ? make('p', { class: 'quiet' }, [
          'The page does not hold proposals.json, so it cannot show what they look like.',
        ])
      : make('div', { class: 'proposals' }, list.proposals.map(showProposal)),
  ]);
}

const showPublished = (published: ReturnType<typeof toPublished>): HTMLElement =>
  make(
    'ul',
    { class: 'published' },
    published.map(({ type, what, url }) =>
      make('li', {}, [
        showWords(type),
        ' ',
        showWords(what),
        url === '' ? undefined : ': ',
        url === '' ? undefined : showCode(url, 300),
      ]),
    ),
  );

const titles: { readonly [type in SeenProposal['type']]: string } = {
  comment: 'Comment',
  review: 'Review',
  labels: 'Labels',
  issue: 'Issue',
  'pull-request': 'Pull request',
  unknown: 'Proposal of an unknown type',
};

function showProposal(proposal: SeenProposal): HTMLElement {
  return make('article', { class: 'proposal' }, [
    make('h3', {}, [titles[proposal.type]]),
    ...showParts(proposal),
  ]);
}

function showParts(proposal: SeenProposal): readonly Child[] {
  switch (proposal.type) {
    case 'comment':
      return [showSheet(proposal.body)];
    case 'review':
      return [
        showSheet(proposal.summary),
        make('p', { class: 'note' }, [toReviewNote(proposal.findings.length, proposal.fixed)]),
        make('div', { class: 'findings' }, proposal.findings.map(showFinding)),
      ];
    case 'labels':
      return [
        make('ul', { class: 'labels', role: 'list' }, [
          ...proposal.add.map((label) => make('li', { class: 'added' }, ['+ ', showWords(label, 80)])),
          ...proposal.remove.map((label) => make('li', { class: 'deleted' }, ['− ', showWords(label, 80)])),
        ]),
      ];
    case 'issue':
      return [
        make('p', { class: 'title' }, [showWords(proposal.title, 300)]),
        make(
          'ul',
          { class: 'labels', role: 'list' },
          proposal.labels.map((label) => make('li', {}, [showWords(label, 80)])),
        ),
        showSheet(proposal.body),
      ];
    case 'pull-request':
      return showPullRequest(proposal);
    case 'unknown':
      return [showWords(proposal.name)];
  }
}

const toReviewNote = (findings: number, fixed: number): string =>
  `${toCounted(findings, 'finding')}.${fixed === 0 ? '' : ` Of those told before, ${fixed} are marked as gone.`}`;

const showSheet = (body: string): HTMLElement => make('div', { class: 'sheet' }, [showText(body, 'prose')]);

function showPullRequest({ title, body, branch, into, files, patch }: SeenPullRequest): readonly Child[] {
  return [
    make('p', { class: 'title' }, [showWords(title, 300)]),
    make('p', { class: 'note' }, ['Branch ', showCode(branch, 200), ' into ', showCode(into, 200)]),
    showSheet(body),
    make(
      'ul',
      { class: 'files', role: 'list' },
      files.map(({ path, change }) =>
        make('li', {}, [
          showBadge('plain', change, change === 'deleted' ? '−' : '+'),
          ' ',
          showCode(path, 300),
        ]),
      ),
    ),
    makeFold({ summary: ['The patch'] }, () => [showPatch(patch)]),
  ];
}
