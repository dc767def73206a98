/** Parts of schemas that the git tools share. */

import type { JsonObject } from '../../contract/json.ts';
import { skippedProperty } from '../tally.ts';

export const pathsProperty: JsonObject = {
  type: 'array',
  maxItems: 32,
  items: { type: 'string', minLength: 1, maxLength: 1024 },
  description: 'Only these files and directories, relative to the working directory, as they are spelled.',
};

const integer: JsonObject = { type: 'integer', minimum: 0 };
const text: JsonObject = { type: 'string' };

/** Of a result: a commit as `git_log` lists it. */
export const commitProperty: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'parents', 'author', 'date', 'subject'],
  properties: {
    id: text,
    parents: { type: 'array', items: text },
    author: text,
    date: { type: 'string', description: 'RFC 3339.' },
    subject: text,
    body: text,
    bodyTruncated: { type: 'boolean' },
  },
};

/** Of a result: the files of a page, and how to go on. */
export const fileProperties: { readonly [name: string]: JsonObject } = {
  files: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['path', 'status'],
      properties: {
        path: text,
        status: {
          type: 'string',
          enum: ['added', 'deleted', 'modified', 'renamed', 'type-changed', 'unmerged', 'untracked'],
        },
        oldPath: text,
        oldMode: text,
        newMode: text,
        additions: integer,
        deletions: integer,
        binary: { type: 'boolean' },
        patch: text,
        patchTruncated: { type: 'boolean' },
        nextPatchOffset: integer,
        patchMissing: { type: 'boolean' },
        hint: text,
      },
    },
  },
  truncated: { type: 'boolean' },
  nextOffset: integer,
  skipped: skippedProperty,
};

/** Of a result: all files that are not skipped, on this page or not. */
export const totalProperty: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['files', 'additions', 'deletions'],
  description: 'Of all files that are not skipped, on this page or not.',
  properties: { files: integer, additions: integer, deletions: integer },
};
