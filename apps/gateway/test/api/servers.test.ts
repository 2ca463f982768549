import { describe, expect, test } from 'vitest'
import { hashToken } from '../../src/secrets/tokens.ts'
import { openTestApi } from './open-test-api.ts'

const opens = (url: string) => hashToken(url.split('/').at(-1) ?? '')

/** A body's members, the field that must be named, and a word that must be among those allowed. */
const refused: [object, string, string?][] = [
  [{ config: { methods: [] } }, 'config.methods', 'read'],
  [{ config: { methods: ['raed'] } }, 'config.methods', 'read'],
  [{ config: { tags: ['ticketts'] } }, 'config.tags', 'conversations'],
  [{ config: { effects: ['outbuond'] } }, 'config.effects[0]', 'outbound'],
  [{ config: { effects: [] } }, 'config.effects', 'outbound'],
  [
    { config: { tools: { allow: ['no_such_tool'] } } },
    'config.tools.allow',
    'list_all_richpanel_conversations',
  ],
  [{ config: { surface: 'wide' } }, 'config.surface', 'catalog'],
  [{ config: { methods: ['create'], effects: ['read'] } }, 'config.methods'],
  [{ config: { methods: ['create'], effects: ['read'] } }, 'config.effects'],
  [{ config: { method: ['read'] } }, 'config.method'],
  [{ expires_at: '2020-01-01T00:00:00Z' }, 'expires_at', 'null'],
  [{ expires_at: 'tomorrow' }, 'expires_at'],
  [{ expires_at: '2026-02-30T00:00:00Z' }, 'expires_at'],
  [{ expires_at: 4_102_444_800 }, 'expires_at'],
  [{ require_api_token_auth: 'yes' }, 'require_api_token_auth'],
  [{ accounts: ['acc_1'] }, 'accounts'],
  [{ name: '' }, 'name'],
  [{ name: 'a\u0000b' }, 'name'],
  [{ name: null }, 'name'],
]

describe('minting', () => {
  test('unseals no credential', async () => {
    let unsealed = 0
    const { connect, mint, ask } = await openTestApi({
      change: (store) => ({
        ...store,
        accounts: {
          ...store.accounts,
          credentials(tenantId, id) {
            unsealed++
            return store.accounts.credentials(tenantId, id)
          },
        },
      }),
    })
    const id = await connect()
    unsealed = 0
    const server = await mint(id)
    await ask('PATCH', `/mcp-servers/${server.id}`, { body: { config: { methods: ['read'] } } })
    expect(unsealed).toBe(0)
  })

  test('answers the URL once; it opens what was asked for', async () => {
    const { ask, connect, context, logged } = await openTestApi({ publicUrl: 'https://gateway.test' })
    const id = await connect()
    const config = { methods: ['read'], tags: ['conversations'] }
    const minted = await ask('POST', `/integrated-account/${id}/mcp`, {
      body: { name: 'triage', config, expires_at: '2099-12-31T23:59:59Z' },
    })
    expect(minted.status).toBe(201)
    const { url, notes, clients, ...server } = minted.body
    expect(url).toMatch(/^https:\/\/gateway\.test\/mcp\/hdm_mcp_[\w-]{43}$/)
    expect(notes).toEqual([])
    expect(clients[0]).toMatchObject({ id: 'claude', text: url, problem: expect.any(String) })
    expect(server).toMatchObject({
      id: expect.stringMatching(/^mcp_/),
      name: 'triage',
      config,
      expires_at: '2099-12-31T23:59:59.000Z',
      integrated_account_ids: [id],
      require_api_token_auth: false,
    })
    const opened = await context.store.servers.byTokenHash(opens(url), Date.now())
    expect(opened?.id).toBe(server.id)
    const later = [await ask('GET', `/mcp-servers/${server.id}`), await ask('GET', '/mcp-servers')]
    expect(later[0]?.body).toMatchObject(server)
    expect(later[1]?.body).toEqual({ result: [later[0]?.body], next_cursor: null })
    const token = url.split('/').at(-1)
    for (const text of [...later.map((answer) => answer.text), ...logged]) expect(text).not.toContain(token)
  })

  test.each([
    '/integrated-account/:id/mcp',
    '/integrated-accounts/:id/mcp',
    '/admin/integrated-accounts/:id/mcp',
    '/admin/integrated-account/:id/mcp',
    '/api/integrated-account/:id/mcp',
    '/api/integrated-accounts/:id/mcp',
  ])('is spelled %s too', async (spelling) => {
    const { ask, connect } = await openTestApi()
    const path = spelling.replace(':id', await connect())
    const minted = await ask('POST', path, { body: { name: 'a' } })
    expect(minted.status).toBe(201)
    expect((await ask('GET', path)).body.result.map(({ id }: { id: string }) => id)).toEqual([minted.body.id])
  })

  test('the flag for API tokens is read inside the config too, and the answer warns of hosts without headers', async () => {
    const { ask, connect } = await openTestApi()
    const path = `/integrated-account/${await connect()}/mcp`
    const inside = await ask('POST', path, { body: { name: 'a', config: { require_api_token_auth: true } } })
    const beside = await ask('POST', path, { body: { name: 'a', require_api_token_auth: true } })
    for (const { body } of [inside, beside]) {
      expect(body).toMatchObject({ require_api_token_auth: true, config: {} })
      expect(body.notes).toEqual([expect.stringContaining('claude.ai')])
    }
    const both = await ask('POST', path, {
      body: { name: 'a', config: { require_api_token_auth: true }, require_api_token_auth: false },
    })
    expect(both.status).toBe(422)
  })

  test('refuses what is not valid, naming the field, and what is allowed', async () => {
    const { ask, connect } = await openTestApi()
    const path = `/integrated-account/${await connect()}/mcp`
    for (const [more, field, allowed] of refused) {
      const answer = await ask('POST', path, { body: { name: 'a', ...more } })
      expect(answer.status, JSON.stringify(more)).toBe(422)
      const found = answer.body.errors.find((error: { field: string }) => error.field === field)
      expect(found, answer.text).toBeDefined()
      if (allowed !== undefined) expect(found.allowed).toContain(allowed)
    }
    expect((await ask('GET', '/mcp-servers')).body.result).toEqual([])
  })

  test('several accounts: one that is not there, or named twice, is told by its place', async () => {
    const { ask, connect } = await openTestApi()
    const id = await connect()
    const refused = await ask('POST', '/mcp-servers', { body: { name: 'a', accounts: [id, id, 'acc_none'] } })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ field: 'accounts[1]', value: id }),
      expect.objectContaining({ field: 'accounts[2]', value: 'acc_none' }),
    ])
  })
})

