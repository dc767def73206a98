/** One value: what each parser takes, to its edges. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isPassableVariable,
  type Parse,
  parseBoolean,
  parseDecimal,
  parseDuration,
  parseEndpoint,
  parseHeaders,
  parseLine,
  parseList,
  parseRepositoryPath,
  parseSize,
  parseWait,
  parseWhole,
} from '../../src/runner/input-values.ts';

/** The value, or `refused`, for each text. */
function tryAll<T>(parse: Parse<T>, texts: readonly string[]): readonly (T | 'refused')[] {
  return texts.map((text) => {
    const result = parse(text);
    return result.verdict === 'parsed' ? result.value : 'refused';
  });
}

function refusesAll<T>(parse: Parse<T>, texts: readonly string[]): void {
  for (const text of texts) assert.equal(parse(text).verdict, 'refused', JSON.stringify(text));
}

it('a boolean: the six spellings of core.getBooleanInput, and no other', () => {
  assert.deepEqual(tryAll(parseBoolean, ['true', 'True', 'TRUE', 'false', 'False', 'FALSE']), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  refusesAll(parseBoolean, ['yes', 'no', '1', '0', 'tRUE', 'on', ' true', '']);
});

it('a duration: units, sums of them, whole seconds; over 0 and up to a day', () => {
  assert.deepEqual(
    tryAll(parseDuration, ['1ms', '750ms', '90s', '20m', '1h2m3.5s', '300', '0.5s', '24h', '86400']),
    [1, 750, 90_000, 1_200_000, 3_723_500, 300_000, 500, 86_400_000, 86_400_000],
  );
  refusesAll(parseDuration, [
    '0',
    '0s',
    '',
    '-1s',
    '1.5',
    's',
    '1 s',
    '90S',
    '1d',
    '5m3',
    '1e3s',
    '24h1ms',
    '86401',
    '99999999999',
  ]);
});

it('a wait: a duration, or none', () => {
  assert.deepEqual(tryAll(parseWait, ['0', '0ms', '0s', '0m', '0h', '500ms']), [0, 0, 0, 0, 0, 500]);
  refusesAll(parseWait, ['', '00', '-0', '0.0s', '0d']);
});

it('a size: bytes, KiB, MiB; from 1 KiB to 16 MiB', () => {
  assert.deepEqual(
    tryAll(parseSize, ['1024', '1KiB', '64KiB', '16MiB', '16777216']),
    [1_024, 1_024, 65_536, 16_777_216, 16_777_216],
  );
  refusesAll(parseSize, [
    '1023',
    '0',
    '',
    '17MiB',
    '16777217',
    '64KB',
    '64K',
    '64 KiB',
    '1.5MiB',
    '-1KiB',
    '1GiB',
  ]);
});

it('a whole number: digits in a range', () => {
  assert.deepEqual(tryAll(parseWhole({ from: 0, to: 10 }), ['0', '10', '007']), [0, 10, 7]);
  refusesAll(parseWhole({ from: 0, to: 10 }), [
    '11',
    '-1',
    '+1',
    '1.0',
    '1e1',
    '',
    ' 1',
    '٣',
    '0x1',
    '9'.repeat(13),
  ]);
});

it('a decimal: plain digits that the rule accepts', () => {
  const parse = parseDecimal((value) => value >= 0 && value <= 2);
  assert.deepEqual(tryAll(parse, ['0', '2', '0.7', '1.000000001']), [0, 2, 0.7, 1.000000001]);
  refusesAll(parse, ['2.1', '.5', '5.', '1e-1', '-0', '+1', 'NaN', 'Infinity', '', '1,5', '0.1234567891']);
});

it('a line: visible ASCII with single blanks inside', () => {
  assert.deepEqual(tryAll(parseLine, ['a', 'a b']), ['a', 'a b']);
  refusesAll(parseLine, ['', ' a', 'a ', 'a  b', 'a\tb', 'a\nb', 'ä', 'a\u00a0b', '\u200b']);
});

it('a list: commas and lines, without blanks, empties and doubles, but not of nothing', () => {
  const parse = parseList((item) => /^[a-z]+$/.test(item));
  assert.deepEqual(tryAll(parse, ['a', ' a , b\r\nc\n,,a ']), [['a'], ['a', 'b', 'c']]);
  assert.deepEqual(parse('a, B, c'), { verdict: 'refused', why: '"B"' });
  assert.deepEqual(parse(' ,\n, '), { verdict: 'refused', why: 'no items' });
});

describe('an endpoint', () => {
  it('is an https URL, or http to loopback, without its last slashes', () => {
    assert.deepEqual(
      tryAll(parseEndpoint('loopback-only'), [
        'https://api.openai.com/v1',
        'https://HOST.test:8443/a//',
        'https://host.test',
        'http://localhost:11434/v1',
        'http://127.0.0.1:1',
        'http://127.9.9.9',
        'http://[::1]:8080/v1',
      ]),
      [
        'https://api.openai.com/v1',
        'https://host.test:8443/a',
        'https://host.test',
        'http://localhost:11434/v1',
        'http://127.0.0.1:1',
        'http://127.9.9.9',
        'http://[::1]:8080/v1',
      ],
    );
  });

  it('is not http to another host, whatever looks like loopback in it', () => {
    for (const host of [
      'host.test',
      'localhost.evil.test',
      '127.0.0.1.evil.test',
      '10.0.0.1',
      '[::2]',
      '0.0.0.0',
    ]) {
      assert.deepEqual(parseEndpoint('loopback-only')(`http://${host}/v1`), {
        verdict: 'refused',
        why: 'http to a host that is not loopback',
      });
      assert.equal(parseEndpoint('any-host')(`http://${host}/v1`).verdict, 'parsed');
    }
  });

  it('carries no credentials, no query and no fragment, nor is it anything but http', () => {
    for (const url of ['https://u@host.test', 'https://u:p@host.test', 'https://:p@host.test']) {
      assert.match(String(Object.entries(parseEndpoint('any-host')(url))), /it carries credentials/);
    }
    for (const url of ['https://host.test/?a', 'https://host.test/#a']) {
      assert.match(String(Object.entries(parseEndpoint('any-host')(url))), /a query or a fragment/);
    }
    refusesAll(parseEndpoint('any-host'), [
      '',
      'host.test',
      '/v1',
      'file:///etc',
      'ftp://host.test',
      'javascript:1',
      'https://',
    ]);
  });
});

describe('headers', () => {
  it('are lines of name and value', () => {
    assert.deepEqual(parseHeaders('X-A: 1\r\n\n  X-B:\t two words: yes \n'), {
      verdict: 'parsed',
      value: { 'X-A': '1', 'X-B': 'two words: yes' },
    });
  });

  it('with a name or value that HTTP does not know are refused by their line', () => {
    for (const line of [
      'X A: 1',
      ': 1',
      'X-A:',
      'X-A: ä',
      'X-A: a\u0000b',
      'X-A',
      'X-A: a\rX-B: b',
      `${'x'.repeat(101)}: 1`,
    ]) {
      assert.deepEqual(parseHeaders(`X-Ok: 1\n${line}`), { verdict: 'refused', why: 'line 2' }, line);
    }
  });

  it('that the client itself sets are refused, in any case', () => {
    for (const name of [
      'Authorization',
      'HOST',
      'content-length',
      'Content-Type',
      'Transfer-Encoding',
      'Connection',
      'Idempotency-Key',
      'Cookie',
      'Proxy-Authorization',
      'TE',
      'Upgrade',
      'Accept-Encoding',
    ]) {
      assert.deepEqual(parseHeaders(`${name}: x`), {
        verdict: 'refused',
        why: `line 1: "${name}" is set by the action itself`,
      });
    }
  });

  it('named like members of every object are headers like others', () => {
    const parsed = parseHeaders('constructor: x');
    assert.deepEqual(parsed.verdict === 'parsed' && Object.entries(parsed.value), [['constructor', 'x']]);
  });
});

it('a path in the repository: relative, normal, with POSIX separators', () => {
  assert.deepEqual(tryAll(parseRepositoryPath, ['a', './a/b.md', '.github/x.yml', '..a/b', 'a b/ä']), [
    'a',
    'a/b.md',
    '.github/x.yml',
    '..a/b',
    'a b/ä',
  ]);
  refusesAll(parseRepositoryPath, [
    '',
    '.',
    './',
    '..',
    '../a',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    '/a',
    './/a',
    'C:/a',
    'c:a',
    'a\\b',
    'a\0b',
    'a\nb',
  ]);
});

it('a variable that may be passed on: a name, and none of the runner’s or the loader’s', () => {
  for (const name of ['HOME', 'java_home', '_X', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY', 'OAI_API_KEY']) {
    assert.equal(isPassableVariable(name), true, name);
  }
  for (const name of [
    'INPUT_API-KEY',
    'INPUT_X',
    'input_x',
    'ACTIONS_RUNTIME_TOKEN',
    'RUNNER_TEMP',
    'GITHUB_ENV',
    'github_output',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'DYLD_INSERT_LIBRARIES',
    'BASH_ENV',
    '1X',
    'A-B',
    'A B',
    'A=B',
    '',
    '*',
  ]) {
    assert.equal(isPassableVariable(name), false, name);
  }
});
