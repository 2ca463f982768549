import { expect, test } from 'vitest'
import { makeSignInLink } from '../../src/dashboard/sessions.ts'
import { createStore } from '../../src/storage/open.ts'
import { withPendingRemovals } from '../../src/storage/pending-removals.ts'
import { type LibsqlDatabase, openLibsql, openSqlite } from '../../src/storage/sqlite.ts'
import { callMcp, redirectUri, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'

/** A gateway whose database can be made to refuse every write, as on a disk that is full. */
async function opened() {
  const files: LibsqlDatabase[] = []
  const gateway = await openOauthGateway({
    async open({ url, keys, clock }) {
      const database = await openSqlite(url, clock, (file) => {
        const opened = openLibsql(file)
        files.push(opened)
        return opened
      })
      const parts = { database, keys, clock }
      return withPendingRemovals(createStore(parts), parts)
    },
  })
  const set = (value: number) => {
    for (const file of files) file.exec(`pragma query_only = ${value}`)
  }
  /** Runs this while nothing can be written. */
  const full = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    set(1)
    try {
      return await work()
    } finally {
      set(0)
    }
  }
  return { gateway, full }
}

test('a step that cannot be stored is answered by its protocol, grants nothing and can be repeated', async () => {
  const { gateway, full } = await opened()
  await gateway.mint((await gateway.account()).id)
  const { browser } = await gateway.person('owner')
  const grants = async () => JSON.parse((await browser.send('GET', '/connected-apps')).text).result.length

  const metadata = { client_name: 'New', redirect_uris: [redirectUri], token_endpoint_auth_method: 'none' }
  const register = () =>
    fetch(`${gateway.url}/oauth/register`, { method: 'POST', body: JSON.stringify(metadata) })
  const refused = await full(register)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ error: 'temporarily_unavailable' })

  const app = await registerApp(gateway)
  const { verifier, challenge } = newVerifier()
  const begin = () => browser.begin(app.authorizeUrl(challenge))
  const back = new URL((await full(begin)).location ?? '').searchParams
  expect([back.get('error'), back.get('state'), back.get('iss')]).toEqual([
    'temporarily_unavailable',
    'a b&c',
    `${gateway.url}/oauth`,
  ])

  const { path = '' } = await begin()
  const form = new URLSearchParams({ answer: 'approve', scope: 'helpdesk:read' })
  const approve = () => browser.send('POST', path, { form })
  const unstored = await full(approve)
  expect([unstored.status, unstored.text.includes('Nothing was granted')]).toEqual([503, true])
  expect(await grants()).toBe(0)
  const { location } = await approve()

  const code = new URL(location ?? '').searchParams.get('code') ?? ''
  const redeem = () => app.redeem({ code, verifier })
  const step = async (work: typeof redeem) => {
    const { status, body, headers } = await full(work)
    expect([status, body['error'], headers.get('cache-control')]).toEqual([
      503,
      'temporarily_unavailable',
      'no-store',
    ])
    const done = await work()
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    return done.body
  }
  const first = await step(redeem)
  const second = await step(() => app.refresh(first['refresh_token']))
  expect(await grants()).toBe(1)
  expect((await callMcp(gateway.mcp, second['access_token'])).status).toBe(200)
  await step(() => app.post('/oauth/revoke', { client_id: app.clientId, token: second['access_token'] }))
  expect(await grants()).toBe(0)
})

test('a connected app that is ended while nothing can be stored is ended from the next request', async () => {
  const { gateway, full } = await opened()
  await gateway.mint((await gateway.account()).id)
  const { browser } = await gateway.person('owner')
  const app = await registerApp(gateway)
  const { access_token: token } = await app.connect(browser)
  const listed = async () => JSON.parse((await browser.send('GET', '/connected-apps')).text).result
  const [{ id }] = await listed()
  await full(async () => {
    expect((await browser.send('DELETE', `/connected-apps/${id}`)).status).toBe(202)
    expect((await callMcp(gateway.mcp, token)).status).toBe(401)
    expect(await listed()).toEqual([])
  })
  const { grants } = gateway.store
  await expect.poll(() => grants.exists({}, id), { timeout: 20_000 }).toBe(false)
})

test('a link stays good while nobody can be signed in by it', async () => {
  const { gateway, full } = await opened()
  const app = await registerApp(gateway)
  const link = new URLSearchParams({ link: await makeSignInLink(gateway.context) })
  const browser = gateway.browser()
  const { path = '' } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
  const signIn = () => browser.send('POST', `${path}/link`, { form: link })
  expect((await full(signIn)).status).toBe(503)
  const [, code = ''] = String(link.get('link')).split('#')
  const byMail = () => browser.send('POST', `/sign-in/link/${code}`, { form: new URLSearchParams() })
  const page = await full(byMail)
  expect([page.status, page.text.includes('You were not signed in')]).toEqual([503, true])
  expect((await signIn()).status).toBe(303)
})
