/** Files of policy tests: what is taken, and that all complaints come at once, each with its line. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePolicyTests } from '../../../src/run/policy-tests/parse.ts';

function complaintsOf(text: string): readonly string[] {
  const parsed = parsePolicyTests(text);
  assert.ok(parsed.verdict === 'refused', 'it was taken');
  return parsed.complaints.map((one) => `${one.line}: ${one.text}`);
}

describe('a file of policy tests', () => {
  it('tells all that does not fit the schema, in the order of its lines', () => {
    const text = `manifst: tools.json
tier: half
cases:
  - name: one
    evnt: { name: push }
    allow: maybe
  - event: { name: push, actr: me }
    deny: DENIED
    allow: true
  - 7
`;
    assert.deepEqual(
      complaintsOf(text).map((line) => line.slice(0, 90)),
      [
        '1: manifst is no key of it (did you mean "manifest"?)',
        '2: tier must be one of "full", "partial", "none"',
        '5: cases[0].evnt is no key of it (did you mean "event"?)',
        '6: cases[0].allow must be one of true, "TRUSTED_EVENT", "TRUSTED_PEOPLE", "READ_ONLY", "off',
        '7: cases[1] needs exactly one of allow, deny',
        '7: cases[1].name is required',
        '7: cases[1].event.actr is no key of it (did you mean "actor"?)',
        '8: cases[1].deny must be one of "EVENT_NOT_SUPPORTED", "ACTOR_NOT_ALLOWED", "PERMISSION_UN',
        '10: cases[2] must be object',
      ].map((line) => line.slice(0, 90)),
    );
  });

  it('names the keys that there are where none is near', () => {
    const text = 'cases:\n  - name: one\n    call: { tool: a, flags: [x] }\n    allow: true\n';
    assert.deepEqual(complaintsOf(text), ['3: cases[0].call.flags is no key of it (it has tool, arguments)']);
  });

  it('tells what is wrong with inputs in the words of the action, at the line of the input', () => {
    const text = `inputs:
  sandbox: sometimes
cases:
  - name: one
    inputs:
      allow-hosts:
        - https://example.test/
      allow-bots: '*'
    call: { tool: a }
    allow: true
`;
    assert.deepEqual(complaintsOf(text), [
      '4: cases[0] "one": input "sandbox": got "sometimes", takes auto, required or off',
      '6: cases[0] "one": input "allow-hosts": got "https://example.test/" ("https://example.test/"), takes host names such as api.example.com, or public, separated by commas or lines',
      '8: cases[0] "one": input "allow-bots": got "*" ("*"), takes logins, separated by commas or lines; * is refused',
    ]);
  });

  it('refuses a name twice, and a case that is about nothing', () => {
    const text = `cases:
  - name: one
    event: { name: push }
    allow: true
  - name: one
    allow: true
`;
    assert.deepEqual(complaintsOf(text), [
      '5: cases[1] "one": another case has this name',
      '5: cases[1] "one": needs an event, a call or both: without them there is nothing to judge',
    ]);
  });

  it('tells the place of what is no YAML, and refuses aliases and keys that come twice', () => {
    const faults = ['cases:\n\t- x', 'cases: &a []\nmore: *a\n', 'cases: []\ncases: []\n', ''].map((text) =>
      complaintsOf(text)[0]?.replace(/: .*/, ''),
    );
    assert.deepEqual(faults, ['2', '2', '2', '1']);
  });

  it('does not take a secret, or any input that no rule goes by', () => {
    for (const name of ['api-key', 'github-token', 'secrets', 'model', 'prompt', 'tools']) {
      const text = `inputs: { ${name}: x }\ncases:\n  - name: one\n    event: { name: push }\n    allow: true\n`;
      assert.match(complaintsOf(text).join(), new RegExp(`^1: inputs.${name} is no key of it`));
    }
  });
});
