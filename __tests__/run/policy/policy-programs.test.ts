/** Which programs start where the work tree may be a stranger's: real files, real git, and the programs are run. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sha256Hex } from '../../../src/canonical/canonical.ts';
import type { Policy } from '../../../src/run/policy/policy.ts';
import type { PolicyTrust } from '../../../src/run/policy/policy-trust.ts';
import { isGoagentError } from '../../support/errors.ts';
import { openFileApi } from '../../support/git-github.ts';
import { unaskableGit } from '../../support/git-objects.ts';
import { loadPolicyOf } from '../../support/policy-run.ts';
import { commitAll, git, readHead } from '../../support/workspace.ts';

const temp = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-programs-')));
after(() => rmSync(temp, { recursive: true, force: true }));

const toScript = (says: string): string => `#!/bin/sh\nprintf '${says}'\n`;

function put(folder: string, path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), 0o755);
  return join(folder, path);
}

type Tool = { readonly name: string } & (
  | { readonly command: readonly string[]; readonly sha256?: string }
  | { readonly builtin: string; readonly programs: readonly string[] }
);

let made = 0;

/** A repository whose only commit has `tools.json` and what `prepare` puts there. */
async function commit(
  toTools: (folder: string) => readonly Tool[],
  prepare: (folder: string) => void = () => {},
): Promise<{ readonly folder: string; readonly revision: string }> {
  made += 1;
  const folder = join(temp, `repository-${made}`);
  mkdirSync(folder);
  const tools = toTools(folder).map((tool) =>
    'builtin' in tool ? tool : { ...tool, schema: { type: 'object' } },
  );
  put(folder, 'tools.json', JSON.stringify({ tools }));
  prepare(folder);
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await commitAll(folder, 'Base');
  return { folder, revision: await readHead(folder) };
}

type Loading = { readonly folder: string; readonly revision: string; readonly trust?: Partial<PolicyTrust> };

const load = ({ folder, revision, trust }: Loading, workshop = {}): Promise<Policy> =>
  loadPolicyOf({
    workspace: folder,
    temp,
    inputs: { prompt: 'p', tools: 'tools.json' },
    trust: {
      revision: { verdict: 'known', sha: revision },
      head: 'untrusted',
      proposal: 'pull-request',
      github: undefined,
      ...trust,
    },
    workshop,
  });

function toCommand(policy: Policy, name: string): readonly [string, ...string[]] {
  const action = policy.catalog.tools.find((tool) => tool.name === name)?.action;
  return action?.type === 'command' ? action.argv : assert.fail(`no command ${name}`);
}

const say = (policy: Policy, name: string): string => {
  const [program, ...words] = toCommand(policy, name);
  return execFileSync(program, words, { cwd: '/' }).toString();
};

const notTrusted = (told: RegExp) => isGoagentError('PROGRAM_NOT_TRUSTED', told);

