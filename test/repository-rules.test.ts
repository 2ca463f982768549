import { describe, expect, test } from 'vitest'
import { wrongArrows } from './repository/arrows.ts'
import { folderCircles } from './repository/circles.ts'
import { wrongConnector } from './repository/connector-layout.ts'
import { wrongDependencies } from './repository/dependencies.ts'
import { wrongLayout } from './repository/layout.ts'
import { machinePaths, vendorsNamed } from './repository/names.ts'
import { oversizedFiles } from './repository/size.ts'
import { wrongSource } from './repository/source-rules.ts'
import type { Manifest, WorkspacePackage } from './repository/workspace.ts'

const vendors = ['acme', 'other']

function package_(id: string, texts: Record<string, string>, manifest: Manifest = {}): WorkspacePackage {
  return {
    id,
    folder: `packages/${id}`,
    isApp: false,
    isConnector: vendors.includes(id),
    manifest,
    files: Object.keys(texts),
    sources: Object.entries(texts).map(([path, text]) => ({ path, text })),
  }
}

describe('arrows', () => {
  const from = (id: string, path: string, specifier: string) =>
    wrongArrows(package_(id, { [path]: `import { a } from '${specifier}'` }), vendors)

  test.each([
    ['contracts', 'src/a.ts', '@helpdesk-mcp/tools'],
    ['auth', 'src/a.ts', '@helpdesk-mcp/ratelimit'],
    ['tools', 'src/deep/a.ts', '@helpdesk-mcp/connector'],
    ['cli', 'src/a.ts', '@helpdesk-mcp/connector'],
    ['cli', 'src/a.ts', '@modelcontextprotocol/server'],
    ['connector', 'src/a.ts', '@helpdesk-mcp/cli'],
    ['connector', 'src/a.ts', '@helpdesk-mcp/mcp'],
    ['connector', 'src/a.ts', '@modelcontextprotocol/server'],
    ['mcp', 'src/a.ts', '@helpdesk-mcp/tools'],
    ['mcp', 'src/a.ts', '@modelcontextprotocol/sdk/server'],
    ['mcp', 'src/a.ts', '@helpdesk-mcp/acme'],
    ['sandbox', 'src/a.ts', '@helpdesk-mcp/connector'],
    ['acme', 'src/a.ts', '@helpdesk-mcp/contracts'],
    ['acme', 'src/a.ts', '@helpdesk-mcp/sandbox'],
    ['acme', 'src/sandbox.ts', '@helpdesk-mcp/sandbox'],
    ['acme', 'sandbox/sandbox.ts', '@helpdesk-mcp/connector'],
    ['acme', 'sandbox/seed/people.ts', '../../src/definition.ts'],
    ['acme', 'src/index.ts', '../sandbox/sandbox.ts'],
    ['acme', 'src/index.ts', '@helpdesk-mcp/mcp/command'],
    ['acme', 'src/a.ts', '@helpdesk-mcp/other'],
    ['acme', 'src/a.ts', '@helpdesk-mcp/acme'],
    ['acme', 'src/a.ts', '../../tools/src/index.ts'],
    ['acme', 'src/a.ts', './b'],
    ['acme', 'src/a.ts', './b.js'],
  ])('%s: %s may not import %s', (id, path, specifier) => {
    expect(from(id, path, specifier)).toHaveLength(1)
  })

  test.each([
    ['tools', 'src/deep/a.ts', '../paths.ts'],
    ['acme', 'src/a.ts', '@helpdesk-mcp/connector/client'],
    ['acme', 'src/bin.ts', '@helpdesk-mcp/mcp/command'],
    ['mcp', 'src/a.ts', '@helpdesk-mcp/cli/program'],
    ['acme', 'src/bin.ts', '../sandbox/sandbox.ts'],
    ['acme', 'sandbox/seed/people.ts', '@helpdesk-mcp/sandbox'],
    ['acme', 'sandbox/seed/people.ts', '../state.ts'],
    ['mcp', 'src/a.ts', '@modelcontextprotocol/server/stdio'],
    ['acme', 'test/a.test.ts', '@helpdesk-mcp/testing'],
  ])('%s: %s may import %s', (id, path, specifier) => {
    expect(from(id, path, specifier)).toEqual([])
  })

  test('an app may import a vendor in its one list, and nowhere else', () => {
    const text = "const load = () => import('@helpdesk-mcp/acme/sandbox')"
    const app = (path: string) => ({ ...package_('gateway', { [path]: text }), isApp: true })
    expect(wrongArrows(app('src/connectors/packages.ts'), vendors)).toEqual([])
    expect(wrongArrows(app('src/demo/sandboxes.ts'), vendors)).toHaveLength(1)
  })

  test.each([
    "import type { A } from '@helpdesk-mcp/mcp'",
    "export * from '@helpdesk-mcp/mcp'",
    "const a = () => import('@helpdesk-mcp/mcp')",
    "type A = import('@helpdesk-mcp/mcp').A",
  ])('sees %s', (text) => {
    expect(wrongArrows(package_('tools', { 'src/a.ts': text }), vendors)).toHaveLength(1)
  })
})

