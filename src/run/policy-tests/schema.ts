/** The shape of `policy.test.yml`: what ajv holds a file against and what editors are offered. */

import type { JsonObject } from '../../contract/json.ts';
import type { TaintSource } from '../../contract/taint.ts';
import { eventNames } from '../../contract/trigger.ts';
import { callRules } from '../../law/policy/rules.ts';
import { inputTable } from '../../runner/input-table.ts';
import { denialCodes } from './codes.ts';

/** Inputs that the gate, the manifest, taint or a rule goes by. */
const judgedBy: readonly string[] = [
  ...['allow-tools', 'tainted-tools', 'allow-hosts', 'sandbox', 'env-allowlist', 'tool-timeout'],
  ...['max-tool-output', 'max-tool-calls', 'recipe', 'publish', 'proposals', 'comment-prefix'],
  ...['allow-users', 'allow-bots', 'on-untrusted'],
];

/** What a call is approved by, as the log has it. */
export const callRule = callRules.map(({ name }) => name).join('+');

const inputs: JsonObject = {
  type: 'object',
  description: 'Inputs of the action, by their names. A list stands for items, one a line.',
  additionalProperties: false,
  properties: Object.fromEntries(
    inputTable
      .filter(({ name }) => judgedBy.includes(name))
      .map(({ name, meaning }) => [
        name,
        { description: meaning, type: ['string', 'number', 'boolean', 'array', 'object'] },
      ]),
  ),
};

const people: JsonObject = {
  type: 'object',
  description:
    'What GitHub says that a login may do in the repository. Known without it: writer (write), reader (read), stranger (none). For any other login GitHub could not be asked.',
  additionalProperties: { enum: ['write', 'read', 'none', 'unknown'] },
};

const login = (description: string): JsonObject => ({ type: 'string', minLength: 1, description });

const event: JsonObject = {
  type: 'object',
  description: 'What starts the run. The gate and the taint at the start are judged by it.',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, description: 'GITHUB_EVENT_NAME.', examples: [...eventNames] },
    actor: login('Who did it. Default: writer.'),
    'triggering-actor': login('Who started this attempt. Default: the actor.'),
    author: login('Who wrote the text or the commits that started the run. Default: the actor.'),
    opener: login('Who opened the pull request or the issue. Default: the author.'),
    fork: { type: 'boolean', description: 'The head lies in another repository.', default: false },
    about: {
      description: 'What a comment is on.',
      enum: ['pull-request', 'issue'],
      default: 'pull-request',
    },
    state: {
      description: 'Of the pull request or the issue.',
      enum: ['open', 'draft', 'closed'],
      default: 'open',
    },
    comment: { type: 'string', description: 'Text of the comment or the review.' },
    checkout: {
      description: 'trusted: the commit of the event. other: another one, which taints the run.',
      enum: ['trusted', 'other'],
      default: 'trusted',
    },
  },
};

const call: JsonObject = {
  type: 'object',
  description: 'What the model asks for. Without it, the case is about the gate alone.',
  additionalProperties: false,
  required: ['tool'],
  properties: {
    tool: { type: 'string', minLength: 1, description: 'A name as it is offered.' },
    arguments: {
      type: ['object', 'string'],
      description: 'The arguments; a text is taken as the model would have written it. Default: {}.',
    },
  },
};

export const taintSources: readonly TaintSource[] = [
  ...(['head-repository', 'actor', 'author', 'checkout', 'prompt', 'gate', 'network'] as const),
];

const tier: JsonObject = {
  description: 'The isolation that the machine gives. Default: full.',
  enum: ['full', 'partial', 'none'],
};

const testCase: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  oneOf: [{ required: ['allow'] }, { required: ['deny'] }],
  properties: {
    name: { type: 'string', minLength: 1, description: 'A fact. Unique in the file.' },
    event,
    people,
    taint: {
      description:
        'What has tainted the run, beside what the event does: true, or the sources. Default: false.',
      type: ['boolean', 'array'],
      items: { enum: [...taintSources] },
    },
    inputs: { ...inputs, description: 'Inputs of this case, in place of those of the file.' },
    tier,
    call,
    allow: {
      description: 'It is allowed: true, or by which rule.',
      enum: [true, 'TRUSTED_EVENT', 'TRUSTED_PEOPLE', 'READ_ONLY', callRule],
    },
    deny: { description: 'It is denied, with this code.', enum: [...denialCodes] },
  },
};

export const policyTestSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Policy tests of goagent-action',
  type: 'object',
  additionalProperties: false,
  required: ['cases'],
  properties: {
    manifest: {
      type: 'string',
      minLength: 1,
      description:
        'Path of the manifest, from this file. Default: the tools of the recipe where inputs name one, else tools.json.',
    },
    inputs,
    people,
    tier,
    cases: { type: 'array', minItems: 1, maxItems: 10_000, items: testCase },
  },
};
