/** One value of an input: text to a typed value, or a refusal. Which input it is, is not known here. */

import { isIP } from 'node:net';
import type { AuditContent } from '../contract/audit-content.ts';
import { isJsonObject } from '../contract/json.ts';
import { isDeniedName } from '../law/manifest/denied-names.ts';
import { parseJson } from '../law/manifest/json-text.ts';

export type Parsed<T> =
  | { readonly verdict: 'parsed'; readonly value: T }
  | { readonly verdict: 'refused'; readonly why?: string };

export type Parse<T> = (text: string) => Parsed<T>;

const refused: Parsed<never> = { verdict: 'refused' };
const parsed = <T>(value: T): Parsed<T> => ({ verdict: 'parsed', value });

export const parseText: Parse<string> = parsed;

/** Stays text: what the object means is for those who read it. */
export const parseJsonObject: Parse<string> = (text) => {
  const json = parseJson(text);
  if (json.verdict === 'malformed') return { verdict: 'refused', why: json.complaint };
  return isJsonObject(json.value) ? parsed(text) : refused;
};

export const parseLine: Parse<string> = (text) =>
  /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(text) ? parsed(text) : refused;

/** The spellings of YAML 1.2's core schema, as `core.getBooleanInput` takes them. */
export const parseBoolean: Parse<boolean> = (text) => {
  if (['true', 'True', 'TRUE'].includes(text)) return parsed(true);
  return ['false', 'False', 'FALSE'].includes(text) ? parsed(false) : refused;
};

export function parseWhole(range: { readonly from: number; readonly to: number }): Parse<number> {
  return (text) => {
    const value = /^\d{1,13}$/.test(text) ? Number(text) : Number.NaN;
    return value >= range.from && value <= range.to ? parsed(value) : refused;
  };
}

export function parseDecimal(accept: (value: number) => boolean): Parse<number> {
  return (text) => {
    const value = /^\d{1,6}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
    return accept(value) ? parsed(value) : refused;
  };
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds, more than 0 and at most 24 hours (a job's own limit is below that on hosted runners). */
export const parseDuration: Parse<number> = (text) => {
  if (!/^(\d{1,9}|(\d{1,9}(\.\d{1,3})?(ms|h|m|s))+)$/.test(text)) return refused;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  const ms =
    parts.length === 0
      ? Number(text) * 1_000
      : parts.reduce((sum, part) => sum + Number(part[1]) * (unitMs[part[2] ?? ''] ?? 0), 0);
  return ms > 0 && ms <= 24 * 3_600_000 ? parsed(Math.round(ms)) : refused;
};

/** Like a duration, but 0 is a duration too: no wait. */
export const parseWait: Parse<number> = (text) =>
  /^0(ms|s|m|h)?$/.test(text) ? parsed(0) : parseDuration(text);

const unitBytes: Readonly<Record<string, number>> = { '': 1, KiB: 1_024, MiB: 1_048_576 };

/** Bytes, from 1 KiB to 16 MiB: all of a result is held in memory four times over. */
export const parseSize: Parse<number> = (text) => {
  const match = /^(\d{1,9})(KiB|MiB|)$/.exec(text);
  const bytes = match === null ? Number.NaN : Number(match[1]) * (unitBytes[match[2] ?? ''] ?? 0);
  return bytes >= 1_024 && bytes <= 16 * 1_048_576 ? parsed(bytes) : refused;
};

/** Commas or lines; blanks around and empty items are dropped, doubles too. */
export function parseList(accept: (item: string) => boolean): Parse<readonly string[]> {
  return (text) => {
    const items = [...new Set(text.split(/[,\n]/).map((item) => item.trim()))].filter((item) => item !== '');
    const wrong = items.find((item) => !accept(item));
    return wrong === undefined && items.length > 0
      ? parsed(items)
      : { verdict: 'refused', why: wrong === undefined ? 'no items' : `"${wrong}"` };
  };
}

/**
 * An endpoint. Credentials in it are refused rather than used: a URL is shown in logs, a header is not.
 * Loopback is `localhost`, 127.0.0.0/8 and ::1.
 */
export function parseEndpoint(http: 'loopback-only' | 'any-host'): Parse<string> {
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['https:', 'http:'].includes(url.protocol)) return refused;
    if (url.username !== '' || url.password !== '')
      return { verdict: 'refused', why: 'it carries credentials: use api-key or api-headers' };
    if (url.search !== '' || url.hash !== '')
      return { verdict: 'refused', why: 'it has a query or a fragment' };
    if (url.protocol === 'http:' && http === 'loopback-only' && !isLoopback(url.hostname)) {
      return { verdict: 'refused', why: 'http to a host that is not loopback' };
    }
    return parsed(url.href.replace(/\/+$/, ''));
  };
}

function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}

/** Set by the client itself, or changing how a request is framed or answered. */
const ownHeaders =
  /^(authorization|host|connection|content-.*|transfer-encoding|te|upgrade|idempotency-key|cookie|proxy-.*|accept-encoding)$/i;

export const parseHeaders: Parse<Readonly<Record<string, string>>> = (text) => {
  const headers: Record<string, string> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const match = /^([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}):[ \t]*([\x20-\x7e]{1,8000})$/.exec(line.trim());
    const name = match?.[1];
    if (name === undefined || match?.[2] === undefined)
      return { verdict: 'refused', why: `line ${index + 1}` };
    if (ownHeaders.test(name))
      return { verdict: 'refused', why: `line ${index + 1}: "${name}" is set by the action itself` };
    headers[name] = match[2];
  }
  return parsed(headers);
};

export function parseWord<const Word extends string>(words: readonly Word[]): Parse<Word> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    return word === undefined ? refused : parsed(word);
  };
}

export const parseAuditContent: Parse<AuditContent> = parseWord(['full', 'digests']);

const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'];

export const parseEffort: Parse<string> = (text) => (efforts.includes(text) ? parsed(text) : refused);

/** A path of a file in the repository, POSIX separators: git knows no other. */
export const parseRepositoryPath: Parse<string> = (text) => {
  const path = text.replace(/^\.\//, '');
  const parts = path.split('/');
  if (/[\0\r\n\\]/.test(path) || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return refused;
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return refused;
  return parsed(path);
};

export const isModelName = (text: string): boolean => /^[\x21-\x7e]{1,200}$/.test(text);

/** A name that `env-allowlist` may hold. */
export const isPassableVariable = (text: string): boolean =>
  /^[A-Z_][A-Z0-9_]*$/.test(text.toUpperCase()) && !isDeniedName(text);
