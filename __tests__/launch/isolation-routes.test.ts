/**
 * Eighty ways to a secret or out of the sandbox, tried by a real tool through the real probe and launcher: as root, as a
 * user with user namespaces, as one without, as one with passwordless sudo, with and without bwrap, and with no sandbox at all.
 */

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RouteReport } from '../support/routes/route-run.ts';
import { columns, type Reports, readTable, toTable } from '../support/routes/route-table.ts';

const page = fileURLToPath(new URL('../../docs/security/isolation.md', import.meta.url));
const stage = fileURLToPath(new URL('../support/routes/route-stage.ts', import.meta.url));

function findObstacle(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'needs root on Linux, to be four users';
  const missing = ['/usr/bin/python3', '/usr/bin/sudo', '/usr/bin/bwrap'].filter((path) => !existsSync(path));
  if (missing.length > 0) return `needs ${missing.join(', ')}`;
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'needs the right to make mount namespaces';
  }
}

describe('routes out of the sandbox', { skip: findObstacle() }, () => {
  let reports: Reports = {};

  before(async () => {
    const cases = columns.flatMap((column) => column.cases);
    const argv = ['--mount', '--propagation', 'private', process.execPath, stage, JSON.stringify(cases)];
    const { stdout } = await promisify(execFile)('unshare', argv, { timeout: 240_000, maxBuffer: 1 << 24 });
    reports = JSON.parse(stdout);
    if (process.env.GOAGENT_WRITE_ROUTES === '1') {
      const text = readFileSync(page, 'utf8');
      const [head, rest = ''] = text.split('<!-- routes -->\n');
      const [, tail = ''] = rest.split('<!-- end of routes -->');
      writeFileSync(page, `${head}<!-- routes -->\n${toTable(reports)}\n<!-- end of routes -->${tail}`);
    }
  });

  const of = (name: string): RouteReport => {
    const report = reports[name];
    if (report === undefined) throw new Error(`nobody tried as ${name}`);
    return report;
  };

  it('are eighty at least, and the same for everybody', () => {
    const all = Object.values(reports).map(({ open, closed }) => [...open, ...closed].sort());
    assert.equal(all.length, 12);
    for (const routes of all) assert.deepEqual(routes, all[0]);
    assert.ok((all[0]?.length ?? 0) >= 80, `${all[0]?.length} routes`);
  });

  it('are all closed under full, whoever runs it and however it is made', () => {
    const wanted: { readonly [name: string]: string } = {
      'root, bwrap': 'by bwrap.',
      'root, user namespace': 'by unshare in a user namespace.',
      'user, bwrap': 'by bwrap.',
      'user, user namespace': 'by unshare in a user namespace.',
    };
    for (const [name, way] of Object.entries(wanted)) {
      const { tier, why, open } = of(name);
      assert.deepEqual([name, tier, open], [name, 'full', []]);
      assert.ok(why.endsWith(way), why);
    }
  });

  it('are closed without user namespaces too, but for the keyrings of the user', () => {
    const ways = { 'root, unshare': 'by unshare as root.', 'sudoer, unshare': 'by unshare through sudo.' };
    for (const [name, way] of Object.entries(ways)) {
      const { tier, why, open } = of(name);
      assert.deepEqual([name, tier, open], [name, 'full', ['keyring of the session', 'keyring of the user']]);
      assert.ok(why.includes(way), why);
    }
  });

  it('to other rights are closed under partial, and so is our environment', () => {
    const rights = [
      'a setuid program',
      'environment of the action',
      'leftovers of loaders and runners',
      'sudo',
      "variables of the action in the tool's own",
    ];
    for (const name of ['user without user namespaces', 'sudoer without unshare']) {
      assert.equal(of(name).tier, 'partial');
      assert.deepEqual(
        of(name).open.filter((route) => rights.includes(route)),
        [],
      );
    }
    const { tier, open } = of('root without unshare');
    const memory = ['memory of the action', 'descriptors of the action', 'ptrace of the action'];
    assert.equal(tier, 'partial');
    assert.deepEqual(
      open.filter((route) => [...memory, 'environment of the action'].includes(route)),
      [],
    );
  });

  it('are open nowhere that the page does not name', () => {
    const told = readTable(readFileSync(page, 'utf8'));
    for (const { title, cases } of columns) {
      for (const { name } of cases) {
        const untold = of(name).open.filter((route) => told.get(title)?.includes(route) !== true);
        assert.deepEqual([name, untold], [name, []]);
      }
    }
  });

  it('are mostly open with the sandbox off, so that a closed one means something', () => {
    for (const name of ['user, off', 'sudoer, off', 'root, off']) {
      assert.equal(of(name).tier, 'none');
      assert.ok(of(name).open.length >= 50, `${name}: ${of(name).open.length} open`);
    }
    const anywhere = new Set(Object.values(reports).flatMap(({ open }) => open));
    const never = of('root, bwrap').closed.filter((route) => !anywhere.has(route));
    // What even root without a sandbox does not get here: our environment is clean in every tier, and this kernel
    // keeps the rest from everybody.
    assert.ok(never.length <= 8, never.join(', '));
  });

  it('do not close the one that is to be found: the canary in HOME', () => {
    for (const [name, { canary }] of Object.entries(reports)) assert.deepEqual([name, canary], [name, true]);
  });
});
