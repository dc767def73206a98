/** Changes of a workflow file: those that put one fault in, and those that only write it in another way. */

import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { WorkflowCode } from '../../../src/law/doctor/codes.ts';

/** From 0 up to, and without, `below`. */
export type Dice = (below: number) => number;

export type Injection = {
  readonly code: WorkflowCode;
  /** Undefined: this file has no place for it. */
  readonly inject: (text: string, dice: Dice) => string | undefined;
};

type Step = YAMLMap<unknown, unknown>;
type Place = { readonly document: Document; readonly job: YAMLMap; readonly steps: readonly Step[] };

const isOurs = (step: Step): boolean => /goagent-action@/i.test(String(step.get('uses')));
const isPublish = (step: Step): boolean => /goagent-action\/publish@/i.test(String(step.get('uses')));

/** A job with an agent in it, and its steps. */
function open(text: string, dice: Dice): Place | undefined {
  const document = parseDocument(text);
  const jobs = document.get('jobs');
  if (!isMap(jobs)) return undefined;
  const found = jobs.items.flatMap(({ value: job }) => {
    const steps = isMap(job) ? job.get('steps') : undefined;
    if (!isMap(job) || !isSeq(steps)) return [];
    const maps = steps.items.filter((step): step is Step => isMap(step));
    return maps.some(isOurs) ? [{ document, job, steps: maps }] : [];
  });
  return found[dice(found.length)];
}

function edit(change: (place: Place, dice: Dice) => 'changed' | 'no-place'): Injection['inject'] {
  return (text, dice) => {
    const place = open(text, dice);
    return place === undefined || change(place, dice) === 'no-place' ? undefined : String(place.document);
  };
}

const addStep = (toStep: (place: Place) => unknown): Injection['inject'] =>
  edit((place, dice) => {
    const steps = place.job.get('steps');
    if (!isSeq(steps)) return 'no-place';
    steps.items.splice(dice(steps.items.length + 1), 0, place.document.createNode(toStep(place)));
    return 'changed';
  });

const onCheckout = (change: (step: Step, document: Document) => void): Injection['inject'] =>
  edit(({ steps, document }) => {
    const step = steps.find((one) => /\/checkout@/.test(String(one.get('uses'))));
    if (step === undefined || steps.indexOf(step) > steps.findLastIndex(isOurs)) return 'no-place';
    change(step, document);
    return 'changed';
  });

/** Whatever the case of its name. */
function dropCredentials(step: Step): void {
  const inputs = step.get('with');
  if (!isMap(inputs)) return;
  inputs.items = inputs.items.filter(({ key }) => !/^persist-credentials$/i.test(String(key)));
  if (inputs.items.length === 0) step.delete('with');
}

const onAgent = (change: (step: Step, document: Document) => void): Injection['inject'] =>
  edit(({ steps, document }) => {
    const step = steps.find(isOurs);
    if (step === undefined) return 'no-place';
    change(step, document);
    return 'changed';
  });

/** Spellings of one stranger's text. */
const titles = [
  '${{ github.event.issue.title }}',
  "${{ GITHUB['event'].pull_request['BODY'] }}",
  "${{ format('<{0}>', toJSON(github.event)) }}",
  "${{ github.head_ref || 'none' }}",
  "${{ join(github.event.commits.*.message, '}}') }}",
];

