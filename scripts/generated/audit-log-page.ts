/** docs/audit-log.md with the table of events made anew from the schema of the log. */

import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../../src/contract/json.ts';
import { commonFields, lineSchemas } from '../../src/record/audit-schema.ts';
import { replaceBlock } from './block.ts';

export const path = 'docs/audit-log.md';

export function auditLogPage(root: URL): string {
  const text = readFileSync(new URL(path, root), 'utf8');
  return replaceBlock({ text, name: 'events', content: eventTable() });
}

/** What names do not say, and where a field is not in every line of its type. */
const remarks: { readonly [field: string]: string } = {
  'run-started.sha': 'GITHUB_SHA',
  'run-started.readFrom': '`checkout`, or the commit of the copy that built-in tools read',
  'run-started.inputs': 'secret ones only named',
  'run-started.policy': 'each file and program with its digest, commit and where it came from',
  'run-started.isolation': 'and why',
  'run-tainted.source': 'each once',
  'stage-started.messagesSha256': 'of each of the first messages',
  'stage-started.setupSha256': 'of what the stage was given beside them: `stages` of the transcript',
  'stage-ended.reason': 'of the stage; `run-ended` has that of the run',
  'model-requested.endpoint': 'origin',
  'model-requested.messages': 'how many',
  'model-requested.tools': 'how many',
  'model-requested.dialect':
    'what the endpoint was found to take, where that is not what was taken for granted',
  'model-requested.worst': 'tokens of one attempt, with a budget',
  'http-attempt.status': '0: none came',
  'http-attempt.spent': 'where it may be billed all the same',
  'model-replied.spent': '`tokens` and `usd` of the run up to here, with a budget or prices',
  'tool-approved.arguments': 'strings cut at 200 characters',
  'tool-run.envKeys': 'names',
  'redacted.count': 'never the value',
  'run-ended.files': 'SHA-256 of the other files of the bundle',
};

function eventTable(): string {
  const stray = strayRemarks();
  if (stray.length > 0) throw new Error(`there is no ${stray.join(', ')} to remark on`);
  const rows = [...lineSchemas].map(([type, schema]) => `| \`${type}\` | ${toFields(type, schema)} |`);
  return ['| type | own fields; those in brackets are not in each line |', '|---|---|', ...rows].join('\n');
}

function toFields(type: string, { properties, required }: JsonObject): string {
  const names = isJsonObject(properties) ? Object.keys(properties) : [];
  const always = [required].flat();
  const own = names.filter((name) => !commonFields.includes(name));
  return own.map((name) => toField(type, name, always.includes(name) ? 'always' : 'sometimes')).join(', ');
}

function toField(type: string, name: string, when: 'always' | 'sometimes'): string {
  const remark = remarks[`${type}.${name}`];
  const field = when === 'always' ? `\`${name}\`` : `[\`${name}\`]`;
  return remark === undefined ? field : `${field} (${remark})`;
}

/** Of what is not there any more. */
function strayRemarks(): readonly string[] {
  return Object.keys(remarks).filter((field) => {
    const [type = '', name = ''] = field.split('.');
    const properties = lineSchemas.get(type)?.properties;
    return !isJsonObject(properties) || !Object.hasOwn(properties, name);
  });
}
