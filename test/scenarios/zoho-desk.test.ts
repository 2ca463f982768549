import { createSandbox } from '@helpdesk-mcp/zoho-desk/sandbox'
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
import { serveHttp, toolsetFor } from './serve.ts'
import { logTimeAndClose, replyWithArticle, triage } from './zoho-desk.ts'

const vendor = 'zoho-desk'
const transports = ['stdio', 'http'] as const

playEverywhere('Zoho Desk', { vendor, surface: 'auto' }, () => createSandbox(), {
  'what is nobody’s is triaged': triage,
  'an article answers a ticket': replyWithArticle,
  'time is logged and the ticket closed': logTimeAndClose,
})

describe('Zoho Desk, as every vendor', () => {
  const writes = writingTools(toolsetFor({ vendor, baseUrl: 'http://127.0.0.1:9' }))

  it.each(['direct', 'catalog'] as const)(
    'a server that only reads refuses every write (%s)',
    async (surface) => {
      expect(writes.length).toBeGreaterThan(300)
      const options = { vendor, surface, filter: { methods: ['read'] } } as const
      const sandbox = createSandbox()
      await withAgent('http', 'v1', options, sandbox, (agent) => refuseEveryWrite(agent, writes))
      await withAgent('stdio', 'v1', options, sandbox, (agent) =>
        refuseEveryWrite(agent, writes.slice(0, 20)),
      )
      expect(sandbox.requests).toHaveLength(0)
    },
  )

  it.each(clients)('a list of 500 is walked whole while tickets arrive (client %s)', async (client) => {
    const sandbox = createSandbox({ seed: { records: 500 } })
    const { tickets } = sandbox.state.collections
    const ids = [...tickets].map(({ id }) => id)
    expect(ids).toHaveLength(500)
    await withAgent('http', client, { vendor }, sandbox, (agent) =>
      walkWhileRecordsArrive(agent, {
        tool: 'list_all_zoho_desk_tickets',
        limit: 50,
        ids,
        addAtHead: () =>
          tickets.insert({ ...tickets.all()[0], id: undefined as never, subject: 'Just in' } as never),
      }),
    )
  })

  it.each(transports)(
    'a call beyond the credits of the day is refused, and says when to come back (%s)',
    async (transport) => {
      const sandbox = createSandbox({ seed: { edition: 'free' } })
      await withAgent(transport, 'v2, 2026 era', { vendor }, sandbox, async (agent) => {
        await spend(sandbox, 4_998)
        const refused = await meetTheRateLimit(agent, {
          tool: 'get_single_zoho_desk_ticket_by_id',
          arguments: { id: '71928300000012345' },
          allowed: 2,
          expected: { vendorCode: 'THRESHOLD_EXCEEDED', ratelimit: { remaining: 0, source: 'vendor' } },
        })
        const error = refused.structuredContent?.['error'] as { retryAfterMs: number; message: string }
        expect(error.retryAfterMs).toBeGreaterThan(0)
        expect(error.retryAfterMs).toBeLessThanOrEqual(86_400_000)
        expect(error.message).toMatch(/midnight/)
      })
    },
  )

  it('says over HTTP what is left, in the headers of each call', async () => {
    const sandbox = createSandbox({ seed: { edition: 'free' } })
    const vendorServer = await sandbox.listen()
    const server = await serveHttp({ vendor, baseUrl: vendorServer.url })
    const { status, headers } = await headersOfCall(server.url, 'get_single_zoho_desk_ticket_by_id', {
      id: '71928300000012345',
    })
    expect([status, headers.get('ratelimit-remaining'), headers.get('retry-after')]).toEqual([
      200,
      '4999',
      null,
    ])
    await server.close()
    await vendorServer.close()
  })
})

/** Credits that somebody else who uses the portal needs; a count of tasks costs 50. */
async function spend({ fetch, state }: ReturnType<typeof createSandbox>, credits: number): Promise<void> {
  const token = await accessToken(fetch)
  const headers = { authorization: `Zoho-oauthtoken ${token}`, orgId: state.organization.id }
  const call = (path: string) => fetch(`https://desk.zoho.com/api/v1${path}`, { headers })
  for (let left = credits; left > 0; left -= left >= 50 ? 50 : 1) {
    const response = await call(left >= 50 ? '/tasks/count' : '/tickets/71928300000012345')
    expect(response.status).toBeLessThan(300)
  }
}

async function accessToken(fetch: ReturnType<typeof createSandbox>['fetch']): Promise<string> {
  const response = await fetch('https://accounts.zoho.com/oauth/v2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: '1000.SANDBOXCLIENT',
      client_secret: 'sandbox-client-secret',
      refresh_token: '1000.sandbox.refresh',
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
