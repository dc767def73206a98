/** Every output of action.yml and of publish/action.yml, in the order of their tables. */

export const outputTable = [
  { name: 'conclusion', meaning: 'How the run ended; see the table of conclusions.' },
  { name: 'reason', meaning: 'Why, as a code.' },
  { name: 'final-message', meaning: 'The answer, at most 64 KiB of it.' },
  { name: 'final-message-file', meaning: 'Path of a file with all of the answer.' },
  {
    name: 'structured-output',
    meaning: 'The answer as compact JSON that fits `output-schema`, at most 64 KiB; longer, it is empty.',
  },
  { name: 'structured-output-file', meaning: 'Path of a file with all of that JSON.' },
  {
    name: 'proposals-file',
    meaning: 'Path of a file with what was proposed; empty when nothing was, or `publish: off`.',
  },
  {
    name: 'proposals-digest',
    meaning: 'SHA-256 of that file; `publish/action.yml` takes it as `digest`.',
  },
  { name: 'proposals-count', meaning: 'Proposals in that file.' },
  { name: 'published-count', meaning: 'Proposals that this step has written to GitHub.' },
  {
    name: 'denied-calls',
    meaning:
      'Tool calls that were refused with a `DENIED_` code. One that a built-in tool refused is among `tool-calls` too.',
  },
  { name: 'steps', meaning: 'Model calls of the main loop.' },
  { name: 'tool-calls', meaning: 'Tool calls that ran.' },
  { name: 'input-tokens', meaning: 'Tokens sent, as the endpoint counted them.' },
  { name: 'output-tokens', meaning: 'Tokens received, as the endpoint counted them.' },
  {
    name: 'cost-usd',
    meaning:
      'US dollars that were spent, by `prices`; at worst where the endpoint did not count. Empty where a price is not known.',
  },
  { name: 'model', meaning: 'The model that gave the last reply.' },
  { name: 'isolation', meaning: 'How far external tools were kept apart: `full`, `partial` or `none`.' },
  { name: 'tainted', meaning: '`true` when text or files of strangers had reached the run, else `false`.' },
  { name: 'audit-file', meaning: 'Path of the audit log.' },
  { name: 'audit-digest', meaning: 'Hash of the last line of the log; `verify --expect` takes it.' },
  { name: 'audit-artifact-id', meaning: 'Id of the artifact; empty when this step uploaded none.' },
  { name: 'audit-artifact-url', meaning: 'Page of the artifact.' },
  {
    name: 'report-file',
    meaning: 'Path of report.html, which shows the run in a browser; empty when it could not be made.',
  },
] as const satisfies readonly { readonly name: string; readonly meaning: string }[];

export const publishOutputTable = [
  { name: 'conclusion', meaning: 'How it ended: `success`, `publish-error` and their kin.' },
  { name: 'reason', meaning: 'Why, as a code.' },
  { name: 'published-count', meaning: 'Proposals that have been written to GitHub, or were there already.' },
  { name: 'urls', meaning: 'Pages of what was written, one a line.' },
] as const satisfies readonly { readonly name: string; readonly meaning: string }[];

export type OutputName = (typeof outputTable | typeof publishOutputTable)[number]['name'];
