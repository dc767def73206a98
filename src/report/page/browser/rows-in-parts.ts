/** A long list that is built a part at a time, so that thousands of rows cost no more than the first of them. */

import { make, makeButton } from './make.ts';
import { toCount } from './words.ts';

export type Parts<Item> = {
  /** The button that builds the next part; not there when nothing is left. */
  readonly foot: HTMLElement;
  show(items: readonly Item[]): void;
};

export function showInParts<Item>(options: {
  readonly into: HTMLElement;
  /** Rows of a part. */
  readonly size: number;
  readonly toRow: (item: Item) => Node;
}): Parts<Item> {
  const { into, size, toRow } = options;
  const foot = make('p', { class: 'more' });
  let items: readonly Item[] = [];
  let done = 0;
  const add = (): void => {
    const next = items.slice(done, done + size);
    into.append(...next.map(toRow));
    done += next.length;
    const left = items.length - done;
    foot.replaceChildren(
      ...(left === 0
        ? []
        : [
            makeButton(`Show ${toCount(Math.min(left, size))} more`, add),
            ` ${toCount(left)} are not shown yet.`,
          ]),
    );
  };
  return {
    foot,
    show: (wanted) => {
      items = wanted;
      done = 0;
      into.replaceChildren();
      add();
    },
  };
}
