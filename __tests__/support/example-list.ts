/** Every example, and what runs it. */

export type ExampleRow = {
  readonly name: string;
  /** As `examples/README.md` says. `harness: …` says what act cannot do. */
  readonly runsBy: string;
};

export const exampleList: readonly ExampleRow[] = [
  { name: 'prompt-step', runsBy: 'act, harness' },
  { name: 'structured-output', runsBy: 'act, harness' },
  { name: 'from-ai-inference', runsBy: 'act, harness' },
  { name: 'local-model', runsBy: 'harness: service container' },
  { name: 'review', runsBy: 'act, harness' },
  { name: 'review-public', runsBy: 'harness: artifact, environment' },
  { name: 'triage', runsBy: 'act, harness' },
  { name: 'maintenance', runsBy: 'act, harness' },
  { name: 'comment-command', runsBy: 'act, harness' },
];
