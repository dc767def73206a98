/** Main's part in keeping the bundle past the job: what it leaves for post, and its own upload. */

import { noHash } from '../../record/audit-log.ts';
import type { BundleFiles } from '../../record/bundle.ts';
import type { Environment } from '../../runner/environment.ts';
import type { UploadInputs, UploadMode } from '../../runner/upload-inputs.ts';
import { systemClock as clock } from '../clock.ts';
import type { Deadline } from '../deadline.ts';
import type { Shield } from '../shield.ts';
import { toArtifactName } from './artifact-name.ts';
import type { RunRecord } from './record.ts';
import { longestUploadMs, type SavedState, stateName, toStateText } from './saved-state.ts';
import { type Uploaded, uploadBundle } from './upload-bundle.ts';

export type Safekeeping = {
  readonly mode: UploadMode;
  /**
   * Uploads the files of the sealed bundle. Post does it instead when the job is cancelled or time is up, and when
   * there are none to upload because the bundle could not be sealed.
   */
  keep(files: BundleFiles | undefined): Promise<Kept>;
};

export type Kept =
  | Uploaded
  | { readonly type: 'not-wanted' }
  | { readonly type: 'left'; readonly why: string };

export type SafekeepingOptions = {
  readonly record: RunRecord;
  readonly upload: UploadInputs;
  readonly environment: Environment;
  readonly shield: Shield;
  readonly deadline: Deadline;
  /** Path of the program of the thread that uploads. */
  readonly uploader: string;
};

/** Kept back at the end of the run's time for outputs and summary. */
const spareMs = 250;
/** Below this an upload is not begun: it would only take the name. */
const shortestUploadMs = 1_000;

/** Saves the state at once: from here on the process may be killed at any moment. */
export function startSafekeeping(options: SafekeepingOptions): Safekeeping {
  const { record, upload, environment, shield, deadline, uploader } = options;
  const { console, redactor } = shield;
  const { run, directories } = record;
  const state: SavedState = {
    root: directories.root,
    run,
    mode: upload.mode,
    name: toArtifactName({ given: upload.name, facts: environment.facts, run, redactor }),
    retentionDays: upload.retentionDays ?? 0,
    uploadMs: Math.min(longestUploadMs, deadline.givenMs),
    upload: 'open',
    digest: '',
  };
  const save = (more: Partial<SavedState>) => console.save(stateName, toStateText({ ...state, ...more }));
  save({});
  return {
    mode: upload.mode,
    keep: async (files) => {
      // Of a log without a line there is none.
      const digest = record.log.digest().replace(noHash, '');
      if (files === undefined) {
        save({ digest });
        return unsealed;
      }
      if (upload.mode === 'false') {
        save({ digest, upload: 'done' });
        return { type: 'not-wanted' };
      }
      const timeoutMs = Math.min(state.uploadMs, deadline.end - clock.now() - spareMs);
      const early = deadline.cancelled.aborted || timeoutMs < shortestUploadMs;
      if (early) save({ digest });
      if (deadline.cancelled.aborted) return cancelled;
      if (early) return { type: 'left', why: 'the time of the run is over' };
      save({ digest, upload: 'begun' });
      const { name, retentionDays } = state;
      const uploaded = await uploadBundle({
        environment,
        shield,
        root: directories.root,
        files,
        name,
        retentionDays,
        timeoutMs,
        signal: deadline.cancelled,
        uploader,
      });
      if (uploaded.type === 'not-uploaded') return deadline.cancelled.aborted ? cancelled : uploaded;
      save({ digest, upload: 'done' });
      return uploaded;
    },
  };
}

const cancelled: Kept = { type: 'left', why: 'the job was cancelled' };
const unsealed: Kept = { type: 'left', why: 'it could not be closed' };
