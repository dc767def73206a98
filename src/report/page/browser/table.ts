/** A table with a caption and heads that say what they are heads of. */

import { type Child, make } from './make.ts';

export type Column = { readonly title: string; readonly class?: string };

export type Cells = readonly (Child | readonly Child[])[];

export function makeTable(
  about: { readonly caption: string; readonly columns: readonly Column[]; readonly class?: string },
  rows: readonly Cells[],
): HTMLElement {
  const { caption, columns } = about;
  const body = make(
    'tbody',
    {},
    rows.map((cells) => makeRow(cells, columns)),
  );
  return makeTableOf({ ...about, caption, columns }, body);
}

export function makeTableOf(
  about: { readonly caption: string; readonly columns: readonly Column[]; readonly class?: string },
  body: HTMLElement,
): HTMLElement {
  const heads = about.columns.map(({ title, class: name }) =>
    make('th', { scope: 'col', ...(name === undefined ? {} : { class: name }) }, [title]),
  );
  return make('table', about.class === undefined ? {} : { class: about.class }, [
    make('caption', {}, [about.caption]),
    make('thead', {}, [make('tr', {}, heads)]),
    body,
  ]);
}

/** The first cell is the head of its row. */
export function makeRow(cells: Cells, columns: readonly Column[]): HTMLTableRowElement {
  return make(
    'tr',
    {},
    cells.map((cell, index) => {
      const name = columns[index]?.class;
      const given = name === undefined ? {} : { class: name };
      const children = Array.isArray(cell) ? cell : [cell];
      return index === 0 ? make('th', { ...given, scope: 'row' }, children) : make('td', given, children);
    }),
  );
}
