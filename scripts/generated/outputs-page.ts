/** docs/outputs.md: every output, from the table that `action.yml` is made from. */

import { outputTable } from '../../src/runner/output-table.ts';
import { toLinks } from './links.ts';
import { toOutputTable } from './rows.ts';

const head = `# Outputs

Generated from \`src/runner/output-table.ts\`, as \`action.yml\` is. [publishing.md](publishing.md#publishactionyml) has those of \`publish/action.yml\`.
[The README](../README.md#what-comes-out) has the conclusions, [codes.md](codes.md) every \`reason\`.`;

const foot = `## How to read one

Outputs are redacted. What a model wrote is in \`final-message\` and \`structured-output\`: pass it on as a file or through \`env\`, never by an
expression in a script, where it would be code.

\`\`\`yaml
- run: wc -w < "$ANSWER"
  env:
    ANSWER: \${{ steps.agent.outputs.final-message-file }}
\`\`\`

\`final-message\` longer than 64 KiB ends with a marker; \`structured-output\` is then empty, because half a JSON is none. The files have all
of it. Files lie below \`RUNNER_TEMP\` and end with the job: what a later job needs goes there as an output or an artifact.`;

export function outputsPage(): string {
  return `${[head, toLinks(toOutputTable(outputTable)), foot].join('\n\n')}\n`;
}
