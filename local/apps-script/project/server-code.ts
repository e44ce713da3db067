import ts from 'typescript';
import { Script } from 'node:vm';
import type { ProjectFile } from './project-file.ts';

/** A file of server code, ready to run in any number of contexts. */
export interface ServerFile {
  readonly name: string;
  readonly script: Script;
  /** Names of the functions declared at the top level: what Apps Script can call. */
  readonly functions: readonly string[];
}

const compiled = new Map<string, ServerFile>();

/**
 * Compiles a file of server code once. Throws for what the parser of Apps Script refuses, and, since
 * its engine's version is not published, for all syntax after ES2020.
 */
export function compileServerFile(file: ProjectFile): ServerFile {
  const key = `${file.name}\n${file.source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(`${file.name}.js`, file.source, ts.ScriptTarget.Latest);
  const faults = newSyntax(tree);
  if (faults.length > 0) {
    throw new SyntaxError(`${file.name}: ${faults.join('; ')}`);
  }
  const result: ServerFile = {
    name: file.name,
    script: new Script(file.source, { filename: `${file.name}.gs` }),
    functions: tree.statements
      .filter((statement) => ts.isFunctionDeclaration(statement))
      .flatMap(({ name }) => (name === undefined ? [] : [name.text])),
  };
  compiled.set(key, result);
  return result;
}

/** May be called by name from outside: from a menu, by google.script.run. */
export function isCallable(files: readonly ServerFile[], name: string): boolean {
  return !name.endsWith('_') && files.some(({ functions }) => functions.includes(name));
}

/** Syntax that is no ES2020, with its line. */
function newSyntax(tree: ts.SourceFile): string[] {
  const faults: string[] = [];
  function visit(node: ts.Node): void {
    const what = syntaxFault(node, tree);
    if (what !== null) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      faults.push(`line ${line + 1}: ${what}`);
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return faults;
}

function syntaxFault(node: ts.Node, tree: ts.SourceFile): string | null {
  if (ts.isPrivateIdentifier(node)) return 'private names (#name)';
  if (ts.isClassStaticBlockDeclaration(node)) return 'static blocks';
  if (ts.isPropertyDeclaration(node)) return 'fields of classes';
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isExportAssignment(node)) {
    return 'modules (import, export)';
  }
  if (ts.isNumericLiteral(node) && node.getText(tree).includes('_')) return 'numbers with _';
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText(tree);
    if (['??=', '||=', '&&='].includes(operator)) return operator;
  }
  return null;
}
