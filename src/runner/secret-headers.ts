/** Secrets in a request header: its value, and what a bearer or basic value carries. */

import type { Candidate } from './secret-candidate.ts';
import { isPublicUser } from './userinfo.ts';

const publicHeader = /^(http-referer|x-title|user-agent|accept.*|openai-(organization|project|beta))$/i;

/**
 * The header line `Name: value` as secrets. Headers that the contract calls public give none;
 * a line without a name is a secret as a whole, since somebody meant it to be one.
 */
export function toHeaderSecrets(
  line: string,
  about: { readonly source: string; readonly class: string },
): readonly Candidate[] {
  const match = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100})\s*:(.*)$/s.exec(line);
  const name = match?.[1];
  if (name === undefined) return toValueSecrets(line, about);
  if (publicHeader.test(name)) return [];
  return toValueSecrets(match?.[2] ?? '', { ...about, source: `${about.source}, header ${name}` });
}

// The word before the key is left out: with it, the public head of a JWT would no longer be known for one.
function toValueSecrets(
  value: string,
  about: { readonly source: string; readonly class: string },
): readonly Candidate[] {
  const whole = value.trim();
  const [, scheme = '', bare] = /^(basic|bearer|token|negotiate|digest|apikey)\s+(\S.*)$/is.exec(whole) ?? [];
  if (bare === undefined) return [{ ...about, certainty: 'certain', value: whole }];
  const pair = scheme.toLowerCase() === 'basic' ? decodePair(bare) : undefined;
  if (pair === undefined) return [{ ...about, certainty: 'certain', value: bare }];
  return [
    { ...about, certainty: 'certain', value: toKey(pair), forms: hasPublicPart(pair) ? [] : [bare, pair] },
  ];
}

/** `x-access-token:` and its base64 stand in many texts. The key behind it is known in base64 too, wherever it begins. */
const hasPublicPart = (pair: string): boolean => pair.split(':').some(isPublicUser);

/** `user:password`, if it is that in base64. */
function decodePair(blob: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(blob)) return undefined;
  const pair = Buffer.from(blob, 'base64').toString('utf8');
  return pair.includes('\ufffd') || !pair.includes(':') ? undefined : pair;
}

/** The part of a pair that opens the door. */
function toKey(pair: string): string {
  const [user = '', ...rest] = pair.split(':');
  const password = rest.join(':');
  return password === '' || isPublicUser(password) ? user : password;
}
