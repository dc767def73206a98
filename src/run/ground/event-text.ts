/** The event's text on its way to the model: fenced behind the prompt, and found where the prompt carries it already. */

import type { WarningCode } from '../../contract/errors.ts';
import type { AgentEvent } from '../../contract/events.ts';
import type { Taint } from '../../contract/taint.ts';
import type { Trigger, TriggerQuote } from '../../contract/trigger.ts';
import type { Github } from '../../github/github.ts';
import { asksForPeople, type Standing } from '../../law/policy/gate.ts';
import { type ChangedPaths, toEventBlock } from '../../law/text/event-block.ts';
import { describeRemoved } from '../../law/text/inbound.ts';
import { findCarriedText } from '../../law/text/prompt-carries.ts';
import { randomIdentifiers as identifiers } from '../clock.ts';
import type { Policy } from '../policy/policy.ts';
import type { Ground } from './ground.ts';

export type EventTextParts = {
  readonly ground: Ground;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly github: Pick<Github, 'readChangedPaths' | 'readPullRequest'>;
};

type Warning = Extract<AgentEvent, { type: 'warning' }>;

export type WithEventText = {
  readonly policy: Policy;
  /** By what the prompt carries. */
  readonly taints: readonly Taint[];
  readonly warnings: readonly Warning[];
};

/** The block is behind the last message of the prompt: of the main loop's and of the pre-stage's alike. */
export async function addEventText(policy: Policy, parts: EventTextParts): Promise<WithEventText> {
  const { trigger } = parts.ground;
  const carried = judgePrompt(policy, parts);
  const paths = await readPaths(trigger, parts.github);
  const changedPaths = paths.verdict === 'answered' ? paths : undefined;
  const unknown =
    paths.verdict === 'not-known' ? [toWarning('CHANGED_PATHS_UNKNOWN', toUnknown(paths.why))] : [];
  const block = toEventBlock({
    trigger,
    changedPaths,
    trustOf: (login) => (isTrusted(login, parts) ? 'trusted' : 'untrusted'),
    mark: identifiers(16),
  });
  if (block === undefined) return { policy, ...carried };
  const { texts } = policy;
  const messages = texts.messages.map((message, index) =>
    index === texts.messages.length - 1
      ? { ...message, content: `${message.content.trimEnd()}\n\n${block.text}` }
      : message,
  );
  const cleaned = block.removed.flatMap(({ where, removed }) => describeRemoved(removed, where) ?? []);
  return {
    policy: { ...policy, texts: { ...texts, messages } },
    taints: carried.taints,
    warnings: [
      ...carried.warnings,
      ...unknown,
      ...cleaned.map((text) => toWarning('EVENT_TEXT_CLEANED', `${text}.`)),
    ],
  };
}

function judgePrompt(
  { texts, answer, prestage }: Policy,
  parts: EventTextParts,
): { readonly taints: readonly Taint[]; readonly warnings: readonly Warning[] } {
  const { quotes } = parts.ground.trigger;
  const prompt = [
    ...[texts.system, texts.developer, prestage?.system].map((text) => text ?? ''),
    ...texts.messages.map(({ content }) => content),
    ...(answer === undefined ? [] : [JSON.stringify(answer.schema)]),
  ];
  const find = (some: readonly TriggerQuote[]) =>
    findCarriedText(
      prompt.join('\n\n'),
      some.map(({ text }) => text),
    );
  const strangers = find(quotes.filter(({ author }) => !isTrusted(author, parts)));
  const found = strangers.verdict === 'carries' ? strangers : find(quotes);
  if (found.verdict === 'clean') return { taints: [], warnings: [] };
  const advice = 'The text of the event follows the prompt by itself, fenced: take it out of the prompt.';
  const warning = toWarning('PROMPT_CARRIES_EVENT_TEXT', `The prompt carries ${found.what}. ${advice}`);
  const reason = 'The prompt carries text of the event by somebody without write access.';
  return {
    taints: strangers.verdict === 'carries' ? [{ source: 'prompt', reason }] : [],
    warnings: [warning],
  };
}

/** Where GitHub asks for write access itself, whoever sent the event has it; a dispatch may quote somebody else. */
function isTrusted(login: string, { ground: { trigger }, standings }: EventTextParts): boolean {
  const name = login.toLowerCase();
  return standings.get(name) === 'write' || (!asksForPeople(trigger) && name === trigger.actor.toLowerCase());
}

/**
 * What is not to be had is left out: the model can still look. A dispatch may name an item of another repository. Paths
 * are those of this moment, so they count only while the head is still the event's: it is asked for afterwards (I8).
 */
async function readPaths(
  { event, item, head }: Trigger,
  github: Pick<Github, 'readChangedPaths' | 'readPullRequest'>,
): Promise<Paths> {
  if (item?.type !== 'pull-request' || event === 'repository_dispatch') return { verdict: 'none' };
  const answer = await github.readChangedPaths(item.number);
  if (answer.verdict === 'missing') return { verdict: 'not-known', why: 'this token may not see them' };
  if (answer.verdict === 'failed') return { verdict: 'not-known', why: answer.why };
  const now = await github.readPullRequest(item.number);
  if (now.verdict === 'answered' && now.pullRequest.head.sha === head?.sha) return answer;
  return { verdict: 'not-known', why: 'the head is not the one of the event any more' };
}

type Paths =
  | ({ readonly verdict: 'answered' } & ChangedPaths)
  | { readonly verdict: 'not-known'; readonly why: string }
  /** The event is about no pull request of this repository. */
  | { readonly verdict: 'none' };

const toUnknown = (why: string): string =>
  `The paths that the pull request changes do not follow the prompt: ${why}. The job needs "pull-requests: read".`;

const toWarning = (code: WarningCode, message: string): Warning => ({ type: 'warning', code, message });
