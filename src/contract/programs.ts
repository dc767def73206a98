/** How a built-in tool asks for a program of the operator's list to be started, and what comes of it. */

import type { ToolCode } from './errors.ts';
import type { ProcessRecord } from './ports.ts';

/** All but `program` is as the model wants it, so an attacker's. */
export type ProgramOrder = {
  /** Absolute; one of the list. */
  readonly program: string;
  readonly args: readonly string[];
  /** Below the working directory, with `/`; `.` is that itself. */
  readonly directory: string;
  /** Beside what every tool gets. */
  readonly variables: { readonly [name: string]: string };
  readonly stdin: string;
  /** Milliseconds; the starter's own `timeoutMs` is the most. */
  readonly timeoutMs: number;
};

export type ProgramEnd =
  | {
      readonly verdict: 'ended';
      readonly record: ProcessRecord;
      /** What was really started, without what the sandbox puts in front. */
      readonly argv: readonly string[];
      /** Absolute. */
      readonly cwd: string;
      /** Names of the variables that came with the order, never values. */
      readonly envKeys: readonly string[];
    }
  /** Nothing was started, or what was started cannot be vouched for. */
  | { readonly verdict: 'failed'; readonly code: ToolCode; readonly error: string; readonly hint?: string };

/** For one call: may start the programs of its list, and no others. */
export type ProgramStarter = {
  /** Absolute paths. */
  readonly list: readonly string[];
  /** Milliseconds that one program may take. */
  readonly timeoutMs: number;
  start(order: ProgramOrder): Promise<ProgramEnd>;
};
