/** The files of a bundle to a recorded run, once, at the edge. They have been verified before: here it is asked what they say. */

import { GoagentError } from '../../contract/errors.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { Redactor } from '../../contract/ports.ts';
import { type BundleFiles, logName } from '../../record/bundle.ts';
import { parseObject } from '../../record/log-lines.ts';
import { verifyLog } from '../../record/verify.ts';
import { type Fields, openFields } from './fields.ts';
import { parseLine } from './parse-line.ts';
import type { ParsedRecord, RecordedLine } from './recorded.ts';
import { openTexts } from './texts.ts';

/** `redactor` knows shapes only: what it finds here, the run should have found. */
export function parseRecord(files: BundleFiles, redactor: Redactor): ParsedRecord {
  try {
    return parse(files, redactor);
  } catch (error) {
    if (error instanceof GoagentError) return { verdict: 'refused', code: 'malformed', why: error.message };
    throw error;
  }
}

function parse(files: BundleFiles, redactor: Redactor): ParsedRecord {
  const bytes = files.get(logName) ?? new Uint8Array();
  const log = verifyLog(bytes);
  if (log.verdict === 'invalid')
    return {
      verdict: 'refused',
      code: 'malformed',
      why: log.problems.map(({ message }) => message).join('; '),
    };
  const rows = decode(bytes).split('\n').slice(0, log.lines);
  const first = openFields(parseObject(rows[0] ?? ''), 'line 1 of the log');
  if (first.has('auditContent') && first.text('auditContent') === 'digests')
    return { verdict: 'refused', code: 'digests', why: noTexts };
  const text = files.get('transcript.json');
  const transcript =
    text === undefined ? undefined : openFields(parseObject(decode(text)), 'transcript.json').value;
  const context = { texts: openTexts(transcript), redactor };
  const lines: RecordedLine[] = [];
  for (const [index, row] of rows.entries()) {
    const line = openFields(parseObject(row), `line ${index + 1} of the log`);
    const { own, type } = split(line, index);
    const fact = parseLine(type, own, context);
    if (fact === 'missing') {
      if (log.complete)
        return {
          verdict: 'refused',
          code: 'malformed',
          why: `transcript.json has no text for line ${index + 1} of the log`,
        };
      break;
    }
    lines.push({ ...fact, seq: index, fields: own.value, unredacted: redactor.takeHits() });
  }
  const summary = files.get('summary.md');
  return {
    verdict: 'parsed',
    record: {
      run: log.run,
      lines,
      total: log.lines,
      digest: log.digest,
      transcript,
      summary: summary === undefined ? undefined : decode(summary),
    },
  };
}

const noTexts =
  'the bundle was written with "audit-content: digests", so it keeps no texts of messages and results that a replay could start from. Use "audit-content: full" for runs that have to be replayed.';

const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

function split(line: Fields, index: number): { readonly own: Fields; readonly type: string } {
  const { v: _v, seq: _seq, ts: _ts, run: _run, type: _type, prev: _prev, hash: _hash, ...own } = line.value;
  const type = line.text('type');
  const rest: JsonObject = own;
  return { type, own: openFields(rest, `line ${index + 1} of the log (${type.slice(0, 40)})`) };
}
