/** Policy tests from their files to what came of every case. */

import { dirname, join, resolve } from 'node:path';
import type { Catalog } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import { findRecipe, toRecipeManifest } from '../../recipes/recipes.ts';
import { readRegularFile } from '../../record/read-file.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { parseManifestText } from '../manifest-text.ts';
import { type CaseVerdict, judgeCase } from './judge.ts';
import { type Expected, type PlacedComplaint, type PolicyCase, parsePolicyTests } from './parse.ts';

export type CaseResult = {
  readonly name: string;
  readonly line: number;
  readonly verdict: 'passed' | 'failed';
  readonly expected: Expected;
  readonly got: CaseVerdict;
};

export type PolicyTestReport =
  | {
      readonly verdict: 'judged';
      /** The file of the tests. */
      readonly file: string;
      readonly cases: readonly CaseResult[];
      readonly failed: number;
      /** Tools of the manifest that no case calls. */
      readonly notCovered: readonly string[];
    }
  /** The file or the manifest; line 0 where there is none. */
  | { readonly verdict: 'refused'; readonly file: string; readonly complaints: readonly PlacedComplaint[] };

export type PolicyTestParts = {
  readonly path: string;
  /** In place of the one that the file names. */
  readonly manifest?: string;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
};

/** @throws what the file system throws for a path that cannot be read. */
export async function runPolicyTests(parts: PolicyTestParts): Promise<PolicyTestReport> {
  const file = parts.path;
  const parsed = parsePolicyTests(readText(file));
  if (parsed.verdict === 'refused') return { ...parsed, file };
  const { tests } = parsed;
  const named = parts.manifest ?? (tests.manifest === '' ? '' : join(dirname(file), tests.manifest));
  const read = openManifests({ ...parts, named });
  const judged: { readonly one: PolicyCase; readonly manifest: ReadManifest; readonly got: CaseVerdict }[] =
    [];
  const complaints: PlacedComplaint[] = [];
  for (const one of tests.cases) {
    try {
      const manifest = await read(one.inputs);
      judged.push({ one, manifest, got: await judgeCase(one, manifest.catalog) });
    } catch (error) {
      if (!(error instanceof GoagentError) || error.code !== 'MANIFEST_INVALID') throw error;
      complaints.push(...error.complaints.map((text) => ({ line: one.line, text })));
    }
  }
  if (complaints.length > 0) return { verdict: 'refused', file, complaints: withoutRepeats(complaints) };
  const cases = judged.map(({ one, got }) => toResult(one, got));
  return {
    verdict: 'judged',
    file,
    cases,
    failed: cases.filter(({ verdict }) => verdict === 'failed').length,
    notCovered: toNotCovered(
      judged.map(({ manifest }) => manifest),
      tests.cases,
    ),
  };
}

const mostBytes = 8 * 1_048_576;

const readText = (path: string): string =>
  readRegularFile({ path, most: mostBytes, links: 'any' }).toString('utf8');

type ReadManifest = { readonly catalog: Catalog; readonly whose: 'operator' | 'recipe' };

type ManifestParts = PolicyTestParts & {
  /** Empty: the recipe's, or `tools.json` beside the tests. */
  readonly named: string;
};

/** Once for each set of inputs: they say what is offered, and how long a tool may take. */
function openManifests({
  path,
  named,
  toolProgram,
}: ManifestParts): (inputs: Inputs) => Promise<ReadManifest> {
  const texts = new Map<string, string>();
  const manifests = new Map<string, ReadManifest>();
  return async (inputs) => {
    const recipe = findRecipe(inputs.recipe.name);
    const own = named === '' && recipe !== undefined ? recipe : undefined;
    const place = named === '' ? join(dirname(path), 'tools.json') : named;
    const key = JSON.stringify([own?.name ?? '', inputs.tools]);
    const known = manifests.get(key);
    if (known !== undefined) return known;
    const text = own === undefined ? (texts.get(place) ?? readText(place)) : toRecipeManifest(own);
    if (own === undefined) texts.set(place, text);
    const directory = resolve(dirname(place));
    const parsed = await parseManifestText({ text, directory, inputs: inputs.tools, toolProgram });
    if (parsed.verdict === 'refused') throw new GoagentError('MANIFEST_INVALID', parsed.complaints);
    const { catalog } = parsed;
    const manifest: ReadManifest = { catalog, whose: own === undefined ? 'operator' : 'recipe' };
    manifests.set(key, manifest);
    return manifest;
  };
}

function toResult({ name, line, expected }: PolicyCase, got: CaseVerdict): CaseResult {
  const verdict = isExpected(expected, got) ? 'passed' : 'failed';
  return { name, line, verdict, expected, got };
}

function isExpected(expected: Expected, got: CaseVerdict): boolean {
  if (expected.verdict === 'deny') return got.verdict === 'deny' && got.code === expected.code;
  return got.verdict === 'allow' && (expected.rule === '' || got.rule === expected.rule);
}

/** The tools of a recipe are not the operator's to test. */
function toNotCovered(manifests: readonly ReadManifest[], cases: readonly PolicyCase[]): readonly string[] {
  const called = new Set(cases.map(({ call }) => call?.name));
  const own = manifests.filter(({ whose }) => whose === 'operator');
  const names = new Set(own.flatMap(({ catalog }) => catalog.tools.map(({ name }) => name)));
  return [...names].filter((name) => !called.has(name));
}

/** A fault of the manifest is told at the first case that it was read for. */
function withoutRepeats(complaints: readonly PlacedComplaint[]): readonly PlacedComplaint[] {
  return complaints.filter(
    ({ text }, index) => complaints.findIndex((other) => other.text === text) === index,
  );
}
