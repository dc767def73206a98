/**
 * `npm run demo`: the main bundle, started as a runner starts it, on a small real repository. The model is a
 * scripted one on loopback, unless OAI_MODEL (with OAI_BASE_URL and OAI_API_KEY) names another.
 */

import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import { createProcessRunner } from '../launch/exec.ts';
import { demoRequest } from '../launch/process-request.ts';
import { resolvePrograms } from '../launch/programs.ts';
import { type BundleReport, verifyBundle } from '../record/verify-bundle.ts';
import { demoScript } from './demo-script.ts';
import { makePlaces, makeRepository, toRunnerVariables } from './places.ts';
import { demoPrompt } from './repository.ts';
import { openRunnerView } from './runner-view.ts';
import { pickSystem, readOutputs } from './runner-words.ts';
import { startScriptedModel } from './scripted-model.ts';

export type DemoOptions = {
  /** Absolute path of dist/main/index.js. */
  readonly bundle: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Shows one line. */
  readonly show: (line: string) => void;
};

export type DemoResult = {
  readonly conclusion: string;
  /** The job summary, as Markdown. */
  readonly summary: string;
  readonly bundleDirectory: string;
  /** Path of report.html; empty where it could not be made. */
  readonly page: string;
  readonly report: BundleReport;
};

/** @throws GoagentError `INTERNAL` when git or the bundle cannot be started, or left nothing behind. */
export async function runDemo({ bundle, variables, show }: DemoOptions): Promise<DemoResult> {
  const view = openRunnerView(show);
  const clock = { now: Date.now };
  const places = makePlaces(realpathSync(mkdtempSync(join(tmpdir(), 'goagent-demo-'))));
  const { git } = await resolvePrograms({ path: variables.get('PATH') ?? '', roots: [] });
  if (git === null) throw new GoagentError('INTERNAL', ['the demo needs git, and there is none in PATH']);
  const commit = await makeRepository(places, { program: git, run: createProcessRunner({ clock }) });

  const endpoint = await openEndpoint(variables);
  show(intro);
  show(endpoint.about);
  show('');
  try {
    const run = createProcessRunner({ clock, onOutput: (chunk) => view.take(chunk) });
    const env = { ...pickSystem(variables), ...toRunnerVariables(places, commit), ...endpoint.inputs };
    const cwd = places.workspace;
    const request = demoRequest({
      type: 'run-bundle',
      node: process.execPath,
      bundle,
      cwd,
      env,
      timeoutMs: longestRunMs,
    });
    const record = await run(request, new AbortController().signal);
    view.end();
    if (record.ending !== 'exited')
      show(`The bundle did not end by itself: ${record.ending} ${record.problem ?? ''}`);
  } finally {
    await endpoint.close();
  }
  return toResult(readOutputs(places.output), places.summary);
}

const intro =
  'A run of the action as a job would see it, on a small repository whose last commit has a mistake, and which\nholds a note by a stranger that asks for a secret. Watch for the three reads that are denied.';

const longestRunMs = 21 * 60_000;

type Endpoint = {
  readonly about: string;
  readonly inputs: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

async function openEndpoint(variables: ReadonlyMap<string, string>): Promise<Endpoint> {
  const model = variables.get('OAI_MODEL') ?? '';
  if (model !== '') {
    const own = ['OAI_MODEL', 'OAI_BASE_URL', 'OAI_API_KEY', 'OPENAI_API_KEY'].flatMap((name) => {
      const value = variables.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    });
    const inputs = { INPUT_PROMPT: demoPrompt, ...Object.fromEntries(own) };
    return { about: `The model is ${model}, from OAI_MODEL.`, inputs, close: async () => {} };
  }
  const server = await startScriptedModel(demoScript);
  const about =
    'The model is a scripted one, embedded in the demo: its replies are fixed, everything else is real.\nFor a real one set OAI_MODEL, OAI_BASE_URL and OAI_API_KEY.';
  const inputs = {
    INPUT_PROMPT: demoPrompt,
    INPUT_MODEL: 'scripted-demo-model',
    'INPUT_BASE-URL': server.baseUrl,
  };
  return { about, inputs, close: () => server.close() };
}

function toResult(outputs: ReadonlyMap<string, string>, summary: string): DemoResult {
  const log = outputs.get('audit-file') ?? '';
  if (log === '') throw new GoagentError('INTERNAL', ['the run left no audit log']);
  const bundleDirectory = dirname(log);
  return {
    conclusion: outputs.get('conclusion') ?? '',
    summary: readFileSync(summary, 'utf8'),
    bundleDirectory,
    page: outputs.get('report-file') ?? '',
    report: verifyBundle({ path: bundleDirectory, expect: outputs.get('audit-digest') ?? '' }),
  };
}
