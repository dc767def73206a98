/** The story of `post`: completes what main left, uploads what main could not, closes the summary. */

import { listBundle, listName, logName, openBundle, readBundleFile } from '../record/bundle.ts';
import { type BundleReport, verifyBundle } from '../record/verify-bundle.ts';
import { toAuditSection } from '../report/audit-section.ts';
import { toCell } from '../report/fence.ts';
import { type Environment, readEnvironment } from '../runner/environment.ts';
import { toSecondName } from './artifact-name.ts';
import { systemClock as clock } from './clock.ts';
import { openDeadline } from './deadline.ts';
import { orWarning } from './or-warning.ts';
import { findPrivateDirectory, type PrivateDirectory } from './private-directory.ts';
import { parseState, type SavedState, stateName } from './saved-state.ts';
import { raiseShield, type Shield } from './shield.ts';
import { type Uploaded, uploadBundle } from './upload-bundle.ts';
import { versions } from './versions.ts';

/**
 * Trusts nothing but the state that main saved, and that only as far as it can be checked: a tool of the run may
 * have written to the file that holds it. The inputs of the step are not looked at. `uploader` is the path of a program.
 */
export async function finishAction(uploader: string): Promise<void> {
  const environment = readEnvironment();
  const shield = await raiseShield(environment);
  const { console } = shield;
  const text = environment.variables.get(`STATE_${stateName}`) ?? '';
  if (text === '') return console.notice('The main step saved nothing, so there is no audit log to keep.');
  const state = parseState(text);
  const directories = findPrivateDirectory(environment.facts.runnerTemp, state?.root ?? '');
  if (state === undefined || directories === undefined)
    return console.warning(
      'What was saved for this step is not what the main step saves, so nothing was read and nothing uploaded.',
    );
  if (state.upload === 'done') return console.line('The main step left nothing to do here.');
  const deadline = openDeadline(undefined, clock.now());
  try {
    const signal = deadline.cancelled;
    await finish({ environment, shield, state, directories, signal, uploader });
  } finally {
    deadline.release();
  }
}

type Finishing = {
  readonly environment: Environment;
  readonly shield: Shield;
  readonly state: SavedState;
  readonly directories: PrivateDirectory;
  readonly signal: AbortSignal;
  readonly uploader: string;
};

async function finish(options: Finishing): Promise<void> {
  const { environment, shield, state, directories, signal, uploader } = options;
  const { console } = shield;
  const directory = directories.bundle;
  await complete(directory, shield);
  const found = inspect(directory, state.digest);
  if (found.problem !== '')
    console.warning(`The audit log is not as the run wrote it, and is kept as it is: ${found.problem}`);
  const { digest } = found;
  const files = found.problem === '' && state.digest !== '' ? listBundle(directory) : listClean(options);
  const { run, retentionDays, uploadMs: timeoutMs } = state;
  const name = state.upload === 'begun' ? toSecondName(state.name, run) : state.name;
  const uploaded: Uploaded =
    state.mode === 'false'
      ? { type: 'not-available', why: 'the input "upload-audit" is false' }
      : await uploadBundle({
          ...{ environment, shield, directory, files, name, retentionDays, timeoutMs, signal, uploader },
        });
  await tell(options, { sentences: [found.sentence, ...toSentences(found, uploaded)], digest, uploaded });
}

/** A run that was killed has no list of its files. The log itself is never touched here. */
async function complete(directory: string, { console }: Shield): Promise<void> {
  if (listBundle(directory).includes(listName)) return;
  const write = () => openBundle(directory).seal({ complete: false, versions });
  await orWarning(console, { what: listName, write });
}

type Found = {
  /** What became of the run. */
  readonly sentence: string;
  /** Of the last whole line; empty when the log is not valid. */
  readonly digest: string;
  /** Empty when everything is as the run wrote it. */
  readonly problem: string;
};

const nothingYet = 'The run was killed before the first line of its audit log.';

function inspect(directory: string, expect: string): Found {
  try {
    if (!readBundleFile(directory, logName).includes(0x0a) && expect === '')
      return { sentence: nothingYet, digest: '', problem: '' };
    const report = verifyBundle({ path: directory, ...(expect === '' ? {} : { expect }) });
    return { sentence: toSentence(report), digest: report.digest, problem: report.problems[0] ?? '' };
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'it cannot be read';
    return { sentence: 'There is no audit log that could be read.', digest: '', problem };
  }
}

function toSentence({ complete, conclusion, lines }: BundleReport): string {
  if (complete) return `The audit log is complete; it ends with ${conclusion}.`;
  return `The run was killed before it could end: its audit log holds ${lines} whole lines.`;
}

/** What main did not vouch for is searched once more before it leaves: anything may have written it. */
function listClean({ directories, shield }: Finishing): readonly string[] {
  const { console, redactor } = shield;
  return listBundle(directories.bundle).filter((name) => {
    const text = readBundleFile(directories.bundle, name).toString();
    const clean = redactor.text(text, 'log') === text;
    if (!clean)
      console.warning(`${name} of the bundle holds a secret that no run of ours writes: it is left out.`);
    return clean;
  });
}

function toSentences({ problem }: Found, uploaded: Uploaded): readonly string[] {
  return [
    ...(problem === ''
      ? []
      : ['It is not as the run wrote it; the log of the post step says what was found.']),
    ...(uploaded.type === 'uploaded' ? [] : [`It was not uploaded: ${uploaded.why}.`]),
  ];
}

type Told = {
  readonly sentences: readonly string[];
  readonly digest: string;
  readonly uploaded: Uploaded;
};

async function tell({ shield, state, directories }: Finishing, told: Told): Promise<void> {
  const { console } = shield;
  const { sentences, digest, uploaded } = told;
  const artifact = uploaded.type === 'uploaded' ? uploaded.artifact : undefined;
  const text = sentences.join(' ');
  if (artifact === undefined && state.mode === 'required') console.fail(text);
  else if (uploaded.type === 'not-uploaded') console.warning(text);
  else console.line(text);
  if (digest !== '') console.line(`Digest: ${digest}`);
  const title = 'Audit log, after the run';
  const bundle = directories.bundle;
  const page = toAuditSection({ title, lines: [toCell(text, 1_000)], digest, bundle, artifact });
  await orWarning(console, { what: 'The job summary', write: () => console.summarize(page) });
}
