/** Whether the log in this page is whole, computed here, and a place to check the file audit.jsonl itself. */

import { toSize } from '../../size.ts';
import type { PageData, PageFile } from '../page-data.ts';
import { showBadge, showClaim } from './badge.ts';
import { type ChainVerdict, checkChain } from './chain.ts';
import { showFileCheck } from './file-check-view.ts';
import { type Child, make, makeSection, makeWide } from './make.ts';
import type { RunStory } from './run-story.ts';
import type { Sha256 } from './sha256.ts';
import { showCode, showWords } from './shown-words.ts';
import { makeTable } from './table.ts';
import { toCounted } from './words.ts';

export type Integrity = {
  readonly section: HTMLElement;
  /** Computes and shows; tells the verdict in one badge too. Takes some milliseconds per megabyte. */
  check(): HTMLElement;
};

export function showIntegrity({ data }: RunStory, sha256: Sha256): Integrity {
  const told = make('div', { class: 'verdict', role: 'status' }, [
    make('p', { class: 'quiet' }, ['Being checked …']),
  ]);
  const table = makeWide('Table of files', []);
  const section = makeSection({ id: 'integrity', title: 'Integrity' }, [
    told,
    showFileCheck(sha256),
    make('h3', {}, ['Files of the bundle']),
    table,
    make('p', { class: 'note' }, [
      'audit.jsonl is not among them: its last line pins all of these. bundle.json is written last, and this page cannot pin itself.',
    ]),
  ]);
  return {
    section,
    check: () => {
      const verdict = checkSafely(data.log.lines, sha256);
      told.replaceChildren(...showVerdict(verdict, data));
      table.replaceChildren(showFiles(data, sha256));
      if (verdict.verdict === 'broken') return showBadge('bad', 'log is broken');
      // A stronger check than this page can make has found something: this one must not speak against it.
      return data.problems.length > 0
        ? showBadge('bad', 'bundle is not valid')
        : showBadge('good', 'log agrees with itself');
    },
  };
}

function checkSafely(lines: readonly string[], sha256: Sha256): ChainVerdict {
  try {
    return checkChain(lines, sha256);
  } catch {
    return { verdict: 'broken', line: 0, problem: 'it is nested too deeply to be read' };
  }
}

function showVerdict(verdict: ChainVerdict, data: PageData): readonly Node[] {
  const { leftOut } = data.log;
  if (verdict.verdict === 'broken') {
    const where = verdict.line === 0 ? 'The log' : `Line ${verdict.line}`;
    return [make('p', {}, [showBadge('bad', 'Broken'), ` ${where} ${verdict.problem}.`])];
  }
  const ended = verdict.ending !== undefined;
  const end = ended
    ? 'It has its end.'
    : leftOut > 0
      ? `The page has no room for the ${toCounted(leftOut, 'line')} behind them.`
      : 'The last line, run-ended, is written after this page is made, and pins it.';
  return [
    make('p', {}, [
      showClaim(data, { tone: 'good', word: 'Agrees with itself' }),
      ` ${toCounted(verdict.lines, 'line')}, each with the hash of the one before. ${end}`,
    ]),
    make('p', { class: 'note' }, [
      'Whoever can rewrite all of a log can make another one that agrees with itself. What the run printed is the proof: check the file against it below.',
    ]),
    make('dl', { class: 'facts' }, [
      make('dt', {}, [ended ? 'Digest of the log' : 'Hash of the last line here']),
      make('dd', {}, [showCode(verdict.digest, 64)]),
      make('dt', {}, ['Run']),
      make('dd', {}, [showCode(verdict.run, 64)]),
    ]),
  ];
}

function showFiles(data: PageData, sha256: Sha256): HTMLElement {
  const columns = [
    { title: 'File' },
    { title: 'In this page' },
    { title: 'Size', class: 'number' },
    { title: 'SHA-256', class: 'digest' },
  ];
  const rows = data.files.map((file) => [
    showCode(file.name, 80),
    showContent(file, { data, sha256 }),
    toSize(file.size),
    showCode(file.sha256, 64),
  ]);
  return makeTable({ caption: 'Other files of the bundle, and how this page holds them', columns }, rows);
}

function showContent(
  file: PageFile,
  { data, sha256 }: { readonly data: PageData; readonly sha256: Sha256 },
): readonly Child[] {
  switch (file.type) {
    case 'whole':
      return sha256(file.text) === file.sha256
        ? [showClaim(data, { tone: 'good', word: 'whole, digest fits' })]
        : [showBadge('bad', 'digest does not fit')];
    case 'shortened':
      return [showBadge('plain', 'shortened', '…'), ` ${toCounted(file.strings, 'long text')} left out`];
    case 'listed':
      return [showBadge('plain', 'listed', '–')];
    case 'withheld':
      return [showBadge('bad', 'withheld'), ' ', showWords(file.why, 300)];
  }
}
