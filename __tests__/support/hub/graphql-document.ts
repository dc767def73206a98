/** Reads the part of the GraphQL language that clients of GitHub send: one operation, arguments, aliases, inline fragments. */

export type Value =
  | { readonly type: 'plain'; readonly value: string | number | boolean | null }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Value[] }
  | { readonly type: 'object'; readonly members: readonly (readonly [string, Value])[] };

export type Selection =
  | {
      readonly type: 'field';
      readonly name: string;
      readonly alias: string;
      readonly args: readonly (readonly [string, Value])[];
      readonly inner: readonly Selection[];
    }
  | { readonly type: 'fragment'; readonly on: string | undefined; readonly inner: readonly Selection[] };

export type Document = {
  readonly operation: 'query' | 'mutation';
  readonly selections: readonly Selection[];
};

/** Throws with a sentence for what it does not know. */
export function parseDocument(text: string): Document {
  const words = text.match(/"(?:[^"\\]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|#.*|[^\s,]/g) ?? [];
  return new Reader(words.filter((word) => !word.startsWith('#'))).read();
}

class Reader {
  readonly #words: readonly string[];
  #at = 0;
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  read(): Document {
    const operation = this.#peek() === 'mutation' ? 'mutation' : 'query';
    if (this.#peek() !== '{') this.#skipHead();
    const selections = this.#selections();
    if (this.#peek() !== '') throw new Error(`unexpected ${this.#peek()}`);
    return { operation, selections };
  }

  #peek(): string {
    return this.#words[this.#at] ?? '';
  }

  #next(): string {
    this.#at += 1;
    return this.#words[this.#at - 1] ?? '';
  }

  /** The word behind this one. */
  #after(): string {
    this.#next();
    return this.#next();
  }

  #expect(word: string): void {
    const found = this.#next();
    if (found !== word) throw new Error(`expected ${word}, found ${found}`);
  }

  /** Word, name and declarations of variables, whose types are not held against anything. */
  #skipHead(): void {
    let depth = 0;
    while (this.#peek() !== '' && (depth > 0 || this.#peek() !== '{')) {
      const word = this.#next();
      if (word === '(') depth += 1;
      if (word === ')') depth -= 1;
    }
  }

  #selections(): readonly Selection[] {
    this.#expect('{');
    const selections: Selection[] = [];
    while (this.#peek() !== '}') {
      if (this.#peek() === '') throw new Error('it ends too early');
      selections.push(this.#peek() === '...' ? this.#fragment() : this.#field());
    }
    this.#next();
    return selections;
  }

  #fragment(): Selection {
    this.#expect('...');
    const on = this.#peek() === 'on' ? this.#after() : undefined;
    return { type: 'fragment', on, inner: this.#selections() };
  }

  #field(): Selection {
    const first = this.#next();
    const name = this.#peek() === ':' ? this.#after() : first;
    const args = this.#peek() === '(' ? this.#members('(', ')') : [];
    return { type: 'field', name, alias: first, args, inner: this.#peek() === '{' ? this.#selections() : [] };
  }

  #members(open: string, close: string): readonly (readonly [string, Value])[] {
    this.#expect(open);
    const members: (readonly [string, Value])[] = [];
    while (this.#peek() !== close) {
      if (this.#peek() === '') throw new Error('it ends too early');
      const name = this.#next();
      this.#expect(':');
      members.push([name, this.#value()]);
    }
    this.#next();
    return members;
  }

  #value(): Value {
    if (this.#peek() === '{') return { type: 'object', members: this.#members('{', '}') };
    const word = this.#next();
    if (word === '$') return { type: 'variable', name: this.#next() };
    if (word === '[') return this.#list();
    if (word.startsWith('"') || /^-?\d|^(true|false|null)$/.test(word))
      return { type: 'plain', value: JSON.parse(word) };
    return { type: 'plain', value: word };
  }

  #list(): Value {
    const items: Value[] = [];
    while (this.#peek() !== ']') {
      if (this.#peek() === '') throw new Error('it ends too early');
      items.push(this.#value());
    }
    this.#next();
    return { type: 'list', items };
  }
}

export type Variables = { readonly [name: string]: unknown };

export function toPlain(value: Value, variables: Variables): unknown {
  switch (value.type) {
    case 'plain':
      return value.value;
    case 'variable':
      return variables[value.name];
    case 'list':
      return value.items.map((one) => toPlain(one, variables));
    case 'object':
      return toArguments(value.members, variables);
  }
}

export const toArguments = (
  members: readonly (readonly [string, Value])[],
  variables: Variables,
): Variables => Object.fromEntries(members.map(([name, value]) => [name, toPlain(value, variables)]));
