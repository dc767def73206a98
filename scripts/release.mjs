// What a release needs to know of its tag: `check TAG` (package.json, CHANGELOG and tag agree), `notes TAG` (the section
// of the CHANGELOG), `major TAG` (the tag to move, or nothing where a newer one of that major is among the tags on stdin).
import { readFileSync } from 'node:fs';

const [command = '', tag = ''] = process.argv.slice(2);
const commands = { check, notes, major };
const parts = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(tag);
if (!Object.hasOwn(commands, command) || parts === null)
  fail(`use: release.mjs ${Object.keys(commands).join('|')} vMAJOR.MINOR.PATCH`, 2);
else commands[command](tag.slice(1));

function check(version) {
  const { version: written } = JSON.parse(readFileSync('package.json', 'utf8'));
  const complaints = [
    ...(written === version ? [] : [`package.json has version ${written}, the tag is ${tag}`]),
    ...(readSection(version) === undefined
      ? [`CHANGELOG.md has no heading "## [${version}] - YYYY-MM-DD" with something below it`]
      : []),
  ];
  if (complaints.length > 0) fail(complaints.join('\n'), 1);
  else console.log(`${tag}: package.json and CHANGELOG.md agree`);
}

function notes(version) {
  const section = readSection(version);
  if (section === undefined) fail(`CHANGELOG.md has no section ${version}`, 1);
  else console.log(section);
}

/** A fix of an old minor must not take users of `v1` back. */
function major(version) {
  const tags = readFileSync(0, 'utf8').split('\n');
  const same = tags.filter(
    (other) => /^v\d+\.\d+\.\d+$/.test(other) && majorOf(other.slice(1)) === majorOf(version),
  );
  const newer = same.some((other) => compare(other.slice(1), version) > 0);
  if (!newer) console.log(`v${majorOf(version)}`);
}

function readSection(version) {
  const lines = readFileSync('CHANGELOG.md', 'utf8').split('\n');
  const heading = `## [${version}] - `;
  const start = lines.findIndex(
    (line) => line.startsWith(heading) && /^\d{4}-\d\d-\d\d$/.test(line.slice(heading.length)),
  );
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  const text = rest
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
}

function majorOf(version) {
  return version.split('.')[0];
}

function compare(one, other) {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  const index = first.findIndex((part, place) => part !== second[place]);
  return index < 0 ? 0 : first[index] - second[index];
}

function fail(message, status) {
  console.error(message);
  process.exitCode = status;
}
