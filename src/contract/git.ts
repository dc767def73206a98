/** What git is asked, as a port: only for objects by their ids, and for one commit from the server. `launch/git` implements it. */

export type GitAnswer =
  | { readonly verdict: 'answered'; readonly bytes: Uint8Array }
  /** Git ran and said no: what was asked for is not there. `why` is its own short word, cleaned. */
  | { readonly verdict: 'failed'; readonly why: string }
  /** Git did not get to an answer: no git, a time-out, an answer that is too large. */
  | { readonly verdict: 'broken'; readonly why: string };

/** A work tree of somebody's, or a bare repository that this run has made. */
export type GitPlace =
  | { readonly type: 'work-tree'; readonly directory: string }
  | { readonly type: 'store'; readonly directory: string };

/** Where a commit is fetched from. */
export type GitRemote = {
  /** Scheme, host and port of GITHUB_SERVER_URL: `https`, or `http` on loopback. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Empty: none. It goes to git by its environment. */
  readonly token: string;
};

export type Git = {
  /** The root of the work tree that holds `directory`, as an absolute path. */
  topLevel(directory: string): Promise<GitAnswer>;
  /** The id of the commit that the work tree's HEAD names, and a line end. */
  headCommit(directory: string): Promise<GitAnswer>;
  /** Objects as `git cat-file --batch` has them: `<id> <type> <size>`, the bytes, a line end; or `<id> missing`. At most 64 MiB. */
  readObjects(place: GitPlace, ids: readonly string[]): Promise<GitAnswer>;
  /** The same without the bytes. */
  measureObjects(place: GitPlace, ids: readonly string[]): Promise<GitAnswer>;
  /** Makes an empty bare repository in an empty directory, for ids as long as `commit`. */
  makeStore(directory: string, commit: string): Promise<GitAnswer>;
  /** Fetches one commit without its history into a store. `signal` ends it early. */
  fetchCommit(order: {
    readonly store: string;
    readonly remote: GitRemote;
    readonly commit: string;
    readonly signal: AbortSignal;
  }): Promise<GitAnswer>;
};
