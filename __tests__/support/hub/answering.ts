/** From a request that is understood to its answer: who asks, whether GitHub describes it, whether they may, and the work. */

import type { IncomingMessage } from 'node:http';
import type { Description, Found } from './description.ts';
import { answerGraphql } from './graphql.ts';
import { repositoryOf, type World } from './hub-world.ts';
import { type Answer, type Body, type Call, fail, isBody, notFound, type Routes } from './route-call.ts';
import { commitRoutes } from './routes-commits.ts';
import { gitRoutes } from './routes-git.ts';
import { issueRoutes } from './routes-issues.ts';
import { labelRoutes } from './routes-labels.ts';
import { pullRoutes } from './routes-pulls.ts';
import { reactionRoutes } from './routes-reactions.ts';
import { refRoutes } from './routes-refs.ts';
import { repositoryRoutes } from './routes-repository.ts';
import { reviewCommentRoutes } from './routes-review-comments.ts';
import { reviewRoutes } from './routes-reviews.ts';
import { judgeRights } from './token-rights.ts';
import type { HubToken } from './types.ts';

export type Answering = {
  readonly world: World;
  readonly description: Description;
  readonly violations: string[];
};

const routes: Routes = {
  ...{ ...issueRoutes, ...labelRoutes, ...reactionRoutes, ...reviewRoutes, ...reviewCommentRoutes },
  ...{ ...pullRoutes, ...gitRoutes, ...refRoutes, ...repositoryRoutes, ...commitRoutes },
};

export type Ready = {
  /** An operation's id, `graphql` or `unknown`. */
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly found: Found | undefined;
  readonly token: HubToken | undefined;
  readonly body: unknown;
};

export async function answer(terms: Answering, incoming: IncomingMessage, ready: Ready): Promise<Answer> {
  const { token, found, query, body, path, route } = ready;
  const { world, violations, description } = terms;
  const name = `${incoming.method} ${path}`;
  if (token === undefined) return fail(401, 'Bad credentials');
  const login = token.login ?? 'github-actions[bot]';
  if (route === 'graphql')
    return answerGraphql({ world, token, login, body, violate: (why) => violations.push(why) });
  if (found === undefined) {
    violations.push(`${name}: no such route`);
    return notFound();
  }
  const complaints = description.judgeRequest(found, query, body);
  if (complaints.length > 0) {
    violations.push(...complaints.map((one) => `${name}: ${one}`));
    return fail(422, 'Invalid request.\n\n', complaints);
  }
  const work = routes[found.operation.id];
  if (work === undefined) {
    violations.push(`${name}: ${found.operation.id} is not built in the fake`);
    return notFound();
  }
  const { owner, repo } = found.params;
  const repository = repositoryOf(
    world,
    owner === undefined ? world.settings.repository : `${owner}/${repo}`,
  );
  if (repository === undefined) return notFound();
  const given: Body = isBody(body) ? body : {};
  const accept = incoming.headers.accept ?? '';
  const call: Call = {
    world,
    repository,
    token,
    login,
    params: found.params,
    query,
    body: given,
    accept,
    path,
  };
  const told = judgeRights(found.operation.id, incoming.method ?? '', call) ?? (await work(call));
  if (told.status < 300 && !Buffer.isBuffer(told.body)) {
    const faults = description.judgeAnswer(found.operation, told.status, toJson(told.body));
    violations.push(...faults.map((one) => `answer to ${name}: ${one}`));
  }
  return told;
}

/** Without what JSON leaves out. */
const toJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));
