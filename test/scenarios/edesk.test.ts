import { createSandbox } from '@helpdesk-mcp/edesk/sandbox'
import { describe, expect, it } from 'vitest'
import { clients } from './agent.ts'
import { answerWhereIsMyOrder, draftFromTemplate, handOver, settleDamage } from './edesk.ts'
import {
  headersOfCall,
  meetTheRateLimit,
  refuseEveryWrite,
  walkWhileRecordsArrive,
  writingTools,
} from './every-vendor.ts'
import { playEverywhere, withAgent } from './play.ts'
import { serveHttp, toolsetFor } from './serve.ts'

const vendor = 'edesk'
const transports = ['stdio', 'http'] as const
/** The bucket does not refill while a test runs. */
const still = { clock: { now: () => Date.parse('2026-11-20T12:00:00Z') } }

playEverywhere('eDesk', { vendor }, () => createSandbox(), {
  'who has waited longest hears where the parcel is': answerWhereIsMyOrder,
  'damaged goods are settled without losing a tag': settleDamage,
  'an answer is drafted and nothing written': draftFromTemplate,
  'a case is handed over': handOver,
})

describe('eDesk, as every vendor', () => {
  const writes = writingTools(toolsetFor({ vendor, baseUrl: 'http://127.0.0.1:9' }))

  it.each(['direct', 'catalog'] as const)(
    'a server that only reads refuses every write (%s)',
    async (surface) => {
      expect(writes).toHaveLength(23)
      for (const transport of transports) {
        const options = { vendor, surface, filter: { methods: ['read'] } } as const
        const sandbox = createSandbox()
        await withAgent(transport, 'v1', options, sandbox, (agent) => refuseEveryWrite(agent, writes))
        expect(sandbox.requests).toHaveLength(0)
      }
    },
  )

  it.each(clients)('a list of 500 is walked whole while tickets arrive (client %s)', async (client) => {
    const sandbox = createSandbox({ ...still, seed: { records: 500 } })
    const { tickets } = sandbox.state.collections
    const ids = [...tickets].map(({ id }) => String(id))
    expect(ids).toHaveLength(500)
    const arriving = { subject: 'Just in', created_at: '2026-11-20 12:00:00', id: undefined }
    await withAgent('http', client, { vendor }, sandbox, (agent) =>
      walkWhileRecordsArrive(agent, {
        tool: 'list_all_e_desk_tickets',
        limit: 50,
        ids,
        addAtHead: () => tickets.insert({ ...tickets.all()[0], ...arriving } as never),
      }),
    )
    expect(tickets.size).toBeGreaterThan(510)
  })

  it.each(transports)(
    'the 61st call at once is refused, and says when by the published bucket (%s)',
    async (transport) => {
      await withAgent(transport, 'v2, 2026 era', { vendor }, createSandbox(still), async (agent) => {
        await meetTheRateLimit(agent, {
          tool: 'e_desk_users_whoami',
          allowed: 60,
          expected: {
            retryAfterMs: 500,
            ratelimit: { limit: 60, retryAfterMs: 500, source: 'documented' },
          },
        })
      })
    },
  )

  it('says nothing of the limit in headers over HTTP, since eDesk does not', async () => {
    const sandbox = createSandbox(still)
    const vendorServer = await sandbox.listen()
    const server = await serveHttp({ vendor, baseUrl: vendorServer.url })
    for (let call = 0; call <= 60; call++) {
      const { status, headers } = await headersOfCall(server.url, 'e_desk_users_whoami', {})
      expect(status).toBe(200)
      expect([...headers.keys()].filter((name) => /ratelimit|retry-after/.test(name))).toEqual([])
    }
    expect(sandbox.requests).toHaveLength(61)
    await server.close()
    await vendorServer.close()
  })
})
