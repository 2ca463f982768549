import { createSandbox } from '@helpdesk-mcp/zoho-desk/sandbox'
import { expect } from 'vitest'
import type { VendorScript } from './vendor-script.ts'
import { logTimeAndClose, replyWithArticle, triage } from './zoho-desk.ts'

type Sandbox = ReturnType<typeof createSandbox>

const tool = 'get_single_zoho_desk_ticket_by_id'
const ticket = { id: '71928300000012345' }
const free = () => createSandbox({ seed: { edition: 'free' } })

export const zohoDeskScript: VendorScript<Sandbox> = {
  vendor: 'zoho-desk',
  title: 'Zoho Desk',
  surface: 'auto',
  sandbox: () => createSandbox(),
  scenarios: {
    'what is nobody’s is triaged': triage,
    'an article answers a ticket': replyWithArticle,
    'time is logged and the ticket closed': logTimeAndClose,
  },
  fewestWrites: 300,
  walk: {
    sandbox: () => createSandbox({ seed: { records: 500 } }),
    script({ state: { collections } }) {
      const { tickets } = collections
      return {
        tool: 'list_all_zoho_desk_tickets',
        limit: 50,
        ids: [...tickets].map(({ id }) => id),
        addAtHead: () =>
          tickets.insert({ ...tickets.all()[0], id: undefined as never, subject: 'Just in' } as never),
      }
    },
  },
  limit: {
    title: 'a call beyond the credits of the day is refused, and says when to come back',
    sandbox: free,
    spend: (sandbox) => spend(sandbox, 2),
    script: () => ({
      tool,
      arguments: ticket,
      allowed: 2,
      expected: { vendorCode: 'THRESHOLD_EXCEEDED', ratelimit: { remaining: 0, source: 'vendor' } },
    }),
    check(refused) {
      const error = refused.structuredContent?.['error'] as { retryAfterMs: number; message: string }
      expect(error.retryAfterMs).toBeGreaterThan(0)
      expect(error.retryAfterMs).toBeLessThanOrEqual(86_400_000)
      expect(error.message).toMatch(/midnight/)
    },
  },
  headers: {
    title: 'says what is left in the headers of each call over HTTP',
    sandbox: free,
    async check(headersOf, sandbox) {
      await spend(sandbox, 100)
      for (const left of ['99', '98']) {
        const { status, headers } = await headersOf(tool, ticket)
        const said = [headers.get('ratelimit-remaining'), headers.get('retry-after')]
        expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThan(0)
        expect(Number(headers.get('ratelimit-reset'))).toBeLessThanOrEqual(90_000)
        expect([status, ...said]).toEqual([200, left, null])
      }
    },
  },
}

/** Somebody else who uses the portal needs its credits, until so many are left; a count of tasks costs 50. */
async function spend({ fetch, state }: Sandbox, left: number): Promise<void> {
  const token = await accessToken(fetch)
  const headers = { authorization: `Zoho-oauthtoken ${token}`, orgId: state.organization.id }
  let remaining = Number.POSITIVE_INFINITY
  while (remaining > left) {
    const path = remaining - left >= 50 ? '/tasks/count' : `/tickets/${ticket.id}`
    const response = await fetch(`https://desk.zoho.com/api/v1${path}`, { headers })
    expect(response.status).toBeLessThan(300)
    remaining = Number(response.headers.get('x-rate-limit-remaining-v3'))
  }
}

async function accessToken(fetch: Sandbox['fetch']): Promise<string> {
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
