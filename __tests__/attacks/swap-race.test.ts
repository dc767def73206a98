/** A directory becomes a link between the look at it and the read: checked by name it would be read outside (goagent W5). */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { noHistory } from '../support/history.ts';
import { outsideText, writeIn } from '../support/hostile-run.ts';

const swap = `
  const { renameSync } = require('node:fs');
  const [name, other] = process.argv.slice(1);
  console.log('swapping');
  for (;;) {
    renameSync(name, name + '.aside'); renameSync(other, name);
    renameSync(name, other); renameSync(name + '.aside', name);
  }`;

it('who swaps a directory while it is read wins nothing', {
  skip: process.platform !== 'linux',
}, async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-swap-')));
  const root = join(folder, 'work');
  writeIn(folder, 'outside/plain.txt', outsideText);
  mkdirSync(root);
  writeIn(root, 'there/plain.txt', 'inside');
  symlinkSync('../outside', join(root, 'link'));
  const swapping = [join(root, 'there'), join(root, 'link')];
  const child = spawn(process.execPath, ['-e', swap, ...swapping], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    await once(child.stdout, 'data');
    const jail = openJail({ root, hidden: [], allowFiles: [] });
    const context = {
      jail,
      git: noHistory,
      now: Date.now,
      signal: AbortSignal.timeout(5_000),
      maxOutputBytes: 65_536,
    };
    const seen = new Set<string>();
    for (const began = performance.now(); performance.now() - began < 700 && seen.size < 9; ) {
      const answer = await toolbelt.get('fs_read_file')?.run({ path: 'there/plain.txt' }, context);
      seen.add(answer?.verdict === 'ok' ? JSON.stringify(answer.value) : String(answer?.code));
    }
    assert.deepEqual(
      [...seen].filter((text) => text.includes(outsideText)),
      [],
    );
    assert.ok(seen.size > 1, 'both were met');
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  }
});
