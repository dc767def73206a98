/** The expressions of the examples: known forms as the runner has them, and no guesses. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fill, holds } from './example-expressions.ts';

const context = {
  github: { event: { issue: { number: 7 }, comment: { body: '/GoAgent look' } }, ref_name: 'v1"\na: b' },
  steps: { agent: { outputs: { digest: 'abc' } } },
  job: { services: { ollama: { ports: { 11434: 4321 } } } },
};

it('paths, one of them in brackets, and toJSON are filled in, and what is not given is empty', () => {
  assert.deepEqual(
    [
      fill('${{ github.event.issue.number }}-${{steps.agent.outputs.digest}}', context),
      fill("${{ job.services.ollama.ports['11434'] }}", context),
      fill('${{ toJSON(github.ref_name) }}', context),
      fill('<${{ steps.agent.outputs.none }}>', context),
    ],
    ['7-abc', '4321', '"v1\\"\\na: b"', '<>'],
  );
});

it('a condition is one comparison or one startsWith, which does not look at case', () => {
  assert.deepEqual(
    [
      undefined,
      "steps.agent.outputs.digest != ''",
      "steps.agent.outputs.none == ''",
      "startsWith(github.event.comment.body, '/goagent')",
      "startsWith(github.event.comment.body, '/other')",
    ].map((condition) => holds(condition, context)),
    [true, true, true, true, false],
  );
});

it('anything else is an error, and so is a step that did not run', () => {
  for (const text of ['a || b', 'always()', 'github', "contains(github.ref_name, 'v')"])
    assert.throws(() => fill(`\${{ ${text} }}`, context), /do not know an expression/, text);
  assert.throws(() => fill('${{ steps.other.outputs.digest }}', context), /have no "other"/);
});
