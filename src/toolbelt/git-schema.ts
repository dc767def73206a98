/** Parts of schemas that the git tools share. */

import type { JsonObject } from '../contract/json.ts';

export const pathsProperty: JsonObject = {
  type: 'array',
  maxItems: 32,
  items: { type: 'string', minLength: 1, maxLength: 1024 },
  description: 'Only these files and directories, relative to the working directory, as they are spelled.',
};

export const skippedProperty: JsonObject = {
  type: 'object',
  description:
    'How many were left out: `denied` are kept from tools, `unreadable` have names that nobody can spell.',
};

export const fileProperties: { readonly [name: string]: JsonObject } = {
  files: {
    type: 'array',
    items: {
      type: 'object',
      required: ['path', 'status'],
      properties: {
        path: { type: 'string' },
        status: {
          type: 'string',
          enum: ['added', 'deleted', 'modified', 'renamed', 'type-changed', 'unmerged', 'untracked'],
        },
        oldPath: { type: 'string' },
        oldMode: { type: 'string' },
        newMode: { type: 'string' },
        additions: { type: 'integer' },
        deletions: { type: 'integer' },
        binary: { type: 'boolean' },
        patch: { type: 'string' },
        patchTruncated: { type: 'boolean' },
        nextPatchOffset: { type: 'integer' },
        patchMissing: { type: 'boolean' },
        hint: { type: 'string' },
      },
    },
  },
  truncated: { type: 'boolean' },
  nextOffset: { type: 'integer' },
  skipped: skippedProperty,
};
