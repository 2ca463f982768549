import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLibsql } from '../../src/storage/sqlite.ts'
import { appOf, callMcp, redirectUri } from '../authorization/support/app.ts'
import { createBrowser } from '../authorization/support/browser.ts'
import { newVerifier } from '../authorization/support/open-gateway.ts'
import { type OneVendor, startOneVendor } from './support/one-vendor-client.ts'
import { openRoundRobin } from './support/round-robin.ts'
import { freshFolder } from './support/start-gateway.ts'

type App = ReturnType<typeof appOf>
type Answered = Awaited<ReturnType<App['redeem']>>

/** Kills the process a few milliseconds after a step has begun; answers what the step was answered with, if it was. */
type Cut = <Answer>(step: () => Promise<Answer>) => Promise<Answer | undefined>

test('a process that is killed between any two steps leaves nothing half-granted', async () => {
  const folder = await freshFolder()
  const front = await openRoundRobin()
  const environment = { HELPDESK_MCP_PUBLIC_URL: front.url }
  const start = async () => {
    const started = await startOneVendor(folder, { environment })
    front.sendAllTo(started.url)
    return started
  }
  let gateway = await start()
  const mcp = `${front.url}/mcp`
  const metadata = { client_name: 'App', redirect_uris: [redirectUri], token_endpoint_auth_method: 'none' }
  const register = async () => {
    const body = JSON.stringify(metadata)
    const response = await fetch(`${front.url}/oauth/register`, { method: 'POST', body })
    return ((await response.json()) as { client_id: string }).client_id
  }
  const cut: Cut = async (step) => {
    const running = step().catch(() => undefined)
    await setTimeout(Math.random() * 15)
    await gateway.kill()
    const answer = await running
    await expectWhole(folder)
    gateway = await start()
    return answer
  }

  // The same client, however often it has to register.
  const known = await cut(register)
  const clientId = await register()
  if (known !== undefined) expect(clientId).toBe(known)
  const app = appOf({ url: front.url, mcp } as Parameters<typeof appOf>[0], clientId)

  const browser = createBrowser(front.url, front.url)
  const code = new URL(await invite(gateway)).hash.slice(1)
  const signIn = () => browser.send('POST', '/session/link', { json: { code } })
  const signedIn = (await cut(signIn))?.status === 204
  const again = (await signIn()).status
  // A link works once: in vain only if the process got as far as to use it.
  if (signedIn) expect(again).toBe(401)
  else if (again !== 204) await browser.signIn(await invite(gateway))

  const { verifier, challenge } = newVerifier()
  const begin = async () => (await browser.begin(app.authorizeUrl(challenge))).path
  const path = (await cut(begin)) ?? (await begin()) ?? ''
  const form = new URLSearchParams({ answer: 'approve', scope: 'helpdesk:read' })
  const { text } = await browser.send('GET', path)
  form.set('server', /name="server" value="([^"]+)"/.exec(text)?.[1] ?? '')
  const approve = async () => (await browser.send('POST', path, { form })).location
  const consent = async () => (await browser.consent(app.authorizeUrl(challenge))).href
  // Consent that was stored without an answer is over with its code; the app asks again.
  const location = (await cut(approve)) ?? (await consent())
  const redeem = (at: string) => () =>
    app.redeem({ code: new URL(at).searchParams.get('code') ?? '', verifier })

  const tokens = await repeated(cut, redeem(location), async () => (await redeem(await consent())()).body)
  expect((await callMcp(mcp, tokens['access_token'])).status).toBe(200)
  const connect = async () => (await redeem(await consent())()).body
  const renewed = await repeated(cut, () => app.refresh(tokens['refresh_token']), connect)
  expect((await callMcp(mcp, renewed['access_token'])).status).toBe(200)

  const revoke = () => app.post('/oauth/revoke', { client_id: app.clientId, token: renewed['refresh_token'] })
  const revoked = (await cut(revoke))?.status === 200
  if (revoked) expect((await callMcp(mcp, renewed['access_token'])).status).toBe(401)
  await revoke()
  expect((await callMcp(mcp, renewed['access_token'])).status).toBe(401)
})

/**
 * Tokens from a step that is cut off: it was done and answered; or it was not done, and can be repeated; or it was done without an answer.
 * Then a repetition counts as a theft, which ends what was given, and the person consents again.
 */
async function repeated(cut: Cut, step: () => Promise<Answered>, again: () => Promise<Answered['body']>) {
  const answer = await cut(step)
  if (answer?.status === 200) return answer.body
  const { status, body } = await step()
  if (status === 200) return body
  expect(body['error']).toBe('invalid_grant')
  return again()
}

async function invite(gateway: OneVendor): Promise<string> {
  const response = await gateway.manage('POST', '/people', { name: 'Ana', role: 'owner' })
  return ((await response.json()) as { link: { url: string } }).link.url
}

/** What the database of a process that was killed must say. */
async function expectWhole(folder: string): Promise<void> {
  const database = openLibsql(join(folder, 'data/gateway.db'))
  const count = (query: string) => Number(database.query(`select count(*) as n from ${query}`)[0]?.['n'])
  try {
    // A grant has its code from the start, and tokens once that was used: an access token for each refresh token.
    expect(count('oauth_grants where id not in (select grant_id from oauth_codes)')).toBe(0)
    expect(
      count(
        'oauth_grants as g where (activated_at is null) <> (not exists (select 1 from oauth_tokens where grant_id = g.id))',
      ),
    ).toBe(0)
    expect(
      count(
        'oauth_codes as c where (used_at is null) <> (not exists (select 1 from oauth_tokens where grant_id = c.grant_id))',
      ),
    ).toBe(0)
    expect(count("oauth_tokens where kind = 'access'")).toBe(count("oauth_tokens where kind = 'refresh'"))
    // One refresh token of each is unused: the newest.
    expect(
      count(
        "(select grant_id from oauth_tokens where kind = 'refresh' group by grant_id having sum(used_at is null) <> 1)",
      ),
    ).toBe(0)
    // Each is on record, and nothing is that is not there.
    const connected = count("audit_records where action = 'app.connected'")
    const ended = count("audit_records where action in ('app.revoked', 'app.expired')")
    expect(count('oauth_grants')).toBe(connected - ended)
    expect(count('sessions where person_id is not null')).toBe(
      count("audit_records where action = 'session.started'"),
    )
  } finally {
    database.close()
  }
}
