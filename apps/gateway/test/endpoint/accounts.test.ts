import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { afterEach, expect, test } from 'vitest'
import { createAccounts } from '../../src/accounts/open.ts'
import { openGateway, type TestGateway } from './support/gateway.ts'

const read = 'list_all_zoho_desk_tickets'
const edeskRead = 'list_all_e_desk_tickets'

let gateway: TestGateway
afterEach(() => gateway.close())

/** Requests to the vendor's account server. */
const exchanges = () => gateway.seen.filter(({ url }) => url.includes('/token')).length

async function openZoho() {
  const sandbox = createZohoDesk()
  gateway = await openGateway({ vendors: { 'zoho-desk': sandbox } })
  const account = await gateway.connect('zoho-desk', 'Portal')
  const open = (accounts = gateway.accounts) => accounts.open('default', account.id)
  const stateOf = () => gateway.store.accounts.get('default', account.id)
  return { sandbox, account, open, stateOf }
}

test('servers over one account, and instances, share its access token: one exchange for all', async () => {
  const { open } = await openZoho()
  const other = createAccounts(gateway.context)
  const connectors = await Promise.all([open(), open(), open(other), open(other)])
  const results = await Promise.all(connectors.map((connector) => connector.call(read, { limit: 1 })))
  expect(results.map(({ isError }) => isError)).toEqual(results.map(() => undefined))
  expect(exchanges()).toBe(1)
  other.close()
})

test('a revoked consent asks for a new one, with the reason; a success takes that back', async () => {
  const { sandbox, open, stateOf } = await openZoho()
  const { grants } = sandbox.state as unknown as {
    grants: { refreshTokens: Map<string, unknown>; accessTokens: Map<string, unknown> }
  }
  const kept = [...grants.refreshTokens]
  grants.refreshTokens.clear()
  const refused = await (await open()).call(read, { limit: 1 })
  expect(refused.structuredContent).toMatchObject({ error: { code: 'unauthorized' } })
  expect(await stateOf()).toMatchObject({
    state: 'needs_reconnect',
    stateReason: expect.stringMatching(/refresh token/i),
  })
  for (const [token, grant] of kept) grants.refreshTokens.set(token, grant)
  expect((await (await open()).call(read, { limit: 1 })).isError).toBeUndefined()
  expect(await stateOf()).toMatchObject({ state: 'connected', stateReason: null })
})

test('a key that the vendor refuses asks for a new one; a new one is used from the next call', async () => {
  gateway = await openGateway({ vendors: { edesk: createEdesk() } })
  const good = gateway.context.catalog.get('edesk') && createEdesk().settings
  const account = await gateway.connect('edesk', 'Shop', { state: 'unchecked' })
  const open = () => gateway.accounts.open('default', account.id)
  const change = (secrets: Record<string, string>) =>
    gateway.store.accounts.update('default', account.id, { credentials: { secrets } })
  const state = async () => (await gateway.store.accounts.get('default', account.id))?.state
  await (await open()).call(edeskRead, { limit: 1 })
  expect(await state()).toBe('connected')
  await change({ token: 'wrong' })
  await (await open()).call(edeskRead, { limit: 1 })
  expect(await state()).toBe('needs_reconnect')
  await change({ ...good })
  await (await open()).call(edeskRead, { limit: 1 })
  expect(await state()).toBe('connected')
})

test('other failures say nothing of the credential', async () => {
  const sandbox = createEdesk()
  gateway = await openGateway({ vendors: { edesk: sandbox } })
  const account = await gateway.connect('edesk', 'Shop')
  const connector = await gateway.accounts.open('default', account.id)
  for (const status of [403, 404, 429, 500]) {
    sandbox.fault({ kind: 'status', status })
    expect((await connector.call(edeskRead, {})).isError).toBe(true)
  }
  expect(await gateway.store.accounts.get('default', account.id)).toMatchObject({ state: 'connected' })
})

test('an account that is not there, or of another tenant, is not found', async () => {
  const { account } = await openZoho()
  const other = await gateway.store.tenants.create('Other')
  for (const [tenant, id] of [
    ['default', 'acc_none'],
    [other.id, account.id],
  ] as const) {
    await expect(gateway.accounts.open(tenant, id)).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('an account of a connector that is not installed says so', async () => {
  gateway = await openGateway()
  const { id } = await gateway.store.accounts.create(
    'default',
    { connector: 'acme', name: 'Acme', settings: {}, state: 'unchecked', tags: {} },
    { secrets: {} },
  )
  await expect(gateway.accounts.open('default', id)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('chatwoot, edesk, fusedesk, richpanel, zoho-desk'),
  })
})

test('a draft is checked at the vendor without anything being stored', async () => {
  const { sandbox } = await openZoho()
  const { clientSecret = '', refreshToken = '', ...settings } = sandbox.settings
  const draft = { tenantId: 'default', connector: 'zoho-desk', settings }
  const checked = await gateway.accounts.check({ ...draft, secrets: { clientSecret, refreshToken } })
  expect(checked.tokens).toContain('accessToken')
  const wrong = { ...draft, secrets: { clientSecret, refreshToken: 'no' } }
  await expect(gateway.accounts.check(wrong)).rejects.toMatchObject({ code: 'unauthorized' })
  await expect(gateway.accounts.check({ ...wrong, connector: 'acme' })).rejects.toMatchObject({
    code: 'invalid_arguments',
    details: { field: 'connector', allowed: ['chatwoot', 'edesk', 'fusedesk', 'richpanel', 'zoho-desk'] },
  })
})

test("a check with the stored credential renews the account's own token; with another it leaves that alone", async () => {
  const { sandbox, account, open } = await openZoho()
  const { clientSecret = '', refreshToken = '', ...settings } = sandbox.settings
  const draft = { tenantId: 'default', accountId: account.id, connector: 'zoho-desk', settings }
  const tokens = gateway.store.accounts.tokens('default', account.id)
  expect(await gateway.accounts.check({ ...draft, secrets: { clientSecret, refreshToken } })).toEqual({})
  const kept = await tokens.read()
  expect(kept).toContain('accessToken')
  const before = exchanges()
  await (await open()).call(read, { limit: 1 })
  expect(exchanges()).toBe(before)
  const other = { ...draft, secrets: { clientSecret, refreshToken: 'no' } }
  await expect(gateway.accounts.check(other)).rejects.toMatchObject({ code: 'unauthorized' })
  expect(await tokens.read()).toBe(kept)
})
