/** One run of a bundle among secrets, and everything that left it: streams, files, and every request that the model got. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedRequest } from '../../src/demo/script.ts';
import { type Script, startScriptedModel } from '../../src/demo/scripted-model.ts';
import type { Channel } from './leaks.ts';
import { captured, type RunOptions, type RunResult, startRun, toHttpChannel } from './runner.ts';
import type { SecretSources, Variables } from './secret-sources.ts';

export type LeakRun = {
  readonly result: RunResult;
  readonly requests: readonly RecordedRequest[];
  /** What left, but for the headers that the model's endpoint must get; also as those see it who unescape it. */
  readonly channels: readonly Channel[];
};

export type LeakRunOptions = Omit<RunOptions, 'inputs' | 'workspace'> & {
  readonly sources: SecretSources;
  readonly script: Script;
  /** Inputs beside those that hold secrets. `''` takes one away. */
  readonly inputs?: Variables;
  readonly workspace?: string;
};

/** Folders of one test file, and the runs that were made in them. */
export type LeakRuns = {
  readonly root: string;
  start(options: LeakRunOptions): Promise<LeakRun>;
  remove(): void;
};

/**
 * The bundle that is tested: the repository's own, unless GOAGENT_TEST_ENTRY names another. With one that was built
 * from sources without their guards, these tests must fail.
 */
export const bundleUnderTest = process.env.GOAGENT_TEST_ENTRY;

export function openLeakRuns(): LeakRuns {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-leaks-')));
  const results: RunResult[] = [];
  return {
    root,
    start: async (options) => {
      const run = await startLeakRun(options);
      results.push(run.result);
      return run;
    },
    remove: () => {
      for (const result of results) result.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A folder below `root` that does not exist yet. */
export function makeFolder(root: string, name: string): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The requests as channels; only headers whose whole value is one that belongs there are left out, once each. */
export function toModelChannels(
  requests: readonly RecordedRequest[],
  ownHeaders: Variables,
): readonly Channel[] {
  return requests.map((request, index) => {
    const headers = Object.entries(request.headers).filter(([name, value]) => ownHeaders[name] !== value);
    return toHttpChannel({
      channel: `http model ${index + 1}`,
      method: request.method,
      url: request.path,
      headers: headers.flatMap(([name, value]) => [name, String(value)]),
      body: request.raw,
    });
  });
}

/** Where a page or JSON writes characters by their numbers, there is a second channel with the characters. */
export function withReadings(channels: readonly Channel[]): readonly Channel[] {
  return channels.flatMap((one) => {
    const text = Buffer.from(one.bytes).toString();
    const read = text
      .replace(/\\+u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)));
    return read === text ? [one] : [one, { channel: `${one.channel}, read`, bytes: Buffer.from(read) }];
  });
}

async function startLeakRun({ sources, script, inputs, env, ...options }: LeakRunOptions): Promise<LeakRun> {
  const model = await startScriptedModel(script);
  try {
    const result = await startRun({
      ...(bundleUnderTest === undefined ? {} : { entry: bundleUnderTest }),
      ...options,
      inputs: { model: 'scripted', 'base-url': model.baseUrl, ...sources.inputs, ...inputs },
      env: { ...sources.env, ...env },
    });
    const requests = [...model.requests];
    return {
      result,
      requests,
      channels: withReadings([...captured(result), ...toModelChannels(requests, sources.ownHeaders)]),
    };
  } finally {
    await model.close();
  }
}
