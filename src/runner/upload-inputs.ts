/** The inputs that say whether the bundle is uploaded, and as what. */

import type { InputReader } from './input-reader.ts';
import { type Parse, parseWhole } from './input-values.ts';

export type UploadMode = 'true' | 'false' | 'required';

export type UploadInputs = {
  readonly mode: UploadMode;
  /** Absent: a name that no other step has. */
  readonly name: string | undefined;
  /** Absent: as long as the repository says. */
  readonly retentionDays: number | undefined;
};

/**
 * These hold also for a run whose inputs are refused: its bundle is uploaded too. What cannot be read is then
 * taken for "no": whoever wrote it may have meant that, and an artifact cannot be called back.
 */
export function readUpload(reader: InputReader): UploadInputs {
  const given = reader.given('upload-audit');
  return {
    mode: reader.value('upload-audit', parseMode, given ? 'false' : 'true'),
    name: reader.optional('audit-artifact-name', parseArtifactName),
    retentionDays: reader.optional('audit-retention-days', parseWhole({ from: 1, to: 400 })),
  };
}

const modes: ReadonlyMap<string, UploadMode> = new Map([
  ...(['true', 'True', 'TRUE'] as const).map((word) => [word, 'true'] as const),
  ...(['false', 'False', 'FALSE'] as const).map((word) => [word, 'false'] as const),
  ['required', 'required'],
]);

const parseMode: Parse<UploadMode> = (text) => {
  const value = modes.get(text);
  return value === undefined ? { verdict: 'refused' } : { verdict: 'parsed', value };
};

/** What the service refuses, so that it is told before the run and not after it (`@actions/artifact`, name validation). */
export const isArtifactName = (text: string): boolean =>
  /^[^"<>:|*?\\/\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,250}$/u.test(text) && !/^\.+$/.test(text);

/** Shorter by what `post` adds when the name is taken. */
const parseArtifactName: Parse<string> = (text) =>
  isArtifactName(text) && text.length <= 200 ? { verdict: 'parsed', value: text } : { verdict: 'refused' };
