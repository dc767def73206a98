/** Every page: links and anchors lead somewhere, commands are there, blocks can be copied, names exist, and the map leads to it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeBlocks } from '../../scripts/documents/blocks.ts';
import { commandsOf, judgeCommand } from '../../scripts/documents/commands.ts';
import { judgeLinks, reach } from '../../scripts/documents/links.ts';
import { type Page, readPage } from '../../scripts/documents/markdown.ts';
import { judgeNames } from '../../scripts/documents/names.ts';
import { isForUsers, readPages } from '../../scripts/documents/pages.ts';

const pages = readPages();
const forUsers = pages.filter(isForUsers);

describe('pages', () => {
  it('are all read', () => {
    assert.ok(pages.length > 70 && forUsers.length > 65, `${pages.length}, ${forUsers.length}`);
    assert.ok(pages.flatMap(({ targets }) => targets).length > 450);
  });

  it('have no link that leads nowhere', () => {
    assert.deepEqual(
      pages.flatMap((page) => judgeLinks(page, pages)),
      [],
    );
  });

  it('show no command that is not there', () => {
    const commands = forUsers.flatMap(commandsOf);
    assert.deepEqual(commands.flatMap(judgeCommand), []);
    assert.ok(commands.length > 25, `${commands.length}`);
  });

  it('show YAML and JSON that can be copied', () => {
    assert.deepEqual(forUsers.flatMap(judgeBlocks), []);
  });

  it('name inputs, outputs and codes that exist', () => {
    assert.deepEqual(forUsers.flatMap(judgeNames), []);
  });

  it('below docs are each reached from the map', () => {
    // Without the README, which leads to most of them itself.
    const reached = reach(
      'docs/README.md',
      pages.filter(({ path }) => path.startsWith('docs/')),
    );
    const lost = pages
      .map(({ path }) => path)
      .filter((path) => path.startsWith('docs/') && !reached.has(path));
    assert.deepEqual(lost, []);
    assert.ok(reach('README.md', pages).has('docs/README.md'));
  });
});

const one = (text: string): Page => readPage('docs/page.md', text);

describe('the checks of pages go red', () => {
  it('for a path, an anchor, a host and a protocol', () => {
    const page = one(
      '[a](none.md) [b](page.md#no) [c](../README.md#quick-start) [d](#here) [e](http://github.com) [f](https://example.test)\n\n' +
        '[g](../../etc) ![h](images/none.png)\n\n# Here\n',
    );
    assert.deepEqual(judgeLinks(page, [...pages, page]), [
      'docs/page.md: none.md is not there',
      'docs/page.md: page.md#no is an anchor that the page does not have',
      'docs/page.md: http://github.com is http: and not https:',
      'docs/page.md: https://example.test leads to example.test, which is not on the list of hosts',
      'docs/page.md: ../../etc leads out of the repository',
      'docs/page.md: images/none.png is not there',
    ]);
    const anchor = readPage('docs/README.md', '[a](tools.md#nothing) [b](tools.md#exec)');
    assert.deepEqual(judgeLinks(anchor, pages), [
      'docs/README.md: tools.md#nothing is an anchor that the page does not have',
    ]);
  });

  it('for a heading that comes twice, only where the second is meant', () => {
    const page = one('# Twice\n\n# Twice\n\n[a](#twice) [b](#twice-1) [c](#twice-2)');
    assert.deepEqual(page.anchors, ['twice', 'twice-1']);
  });

  it('for scripts, files, commands and options that are not there', () => {
    const page = one(
      '```console\n$ npm run demo # yes\nits output\n$ npm run dome\n$ node dist/cli/index.js verify X --expect Y\n' +
        '$ node dist/cli/index.js verify X --except Y\n$ rm -rf /\n```\n\n`goagent-action prove` `npx thing` `node scripts/none.mjs`',
    );
    assert.deepEqual(commandsOf(page).flatMap(judgeCommand), [
      'npm run dome: package.json has no script "dome"',
      'node dist/cli/index.js verify X --except Y: verify has no option --except',
      'rm -rf /: is neither ours nor on the list of others',
      'goagent-action prove: there is no command "prove"',
      'npx thing: fetches a program when it is run',
      'node scripts/none.mjs: scripts/none.mjs is not there',
    ]);
  });

  it('for an input that does not exist, an expression in a script, a step alone, and a workflow without its limits', () => {
    const step =
      '- uses: org/goagent-action@v0\n  with:\n    promt: x\n- run: echo ${{ github.sha }}\n- uses: actions/checkout@v5\n';
    const workflow = 'on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps: []\n';
    const page = one(
      `# A\n\n\`\`\`yaml\n${step}\`\`\`\n\n\`\`\`yaml\n${workflow}\`\`\`\n\n\`\`\`yaml\na: [\n\`\`\`\n`,
    );
    const complaints = judgeBlocks(page).map((complaint) => complaint.replace('docs/page.md ', ''));
    assert.deepEqual(complaints.slice(0, -1), [
      'org/goagent-action@v0 has no input "promt"',
      'puts an expression into a script',
      'shows a step, and its section links to no whole workflow',
      'permissions at the top must be {}',
      'one: names no permissions',
      'one: names no concurrency',
      'one: names no timeout-minutes',
    ]);
    assert.match(complaints.at(-1) ?? '', /Flow sequence/);
  });

  it('for JSON that does not parse, a manifest that does not load, and a language that nothing checks', () => {
    const page = one(
      '```json\n{"a": 1,}\n```\n```json\n{"tools": [{"name": "sh", "command": ["/bin/sh", "-c", "ls"]}]}\n```\n```json\n{"tools": [{"name": "get_time", "builtin": "get_time"}]}\n```\n```toml\na = 1\n```\n',
    );
    const [malformed = '', shell = '', ...rest] = judgeBlocks(page);
    assert.match(malformed, /SyntaxError/);
    assert.match(shell, /tool\[0\] "sh"/);
    assert.deepEqual(rest, ['docs/page.md has a block in toml, which nothing checks']);
  });

  it('for inputs and codes that do not exist', () => {
    const page = one(
      '`max-cost-usd` `max-cost-eur: 1` `ANSWER_AT_STEP_CAP` `ANSWER_LATE` `GITHUB_SHA` `read`',
    );
    assert.deepEqual(judgeNames(page), [
      'docs/page.md: `max-cost-eur: 1` is neither an input nor an output',
      'docs/page.md: `ANSWER_LATE` is no code',
    ]);
  });

  it('for a page that no other leads to', () => {
    const lost = readPage('docs/lost.md', '# Lost');
    assert.equal(reach('docs/README.md', [...pages, lost]).has('docs/lost.md'), false);
  });
});
