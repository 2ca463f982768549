import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateConnector } from '@helpdesk-mcp/derive'
import { afterAll, describe, expect, test } from 'vitest'
import { IdentityError, readIdentity } from '../scripts/new-connector/identity.ts'
import { wrongArrows } from './repository/arrows.ts'
import { wrongConnector } from './repository/connector-layout.ts'
import { wrongDependencies } from './repository/dependencies.ts'
import { wrongLayout } from './repository/layout.ts'
import { readPackage, root } from './repository/workspace.ts'

const copy = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-new-'))
const folder = join(copy, 'packages/zeta-desk')

for (const path of ['scripts', 'package.json', 'tsconfig.base.json', 'tsconfig.build.json', 'tsconfig.json'])
  cpSync(join(root, path), join(copy, path), { recursive: true })
const withoutModules = { recursive: true, filter: (path: string) => !/node_modules|dist/.test(path) }
cpSync(join(root, 'packages/richpanel'), join(copy, 'packages/richpanel'), withoutModules)
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function make(...args: string[]) {
  const script = ['--import', 'tsx', 'scripts/new-connector.ts', ...args]
  return spawnSync(process.execPath, script, { cwd: copy, encoding: 'utf8' })
}

const made = make('zeta-desk', '--title', 'Zeta Desk')
symlinkSync(join(root, 'packages/richpanel/node_modules'), join(folder, 'node_modules'))
const texts = await generateConnector(folder)
for (const [path, text] of Object.entries(texts)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('says what it wrote and what comes next', () => {
  expect(made.stderr).toBe('')
  expect(made.status).toBe(0)
  expect(made.stdout).toContain('packages/zeta-desk/src/definition.ts')
  expect(made.stdout).toContain('npx pnpm@12 generate zeta-desk')
})

test('keeps the rules of the repository', () => {
  const package_ = readPackage('packages/zeta-desk', 'zeta-desk', copy)
  expect(wrongConnector(package_, readFileSync(join(folder, 'README.md'), 'utf8'))).toEqual([])
  expect(wrongLayout(package_)).toEqual([])
  expect(wrongDependencies(package_)).toEqual([])
  expect(wrongArrows(package_, ['zeta-desk', 'richpanel'])).toEqual([])
})

test('leaves nothing of the connectors it is made from', () => {
  const { files } = readPackage('packages/zeta-desk', 'zeta-desk', copy)
  const mentions = files.filter((path) => /richpanel|acme/i.test(readFileSync(join(folder, path), 'utf8')))
  expect(mentions).toEqual([])
})

test('compiles', () => {
  const options = ['--noEmit', '-p', 'tsconfig.json']
  const config = { extends: '../../tsconfig.json', include: ['src', 'sandbox', 'test'] }
  writeFileSync(join(folder, 'tsconfig.check.json'), JSON.stringify(config))
  options[2] = join(folder, 'tsconfig.check.json')
  const tsc = join(root, 'node_modules/.bin/tsc')
  expect(spawnSync(tsc, options, { cwd: copy, encoding: 'utf8' }).stdout).toBe('')
})

test.each([
  ['no id', {}],
  ['a bad id', { id: 'Zeta_Desk', title: 'Zeta' }],
  ['an id that climbs', { id: '../zeta', title: 'Zeta' }],
  ['no title', { id: 'zeta' }],
  ['a title that is code', { id: 'zeta', title: "Zeta'; process.exit()" }],
  ['a bad brand', { id: 'zeta', title: 'Zeta', brand: 'Zeta Desk' }],
  ['a folder that is there', { id: 'richpanel', title: 'Richpanel' }],
])('refuses %s', (_what, wish) => {
  expect(() => readIdentity(wish, join(copy, 'packages'))).toThrow(IdentityError)
})

test('a refusal says how it is done', () => {
  const refused = make('zeta', '--title', 'Zeta', '--force')
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('npx pnpm@12 new-connector <id>')
})

describe('its own tests', async () => {
  await import(pathToFileURL(join(folder, 'test/zeta-desk.test.ts')).href)
})
