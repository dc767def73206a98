/** report.html made anew from a bundle that lies anywhere: what is not as the log pins it is named, and not shown as fact. */

import { sha256Hex } from '../../canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { type BundleFiles, listName, logName, pageName } from '../../record/bundle.ts';
import { readBundle } from '../../record/read-bundle.ts';
import { verifyLog } from '../../record/verify.ts';
import type { BundleReport } from '../../record/verify-bundle.ts';
import type { PageEnd } from '../../report/page/page-data.ts';
import { toPage } from '../../report/page/to-page.ts';
import { toPageData } from '../../report/page/to-page-data.ts';
import { version, versions } from '../versions.ts';
import { readAssets } from './report-page.ts';

export type BundlePage = { readonly report: BundleReport; readonly page: string };

export type BundlePageOptions = {
  /** A directory, a zip, or a log alone. */
  readonly path: string;
  /** The digest that the run printed. */
  readonly expect?: string;
  /** Where the build has put script and style of the page. */
  readonly folder: string;
};

/** @throws what the file system throws, and `INPUTS_INVALID` for what is no file of ours */
export async function makeBundlePage({ path, expect, folder }: BundlePageOptions): Promise<BundlePage> {
  const { report, files } = await readBundle(path, { version, ...(expect === undefined ? {} : { expect }) });
  const log = files.get(logName) ?? Buffer.alloc(0);
  const verdict = verifyLog(log);
  const ending = verdict.verdict === 'valid' ? verdict.ending : undefined;
  const end = toEnd(ending);
  const others = new Map([...files].filter(([name]) => name !== logName && name !== pageName));
  const data = toPageData({
    madeBy: 'report',
    versions,
    log,
    ...(end === undefined ? {} : { end }),
    files: others,
    withheld: toWithheld(others, { verdict: verdict.verdict, pinned: ending?.files }),
    problems: report.problems.map(({ message }) => message),
    // Nobody's secrets are known here; those of the run were taken out when it was written.
    redact: (text) => text,
  });
  return { report, page: toPage(data, readAssets(folder)) };
}

function toEnd(ending: JsonObject | undefined): PageEnd | undefined {
  if (ending === undefined) return undefined;
  const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value : '');
  return {
    conclusion: text(ending.conclusion),
    reason: text(ending.reason),
    message: text(ending.message),
    totals: isJsonObject(ending.totals) ? ending.totals : {},
  };
}

type Pinning = { readonly verdict: 'valid' | 'invalid'; readonly pinned: JsonValue | undefined };

/** Only what the end of a log that holds together pins is a fact. */
function toWithheld(files: BundleFiles, { verdict, pinned }: Pinning): ReadonlyMap<string, string> {
  const digests = isJsonObject(pinned) ? pinned : undefined;
  const judge = (name: string, bytes: Uint8Array): string | undefined => {
    if (name === listName) return undefined;
    if (verdict === 'invalid') return 'the log that should pin it does not hold together';
    if (digests === undefined) return 'the run did not end, so that nothing pins it';
    if (!Object.hasOwn(digests, name)) return 'the log does not pin it';
    return digests[name] === sha256Hex(bytes) ? undefined : 'it is not the file that the log pins';
  };
  return new Map(
    [...files].flatMap(([name, bytes]) => {
      const why = judge(name, bytes);
      return why === undefined ? [] : [[name, why] as const];
    }),
  );
}
