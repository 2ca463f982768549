import { createSandbox } from '@helpdesk-mcp/edesk/sandbox'
import { expect } from 'vitest'
import { answerWhereIsMyOrder, draftFromTemplate, handOver, settleDamage } from './edesk.ts'
import type { VendorScript } from './vendor-script.ts'

/** The bucket does not refill while a test runs. */
const still = { clock: { now: () => Date.parse('2026-11-20T12:00:00Z') } }
const capacity = 60

export const edeskScript: VendorScript<ReturnType<typeof createSandbox>> = {
  vendor: 'edesk',
  title: 'eDesk',
  sandbox: () => createSandbox(),
  scenarios: {
    'who has waited longest hears where the parcel is': answerWhereIsMyOrder,
    'damaged goods are settled without losing a tag': settleDamage,
    'an answer is drafted and nothing written': draftFromTemplate,
    'a case is handed over': handOver,
  },
  fewestWrites: 23,
  walk: {
    sandbox: () => createSandbox({ ...still, seed: { records: 500 } }),
    script({ state: { collections } }) {
      const { tickets } = collections
      const arriving = { subject: 'Just in', created_at: '2026-11-20 12:00:00', id: undefined }
      return {
        tool: 'list_all_e_desk_tickets',
        limit: 50,
        ids: [...tickets].map(({ id }) => String(id)),
        addAtHead: () => tickets.insert({ ...tickets.all()[0], ...arriving } as never),
      }
    },
  },
  limit: {
    title: 'the 61st call at once is refused, and says when by the published bucket',
    sandbox: () => createSandbox(still),
    script: ({ requests }) => ({
      tool: 'e_desk_users_whoami',
      allowed: capacity - requests.length,
      expected: {
        retryAfterMs: 500,
        ratelimit: { limit: 60, remaining: 0, window: 30, retryAfterMs: 500, source: 'counted' },
      },
    }),
  },
  headers: {
    title: 'says in headers what follows from the published bucket, since eDesk says nothing',
    sandbox: () => createSandbox(still),
    async check(headersOf, { requests }) {
      while (requests.length <= capacity) {
        const before = requests.length
        const { status, headers } = await headersOf('e_desk_users_whoami', {})
        const number = (name: string) => Number(headers.get(name) ?? Number.NaN)
        expect(status).toBe(200)
        expect(headers.get('ratelimit-limit')).toBe('60')
        expect(headers.get('ratelimit-policy')).toBe('"default";q=60;w=30')
        // The count refills with the time that passes here, unlike the sandbox.
        expect(number('ratelimit-remaining')).toBeGreaterThanOrEqual(
          before < capacity ? capacity - before - 1 : 0,
        )
        expect(number('ratelimit-remaining')).toBeLessThan(capacity)
        expect(number('ratelimit-reset')).toBeGreaterThan(0)
        expect(number('ratelimit-reset')).toBeLessThanOrEqual(30)
        expect(headers.get('retry-after')).toBe(before < capacity ? null : '1')
      }
    },
  },
}