describe("a program where the head may be a stranger's", { skip: process.platform === 'win32' }, () => {
  it('is the one of the revision, whatever lies in the work tree, behind a link too', async () => {
    const made = await commit(
      () => [{ name: 'a', command: ['./tools/bin/a'] }],
      (folder) => put(folder, 'tools/bin/a', toScript('base')),
    );
    rmSync(join(made.folder, 'tools'), { recursive: true });
    put(made.folder, 'evil/bin/a', toScript('evil'));
    symlinkSync('evil', join(made.folder, 'tools'));
    assert.equal(say(await load(made), 'a'), 'base');
  });

  it('that the job built does not start, and all of them are named', async () => {
    const made = await commit((folder) => [
      { name: 'a', command: ['./tools/bin/a'] },
      { name: 'b', command: [join(folder, 'out/b')] },
      { name: 'c', command: ['/usr/bin/wc', '-c'] },
    ]);
    put(made.folder, 'tools/bin/a', toScript('built'));
    put(made.folder, 'out/b', toScript('built'));
    await assert.rejects(
      load(made),
      notTrusted(
        new RegExp(
          `^tool "a": tools/bin/a is not a file of the trusted revision.*"sha256"\\ntool "b": ${made.folder}/out/b is not a file of the trusted revision.*$`,
        ),
      ),
    );
  });

  it('that the job built and the manifest pins starts from a copy that nobody else writes', async () => {
    const sha256 = sha256Hex(toScript('built'));
    const made = await commit((folder) => [
      { name: 'a', command: ['./tools/bin/a'], sha256 },
      { name: 'b', command: [join(folder, 'out/b')], sha256 },
    ]);
    const programs = [
      put(made.folder, 'tools/bin/a', toScript('built')),
      put(made.folder, 'out/b', toScript('built')),
    ];
    const policy = await load(made);
    for (const program of programs) writeFileSync(program, toScript('swapped'));
    assert.deepEqual([say(policy, 'a'), say(policy, 'b')], ['built', 'built']);
    const [directory = ''] = policy.programDirectories;
    for (const name of ['a', 'b']) assert.ok(toCommand(policy, name)[0].startsWith(`${directory}/`));
    assert.deepEqual(policy.facts.programs, [
      { path: 'tools/bin/a', sha256, from: 'pin' },
      { path: join(made.folder, 'out/b'), sha256, from: 'pin' },
    ]);
    await assert.rejects(
      load(made),
      notTrusted(/^tool "a": tools\/bin\/a does not have the sha256 of the manifest/),
    );
  });

  it('that is pinned in the revision and is another there does not start', async () => {
    const made = await commit(
      () => [{ name: 'a', command: ['./tools/bin/a'], sha256: 'ab'.repeat(32) }],
      (folder) => put(folder, 'tools/bin/a', toScript('base')),
    );
    await assert.rejects(load(made), notTrusted(/does not have the sha256 of the manifest/));
  });

  it('that is nowhere is unavailable, as ever', async () => {
    const made = await commit((folder) => [
      { name: 'a', command: ['./tools/bin/a'] },
      { name: 'b', command: [join(folder, 'b')], sha256: 'ab'.repeat(32) },
    ]);
    await assert.rejects(
      load(made),
      isGoagentError('TOOL_UNAVAILABLE', /^configured tool "a" .*\nconfigured tool "b" /),
    );
  });

  it('outside of the work tree stays as it is, unless a link leads from there into it', async () => {
    const way = join(temp, 'way');
    const made = await commit((folder) => {
      symlinkSync(join(folder, 'target'), way);
      return [{ name: 'a', command: [way] }];
    });
    put(made.folder, 'target', toScript('stranger'));
    await assert.rejects(load(made), notTrusted(/^tool "a": .*\/way is not a file of the trusted revision/));
    const outside = await commit(() => [{ name: 'wc', command: ['/usr/bin/wc', '-c'] }]);
    const policy = await load(outside);
    assert.deepEqual([toCommand(policy, 'wc'), policy.programDirectories], [['/usr/bin/wc', '-c'], []]);
  });

  it('does not get a file of the work tree as its script', async () => {
    const made = await commit((folder) => [
      { name: 'a', command: [process.execPath, join(folder, 'tools/a.js')] },
      { name: 'b', command: [process.execPath, `--import=${folder}/x.js`, '/opt/a.js'] },
    ]);
    await assert.rejects(
      load(made),
      notTrusted(/^tool "a": an argument .* into the work tree.*\ntool "b": an argument /),
    );
    await load({ ...made, trust: { head: 'trusted' } });
  });
});

