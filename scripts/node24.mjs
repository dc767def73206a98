#!/usr/bin/env node
// Runs a script on Node 24, whatever Node is installed: the platform package of npm when it is there
// (an optional dependency, pinned by the lock file), else this Node when it is new enough.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const name = `node24-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const packaged = fileURLToPath(
  new URL(`../node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
);
const node = existsSync(packaged) ? packaged : process.execPath;
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `This needs Node 24. There is no ${name} in node_modules and the installed Node is ${process.version}: run "npm ci", or install Node 24.`,
  );
  process.exit(2);
}
const run = spawnSync(node, process.argv.slice(2), { stdio: 'inherit' });
process.exit(run.status ?? 1);
