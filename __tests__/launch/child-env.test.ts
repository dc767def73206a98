/** A tool's environment is built from nothing (I4). */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EnvironmentSource, toChildEnvironment, toPassedNames } from '../../src/launch/child-env.ts';
import { isDeniedName } from '../../src/law/manifest/denied-names.ts';
import { judgeEnvironmentNames } from '../../src/law/manifest/environment-names.ts';
import { toTool } from '../support/approved-calls.ts';

const values = { OAI_API_KEY: 'key', MY_FLAG: '1', UNSAFE: 'x', EMPTY: '', GONE: undefined };

function toSource(parts: Partial<EnvironmentSource> = {}): EnvironmentSource {
  return { path: '/usr/bin', home: '/home/fresh', values, platform: 'linux', system: {}, ...parts };
}

function passing(...envPassthrough: string[]) {
  return toTool({ action: { type: 'command', argv: ['/bin/true'] }, envPassthrough });
}

describe('the environment of a tool', () => {
  it('is PATH and HOME when the manifest passes nothing on', () => {
    assert.deepEqual(toChildEnvironment(passing(), toSource()), { PATH: '/usr/bin', HOME: '/home/fresh' });
  });

  it('has the names that are passed on and set, and no others', () => {
    const tool = passing(
      'MY_FLAG',
      'OAI_API_KEY',
      'EMPTY',
      'GONE',
      'NEVER',
      'MY_FLAG',
      'toString',
      'CONSTRUCTOR',
    );
    assert.deepEqual(toChildEnvironment(tool, toSource()), {
      PATH: '/usr/bin',
      HOME: '/home/fresh',
      OAI_API_KEY: 'key',
      MY_FLAG: '1',
      EMPTY: '',
    });
    assert.deepEqual(toPassedNames(tool, toSource()), ['EMPTY', 'MY_FLAG', 'OAI_API_KEY']);
  });

  it('keeps PATH and HOME its own', () => {
    const source = toSource({ values: { PATH: '/evil', HOME: '/root' } });
    const tool = passing('PATH', 'HOME');
    assert.deepEqual(toChildEnvironment(tool, source), { PATH: '/usr/bin', HOME: '/home/fresh' });
    assert.deepEqual(toPassedNames(tool, source), []);
  });

  it('has no PATH rather than an empty one, which would mean the current directory', () => {
    assert.deepEqual(toChildEnvironment(passing(), toSource({ path: '' })), { HOME: '/home/fresh' });
  });

  it('never has a denied name, whoever allowed it', () => {
    const denied = [
      'INPUT_API-KEY',
      'INPUT_X',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'GITHUB_ENV',
      'GITHUB_OUTPUT',
      'GITHUB_PATH',
      'GITHUB_STATE',
      'GITHUB_STEP_SUMMARY',
      'RUNNER_TEMP',
      'NODE_OPTIONS',
      'LD_PRELOAD',
      'DYLD_INSERT_LIBRARIES',
      'BASH_ENV',
    ];
    const all = Object.fromEntries(denied.map((name) => [name, 'x']));
    assert.deepEqual(toPassedNames(passing(...denied), toSource({ values: all })), []);
    assert.deepEqual(
      denied.filter((name) => !isDeniedName(name) || !isDeniedName(name.toLowerCase())),
      [],
    );
    assert.deepEqual(['GITHUB_SHA', 'LDAP', 'INPUTS', 'NODE_ENV'].filter(isDeniedName), []);
  });

  it('denies what the manifest denies', () => {
    const names = [
      'INPUT_X',
      'ACTIONS_X',
      'RUNNER_OS',
      'GITHUB_ENV',
      'LD_X',
      'DYLD_X',
      'NODE_OPTIONS',
      'BASH_ENV',
      'X',
      'GITHUB_SHA',
    ];
    for (const name of names) {
      assert.equal(judgeEnvironmentNames([name], [name]).complaints.length > 0, isDeniedName(name), name);
    }
  });

  it('has on Windows what programs need to start', () => {
    const system = { SystemRoot: 'C:\\Windows', PATHEXT: '.EXE', SECRET_TOKEN: 'x', ComSpec: 'cmd.exe' };
    assert.deepEqual(toChildEnvironment(passing(), toSource({ platform: 'win32', system })), {
      PATH: '/usr/bin',
      HOME: '/home/fresh',
      SystemRoot: 'C:\\Windows',
      PATHEXT: '.EXE',
      TEMP: '/home/fresh',
      TMP: '/home/fresh',
      USERPROFILE: '/home/fresh',
    });
  });
});
