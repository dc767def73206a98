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

function toValueSecrets(
  value: string,
  about: { readonly source: string; readonly class: string },
): readonly Candidate[] {
  const match = /^\s*(basic|bearer|token|negotiate|digest|apikey)\s+(\S.*)$/is.exec(value);
  const bare = match?.[2];
  const certain = { class: about.class, certainty: 'certain' } as const;
  if (bare === undefined) return [{ ...certain, value: value.trim(), source: about.source }];
  return [
    { ...certain, value: bare.trim(), source: about.source },
    { ...certain, value: value.trim() },
    ...(match?.[1]?.toLowerCase() === 'basic' ? toPairSecrets(bare.trim(), certain) : []),
  ];
}

/** `user:password` in base64: the pair, and the part of it that opens the door. */
function toPairSecrets(
  blob: string,
  certain: { readonly class: string; readonly certainty: 'certain' },
): readonly Candidate[] {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(blob)) return [];
  const pair = Buffer.from(blob, 'base64').toString('utf8');
  if (pair.includes('\ufffd')) return [];
  const colon = pair.indexOf(':');
  if (colon < 0) return [{ ...certain, value: pair }];
  const user = pair.slice(0, colon);
  const password = pair.slice(colon + 1);
  const key = password === '' || isPublicUser(password) ? user : password;
  return [
    { ...certain, value: key },
    { ...certain, value: pair },
  ];
}
