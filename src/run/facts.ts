/** What `run-started` says: who ran what, where, with which inputs. Inputs that carry secrets are only named. */

import type { AuditContent } from '../contract/audit-content.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Environment } from '../runner/environment.ts';
import type { InputRule } from '../runner/input-rule.ts';
import { inputTable } from '../runner/input-table.ts';
import { versions } from './versions.ts';

export type StartFacts = {
  readonly environment: Environment;
  readonly content: AuditContent;
  /** Of the manifest and the other policy files; empty when the run did not get that far. */
  readonly policy?: { readonly facts: JsonObject };
  readonly tools?: { readonly isolation: { readonly tier: string; readonly why: string } };
};

export function toStartFacts({ environment, policy, tools, content }: StartFacts): JsonObject {
  const { facts } = environment;
  return {
    versions,
    runner: { os: facts.os || process.platform, arch: facts.arch || process.arch },
    event: facts.event,
    actor: facts.actor,
    triggeringActor: facts.triggeringActor,
    repository: facts.repository,
    ref: facts.ref,
    headSha: facts.sha,
    baseSha: null,
    trustedRevision: facts.sha,
    workflow: facts.workflow,
    job: facts.job,
    runId: facts.runId,
    runAttempt: facts.runAttempt,
    auditContent: content,
    inputs: toInputs(environment, content),
    policy: policy?.facts ?? {},
    isolation: tools === undefined ? null : { tier: tools.isolation.tier, why: tools.isolation.why },
  };
}

/** Texts are in the transcript; the log says how long they are. */
const longestValue = 200;

function toInputs(environment: Environment, content: AuditContent): JsonObject {
  const longest = (rule: InputRule) => (content === 'digests' && rule.text === true ? 0 : longestValue);
  const shown = inputTable.flatMap((rule) => {
    const value = environment.inputs.get(rule.name);
    if (value === undefined) return [];
    if (rule.secret === true) return [[rule.name, '(given, secret)'] as const];
    if (rule.url === true) return [[rule.name, toOrigin(value)] as const];
    return [
      [rule.name, value.length > longest(rule) ? `(${Buffer.byteLength(value)} bytes)` : value] as const,
    ];
  });
  return Object.fromEntries(shown);
}

/** A URL that was refused may carry a key where no key belongs. */
const toOrigin = (text: string): string => (URL.canParse(text) ? new URL(text).origin : '(not a URL)');
