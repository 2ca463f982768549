import { describe, expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { openSandbox } from './open-sandbox.ts'

const ticket = '/tickets/71928300000012345'

describe('a token', () => {
  it('is taken with either word, and refused when it is missing, wrong or old', async () => {
    const { call, token, advance } = await openSandbox()
    const { access_token } = await token()
    expect((await call('GET', ticket, undefined, { authorization: `Bearer ${access_token}` })).status).toBe(
      200,
    )
    expect(await call('GET', ticket, undefined, { authorization: '' })).toMatchObject({
      status: 401,
      body: { errorCode: 'UNAUTHORIZED' },
    })
    expect(await call('GET', ticket, undefined, { authorization: 'Bearer x' })).toMatchObject({
      status: 401,
      body: { errorCode: 'INVALID_OAUTH' },
    })
    advance(3_600_000)
    expect(await call('GET', ticket)).toMatchObject({ status: 401, body: { errorCode: 'INVALID_OAUTH' } })
  })

  it('opens what its scopes name', async () => {
    const { call, renew } = await openSandbox()
    await renew('1000.sandbox.reader')
    expect((await call('GET', ticket)).status).toBe(200)
    for (const [method, path] of [
      ['PATCH', ticket],
      ['GET', '/contacts'],
      ['GET', '/tickets/search'],
    ] as const) {
      expect(await call(method, path, method === 'PATCH' ? {} : undefined), path).toMatchObject({
        status: 403,
        body: { errorCode: 'SCOPE_MISMATCH' },
      })
    }
  })

  it('comes ten times in ten minutes', async () => {
    const { token, advance } = await openSandbox()
    for (let made = 1; made < 10; made++)
      expect(await token()).toMatchObject({ expires_in: 3600, api_domain: 'https://www.zohoapis.com' })
    expect(await token()).toMatchObject({ error: 'Access Denied' })
    advance(600_000)
    expect(await token()).toHaveProperty('access_token')
    expect(await token('nobody')).toEqual({ error: 'invalid_code' })
  })
})

describe('the portal', () => {
  it('is named by a header or in the query, and must be one of the account', async () => {
    const { call } = await openSandbox()
    const as = (orgId: string, path = ticket) => call('GET', path, undefined, { orgId })
    expect(await as('')).toMatchObject({
      status: 422,
      body: { errors: [{ fieldName: '/orgId', errorType: 'missing' }] },
    })
    expect((await as('', `${ticket}?orgId=645001234`)).status).toBe(200)
    expect((await as('', '/organizations')).body.data).toHaveLength(1)
    expect(await as('abc')).toMatchObject({ status: 500, body: { errorCode: 'INTERNAL_SERVER_ERROR' } })
    expect(await as('999')).toMatchObject({ status: 403, body: { errorCode: 'OAUTH_ORG_MISMATCH' } })
  })

  it('can have a second one beside it, with records of its own', async () => {
    const { call } = await openSandbox({ seed: { organizations: 2 } })
    const [, second] = (await call('GET', '/organizations')).body.data
    const there = { orgId: second.id }
    expect((await call('GET', '/tickets', undefined, there)).status).toBe(204)
    expect((await call('GET', ticket, undefined, there)).status).toBe(404)
    const made = await call('POST', '/contacts', { lastName: 'Trade' }, there)
    expect((await call('GET', `/contacts/${made.body.id}`, undefined, there)).status).toBe(200)
    expect((await call('GET', `/contacts/${made.body.id}`)).status).toBe(404)
  })
})

describe('credits', () => {
  const spent = ({ headers }: { headers: Headers }) => Number(headers.get('x-rate-limit-request-weight-v3'))

  it('are told with every answer, and cost by weight', async () => {
    const { call } = await openSandbox()
    const one = await call('GET', ticket)
    expect([spent(one), one.headers.get('x-rate-limit-remaining-v3')]).toEqual([1, '109999'])
    expect(spent(await call('GET', '/tickets'))).toBe(3)
    expect(spent(await call('GET', '/tickets?from=2001'))).toBe(5)
    expect(spent(await call('GET', '/tickets?from=10001'))).toBe(10)
    expect(spent(await call('GET', '/tickets/search?id=71928300000012345'))).toBe(1)
    expect(spent(await call('GET', '/tasks/count'))).toBe(50)
    expect(spent(await call('POST', '/closeTickets', { ids: ['1', '2', '3'] }))).toBe(2)
    expect(spent(await call('POST', '/tickets/moveToTrash', { ticketIds: ['1', '2'] }))).toBe(12)
    expect(spent(await call('GET', '/nowhere/at/all'))).toBe(1)
  })

  it('run out, and come back at midnight in California', async () => {
    const { call, advance, renew } = await openSandbox({ seed: { edition: 'free' } })
    for (let left = 5_000; left >= 50; left -= 50) await call('GET', '/tasks/count')
    const refused = await call('GET', ticket)
    expect(refused).toMatchObject({ status: 429, body: { errorCode: 'THRESHOLD_EXCEEDED' } })
    expect(refused.headers.get('x-rate-limit-remaining-v3')).toBe('0')
    // Noon in UTC is four in the morning there.
    expect(refused.headers.get('retry-after')).toBe(String(20 * 3_600))
    advance(20 * 3_600_000)
    await renew()
    expect((await call('GET', ticket)).status).toBe(200)
  })

  it('do not help where too many calls are under way', async () => {
    const { send, sandbox } = await openSandbox({ seed: { edition: 'free' } })
    sandbox.fault({ kind: 'latency', ms: 20, times: 'always' })
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('GET', ticket)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429])
    const refused = answers.find(({ status }) => status === 429)
    expect(await refused?.json()).toMatchObject({ errorCode: 'TOO_MANY_REQUESTS' })
    expect(refused?.headers.get('retry-after')).toBeNull()
  })
})

