/** Scenes of the thirty bundles: limits, and what an endpoint does. */

import { type BundleScene, call, done, readReadme, toScene } from './bundle-scene.ts';

const exhausted = { ends: 'budget-exhausted' } as const;
const prices = 'scripted: {input: 1, output: 10}';
const nap = { tools: [{ name: 'nap', command: ['/bin/sleep', '30'] }] };
const usage = { prompt: 900, completion: 40 };
const stall = { fault: { type: 'stall' } } as const;

export const limitScenes: readonly BundleScene[] = [
  toScene({ ...exhausted, name: 'an answer that is cut twice', shows: 'OUTPUT_TOO_LONG' }, [
    { text: 'It beg', finish: 'length' },
    { text: 'It begins', finish: 'length' },
  ]),
  toScene(
    { ...exhausted, name: 'tokens, with a last answer', shows: 'TOKENS_EXHAUSTED' },
    [
      { text: 'Looking.', calls: [readReadme], usage },
      { text: 'What I saw.', usage },
    ],
    {
      workspace: { 'README.md': 'A line of a long file.\n'.repeat(2_000) },
      inputs: { 'max-total-tokens': '20000', 'allow-tools': 'fs_read_file' },
    },
  ),
  toScene({ ...exhausted, name: 'a task that does not fit', shows: 'TOKENS_EXHAUSTED' }, [], {
    inputs: { prompt: 'words and words '.repeat(1_000), 'context-window': '1024' },
  }),
  toScene(
    { ...exhausted, name: 'cost, after a lost reply and another try', shows: 'COST_EXHAUSTED' },
    [{ text: 'So far.', calls: [readReadme] }, stall, { text: 'All of it.' }],
    {
      inputs: {
        ...{ 'max-cost-usd': '0.13', prices, 'max-output-tokens': '9000', 'allow-tools': 'fs_read_file' },
        ...{ 'http-retries': '2', 'http-retry-backoff': '0', 'http-timeout': '700ms' },
      },
    },
  ),
  toScene({ ...exhausted, name: 'cost before anything', shows: 'COST_EXHAUSTED' }, [], {
    inputs: { 'max-cost-usd': '0.0001', prices },
  }),
  toScene(
    { ...exhausted, name: 'calls', shows: 'CALLS_EXHAUSTED' },
    [{ text: 'Both.', calls: [readReadme, readReadme] }, { text: 'One.' }],
    { inputs: { 'max-tool-calls': '1' } },
  ),
  toScene(
    { ...exhausted, name: 'time, in a model call', shows: 'TIME_EXHAUSTED' },
    [{ text: 'So far.', calls: [readReadme] }, stall],
    { inputs: { timeout: '3s' } },
  ),
  toScene({ ...exhausted, name: 'time, in a tool', shows: 'TIME_EXHAUSTED' }, [{ calls: [call('nap')] }], {
    workspace: { 'tools.json': JSON.stringify(nap) },
    inputs: { timeout: '3s', tools: 'tools.json' },
  }),
  toScene(
    { name: 'a context that is shortened', ends: 'success', shows: 'CONTEXT_SHORTENED' },
    [
      { calls: [readReadme, readReadme] },
      { calls: [call('fs_stat', { path: 'README.md' })] },
      { fault: { type: 'refuse', parameter: 'context-length' } },
      done,
    ],
    { workspace: { 'README.md': 'Words and words.\n'.repeat(2_000) } },
  ),
  toScene(
    { name: 'tries, parameters that are refused, another model', ends: 'success', shows: 'MODEL_FALLBACK' },
    [
      { fault: { type: 'refuse', parameter: 'temperature' } },
      { fault: { type: 'refuse', parameter: 'stream_options' } },
      { fault: { type: 'status', status: 503, headers: { 'retry-after': '0' } } },
      { fault: { type: 'status', status: 404, body: { error: { code: 'model_not_found', message: 'no' } } } },
      { calls: [readReadme] },
      done,
    ],
    {
      inputs: {
        ...{ 'fallback-models': 'second', temperature: '0.3' },
        ...{ 'http-retries': '2', 'http-retry-backoff': '0' },
      },
    },
  ),
  toScene({ name: 'an endpoint that declines', ends: 'provider-error', shows: 'PROVIDER_STATUS' }, [
    { fault: { type: 'status', status: 401 } },
  ]),
  toScene(
    { name: 'an endpoint that sends no completion', ends: 'provider-error', shows: 'PROVIDER_REPLY_INVALID' },
    [{ calls: [readReadme] }, { text: 'Never read.', fault: { type: 'cut' } }],
  ),
  toScene(
    { name: 'an endpoint that is slow', ends: 'provider-error', shows: 'PROVIDER_TIMEOUT' },
    [{ text: 'Never read.', fault: { type: 'delay', ms: 20_000 } }],
    { inputs: { 'http-timeout': '700ms' } },
  ),
  toScene({ name: 'nobody listens', ends: 'provider-error', shows: 'PROVIDER_UNREACHABLE' }, [], {
    inputs: { 'base-url': 'http://127.0.0.1:9/v1', 'http-retries': '1', 'http-retry-backoff': '0' },
  }),
];
