import { inspect } from 'node:util'
import { ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createVendor, settings, tokenJson } from './vendor.ts'

type Answer = Response | Error

async function failure(answer: Answer): Promise<ConnectorError> {
  const vendor = createVendor()
  vendor.answers.push(answer)
  const error = await vendor.call().catch((error: unknown) => error)
  expect(vendor.calls).toHaveLength(0)
  if (!isConnectorError(error)) throw new Error(`not a ConnectorError: ${inspect(error)}`)
  return error
}

const unreachable = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error(`connect, ${settings.refreshToken}`), { code: 'ECONNREFUSED' }),
})

describe('an exchange that fails', () => {
  it.each<[string, () => Answer, object]>([
    [
      'invalid_grant',
      () => tokenJson({ error: 'invalid_grant' }, 400),
      { code: 'unauthorized', status: 400 },
    ],
    ['200 and an error', () => tokenJson({ error: 'invalid_grant' }), { code: 'unauthorized', status: 200 }],
    ['invalid_client', () => tokenJson({ error: 'invalid_client' }, 401), { vendorCode: 'invalid_client' }],
    ['200 with no token', () => tokenJson({}), { code: 'unauthorized' }],
    ['an empty token', () => tokenJson({ access_token: '' }), { code: 'unauthorized' }],
    ['400 with a token', () => tokenJson({ access_token: 'x' }, 400), { code: 'unauthorized' }],
    ['a token with a line break', () => tokenJson({ access_token: 'a\nb' }), { code: 'unexpected_response' }],
    ['429', () => tokenJson({ error: 'slow_down' }, 429), { code: 'rate_limited', status: 429 }],
    ['429 in HTML', () => new Response('<p>', { status: 429 }), { code: 'rate_limited' }],
    ['500', () => new Response('<p>', { status: 500 }), { code: 'unavailable', status: 500 }],
    ['503 as JSON', () => tokenJson({ error: 'invalid_grant' }, 503), { code: 'unavailable' }],
    ['HTML', () => new Response('<html>'), { code: 'unexpected_response', status: 200 }],
    ['a JSON string', () => Response.json('access'), { code: 'unexpected_response' }],
    ['404', () => tokenJson({ message: 'no such page' }, 404), { code: 'unexpected_response', status: 404 }],
    ['a redirect', () => Response.redirect('https://elsewhere.test/', 307), { code: 'unexpected_response' }],
    ['no network', () => unreachable, { code: 'unavailable', details: { reason: 'ECONNREFUSED' } }],
    ['a layer below that ran out of time', () => new ConnectorError('timeout', 'slow'), { code: 'timeout' }],
  ])('%s', async (_, answer, expected) => {
    expect(await failure(answer())).toMatchObject(expected)
  })

  it('names the fix', async () => {
    const refused = await failure(tokenJson({ error: 'invalid_grant' }, 400))
    expect(refused.message).toMatch(
      /refresh token was refused.*Log in again, or set "refreshToken" to a new one/,
    )
    const client = await failure(tokenJson({ error: 'invalid_client' }, 401))
    expect(client.message).toMatch(/"clientId" and "clientSecret"/)
  })

  it('carries what the server said as capped data', async () => {
    const error = await failure(
      tokenJson({ error: 'Access Denied', error_description: `wait ${'!'.repeat(9999)}` }),
    )
    expect(error.vendorCode).toBe('Access Denied')
    expect(JSON.stringify(error.details).length).toBeLessThan(1000)
    expect(error.details).toMatchObject({ error_description: expect.stringMatching(/^wait !!!/) })
    expect(error.message).not.toContain('!!!')
  })

  it('is the same for all that waited, and is not kept', async () => {
    const vendor = createVendor()
    vendor.answers.push(tokenJson({ error: 'invalid_grant' }, 400))
    const errors = await Promise.all([1, 2, 3].map(() => vendor.call().catch((error: unknown) => error)))
    expect(new Set(errors).size).toBe(1)
    expect(vendor.exchanges).toHaveLength(1)
    expect((await vendor.call()).status).toBe(200)
  })

  it('takes no longer than it may', async () => {
    const vendor = createVendor({ timeoutMs: 1 })
    vendor.answers.push(new Promise(() => undefined) as never)
    await expect(vendor.call()).rejects.toMatchObject({ code: 'timeout' })
    expect((await vendor.call()).status).toBe(200)
  })

  it('for want of a setting costs no request', async () => {
    const vendor = createVendor({ settings: { ...names(), clientId: 'vendorClientId' } })
    await expect(vendor.call()).rejects.toThrow('The setting "vendorClientId" is missing.')
    expect(vendor.exchanges).toHaveLength(0)
  })
})

