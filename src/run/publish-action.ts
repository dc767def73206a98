/** The story of a publication: proposals of an earlier job of this run, under the limits of this workflow. No model, no tools. */

import { isAbsolute, join } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import { type Conclusion, conclude } from '../contract/conclusion.ts';
import type { ProposalSet } from '../contract/proposals.ts';
import type { PublicationProblem, Published } from '../contract/publication.ts';
import { longestFile } from '../law/proposals/bounds.ts';
import { parseProposalFile } from '../law/proposals/proposal-file.ts';
import { download } from '../record/download.ts';
import { readRegularFile } from '../record/read-file.ts';
import { toPreview } from '../report/preview.ts';
import { toHeading } from '../report/summary.ts';
import { type Environment, readEnvironment } from '../runner/environment.ts';
import { type PublishInputs, parsePublishInputs } from '../runner/publish-inputs.ts';
import { publishNames } from '../runner/publish-rules.ts';
import { systemClock as clock } from './clock.ts';
import { openDeadline } from './deadline.ts';
import { toConclusion } from './failure.ts';
import { openGithubAccess } from './ground/github-access.ts';
import { makePrivateDirectory } from './ground/private-directory.ts';
import { orWarning } from './keeping/or-warning.ts';
import { openHubAccess } from './proposing/hub-access.ts';
import { judgeProposals } from './proposing/judge-proposals.ts';
import { toLinkHosts, toServer } from './proposing/published-names.ts';
import { publishSet, toProblemConclusion } from './proposing/publishing.ts';
import { raiseShield, type Shield } from './shield.ts';

type Ended = {
  readonly conclusion: Conclusion;
  readonly set: ProposalSet | undefined;
  readonly published: readonly Published[];
  readonly problems: readonly PublicationProblem[];
};

/** Whatever happens, there is a conclusion with outputs and a summary. `uploader` is the path of a program. */
export async function runPublishAction(uploader: string): Promise<void> {
  const startedAt = clock.now();
  const environment = readEnvironment(publishNames);
  const shield = await raiseShield(environment);
  const parsed = parsePublishInputs(environment, shield.complaints);
  const timeoutMs = parsed.verdict === 'accepted' ? parsed.inputs.timeoutMs : undefined;
  const deadline = openDeadline(timeoutMs, startedAt);
  let ended: Ended;
  try {
    ended =
      parsed.verdict === 'refused'
        ? stopped(conclude('INPUTS_INVALID', parsed.complaints.join('\n')))
        : await conduct({ environment, shield, inputs: parsed.inputs, deadline, uploader });
  } catch (error) {
    ended = stopped(toConclusion(error));
  } finally {
    deadline.release();
  }
  const digest = parsed.verdict === 'accepted' ? parsed.inputs.digest : '';
  await tell(ended, { environment, shield, digest });
}

const stopped = (conclusion: Conclusion): Ended => ({
  conclusion,
  set: undefined,
  published: [],
  problems: [],
});

type Conducting = {
  readonly environment: Environment;
  readonly shield: Shield;
  readonly inputs: PublishInputs;
  readonly deadline: ReturnType<typeof openDeadline>;
  readonly uploader: string;
};

async function conduct(run: Conducting): Promise<Ended> {
  const { environment, inputs, shield, deadline } = run;
  const read = await readProposals(run);
  if (read.verdict === 'failed') return stopped(conclude('PROPOSALS_INVALID', read.why));
  if (sha256Hex(read.bytes) !== inputs.digest) {
    const message =
      'The proposals are not those of the input "digest": they were changed, or are of another run. Nothing was published.';
    return stopped(conclude('DIGEST_MISMATCH', message));
  }
  const parsed = parseProposalFile(read.bytes);
  if (parsed.verdict === 'refused')
    return stopped(
      conclude('PROPOSALS_INVALID', `The proposals cannot be read: ${parsed.why}. Nothing was published.`),
    );
  const { set } = parsed;
  const refused = judgeProposals(set, { environment, inputs });
  if (refused !== undefined) return stopped(refused);
  const { signal } = deadline;
  const access = { environment, token: inputs.token, signal };
  const ended = await publishSet({
    ...{ set, limits: inputs.limits, signal, model: set.model ?? '' },
    repository: environment.facts.repository,
    hub: openHubAccess({ ...access, endsAt: deadline.at }),
    github: openGithubAccess(access),
    linkHosts: toLinkHosts(environment),
    server: toServer(environment),
    tell: async ({ proposal, what, url }) =>
      shield.console.line(`Published: ${proposal}, ${what}${url === '' ? '' : ` ${url}`}`),
  });
  const count = ended.published.length;
  const conclusion =
    toProblemConclusion(ended.problems) ??
    conclude('PUBLISHED', count === 1 ? 'One proposal is published.' : `${count} proposals are published.`);
  return { conclusion, set, ...ended };
}

type ReadProposals =
  | { readonly verdict: 'read'; readonly bytes: Uint8Array }
  | { readonly verdict: 'failed'; readonly why: string };

async function readProposals({
  environment,
  shield,
  inputs,
  deadline,
  uploader,
}: Conducting): Promise<ReadProposals> {
  const { source } = inputs;
  const { workspace, runnerTemp } = environment.facts;
  if (source.type === 'file') {
    const path = isAbsolute(source.path) ? source.path : join(workspace, source.path);
    try {
      return { verdict: 'read', bytes: readRegularFile({ path, most: longestFile, links: 'any' }) };
    } catch {
      return { verdict: 'failed', why: 'The input "proposals-file" names no file that can be read.' };
    }
  }
  const fetched = await download({
    ...{ name: source.name, file: 'proposals.json', most: longestFile },
    ...{ root: makePrivateDirectory(runnerTemp).root, redactor: shield.redactor, uploader },
    ...{ variables: environment.variables, timeoutMs: inputs.timeoutMs, signal: deadline.signal },
  });
  return fetched.type === 'downloaded'
    ? { verdict: 'read', bytes: fetched.bytes }
    : {
        verdict: 'failed',
        why: `The artifact ${JSON.stringify(source.name)} could not be read: ${fetched.why}.`,
      };
}

type Telling = { readonly environment: Environment; readonly shield: Shield; readonly digest: string };

async function tell(
  { conclusion, set, published, problems }: Ended,
  { shield, digest }: Telling,
): Promise<void> {
  const { console, redactor } = shield;
  const told = { ...conclusion, message: redactor.text(conclusion.message, 'error') };
  console.output('conclusion', told.name);
  console.output('reason', told.reason);
  console.output('published-count', String(published.length));
  console.output('urls', published.flatMap(({ url }) => (url === '' ? [] : [url])).join('\n'));
  const preview =
    set === undefined
      ? ''
      : toPreview(set, { mode: 'live', digest, reviews: new Map(), published, problems });
  const page = redactor.text([toHeading(told), preview].join('\n\n'), 'summary');
  await orWarning(console, { what: 'The job summary', write: () => console.summarize(`${page}\n`) });
  const sentence = `${told.name} (${told.reason}): ${told.message}`;
  if (told.name === 'success') console.line(sentence);
  else if (told.name === 'skipped') console.notice(sentence);
  else console.fail(sentence);
}
