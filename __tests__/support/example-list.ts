/** Every example, what runs it, and whether what it needs is there: one word here has it run. */

export type ExampleRow = {
  readonly name: string;
  /** As `examples/README.md` says. `harness: …` says what act cannot do. */
  readonly runsBy: string;
  /** `waits`: for recipes and publishing in the action. */
  readonly state: 'runs' | 'runs';
};

export const exampleList: readonly ExampleRow[] = [
  { name: 'prompt-step', runsBy: 'act, harness', state: 'runs' },
  { name: 'structured-output', runsBy: 'act, harness', state: 'runs' },
  { name: 'from-ai-inference', runsBy: 'act, harness', state: 'runs' },
  { name: 'local-model', runsBy: 'harness: service container', state: 'runs' },
  { name: 'review', runsBy: 'act, harness', state: 'runs' },
  { name: 'review-public', runsBy: 'harness: artifact, environment', state: 'runs' },
  { name: 'triage', runsBy: 'act, harness', state: 'runs' },
  { name: 'maintenance', runsBy: 'act, harness', state: 'runs' },
  { name: 'comment-command', runsBy: 'act, harness', state: 'runs' },
];
