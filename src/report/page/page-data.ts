/** What report.html carries: the sources of the bundle as they are. Its script derives from them all that it shows. */

import type { JsonObject } from '../../contract/json.ts';

/** Embedded as JSON in `<script type="application/json" id="goagent-data">`. Every string in it is an attacker's. */
export type PageData = {
  readonly v: 1;
  /**
   * `run`: by the run, before the last line of its log was written. `post`: of a run that was killed. `report`: from a
   * bundle, afterwards.
   */
  readonly madeBy: 'run' | 'post' | 'report';
  /** Of the program that made the page: `action`, `log`, `node`. */
  readonly versions: JsonObject;
  readonly log: PageLog;
  /** What the run came to, as known when the page was made. Absent after a crash: the log has no end then. */
  readonly end?: PageEnd;
  /** Every other file of the bundle but the page itself. */
  readonly files: readonly PageFile[];
  /** What the check of the bundle found; the page shows it on its first screen. Empty when the run made the page. */
  readonly problems: readonly string[];
};

export type PageLog = {
  /** Lines of audit.jsonl, each one RFC 8785 without its LF, from the first on. */
  readonly lines: readonly string[];
  /** Lines behind them for which there was no room in the page. */
  readonly leftOut: number;
};

/** The fields of `run-ended`, but for the digests. */
export type PageEnd = {
  readonly conclusion: string;
  readonly reason: string;
  readonly message: string;
  readonly totals: JsonObject;
};

/** `size` in bytes and `sha256` are those of the file that was there when the page was made. */
export type PageFile = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
} & PageFileContent;

export type PageFileContent =
  /** All of the file: its UTF-8 has that digest, which the page can check. */
  | { readonly type: 'whole'; readonly text: string }
  /** JSON in which the longest strings are replaced by a marker, so that the page stays small. */
  | { readonly type: 'shortened'; readonly text: string; readonly strings: number; readonly bytes: number }
  /** In the bundle, and not shown in the page. */
  | { readonly type: 'listed' }
  /** Not shown as fact: why it is not what the log or the list pins, or holds what may not leave. */
  | { readonly type: 'withheld'; readonly why: string };

/** Ids of the document that the server side writes and the page's script finds. */
export const pageIds = { data: 'goagent-data', root: 'report', first: 'outcome' } as const;
