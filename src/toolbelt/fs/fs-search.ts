/** `fs_search`: where a text or a pattern occurs in the files of the workspace. */

import type { JsonObject } from '../../contract/json.ts';
import { loadPatterns } from '../../pattern/pattern.ts';
import {
  countProperty,
  globsProperty,
  includeIgnoredProperty,
  isSet,
  largestNumber,
  numberOf,
  pathProperty,
  textOf,
  textsOf,
} from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { compileGlobs } from '../jail/globs.ts';
import { walk } from '../jail/walk.ts';
import { type Pacer, startPacer } from '../pacer.ts';
import { collect, endOfPage, endOfPageProperties } from '../page.ts';
import { skippedProperty, startTally, type Tally } from '../tally.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from '../tool.ts';
import { matchSchema, startFileSearch } from './file-search.ts';
import { type LineSearch, searchPattern, searchText } from './line-search.ts';

export const fsSearch: BuiltinTool = {
  name: 'fs_search',
  description:
    'Searches the text files below a directory line by line: one match a line, files of a directory before its subdirectories. Skips .git, what .gitignore leaves out, binary files and files over 4 MiB, and counts them in `skipped`. A long answer is cut: go on at `nextOffset`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['query'],
    properties: {
      query: {
        type: 'string',
        minLength: 1,
        maxLength: 1000,
        description: 'Text to find, or a pattern with `regex`.',
      },
      regex: {
        type: 'boolean',
        description:
          'The query is an RE2 regular expression (no lookaround, no backreferences). Default false.',
      },
      ignoreCase: { type: 'boolean', description: 'Default false.' },
      path: { ...pathProperty, description: 'Directory or file to search. Default ".".' },
      globs: globsProperty,
      contextLines: {
        type: 'integer',
        minimum: 0,
        maximum: 10,
        description: 'Lines to show before and after each match. Default 0.',
      },
      includeIgnored: includeIgnoredProperty,
      maxResults: { type: 'integer', minimum: 1, maximum: 10_000, description: 'Default 1000.' },
      offset: {
        type: 'integer',
        minimum: 0,
        maximum: largestNumber,
        description: 'Leave out so many matches at the start: `nextOffset` of the answer before.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['matches', 'truncated', 'filesSearched', 'skipped'],
    properties: {
      matches: { type: 'array', items: matchSchema },
      ...endOfPageProperties,
      filesSearched: countProperty,
      skipped: skippedProperty,
    },
  },
  access: 'read',
  network: false,
  run: async (args, context) => search(args, context),
};

async function search(args: JsonObject, context: ToolContext): Promise<ToolAnswer> {
  const globs = await compileGlobs(textsOf(args, 'globs'), 'name-or-path');
  if (globs.verdict === 'failed') return globs;
  const pacer = startPacer(context.signal);
  const skipped = startTally();
  const lines = await toLineSearch({ args, pacer, skipped });
  if (lines.verdict === 'failed') return lines;
  const page = collect({
    offset: numberOf(args, 'offset') ?? 0,
    most: numberOf(args, 'maxResults') ?? 1000,
    maxOutputBytes: context.maxOutputBytes,
  });
  const contextLines = numberOf(args, 'contextLines') ?? 0;
  const files = startFileSearch({ search: lines.search, page, pacer, skipped, contextLines });
  const start = textOf(args, 'path') ?? '.';
  const looked = await context.jail.look(start, 'follow');
  const walked =
    looked.verdict === 'looked' && looked.stats.isFile()
      ? await context.jail.withFile(start, files.searchAlone)
      : await walk({
          jail: context.jail,
          start,
          depth: 'all-levels',
          ignored: isSet(args, 'includeIgnored') ? 'include' : 'skip',
          pacer,
          skipped,
          admits: () => true,
          visit: async (entry, directory) => {
            if (entry.kind === 'link') skipped.add('links', 1);
            return entry.kind === 'file' && globs.matches(entry.path)
              ? files.searchEntry(entry, directory)
              : 'on';
          },
        });
  if (walked.verdict === 'failed') return walked;
  const end = files.isExhausted() ? 'too-many' : walked.end;
  const value = {
    matches: page.items(),
    ...endOfPage(page, end),
    filesSearched: files.count(),
    skipped: skipped.toJson(),
  };
  return { verdict: 'ok', value };
}

/** A large program makes every line slow: 1,000 instructions are far beyond what people write. */
const largestPattern = 1000;

type Wish = { readonly args: JsonObject; readonly pacer: Pacer; readonly skipped: Tally };

type Lines = { readonly verdict: 'ready'; readonly search: LineSearch } | ToolFailure;

async function toLineSearch({ args, pacer, skipped }: Wish): Promise<Lines> {
  const query = textOf(args, 'query') ?? '';
  const isRegex = isSet(args, 'regex');
  const ignoresCase = isSet(args, 'ignoreCase');
  if (!isRegex && !ignoresCase) return { verdict: 'ready', search: searchText(query) };
  const patterns = await loadPatterns();
  const compiled = patterns.compile(isRegex ? query : patterns.quote(query), ignoresCase ? 'im' : 'm');
  if (compiled.verdict === 'refused') {
    return failed('BAD_REGEX', compiled.complaint, 'RE2 syntax; leave out `regex` to search for plain text');
  }
  if (compiled.pattern.size > largestPattern) return failed('BAD_REGEX', 'the pattern is too large');
  return { verdict: 'ready', search: searchPattern({ pattern: compiled.pattern, pacer, skipped }) };
}
