import { beforeAll, describe, expect, it } from 'vitest'
import { clients } from './agent.ts'
import type { Stage } from './door.ts'
import { type Door, withAgent } from './door.ts'
import { headersOfCall, meetTheRateLimit, refuseEveryWrite, walkWhileRecordsArrive } from './every-vendor.ts'
import type { VendorScript } from './vendor-script.ts'
import { writingTools } from './writing-tools.ts'

/** Plays all that a vendor's script holds through each door, each part on a sandbox of its own. */
export function playVendor<Sandbox extends Stage>(
  script: VendorScript<Sandbox>,
  doors: readonly Door[],
): void {
  for (const door of doors) {
    describe(`${script.title} ${door.name}`, () => {
      beforeAll(() => door.start?.())
      playScenarios(script, door)
      playRefusals(script, door)
      playWalk(script, door)
      playLimit(script, door)
    })
  }
}

function playScenarios<Sandbox extends Stage>(script: VendorScript<Sandbox>, door: Door): void {
  const { vendor, surface = 'direct' } = script
  describe.each(clients)('with the client %s', (client) => {
    for (const [name, scenario] of Object.entries(script.scenarios)) {
      it(name, () => withAgent(door, client, { vendor, surface }, script.sandbox(), scenario))
    }
  })
}

function playRefusals<Sandbox extends Stage>(script: VendorScript<Sandbox>, door: Door): void {
  const { vendor, fewestWrites } = script
  const writes = writingTools(vendor)
  const [first] = door.clients.refusals
  for (const client of door.clients.refusals) {
    // What the catalogue refuses is decided in the server, and is the same for every client.
    it.each(client === first ? (['direct', 'catalog'] as const) : (['direct'] as const))(
      `a server that only reads refuses every write (client ${client}, %s)`,
      async (surface) => {
        expect(writes.length).toBeGreaterThanOrEqual(fewestWrites)
        const options = { vendor, surface, filter: { methods: ['read'] } }
        await withAgent(door, client, options, script.sandbox(), async (agent, { requests }) => {
          const before = requests.length
          await refuseEveryWrite(agent, writes)
          expect(requests).toHaveLength(before)
        })
      },
    )
  }
}

function playWalk<Sandbox extends Stage>(script: VendorScript<Sandbox>, door: Door): void {
  const { vendor, walk } = script
  for (const client of door.clients.walk) {
    it(`a list of 500 is walked whole while records arrive (client ${client})`, () =>
      withAgent(door, client, { vendor, surface: 'direct' }, walk.sandbox(), async (agent, sandbox) => {
        const steps = walk.script(sandbox)
        expect(steps.ids).toHaveLength(500)
        await walkWhileRecordsArrive(agent, steps)
      }))
  }
}

function playLimit<Sandbox extends Stage>(script: VendorScript<Sandbox>, door: Door): void {
  const { vendor, limit, headers } = script
  const options = { vendor, surface: 'direct' } as const
  for (const client of door.clients.limit) {
    it(`${limit.title} (client ${client})`, () =>
      withAgent(door, client, options, limit.sandbox(), async (agent, sandbox) => {
        await limit.spend?.(sandbox)
        const refused = await meetTheRateLimit(agent, limit.script(sandbox))
        limit.check?.(refused, sandbox)
      }))
  }
  if (!door.isHttp) return
  it(headers.title, async () => {
    const sandbox = headers.sandbox()
    const { where, close } = await door.open(options, sandbox)
    try {
      if (!('url' in where)) throw new Error('There is no address.')
      await headers.check((tool, args) => headersOfCall(where.url, tool, args), sandbox)
    } finally {
      await close()
    }
  })
}
