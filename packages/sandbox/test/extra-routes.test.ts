import { describe, expect, it } from 'vitest'
import { readForm, type SandboxDefinition } from '../src/index.ts'
import { base, type DeskState, handClock, openDesk } from './desk.ts'

/** An OAuth server beside the API: one-hour tokens for a refresh token. */
function withTokens(): Partial<SandboxDefinition<DeskState>> {
  const expiry = new Map<string, number>()
  return {
    routes: {
      'POST /oauth/v2/token': (request, { clock }) => {
        if (readForm(request).get('refresh_token') !== 'refresh')
          return { status: 200, body: { error: 'invalid_code' } }
        const token = `access-${expiry.size + 1}`
        expiry.set(token, clock.now() + 3_600_000)
        return { status: 200, body: { access_token: token, expires_in: 3600 } }
      },
    },
    authenticate: ({ request }, { clock }) => {
      const token = request.headers.get('authorization')?.replace('Desk-oauthtoken ', '') ?? ''
      const until = expiry.get(token)
      if (until === undefined)
        return { reason: 'unauthorized', code: 'UNAUTHORIZED', message: 'No such token.' }
      if (clock.now() >= until) return { reason: 'unauthorized', code: 'INVALID_OAUTH', message: 'Expired.' }
      return undefined
    },
    errorReply: ({ code }) => ({ status: 401, body: { errorCode: code } }),
  }
}

describe('routes outside the document', () => {
  it('carry a token endpoint', async () => {
    const clock = handClock()
    const { sandbox } = openDesk(withTokens(), { clock })
    const exchange = async (refresh_token: string) => {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token })
      return (
        await sandbox.fetch('https://accounts.example.com/oauth/v2/token', { method: 'POST', body })
      ).json()
    }
    const ask = async (token: string) => {
      const headers = { authorization: `Desk-oauthtoken ${token}` }
      const response = await sandbox.fetch(`${base}/tickets`, { headers })
      return response.ok ? 'welcome' : ((await response.json()) as { errorCode: string }).errorCode
    }
    expect(await exchange('wrong')).toEqual({ error: 'invalid_code' })
    const { access_token } = (await exchange('refresh')) as { access_token: string }
    expect(await ask(access_token)).toBe('welcome')
    expect(await ask('made-up')).toBe('UNAUTHORIZED')
    clock.advance(3_600_000)
    expect(await ask(access_token)).toBe('INVALID_OAUTH')
  })
})
