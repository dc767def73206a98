import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveProgramPath } from '../../../src/law/manifest/program-path.ts';
import { complaintsAbout } from './support.ts';

function resolve(program: string, platform: NodeJS.Platform = 'linux'): string {
  const directory = platform === 'win32' ? 'D:\\repo\\configs\\sub' : '/repo/configs/sub';
  const resolved = resolveProgramPath({ program, directory, platform });
  return resolved.verdict === 'resolved' ? resolved.path : resolved.complaint;
}

test('C26: absolute programs and those under ./tools/bin are accepted, with either slash', () => {
  assert.equal(resolve('/usr/bin/env'), '/usr/bin/env');
  const inside = '/repo/configs/sub/tools/bin/fs_read_file';
  assert.equal(resolve('./tools/bin/fs_read_file'), inside);
  assert.equal(resolve('.\\tools\\bin\\fs_read_file'), inside);
  assert.equal(resolve('tools/bin/fs_read_file'), inside);
  assert.equal(resolve('./tools/bin/../bin/./fs_read_file'), inside);
  assert.equal(resolve('./tools/bin/nested/tool'), '/repo/configs/sub/tools/bin/nested/tool');
});

test("C26: bare names and paths that leave ./tools/bin are refused in goagent's words", () => {
  assert.equal(resolve('echo'), 'relative command[0] must start with ./tools/bin/');
  assert.equal(resolve('tools/bin'), 'relative command[0] must start with ./tools/bin/');
  assert.equal(resolve('./scripts/x'), 'relative command[0] must start with ./tools/bin/');
  assert.equal(resolve('./tools/binary'), 'relative command[0] must start with ./tools/bin/');
  assert.equal(
    resolve('../tools/bin/get_time'),
    'command[0] must not start with \'..\' or escape tools/bin (got "../tools/bin/get_time")',
  );
  assert.equal(
    resolve('./tools/bin/../hack'),
    'command[0] escapes ./tools/bin after normalization (got "./tools/bin/../hack" -> "./tools/hack")',
  );
  assert.equal(
    resolve('.\\tools\\bin\\..\\hack'),
    'command[0] escapes ./tools/bin after normalization (got ".\\\\tools\\\\bin\\\\..\\\\hack" -> "./tools/hack")',
  );
  assert.equal(
    resolve('./tools/bin/'),
    'command[0] escapes ./tools/bin after normalization (got "./tools/bin/" -> "./tools/bin")',
  );
  assert.deepEqual(complaintsAbout({ command: ['echo'] }), [
    'tool[0] "t": relative command[0] must start with ./tools/bin/',
  ]);
});

test('C28: a relative program is resolved against the directory of the manifest, not against the current one', () => {
  assert.equal(resolve('./tools/bin/hello_tool'), '/repo/configs/sub/tools/bin/hello_tool');
});

test('an absolute path is normalised, so that its name is the name of what starts', () => {
  assert.equal(resolve('/usr/lib/../bin/./tool'), '/usr/bin/tool');
});

test('on Windows a path is absolute with its drive or share, and not before', () => {
  assert.equal(resolve('C:\\tools\\x.exe', 'win32'), 'C:\\tools\\x.exe');
  assert.equal(resolve('\\\\server\\share\\x.exe', 'win32'), '\\\\server\\share\\x.exe');
  assert.equal(resolve('/tools/x.exe', 'win32'), 'relative command[0] must start with ./tools/bin/');
  assert.equal(resolve('./tools/bin/x.exe', 'win32'), 'D:\\repo\\configs\\sub\\tools\\bin\\x.exe');
  assert.equal(resolve('C:\\tools\\x.exe'), 'relative command[0] must start with ./tools/bin/');
});
