/** An approved call goes where it is run: a command to the launcher, a built-in to its tool. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApprovedCall } from '../../../src/contract/calls.ts';
import type { ProcessRecord, ToolRunner } from '../../../src/contract/ports.ts';
import type { ProgramLauncher } from '../../../src/launch/program-launch.ts';
import { systemClock } from '../../../src/run/clock.ts';
import { createDispatch } from '../../../src/run/hands/dispatch.ts';
import { openJail } from '../../../src/toolbelt/jail/jail.ts';
import type { BuiltinTool, ToolContext } from '../../../src/toolbelt/tool.ts';
import { toRun } from '../../support/agent-run.ts';
import { toApprovedCall, toTool } from '../../support/approved-calls.ts';
import { isGoagentError } from '../../support/errors.ts';

const jail = openJail({ root: process.cwd(), hidden: [], allowFiles: [] });
const git = { read: async () => ({ verdict: 'no-repository', why: 'none here' }) as const };
const never = new AbortController().signal;
const workingDirectory = '/work';

function dispatchTo(
  run: BuiltinTool['run'],
  launch: ToolRunner = () => Promise.reject(new Error('launched')),
  startProgram: ProgramLauncher = () => Promise.reject(new Error('started')),
) {
  const tool: BuiltinTool = {
    name: 'look',
    description: '',
    schema: {},
    result: {},
    access: 'read',
    network: false,
    run,
  };
  const toolbelt = new Map([['look', tool]]);
  return createDispatch({ launch, startProgram, toolbelt, jail, git, workingDirectory, clock: systemClock });
}

const toCall = (parts: Partial<ApprovedCall['tool']> = {}, given = {}): ApprovedCall =>
  toApprovedCall(toTool({ name: 'look', action: { type: 'builtin', builtin: 'look' }, ...parts }), given);

const withoutTime = ({ ms, ...run }: Awaited<ReturnType<ToolRunner>>) => {
  assert.ok(Number.isSafeInteger(ms) && ms >= 0);
  return run;
};

it('hands a command to the launcher, with its signal, and gives back what that gives', async () => {
  const run = toRun({ said: 'x' });
  const seen: unknown[] = [];
  const dispatch = dispatchTo(
    async () => ({ verdict: 'ok', value: {} }),
    async (...given) => {
      seen.push(...given);
      return run;
    },
  );
  const call = toCall({ action: { type: 'command', argv: ['/bin/true'] } });
  assert.equal(await dispatch(call, never), run);
  assert.deepEqual(seen, [call, never]);
});

it('runs a built-in with arguments, jail, time and room, and tells it as a tool run', async () => {
  let seen: [unknown, ToolContext] | undefined;
  const dispatch = dispatchTo(async (given, context) => {
    seen = [given, context];
    return { verdict: 'ok', value: { text: 'ä' } };
  });
  const run = await dispatch(toCall({ maxOutputBytes: 77 }, { path: 'a' }), never);
  assert.deepEqual(seen?.[0], { path: 'a' });
  assert.equal(seen?.[1].jail, jail);
  assert.equal(seen?.[1].maxOutputBytes, 77);
  assert.ok(Math.abs((seen?.[1].now() ?? 0) - Date.now()) < 1_000);
  assert.deepEqual(withoutTime(run), {
    ending: 'ok',
    said: { text: 'ä' },
    argv: ['builtin:look'],
    cwd: workingDirectory,
    exit: 0,
    stdoutBytes: Buffer.byteLength('{"text":"ä"}'),
    stderrBytes: 0,
    lostBytes: 0,
    envKeys: [],
    network: false,
  });
});

it('tells a failure with its code and hint, and a denial as denied', async () => {
  const failure = {
    verdict: 'failed',
    code: 'NOT_FOUND',
    error: 'no such file',
    hint: 'look elsewhere',
  } as const;
  const failed = await dispatchTo(async () => failure)(toCall(), never);
  assert.deepEqual(
    [failed.ending, failed.exit, failed.code, failed.said],
    ['failed', 1, 'NOT_FOUND', { error: 'no such file', code: 'NOT_FOUND', hint: 'look elsewhere' }],
  );
  const denied = await dispatchTo(async () => ({ verdict: 'failed', code: 'DENIED_PATH', error: 'outside' }))(
    toCall(),
    never,
  );
  assert.deepEqual(
    [denied.ending, denied.exit, denied.code, denied.said],
    ['denied', 1, 'DENIED_PATH', { error: 'denied: outside', code: 'DENIED_PATH' }],
  );
});

/** Ends when it is told to, with what it has. */
const obedient: BuiltinTool['run'] = async (_given, { signal }) => {
  await wait(5_000, undefined, { signal }).catch(() => undefined);
  return { verdict: 'ok', value: { half: true } };
};

