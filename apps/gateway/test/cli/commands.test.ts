import { applyFilter } from '@helpdesk-mcp/tools'
import { expect, test } from 'vitest'
import { guideMints } from '../../../../test/scenarios/guide-filters.ts'
import { type CatalogEntry, loadCatalog } from '../../src/connectors/catalog.ts'
import { freshCommand } from './run.ts'

const catalog = await loadCatalog()
const accountOf: Readonly<Record<string, Record<string, string>>> = {
  richpanel: { RICHPANEL_API_KEY: 'planted-secret' },
  edesk: { EDESK_TOKEN: 'planted-secret' },
  chatwoot: { CHATWOOT_ACCOUNT_ID: '1', CHATWOOT_API_ACCESS_TOKEN: 'planted-secret' },
  fusedesk: { FUSEDESK_APPNAME: 'acme', FUSEDESK_API_KEY: 'planted-secret' },
  'zoho-desk': {
    ZOHO_DESK_CLIENT_ID: 'planted-id',
    ZOHO_DESK_CLIENT_SECRET: 'planted-secret',
    ZOHO_DESK_REFRESH_TOKEN: 'planted-token',
  },
}

const key = { RICHPANEL_API_KEY: 'planted-secret' }
const minting = 'servers mint --account Richpanel'

test('accounts, servers and tokens from nothing to nothing', async () => {
  const { run } = await freshCommand()
  const added = await run('accounts add richpanel --skip-check', key)
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^"Richpanel" is unchecked.*: acc_/) })
  const { result } = JSON.parse((await run('accounts list --json')).out)
  expect(result).toMatchObject([{ connector: 'richpanel', name: 'Richpanel', state: 'unchecked' }])
  expect((await run('accounts list')).out).toMatch(/^ID +NAME +CONNECTOR.*\nacc_\w+ +Richpanel +richpanel/)

  const minted = await run(
    `${minting} --methods read --tags conversations,orders --expires 30d --name Agents`,
  )
  expect(minted.out).toMatch(/^http:\/\/127\.0\.0\.1:8787\/mcp\/hdm_mcp_[\w-]{43}\n$/)
  expect(minted.err).toContain('claude mcp add --transport http')
  const servers = JSON.parse((await run('servers list --json')).out).result
  expect(servers).toMatchObject([
    { name: 'Agents', config: { methods: ['read'], tags: ['conversations', 'orders'] } },
  ])
  const days = (Date.parse(servers[0].expires_at) - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(30)
  const rotated = await run('servers rotate agents --overlap 1h --json')
  expect(JSON.parse(rotated.out)).toMatchObject({ id: servers[0].id, previous_url_until: expect.any(String) })
  expect(JSON.parse(rotated.out).url).not.toBe(minted.out.trim())

  const token = await run('tokens create --name ops --scopes mcp --expires 12h')
  expect(token.out).toMatch(/^hdm_api_[\w-]{43}\n$/)
  const tokens = JSON.parse((await run('tokens list --json')).out).result
  expect(tokens).toMatchObject([{ name: 'ops', scopes: ['mcp'], tenant_id: null }])
  expect((await run(`tokens revoke ${tokens[0].id}`)).code).toBe(0)
  expect(JSON.parse((await run('tokens list --json')).out).result).toEqual([])

  expect((await run('servers revoke Agents')).code).toBe(0)
  expect(JSON.parse((await run('servers list --json')).out).result).toEqual([])
  expect((await run('accounts remove richpanel')).code).toBe(0)
  expect(JSON.parse((await run('accounts list --json')).out).result).toEqual([])
})

