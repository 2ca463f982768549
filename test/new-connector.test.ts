import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateConnector, runCommand } from '@helpdesk-mcp/derive'
import { afterAll, describe, expect, test } from 'vitest'
import { wrongArrows } from './repository/arrows.ts'
import { wrongConnector } from './repository/connector-layout.ts'
import { wrongDependencies } from './repository/dependencies.ts'
import { wrongLayout } from './repository/layout.ts'
import { readPackage, root } from './repository/workspace.ts'

const copy = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-new-'))
const folder = join(copy, 'packages/zeta-desk')

for (const path of ['package.json', 'tsconfig.base.json', 'tsconfig.build.json', 'tsconfig.json'])
  cpSync(join(root, path), join(copy, path))
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

afterAll(() => rmSync(copy, { recursive: true, force: true }))

const printed: string[] = []
const document = join(root, 'docs/examples/acme-desk.yaml')
const code = await runCommand(
  ['init', 'zeta-desk', '--openapi', document, '--title', 'Zeta Desk', '--workspace', '--folder', 'packages'],
  { cwd: copy, print: (line) => printed.push(line), printError: () => undefined },
)
// What a person does first: decide what the reference that leads nowhere should lead to.
const overlay = readFileSync(join(folder, 'overlay.yaml'), 'utf8')
writeFileSync(join(folder, 'overlay.yaml'), overlay.replace(/^ +x-unsettled: .*\n/gm, ''))
symlinkSync(join(root, 'packages/richpanel/node_modules'), join(folder, 'node_modules'))
const texts = await generateConnector(folder)
for (const [path, text] of Object.entries(texts)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('says what it wrote and what comes next', () => {
  expect(code).toBe(0)
  expect(printed.join('\n')).toContain('packages/zeta-desk: 8 tools of 8 operations')
  expect(printed.join('\n')).toContain('npx pnpm@12 generate zeta-desk')
})

test('keeps the rules of the repository', () => {
  const package_ = readPackage('packages/zeta-desk', 'zeta-desk', copy)
  expect(wrongConnector(package_, readFileSync(join(folder, 'README.md'), 'utf8'))).toEqual([])
  expect(wrongLayout(package_)).toEqual([])
  expect(wrongDependencies(package_)).toEqual([])
  expect(wrongArrows(package_, ['zeta-desk', 'richpanel'])).toEqual([])
})

test('keeps the document as it is', () => {
  expect(readFileSync(join(folder, 'openapi.yaml'), 'utf8')).toBe(readFileSync(document, 'utf8'))
})

test('compiles', () => {
  const options = ['--noEmit', '-p', 'tsconfig.json']
  const config = { extends: '../../tsconfig.json', include: ['src', 'sandbox', 'test'] }
  writeFileSync(join(folder, 'tsconfig.check.json'), JSON.stringify(config))
  options[2] = join(folder, 'tsconfig.check.json')
  const tsc = join(root, 'node_modules/.bin/tsc')
  expect(spawnSync(tsc, options, { cwd: copy, encoding: 'utf8' }).stdout).toBe('')
})

describe('its own tests', async () => {
  await import(pathToFileURL(join(folder, 'test/zeta-desk.test.ts')).href)
})
