/** Is this log whole and unchanged? Every byte of it is taken for an attacker's. */

import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { noHash } from './audit-log.ts';

export type LogVerdict =
  | {
      readonly verdict: 'valid';
      readonly lines: number;
      /** `hash` of the last whole line. */
      readonly digest: string;
      readonly run: string;
      /** False when the run did not come to its end: no `run-ended`, perhaps a line that was cut. */
      readonly complete: boolean;
      /** Bytes after the last whole line. */
      readonly cutBytes: number;
      /** Fields of `run-ended`, when there is one. */
      readonly ending: JsonObject | undefined;
    }
  /** `line` counts from 1; 0 is the log as a whole. */
  | { readonly verdict: 'invalid'; readonly line: number; readonly problem: string };

type Link = { readonly sequence: number; readonly previous: string; readonly run: string };

/**
 * Verifies form, chain and order (interface §6). Only a log that never ended may have a cut last line.
 * Without the digest that the run printed this proves no more than that the file agrees with itself.
 */
export function verifyLog(bytes: Uint8Array): LogVerdict {
  const lastBreak = bytes.lastIndexOf(0x0a);
  const text = decode(bytes.subarray(0, lastBreak + 1));
  if (text === undefined) return invalid(0, 'is not UTF-8');
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0) return invalid(0, 'has no whole line');
  let link: Link = { sequence: 0, previous: noHash, run: '' };
  let ending: JsonObject | undefined;
  for (const [index, line] of lines.entries()) {
    if (ending !== undefined) return invalid(index + 1, 'comes after run-ended');
    const checked = verifyLine(line, link);
    if (checked.verdict === 'invalid') return invalid(index + 1, checked.problem);
    link = { sequence: index + 1, previous: checked.hash, run: checked.run };
    if (checked.fields.type === 'run-ended') ending = checked.fields;
  }
  const cutBytes = bytes.length - lastBreak - 1;
  if (ending !== undefined && cutBytes > 0) return invalid(lines.length + 1, 'comes after run-ended');
  const { previous: digest, run } = link;
  return {
    verdict: 'valid',
    lines: lines.length,
    digest,
    run,
    complete: ending !== undefined,
    cutBytes,
    ending,
  };
}

const invalid = (line: number, problem: string): LogVerdict => ({ verdict: 'invalid', line, problem });

type LineVerdict =
  | { readonly verdict: 'valid'; readonly hash: string; readonly run: string; readonly fields: JsonObject }
  | { readonly verdict: 'invalid'; readonly problem: string };

function verifyLine(line: string, link: Link): LineVerdict {
  const problem = (text: string): LineVerdict => ({ verdict: 'invalid', problem: text });
  const fields = parseObject(line);
  if (fields === undefined) return problem('is not a JSON object');
  const { hash, ...hashed } = fields;
  if (toCanonicalJson(fields) !== line) return problem('is not in its canonical form (RFC 8785)');
  if (fields.v !== 1) return problem('has a version that this program does not know');
  if (fields.seq !== link.sequence) return problem(`should be number ${link.sequence} of its log`);
  if (fields.prev !== link.previous) return problem('does not follow the line before it');
  if (typeof hash !== 'string' || sha256Hex(toCanonicalJson(hashed)) !== hash)
    return problem('was changed: its hash is another');
  if (typeof fields.run !== 'string' || (link.sequence > 0 && fields.run !== link.run))
    return problem('is of another run');
  if ((fields.type === 'run-started') !== (link.sequence === 0))
    return problem('is run-started in the wrong place, or the first line is not');
  return { verdict: 'valid', hash, run: fields.run, fields };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
