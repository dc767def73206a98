/** report.html of a run that was killed: its log, as far as it goes. Nothing pins the other files, so none is shown. */

import type { Redactor } from '../contract/ports.ts';
import { type BundleFiles, logName } from '../record/bundle.ts';
import { toPage } from '../report/page/to-page.ts';
import { toPageData } from '../report/page/to-page-data.ts';
import { readAssets } from './report-page.ts';
import { versions } from './versions.ts';

export type LeftPageOptions = {
  /** One that holds together. */
  readonly log: Uint8Array;
  readonly files: BundleFiles;
  readonly redactor: Redactor;
  /** Where the build has put script and style of the page. */
  readonly folder: string;
};

/** @throws what the file system throws */
export function makeLeftPage({ log, files, redactor, folder }: LeftPageOptions): string {
  const others = new Map([...files].filter(([name]) => name !== logName));
  const why = 'the run did not end, so that nothing pins it';
  const data = toPageData({
    madeBy: 'post',
    versions,
    log,
    files: others,
    withheld: new Map([...others.keys()].map((name) => [name, why])),
    problems: [],
    redact: (text) => redactor.text(text, 'summary'),
  });
  return toPage(data, readAssets(folder));
}
