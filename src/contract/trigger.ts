/** What started a run, in one shape for every event. Texts are a stranger's, as they were when the event happened. */

/** The events that the gate has a rule for; interface §8 and §9. */
export const eventNames = [
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'issues',
  'merge_group',
  'workflow_run',
] as const;

export type EventName = (typeof eventNames)[number];

export type Trigger = {
  /** The runner's GITHUB_EVENT_NAME as it came; empty where it is not set. */
  readonly event: string;
  /** `opened`, `created` and so on; empty where the event has none. */
  readonly action: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Logins. The one who did it, and the one who started this attempt, who is another one in a re-run. */
  readonly actor: string;
  readonly triggeringActor: string;
  /** Absent where the event is about no pull request and no issue. */
  readonly item: TriggerItem | undefined;
  /** The comment or the review that started the run. */
  readonly said: TriggerText | undefined;
  /** What a pull request, a merge group or a finished run wants to bring in. */
  readonly head: TriggerHead | undefined;
  /** What it wants to go into. */
  readonly base: TriggerBase | undefined;
  /** Logins of those whose text or commits started the run: the gate asks for each. An empty one is a deleted account. */
  readonly authors: readonly string[];
  /** Every string of the payload that a person may have written, for the search in the prompt. */
  readonly quotes: readonly TriggerQuote[];
  /** What cannot be right in the payload: the gate then denies. Each a sentence; none repeats the payload. */
  readonly faults: readonly string[];
};

export type TriggerItem = {
  readonly type: 'pull-request' | 'issue';
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** As the payload has it. */
  readonly state: 'open' | 'draft' | 'closed';
};

export type TriggerText = {
  readonly type: 'comment' | 'review' | 'review-comment' | 'dispatch';
  readonly body: string;
  readonly author: string;
  /** RFC 3339; empty where the payload does not say. */
  readonly createdAt: string;
};

export type TriggerHead = {
  /** `owner/name`; empty when the repository was deleted or is not known yet. */
  readonly repository: string;
  /** Full commit id; empty where the payload does not have it (a comment on a pull request). */
  readonly sha: string;
  /** Name of the branch: a stranger's text. */
  readonly ref: string;
};

export type TriggerQuote = {
  readonly text: string;
  /** Empty where nobody is named for it. */
  readonly author: string;
};

export type TriggerBase = { readonly sha: string; readonly ref: string };
