/** The newcomer's path: what the README and getting-started show for the command line, run as written on Node alone. */

import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { usage } from '../../src/entry/help.ts';
import { runCommand } from '../support/command-line.ts';

const root = new URL('../../', import.meta.url);
const demo = { bundle: '', digest: '' };

/** Commands of one page about a bundle, less the program; those that this version has. */
function commandsOf(page: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  return [...text.matchAll(/^\$ node dist\/cli\/index\.js (.*\bBUNDLE\b.*)$/gm)]
    .map(([, words = '']) => words.replace(/ # .*$/, '').split(' '))
    .filter(([name]) => usage.includes(`\n  ${name} `));
}

const fill = (word: string): string => {
  if (word === 'BUNDLE') return demo.bundle;
  if (word === 'DIGEST') return demo.digest;
  return word === 'report.html' ? join(demo.bundle, '../../report.html') : word;
};

describe('the path from the README', () => {
  before(async () => {
    const { exit, stdout, stderr } = await runCommand(['demo'], 20);
    assert.equal(exit, 0, stderr);
    demo.bundle = /^Bundle: (.*)$/m.exec(stdout)?.[1] ?? '';
    demo.digest = /^digest ([0-9a-f]{64})$/m.exec(stdout)?.[1] ?? '';
  });
  after(() => {
    if (demo.bundle !== '') rmSync(join(demo.bundle, '../../..'), { recursive: true });
  });

  it('the demo ends with a bundle and its digest', () => {
    assert.match(demo.bundle, /goagent-demo-\w+\/temp\/goagent-\w+\/bundle$/);
    assert.equal(demo.digest.length, 64);
  });

  for (const page of ['README.md', 'docs/getting-started.md']) {
    it(`${page}: every command that it shows for a bundle ends well with the demo's`, async () => {
      const commands = commandsOf(page);
      assert.ok(commands.length > 0);
      for (const words of commands) {
        const { exit, stdout, stderr } = await runCommand(words.map(fill), 20);
        assert.equal(exit, 0, `${words.join(' ')}: ${stdout}${stderr}`);
      }
    });
  }

  it('the manifest that the demo ran with, as another policy, changes nothing', async () => {
    const words = ['replay', demo.bundle, '--policy', fileURLToPath(new URL('tools.json', root)), '--json'];
    const { exit, stdout, stderr } = await runCommand(words, 20);
    assert.equal(exit, 0, `${stdout}${stderr}`);
    assert.deepEqual(JSON.parse(stdout).differences, []);
  });

  it('of a bundle that was changed the report is made, and says in words what is wrong', async () => {
    const copy = join(demo.bundle, '../../changed');
    cpSync(demo.bundle, copy, { recursive: true });
    writeFileSync(join(copy, 'summary.md'), 'Other words.\n');
    const out = join(copy, '../changed.html');
    const { exit, stderr } = await runCommand(['report', copy, '--out', out], 20);
    assert.equal(exit, 1);
    assert.match(stderr, /not valid: summary\.md is not the file that bundle\.json pins/);
    assert.ok(existsSync(out));
    assert.match(
      (await runCommand(['report', copy, '--out', out], 20)).stderr,
      /is there, and is never written over: name another file by --out/,
    );
  });

  it('a wrong digest does not end well', async () => {
    const { exit } = await runCommand(['verify', demo.bundle, '--expect', '0'.repeat(64)], 20);
    assert.equal(exit, 1);
  });
});