describe('what becomes of a server', () => {
  test('a preview is exactly what is offered', async () => {
    const { ask, connect } = await openTestApi()
    const accounts = [await connect()]
    const shown = await ask('POST', '/mcp-servers/preview', {
      body: { accounts, config: { methods: ['read'] } },
    })
    expect(shown.status).toBe(200)
    expect(shown.body.bytes).toBe(Buffer.byteLength(JSON.stringify(shown.body.tools)))
    expect(shown.body.callable.length).toBeGreaterThan(0)
    for (const { effects } of shown.body.callable) expect(effects).toEqual(['read'])
  })

  test('a list of those that end before a moment', async () => {
    const { ask, connect, mint, owner } = await openTestApi()
    const account = await connect()
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    await mint(account, owner, { expires_at: null })
    await mint(account, owner, { expires_at: inDays(30) })
    const { id } = await mint(account, owner, { expires_at: inDays(3) })
    const before = async (days: number) => {
      const { body } = await ask('GET', `/mcp-servers?expires_before=${inDays(days)}`)
      return body.result.map((server: { id: string }) => server.id)
    }
    expect(await before(7)).toEqual([id])
    expect(await before(1)).toEqual([])
    expect((await before(60)).length).toBe(2)
  })

  test('a change keeps the URL and what it does not name', async () => {
    const { ask, connect, mint, context } = await openTestApi()
    const server = await mint(await connect(), undefined, { config: { methods: ['read'] } })
    const path = `/mcp-servers/${server.id}`
    const changed = await ask('PATCH', path, { body: { name: 'other', expires_at: '2099-01-01T00:00:00Z' } })
    expect(changed.body).toMatchObject({ name: 'other', config: { methods: ['read'] } })
    expect((await ask('PATCH', path, { body: { expires_at: null } })).body.expires_at).toBeNull()
    expect((await ask('PATCH', path, { body: { config: { methods: ['raed'] } } })).status).toBe(422)
    expect((await ask('PATCH', path, { body: { config: {} } })).body.config).toEqual({})
    expect((await context.store.servers.byTokenHash(opens(server.url), Date.now()))?.name).toBe('other')
  })

  test('rotation ends the URL before at once, or after a while', async () => {
    const { ask, connect, mint, context, pass } = await openTestApi()
    const { id, url } = await mint(await connect())
    const isOpen = async (each: string) =>
      (await context.store.servers.byTokenHash(opens(each), context.clock.now())) !== undefined
    const second = await ask('POST', `/mcp-servers/${id}/rotate`)
    expect(second.status).toBe(200)
    expect([await isOpen(url), await isOpen(second.body.url)]).toEqual([false, true])
    const third = await ask('POST', `/mcp-servers/${id}/rotate`, { body: { overlap_seconds: 60 } })
    expect(await isOpen(second.body.url)).toBe(true)
    pass(61_000)
    expect([await isOpen(second.body.url), await isOpen(third.body.url)]).toEqual([false, true])
    expect((await ask('DELETE', `/mcp-servers/${id}`)).status).toBe(204)
    expect(await isOpen(third.body.url)).toBe(false)
    expect((await ask('DELETE', `/mcp-servers/${id}`)).status).toBe(404)
  })
})
