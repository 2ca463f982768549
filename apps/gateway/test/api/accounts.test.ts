import { describe, expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

const wrongKey = 'rp_planted_secret_4711'

const works = { code: 'works', title: 'The account works', advice: null }

describe('connecting', () => {
  test('an account that the vendor takes is stored, and its secret is never shown', async () => {
    const { ask, vendors, logged } = await openTestApi()
    const { appname, apiKey } = vendors.fusedesk.settings
    const made = await ask('POST', '/integrated-account', {
      body: { connector: 'fusedesk', settings: { appname, apiKey } },
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      id: expect.stringMatching(/^acc_/),
      connector: 'fusedesk',
      name: 'FuseDesk',
      settings: { appname },
      state: 'connected',
      state_reason: null,
    })
    const shown = await ask('GET', `/integrated-account/${made.body.id}`)
    const unused = { calls_last_7_days: 0, last_used_at: null, quota_forecast: null, health: works }
    expect(shown.body).toEqual({ ...made.body, ...unused })
    const listed = await ask('GET', '/integrated-account')
    expect(listed.body).toEqual({ result: [shown.body], next_cursor: null })
    for (const { text } of [made, shown, listed]) expect(text).not.toContain(apiKey)
    expect(logged.join()).not.toContain(apiKey)
  })

  test('an account that the vendor refuses is not stored, and its reason is shown', async () => {
    const { ask, logged } = await openTestApi()
    const body = { connector: 'richpanel', credentials: { apiKey: wrongKey } }
    const refused = await ask('POST', '/integrated-account', { body })
    expect(refused.status).toBe(502)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(refused.body).toMatchObject({
      type: 'urn:helpdesk-mcp:problem:vendor-check-failed',
      status: 502,
      vendor: { code: 'unauthorized', status: 401, message: expect.stringContaining('Richpanel') },
    })
    expect((await ask('GET', '/integrated-account')).body.result).toEqual([])
    const kept = await ask('POST', '/integrated-account', { body: { ...body, skip_check: true } })
    expect(kept.body).toMatchObject({ state: 'unchecked' })
    expect([refused.text, kept.text, ...logged].join()).not.toContain(wrongKey)
  })

  test('an account that is there already is refused on request, and connected twice without', async () => {
    const { ask, vendors } = await openTestApi()
    const credentials = vendors.richpanel.settings
    const connect = (more: object = {}) =>
      ask('POST', '/integrated-account', { body: { connector: 'richpanel', credentials, ...more } })
    const first = await connect({ refuse_same: true })
    expect(first.status).toBe(201)
    const refused = await connect({ refuse_same: true, name: 'Again' })
    expect(refused.status).toBe(409)
    expect(refused.body.same_as).toEqual({ id: first.body.id, name: 'Richpanel' })
    expect((await ask('GET', '/integrated-account')).body.result).toHaveLength(1)
    expect((await connect()).body.same_as).toEqual({ id: first.body.id, name: 'Richpanel' })
  })

  test('an address of the own network is refused, and nothing is called', async () => {
    const { ask } = await openTestApi()
    for (const url of ['https://127.0.0.1', 'https://169.254.169.254', 'http://desk.example.com']) {
      const settings = { url, accountId: '1' }
      const body = { connector: 'chatwoot', settings, credentials: { apiAccessToken: 'planted-token' } }
      const refused = await ask('POST', '/integrated-account', { body })
      expect(refused.status, url).toBe(422)
      expect(refused.body.errors).toEqual([
        { field: 'settings.url', message: expect.stringMatching(/not public|https only/) },
      ])
      expect(refused.text).not.toContain('planted-token')
    }
    expect((await ask('GET', '/integrated-account')).body.result).toEqual([])
  })

  test('names are unique: given ones are refused, usual ones are numbered', async () => {
    const { ask, connect, vendors } = await openTestApi()
    await connect(undefined, 'shop')
    const credentials = vendors.richpanel.settings
    const again = await ask('POST', '/integrated-account', {
      body: { connector: 'richpanel', name: 'shop', credentials },
    })
    expect(again.status).toBe(409)
    expect(again.body.errors).toEqual([expect.objectContaining({ field: 'name', value: 'shop' })])
    const body = { connector: 'richpanel', credentials }
    const names = [
      await ask('POST', '/integrated-account', { body }),
      await ask('POST', '/integrated-account', { body }),
    ]
    expect(names.map((answer) => answer.body.name)).toEqual(['Richpanel', 'Richpanel 2'])
  })
})

describe('changing', () => {
  test('a new credential is checked first, and nothing changes when it is not good', async () => {
    const { ask, connect, vendors, context } = await openTestApi()
    const id = await connect()
    const path = `/integrated-account/${id}`
    const refused = await ask('PATCH', path, { body: { name: 'other', credentials: { apiKey: wrongKey } } })
    expect(refused.status).toBe(502)
    expect((await ask('GET', path)).body).toMatchObject({ name: 'shop', state: 'connected' })
    const { apiKey } = vendors.richpanel.settings
    expect(await context.store.accounts.credentials('default', id)).toEqual({ secrets: { apiKey } })
    const unasked = await ask('PATCH', path, {
      body: { credentials: { apiKey: wrongKey }, skip_check: true },
    })
    expect(unasked.body).toMatchObject({ state: 'unchecked' })
    const mended = await ask('PATCH', path, { body: { name: 'other', credentials: { apiKey } } })
    expect(mended.body).toMatchObject({ name: 'other', state: 'connected' })
  })

  test('a check says what is wrong, and the state follows', async () => {
    const { ask, connect, vendors } = await openTestApi()
    const id = await connect()
    const path = `/integrated-account/${id}/check`
    expect((await ask('POST', path)).body).toMatchObject({
      ...{ ok: true, problem: null },
      explanation: works,
    })
    vendors.richpanel.fault({ kind: 'status', status: 503 })
    expect((await ask('POST', path)).body).toMatchObject({
      ok: false,
      problem: { code: 'unavailable' },
      explanation: { code: 'not_reachable' },
      account: { state: 'connected' },
    })
    await ask('PATCH', `/integrated-account/${id}`, {
      body: { credentials: { apiKey: wrongKey }, skip_check: true },
    })
    const lost = await ask('POST', path, { body: {} })
    expect(lost.body).toMatchObject({
      ok: false,
      problem: { code: 'unauthorized', status: 401 },
      explanation: { code: 'wrong_key', title: 'The helpdesk did not accept the key' },
      account: { state: 'needs_reconnect', state_reason: expect.stringContaining('Richpanel') },
    })
    expect(lost.text).not.toContain(wrongKey)
  })

  test("an account's own tags can be used in a config", async () => {
    const { ask, connect } = await openTestApi()
    const id = await connect()
    const tool = 'list_all_richpanel_conversations'
    const tags = { support_only: [tool] }
    expect((await ask('PATCH', `/integrated-account/${id}`, { body: { tags } })).body.tags).toEqual(tags)
    const preview = await ask('POST', '/mcp-servers/preview', {
      body: { accounts: [id], config: { tags: ['support_only'] } },
    })
    expect(preview.body.tools.map(({ name }: { name: string }) => name)).toEqual([tool])
    const wrong = await ask('PATCH', `/integrated-account/${id}`, {
      body: { tags: { orders: [tool], mine: ['list_all_richpanel_conversation'] } },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'tags.orders',
      'tags.mine[0]',
    ])
  })

  test('removing ends what it alone was behind', async () => {
    const { ask, connect, mint } = await openTestApi()
    const [first, second] = [await connect(), await connect(undefined, 'second')]
    const alone = await mint(first)
    const both = await ask('POST', '/mcp-servers', { body: { name: 'both', accounts: [first, second] } })
    expect((await ask('DELETE', `/integrated-account/${first}`)).status).toBe(204)
    expect((await ask('GET', `/integrated-account/${first}`)).status).toBe(404)
    expect((await ask('GET', `/mcp-servers/${alone.id}`)).status).toBe(404)
    expect((await ask('GET', `/mcp-servers/${both.body.id}`)).body.integrated_account_ids).toEqual([second])
  })
})
