/** One secret in every place of I1 where a run can meet one, as a workflow, a runner and a checkout put it there. Imports nothing of `src`. */

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretValue } from './leaks.ts';
import { createSecrets } from './secrets.ts';

export type Variables = { readonly [name: string]: string };

export type SecretSources = {
  /** Each is named after its place. */
  readonly secrets: readonly SecretValue[];
  readonly inputs: Variables;
  readonly env: Variables;
  /** Headers that the model's own endpoint must get, by their name in lower case. */
  readonly ownHeaders: Variables;
};

/** How the input `secrets` is written. */
export type SecretsForm = 'lines' | 'yaml';

/** A secret of a kind of `createSecrets`, made for one place. */
export function drawSecret(label: string, kind: string): SecretValue {
  const found = createSecrets(label).find((one) => one.label === kind);
  if (found === undefined) throw new Error(`there is no kind of secret ${kind}`);
  return { ...found, label };
}

/** Secrets in inputs alone, as many as a run that is refused needs. */
export function createInputSources(form: SecretsForm): SecretSources {
  const apiKey = drawSecret('api-key', 'api-key');
  const header = drawSecret('api-headers', 'hex');
  const bearer = drawSecret('api-headers, bearer', 'jwt');
  const listed = [
    drawSecret('secrets, a word', 'github-token'),
    drawSecret('secrets, a key', 'private-key'),
    ...(form === 'yaml' ? [drawSecret('secrets, many signs', 'password')] : []),
    ...(form === 'lines' ? [drawSecret('secrets, an account', 'service-account')] : []),
  ];
  return {
    secrets: [apiKey, header, bearer, ...listed],
    inputs: {
      'api-key': apiKey.value,
      'api-headers': `X-Route-Key: ${header.value}\nX-Auth: Bearer ${bearer.value}\nX-Title: not a secret`,
      secrets: listed.map(({ value }) => (form === 'yaml' ? `- ${JSON.stringify(value)}` : value)).join('\n'),
    },
    env: {},
    ownHeaders: { 'x-route-key': header.value, 'x-auth': `Bearer ${bearer.value}` },
  };
}

/** Secrets in variables: by their names, and in URLs. */
export function createVariableSources(): SecretSources {
  const byVariable = {
    DEPLOY_TOKEN: drawSecret('*TOKEN', 'uuid'),
    CLIENT_SECRET_VALUE: drawSecret('*SECRET*', 'password'),
    DB_PASSWORD: drawSecret('*PASSWORD', 'short'),
    SEARCH_API_KEY: drawSecret('*API_KEY', 'api-key'),
    ACTIONS_RUNTIME_TOKEN: drawSecret('ACTIONS_RUNTIME_TOKEN', 'jwt'),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: drawSecret('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'hex'),
    PIP_INDEX_URL: drawSecret('URL userinfo', 'url'),
  };
  const env = Object.entries(byVariable).map(([name, { value }]) => [name, value] as const);
  return {
    secrets: Object.values(byVariable),
    inputs: {},
    env: Object.fromEntries(env),
    ownHeaders: {},
  };
}

/** Credentials that a checkout leaves in git configuration, in its layouts: `leaveCredentials` puts them there. */
export function createGitSources(root: string): SecretSources {
  return {
    secrets: Object.values(gitSecrets()),
    inputs: {},
    env: {
      HOME: join(root, 'person'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
      GIT_CONFIG_VALUE_0: toHeader(gitSecrets().variable),
    },
    ownHeaders: {},
  };
}

/** Into the repository `workspace`, and into `root`, a folder beside it. */
export function leaveCredentials(workspace: string, root: string): void {
  const { header, included, remote, submodule, worktree, store } = gitSecrets();
  const git = join(workspace, '.git');
  const include = join(root, 'git-credentials-5d6f6c1e-3c39-4d7f-9b8f-0c1d7f7f7f7f.config');
  const sections = [
    toHeaderSection(header),
    `[includeIf "gitdir:${git}"]\n\tpath = ${include}\n`,
    `[remote "origin"]\n\turl = https://deploy:${remote.value}@git.example.test/a/b.git\n`,
  ];
  appendFileSync(join(git, 'config'), sections.join(''));
  writeFileSync(include, toHeaderSection(included));
  writeFileSync(join(git, 'config.worktree'), toHeaderSection(worktree));
  mkdirSync(join(git, 'modules/lib'), { recursive: true });
  writeFileSync(join(git, 'modules/lib/HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(git, 'modules/lib/config'), toHeaderSection(submodule));
  mkdirSync(join(root, 'person'));
  writeFileSync(join(root, 'person/.git-credentials'), `https://sam:${store.value}@git.example.test\n`);
}

export function joinSources(sources: readonly SecretSources[]): SecretSources {
  return {
    secrets: sources.flatMap((one) => one.secrets),
    inputs: Object.assign({}, ...sources.map((one) => one.inputs)),
    env: Object.assign({}, ...sources.map((one) => one.env)),
    ownHeaders: Object.assign({}, ...sources.map((one) => one.ownHeaders)),
  };
}

function gitSecrets() {
  const token = (label: string): SecretValue => drawSecret(label, 'github-token');
  return {
    header: token('git extraheader'),
    included: token('git includeIf'),
    remote: token('git remote'),
    submodule: token('git submodule'),
    worktree: token('git worktree'),
    store: token('git credentials file'),
    variable: token('GIT_CONFIG_VALUE'),
  };
}

function toHeaderSection(secret: SecretValue): string {
  return `[http "https://github.com/"]\n\textraheader = ${toHeader(secret)}\n`;
}

/** As actions/checkout writes it. */
function toHeader(secret: SecretValue): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${secret.value}`).toString('base64')}`;
}
