/** `fs_list_dir`: what a directory holds, nearest first. */

import type { JsonObject } from '../../contract/json.ts';
import {
  globsProperty,
  includeIgnoredProperty,
  isSet,
  largestNumber,
  numberOf,
  pathProperty,
  textOf,
  textsOf,
} from '../arguments.ts';
import { compileGlobs } from '../jail/globs.ts';
import { walk } from '../jail/walk.ts';
import { startPacer } from '../pacer.ts';
import { collect, endOfPage, endOfPageProperties, type Page } from '../page.ts';
import { skippedProperty, startTally } from '../tally.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { factsProperties, toFacts } from './file-facts.ts';

export const fsListDir: BuiltinTool = {
  name: 'fs_list_dir',
  description:
    'Lists a directory: subdirectories first, then files, by name; with `recursive` level by level. What .gitignore leaves out is skipped. A long list is cut: go on at `nextOffset`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      path: { ...pathProperty, description: 'Directory relative to the working directory. Default ".".' },
      recursive: { type: 'boolean', description: 'Also what is in subdirectories. Default false.' },
      globs: globsProperty,
      includeHidden: { type: 'boolean', description: 'Also names that begin with a dot. Default false.' },
      includeIgnored: includeIgnoredProperty,
      maxResults: { type: 'integer', minimum: 1, maximum: 10_000, description: 'Default 10000.' },
      offset: {
        type: 'integer',
        minimum: 0,
        maximum: largestNumber,
        description: 'Leave out so many entries at the start: `nextOffset` of the answer before.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['entries', 'truncated', 'skipped'],
    properties: {
      entries: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path'],
          properties: { path: { type: 'string' }, ...factsProperties },
        },
      },
      ...endOfPageProperties,
      skipped: skippedProperty,
    },
  },
  access: 'read',
  network: false,
  run: async (args, context) => list(args, context),
};

async function list(args: JsonObject, context: ToolContext): Promise<ToolAnswer> {
  const globs = await compileGlobs(textsOf(args, 'globs'), 'name-or-path');
  if (globs.verdict === 'failed') return globs;
  const page: Page = collect({
    offset: numberOf(args, 'offset') ?? 0,
    most: numberOf(args, 'maxResults') ?? 10_000,
    maxOutputBytes: context.maxOutputBytes,
  });
  const skipped = startTally();
  const isRecursive = isSet(args, 'recursive');
  const walked = await walk({
    jail: context.jail,
    start: textOf(args, 'path') ?? '.',
    depth: isRecursive ? 'all-levels' : 'one-level',
    ignored: isSet(args, 'includeIgnored') ? 'include' : 'skip',
    pacer: startPacer(context.signal),
    skipped,
    admits: (entry) => isSet(args, 'includeHidden') || !entry.name.startsWith('.'),
    visit: async (entry, directory) => {
      if (!globs.matches(entry.path)) return 'on';
      const stats = page.isSkipping() ? undefined : directory.look(entry);
      const item = stats === undefined ? { path: entry.path } : { path: entry.path, ...toFacts(stats) };
      return page.add(item) === 'full' ? 'stop' : 'on';
    },
  });
  if (walked.verdict === 'failed') return walked;
  const value = { entries: page.items(), ...endOfPage(page, walked.end), skipped: skipped.toJson() };
  return { verdict: 'ok', value };
}
