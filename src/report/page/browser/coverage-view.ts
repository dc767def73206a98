/** How much of a change the model was shown, file by file, and why not the rest. */

import { showBadge, type Tone } from './badge.ts';
import { parseCoverage, type CoverageSeen, type FileSeen } from './coverage.ts';
import { type Child, make, makeFold, makeSection } from './make.ts';
import { showInParts } from './rows-in-parts.ts';
import type { RunStory } from './run-story.ts';
import { showCode } from './shown-words.ts';
import { makeRow, makeTableOf } from './table.ts';
import { toCount, toCounted } from './words.ts';

const rowsAtOnce = 60;

export function showCoverage({ files }: RunStory): HTMLElement | undefined {
  const coverage = parseCoverage(files.get('coverage.json'));
  if (coverage === undefined) return undefined;
  return makeSection({ id: 'coverage', title: 'Coverage of the review' }, [
    showTotals(coverage),
    showFiles(coverage.files),
  ]);
}

function showTotals({ percent, lines, linesRead, hunks, files }: CoverageSeen): HTMLElement {
  const meter = make('span', { class: 'meter', hiddenFromReaders: true }, [make('span')]);
  meter.style.setProperty('--part', String(Math.min(1, percent / 100)));
  return make('div', { class: 'totals' }, [
    make('p', { class: 'value' }, [`${toCount(percent)} %`, make('span', { class: 'limit' }, [' of what was to be read'])]),
    meter,
    make('p', { class: 'note' }, [
      `${toCount(linesRead)} of ${toCounted(lines, 'changed line')}, in ${toCounted(files.length, 'file')}. Hunks: ${toCount(hunks.read)} read, ${toCount(hunks.partly)} partly, ${toCount(hunks.skipped)} skipped.`,
    ]),
  ]);
}

const columns = [
  { title: 'File' },
  { title: 'State' },
  { title: 'Lines read', class: 'number' },
  { title: 'Why not' },
] as const;

function showFiles(files: readonly FileSeen[]): HTMLElement {
  const body = make('tbody');
  const parts = showInParts<FileSeen>({ into: body, size: rowsAtOnce, toRow: showFile });
  // What was not read is what a reader looks for.
  parts.show(files.toSorted((one, other) => rank(one) - rank(other)));
  return make('div', {}, [
    make('div', { class: 'wide' }, [
      makeTableOf({ caption: 'Files of the change; what was not read comes first', columns, class: 'coverage' }, body),
    ]),
    parts.foot,
  ]);
}

const rank = ({ state }: FileSeen): number => ['partly', 'skipped', 'read'].indexOf(state);

const tones: { readonly [state: string]: readonly [Tone, string] } = {
  read: ['good', '✓'],
  partly: ['warned', '◑'],
  skipped: ['plain', '–'],
};

function showState(state: string): HTMLElement {
  const [tone, sign] = (Object.hasOwn(tones, state) ? tones[state] : undefined) ?? ['plain', '?'];
  return showBadge(tone, state, sign);
}

const showFile = (file: FileSeen): HTMLElement =>
  makeRow(
    [
      file.hunks.length === 0 || file.state === 'read'
        ? showCode(file.path, 200)
        : makeFold({ summary: [showCode(file.path, 200)] }, () => [showHunks(file)]),
      showState(file.state),
      `${toCount(file.read)} of ${toCount(file.lines)}`,
      file.reason || [...new Set(file.hunks.map(({ reason }) => reason).filter(Boolean))].join('; '),
    ],
    columns,
  );

const showHunks = ({ hunks }: FileSeen): Child =>
  make(
    'ul',
    { class: 'hunks', role: 'list' },
    hunks.map(({ header, state, reason, lines }) =>
      make('li', {}, [
        showState(state),
        ' ',
        showCode(header, 120),
        ` ${toCounted(lines, 'line')}${reason === '' ? '' : `, ${reason}`}`,
      ]),
    ),
  );
