import { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { describe, expect, it } from 'vitest'
import { clients } from './agent.ts'
import {
  headersOfCall,
  meetTheRateLimit,
  refuseEveryWrite,
  walkWhileRecordsArrive,
  writingTools,
} from './every-vendor.ts'
import { playEverywhere, withAgent } from './play.ts'
import { answerWhereIsMyOrder, findCustomer, triageReturns } from './richpanel.ts'
import { serveHttp, toolsetFor } from './serve.ts'

const vendor = 'richpanel'
const transports = ['stdio', 'http'] as const

playEverywhere('Richpanel', { vendor }, () => createSandbox(), {
  'returns are triaged': triageReturns,
  'a parcel is found and its customer told': answerWhereIsMyOrder,
  'a customer is found by address and by number': findCustomer,
})

describe('Richpanel, as every vendor', () => {
  const writes = writingTools(toolsetFor({ vendor, baseUrl: 'http://127.0.0.1:9' }))

  it.each(['direct', 'catalog'] as const)(
    'a server that only reads refuses every write (%s)',
    async (surface) => {
      expect(writes).toHaveLength(11)
      for (const transport of transports) {
        const options = { vendor, surface, filter: { methods: ['read'] } } as const
        const sandbox = createSandbox()
        await withAgent(transport, 'v1', options, sandbox, (agent) => refuseEveryWrite(agent, writes))
        expect(sandbox.requests).toHaveLength(0)
      }
    },
  )

  it.each(clients)('a list of 500 is walked whole while conversations arrive (client %s)', async (client) => {
    const sandbox = createSandbox({ seed: { records: 500 } })
    const { tickets } = sandbox.state.collections
    const ids = [...tickets].map(({ id }) => id)
    expect(ids).toHaveLength(500)
    await withAgent('http', client, { vendor }, sandbox, (agent) =>
      walkWhileRecordsArrive(agent, {
        tool: 'list_all_richpanel_conversations',
        limit: 50,
        ids,
        addAtHead: () => tickets.insert({ ...tickets.all()[0], id: undefined as never, subject: 'Just in' }),
      }),
    )
  })

  it.each(transports)(
    'the 51st call in 30 s is refused, and says when to come back (%s)',
    async (transport) => {
      await withAgent(transport, 'v2, 2026 era', { vendor }, createSandbox(), async (agent) => {
        const refused = await meetTheRateLimit(agent, {
          tool: 'list_all_richpanel_teams',
          allowed: 50,
          expected: { ratelimit: { limit: 50, remaining: 0, source: 'vendor' } },
        })
        const { error } = refused.structuredContent as { error: { retryAfterMs: number } }
        const { retryAfterMs } = error
        expect(retryAfterMs).toBeGreaterThan(0)
        expect(retryAfterMs).toBeLessThanOrEqual(30_000)
      })
    },
  )

  it('says over HTTP what is left, in the headers of each call', async () => {
    const sandbox = createSandbox()
    const vendorServer = await sandbox.listen()
    const server = await serveHttp({ vendor, baseUrl: vendorServer.url })
    const first = await headersOfCall(server.url, 'list_all_richpanel_teams', {})
    expect(first.status).toBe(200)
    expect(first.headers.get('ratelimit-limit')).toBe('50')
    expect(first.headers.get('ratelimit-remaining')).toBe('49')
    for (let call = 1; call < 50; call++) await headersOfCall(server.url, 'list_all_richpanel_teams', {})
    const refused = await headersOfCall(server.url, 'list_all_richpanel_teams', {})
    expect(refused.status).toBe(200)
    expect(refused.headers.get('ratelimit-remaining')).toBe('0')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    await server.close()
    await vendorServer.close()
  })
})
