/** Doors: each power is used only where the list says, however it is reached. */

import ts from 'typescript';
import {
  brandMakers,
  freeModules,
  globalDoors,
  memberDoors,
  moduleDoors,
  nameDoors,
  type Place,
  packageDoors,
  randomNames,
  randomPlaces,
} from './architecture-lists.ts';
import {
  type ImportFact,
  isGlobal,
  lineOf,
  type SourceFacts,
  type Violation,
  walk,
} from './architecture-source.ts';

export function judgeDoors(file: SourceFacts): readonly Violation[] {
  const at = (node: ts.Node, rule: string, detail: string): Violation => ({
    rule,
    file: file.path,
    line: lineOf(file.tree, node),
    detail,
  });
  const violations = file.imports.flatMap((one) => judgeImport(file, one));
  for (const node of walk(file.tree)) {
    for (const power of powersOf(node)) {
      if (!holds(power.places, file.path)) violations.push(at(node, 'door', power.name));
    }
    const brand = castOf(node);
    if (brand !== undefined && !holds(brandMakers[brand], file.path))
      violations.push(at(node, 'cast', brand));
  }
  return violations;
}

function judgeImport(file: SourceFacts, one: ImportFact): readonly Violation[] {
  if (one.specifier.startsWith('.')) return [];
  const violation = (detail: string): Violation => ({
    rule: 'door',
    file: file.path,
    line: one.line,
    detail,
  });
  const name = toPackage(one.specifier);
  const names = one.names.map((imported) => `${name}.${imported}`).filter((full) => full in nameDoors);
  const randoms = one.names.filter((imported) => randomNames.includes(imported));
  return [
    ...(freeModules.includes(name) || holds(packageDoors[name] ?? moduleDoors[name], file.path)
      ? []
      : [violation(name)]),
    ...names.filter((full) => !holds(nameDoors[full], file.path)).map(violation),
    ...(holds(randomPlaces, file.path) ? [] : randoms.map(violation)),
  ];
}

/** Objects through which everything can be had. */
const holders: readonly string[] = ['process', 'globalThis', 'global'];

type Power = { readonly name: string; readonly places: readonly Place[] | undefined };

function* powersOf(node: ts.Node): Generator<Power> {
  const member = memberOf(node);
  if (member !== undefined && member.name in memberDoors && isGlobal(member.object)) {
    yield { name: member.name, places: memberDoors[member.name] };
  }
  const ofAll =
    member !== undefined && member.object.text !== 'process' ? member.name.split('.')[1] : undefined;
  if (member !== undefined && holders.includes(member.object.text) && ofAll !== undefined) {
    if (ofAll === 'process') yield { name: 'process by another name', places: [] };
    if (ofAll in globalDoors) yield { name: ofAll, places: globalDoors[ofAll] };
  }
  if (ts.isPropertyAccessExpression(node) && randomNames.includes(node.name.text)) {
    yield { name: node.name.text, places: randomPlaces };
  }
  if (ts.isIdentifier(node) && node.text in globalDoors && isGlobal(node)) {
    yield { name: node.text, places: globalDoors[node.text] };
  }
  if (ts.isIdentifier(node) && holders.includes(node.text) && isGlobal(node) && !isObject(node)) {
    yield { name: `${node.text} by another name`, places: [] };
  }
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isBareDate(node)) {
    yield { name: 'Date.now', places: memberDoors['Date.now'] };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier === undefined || !ts.isStringLiteralLike(specifier))
      yield { name: 'import of a variable', places: [] };
  }
}

function memberOf(node: ts.Node): { readonly name: string; readonly object: ts.Identifier } | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return { name: `${node.expression.text}.${node.name.text}`, object: node.expression };
  }
  if (
    ts.isElementAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    ts.isStringLiteralLike(node.argumentExpression)
  ) {
    return { name: `${node.expression.text}.${node.argumentExpression.text}`, object: node.expression };
  }
  return undefined;
}

// `process.x` and `process['x']` can be judged by their member; a copy, a pattern or a computed member cannot.
function isObject(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent)) return true;
  if (ts.isElementAccessExpression(parent)) return ts.isStringLiteralLike(parent.argumentExpression);
  return ts.isTypeOfExpression(parent);
}

function isBareDate(node: ts.NewExpression | ts.CallExpression): boolean {
  const { expression } = node;
  if (!ts.isIdentifier(expression) || expression.text !== 'Date' || !isGlobal(expression)) return false;
  return ts.isCallExpression(node) || (node.arguments ?? []).length === 0;
}

/** What a cast or a type guard claims, by the brand if it names one; `as const` claims nothing. */
function castOf(node: ts.Node): string | undefined {
  const isCast =
    ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isTypePredicateNode(node);
  if (!isCast || node.type === undefined) return undefined;
  if (node.type.getText() === 'const') return undefined;
  const names = [...walk(node.type)].filter(ts.isIdentifier).map((identifier) => identifier.text);
  const brand = names.find((name) => name in brandMakers);
  // A guard that looks is how unknown becomes known; one that names a brand forges it.
  return brand ?? (ts.isTypePredicateNode(node) ? undefined : node.type.getText());
}

function toPackage(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier.replace(/^(node:[^/]+)\/.*$/, '$1');
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function holds(places: readonly Place[] | undefined, path: string): boolean {
  const inside = path.slice('src/'.length);
  return (places ?? []).some((place) => (place.endsWith('/') ? inside.startsWith(place) : inside === place));
}
