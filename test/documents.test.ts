import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { listFiles, root } from './repository/workspace.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('links lead somewhere', () => {
  const pages = listFiles(root).filter((file) => file.endsWith('.md'))
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)]
      .filter(([, target = '']) => !existsSync(join(dirname(page), target)))
      .map(([, target]) => `${relative(root, page)} links to ${target}`),
  )
  expect(pages.length).toBeGreaterThan(10)
  expect(broken).toEqual([])
})

/** The documents name what the code has: a key, an option or a code that is added must be explained. */
test.each([
  [
    'docs/adding-a-connector.md',
    'tools.yaml keys',
    members('packages/derive/src/entries/entry.ts', 'ToolEntry'),
  ],
  [
    'docs/adding-a-connector.md',
    'keys of a definition',
    members('packages/connector/src/definition.ts', 'ConnectorDefinition').filter(
      (key) => !['version', 'tools'].includes(key),
    ),
  ],
  [
    'docs/using-a-connector.md',
    'error codes',
    literals('packages/contracts/src/errors/connector-error.ts', 'ErrorCode'),
  ],
  ['docs/using-a-connector.md', 'options', options('packages/mcp/src/command/options.ts')],
])('%s explains all %s', (page, _what, words) => {
  const text = read(page)
  expect(words.length).toBeGreaterThan(3)
  expect(words.filter((word) => !new RegExp(`\`${word}[\` <[]`).test(text))).toEqual([])
})

function statement<Node extends ts.Statement>(
  path: string,
  name: string,
  is: (node: ts.Node) => node is Node,
): Node {
  const { statements } = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const found = statements
    .filter(is)
    .find((node) => 'name' in node && (node.name as ts.Identifier).text === name)
  if (!found) throw new Error(`${path} has no ${name}`)
  return found
}

function members(path: string, name: string): string[] {
  return statement(path, name, ts.isInterfaceDeclaration).members.map(
    (member) => member.name?.getText() ?? '',
  )
}

function literals(path: string, name: string): string[] {
  const text = statement(path, name, ts.isTypeAliasDeclaration).type.getText()
  return [...text.matchAll(/'([a-z_]+)'/g)].map(([, word = '']) => word)
}

function options(path: string): string[] {
  return [...read(path).matchAll(/'(--[a-z-]+)[ ']/g)].map(([, option = '']) => option)
}