describe('no credential is in an error', () => {
  const secrets = [settings.clientSecret, settings.refreshToken, 'rotated.secret']
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    secret.replaceAll('+', '%2B').replaceAll(' ', '+').replaceAll('/', '%2F'),
  ])
  const echo = `bad request: ${spellings.join(' & ')} ${new URLSearchParams({ ...settings })}`

  it.each<[string, () => Answer]>([
    ['that the server repeats', () => tokenJson({ error: echo, error_description: echo }, 400)],
    ['that it repeats in an object', () => tokenJson({ error: { request: [echo] } })],
    ['just before the cap', () => tokenJson({ error: `${'x'.repeat(290)}${settings.refreshToken}` })],
    ['in a page', () => new Response(echo, { status: 400 })],
    ['in a failure', () => new Response(echo, { status: 500 })],
    ['in what send throws', () => Object.assign(new Error(echo), { request: settings, code: 'E' })],
    ['beside a token', () => tokenJson({ access_token: 'access-planted\n', error: 'x' })],
  ])('%s', async (_, answer) => {
    const vendor = createVendor()
    vendor.answers.push(
      tokenJson({ access_token: 'access-1', refresh_token: 'rotated.secret', expires_in: 3600 }),
      answer(),
    )
    await vendor.call()
    vendor.now += 3_600_000
    const error = await vendor.call().catch((error: unknown) => error)
    if (!isConnectorError(error)) throw new Error('not a ConnectorError')
    const shown = [
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
      error.message,
      error.stack,
    ]
    for (const secret of spellings) expect(shown.join('\n')).not.toContain(secret)
    expect(shown.join('\n')).not.toMatch(/planted/)
    expect(error.cause).toBeUndefined()
  })
})

const own = {
  settings: { ...names(), grantCode: 'grantCode' },
  refusals: { refreshToken: ['bad_refresh'], code: ['bad_code'], client: ['bad_client'] },
  tokenLimit: { words: /access denied/i, advice: 'Wait ten minutes.', retryAfterMs: 600_000 },
}

function names() {
  return { clientId: 'clientId', clientSecret: 'clientSecret', refreshToken: 'refreshToken' }
}

describe("a vendor's own words", () => {
  const { refreshToken: _, ...bare } = settings
  it.each([
    ['bad_refresh', settings, /refresh token was refused/],
    ['bad_client', settings, /does not know this client/],
    ['bad_code', settings, /returned no access token/],
    ['bad_code', { ...bare, grantCode: 'planted-code' }, /code was refused: a code can be used once/],
  ])('%s', async (error, account, message) => {
    const vendor = createVendor(own, account)
    vendor.answers.push(tokenJson({ error }))
    const failed = await vendor.call().catch((thrown: unknown) => thrown)
    expect(failed).toMatchObject({ code: 'unauthorized', message: expect.stringMatching(message) })
    expect(inspect(failed, { depth: 9, showHidden: true })).not.toContain('planted')
  })

  it.each([
    () => tokenJson({ error: 'Access Denied', error_description: 'Too many.' }),
    () => new Response('<p>Access Denied</p>', { status: 200 }),
  ])('for a ration that is used up are an hour glass, not a wrong credential', async (answer) => {
    const vendor = createVendor(own)
    vendor.answers.push(answer())
    const expected = {
      code: 'rate_limited',
      retryAfterMs: 600_000,
      message: expect.stringContaining('ten minutes'),
    }
    for (const _ of [1, 2, 3]) await expect(vendor.call()).rejects.toMatchObject(expected)
    expect(vendor.exchanges).toHaveLength(1)
    vendor.now += 60_000
    expect((await vendor.call()).status).toBe(200)
  })
})
