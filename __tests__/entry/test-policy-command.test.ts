/** `test-policy`: what it prints, which manifest it takes, and its exit status. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { testPolicy } from '../../src/entry/test-policy-command.ts';
import { testFiles, withFiles } from '../support/policy-files.ts';

const manifest = '{"tools": [{"name": "now", "builtin": "get_time"}, {"name": "os", "builtin": "os_info"}]}';
const passing = 'cases:\n  - name: the time is told\n    call: { tool: now }\n    allow: true\n';

describe('test-policy', () => {
  it('tells each case in a line, what is not covered, and the count', async () => {
    assert.deepEqual(await testFiles({ 'tools.json': manifest, 'policy.test.yml': passing }), {
      exit: 0,
      form: 'json',
      text: 'ok    the time is told\nnote: no case calls os\n1 passed, 0 failed',
    });
  });

  it('tells of a failure what was expected, what came, why and where', async () => {
    const file = passing.replace('tool: now', 'tool: then');
    assert.deepEqual(await testFiles({ 'tools.json': manifest, 'policy.test.yml': file }), {
      exit: 1,
      form: 'json',
      text: `FAIL  the time is told
      ./policy.test.yml:2: expected allow, got deny UNKNOWN_TOOL
      unknown tool: then
note: no case calls now, os
0 passed, 1 failed`,
    });
  });

  it('gives a program the same as one object', async () => {
    const told = await testFiles({ 'tools.json': manifest, 'policy.test.yml': passing }, ['--json']);
    assert.deepEqual(JSON.parse(told.text), {
      verdict: 'judged',
      file: './policy.test.yml',
      cases: [
        {
          name: 'the time is told',
          line: 2,
          verdict: 'passed',
          expected: { verdict: 'allow', rule: '' },
          got: { verdict: 'allow', rule: 'offered+isolation+hosts+taint+approval' },
        },
      ],
      failed: 0,
      notCovered: ['os'],
    });
  });

  it('takes the manifest of --manifest, then the one that the file names, then the one of the recipe', async () => {
    const other = '{"tools": [{"name": "then", "builtin": "get_time"}]}';
    const files = {
      'a/now.json': manifest,
      'a/b.json': other,
      'a/policy.test.yml': `manifest: now.json\n${passing}`,
    };
    const recipe =
      'inputs: { recipe: triage }\ncases:\n  - name: it reads\n    call: { tool: fs_stat, arguments: { path: a } }\n    allow: true\n';
    await withFiles({ ...files, 'b/policy.test.yml': recipe }, async (directory) => {
      const run = (...words: readonly string[]) => testPolicy(words, join(directory, 'dist/cli'));
      const exits = [
        await run(join(directory, 'a')),
        await run(join(directory, 'a'), '--manifest', join(directory, 'a/b.json')),
        await run(join(directory, 'b')),
      ];
      assert.deepEqual(
        exits.map(({ exit }) => exit),
        [0, 1, 0],
      );
    });
  });

  it('tells all that is wrong with the manifest, at the case that it was read for', async () => {
    const broken =
      '{"tools": [{"name": "now", "builtin": "get_tme"}, {"name": "sh", "command": ["/bin/sh", "-c", "x"]}]}';
    const told = await testFiles({ 'tools.json': broken, 'policy.test.yml': passing });
    assert.equal(told.exit, 1);
    assert.deepEqual(
      told.text.split('\n').map((line) => line.slice(0, 60)),
      [
        './policy.test.yml:2: tool[0] "now": there is no built-in tool "get_tme"',
        './policy.test.yml:2: tool[1] "sh": command is refused: "sh" is a shell',
      ].map((line) => line.slice(0, 60)),
    );
  });

  it('is used wrongly without a file, with two paths, with an unknown option', async () => {
    await withFiles({ 'tools.json': manifest, 'x.yml/y': '' }, async (directory) => {
      const run = (...words: readonly string[]) => testPolicy(words, join(directory, 'dist/cli'));
      await assert.rejects(run(directory), { code: 'ENOENT' });
      await assert.rejects(run(directory, '--maniffest'), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' });
      assert.equal((await run(directory, directory)).exit, 2);
      assert.equal((await run(join(directory, 'x.yml'))).exit, 2);
    });
  });
});
