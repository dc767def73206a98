/** Every output of action.yml, in the order of the README's table. */

export type OutputName =
  | 'conclusion'
  | 'reason'
  | 'final-message'
  | 'final-message-file'
  | 'denied-calls'
  | 'steps'
  | 'tool-calls'
  | 'input-tokens'
  | 'output-tokens'
  | 'model'
  | 'audit-file'
  | 'audit-digest';

export const outputTable: readonly { readonly name: OutputName; readonly meaning: string }[] = [
  { name: 'conclusion', meaning: 'How the run ended; see the table of conclusions.' },
  { name: 'reason', meaning: 'Why, as a code.' },
  { name: 'final-message', meaning: 'The answer, at most 64 KiB of it.' },
  { name: 'final-message-file', meaning: 'Path of a file with all of the answer.' },
  { name: 'denied-calls', meaning: 'Tool calls that policy refused.' },
  { name: 'steps', meaning: 'Model calls that were made.' },
  { name: 'tool-calls', meaning: 'Tool calls that ran.' },
  { name: 'input-tokens', meaning: 'Tokens sent, as the endpoint counted them.' },
  { name: 'output-tokens', meaning: 'Tokens received, as the endpoint counted them.' },
  { name: 'model', meaning: 'The model that gave the last reply.' },
  { name: 'audit-file', meaning: 'Path of the audit log.' },
  { name: 'audit-digest', meaning: 'Hash of the last line of the log; `verify --expect` takes it.' },
];
