import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { BuiltinDescription, Catalog } from '../../src/contract/catalog.ts';
import { type Availability, checkAvailability } from '../../src/launch/availability.ts';
import { parseManifest } from '../../src/law/manifest/manifest.ts';
import { loadPatterns } from '../../src/pattern/pattern.ts';

const patterns = await loadPatterns();
const home = mkdtempSync(join(realpathSync(tmpdir()), 'availability-'));
const directory = join(home, 'repo');
const bin = join(directory, 'tools', 'bin');
const script = '#!/bin/sh\nexit 0\n';

beforeEach(() => {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(bin, { recursive: true });
});

after(() => rmSync(home, { recursive: true, force: true }));

function put(path: string, mode = 0o755): string {
  writeFileSync(path, script);
  chmodSync(path, mode);
  return path;
}

const exec: BuiltinDescription = {
  name: 'exec',
  description: '',
  schema: { type: 'object' },
  access: 'execute',
  network: false,
  starts: 'listed-programs',
};

function toCatalog(tools: readonly object[], allowTools: readonly string[] = []): Catalog {
  const parsed = parseManifest({
    text: JSON.stringify({ tools }),
    directory,
    builtins: new Map([['exec', exec]]),
    allowTools,
    taintedTools: [],
    envAllowlist: [],
    toolTimeoutMs: 1000,
    maxToolOutput: 1000,
    platform: 'linux',
    patterns,
  });
  return parsed.verdict === 'accepted' ? parsed.catalog : assert.fail(parsed.complaints.join('\n'));
}

function check(...tools: object[]): Promise<Availability> {
  return checkAvailability(toCatalog(tools), directory);
}

/** The complaint about a tool `t` with this command. */
async function faultOf(...command: string[]): Promise<string> {
  const found = await check({ name: 't', command });
  return found.verdict === 'available' ? 'available' : found.complaints.join('\n');
}

const skip = process.platform === 'win32';

test('C29: a tool whose program is missing is unavailable', { skip }, async () => {
  assert.deepEqual(await check({ name: 'n', command: ['./tools/bin/none'] }), {
    verdict: 'unavailable',
    code: 'TOOL_UNAVAILABLE',
    complaints: [
      `configured tool "n" is unavailable: the program does not exist (program ${JSON.stringify(join(bin, 'none'))})`,
    ],
  });
});

