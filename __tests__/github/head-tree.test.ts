/** The head of a hostile pull request as plain files: real git on both sides, over real HTTP on loopback. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { ProcessRequest } from '../../src/contract/ports.ts';
import { type HeadTree, type HeadTreeOptions, openHeadTree } from '../../src/github/head-tree.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { takeSnapshot } from '../support/folder-snapshot.ts';
import { openGit } from '../support/git-objects.ts';
import { startGitServer } from '../support/git-server.ts';
import { hostRepository, openPull, publishPull } from '../support/hosted-repository.ts';
import { type RawEntry, writeBlob, writeCommit, writeTree } from '../support/raw-trees.ts';
import { git as runGit } from '../support/workspace.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-head-')));
after(() => rmSync(folder, { recursive: true, force: true }));
const projects = join(folder, 'projects');
const home = join(folder, 'home');
mkdirSync(projects);
mkdirSync(home);

const hosted = await hostRepository(projects, 'owner/name', (work) => {
  writeFileSync(join(work, 'README.md'), '# Base\n');
});
const server = await startGitServer({ projects });
after(() => server.close());
const git = await openGit(home);
const never = new AbortController().signal;

let opened = 0;

/** A private place of its own for each head. */
async function open(
  commit: string,
  directory: string,
  parts: Partial<HeadTreeOptions> = {},
): Promise<HeadTree> {
  opened += 1;
  const own = join(folder, `private-${opened}`);
  return openHeadTree({
    git,
    commit,
    directory,
    remote: { server: server.url, repository: 'owner/name', token: '' },
    root: join(own, 'head'),
    store: join(own, 'store'),
    signal: never,
    ...parts,
  });
}

async function checkOutBase(name: string): Promise<string> {
  const into = join(folder, name);
  await runGit(folder, ['clone', '--quiet', '--depth=1', '--branch=main', `file://${hosted.bare}`, into]);
  return into;
}

const ready = (tree: HeadTree): Extract<HeadTree, { verdict: 'ready' }> => {
  assert.equal(tree.verdict, 'ready', JSON.stringify(tree));
  return tree.verdict === 'ready' ? tree : assert.fail();
};

