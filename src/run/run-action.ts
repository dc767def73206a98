/** The story of a run, from top to bottom. */

import { join, resolve } from 'node:path';
import { type Conclusion, conclude, type Outcome } from '../contract/conclusion.ts';
import { GoagentError } from '../contract/errors.ts';
import { interrupted } from '../core/outcomes.ts';
import { openTaint } from '../law/policy/taint.ts';
import { toAnnotations } from '../law/review/annotations.ts';
import { findRecipe } from '../recipes/recipes.ts';
import { isDebugging, readEnvironment } from '../runner/environment.ts';
import { parseInputs } from '../runner/inputs.ts';
import { systemClock as clock, randomIdentifiers as identifiers } from './clock.ts';
import type { Conducting } from './conducting.ts';
import { openDeadline } from './deadline.ts';
import { toConclusion } from './failure.ts';
import { addEventText } from './ground/event-text.ts';
import { admitRun, askGate, narrowPolicy, refuseWithoutKey, withoutKey } from './ground/gatekeeping.ts';
import { openGithubAccess } from './ground/github-access.ts';
import { findGround, toPolicyTrust } from './ground/ground.ts';
import { judgeComment, judgeItem } from './ground/recipe-gate.ts';
import { openWorkshop } from './ground/workshop.ts';
import { tellChanges, watchFiles } from './hands/command-file-watch.ts';
import { openTools } from './hands/tools.ts';
import { type Beginning, openBeginning } from './keeping/beginning.ts';
import { closeRun } from './keeping/closing.ts';
import { openBarn } from './keeping/harvest.ts';
import { openRecord, type RunRecord } from './keeping/record.ts';
import { type Safekeeping, startSafekeeping } from './keeping/safekeeping.ts';
import { refuseWithoutService } from './keeping/upload-verdict.ts';
import { toWarnings } from './keeping/warnings.ts';
import { loadPolicy } from './policy/policy.ts';
import { openProposing } from './proposing/proposing.ts';
import { raiseShield } from './shield.ts';
import { runStages } from './stages.ts';

/**
 * Reads the environment once, masks, parses, runs. Whatever happens, the run has a conclusion, its outputs and
 * a closed log. It throws only when not even the console could be opened. `uploader` is the path of a program.
 */
export async function runAction(uploader: string): Promise<void> {
  const startedAt = clock.now();
  const environment = readEnvironment();
  const shield = await raiseShield(environment);
  const parsed = parseInputs(environment, shield.complaints);
  const { failOn, auditContent: content, upload, limits } = parsed.terms;
  const deadline = openDeadline(limits?.timeoutMs, startedAt);
  let record: RunRecord | undefined;
  let beginning: Beginning | undefined;
  let safekeeping: Safekeeping | undefined;
  const barn = openBarn();
  let outcome: Outcome;
  try {
    const { console: printer, redactor } = shield;
    const { runnerTemp } = environment.facts;
    record = openRecord({
      ...{ runnerTemp, limits, content, printer, redactor, clock, identifiers },
      ...(isDebugging(environment) ? { debug: printer.debug } : {}),
    });
    beginning = openBeginning(record, { environment, redactor });
    safekeeping = startSafekeeping({ record, upload, environment, shield, deadline, uploader });
    outcome =
      parsed.verdict === 'refused'
        ? ended(conclude('INPUTS_INVALID', parsed.complaints.join('\n')))
        : await act({
            ...{ environment, shield, inputs: parsed.inputs, record, beginning, deadline, barn },
            ownFolder: resolve(uploader, '../../..'),
          });
  } catch (error) {
    const soFar = record?.tally.soFar() ?? '';
    const conclusion = toConclusion(error);
    // What was interrupted fails in its own way; a bug of ours stays one.
    outcome =
      deadline.signal.aborted && conclusion.reason !== 'INTERNAL'
        ? interrupted(deadline.signal, soFar)
        : ended(conclusion, soFar);
  }
  try {
    const ms = clock.now() - startedAt;
    const page = { folder: resolve(uploader, '../../report'), cancelled: deadline.cancelled };
    await closeRun({
      record,
      beginning,
      outcome,
      harvest: barn.current(),
      shield,
      failOn,
      ms,
      safekeeping,
      page,
    });
  } finally {
    for (const sentence of shield.console.checkFiles()) shield.console.warning(sentence);
    // Its timer would keep a failed step alive until the run's own time is over.
    deadline.release();
  }
}

