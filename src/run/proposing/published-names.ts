/** Names that go with what is published: whose the proposals are, where the server is, which hosts links may lead to. */

import type { Environment } from '../../runner/environment.ts';

const usualServer = 'https://github.com';

/** Without a slash at its end. */
export function toServer({ variables }: Environment): string {
  return (variables.get('GITHUB_SERVER_URL') || usualServer).replace(/\/+$/, '');
}

/** Links of published texts lead to GitHub itself and nowhere else. */
export function toLinkHosts(environment: Environment): readonly string[] {
  const server = toServer(environment);
  return URL.canParse(server) ? [new URL(server).hostname] : [];
}

/** `ProposalSet.owner`: the workflow's file, whatever branch it runs on, and the job. */
export function toOwner({ variables, facts }: Environment): string {
  const [workflow = ''] = (variables.get('GITHUB_WORKFLOW_REF') ?? '').split('@', 1);
  return `${workflow || facts.workflow}#${facts.job}`;
}
