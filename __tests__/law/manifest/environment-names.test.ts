import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeEnvironmentNames } from '../../../src/law/manifest/environment-names.ts';
import { catalogOf, complaintsAbout, parse } from './support.ts';

test('C23: names are trimmed, upper-cased and de-duplicated; PATH, which every tool has, is not passed on', () => {
  const envPassthrough = ['oai_api_key', 'OAI_API_KEY', ' Path ', 'TZ', 'home'];
  const tools = [{ name: 't', command: ['/usr/bin/true'], envPassthrough }];
  const [tool] = catalogOf(parse({ tools }, { envAllowlist: [' tz '] })).tools;
  assert.deepEqual(tool?.envPassthrough, ['OAI_API_KEY', 'TZ']);
});

test('C27: a name that is no name of a variable is refused', () => {
  assert.deepEqual(
    complaintsAbout({ command: ['/bin/true'], envPassthrough: ['1BAD', 'OAI-API-KEY', ' ', 'A=B', 'Ä'] }),
    [
      'tool[0] "t": envPassthrough[0]: invalid name "1BAD" (must match [A-Z_][A-Z0-9_]*)',
      'tool[0] "t": envPassthrough[1]: invalid name "OAI-API-KEY" (must match [A-Z_][A-Z0-9_]*)',
      'tool[0] "t": envPassthrough[2]: empty name',
      'tool[0] "t": envPassthrough[3]: invalid name "A=B" (must match [A-Z_][A-Z0-9_]*)',
      'tool[0] "t": envPassthrough[4]: invalid name "Ä" (must match [A-Z_][A-Z0-9_]*)',
    ],
  );
});

test('the four names of the threat model are allowed, any other only by env-allowlist', () => {
  const four = ['OAI_API_KEY', 'OAI_BASE_URL', 'OAI_IMAGE_BASE_URL', 'OAI_HTTP_TIMEOUT'];
  assert.deepEqual(judgeEnvironmentNames(four, []), { names: four, complaints: [] });
  assert.deepEqual(judgeEnvironmentNames(['LANG', 'TZ'], ['TZ']).complaints, [
    'envPassthrough[0]: "LANG" may be passed only if the input env-allowlist names it',
  ]);
});

test('env-allowlist cannot lift the deny list', () => {
  const denied = [
    ...[
      'INPUT_API-KEY',
      'INPUT_MODEL',
      'ACTIONS_RUNTIME_TOKEN',
      'RUNNER_TEMP',
      'GITHUB_ENV',
      'GITHUB_OUTPUT',
      'GITHUB_PATH',
    ],
    ...[
      'GITHUB_STATE',
      'GITHUB_STEP_SUMMARY',
      'NODE_OPTIONS',
      'LD_PRELOAD',
      'DYLD_INSERT_LIBRARIES',
      'BASH_ENV',
      'ld_audit',
    ],
  ];
  const { complaints } = judgeEnvironmentNames(denied, denied);
  assert.equal(complaints.length, denied.length);
  assert.deepEqual(complaints.slice(1, 2), ['envPassthrough[1]: "INPUT_MODEL" is never passed to a tool']);
  assert.deepEqual(judgeEnvironmentNames(['GITHUB_TOKEN'], ['GITHUB_TOKEN']), {
    names: ['GITHUB_TOKEN'],
    complaints: [],
  });
});
