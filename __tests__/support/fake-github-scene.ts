/** What there is on the fake GitHub. What a scene does not have is 404. */

export type Scene = { readonly repositories: { readonly [ownerAndName: string]: SceneRepository } };

export type SceneRepository = {
  /** By login. A role, or the body of the answer as it is. */
  readonly collaborators?: { readonly [login: string]: Role | object };
  readonly pullRequests?: { readonly [number: number]: ScenePullRequest };
  /** Absolute path of a git repository whose objects this one has. */
  readonly git?: string;
  /** Entries of a recursive list of files before it is cut. Default: 100,000. */
  readonly mostEntries?: number;
  /** RFC 3339. */
  readonly pushedAt?: string;
  /** Newest first. Absent: whoever asks for them gets 404. */
  readonly activity?: readonly SceneActivity[];
};

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export type ScenePullRequest = {
  readonly state?: 'open' | 'closed';
  readonly author: string;
  readonly base: { readonly sha: string; readonly ref: string };
  /** `repository` is `undefined` once it was deleted. */
  readonly head: { readonly repository: string | undefined; readonly sha: string; readonly ref: string };
  /** A path that was changed, or the new and the old name of one, or the whole entry as GitHub has it. */
  readonly files?: readonly (
    | string
    | { readonly to: string; readonly from: string }
    | { readonly filename: string; readonly [field: string]: unknown }
  )[];
};

export type SceneActivity = {
  /** `refs/heads/…` */
  readonly ref: string;
  readonly after: string;
  /** RFC 3339. */
  readonly timestamp: string;
  /** Default: `push`. */
  readonly type?: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge';
};
