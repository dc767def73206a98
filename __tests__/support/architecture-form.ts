/** Form: how long a file is, what it is called, how it begins, what it exports, and that importing it does nothing. */

import { posix } from 'node:path';
import ts from 'typescript';
import { longestFile, longFiles, namelessWords } from './architecture-lists.ts';
import { lineOf, type SourceFacts, type Violation } from './architecture-source.ts';

export function judgeForm(file: SourceFacts): readonly Violation[] {
  return [
    ...judgeWhole(file),
    ...file.tree.statements.flatMap((statement) => judgeStatement(file, statement)),
  ];
}

function judgeWhole({ path, tree }: SourceFacts): readonly Violation[] {
  const violations: Violation[] = [];
  const at = (rule: string, detail: string): number => violations.push({ rule, file: path, line: 1, detail });
  const lines = tree.text.replace(/\n$/, '').split('\n').length;
  const most = longFiles[path.slice('src/'.length)] ?? longestFile;
  if (lines > most) at('too-long', `${lines} lines, at most ${most}`);
  const name = posix.basename(path, '.ts');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) at('name', `${name} is not kebab-case`);
  const word = name.split('-').find((part) => namelessWords.includes(part));
  if (word !== undefined) at('name', `${word} says nothing`);
  const caption = /^(?:#!.*\n)?\/\*\*([\s\S]*?)\*\//.exec(tree.text)?.[1] ?? '';
  if (!/[a-z][\s\S]*\./i.test(caption)) at('caption', 'no sentence at the top');
  return violations;
}

function judgeStatement({ path, tree }: SourceFacts, statement: ts.Statement): readonly Violation[] {
  const violation = (rule: string, detail: string): readonly Violation[] => [
    { rule, file: path, line: lineOf(tree, statement), detail },
  ];
  if (ts.isExportAssignment(statement) || isDefault(statement))
    return violation('default-export', 'export default');
  if (ts.isExportDeclaration(statement)) {
    if (statement.moduleSpecifier !== undefined) return violation('barrel', 'export from');
    const { exportClause } = statement;
    const renamed =
      exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : [];
    return renamed.some((element) => element.name.text === 'default')
      ? violation('default-export', 'as default')
      : [];
  }
  if (path.startsWith('src/entry/')) return [];
  if (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) === 0) {
    return violation('module-state', 'let or var');
  }
  return isDeclaration(statement) ? [] : violation('side-effect', ts.SyntaxKind[statement.kind]);
}

function isDefault(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

// An import without names is there for what it does.
function isDeclaration(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause !== undefined;
  return (
    ts.isVariableStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement)
  );
}
