/** The questions about a history as arguments of git, on a git directory of our own. */

import { GoagentError } from '../contract/errors.ts';
import type { CommitsQuestion, HistoryQuestion, Sides } from '../contract/git-history.ts';
import { isCommitDate } from '../law/policy/commit-date.ts';
import { isCommitId } from '../law/policy/commit-id.ts';
import { isRevision } from '../law/policy/revision.ts';
import { toHardening, toSetting } from './git-command.ts';

export type HistoryOrder = {
  readonly question: HistoryQuestion;
  /** The view's. */
  readonly gitDirectory: string;
  readonly format: 'sha1' | 'sha256';
  /** Absent: there is none to be compared with. */
  readonly workTree: string | undefined;
  /** The working directory below the top: empty, or with a slash at its end. */
  readonly prefix: string;
};

/**
 * @throws GoagentError `INPUTS_INVALID` for what is no id, no revision, or no number or date.
 */
export function toHistoryArguments(given: HistoryOrder): readonly string[] {
  const order = needsNoFiles(given.question) ? { ...given, workTree: undefined } : given;
  const { gitDirectory, workTree } = order;
  return [
    ...toHardening(),
    // A bare repository has its mailmap at a name, and this is none.
    ...toSetting('mailmap.blob', '..'),
    '--no-optional-locks',
    '--no-replace-objects',
    // A name is a name, whatever signs it has.
    '--literal-pathspecs',
    `--git-dir=${gitDirectory}`,
    ...(workTree === undefined ? [] : [`--work-tree=${workTree}`]),
    ...toSubcommand(order),
  ];
}

/**
 * Blame reads the `.mailmap` of where it stands, against which there is no option: with it a stranger's lines would get
 * another author. So it has to stand elsewhere.
 */
export const needsNoFiles = ({ type }: HistoryQuestion): boolean => type === 'blame';

const plain = ['--no-ext-diff', '--no-textconv', '--no-color'];
const commitFormat = '%H%x00%P%x00%an%x00%aI%x00%s%x00%b';

function toSubcommand(order: HistoryOrder): readonly string[] {
  const { question, prefix } = order;
  switch (question.type) {
    case 'commit-of':
      return [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${checkRevision(question.revision)}^{commit}`,
      ];
    case 'merge-base':
      return ['merge-base', checkId(question.one), checkId(question.other)];
    case 'changes':
      return [
        'diff',
        '--raw',
        '--numstat',
        ...toDiff(question.sides, order),
        '--',
        ...question.paths.map(placeIn(order)),
      ];
    case 'patches': {
      const context = `--unified=${checkNumber(question.contextLines)}`;
      return [
        'diff',
        '--raw',
        '--patch',
        context,
        ...toDiff(question.sides, order),
        // The last word counts.
        ...(question.form === 'to-apply' ? ['--no-renames', '--full-index', '--no-relative'] : []),
        '--',
        ...question.paths.map(placeIn(order)),
      ];
    }
    case 'untracked':
      return ['ls-files', '--others', '--exclude-standard', '-z', '--', ...question.paths];
    case 'ignored':
      return ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'];
    case 'filters':
      return ['check-attr', '--cached', '-z', 'filter', '--', ...question.paths];
    case 'commits':
      return toLog(question, order);
    case 'tree':
      return ['ls-tree', '-z', '-l', '--full-tree', ...toTree(question, prefix)];
    case 'blob':
      return ['cat-file', 'blob', checkId(question.id)];
    case 'blame': {
      const lines = `-L${checkNumber(question.startLine)},${checkNumber(question.endLine)}`;
      return [
        'blame',
        '--porcelain',
        '--root',
        '--encoding=UTF-8',
        lines,
        checkId(question.commit),
        '--',
        placeIn(order)(question.path),
      ];
    }
  }
}

function toTree({ id, path }: Extract<HistoryQuestion, { type: 'tree' }>, prefix: string): readonly string[] {
  if (path === '.') return [`${checkId(id)}:${prefix}`];
  return path === undefined ? [checkId(id)] : [checkId(id), '--', prefix + path];
}

function toDiff({ from, to }: Sides, { format, prefix }: HistoryOrder): readonly string[] {
  return [
    ...plain,
    '-z',
    '--no-abbrev',
    '--find-renames',
    // Looking into a submodule's work tree would start a git there, on its own configuration.
    '--ignore-submodules=dirty',
    '--submodule=short',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    prefix === '' ? '--no-relative' : `--relative=${prefix}`,
    ...(to === 'index' ? ['--cached'] : []),
    from === 'nothing' ? emptyTrees[format] : checkId(from),
    ...(to === 'index' || to === 'work-tree' ? [] : [checkId(to)]),
  ];
}

/** Git knows them without having them. */
const emptyTrees = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

function toLog(
  { start, path, scope, skip, most, author, since }: CommitsQuestion,
  order: HistoryOrder,
): readonly string[] {
  const whole =
    order.prefix === '' || scope === 'repository' ? [] : [order.workTree === undefined ? order.prefix : '.'];
  return [
    'log',
    ...plain,
    '-z',
    '--no-patch',
    '--no-show-signature',
    '--no-notes',
    '--no-mailmap',
    '--no-decorate',
    '--encoding=UTF-8',
    `--format=${commitFormat}`,
    `--skip=${checkNumber(skip)}`,
    `--max-count=${checkNumber(most)}`,
    ...(author === undefined ? [] : ['--fixed-strings', '--regexp-ignore-case', `--author=${author}`]),
    // `--since` would stop at one commit that claims to be old. Since git 2.37.
    ...(since === undefined ? [] : [`--since-as-filter=${checkDate(since)}`]),
    checkId(start),
    '--',
    ...(path === undefined ? whole : [placeIn(order)(path)]),
  ];
}

/** In a work tree git stands in the working directory; elsewhere it stands at the top. */
const placeIn =
  ({ workTree, prefix }: HistoryOrder) =>
  (path: string): string =>
    workTree === undefined ? prefix + path : path;

function checkId(text: string): string {
  if (!isCommitId(text)) throw refuse('not the full id of an object');
  return text;
}

function checkRevision(text: string): string {
  if (!isRevision(text)) throw refuse('not a revision');
  return text;
}

function checkNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw refuse('not a whole number');
  return value;
}

function checkDate(text: string): string {
  if (!isCommitDate(text)) throw refuse('not a date');
  return text;
}

const refuse = (why: string): GoagentError => new GoagentError('INPUTS_INVALID', [why]);
