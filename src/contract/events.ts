/**
 * What happens in a run, as typed facts. The log writes each one as a line before the run goes on;
 * console, summary and transcript read the same stream. Field names are those of the log.
 * `content` is for the transcript and the console: the log keeps only digests of it.
 */

import type { Place, RawToolCall, Redacted, ToolEnding } from './calls.ts';
import type { Conclusion, Outcome } from './conclusion.ts';
import type { ReasonCode, RefusalCode, WarningCode } from './errors.ts';
import type { JsonObject } from './json.ts';
import type { FinishReason, Message, Usage } from './messages.ts';
import type { ProposalType } from './proposals.ts';
import type { Published } from './publication.ts';
import type { StageSetup } from './setup.ts';
import type { Stage } from './stage.ts';
import type { Taint } from './taint.ts';

export type AgentEvent =
  | { readonly type: 'run-started'; readonly facts: JsonObject }
  | {
      readonly type: 'gate-judged';
      readonly verdict: 'allowed' | 'denied';
      readonly reason: ReasonCode | 'TRUSTED_EVENT' | 'TRUSTED_PEOPLE';
    }
  | ({ readonly type: 'run-tainted' } & Taint)
  | { readonly type: 'canary-tripped'; readonly code: 'DENIED_CANARY'; readonly message: string }
  | {
      readonly type: 'stage-started';
      readonly stage: Stage;
      readonly messagesSha256: readonly string[];
      readonly content: readonly Message[];
      /** What the stage was given beside its messages, for the transcript, and the SHA-256 of its canonical JSON, for the log. */
      readonly setup?: Redacted<StageSetup>;
      readonly setupSha256?: string;
      /** As in `ModelReplied`, before anything of this stage is spent; not for the log. */
      readonly spent?: Spent;
    }
  | { readonly type: 'stage-ended'; readonly stage: Stage; readonly steps: number; readonly content: Outcome }
  | ModelRequested
  | HttpAttempt
  | ModelReplied
  | ToolApproved
  | ToolRefused
  | ToolRan
  | { readonly type: 'redacted'; readonly count: number; readonly class: string; readonly place: Place }
  | ProposalRecorded
  | {
      readonly type: 'proposal-published';
      readonly proposal: ProposalType;
      readonly digest: string;
      readonly what: Published['what'];
      readonly url: string;
    }
  | { readonly type: 'limit-reached'; readonly code: ReasonCode; readonly message: string }
  | { readonly type: 'warning'; readonly code: WarningCode; readonly message: string }
  | {
      readonly type: 'run-ended';
      readonly conclusion: Conclusion;
      readonly totals: Totals;
      /** SHA-256 of every other file of the bundle, by name. */
      readonly files: { readonly [name: string]: string };
    };

/** What the run has spent up to here, this event included: as reported, and at worst where nothing was. */
export type Spent = {
  readonly tokens: number;
  /** US dollars; absent where a price or a count is not known. */
  readonly usd?: number;
};

export type ModelRequested = {
  readonly type: 'model-requested';
  readonly stage: Stage;
  readonly step: number;
  readonly model: string;
  /** Scheme, host and port only. */
  readonly endpoint: string;
  readonly messages: number;
  readonly bytes: number;
  readonly tools: number;
  readonly requestSha256: string;
  readonly idempotencyKey: string;
  readonly sampling: JsonObject;
  /** What the endpoint was found to take, where that is not what was taken for granted of it. */
  readonly dialect?: JsonObject;
  /** Tokens of one attempt, at worst; where there is a limit of tokens or money. */
  readonly worst?: { readonly inputTokens: number; readonly outputTokens: number };
};

/** One HTTP attempt that has ended. `backoffMs` is the wait that follows; 0 when none does. */
export type HttpAttempt = {
  readonly type: 'http-attempt';
  readonly attempt: number;
  readonly max: number;
  /** 0 when no status line came. */
  readonly status: number;
  readonly backoffMs: number;
  readonly error?: string;
  /** Where the attempt may be billed although no reply came of it. */
  readonly spent?: Spent;
};

export type ModelReplied = {
  readonly type: 'model-replied';
  readonly step: number;
  /** The model that was asked: after a fallback not the one of `model-requested`. */
  readonly model: string;
  readonly finish: FinishReason;
  readonly usage: Usage;
  readonly ms: number;
  readonly calls: number;
  /** Of its text. */
  readonly bytes: number;
  readonly replySha256: string;
  /** Where there is a limit of tokens or money, or a price. */
  readonly spent?: Spent;
  readonly content: { readonly text: Redacted<string>; readonly calls: readonly Redacted<RawToolCall>[] };
};

type AboutCall = {
  readonly step: number;
  readonly callId: string;
  readonly tool: string;
  readonly argumentsSha256: string;
  /** Redacted; strings are cut at 200 characters in the log. */
  readonly arguments: Redacted<JsonObject> | Redacted<string>;
};

export type ToolApproved = AboutCall & { readonly type: 'tool-approved'; readonly rule: string };

export type ToolRefused = AboutCall & {
  readonly type: 'tool-refused';
  readonly code: RefusalCode;
  readonly resultSha256: string;
  readonly content: Redacted<string>;
};

export type ToolRan = {
  readonly type: 'tool-run';
  readonly step: number;
  readonly callId: string;
  readonly tool: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly exit: number;
  readonly ms: number;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  readonly truncated: boolean;
  readonly timedOut: boolean;
  readonly envKeys: readonly string[];
  readonly network: boolean;
  readonly ending: ToolEnding;
  readonly resultSha256: string;
  readonly content: Redacted<string>;
};

/** `digest` is the SHA-256 of the proposal's canonical JSON. */
export type ProposalRecorded = {
  readonly type: 'proposal-recorded';
  readonly proposal: ProposalType;
  readonly digest: string;
};

export type Totals = {
  /** Model calls of the main loop. */
  readonly steps: number;
  /** Model calls of the pre-stage. */
  readonly prestageSteps: number;
  readonly toolCalls: number;
  readonly deniedCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly redactions: number;
  /** As counted against `max-total-tokens`. */
  readonly spentTokens?: number;
  /** US dollars; absent where a price or a count is not known. */
  readonly costUsd?: number;
  readonly ms: number;
};