export const toInjections = (dice: Dice): readonly Injection[] => {
  const title = titles[dice(titles.length)] ?? '';
  return [
    { code: 'ACTION_NOT_PINNED', inject: addStep(() => ({ uses: 'actions/cache@v4' })) },
    { code: 'EVENT_TEXT_IN_SCRIPT', inject: addStep(() => ({ run: `echo a\necho "${title}"\n` })) },
    {
      code: 'EVENT_TEXT_IN_INPUT',
      inject: onAgent((step) => step.setIn(['with', 'developer'], `It is about ${title}`)),
    },
    {
      code: 'OUTPUT_IN_SCRIPT',
      inject: edit(({ document, steps, job }, dice) => {
        const [agent, list] = [steps.find(isOurs), job.get('steps')];
        if (agent === undefined || !isSeq(list)) return 'no-place';
        if (!agent.has('id')) agent.set('id', 'the-agent');
        const run = `echo '\${{ Steps['${String(agent.get('id')).toUpperCase()}'].outputs.Final-Message }}'`;
        list.items.splice(dice(list.items.length + 1), 0, document.createNode({ run }));
        return 'changed';
      }),
    },
    {
      code: 'CREDENTIALS_PERSISTED',
      inject: onCheckout(dropCredentials),
    },
    { code: 'CONCLUSION_HIDDEN', inject: onAgent((step) => step.set('continue-on-error', true)) },
    {
      code: 'KEY_IN_WORKFLOW',
      inject: onAgent((step) => step.setIn(['with', 'api-key'], 'a-word-in-the-open')),
    },
    {
      code: 'EXPRESSION_NOT_READ',
      inject: onAgent((step) => step.setIn(['with', 'developer'], '${{ a b }}')),
    },
    { code: 'NOT_LOOKED_INTO', inject: addStep(() => ({ uses: './.github/actions/prepare' })) },
    { code: 'TIMEOUT_MISSING', inject: edit(({ job, steps }) => drop(job, steps)) },
    { code: 'PERMISSIONS_TOO_WIDE', inject: edit(({ job }) => put(job, ['permissions', 'write-all'])) },
    {
      code: 'SECRET_IN_SHARED_ENV',
      inject: edit(({ job, document }) =>
        put(job, ['env', document.createNode({ TOKEN: "${{ format('{0}', secrets['TOKEN']) }}" })]),
      ),
    },
    {
      code: 'HEAD_CHECKED_OUT',
      inject: (text, dice) => {
        const target = edit(({ document, job, steps }) => {
          if (steps.some(isPublish)) return 'no-place';
          document.set('on', document.createNode(['pull_request_target']));
          return put(job, [
            'permissions',
            document.createNode({ contents: 'write', issues: 'write', 'pull-requests': 'write' }),
          ]);
        })(text, dice);
        const run = 'git fetch origin "pull/$NUMBER/head"\ngit checkout FETCH_HEAD\n';
        return target === undefined ? undefined : addStep(() => ({ run }))(target, dice);
      },
    },
  ];
};

function drop(job: YAMLMap, steps: readonly Step[]): 'changed' | 'no-place' {
  for (const step of steps) step.delete('timeout-minutes');
  return job.delete('timeout-minutes') ? 'changed' : 'no-place';
}

function put(job: YAMLMap, [key, value]: readonly [string, unknown]): 'changed' {
  job.set(key, value);
  return 'changed';
}

/** Nothing of these changes what GitHub does. */
export const harmless: { readonly [name: string]: (text: string, dice: Dice) => string } = {
  comments: (text, dice) => {
    const document = parseDocument(text);
    visit(document, { Pair: (_, { key }) => void (isScalar(key) && dice(3) === 0 && comment(key)) });
    return String(document);
  },
  'order of keys': (text, dice) => {
    // An anchor has to stay before its aliases: they are written out first.
    const document = new Document(parseDocument(text).toJS(), { aliasDuplicateObjects: false });
    visit(document, { Map: (_, map) => void shuffle(map.items, dice) });
    return String(document);
  },
  quotes: (text, dice) => {
    const document = parseDocument(text);
    visit(document, { Scalar: (_, scalar) => void requote(scalar, dice) });
    return document.toString({ lineWidth: 0 });
  },
  'flow style': (text) => {
    const document = parseDocument(text);
    visit(document, {
      Collection: (_, node) => {
        node.flow = true;
      },
      Scalar: (_, scalar) => {
        scalar.type = 'QUOTE_DOUBLE';
      },
    });
    visit(document, { Node: (_, node) => void bare(node) });
    return document.toString({ lineWidth: 0 });
  },
  aliases: (text) => String(new Document(shared(parseDocument(text).toJS()))),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
};

function comment(key: Scalar): void {
  key.commentBefore = ' uses: actions/checkout@main\n run: echo ${{ github.event.issue.title }}';
}

function bare(node: Node): void {
  node.comment = null;
  node.commentBefore = null;
  node.spaceBefore = false;
}

function shuffle(items: unknown[], dice: Dice): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = dice(at + 1);
    [items[at], items[other]] = [items[other], items[at]];
  }
}

function requote(scalar: Scalar, dice: Dice): void {
  if (typeof scalar.value !== 'string' || /[\n]/.test(scalar.value)) return;
  scalar.type = (['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'] as const)[dice(3)] ?? 'PLAIN';
}

/** Equal maps become one object, which is written once, with an anchor. */
function shared(value: unknown, seen = new Map<string, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value);
  const known = seen.get(text);
  if (known !== undefined) return known;
  const copy = Array.isArray(value)
    ? value.map((item) => shared(item, seen))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shared(item, seen)]));
  seen.set(text, copy);
  return copy;
}
