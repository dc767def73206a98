/** Why a changed path is not in a proposal, as a closed list, and as sentences for people. */

export type LeftOutReason =
  | 'changed-before'
  | 'ignored-before'
  | 'name-not-clear'
  | 'kept'
  | 'guarded'
  | 'protected'
  | 'submodule'
  | 'no-regular-file'
  | 'unmerged'
  | 'filtered'
  | 'not-readable'
  | 'holds-a-secret'
  | 'not-as-git-has-it';

export type LeftOut = {
  /** Below the root of the repository, redacted. */
  readonly path: string;
  readonly why: LeftOutReason;
};

const sentences: { readonly [Reason in LeftOutReason]: string } = {
  'changed-before':
    'it differed from the commit before the run began, so what is in it is not the run’s alone',
  'ignored-before': 'git ignored it when the run began',
  'name-not-clear': 'its name is not one that every system takes as it is written',
  kept: 'it has the name of a credential file, or is part of .git',
  guarded:
    'a later step or run would do what is in it (.github, CODEOWNERS, actions, the manifest, prompt files)',
  protected: 'the input "protected-paths" names it',
  submodule: 'it is, or names, a repository of its own',
  'no-regular-file': 'it is, or was, a link or something else that is no plain file',
  unmerged: 'git has a conflict in it',
  filtered: 'a filter of .gitattributes (git-lfs, git-crypt) has its real content elsewhere',
  'not-readable': 'it could not be read',
  'holds-a-secret': 'it holds a secret of this run',
  'not-as-git-has-it': 'it changed while it was read, or git would store other bytes than are on the disk',
};

export const describeLeftOut = (why: LeftOutReason): string => sentences[why];
