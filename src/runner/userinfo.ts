/** User and password of the URLs in a text, as secrets in every form in which they can be met. */

import type { Candidate } from './secret-candidate.ts';

/** Logins that stand for "the password is a token": documented by their hosts, so nobody's secret. */
const publicUsers = new Set([
  '__token__',
  'anonymous',
  'gitlab-ci-token',
  'oauth2',
  'oauth2accesstoken',
  'private-token',
  'token',
  'x-access-token',
  'x-oauth-basic',
  'x-token-auth',
]);

// The part before the last `@` of the authority. No `/`, so each run ends before the next URL begins.
const authority = /\b([a-z][a-z0-9+.-]{0,30}):\/\/([^\s/?#"<>`\\]{1,8192})@/gi;

/**
 * Finds what stands before the `@` of every URL in `text`: user, password and `user:password`,
 * as written and percent-decoded. A user of an ssh URL is a login, never a secret.
 * @param about how a warning names the place, and the class of what is found
 */
export function findUserinfo(
  text: string,
  about: { readonly source: string; readonly class: string },
): readonly Candidate[] {
  return [...text.matchAll(authority)].flatMap(([, scheme = '', userinfo = '']) => {
    const colon = userinfo.indexOf(':');
    const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
    const password = colon < 0 ? '' : userinfo.slice(colon + 1);
    const login = /ssh$/i.test(scheme) ? [] : toLogin(user, about.class);
    if (isEmptyPassword(password)) return login;
    // A default pair such as postgres:postgres protects nothing, and its word is everywhere.
    if (password === user) return [];
    return [
      ...login,
      ...bothForms(password, { class: about.class, certainty: 'certain', source: about.source }),
      ...bothForms(userinfo, { class: about.class, certainty: 'certain' }),
    ];
  });
}

/** True for a user name that says where to find the token, and for a password that says "look at the user". */
export function isPublicUser(name: string): boolean {
  return publicUsers.has(name.toLowerCase());
}

function isEmptyPassword(password: string): boolean {
  return password === '' || isPublicUser(password);
}

function toLogin(user: string, kind: string): readonly Candidate[] {
  return isPublicUser(user) ? [] : bothForms(user, { class: kind, certainty: 'guessed' });
}

function bothForms(value: string, rest: Omit<Candidate, 'value'>): readonly Candidate[] {
  const decoded = decodePercent(value);
  const { source: _, ...silent } = rest;
  return decoded === value
    ? [{ value, ...rest }]
    : [
        { value, ...rest },
        { value: decoded, ...silent },
      ];
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
