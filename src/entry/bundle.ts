/** The one bundle: each face is its own chunk, loaded by the stub in dist that is named like it. */

import { startClean } from './clean-start.ts';

export type Face = 'main' | 'post' | 'publish' | 'cli' | 'toolbelt' | 'uploader';

/** `directory` is the stub's own: a bundler would put the path of our sources in place of `import.meta.url`. */
export async function enter(face: Face, directory: string): Promise<void> {
  switch (face) {
    case 'main':
      // Before anything large is loaded: this start may be the first of two.
      startClean();
      return (await import('./main.ts')).main(directory);
    case 'post':
      return (await import('./post.ts')).post(directory);
    case 'publish':
      return (await import('./publish.ts')).publish(directory);
    case 'cli':
      return (await import('./cli.ts')).cli(directory);
    case 'toolbelt':
      return (await import('./toolbelt.ts')).toolbelt(directory);
    case 'uploader':
      return (await import('./uploader.ts')).uploader();
  }
}
