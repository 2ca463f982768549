import { type HeldCall, memoryWrites, type WritePolicy } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { errorOf, now, reasonOf, vendors } from './trusted-writes/vendors.ts'

const clock = { now: () => now, sleep: async () => {} }

/** What guards a server whose calls wait for a person, and the calls that do. */
function holding(policy: WritePolicy) {
  const held: HeldCall[] = []
  const hold = async (call: HeldCall) => {
    held.push(call)
    return { structuredContent: { waits: true } }
  }
  return { held, writes: Object.assign(memoryWrites({ clock, policy }), { hold }) }
}

/** Of no conversation: a number that is too high, in the form of the vendor's ids. */
const unknownIds: Readonly<Record<string, string>> = {
  Richpanel: 'conv_999999999',
  'Zoho Desk': '71928300000999999',
}

describe.each(Object.entries(vendors))('a write to %s that a person decides about', (name, vendor) => {
  const { reply, of, answer } = vendor
  const unknown = unknownIds[name] ?? '999999999'

  it('is refused at once where there is no such conversation', async () => {
    const desk = vendor.desk()
    // The vendor's own drafts come first, where it has some: it refuses them itself.
    const { held, writes } = holding({ rules: [{ when: { group: 'conversations' }, then: 'draft' }] })
    const agent = desk.connect({ writes })
    const confirming = desk.connect({ writes: memoryWrites({ clock, policy: { outbound: 'confirm' } }) })
    for (const [tool, args] of [[reply, { ...answer, [of]: unknown }] as const, vendor.close(unknown)]) {
      for (const connector of [agent, confirming]) {
        const result = await connector.call(tool, args)
        expect(errorOf(result), JSON.stringify(result.structuredContent)).toMatchObject({ code: 'not_found' })
        expect(reasonOf(result)).toBeUndefined()
      }
    }
    expect(held).toEqual([])
  })
})
