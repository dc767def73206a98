/** The page of the threat model: every row of goagent's is there, each with a file that enforces it and a test that is run. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const page = new URL('../../docs/security/threat-model.md', import.meta.url);
const text = readFileSync(page, 'utf8');

/** goagent's rows, by section: what its page lists, in the words of a search. */
const rows: { readonly [section: string]: readonly RegExp[] } = {
  Scope: [/command-line program without questions/, /arguments as argv and JSON on stdin/],
  'Who is trusted': [/Not trusted: what the model says/, /Trusted as far as configured/],
  'The five risks': [
    /Programs that run/,
    /Injected instructions/,
    /Secrets that leak/,
    /Failure taken for success/,
    /The network/,
  ],
  'Variables that reach a tool': [
    /`OAI_API_KEY`, `OAI_BASE_URL`, `OAI_IMAGE_BASE_URL`, `OAI_HTTP_TIMEOUT`/,
    /^Why: /,
    /hold no values/,
    /`PATH`, `HOME`/,
  ],
  Images: [/base64/, /`save\.dir`/, /Errors as JSON/],
  Advice: [/restricted permissions/, /Read the manifest/, /user namespaces/, /never committed/],
};

/** Cells of the rows of a section. */
function readRows(section: string): readonly (readonly string[])[] {
  const body = text.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  return body
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| in goagent'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const linksIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);

const isAlive = (target: string): boolean => existsSync(new URL(target, page));

describe('the threat model', () => {
  for (const [section, wanted] of Object.entries(rows)) {
    it(`has every row of "${section}", with what enforces it and what proves it`, () => {
      const found = readRows(section);
      assert.equal(found.length, wanted.length);
      for (const [index, [seed = '', here = '', enforced = '', proved = '']] of found.entries()) {
        assert.match(seed, wanted[index] ?? /nothing/);
        assert.ok(here.length > 40, here);
        const sources = linksIn(enforced);
        const tests = linksIn(proved);
        assert.ok(sources.length > 0 && sources.every((target) => target.startsWith('../../src/')), enforced);
        assert.ok(tests.length > 0 && tests.every((target) => target.endsWith('.test.ts')), proved);
      }
    });
  }

  it('has no dead link', () => {
    const dead = linksIn(text).filter((target) => !isAlive(target));
    assert.deepEqual(dead, []);
    assert.ok(linksIn(text).length > 60);
    assert.equal(isAlive('../../src/no/such/file.ts'), false);
  });
});
