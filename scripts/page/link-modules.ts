/**
 * Links TypeScript modules to one plain script for a browser. The page needs no more of a bundler than this: ncc makes
 * programs for Node. Types are not looked at here; `npm run check` does, with the DOM's.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export type Linking = {
  /** Absolute; what the names of modules are relative to. */
  readonly root: string;
  /** Absolute path of the module whose `start` is called when the script runs. */
  readonly entry: string;
  readonly start: string;
};

/** The same text for the same sources, wherever they lie. Comments go; licences of packages come first. */
export function linkModules({ root, entry, start }: Linking): string {
  const modules = new Map<string, string>();
  const nameOf = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const add = (path: string): void => {
    const name = nameOf(path);
    if (modules.has(name)) return;
    modules.set(name, '');
    const { script, targets } = compile(path, nameOf);
    modules.set(name, script);
    for (const target of targets) add(target);
  };
  add(entry);
  const table = [...modules].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries = table.map(
    ([name, script]) => `${JSON.stringify(name)}: (exports, require) => {\n${script}}`,
  );
  const licences = [
    ...new Set(
      table
        .map(([name]) => name)
        .filter(isPackaged)
        .map((name) => toPackageFolder(join(root, name))),
    ),
  ].map(toLicence);
  const linked = `${licences.join('')}'use strict';\n(() => {\nconst modules = {\n${entries.join(',\n')}\n};\n${loader}load(${JSON.stringify(nameOf(entry))}).${start}();\n})();\n`;
  // It stands in a script element as it is.
  if (/<\/script|<!--/i.test(linked)) throw new Error('the script holds what would end its own element');
  return linked;
}

const isPackaged = (name: string): boolean => name.startsWith('node_modules/');

/** What most licences ask for: that they come along. */
function toLicence(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence that could come along`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replaceAll('*/', '* /');
  return `/*!\n${name} ${version}\n\n${text.trim()}\n*/\n`;
}

const loader = `const loaded = new Map();
const load = (name) => {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(name, exports);
  modules[name](exports, load);
  return exports;
};
`;

/** Packages that ship a small script for browsers, a third of their module: what it declares is the default export. */
const smallScripts = [{ name: 'uplot', file: 'uplot/dist/uPlot.iife.min.js', declares: 'uPlot' }] as const;

type Compiled = { readonly script: string; readonly targets: readonly string[] };

function compile(path: string, nameOf: (path: string) => string): Compiled {
  const { declares } = smallScripts.find(({ file }) => nameOf(path) === `node_modules/${file}`) ?? {};
  if (declares !== undefined)
    return { script: `${readFileSync(path, 'utf8')}\nexports.default = ${declares};\n`, targets: [] };
  const targets: string[] = [];
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      verbatimModuleSyntax: false,
      removeComments: true,
      esModuleInterop: false,
      newLine: ts.NewLineKind.LineFeed,
    },
    transformers: {
      after: [
        toLinked((specifier) => {
          const target = find(path, specifier);
          targets.push(target);
          return nameOf(target);
        }),
      ],
    },
  });
  return { script: outputText.replace(/^"use strict";\n/, ''), targets };
}

/** A package by its ES module, where it has one beside that for `require`. */
function find(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return resolve(dirname(from), specifier);
  if (specifier.startsWith('node:')) throw new Error(`${from} imports ${specifier}, which no browser has`);
  const { resolve: locate } = createRequire(from);
  const folder = toPackageFolder(locate(specifier));
  const small = smallScripts.find(({ name }) => name === specifier);
  if (small !== undefined) return join(folder, '..', small.file);
  const { name, module } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return specifier === name && typeof module === 'string' ? join(folder, module) : locate(specifier);
}

/** The folder of the package that a file belongs to. */
function toPackageFolder(path: string): string {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path) ?? [];
  if (folder === undefined) throw new Error(`${path} is in no package`);
  return folder;
}

/** Puts the names of our table in place of what `require` is called with. */
function toLinked(toName: (specifier: string) => string): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const [argument] = ts.isCallExpression(node) ? node.arguments : [];
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'require' &&
        argument !== undefined &&
        ts.isStringLiteral(argument)
      ) {
        const name = context.factory.createStringLiteral(toName(argument.text));
        return context.factory.updateCallExpression(node, node.expression, undefined, [name]);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}
