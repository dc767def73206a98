// Loaded before the bundle with --import=URL?change=N: kills the process in the midst of the Nth change, from 1, that it
// makes to what a run leaves for post. Half of a write is on disk by then. In the URL, since main clears its environment.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const last = Number(new URL(import.meta.url).searchParams.get('change'));
const { openSync, closeSync, writeSync, ftruncateSync, rmSync } = fs;
const kept = /[/\\]goagent-[^/\\]+[/\\](?:journal\.jsonl|bundle[/\\][a-z.]+)$/;
const names = new Map();
let count = 0;

/** `begin` does of the change what is done of it when the kill comes. */
function change(name, begin) {
  count += 1;
  if (count !== last) return;
  begin();
  writeSync(1, `killed at ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

fs.openSync = (path, ...rest) => {
  const file = openSync(path, ...rest);
  if (kept.test(String(path))) names.set(file, basename(path));
  return file;
};
// Its number is given to the next file that is opened.
fs.closeSync = (file) => {
  names.delete(file);
  closeSync(file);
};
fs.writeSync = (file, data, ...rest) => {
  const name = names.get(file);
  if (name !== undefined) change(name, () => writeSync(file, data.subarray(0, data.length >> 1)));
  return writeSync(file, data, ...rest);
};
fs.ftruncateSync = (file, ...rest) => {
  if (names.has(file)) change(`the emptying of ${names.get(file)}`, () => {});
  return ftruncateSync(file, ...rest);
};
fs.rmSync = (path, ...rest) => {
  if (kept.test(String(path))) change(`the removal of ${basename(path)}`, () => {});
  return rmSync(path, ...rest);
};
syncBuiltinESMExports();
