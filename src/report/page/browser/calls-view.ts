/** The table of calls, with filters, a search, and a row that opens. */

import { toSize } from '../../size.ts';
import { showBadge, type Tone } from './badge.ts';
import { showCallDetails } from './call-details.ts';
import { countOf, type FilterName, filterNames, searchCalls } from './call-filter.ts';
import { toStepName } from './log-lines.ts';
import { type Child, make, makeButton, makeSection, makeWide } from './make.ts';
import { showInParts } from './rows-in-parts.ts';
import type { RunStory } from './run-story.ts';
import { showWords } from './shown-words.ts';
import { type Column, makeRow, makeTableOf } from './table.ts';
import type { CallState, ToolCall } from './tool-calls.ts';
import { toCount, toCounted, toDuration } from './words.ts';

const rowsAtOnce = 100;

const columns: readonly Column[] = [
  { title: 'Call', class: 'number' },
  { title: 'Step', class: 'number lesser' },
  { title: 'Tool' },
  { title: 'Asked for', class: 'asked' },
  { title: 'Came to' },
  { title: 'Time', class: 'number' },
  { title: 'Size', class: 'number lesser' },
];

export function showCalls({ calls }: RunStory): HTMLElement {
  if (calls.length === 0)
    return makeSection({ id: 'calls', title: 'Calls' }, [
      make('p', { class: 'quiet' }, ['No tool was asked for.']),
    ]);
  const body = make('tbody');
  const parts = showInParts<ToolCall>({ into: body, size: rowsAtOnce, toRow: showCall });
  const told = make('p', { class: 'told', role: 'status' });
  let filter: FilterName = 'all';
  let words = '';
  const show = (): void => {
    const found = searchCalls(calls, { filter, words });
    told.textContent =
      found.length === calls.length
        ? `All ${toCounted(calls.length, 'call')}`
        : `${toCount(found.length)} of ${toCounted(calls.length, 'call')}`;
    parts.show(found);
  };
  const filters = showFilters(calls, (chosen) => {
    filter = chosen;
    show();
  });
  const search = showSearch((typed) => {
    words = typed;
    show();
  });
  show();
  return makeSection({ id: 'calls', title: 'Calls' }, [
    make('div', { class: 'controls' }, [filters, search]),
    told,
    makeWide('Table of calls', [
      makeTableOf({ caption: 'Calls of tools, in the order of the log', columns, class: 'calls' }, body),
    ]),
    parts.foot,
  ]);
}

const titles: { readonly [name in FilterName]: string } = {
  all: 'All',
  refused: 'Refused',
  failed: 'Failed',
  shortened: 'Truncated',
  slow: 'Slow, 1 s or more',
};

function showFilters(calls: readonly ToolCall[], choose: (filter: FilterName) => void): HTMLElement {
  const buttons = filterNames.map((name) => {
    const button = makeButton(`${titles[name]} `, () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(name);
    });
    button.setAttribute('aria-pressed', String(name === 'all'));
    button.append(make('span', { class: 'count' }, [toCount(countOf(calls, name))]));
    return button;
  });
  return make('div', { class: 'filters', role: 'group', label: 'Which calls to show' }, buttons);
}

function showSearch(change: (words: string) => void): HTMLElement {
  const input = make('input', { id: 'search-calls', type: 'search' });
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.addEventListener('input', () => change(input.value));
  return make('p', { class: 'search' }, [make('label', { for: 'search-calls' }, ['Search']), input]);
}

const tones: { readonly [state in CallState]: Tone } = {
  ok: 'good',
  failed: 'bad',
  refused: 'warned',
  open: 'plain',
};

export const showCallState = ({ state, ended }: ToolCall): HTMLElement =>
  state === 'refused' ? showBadge('warned', 'refused', '⊘') : showBadge(tones[state], ended);

function showCall(call: ToolCall): DocumentFragment {
  const open = makeButton('', () => {
    const isOpen = details.hidden;
    if (isOpen && cell.childElementCount === 0)
      cell.append(...showCallDetails(call).filter((child) => child !== undefined));
    details.hidden = !isOpen;
    open.setAttribute('aria-expanded', String(isOpen));
  });
  open.className = 'open';
  open.append(showWords(call.tool, 64));
  open.setAttribute('aria-expanded', 'false');
  const cell = make('td', { columns: columns.length });
  const details = make('tr', { class: 'details' }, [cell]);
  details.hidden = true;
  const row = makeRow(
    [
      String(call.number),
      toStepName(call.step, call.stage),
      open,
      showWords(toShort(call), 160),
      toState(call),
      toDuration(call.ms),
      toSize(call.bytes),
    ],
    columns,
  );
  row.classList.add(call.state);
  const both = new DocumentFragment();
  both.append(row, details);
  return both;
}

const toShort = (call: ToolCall): string =>
  (call.argumentsText ?? JSON.stringify(call.arguments)).slice(0, 2_000).replace(/^\{|\}$/g, '');

const toState = (call: ToolCall): readonly Child[] => [
  showCallState(call),
  call.code === '' ? undefined : make('span', { class: 'code' }, [' ', showWords(call.code, 40)]),
  call.truncated ? make('span', { class: 'code' }, [' truncated']) : undefined,
];
