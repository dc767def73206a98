/** The inputs about GitHub: whom the gate knows by name, and what may be asked with which token. */

import type { InputReader } from './input-reader.ts';
import { type Parse, parseList, parseText, parseWord } from './input-values.ts';
import type { NamedRecipe } from './recipe-inputs.ts';

export type OnUntrusted = 'skip' | 'fail' | 'read-only';

export type GithubInputs = {
  /** Absent: nothing is asked, so nobody is known to have write access. */
  readonly token: string | undefined;
  /** Lower-case logins. */
  readonly allowUsers: readonly string[];
  /** Lower-case logins, each with `[bot]` behind it. */
  readonly allowBots: readonly string[];
  readonly onUntrusted: OnUntrusted;
};

export function readGithub(reader: InputReader, recipe: NamedRecipe): GithubInputs {
  return {
    token: reader.optional('github-token', parseText),
    allowUsers: reader.value('allow-users', lowerCase(parseList(isUser)), []),
    allowBots: reader.value('allow-bots', lowerCase(parseList(isBot)), []).map(withSuffix),
    onUntrusted: reader.value('on-untrusted', parseWord(['skip', 'fail', 'read-only']), usualAnswer(recipe)),
  };
}

/** What these two do for strangers is what they are for. */
const usualAnswer = (recipe: NamedRecipe): OnUntrusted =>
  recipe === 'review' || recipe === 'triage' ? 'read-only' : 'skip';

/** GitHub's rule for logins; a name with an underscore belongs to a managed account. */
const isUser = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,38}(_[a-z0-9]{1,20})?$/i.test(text);

/** An app's slug, with `[bot]` or without. */
const isBot = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}(\[bot\])?$/i.test(text);

const withSuffix = (login: string): string => (login.endsWith('[bot]') ? login : `${login}[bot]`);

function lowerCase(parse: Parse<readonly string[]>): Parse<readonly string[]> {
  return (text) => parse(text.toLowerCase());
}
