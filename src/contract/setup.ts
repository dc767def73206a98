/** What a stage was given beside its messages, as the bundle keeps it: with this, and what came back, it can be run again. */

import type { AnswerFormat } from './answer.ts';
import type { Access, ToolAction } from './catalog.ts';
import type { JsonObject } from './json.ts';
import type { Stage } from './stage.ts';
import type { Taint } from './taint.ts';

/** Redacted as a whole. */
export type StageSetup = {
  readonly stage: Stage;
  readonly catalog: CatalogSetup;
  readonly grants: {
    /** Names as they are offered. */
    readonly taintedTools: readonly string[];
    readonly hosts: { readonly named: readonly string[]; readonly public: 'any' | 'none' };
    readonly sandbox: 'auto' | 'required' | 'off';
    readonly tier: 'full' | 'partial' | 'none';
  };
  /** `before`: model calls of this stage in earlier passes. */
  readonly limits: { readonly maxSteps: number; readonly before: number };
  /** Tokens. */
  readonly window: { readonly contextWindow: number; readonly maxOutputTokens?: number };
  readonly answer?: AnswerFormat;
  /** The tool without a call of which there is no answer. */
  readonly required?: string;
  /** Of the whole run, whatever part of it this stage has. */
  readonly budget: BudgetSetup;
  /** By what the run is tainted when the stage begins. */
  readonly taints: readonly Taint[];
  /** Absent: it is not asked over HTTP. */
  readonly model?: ModelSetup;
  /** Only of a pre-stage. */
  readonly prepares?: PreparingSetup;
};

export type CatalogSetup = {
  readonly tools: readonly ToolSetup[];
  /** Names. */
  readonly offered: readonly string[];
  /** SHA-256 of the manifest's bytes. */
  readonly sha256: string;
};

/** A tool as the rules see it. */
export type ToolSetup = {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonObject;
  readonly action: ToolAction;
  readonly access: Access;
  readonly network: boolean;
  readonly approval: 'none' | 'required';
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  /** Names. */
  readonly envPassthrough: readonly string[];
};

export type BudgetSetup = {
  readonly maxToolCalls: number;
  readonly maxTotalTokens?: number;
  readonly maxCostUsd?: number;
  /** US dollars per million tokens, by name of the model. */
  readonly prices: {
    readonly [model: string]: { readonly input: number; readonly output: number; readonly cached: number };
  };
  /** All that may be asked, by any stage. */
  readonly models: readonly string[];
};

/** What shapes a request, and nothing secret. */
export type ModelSetup = {
  /** Scheme, host and port only. */
  readonly endpoint: string;
  /** In the order in which they are asked. */
  readonly models: readonly string[];
  readonly temperature?: number;
  readonly topP?: number;
  readonly reasoningEffort?: string;
  readonly maxOutputTokens?: number;
};

/** What a stage that looks around prepares, and how much it may take for that. */
export type PreparingSetup = {
  /** What the main loop is offered before anything is taken away. */
  readonly catalog: CatalogSetup;
  /** From 0 to 1, of the run's tool calls, tokens and money. */
  readonly share: number;
};
