/** What may be called: a manifest after it has been parsed, resolved and frozen. */

import type { JsonObject } from './json.ts';
import type { ProposalType } from './proposals.ts';

export type Access = 'read' | 'write' | 'execute';

/** Says what is wrong with a value, as `<pointer> <rule>`, or that nothing is. Never repeats the value. */
export type Check = (value: unknown) => Verdict;

export type Verdict =
  | { readonly verdict: 'valid' }
  | { readonly verdict: 'invalid'; readonly complaint: string };

/** What starts when a tool runs. */
export type ToolAction =
  | {
      readonly type: 'command';
      /** Absolute path of the program after resolution, then the manifest's fixed arguments. */
      readonly argv: readonly [string, ...string[]];
      /** Checked at every start: the manifest's pin, or what the run found when it began. */
      readonly sha256?: string;
      /** The program is our own installed wrapper, and starts this built-in tool. */
      readonly wraps?: string;
    }
  | {
      readonly type: 'builtin';
      readonly builtin: string;
      /** Only of a built-in that starts programs, and always of that one: those that it may start. */
      readonly programs?: readonly ListedProgram[];
    }
  /** Writes nothing: what it is given is kept for code to judge and to publish. No manifest names it. */
  | { readonly type: 'proposal'; readonly proposal: ProposalType };

/** A program of the operator's list. */
export type ListedProgram = {
  /** Absolute. */
  readonly path: string;
  /** Checked at every start: what the run found when it began, for a program of the checkout. */
  readonly sha256?: string;
};

/** Whether a call of it starts a process of somebody else's program. */
export const startsPrograms = (action: ToolAction): boolean =>
  action.type === 'command' || (action.type === 'builtin' && action.programs !== undefined);

/** Those that a built-in may start; none for anything else. */
export const listedPrograms = (action: ToolAction): readonly ListedProgram[] =>
  action.type === 'builtin' ? (action.programs ?? []) : [];

export type ToolSpec = {
  /** As offered to the model: `[a-zA-Z0-9_-]{1,64}`. */
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the arguments object. */
  readonly schema: JsonObject;
  readonly check: Check;
  readonly action: ToolAction;
  readonly access: Access;
  readonly network: boolean;
  readonly approval: 'none' | 'required';
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  /** Names of variables that the tool may see beside PATH and HOME. */
  readonly envPassthrough: readonly string[];
};

/** Tools in the manifest's order. `offered` is false for a tool that `allow-tools` leaves out. */
export type Catalog = {
  readonly tools: readonly ToolSpec[];
  readonly offered: ReadonlySet<string>;
  /** SHA-256 of the manifest's bytes. */
  readonly sha256: string;
};

/** What a manifest needs to know of a built-in tool; the toolbelt has one for each. */
export type BuiltinDescription = {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonObject;
  readonly access: Access;
  readonly network: boolean;
  /** Present: it starts programs, and only those that the manifest lists for it. */
  readonly starts?: 'listed-programs';
};
