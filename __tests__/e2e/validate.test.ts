/** `goagent-action validate` as a person or a program uses it. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../support/command-line.ts';
import { plantTree, toWorkflow, workflowPath } from '../support/doctor-tree.ts';

const usual = ['prompt: Look.', 'model: some-model', 'prestage: false'];
const fine = plantTree({
  [workflowPath]: toWorkflow(usual),
  'tools.json': '{"tools":[{"name":"exec","builtin":"exec"}]}',
});
const faulty = plantTree({ [workflowPath]: toWorkflow([...usual, 'timeout: soon', 'max-steps: 1']) });
after(() => {
  for (const tree of [fine, faulty]) tree.remove();
});

/** Whoever opens a socket, or asks for an address, ends the process. */
const noSockets = `import { Socket } from 'node:net'; import dns from 'node:dns';
const end = () => { process.stderr.write('a socket was opened\\n'); process.kill(process.pid, 'SIGKILL'); };
Socket.prototype.connect = end; dns.lookup = end;
process.on('exit', () => process.stderr.write('watched\\n'));`;

describe('validate', () => {
  it('finds nothing in what is fine, and opens no socket', async () => {
    const preload = join(fine.root, 'no-sockets.mjs');
    writeFileSync(preload, noSockets);
    const env = { NODE_OPTIONS: `--import=${preload}` };
    const ended = await runCommand(['validate', '--capabilities'], 24, { cwd: fine.root, env });
    assert.deepEqual([ended.exit, ended.stderr], [0, 'watched\n']);
    assert.match(ended.stdout, /\nNothing was found in 1 file\.\n$/);
  });

  it('tells each finding in a line, with why and fix below it', async () => {
    const { exit, stdout, stderr } = await runCommand(['validate'], 24, { cwd: faulty.root });
    assert.deepEqual([exit, stderr], [1, '']);
    assert.deepEqual(stdout.split('\n').slice(0, 5), [
      workflowPath,
      '  21:11   error   INPUT_INVALID  input "timeout": got "soon", takes a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds (job ask, step "acme/goagent-action@0123456789abcdef0123456789abcdef01234567")',
      '          why: The run would end with config-error before anything is called.',
      '          fix: Give the input a value that it takes.',
      '  22:11   warning TOOLS_NEVER_USED  max-steps is 1: the only step is asked for an answer without tools (job ask, step "acme/goagent-action@0123456789abcdef0123456789abcdef01234567")',
    ]);
    assert.match(stdout, /\n1 error, 1 warning, 0 notes in 1 file\.\n$/);
  });

  it('tells a program the same as one JSON object, with capabilities where they are asked for', async () => {
    const { exit, stdout } = await runCommand(['validate', '--json', '--capabilities'], 24, {
      cwd: faulty.root,
    });
    const { v, files, counts, findings, capabilities } = JSON.parse(stdout);
    assert.deepEqual([exit, v, files, counts], [1, 1, [workflowPath], { error: 1, warning: 1, note: 0 }]);
    assert.deepEqual(Object.keys(findings[0]).toSorted(), [
      'code',
      'column',
      'file',
      'fix',
      'job',
      'line',
      'severity',
      'step',
      'title',
      'why',
    ]);
    assert.deepEqual([capabilities[0].tier, capabilities[0].situations[0].outcome], ['full', 'runs']);
  });

  it('says what docs/validate.md shows', async () => {
    const page = readFileSync(new URL('../../docs/validate.md', import.meta.url), 'utf8');
    const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const [, shown = ''] = /\$ goagent-action validate\n([\s\S]*?)```/.exec(page) ?? [];
    const tree = plantTree({ '.github/workflows/review.yml': workflow });
    after(() => tree.remove());
    const { stdout } = await runCommand(['validate'], 24, { cwd: tree.root });
    assert.equal(stdout, shown);
  });

  it('counts warnings only with --strict', async () => {
    const warned = ['validate', '--tools', 'tools.json'];
    assert.equal((await runCommand(warned, 24, { cwd: fine.root })).exit, 0);
    assert.equal((await runCommand([...warned, '--strict'], 24, { cwd: fine.root })).exit, 1);
  });

  it('is used in the wrong way with an option that there is not, or a path outside', async () => {
    assert.equal((await runCommand(['validate', '--fix'], 24, { cwd: fine.root })).exit, 2);
    assert.equal((await runCommand(['validate', '../x.yml'], 24, { cwd: fine.root })).exit, 2);
  });
});
