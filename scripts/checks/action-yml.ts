/** Checks `action.yml` and `publish/action.yml` against a schema: the validators that exist do not know `node24`. */

import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parseDocument } from 'yaml';

const root = new URL('../../', import.meta.url);

export const actionFiles: readonly string[] = ['action.yml', 'publish/action.yml'];

/** Complaints about the actions of this repository, one a line; none when they are fine. */
export function checkActionYml(): string[] {
  return actionFiles.flatMap((path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    const complaints = judgeActionYml(text, path);
    return complaints.length > 0 ? complaints : missingFiles(text, path);
  });
}

function missingFiles(text: string, path: string): string[] {
  return filesOf(text)
    .filter((file) => !existsSync(new URL(file, new URL(path, root))))
    .map((file) => `${path}: runs names ${file}, which does not exist`);
}

function filesOf(text: string): string[] {
  const { runs } = parseDocument(text).toJS();
  return [runs.pre, runs.main, runs.post].filter((file) => file !== undefined);
}

/** Complaints about the text of the action at `path`, without a look at the files that it names. */
export function judgeActionYml(text: string, path = 'action.yml'): string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map((error) => `${path}: ${error.message}`);
  const schema = JSON.parse(readFileSync(new URL('schemas/action-yml.schema.json', root), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
  if (validate(document.toJS()))
    return filesOf(text)
      .filter((file) => !new URL(file, new URL(path, root)).href.startsWith(root.href))
      .map((file) => `${path}: runs names ${file}, which is outside of the repository`);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${path}: ${instancePath || '/'} ${message}${toDetail(params)}`,
  );
}

// A list of two hundred icons helps nobody; the name of the key that is too many does.
function toDetail(params: { readonly additionalProperty?: string; readonly propertyName?: string }): string {
  const name = params.additionalProperty ?? params.propertyName;
  return name === undefined ? '' : `: ${name}`;
}
