/** A command that is an installed wrapper of ours counts as the built-in tool that it starts. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BuiltinDescription } from '../../../src/contract/catalog.ts';
import type { ManifestOptions } from '../../../src/law/manifest/options.ts';
import { catalogOf, complaintsAbout, getTime, parse, postNote } from './support.ts';

const exec: BuiltinDescription = {
  ...postNote,
  name: 'exec',
  access: 'execute',
  network: false,
  starts: 'listed-programs',
};
const sha256 = 'ab'.repeat(32);
const bin = '/repo/configs/tools/bin';

const options: Partial<ManifestOptions> = {
  builtins: new Map([getTime, postNote, exec].map((tool) => [tool.name, tool])),
  wrapperAt: (path) => {
    const name = ['get_time', 'post_note', 'exec'].find((each) => path === `${bin}/${each}`);
    return name === undefined ? undefined : { builtin: name, sha256 };
  },
};

const toolOf = (tool: object) => catalogOf(parse({ tools: [{ name: 't', ...tool }] }, options)).tools[0];

describe('an installed wrapper', () => {
  it("has the built-in's own access and network, and is pinned to its bytes", () => {
    const { action, access, network } = toolOf({ command: ['./tools/bin/get_time'] }) ?? {};
    assert.deepEqual([access, network], ['read', false]);
    assert.deepEqual(action, { type: 'command', argv: [`${bin}/get_time`], sha256, wraps: 'get_time' });
    const note = toolOf({ command: [`${bin}/post_note`] });
    assert.deepEqual([note?.access, note?.network], ['write', true]);
  });

  it('may be called more dangerous, not less', () => {
    assert.equal(toolOf({ command: ['./tools/bin/get_time'], access: 'write' })?.access, 'write');
    const command = ['./tools/bin/post_note'];
    assert.deepEqual(complaintsAbout({ command, access: 'read', network: false }, options), [
      'tool[0] "t": access must not be less than the built-in tool\'s own, which is "write"',
      'tool[0] "t": network must not be false: this built-in tool uses the network',
    ]);
  });

  it('keeps a pin that the manifest has', () => {
    const other = 'cd'.repeat(32);
    const action = toolOf({ command: ['./tools/bin/get_time'], sha256: other })?.action;
    assert.equal(action?.type === 'command' && action.sha256, other);
  });

  it('takes no words behind it, but for the programs that exec may start', () => {
    const about = (...command: readonly string[]) => complaintsAbout({ command }, options);
    assert.deepEqual(about('./tools/bin/get_time', '--help'), [
      'tool[0] "t": command must have no words behind a wrapper of a built-in tool',
    ]);
    assert.deepEqual(about('./tools/bin/exec', '--program', '/usr/bin/wc', '--program', '/bin/ls'), []);
    for (const words of [
      ['--program'],
      ['--program', 'wc'],
      ['/usr/bin/wc'],
      ['--programs', '/usr/bin/wc'],
    ]) {
      assert.deepEqual(about('./tools/bin/exec', ...words), [
        'tool[0] "t": command must have pairs of --program and an absolute path behind the wrapper of exec, and nothing else',
      ]);
    }
  });

  it('is an ordinary program where it is another, or nothing says so', () => {
    const ordinary = { type: 'command', argv: [`${bin}/other`] };
    const tool = toolOf({ command: ['./tools/bin/other'] });
    assert.deepEqual([tool?.access, tool?.action], ['execute', ordinary]);
    const [unasked] = catalogOf(parse({ tools: [{ name: 't', command: ['./tools/bin/get_time'] }] })).tools;
    assert.equal(unasked?.access, 'execute');
  });
});
