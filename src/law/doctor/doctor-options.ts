/** What the doctor is told beside the file itself. */

export type DoctorOptions = {
  /** Put into each finding. */
  readonly file?: string;
  /**
   * What the tools of a manifest may do at most, by the path that the input `tools` gives. A manifest that is not named here is not known,
   * and is taken for one that writes. The action's own only reads.
   */
  readonly manifests?: { readonly [path: string]: 'reads' | 'writes' };
  /** Whether strangers can see the repository; where it is not said, they can. */
  readonly visibility?: 'public' | 'private';
};