describe('the directory of the tools', { skip: process.platform === 'win32' }, () => {
  const build = () =>
    commit(
      () => [
        { name: 'a', command: ['./tools/bin/a'] },
        { name: 'alias', command: ['./tools/bin/alias'] },
      ],
      (folder) => {
        put(folder, 'tools/bin/a', toScript('base'));
        symlinkSync('a', join(folder, 'tools/bin/alias'));
        put(folder, 'tools/lib/deep/er/module.sh', 'x');
        chmodSync(join(folder, 'tools/lib/deep/er/module.sh'), 0o644);
        symlinkSync('lib/deep', join(folder, 'tools/down'));
        for (const [name, target] of [
          ['absolute', '/etc/passwd'],
          ['up', '../../tools.json'],
          ['around', '../../..'],
          ['nowhere', 'nothing'],
          ['chain', 'up'],
        ] as const)
          symlinkSync(target, join(folder, 'tools/bin', name));
        // Down through one link and up again: by its text it stays inside.
        symlinkSync('../..', join(folder, 'tools/lib/deep/top'));
        symlinkSync('top/../..', join(folder, 'tools/lib/deep/trick'));
        put(folder, 'beside.sh', 'not needed');
      },
    );
  const leftOut = [
    'tools/bin/absolute',
    'tools/bin/around',
    'tools/bin/chain',
    'tools/bin/nowhere',
    'tools/bin/up',
    'tools/lib/deep/trick',
  ];

  function assertWhole(policy: Policy): void {
    const [directory = ''] = policy.programDirectories;
    // Not by Node's own walk, which follows links round and round.
    const found = execFileSync('find', ['.', '-mindepth', '1', '-printf', '%P\\n'], { cwd: directory });
    const names = found.toString().trim().split('\n').sort();
    assert.deepEqual(names, [
      ...[
        'tools',
        'tools/bin',
        'tools/bin/a',
        'tools/bin/alias',
        'tools/down',
        'tools/lib',
        'tools/lib/deep',
      ],
      ...['tools/lib/deep/er', 'tools/lib/deep/er/module.sh', 'tools/lib/deep/top'],
    ]);
    assert.deepEqual([say(policy, 'a'), say(policy, 'alias')], ['base', 'base']);
    const [facts] = Object(policy.facts).directories;
    assert.deepEqual([...facts.leftOut].sort(), leftOut);
    assert.throws(() => writeFileSync(join(directory, 'tools/bin/a'), 'x', { flag: 'wx' }), {
      code: 'EEXIST',
    });
  }

  it('is written with its links as far as they stay inside, from git', async () => {
    assertWhole(await load(await build()));
  });

  it('is the same from the API, without any repository', async () => {
    const made = await build();
    const github = openFileApi(made.folder);
    const empty = mkdtempSync(join(temp, 'empty-'));
    const policy = await load({ folder: empty, revision: made.revision, trust: { github } });
    assertWhole(policy);
    assert.deepEqual(policy.changed, []);
    const shallow = mkdtempSync(join(temp, 'unaskable-'));
    const broken = { ...unaskableGit, topLevel: async () => ({ verdict: 'broken', why: 'x' }) as const };
    assertWhole(await load({ folder: shallow, revision: made.revision, trust: { github } }, { git: broken }));
  });

  it('that is too large to be copied for every run says so', async () => {
    const made = await commit(
      () => [{ name: 'a', command: ['./tools/bin/a'] }],
      (folder) => {
        for (let index = 0; index < 2_001; index += 1) put(folder, `tools/bin/f${index}`, '');
      },
    );
    for (const github of [undefined, openFileApi(made.folder)]) {
      const workspace = github === undefined ? made.folder : mkdtempSync(join(temp, 'empty-'));
      await assert.rejects(
        load({ folder: workspace, revision: made.revision, trust: { github } }),
        isGoagentError(
          'POLICY_NOT_AVAILABLE',
          /"tools" of commit .* holds more than 2000 files or 67108864 bytes/,
        ),
      );
    }
    assert.equal(existsSync(join(temp, 'tools')), false);
  });
});

describe('programs that exec lists', { skip: process.platform === 'win32' }, () => {
  const listing = (...others: readonly string[]) =>
    commit(
      (folder) => [{ name: 'exec', builtin: 'exec', programs: [join(folder, 'bin/lint'), ...others] }],
      (folder) => put(folder, 'bin/lint', toScript('base')),
    );

  it('of the checkout are pinned to the bytes of the commit where the head is trusted', async () => {
    const repository = await listing('/bin/true');
    const policy = await load({ ...repository, trust: { head: 'trusted' } });
    assert.deepEqual(policy.catalog.tools[0]?.action, {
      type: 'builtin',
      builtin: 'exec',
      programs: [
        { path: join(repository.folder, 'bin/lint'), sha256: sha256Hex(toScript('base')) },
        { path: '/bin/true' },
      ],
    });
  });

  it('of the checkout that are not the commit’s end the run', async () => {
    const repository = await listing();
    put(repository.folder, 'bin/lint', toScript('other'));
    await assert.rejects(
      load({ ...repository, trust: { head: 'trusted' } }),
      isGoagentError('PROGRAM_NOT_TRUSTED', /bin\/lint in the work tree is not the program of the commit/),
    );
  });

  it('do not lie in a work tree that may be a stranger’s', async () => {
    await assert.rejects(
      load(await listing()),
      isGoagentError('PROGRAM_NOT_TRUSTED', /of "programs" lies in the work tree/),
    );
  });
});
