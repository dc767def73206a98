/** User and password of the URLs in a text, as secrets in every form in which they can be met. */

import { decodePercent } from '../law/redact/decode-percent.ts';
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

// What stands before the last `@` of an authority. No `/` in it, so each run ends before the next URL begins.
const authority = /(ssh)?:\/\/([^\s/?#"<>`\\]{1,8192})@/gi;

/**
 * Finds what stands before the `@` of every URL in `text`: user, password and `user:password`,
 * as written and percent-decoded. A user of an ssh URL is a login, never a secret.
 * @param about how a warning names the place, and the class of what is found
 */
export function findUserinfo(
  text: string,
  about: { readonly source: string; readonly class: string },
): readonly Candidate[] {
  return [...text.matchAll(authority)].flatMap(([, ssh, userinfo = '']) => {
    const colon = userinfo.indexOf(':');
    const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
    const password = colon < 0 ? '' : userinfo.slice(colon + 1);
    const login = ssh !== undefined ? [] : toLogin(user, about.class);
    if (isEmptyPassword(password)) return login;
    if (password === user && isWord(user)) return [{ value: password, certainty: 'default', ...about }];
    // The name of a public login, and what comes before a token everywhere, is not to be hidden.
    const forms = isPublicUser(user) ? [password] : [password, userinfo, decodePercent(userinfo)];
    return [...login, { value: decodePercent(password), forms, certainty: 'certain', ...about }];
  });
}

/** True for a user name that says where to find the token, and for a password that says "look at the user". */
export function isPublicUser(name: string): boolean {
  return publicUsers.has(name.toLowerCase());
}

/** True for letters that somebody can guess; 15 of them still fit no token. */
export function isWord(value: string): boolean {
  return /^[a-z_-]{1,15}$/i.test(value);
}

function isEmptyPassword(password: string): boolean {
  return password === '' || isPublicUser(password);
}

function toLogin(user: string, kind: string): readonly Candidate[] {
  if (isPublicUser(user)) return [];
  return [{ value: decodePercent(user), forms: [user], class: kind, certainty: 'guessed' }];
}
