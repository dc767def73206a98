/** A page with one of its marked blocks replaced. */

export type Block = { readonly text: string; readonly name: string; readonly content: string };

export function replaceBlock({ text, name, content }: Block): string {
  const start = `<!-- generated: ${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`there is no block "${name}"`);
  return `${text.slice(0, from)}${start}\n${content}\n${text.slice(to)}`;
}