describe('the head of a hostile pull request', { skip: process.platform === 'win32' }, () => {
  const mark = join(folder, 'ran');
  const spy = join(folder, 'spy');
  writeFileSync(spy, `#!/bin/sh\ntouch ${mark}\ncat\n`);
  chmodSync(spy, 0o755);

  /** A checkout whose own configuration would start the spy for filters, hooks and watchers. */
  async function arm(directory: string): Promise<void> {
    for (const name of [
      'filter.evil.smudge',
      'filter.evil.clean',
      'filter.evil.process',
      'core.fsmonitor',
      'diff.evil.textconv',
    ])
      await runGit(directory, ['config', name, spy]);
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change', 'pre-auto-gc']) {
      mkdirSync(join(directory, '.git/hooks'), { recursive: true });
      writeFileSync(join(directory, '.git/hooks', hook), `#!/bin/sh\ntouch ${mark}\n`);
      chmodSync(join(directory, '.git/hooks', hook), 0o755);
    }
    rmSync(mark, { force: true });
  }

  const blob = (text: string): string => writeBlob(hosted.work, text);
  const file = (name: RawEntry['name'], text = 'x'): RawEntry => ({ mode: '100644', name, id: blob(text) });

  async function pushHostile(): Promise<string> {
    const { work } = hosted;
    const inner = writeTree(work, [file('config', '[core]\n\tfsmonitor = evil\n')]);
    const tree = writeTree(work, [
      file(
        '.gitattributes',
        '* filter=evil diff=evil working-tree-encoding=UTF-16 eol=crlf export-subst ident\n',
      ),
      file(
        '.gitmodules',
        `[submodule "s"]\n\tpath = s\n\turl = ${server.url}/owner/other\n\tupdate = !touch ${mark}\n`,
      ),
      { mode: '40000', name: '.GIT', id: inner },
      { mode: '40000', name: '.git', id: inner },
      { mode: '40000', name: '.g\u200cit', id: inner },
      { mode: '40000', name: 'GIT~1', id: inner },
      { mode: '40000', name: '.git. .', id: inner },
      { mode: '40000', name: '.git::$INDEX_ALLOCATION', id: inner },
      { mode: '40000', name: '..', id: writeTree(work, [file('escaped')]) },
      file('../escaped-too'),
      file('/tmp/absolute'),
      file('sub\\..\\windows'),
      file(Buffer.from([0xff, 0xfe]), 'no UTF-8'),
      file('n'.repeat(300), 'too long a name'),
      { mode: '120000', name: 'etc', id: blob('/etc') },
      { mode: '120000', name: 'passwd', id: blob('/etc/passwd') },
      // In the tree twice, so that the second would be written through the first.
      { mode: '40000', name: 'etc', id: writeTree(work, [file('owned', 'in a directory of its own')]) },
      { mode: '160000', name: 's', id: hosted.base },
      { mode: '100777', name: 'run me', id: blob('#!/bin/sh\n') },
      file('two\nlines', 'newline'),
      file('\u001b[31mred\u001b[0m', 'colour'),
      file('.github', '$Format:%H$ $Id$\n'),
      file('large', 'y'.repeat(33 * 1024 * 1024)),
      file('same', 'first'),
      file('same', 'second'),
    ]);
    return (await publishPull(hosted, 1, writeCommit(work, tree))).head;
  }

  const head = pushHostile();

  const expected = {
    '.gitattributes': '* filter=evil diff=evil working-tree-encoding=UTF-16 eol=crlf export-subst ident\n',
    '.github': '$Format:%H$ $Id$\n',
    '\u001b[31mred\u001b[0m': 'colour',
    'etc/owned': 'in a directory of its own',
    'run me': '#!/bin/sh\n',
    same: 'first',
    'two\nlines': 'newline',
  };

  function assertHarmless(tree: Extract<HeadTree, { verdict: 'ready' }>): void {
    const names = readdirSync(tree.root, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => statSync(join(tree.root, name)).isFile());
    const { '.gitmodules': modules, ...others } = Object.fromEntries(
      files.map((name) => [name, readFileSync(join(tree.root, name), 'utf8')]),
    );
    assert.match(modules ?? '', /^\[submodule/);
    assert.deepEqual(others, expected);
    const modes = files.map((name) => (statSync(join(tree.root, name)).mode & 0o777).toString(8));
    assert.deepEqual([...new Set(modes)], ['444']);
    assert.equal(tree.files, files.length);
    assert.deepEqual(tree.leftOut, { links: 2, submodules: 1, names: 13, large: 1 });
    assert.equal(existsSync(mark), false, 'a filter or a hook ran');
    assert.deepEqual(readdirSync(home), []);
  }

  it('is fetched and written as plain files, and the checkout stays as it is', async () => {
    const directory = await checkOutBase('base-1');
    await arm(directory);
    const before = takeSnapshot(directory);
    const asked = server.requests.length;
    assertHarmless(ready(await open(await head, directory)));
    assert.deepEqual(takeSnapshot(directory), before);
    assert.ok(server.requests.length > asked);
    assert.ok(server.requests.every(({ url }) => url.startsWith('/owner/name/')));
  });

  it('comes from the objects of the checkout where they are there, and nobody is asked', async () => {
    const directory = join(folder, 'full');
    await runGit(folder, ['clone', '--quiet', '--no-checkout', `file://${hosted.bare}`, directory]);
    await runGit(directory, ['fetch', '--quiet', 'origin', 'refs/pull/1/head']);
    await arm(directory);
    const before = takeSnapshot(directory);
    const asked = server.requests.length;
    assertHarmless(ready(await open(await head, directory)));
    assert.deepEqual(takeSnapshot(directory), before);
    assert.equal(server.requests.length, asked);
  });

  it('is the commit that was asked for, not one that a forged object of the checkout gives for it', async () => {
    const { head: honest } = await openPull(hosted, 2, (work) =>
      writeFileSync(join(work, 'a.txt'), 'honest\n'),
    );
    const directory = await checkOutBase('forged');
    const other = await runGit(hosted.work, ['cat-file', 'commit', 'main']);
    const path = join(directory, '.git/objects', honest.slice(0, 2));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, honest.slice(2)), deflateSync(Buffer.from(`commit ${other.length}\0${other}`)));
    const tree = ready(await open(honest, directory));
    assert.equal(readFileSync(join(tree.root, 'a.txt'), 'utf8'), 'honest\n');
  });

  it('comes without any checkout too', async () => {
    const { head: plain } = await openPull(hosted, 3, (work) => writeFileSync(join(work, 'b.txt'), 'b\n'));
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const tree = ready(await open(plain, empty));
    assert.deepEqual([readFileSync(join(tree.root, 'b.txt'), 'utf8'), tree.files], ['b\n', 2]);
    assert.deepEqual(readdirSync(empty), []);
  });

  it('has thousands of files in a few seconds', async () => {
    const { head: many } = await openPull(hosted, 4, (work) => {
      for (let index = 0; index < 3_000; index += 1) {
        mkdirSync(join(work, `d${index % 50}`), { recursive: true });
        writeFileSync(join(work, `d${index % 50}`, `f${index}`), `${index}\n`);
      }
    });
    const startedAt = performance.now();
    const tree = ready(await open(many, await checkOutBase('base-many')));
    assert.equal(tree.files, 3_001);
    assert.ok(performance.now() - startedAt < 20_000);
  });
});

