/** Credentials in git configuration, in layouts that real git has made. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { type GitCredentials, readGitCredentials } from '../../src/runner/git-credentials.ts';
import { createToken, toBase64, toEnvironment } from '../support/secret-environment.ts';
import { createRepository, git, sampleFiles } from '../support/workspace.ts';

const root = mkdtempSync(join(tmpdir(), 'git-credentials-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folder = '';
let workspace = '';
let temp = '';
let home = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
  workspace = join(folder, 'work');
  temp = join(folder, 'temp');
  home = join(folder, 'home');
  for (const path of [workspace, temp, home]) mkdirSync(path);
});

const onPosix = { skip: process.platform === 'win32' };
const key = 'http.https://github.com/.extraheader';

describe('a checkout', () => {
  test('of actions/checkout v4 and v5: the header in .git/config', async () => {
    const token = createToken();
    await createRepository(workspace, sampleFiles);
    await git(workspace, ['config', '--local', key, toHeader(token)]);
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('of actions/checkout v6: an includeIf to a file in RUNNER_TEMP', async () => {
    const token = createToken();
    await createRepository(workspace, sampleFiles);
    const path = await writeHeader(join(temp, 'git-credentials-0f0f-11.config'), token);
    for (const place of [join(workspace, '.git'), '/github/workspace/.git']) {
      await git(workspace, ['config', '--local', `includeIf.gitdir:${place}.path`, path]);
    }
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('of actions/checkout v6 whose folder is no longer there', async () => {
    const token = createToken();
    await writeHeader(join(temp, 'git-credentials-0f0f-11.config'), token);
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('that was stopped, so that its temporary home is left', async () => {
    const token = createToken();
    await writeHeader(join(temp, '0f0f-11', '.gitconfig'), token);
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('with ssh-key: the private key in RUNNER_TEMP that core.sshCommand names', async () => {
    const pem = toPem();
    writeFileSync(join(temp, '0f0f'), pem);
    writeFileSync(join(temp, 'other'), pem.replaceAll('PRIVATE', 'PUBLIC'));
    await createRepository(workspace, sampleFiles);
    const command = (name: string) => `"/usr/bin/ssh" -i "$RUNNER_TEMP/${name}" -o CheckHostIP=no`;
    await git(workspace, ['config', '--local', 'core.sshCommand', command('0f0f')]);
    await git(workspace, ['config', '--local', '--add', 'core.sshCommand', command('other')]);
    assert.deepEqual(toValues(read().checkout), [pem]);
  });

  test('with path: below a workspace that is a repository, and below one that is none', async () => {
    const [first, second, third] = [createToken(), createToken(), createToken()];
    await createCheckout(join(workspace, 'go/src/a'), first);
    await createCheckout(join(workspace, 'go/src/a/tools'), second);
    assert.deepEqual(toValues(read().checkout), [...toHeaderValues(first), ...toHeaderValues(second)].sort());
    await createCheckout(workspace, third);
    await createCheckout(join(workspace, 'extra'), second);
    assert.deepEqual(
      toValues(read().checkout),
      [...toHeaderValues(first), ...toHeaderValues(second), ...toHeaderValues(third)].sort(),
    );
  });

  test('is found behind five hundred folders, and in a second checkout deep below the first', async () => {
    const [deep, late] = [createToken(), createToken()];
    for (let index = 0; index < 520; index += 1) mkdirSync(join(workspace, `a${index}`), { recursive: true });
    await createCheckout(workspace, late);
    await createCheckout(join(workspace, 'deps/private'), deep);
    assert.deepEqual(toValues(read().checkout), [...toHeaderValues(deep), ...toHeaderValues(late)].sort());
  });

  test('is read first, whatever lies below it: folders with a .git file take nothing from it', async () => {
    const token = createToken();
    await createCheckout(workspace, token);
    for (let index = 0; index < 300; index += 1) {
      mkdirSync(join(workspace, `m${index}`), { recursive: true });
      writeFileSync(join(workspace, `m${index}`, '.git'), `gitdir: ../.git/modules/m${index}\n`);
    }
    assert.deepEqual(toValues(read().checkout), [...toHeaderValues(token)]);
  });

  test('of a worktree: .git is a file, and there is config.worktree', async () => {
    const [common, own] = [createToken(), createToken()];
    const main = join(folder, 'main');
    await createCheckout(main, common);
    await git(main, ['config', 'extensions.worktreeConfig', 'true']);
    rmSync(workspace, { recursive: true });
    await git(main, ['worktree', 'add', '--quiet', workspace]);
    await git(workspace, ['config', '--worktree', key, toHeader(own)]);
    assert.deepEqual(toValues(read().checkout), [...toHeaderValues(common), ...toHeaderValues(own)].sort());
  });

  test('that has worktrees elsewhere', async () => {
    const token = createToken();
    await createRepository(workspace, sampleFiles);
    await git(workspace, ['config', 'extensions.worktreeConfig', 'true']);
    await git(workspace, ['worktree', 'add', '--quiet', join(folder, 'elsewhere')]);
    await git(join(folder, 'elsewhere'), ['config', '--worktree', key, toHeader(token)]);
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('with --separate-git-dir', async () => {
    const token = createToken();
    await git(workspace, ['init', '--quiet', '--separate-git-dir', join(folder, 'store')]);
    await git(workspace, ['config', key, toHeader(token)]);
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('with submodules, one in another and one with slashes in its name', async () => {
    const [outer, inner] = [createToken(), createToken()];
    const deep = join(folder, 'deep');
    await createRepository(deep, sampleFiles);
    const middle = join(folder, 'middle');
    await createRepository(middle, sampleFiles);
    await addSubmodule(middle, { url: deep, path: 'vendor/deep' });
    await createRepository(workspace, sampleFiles);
    await addSubmodule(workspace, { url: middle, path: 'libs/objects' });
    await git(workspace, [
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'update',
      '--init',
      '--recursive',
    ]);
    await git(join(workspace, 'libs/objects'), ['config', key, toHeader(outer)]);
    await git(join(workspace, 'libs/objects/vendor/deep'), ['config', key, toHeader(inner)]);
    assert.deepEqual(toValues(read().checkout), [...toHeaderValues(outer), ...toHeaderValues(inner)].sort());
  });

  test('that was made from a URL with a token', async () => {
    const [token, other, third] = [createToken(), createToken(), createToken()];
    await createRepository(workspace, sampleFiles);
    await git(workspace, ['remote', 'add', 'origin', `https://x-access-token:${token}@github.com/a/b`]);
    await git(workspace, ['remote', 'set-url', '--push', 'origin', `https://${other}@github.com/a/b`]);
    await git(workspace, ['config', `url.https://ci:${third}@github.com/.insteadOf`, 'git@github.com:']);
    const expected = [token, other, third, `ci:${third}`, 'ci'];
    assert.deepEqual(toValues(read().checkout), expected.sort());
  });

  test('without credentials', async () => {
    await createRepository(workspace, sampleFiles);
    await git(workspace, ['remote', 'add', 'origin', 'https://github.com/a/b']);
    await git(workspace, ['remote', 'add', 'ssh', 'ssh://somebody@host.test/a/b']);
    await git(workspace, ['config', 'url.https://github.com/.insteadOf', 'git@github.com:']);
    await git(workspace, ['config', '--add', key, '']);
    await git(workspace, ['config', 'credential.helper', 'cache']);
    assert.deepEqual(toValues(read().checkout), []);
  });
});

describe('other places', () => {
  test('the home of a person', async () => {
    const [header, stored, xdg] = [createToken(), createToken(), createToken()];
    const [xdgStored, helper] = [createToken(), createToken()];
    await writeHeader(join(home, '.gitconfig'), header);
    writeFileSync(join(home, '.git-credentials'), `https://me:${stored}@a.test\nhttps://b.test\n`);
    await writeHeader(join(home, '.config/git/config'), xdg);
    writeFileSync(join(home, '.config/git/credentials'), `https://${xdgStored}:x-oauth-basic@a.test\n`);
    writeFileSync(join(home, 'more'), `https://me:${helper}@a.test\n`);
    await git(folder, [
      'config',
      '--file',
      join(home, '.gitconfig'),
      'credential.helper',
      `store --file ~/more`,
    ]);
    const found = read();
    assert.deepEqual(found.checkout, []);
    assert.deepEqual(
      toValues(found.personal),
      [
        ...toHeaderValues(header),
        ...toHeaderValues(xdg),
        ...['me', stored, `me:${stored}`, xdgStored, helper, `me:${helper}`],
      ].sort(),
    );
  });

  test('XDG_CONFIG_HOME, GIT_CONFIG_GLOBAL and GIT_CONFIG_SYSTEM', async () => {
    const [first, second, third] = [createToken(), createToken(), createToken()];
    await writeHeader(join(folder, 'xdg/git/config'), first);
    const variables = {
      XDG_CONFIG_HOME: join(folder, 'xdg'),
      GIT_CONFIG_GLOBAL: await writeHeader(join(folder, 'global'), second),
      GIT_CONFIG_SYSTEM: await writeHeader(join(folder, 'system'), third),
    };
    assert.deepEqual(
      toValues(read({ ...variables, GIT_CONFIG_NOSYSTEM: '0' }).personal),
      [first, second, third].flatMap(toHeaderValues).sort(),
    );
    assert.deepEqual(toValues(read(variables).personal), [first, second].flatMap(toHeaderValues).sort());
  });

  test('variables that carry configuration', async () => {
    const [first, second, third] = [createToken(), createToken(), createToken()];
    // Git writes GIT_CONFIG_PARAMETERS itself: an alias shows what a child gets.
    const parameters = execFileSync(
      'git',
      [
        '-c',
        `${key}=${toHeader(second)}`,
        '-c',
        "user.name=it's",
        '-c',
        'alias.tell=!printenv GIT_CONFIG_PARAMETERS',
        'tell',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const found = read({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'false',
      GIT_CONFIG_KEY_1: key,
      GIT_CONFIG_VALUE_1: toHeader(first),
      GIT_CONFIG_KEY_2: key,
      GIT_CONFIG_VALUE_2: toHeader(third),
      GIT_CONFIG_PARAMETERS: parameters,
    });
    assert.deepEqual(toValues(found.personal), [first, second].flatMap(toHeaderValues).sort());
  });

  test('keys that tools use, and a helper in one line of shell', async () => {
    const [first, second, third] = [createToken(), createToken(), createToken()];
    await createRepository(workspace, sampleFiles);
    await git(workspace, ['config', 'hub.oauthToken', first]);
    await git(workspace, ['config', 'sendemail.smtpPass', second]);
    await git(workspace, [
      'config',
      'credential.helper',
      `!f() { echo username=x; echo "password=${third}"; }; f`,
    ]);
    await git(workspace, ['config', '--add', 'credential.helper', '!f() { echo "password=$TOKEN"; }; f']);
    await git(workspace, ['config', 'core.askPass', '/usr/bin/some-program']);
    assert.deepEqual(toValues(read().checkout), [first, second, third].sort());
  });
});

describe('includes', () => {
  test('are followed whatever their condition, relative to their file, and from ~', async () => {
    const [first, second, third] = [createToken(), createToken(), createToken()];
    await createRepository(workspace, sampleFiles);
    await writeHeader(join(workspace, '.git/more/one'), first);
    await git(folder, ['config', '--file', join(workspace, '.git/more/one'), 'include.path', 'two']);
    await writeHeader(join(workspace, '.git/more/two'), second);
    await writeHeader(join(home, 'three'), third);
    await git(workspace, ['config', 'include.path', 'more/one']);
    await git(workspace, ['config', 'includeIf.onbranch:never.path', '~/three']);
    assert.deepEqual(toValues(read().checkout), [first, second, third].flatMap(toHeaderValues).sort());
  });

  test('end when they go round, and after ten steps', async () => {
    const token = createToken();
    await createRepository(workspace, sampleFiles);
    const names = Array.from({ length: 13 }, (_, index) => join(temp, `step-${index}`));
    for (const [index, name] of names.entries()) {
      await writeHeader(name, `${token}-${index}`);
      await git(folder, ['config', '--file', name, 'include.path', names[index + 1] ?? names[0] ?? '']);
      await git(folder, ['config', '--file', name, '--add', 'include.path', name]);
    }
    await git(workspace, ['config', 'include.path', names[0] ?? '']);
    const expected = Array.from({ length: 10 }, (_, index) => toHeaderValues(`${token}-${index}`));
    assert.deepEqual(toValues(read().checkout), expected.flat().sort());
  });
});

describe('what is broken or meant to hurt', () => {
  test('a FIFO in every place is not waited for', onPosix, async () => {
    const token = createToken();
    await createCheckout(workspace, token);
    // Git itself would wait for a FIFO: this comes first.
    await git(workspace, ['config', 'include.path', join(home, '.gitconfig')]);
    const fifos = [
      'temp/git-credentials-1.config',
      'home/.gitconfig',
      'home/.git-credentials',
      'work/.git/commondir',
    ];
    for (const path of fifos) execFileSync('mkfifo', [join(folder, path)]);
    symlinkSync('/dev/zero', join(temp, 'git-credentials-2.config'));
    assert.deepEqual(toValues(read().checkout), toHeaderValues(token));
  });

  test('of a huge file the first mebibyte is read', async () => {
    const [first, second] = [createToken(), createToken()];
    const path = await writeHeader(join(temp, 'git-credentials-1.config'), first);
    appendFileSync(path, '\n# padding'.repeat(200_000));
    appendFileSync(path, `\n[http]\nextraheader = ${toHeader(second)}\n`);
    assert.deepEqual(toValues(read().checkout), toHeaderValues(first));
  });

  test('no more than two thousand files of checkouts are read, and the home has forty of its own', async () => {
    const token = createToken();
    for (let index = 0; index < 2_030; index += 1) {
      const name = index < 2_000 ? index % 50 : 'beyond';
      const text = `[http]\n\textraheader = ${toHeader(`${token}-${name}`)}\n`;
      writeFileSync(join(temp, `git-credentials-${String(index).padStart(4, '0')}.config`), text);
    }
    await writeHeader(join(home, '.gitconfig'), token);
    const expected = Array.from({ length: 50 }, (_, index) => toHeaderValues(`${token}-${index}`));
    const found = read();
    assert.deepEqual(toValues(found.checkout), expected.flat().sort());
    assert.deepEqual(toValues(found.personal), toHeaderValues(token));
  });

  test('beyond three hundred credentials, or 256 KiB of them, reading ends, and that is told', async () => {
    const token = createToken();
    const write = (values: readonly string[]) => {
      const lines = values.map((value) => `[a]\n\ttoken = ${value}\n`);
      writeFileSync(join(temp, 'git-credentials-1.config'), lines.join(''));
    };
    const many = Array.from({ length: 301 }, (_, index) => `${token}-${index}`);
    write([...many.slice(0, 300), ...many.slice(0, 300)]);
    assert.deepEqual([read().extent, read().checkout.length], ['all', 300]);
    write(many);
    assert.deepEqual([read().extent, read().checkout.length], ['too-many', 300]);
    write([token, 'x'.repeat(262_144)]);
    assert.deepEqual([read().extent, toValues(read().checkout)], ['too-many', [token]]);
  });

  test('a symlinked folder below the workspace is not entered', onPosix, async () => {
    const token = createToken();
    await createCheckout(join(folder, 'outside'), token);
    symlinkSync(join(folder, 'outside'), join(workspace, 'link'));
    symlinkSync(workspace, join(workspace, 'round'));
    assert.deepEqual(read().checkout, []);
  });

  const nonsense: readonly {
    readonly title: string;
    readonly path: string;
    readonly bytes: string | Buffer;
  }[] = [
    { title: 'a .git file that names nothing', path: 'work/.git', bytes: 'gitdir: /nowhere/at/all\n' },
    { title: 'a .git file that names itself', path: 'work/.git', bytes: 'gitdir: .git\n' },
    { title: 'a .git file of nonsense', path: 'work/.git', bytes: Buffer.from([0, 255, 10, 128]) },
    { title: 'a commondir with NUL', path: 'work/.git/commondir', bytes: '\0\0\n' },
    { title: 'an include with NUL', path: 'work/.git/config', bytes: '[include]\npath = "a\0b"\n' },
    {
      title: 'an include of a folder',
      path: 'work/.git/config',
      bytes: '[include]\npath = .\npath = /\npath =\n',
    },
    {
      title: 'a config of nonsense',
      path: 'work/.git/config',
      bytes: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 89) % 256)),
    },
    {
      title: 'a header of nonsense',
      path: 'work/.git/config',
      bytes: '[http]\nextraheader = AUTHORIZATION: basic\n[http\nextraheader\n',
    },
  ];
  for (const { title, path, bytes } of nonsense) {
    test(`${title} stops nothing`, async () => {
      const token = createToken();
      await writeHeader(join(temp, 'git-credentials-1.config'), token);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      const values = toValues(read().checkout);
      for (const value of toHeaderValues(token)) assert.ok(values.includes(value));
    });
  }

  test('no workspace, no home, no folder at all', () => {
    assert.deepEqual(readGitCredentials(toEnvironment({})), { checkout: [], personal: [], extent: 'all' });
    const away = {
      GITHUB_WORKSPACE: join(folder, 'gone'),
      RUNNER_TEMP: join(folder, 'gone'),
      HOME: join(folder, 'gone'),
    };
    assert.deepEqual(readGitCredentials(toEnvironment(away)), { checkout: [], personal: [], extent: 'all' });
  });
});

function read(more: { readonly [name: string]: string } = {}): GitCredentials {
  const own = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, HOME: home };
  return readGitCredentials(toEnvironment({ ...own, ...more }));
}

function toValues(candidates: GitCredentials['checkout']): readonly string[] {
  const values = candidates.flatMap(({ value, forms = [] }) => [value, ...forms]);
  return [...new Set(values)].filter((value) => value !== '').sort();
}

function toHeader(token: string): string {
  return `AUTHORIZATION: basic ${toBase64(`x-access-token:${token}`)}`;
}

/** What a header of a checkout gives away: the token, but not the login before it, which is public. */
function toHeaderValues(token: string): readonly string[] {
  return [token];
}

async function writeHeader(path: string, token: string): Promise<string> {
  mkdirSync(dirname(path), { recursive: true });
  await git(folder, ['config', '--file', path, key, toHeader(token)]);
  return path;
}

async function createCheckout(path: string, token: string): Promise<void> {
  mkdirSync(path, { recursive: true });
  await git(path, ['init', '--quiet', '--initial-branch=main']);
  await git(path, ['commit', '--quiet', '--allow-empty', '--message=Begin']);
  await git(path, ['config', '--local', key, toHeader(token)]);
}

async function addSubmodule(
  into: string,
  what: { readonly url: string; readonly path: string },
): Promise<void> {
  await git(into, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', what.url, what.path]);
  await git(into, ['commit', '--quiet', '--message=Add a submodule']);
}

function toPem(): string {
  const dashes = '-'.repeat(5);
  return `${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\n${createToken()}\n${dashes}END OPENSSH PRIVATE KEY${dashes}\n`;
}
