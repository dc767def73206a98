/** Values that everybody knows, so that a variable with a suspicious name is not taken for a secret because of one. */

import { isAbsolute, join } from 'node:path';
import type { Environment } from './environment.ts';

/**
 * Says whether a value is public: a fact of the run, a switch or a number of it, a file that is there,
 * a URL that opens nothing. Asked only where nothing but a name speaks for a secret.
 */
export type PublicJudge = (value: string) => boolean;

// A closed list: a workflow may put a secret into any other variable, `GITHUB_PAT` say.
const factNames = [
  ...['ACTION', 'ACTION_PATH', 'ACTION_REF', 'ACTION_REPOSITORY', 'ACTIONS', 'ACTOR', 'ACTOR_ID', 'API_URL'],
  ...['BASE_REF', 'ENV', 'EVENT_NAME', 'EVENT_PATH', 'GRAPHQL_URL', 'HEAD_REF', 'JOB', 'OUTPUT', 'PATH'],
  ...['REF', 'REF_NAME', 'REF_TYPE', 'REPOSITORY', 'REPOSITORY_ID', 'REPOSITORY_OWNER'],
  ...['REPOSITORY_OWNER_ID', 'RUN_ATTEMPT', 'RUN_ID', 'RUN_NUMBER', 'SERVER_URL', 'SHA', 'STATE'],
  ...['STEP_SUMMARY', 'TRIGGERING_ACTOR', 'WORKFLOW', 'WORKFLOW_REF', 'WORKFLOW_SHA', 'WORKSPACE'],
].map((name) => `GITHUB_${name}`);
const runnerNames = ['ARCH', 'ENVIRONMENT', 'NAME', 'OS', 'TEMP', 'TOOL_CACHE', 'WORKSPACE'].map(
  (name) => `RUNNER_${name}`,
);
const personalNames = ['HOME', 'HOSTNAME', 'LOGNAME', 'PWD', 'SHELL', 'USER', 'USERNAME', 'USERPROFILE'];
const switches = ['true', 'false', 'yes', 'no', 'on', 'off', '0', '1'];

/** @param exists whether a path leads to something; asked for values that look like a path */
export function createPublicJudge(environment: Environment, exists: (path: string) => boolean): PublicJudge {
  const { variables, facts } = environment;
  const named = [...factNames, ...runnerNames, ...personalNames].map((name) => variables.get(name) ?? '');
  const known = new Set(
    [...switches, ...Object.values(facts), ...facts.repository.split('/'), ...named].map(normalise),
  );
  return (value) =>
    known.has(normalise(value)) || isPath(value, { workspace: facts.workspace, exists }) || isPlainUrl(value);
}

function normalise(value: string): string {
  return value.trim().toLowerCase();
}

/** `GOOGLE_SECRET_FILE=/etc/key.json`: the secret is in the file, and the path is in every error message. */
function isPath(
  value: string,
  about: { readonly workspace: string; readonly exists: (path: string) => boolean },
): boolean {
  const path = value.trim();
  // Two slashes name a host on Windows: asking for the path would tell it to the host.
  if (path.length > 4_096 || /[\0\n]|^[\\/]{2}/.test(path)) return false;
  if (isAbsolute(path)) return about.exists(path);
  return about.workspace !== '' && path.includes('/') && about.exists(join(about.workspace, path));
}

/** `SECRETS_URL=https://host/path`. One with user, query, fragment or a long random part may be the key itself (a webhook). */
function isPlainUrl(value: string): boolean {
  const text = value.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return !url.pathname.split('/').some((part) => part.length >= 16 && /\d/.test(part) && /[a-z]/i.test(part));
}
