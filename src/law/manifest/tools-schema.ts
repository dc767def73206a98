/** The shape of `tools.json`: what ajv holds a manifest against and what editors are offered. */

import type { JsonObject } from '../../contract/json.ts';

const tool = {
  type: 'object',
  description: 'One tool: a program of yours (command) or one that comes with the action (builtin).',
  additionalProperties: false,
  required: ['name'],
  oneOf: [{ required: ['command'] }, { required: ['builtin'] }],
  properties: {
    name: {
      type: 'string',
      description: 'Unique. A dot is offered to the model as "_".',
      pattern: '^[a-zA-Z0-9_.-]{1,64}$',
    },
    description: { type: 'string', description: 'What the model reads about the tool.' },
    schema: {
      type: 'object',
      description:
        'JSON Schema (draft-07 or 2020-12) of the arguments object. Arguments are held against it before anything starts. Only with command; default: any object.',
    },
    command: {
      type: 'array',
      description:
        'The argv. command[0] is an absolute path, or one under ./tools/bin/ beside this file. The arguments of a call come on stdin.',
      items: { type: 'string' },
      minItems: 1,
      maxItems: 1000,
    },
    builtin: { type: 'string', description: 'A tool of the built-in toolbelt.', minLength: 1 },
    programs: {
      type: 'array',
      description:
        'The programs that exec may start, with arguments of the model: absolute paths. Only with "builtin": "exec"; default: none.',
      items: { type: 'string' },
      maxItems: 100,
      uniqueItems: true,
    },
    timeoutSec: {
      type: 'integer',
      description: 'Seconds. Default: the input tool-timeout.',
      minimum: 1,
      maximum: 3600,
    },
    envPassthrough: {
      type: 'array',
      description:
        'Variables that the tool may see beside PATH and HOME: OAI_API_KEY, OAI_BASE_URL, OAI_IMAGE_BASE_URL, OAI_HTTP_TIMEOUT, and names in the input env-allowlist. Only with command.',
      items: { type: 'string', pattern: '^\\s*[A-Za-z_][A-Za-z0-9_]*\\s*$' },
    },
    access: {
      description: 'What the tool may do. Default: execute for command, its own for builtin.',
      enum: ['read', 'write', 'execute'],
    },
    network: {
      type: 'boolean',
      description:
        'Whether the tool uses the network. With command, the input allow-hosts has to say public. Its results taint the run.',
      default: false,
    },
    approval: {
      description: 'required: a call is not run, but recorded as waiting for a person.',
      enum: ['none', 'required'],
      default: 'none',
    },
    maxOutputBytes: {
      type: 'integer',
      description: 'Bytes of one result that the model gets to see. At most the input max-tool-output.',
      minimum: 1,
    },
    sha256: {
      type: 'string',
      description: 'SHA-256 of the program file, in lower-case hex. Only with command.',
      pattern: '^[0-9a-f]{64}$',
    },
  },
} as const;

/** The keys that a tool may have, in the order of the documentation. */
export const toolKeys: readonly string[] = Object.keys(tool.properties);

export const toolsSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Tools of goagent-action',
  type: 'object',
  additionalProperties: false,
  required: ['tools'],
  properties: {
    $schema: { type: 'string' },
    tools: { type: 'array', description: 'In the order in which they are offered.', items: tool },
  },
};
