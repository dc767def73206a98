/** What the measured runs are asked, with the words that a right answer quotes; also tasks where looking ahead is a waste. */

import { demoPrompt } from '../../src/demo/repository.ts';
import type { RepositoryName } from './repositories.ts';

export type MeasuredTask = {
  readonly repository: RepositoryName;
  readonly kind: 'name' | 'find' | 'cross-file' | 'readme' | 'named-file' | 'no-reading';
  readonly prompt: string;
  /** Words of the files, all of which the answer must hold. */
  readonly facts: readonly string[];
};

export const measuredTasks: readonly MeasuredTask[] = [
  {
    repository: 'demo',
    kind: 'cross-file',
    prompt: demoPrompt,
    facts: ['(100 - order.discount) * (100 - order.discount)', '9000'],
  },
  {
    repository: 'demo',
    kind: 'named-file',
    prompt: 'In src/price.js, from which amount on is shipping free?',
    facts: ['discounted >= 5000'],
  },
  {
    repository: 'demo',
    kind: 'readme',
    prompt: 'According to the README, which file holds the rule of what an order costs?',
    facts: ['src/price.js'],
  },
  {
    repository: 'demo',
    kind: 'no-reading',
    prompt: 'Reply with the word "ready" and nothing else.',
    facts: ['ready'],
  },
  {
    repository: 'ajv',
    kind: 'name',
    prompt: 'What does `getCompilingSchema` compare to know that a schema is being compiled already?',
    facts: ['sameSchemaEnv'],
  },
  {
    repository: 'ajv',
    kind: 'find',
    prompt: 'Where is the length of a string computed so that surrogate pairs are counted once?',
    facts: ['lib/runtime/ucs2length.ts', '0xdc00'],
  },
  {
    repository: 'ajv',
    kind: 'cross-file',
    prompt:
      'Compare usePattern and useFunc: where is each defined, and what does it hand to `gen.scopeValue`?',
    facts: [
      'export function usePattern',
      'export function useFunc',
      'scopeValue("pattern"',
      'scopeValue("func"',
    ],
  },
  {
    repository: 'ajv',
    kind: 'named-file',
    prompt: 'Which two properties does MissingRefError in lib/compile/ref_error.ts set beside the message?',
    facts: ['this.missingRef', 'this.missingSchema'],
  },
  {
    repository: 'ajv',
    kind: 'readme',
    prompt: 'According to the README, which drafts of JSON Schema are supported?',
    facts: ['draft-04/06/07/2019-09/2020-12'],
  },
  {
    repository: 'undici',
    kind: 'name',
    prompt: 'What is the default of `maxWeightPerServer`?',
    facts: ['maxWeightPerServer || 100'],
  },
  {
    repository: 'undici',
    kind: 'find',
    prompt: 'Which algorithm computes the greatest common divisor of the weights of the upstreams?',
    facts: ['Euclidean algorithm'],
  },
  {
    repository: 'undici',
    kind: 'find',
    prompt: 'Which class has the error code "UND_ERR_HEADERS_TIMEOUT"?',
    facts: ['class HeadersTimeoutError'],
  },
  {
    repository: 'undici',
    kind: 'cross-file',
    prompt: 'Which status codes does RetryHandler retry by default, and where does RetryAgent make one?',
    facts: ['[500, 502, 503, 504, 429]', 'new RetryHandler'],
  },
  {
    repository: 'undici',
    kind: 'named-file',
    prompt: 'Which queue size does lib/dispatcher/fixed-queue.js call optimal?',
    facts: ['kSize = 2048'],
  },
];
