/** Holds each line of a log against the schema that is shipped. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { splitLog } from '../../src/record/log-lines.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/audit.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema);

/** Lines with a wrong hash are nobody's: tests make them on purpose. Gives how many were looked at. */
export function assertLinesFit(log: Uint8Array): number {
  const split = splitLog(log);
  const lines = split.verdict === 'split' ? split.lines.filter((line) => line.type === 'whole') : [];
  for (const { number, fields } of lines) {
    const fault = validate(fields) ? '' : JSON.stringify(validate.errors);
    assert.equal(fault, '', `line ${number}, ${String(fields.type)}: schemas/audit.schema.json`);
  }
  return lines.length;
}
