/** What of a line is not compared, and why: the closed list that docs/replay.md shows. */

/** Fields that no two runs have in common. */
export const volatileFields: readonly { readonly field: string; readonly why: string }[] = [
  { field: 'ts', why: 'the time at which the line was written' },
  { field: 'run', why: 'the random name of the run' },
  { field: 'prev', why: 'the hash of the line before, which has a time' },
  { field: 'hash', why: 'the hash of this line, which has a time' },
  { field: 'idempotencyKey', why: 'random, of each request' },
  { field: 'ms', why: 'how long something took' },
];

/** Fields of events of the core that come from outside of it. */
export const recordedFields: readonly {
  readonly type: string;
  readonly fields: readonly string[];
  readonly why: string;
}[] = [
  {
    type: 'http-attempt',
    fields: ['attempt', 'max', 'status', 'backoffMs', 'error'],
    why: 'what the endpoint did',
  },
  {
    type: 'model-requested',
    fields: ['dialect'],
    why: 'what the endpoint was found to take; the digest of the request is computed with it',
  },
  { type: 'model-replied', fields: ['usage', 'finish'], why: 'what the endpoint said' },
  {
    type: 'tool-run',
    fields: [
      'argv',
      'cwd',
      'exit',
      'stdoutBytes',
      'stderrBytes',
      'envKeys',
      'network',
      'ending',
      'timedOut',
      'truncated',
    ],
    why: 'what the tool did; a result that was shortened is there in its short form only',
  },
];

export const isVolatile = (field: string): boolean => volatileFields.some((known) => known.field === field);
