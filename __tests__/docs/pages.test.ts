/** Pages about recipes, publishing and examples: links lead somewhere, steps have inputs that exist, commands name what is there. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { judgeSteps } from '../../scripts/checks/examples.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const pages = [
  'README.md',
  'docs/README.md',
  'docs/recipes.md',
  'docs/publishing.md',
  'docs/policy-tests.md',
  'docs/releasing.md',
  'docs/from-ai-inference.md',
  'examples/README.md',
];

/** As GitHub names the anchors of headings. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links of the page that lead nowhere. Others' sites are not asked. */
function deadLinks(page: string, text: string): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const url = path === '' ? new URL(page, root) : new URL(path, new URL(page, root));
    if (!existsSync(url)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(url, 'utf8')).includes(anchor);
  });
}

describe('pages', () => {
  for (const page of pages) {
    it(`${page} has no dead link, and steps with inputs that exist`, () => {
      const text = read(page);
      assert.deepEqual(deadLinks(page, text), []);
      const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);
      assert.deepEqual(
        blocks.flatMap((block) => judgeSteps({ path: page, text: block, before: 0 })),
        [],
      );
    });
  }

  it('a link, an anchor and an input that do not exist are found', () => {
    const text = '[a](none.md) [b](README.md#nothing) [c](README.md#documentation) [d](https://example.test)';
    assert.deepEqual(deadLinks('docs/x.md', text), ['none.md', 'README.md#nothing']);
    const step = '- uses: org/goagent-action@v0\n  with:\n    promt: x\n- run: echo ${{ github.sha }}\n';
    assert.deepEqual(judgeSteps({ path: 'a.md', text: step, before: 0 }), [
      'a.md org/goagent-action@v0 has no input "promt"',
      'a.md puts an expression into a script',
    ]);
  });

  it('commands name files and scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const page of pages) {
      const commands = [...read(page).matchAll(/`((?:npm run|node) [^`]+)`/g)].map(([, one = '']) => one);
      for (const command of commands) {
        const [, npm] = /^npm run (\S+)/.exec(command) ?? [];
        assert.ok(npm === undefined || scripts[npm] !== undefined, command);
        const paths = command.match(/\S+\/\S+\.(?:ts|mjs|js)/g) ?? [];
        assert.deepEqual(
          paths.filter((path) => !existsSync(new URL(path, root))),
          [],
          command,
        );
      }
    }
  });
});
