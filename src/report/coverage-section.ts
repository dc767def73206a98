/** The part of a summary that says how much of a change was read. */

export type CoverageWords = {
  /** A sentence of ours. */
  readonly sentence: string;
  /** Rows of a table whose cells cannot be left; none where all was read. */
  readonly rows: readonly string[];
};

/** Markdown. */
export function toCoverageSection({ sentence, rows }: CoverageWords): string {
  return ['### Coverage', '', sentence, ...(rows.length === 0 ? [] : ['', ...rows])].join('\n');
}
