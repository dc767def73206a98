/** One input of action.yml as data, and the words that several of them take. */

export type InputRule = {
  readonly name: string;
  readonly meaning: string;
  /** What it takes, for complaints: "got X, takes …". */
  readonly takes: string;
  /** What applies when it is not given, in words; an input with variables has no default in action.yml. */
  readonly fallback: string;
  /** Declared in action.yml, so that the runner shows and applies it. */
  readonly default?: string;
  /** Variables that stand in when the input is empty, first one first. */
  readonly variables?: readonly string[];
  /** Words of a message: a log that keeps no texts tells only how long they are. */
  readonly text?: true;
  /** Its value is never shown, not even in a complaint. */
  readonly secret?: true;
  /** A URL: what may be a credential in it, such as its user or its query, is not shown in a complaint. */
  readonly url?: true;
};

export const wholeNumber = (from: number, to: number) => `a whole number from ${from} to ${to}`;
export const duration = 'a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds';
export const size = 'a size in bytes, or such as 64KiB or 1MiB';
export const repositoryFile = 'a path of a committed file, relative to the workspace';
export const endpoint =
  'an https URL without user, query or fragment, such as https://api.openai.com/v1 (http for loopback, or for any host with allow-insecure-http: true)';
