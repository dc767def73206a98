/** The environment that a runner gives to a step: built from nothing but what is listed here. */

import type { CommandFiles } from './command-files.ts';

export type JobFacts = {
  readonly event: string;
  readonly eventPath: string;
  readonly workspace: string;
  readonly sha: string;
  readonly runnerTemp: string;
  readonly toolCache: string;
  readonly home: string;
  readonly actionPath: string;
  readonly commandFiles: CommandFiles;
};

type Variables = { readonly [name: string]: string };

const systems: Variables = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
const architectures: Variables = { x64: 'X64', arm64: 'ARM64', ia32: 'X86', arm: 'ARM' };
/** What a Windows process cannot live without. */
const inherited = ['PATH', 'SystemRoot', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE'];

export function toRunnerEnvironment(job: JobFacts): Variables {
  const own = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(own),
    CI: 'true',
    HOME: job.home,
    LANG: 'C.UTF-8',
    ...toGithubVariables(job),
    RUNNER_ARCH: architectures[process.arch] ?? '',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'Hosted Agent',
    RUNNER_OS: systems[process.platform] ?? '',
    RUNNER_TEMP: job.runnerTemp,
    RUNNER_TOOL_CACHE: job.toolCache,
    RUNNER_WORKSPACE: job.workspace.replace(/[\\/][^\\/]*$/, ''),
    ...job.commandFiles,
  };
}

function toGithubVariables(job: JobFacts): Variables {
  return {
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: job.actionPath,
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'sam-sample',
    GITHUB_ACTOR_ID: '1001',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: job.event,
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'agent',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'sample-owner/sample',
    GITHUB_REPOSITORY_ID: '2002',
    GITHUB_REPOSITORY_OWNER: 'sample-owner',
    GITHUB_REPOSITORY_OWNER_ID: '3003',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4004004004',
    GITHUB_RUN_NUMBER: '5',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: job.sha,
    GITHUB_TRIGGERING_ACTOR: 'sam-sample',
    GITHUB_WORKFLOW: 'Agent',
    GITHUB_WORKFLOW_REF: 'sample-owner/sample/.github/workflows/agent.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: job.sha,
    GITHUB_WORKSPACE: job.workspace,
  };
}
