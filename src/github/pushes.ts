/** When a branch got its head, by GitHub's clock: the dates in commits are its author's to write. */

import type { JsonValue } from '../contract/json.ts';
import type { Ask } from './ask.ts';
import type { PullRequest } from './github.ts';
import {
  askJson,
  fieldOf,
  isObjectId,
  listOf,
  parseRepository,
  type RepositoryName,
  textOf,
  toTime,
} from './json-answer.ts';

type Verdict = 'after' | 'before' | 'unknown';
type Moment = { readonly sha: string; readonly ref: string; readonly since: number };

/**
 * Asks the head repository for the branch's pushes
 * (https://docs.github.com/rest/repos/repos#list-repository-activities), newest first. Where that is not to be had,
 * the last push to the repository as a whole can still say `before`. The same second proves nothing.
 */
export async function judgePush(ask: Ask, head: PullRequest['head'], since: string): Promise<Verdict> {
  const repository = parseRepository(head.repository);
  const time = toTime(since);
  if (repository === undefined || time === undefined || !isObjectId(head.sha) || head.ref === '') {
    return 'unknown';
  }
  const moment = { sha: head.sha, ref: `refs/heads/${head.ref}`, since: time };
  const answer = await askJson(ask, {
    route: 'GET /repos/{owner}/{repo}/activity',
    parameters: { ...repository, ref: moment.ref, direction: 'desc', per_page: 100 },
  });
  const pushes = answer.verdict === 'answered' ? parsePushes(answer.value, moment.ref) : undefined;
  // A list that is there is believed, also where it leaves the question open: an old push elsewhere proves nothing against it.
  return pushes === undefined || pushes.length === 0
    ? judgeRepository(ask, repository, moment)
    : judge(pushes, moment);
}

type Push = { readonly after: string; readonly time: number };

/** Undefined when one cannot be read: it could be the one that counts. */
function parsePushes(value: JsonValue, ref: string): readonly Push[] | undefined {
  const pushes: Push[] = [];
  for (const entry of listOf(value) ?? [null]) {
    const [after, time] = [textOf(fieldOf(entry, 'after')), toTime(textOf(fieldOf(entry, 'timestamp')))];
    if (!isObjectId(after) || time === undefined || textOf(fieldOf(entry, 'ref')) !== ref) return undefined;
    pushes.push({ after, time });
  }
  return pushes.sort((one, other) => other.time - one.time);
}

/**
 * A branch that was forced back to an old commit got it by the last of these pushes. `before` takes that it is
 * the newest of all: a list that ends with another commit is behind, or the branch has moved on.
 */
function judge(pushes: readonly Push[], { sha, since }: Moment): Verdict {
  const push = pushes.find(({ after }) => after === sha);
  if (push === undefined || push.time === since) return 'unknown';
  if (push.time > since) return 'after';
  const newest = pushes[0]?.time;
  const isLast = pushes.every(({ after, time }) => time !== newest || after === sha);
  return isLast ? 'before' : 'unknown';
}

async function judgeRepository(ask: Ask, repository: RepositoryName, moment: Moment): Promise<Verdict> {
  const answer = await askJson(ask, { route: 'GET /repos/{owner}/{repo}', parameters: repository });
  if (answer.verdict !== 'answered') return 'unknown';
  const pushed = toTime(textOf(fieldOf(answer.value, 'pushed_at')));
  return pushed !== undefined && pushed < moment.since ? 'before' : 'unknown';
}
