/** The expressions in a text, and which values of the workflow's contexts end up in what they give. Read by GitHub's own parser. */

import {
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
} from '@actions/expressions/ast';
import { Lexer, TokenType } from '@actions/expressions/lexer';
import { Parser } from '@actions/expressions/parser';

/** Names in lower case, as GitHub does not mind their case; `*` where it may be any. `['github', 'event', 'issue', 'title']`. */
export type ContextPath = readonly string[];

export type Embedded = {
  /** Which `${{` of the text it is, from 0. */
  readonly ordinal: number;
  readonly reading:
    | { readonly verdict: 'read'; readonly carried: readonly ContextPath[] }
    | { readonly verdict: 'not-read' };
};

/** Of one text; a workflow has a handful. */
const mostExpressions = 1_000;

export function readExpressions(text: string): readonly Embedded[] {
  const found: Embedded[] = [];
  let [at, ordinal] = [text.indexOf('${{'), 0];
  while (at >= 0) {
    const end = found.length < mostExpressions ? findEnd(text, at + 3) : undefined;
    if (end === undefined) return [...found, { ordinal, reading: { verdict: 'not-read' } }];
    const source = text.slice(at + 3, end);
    found.push({ ordinal, reading: readExpression(source) });
    ordinal += source.split('${{').length;
    at = text.indexOf('${{', end + 2);
  }
  return found;
}

/** Braces within quotes end nothing. */
function findEnd(text: string, start: number): number | undefined {
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith('}}', at)) return at;
  }
  return undefined;
}

const contexts = [
  ...['github', 'env', 'vars', 'job', 'jobs', 'steps', 'runner', 'secrets'],
  ...['strategy', 'matrix', 'needs', 'inputs'],
];
const moreFunctions = ['hashFiles', 'success', 'always', 'failure', 'cancelled'];

function readExpression(source: string): Embedded['reading'] {
  try {
    const functions = moreFunctions.map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
    const tree = new Parser(new Lexer(source).lex().tokens, contexts, functions).parse();
    return { verdict: 'read', carried: toCarried(tree) };
  } catch {
    // The parser throws whatever it finds wrong; the stack is bounded by its own depth.
    return { verdict: 'not-read' };
  }
}

/** Their answer is true, false or a digest, whatever they are asked about. */
const tellingFunctions: ReadonlySet<string> = new Set([
  ...['contains', 'startswith', 'endswith', 'hashfiles'],
  ...['success', 'always', 'failure', 'cancelled'],
]);

function toCarried(tree: Expr): readonly ContextPath[] {
  if (tree instanceof Grouping) return toCarried(tree.group);
  if (tree instanceof ContextAccess) return [[tree.name.lexeme.toLowerCase()]];
  if (tree instanceof IndexAccess) return ofIndex(tree);
  if (tree instanceof FunctionCall) return ofFunction(tree);
  if (tree instanceof Logical) {
    // What `a && b` gives is b, or something of a that is empty.
    const given = tree.operator.type === TokenType.AND ? tree.args.slice(-1) : tree.args;
    return given.flatMap(toCarried);
  }
  // A literal, a comparison, a negation.
  return [];
}

function ofFunction({ functionName, args }: FunctionCall): readonly ContextPath[] {
  const name = functionName.lexeme.toLowerCase();
  if (tellingFunctions.has(name)) return [];
  const given = name === 'case' ? args.filter((_, at) => at % 2 === 1 || at === args.length - 1) : args;
  return given.flatMap(toCarried);
}

function ofIndex({ expr, index }: IndexAccess): readonly ContextPath[] {
  const name = index instanceof Literal ? index.literal.coerceString().toLowerCase() : '*';
  const segment = /^\d+$/.test(name) ? '*' : name;
  const isName = expr instanceof ContextAccess || expr instanceof IndexAccess || expr instanceof Grouping;
  return toCarried(expr).map((path) => (isName ? [...path, segment] : path));
}
