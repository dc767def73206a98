/** The few forms of expressions that the examples use, evaluated as the runner does; any other form is an error, not a guess. */

export type Context = { readonly [name: string]: unknown };

const path = String.raw`[a-z]+(?:\.[\w-]+|\['[^']+'\])+`;
const forms: readonly {
  readonly form: RegExp;
  readonly toValue: (parts: readonly string[], context: Context) => unknown;
}[] = [
  { form: new RegExp(`^(${path})$`), toValue: ([name = ''], context) => look(name, context) },
  {
    form: new RegExp(`^toJSON\\((${path})\\)$`),
    toValue: ([name = ''], context) => JSON.stringify(look(name, context), null, 2),
  },
  {
    form: new RegExp(`^(${path}) (==|!=) '([^']*)'$`),
    toValue: ([name = '', sign, text], context) => (look(name, context) === text) === (sign === '=='),
  },
  {
    form: new RegExp(`^startsWith\\((${path}), '([^']*)'\\)$`),
    toValue: ([name = '', start = ''], context) =>
      String(look(name, context)).toLowerCase().startsWith(start.toLowerCase()),
  },
];

/** The text with each `${{ … }}` in its place. */
export function fill(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inside: string) => String(evaluate(inside.trim(), context)));
}

/** Whether a step or a job with this `if:` runs; without one it does. */
export function holds(condition: string | undefined, context: Context): boolean {
  return condition === undefined || evaluate(condition, context) === true;
}

function evaluate(expression: string, context: Context): unknown {
  for (const { form, toValue } of forms) {
    const parts = form.exec(expression)?.slice(1);
    if (parts !== undefined) return toValue(parts, context);
  }
  throw new Error(`The tests do not know an expression like "${expression}"`);
}

/** The last name of a path may be missing, and is empty then; what leads to it has to be there. */
function look(name: string, context: Context): unknown {
  const names = name.replaceAll(/\['([^']+)'\]/g, '.$1').split('.');
  const last = names.pop() ?? '';
  let value: unknown = context;
  for (const one of names) {
    value = Object(value)[one];
    if (value === undefined) throw new Error(`The tests have no "${one}" for "${name}"`);
  }
  return Object(value)[last] ?? '';
}
