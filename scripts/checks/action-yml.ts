/** Checks `action.yml` against a schema: the validators that exist do not know `node24`. */

import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parseDocument } from 'yaml';

const root = new URL('../../', import.meta.url);

/** Complaints about the `action.yml` of this repository, one a line; none when it is fine. */
export function checkActionYml(): string[] {
  const text = readFileSync(new URL('action.yml', root), 'utf8');
  const complaints = judgeActionYml(text);
  if (complaints.length > 0) return complaints;
  const { runs } = parseDocument(text).toJS();
  return [runs.pre, runs.main, runs.post]
    .filter((file) => file !== undefined && !existsSync(new URL(file, root)))
    .map((file) => `action.yml: runs names ${file}, which does not exist`);
}

/** Complaints about the text of an `action.yml`, without a look at the files that it names. */
export function judgeActionYml(text: string): string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map((error) => `action.yml: ${error.message}`);
  const schema = JSON.parse(readFileSync(new URL('schemas/action-yml.schema.json', root), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
  if (validate(document.toJS())) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `action.yml: ${instancePath || '/'} ${message}${toDetail(params)}`,
  );
}

// A list of two hundred icons helps nobody; the name of the key that is too many does.
function toDetail(params: { readonly additionalProperty?: string; readonly propertyName?: string }): string {
  const name = params.additionalProperty ?? params.propertyName;
  return name === undefined ? '' : `: ${name}`;
}
