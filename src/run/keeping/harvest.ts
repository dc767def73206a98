/** What a run brings in beside its answer: files of the bundle, proposals, and their part of the summary. Filled as it comes to be known. */

export type Harvest = {
  readonly files: readonly BundleText[];
  /** SHA-256 of proposals.json; empty where there is none. */
  readonly proposalsDigest: string;
  readonly proposals: number;
  /** Proposals that GitHub has now. */
  readonly published: number;
  /** Markdown for the job's summary and the bundle's; redacted. */
  readonly section: string;
};

export type BundleText = {
  readonly name: 'proposals.json' | 'coverage.json' | 'findings.sarif';
  readonly text: string;
};

export type Barn = {
  bring(more: Partial<Harvest>): void;
  current(): Harvest;
};

/** A run that ends early has what was brought in by then. */
export function openBarn(): Barn {
  let harvest: Harvest = { files: [], proposalsDigest: '', proposals: 0, published: 0, section: '' };
  return {
    bring: (more) => {
      harvest = { ...harvest, ...more };
    },
    current: () => harvest,
  };
}
