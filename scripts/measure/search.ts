/**
 * The time of `fs_search` over 50,000 files beside `git grep` and `rg`, in one run over the same tree.
 * `node scripts/node24.mjs scripts/measure/search.ts [--json]`
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSearch } from './search-run.ts';
import { plantedWord, type TreeFacts, writeTree } from './search-tree.ts';

const runs = 3;
const once = fileURLToPath(new URL('search-once.ts', import.meta.url));

type Contender = { readonly name: string; readonly argv: readonly [string, ...string[]] };
type Measured = Omit<Extract<Figures, { ms: number }>, 'task' | 'tool'>;
type Task = { readonly name: string; readonly contenders: readonly Contender[] };
type Figures = { readonly task: string; readonly tool: string } & (
  | { readonly ms: number; readonly wholeMs: number; readonly peakKib: number; readonly found: number }
  | { readonly absent: true }
);

const pattern = 'retry[A-Z][a-z]+[0-9]+ = ';
const search = (args: object): Contender => ({
  name: 'fs_search',
  argv: [process.execPath, once, '.', JSON.stringify(args)],
});
const grep = (...args: readonly string[]): Contender => ({
  name: 'git grep',
  argv: ['git', 'grep', '-n', ...args],
});
const rg = (...args: readonly string[]): Contender => ({
  name: 'rg',
  argv: ['rg', '-n', '--hidden', '-g', '!.git', ...args],
});
const everywhere = ['--no-index', '--no-exclude-standard'];
const tasks: readonly Task[] = [
  {
    name: 'literal',
    contenders: [search({ query: plantedWord }), grep('-F', plantedWord), rg('-F', plantedWord)],
  },
  {
    name: 'regex',
    contenders: [search({ query: pattern, regex: true }), grep('-E', pattern), rg('-e', pattern)],
  },
  {
    name: 'literal, ignored files too',
    contenders: [
      search({ query: plantedWord, includeIgnored: true }),
      grep(...everywhere, '-F', plantedWord),
      rg('--no-ignore', '-F', plantedWord),
    ],
  },
  {
    name: 'regex, ignored files too',
    contenders: [
      search({ query: pattern, regex: true, includeIgnored: true }),
      grep(...everywhere, '-E', pattern),
      rg('--no-ignore', '-e', pattern),
    ],
  },
];

const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-search-')));
try {
  const tree = writeTree(root);
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
  ]) {
    if (spawnSync('git', args, { cwd: root, timeout: 300_000 }).status !== 0) throw new Error('git failed');
  }
  const figures: Figures[] = [];
  for (const task of tasks) {
    for (const contender of task.contenders) figures.push(await measure(task.name, contender));
  }
  console.log(
    process.argv.includes('--json') ? JSON.stringify({ tree, figures }, null, 2) : toTable(tree, figures),
  );
  if (!isAgreed(figures)) {
    console.error('The three did not find the same number of lines: these figures say nothing.');
    process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The median of the runs; one before them fills the system's cache and does not count. */
async function measure(task: string, { name, argv }: Contender): Promise<Figures> {
  if (spawnSync(argv[0], ['--version']).error !== undefined) return { task, tool: name, absent: true };
  await runSearch(argv, root);
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { ms, peakKib, stdout } = await runSearch(argv, root);
    // Our own search is a part of a process that runs anyway: its start does not count.
    const own = name === 'fs_search' ? JSON.parse(stdout) : { ms, found: stdout.split('\n').length - 1 };
    measured.push({ ms: Number(own.ms), wholeMs: ms, peakKib, found: Number(own.found) });
  }
  const median = (pick: (one: Measured) => number) =>
    measured.map(pick).sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
  return {
    task,
    tool: name,
    ms: median(({ ms }) => ms),
    wholeMs: median(({ wholeMs }) => wholeMs),
    peakKib: median(({ peakKib }) => peakKib),
    found: median(({ found }) => found),
  };
}

function isAgreed(figures: readonly Figures[]): boolean {
  return tasks.every(({ name }) => {
    const found = figures.flatMap((one) => (one.task === name && 'found' in one ? [one.found] : []));
    return new Set(found).size === 1;
  });
}

function toTable({ files, bytes, directories }: TreeFacts, figures: readonly Figures[]): string {
  const rows = figures.map((one) =>
    'absent' in one
      ? [one.task, one.tool, 'not installed', '', '', '']
      : [
          ...[one.task, one.tool, one.ms.toFixed(0), one.wholeMs.toFixed(0)],
          ...[(one.peakKib / 1024).toFixed(0), String(one.found)],
        ],
  );
  const head = ['search', 'tool', 'ms', 'ms with the start', 'peak MiB', 'lines found'];
  const lines = [head, ['---', '---', '---:', '---:', '---:', '---:'], ...rows];
  const about = `${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${directories} directories; medians of ${runs} runs`;
  return [about, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
