import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proxyFor } from '../../src/provider/proxy.ts';

const settings = { httpsProxy: 'http://secure.test:1', httpProxy: 'http://plain.test:2' };

const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['https://api.example.test/v1', undefined, settings.httpsProxy],
  ['http://api.example.test/v1', undefined, settings.httpProxy],
  ['https://api.example.test/v1', '*', undefined],
  ['https://api.example.test/v1', 'other.test, api.example.test', undefined],
  ['https://api.example.test/v1', 'API.Example.Test', undefined],
  ['https://api.example.test/v1', 'example.test', undefined],
  ['https://api.example.test/v1', '.example.test', undefined],
  ['https://api.example.test/v1', '*.example.test', undefined],
  ['https://api.example.test/v1', 'example.test:443', undefined],
  ['https://api.example.test/v1', 'example.test:8443', settings.httpsProxy],
  ['https://badexample.test/v1', 'example.test', settings.httpsProxy],
  ['https://example.test.evil.test/v1', 'example.test', settings.httpsProxy],
  ['http://127.0.0.1:11434/v1', undefined, undefined],
  ['http://127.8.8.8:1/v1', undefined, undefined],
  ['http://localhost:1/v1', undefined, undefined],
  ['http://[::1]:1/v1', undefined, undefined],
  ['http://10.0.0.1/v1', '10.0.0.1', undefined],
];
for (const [url, noProxy, expected] of cases) {
  test(`goes to ${url} ${expected === undefined ? 'straight' : `through ${expected}`} with exceptions ${noProxy}`, () => {
    assert.equal(
      proxyFor(new URL(url), { ...settings, ...(noProxy === undefined ? {} : { noProxy }) }),
      expected,
    );
  });
}

test('does not take the proxy of one scheme for the other', () => {
  assert.equal(proxyFor(new URL('https://a.test'), { httpProxy: 'http://p.test' }), undefined);
  assert.equal(proxyFor(new URL('http://a.test'), { httpsProxy: 'http://p.test' }), undefined);
  assert.equal(proxyFor(new URL('https://a.test'), { httpsProxy: '' }), undefined);
});
