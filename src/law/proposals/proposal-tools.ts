/** The tools by which a model proposes: in-process, and offered only for what the operator allows (interface §7). */

import type { JsonObject } from '../../contract/json.ts';
import { type ProposalLimits, type ProposalType, proposalTypes } from '../../contract/proposals.ts';
import {
  issueSchema,
  labelsSchema,
  pullRequestSchema,
  reviewSchema,
  textSchema,
} from './proposal-arguments.ts';

export type ProposalToolName =
  | 'propose_comment'
  | 'propose_review'
  | 'propose_labels'
  | 'propose_issue'
  | 'propose_pull_request';

export type ProposalTool = {
  readonly name: ProposalToolName;
  readonly type: ProposalType;
  /** For the model. */
  readonly description: string;
  /** JSON Schema (2020-12) of the arguments: closed, and bounded in every length. */
  readonly schema: JsonObject;
};

/**
 * The tools whose type has a limit above 0, in the order of `proposalTypes`. That a call fits its schema says nothing of
 * what it names: lines, labels and paths are judged where they are known.
 */
export function toProposalTools(limits: ProposalLimits): readonly ProposalTool[] {
  return proposalTypes.filter((type) => mostOf(limits, type) > 0).map((type) => toTool(type, limits));
}

/** How many of `type` are allowed; of labels, how many labels. */
export function mostOf(limits: ProposalLimits, type: ProposalType): number {
  return type === 'labels' ? (limits.labels?.max ?? 0) : limits[type];
}

function toTool(type: ProposalType, limits: ProposalLimits): ProposalTool {
  const most = `At most ${mostOf(limits, type)} in this run; one more, and all of them are rejected.`;
  switch (type) {
    case 'comment':
      return {
        type,
        name: 'propose_comment',
        description: `Proposes a comment on the pull request or issue of this run. It is posted only if the operator's rules allow it. ${most}`,
        schema: textSchema('The comment in GitHub Markdown.'),
      };
    case 'review':
      return {
        type,
        name: 'propose_review',
        description: `Proposes a review of the pull request: a summary, and findings beside lines of the diff. Report only what you are sure of; an empty list of findings is a good answer. ${most}`,
        schema: reviewSchema,
      };
    case 'labels':
      return {
        type,
        name: 'propose_labels',
        description: `Proposes labels to add to and to remove from the pull request or issue of this run. ${toAllowed(limits)} At most ${mostOf(limits, type)} labels in this run, added and removed together; one more, or another one, and all are rejected.`,
        schema: labelsSchema,
      };
    case 'issue':
      return {
        type,
        name: 'propose_issue',
        description: `Proposes a new issue. ${toIssueLabels(limits)} ${most}`,
        schema: issueSchema,
      };
    case 'pull-request':
      return {
        type,
        name: 'propose_pull_request',
        description: `Proposes a pull request with what you have changed in the work tree. Title and body say what was changed and why; the branch is named by code. Call it once, when the change is complete. ${most}`,
        schema: pullRequestSchema,
      };
  }
}

const toList = (labels: readonly string[]): string =>
  labels.length === 0 ? 'none' : labels.map((label) => JSON.stringify(label)).join(', ');

function toAllowed({ labels }: ProposalLimits): string {
  return `Labels that may be added: ${toList(labels?.allow ?? [])}. Labels that may be removed: ${toList(labels?.allowRemove ?? [])}.`;
}

function toIssueLabels({ labels }: ProposalLimits): string {
  if (labels === undefined || labels.allow.length === 0) return 'It can have no labels.';
  return `Labels that it may have, at most ${labels.max}: ${toList(labels.allow)}.`;
}
