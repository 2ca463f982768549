import { describe, expect, test } from 'vitest'
import { definition } from '../src/index.ts'
import { client, createVendor, refreshToken } from './vendor.ts'

// By hand from the vendor's documentation, not from the table of data centres.
const hosts = [
  ['us', 'https://desk.zoho.com', 'https://accounts.zoho.com'],
  ['eu', 'https://desk.zoho.eu', 'https://accounts.zoho.eu'],
  ['in', 'https://desk.zoho.in', 'https://accounts.zoho.in'],
  ['au', 'https://desk.zoho.com.au', 'https://accounts.zoho.com.au'],
  ['jp', 'https://desk.zoho.jp', 'https://accounts.zoho.jp'],
  ['cn', 'https://desk.zoho.com.cn', 'https://accounts.zoho.com.cn'],
  ['ca', 'https://desk.zohocloud.ca', 'https://accounts.zohocloud.ca'],
  ['sa', 'https://desk.zoho.sa', 'https://accounts.zoho.sa'],
  ['uk', 'https://desk.zoho.uk', 'https://accounts.zoho.uk'],
  ['sg', 'https://desk.zoho.sg', 'https://accounts.zoho.sg'],
  ['ae', 'https://desk.zoho.ae', 'https://accounts.zoho.ae'],
] as const

describe('on the wire', () => {
  test.each(hosts)('%s is asked at its own hosts', async (dataCentre, api, accounts) => {
    const vendor = createVendor({ dataCentre })
    expect((await vendor.read()).isError).toBeUndefined()
    expect(vendor.sent).toEqual([
      {
        method: 'POST',
        url: `${accounts}/oauth/v2/token`,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        },
        body: `grant_type=refresh_token&refresh_token=${refreshToken}&client_id=${client.clientId}&client_secret=${client.clientSecret}`,
      },
      expect.objectContaining({
        method: 'GET',
        url: `${api}/api/v1/organizations`,
        redirect: 'manual',
        headers: { accept: 'application/json', authorization: 'Zoho-oauthtoken planted-access-1' },
      }),
      expect.objectContaining({
        method: 'GET',
        url: `${api}/api/v1/tickets/1234567890?include=contacts,assignee,departments,team`,
        redirect: 'manual',
        headers: expect.objectContaining({
          authorization: 'Zoho-oauthtoken planted-access-1',
          orgid: '111',
        }),
      }),
    ])
    const settings = definition.settings.parse({ ...client, dataCentre })
    expect(definition.oauth?.authorizeUrl(settings)).toBe(`${accounts}/oauth/v2/auth`)
    expect(definition.oauth?.revokeUrl?.(settings)).toBe(`${accounts}/oauth/v2/token/revoke`)
  })

  test('us is the usual one, and every data centre is in the list', async () => {
    const vendor = createVendor()
    await vendor.read()
    expect(vendor.sent[0]?.url).toBe('https://accounts.zoho.com/oauth/v2/token')
    for (const [name] of hosts)
      expect(definition.settings.safeParse({ ...client, dataCentre: name }).success).toBe(true)
    for (const dataCentre of ['com', 'US', 'toString', 'https://evil.test']) {
      expect(definition.settings.safeParse({ ...client, dataCentre }).success).toBe(false)
    }
  })

  test('a grant code is traded once, without a redirect', async () => {
    const vendor = createVendor({ refreshToken: undefined, grantCode: 'planted-code', orgId: '111' })
    vendor.token = () => Response.json({ access_token: 'a', refresh_token: 'kept', expires_in: 3600 })
    await vendor.read()
    vendor.now += 3_600_000
    await vendor.read()
    const bodies = vendor.tokens().map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
    const wire = { client_id: client.clientId, client_secret: client.clientSecret }
    expect(bodies).toEqual([
      { ...wire, grant_type: 'authorization_code', code: 'planted-code' },
      { ...wire, grant_type: 'refresh_token', refresh_token: 'kept' },
    ])
  })

  test('a redirect of the API is not followed', async () => {
    const vendor = createVendor({ orgId: '111' })
    vendor.answers.push(new Response(null, { status: 302, headers: { location: 'https://evil.test/' } }))
    expect((await vendor.failure()).code).toBe('unexpected_response')
    expect(vendor.sent.map(({ url }) => new URL(url).host)).not.toContain('evil.test')
  })
})

describe('an expired token', () => {
  test('under 50 calls at once costs one exchange', async () => {
    const vendor = createVendor()
    await vendor.read()
    vendor.now += 3_600_000
    const results = await Promise.all(Array.from({ length: 50 }, () => vendor.read()))
    expect(results.filter(({ isError }) => isError)).toEqual([])
    expect(vendor.tokens()).toHaveLength(2)
    expect(vendor.calls().filter(({ url }) => url.endsWith('/organizations'))).toHaveLength(1)
  })

  test.each([
    [401, 'INVALID_OAUTH'],
    [401, 'UNAUTHORIZED'],
    [200, 'INVALID_OAUTH'],
  ])('told by %i %s is replaced, and the call made again', async (status, errorCode) => {
    const vendor = createVendor({ orgId: '111' })
    const refused = () => Response.json({ errorCode, message: 'planted-access-1 is no good' }, { status })
    vendor.answers.push(refused())
    expect((await vendor.read()).structuredContent).toMatchObject({ id: '5' })
    expect(vendor.calls().map(({ headers }) => headers.authorization)).toEqual([
      'Zoho-oauthtoken planted-access-1',
      'Zoho-oauthtoken planted-access-2',
    ])
    vendor.answers.push(refused(), refused())
    const error = await vendor.failure()
    expect(error).toMatchObject({ code: 'unauthorized', vendorCode: errorCode, status })
    expect(JSON.stringify(error)).not.toContain('planted')
  })

  test('that is not replaced any more for ten minutes is said so', async () => {
    const vendor = createVendor({ orgId: '111' })
    vendor.token = () =>
      Response.json({
        error_description: 'too many requests continuously',
        error: 'Access Denied',
        status: 'failure',
      })
    expect(await vendor.failure()).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 600_000,
      message: expect.stringMatching(/ten access tokens in ten minutes/),
    })
    await vendor.failure()
    expect(vendor.tokens()).toHaveLength(1)
  })
})
