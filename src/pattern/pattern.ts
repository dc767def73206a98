/** Regular expressions that cannot run away: RE2 syntax, linear time. This room is the only importer of re2js. */

import type { Matcher, RE2JS } from 're2js';

/** `i` ignores case, `m` lets `^` and `$` match at lines, `s` lets `.` match a line feed. */
export type PatternFlags = '' | 'i' | 'm' | 's' | 'im' | 'is' | 'ms' | 'ims';

/** Indexes of UTF-16 units, as `String.prototype.slice` takes them. `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

export type Pattern = {
  readonly source: string;
  /** Instructions of the compiled program. One look at a text costs at most size times length. */
  readonly size: number;
  test(text: string): boolean;
  /** The leftmost match, or undefined. */
  find(text: string): Span | undefined;
  /**
   * Every match from left to right, without overlaps. One look is linear, but each match is a look of its own:
   * whoever does not know the pattern cuts the text into pieces of bounded length first.
   */
  findAll(text: string): Iterable<Span>;
};

export type CompiledPattern =
  | { readonly verdict: 'compiled'; readonly pattern: Pattern }
  /** `complaint` quotes the part of the source that is wrong, and nothing else. */
  | { readonly verdict: 'refused'; readonly complaint: string };

export type PatternCompiler = {
  /** Never throws: a bad source is a value. */
  compile(source: string, flags?: PatternFlags): CompiledPattern;
  /** The source of a pattern that matches `text` and nothing else. */
  quote(text: string): string;
};

/** Loads the library (about 160 KB), on the first call only. What it returns is synchronous. */
export async function loadPatterns(): Promise<PatternCompiler> {
  const { RE2JS, RE2JSException } = await import('re2js');
  const bits = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };
  const toBits = (flags: PatternFlags) =>
    (flags.includes('i') ? bits.i : 0) |
    (flags.includes('m') ? bits.m : 0) |
    (flags.includes('s') ? bits.s : 0);
  return {
    quote: (text) => RE2JS.quote(text),
    compile: (source, flags = '') => {
      try {
        return { verdict: 'compiled', pattern: toPattern(source, RE2JS.compile(source, toBits(flags))) };
      } catch (error) {
        // A source that nests too deep overflows the parser's stack: a RangeError, and no less a bad pattern.
        if (error instanceof RE2JSException || error instanceof RangeError) {
          return { verdict: 'refused', complaint: toComplaint(error) };
        }
        throw error;
      }
    },
  };
}

/** For one pattern: loads the library when needed and compiles. */
export async function compilePattern(source: string, flags: PatternFlags = ''): Promise<CompiledPattern> {
  return (await loadPatterns()).compile(source, flags);
}

const longestComplaint = 200;

/** The library puts the flags in front of the source, where nobody has written them, and may quote all of it. */
function toComplaint(error: Error): string {
  const complaint = error.message.replace(/`(?:\(\?[ims]\))+/, '`');
  return complaint.length <= longestComplaint ? complaint : `${complaint.slice(0, longestComplaint)}…`;
}

function toPattern(source: string, compiled: RE2JS): Pattern {
  return {
    source,
    size: compiled.programSize(),
    test: (text) => compiled.test(text),
    find: (text) => {
      const matcher = compiled.matcher(text);
      return matcher.find() ? toSpan(matcher) : undefined;
    },
    findAll: function* (text) {
      const matcher = compiled.matcher(text);
      while (matcher.find()) yield toSpan(matcher);
    },
  };
}

function toSpan(matcher: Matcher): Span {
  return { start: matcher.start(), end: matcher.end() };
}