it('tells a built-in when its time is over, and says so instead of half an answer', async () => {
  const run = await dispatchTo(obedient)(toCall({ timeoutMs: 20 }), never);
  assert.deepEqual([run.ending, run.exit, run.said], ['timed-out', 1, { error: 'tool timed out' }]);
  assert.ok(run.ms < 2_000);
});

it('tells a built-in when the run is over, and keeps what it had', async () => {
  const controller = new AbortController();
  const running = dispatchTo(obedient)(toCall(), controller.signal);
  controller.abort('CANCELLED');
  const run = await running;
  assert.deepEqual([run.ending, run.exit, run.said], ['cancelled', 1, { half: true }]);
  assert.ok(run.ms < 2_000);
});

it('throws for a built-in that is not there: a manifest that passed cannot name one', async () => {
  const call = toCall({ action: { type: 'builtin', builtin: 'fly' } });
  await assert.rejects(
    dispatchTo(async () => ({ verdict: 'ok', value: {} }))(call, never),
    isGoagentError('INTERNAL', /no built-in tool fly/),
  );
});

const listed: Partial<ApprovedCall['tool']> = {
  action: { type: 'builtin', builtin: 'look', programs: [{ path: '/bin/echo' }] },
  network: true,
};

/** Starts what it is told to, and answers with how that ended. */
const starting: BuiltinTool['run'] = async (_given, { programs }) => {
  const order = {
    program: '/bin/echo',
    args: ['x'],
    directory: 'sub',
    variables: { A: '1' },
    stdin: '',
    timeoutMs: 9,
  };
  const end = await programs?.start(order);
  if (end === undefined) return { verdict: 'failed', code: 'DENIED_PROGRAM', error: 'no list' };
  return end.verdict === 'failed' ? end : { verdict: 'ok', value: { list: programs?.list ?? [] } };
};

const record: ProcessRecord = {
  ...{ ending: 'exited', exit: 3, signal: null, stdout: new Uint8Array(1), stderr: new Uint8Array(0) },
  ...{ stdoutBytes: 7, stderrBytes: 2, ms: 5 },
};

it('gives a starter to a built-in with a list, and tells what it really started', async () => {
  const started = { argv: ['/bin/echo', 'x'], cwd: '/checkout/sub', envKeys: ['A'] };
  const ends = [{ ...record }, { ...record, ending: 'timed-out' as const }, { ...record, signal: 'SIGKILL' }];
  const told = await Promise.all(
    ends.map(async (each) => {
      const dispatch = dispatchTo(starting, undefined, async (call, order) => {
        assert.deepEqual([call.tool.action, order.args], [listed.action, ['x']]);
        return { verdict: 'ended', record: each, ...started };
      });
      return withoutTime(await dispatch(toNetworkCall(), never));
    }),
  );
  const common = { said: { list: ['/bin/echo'] }, ...started, stdoutBytes: 7, stderrBytes: 2, lostBytes: 0 };
  assert.deepEqual(told, [
    { ...common, ending: 'ok', exit: 3, network: true },
    { ...common, ending: 'timed-out', exit: -1, network: true },
    { ...common, ending: 'ok', exit: -1, network: true },
  ]);
});

it('tells the tool itself where nothing was started, and gives no starter to others', async () => {
  const dispatch = dispatchTo(starting, undefined, async () => ({
    verdict: 'failed',
    code: 'DENIED_PROGRAM',
    error: 'not listed',
  }));
  const run = await dispatch(toNetworkCall(), never);
  assert.deepEqual(
    [run.ending, run.code, run.argv, run.envKeys],
    ['denied', 'DENIED_PROGRAM', ['builtin:look'], []],
  );
  const without = await dispatch(toCall(), never);
  assert.deepEqual(without.said, { error: 'denied: no list', code: 'DENIED_PROGRAM' });
});

/** Past the rules, which want a grant for the network. */
const toNetworkCall = (): ApprovedCall => {
  const call = toCall({ ...listed, network: false });
  return { ...call, tool: { ...call.tool, network: true } };
};
