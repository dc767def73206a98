/** What a conversation has told so far: lines that were read, matches of searches, names in directories. */

import { isJsonObject, type JsonValue } from '../../src/contract/json.ts';
import {
  type ChatRequest,
  type Conversation,
  type Exchange,
  listOf,
  toConversation,
} from './chat-request.ts';
import { type TaskWords, toTaskWords } from './words.ts';

/** Text of a file, from line `first` (from 1) on. A failed read has no lines. */
export type ReadText = { readonly path: string; readonly first: number; readonly lines: readonly string[] };

export type Match = {
  readonly path: string;
  readonly line: number;
  readonly preview: string;
  /** Matches of the search that found it: a word in few places tells more. */
  readonly among: number;
};

export type Entry = { readonly path: string; readonly type: 'file' | 'directory' };

export type Knowledge = {
  readonly reads: readonly ReadText[];
  readonly matches: readonly Match[];
  readonly entries: readonly Entry[];
  /** Queries that were searched for. */
  readonly searched: ReadonlySet<string>;
  /** Directories that were listed; the root is `.`. */
  readonly listed: ReadonlySet<string>;
};

/** Everything that a reply is chosen from. */
export type View = {
  readonly conversation: Conversation;
  readonly words: TaskWords;
  readonly known: Knowledge;
};

export function toView(request: ChatRequest): View {
  const conversation = toConversation(request);
  return { conversation, words: toTaskWords(conversation.task), known: toKnowledge(conversation) };
}

/** Whether that line of the file was read, or could not be. */
export function isRead({ reads }: Knowledge, path: string, line: number): boolean {
  return reads.some(
    (read) =>
      read.path === path &&
      (read.lines.length === 0 || (line >= read.first && line < read.first + read.lines.length)),
  );
}

function toKnowledge({ exchanges }: Conversation): Knowledge {
  const of = (...names: readonly string[]): readonly Exchange[] =>
    exchanges.filter(({ name }) => names.includes(name));
  return {
    reads: of('fs_read_lines', 'fs_read_file').map(toReadText),
    matches: of('fs_search').flatMap(({ result }) => toMatches(listOf(result.matches))),
    entries: of('fs_list_dir').flatMap(({ result }) => listOf(result.entries).flatMap(toEntry)),
    searched: new Set(of('fs_search').map(({ args }) => String(args.query))),
    listed: new Set(of('fs_list_dir').map(({ args }) => String(args.path ?? '.'))),
  };
}

function toReadText({ args, result }: Exchange): ReadText {
  const lines = typeof result.content === 'string' ? result.content.replace(/\n$/, '').split('\n') : [];
  return {
    path: String(args.path),
    first: typeof result.startLine === 'number' ? result.startLine : 1,
    lines,
  };
}

function toMatches(values: readonly JsonValue[]): readonly Match[] {
  return values.filter(isJsonObject).map(({ path, line, preview }) => ({
    path: String(path),
    line: Number(line),
    preview: String(preview),
    among: values.length,
  }));
}

function toEntry(value: JsonValue): Entry[] {
  if (!isJsonObject(value) || typeof value.path !== 'string') return [];
  const { path, type } = value;
  return type === 'file' || type === 'dir' ? [{ path, type: type === 'dir' ? 'directory' : 'file' }] : [];
}
