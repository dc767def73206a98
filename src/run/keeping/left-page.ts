/** report.html of a run that was killed: its log as far as it goes, and of the other files what that pins. */

import type { Redactor } from '../../contract/ports.ts';
import { type BundleFiles, logName } from '../../record/bundle.ts';
import { toPage } from '../../report/page/to-page.ts';
import { toPageData } from '../../report/page/to-page-data.ts';
import { versions } from '../versions.ts';
import { readAssets } from './report-page.ts';

export type LeftPageOptions = {
  /** One that holds together. */
  readonly log: Uint8Array;
  readonly files: BundleFiles;
  /** Names of files whose every text the log pins. */
  readonly pinned: ReadonlySet<string>;
  readonly redactor: Redactor;
  /** Where the build has put script and style of the page. */
  readonly folder: string;
};

/** @throws what the file system throws */
export function makeLeftPage(options: LeftPageOptions): string {
  const { log, files, pinned, redactor, folder } = options;
  const others = new Map([...files].filter(([name]) => name !== logName));
  const why = 'the run did not end, so that nothing pins it';
  const data = toPageData({
    madeBy: 'post',
    versions,
    log,
    files: others,
    withheld: new Map([...others.keys()].filter((name) => !pinned.has(name)).map((name) => [name, why])),
    problems: [],
    redact: (text) => redactor.text(text, 'summary'),
  });
  return toPage(data, readAssets(folder));
}
