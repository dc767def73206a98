/** Things of the same file, in the order of the first of each. */

export function groupByFile<Thing>(
  things: readonly Thing[],
  fileOf: (thing: Thing) => number,
): ReadonlyMap<number, readonly Thing[]> {
  const groups = new Map<number, Thing[]>();
  for (const thing of things) {
    const group = groups.get(fileOf(thing));
    if (group === undefined) groups.set(fileOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
