/** The name of a run's artifact: of its own in a matrix, among the steps of a job, and among the attempts of a run. */

import type { Redactor } from '../../contract/ports.ts';
import type { RunnerFacts } from '../../runner/environment.ts';

export type NameParts = {
  /** Of the input. */
  readonly given: string | undefined;
  readonly facts: RunnerFacts;
  /** The run's id. */
  readonly run: string;
  readonly redactor: Redactor;
};

/** A name is shown to everyone, so secrets are taken out of it like from any text; `*` is no character of a name. */
export function toArtifactName({ given, facts, run, redactor }: NameParts): string {
  const part = (text: string, other: string) => text.replace(/[^\w.-]+/g, '-').slice(0, 80) || other;
  const own = `goagent-audit-${part(facts.job, 'job')}-${part(facts.runAttempt, '1')}-${short(run)}`;
  return redactor.text(given ?? own, 'output').replaceAll('*', '-');
}

/** For a second try: what was begun under the first name keeps that name. */
export function toSecondName(name: string, run: string): string {
  return name.endsWith(short(run)) ? `${name}-post` : `${name}-${short(run)}-post`;
}

const short = (run: string): string => run.slice(0, 8);
