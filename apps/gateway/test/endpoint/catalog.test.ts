import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalog } from '../../src/connectors/catalog.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-catalog-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const tool = { id: 'list', name: 'list_all_acme_things', tags: ['things'], effects: ['read'] }

/** A package beside the gateway, with files of its own. */
async function install(name: string, files: Readonly<Record<string, string>>) {
  const root = join(folder, 'node_modules', name)
  const exports = { '.': './index.js', './sandbox': './sandbox.js' }
  const all = {
    'package.json': JSON.stringify({ name, type: 'module', exports }),
    'tools.json': JSON.stringify({ tools: [tool] }),
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

const definition = (fields: object) => `export const definition = {
  ...${JSON.stringify({ id: 'acme', title: 'Acme', version: '1.0.0', brand: 'acme', ...fields })},
  settings: { shape: {} }, auth: () => {}, tools: new URL('./tools.json', import.meta.url) }`

test('the connectors that come along are there, with their tools and their sandboxes', async () => {
  const catalog = await loadCatalog()
  expect([...catalog.keys()]).toEqual(['chatwoot', 'edesk', 'fusedesk', 'richpanel', 'zoho-desk'])
  for (const [id, entry] of catalog) {
    expect(entry.definition.id).toBe(id)
    expect(entry.records.length).toBeGreaterThan(20)
    expect((await entry.sandbox()).createSandbox().settings).not.toEqual({})
  }
})

test('one that is installed beside the gateway is added by name', async () => {
  await install('@acme/good', {
    'index.js': definition({}),
    'sandbox.js': 'export const createSandbox = () => ({ settings: { a: "b" } })',
  })
  const catalog = await loadCatalog(['@acme/good'], folder)
  const entry = catalog.get('acme')
  expect(entry?.records).toEqual([tool])
  expect((await entry?.sandbox())?.createSandbox().settings).toEqual({ a: 'b' })
})

test.each([
  ['@acme/absent', {}, /"@acme\/absent" is not installed\. .*npm install @acme\/absent/],
  ['../secret', {}, /"\.\.\/secret" is not a package name/],
  ['@acme/crash', { 'index.js': 'throw new Error("half done")' }, /cannot be loaded .*half done/],
  ['@acme/other', { 'index.js': 'export const nothing = 1' }, /exports no `definition`/],
  ['@acme/again', { 'index.js': definition({ id: 'edesk' }) }, /of which eDesk has one/],
  ['@acme/brand', { 'index.js': definition({ brand: 'e_desk' }) }, /of which eDesk has one/],
  ['@acme/empty', { 'index.js': definition({}), 'tools.json': '{"tools":[]}' }, /has no tools/],
  ['@acme/bare', { 'index.js': definition({}), 'tools.json': 'x' }, /has no readable tools/],
])('%s is refused with what is wrong', async (name, files, reason) => {
  if (Object.keys(files).length > 0) await install(name, files)
  await expect(loadCatalog([name], folder)).rejects.toMatchObject({
    code: 'invalid_arguments',
    message: expect.stringMatching(reason),
  })
})
