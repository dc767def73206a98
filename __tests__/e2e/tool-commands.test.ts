/** `goagent-action tools` and `install-tools` as a person uses them. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { runCommand } from '../support/command-line.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-commands-')));
after(() => rmSync(folder, { recursive: true }));
const names = [...toolbelt.keys()];

describe('tools', () => {
  it('lists every tool with its access, network and first sentence', async () => {
    const { exit, stdout, stderr } = await runCommand(['tools']);
    assert.deepEqual([exit, stderr], [0, '']);
    const rows = stdout.trimEnd().split('\n');
    assert.deepEqual(
      rows.map((row) => row.split(/ +/)[0]),
      names,
    );
    assert.match(stdout, /^fs_search {7}read +- +Searches the text files below a directory line by line\.$/m);
  });

  it('tells schemas of arguments and answers as JSON', async () => {
    const { exit, stdout } = await runCommand(['tools', '--json']);
    const { tools } = JSON.parse(stdout);
    const expected = [...toolbelt].map(([name, { run: _, ...tool }]) => ({
      ...tool,
      name,
      ...(name === tool.name ? {} : { aliasOf: tool.name }),
    }));
    assert.deepEqual([exit, tools], [0, expected]);
  });
});

describe('install-tools', { skip: process.platform === 'win32' && 'wrappers are scripts' }, () => {
  it('says what it wrote, in words or as JSON, and refuses what is in the way', async () => {
    const bin = join(folder, 'tools/bin');
    const written = await runCommand(['install-tools', folder]);
    assert.deepEqual(written, {
      exit: 0,
      stdout: `wrote ${names.length} wrappers to ${bin}:\n${names.map((name) => `  ${name}\n`).join('')}`,
      stderr: '',
    });
    assert.deepEqual(readdirSync(bin).sort(), [...names].sort());
    writeFileSync(join(bin, 'fs_stat'), 'mine');
    const complaint = 'tools/bin/fs_stat is there and no wrapper of ours: --force writes over it';
    assert.deepEqual(await runCommand(['install-tools', folder]), {
      exit: 1,
      stdout: '',
      stderr: `goagent-action: ${complaint}\n`,
    });
    const refused = await runCommand(['install-tools', '--json', folder]);
    assert.deepEqual(
      [refused.exit, JSON.parse(refused.stdout)],
      [1, { verdict: 'refused', complaints: [complaint] }],
    );
    const forced = await runCommand(['install-tools', '--force', '--json', folder]);
    assert.deepEqual([forced.exit, JSON.parse(forced.stdout)], [0, { verdict: 'installed', bin, names }]);
  });

  it('is used wrongly without a directory, or with one that is not there', async () => {
    for (const words of [[], ['a', 'b'], [join(folder, 'nowhere')], ['--forse', folder]])
      assert.equal((await runCommand(['install-tools', ...words])).exit, 2);
  });
});
