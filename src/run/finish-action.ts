/** The story of `post`: completes what main left, uploads what main could not, closes the summary. */

import { resolve } from 'node:path';
import { toAuditSection } from '../report/audit-section.ts';
import { toCell } from '../report/fence.ts';
import { type Environment, readEnvironment } from '../runner/environment.ts';
import { readFailOn } from '../runner/fail-on-input.ts';
import { createInputReader } from '../runner/input-reader.ts';
import type { Terms as AllTerms } from '../runner/inputs.ts';
import { readUpload, type UploadMode } from '../runner/upload-inputs.ts';
import { systemClock as clock } from './clock.ts';
import { openDeadline } from './deadline.ts';
import { findPrivateDirectory, type PrivateDirectory } from './ground/private-directory.ts';
import { toSecondName } from './keeping/artifact-name.ts';
import { type LeftBundle, readLeftBundle } from './keeping/left-bundle.ts';
import { findProblem, isKept, toDigest, toSentence } from './keeping/left-sentences.ts';
import { orWarning } from './keeping/or-warning.ts';
import { parseState, type SavedState, stateName } from './keeping/saved-state.ts';
import { type Uploaded, uploadBundle } from './keeping/upload-bundle.ts';
import { raiseShield, type Shield } from './shield.ts';

/**
 * Trusts the state that main saved only as far as it can be checked: a tool of the run may have written to the file
 * that holds it. Of the inputs only those count that say what a failed upload means. `uploader` is the path of a program.
 */
export async function finishAction(uploader: string): Promise<void> {
  const environment = readEnvironment();
  const shield = await raiseShield(environment);
  const reader = createInputReader(environment);
  const terms: Terms = { failOn: readFailOn(reader), upload: readUpload(reader) };
  const { console } = shield;
  const text = environment.variables.get(`STATE_${stateName}`) ?? '';
  if (text === '') return console.notice('The main step saved nothing, so there is no audit log to keep.');
  const state = readState(text, { shield, terms });
  const directories = findPrivateDirectory(environment.facts.runnerTemp, state?.root ?? '');
  if (state === undefined || directories === undefined) return refuse({ shield, terms }, notOurs);
  if (state.upload === 'done') return console.line('The main step left nothing to do here.');
  // What cannot be hidden cannot be searched for either.
  if (shield.unhidden.length > 0)
    return refuse({ shield, terms }, `Nothing was uploaded. ${shield.unhidden.join(' ')}`);
  const deadline = openDeadline(undefined, clock.now());
  try {
    const signal = deadline.cancelled;
    const pageFolder = resolve(uploader, '../../report');
    await finish({ environment, shield, terms, state, directories, signal, uploader, pageFolder });
  } finally {
    deadline.release();
  }
}

type Terms = Pick<AllTerms, 'failOn' | 'upload'>;
type Judging = { readonly shield: Shield; readonly terms: Terms };

/** A name is shown to everyone. Main's own holds nothing that the redactor finds. */
function readState(text: string, { shield, terms }: Judging): SavedState | undefined {
  const state = parseState(text);
  if (state === undefined || shield.redactor.text(state.name, 'output') !== state.name) return undefined;
  return { ...state, mode: toMode(terms.upload.mode, state.mode) };
}

/** The input is the workflow's; what was saved can make it stricter only. */
const toMode = (input: UploadMode, saved: UploadMode): UploadMode => (input === 'true' ? saved : input);

const notOurs =
  'What was saved for this step is not what the main step saves, so nothing was read and nothing uploaded.';

function refuse({ shield: { console }, terms }: Judging, why: string): void {
  const tell = terms.upload.mode === 'required' ? toVerdict(console, terms) : console.warning;
  tell(why);
}

/** Interface §2 `fail-on` holds for post too. */
const toVerdict = (console: Shield['console'], { failOn }: Terms): ((text: string) => void) =>
  failOn.has('publish-error') ? console.fail : console.warning;

type Finishing = Judging & {
  readonly environment: Environment;
  readonly state: SavedState;
  readonly directories: PrivateDirectory;
  readonly signal: AbortSignal;
  readonly uploader: string;
  readonly pageFolder: string;
};

async function finish(options: Finishing): Promise<void> {
  const { shield, terms } = options;
  const { console } = shield;
  const left = await readLeftBundle(options);
  if (left.log.type === 'foreign') return refuse({ shield, terms }, notOurs);
  const problem = findProblem(left.log);
  if (problem !== undefined)
    console.warning(`The audit log is not as the run wrote it, and is kept as it is: ${problem}`);
  await tell(options, { left, uploaded: await uploadLeft(options, left) });
}

function uploadLeft(options: Finishing, { files }: LeftBundle): Promise<Uploaded> | Uploaded {
  const { environment, shield, state, directories, signal, uploader } = options;
  const { run, retentionDays, uploadMs: timeoutMs } = state;
  if (state.mode === 'false') return { type: 'not-available', why: 'the input "upload-audit" is false' };
  const name = state.upload === 'begun' ? toSecondName(state.name, run) : state.name;
  const { root } = directories;
  return uploadBundle({
    ...{ environment, shield, root, files, name, retentionDays, timeoutMs, signal, uploader },
  });
}

type Told = { readonly left: LeftBundle; readonly uploaded: Uploaded };

async function tell(options: Finishing, { left, uploaded }: Told): Promise<void> {
  const { shield, terms, state, directories } = options;
  const { console } = shield;
  const { log } = left;
  const artifact = uploaded.type === 'uploaded' ? uploaded.artifact : undefined;
  const sentences = [
    toSentence(log, state),
    ...(findProblem(log) === undefined
      ? []
      : ['It is not as the run wrote it; the log of the post step says what was found.']),
    ...(uploaded.type === 'uploaded' ? [] : [`It was not uploaded: ${uploaded.why}.`]),
  ];
  const text = sentences.join(' ');
  if (state.mode === 'required' && (artifact === undefined || !isKept(log))) toVerdict(console, terms)(text);
  else if (uploaded.type === 'not-uploaded' || log.type === 'missing') console.warning(text);
  else console.line(text);
  const digest = toDigest(log);
  if (digest !== '') console.line(`Digest: ${digest}`);
  const title = 'Audit log, after the run';
  const bundle = directories.bundle;
  const page = toAuditSection({ title, lines: [toCell(text, 1_000)], digest, bundle, artifact });
  await orWarning(console, { what: 'The job summary', write: () => console.summarize(page) });
}
