/** Whose run it was, and how far it was trusted: gate, taint, isolation, policy. */

import type { JsonObject } from '../../../contract/json.ts';
import { numberOf, objectOf, objectsOf, textOf } from './fields.ts';
import type { LogLine } from './log-lines.ts';

export type TaintSeen = {
  readonly source: string;
  readonly reason: string;
  /** Index of the line that told it. */
  readonly line: number;
};

export const toTaints = (lines: readonly LogLine[]): readonly TaintSeen[] =>
  lines
    .filter(({ type }) => type === 'run-tainted')
    .map(({ fields, index }) => ({
      ...{ source: textOf(fields, 'source'), reason: textOf(fields, 'reason'), line: index },
    }));

export type Row = { readonly name: string; readonly value: string; readonly code?: true };

export function toTrustRows(facts: JsonObject, lines: readonly LogLine[]): readonly Row[] {
  const gate = lines.find(({ type }) => type === 'gate-judged')?.fields ?? {};
  const word = (name: string): string => textOf(facts, name);
  const people = Object.entries(objectOf(facts, 'people')).map(
    ([who, standing]) => `${who}: ${String(standing)}`,
  );
  const rows: readonly Row[] = [
    { name: 'Gate', value: [textOf(gate, 'verdict'), textOf(gate, 'reason')].filter(Boolean).join(', ') },
    { name: 'Event', value: toEvent(facts) },
    { name: 'People asked about', value: people.join(', ') },
    { name: 'Ref', value: word('ref'), code: true },
    { name: 'Head commit', value: word('headSha'), code: true },
    { name: 'Head repository', value: word('headRepository') },
    { name: 'Base commit', value: word('baseSha'), code: true },
    { name: 'Policy read from commit', value: word('trustedRevision'), code: true },
    { name: 'Built-in tools read', value: toReadFrom(word('readFrom')) },
    { name: 'Workflow and job', value: [word('workflow'), word('job')].filter(Boolean).join(' / ') },
    { name: 'Workflow run', value: toRun(word('runId'), word('runAttempt')) },
    {
      name: 'Runner',
      value: [textOf(objectOf(facts, 'runner'), 'os'), textOf(objectOf(facts, 'runner'), 'arch')]
        .filter(Boolean)
        .join(' '),
    },
    { name: 'Texts kept in the bundle', value: word('auditContent') },
  ];
  return rows.filter(({ value }) => value !== '');
}

/** `pull_request (opened), pull-request 7, by sam`. */
export function toEvent(facts: JsonObject): string {
  const item = objectOf(facts, 'item');
  const action = textOf(facts, 'action');
  const about = textOf(item, 'type');
  return [
    `${textOf(facts, 'event')}${action === '' ? '' : ` (${action})`}`,
    about === '' ? '' : `${about.replaceAll('-', ' ')} ${numberOf(item, 'number')}`,
    textOf(facts, 'actor') === '' ? '' : `by ${textOf(facts, 'actor')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const toReadFrom = (from: string): string =>
  from === '' || from === 'checkout' ? from && 'the checkout' : `a copy of commit ${from}`;

const toRun = (id: string, attempt: string): string => (id === '' ? '' : `${id}, attempt ${attempt}`);

export type PolicyFile = {
  readonly kind: string;
  readonly path: string;
  readonly sha256: string;
  /** Where the bytes that were used came from, and how the checkout's differ. */
  readonly from: string;
  readonly checkout: string;
};

/** Manifest first, then files, then programs, then the digest of the prompt. */
export function toPolicyFiles(facts: JsonObject): readonly PolicyFile[] {
  const policy = objectOf(facts, 'policy');
  const manifest = objectOf(policy, 'manifest');
  const prompt = textOf(policy, 'promptSha256');
  const toFile =
    (kind: string) =>
    (file: JsonObject): PolicyFile => ({
      ...{ kind, path: textOf(file, 'path'), sha256: textOf(file, 'sha256') },
      ...{ from: textOf(file, 'from'), checkout: textOf(file, 'checkout') },
    });
  const built = { kind: 'tools', path: '(built in)', from: '', checkout: '' };
  return [
    ...(textOf(manifest, 'sha256') === ''
      ? []
      : [
          textOf(manifest, 'path') === ''
            ? { ...built, sha256: textOf(manifest, 'sha256') }
            : toFile('tools')(manifest),
        ]),
    ...objectsOf(policy, 'policyFiles').map(toFile('file')),
    ...objectsOf(policy, 'programs').map(toFile('program')),
    ...(prompt === '' ? [] : [{ ...built, kind: 'prompt', path: '(as it was given)', sha256: prompt }]),
  ];
}

export type Counted = { readonly class: string; readonly place: string; readonly count: number };

/** What was taken out of texts because it was a secret, by class and place; most first. */
export function toRedactions(lines: readonly LogLine[]): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (const { type, fields } of lines) {
    if (type !== 'redacted') continue;
    const [name, place] = [textOf(fields, 'class'), textOf(fields, 'place')];
    const key = JSON.stringify([name, place]);
    const count = (counts.get(key)?.count ?? 0) + numberOf(fields, 'count');
    counts.set(key, { class: name, place, count });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

export type Notice = {
  readonly type: string;
  readonly code: string;
  readonly message: string;
  readonly count: number;
};

/** Warnings, limits that were reached, and the canary; each once, with how often it came. */
export function toNotices(lines: readonly LogLine[]): readonly Notice[] {
  const notices = new Map<string, Notice>();
  for (const { type, fields } of lines) {
    if (!['warning', 'limit-reached', 'canary-tripped'].includes(type)) continue;
    const [code, message] = [textOf(fields, 'code'), textOf(fields, 'message')];
    const key = JSON.stringify([type, code, message]);
    notices.set(key, { type, code, message, count: (notices.get(key)?.count ?? 0) + 1 });
  }
  return [...notices.values()];
}
