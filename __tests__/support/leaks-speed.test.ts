/** The search for leaks is quick enough to be run after every test that has secrets. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { it } from 'node:test';
import { findLeaks } from './leaks.ts';
import { createSecrets } from './secrets.ts';

it('searches a megabyte for twelve secrets in under two seconds', () => {
  const twelve = [...createSecrets(), ...createSecrets('more').slice(0, 2)];
  const bytes = Buffer.from(randomBytes(750_000).toString('base64'));
  const before = performance.now();
  findLeaks({ secrets: twelve, channels: [{ channel: 'stdout', bytes }] });
  const ms = performance.now() - before;
  console.log(`1 MB, 12 secrets: ${Math.round(ms)} ms`);
  assert.ok(ms < 2000, `${ms} ms`);
});
