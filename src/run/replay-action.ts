/** The story of `mode: replay`: a recorded run again, offline. */

import { resolve } from 'node:path';
import { conclude, type Outcome } from '../contract/conclusion.ts';
import { GoagentError } from '../contract/errors.ts';
import { interrupted } from '../core/outcomes.ts';
import { type ReadBundle, readBundle } from '../record/read-bundle.ts';
import type { Conducting } from './conducting.ts';
import { replayBundle } from './replay/replay-bundle.ts';
import { toReplayText } from './replay/replay-text.ts';
import { version } from './versions.ts';

/** `file` is the input `replay-file`. No model, no key and no GitHub is asked. */
export async function replayAction({ environment, deadline }: Conducting, file: string): Promise<Outcome> {
  const { signal } = deadline;
  const report = await replayBundle(await read(resolve(environment.facts.workspace, file), file), signal);
  if (signal.aborted) return interrupted(signal, '');
  const text = toReplayText(report);
  const ended = { text, pendingApprovals: [] };
  switch (report.verdict) {
    case 'identical':
      return { ...ended, conclusion: conclude('VALIDATED', 'The recorded run replays identical.') };
    case 'diverged':
      return { ...ended, conclusion: conclude('FAULTS_FOUND', `The replay of "${file}" is ${text}`) };
    case 'invalid':
      return { ...ended, conclusion: conclude('FAULTS_FOUND', `"${file}" is no valid bundle: ${text}`) };
    case 'not-replayable':
    case 'not-judged':
      throw new GoagentError('INPUTS_INVALID', [`input "replay-file": ${report.why}`]);
  }
}

async function read(path: string, file: string): Promise<ReadBundle> {
  try {
    return await readBundle(path, { version });
  } catch (cause) {
    if (cause instanceof GoagentError) throw cause;
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new GoagentError('INPUTS_INVALID', [`input "replay-file": "${file}" cannot be read: ${why}`], {
      cause,
    });
  }
}
