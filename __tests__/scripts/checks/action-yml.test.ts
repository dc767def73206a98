/** The check of `action.yml`: passes ours, and names what is wrong with one that is broken. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { actionFiles, judgeActionYml } from '../../../scripts/checks/action-yml.ts';

const root = new URL('../../../', import.meta.url);

const good = `
name: sample
description: Does a thing.
branding: { icon: shield, color: gray-dark }
inputs:
  prompt: { description: The task., required: false }
  max-steps: { description: How many., default: "15" }
outputs:
  conclusion: { description: How it ended. }
runs: { using: node24, main: dist/main/index.js, post: dist/post/index.js, post-if: always() }
`;

const broken: readonly (readonly [change: readonly [string, string], complaint: string])[] = [
  [['node24', 'node16'], 'action.yml: /runs/using must be equal to constant'],
  [['icon: shield', 'icon: github'], 'action.yml: /branding/icon must be equal to one of the allowed values'],
  [['gray-dark', 'pink'], 'action.yml: /branding/color must be equal to one of the allowed values'],
  [['default: "15"', 'default: 15'], 'action.yml: /inputs/max-steps/default must be string'],
  [['max-steps', 'maxSteps'], 'action.yml: /inputs property name must be valid: maxSteps'],
  [
    ['required: false', 'type: string'],
    'action.yml: /inputs/prompt must NOT have additional properties: type',
  ],
  [
    ['description: How it ended.', 'value: 1'],
    "action.yml: /outputs/conclusion must have required property 'description'",
  ],
  [['main: dist/main/index.js, ', ''], "action.yml: /runs must have required property 'main'"],
  [
    ['main: dist', 'main: ../dist'],
    'action.yml: runs names ../dist/main/index.js, which is outside of the repository',
  ],
  [
    ['main: dist', 'main: ../../dist'],
    'action.yml: /runs/main must match pattern "^(\\.\\./)?(?!/)(?!.*\\.\\.).+\\.js$"',
  ],
  [
    ['post: dist/post/index.js, ', ''],
    'action.yml: /runs must have property post when property post-if is present',
  ],
  [['Does a thing.', 'x'.repeat(126)], 'action.yml: /description must NOT have more than 125 characters'],
  [['name: sample', ''], "action.yml: / must have required property 'name'"],
];

describe('the check of action.yml', () => {
  it('passes both of ours', () => {
    assert.deepEqual(actionFiles, ['action.yml', 'publish/action.yml']);
    for (const path of actionFiles)
      assert.deepEqual(judgeActionYml(readFileSync(new URL(path, root), 'utf8'), path), []);
  });

  it('names the file, and takes paths as relative to it', () => {
    const inFolder = good.replaceAll('dist/', '../dist/');
    assert.deepEqual(judgeActionYml(inFolder, 'publish/action.yml'), []);
    assert.deepEqual(judgeActionYml(inFolder.replace('node24', 'node16'), 'publish/action.yml'), [
      'publish/action.yml: /runs/using must be equal to constant',
    ]);
  });

  it('passes a small one', () => {
    assert.deepEqual(judgeActionYml(good), []);
  });

  for (const [[from, to], complaint] of broken) {
    it(`says ${complaint}`, () => {
      const complaints = judgeActionYml(good.replace(from, to));
      assert.ok(complaints.includes(complaint), complaints.join('\n'));
    });
  }

  it('says that a key is there twice', () => {
    assert.match(judgeActionYml(`${good}name: again\n`)[0] ?? '', /Map keys must be unique/);
  });
});
