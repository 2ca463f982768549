import { expect, test } from 'vitest'
import { freshCommand } from './run.ts'

const key = { RICHPANEL_API_KEY: 'planted-secret' }
const minting = 'servers mint --account Richpanel'

test('accounts, servers and tokens from nothing to nothing', async () => {
  const { run } = await freshCommand()
  const added = await run('accounts add richpanel --skip-check', key)
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^Richpanel is unchecked.*: acc_/) })
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
    ['--effects read --methods create', /config/],
    ['--expires yesterday', /Invalid --expires "yesterday"\. Write it as 30d/],
    ['--expires 2020-01-01T00:00:00Z', /--expires: This time has passed/],
    ['--surface all', /Allowed choices are auto, direct, catalog/],
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
    err: expect.stringContaining('Known: Richpanel (acc_'),
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
