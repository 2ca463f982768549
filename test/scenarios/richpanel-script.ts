import { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { expect } from 'vitest'
import { answerWhereIsMyOrder, findCustomer, triageReturns } from './richpanel.ts'
import type { VendorScript } from './vendor-script.ts'

const tool = 'list_all_richpanel_teams'
const limit = 50

export const richpanelScript: VendorScript<ReturnType<typeof createSandbox>> = {
  vendor: 'richpanel',
  title: 'Richpanel',
  sandbox: () => createSandbox(),
  scenarios: {
    'returns are triaged': triageReturns,
    'a parcel is found and its customer told': answerWhereIsMyOrder,
    'a customer is found by address and by number': findCustomer,
  },
  fewestWrites: 11,
  walk: {
    sandbox: () => createSandbox({ seed: { records: 500 } }),
    script({ state: { collections } }) {
      const { tickets } = collections
      return {
        tool: 'list_all_richpanel_conversations',
        limit: 50,
        ids: [...tickets].map(({ id }) => id),
        addAtHead: () => tickets.insert({ ...tickets.all()[0], id: undefined as never, subject: 'Just in' }),
      }
    },
  },
  limit: {
    title: 'the 51st call in 30 s is refused, and says when to come back',
    sandbox: () => createSandbox(),
    script: ({ requests }) => ({
      tool,
      allowed: limit - requests.length,
      expected: { ratelimit: { limit, remaining: 0, source: 'vendor' } },
    }),
    check(refused) {
      const { error } = refused.structuredContent as { error: { retryAfterMs: number } }
      expect(error.retryAfterMs).toBeGreaterThan(0)
      expect(error.retryAfterMs).toBeLessThanOrEqual(30_000)
    },
  },
  headers: {
    title: 'says what is left in the headers of each call over HTTP',
    sandbox: () => createSandbox(),
    async check(headersOf, { requests }) {
      const first = await headersOf(tool, {})
      expect(first.status).toBe(200)
      expect(first.headers.get('ratelimit-limit')).toBe(String(limit))
      expect(first.headers.get('ratelimit-remaining')).toBe(String(limit - requests.length))
      expect(first.headers.get('ratelimit-policy')).toBe('"default";q=50;w=30')
      expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(0)
      expect(Number(first.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(30)
      while (requests.length < limit) await headersOf(tool, {})
      const refused = await headersOf(tool, {})
      expect(refused.status).toBe(200)
      expect(refused.headers.get('ratelimit-remaining')).toBe('0')
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused.headers.get('ratelimit-reset')).toBe(refused.headers.get('retry-after'))
    },
  },
}
