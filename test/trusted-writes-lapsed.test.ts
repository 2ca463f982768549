import { memoryWrites } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { firstId, now, reasonOf, turnsOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

const clock = { now: () => now, sleep: async () => {} }

/** An agent whose lock of a conversation others may take once `isHeld` is false. `admitted`: told of each write that is recorded. */
async function openDesk(vendor: Vendor, admitted: (lock: { isHeld: boolean }, count: number) => void) {
  const desk = vendor.desk()
  const lock = { isHeld: true }
  let count = 0
  const agent = desk.connect({
    writes: Object.assign(memoryWrites({ clock }), {
      lock: (_thread: unknown, work: (held: object) => Promise<unknown>) =>
        work({ isHeld: () => lock.isHeld, hasWaited: false }),
    }),
    audit: {
      async admitted({ effects }: { effects: readonly string[] }) {
        if (effects.some((effect) => effect !== 'read')) admitted(lock, ++count)
        return async () => {}
      },
      refused() {},
    },
  } as never)
  const id = await firstId(agent, vendor)
  await turnsOf(agent, vendor, id)
  const before = desk.writes().length
  return { agent, id, writes: () => desk.writes().slice(before) }
}

describe.each(Object.entries(vendors))('a conversation of %s that others may take', (_, vendor) => {
  const { reply, of, answer, steps } = vendor

  it('is not answered any more, although it was held until the call was recorded', async () => {
    const { agent, id, writes } = await openDesk(vendor, (lock) => {
      lock.isHeld = false
    })
    const result = await agent.call(reply, { ...answer, [of]: id })
    expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('conversation_busy')
    expect(writes()).toEqual([])
  })

  it('is not changed any more after it was answered', async () => {
    const { agent, id, writes } = await openDesk(vendor, (lock, count) => {
      lock.isHeld = count === 1
    })
    const result = await agent.call(reply, { ...answer, [of]: id, ...steps })
    const { steps: told = [] } = (result.structuredContent ?? {}) as { steps?: { state: string }[] }
    expect(
      writes().filter((write) => vendor.sentBy.test(write)),
      JSON.stringify(result),
    ).toHaveLength(1)
    expect(writes()).toHaveLength(1)
    expect(told[0]).toMatchObject({ state: 'failed' })
    expect(told.every(({ state }) => state !== 'done')).toBe(true)
  })
})
