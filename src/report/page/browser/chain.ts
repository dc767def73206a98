/** Is the log whole and unchanged? The same rules as `verify`, in the page. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../../contract/json.ts';
import { parseFields } from './fields.ts';
import type { Sha256 } from './sha256.ts';

export type ChainVerdict =
  | {
      readonly verdict: 'consistent';
      readonly lines: number;
      /** `hash` of the last line. */
      readonly digest: string;
      readonly run: string;
      /** Fields of `run-ended`, where the log has it. */
      readonly ending?: JsonObject;
    }
  /** `line` counts from 1; 0 is the log as a whole. */
  | { readonly verdict: 'broken'; readonly line: number; readonly problem: string };

const noHash = '0'.repeat(64);

/** Lines without their LF. That they agree with each other proves no more than that: hold `digest` against the printed one. */
export function checkChain(lines: readonly string[], sha256: Sha256): ChainVerdict {
  if (lines.length === 0) return { verdict: 'broken', line: 0, problem: 'there is no whole line' };
  let previous = noHash;
  let run = '';
  let ending: JsonObject | undefined;
  for (const [index, text] of lines.entries()) {
    const broken = (problem: string): ChainVerdict => ({ verdict: 'broken', line: index + 1, problem });
    if (ending !== undefined) return broken('comes after run-ended');
    const fields = parseFields(text);
    if (fields === undefined) return broken('is no JSON object');
    const problem = judgeLine({ fields, text, index, previous, sha256 });
    if (problem !== undefined) return broken(problem);
    if (typeof fields.run !== 'string' || (index > 0 && fields.run !== run))
      return broken('is of another run');
    run = fields.run;
    previous = String(fields.hash);
    if (fields.type === 'run-ended') ending = fields;
  }
  const found = { verdict: 'consistent', lines: lines.length, digest: previous, run } as const;
  return ending === undefined ? found : { ...found, ending };
}

type Judged = {
  readonly fields: JsonObject;
  readonly text: string;
  readonly index: number;
  readonly previous: string;
  readonly sha256: Sha256;
};

function judgeLine({ fields, text, index, previous, sha256 }: Judged): string | undefined {
  const { hash, ...hashed } = fields;
  if (toCanonical(fields) !== text) return 'is not in its canonical form';
  if (fields.v !== 1) return 'has a version that this page does not know';
  if (fields.seq !== index) return `should be number ${index} of its log`;
  if (fields.prev !== previous) return 'does not follow the line before it';
  if (typeof hash !== 'string' || sha256(toCanonical(hashed)) !== hash)
    return 'was changed: its hash is another';
  if ((fields.type === 'run-started') !== (index === 0))
    return 'is run-started in the wrong place, or the first line is not';
  return undefined;
}

/** RFC 8785: of texts, numbers and names as JSON.stringify has them, with the names in order. */
export function toCanonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item) => toCanonical(item)).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${toCanonical(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

export type FileVerdict =
  | { readonly verdict: 'expected' | 'consistent' }
  | { readonly verdict: 'wrong'; readonly problem: string };

/** A whole file audit.jsonl, and the digest that the run printed; empty: none was given. */
export function checkLogFile(
  { text, expected }: { readonly text: string; readonly expected: string },
  sha256: Sha256,
): { readonly chain: ChainVerdict; readonly file: FileVerdict } {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const chain = checkChain(lines, sha256);
  const digest = expected.trim().toLowerCase();
  if (chain.verdict === 'broken')
    return { chain, file: { verdict: 'wrong', problem: `Line ${chain.line} ${chain.problem}.` } };
  if (rest !== '' && chain.ending !== undefined)
    return { chain, file: { verdict: 'wrong', problem: 'Something comes after run-ended.' } };
  if (digest === '') return { chain, file: { verdict: 'consistent' } };
  return digest === chain.digest
    ? { chain, file: { verdict: 'expected' } }
    : {
        chain,
        file: {
          verdict: 'wrong',
          problem: 'The log ends with another digest: it is not the log that the run printed.',
        },
      };
}
