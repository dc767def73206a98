/** Secrets in the inputs that are there to hold them: keys, `secrets`, `api-headers`, and a URL with credentials. */

import type { Environment } from './environment.ts';
import type { Candidate } from './secret-candidate.ts';
import { toHeaderSecrets } from './secret-headers.ts';
import { parseSecretsList } from './secrets-list.ts';
import { findUserinfo } from './userinfo.ts';

/** All secrets of declared inputs. Values that the parser will refuse are secrets too: a complaint comes later. */
export function findInputSecrets(environment: Environment): readonly Candidate[] {
  return [
    ...['api-key', 'prestage-api-key'].flatMap((name) =>
      given(environment, name).map((value) => ({
        value,
        class: 'api-key',
        certainty: 'certain' as const,
        source: `input "${name}"`,
      })),
    ),
    ...given(environment, 'github-token').map((value) => ({
      value,
      class: 'github-token',
      certainty: 'certain' as const,
      source: 'input "github-token"',
    })),
    ...given(environment, 'secrets')
      .flatMap(parseSecretsList)
      .map((value, index) => ({
        value,
        class: 'secrets',
        certainty: 'certain' as const,
        source: `input "secrets", value ${index + 1}`,
      })),
    ...given(environment, 'api-headers')
      .flatMap((text) => text.split(/\r?\n|\r/))
      .filter((line) => line.trim() !== '')
      .flatMap((line) => toHeaderSecrets(line, { source: 'input "api-headers"', class: 'api-header' })),
    ...['base-url', 'prestage-base-url'].flatMap((name) =>
      given(environment, name).flatMap((value) =>
        findUserinfo(value, { source: `input "${name}"`, class: 'url-userinfo' }),
      ),
    ),
  ];
}

/** The value as the workflow wrote it, with its blanks, where the runner's variable is at hand. */
function given({ inputs, variables }: Environment, name: string): readonly string[] {
  const value = inputs.get(name);
  const raw = variables.get(`INPUT_${name.toUpperCase()}`);
  if (value === undefined) return raw === undefined || raw.trim() === '' ? [] : [raw];
  return raw !== undefined && raw.trim() === value.trim() ? [raw] : [value];
}
