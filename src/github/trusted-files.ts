/**
 * Policy files (manifest, prompt, system prompt) as they are in the trusted revision, never as they lie in
 * the work tree: what an earlier step, a cache or a stranger's branch put there is nobody's policy.
 */

import { lstatSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import { GoagentError } from '../contract/errors.ts';
import { isInside } from '../paths/inside.ts';
import { type CheckoutState, compareCopy, isSameLink, isSameProgram } from './checkout-copy.ts';
import type { FileBounds, SourceFile, TrustedSource } from './trusted-source.ts';
import { findSources, type Sources, type TrustedFilesOptions } from './trusted-sources.ts';
import { noPolicy, tellMissing, tellTooLarge, tellUnreadable } from './trusted-words.ts';

/** Where a file came from. */
export type Provenance = {
  /** Relative to the workspace. */
  readonly path: string;
  readonly sha256: string;
  /** What the checkout has at this path. */
  readonly checkout: CheckoutState;
  /** The commit. */
  readonly revision: string;
  readonly from: TrustedSource['from'];
};

export type TrustedFile = Provenance & { readonly text: string };

export type TrustedEntry = Provenance & Pick<SourceFile, 'bytes' | 'mode'>;

export type TrustedFiles = {
  /**
   * Reads one file at the revision. `input` is the name of the input that asked for it, for the error.
   * @throws GoagentError `POLICY_NOT_AVAILABLE` saying what to fetch or commit; `INPUTS_INVALID` when it is no UTF-8 text.
   */
  read(path: string, input: string): Promise<TrustedFile>;
  /**
   * Reads all that a directory of the revision holds; nothing where it has no such directory.
   * @throws GoagentError `POLICY_NOT_AVAILABLE`, also when it holds more than `bounds`.
   */
  readDirectory(order: DirectoryOrder): Promise<readonly TrustedEntry[]>;
  /**
   * Whether a program of the work tree, by its absolute path, is the revision's, byte for byte. Symlinks are followed.
   * `input` is the name of the input that asked for it, for the error.
   * @throws GoagentError `POLICY_NOT_AVAILABLE` when nobody can say what the revision has there.
   */
  compare(path: string, input: string): Promise<Comparison>;
};

export type DirectoryOrder = {
  /** Relative to the workspace. */
  readonly path: string;
  readonly input: string;
  readonly bounds: FileBounds;
};

/** `path`: relative to the workspace; absolute when the file is elsewhere. `sha256`: of the revision's bytes. */
export type Comparison =
  | { readonly verdict: 'same'; readonly path: string; readonly sha256: string }
  | { readonly verdict: 'differs' | 'untracked' | 'elsewhere'; readonly path: string };

/** No git is started, and nothing is asked of GitHub, before a file is really asked for. */
export function openTrustedFiles(options: TrustedFilesOptions): TrustedFiles {
  let finding: Promise<Sources> | undefined;
  const find = (): Promise<Sources> => {
    finding ??= findSources(options);
    return finding;
  };
  return {
    read: async (path, input) =>
      toTrustedFile(await readEntry({ ...(await find()), options, path, input }), input),
    readDirectory: async ({ path, input, bounds }) => {
      const place = { ...(await find()), options, path, input };
      const inside = toInside(place);
      const asked: string[] = [];
      for (const source of place.sources) {
        const answer = await source.readDirectory(inside, bounds);
        if (answer.verdict === 'too-large') throw tellTooLarge(place, bounds);
        if (answer.verdict === 'answered')
          return answer.files.map((file) => toEntry(file, { ...place, source }));
        asked.push(answer.why);
      }
      throw tellUnreadable(place, asked);
    },
    compare: async (path, input) => {
      const workspace = realpathSync.native(options.workspace);
      const real = realpathSync.native(path);
      if (!isInside(real, workspace)) return { verdict: 'elsewhere', path: real };
      const shown = toGitPath(real, workspace);
      const asking = { ...(await find()), path: shown, input };
      // By the name that the manifest gives: a link that was put there must not choose another file.
      const asNamed = await judgeFile(path, asking);
      // A link that the commit has leads where the commit says; the file there has to be the commit's too.
      const isLink = lstatSync(path).isSymbolicLink();
      const judged = isLink && asNamed.verdict === 'same' ? await judgeFile(real, asking) : asNamed;
      return { ...judged, path: shown };
    },
  };
}

type Place = Sources & {
  readonly options: TrustedFilesOptions;
  readonly path: string;
  readonly input: string;
};

async function readEntry(place: Place): Promise<TrustedEntry> {
  const inside = toInside(place);
  const asked: string[] = [];
  for (const source of place.sources) {
    const answer = await source.readFile(inside);
    if (answer.verdict === 'answered' && answer.file.mode !== 'link')
      return toEntry(answer.file, { ...place, source });
    if (answer.verdict !== 'failed') throw tellMissing(place, source.from);
    asked.push(answer.why);
  }
  throw tellUnreadable(place, asked);
}

/** The path from the repository's root. */
function toInside({ options, path, input, root }: Place): string {
  const absolute = join(realpathSync.native(options.workspace), path);
  if (isInside(absolute, root)) return toGitPath(absolute, root);
  throw noPolicy(`input "${input}": ${JSON.stringify(path)} lies outside of the repository at ${root}.`);
}

/** `path` of the file is from the repository's root, and becomes one from the workspace. */
function toEntry(file: SourceFile, place: Place & { readonly source: TrustedSource }): TrustedEntry {
  const { options, root, revision, source } = place;
  const absolute = join(root, file.path);
  const checkout = place.repository === 'none' ? 'none' : compareCopy(file, absolute);
  return {
    path: toGitPath(absolute, realpathSync.native(options.workspace)),
    bytes: file.bytes,
    mode: file.mode,
    sha256: sha256Hex(file.bytes),
    checkout,
    revision,
    from: source.from,
  };
}

type Judged =
  | { readonly verdict: 'same'; readonly sha256: string }
  | { readonly verdict: 'differs' | 'untracked' };

/** A program or a link of the work tree against what the commit has at its path. What nobody can say ends the run. */
async function judgeFile(
  file: string,
  asking: Sources & { readonly path: string; readonly input: string },
): Promise<Judged> {
  const { sources, root, repository } = asking;
  if (repository === 'none' || !isInside(file, root)) return { verdict: 'untracked' };
  const asked: string[] = [];
  for (const source of sources) {
    const answer = await source.readFile(toGitPath(file, root));
    if (answer.verdict === 'missing') return { verdict: 'untracked' };
    if (answer.verdict === 'failed') {
      asked.push(answer.why);
      continue;
    }
    const isSame = lstatSync(file).isSymbolicLink()
      ? isSameLink(answer.file, file)
      : isSameProgram(answer.file, file);
    return isSame ? { verdict: 'same', sha256: sha256Hex(answer.file.bytes) } : { verdict: 'differs' };
  }
  throw tellUnreadable(asking, asked);
}

const toGitPath = (path: string, root: string): string => relative(root, path).split(sep).join('/');

function toTrustedFile({ bytes, mode: _, ...facts }: TrustedEntry, input: string): TrustedFile {
  try {
    return { ...facts, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new GoagentError(
      'INPUTS_INVALID',
      [`input "${input}": ${JSON.stringify(facts.path)} is not UTF-8 text`],
      { cause },
    );
  }
}
