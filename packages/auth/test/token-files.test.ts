import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  configFolder,
  createFileTokenStore,
  listLogins,
  removeLogin,
  saveLogin,
  tokenFile,
} from '../src/token-files.ts'
import { useFolder } from './token-folder.ts'
import { openStore } from './token-folder-store.ts'
import { createVendor } from './vendor.ts'

const newFolder = useFolder()
const token = { accessToken: 'planted-access', renewAt: 7, refreshToken: 'planted-refresh' }
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('the folder is the one for this user', () => {
  const home = '/h'
  test.each([
    ['linux', {}, '/h/.config/helpdesk-mcp'],
    ['linux', { HOME: '/other' }, '/h/.config/helpdesk-mcp'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/helpdesk-mcp'],
    ['darwin', {}, '/h/Library/Application Support/helpdesk-mcp'],
    ['darwin', { XDG_CONFIG_HOME: '/x' }, '/x/helpdesk-mcp'],
    ['win32', { APPDATA: '/h/AppData/Roaming' }, '/h/AppData/Roaming/helpdesk-mcp'],
    ['win32', {}, '/h/AppData/Roaming/helpdesk-mcp'],
  ] as const)('%s %j', (platform, environment, expected) => {
    expect(configFolder({ environment, platform, home }).replaceAll('\\', '/')).toBe(expected)
  })
})

test('accounts that differ in anything have files of their own, whose names tell nothing', () => {
  const key = { connector: 'acme', clientId: 'client-1' }
  const files = [
    key,
    { ...key, connector: 'acme-2' },
    { ...key, clientId: 'client-2' },
    { ...key, region: 'eu' },
    { ...key, region: 'us' },
    { ...key, refreshToken: 'planted-1' },
    { ...key, refreshToken: 'planted-2' },
    { ...key, grantCode: 'planted-1' },
  ].map((one) => tokenFile('folder', one))
  expect(new Set(files).size).toBe(files.length)
  expect(files.join()).not.toMatch(/planted|client/)
  expect(tokenFile('folder', { ...key, refreshToken: 'r', grantCode: 'c' })).toBe(
    tokenFile('folder', { ...key, refreshToken: 'r' }),
  )
})

describe('a token file', () => {
  test("is for its owner's eyes only, and nothing else is left beside it", async () => {
    const { store, file } = openStore(join(newFolder(), 'deep'))
    await store.lock(() => store.write(token))
    expect(await store.read()).toEqual(token)
    expect([mode(file), mode(dirname(file))]).toEqual(['600', '700'])
    expect(readdirSync(dirname(file))).toHaveLength(1)
  })

  test('in a folder that is open to others is closed to them', async () => {
    const { store, file } = openStore(newFolder())
    mkdirSync(dirname(file), { recursive: true, mode: 0o777 })
    await store.write(token)
    expect([mode(file), mode(dirname(file))]).toEqual(['600', '700'])
  })

  test.each(['', '{', '[]', '{"version":1}', '{"version":2,"connector":"acme","token":{"accessToken":"a"}}'])(
    'that holds %j is set aside once, and written anew',
    async (text) => {
      const { store, file, problems } = openStore(newFolder())
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      expect(await store.read()).toBeUndefined()
      expect(await store.read()).toBeUndefined()
      expect(problems).toEqual([expect.stringMatching(/is not valid.*renamed to .*unreadable/)])
      expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text)
      await store.write(token)
      expect(await store.read()).toEqual(token)
    },
  )

  test('that cannot be written is said once, and the account works on', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'tokens'), 'in the way')
    const { store, problems } = openStore(folder)
    expect(await store.probe()).toBe(false)
    const vendor = createVendor({ store })
    for (const _ of [1, 2]) {
      expect((await vendor.call()).status).toBe(200)
      vendor.now += 3_600_000
    }
    expect(vendor.exchanges).toHaveLength(2)
    expect(problems.filter((said) => said.includes('cannot be saved'))).toHaveLength(1)
    expect(problems.join()).not.toMatch(/access-|planted/)
  })

  test('is kept whole by a write that fails', async () => {
    const { store, file, problems } = openStore(newFolder())
    await store.write(token)
    mkdirSync(join(dirname(file), 'x'))
    const broken = createFileTokenStore({
      file: join(dirname(file), 'x'),
      connector: 'acme',
      clock: { now: Date.now, sleep: async () => {} },
      onProblem: (sentence) => problems.push(sentence),
    })
    await broken.write(token)
    expect(problems.length).toBeGreaterThan(0)
    expect(readdirSync(dirname(file)).sort()).toEqual([file.split('/').at(-1), 'x'].sort())
    expect(await store.read()).toEqual(token)
  })
})

describe('logins', () => {
  test('live side by side, and keep their settings when tokens are renewed', async () => {
    const folder = newFolder()
    for (const clientId of ['client-1', 'client-2']) {
      const { file } = openStore(folder, clientId)
      await saveLogin({ file, connector: 'acme', settings: { clientId, clientSecret: 's' }, token })
    }
    await createFileTokenStore({
      file: tokenFile(folder, { connector: 'acme', clientId: 'headless', refreshToken: 'r' }),
      connector: 'acme',
      clock: { now: Date.now, sleep: async () => {} },
      onProblem: () => {},
    }).write(token)
    const { store, file } = openStore(folder)
    await store.write({ ...token, accessToken: 'new' })
    const problems: string[] = []
    const list = () => listLogins(folder, 'acme', (sentence) => problems.push(sentence))
    const found = await list()
    expect(found.map(({ settings }) => settings.clientId).sort()).toEqual(['client-1', 'client-2'])
    expect(found.find((login) => login.file === file)?.token.accessToken).toBe('new')
    await removeLogin({ file })
    expect((await list()).map(({ settings }) => settings.clientId)).toEqual(['client-2'])
    expect(await listLogins(folder, 'acm', () => {})).toEqual([])
    expect(problems).toEqual([])
  })
})
