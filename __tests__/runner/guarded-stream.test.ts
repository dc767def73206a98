/** What libraries print in a process of ours, as bytes: lines that a runner only shows, and no secret cut in two. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assertHarmless, runConsole, startConsole } from '../support/console-run.ts';

const secret = ['correct', 'horse', 'battery', 'staple'].join('-');

describe('what anybody prints', () => {
  it('through console and streams is made harmless, on stdout and on stderr', () => {
    const said = runConsole([
      ['log', '::error::log'],
      ['log', 'two\n  ::warning::lines'],
      ['stdout', '##[group]stdout\n'],
      ['stdout', 'a\r::set-output name=x::y\r\n'],
      ['bytes', Buffer.from('::add-mask::bytes\u2028::error::x\n').toString('hex')],
      ['error', '\u001b[31m::error::error\u001b[0m'],
      ['stderr', '#\u001b[0m#[error]stderr\n'],
      ['emitWarning', 'x\n::error::warned'],
    ]);
    assertHarmless(said);
    assert.equal(
      said.stdout,
      [
        '| ::error::log',
        'two',
        '|   ::warning::lines',
        '# #[group]stdout',
        'a ::set-output name=x::y ',
        '| ::add-mask::bytes ::error::x',
        '',
      ].join('\n'),
    );
    assert.match(
      said.stderr,
      /^\| ::error::error\n# #\[error\]stderr\n\(node:\d+\) Warning: x\n\| ::error::warned\n/,
    );
  });

  it('in pieces is held until its line is whole, whatever lies between the pieces', () => {
    const euro = Buffer.from('€').toString('hex');
    const said = runConsole(
      [
        ['stdout', ':'],
        ['wait', '5'],
        ['stdout', ':error::x\n#'],
        ['stdout', '#['],
        ['stdout', 'error]\n'],
        ['stdout', `key ${secret.slice(0, 9)}`],
        ['line', 'ours'],
        ['stdout', `${secret.slice(9)} end\n`],
        ['bytes', euro.slice(0, 2)],
        ['bytes', `${euro.slice(2)}0a`],
        ['callback', `::error::${secret} without a line break`],
      ],
      { secrets: [secret] },
    );
    assertHarmless(said);
    assert.equal(
      said.stdout,
      '| ::error::x\n# #[error]\nours\nkey *** end\n€\n| ::error::*** without a line break\n',
    );
    assert.equal(said.exit, 0);
  });

  it('in a line without end is cut, and the rest of it is left out, so that no secret stands in two halves', () => {
    const said = runConsole(
      [
        ['padded', `65530 ${secret.slice(0, 10)}`],
        ['stdout', `${secret.slice(10)} and more`],
        ['stdout', '::error::x\nnext\n'],
      ],
      { secrets: [secret] },
    );
    assert.equal(said.stdout, `${'x'.repeat(65_530)}${secret.slice(0, 6)} [… cut …]\nnext\n`);
  });

  it('in one very long piece is redacted whole before it is cut', () => {
    const said = runConsole([['padded', `65530 ${secret}${secret}\n`]], { secrets: [secret] });
    assert.equal(said.stdout, `${'x'.repeat(65_530)}****** [… cut …]\n`);
  });
});

describe('a reader that goes away', () => {
  for (const stream of ['stdout', 'stderr'] as const) {
    it(`from ${stream} does not end the process`, async (test) => {
      const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
      test.after(() => rmSync(folder, { recursive: true }));
      const proof = join(folder, 'lived');
      const verb = stream === 'stdout' ? 'line' : 'stderr';
      const child = startConsole(
        [
          [verb, 'first\n'],
          ['wait', '60'],
          ['flood', verb],
          ['wait', '20'],
          [verb, 'last\n'],
          ['touch', proof],
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      child[stream]?.once('data', () => child[stream]?.destroy());
      const [exit, signal] = await once(child, 'exit');
      assert.deepEqual([exit, signal, existsSync(proof)], [0, null, true]);
    });
  }
});
