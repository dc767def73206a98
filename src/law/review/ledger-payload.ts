/** The ledger as the payload of a marker, and back. Whoever may edit our comments may have written it. */

import { Buffer } from 'node:buffer';
import { toCanonicalJson } from '../../canonical/canonical.ts';
import { severities } from '../../contract/findings.ts';
import { type Ledger, longestTold, type ToldFinding } from './ledger.ts';

export type ParsedLedger =
  | { readonly verdict: 'read'; readonly ledger: Ledger }
  | { readonly verdict: 'not-readable' };

/** The comment holds 65,536 characters, and most of the ledger's findings stand in it for people as well. */
export const longestLedgerPayload = 40_000;
const mostFindings = 2_000;

/**
 * Base64url. Over the cap the oldest fixed findings are dropped first, then digests of what was read (which is then
 * read again), then the oldest open ones: their own comments still carry their fingerprints.
 */
export function toLedgerPayload(
  ledger: Ledger,
  longest: number = longestLedgerPayload,
): { readonly payload: string; readonly ledger: Ledger } {
  let kept: Ledger = { ...ledger, findings: ledger.findings.slice(-mostFindings) };
  for (let payload = encode(kept); ; payload = encode(kept)) {
    if (payload.length <= longest) return { payload, ledger: kept };
    kept = shorten(kept, payload.length - longest);
  }
}

/** Strict: what does not come out again as it went in was not written by us. */
export function parseLedger(payload: string): ParsedLedger {
  if (payload.length > 60_000 || !/^[A-Za-z0-9_-]*$/.test(payload)) return { verdict: 'not-readable' };
  const ledger = readLedger(parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  if (ledger === undefined || encode(ledger) !== payload) return { verdict: 'not-readable' };
  return { verdict: 'read', ledger };
}

const encode = ({ read, ...ledger }: Ledger): string =>
  Buffer.from(toCanonicalJson({ ...ledger, read: read.join('') })).toString('base64url');

/** A digest takes 22 characters of the payload; a finding takes some hundreds, and is dropped alone. */
function shorten(ledger: Ledger, over: number): Ledger {
  const fixed = ledger.findings.findIndex(({ state }) => state === 'fixed');
  if (fixed >= 0) return { ...ledger, findings: ledger.findings.toSpliced(fixed, 1) };
  if (ledger.read.length > 0) return { ...ledger, read: ledger.read.slice(0, -Math.ceil(over / 21)) };
  return { ...ledger, findings: ledger.findings.slice(1) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readLedger(value: unknown): Ledger | undefined {
  const fields = fieldsOf(value, ['v', 'head', 'findings', 'read']);
  const { v, head, findings, read } = fields ?? {};
  if (v !== 1 || !isText(head, /^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/)) return undefined;
  if (!isText(read, /^(?:[0-9a-f]{16})*$/) || !Array.isArray(findings) || findings.length > mostFindings)
    return undefined;
  const told = findings.map(readTold).filter((finding) => finding !== undefined);
  const names = new Set(told.map(({ fingerprint }) => fingerprint));
  if (told.length !== findings.length || names.size !== told.length) return undefined;
  return { v: 1, head, findings: told, read: read.match(/.{16}/g) ?? [] };
}

function readTold(value: unknown): ToldFinding | undefined {
  const fields = fieldsOf(value, [...toldFields, 'commentUrl']) ?? fieldsOf(value, toldFields);
  if (fields === undefined) return undefined;
  const { fingerprint, path, line, span, side, category, title, state, commentUrl } = fields;
  const severity = severities.find((each) => each === fields.severity);
  if (!isText(fingerprint, /^[0-9a-f]{32}$/) || severity === undefined) return undefined;
  if (!isText(path) || path.length > longestTold.path || !isCount(line) || !isCount(span)) return undefined;
  if ((side !== 'LEFT' && side !== 'RIGHT') || (state !== 'open' && state !== 'fixed')) return undefined;
  if (!isText(category) || category.length > longestTold.category) return undefined;
  if (!isText(title) || title.length > longestTold.title) return undefined;
  const told: ToldFinding = { fingerprint, path, line, span, side, severity, category, title, state };
  if (commentUrl === undefined) return told;
  return isText(commentUrl) && isCommentUrl(commentUrl) ? { ...told, commentUrl } : undefined;
}

/** Nothing in it can end a link, or lead up and elsewhere. Whose server it is, the renderer asks. */
export const isCommentUrl = (url: string): boolean =>
  url.length <= longestTold.commentUrl &&
  /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9._/#-]+$/.test(url) &&
  !url.includes('..');

const toldFields = [
  'fingerprint',
  'path',
  'line',
  'span',
  'side',
  'severity',
  'category',
  'title',
  'state',
] as const;

/** The fields of an object that has exactly these. */
function fieldsOf(
  value: unknown,
  names: readonly string[],
): { readonly [name: string]: unknown } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries: [string, unknown][] = Object.entries(value);
  const isExact = entries.length === names.length && entries.every(([name]) => names.includes(name));
  return isExact ? Object.fromEntries(entries) : undefined;
}

const isText = (value: unknown, shape: RegExp = /^/): value is string =>
  typeof value === 'string' && shape.test(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
