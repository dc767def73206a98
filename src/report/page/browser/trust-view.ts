/** Why the run was trusted as far as it was: taint with its cause, gate, isolation, and the files that policy came from. */

import { showBadge, showClaim } from './badge.ts';
import { objectOf, textOf } from './fields.ts';
import { type Child, make, makeFold, makeSection, makeWide } from './make.ts';
import { taintMeaning, tierMeaning } from './meanings.ts';
import type { RunStory } from './run-story.ts';
import { showCode, showWords } from './shown-words.ts';
import { makeTable } from './table.ts';
import { type PolicyFile, type Row, toPolicyFiles, toTaints, toTrustRows } from './trust.ts';

export function showTrust(story: RunStory): HTMLElement {
  const { facts, lines } = story;
  return makeSection({ id: 'trust', title: 'Trust' }, [
    ...showTaints(story),
    ...showIsolation(story),
    make('h3', {}, ['Where it came from']),
    make('dl', { class: 'facts' }, toTrustRows(facts, lines).flatMap(showRow)),
    ...showPolicy(toPolicyFiles(facts)),
    showInputs(story),
  ]);
}

const showRow = ({ name, value, code }: Row): readonly Child[] => [
  make('dt', {}, [name]),
  make('dd', {}, [code === true ? showCode(value, 120) : showWords(value, 400)]),
];

function showTaints({ data, lines }: RunStory): readonly Child[] {
  const taints = toTaints(lines);
  const heading = make('h3', {}, ['Taint']);
  if (taints.length === 0)
    return [
      heading,
      make('p', {}, [
        showClaim(data, { tone: 'good', word: 'Clean' }),
        ' Nothing of a stranger has reached the run. What is committed here counts as yours.',
      ]),
    ];
  return [
    heading,
    make('p', { class: 'note' }, [
      'From its first cause on, tools that write, execute or use the network were refused, but for those that the workflow names in tainted-tools. A taint never goes away.',
    ]),
    make(
      'ul',
      { class: 'taints', role: 'list' },
      taints.map(({ source, reason, line }) =>
        make('li', {}, [
          showBadge('warned', source.replaceAll('-', ' ')),
          ' ',
          showWords(reason || taintMeaning(source), 600),
          make('span', { class: 'quiet' }, [` line ${line + 1}`]),
        ]),
      ),
    ),
  ];
}

function showIsolation({ data, facts }: RunStory): readonly Child[] {
  const isolation = objectOf(facts, 'isolation');
  const tier = textOf(isolation, 'tier');
  if (tier === '') return [];
  return [
    make('h3', {}, ['Isolation']),
    make('p', {}, [
      showClaim(data, {
        tone: tier === 'full' ? 'good' : 'plain',
        word: tier,
        sign: tier === 'full' ? '✓' : '◑',
      }),
      ' ',
      showWords(textOf(isolation, 'why'), 600),
    ]),
    make('p', { class: 'note' }, [tierMeaning(tier)]),
  ];
}

function showPolicy(files: readonly PolicyFile[]): readonly Child[] {
  if (files.length === 0) return [];
  const columns = [
    { title: 'Kind' },
    { title: 'File' },
    { title: 'SHA-256', class: 'digest' },
    { title: 'From' },
    { title: 'In the checkout' },
  ];
  const rows = files.map(({ kind, path, sha256, from, checkout }) => [
    kind,
    showCode(path, 200),
    showCode(sha256, 64),
    showWords(from, 120),
    showWords(checkout, 120),
  ]);
  return [
    make('h3', {}, ['Policy']),
    makeWide('Table of policy files', [
      makeTable({ caption: 'What policy was made of, by digest', columns }, rows),
    ]),
  ];
}

function showInputs({ facts }: RunStory): HTMLElement | undefined {
  const inputs = Object.entries(objectOf(facts, 'inputs'));
  if (inputs.length === 0) return undefined;
  return makeFold({ summary: [`Inputs that were given (${inputs.length})`] }, () => [
    make(
      'dl',
      { class: 'facts' },
      inputs.flatMap(([name, value]) => [
        make('dt', {}, [showCode(name, 80)]),
        make('dd', {}, [showWords(String(value), 400)]),
      ]),
    ),
  ]);
}
