import ts from 'typescript'
import type { SourceFile } from './workspace.ts'

const emptyNames = /(^|[-/])(utils?|helpers?|common|manager|service|misc)([-./]|$)/

/** What the style of this project rules out in one file of src. */
export function wrongSource({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return [
    ...(/^[a-z0-9./-]+$/.test(path) ? [] : [`${path} is not named in kebab-case`]),
    ...(emptyNames.test(path) ? [`${path} has a name that says nothing`] : []),
    ...file.statements.flatMap((statement) => wrongStatement(path, statement)),
  ]
}

function wrongStatement(path: string, statement: ts.Statement): string[] {
  const isDefault = ts.isExportAssignment(statement) || hasDefault(statement)
  const isReExport = ts.isExportDeclaration(statement)
  return [
    ...(isDefault ? [`${path} has a default export`] : []),
    ...(/(^|\/)index\.ts$/.test(path) && !isReExport ? [`${path} does more than re-export`] : []),
    ...(ts.isVariableStatement(statement) ? moduleState(path, statement) : []),
  ]
}

/** A `let`, or an empty collection that can only be meant to be filled. */
function moduleState(path: string, { declarationList }: ts.VariableStatement): string[] {
  const isConst = (declarationList.flags & ts.NodeFlags.Const) !== 0
  return declarationList.declarations
    .filter(({ initializer }) => !isConst || (initializer !== undefined && isEmptyCollection(initializer)))
    .map(({ name }) => `${path} keeps state in the module: ${name.getText()}`)
}

function isEmptyCollection(node: ts.Expression): boolean {
  if (ts.isNewExpression(node)) {
    const isCollection = /^(Weak)?(Map|Set)$/.test(node.expression.getText())
    return isCollection && (node.arguments ?? []).length === 0
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0
  return ts.isObjectLiteralExpression(node) && node.properties.length === 0
}

function hasDefault(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}