const ended = (conclusion: Conclusion, text = ''): Outcome => ({ conclusion, text, pendingApprovals: [] });

/** What another mode needs is loaded in that mode only. */
async function act(run: Conducting): Promise<Outcome> {
  const { mode } = run.inputs;
  switch (mode.type) {
    case 'run':
      return await conduct(run);
    case 'validate':
      return (await import('./validate-action.ts')).validateAction(run);
    case 'replay':
      return (await import('./replay-action.ts')).replayAction(run, mode.file);
  }
}

/** From the gate to the answer. Only GitHub is asked before the gate, and nothing else before the policy is loaded. */
async function conduct(run: Conducting): Promise<Outcome> {
  const { environment, shield, inputs, record, beginning, deadline, ownFolder } = run;
  const { facts, variables, trigger } = environment;
  const { redactor } = shield;
  const { signal } = deadline;
  const recipe = findRecipe(inputs.recipe.name);

  const addressed = judgeComment(trigger, inputs.recipe.commentPrefix);
  if (addressed.verdict === 'turned-away') return ended(addressed.conclusion);
  const github = openGithubAccess({ environment, token: inputs.github.token, signal });
  const { verdict: gate, standings } = await askGate({ trigger, inputs: inputs.github, github });
  beginning.know({ gate, standings });
  const admission = admitRun(gate, inputs.github);
  if (admission.verdict === 'turned-away') return ended(admission.conclusion);
  const item = judgeItem(trigger, recipe);
  if (item.verdict === 'turned-away') return ended(item.conclusion);
  const refused =
    refuseWithoutKey(trigger, inputs.model) ?? refuseWithoutService(inputs.upload.mode, variables);
  if (refused !== undefined) return ended(refused);

  const { workingDirectory } = inputs.tools;
  const { directories } = record;
  const path = variables.get('PATH') ?? '';
  const workshop = await openWorkshop({
    facts,
    workingDirectory,
    directories,
    path,
    clock,
    redactor,
    signal,
  });
  const found = await findGround({ environment, inputs, standings, admission, github, workshop, signal });
  if (found.verdict === 'refused') return ended(found.conclusion);
  const { ground } = found;
  const trust = toPolicyTrust(ground, {
    sha: facts.sha,
    github: inputs.github.token === undefined ? undefined : github,
  });
  beginning.know({ ground, revision: trust.revision, taints: ground.taints });
  const toolProgram = join(ownFolder, 'dist', 'toolbelt', 'index.js');
  const loaded = narrowPolicy(await loadPolicy({ inputs, workshop, trust, toolProgram, recipe }), admission);
  const { policy: asked, taints, warnings } = await addEventText(loaded, { ground, standings, github });
  const opened = await openProposing({
    ...{ environment, inputs, ground, workshop, github, redactor, deadline, standings, admission, recipe },
    policy: asked,
  });
  if (opened.verdict === 'refused')
    return signal.aborted ? interrupted(signal, '') : ended(opened.conclusion);
  const { proposing } = opened;
  const { policy } = proposing;
  beginning.know({ policy, taints: [...ground.taints, ...taints] });
  const watch = { console: shield.console, events: record.events };
  const tools = watchFiles(
    await openTools({
      ...{ policy, environment, inputs, workshop, ground, ownFolder, clock, signal },
      proposals: proposing.desk,
    }),
    watch,
  );
  beginning.know({ tools });
  await beginning.write();
  const told = [...warnings, ...proposing.warnings];
  for (const warning of [...told, ...toWarnings({ shield, inputs, policy, workshop, tools })])
    await record.events.publish(warning);

  const end = await proposing.begin(tools);
  const taint = openTaint([...ground.taints, ...taints]);
  const { home } = directories;
  if (proposing.idle === undefined) {
    await record.events.drain(
      runStages({
        ...{ environment, inputs, redactor, deadline, policy, tools, taint, home },
        passes: proposing.passes,
      }),
    );
    await tellChanges(watch);
  }
  const outcome = proposing.idle ?? record.tally.outcome();
  if (outcome === undefined) throw new GoagentError('INTERNAL', ['the agent ended without an outcome']);
  const { conclusion, harvest, findings } = await end(outcome, record);
  run.barn.bring(harvest);
  for (const annotation of toAnnotations(findings)) shield.console.annotate(annotation);
  const status = record.tally.status();
  return { ...outcome, conclusion: withoutKey(conclusion, { trigger, model: inputs.model, status }) };
}
