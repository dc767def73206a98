// Cuts out of GitHub's published OpenAPI description what the fake GitHub of the tests knows, and packs it.
//   npm pack @octokit/openapi@23.0.2, unpack it, then: node scripts/github-description.mjs FOLDER
// The package is 385 MB unpacked, so it is no devDependency; the file that this writes names the version it is from.
// Left out are descriptions, examples and what no validator reads; schemas stay as they were published.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Paths below `/repos/{owner}/{repo}` whose operations are kept, all of their methods, and two others. */
const kept = [
  /^\/repos\/\{owner\}\/\{repo\}$/,
  /^\/repos\/\{owner\}\/\{repo\}\/(git|issues|pulls|labels|compare|contents|commits|branches|activity|collaborators|readme|assignees)(\/|$)/,
  /^\/(user|rate_limit)$/,
  /^\/users\/\{username\}$/,
];
const methods = ['get', 'post', 'put', 'patch', 'delete'];
const read = [
  'tags',
  'description',
  'example',
  'examples',
  'externalDocs',
  'x-github',
  'x-octokit',
  'summary',
];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/github-description.mjs FOLDER');
const whole = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const operations = [];
for (const [path, item] of Object.entries(whole.paths)) {
  if (!kept.some((pattern) => pattern.test(path))) continue;
  for (const method of methods) {
    const operation = item[method];
    if (operation === undefined) continue;
    operations.push({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: (operation.parameters ?? []).map((one) => toParameter(resolve(one))),
      body: toBody(operation.requestBody),
      responses: toResponses(operation.responses),
    });
  }
}
const schemas = {};
collect(operations);
const text = JSON.stringify({
  source: `@octokit/openapi@${version}`,
  operations,
  schemas: sortKeys(schemas),
});
const packed = gzipSync(text, { level: 9 });
writeFileSync(
  fileURLToPath(new URL('../__tests__/support/hub/description.json.gz', import.meta.url)),
  packed,
);
console.log(
  `${operations.length} operations, ${Object.keys(schemas).length} schemas, ${packed.length} bytes`,
);

function resolve(value) {
  if (value?.$ref === undefined) return value;
  return resolve(
    value.$ref
      .slice(2)
      .split('/')
      .reduce((node, name) => node[name], whole),
  );
}

function toParameter({ name, in: place, required = false, schema }) {
  return { name, in: place, required, schema: trim(schema) };
}

function toBody(body) {
  const found = resolve(body);
  const schema = found?.content?.['application/json']?.schema;
  return schema === undefined ? undefined : { required: found.required === true, schema: trim(schema) };
}

function toResponses(responses) {
  const told = {};
  for (const [status, one] of Object.entries(responses)) {
    const schema = resolve(one).content?.['application/json']?.schema;
    told[status] = schema === undefined ? null : trim(schema);
  }
  return told;
}

/** `properties` may be named like a keyword, so its own keys are never dropped. */
function trim(node, isNames = false) {
  if (Array.isArray(node)) return node.map((one) => trim(one));
  if (node === null || typeof node !== 'object') return node;
  const pairs = Object.entries(node).filter(([key]) => isNames || !read.includes(key));
  return Object.fromEntries(
    pairs.map(([key, value]) => [
      key,
      key === 'enum' || key === 'default' ? value : trim(value, !isNames && key === 'properties'),
    ]),
  );
}

function collect(node) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    if (key !== '$ref' || typeof value !== 'string') {
      collect(value);
      continue;
    }
    const name = value.slice('#/components/schemas/'.length);
    if (schemas[name] !== undefined) continue;
    schemas[name] = trim(whole.components.schemas[name]);
    collect(schemas[name]);
  }
}

function sortKeys(map) {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
