/** A stand-in for the bundle that leaks by every channel there is: what the search must find before a clean run counts. */

/** A step that says all texts of the JSON file that the variable SAID names. */
export const leakingStep = String.raw`
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const texts = JSON.parse(readFileSync(process.env.SAID, 'utf8'));
const all = texts.join('\n');
process.stdout.write(all);
process.stderr.write(all);
for (const name of ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'STATE']) {
  appendFileSync(process.env['GITHUB_' + name], 'said<<THE END\n' + all + '\nTHE END\n');
}
appendFileSync(process.env.GITHUB_PATH, all);
const folder = join(process.env.RUNNER_TEMP, 'goagent-x');
for (const path of ['bundle/audit.jsonl', 'bundle/transcript.json', 'answer/final-message.md']) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), all);
}
for (const [index, text] of texts.entries()) {
  const name = text.slice(0, 120).split('/').filter((part) => !/^\.*$/.test(part));
  const path = join(folder, 'names', String(index), ...name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
}
await fetch(process.env['INPUT_BASE-URL'] + '/chat/completions', { method: 'POST', body: all });
`;

/** Where it leaves them. */
export const leakingChannels = [
  ...['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
  ...['file names', 'http model 1', 'stderr', 'stdout', 'temp goagent-x/answer/final-message.md'],
  ...['temp goagent-x/bundle/audit.jsonl', 'temp goagent-x/bundle/transcript.json'],
];
