/** What makes `@actions/exec` safe, with real children. The same file runs on Node 20 (`exec-node20.test.ts`). */

import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProcessRecord, ProcessRequest } from '../../src/contract/ports.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { countHandles, isGroupGone, toRequest, toShell } from '../support/processes.ts';

const clock = { now: () => performance.now() };
const never = new AbortController().signal;
const runProcess = createProcessRunner({ clock, graceMs: 200, lingerMs: 200 });
/** Waits long enough that a test sees what happens without the wait. */
const runPatiently = createProcessRunner({ clock, graceMs: 8000, lingerMs: 8000 });

function run(request: ProcessRequest, signal: AbortSignal = never): Promise<ProcessRecord> {
  return runProcess(request, signal);
}

function said(record: ProcessRecord): string {
  return Buffer.from(record.stdout).toString();
}

/** The record with its output as text and without its duration. */
function toFacts(record: ProcessRecord): object {
  const { ms: _, ...facts } = record;
  return { ...facts, stdout: said(record), stderr: Buffer.from(record.stderr).toString() };
}

function notStarted(problem: string): object {
  const nothing = { stdout: '', stderr: '', stdoutBytes: 0, stderrBytes: 0 };
  return { ending: 'not-started', exit: -1, signal: null, ...nothing, problem };
}

/** The scripts print their pid first; it is the group's. */
function groupOf(record: ProcessRecord): number {
  return Number.parseInt(said(record), 10);
}

