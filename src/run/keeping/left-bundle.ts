/** What main left in the bundle's directory: each file is read once, searched, and judged by the bytes that were read. */

import { sha256Hex } from '../../canonical/canonical.ts';
import { isJsonObject, type JsonObject } from '../../contract/json.ts';
import {
  type BundleFiles,
  bundleNames,
  listName,
  logName,
  pageName,
  removeFile,
  toListText,
  transcriptName,
  writeNewFile,
} from '../../record/bundle.ts';
import { removeJournal } from '../../record/journal.ts';
import { parseObject } from '../../record/log-lines.ts';
import { readRegularFile } from '../../record/read-file.ts';
import { verifyLog } from '../../record/verify.ts';
import { type BundleReport, verifyFiles } from '../../record/verify-bundle.ts';
import type { PrivateDirectory } from '../ground/private-directory.ts';
import { pause } from '../pause.ts';
import type { Shield } from '../shield.ts';
import { versions } from '../versions.ts';
import { recallTranscript } from './left-transcript.ts';
import { orWarning } from './or-warning.ts';
import type { SavedState } from './saved-state.ts';

export type LeftOptions = {
  readonly directories: PrivateDirectory;
  readonly state: SavedState;
  readonly shield: Shield;
  /** Where the build has put script and style of the page. */
  readonly pageFolder: string;
  /** Ends it between two files. */
  readonly signal: AbortSignal;
};

export type LeftBundle = {
  /** All that may leave. */
  readonly files: BundleFiles;
  readonly log: LeftLog;
};

export type LeftLog =
  /** No log that could be read. */
  | { readonly type: 'missing' }
  /** The run was killed before its first line. */
  | { readonly type: 'not-begun' }
  /** Of another run than the one that was saved. */
  | { readonly type: 'foreign' }
  | { readonly type: 'invalid'; readonly problem: string }
  | {
      readonly type: 'valid';
      readonly report: BundleReport;
      /** Who wrote bundle.json. */
      readonly list: 'main' | 'post';
    };

/** Bytes of all files together. What post reads may be anybody's, and all of it is searched. */
const mostLeft = 64 * 1_048_576;

/** A run that was killed has no list of its files: it gets one. The log itself is never touched here. */
export async function readLeftBundle(options: LeftOptions): Promise<LeftBundle> {
  const { directories, state, shield } = options;
  const files = await readFiles(options);
  const log = files.get(logName);
  if (log !== undefined && isForeign(log, state.run)) return { files: new Map(), log: { type: 'foreign' } };
  dropPage(files);
  if (isTorn(files.get(listName), log)) files.delete(listName);
  const list = files.has(listName) ? 'main' : 'post';
  // Of files that nobody came to read there is no list.
  if (!options.signal.aborted) {
    if (list === 'post') await listLeft(options, files);
    removeJournal(directories.root, shield.console.warning);
  }
  return { files, log: log === undefined ? { type: 'missing' } : judge({ files, log, list, state }) };
}

/** A run that is killed while it writes its list, behind the end of its log, leaves a part, or nothing but the name. */
function isTorn(list: Buffer | undefined, log: Buffer | undefined): boolean {
  if (list === undefined || log === undefined || parseObject(list.toString()) !== undefined) return false;
  const verdict = verifyLog(log);
  return verdict.verdict === 'valid' && verdict.complete;
}

async function listLeft(options: LeftOptions, files: Map<string, Buffer>): Promise<void> {
  const { directories, shield } = options;
  await completeLeft(options, files);
  const text = toListText({ complete: false, versions, files });
  const path = `${directories.bundle}/${listName}`;
  const write = (): void => {
    removeFile(path);
    writeNewFile(path, text);
  };
  await orWarning(shield.console, { what: listName, write });
  files.set(listName, Buffer.from(text));
}

