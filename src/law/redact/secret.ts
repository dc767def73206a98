/** What a secret is, which values are none, and what the runner is told to mask. */

import { conclusionOf, conclusions } from '../../contract/conclusion.ts';

/** `class` says where it came from (`api-key`, `secrets`, `environment`, …): it is what a person is told of a hit. */
export type Secret = { readonly value: string; readonly class: string };

export type SecretVerdict =
  | { readonly verdict: 'secret' }
  | { readonly verdict: 'not-secret'; readonly why: 'too-short' | 'placeholder' };

/** Characters. Anything shorter stands by chance in too many texts. */
export const shortestSecret = 8;

/** What people type where a key is asked for and none is needed. Lower case, dashes for all separators. */
const placeholders: ReadonlySet<string> = new Set([
  'none',
  'null',
  'undefined',
  'empty',
  'true',
  'false',
  'test',
  'testing',
  'dummy',
  'dummy-key',
  'dummy-api-key',
  'fake',
  'fake-key',
  'fake-api-key',
  'example',
  'placeholder',
  'changeme',
  'change-me',
  'replace-me',
  'replaceme',
  'redacted',
  'not-needed',
  'not-required',
  'not-used',
  'notneeded',
  'no-key',
  'no-key-required',
  'no-key-needed',
  'no-api-key',
  'sk-no-key-required',
  'sk-no-key-needed',
  'sk-dummy',
  'sk-test',
  'sk-none',
  'sk-fake',
  'sk-placeholder',
  'api-key',
  'apikey',
  'your-key',
  'your-api-key',
  'your-api-key-here',
  'sk-your-key',
  'sk-your-api-key',
  'ollama',
  'lm-studio',
  'lmstudio',
  'llama.cpp',
  'llama-cpp',
  'localai',
  'vllm',
  'local',
  'localhost',
  'anything',
  'whatever',
  'unused',
]);

/** Hidden, the outputs that later steps compare would say nothing: whoever plants such a "secret" could choose what a run came to. */
const ownWords: ReadonlySet<string> = new Set([...conclusions, ...Object.keys(conclusionOf)].map(toPlain));

function toPlain(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s]/g, '-');
}

/** Whether a value is hidden at all (I1). White space around it does not count. */
export function judgeSecret(value: string): SecretVerdict {
  const bare = value.trim();
  if (isPlaceholder(bare)) return { verdict: 'not-secret', why: 'placeholder' };
  if (Array.from(bare).length < shortestSecret) return { verdict: 'not-secret', why: 'too-short' };
  return { verdict: 'secret' };
}

/** What `core.setSecret` gets (I2): the whole value, and each of its lines of 8 characters or more that is no word of everybody's. */
export function toMasks(secret: Secret): readonly string[] {
  const lines = toLines(secret.value).filter((line) => !isPlaceholder(line.trim()));
  return [...new Set([secret.value, ...lines])];
}

/** Lines of 8 characters or more, white space at their ends not counted, without their line ends. */
export function toLines(value: string): readonly string[] {
  return value.split(/\r\n|\r|\n/).filter((line) => Array.from(line.trim()).length >= shortestSecret);
}

// One character over and over is what forms show in place of a secret.
function isPlaceholder(bare: string): boolean {
  const plain = toPlain(bare);
  return /^(.)\1+$/su.test(bare) || placeholders.has(plain) || ownWords.has(plain);
}
