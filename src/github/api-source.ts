/** Files of one commit from GitHub, where the checkout does not hold that commit: a depth of 1 is the normal case. */

import type { Github } from './github.ts';
import type { FileBounds, SourceAnswer, SourceFile, SourceFiles, TrustedSource } from './trusted-source.ts';

export type ApiSourceOptions = {
  readonly github: Pick<Github, 'readFile' | 'listFiles'>;
  readonly revision: string;
};

export function openApiSource({ github, revision }: ApiSourceOptions): TrustedSource {
  const readFile = async (path: string): Promise<SourceAnswer> => {
    const answer = await github.readFile({ commit: revision, path });
    return answer.verdict === 'answered' ? { verdict: 'answered', file: { ...answer, path } } : answer;
  };
  return {
    from: 'api',
    readFile,
    readDirectory: async (path, bounds) => {
      const listed = await github.listFiles({ commit: revision, path });
      if (listed.verdict === 'missing') return { verdict: 'answered', files: [] };
      if (listed.verdict === 'failed') return listed;
      if (listed.paths.length > bounds.files) return { verdict: 'too-large' };
      return readEach(listed.paths, { readFile, bounds });
    },
  };
}

/** At once: GitHub asks clients to keep few requests open. */
const atOnce = 8;

type Each = {
  readonly readFile: (path: string) => Promise<SourceAnswer>;
  readonly bounds: FileBounds;
};

async function readEach(paths: readonly string[], { readFile, bounds }: Each): Promise<SourceFiles> {
  const files: SourceFile[] = [];
  let bytes = 0;
  for (let at = 0; at < paths.length; at += atOnce) {
    for (const answer of await Promise.all(paths.slice(at, at + atOnce).map(readFile))) {
      // A submodule is listed and is no file.
      if (answer.verdict === 'missing') continue;
      if (answer.verdict === 'failed') return answer;
      bytes += answer.file.bytes.length;
      if (bytes > bounds.bytes) return { verdict: 'too-large' };
      files.push(answer.file);
    }
  }
  return { verdict: 'answered', files };
}