describe('a head that is too large', { skip: process.platform === 'win32' }, () => {
  const tooLarge = (tree: HeadTree) => {
    assert.equal(tree.verdict, 'failed');
    assert.match(
      tree.verdict === 'failed' ? tree.why : '',
      /has more than \d+ files or directories, or \d+ bytes|larger than \d+ bytes/,
    );
  };

  it('in files, in bytes, or while it is fetched is not written at all', async () => {
    const { head } = await openPull(hosted, 5, (work) => {
      for (let index = 0; index < 20; index += 1)
        writeFileSync(join(work, `f${index}`), 'z'.repeat(10_000 + index));
    });
    const directory = await checkOutBase('base-large');
    const root = join(folder, 'large');
    tooLarge(await open(head, directory, { root, bounds: { files: 10, bytes: 1e9 } }));
    tooLarge(await open(head, directory, { root, bounds: { files: 1_000, bytes: 100_000 } }));
    assert.equal(existsSync(root), false);
    ready(await open(head, directory, { bounds: { files: 1_000, bytes: 1_000_000 } }));
  });

  it('by trees that hold each other is found out in a moment', async () => {
    const { work } = hosted;
    let wide = writeTree(work, [{ mode: '100644', name: 'x', id: writeBlob(work, 'x') }]);
    for (let level = 0; level < 12; level += 1)
      wide = writeTree(
        work,
        Array.from({ length: 20 }, (_, index) => ({ mode: '40000', name: `d${index}`, id: wide })),
      );
    let deep = writeTree(work, []);
    for (let level = 0; level < 150; level += 1)
      deep = writeTree(work, [{ mode: '40000', name: 'd', id: deep }]);
    const directory = await checkOutBase('base-bomb');
    for (const [index, tree] of [wide, deep].entries()) {
      const { head } = await publishPull(hosted, 60 + index, writeCommit(work, tree));
      const startedAt = performance.now();
      tooLarge(await open(head, directory));
      assert.ok(performance.now() - startedAt < 10_000);
    }
  });
});

