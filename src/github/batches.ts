/** Files in groups that one answer of git can hold. */

type Sized = { readonly size: number };

const mostBytes = 16 * 1024 * 1024;
const mostFiles = 4_000;

/** In their order. One that is larger than a group is a group of its own. */
export function toBatches<T extends Sized>(files: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let room = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= mostFiles || file.size > room) {
      batches.push([file]);
      room = mostBytes - file.size;
    } else {
      last.push(file);
      room -= file.size;
    }
  }
  return batches;
}