describe('refusals', () => {
  it('have one form', async () => {
    const { call } = await openSandbox()
    expect(await call('GET', '/nowhere')).toMatchObject({ status: 404, body: { errorCode: 'URL_NOT_FOUND' } })
    expect(await call('GET', '/tickets/abc')).toMatchObject({
      status: 404,
      body: { errorCode: 'URL_NOT_FOUND' },
    })
    expect(await call('DELETE', ticket)).toMatchObject({
      status: 405,
      body: { errorCode: 'METHOD_NOT_ALLOWED' },
    })
    expect(await call('POST', '/contacts')).toMatchObject({
      status: 422,
      body: { errorCode: 'EMPTY_PAYLOAD' },
    })
    expect(await call('POST', '/contacts', '{"lastName":')).toMatchObject({
      status: 400,
      body: { errorCode: 'BAD_REQUEST' },
    })
    expect(await call('POST', '/contacts', 'x', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
    })
    expect(await call('GET', '/tickets?colour=red')).toMatchObject({
      status: 422,
      body: { errorCode: 'UNPROCESSABLE_ENTITY' },
    })
    expect(await call('POST', '/contacts', { firstName: 'A', zipcode: 1 })).toMatchObject({
      status: 422,
      body: {
        errorCode: 'INVALID_DATA',
        errors: [
          { fieldName: '/lastName', errorType: 'missing' },
          { fieldName: '/zipcode', errorType: 'invalid' },
        ],
      },
    })
  })

  it('leave lists that are empty without a body', async () => {
    const { send } = await openSandbox()
    const response = await send('GET', `${ticket}/comments`)
    expect([response.status, await response.text()]).toEqual([204, ''])
  })
})

describe('the OAuth client of the sandbox', () => {
  it.each([
    ['registered by itself', undefined, 'http://127.0.0.1:8765/callback', 200],
    [
      'registered by a seed',
      ['https://desk.example/connect/callback'],
      'https://desk.example/connect/callback',
      200,
    ],
    ['registered by nobody', undefined, 'https://desk.example/connect/callback', 400],
  ])('asks for consent at an address %s', async (_what, redirects, redirect, status) => {
    const sandbox = createSandbox(redirects ? { seed: { redirects } } : {})
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: '1000.SANDBOXCLIENT',
      redirect_uri: redirect,
      scope: 'Desk.tickets.READ',
      state: 'a',
      access_type: 'offline',
    })
    const page = await sandbox.fetch(`https://accounts.zoho.com/oauth/v2/auth?${query}`)
    expect(page.status).toBe(status)
  })
})

it('lists the addresses that replies come from: of one department, or of all', async () => {
  const { call, departments } = await openSandbox()
  const addresses = async (query: string) => {
    const { body } = await call('GET', `/mailReplyAddress?${query}`)
    return (body?.data ?? []).map(({ address }: { address: string }) => address)
  }
  const billing = departments.find(({ name }) => name === 'Billing')?.id
  expect(await addresses(`departmentId=${billing}`)).toEqual(['billing@tideline.example'])
  expect(await addresses('departmentId=allDepartment')).toEqual([
    'support@tideline.example',
    'ops@tideline.example',
    'billing@tideline.example',
  ])
  expect(await addresses('departmentId=allDepartment&isActive=true')).toHaveLength(3)
  expect(await addresses('departmentId=allDepartment&isActive=false')).toEqual([])
})
