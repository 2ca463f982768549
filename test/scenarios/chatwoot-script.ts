import { createSandbox } from '@helpdesk-mcp/chatwoot/sandbox'
import { expect } from 'vitest'
import { answerAndResolve, handOver, triageReturns } from './chatwoot.ts'
import type { VendorScript } from './vendor-script.ts'

type Sandbox = ReturnType<typeof createSandbox>

const now = Date.parse('2026-11-20T12:00:00Z')
const still = { clock: { now: () => now } }
const tool = 'list_all_chatwoot_teams'
const limit = 3_000
const address = 'https://app.chatwoot.com/api/v1/accounts/1/teams'
const key = { headers: { api_access_token: 'sandbox-token' } }

export const chatwootScript: VendorScript<Sandbox> = {
  vendor: 'chatwoot',
  title: 'Chatwoot',
  sandbox: () => createSandbox(),
  scenarios: {
    'returns are found, labelled, noted and given to their team': triageReturns,
    'who waits for a parcel is answered, and the conversation resolved': answerAndResolve,
    'a message that failed is seen, and the conversation handed over': handOver,
  },
  fewestWrites: 40,
  walk: {
    sandbox: () => createSandbox({ ...still, seed: { records: 500 } }),
    script({ state: { collections } }) {
      const { conversations } = collections
      let latest = Math.floor(now / 1000)
      return {
        tool: 'list_all_chatwoot_conversations',
        arguments: { status: 'all', fields: ['id'] },
        limit: 50,
        ids: [...conversations].map(({ id }) => String(id)),
        addAtHead: () => {
          latest += 1
          const arriving = { id: undefined, created_at: latest, last_activity_at: latest }
          conversations.insert({ ...conversations.all()[0], ...arriving } as never)
        },
      }
    },
  },
  limit: {
    title: 'a call that is refused for the limit says so, and no time to wait is made up',
    sandbox: () => createSandbox(still),
    spend: async ({ fetch, requests }) => {
      while (requests.length < limit - 3) await fetch(address, key)
    },
    script: () => ({ tool, allowed: 3, expected: {} }),
    check(refused) {
      expect(refused.structuredContent?.['error']).not.toHaveProperty('retryAfterMs')
    },
  },
  headers: {
    title: 'says nothing of a limit that nobody tells',
    sandbox: () => createSandbox(still),
    async check(headersOf) {
      const { status, headers } = await headersOf(tool, {})
      expect(status).toBe(200)
      for (const name of ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'])
        expect(headers.get(name), name).toBeNull()
    },
  },
}
