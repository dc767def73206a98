/** Secrets in environment variables: by the name of the variable, and in the URLs of all of them. */

import { inputTable } from './input-table.ts';
import type { Candidate } from './secret-candidate.ts';
import { findUserinfo, isWord } from './userinfo.ts';

/** Variables that hold a secret whatever their value looks like, and what kind of secret. */
const certainNames: ReadonlyMap<string, string> = new Map([
  ['OAI_API_KEY', 'api-key'],
  ['OPENAI_API_KEY', 'api-key'],
  ['OAI_PREP_API_KEY', 'api-key'],
  ['OAI_IMAGE_API_KEY', 'api-key'],
  ['GITHUB_TOKEN', 'github-token'],
  ['ACTIONS_RUNTIME_TOKEN', 'runner-token'],
  ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'runner-token'],
]);

const secretName = /(TOKEN|API_KEY)$|SECRET|PASSWORD/;
/** Inputs whose form is known: `secret-inputs` takes them apart. */
const takenApart = new Set(
  inputTable.filter((rule) => rule.secret === true).map((rule) => `INPUT_${rule.name.toUpperCase()}`),
);

/** Variables whose name says that they hold a secret (I1 of the security page), in any case. */
export function findSecretVariables(variables: ReadonlyMap<string, string>): readonly Candidate[] {
  return [...variables].flatMap(([name, value]) => {
    const kind = toKind(name.toUpperCase(), value.trim().toUpperCase());
    return kind === undefined ? [] : [{ value, source: toSource(name), ...kind }];
  });
}

function toKind(name: string, value: string): Pick<Candidate, 'class' | 'certainty'> | undefined {
  if (takenApart.has(name)) return undefined;
  const certain = certainNames.get(name);
  if (certain !== undefined) return { class: certain, certainty: 'certain' };
  // Inputs are written with hyphens: `INPUT_PRESTAGE-API-KEY`.
  if (!secretName.test(name.replaceAll('-', '_'))) return undefined;
  // `POSTGRES_PASSWORD=postgres`, as in the documentation of service containers.
  return { class: 'environment', certainty: isWord(value) && name.includes(value) ? 'default' : 'guessed' };
}

/** User and password of URLs in variables. Of inputs only in those that are URLs: a prompt may quote any. */
export function findVariableUserinfo(variables: ReadonlyMap<string, string>): readonly Candidate[] {
  return [...variables]
    .filter(([name]) => !/^INPUT_/i.test(name) || /URL/i.test(name))
    .flatMap(([name, value]) =>
      findUserinfo(value, { source: `a URL in ${toSource(name)}`, class: 'url-userinfo' }),
    );
}

/** How a warning names a variable. Its name is somebody else's text. */
function toSource(name: string): string {
  const shown = name.replace(/[^\x21-\x7e]+/g, '?').slice(0, 100);
  return shown.startsWith('INPUT_') ? `input "${shown.slice(6).toLowerCase()}"` : `variable ${shown}`;
}
