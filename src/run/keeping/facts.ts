/** What `run-started` says: who ran what, where, with which inputs. Inputs that carry secrets are only named. */

import type { AuditContent } from '../../contract/audit-content.ts';
import type { JsonObject, JsonValue } from '../../contract/json.ts';
import type { Standing } from '../../law/policy/gate.ts';
import type { TrustedRevision } from '../../law/policy/trusted-revision.ts';
import type { StartField } from '../../record/audit-schema.ts';
import type { Environment } from '../../runner/environment.ts';
import type { InputRule } from '../../runner/input-rule.ts';
import { inputTable } from '../../runner/input-table.ts';
import type { Ground } from '../ground/ground.ts';
import { versions } from '../versions.ts';

export type StartFacts = {
  readonly environment: Environment;
  readonly content: AuditContent;
  /** Of the manifest and the other policy files; empty when the run did not get that far. */
  readonly policy?: { readonly facts: JsonObject };
  /** Absent before it is known what the run is about. */
  readonly ground?: Pick<Ground, 'trigger' | 'readCommit'>;
  readonly revision?: TrustedRevision;
  /** Who was asked for, and what GitHub said of them. */
  readonly standings?: ReadonlyMap<string, Standing>;
  readonly tools?: { readonly isolation: { readonly tier: string; readonly why: string } };
};

/** Every field that the schema of the log has, and no other. */
export function toStartFacts(start: StartFacts): Readonly<Record<StartField, JsonValue>> {
  const { environment, policy, ground, revision, standings, tools, content } = start;
  const { facts } = environment;
  const trigger = ground?.trigger ?? environment.trigger;
  return {
    versions,
    runner: { os: facts.os || process.platform, arch: facts.arch || process.arch },
    event: facts.event,
    actor: facts.actor,
    triggeringActor: facts.triggeringActor,
    repository: facts.repository,
    ref: facts.ref,
    action: trigger.action,
    sha: facts.sha,
    headSha: trigger.head?.sha || facts.sha,
    headRepository: trigger.head?.repository || null,
    baseSha: trigger.base?.sha || null,
    item: trigger.item === undefined ? null : { type: trigger.item.type, number: trigger.item.number },
    people: Object.fromEntries(standings ?? []),
    trustedRevision: revision?.verdict === 'known' ? revision.sha : null,
    readFrom: ground === undefined ? null : ground.readCommit || 'checkout',
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
