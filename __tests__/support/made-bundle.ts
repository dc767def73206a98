/** A bundle as a run leaves it: log, transcript, list. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openBundle } from '../../src/record/bundle.ts';
import { approved, ended, makeFolder, openTestLog, ran, started } from './log-writing.ts';

export type MadeBundle = { readonly folder: string; readonly log: string; readonly digest: string };

/** `crashed` leaves out the end. */
export function makeBundle(test: TestContext, how: 'whole' | 'crashed' = 'whole'): MadeBundle {
  const folder = makeFolder(test);
  const bundle = openBundle(folder);
  const log = openTestLog(bundle.path('audit.jsonl'));
  for (const event of [started, approved, ran]) log.accept(event);
  if (how === 'whole') {
    bundle.write('transcript.json', '{"v":1}\n');
    log.accept(ended(bundle.digests()));
    bundle.seal({ versions: {}, log: log.close() });
  }
  return { folder, log: bundle.path('audit.jsonl'), digest: log.digest() };
}

/** Name and bytes of each of its files. */
export const filesOf = (folder: string): { readonly name: string; readonly bytes: Buffer }[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
