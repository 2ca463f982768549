import { describe, expect, it } from 'vitest'
import type { Token } from '../src/index.ts'
import { createVendor, settings, tokenJson } from './vendor.ts'

const { refreshToken: _, ...client } = settings
const names = {
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  refreshToken: 'refreshToken',
  grantCode: 'grantCode',
}

const traded = () => tokenJson({ access_token: 'access-1', refresh_token: 'kept', expires_in: 3600 })

describe('a grant code', () => {
  it('is traded once, and its refresh token is used from then on', async () => {
    const vendor = createVendor({ settings: names }, { ...client, grantCode: 'code-1' })
    vendor.answers.push(traded())
    await Promise.all([vendor.call(), vendor.call()])
    vendor.now += 3_600_000
    await vendor.call()
    expect(vendor.exchanges.map((fields) => Object.fromEntries(fields))).toEqual([
      { ...wire, grant_type: 'authorization_code', code: 'code-1' },
      { ...wire, grant_type: 'refresh_token', refresh_token: 'kept' },
    ])
    expect(vendor.secrets).toEqual(expect.arrayContaining(['access-1', 'kept', 'access-2']))
  })

  it('is not sent where a store has what came of it', async () => {
    const shared: { token?: Token } = {}
    const store = {
      read: async () => shared.token,
      write: async (token: Token) => {
        shared.token = token
      },
    }
    const account = { ...client, grantCode: 'code-1' }
    const first = createVendor({ settings: names, store }, account)
    first.answers.push(traded())
    await first.call()
    expect(shared.token).toMatchObject({ accessToken: 'access-1', refreshToken: 'kept' })
    const second = createVendor({ settings: names, store }, account)
    second.now += 3_600_000
    await second.call()
    expect(second.exchanges.map((fields) => fields.get('refresh_token'))).toEqual(['kept'])
  })

  it('yields to a refresh token', async () => {
    const vendor = createVendor({ settings: names }, { ...settings, grantCode: 'code-1' })
    await vendor.call()
    expect(vendor.exchanges[0]?.get('grant_type')).toBe('refresh_token')
  })

  it('or a refresh token must be there', async () => {
    const vendor = createVendor({ settings: names }, client)
    await expect(vendor.call()).rejects.toMatchObject({
      code: 'unauthorized',
      message: 'There is no refresh token. Log in, or set "refreshToken".',
    })
  })
})

const wire = { client_id: client.clientId, client_secret: client.clientSecret }
