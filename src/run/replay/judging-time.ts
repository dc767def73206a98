/** What all schemas of one record may take: whoever made the bundle wrote them, and what they are held against. */

import { type SharedTime, shareTime } from '../../schema/shared-time.ts';
import { systemClock } from '../clock.ts';

/** Those of an honest run take some milliseconds each. */
const judgingMs = 5_000;

export const openJudgingTime = (): SharedTime => shareTime(judgingMs, systemClock);

export const notInTime = `The bundle could not be judged in time: compiling its schemas, and holding arguments and answers against them, took more than ${judgingMs / 1_000} seconds. No run of ours needs that: the schemas were made to be slow.`;
