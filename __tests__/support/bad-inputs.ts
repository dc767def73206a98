/** One value of each input that it does not take, and the complaint about it. */

export type BadInput = { readonly value: string; readonly told: RegExp };

const toLiteral = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const got = (name: string, value: string, takes: string): BadInput => ({
  value,
  told: new RegExp(`^input "${name}": got "${toLiteral(value)}".*, takes ${takes}`),
});

const secret = (name: string, value: string, takes: string): BadInput => ({
  value,
  told: new RegExp(`^input "${name}": got a value that it cannot use.*, takes ${takes}`),
});

/** All at once they are all told: none of them hides another. */
export const badInputs: { readonly [name: string]: BadInput } = {
  'prompt-file': got('prompt-file', '../outside.txt', 'a path of a committed file'),
  variables: secret('variables', '{a: [b]}', 'a YAML map of names'),
  'system-file': got('system-file', '/etc/passwd', 'a path of a committed file'),
  recipe: got('recipe', 'reviews', 'none, review, triage or maintenance'),
  publish: got('publish', 'yes', 'off, staged or live'),
  proposals: got('proposals', 'coment: 1', 'a YAML map of types and how many'),
  ignore: got('ignore', '/dist', 'globs of paths below the root'),
  'min-severity': got('min-severity', 'low', 'critical, major, minor or nit'),
  'max-findings': got('max-findings', '101', 'a whole number from 1 to 100'),
  'fail-on-severity': got('fail-on-severity', 'any', 'critical, major, minor or nit'),
  'min-coverage': got('min-coverage', '101', 'a whole number from 0 to 100'),
  'comment-prefix': got('comment-prefix', 'please do', 'one word of 2 to 50'),
  'protected-paths': got('protected-paths', ',', 'globs of paths below the root'),
  'max-patch-size': got('max-patch-size', '17MiB', 'a size in bytes'),
  'max-patch-files': got('max-patch-files', '0', 'a whole number from 1 to 1000'),
  'base-url': got('base-url', 'ftp://models.example', 'an https URL'),
  'allow-insecure-http': got('allow-insecure-http', 'yes', 'true or false'),
  'api-key': secret('api-key', 'two\u00e4 words of a key', 'one line of visible ASCII'),
  model: got('model', 'a  model', 'a model name in one line'),
  'fallback-models': got('fallback-models', 'good, a b', 'model names'),
  'api-headers': secret('api-headers', 'Authorization: Basic 0123456789', 'lines of the form Name: value'),
  temperature: got('temperature', '2.5', 'a number from 0 to 2'),
  'top-p': got('top-p', '0', 'a number over 0 and at most 1'),
  'reasoning-effort': got('reasoning-effort', 'much', 'none, minimal, low'),
  'max-output-tokens': got('max-output-tokens', '0', 'a whole number from 1'),
  'context-window': got('context-window', '1000', 'a whole number from 1024'),
  'http-timeout': got('http-timeout', 'soon', 'a duration'),
  'http-retries': got('http-retries', '11', 'a whole number from 0 to 10'),
  'http-retry-backoff': got('http-retry-backoff', '-1s', 'a duration'),
  prestage: got('prestage', 'off', 'true or false'),
  'prestage-model': got('prestage-model', 'a  model', 'a model name in one line'),
  'prestage-base-url': got('prestage-base-url', 'http://models.example', 'an https URL'),
  'prestage-api-key': secret('prestage-api-key', 'another\u00e4 key', 'one line of visible ASCII'),
  'prestage-system-file': got('prestage-system-file', 'a/../b', 'a path of a committed file'),
  'prestage-max-steps': got('prestage-max-steps', '21', 'a whole number from 1 to 20'),
  'allow-external': got('allow-external', '1', 'true or false'),
  'prestage-tools': got('prestage-tools', 'a//b', 'a path of a committed file'),
  tools: got('tools', 'C:\\tools.json', 'a path of a committed file'),
  'allow-tools': got('allow-tools', 'good, b/d', 'tool names of the manifest'),
  'tool-timeout': got('tool-timeout', '0', 'a duration'),
  'max-tool-output': got('max-tool-output', '64kb', 'a size in bytes'),
  'env-allowlist': got('env-allowlist', 'GITHUB_TOKEN, NODE_OPTIONS', 'names of variables'),
  'allow-files': got('allow-files', ',', 'globs relative to the working directory'),
  'tainted-tools': got('tainted-tools', 'a tool', 'tool names of the manifest'),
  'allow-hosts': got('allow-hosts', 'https://api.example.com', 'host names such as'),
  sandbox: got('sandbox', 'full', 'auto, required or off'),
  'allow-users': got('allow-users', '*', 'logins, separated'),
  'allow-bots': got('allow-bots', 'helper[app]', 'logins, separated'),
  'on-untrusted': got('on-untrusted', 'allow', 'skip, fail or read-only'),
  'max-steps': got('max-steps', '101', 'a whole number from 1 to 100'),
  'max-tool-calls': got('max-tool-calls', 'many', 'a whole number from 0 to 10000'),
  'max-total-tokens': got('max-total-tokens', '1e6', 'a whole number from 1'),
  'max-cost-usd': got('max-cost-usd', '$5', 'a decimal number over 0'),
  prices: got('prices', 'm: {input: 1, out: 2}', 'YAML lines of the form model'),
  timeout: got('timeout', '25h', 'a duration'),
  'fail-on': got('fail-on', 'failure', 'none, all, or conclusions'),
  'output-schema': secret('output-schema', '{"type": object}', 'a JSON Schema: one JSON object'),
  'output-schema-file': got('output-schema-file', '/schema.json', 'a path of a committed file'),
  'audit-content': got('audit-content', 'none', 'full or digests'),
  'upload-audit': got('upload-audit', 'always', 'true, false or required'),
  'audit-artifact-name': got('audit-artifact-name', 'logs/of: all', 'up to 200 characters'),
  'audit-retention-days': got('audit-retention-days', '401', 'a whole number from 1 to 400'),
  mode: got('mode', 'check', 'run, validate or replay'),
  redact: {
    value: 'T-[0-9]{4}\n(unclosed',
    told: /^input "redact": line 2 is no regular expression in RE2 syntax$/,
  },
};

/** Texts, which are all good; a directory is judged only when it is looked for. */
export const takesAnyText: readonly string[] = [
  'prompt',
  'system',
  'developer',
  'prestage-system',
  'working-directory',
  'github-token',
  'secrets',
  'replay-file',
];
