/** Of a run that was killed, transcript.json: of its journal what the log pins, in place of what may be there. */

import { removeFile, transcriptName, writeNewFile } from '../../record/bundle.ts';
import { largestJournal, toJournalPath } from '../../record/journal.ts';
import { toLeftTranscript } from '../../record/left-transcript.ts';
import { readRegularFile } from '../../record/read-file.ts';
import type { PrivateDirectory } from '../ground/private-directory.ts';
import type { Shield } from '../shield.ts';
import { orWarning } from './or-warning.ts';

export type RecallOptions = {
  readonly directories: PrivateDirectory;
  readonly shield: Shield;
  /** One that holds together, and has no end. */
  readonly log: Uint8Array;
};

/** Its text, which is in the bundle from then on; nothing where there is no journal, or none of it is the run's. */
export async function recallTranscript({
  directories,
  shield,
  log,
}: RecallOptions): Promise<string | undefined> {
  const { console, redactor } = shield;
  const journal = readJournal(directories.root, console.warning);
  if (journal === undefined) return undefined;
  const write = (): string | undefined => {
    const text = toLeftTranscript(log, journal);
    if (text === undefined) return undefined;
    if (redactor.text(text, 'log') !== text) {
      console.warning('The journal of the run is left out: it holds a secret that no run of ours writes.');
      return undefined;
    }
    const path = `${directories.bundle}/${transcriptName}`;
    removeFile(path);
    writeNewFile(path, text);
    return text;
  };
  return orWarning(console, { what: transcriptName, write });
}

/** A tool of the run may have put anything in its place. */
function readJournal(root: string, warn: (text: string) => void): Buffer | undefined {
  try {
    return readRegularFile({ path: toJournalPath(root), most: largestJournal, links: 'one' });
  } catch (error) {
    const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
    if (isThere)
      warn(`The journal of the run is left out: ${error instanceof Error ? error.message : 'unknown'}.`);
    return undefined;
  }
}
