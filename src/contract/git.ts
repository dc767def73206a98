/** What git is asked, as a port: only reading, only by commit id. `launch/git` implements it. */

export type GitAnswer =
  | { readonly verdict: 'answered'; readonly bytes: Uint8Array }
  /** Git ran and said no: what was asked for is not there. `why` is its own short word, cleaned. */
  | { readonly verdict: 'failed'; readonly why: string }
  /** Git did not get to an answer: no git, a time-out, an answer that is too large. */
  | { readonly verdict: 'broken'; readonly why: string };

export type Git = {
  /** The root of the work tree that holds `directory`, as an absolute path. */
  topLevel(directory: string): Promise<GitAnswer>;
  /** Answers when the repository has the commit. */
  verifyCommit(directory: string, commit: string): Promise<GitAnswer>;
  /** Bytes of a tracked file, without filters. */
  readBlob(directory: string, place: { readonly commit: string; readonly path: string }): Promise<GitAnswer>;
};