test('all unavailable tools are told, in the order of the manifest', { skip }, async () => {
  put(join(bin, 'plain'), 0o644);
  put(join(bin, 'fine'));
  mkdirSync(join(bin, 'folder'));
  const found = await check(
    ...['z', 'plain', 'fine', 'folder', 'a'].map((name) => ({ name, command: [`./tools/bin/${name}`] })),
  );
  assert.deepEqual(
    found.verdict === 'unavailable' && found.complaints.map((line) => line.replace(/ \(program.*/, '')),
    [
      'configured tool "z" is unavailable: the program does not exist',
      'configured tool "plain" is unavailable: the program is not executable (git update-index --chmod=+x sets the bit)',
      'configured tool "folder" is unavailable: the program is not executable (git update-index --chmod=+x sets the bit)',
      'configured tool "a" is unavailable: the program does not exist',
    ],
  );
});

test('a program of the system and one under tools/bin are available, through a symlinked checkout too', {
  skip,
}, async () => {
  put(join(bin, 'tool'));
  symlinkSync('tool', join(bin, 'alias'));
  const tools = [
    { name: 'a', command: ['/usr/bin/env'] },
    { name: 'b', command: ['./tools/bin/tool'] },
    { name: 'c', command: ['./tools/bin/alias'] },
  ];
  assert.deepEqual(await check(...tools), { verdict: 'available' });
  const link = join(home, 'link');
  symlinkSync(directory, link);
  const through = toCatalog([{ name: 'b', command: [join(link, 'tools', 'bin', 'tool')] }]);
  assert.deepEqual(await checkAvailability(through, link), { verdict: 'available' });
});

test('a symlink out of tools/bin is refused, be it the program or a folder above it', { skip }, async () => {
  const outside = join(home, 'outside');
  mkdirSync(outside, { recursive: true });
  put(join(outside, 'tool'));
  symlinkSync(join(outside, 'tool'), join(bin, 'tool'));
  symlinkSync(outside, join(bin, 'folder'));
  assert.match(await faultOf('./tools/bin/tool'), /: a symlink leads out of \.\/tools\/bin \(program /);
  assert.match(
    await faultOf('./tools/bin/folder/tool'),
    /: a symlink leads out of \.\/tools\/bin \(program /,
  );
  rmSync(bin, { recursive: true });
  symlinkSync(outside, bin);
  assert.match(await faultOf('./tools/bin/tool'), /: a symlink leads out of \.\/tools\/bin \(program /);
});

test('a shell or an interpreter behind a symlink is what it is', { skip }, async () => {
  const shell = realpathSync('/bin/sh');
  symlinkSync('/bin/sh', join(home, 'quick-tool'));
  // Where sh is busybox, the name decides what it does, and no applet has this one.
  const expected = /busybox$/.test(shell)
    ? /^available$/
    : /command is refused: ".*" is a shell or starts one/;
  assert.match(await faultOf(join(home, 'quick-tool'), '-c', 'x'), expected);
  put(join(home, 'python3'));
  symlinkSync(join(home, 'python3'), join(home, 'snake'));
  assert.match(
    await faultOf(join(home, 'snake'), '-c', 'x'),
    /command is refused: "python" with "-c" runs code/,
  );
  assert.equal(await faultOf(join(home, 'snake'), '/opt/x.py'), 'available');
  put(join(home, 'busybox'));
  symlinkSync(join(home, 'busybox'), join(home, 'cat'));
  assert.equal(await faultOf(join(home, 'cat')), 'available');
});

test('/proc/self/exe is the program that it leads to', { skip: !existsSync('/proc/self/exe') }, async () => {
  assert.match(await faultOf('/proc/self/exe', '-e', 'x'), /command is refused: "node" with "-e" runs code/);
});

test('a program that is not the pinned one is not trusted', { skip }, async () => {
  put(join(bin, 'tool'));
  const command = ['./tools/bin/tool'];
  assert.deepEqual(await check({ name: 't', command, sha256: sha256Hex(script) }), { verdict: 'available' });
  assert.deepEqual(
    await check({ name: 'u', command: ['./tools/bin/none'] }, { name: 't', command, sha256: '0'.repeat(64) }),
    {
      verdict: 'unavailable',
      code: 'PROGRAM_NOT_TRUSTED',
      complaints: [
        `configured tool "u" is unavailable: the program does not exist (program ${JSON.stringify(join(bin, 'none'))})`,
        `configured tool "t" is unavailable: PROGRAM_NOT_TRUSTED: its program does not have the sha256 of the manifest, or is not what it was when the run began (program ${JSON.stringify(join(bin, 'tool'))})`,
      ],
    },
  );
});

test('a tool that is not offered needs no program', { skip }, async () => {
  put(join(bin, 'tool'));
  const tools = [
    { name: 'a', command: ['./tools/bin/none'] },
    { name: 'b', command: ['./tools/bin/tool'] },
  ];
  assert.deepEqual(await checkAvailability(toCatalog(tools, ['b']), directory), { verdict: 'available' });
});

test('programs of exec are there, executable, and no shell or launcher behind a symlink', async () => {
  const shell = join(bin, 'lint');
  symlinkSync('/bin/sh', shell);
  const starter = join(bin, 'format');
  symlinkSync('/usr/bin/env', starter);
  const complaints = async (...programs: readonly string[]): Promise<readonly string[]> => {
    const found = await check({ name: 'exec', builtin: 'exec', programs });
    return found.verdict === 'available' ? [] : found.complaints;
  };
  const label = 'configured tool "exec" is unavailable: ';
  const gone = join(bin, 'gone');
  assert.deepEqual(await complaints(put(join(bin, 'fine'))), []);
  assert.deepEqual(await complaints(), []);
  assert.deepEqual(await complaints('/bin/true', gone), [
    `${label}the program does not exist (program ${JSON.stringify(gone)})`,
  ]);
  const plain = put(join(bin, 'plain'), 0o644);
  assert.match((await complaints(plain)).join(), /is not executable/);
  assert.match((await complaints(shell)).join(), /refused: "(?:sh|dash|bash)" is a shell or starts one/);
  assert.match((await complaints(starter)).join(), /refused: "env" starts the program of its arguments/);
});
