/** Reactions: that a run has begun is told by one, which notifies nobody. */

import type { ReactionsPort } from './hub.ts';
import { isItemNumber, notSent, numberOf, sendFor } from './hub-answer.ts';
import { fieldOf, type RepositoryName } from './json-answer.ts';
import type { Send } from './writing.ts';

export function openReactions(send: Send, place: RepositoryName): ReactionsPort {
  return {
    reactToItem: async ({ number, content }) => {
      if (!isItemNumber(number)) return notSent;
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions';
      const parameters = { ...place, issue_number: number, content };
      // GitHub answers 200 with the one that is there, so twice is once.
      return sendFor(send, { route, parameters, repeat: 'again' }, (value) => numberOf(fieldOf(value, 'id')));
    },
    reactToComment: async ({ id, content }) => {
      if (!isItemNumber(id)) return notSent;
      const route = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
      const parameters = { ...place, comment_id: id, content };
      return sendFor(send, { route, parameters, repeat: 'again' }, (value) => numberOf(fieldOf(value, 'id')));
    },
  };
}
