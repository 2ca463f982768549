import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { sendByFetch, systemClock } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { exchangeGrantCode, finishConsent, refreshAccess, revokeToken, startConsent } from '../src/consent.ts'
import type { OAuth2Table } from '../src/index.ts'
import { type Settings, settings } from './vendor-table.ts'

const table: OAuth2Table<Settings> = {
  authorizeUrl: () => 'https://accounts.vendor.test/oauth/auth',
  tokenUrl: () => 'https://accounts.vendor.test/oauth/token',
  revokeUrl: () => 'https://accounts.vendor.test/oauth/revoke',
  scopeSeparator: ',',
  authorizeParameters: { access_type: 'offline' },
  redirectPort: 7000,
}
const redirectUri = 'http://127.0.0.1:7000/callback'
const request = { scopes: ['tickets.READ', 'notes.READ'], redirectUri }

function answering(answer: () => Response) {
  const asked: { url: string; fields: Record<string, string>; redirect: string }[] = []
  const send = async (sent: Request) => {
    const fields = Object.fromEntries(new URLSearchParams(await sent.text()))
    asked.push({ url: sent.url, fields, redirect: sent.redirect })
    return answer()
  }
  return { asked, context: { send: sendByFetch(send), clock: systemClock } }
}

const granted = () => Response.json({ access_token: 'a', refresh_token: 'r', scope: 'tickets.READ' })

describe('the consent page', () => {
  test('is asked for with a state and a challenge, and never the secret', async () => {
    const consent = await startConsent(table, settings, {}, request)
    const { origin, pathname, searchParams } = new URL(consent.url)
    expect(origin + pathname).toBe('https://accounts.vendor.test/oauth/auth')
    expect(Object.fromEntries(searchParams)).toEqual({
      access_type: 'offline',
      response_type: 'code',
      client_id: settings.clientId,
      redirect_uri: redirectUri,
      scope: 'tickets.READ,notes.READ',
      state: consent.state,
      code_challenge: createHash('sha256').update(consent.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
    const again = await startConsent(table, settings, {}, request)
    expect(again.state).not.toBe(consent.state)
    expect(again.verifier).not.toBe(consent.verifier)
  })

  test('of a stand-in is beside its API', async () => {
    const { url } = await startConsent(table, settings, { baseUrl: 'http://127.0.0.1:9/api/v1' }, request)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:9\/oauth\/auth\?/)
  })
})

describe('what comes back', () => {
  const finish = async (parameters: Record<string, string>, answer = granted) => {
    const { asked, context } = answering(answer)
    const consent = await startConsent(table, settings, {}, request)
    const address = new URL(redirectUri)
    for (const [name, value] of Object.entries({ state: consent.state, ...parameters })) {
      address.searchParams.set(name, value)
    }
    const outcome = await finishConsent(table, settings, context, consent, address).catch(
      (error: unknown) => error,
    )
    return { asked, consent, outcome }
  }

  test('is traded for tokens with the verifier', async () => {
    const { asked, consent, outcome } = await finish({ code: 'code-1', location: 'eu' })
    expect(outcome).toMatchObject({ accessToken: 'a', refreshToken: 'r', scope: 'tickets.READ' })
    expect(asked).toEqual([
      {
        url: 'https://accounts.vendor.test/oauth/token',
        redirect: 'manual',
        fields: {
          grant_type: 'authorization_code',
          code: 'code-1',
          redirect_uri: redirectUri,
          code_verifier: consent.verifier,
          client_id: settings.clientId,
          client_secret: settings.clientSecret,
        },
      },
    ])
  })

  test.each([
    [{ error: 'access_denied' }, 'forbidden', /Access was denied on the consent page/],
    [{ error: 'invalid_scope', error_description: 'x' }, 'forbidden', /refused the consent: "invalid_scope"/],
    [{ code: 'code-1', state: 'other' }, 'invalid_arguments', /does not belong to this login/],
    [{ error: 'access_denied', state: 'other' }, 'invalid_arguments', /does not belong to this login/],
    [{}, 'invalid_arguments', /it has no code/],
    [{ code: '' }, 'invalid_arguments', /it has no code/],
  ])('%j costs no exchange', async (parameters, code, message) => {
    const { asked, outcome } = await finish(parameters)
    expect(outcome).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(asked).toEqual([])
  })

  test('that is refused later gives nothing away', async () => {
    const { consent, outcome } = await finish({ code: 'planted-code' }, () =>
      Response.json({ error: 'invalid_grant', error_description: `planted-code ${settings.clientSecret}` }),
    )
    const said = inspect(outcome, { depth: 9, showHidden: true })
    expect(said).toMatch(/code was refused/)
    expect(said).not.toMatch(/planted/)
    expect(said).not.toContain(consent.verifier)
  })
})

test('a grant code is traded without a redirect', async () => {
  const { asked, context } = answering(granted)
  expect(await exchangeGrantCode(table, settings, context, ' code-1\n')).toMatchObject({ refreshToken: 'r' })
  expect(Object.keys(asked[0]?.fields ?? {})).toEqual(['grant_type', 'code', 'client_id', 'client_secret'])
})

test('a refresh token is traded for an access token', async () => {
  const { asked, context } = answering(() => Response.json({ access_token: 'a', expires_in: 10 }))
  const now = systemClock.now()
  const token = await refreshAccess(table, settings, context, 'r')
  expect(token).toEqual({ accessToken: 'a', renewAt: expect.any(Number) })
  expect(token.renewAt).toBeGreaterThanOrEqual(now + 5_000)
  expect(asked[0]?.fields).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'r' })
})

describe('a token is revoked', () => {
  test('in the body, with the client', async () => {
    const { asked, context } = answering(() => new Response(null, { status: 200 }))
    expect(await revokeToken(table, settings, context, 'r')).toBe(true)
    expect(asked[0]).toMatchObject({
      url: 'https://accounts.vendor.test/oauth/revoke',
      fields: { token: 'r', client_id: settings.clientId, client_secret: settings.clientSecret },
    })
  })

  test('in the query, where the vendor wants it there', async () => {
    const { asked, context } = answering(() => Response.json({ status: 'success' }))
    const inQuery: OAuth2Table<Settings> = { ...table, revokeIn: 'query' }
    expect(await revokeToken(inQuery, settings, context, 'r/1')).toBe(true)
    expect(asked[0]).toMatchObject({
      url: 'https://accounts.vendor.test/oauth/revoke?token=r%2F1',
      fields: {},
    })
  })

  test.each([
    [() => new Response('', { status: 400 }), false],
    [() => Response.json({ error: 'invalid_token' }), false],
  ])('unless it is not known there', async (answer, expected) => {
    expect(await revokeToken(table, settings, answering(answer).context, 'r')).toBe(expected)
  })

  test('or the server fails', async () => {
    const { context } = answering(() => new Response('', { status: 503 }))
    await expect(revokeToken(table, settings, context, 'planted')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.not.stringContaining('planted'),
    })
  })
})
