import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !/\.tsx?$/.test(url)) return next(url, context)
  const path = fileURLToPath(url)
  const file = relative(root, path)
  const { outputText } = ts.transpileModule(await readFile(path, 'utf8'), {
    fileName: path,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: false,
    },
    transformers: { before: isOurs(file) ? [markFunctions(file)] : [] },
  })
  return { format: 'module', source: outputText, shortCircuit: true }
}

/** What a call passes through; the stand-in for the vendor and the measurement itself are not part of it. */
function isOurs(file) {
  return /^(packages|apps|scripts)\//.test(file) && !file.includes('node_modules') && !/sandbox/.test(file)
}

function markFunctions(file) {
  return (context) => {
    const { factory } = context
    const mark = () =>
      factory.createCallExpression(
        factory.createPropertyAccessExpression(factory.createIdentifier('globalThis'), 'enterFile'),
        undefined,
        [factory.createStringLiteral(file)],
      )
    const marked = (body) => {
      if (!ts.isBlock(body)) {
        return factory.createParenthesizedExpression(
          factory.createComma(mark(), factory.createParenthesizedExpression(body)),
        )
      }
      const statement = factory.createExpressionStatement(mark())
      return factory.updateBlock(body, [statement, ...body.statements])
    }
    const visit = (found) => {
      const node = ts.visitEachChild(found, visit, context)
      if (!ts.isFunctionLike(node) || node.body === undefined) return node
      const body = marked(node.body)
      if (ts.isArrowFunction(node)) {
        const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = node
        return factory.updateArrowFunction(
          node,
          modifiers,
          typeParameters,
          parameters,
          type,
          equalsGreaterThanToken,
          body,
        )
      }
      if (ts.isFunctionDeclaration(node)) {
        const { modifiers, asteriskToken, name, typeParameters, parameters, type } = node
        return factory.updateFunctionDeclaration(
          node,
          modifiers,
          asteriskToken,
          name,
          typeParameters,
          parameters,
          type,
          body,
        )
      }
      if (ts.isFunctionExpression(node)) {
        const { modifiers, asteriskToken, name, typeParameters, parameters, type } = node
        return factory.updateFunctionExpression(
          node,
          modifiers,
          asteriskToken,
          name,
          typeParameters,
          parameters,
          type,
          body,
        )
      }
      if (ts.isMethodDeclaration(node)) {
        const { modifiers, asteriskToken, name, questionToken, typeParameters, parameters, type } = node
        return factory.updateMethodDeclaration(
          node,
          modifiers,
          asteriskToken,
          name,
          questionToken,
          typeParameters,
          parameters,
          type,
          body,
        )
      }
      return node
    }
    return (source) => ts.visitNode(source, visit)
  }
}
