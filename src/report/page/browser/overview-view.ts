/** The first screen: how it ended and why, what it cost, what it changed or proposed, how it was held. */

import type { PageData } from '../page-data.ts';
import { showBadge, showClaim, type Tone } from './badge.ts';
import { objectOf, textOf } from './fields.ts';
import { showFigures } from './figures-view.ts';
import { type Child, make } from './make.ts';
import { taintMeaning, tierMeaning } from './meanings.ts';
import { parseProposals, toCountedTypes, toPublished, toRecorded } from './proposals.ts';
import type { RunStory } from './run-story.ts';
import { showWords } from './shown-words.ts';
import { toEvent, toTaints } from './trust.ts';
import { toCounted, toTime } from './words.ts';

export function showOverview(story: RunStory): HTMLElement {
  return make('section', { id: 'overview', labelledBy: 'conclusion' }, [
    showConclusion(story),
    showProblems(story.data),
    showFigures(story),
    make('dl', { class: 'held' }, [
      ...toEntry('Changed or proposed', showEffects(story)),
      ...toEntry('Isolation', showIsolation(story)),
      ...toEntry('Taint', showTaint(story)),
    ]),
  ]);
}

export type Look = { readonly tone: Tone; readonly sign: string; readonly title: string };

const looks: { readonly [name: string]: Omit<Look, 'title'> } = {
  success: { tone: 'good', sign: '✓' },
  skipped: { tone: 'plain', sign: '»' },
  'needs-human-review': { tone: 'warned', sign: '?' },
  cancelled: { tone: 'plain', sign: '■' },
  'policy-denied': { tone: 'bad', sign: '⊘' },
  'budget-exhausted': { tone: 'warned', sign: '◔' },
};

/** `Budget exhausted` and so on, with its sign. */
export function lookOf(conclusion: string | undefined): Look {
  if (conclusion === undefined) return { tone: 'warned', sign: '…', title: 'The run did not end' };
  const look = Object.hasOwn(looks, conclusion) ? looks[conclusion] : undefined;
  const title = conclusion.charAt(0).toUpperCase() + conclusion.slice(1).replaceAll('-', ' ');
  return { ...(look ?? { tone: 'bad', sign: '✕' }), title };
}

/** Whoever changed a bundle would have it end well: what it says of itself is never shown as good. */
const toUnproven = (end: RunStory['end']): Look => ({
  ...{ tone: 'bad', sign: '⚠' },
  title: end === undefined ? 'Not valid' : `Not valid; it says: ${lookOf(end.conclusion).title}`,
});

function showConclusion({ data, end, facts, lines, modelCalls }: RunStory): HTMLElement {
  const { tone, sign, title } = data.problems.length === 0 ? lookOf(end?.conclusion) : toUnproven(end);
  const model = modelCalls.at(-1)?.model ?? textOf(objectOf(facts, 'inputs'), 'model');
  const about = [textOf(facts, 'repository'), toEvent(facts), model].filter((part) => part !== '');
  return make('div', { class: `conclusion ${tone}` }, [
    make('span', { class: 'seal', hiddenFromReaders: true }, [sign]),
    make('div', {}, [
      make('h1', { id: 'conclusion' }, [showWords(title)]),
      make('p', { class: 'reason' }, [
        ...showMessage(end?.message ?? (data.problems.length === 0 ? unended : unsound)),
        end === undefined ? undefined : make('code', { class: 'code' }, [showWords(end.reason, 80)]),
      ]),
      make('p', { class: 'about' }, [
        ...about.flatMap((part): readonly Child[] => [showWords(part), ' · ']),
        make('time', {}, [toTime(lines[0]?.at ?? 0)]),
      ]),
    ]),
  ]);
}

/** Complaints come one a line. */
const showMessage = (message: string): readonly Child[] =>
  message
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [make('br')]), showWords(line, 2_000), ' ']);

const unended =
  'The log has no last line: the run was killed, or its machine was lost. What there is follows.';
const unsound = 'This bundle is not as a run leaves one. Take nothing of it for a fact before you know why.';

function showProblems({ problems: found, files }: PageData): HTMLElement | undefined {
  const withheld = files.flatMap((file) =>
    file.type === 'withheld' ? [`${file.name} is not shown: ${file.why}`] : [],
  );
  const problems = [...found, ...withheld];
  if (problems.length === 0) return undefined;
  return make('div', { class: 'problems', role: 'group', label: 'Problems of this bundle' }, [
    make('p', {}, [showBadge('bad', 'To know before you read on', '⚠')]),
    make(
      'ul',
      {},
      problems.map((problem) => make('li', {}, [showWords(problem, 600)])),
    ),
  ]);
}

const toEntry = (name: string, children: readonly Child[]): readonly Child[] => [
  make('div', {}, [make('dt', {}, [name]), make('dd', {}, children)]),
];

function showEffects({ lines, files }: RunStory): readonly Child[] {
  const published = toPublished(lines);
  const list = parseProposals(files.get('proposals.json'));
  const types = list?.proposals.map(({ type }) => type) ?? toRecorded(lines);
  if (published.length > 0)
    return [
      showBadge('plain', 'Written to GitHub', '✎'),
      ' ',
      showWords(toCountedTypes(published.map(({ type }) => type))),
      '. ',
      make('a', { to: '#proposals' }, ['What it looks like']),
    ];
  if (types.length > 0)
    return [
      showBadge('plain', 'Proposed, not written', '✎'),
      ' ',
      showWords(`${toCountedTypes(types)}${list === undefined ? '' : `, for ${list.target}`}.`),
      ' ',
      make('a', { to: '#proposals' }, ['What it would look like']),
    ];
  return [
    showBadge('plain', 'Nothing', '–'),
    ' ',
    'No proposal was made, and nothing was written to GitHub.',
  ];
}

function showIsolation({ data, facts }: RunStory): readonly Child[] {
  const isolation = objectOf(facts, 'isolation');
  const tier = textOf(isolation, 'tier');
  if (tier === '')
    return [showBadge('plain', 'Not known', '–'), ' ', 'The run ended before its tools were set up.'];
  const why = textOf(isolation, 'why');
  const tone = tier === 'full' ? 'good' : 'plain';
  const nothing = why.startsWith('No external tools');
  return [
    showClaim(data, {
      tone: nothing ? 'good' : tone,
      word: nothing ? 'Nothing to isolate' : tier,
      sign: nothing || tone === 'good' ? '✓' : '◑',
    }),
    ' ',
    showWords(
      nothing ? 'All tools are built in, and no process was started.' : `${tierMeaning(tier)} ${why}`,
      600,
    ),
  ];
}

function showTaint({ data, lines }: RunStory): readonly Child[] {
  const taints = toTaints(lines);
  const [first] = taints;
  if (first === undefined)
    return [
      showClaim(data, { tone: 'good', word: 'Clean' }),
      ' ',
      'Nothing of a stranger has reached the run. What is committed here counts as yours.',
    ];
  const more = taints.length === 1 ? '' : ` And ${toCounted(taints.length - 1, 'more cause')}.`;
  return [
    showBadge('warned', 'Tainted'),
    ' ',
    showWords(first.reason || taintMeaning(first.source), 400),
    `${more} `,
    make('a', { to: '#trust' }, ['What that means']),
    ' ',
  ];
}
