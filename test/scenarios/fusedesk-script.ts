import { createSandbox } from '@helpdesk-mcp/fusedesk/sandbox'
import { expect } from 'vitest'
import { briefOnEscalations, replaceVase, watchChats } from './fusedesk.ts'
import type { VendorScript } from './vendor-script.ts'

type Sandbox = ReturnType<typeof createSandbox>

const tool = 'list_all_fuse_desk_departments'
const limit = 1_800
const key = { headers: { 'x-fusedesk-api-key': 'sandbox-key' } }

export const fusedeskScript: VendorScript<Sandbox> = {
  vendor: 'fusedesk',
  title: 'FuseDesk',
  sandbox: () => createSandbox(),
  scenarios: {
    'what is escalated is told, down to the latest mail': briefOnEscalations,
    'a chat leads to its company and what it waits for': watchChats,
    'a broken vase is tagged, noted, answered and closed': replaceVase,
  },
  fewestWrites: 24,
  walk: {
    sandbox: () => createSandbox({ seed: { records: 500 } }),
    script({ fetch, state }) {
      const fields = { depid: '5', summary: 'Just in', details: 'x', openedby: 'Jo' }
      const body = () => new URLSearchParams(fields)
      return {
        tool: 'list_all_fuse_desk_cases',
        arguments: { fields: ['id'] },
        limit: 50,
        ids: [...state.collections.cases].map(({ id }) => String(id)),
        addAtHead: () => void fetch(address('/v1/cases'), { ...key, method: 'POST', body: body() }),
      }
    },
  },
  limit: {
    title: 'the 1801st call in an hour is refused, and no time to wait is made up',
    sandbox: () => createSandbox(),
    spend: (sandbox) => spend(sandbox, 3),
    script: () => ({
      tool,
      allowed: 3,
      expected: { ratelimit: { limit, remaining: 0, window: 3600, source: 'vendor' } },
    }),
    check(refused, { requests }) {
      expect(refused.structuredContent?.['error']).not.toHaveProperty('retryAfterMs')
      expect(requests).toHaveLength(limit + 1)
    },
  },
  headers: {
    title: 'says what is left in the headers of each call over HTTP',
    sandbox: () => createSandbox(),
    async check(headersOf, sandbox) {
      const said = async () => {
        const { status, headers } = await headersOf(tool, {})
        const names = ['ratelimit-limit', 'ratelimit-remaining', 'retry-after']
        expect(headers.get('ratelimit-policy')).toBe('"default";q=1800;w=3600')
        expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThan(0)
        expect(Number(headers.get('ratelimit-reset'))).toBeLessThanOrEqual(3600)
        return [status, ...names.map((name) => headers.get(name))]
      }
      const first = await said()
      expect(first).toEqual([200, '1800', String(limit - sandbox.requests.length), null])
      await spend(sandbox, 0)
      expect(await said()).toEqual([200, '1800', '0', null])
    },
  },
}

function address(path: string): string {
  return `https://sandbox.fusedesk.com/api${path}`
}

/** Calls by somebody else who uses the account, until so many are left. */
async function spend({ fetch, requests }: Sandbox, left: number): Promise<void> {
  while (requests.length < limit - left) await fetch(address('/v1/session/poweredby'), key)
}