test('dependencies: undeclared, unused, and versions of their own', () => {
  const sources = { 'src/a.ts': "import { z } from 'zod/v4'\nimport { join } from 'node:path'" }
  expect(wrongDependencies(package_('tools', sources))).toEqual([
    'packages/tools uses zod without declaring it',
  ])
  expect(wrongDependencies(package_('tools', sources, { dependencies: { zod: '^4.0.0' } }))).toHaveLength(1)
  const unused = { dependencies: { zod: 'catalog:', ajv: 'catalog:' } }
  expect(wrongDependencies(package_('tools', sources, unused))).toEqual([
    'packages/tools declares ajv unused',
  ])
  const exact = { devDependencies: { '@helpdesk-mcp/testing': 'workspace:*' } }
  expect(wrongDependencies(package_('tools', {}, exact))).toHaveLength(1)
  expect(wrongDependencies(package_('tools', sources, { dependencies: { zod: 'catalog:' } }))).toEqual([])
})

test('size: a file of 300 lines may stay, one of 301 may not', () => {
  const file = (lines: number) => ({ path: `${lines}.ts`, text: '\n'.repeat(lines) })
  expect(oversizedFiles([file(10), file(300)])).toEqual([])
  expect(oversizedFiles([file(10), file(301)])).toEqual(['301.ts has 301 lines, more than 300'])
})

describe('circles', () => {
  const circles = (...imports: [from: string, to: string][]) =>
    folderCircles(imports.map(([path, to]) => ({ path, text: `import { a } from '${to}'` })))

  test.each<[string, [string, string][]]>([
    [
      'of two',
      [
        ['src/a/one.ts', '../b/two.ts'],
        ['src/b/two.ts', '../a/one.ts'],
      ],
    ],
    [
      'by other files',
      [
        ['src/a/one.ts', '../b/two.ts'],
        ['src/b/deep/three.ts', '../../a/four.ts'],
      ],
    ],
    [
      'of three',
      [
        ['src/a/1.ts', '../b/1.ts'],
        ['src/b/1.ts', '../c/1.ts'],
        ['src/c/1.ts', '../a/1.ts'],
      ],
    ],
    [
      'deeper down',
      [
        ['src/x/a/1.ts', '../b/1.ts'],
        ['src/x/b/1.ts', '../a/1.ts'],
      ],
    ],
  ])('%s', (_, imports) => {
    expect(circles(...imports)).toHaveLength(1)
  })

  test.each<[string, [string, string][]]>([
    [
      'one way',
      [
        ['src/a/one.ts', '../b/two.ts'],
        ['src/a/three.ts', '../b/two.ts'],
      ],
    ],
    [
      'a folder and the file beside it',
      [
        ['src/index.ts', './a/one.ts'],
        ['src/a/one.ts', '../model.ts'],
      ],
    ],
    [
      'within one folder',
      [
        ['src/a/one.ts', './two.ts'],
        ['src/a/two.ts', './one.ts'],
      ],
    ],
  ])('none: %s', (_, imports) => {
    expect(circles(...imports)).toEqual([])
  })
})

describe('sources', () => {
  test.each([
    ['src/a.ts', 'let count = 0'],
    ['src/a.ts', 'export var count = 0'],
    ['src/a.ts', 'const cache = new Map<string, string>()'],
    ['src/a.ts', 'export const seen: string[] = []'],
    ['src/a.ts', 'const tokens: Record<string, string> = {}'],
    ['src/a.ts', 'export default function a() {}'],
    ['src/a.ts', 'const a = 1\nexport default a'],
    ['src/index.ts', "import './a.ts'"],
    ['src/deep/index.ts', 'export const a = 1'],
    ['src/camelCase.ts', ''],
    ['src/string-utils.ts', ''],
    ['src/helpers/a.ts', ''],
  ])('%s: %s', (path, text) => {
    expect(wrongSource({ path, text })).toHaveLength(1)
  })

  test.each([
    ['src/a.ts', 'const names = new Set(["a"])\nexport function f() { let i = 0; return i }'],
    ['src/index.ts', "export * from './a.ts'\nexport { b, type C } from './b.ts'"],
    ['src/managed.ts', 'export class A {}'],
  ])('%s is fine', (path, text) => {
    expect(wrongSource({ path, text })).toEqual([])
  })
})

