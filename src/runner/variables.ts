/** All environment variables, read alone: who needs no more of the runner does not load its toolkit. */

/** All variables that are set. */
export function readVariables(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
