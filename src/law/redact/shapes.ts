/** Tokens that nobody registered and that can be nothing else by their shape. Strict: what documents show as examples stays. */

import type { Span } from './spans.ts';

/** No word goes on into the token; `\n` and `%0A` before it are line ends, not words. */
const edge = String.raw`(?:(?<![A-Za-z0-9_+/-])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))`;
const base64 = '[A-Za-z0-9+/=]';
const gap = String.raw`(?:\s|\\[nr])`;
const lineEnd = String.raw`(?:\r?\n|(?:\\r)?\\n)`;
const privateKey = [
  `-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----${gap}*`,
  String.raw`(?:(?:[A-Za-z-]{1,32}: [^\r\n\\]{1,128}${lineEnd}){1,4}${gap}*)?`,
  `${base64}{16,}(?:${gap}+${base64}{16,})*(?:${gap}+${base64}{1,15})?`,
  `(?:${gap}*-----END [A-Z0-9 ]{1,64}-----)?`,
].join('');

/**
 * Each takes linear time: a run can begin at few places only, and no two neighbouring parts of a pattern take the same
 * character. `judge` looks at a match once more.
 */
type Shape = { readonly pattern: RegExp; readonly judge: (token: string) => boolean };

const shapes: readonly Shape[] = [
  { pattern: /gh[oprsu]_[A-Za-z0-9]{36,255}/g, judge: isMixed },
  { pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/g, judge: isMixed },
  {
    pattern: new RegExp(`${edge}A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9+/=])`, 'g'),
    judge: (token) => new Set(token).size >= 10 && /[2-7]/.test(token) && !token.endsWith('EXAMPLE'),
  },
  { pattern: new RegExp(`${edge}xox[a-z]-(?:[0-9]{1,16}-){1,4}[A-Za-z0-9]{20,}`, 'g'), judge: isVaried },
  { pattern: new RegExp(`${edge}xapp-[0-9]-[A-Z0-9]{8,16}-[0-9]{8,16}-[a-f0-9]{64}`, 'g'), judge: isVaried },
  { pattern: new RegExp(`${edge}sk-[A-Za-z0-9_-]{32,}`, 'g'), judge: isRandomKey },
  {
    pattern: new RegExp(String.raw`${edge}eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}`, 'g'),
    judge: isToken,
  },
  {
    pattern: new RegExp(privateKey, 'g'),
    judge: (key) => isMixed((key.match(/[A-Za-z0-9+/]{40,}/g) ?? []).join('')),
  },
];

const shortest = 20;
// One look for all beginnings is faster than one for each shape, and most texts have none.
const beginning = /gh[oprsu]_|github_pat_|A[KS]IA|xox[a-z]-|xapp-|sk-|eyJ|PRIVATE KEY/;

/** Finds every token of a known shape. */
export function findShapes(text: string): readonly Span[] {
  if (text.length < shortest || !beginning.test(text)) return [];
  return shapes.flatMap(({ pattern, judge }) =>
    Array.from(text.matchAll(pattern))
      .filter(([token]) => judge(token))
      .map(({ 0: token, index }) => ({ start: index, end: index + token.length, class: 'shape' })),
  );
}

/** Upper and lower case and digits without order: neither a word nor a row of one letter. */
function isMixed(token: string): boolean {
  return /[a-z]/.test(token) && /[A-Z]/.test(token) && /[0-9]/.test(token) && isVaried(token);
}

function isVaried(token: string): boolean {
  return new Set(token).size >= 12;
}

// `sk-` also begins class names and labels: words between dashes, in which the same few letters come again and again.
function isRandomKey(token: string): boolean {
  return (token.match(/[A-Za-z0-9]{16,32}/g) ?? []).some((run) => {
    const distinct = new Set(run).size;
    return (isMixed(run) && distinct >= 0.55 * run.length) || (/^[a-f0-9]{32,}$/.test(run) && distinct >= 8);
  });
}

function isToken(token: string): boolean {
  const header = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString();
  return /^\{.*"alg"\s*:\s*"[\w-]+".*\}$/s.test(header);
}
