import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { planReview } from '../../src/recipes/fit.ts';
import { findRecipe, toRecipeManifest } from '../../src/recipes/recipes.ts';
import { toPassTask } from '../../src/recipes/review-task.ts';
import { toDiff } from '../support/git-diffs.ts';
import { requestReview, toHunk, toTextFile } from '../support/review-requests.ts';

const repositoryFile = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const none = { comment: 0, review: 0, issue: 0, 'pull-request': 0, labels: undefined };

test('each recipe proposes one thing, and no labels unless the operator lists them', () => {
  deepEqual(
    (['none', 'review', 'triage', 'maintenance'] as const).map((name) => findRecipe(name)?.limits),
    [undefined, { ...none, review: 1 }, { ...none, comment: 1 }, { ...none, 'pull-request': 1 }],
  );
});

test('a recipe knows what it is for, what it leaves alone, and what a stranger gets', () => {
  const about = (['review', 'triage', 'maintenance'] as const).map((name) => {
    const recipe = findRecipe(name);
    return [recipe?.items, recipe?.leavesAlone, recipe?.onUntrusted];
  });
  deepEqual(about, [
    [['pull-request'], ['draft', 'closed'], 'read-only'],
    [['issue', 'pull-request'], ['closed'], 'read-only'],
    [[], [], 'skip'],
  ]);
});

test('review and triage have the tools of the default manifest, maintenance those and the eight that write', () => {
  const namesOf = (text: string): readonly string[] =>
    JSON.parse(text).tools.map(({ name }: { readonly name: string }) => name);
  const toolsOf = (name: 'review' | 'triage' | 'maintenance') => {
    const recipe = findRecipe(name);
    return recipe === undefined ? [] : namesOf(toRecipeManifest(recipe));
  };
  const defaults = namesOf(repositoryFile('tools.json'));
  deepEqual(toolsOf('review'), defaults);
  deepEqual(toolsOf('triage'), defaults);
  const example = namesOf(repositoryFile('examples/manifests/maintenance.json'));
  deepEqual(
    toolsOf('maintenance'),
    example.filter((name) => name !== 'exec'),
  );
  equal(toolsOf('maintenance').length, defaults.length + 8);
});

test('the task of a pass has the order first, what is known next, and the change last in its fence', () => {
  const plan = planReview(requestReview(toDiff([toTextFile('a.ts', [toHunk(1, ['+one'])])])));
  const task = toPassTask({ plan, pass: 0, known: 'KNOWN' });
  match(task, /^Give what you find by one call of propose_review/);
  match(task, /Do not tell them again\.\nKNOWN\n\n/);
  equal(task.endsWith(`\n${plan.passes[0]?.text}`), true);
  equal(task.includes('part 1 of'), false);
});

test('the task of one of several passes says which it is', () => {
  const files = [
    toTextFile('a.ts', [
      toHunk(
        1,
        Array.from({ length: 500 }, () => '+one more line'),
      ),
    ]),
  ];
  const plan = planReview(requestReview(toDiff(files), { tokensPerPass: 6_000, mostPasses: 3 }));
  match(toPassTask({ plan, pass: 1, known: undefined }), / this is part 2 of 3, /);
});