describe('fetching a head', { skip: process.platform === 'win32' }, () => {
  const token = ['gh', 's_', 'q'.repeat(18), 'W'.repeat(18)].join('');
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');

  const toPull = (number: number, text: string) =>
    openPull(hosted, number, (work) => writeFileSync(join(work, 'c.txt'), text));

  it('shows the token to the server and to nobody else', async (test) => {
    const { head } = await toPull(7, 'token');
    const guarded = await startGitServer({ projects, authorization: `Basic ${basic}`, delayMs: 150 });
    test.after(() => guarded.close());
    const requests: ProcessRequest[] = [];
    const seen: string[] = [];
    const runProcess = createProcessRunner({ clock: performance });
    const watching = await openGit(home, async (request, signal) => {
      requests.push(request);
      return runProcess(request, signal);
    });
    const timer = setInterval(() => seen.push(...readCommandLines()), 10);
    const remote = { server: guarded.url, repository: 'owner/name', token };
    const own = join(folder, 'token');
    const tree = ready(
      await open(head, await checkOutBase('base-token'), {
        git: watching,
        remote,
        root: join(own, 'head'),
        store: join(own, 'store'),
      }),
    );
    clearInterval(timer);
    assert.equal(readFileSync(join(tree.root, 'c.txt'), 'utf8'), 'token');
    assert.deepEqual(
      [...new Set(guarded.requests.map(({ authorization }) => authorization))],
      [`Basic ${basic}`],
    );
    const holds = (text: string) => text.includes(token) || text.includes(basic);
    assert.ok(
      seen.some((line) => line.includes('fetch')),
      'the fetch was seen in /proc',
    );
    assert.deepEqual(seen.filter(holds), []);
    assert.deepEqual(
      requests.filter(({ argv }) => holds(argv.join(' '))),
      [],
    );
    const withToken = requests.filter(({ env }) => holds(JSON.stringify(env)));
    assert.deepEqual(
      withToken.map(({ argv }) => argv.includes('fetch')),
      [true],
    );
    for (const place of [own, home]) {
      for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
        const path = join(place, name);
        if (statSync(path).isFile()) assert.equal(holds(readFileSync(path, 'latin1')), false, path);
      }
    }
  });

  it('does not follow a redirect, so the token goes nowhere else', async (test) => {
    const { head } = await toPull(8, 'redirect');
    const elsewhere = await startGitServer({ projects });
    const moved = await startGitServer({
      projects,
      answer: (request, response) => {
        response.writeHead(301, { location: `${elsewhere.url}${request.url}` }).end();
      },
    });
    test.after(() => Promise.all([elsewhere.close(), moved.close()]));
    const remote = { server: moved.url, repository: 'owner/name', token };
    const tree = await open(head, await checkOutBase('base-redirect'), { remote });
    assert.equal(tree.verdict, 'failed');
    assert.deepEqual(elsewhere.requests, []);
    assert.equal(moved.requests.length, 1);
  });

  const why = (tree: HeadTree): string => (tree.verdict === 'failed' ? tree.why : assert.fail('ready'));

  it('that is refused says what the token needs, and repeats no token', async (test) => {
    const { head } = await toPull(9, 'refused');
    const guarded = await startGitServer({ projects, authorization: 'Basic other' });
    test.after(() => guarded.close());
    const directory = await checkOutBase('base-refused');
    for (const given of ['', token]) {
      const remote = { server: guarded.url, repository: 'owner/name', token: given };
      const said = why(await open(head, directory, { remote }));
      assert.match(
        said,
        new RegExp(
          `^The head ${head} is not in the checkout, and could not be fetched from owner/name: .*"contents: read"`,
        ),
      );
      assert.equal(said.includes(token), false);
    }
  });

  it('says so when the server does not have the commit, or the id is none', async () => {
    const directory = await checkOutBase('base-unknown');
    assert.match(why(await open('ab'.repeat(20), directory)), /could not be fetched from owner\/name/);
    const asked = server.requests.length;
    for (const id of ['', 'main', 'refs/pull/1/head', '--upload-pack=x'])
      assert.match(why(await open(id, directory)), /not given by a full commit id/);
    assert.equal(server.requests.length, asked);
  });

  it('from a server that says nothing ends with the run', async (test) => {
    const { head } = await toPull(10, 'silent');
    const silent = await startGitServer({ projects, answer: () => {} });
    test.after(() => silent.close());
    const remote = { server: silent.url, repository: 'owner/name', token: '' };
    const startedAt = performance.now();
    const tree = await open(head, await checkOutBase('base-silent'), {
      remote,
      signal: AbortSignal.timeout(500),
    });
    assert.match(why(tree), /could not be fetched from owner\/name: cancelled/);
    assert.ok(performance.now() - startedAt < 5_000);
  });

  it('ends a pack that grows over the bound', async () => {
    const { head } = await openPull(hosted, 11, (work) => {
      for (const name of ['r1', 'r2']) writeFileSync(join(work, name), randomBytes(6 * 1024 * 1024));
    });
    const said = why(
      await open(head, await checkOutBase('base-pack'), { bounds: { files: 100, bytes: 1024 * 1024 } }),
    );
    assert.match(said, /larger than 1048576 bytes|more than 100 files or directories, or 1048576 bytes/);
  });
});

function readCommandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}
