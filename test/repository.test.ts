import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { wrongArrows } from './repository/arrows.ts'
import { folderCircles } from './repository/circles.ts'
import { wrongConnector } from './repository/connector-layout.ts'
import { wrongDependencies } from './repository/dependencies.ts'
import { wrongLayout } from './repository/layout.ts'
import { machinePaths, vendorsNamed } from './repository/names.ts'
import { oversizedFiles } from './repository/size.ts'
import { wrongSource } from './repository/source-rules.ts'
import { isPublished, listFiles, readWorkspace, root } from './repository/workspace.ts'

const workspace = readWorkspace()
const connectors = workspace.filter(({ isConnector }) => isConnector)
const vendors = connectors.map(({ id }) => id)
const files = listFiles(root).map((file) => relative(root, file))
const written = files.filter((path) => /\.tsx?$/.test(path) && !path.includes('generated/'))
const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') })

test('there is something to look at', () => {
  expect(workspace.length).toBeGreaterThanOrEqual(10)
  expect(vendors).toContain('richpanel')
})

test('imports follow the arrows', () => {
  expect(workspace.flatMap((package_) => wrongArrows(package_, vendors))).toEqual([])
})

test('packages declare what they use, and no more', () => {
  expect(workspace.flatMap(wrongDependencies)).toEqual([])
})

test('no hand-written file is longer than 300 lines', () => {
  expect(oversizedFiles(written.map(read))).toEqual([])
})

test('folders of one package import each other in no circle', () => {
  const circles = workspace.map(({ folder, sources }) => ({
    folder,
    circles: folderCircles(sources.filter(({ path }) => isPublished(path))),
  }))
  expect(circles.filter(({ circles }) => circles.length > 0)).toEqual([])
})

test('packages are laid out alike', () => {
  expect(workspace.flatMap(wrongLayout)).toEqual([])
})

test('connectors are two documents and a table', () => {
  const problems = connectors.flatMap((package_) =>
    wrongConnector(package_, read(join(package_.folder, 'README.md')).text),
  )
  expect(problems).toEqual([])
})

test('sources keep to the style', () => {
  const problems = workspace.flatMap(({ folder, sources }) =>
    sources
      .filter(({ path }) => isPublished(path))
      .flatMap(({ path, text }) => wrongSource({ path: `${folder}/${path}`, text })),
  )
  expect(problems).toEqual([])
})

test('a definition says who and what version its package is', async () => {
  for (const { folder, id, manifest } of connectors) {
    expect(await definitionOf(folder), folder).toMatchObject({ id, version: manifest.version })
  }
})

test('shared packages know no vendor', async () => {
  const definitions = await Promise.all(connectors.map(({ folder }) => definitionOf(folder)))
  const names = definitions.map(({ id, brand, title }) => [id, brand, title])
  const shared = workspace.filter(({ isConnector, isApp }) => !isConnector && !isApp)
  const problems = shared.flatMap(({ folder, sources }) =>
    sources
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path, text }) => vendorsNamed({ path: `${folder}/${path}`, text }, names.flat())),
  )
  expect(problems).toEqual([])
})

test('changesets can be read, and name packages that there are', () => {
  const known = workspace.map(({ manifest }) => manifest.name)
  const changesets = files.filter((path) => /^\.changeset\/(?!README).*\.md$/.test(path))
  for (const path of changesets) {
    const [, frontmatter = ''] = read(path).text.split(/^---$/m)
    expect(known, path).toEqual(expect.arrayContaining(Object.keys(parse(frontmatter) ?? {})))
  }
})

test('nothing mentions what is not public', () => {
  const texts = files.filter((path) => !/\.(png|jpg|ico|woff2?|tgz)$/.test(path))
  expect(texts.map(read).flatMap(machinePaths)).toEqual([])
})

async function definitionOf(folder: string): Promise<ConnectorDefinition> {
  return (await import(pathToFileURL(join(root, folder, 'src/definition.ts')).href)).definition
}
