import { createSandbox } from '@helpdesk-mcp/fusedesk/sandbox'
import { describe, expect, it } from 'vitest'
import { clients } from './agent.ts'
import {
  headersOfCall,
  meetTheRateLimit,
  refuseEveryWrite,
  walkWhileRecordsArrive,
  writingTools,
} from './every-vendor.ts'
import { briefOnEscalations, replaceVase, watchChats } from './fusedesk.ts'
import { playEverywhere, withAgent } from './play.ts'
import { serveHttp, toolsetFor } from './serve.ts'

const vendor = 'fusedesk'
const transports = ['stdio', 'http'] as const

playEverywhere('FuseDesk', { vendor }, () => createSandbox(), {
  'what is escalated is told, down to the latest mail': briefOnEscalations,
  'a chat leads to its company and what it waits for': watchChats,
  'a broken vase is tagged, noted, answered and closed': replaceVase,
})

describe('FuseDesk, as every vendor', () => {
  const writes = writingTools(toolsetFor({ vendor, baseUrl: 'http://127.0.0.1:9' }))

  it.each(['direct', 'catalog'] as const)(
    'a server that only reads refuses every write (%s)',
    async (surface) => {
      expect(writes).toHaveLength(24)
      for (const transport of transports) {
        const options = { vendor, surface, filter: { methods: ['read'] } } as const
        const sandbox = createSandbox()
        await withAgent(transport, 'v1', options, sandbox, (agent) => refuseEveryWrite(agent, writes))
        expect(sandbox.requests).toHaveLength(0)
      }
    },
  )

  it.each(clients)('a list of 500 is walked whole while cases arrive (client %s)', async (client) => {
    const sandbox = createSandbox({ seed: { records: 500 } })
    const { cases } = sandbox.state.collections
    const ids = [...cases].map(({ id }) => String(id))
    expect(ids).toHaveLength(500)
    const fields = { depid: '5', summary: 'Just in', details: 'x', openedby: 'Jo' }
    await withAgent('http', client, { vendor }, sandbox, (agent) =>
      walkWhileRecordsArrive(agent, {
        tool: 'list_all_fuse_desk_cases',
        arguments: { fields: ['id'] },
        limit: 50,
        ids,
        addAtHead: () =>
          void sandbox.fetch(address('/v1/cases'), {
            ...key,
            method: 'POST',
            body: new URLSearchParams(fields),
          }),
      }),
    )
    expect(cases.size).toBeGreaterThan(510)
  })

  it.each(transports)(
    'the 1801st call in an hour is refused, and no time to wait is made up (%s)',
    async (transport) => {
      const sandbox = createSandbox()
      await spend(sandbox, 1_797)
      await withAgent(transport, 'v2, 2026 era', { vendor }, sandbox, async (agent) => {
        const refused = await meetTheRateLimit(agent, {
          tool: 'list_all_fuse_desk_departments',
          allowed: 3,
          expected: { ratelimit: { limit: 1_800, remaining: 0, source: 'vendor' } },
        })
        expect(refused.structuredContent?.['error']).not.toHaveProperty('retryAfterMs')
        expect(sandbox.requests).toHaveLength(1_801)
      })
    },
  )

  it('says over HTTP what is left, in the headers of each call', async () => {
    const sandbox = createSandbox()
    const vendorServer = await sandbox.listen()
    const server = await serveHttp({ vendor, baseUrl: vendorServer.url })
    const left = async () => {
      const { status, headers } = await headersOfCall(server.url, 'list_all_fuse_desk_departments', {})
      return [
        status,
        headers.get('ratelimit-limit'),
        headers.get('ratelimit-remaining'),
        headers.get('retry-after'),
      ]
    }
    expect(await left()).toEqual([200, '1800', '1799', null])
    await spend(sandbox, 1_799)
    expect(await left()).toEqual([200, '1800', '0', null])
    await server.close()
    await vendorServer.close()
  })
})

const key = { headers: { 'x-fusedesk-api-key': 'sandbox-key' } }

function address(path: string): string {
  return `https://sandbox.fusedesk.com/api${path}`
}

/** Calls by somebody else who uses the account. */
async function spend({ fetch }: ReturnType<typeof createSandbox>, calls: number): Promise<void> {
  for (let count = 0; count < calls; count++) await fetch(address('/v1/session/poweredby'), key)
}
