import { sendByFetch, systemClock, type Token, type TokenStore } from '@helpdesk-mcp/connector'
import { finishConsent, revokeToken, startConsent } from '@helpdesk-mcp/connector/consent'
import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createZohoDeskConnector, definition } from '../src/index.ts'

const redirectUri = 'http://127.0.0.1:8765/callback'

test('an account is connected by consent, holds what was consented to, and goes when it is revoked', async () => {
  let now = systemClock.now()
  const clock = { ...systemClock, now: () => now }
  const sandbox = createSandbox({ clock })
  const { clientId = '', clientSecret = '' } = sandbox.settings
  const settings = definition.settings.parse({ clientId, clientSecret })
  const { oauth } = definition
  if (!oauth) throw new Error('The definition has no OAuth table.')
  const fetch = (request: Request) => sandbox.fetch(request)
  const context = { send: sendByFetch(fetch), clock }

  const scopes = ['Desk.tickets.READ', 'Desk.basic.READ']
  const consent = await startConsent(oauth, settings, {}, { scopes, redirectUri })
  const { origin, pathname, searchParams } = new URL(consent.url)
  expect(origin).toBe('https://accounts.zoho.com')
  expect([searchParams.get('scope'), searchParams.get('access_type'), searchParams.get('prompt')]).toEqual([
    'Desk.tickets.READ,Desk.basic.READ',
    'offline',
    'consent',
  ])
  searchParams.set('decision', 'accept')
  const answer = await sandbox.fetch(origin + pathname, { method: 'POST', body: searchParams })
  const token = await finishConsent(
    oauth,
    settings,
    context,
    consent,
    new URL(answer.headers.get('location') ?? ''),
  )

  const held: { token: Token | undefined } = { token }
  const store: TokenStore = {
    read: async () => held.token,
    write: async (next) => {
      held.token = next
    },
  }
  const connector = createZohoDeskConnector({
    settings: { clientId, clientSecret, orgId: sandbox.settings.orgId },
    fetch,
    clock,
    store,
  })
  const list = () => connector.call('list_all_zoho_desk_tickets', { limit: 1 })
  expect((await list()).structuredContent).toMatchObject({ result: [{ id: expect.any(String) }] })
  const { structuredContent } = await connector.call('create_a_zoho_desk_ticket_comment', {
    ticket_id: '71928300000012345',
    content: 'Not allowed.',
    isPublic: false,
  })
  expect(structuredContent).toMatchObject({
    error: {
      code: 'forbidden',
      vendorCode: 'SCOPE_MISMATCH',
      message: expect.stringMatching(/Documented for this operation: Desk\.tickets\.(CREATE|UPDATE)/),
    },
  })

  now += 3_600_000
  expect((await list()).isError).toBeUndefined()
  expect(held.token?.refreshToken).toBe(token.refreshToken)
  expect(held.token?.accessToken).not.toBe(token.accessToken)
  expect(await revokeToken(oauth, settings, context, token.refreshToken ?? '')).toBe(true)
  expect((await list()).structuredContent).toMatchObject({
    error: { code: 'unauthorized', message: expect.stringContaining('refresh token was refused') },
  })
})
