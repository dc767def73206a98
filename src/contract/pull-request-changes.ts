/** What a pull request changes as GitHub lists it, as a port for tools on a checkout without its commits. `run/ground/pull-request-changes` makes it. */

export type PullRequestChange = {
  /** Below the root of the repository, with `/`. */
  readonly path: string;
  /** Of a renamed file, and of one that was made as a copy. */
  readonly oldPath: string | undefined;
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly patch: ListedPatch;
};

/** GitHub has no patch of what is binary, of what is large, and of what changed in name or mode alone. */
export type ListedPatch =
  /** From the first `@@` on; ends in a line end. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'binary' }
  | { readonly type: 'too-large' }
  /** No line differs: the name alone, the mode alone, or a binary file. */
  | { readonly type: 'no-lines' };

export type ChangesAnswer =
  /** `cut`: there are more files than GitHub lists. */
  | {
      readonly verdict: 'answered';
      readonly changes: readonly PullRequestChange[];
      readonly cut: 'whole' | 'cut';
    }
  /** The pull request has another head or base branch by now: what GitHub lists is not what the run is about. */
  | { readonly verdict: 'moved' }
  /** `why` is one short sentence of ours. */
  | { readonly verdict: 'failed'; readonly why: string };

/** Of the one pull request that the run is about: nothing that a tool says goes into the questions. */
export type PullRequestChanges = {
  /** Ids of the base's and the head's commit. */
  readonly from: string;
  readonly to: string;
  /** Revisions that mean the one, and the other. */
  readonly fromNames: readonly string[];
  readonly toNames: readonly string[];
  read(signal: AbortSignal): Promise<ChangesAnswer>;
};
