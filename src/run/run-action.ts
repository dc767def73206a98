/** The story of a run, from top to bottom. */

import { type Conclusion, conclude, type Outcome } from '../contract/conclusion.ts';
import { GoagentError } from '../contract/errors.ts';
import { interrupted } from '../core/outcomes.ts';
import { judgeGate } from '../law/policy/gate.ts';
import { judgeTrustedRevision } from '../law/policy/trusted-revision.ts';
import { type Environment, readEnvironment } from '../runner/environment.ts';
import { type Inputs, parseInputs } from '../runner/inputs.ts';
import { begin } from './beginning.ts';
import { systemClock as clock, randomIdentifiers as identifiers } from './clock.ts';
import { closeRun } from './closing.ts';
import { tellChanges, watchFiles } from './command-file-watch.ts';
import { type Deadline, openDeadline } from './deadline.ts';
import { toConclusion } from './failure.ts';
import { loadPolicy } from './policy.ts';
import { openRecord, type RunRecord } from './record.ts';
import { type Safekeeping, startSafekeeping } from './safekeeping.ts';
import { raiseShield, type Shield } from './shield.ts';
import { runStages } from './stages.ts';
import { openTools } from './tools.ts';
import { refuseWithoutService } from './upload-verdict.ts';
import { toWarnings } from './warnings.ts';
import { openWorkshop } from './workshop.ts';

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
  let safekeeping: Safekeeping | undefined;
  let outcome: Outcome;
  try {
    const { console: printer, redactor } = shield;
    const { runnerTemp } = environment.facts;
    record = openRecord({ runnerTemp, limits, content, printer, redactor, clock, identifiers });
    safekeeping = startSafekeeping({ record, upload, environment, shield, deadline, uploader });
    outcome =
      parsed.verdict === 'refused'
        ? ended(conclude('INPUTS_INVALID', parsed.complaints.join('\n')))
        : await conduct({ environment, shield, inputs: parsed.inputs, record, deadline });
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
    await closeRun({ record, environment, outcome, shield, failOn, ms, safekeeping });
  } finally {
    for (const sentence of shield.console.checkFiles()) shield.console.warning(sentence);
    // Its timer would keep a failed step alive until the run's own time is over.
    deadline.release();
  }
}

const ended = (conclusion: Conclusion, text = ''): Outcome => ({ conclusion, text, pendingApprovals: [] });

type Conducting = {
  readonly environment: Environment;
  readonly shield: Shield;
  readonly inputs: Inputs;
  readonly record: RunRecord;
  readonly deadline: Deadline;
};

/** From the gate to the answer. Nothing is called before the gate, nothing is asked before the policy is loaded. */
async function conduct(run: Conducting): Promise<Outcome> {
  const { environment, shield, inputs, record, deadline } = run;
  const { facts, variables } = environment;
  const { redactor } = shield;

  const gate = judgeGate(facts.event);
  if (gate.verdict === 'denied') return ended(conclude(gate.reason, gate.message));
  const refused = refuseWithoutService(inputs.upload.mode, variables);
  if (refused !== undefined) return ended(refused);

  const { signal } = deadline;
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
  // The four events of this gate have no head of their own: GITHUB_SHA is what is checked out and what is trusted.
  const revision = judgeTrustedRevision({ event: facts.event, base: undefined }, facts.sha);
  const trust = { revision, head: 'trusted', proposal: 'none', github: undefined } as const;
  const policy = await loadPolicy({ inputs, workshop, trust });
  const watch = { console: shield.console, events: record.events };
  const tools = watchFiles(await openTools({ policy, environment, inputs, workshop, clock, signal }), watch);
  await begin(record, { environment, policy, tools });
  for (const warning of toWarnings({ shield, inputs, policy, workshop }))
    await record.events.publish(warning);

  await record.events.drain(runStages({ environment, inputs, redactor, deadline, policy, tools }));
  await tellChanges(watch);
  const outcome = record.tally.outcome();
  if (outcome === undefined) throw new GoagentError('INTERNAL', ['the agent ended without an outcome']);
  return outcome;
}
