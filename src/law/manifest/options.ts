/** What a manifest is read with. */

import type { BuiltinDescription } from '../../contract/catalog.ts';
import type { PatternEngine } from '../../schema/patterns.ts';
import type { SharedTime } from '../../schema/shared-time.ts';

/** A program that is, to the byte, what this version installs to start a built-in tool. */
export type Wrapper = { readonly builtin: string; readonly sha256: string };

export type ManifestOptions = {
  readonly text: string;
  /** Where the manifest lies; absolute. Relative programs are resolved against it. */
  readonly directory: string;
  readonly builtins: ReadonlyMap<string, BuiltinDescription>;
  /** The input `allow-tools`; empty: all. */
  readonly allowTools: readonly string[];
  /** The input `tainted-tools`. */
  readonly taintedTools: readonly string[];
  /** The input `env-allowlist`. */
  readonly envAllowlist: readonly string[];
  /** For tools that set no `timeoutSec`. */
  readonly toolTimeoutMs: number;
  /** Bytes; what `maxOutputBytes` cannot exceed, and its default. */
  readonly maxToolOutput: number;
  readonly platform: NodeJS.Platform;
  /** Absent: no program is one. Asked by absolute path. */
  readonly wrapperAt?: (path: string) => Wrapper | undefined;
  /** Runs the patterns in schemas of tools: the `PatternCompiler` of `src/pattern`. */
  readonly patterns: PatternEngine;
  /** What compiling all schemas of tools takes together. Absent: each has its own time. */
  readonly time?: SharedTime;
};
