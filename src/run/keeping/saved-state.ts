/** What main leaves for post: written by main, and read as if anybody had written it. */

import { isJsonObject, type JsonValue } from '../../contract/json.ts';
import { isArtifactName, type UploadMode } from '../../runner/upload-inputs.ts';

export type SavedState = {
  /** The private directory of the run. */
  readonly root: string;
  /** 32 hex digits. */
  readonly run: string;
  readonly mode: UploadMode;
  /** Of the artifact. */
  readonly name: string;
  /** 0: as long as the repository says. */
  readonly retentionDays: number;
  /** Most time for one upload, in milliseconds. */
  readonly uploadMs: number;
  /** `begun`: the name may be taken. `done`: nothing is left to do. */
  readonly upload: 'open' | 'begun' | 'done';
  /** Of the log as main closed it; empty before that. */
  readonly digest: string;
};

export const stateName = 'goagent';

export const toStateText = (state: SavedState): string => JSON.stringify(state);

/** Nothing when it is not what main writes, to the last field. */
export function parseState(text: string): SavedState | undefined {
  const value = parse(text);
  if (!isJsonObject(value)) return undefined;
  const { root, run, mode, name, retentionDays, uploadMs, upload, digest } = value;
  if (typeof root !== 'string' || root.includes('\0')) return undefined;
  if (typeof run !== 'string' || !/^[0-9a-f]{32}$/.test(run)) return undefined;
  if (mode !== 'true' && mode !== 'false' && mode !== 'required') return undefined;
  if (typeof name !== 'string' || !isArtifactName(name)) return undefined;
  if (!isWhole(retentionDays, 400) || !isWhole(uploadMs, longestUploadMs)) return undefined;
  if (upload !== 'open' && upload !== 'begun' && upload !== 'done') return undefined;
  if (typeof digest !== 'string' || !/^([0-9a-f]{64})?$/.test(digest)) return undefined;
  return { root, run, mode, name, retentionDays, uploadMs, upload, digest };
}

/** A bundle has some megabytes; the client's own retries take half a minute. */
export const longestUploadMs = 60_000;

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
