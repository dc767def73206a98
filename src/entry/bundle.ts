/** The one bundle: each face is its own chunk, loaded by the stub in dist that is named like it. */

export async function enter(face: 'main' | 'cli'): Promise<void> {
  switch (face) {
    case 'main':
      return (await import('./main.ts')).main();
    case 'cli':
      return (await import('./cli.ts')).cli();
  }
}
