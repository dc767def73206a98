/** One upload of a bundle, by main or by post, and what came of it in words for a person. */

import type { BundleFiles } from '../../record/bundle.ts';
import { upload } from '../../record/upload.ts';
import type { ShownArtifact } from '../../report/audit-section.ts';
import type { Environment } from '../../runner/environment.ts';
import type { Shield } from '../shield.ts';

export type BundleUpload = {
  readonly environment: Environment;
  readonly shield: Shield;
  /** The private directory of the run, for a copy that is gone afterwards. */
  readonly root: string;
  readonly files: BundleFiles;
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
  const { environment, shield, root, files, name, retentionDays, timeoutMs, signal, uploader } = options;
  const { console, redactor } = shield;
  const result = await upload({
    job: { name, files, ...(retentionDays === 0 ? {} : { retentionDays }) },
    root,
    redactor,
    uploader,
    variables: environment.variables,
    timeoutMs,
    signal,
  });
  if (result.type !== 'uploaded') return { ...result, why: redactor.text(result.why, 'error') };
  const { digest, size } = result;
  const { runId } = environment.facts;
  const artifact = { name, id: String(result.id), url: toUrl(environment, result.id), digest, runId };
  console.line(`Artifact: ${name} (${artifact.id}), ${files.size} files, ${size} bytes as a zip`);
  console.line(`Artifact digest: sha256:${digest}`);
  console.line(`Artifact page: ${artifact.url}`);
  return { type: 'uploaded', artifact };
}

function toUrl({ variables, facts }: Environment, id: number): string {
  const server = (variables.get('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, '');
  return `${server}/${facts.repository}/actions/runs/${facts.runId}/artifacts/${id}`;
}
