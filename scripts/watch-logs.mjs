// Preloaded into every test file: each line that a log of src writes there is held against schemas/audit.schema.json
// when the process ends. A log is what is opened with "ax+": to append, and only if it is not there yet.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const schemaFile = new URL('../schemas/audit.schema.json', import.meta.url);
const { openSync, closeSync, writeSync, readFileSync } = fs;
const logs = new Map();
const lines = [];

fs.openSync = (path, flags, ...more) => {
  const file = openSync(path, flags, ...more);
  if (flags === 'ax+') logs.set(file, path);
  return file;
};
fs.closeSync = (file) => {
  logs.delete(file);
  closeSync(file);
};
fs.writeSync = (file, bytes, ...more) => {
  const written = writeSync(file, bytes, ...more);
  // What the disk took only a part of is no line.
  if (logs.has(file) && written === bytes.length) lines.push(bytes.toString());
  return written;
};
syncBuiltinESMExports();

process.on('exit', () => {
  if (lines.length === 0) return;
  const { Ajv } = createRequire(import.meta.url)('ajv');
  const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const faults = lines.filter((line) => !validate(JSON.parse(line)));
  if (faults.length === 0) return;
  for (const line of faults.slice(0, 5)) {
    validate(JSON.parse(line));
    console.error(
      `not in schemas/audit.schema.json: ${line.slice(0, 400)}\n${ajv.errorsText(validate.errors)}`,
    );
  }
  process.exitCode = 1;
});
