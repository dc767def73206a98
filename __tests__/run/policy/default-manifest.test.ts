import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseManifest } from '../../../src/law/manifest/manifest.ts';
import { loadPatterns } from '../../../src/pattern/pattern.ts';
import { defaultManifest } from '../../../src/run/policy/default-manifest.ts';
import { toolbelt } from '../../../src/toolbelt/toolbelt.ts';

test('the manifest that is compiled in is tools.json, byte for byte', () => {
  assert.equal(defaultManifest, readFileSync(new URL('../../../tools.json', import.meta.url), 'utf8'));
});

test('it names the eleven built-in tools, all of them readers without network', async () => {
  const parsed = parseManifest({
    text: defaultManifest,
    directory: '/repo',
    builtins: toolbelt,
    allowTools: [],
    taintedTools: [],
    envAllowlist: [],
    toolTimeoutMs: 30_000,
    maxToolOutput: 65_536,
    platform: 'linux',
    patterns: await loadPatterns(),
  });
  assert.ok(parsed.verdict === 'accepted', JSON.stringify(parsed));
  const { tools, offered } = parsed.catalog;
  const names = [
    'fs_read_file',
    'fs_read_lines',
    'fs_list_dir',
    'fs_stat',
    'fs_search',
    'git_diff',
    'git_log',
    'git_show',
    'git_blame',
    'get_time',
    'os_info',
  ];
  assert.deepEqual([...offered], names);
  assert.deepEqual(
    tools.map(({ name, action, access, network }) => ({ name, action, access, network })),
    names.map((name) => ({
      name,
      action: { type: 'builtin', builtin: name },
      access: 'read',
      network: false,
    })),
  );
});
