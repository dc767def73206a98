/** What a run is to propose, made ready before its tools are: limits, the change of a review, the desk, the passes. */

import type { Outcome } from '../../contract/conclusion.ts';
import { conclude } from '../../contract/conclusion.ts';
import type { Hub } from '../../github/hub.ts';
import { ownerHash } from '../../law/proposals/marker.ts';
import { onePass, type Passes } from '../stages.ts';
import { openHubAccess } from './hub-access.ts';
import { openMaintenance, toBaseBranch, usualWords } from './maintenance-work.ts';
import { openProposalDesk } from './proposal-desk.ts';
import { endProposals } from './proposal-end.ts';
import { openProposalTexts } from './proposal-texts.ts';
import { addProposalTools, toAllowed } from './proposal-tools.ts';
import type { OpenedProposing, Proposing, ProposingParts } from './proposing-parts.ts';
import { toLinkHosts, toOwner } from './published-names.ts';
import { openReviewDesk } from './review-desk.ts';
import { prepareReview } from './review-work.ts';
import { readTold, type ToldBefore } from './told-before.ts';

export async function openProposals(parts: ProposingParts): Promise<OpenedProposing> {
  const { environment, inputs, ground, github, redactor, deadline, recipe, policy } = parts;
  const limits = toAllowed(inputs, parts.admission);
  const { signal } = deadline;
  const hub = openHubAccess({ environment, token: inputs.github.token, signal, endsAt: deadline.at });
  const told = recipe?.name === 'review' ? await readEarlier(parts, hub) : undefined;
  const author = ground.trigger.item?.author.toLowerCase() ?? '';
  const prepared =
    recipe?.name === 'review'
      ? await prepareReview({
          ...{ environment, inputs, ground, workshop: parts.workshop, github, signal },
          told: told?.told,
          model: policy.model,
          authorTrust: parts.standings.get(author) === 'write' ? 'trusted' : 'untrusted',
        })
      : undefined;
  if (prepared?.verdict === 'refused') return prepared;
  const texts = openProposalTexts({ redactor, allowHosts: toLinkHosts(environment) });
  const reviews =
    prepared === undefined
      ? undefined
      : openReviewDesk({ diff: prepared.review.diff, readHead: prepared.review.readHead, texts });
  const desk = openProposalDesk({ limits, texts, reviews });
  const completed = new Set<number>();
  const review =
    prepared === undefined || reviews === undefined
      ? undefined
      : { work: prepared.review, desk: reviews, completed };
  const { timeoutMs, maxOutputBytes } = inputs.tools;
  const catalog = await addProposalTools(policy.catalog, { limits, timeoutMs, maxOutputBytes });
  const redact = (text: string): string => redactor.text(text, 'proposal');
  const [model] = policy.model.models;
  return {
    verdict: 'opened',
    proposing: {
      policy: { ...policy, catalog },
      desk,
      passes: toPasses(review, limits.review),
      warnings: told?.warnings ?? [],
      idle: review !== undefined && review.work.passTexts.length === 0 ? nothingNew : undefined,
      begin: async (tools) => {
        if (review !== undefined && review.work.passTexts.length > 0) await react(parts, hub);
        const maintenance =
          limits['pull-request'] === 0
            ? undefined
            : await openMaintenance({
                ...{ tools, recipe: inputs.recipe, redact, signal },
                owner: toOwner(environment),
                task: policy.texts.messages.map(({ content }) => content).join('\n'),
                base: toBaseBranch(environment.facts.ref, ground.trigger.base?.ref),
                words: usualWords(inputs.recipe.name, ''),
              });
        return (outcome, record) =>
          endProposals({
            ...{
              outcome,
              environment,
              inputs,
              limits,
              desk,
              review,
              maintenance,
              hub,
              github,
              record,
              model,
            },
            ...{ redact: (text) => redactor.text(text, 'summary'), signal, trigger: ground.trigger },
          });
      },
    },
  };
}

const nothingNew: Outcome = {
  conclusion: conclude(
    'NOTHING_NEW',
    'There is nothing to read: an earlier run has read all of the change, or nothing of it is to be read. No model was asked.',
  ),
  text: '',
  pendingApprovals: [],
};

type Review = NonNullable<Parameters<typeof endProposals>[0]['review']>;

function toPasses(review: (Review & { readonly completed: Set<number> }) | undefined, limit: number): Passes {
  const [first, ...others] = review?.work.passTexts ?? [];
  if (review === undefined || first === undefined) return onePass;
  return {
    texts: [first, ...others],
    required: limit > 0 ? 'propose_review' : undefined,
    begin: () => review.desk.beginPass(),
    end: (index) => review.completed.add(index),
  };
}

type Earlier = { readonly told: ToldBefore | undefined; readonly warnings: Proposing['warnings'] };

/** A failure costs a second reading of the change, and is told. */
async function readEarlier(
  { environment, inputs, ground, github }: ProposingParts,
  hub: Hub,
): Promise<Earlier> {
  const number = ground.trigger.item?.number;
  if (inputs.recipe.publish === 'off' || number === undefined) return { told: undefined, warnings: [] };
  const read = await readTold({ ...hub, ...github }, { number, owner: ownerHash(toOwner(environment)) });
  if (read.verdict === 'read') return { told: read.told, warnings: [] };
  const message = `Earlier findings could not be read (${read.why}), so all of the change is reviewed. The job needs "pull-requests: read".`;
  return { told: undefined, warnings: [{ type: 'warning', code: 'LEDGER_NOT_READ', message }] };
}

/** So that people see that somebody is at work; whether it can be set is nobody's concern. */
async function react({ inputs, ground }: ProposingParts, hub: Hub): Promise<void> {
  const number = ground.trigger.item?.number;
  if (inputs.recipe.publish === 'live' && number !== undefined)
    await hub.reactToItem({ number, content: 'eyes' });
}
