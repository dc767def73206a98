/** Which variables a tool may be given: `envPassthrough`. */

import { isDeniedName } from './denied-names.ts';
import { quote } from './quote.ts';

/** The four of the threat model, which need no word in `env-allowlist`. */
const alwaysAllowed: readonly string[] = [
  'OAI_API_KEY',
  'OAI_BASE_URL',
  'OAI_IMAGE_BASE_URL',
  'OAI_HTTP_TIMEOUT',
];

/** Every tool has these, built by us. To pass on the run's own would undo the cleaning, so the wish is dropped. */
const alwaysSet: readonly string[] = ['PATH', 'HOME'];

export type EnvironmentNames = { readonly names: readonly string[]; readonly complaints: readonly string[] };

/**
 * Trims, upper-cases and removes repetitions, keeping the first. Complaints are in goagent's words where it has some.
 *
 * @param allowlist names of `env-allowlist`. It cannot lift the deny list.
 */
export function judgeEnvironmentNames(
  wanted: readonly string[],
  allowlist: readonly string[],
): EnvironmentNames {
  const allowed = new Set([...alwaysAllowed, ...alwaysSet, ...allowlist.map(normalise)]);
  const names = wanted.map(normalise);
  const complaints = names.flatMap((name, index) => {
    const complaint = complaintAbout(name, wanted[index] ?? '', allowed);
    return complaint === undefined ? [] : [`envPassthrough[${index}]: ${complaint}`];
  });
  return { names: [...new Set(names)].filter((name) => !alwaysSet.includes(name)), complaints };
}

function normalise(name: string): string {
  return name.trim().toUpperCase();
}

function complaintAbout(name: string, written: string, allowed: ReadonlySet<string>): string | undefined {
  if (name === '') return 'empty name';
  if (!/^[A-Z_][A-Z0-9_]*$/.test(name)) {
    return `invalid name ${quote(written)} (must match [A-Z_][A-Z0-9_]*)`;
  }
  if (isDeniedName(name)) return `${quote(name)} is never passed to a tool`;
  if (!allowed.has(name)) return `${quote(name)} may be passed only if the input env-allowlist names it`;
  return undefined;
}
