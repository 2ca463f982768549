import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type App, callMcp, registerApp } from './support/app.ts'
import type { Browser } from './support/browser.ts'
import { openOauthGateway } from './support/open-gateway.ts'

/** What a person has consented to, as far as the test knows, and what it must and must not give. */
interface Consent {
  app: number
  resource: string
  person: number
  code: string
  verifier: string
  isUsed: boolean
  /** False once it was revoked, or used a second time. */
  isAlive: boolean
}

interface Token {
  consent: Consent
  access: string
  refresh: string
  isRefreshed: boolean
}

interface World {
  apps: App[]
  browsers: Browser[]
  resources: string[]
  consents: Consent[]
  tokens: Token[]
}

/** One step: the numbers choose among what there is. Each checks that nothing more was given than what was consented to. */
type Step = (world: World, picks: readonly [number, number, number, number]) => Promise<void>

function chosen<Thing>(things: readonly Thing[], pick: number): Thing {
  return things[pick % things.length] as Thing
}

async function keep(world: World, consent: Consent, answer: Awaited<ReturnType<App['redeem']>>) {
  const { access_token: access = '', refresh_token: refresh = '' } = answer.body
  world.tokens.push({ consent, access, refresh, isRefreshed: false })
}

const steps: Readonly<Record<string, Step>> = {
  async consent(world, [a, b, c, d]) {
    const [app, person] = [a % world.apps.length, b % world.browsers.length]
    const resource = chosen(world.resources, c)
    const answer = d % 3 === 0 ? 'deny' : 'approve'
    const browser = chosen(world.browsers, person)
    const { code, verifier } = await chosen(world.apps, app).ask(browser, { resource }, { answer })
    expect(code === '').toBe(answer === 'deny')
    if (code === '') return
    world.consents.push({ app, person, resource, code, verifier, isUsed: false, isAlive: true })
  },
  async redeem(world, [a, b, c, d]) {
    if (world.consents.length === 0) return
    const consent = chosen(world.consents, a)
    const app = b % 3 === 0 ? b % world.apps.length : consent.app
    const resource = c % 3 === 0 ? chosen(world.resources, c) : consent.resource
    const verifier = d % 4 === 0 ? 'x'.repeat(43) : consent.verifier
    const answer = await chosen(world.apps, app).redeem({ code: consent.code, verifier }, { resource })
    const isTheirs = app === consent.app && resource === consent.resource && verifier === consent.verifier
    expect(answer.status === 200, 'a code gives tokens once, to its client, for its URL').toBe(
      isTheirs && consent.isAlive && !consent.isUsed,
    )
    // Whoever sends a used code has it from somewhere.
    if (consent.isUsed) consent.isAlive = false
    if (answer.status !== 200) return
    consent.isUsed = true
    await keep(world, consent, answer)
  },
  async refresh(world, [a, b, c]) {
    if (world.tokens.length === 0) return
    const token = chosen(world.tokens, a)
    const { consent } = token
    const app = b % 3 === 0 ? b % world.apps.length : consent.app
    const resource = c % 3 === 0 ? chosen(world.resources, c) : consent.resource
    const answer = await chosen(world.apps, app).refresh(token.refresh, { resource })
    const isTheirs = app === consent.app && resource === consent.resource
    expect(answer.status === 200, 'a refresh token gives tokens once, to its client, for its URL').toBe(
      isTheirs && consent.isAlive && !token.isRefreshed,
    )
    if (app === consent.app && token.isRefreshed) consent.isAlive = false
    if (answer.status !== 200) return
    token.isRefreshed = true
    await keep(world, consent, answer)
  },
  async revoke(world, [a, b]) {
    if (world.tokens.length === 0) return
    const token = chosen(world.tokens, a)
    const app = b % 3 === 0 ? b % world.apps.length : token.consent.app
    const secret = b % 2 === 0 ? token.access : token.refresh
    const { clientId, post } = chosen(world.apps, app)
    const { status } = await post('/oauth/revoke', { token: secret, client_id: clientId })
    expect(status).toBe(200)
    if (app === token.consent.app) token.consent.isAlive = false
  },
  async disconnect(world, [a]) {
    const person = a % world.browsers.length
    const browser = chosen(world.browsers, person)
    for (const { id } of JSON.parse((await browser.send('GET', '/connected-apps')).text).result) {
      expect((await browser.send('DELETE', `/connected-apps/${id}`)).status).toBe(204)
    }
    for (const consent of world.consents) {
      if (consent.person === person && consent.isUsed) consent.isAlive = false
    }
  },
}

async function checkAll({ tokens, resources }: World): Promise<void> {
  for (const { access, consent } of tokens) {
    for (const url of resources) {
      const { status } = await callMcp(url, access)
      expect(status, `${url} for ${consent.resource}`).toBe(
        consent.isAlive && url === consent.resource ? 200 : 401,
      )
    }
  }
}

test('no sequence gives a token without consent, for another URL, to another client, or after a revocation', async () => {
  const gateway = await openOauthGateway()
  const { id } = await gateway.account()
  const servers = [await gateway.mint(id), await gateway.mint(id)]
  const resources = [gateway.mcp, ...servers.map(({ server }) => `${gateway.mcp}/s/${server.id}`)]
  const apps = [await registerApp(gateway), await registerApp(gateway, { client_name: 'Another' })]
  const people = [await gateway.person('manager', 'Ana'), await gateway.person('manager', 'Ben')]
  const browsers = people.map(({ browser }) => browser)
  const pick = fc.nat({ max: 60 })
  const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.tuple(pick, pick, pick, pick))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (sequence) => {
      const world: World = { apps, browsers, resources, consents: [], tokens: [] }
      await steps['consent']?.(world, [0, 1, 2, 1])
      await steps['redeem']?.(world, [0, 1, 1, 1])
      for (const [name, picks] of sequence) await steps[name]?.(world, picks)
      await checkAll(world)
      // The next sequence begins with none.
      await steps['disconnect']?.(world, [0, 0, 0, 0])
      await steps['disconnect']?.(world, [1, 0, 0, 0])
    }),
    { numRuns: 25, seed: 18 },
  )
})
