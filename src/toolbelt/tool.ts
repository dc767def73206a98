/** The one signature of every built-in tool, and how its answer looks. */

import type { BuiltinDescription } from '../contract/catalog.ts';
import type { GitHistory } from '../contract/git-history.ts';
import type { JsonObject } from '../contract/json.ts';
import type { ProgramStarter } from '../contract/programs.ts';
import type { PullRequestChanges } from '../contract/pull-request-changes.ts';
import type { ToolFailure } from './failure.ts';
import type { Jail } from './jail/jail.ts';

export type ToolContext = {
  readonly jail: Jail;
  readonly git: GitHistory;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A tool that hears it ends soon, with what it has so far. */
  readonly signal: AbortSignal;
  /** What a value may take as compact JSON in UTF-8. A tool cuts its own answer and says how to go on. */
  readonly maxOutputBytes: number;
  /** Of the pull request that the run is about; absent where it is about none, or GitHub cannot be asked. */
  readonly changes?: PullRequestChanges;
  /** For the tool that starts programs; absent where none may be started. */
  readonly programs?: ProgramStarter;
};

export type ToolAnswer = { readonly verdict: 'ok'; readonly value: JsonObject } | ToolFailure;

export type BuiltinTool = BuiltinDescription & {
  /** JSON Schema of the value of an answer, closed: what is not in it is not answered. */
  readonly result: JsonObject;
  /** `args` have passed the tool's schema. Expected failures are values. */
  run(args: JsonObject, context: ToolContext): Promise<ToolAnswer>;
};
