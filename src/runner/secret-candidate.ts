/** A value that may be a secret, with where it was found; `secrets` decides what becomes of it. */

export type Candidate = {
  /** As it was found, blanks included. */
  readonly value: string;
  /** What kind of secret, in one word for the log: it is counted by it. */
  readonly class: string;
  /** `certain`: its place says so. `guessed`: only a name says so, and a public value is let go. */
  readonly certainty: 'certain' | 'guessed';
  /** How a warning names the place, never the value. Absent for another form of a value that is already there. */
  readonly source?: string;
};
