/** What a setup comes to, by the loaders of a run: its inputs, texts, schema and tools, or all that is wrong with them. */

import type { ExpectedAnswer } from '../../contract/answer.ts';
import type { Catalog } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { Redactor } from '../../contract/ports.ts';
import { findRecipe, toRecipeManifest } from '../../recipes/recipes.ts';
import type { Environment } from '../../runner/environment.ts';
import { type Inputs, parseInputs } from '../../runner/inputs.ts';
import { readRedactPatterns } from '../../runner/redact-patterns.ts';
import type { TextSource } from '../../runner/text-source.ts';
import { shareTime } from '../../schema/shared-time.ts';
import { systemClock } from '../clock.ts';
import { defaultManifest } from '../policy/default-manifest.ts';
import { compileExpectedAnswer } from '../policy/expected-answer.ts';
import { checkAvailable, type ManifestParts, readManifest } from '../policy/manifests.ts';
import { readPolicyText } from '../policy/policy-text.ts';
import { loadPrestage, type PrestagePolicy } from '../policy/prestage-policy.ts';
import { type ModelSettings, type Prompt, readPrompt } from '../policy/prompt.ts';
import { type Blame, toFindings, toInputFinding } from './complaints.ts';
import { type Finding, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';
import type { WorkTree } from './work-tree.ts';

/** What could be read. Each part is absent where something in it is wrong, or not known here. */
export type Configuration = {
  readonly inputs: Inputs;
  readonly prompt: Prompt | undefined;
  readonly model: ModelSettings | undefined;
  readonly answer: ExpectedAnswer | undefined;
  readonly catalog: Catalog | undefined;
  readonly prestage: PrestagePolicy | undefined;
};

export type ReadSetup = {
  readonly findings: readonly Finding[];
  /** Absent: not even the inputs could be read. */
  readonly configuration: Configuration | undefined;
};

export type Ground = {
  readonly tree: WorkTree;
  readonly redactor: Redactor;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
};

export async function readSetup(setup: Setup, ground: Ground): Promise<ReadSetup> {
  const { complaints } = await readRedactPatterns(setup.environment);
  const parsed = parseKnown(setup, complaints);
  const findings = parsed.complaints.map((complaint) => toInputFinding(complaint, setup));
  if (parsed.inputs === undefined) return { findings, configuration: undefined };
  const report = (found: readonly Finding[]) => void findings.push(...found);
  const configuration = await load(parsed.inputs, { setup, ground, report });
  return { findings, configuration };
}

type ParsedSetup = { readonly complaints: readonly string[]; readonly inputs: Inputs | undefined };

/** One wrong input must not hide what is wrong elsewhere: it is read once more without those that were complained of. */
function parseKnown(setup: Setup, before: readonly string[]): ParsedSetup {
  const { environment } = setup;
  const parsed = parseInputs(environment, before);
  if (parsed.verdict === 'accepted') return { complaints: [], inputs: parsed.inputs };
  // What a message says of a value that is not known says nothing.
  const complaints = parsed.complaints.filter((complaint) => !complaint.includes('${{'));
  return { complaints, inputs: parseRest(environment, parsed.complaints) };
}

/** What is left may be wrong without what was taken away, and so on: no input of some eighty is taken away twice. */
function parseRest(environment: Environment, first: readonly string[]): Inputs | undefined {
  const wrong = new Set<string>();
  for (let complaints = first, known = -1; known < wrong.size; ) {
    known = wrong.size;
    for (const complaint of complaints)
      for (const [, input, variable] of complaint.matchAll(/"([a-z-]+)"|\bvariable ([A-Z_]+)/g))
        wrong.add(input ?? variable ?? '');
    const isKept = ([name]: readonly [string, string]) => !wrong.has(name);
    const kept = [...environment.inputs].filter(isKept);
    const inputs = new Map([['prompt', 'Any task.'], ['model', 'any-model'], ...kept]);
    if (inputs.has('prompt-file')) inputs.delete('prompt');
    const variables = new Map([...environment.variables].filter(isKept));
    const again = parseInputs({ ...environment, inputs, variables, unknownInputs: [] }, []);
    if (again.verdict === 'accepted') return again.inputs;
    complaints = again.complaints;
  }
  return undefined;
}

type Loading = {
  readonly setup: Setup;
  readonly ground: Ground;
  readonly report: (found: readonly Finding[]) => void;
};

async function load(given: Inputs, loading: Loading): Promise<Configuration> {
  const { setup, ground } = loading;
  const inputs = withKnownFiles(given);
  const { files } = ground.tree;
  const recipe = findRecipe(inputs.recipe.name);
  const reading = { files, read: [], recipe };
  const attempt = <T>(work: () => Promise<T>, manifest?: Blame['manifest']): Promise<T | undefined> =>
    orReport(work, loading, manifest);
  const { outputSchema, system } = inputs;
  const bare = { ...inputs, system: undefined, outputSchema: undefined };
  const parts = [
    await attempt(() => readPrompt(bare, reading)),
    system === undefined ? '' : await attempt(() => readPolicyText(system, reading)),
    outputSchema === undefined ? '' : await attempt(() => readPolicyText(outputSchema, reading)),
  ];
  // Together they may contradict each other.
  const prompt = parts.includes(undefined) ? undefined : await attempt(() => readPrompt(inputs, reading));
  loading.report(
    (prompt?.unusedVariables ?? []).map((name) =>
      toFinding('VARIABLE_UNUSED', setup.spotOf('variables'), {
        title: `no placeholder of the prompt file asks for ${JSON.stringify(name)}`,
      }),
    ),
  );
  const { schema } = prompt ?? {};
  const answer =
    schema === undefined ? undefined : await attempt(() => compileExpectedAnswer(schema, ground.redactor));
  const manifest: ManifestParts = {
    files,
    source: toSource(inputs.tools.manifest, 'tools'),
    usual: recipe === undefined ? defaultManifest : toRecipeManifest(recipe),
    head: 'trusted',
    inputs: inputs.tools,
    workshop: toPlaces(ground),
    toolProgram: ground.toolProgram,
    time: shareTime(compilingMs, systemClock),
  };
  const known = isKnown(given.tools.manifest);
  const blame = { path: manifest.source?.path, input: 'tools' };
  const main = known ? await attempt(() => readManifest(manifest), blame) : undefined;
  if (main?.file !== undefined) await attempt(() => checkAvailable(main.catalog, main.directory), blame);
  const prestage = inputs.prestage;
  const own = prestage?.tools.type === 'external' ? prestage.tools.manifest : undefined;
  return {
    inputs,
    prompt,
    model: prompt?.settle(inputs.model),
    answer,
    catalog: main?.catalog,
    prestage:
      prestage === undefined || main === undefined || prompt === undefined || !isKnown(own)
        ? undefined
        : await attempt(
            () => loadPrestage(prestage, { ...manifest, ...reading, main: { ...main, ...nothing }, prompt }),
            { path: own, input: 'prestage-tools' },
          ),
  };
}

/** For all schemas of tools together: nothing is heard meanwhile. */
const compilingMs = 5_000;

const nothing = { untracked: [], materialised: undefined, programs: [] };

const toSource = (path: string | undefined, input: string): ManifestParts['source'] =>
  path === undefined || !isKnown(path) ? undefined : { path, input };

const isKnown = (path: string | undefined): boolean => path?.includes('${{') !== true;

/** A file whose name is an expression, or a text that is one, is any text. */
function withKnownFiles(inputs: Inputs): Inputs {
  const known = <T extends TextSource | undefined>(source: T): T | undefined =>
    source?.type === 'file' && !isKnown(source.path) ? undefined : source;
  const [model = 'any-model', ...others] = inputs.model.models;
  return {
    ...inputs,
    model: { ...inputs.model, models: [model, ...others] },
    prompt: known(inputs.prompt) ?? { type: 'text', input: 'prompt', text: 'Any task.' },
    system: known(inputs.system),
    outputSchema: known(inputs.outputSchema),
  };
}

const toPlaces = ({ tree, redactor }: Ground): ManifestParts['workshop'] => ({
  workspace: tree.root,
  workingDirectory: tree.root,
  redactor,
  directories: { root: tree.root },
  facts: { workspace: tree.root },
});

async function orReport<T>(
  work: () => Promise<T>,
  { setup, ground, report }: Loading,
  manifest: Blame['manifest'],
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GoagentError) || error.code === 'INTERNAL') throw error;
    report(toFindings(error, { setup, tree: ground.tree, ...(manifest === undefined ? {} : { manifest }) }));
    return undefined;
  }
}
