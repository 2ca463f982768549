import { type Clock, systemClock } from '@helpdesk-mcp/contracts'
import { createSandbox } from '@helpdesk-mcp/edesk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAgent } from '../../../../test/scenarios/agent.ts'
import { newToken } from '../../src/secrets/tokens.ts'
import { databases } from '../databases.ts'
import { list } from '../endpoint/support/post.ts'
import { newKey, type RunningGateway, runGateway } from './support/running-gateway.ts'

describe.each(databases)('scenario 16, URLs that are over, on $kind', ({ fresh }) => {
  const ends: (() => Promise<void>)[] = []
  let now = Date.now()
  /** Moves only when a test says so: a busy machine cannot run into an expiry. */
  const clock: Clock = { ...systemClock, now: () => now }
  /** Two instances of one gateway. */
  let first: RunningGateway
  let second: RunningGateway
  let account: string

  beforeAll(async () => {
    const vendor = await createSandbox().listen()
    ends.unshift(() => vendor.close())
    const databaseUrl = await fresh((end) => ends.unshift(end))
    const secretKey = newKey()
    first = await runGateway({ databaseUrl, secretKey, clock })
    ends.unshift(first.close)
    second = await runGateway({ databaseUrl, secretKey, clock })
    ends.unshift(second.close)
    for (const { vendors } of [first, second]) vendors.set('edesk', vendor.url)
    account = await first.connect('edesk', createSandbox().settings)
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })

  const inMs = (ms: number) => new Date(now + ms).toISOString()
  const random = () => `${first.url}/mcp/${newToken('hdm_mcp_')}`
  const mintExpired = async () => {
    const { url } = await first.mint(account, { expires_at: inMs(1_000) })
    now += 1_000
    return url
  }
  const mintRevoked = async () => {
    const { id, url } = await first.mint(account)
    expect((await first.manage('DELETE', `/mcp-servers/${id}`)).status).toBe(204)
    return url
  }
  const mintReplaced = async () => {
    const { id, url } = await first.mint(account)
    expect((await first.manage('POST', `/mcp-servers/${id}/rotate`)).status).toBe(200)
    return url
  }
  const mintOfRemoved = async () => {
    const gone = await first.connect('edesk', createSandbox().settings, { name: 'Gone' })
    const { url } = await first.mint(gone)
    expect((await first.manage('DELETE', `/integrated-account/${gone}`)).status).toBe(204)
    return url
  }

  test('cannot be told apart from one that never was, by nothing that is answered', async () => {
    const urls = [await mintExpired(), await mintRevoked(), await mintReplaced(), await mintOfRemoved()]
    const whole = async (url: string) => {
      const response = await list(url)
      const headers = { ...Object.fromEntries(response.headers), date: '' }
      return { status: response.status, headers, body: await response.text() }
    }
    const unknown = await whole(random())
    expect(unknown).toMatchObject({ status: 404, body: expect.stringContaining('no MCP server') })
    for (const url of urls) expect(await whole(url)).toEqual(unknown)
    for (const url of urls) expect(await whole(url.replace(first.url, second.url))).toEqual(unknown)
  })

  test('costs the same work as one that never was, so that no time tells them apart', async () => {
    const dead = [await mintExpired(), await mintRevoked(), await mintReplaced(), await mintOfRemoved()]
    for (const url of [random(), ...dead]) {
      first.asked.length = 0
      expect((await list(url)).status).toBe(404)
      expect(first.asked).toEqual(['servers.byTokenHash', 'readChanges'])
    }
  })

  test('an expiring one stops at its time, for an agent at work and on every instance', async () => {
    const { url } = await first.mint(account, { expires_at: inMs(600_000) })
    const elsewhere = url.replace(first.url, second.url)
    const agents = [await openAgent('v1', { url }), await openAgent('v2, 2026 era', { url: elsewhere })]
    const use = (limit: number) =>
      agents.map((agent) => agent.use('list_all_e_desk_tickets', { limit }).then(() => 'answered', String))
    expect(await Promise.all(use(1))).toEqual(['answered', 'answered'])
    now += 599_999
    expect(await Promise.all(use(2))).toEqual(['answered', 'answered'])
    now += 1
    for (const said of await Promise.all(use(1))) expect(said).toMatch(/404|no MCP server/)
    for (const agent of agents) await agent.close()
  })

  test('a revoked one ends on every instance with the next request', async () => {
    const { id, url } = await first.mint(account)
    const elsewhere = url.replace(first.url, second.url)
    expect([(await list(url)).status, (await list(elsewhere)).status]).toEqual([200, 200])
    await second.manage('DELETE', `/mcp-servers/${id}`)
    expect([(await list(url)).status, (await list(elsewhere)).status]).toEqual([404, 404])
  })
})
