/** Events as a bundle may keep them where no text of a conversation is to be kept: sizes, digests and decisions stay. */

import { sha256Hex } from '../canonical/canonical.ts';
import type { Redacted } from '../contract/calls.ts';
import type { Conclusion } from '../contract/conclusion.ts';
import type { ReasonCode, WarningCode } from '../contract/errors.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { Redactor } from '../contract/ports.ts';

export type TextRemover = {
  event(event: AgentEvent): AgentEvent;
  conclusion(conclusion: Conclusion): Conclusion;
};

/** Whose messages are made of our own words, names of the operator's and numbers. All others may quote. */
const plain: ReadonlySet<ReasonCode | WarningCode> = new Set([
  ...(['ANSWER', 'ANSWER_AT_STEP_CAP', 'STEP_CAP', 'APPROVAL_PENDING', 'EMPTY_ANSWER'] as const),
  ...(['EVENT_NOT_SUPPORTED', 'POLICY_NOT_AVAILABLE', 'PROGRAM_NOT_TRUSTED', 'MANIFEST_INVALID'] as const),
  ...([
    'INPUTS_INVALID',
    'TOOL_UNAVAILABLE',
    'TOKENS_EXHAUSTED',
    'COST_EXHAUSTED',
    'TIME_EXHAUSTED',
  ] as const),
  ...(['CALLS_EXHAUSTED', 'THREE_DENIALS', 'CANCELLED', 'AUDIT_NOT_WRITTEN', 'INTERNAL'] as const),
  ...([
    'SECRET_TOO_SHORT',
    'ONE_KNOB',
    'CONTEXT_SHORTENED',
    'PRESTAGE_LEFT_OUT',
    'PRESTAGE_NARROWED',
  ] as const),
  ...(['ANSWER_REDACTED', 'STRUCTURED_OUTPUT_TOO_LONG', 'STRUCTURED_OUTPUT_WITHHELD'] as const),
  ...([
    'VARIABLE_UNUSED',
    'PRICE_MISSING',
    'POLICY_DIFFERS',
    'PROGRAM_NOT_TRACKED',
    'WORKSPACE_EMPTY',
  ] as const),
  'CREDENTIALS_IN_CHECKOUT',
  ...(['ACTOR_NOT_ALLOWED', 'PERMISSION_UNKNOWN', 'NO_SECRETS_FOR_FORK', 'HEAD_MOVED'] as const),
  ...(['HEAD_NOT_AVAILABLE', 'DENIED_CANARY', 'PROMPT_CARRIES_EVENT_TEXT', 'EVENT_TEXT_CLEANED'] as const),
  ...([
    'ITEM_CLOSED',
    'ITEM_IS_DRAFT',
    'NOT_ASKED',
    'RECIPE_NEEDS_ITEM',
    'NOTHING_NEW',
    'NO_CHANGE',
  ] as const),
  ...([
    'FINDINGS_TOO_SEVERE',
    'COVERAGE_TOO_LOW',
    'PROPOSALS_OVER_LIMIT',
    'PROPOSAL_MISSING',
    'PATCH_NOT_ALLOWED',
  ] as const),
  ...([
    'PR_CREATION_DISABLED',
    'BRANCH_HAS_OTHER_COMMITS',
    'PROPOSALS_REJECTED',
    'PROPOSALS_DROPPED',
  ] as const),
  ...(['VALIDATED', 'FAULTS_FOUND'] as const),
  ...(['POLICY_CHANGED', 'ISOLATION_NOT_FULL', 'HOSTS_NOT_CHECKED', 'CHANGED_PATHS_UNKNOWN'] as const),
]);

export function createTextRemover(redactor: Redactor): TextRemover {
  const size = (text: string): Redacted<string> => redactor.text(`(${Buffer.byteLength(text)} bytes)`, 'log');
  const message = (code: ReasonCode | WarningCode, text: string) => (plain.has(code) ? text : size(text));
  const conclusion = (ended: Conclusion): Conclusion => ({
    ...ended,
    message: message(ended.reason, ended.message),
  });
  /** Ids of calls are words of the model's; a digest tells which lines are about the same call. */
  const id = (callId: string): string => `sha256:${sha256Hex(callId).slice(0, 16)}`;
  const asked = (value: unknown) => size(typeof value === 'string' ? value : JSON.stringify(value));

  return {
    conclusion,
    event: (event) => {
      switch (event.type) {
        case 'stage-started': {
          // Descriptions and schemas of the operator's: there is nothing that a replay could be made of.
          const { setup: _, ...kept } = event;
          return {
            ...kept,
            content: event.content.map(({ role, content }) =>
              role === 'system' || role === 'developer' || role === 'user'
                ? { role, content: size(content) }
                : { role: 'assistant', content: size(content), calls: [] },
            ),
          };
        }
        case 'stage-ended':
          return {
            ...event,
            content: { ...event.content, conclusion: conclusion(event.content.conclusion) },
          };
        case 'model-replied':
          return { ...event, content: { text: size(event.content.text), calls: [] } };
        case 'tool-approved':
          return { ...event, callId: id(event.callId), arguments: asked(event.arguments) };
        case 'tool-refused':
          return {
            ...event,
            callId: id(event.callId),
            // A name that no manifest has is whatever the model made up.
            tool: event.code === 'UNKNOWN_TOOL' ? size(event.tool) : event.tool,
            arguments: asked(event.arguments),
            content: size(event.content),
          };
        case 'tool-run':
          return { ...event, callId: id(event.callId), content: size(event.content) };
        case 'warning':
        case 'limit-reached':
          return { ...event, message: message(event.code, event.message) };
        case 'run-ended':
          return { ...event, conclusion: conclusion(event.conclusion) };
        case 'run-started':
        case 'gate-judged':
        case 'run-tainted':
        case 'canary-tripped':
        case 'model-requested':
        case 'http-attempt':
        case 'redacted':
        case 'proposal-recorded':
        case 'proposal-published':
          return event;
      }
    },
  };
}
