/**
 * A process that opens the console and does what its first argument says, as a JSON list of `[verb, text]`.
 * The second argument is a JSON list of values that the redactor knows.
 */

import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { randomIdentifiers } from '../../src/run/clock.ts';
import { openCommandFiles } from '../../src/runner/command-files.ts';
import { openConsole } from '../../src/runner/console.ts';
import { createPlainRedactor } from './plain-redactor.ts';

const [steps = '[]', secrets = '[]'] = process.argv.slice(2);
const known: readonly string[] = JSON.parse(secrets);
const variables = new Map(Object.entries(process.env).map(([name, value = '']) => [name, value]));

const printer = openConsole({
  redactor: createPlainRedactor(known),
  identifiers: randomIdentifiers,
  files: openCommandFiles(variables),
});

const verbs: { readonly [verb: string]: (text: string) => unknown } = {
  mask: (text) => printer.mask([text]),
  group: printer.group,
  endGroup: printer.endGroup,
  line: printer.line,
  quote: printer.quote,
  debug: printer.debug,
  notice: printer.notice,
  warning: printer.warning,
  fail: printer.fail,
  output: (text) => printer.output('final-message', text),
  save: (text) => printer.save('goagent', text),
  summarize: printer.summarize,
  checkFiles: () => printer.checkFiles().forEach(printer.line),
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  bytes: (text) => process.stdout.write(Buffer.from(text, 'hex')),
  callback: (text) => new Promise<void>((resolve) => process.stdout.write(text, () => resolve())),
  emitWarning: (text) => process.emitWarning(text),
  // So many characters, then the text behind the first blank: an argument itself cannot be that long everywhere.
  padded: (text) => {
    const [count = '', ...rest] = text.split(' ');
    process.stdout.write(`${'x'.repeat(Number(count))}${rest.join(' ')}`);
  },
  flood: (verb) => {
    for (let count = 0; count < 20; count += 1) verbs[verb]?.(`${'x'.repeat(9_000)}\n`);
  },
  wait: (text) => wait(Number(text)),
  touch: (text) => writeFileSync(text, ''),
  write: (text) => {
    const [path = '', bytes = ''] = JSON.parse(text);
    writeFileSync(path, bytes);
  },
};

for (const [verb, text] of JSON.parse(steps)) await verbs[verb]?.(text);
