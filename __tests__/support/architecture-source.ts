/** One source file as facts that rules can be held against: its syntax tree and what it imports. */

import ts from 'typescript';

export type ImportFact = {
  readonly specifier: string;
  readonly line: number;
  /** Values that are imported, as the other module calls them; `*` for the module as one object. */
  readonly names: readonly string[];
  readonly typeOnly: boolean;
};

export type SourceFacts = {
  /** With `/`, from `src/` on. */
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly ImportFact[];
};

export type Violation = {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly detail: string;
};

export function readSource(path: string, text: string): SourceFacts {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const imports: ImportFact[] = [];
  for (const node of walk(tree)) {
    const fact = toImport(tree, node);
    if (fact !== undefined) imports.push(fact);
  }
  return { path, tree, imports };
}

/** Every node below, and the node itself, in the order of the text. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* walk(child);
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Whether a name in this place is the global one: nothing around it declares it. */
export function isGlobal(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === identifier;
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === identifier;
  const isType = ts.isTypeNode(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent);
  const isForeign = ts.isImportSpecifier(parent) || ts.isBindingElement(parent);
  if (isMember || isKey || isType || isForeign || isDeclared(parent, identifier)) return false;
  for (let scope: ts.Node = parent; scope !== undefined; scope = scope.parent) {
    if (declares(scope, identifier.text)) return false;
  }
  return true;
}

function isDeclared(parent: ts.Node, identifier: ts.Identifier): boolean {
  return 'name' in parent && parent.name === identifier && !ts.isShorthandPropertyAssignment(parent);
}

function declares(scope: ts.Node, name: string): boolean {
  if (ts.isFunctionLike(scope)) return scope.parameters.some((parameter) => binds(parameter.name, name));
  if (ts.isCatchClause(scope)) {
    return scope.variableDeclaration !== undefined && binds(scope.variableDeclaration.name, name);
  }
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    const { initializer } = scope;
    return (
      initializer !== undefined && ts.isVariableDeclarationList(initializer) && listBinds(initializer, name)
    );
  }
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isCaseOrDefaultClause(scope)) {
    return scope.statements.some((statement) => statementBinds(statement, name));
  }
  return false;
}

function statementBinds(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) return listBinds(statement.declarationList, name);
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name?.text === name;
  if (!ts.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  if (clause?.name?.text === name) return true;
  if (bindings === undefined) return false;
  return ts.isNamespaceImport(bindings)
    ? bindings.name.text === name
    : bindings.elements.some((element) => element.name.text === name);
}

function listBinds(list: ts.VariableDeclarationList, name: string): boolean {
  return list.declarations.some((declaration) => binds(declaration.name, name));
}

function binds(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => ts.isBindingElement(element) && binds(element.name, name));
}

function toImport(tree: ts.SourceFile, node: ts.Node): ImportFact | undefined {
  const line = lineOf(tree, node);
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: node.moduleSpecifier.text, line, names: typeOnly ? [] : toNames(clause), typeOnly };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { specifier: node.moduleSpecifier.text, line, names: ['*'], typeOnly: node.isTypeOnly };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { specifier: node.argument.literal.text, line, names: [], typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      return { specifier: specifier.text, line, names: ['*'], typeOnly: false };
    }
  }
  return undefined;
}

function toNames(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  const named =
    bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? ['*']
        : bindings.elements.flatMap((element) =>
            element.isTypeOnly ? [] : [(element.propertyName ?? element.name).text],
          );
  return clause?.name === undefined ? named : ['*', ...named];
}
