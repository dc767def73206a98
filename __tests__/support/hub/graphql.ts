/** The little GraphQL that is asked of GitHub: who the token is. Errors come with status 200. */

import type { World } from './hub-world.ts';
import { type Answer, fail, isBody, ok } from './route-call.ts';
import { nodeId } from './shape-people.ts';
import type { HubToken } from './types.ts';

export type GraphqlCall = {
  readonly world: World;
  readonly token: HubToken;
  readonly login: string;
  readonly body: unknown;
  readonly violate: (why: string) => void;
};

export function answerGraphql({ token, login, body, violate }: GraphqlCall): Answer {
  if (!isBody(body) || typeof body.query !== 'string') {
    violate('graphql: no query');
    return fail(400, 'A query attribute must be specified and must be a string.');
  }
  const query = body.query.replace(/\s+/g, ' ').trim();
  if (!/^(query( \w+)? ?)?\{ ?viewer ?\{ ?(login|id|__typename| )+\} ?\}$/.test(query)) {
    violate(`graphql: the fake does not know this: ${query.slice(0, 200)}`);
    return ok({ errors: [{ message: 'the fake does not know this' }] });
  }
  if (token.viewer === 'error') {
    const message = 'Resource not accessible by integration';
    return ok({ data: null, errors: [{ type: 'FORBIDDEN', path: ['viewer'], message }] });
  }
  const name = token.viewer?.login ?? login;
  return ok({ data: { viewer: { login: name, id: nodeId('U', name), __typename: 'Bot' } } });
}
