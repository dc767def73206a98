/** The one way to an element: text only ever becomes text, and no attribute takes a word that could run. */

export type Child = Node | string | undefined;

export type Given = {
  readonly id?: string;
  readonly class?: string;
  /** A place of this page: `#calls`. */
  readonly to?: `#${string}`;
  readonly role?: 'status' | 'list' | 'img' | 'group' | 'alert';
  readonly type?: 'button' | 'search' | 'text' | 'file';
  readonly scope?: 'col' | 'row';
  readonly label?: string;
  readonly labelledBy?: string;
  readonly hiddenFromReaders?: true;
  readonly title?: string;
  readonly columns?: number;
  readonly for?: string;
  readonly direction?: 'ltr' | 'auto';
};

const attributeOf: { readonly [name in keyof Given]-?: string } = {
  id: 'id',
  class: 'class',
  to: 'href',
  role: 'role',
  type: 'type',
  scope: 'scope',
  label: 'aria-label',
  labelledBy: 'aria-labelledby',
  hiddenFromReaders: 'aria-hidden',
  title: 'title',
  columns: 'colspan',
  for: 'for',
  direction: 'dir',
};

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    const attribute = Object.entries(attributeOf).find(([known]) => known === name)?.[1];
    if (attribute !== undefined && value !== undefined) element.setAttribute(attribute, String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that does something in this page. */
export function makeButton(text: string, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, [text]);
  button.addEventListener('click', () => press(button));
  return button;
}

/** A section with a heading of the second level, and a place to go to. */
export function makeSection(
  about: { readonly id: string; readonly title: string; readonly note?: string },
  children: readonly Child[],
): HTMLElement {
  const heading = `${about.id}-title`;
  return make('section', { id: about.id, labelledBy: heading }, [
    make('h2', { id: heading }, [about.title]),
    about.note === undefined ? undefined : make('p', { class: 'note' }, [about.note]),
    ...children,
  ]);
}

/** Room for a table that may be wider than the page: it scrolls, also by keys. */
export function makeWide(label: string, children: readonly Child[]): HTMLElement {
  const wide = make('div', { class: 'wide', role: 'group', label }, children);
  wide.tabIndex = 0;
  return wide;
}

/** What can be opened; its content is built the first time it is. */
export function makeFold(
  about: { readonly summary: readonly Child[]; readonly class?: string },
  build: () => readonly Child[],
): HTMLDetailsElement {
  const fold = make('details', about.class === undefined ? {} : { class: about.class }, [
    make('summary', {}, about.summary),
  ]);
  fold.addEventListener('toggle', () => fold.append(...build().filter((child) => child !== undefined)), {
    once: true,
  });
  return fold;
}