describe('a process through @actions/exec', { skip: process.platform === 'win32' }, () => {
  let folder = '';

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-exec-')));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function script(name: string, text: string, mode = 0o755): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  }

  describe('answers', () => {
    it('gives exit status and both pipes, byte for byte', async () => {
      const record = await run(toShell('printf "a\\n b"; printf oops >&2; exit 3'));
      assert.deepEqual(toFacts(record), {
        ending: 'exited',
        exit: 3,
        signal: null,
        stdout: 'a\n b',
        stderr: 'oops',
        stdoutBytes: 4,
        stderrBytes: 4,
      });
    });

    it('passes stdin on and closes it, also when there is none', async () => {
      const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
      const echoed = await run(toRequest({ argv: ['/bin/cat'], stdin: bytes }));
      assert.deepEqual(Buffer.compare(echoed.stdout, bytes), 0);
      assert.equal((await run(toRequest({ argv: ['/bin/cat'] }))).exit, 0);
    });

    it('names the signal that ended a child', async () => {
      const record = await run(toShell('kill -SEGV $$'));
      assert.deepEqual([record.ending, record.exit, record.signal], ['exited', -1, 'SIGSEGV']);
    });

    it('starts a child with exactly the environment given', async () => {
      const record = await run(toRequest({ argv: ['/usr/bin/env'], env: { B: 'two words', A: '' } }));
      assert.deepEqual(said(record).split('\n').sort(), ['', 'A=', 'B=two words']);
      assert.equal(said(await run(toRequest({ argv: ['/usr/bin/env'], env: {} }))), '');
    });

    it('passes arguments on as they are', async () => {
      const args = ['', 'two words', '"quoted"', "it's", 'a\nb', '$HOME', '*', '\\', '--token=x'];
      const record = await run(toRequest({ argv: ['/bin/sh', '-c', 'printf "<%s>" "$@"', 'sh', ...args] }));
      assert.equal(said(record), args.map((each) => `<${each}>`).join(''));
    });

    it('starts a program whose path holds spaces', async () => {
      mkdirSync(join(folder, 'two  words'));
      const path = script('two  words/my tool', '#!/bin/sh\necho "here $1"\n');
      assert.equal(said(await run(toRequest({ argv: [path, 'a b'] }))), 'here a b\n');
    });

    it('prints neither argv nor output', async (context) => {
      const marker = ['mar', 'ker'].join('-');
      const write = context.mock.method(process.stdout, 'write');
      const error = context.mock.method(process.stderr, 'write');
      await run(toShell(`echo ${marker}; echo ${marker} >&2`));
      await run(toRequest({ argv: [`/${marker}`] }));
      const written = [...write.mock.calls, ...error.mock.calls].map((call) => String(call.arguments[0]));
      assert.deepEqual(
        written.filter((text) => text.includes(marker)),
        [],
      );
    });

    it('shows the output to a listener while the child runs', async () => {
      const seen: string[] = [];
      const live = createProcessRunner({
        clock,
        onOutput: (chunk, pipe) => seen.push(`${pipe} ${Buffer.from(chunk).toString()}`),
      });
      const running = live(toShell('echo one; sleep 0.2; echo two >&2'), never);
      while (seen.length === 0) await wait(5);
      assert.deepEqual(seen, ['stdout one\n']);
      await running;
      assert.deepEqual(seen, ['stdout one\n', 'stderr two\n']);
    });

    it('ends the child and says INTERNAL when a listener throws', async () => {
      const broken = createProcessRunner({
        clock,
        graceMs: 100,
        onOutput: () => {
          throw new Error('a bug');
        },
      });
      await assert.rejects(broken(toShell('echo one; sleep 30'), never), {
        name: 'GoagentError',
        code: 'INTERNAL',
      });
    });
  });

  describe('children that do not behave', () => {
    it('survives a child that does not read 1 MB of input', async () => {
      const stdin = new Uint8Array(1024 * 1024);
      const deaf = await run(toShell('exit 0', { stdin }));
      assert.deepEqual([deaf.ending, deaf.exit], ['exited', 0]);
      const closing = await run(toShell('exec <&-; sleep 0.05; echo done', { stdin }));
      assert.deepEqual([closing.ending, said(closing)], ['exited', 'done\n']);
    });

    it('survives 200 quick calls with input that nobody reads', async () => {
      const stdin = Buffer.from('{"a":1}');
      for (let round = 0; round < 10; round += 1) {
        const records = await Promise.all(
          Array.from({ length: 20 }, () => run(toRequest({ argv: ['/bin/sh', '-c', ':'], stdin }))),
        );
        assert.deepEqual(
          records.map((record) => [record.ending, record.exit]),
          records.map(() => ['exited', 0]),
        );
      }
    });

    it('takes 32 MB without a newline in linear time', async () => {
      const size = 32 * 1024 * 1024;
      const argv = ['/bin/sh', '-c', `head -c ${size} /dev/zero`] as const;
      const record = await run(toRequest({ argv, maxBytes: 2 * size }));
      assert.deepEqual([record.ending, record.stdoutBytes, record.stdout.length], ['exited', size, size]);
      assert.ok(record.ms < 3000, `${record.ms} ms`);
    });

    it('stops a flood at the cap, of both pipes together', async () => {
      const record = await run(
        toShell('echo $$; printf 12345 >&2; exec cat /dev/zero', { maxBytes: 100_000 }),
      );
      assert.equal(record.ending, 'overflowed');
      assert.equal(record.stdout.length + record.stderr.length, 100_000);
      assert.ok(record.stdoutBytes + record.stderrBytes > 100_000);
      assert.ok(record.ms < 4000, `${record.ms} ms`);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('does not wait for a grandchild that holds the pipe, and ends it', async () => {
      const record = await run(toShell('echo $$; sleep 30 & exit 4'));
      assert.deepEqual([record.ending, record.exit], ['exited', 4]);
      assert.ok(record.ms < 4000, `${record.ms} ms`);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('ends a grandchild that went to the background quietly', async () => {
      const record = await run(toShell('echo $$; sleep 30 >/dev/null 2>&1 & exit 0'));
      assert.equal(record.ending, 'exited');
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('keeps the cap after the child has left and a grandchild floods', async () => {
      const record = await run(toShell('echo $$; cat /dev/zero & exit 0', { maxBytes: 100_000 }));
      assert.equal(record.ending, 'overflowed');
      assert.equal(record.stdout.length, 100_000);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('reads no further than the cap, also from a flood that ignores SIGTERM', async () => {
      const record = await run(toShell('trap "" TERM; echo $$; cat /dev/zero', { maxBytes: 100_000 }));
      assert.equal(record.ending, 'overflowed');
      assert.ok(record.stdoutBytes < 1_000_000, `${record.stdoutBytes} bytes`);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('is done when the child obeys, whoever else ignores SIGTERM and holds the pipe', async () => {
      const script = 'echo $$; (trap "" TERM; sleep 30) & exec sleep 30';
      const record = await runPatiently(toShell(script, { timeoutMs: 400 }), never);
      assert.deepEqual([record.ending, record.signal], ['timed-out', 'SIGTERM']);
      assert.ok(record.ms < 4000, `${record.ms} ms`);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('lets a grandchild finish what it writes within the linger', async () => {
      const record = await runPatiently(toShell('{ sleep 0.05; echo late; } & exit 0'), never);
      assert.deepEqual([record.ending, said(record)], ['exited', 'late\n']);
    });

    it('kills a child, and its children, that ignore SIGTERM', async () => {
      const deafToTerm =
        'trap "" TERM; echo $$; (while :; do sleep 0.05; done) & while :; do sleep 0.05; done';
      const record = await run(toShell(deafToTerm, { timeoutMs: 400 }));
      assert.deepEqual([record.ending, record.exit, record.signal], ['timed-out', -1, 'SIGKILL']);
      assert.ok(record.ms >= 590 && record.ms < 4000, `${record.ms} ms`);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('lets a child end itself on SIGTERM', async () => {
      const script = 'trap "echo bye; exit 0" TERM; echo $$; while :; do sleep 0.02; done';
      const record = await runPatiently(toShell(script, { timeoutMs: 400 }), never);
      assert.deepEqual([record.ending, record.exit], ['timed-out', 0]);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('is not held up by a grandchild in a session of its own, which it cannot end', async (context) => {
      const program = 'const { spawn } = require("child_process");';
      const leave = `${program} const c = spawn("/bin/sleep", ["5"], { detached: true, stdio: "inherit" }); console.log(c.pid); process.exit(0)`;
      const record = await run(toRequest({ argv: [process.execPath, '-e', leave] }));
      const escaped = groupOf(record);
      context.after(() => process.kill(escaped, 'SIGKILL'));
      assert.equal(record.ending, 'exited');
      assert.ok(record.ms < 4000, `${record.ms} ms`);
      assert.ok(process.kill(escaped, 0), 'documented: only a pid namespace holds it');
    });

    it('gives twenty at once each its own child, input and end', async () => {
      const records = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          run(toShell(`cat; exit ${index}`, { stdin: Buffer.from(`input ${index}`) })),
        ),
      );
      assert.deepEqual(
        records.map((record) => [record.exit, said(record)]),
        records.map((_, index) => [index, `input ${index}`]),
      );
    });

    it('leaves no handle behind', async () => {
      await wait(0);
      const before = countHandles();
      await run(toShell('sleep 30 & exit 0'));
      await run(toShell('sleep 30', { timeoutMs: 30 }));
      await run(toShell('cat /dev/zero', { maxBytes: 10 }));
      await run(toRequest({ argv: ['/nowhere/tool'] }));
      await wait(10);
      assert.deepEqual(countHandles(), before);
    });
  });

  describe('cancelling', () => {
    it('starts nothing when the signal has been given already', async (context) => {
      let started = 0;
      const count = () => {
        started += 1;
      };
      subscribe('child_process', count);
      context.after(() => unsubscribe('child_process', count));
      const record = await run(toShell('exit 0'), AbortSignal.abort());
      assert.deepEqual([record.ending, record.exit, started], ['cancelled', -1, 0]);
      await run(toShell('exit 0'));
      assert.equal(started, 1);
    });

    it('ends the group in the middle of a run', async () => {
      const control = new AbortController();
      const talking = createProcessRunner({ clock, onOutput: () => control.abort() });
      const record = await talking(toShell('echo $$; sleep 30 & sleep 30'), control.signal);
      assert.deepEqual([record.ending, record.exit, record.signal], ['cancelled', -1, 'SIGTERM']);
      assert.ok(record.ms < 4000, `${record.ms} ms`);
      assert.ok(await isGroupGone(groupOf(record)));
    });

    it('ends a child that is just being started', async () => {
      for (let delay = 0; delay < 40; delay += 1) {
        const control = new AbortController();
        const running = runPatiently(toShell('exec sleep 30'), control.signal);
        for (let turn = 0; turn < delay; turn += 1) await new Promise((next) => setImmediate(next));
        control.abort();
        const record = await running;
        assert.equal(record.ending, 'cancelled');
        assert.ok(record.ms < 4000, `${record.ms} ms`);
      }
    });
  });

  describe('what cannot be started is a value', () => {
    const cases: readonly {
      readonly title: string;
      readonly problem: string;
      readonly argv: () => string[];
    }[] = [
      {
        title: 'a missing program',
        problem: 'the program does not exist',
        argv: () => [join(folder, 'none')],
      },
      {
        title: 'a program without the right to execute it',
        problem: 'the program is not executable (git update-index --chmod=+x sets the bit)',
        argv: () => [script('plain', '#!/bin/sh\n', 0o644)],
      },
      {
        title: 'a directory',
        problem: 'the program is not executable (git update-index --chmod=+x sets the bit)',
        argv: () => [folder],
      },
      {
        title: 'a relative path',
        problem: 'the path of the program is not absolute',
        argv: () => ['bin/sh'],
      },
      {
        title: 'a path with a double quote, though it exists',
        problem: 'a double quote in the path of the program',
        argv: () => [script('say "hi"', '#!/bin/sh\n')],
      },
      {
        title: 'a path that ends in a space, which the library would trim',
        problem: 'white space at an end of the path of the program',
        argv: () => {
          script('tool', '#!/bin/sh\necho another\n');
          return [script('tool ', '#!/bin/sh\n')];
        },
      },
      {
        title: 'a path that ends in a backslash',
        problem: 'a backslash at the end of the path of the program',
        argv: () => [script('tool\\', '#!/bin/sh\n')],
      },
      {
        title: 'an argument with a NUL byte',
        problem: 'a NUL byte in an argument',
        argv: () => ['/bin/sh', 'a\0b'],
      },
      {
        title: 'an argument of 200 KiB',
        problem: 'an argument is too long',
        argv: () => ['/bin/sh', 'a'.repeat(200 * 1024)],
      },
      {
        title: 'arguments of 2 MB together',
        problem: 'the arguments are too long together',
        argv: () => ['/bin/sh', ...Array.from({ length: 20 }, () => 'a'.repeat(100 * 1024))],
      },
      {
        title: 'a script whose interpreter is missing',
        problem: 'the system did not start it (ENOENT)',
        argv: () => [script('orphan', '#!/nowhere/interpreter\n')],
      },
    ];
    for (const each of cases) {
      it(each.title, async () => {
        const argv = each.argv() as [string, ...string[]];
        assert.deepEqual(toFacts(await run(toRequest({ argv }))), notStarted(each.problem));
      });
    }

    it('a working directory that is missing, or is a file', async () => {
      const problem = notStarted('the working directory does not exist');
      const file = script('file', '');
      for (const cwd of [join(folder, 'none'), file, 'relative', '']) {
        assert.deepEqual(toFacts(await run(toRequest({ cwd }))), problem);
      }
    });

    it('NUL or too much in a variable', async () => {
      const facts = async (env: ProcessRequest['env']) => toFacts(await run(toRequest({ env })));
      assert.deepEqual(await facts({ A: 'a\0b' }), notStarted('a NUL byte in an argument'));
      assert.deepEqual(await facts({ A: 'a'.repeat(200_000) }), notStarted('an argument is too long'));
    });

    it('a start at which Node throws, which the library would never settle', {
      skip: process.platform !== 'linux',
    }, async () => {
      const path = join(folder, 'busy');
      cpSync(realpathSync('/bin/cat'), path);
      const writer = openSync(path, 'r+');
      try {
        const record = await run(toRequest({ argv: [path], timeoutMs: 3000 }));
        assert.deepEqual(toFacts(record), notStarted('the system did not start it (ETXTBSY)'));
      } finally {
        closeSync(writer);
      }
    });
  });
});
