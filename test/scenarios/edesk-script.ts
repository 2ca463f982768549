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
      expected: { retryAfterMs: 500, ratelimit: { limit: 60, retryAfterMs: 500, source: 'documented' } },
    }),
  },
  headers: {
    title: 'says nothing of the limit in headers, since eDesk does not',
    sandbox: () => createSandbox(still),
    async check(headersOf, { requests }) {
      while (requests.length <= capacity) {
        const { status, headers } = await headersOf('e_desk_users_whoami', {})
        expect(status).toBe(200)
        expect([...headers.keys()].filter((name) => /ratelimit|retry-after/.test(name))).toEqual([])
      }
    },
  },
}
