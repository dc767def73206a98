/** A run that strangers may start because it only reads, and a manifest that calls a program a reader. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { isJsonObject } from '../../src/contract/json.ts';
import { linesOf } from '../support/ended-run.ts';
import { call, posix } from '../support/hostile-run.ts';
import { attackTrust, stranger } from '../support/hostile-trust.ts';

it(
  'only built-in readers are offered, and no program starts: not one that reads, nor one that tainted-tools names',
  posix,
  async () => {
    const calls = [call('peek'), call('write'), call('fs_stat', { path: '.' })];
    await attackTrust(
      {
        event: 'issues',
        scene: stranger,
        script: [{ calls }, { text: 'Done.' }],
        tools: [
          { name: 'peek', access: 'read' },
          { name: 'write', access: 'write' },
          { name: 'fs_stat', builtin: 'fs_stat' },
        ],
        programs: { peek: 'touch owned; echo "{}"', write: 'touch owned; echo "{}"' },
        inputs: { 'on-untrusted': 'read-only', 'tainted-tools': 'write' },
      },
      (run) => {
        const body = run.requests[0]?.body ?? null;
        assert.match(JSON.stringify(isJsonObject(body) ? body.tools : ''), /^\[[^[]*"fs_stat"/);
        assert.doesNotMatch(JSON.stringify(isJsonObject(body) ? body.tools : ''), /"peek"|"write"/);
        assert.deepEqual(
          linesOf(run, 'tool-refused').map(({ tool, code }) => `${code} ${tool}`),
          ['DENIED_NOT_OFFERED peek', 'DENIED_NOT_OFFERED write'],
        );
        assert.deepEqual(
          linesOf(run, 'tool-run').map(({ tool, ending }) => `${ending} ${tool}`),
          ['ok fs_stat'],
        );
        assert.ok(!existsSync(join(run.workspace, 'owned')));
      },
    );
  },
);
