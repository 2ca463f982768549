import { inspect } from 'node:util'
import { fetchBySend, sendByFetch, systemClock } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { type Auth, bearer, headerKey } from '../src/index.ts'

const context = { send: sendByFetch(fetch), clock: systemClock }

async function sent<Settings>(auth: Auth<Settings>, settings: Settings): Promise<Request> {
  const requests: Request[] = []
  const api = sendByFetch(async (request) => {
    requests.push(request)
    return new Response()
  })
  await fetchBySend(auth(settings, context)(api))(
    new Request('https://api.vendor.test/', { method: 'POST', body: 'intact', headers: { a: 'b' } }),
  )
  const [request] = requests
  if (!request) throw new Error('nothing was sent')
  return request
}

describe('headerKey', () => {
  it('sets the header and leaves the rest of the request alone', async () => {
    const auth: Auth<{ apiKey: string; region: string }> = headerKey({
      header: 'x-api-key',
      setting: 'apiKey',
    })
    const request = await sent(auth, { apiKey: ' k-1\n', region: 'eu' })
    expect(Object.fromEntries(request.headers)).toMatchObject({ 'x-api-key': 'k-1', a: 'b' })
    expect([request.method, await request.text()]).toEqual(['POST', 'intact'])
  })

  it('puts a prefix before the key', async () => {
    const request = await sent(headerKey({ header: 'x-auth', setting: 'key', prefix: 'Token token=' }), {
      key: 'k',
    })
    expect(request.headers.get('x-auth')).toBe('Token token=k')
  })

  it.each(['', '  ', 'planted\nkey', 'plantéd', 'planted\u200bkey'])(
    'refuses %j without repeating it',
    async (key) => {
      const failure = await sent(bearer({ setting: 'apiKey' }), { apiKey: key }).catch(
        (error: unknown) => error,
      )
      expect(failure).toMatchObject({ code: 'unauthorized', message: expect.stringContaining('"apiKey"') })
      expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/plant/)
    },
  )
})

describe('bearer', () => {
  it('sends Authorization with its scheme', async () => {
    const settings = { token: 't' }
    const usual = await sent(bearer({ setting: 'token' }), settings)
    expect(usual.headers.get('authorization')).toBe('Bearer t')
    const other = await sent(bearer({ setting: 'token', scheme: 'Zoho-oauthtoken' }), settings)
    expect(other.headers.get('authorization')).toBe('Zoho-oauthtoken t')
  })
})
