/** A recorded run as typed values: whoever made the bundle may be an attacker, so nothing of it is looked at before it has this form. */

import type { ToolRun } from '../../contract/calls.ts';
import type { Conclusion } from '../../contract/conclusion.ts';
import type { AgentEvent, HttpAttempt, Totals } from '../../contract/events.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { Message, Reply } from '../../contract/messages.ts';
import type { RedactionHit } from '../../contract/ports.ts';
import type { StageSetup } from '../../contract/setup.ts';
import type { Stage } from '../../contract/stage.ts';
import type { Dialect } from '../../provider/dialect.ts';

/** One line of the log, with the texts of the transcript that belong to it. */
export type RecordedLine = {
  readonly seq: number;
  /** The type's own fields: all but `v`, `seq`, `ts`, `run`, `type`, `prev` and `hash`. */
  readonly fields: JsonObject;
  /** What redaction finds in the texts of this line, although they are redacted. */
  readonly unredacted: readonly RedactionHit[];
} & RecordedFact;

export type RecordedFact =
  | {
      readonly type: 'stage-started';
      readonly stage: Stage;
      readonly seed: readonly Message[];
      readonly setup: StageSetup;
    }
  | {
      readonly type: 'stage-ended';
      readonly stage: Stage;
      readonly steps: number;
      readonly conclusion: Conclusion;
    }
  | { readonly type: 'model-requested'; readonly key: string; readonly dialect: Partial<Dialect> }
  | { readonly type: 'model-replied'; readonly reply: Reply; readonly ms: number }
  | { readonly type: 'http-attempt'; readonly event: HttpAttempt }
  | { readonly type: 'tool-approved' }
  | { readonly type: 'tool-refused'; readonly code: string; readonly tool: string; readonly sha256: string }
  | { readonly type: 'tool-run'; readonly tool: string; readonly run: ToolRun; readonly truncated: boolean }
  | { readonly type: 'told'; readonly event: ToldEvent }
  | {
      readonly type: 'run-ended';
      readonly conclusion: Conclusion;
      readonly totals: Totals;
      /** SHA-256 of every other file of the bundle, by name. */
      readonly files: JsonObject;
    };

/** Events that stand in the log as a whole. */
export type ToldEvent = Extract<
  AgentEvent,
  {
    type:
      | 'run-started'
      | 'gate-judged'
      | 'run-tainted'
      | 'canary-tripped'
      | 'redacted'
      | 'proposal-recorded'
      | 'proposal-published'
      | 'limit-reached'
      | 'warning';
  }
>;

export type RecordedRun = {
  /** 32 hex digits. */
  readonly run: string;
  /** Up to the first one whose text is not in the bundle. */
  readonly lines: readonly RecordedLine[];
  /** Whole lines of the log. */
  readonly total: number;
  /** `hash` of the last whole line. */
  readonly digest: string;
  /** As parsed JSON; absent where the run did not come to write it. */
  readonly transcript: JsonObject | undefined;
  /** Absent as well. */
  readonly summary: string | undefined;
};

export type ParsedRecord =
  | { readonly verdict: 'parsed'; readonly record: RecordedRun }
  /** `digests`: the bundle keeps no texts. `malformed`: it is not what a run of ours writes. */
  | { readonly verdict: 'refused'; readonly code: 'digests' | 'malformed'; readonly why: string };
