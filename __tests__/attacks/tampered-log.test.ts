/** Somebody changes, drops, adds or reorders lines of the log, with and without making the hashes fit again. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { it } from 'node:test';
import { sha256Hex, toCanonicalJson } from '../../src/canonical/canonical.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { noHash } from '../../src/record/audit-log.ts';
import { verifyBundle } from '../../src/record/verify-bundle.ts';
import { attack, call } from '../support/hostile-run.ts';

type Lines = readonly JsonObject[];
const edits: { readonly [what: string]: (lines: Lines) => Lines } = {
  changes: (lines) => lines.map((line) => (line.type === 'tool-run' ? { ...line, tool: 'honest' } : line)),
  drops: (lines) => lines.filter(({ type }) => type !== 'tool-approved'),
  adds: (lines) => lines.flatMap((line) => (line.type === 'tool-run' ? [line, line] : [line])),
  reorders: (lines) => [...lines.slice(0, 2), lines[3] ?? {}, lines[2] ?? {}, ...lines.slice(4)],
  cuts: (lines) => lines.slice(0, -2),
};

/** As whoever knows the form would: every number, link and hash is made anew. */
function mend(lines: Lines): Lines {
  let prev = noHash;
  return lines.map(({ hash: _, ...fields }, seq) => {
    const line = { ...fields, seq, prev };
    prev = sha256Hex(toCanonicalJson(line));
    return { ...line, hash: prev };
  });
}

it('is found against the digest that the run printed, each way', async () => {
  await attack({ script: [{ calls: [call('get_time', {})] }, { text: 'Done.' }] }, (run) => {
    const path = run.outputs['audit-file'] ?? '';
    const expect = run.outputs['audit-digest'] ?? '';
    const whole = readFileSync(path, 'utf8');
    assert.equal(verifyBundle({ path: dirname(path), expect }).valid, true);
    for (const [what, edit] of Object.entries(edits)) {
      for (const lines of [edit(run.log), mend(edit(run.log))]) {
        writeFileSync(path, lines.map((line) => `${toCanonicalJson(line)}\n`).join(''));
        assert.equal(verifyBundle({ path, expect }).valid, false, what);
      }
    }
    writeFileSync(path, whole);
  });
});