describe('layout', () => {
  const exports = { '.': { 'helpdesk-mcp-source': './src/index.ts', default: './dist/index.js' } }
  const good: Manifest = {
    name: '@helpdesk-mcp/acme',
    version: '1.0.0',
    description: 'Acme',
    license: 'MIT',
    type: 'module',
    mcpName: 'io.github.helpdesk-mcp/acme',
    repository: {
      type: 'git',
      url: 'git+https://github.com/helpdesk-mcp/helpdesk-mcp.git',
      directory: 'packages/acme',
    },
    engines: { node: '>=20.19' },
    bin: { 'helpdesk-mcp-acme': './dist/bin.js' },
    files: ['dist', 'openapi.yaml', 'tools.yaml', 'server.json'],
    exports,
    publishConfig: { access: 'public', exports: { '.': { default: './dist/index.js' } } },
    scripts: { build: 'tsc' },
  }
  const files = { 'README.md': '', 'tsconfig.json': '' }

  test('a good package', () => {
    expect(wrongLayout(package_('acme', files, good))).toEqual([])
  })

  test.each(Object.keys(good).filter((key) => !['mcpName', 'bin'].includes(key)))('without %s', (key) => {
    const { [key as keyof Manifest]: _, ...rest } = good
    expect(wrongLayout(package_('acme', files, rest)).length).toBeGreaterThan(0)
  })

  test('an app that is published is laid out as a package is, a private one need not be', () => {
    const app = { ...package_('acme', files, good), isApp: true }
    expect(wrongLayout(app)).toEqual([])
    const { publishConfig: _, ...unpublished } = good
    expect(wrongLayout({ ...app, manifest: unpublished }).length).toBeGreaterThan(0)
    expect(wrongLayout({ ...app, manifest: { ...unpublished, private: true, exports: {} } })).toEqual([])
  })

  test('without a README, with the source published, or without the source condition', () => {
    expect(wrongLayout(package_('acme', { 'tsconfig.json': '' }, good))).toHaveLength(1)
    const published = { ...good, publishConfig: { access: 'public', exports } }
    expect(wrongLayout(package_('acme', files, published))).toHaveLength(1)
    const plain = { '.': { default: './dist/index.js' } }
    const unsourced = { ...good, exports: plain, publishConfig: { access: 'public', exports: plain } }
    expect(wrongLayout(package_('acme', files, unsourced))).toHaveLength(1)
  })

  test('a connector without its documents, with a definition that has become code', () => {
    const problems = wrongConnector(package_('acme', { 'src/definition.ts': '\n'.repeat(80) }, good), '')
    expect(problems).toContain('packages/acme has no openapi.yaml')
    expect(problems).toContain('packages/acme has no test/acme.test.ts')
    expect(problems).toContain('packages/acme README.md lacks <!-- generated:tools -->')
    expect(problems).toContain('packages/acme src/definition.ts has 81 lines')
    expect(wrongConnector(package_('acme', {}, {}), '')).toContain(
      'packages/acme has no bin helpdesk-mcp-acme',
    )
  })
})

describe('names', () => {
  const names = ['edesk', 'e_desk', 'eDesk', 'zoho-desk']

  test.each(['the eDesk quirk', 'const EDESK_KEY = 1', "'list_all_e_desk_tickets'", 'zoho-desk.ts'])(
    '%s',
    (text) => {
      expect(vendorsNamed({ path: 'src/a.ts', text }, names).length).toBeGreaterThan(0)
    },
  )

  test.each(['helpdesk-mcp', 'a desk', 'usedesk'])('%s names no vendor', (text) => {
    expect(vendorsNamed({ path: 'src/a.ts', text }, names)).toEqual([])
  })

  test('paths of one machine', () => {
    const mentions = (folder: string) =>
      machinePaths({ path: 'a.md', text: `see ${['', folder, 'main'].join('/')}.` })
    expect(mentions('home')).toEqual([expect.stringContaining('a.md mentions')])
    expect(mentions('root')).toHaveLength(1)
    expect(mentions('docs')).toEqual([])
  })
})