test('a filter stays what was said: an empty one is refused, not left out', async () => {
  const { run } = await freshCommand()
  await run('accounts add richpanel --skip-check', key)
  for (const [options, said] of [
    ['--methods raed', /--methods: Unknown value "raed"\. Did you mean read\?/],
    ['--methods ,', /--methods <names>' argument ',' is invalid/],
    ['--tools nothing_such', /--tools: /],
    [
      '--effects read --methods create',
      /--methods: These accounts have no tool with methods "create" and effects "read"/,
    ],
    ['--expires yesterday', /Invalid --expires "yesterday"\. Write it as 30d/],
    ['--expires 2020-01-01T00:00:00Z', /--expires: This time has passed/],
    ['--surface all', /Allowed choices are auto, direct, essential, catalog/],
  ] as const) {
    const { code, err } = await run(`${minting} ${options}`)
    expect(err, options).toMatch(said)
    expect(code, options).toBe(2)
  }
  expect(JSON.parse((await run('servers list --json')).out).result).toEqual([])
})

test('what is missing is named, with what there is', async () => {
  const { run } = await freshCommand()
  expect(await run('accounts add richpanel')).toMatchObject({
    code: 2,
    err: expect.stringContaining('RICHPANEL_API_KEY is missing'),
  })
  expect(await run('accounts add nowhere')).toMatchObject({
    code: 2,
    err: expect.stringContaining('richpanel'),
  })
  expect(await run('accounts add richpanel --set apiKey=abc')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/apiKey is a secret.*RICHPANEL_API_KEY/),
  })
  await run('accounts add richpanel --skip-check', key)
  expect(await run('accounts check Richpannel')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Known: "Richpanel" (acc_'),
  })
  expect((await run('servers revoke x')).err).toContain('There are none yet.')
  expect(await run('tokens revoke tok_nothing')).toMatchObject({ code: 1 })
  expect(await run('tokens create --scopes all')).toMatchObject({ code: 2 })
})

test('a command in the wrong folder makes no database', async () => {
  const { run, file } = await freshCommand()
  for (const command of [
    'accounts list',
    'servers list',
    'tokens list',
    'rotate-key',
    'backup b.db',
    'doctor',
  ]) {
    const { code, out, err } = await run(command)
    expect(code, command).not.toBe(0)
    expect(out + err, command).toContain(`no database at ${file}`)
  }
})

test('wrong words are answered with the right ones', async () => {
  const { run } = await freshCommand()
  expect(await run('acounts list')).toMatchObject({
    code: 2,
    err: expect.stringContaining('accounts, servers'),
  })
  expect(await run('accounts lst')).toMatchObject({ code: 2, err: expect.stringContaining('list') })
  expect((await run('--help')).out).toContain('rotate-key')
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('presets, groups and what a server cannot do', async () => {
  const { run } = await freshCommand()
  await run('accounts add richpanel --skip-check', key)
  const configOf = async (options: string) => JSON.parse((await run(`${minting} ${options} --json`)).out)
  const support = ['conversations', 'customers', 'orders', 'knowledge']
  expect((await configOf('--preset triage --tags conversations')).config).toEqual({
    tags: ['conversations'],
    effects: ['read', 'internal'],
    groups: support,
    lookups: true,
  })
  expect((await configOf('--groups conversations,orders --lookups')).config).toEqual({
    groups: ['conversations', 'orders'],
    lookups: true,
  })
  const missing = 'Can close conversations, but cannot answer customers.'
  const denied = '--tags conversations --deny-tools richpanel_conversations_send_message'
  expect((await configOf(denied)).notes).toContain(missing)
  expect((await run(`${minting} ${denied}`)).err).toContain(missing)

  const both = await run(`${minting} --preset triage --effects read`)
  expect(both).toMatchObject({ code: 2, out: '' })
  expect(both.err).toContain('--effects: The preset triage sets effects, groups and lookups.')
  const unknown = await run(`${minting} --preset boss`)
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.err).toContain('--preset: Unknown preset "boss". Allowed: analyst, triage, agent.')
  const group = await run(`${minting} --groups order`)
  expect(group.err).toContain('--groups: Unknown value "order". Did you mean orders?')
})

test.each(guideMints)(
  'the server of a guide, from the command line: $workflow',
  async ({ vendor, config, tools }) => {
    const { run } = await freshCommand()
    const { records } = catalog.get(vendor) as CatalogEntry
    await run(`accounts add ${vendor} --skip-check --name Guide`, accountOf[vendor])
    const words = `--methods ${config.methods.join()} --tags ${config.tags.join()}`
    const minted = await run(`servers mint --account Guide ${words} --json`)
    expect(minted.code, minted.err).toBe(0)
    const stored = JSON.parse(minted.out)
    expect(stored.config).toEqual(config)
    const { permitted } = applyFilter(records, stored.config)
    expect(permitted.map(({ name }) => name)).toEqual(expect.arrayContaining(tools))
    expect(stored.notes.join(' ')).not.toContain('cannot answer customers')
  },
)
