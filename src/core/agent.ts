/** The loop: ask, admit, record, launch, remember; until there is an answer or something is used up. */

import { toCanonicalJson } from '../canonical/canonical.ts';
import type { Outcome } from '../contract/conclusion.ts';
import type { AgentEvent } from '../contract/events.ts';
import { ask } from './ask.ts';
import { carriedAway } from './carried.ts';
import { openDuty } from './duty.ts';
import { finish, withStructure } from './finish.ts';
import {
  allDenied,
  answerDoesNotFit,
  atStepCap,
  awaitingApproval,
  emptyAnswer,
  interrupted,
  outOfBudget,
  outOfCalls,
  replyTooLong,
  unanswered,
  unproposed,
} from './outcomes.ts';
import { redactions } from './redactions.ts';
import { boundReplies, grow, type Room } from './room.ts';
import { runCalls } from './round.ts';
import { toSetup } from './setup.ts';
import { openSteps, type Steps } from './steps.ts';
import type { AgentPorts, AgentTask } from './task.ts';
import { openTranscript } from './transcript.ts';
import { toGivenCalls } from './usage.ts';

/** Replies of which nothing came but `DENIED_*`. */
export const denialsInARow = 3;

/**
 * Runs one stage. It does not run ahead of its consumer: an approval that was yielded is on disk before
 * the call starts. The last event is `stage-ended` with the outcome.
 */
export async function* runAgent(task: AgentTask, ports: AgentPorts): AsyncGenerator<AgentEvent, void, void> {
  const { stage, seed } = task;
  const spent = ports.budget.spent();
  const setup = toSetup(task, ports);
  yield* redactions(ports.redactor);
  yield {
    type: 'stage-started',
    stage,
    messagesSha256: seed.map((message) => ports.digest(message.content)),
    content: seed,
    setup,
    setupSha256: ports.digest(toCanonicalJson(setup)),
    ...(spent === undefined ? {} : { spent }),
  };
  const steps = openSteps(task.limits.maxSteps, task.limits.before);
  const pending: string[] = [];
  const window = ports.budget.verdict === 'limited' ? boundReplies(task.window) : task.window;
  const outcome = yield* converse({ task: { ...task, window }, ports, steps, pending });
  yield {
    type: 'stage-ended',
    stage,
    steps: steps.used(),
    content: pending.length === 0 ? outcome : awaitingApproval(outcome, pending),
  };
}

type Conversation = {
  readonly task: AgentTask;
  readonly ports: AgentPorts;
  readonly steps: Steps;
  /** Ids of calls that wait for a person. */
  readonly pending: string[];
};

async function* converse({
  task,
  ports,
  steps,
  pending,
}: Conversation): AsyncGenerator<AgentEvent, Outcome, void> {
  const { budget } = ports;
  const transcript = openTranscript(task.seed, ports.redactor);
  let soFar = '';
  let room: Room = { verdict: 'as-configured' };
  let blanks = 0;
  let denials = 0;
  let calls: 'left' | 'used-up' = 'left';
  let repair: 'possible' | 'made' = 'possible';
  const duty = openDuty(task.required);

  if (ports.signal.aborted) return interrupted(ports.signal, soFar);
  for (const step of steps.each()) {
    const toolChoice = step.position === 'last' || calls === 'used-up' || repair === 'made' ? 'none' : 'auto';
    const asked = yield* ask({ step, toolChoice, room, transcript, task, ports });
    if (asked.type !== 'replied') return unanswered(asked, { room, ports, soFar });

    const { reply, answer } = asked;
    if (reply.text.trim() !== '') soFar = reply.text;
    if (asked.shortage !== undefined)
      return yield* withStructure(outOfBudget(asked.shortage, budget, soFar), answer);
    if (reply.finish === 'length') {
      if (room.verdict === 'grown') return replyTooLong('also with more room.', soFar);
      if (step.position === 'last') return replyTooLong('at the last step that max-steps allows.', soFar);
      room = grow(reply, task.window);
      continue;
    }
    room = { verdict: 'as-configured' };
    if (calls === 'used-up') return yield* withStructure(outOfCalls(budget, soFar), answer);
    if (reply.calls.length === 0 && reply.text.trim() !== '' && duty.remind(step) === 'reminded') {
      transcript.addTurn({ role: 'assistant', content: reply.text, calls: [] }, [
        duty.reminder(ports.redactor),
      ]);
      continue;
    }
    if (reply.calls.length === 0 && reply.text.trim() !== '') {
      if (duty.state() === 'open') return unproposed(task.required ?? '', soFar);
      const finished = yield* finish({ reply, answer, step, repair, redactor: ports.redactor });
      if (finished.type === 'ended') return finished.outcome;
      transcript.addTurn({ role: 'assistant', content: reply.text, calls: [] }, [finished.message]);
      repair = 'made';
      continue;
    }
    if (repair === 'made')
      return answerDoesNotFit({ complaint: 'the second reply has no text', repair }, soFar);
    if (step.position === 'last') return atStepCap(task.limits, soFar);
    if (reply.calls.length === 0) {
      blanks += 1;
      if (blanks === 2) return emptyAnswer();
      denials = 0;
      continue;
    }

    const round = yield* runCalls({ step, reply, task, ports, budget });
    if (round.carried !== undefined) return carriedAway(round.carried);
    transcript.addTurn({ role: 'assistant', content: reply.text, calls: reply.calls }, round.results);
    pending.push(...round.pending);
    duty.see(round.done);
    if (ports.signal.aborted) return interrupted(ports.signal, soFar);
    blanks = 0;
    denials = round.denied > 0 && round.ran === 0 ? denials + 1 : 0;
    if (denials === denialsInARow) return allDenied(soFar);
    if (round.exhausted > 0) {
      calls = 'used-up';
      yield {
        type: 'limit-reached',
        code: 'CALLS_EXHAUSTED',
        message: `All ${toGivenCalls(budget)} are used; one last answer is asked for`,
      };
    }
  }
  return atStepCap(task.limits, soFar);
}
