/** GitHub's GraphQL, as far as anybody here asks it. Errors come with status 200. */

import { parseDocument, type Selection, toArguments, type Variables } from './graphql-document.ts';
import {
  type GraphNode,
  isNode,
  type Looking,
  threadId,
  toActor,
  toCommentNode,
  toIssueNode,
  toRepositoryNode,
  toThreadNode,
} from './graphql-types.ts';
import { pullsOf, type World } from './hub-world.ts';
import { type Answer, type Body, fail, isBody, ok } from './route-call.ts';
import { nodeId } from './shape-people.ts';
import type { HubToken } from './types.ts';

export type GraphqlCall = {
  readonly world: World;
  readonly token: HubToken;
  readonly login: string;
  readonly body: unknown;
  readonly violate: (why: string) => void;
};

type Complaint = { readonly type?: string; readonly path: readonly string[]; readonly message: string };

/** An expected refusal, on its way to `errors`. */
class Refusal extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

export function answerGraphql(call: GraphqlCall): Answer {
  const { body, violate } = call;
  if (!isBody(body) || typeof body.query !== 'string') {
    violate('graphql: no query');
    return fail(400, 'A query attribute must be specified and must be a string.');
  }
  const variables = isBody(body.variables) ? body.variables : {};
  const errors: Complaint[] = [];
  const told = { ...call, variables, errors };
  try {
    const { operation, selections } = parseDocument(body.query);
    const root = operation === 'query' ? toQuery(call) : toMutation(call);
    const data = resolve(told, root, { selections, path: [] });
    return ok({ data, ...(errors.length === 0 ? {} : { errors }) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    violate(`graphql: ${message}`);
    return ok({ errors: [{ message, locations: [{ line: 1, column: 1 }] }] });
  }
}

type Resolving = GraphqlCall & { readonly variables: Variables; readonly errors: Complaint[] };
type Place = { readonly selections: readonly Selection[]; readonly path: readonly string[] };

function resolve(terms: Resolving, node: GraphNode, { selections, path }: Place): Body {
  const told: { [name: string]: unknown } = {};
  for (const one of selections) {
    if (one.type === 'fragment') {
      if (one.on === undefined || one.on === node.type || one.on === 'Actor')
        Object.assign(told, resolve(terms, node, { selections: one.inner, path }));
      continue;
    }
    if (one.name === '__typename') {
      told[one.alias] = node.type;
      continue;
    }
    const field = node.fields[one.name];
    if (field === undefined) throw new Error(`Field '${one.name}' doesn't exist on type '${node.type}'`);
    const here = { selections: one.inner, path: [...path, one.alias] };
    told[one.alias] = unfold(
      terms,
      attempt(terms, here.path, () => field(toArguments(one.args, terms.variables))),
      here,
    );
  }
  return told;
}

/** A refusal is null in the data, and an entry of `errors`. */
function attempt({ errors }: Resolving, path: readonly string[], field: () => unknown): unknown {
  try {
    return field();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    errors.push({ type: error.type, path, message: error.message });
    return null;
  }
}

function unfold(terms: Resolving, value: unknown, place: Place): unknown {
  if (Array.isArray(value)) return value.map((one) => unfold(terms, one, place));
  if (!isNode(value)) return value;
  if (place.selections.length === 0) throw new Error(`Field '${place.path.at(-1)}' must have selections`);
  return resolve(terms, value, place);
}

const notTheirs = 'Resource not accessible by integration';

function toQuery({ world, token, login }: GraphqlCall): GraphNode {
  return {
    type: 'Query',
    fields: {
      viewer: () => {
        if (token.viewer === 'error') throw new Refusal('FORBIDDEN', notTheirs);
        const name = token.viewer?.login ?? login;
        // The viewer alone is told with `[bot]`.
        const fields = { ...toActor(name).fields, login: () => name, id: () => nodeId('U', name) };
        return { type: toActor(name).type, fields };
      },
      repository: ({ owner, name }) => {
        const found = toRepositoryNode({ world, login }, `${String(owner)}/${String(name)}`);
        const message = `Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`;
        if (found === null) throw new Refusal('NOT_FOUND', message);
        return found;
      },
      node: ({ id }) => findNode({ world, login }, String(id)),
    },
  };
}

function findNode(looking: Looking, id: string): GraphNode | null {
  const { state } = looking.world;
  const thread = state.reviewComments.find((one) => threadId(one) === id);
  if (thread !== undefined) return toThreadNode(looking, thread);
  const comment = state.comments.find((one) => nodeId('IC', one.id) === id);
  if (comment !== undefined) return toCommentNode(looking, comment);
  return toIssueNode(
    looking,
    state.issues.find((one) => [nodeId('I', one.id), nodeId('PR', one.id)].includes(id)),
  );
}

function toMutation({ world, token, login }: GraphqlCall): GraphNode {
  const looking = { world, login };
  const { permissions } = token;
  const inputOf = ({ input }: Variables): Body => (isBody(input) ? input : {});
  const needs = (area: 'issues' | 'pull-requests'): void => {
    if (permissions[area] !== 'write') throw new Refusal('FORBIDDEN', notTheirs);
  };
  const resolveThread =
    (resolved: boolean) =>
    (args: Variables): GraphNode => {
      needs('pull-requests');
      // A token of Actions needs both; see the threads about `resolveReviewThread` and `contents: write`.
      if (permissions.contents !== 'write' && login.endsWith('[bot]'))
        throw new Refusal('FORBIDDEN', notTheirs);
      const { threadId: id } = inputOf(args);
      const found = world.state.reviewComments.find((one) => one.inReplyTo === null && threadId(one) === id);
      if (found === undefined) throw lost(id);
      found.resolved = resolved;
      return { type: 'ResolveReviewThreadPayload', fields: { thread: () => toThreadNode(looking, found) } };
    };
  const minimize =
    (isMinimized: boolean) =>
    (args: Variables): GraphNode => {
      const { subjectId: id, classifier } = inputOf(args);
      const found = world.state.comments.find((one) => nodeId('IC', one.id) === id);
      if (found === undefined) throw lost(id);
      if (permissions.issues !== 'write') needs('pull-requests');
      if (isMinimized) found.minimized = String(classifier);
      else delete found.minimized;
      const comment = (): GraphNode => toCommentNode(looking, found);
      return {
        type: 'MinimizeCommentPayload',
        fields: { minimizedComment: comment, unminimizedComment: comment },
      };
    };
  const draft =
    (isDraft: boolean) =>
    (args: Variables): GraphNode => {
      needs('pull-requests');
      const { pullRequestId: id } = inputOf(args);
      const found = pullsOf(world).find((one) => nodeId('PR', one.id) === id);
      if (found === undefined) throw lost(id);
      found.pull.draft = isDraft;
      return { type: 'DraftPayload', fields: { pullRequest: () => toIssueNode(looking, found) } };
    };
  return {
    type: 'Mutation',
    fields: {
      ...{ resolveReviewThread: resolveThread(true), unresolveReviewThread: resolveThread(false) },
      ...{ minimizeComment: minimize(true), unminimizeComment: minimize(false) },
      ...{ convertPullRequestToDraft: draft(true), markPullRequestReadyForReview: draft(false) },
    },
  };
}

const lost = (id: unknown): Refusal =>
  new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${String(id)}'`);
