/** proposals.json as the page reads it: what the run wants to write to GitHub, or has written. */

import type { JsonObject } from '../../../contract/json.ts';
import { numberOf, objectOf, objectsOf, optionalNumber, textOf, textsOf } from './fields.ts';
import type { LogLine } from './log-lines.ts';

export type SeenProposal =
  | { readonly type: 'comment'; readonly body: string }
  | {
      readonly type: 'review';
      readonly summary: string;
      readonly findings: readonly SeenFinding[];
      readonly fixed: number;
    }
  | { readonly type: 'labels'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | {
      readonly type: 'issue';
      readonly title: string;
      readonly body: string;
      readonly labels: readonly string[];
    }
  | SeenPullRequest
  | { readonly type: 'unknown'; readonly name: string };

export type SeenPullRequest = {
  readonly type: 'pull-request';
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  readonly into: string;
  readonly files: readonly { readonly path: string; readonly change: string }[];
  /** A unified diff. */
  readonly patch: string;
};

export type SeenFinding = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly side: string;
  readonly severity: string;
  readonly category: string;
  readonly title: string;
  readonly body: string;
  readonly suggestion: string;
  readonly confidence?: number;
  readonly place: string;
  readonly problem: string;
};

export type ProposalList = {
  /** `pull request 7 at commit …`. */
  readonly target: string;
  readonly repository: string;
  readonly proposals: readonly SeenProposal[];
};

export function parseProposals(fields: JsonObject | undefined): ProposalList | undefined {
  if (fields === undefined) return undefined;
  const target = objectOf(fields, 'target');
  return {
    target: toTarget(target),
    repository: textOf(fields, 'repository'),
    proposals: objectsOf(fields, 'proposals').map(toProposal),
  };
}

function toTarget(target: JsonObject): string {
  const type = textOf(target, 'type');
  if (type === 'pull-request')
    return `pull request ${numberOf(target, 'number')} at commit ${textOf(target, 'head').slice(0, 12)}`;
  return type === 'issue' ? `issue ${numberOf(target, 'number')}` : 'the repository';
}

function toProposal(fields: JsonObject): SeenProposal {
  const type = textOf(fields, 'type');
  const [title, body] = [textOf(fields, 'title'), textOf(fields, 'body')];
  switch (type) {
    case 'comment':
      return { type, body };
    case 'review':
      return {
        ...{ type, summary: textOf(fields, 'summary'), fixed: textsOf(fields, 'fixed').length },
        findings: objectsOf(fields, 'findings').map(toFinding),
      };
    case 'labels':
      return { type, add: textsOf(fields, 'add'), remove: textsOf(fields, 'remove') };
    case 'issue':
      return { type, title, body, labels: textsOf(fields, 'labels') };
    case 'pull-request': {
      const base = objectOf(fields, 'base');
      return {
        ...{ type, title, body, branch: textOf(fields, 'branch') },
        into: `${textOf(base, 'ref')} at ${textOf(base, 'sha').slice(0, 12)}`,
        files: objectsOf(fields, 'files').map((file) => ({
          ...{ path: textOf(file, 'path'), change: textOf(file, 'change') },
        })),
        patch: fromBase64(textOf(fields, 'patch')),
      };
    }
    default:
      return { type: 'unknown', name: type };
  }
}

function toFinding(fields: JsonObject): SeenFinding {
  const word = (name: string): string => textOf(fields, name);
  const startLine = optionalNumber(fields, 'startLine');
  const confidence = optionalNumber(fields, 'confidence');
  return {
    ...{ path: word('path'), line: numberOf(fields, 'line'), side: word('side'), severity: word('severity') },
    ...{ category: word('category'), title: word('title'), body: word('body') },
    ...{ suggestion: word('suggestion'), place: word('place'), problem: word('problem') },
    ...(startLine === undefined ? {} : { startLine }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** The bytes are of a work tree: what is no UTF-8 is shown as U+FFFD. */
function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '(the patch is no base64)';
  }
}

export type PublishedSeen = { readonly type: string; readonly what: string; readonly url: string };

export const toPublished = (lines: readonly LogLine[]): readonly PublishedSeen[] =>
  lines
    .filter(({ type }) => type === 'proposal-published')
    .map(({ fields }) => ({
      ...{ type: textOf(fields, 'proposal'), what: textOf(fields, 'what'), url: textOf(fields, 'url') },
    }));

/** Types of what was proposed, as the log tells, where the file itself is not to be had. */
export const toRecorded = (lines: readonly LogLine[]): readonly string[] =>
  lines.filter(({ type }) => type === 'proposal-recorded').map(({ fields }) => textOf(fields, 'proposal'));

const nouns: { readonly [type: string]: string } = {
  labels: 'set of labels',
  'pull-request': 'pull request',
};

/** `2 comments, 1 review`. Empty where there is nothing. */
export function toCountedTypes(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => {
      const noun = Object.hasOwn(nouns, type) ? (nouns[type] ?? type) : type;
      return `${count} ${count === 1 ? noun : noun.replace(/^(set|\S+$|pull request$)/, (word) => `${word}s`)}`;
    })
    .join(', ');
}
