import { describe, expect, test } from 'vitest'
import { databases, newKeys } from '../databases.ts'
import { appOf, callMcp, registerApp } from './support/app.ts'
import { openOauthGateway } from './support/open-gateway.ts'

const minute = 60_000

describe.each(databases)('on two instances of $kind', ({ fresh }) => {
  test('any instance answers any step, and a revocation holds from the next request', async () => {
    const [url, keys] = [await fresh(), newKeys()]
    const publicUrl = 'https://mcp.example'
    const one = await openOauthGateway({ url, keys, publicUrl })
    const two = await openOauthGateway({ url, keys, publicUrl })
    await one.mint((await one.account()).id)
    const { browser } = await one.person('owner')
    const app = await registerApp(one)
    const asked = await app.ask(browser)
    const there = appOf(two, app.clientId)
    const { body } = await there.redeem(asked)
    const token = body['access_token'] ?? ''
    for (const { url } of [one, two]) expect((await callMcp(`${url}/mcp`, token)).status).toBe(200)
    const renewed = await Promise.all([
      app.refresh(body['refresh_token']),
      there.refresh(body['refresh_token']),
    ])
    // One of them was second, which is what a thief would be.
    expect(renewed.map(({ status }) => status).sort()).toEqual([200, 400])
    for (const { url } of [one, two]) expect((await callMcp(`${url}/mcp`, token)).status).toBe(401)

    const again = await app.connect(browser)
    expect((await callMcp(`${two.url}/mcp`, again.access_token)).status).toBe(200)
    const { result } = JSON.parse((await browser.send('GET', '/connected-apps')).text)
    expect(result).toHaveLength(1)
    expect((await browser.send('DELETE', `/connected-apps/${result[0].id}`)).status).toBe(204)
    for (const { url } of [two, one])
      expect((await callMcp(`${url}/mcp`, again.access_token)).status).toBe(401)
    expect((await there.refresh(again.refresh_token)).body['error']).toBe('invalid_grant')
  })

  test('clocks that differ by a minute do no harm', async () => {
    const [url, keys] = [await fresh(), newKeys()]
    const publicUrl = 'https://mcp.example'
    const [behind, ahead] = [
      await openOauthGateway({ url, keys, publicUrl }),
      await openOauthGateway({ url, keys, publicUrl }),
    ]
    ahead.pass(minute)
    await behind.mint((await behind.account()).id)
    const { browser } = await behind.person('owner')
    for (const [first, second] of [
      [behind, ahead],
      [ahead, behind],
    ] as const) {
      const app = await registerApp(first)
      const asked = await app.ask(browser)
      const tokens = (await appOf(second, app.clientId).redeem(asked)).body
      expect((await callMcp(`${first.url}/mcp`, tokens['access_token'])).status).toBe(200)
      const renewed = (await app.refresh(tokens['refresh_token'])).body
      expect((await callMcp(`${second.url}/mcp`, renewed['access_token'])).status).toBe(200)
    }
  })
})
