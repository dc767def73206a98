/** One upload of a bundle, by main or by post, and what came of it in words for a person. */

import { listBundle } from '../record/bundle.ts';
import { upload } from '../record/upload.ts';
import type { ShownArtifact } from '../report/audit-section.ts';
import type { Environment } from '../runner/environment.ts';
import type { Shield } from './shield.ts';

export type BundleUpload = {
  readonly environment: Environment;
  readonly shield: Shield;
  /** Of the bundle. */
  readonly directory: string;
  /** Names in it; default: all of the bundle. */
  readonly files?: readonly string[];
  readonly name: string;
  /** 0: as long as the repository says. */
  readonly retentionDays: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Path of the program of the thread. */
  readonly uploader: string;
};

/** `why` is redacted. */
export type Uploaded =
  | { readonly type: 'uploaded'; readonly artifact: ShownArtifact }
  | { readonly type: 'not-uploaded'; readonly why: string }
  | { readonly type: 'not-available'; readonly why: string };

export async function uploadBundle(options: BundleUpload): Promise<Uploaded> {
  const { environment, shield, directory, name, retentionDays, timeoutMs, signal, uploader } = options;
  const { console, redactor } = shield;
  const files = options.files ?? listBundle(directory);
  const result = await upload({
    job: { name, directory, files, ...(retentionDays === 0 ? {} : { retentionDays }) },
    uploader,
    variables: environment.variables,
    timeoutMs,
    signal,
  });
  if (result.type !== 'uploaded') return { ...result, why: redactor.text(result.why, 'error') };
  const { digest, size } = result;
  const { runId } = environment.facts;
  const artifact = { name, id: String(result.id), url: toUrl(environment, result.id), digest, runId };
  console.line(`Artifact: ${name} (${artifact.id}), ${files.length} files, ${size} bytes as a zip`);
  console.line(`Artifact digest: sha256:${digest}`);
  console.line(`Artifact page: ${artifact.url}`);
  return { type: 'uploaded', artifact };
}

function toUrl({ variables, facts }: Environment, id: number): string {
  const server = (variables.get('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, '');
  return `${server}/${facts.repository}/actions/runs/${facts.runId}/artifacts/${id}`;
}
