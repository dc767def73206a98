/** A tool that prints its environment: the tokens of a JavaScript action are in it, if a child inherits (Clinejection). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith, findLeaksIn, posix } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('a tool has PATH, an empty HOME and the names that were allowed, and nothing else', posix, async () => {
  const secrets = [
    drawSecret('key', 'api-key'),
    drawSecret('runtime', 'jwt'),
    drawSecret('token', 'github-token'),
  ];
  const [key, runtime, token] = secrets.map(({ value }) => value);
  const fact = 'a fact that only we are told';
  await attack(
    {
      script: [{ calls: [call('look')] }, { text: 'Done.' }],
      tools: [{ name: 'look', envPassthrough: ['SHOWN'] }],
      programs: {
        look: '/usr/bin/env | grep -v "^\\(PWD\\|SHLVL\\|_\\|OLDPWD\\)=" | sed "s/=.*//" | sort; ls -A "$HOME"; env',
      },
      // With it what is around the tool is another process, whose environment is cleaned again.
      inputs: { 'api-key': key ?? '', 'env-allowlist': 'SHOWN', sandbox: 'off' },
      githubToken: token ?? '',
      env: { ACTIONS_RUNTIME_TOKEN: runtime ?? '', GITHUB_TOKEN: token ?? '', SHOWN: 'yes', A_FACT: fact },
    },
    (run) => {
      assert.deepEqual(run.results[0]?.split('\n').slice(0, 3), ['HOME', 'PATH', 'SHOWN']);
      assert.doesNotMatch(run.results[0] ?? '', /INPUT_|ACTIONS_|GITHUB_|RUNNER_|^CI=/m);
      assert.deepEqual([channelsWith(run, fact), findLeaksIn(run, secrets)], [[], []]);
    },
  );
});
