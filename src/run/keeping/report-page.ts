/** report.html of a run that ends: made of what the bundle has by then. What is wrong with it fails no run. */

import { join } from 'node:path';
import type { Conclusion } from '../../contract/conclusion.ts';
import type { Totals } from '../../contract/events.ts';
import type { Redactor } from '../../contract/ports.ts';
import type { Printer } from '../../contract/printer.ts';
import { pageName } from '../../record/bundle.ts';
import { readRegularFile } from '../../record/read-file.ts';
import { type PageAssets, toPage } from '../../report/page/to-page.ts';
import { toPageData } from '../../report/page/to-page-data.ts';
import { versions } from '../versions.ts';
import type { RunRecord } from './record.ts';

export type PageOptions = {
  readonly record: RunRecord;
  /** As told in the log's last line. */
  readonly conclusion: Conclusion;
  readonly totals: Totals;
  readonly redactor: Redactor;
  readonly console: Pick<Printer, 'warning'>;
  /** Where the build has put script and style of the page. */
  readonly folder: string;
  /** Aborted: the job is cancelled, and there are three seconds for all that is left to do. */
  readonly cancelled: AbortSignal;
};

/** Bytes of sources that are searched and embedded in a fraction of a second. */
const mostInHaste = 2 * 1_048_576;

/** @throws what the file system throws, and GoagentError `AUDIT_NOT_WRITTEN`; the command `report` can make the page later */
export function writePage(options: PageOptions): void {
  const { record, conclusion, totals, redactor, console, folder, cancelled } = options;
  const log = record.log.bytes();
  const files = record.bundle.files();
  const size = [log, ...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (cancelled.aborted && size > mostInHaste) {
    console.warning(inHaste);
    return;
  }
  const { name, reason, message } = record.toKept(conclusion);
  const data = toPageData({
    madeBy: 'run',
    versions,
    log,
    end: { conclusion: name, reason, message, totals },
    files,
    withheld: new Map(),
    problems: [],
    redact: (text) => redactor.text(text, 'summary'),
  });
  record.bundle.write(pageName, toPage(data, readAssets(folder)));
}

const inHaste = `${pageName} was not made, because the job is cancelled and the bundle is large; "goagent-action report" makes it.`;

/** Of a file of ours. */
const largestAsset = 4 * 1_048_576;

/** @throws what the file system throws where they are not */
export function readAssets(folder: string): PageAssets {
  const read = (name: string): string =>
    readRegularFile({ path: join(folder, name), most: largestAsset, links: 'any' }).toString();
  return { script: read('page.js'), style: read('page.css') };
}
