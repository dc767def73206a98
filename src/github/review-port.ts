/** What publishing a review asks of GitHub, and no more. */

import type { OwnAuthor } from './answers.ts';
import type { Github } from './github.ts';
import type { CommentsPort, ReviewsPort } from './hub.ts';

export type ReviewPort = CommentsPort &
  ReviewsPort &
  Pick<Github, 'readPullRequest'> & {
    /** Whose comments are ours. */
    readonly own: OwnAuthor;
  };
