/** The list of mounts, and the two forms that it takes. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFstab } from '../../src/launch/fstab.ts';
import { type Disk, type Mount, type SandboxPlaces, toView } from '../../src/launch/sandbox-view.ts';

const scratch = {
  root: '/s/root',
  home: '/s/home',
  temporary: '/s/temporary',
  emptyFile: '/s/empty',
  emptyDirectory: '/s/none',
};
const files = ['/w/.git/config', '/opt/tool', '/elsewhere/program'];
const folders = ['/usr', '/opt', '/opt/runner', '/opt/node', '/w', '/w/.git', '/w/temp', '/etc/sudoers.d'];

const disk: Disk = {
  look: (path) => {
    if (path === '/bin') return { kind: 'link', to: 'usr/bin' };
    if (files.includes(path)) return { kind: 'file' };
    return { kind: folders.includes(path) ? 'directory' : 'nothing' };
  },
  follow: (path) => (files.includes(path) ? 'file' : folders.includes(path) ? 'directory' : 'nothing'),
  list: (path) => (path === '/opt' ? ['node', 'runner', 'tool'] : []),
};

const places: SandboxPlaces = {
  workspace: '/w',
  home: '/w/temp/home',
  scratch: '/w/temp/sandbox',
  visible: ['/elsewhere/program', '/gone', '/opt/node/bin'],
  guarded: ['/w/.git', '/w/CODEOWNERS'],
  masked: ['/w/.git/config', '/w/.git/config.worktree'],
  hidden: ['/opt/runner/_work/_temp', '/w/temp', '/home/u'],
};

function toTargets(access: 'read-only' | 'writable'): readonly string[] {
  return toView({ places, scratch, disk, access }).map((mount: Mount) => {
    if (mount.type !== 'bind') return mount.type === 'link' ? `${mount.target} -> ${mount.to}` : mount.type;
    return `${mount.source} ${mount.target} ${mount.access}`;
  });
}

describe('what a tool sees', () => {
  it('is the system without what is hidden in it, and the workspace with its closed parts', () => {
    assert.deepEqual(toTargets('writable'), [
      '/s/root / read-only',
      '/usr /usr read-only',
      '/bin -> usr/bin',
      '/opt/node /opt/node read-only',
      '/opt/tool /opt/tool read-only',
      '/s/none /etc/sudoers.d read-only',
      'devices',
      'processes',
      '/s/temporary /tmp writable',
      '/s/temporary /var/tmp writable',
      '/elsewhere/program /elsewhere/program read-only',
      '/w /w writable',
      '/w/.git /w/.git read-only',
      '/s/none /w/temp read-only',
      '/s/empty /w/.git/config read-only',
      '/s/home /w/temp/home writable',
    ]);
  });

  it('has a workspace that cannot be written where the tool only reads', () => {
    assert.ok(toTargets('read-only').includes('/w /w read-only'));
  });
});

describe('an fstab', () => {
  it('escapes names, and makes read-only what is mounted below a source, with its limits kept', () => {
    const text = toFstab({
      mounts: [{ type: 'bind', source: '/a b', target: '/a b', access: 'read-only' }],
      root: '/r',
      emptyFile: '/e',
      mountInfo:
        '1 2 3:4 / /a\\040b/inner rw,nosuid,relatime - tmpfs tmpfs rw\n1 2 3:4 / /other rw - x x rw\n',
      kernel: { switches: [], tellers: [] },
    });
    assert.equal(
      text,
      '/a\\040b /r/a\\040b none rbind,ro 0 0\nnone /r/a\\040b/inner none remount,bind,ro,nosuid,relatime 0 0\n',
    );
  });
});
