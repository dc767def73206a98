/** Strings of a workflow to the frozen inputs of publish/action.yml, or all complaints at once. */

import type { ProposalLimits } from '../contract/proposals.ts';
import type { Environment } from './environment.ts';
import { createInputReader, type InputReader } from './input-reader.ts';
import { type Parse, parseDuration, parseText } from './input-values.ts';
import { readProposals } from './proposals-input.ts';
import { publishTable } from './publish-rules.ts';
import { isArtifactName } from './upload-inputs.ts';

export type PublishInputs = {
  readonly source: ProposalSource;
  /** 64 lower-case hex digits. */
  readonly digest: string;
  /** Absent: the one in the file, which is then held against the event. */
  readonly headSha: string | undefined;
  readonly limits: ProposalLimits;
  readonly token: string;
  readonly timeoutMs: number;
};

export type ProposalSource =
  /** Absolute, or relative to the workspace. Not looked at yet. */
  | { readonly type: 'file'; readonly path: string }
  /** Of this workflow run. */
  | { readonly type: 'artifact'; readonly name: string };

export type ParsedPublishInputs =
  | { readonly verdict: 'accepted'; readonly inputs: PublishInputs }
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

/** `environment` was read with `publishNames`; `before` holds complaints that were found on the way here. */
export function parsePublishInputs(environment: Environment, before: readonly string[]): ParsedPublishInputs {
  const reader = createInputReader(environment, publishTable);
  const source = readSource(reader);
  const digest = reader.required('digest', parseHex([64]));
  const headSha = reader.optional('head-sha', parseHex([40, 64]));
  const limits = readProposals(reader);
  if (!reader.given('proposals'))
    reader.complain('input "proposals" is required: say what may be published, such as "review: 1"');
  const token = reader.required('github-token', parseText);
  const timeoutMs = reader.value('timeout', parseDuration, 5 * 60_000);
  const complaints = [...reader.complaints, ...before];
  if (complaints.length > 0 || !source || !digest || !limits || !token)
    return { verdict: 'refused', complaints };
  return { verdict: 'accepted', inputs: { source, digest, headSha, limits, token, timeoutMs } };
}

function readSource(reader: InputReader): ProposalSource | undefined {
  const path = reader.optional('proposals-file', parsePath);
  const name = reader.optional('artifact-name', parseArtifact);
  const given = ['proposals-file', 'artifact-name'].filter((input) => reader.given(input));
  if (given.length === 0) reader.complain('input "proposals-file" is required: give it, or "artifact-name"');
  if (given.length === 2)
    reader.complain('inputs "proposals-file" and "artifact-name" are mutually exclusive: remove one');
  if (path !== undefined) return { type: 'file', path };
  return name === undefined ? undefined : { type: 'artifact', name };
}

const parsePath: Parse<string> = (text) =>
  text.length <= 4_096 && !/\p{Cc}/u.test(text) ? { verdict: 'parsed', value: text } : { verdict: 'refused' };

const parseArtifact: Parse<string> = (text) =>
  isArtifactName(text) ? { verdict: 'parsed', value: text } : { verdict: 'refused' };

function parseHex(lengths: readonly number[]): Parse<string> {
  return (text) =>
    /^[0-9a-f]+$/.test(text) && lengths.includes(text.length)
      ? { verdict: 'parsed', value: text }
      : { verdict: 'refused' };
}