/** A page runs a script for whoever opens it: one that the end of the log does not pin is not taken. */
function dropPage(files: Map<string, Buffer>): void {
  const page = files.get(pageName);
  const log = files.get(logName);
  const verdict = log === undefined ? undefined : verifyLog(log);
  const pinned = verdict?.verdict === 'valid' ? verdict.ending?.files : undefined;
  const isPinned = page !== undefined && isJsonObject(pinned) && pinned[pageName] === sha256Hex(page);
  if (!isPinned) files.delete(pageName);
}

/** Of a log that has no end there are texts and a page, if it holds together. */
async function completeLeft(options: LeftOptions, files: Map<string, Buffer>): Promise<void> {
  const { directories, shield, pageFolder } = options;
  const log = files.get(logName);
  const verdict = log === undefined ? undefined : verifyLog(log);
  if (log === undefined || verdict?.verdict !== 'valid' || verdict.complete) return;
  // A run that keeps no texts writes this file at its end: what is there before is not the run's.
  if (!keepsTexts(log)) files.delete(transcriptName);
  const transcript = keepsTexts(log) ? await recallTranscript({ directories, shield, log }) : undefined;
  if (transcript !== undefined) files.set(transcriptName, Buffer.from(transcript));
  const pinned = new Set(transcript === undefined ? [] : [transcriptName]);
  const write = async (): Promise<string> => {
    const { makeLeftPage } = await import('./left-page.ts');
    const page = makeLeftPage({ log, files, pinned, redactor: shield.redactor, folder: pageFolder });
    const path = `${directories.bundle}/${pageName}`;
    removeFile(path);
    writeNewFile(path, page);
    return page;
  };
  const page = await orWarning(shield.console, { what: pageName, write });
  if (page !== undefined) files.set(pageName, Buffer.from(page));
}

const keepsTexts = (log: Buffer): boolean => firstFields(log)?.auditContent === 'full';

/** Of the first line; nothing where there is none that could be read. */
const firstFields = (log: Buffer): JsonObject | undefined =>
  parseObject(log.subarray(0, Math.max(0, log.indexOf(0x0a))).toString());

/** Anything may have written them: what holds a secret stays here, vouched for or not. */
async function readFiles({ directories, shield, signal }: LeftOptions): Promise<Map<string, Buffer>> {
  const { console, redactor } = shield;
  const files = new Map<string, Buffer>();
  const leaveOut = (name: string, why: string) =>
    console.warning(`${name} of the bundle is left out: ${why}.`);
  let most = mostLeft;
  for (const name of bundleNames) {
    if ((await pause(signal)) === 'stop' && name !== logName) break;
    try {
      const bytes = readRegularFile({ path: `${directories.bundle}/${name}`, most, links: 'one' });
      most -= bytes.length;
      const text = bytes.toString();
      if (redactor.text(text, 'log') === text) files.set(name, bytes);
      else leaveOut(name, 'it holds a secret that no run of ours writes');
    } catch (error) {
      const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
      if (isThere) leaveOut(name, error instanceof Error ? error.message : 'it cannot be read');
    }
  }
  return files;
}

/** What does not name any run is judged by `verify`. */
function isForeign(log: Buffer, expected: string): boolean {
  const run = firstFields(log)?.run;
  return typeof run === 'string' && run !== expected;
}

type Judged = {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly log: Buffer;
  readonly list: 'main' | 'post';
  readonly state: SavedState;
};

function judge({ files, log, list, state }: Judged): LeftLog {
  if (!log.includes(0x0a) && state.digest === '') return { type: 'not-begun' };
  const source = { names: [...files.keys()], read: (name: string) => files.get(name) };
  const expected = state.digest === '' ? {} : { expect: state.digest };
  const report = verifyFiles({ path: logName, log, source, ...expected });
  const [first] = report.problems;
  return report.digest === ''
    ? { type: 'invalid', problem: first?.message ?? '' }
    : { type: 'valid', report, list };
}
