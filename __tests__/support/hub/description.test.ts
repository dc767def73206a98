import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDescription } from './description.ts';
import { startHub } from './hub.ts';
import { createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

async function violationsOf(
  method: string,
  path: string,
  body?: object,
): Promise<readonly [number, readonly string[]]> {
  const token = makeToken();
  const hub = await startHub({ repository, tokens: [{ token, permissions: writeAll }] });
  hub.openIssue({ author: 'sam', title: 'One' });
  const { status } = await createAsk(hub, token)(method, path, body);
  await assert.rejects(hub.close(), /GitHub would not know this/);
  return [status, hub.violations];
}

const place = '/repos/octo-org/widgets';

describe('a request that GitHub does not describe is a violation, and close throws', () => {
  const cases: readonly (readonly [string, string, string, object | undefined, number, readonly string[]])[] =
    [
      ['an unknown route', 'GET', '/isues/1', undefined, 404, [`GET ${place}/isues/1: no such route`]],
      [
        'a method that the route does not have',
        'PUT',
        '/issues/1',
        {},
        404,
        [`PUT ${place}/issues/1: no such route`],
      ],
      [
        'a body without what it needs',
        'POST',
        '/issues/1/comments',
        {},
        422,
        [`POST ${place}/issues/1/comments: body must have required property 'body'`],
      ],
      [
        'a member of another type',
        'POST',
        '/issues/1/comments',
        { body: 1 },
        422,
        [`POST ${place}/issues/1/comments: body/body must be string`],
      ],
      [
        'a member that is not described, at any depth',
        'POST',
        '/pulls/1/reviews',
        { body: 'x', comments: [{ path: 'a', body: 'b', startLine: 1 }] },
        422,
        [`POST ${place}/pulls/1/reviews: body/comments/0 must NOT have additional properties (startLine)`],
      ],
      [
        'a word that is not in a list',
        'POST',
        '/issues/1/reactions',
        { content: 'smile' },
        422,
        [`POST ${place}/issues/1/reactions: body/content must be equal to one of the allowed values`],
      ],
      [
        'a number that is none',
        'GET',
        '/issues/one',
        undefined,
        422,
        [`GET ${place}/issues/one: path parameter issue_number must be integer`],
      ],
      [
        'a parameter that is not described',
        'GET',
        '/issues/1/comments?per_pgae=3',
        undefined,
        422,
        [`GET ${place}/issues/1/comments: query parameter per_pgae is not described`],
      ],
      [
        'a described route that the fake does not have',
        'PUT',
        '/issues/1/lock',
        undefined,
        404,
        [`PUT ${place}/issues/1/lock: issues/lock is not built in the fake`],
      ],
    ];
  for (const [title, method, path, body, status, told] of cases) {
    it(title, async () => assert.deepEqual(await violationsOf(method, path, body), [status, told]));
  }
});

describe('the description', () => {
  const description = readDescription();

  it('names the package that it was cut from', () =>
    assert.match(description.source, /^@octokit\/openapi@\d/));

  it('holds answers to their schemas, too', () => {
    const found = description.find('GET', `${place}/issues/comments/1`);
    assert.ok(found !== undefined);
    assert.match(
      description.judgeAnswer(found.operation, 200, { id: 'one' }).join('\n'),
      /answer\/id must be integer/,
    );
    assert.deepEqual(description.judgeAnswer(found.operation, 299, {}), ['status 299 is not described']);
  });

  it('finds routes whose last part has slashes, and the narrower one first', () => {
    const idOf = (path: string): unknown => {
      const found = description.find('GET', `${place}${path}`);
      return [found?.operation.id, found?.params.ref ?? found?.params.basehead];
    };
    assert.deepEqual(idOf('/git/ref/heads/a/b'), ['git/get-ref', 'heads/a/b']);
    assert.deepEqual(idOf('/commits/a/b'), ['repos/get-commit', 'a/b']);
    assert.deepEqual(idOf('/compare/x...y%2Fz'), ['repos/compare-commits-with-basehead', 'x...y/z']);
    assert.deepEqual(idOf('/issues/comments'), ['issues/list-comments-for-repo', undefined]);
  });
});
