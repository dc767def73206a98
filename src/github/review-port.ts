/** What publishing a review asks of GitHub, and no more. */

import type { Github } from './github.ts';
import type { CommentsPort, Hub, ReviewsPort } from './hub.ts';

export type ReviewPort = CommentsPort &
  ReviewsPort &
  Pick<Hub, 'readOwnAuthor'> &
  Pick<Github, 'readPullRequest'>;
