/** A workflow file after it has been read: what the rules ask about, each with its place. */

import type { YamlPlace } from '../../yaml/yaml-tree.ts';

export type Place = YamlPlace;

/** A scalar of the file. */
export type Text = { readonly text: string; readonly source: string; readonly place: Place };

/** An entry of `with`, `env`, `outputs`. */
export type Field = { readonly name: string; readonly place: Place; readonly value: Text };

export type Scope = 'read' | 'write' | 'none';

export type Permissions = {
  readonly place: Place;
  /** What the block says of every scope that it does not name. */
  readonly others: Scope;
  readonly scopes: ReadonlyMap<string, Scope>;
};

export type WorkflowEvent = { readonly name: string; readonly place: Place };

export type WorkflowStep = {
  /** From 0, in its job. */
  readonly index: number;
  readonly place: Place;
  /** Empty where it has none. */
  readonly id: string;
  /** For a person: name, id, or what it is. */
  readonly label: string;
  readonly uses: Text | undefined;
  readonly run: Text | undefined;
  /** Names in lower case, since the runner does not mind their case. */
  readonly with: readonly Field[];
  readonly env: readonly Field[];
  readonly timeout: Text | undefined;
  readonly continueOnError: Text | undefined;
};

export type WorkflowJob = {
  readonly id: string;
  readonly place: Place;
  /** A reusable workflow. */
  readonly uses: Text | undefined;
  /** Labels. */
  readonly runsOn: readonly Text[];
  readonly permissions: Permissions | undefined;
  readonly concurrency: Place | undefined;
  readonly timeout: Text | undefined;
  readonly continueOnError: Text | undefined;
  readonly env: readonly Field[];
  readonly outputs: readonly Field[];
  readonly steps: readonly WorkflowStep[];
};

export type ParsedWorkflow = {
  readonly place: Place;
  readonly events: readonly WorkflowEvent[];
  readonly permissions: Permissions | undefined;
  readonly concurrency: Place | undefined;
  readonly env: readonly Field[];
  readonly jobs: readonly WorkflowJob[];
};
