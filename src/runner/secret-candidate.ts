/** A value that may be a secret, with where it was found; `secrets` decides what becomes of it. */

export type Candidate = {
  /** As it was found, blanks included. It alone is judged. */
  readonly value: string;
  /** Other texts that give it away, such as `user:password`: secrets if the value is one. */
  readonly forms?: readonly string[];
  /** What kind of secret, in one word for the log: it is counted by it. */
  readonly class: string;
  /**
   * `certain`: its place says so. `guessed`: only a name says so, and a public value is let go.
   * `default`: a word such as the one in postgres:postgres, which protects nothing and is everywhere: warned of, never hidden.
   */
  readonly certainty: 'certain' | 'guessed' | 'default';
  /** How a warning names the place, never the value. Absent where nobody expects a secret, as in the user of a URL. */
  readonly source?: string;
};
