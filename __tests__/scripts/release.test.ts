/** A release: tag, version and changelog agree or nothing happens; the steps of the workflow do what they say, with a recorded `gh`. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-27

### Added

- A thing.

## [1.1.0] - 2026-10-01

- Another.
`;

function inFolder<T>(use: (directory: string) => T, files: { readonly [path: string]: string } = {}): T {
  const directory = mkdtempSync(join(tmpdir(), 'goagent release '));
  try {
    const all = { 'package.json': '{"version": "1.2.0"}', 'CHANGELOG.md': changelog, ...files };
    for (const [path, text] of Object.entries(all)) writeFileSync(join(directory, path), text);
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function release(words: readonly string[], cwd: string, input = '') {
  const run = spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), ...words], {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('the check of a release', () => {
  it('passes where version, heading and tag agree', () => {
    inFolder((cwd) => assert.equal(release(['check', 'v1.2.0'], cwd).status, 0));
  });

  it('names everything that does not agree', () => {
    inFolder((cwd) =>
      assert.deepEqual(release(['check', 'v1.3.0'], cwd), {
        status: 1,
        stdout: '',
        stderr:
          'package.json has version 1.2.0, the tag is v1.3.0\nCHANGELOG.md has no heading "## [1.3.0] - YYYY-MM-DD" with something below it\n',
      }),
    );
    const empty = { 'CHANGELOG.md': '## [1.2.0] - 2026-11-27\n\n## [1.1.0] - 2026-10-01\n' };
    inFolder((cwd) => assert.equal(release(['check', 'v1.2.0'], cwd).status, 1), empty);
    const undated = { 'CHANGELOG.md': '## [1.2.0] - soon\n\n- A thing.\n' };
    inFolder((cwd) => assert.equal(release(['check', 'v1.2.0'], cwd).status, 1), undated);
  });

  it('takes a full version and nothing else', () => {
    inFolder((cwd) => {
      for (const tag of ['v1', 'v1.2', '1.2.0', 'v1.2.0-rc.1', 'v01.2.0', 'v1.2.0;id', ''])
        assert.equal(release(['check', tag], cwd).status, 2, tag);
      assert.equal(release(['chek', 'v1.2.0'], cwd).status, 2);
    });
  });

  it('gives the section of the changelog as notes', () => {
    inFolder((cwd) => assert.equal(release(['notes', 'v1.2.0'], cwd).stdout, '### Added\n\n- A thing.\n'));
  });

  it('moves the major tag to the newest release of the major alone', () => {
    inFolder((cwd) => {
      const major = (tag: string, ...tags: readonly string[]) =>
        release(['major', tag], cwd, tags.join('\n')).stdout.trim();
      assert.equal(major('v1.2.0', 'v0', 'v1', 'v1.1.9', 'v1.2.0', 'v2.0.0'), 'v1');
      assert.equal(major('v1.2.0', 'v1.10.0'), '');
      assert.equal(major('v0.9.0', 'v0.9.0'), 'v0');
    });
  });
});

type Step = { readonly name?: string; readonly run?: string };
const workflow = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'));
const runOf = (job: string, name: string): string =>
  workflow.jobs[job].steps.find((step: Step) => step.name === name)?.run ?? assert.fail(name);

/** `gh` writes its words down, and answers with the tags. */
function runStep(script: string, tags: string) {
  return inFolder((cwd) => {
    const bin = join(cwd, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'gh'),
      `#!/bin/sh\necho "$*" >> "${cwd}/said"\ncase "$*" in *matching-refs*) printf '%s' "$TAGS";; esac\n`,
    );
    chmodSync(join(bin, 'gh'), 0o755);
    symlinkSync(join(root, 'scripts'), join(cwd, 'scripts'));
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
        TAGS: tags,
        RUNNER_TEMP: cwd,
        GITHUB_REF_NAME: 'v1.2.0',
        GITHUB_SHA: 'c'.repeat(40),
        GITHUB_REPOSITORY: 'owner/goagent-action',
      },
    });
    const said = existsSync(join(cwd, 'said')) ? readFileSync(join(cwd, 'said'), 'utf8') : '';
    return {
      status: run.status,
      stderr: run.stderr,
      said: said
        .replaceAll(cwd, '.')
        .split('\n')
        .filter((line) => line !== ''),
    };
  });
}

describe('the release workflow', { skip: process.platform === 'win32' }, () => {
  it('gives each job what it needs, and nothing at the top', () => {
    const permissions = Object.entries<{ permissions: object }>(workflow.jobs).map(([job, one]) => [
      job,
      one.permissions,
    ]);
    assert.deepEqual(workflow.permissions, {});
    assert.deepEqual(Object.fromEntries(permissions), {
      check: { contents: 'read' },
      attest: { contents: 'read', 'id-token': 'write', attestations: 'write' },
      release: { contents: 'write' },
    });
  });

  it('publishes the tag with the notes of the changelog', () => {
    assert.deepEqual(runStep(runOf('release', 'Publish the release'), ''), {
      status: 0,
      stderr: '',
      said: ['release create v1.2.0 --verify-tag --title v1.2.0 --notes-file ./notes.md'],
    });
  });

  const list = `api --paginate repos/owner/goagent-action/git/matching-refs/tags/v --jq .[].ref | sub("refs/tags/"; "")`;
  it('moves, makes or leaves the major tag', () => {
    const script = runOf('release', 'Move the major tag');
    const refs = 'api --silent --method';
    const sha = `sha=${'c'.repeat(40)}`;
    assert.deepEqual(runStep(script, 'v1\nv1.1.0\nv1.2.0\n').said, [
      list,
      `${refs} PATCH repos/owner/goagent-action/git/refs/tags/v1 -f ${sha} -F force=true`,
    ]);
    assert.deepEqual(runStep(script, 'v1.2.0\n').said, [
      list,
      `${refs} POST repos/owner/goagent-action/git/refs -f ref=refs/tags/v1 -f ${sha}`,
    ]);
    assert.deepEqual(runStep(script, 'v1\nv1.3.0\n').said, [list]);
  });

  it('has a digest for every file of dist', () => {
    const temp = mkdtempSync(join(tmpdir(), 'goagent digests '));
    try {
      const script = runOf('attest', 'Digests of all files of dist');
      const run = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
        cwd: root,
        env: { ...process.env, RUNNER_TEMP: temp },
        encoding: 'utf8',
      });
      assert.equal(run.status, 0, run.stderr);
      const lines = readFileSync(join(temp, 'dist.sha256'), 'utf8').trim().split('\n');
      assert.ok(lines.some((line) => /^[0-9a-f]{64} {2}dist\/main\/index\.js$/.test(line)));
      assert.ok(lines.length > 5 && lines.length < 1_024, `${lines.length} files`);
    } finally {
      rmSync(temp, { recursive: true });
    }
  });
});
