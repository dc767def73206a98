/** How much of a change the model was shown, file by file, and why not the rest. */

import { showBadge, type Tone } from './badge.ts';
import { type CoverageSeen, type FileGroup, type FileSeen, parseCoverage, toGroups } from './coverage.ts';
import { type Child, make, makeFold, makeSection } from './make.ts';
import { showInParts } from './rows-in-parts.ts';
import type { RunStory } from './run-story.ts';
import { showCode } from './shown-words.ts';
import { toCount, toCounted } from './words.ts';

const rowsAtOnce = 60;

export function showCoverage({ files }: RunStory): HTMLElement | undefined {
  const coverage = parseCoverage(files.get('coverage.json'));
  if (coverage === undefined) return undefined;
  return makeSection({ id: 'coverage', title: 'Coverage of the review' }, [
    showTotals(coverage),
    showGroups(toGroups(coverage.files)),
  ]);
}

function showTotals({ percent, lines, linesRead, hunks, files }: CoverageSeen): HTMLElement {
  const meter = make('span', { class: 'meter', hiddenFromReaders: true }, [make('span')]);
  meter.style.setProperty('--part', String(Math.min(1, percent / 100)));
  return make('div', { class: 'totals' }, [
    make('p', { class: 'value' }, [
      `${toCount(percent)} % `,
      make('span', { class: 'limit' }, ['of what was to be read']),
    ]),
    meter,
    make('p', { class: 'note' }, [
      `${toCount(linesRead)} of ${toCounted(lines, 'changed line')}, in ${toCounted(files.length, 'file')}. Hunks: ${toCount(hunks.read)} read, ${toCount(hunks.partly)} partly, ${toCount(hunks.skipped)} skipped.`,
    ]),
  ]);
}

const showGroups = (groups: readonly FileGroup[]): HTMLElement =>
  make('ul', { class: 'groups', role: 'list' }, groups.map(showGroup));

function showGroup({ state, reason, files }: FileGroup): HTMLElement {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const told =
    state === 'partly' ? `${toCount(read)} of ${toCounted(lines, 'line')}` : toCounted(lines, 'line');
  const fold = makeFold(
    {
      summary: [
        showState(state),
        ` ${reason === '' ? '' : `${reason}: `}${toCounted(files.length, 'file')}`,
        make('span', { class: 'quiet' }, [`, ${told}`]),
      ],
    },
    () => {
      const list = make('ul', { class: 'files', role: 'list' });
      const parts = showInParts<FileSeen>({ into: list, size: rowsAtOnce, toRow: showFile });
      parts.show(files);
      return [list, parts.foot];
    },
  );
  return make('li', {}, [fold]);
}

const tones: { readonly [state: string]: readonly [Tone, string] } = {
  read: ['good', '✓'],
  partly: ['warned', '◑'],
  skipped: ['plain', '–'],
};

function showState(state: string): HTMLElement {
  const [tone, sign] = (Object.hasOwn(tones, state) ? tones[state] : undefined) ?? ['plain', '?'];
  return showBadge(tone, state, sign);
}

function showFile(file: FileSeen): HTMLElement {
  const name = [
    showCode(file.path, 200),
    make('span', { class: 'quiet' }, [
      file.state === 'partly'
        ? ` ${toCount(file.read)} of ${toCount(file.lines)}`
        : ` ${toCount(file.lines)}`,
    ]),
  ];
  return make(
    'li',
    {},
    file.state === 'partly' ? [makeFold({ summary: name }, () => [showHunks(file)])] : name,
  );
}

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
