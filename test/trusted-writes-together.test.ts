import { type Connector, memoryWrites, type ToolResult, valueAt } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import {
  type Desk,
  errorOf,
  firstId,
  now,
  numberOf,
  reasonOf,
  sent,
  turnsOf,
  vendors,
} from './trusted-writes/vendors.ts'

const clock = { now: () => now, sleep: async () => {} }

/** Agents at servers of their own, which have one account: what one of them has read or sent, the others do not know. */
function serversOf(desk: Desk, count: number): Connector[] {
  const { lock } = memoryWrites({ clock })
  return Array.from({ length: count }, () =>
    desk.connect({ writes: Object.assign(memoryWrites({ clock }), { lock }) }),
  )
}

function expectChanged(results: readonly ToolResult[], text: string) {
  for (const result of results) {
    expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('conversation_changed')
    expect(JSON.stringify(valueAt(errorOf(result), 'details.new_turns'))).toContain(text)
  }
}

describe.each(Object.entries(vendors))('several servers of one account of %s', (_, vendor) => {
  const { reply, of, answer, words } = vendor

  it('send one of the replies to a conversation that all have read', async () => {
    const desk = vendor.desk()
    const agents = serversOf(desk, 4)
    const id = await firstId(agents[0] as Connector, vendor)
    for (const agent of agents) await turnsOf(agent, vendor, id)
    const number = await numberOf(agents[0] as Connector, vendor)
    // By its id, and by the number that people see.
    const named = [id, number ?? id, `${id}`, number ?? id]
    const results = await Promise.all(
      agents.map((agent, index) =>
        agent.call(reply, { ...answer, [of]: named[index], [words]: `This is answer number ${index}.` }),
      ),
    )
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
    const done = results.findIndex(({ isError }) => !isError)
    const others = results.filter((_result, index) => index !== done)
    expect(others).toHaveLength(3)
    expectChanged(others, `This is answer number ${done}.`)
  })

  it('do not close a conversation that is being answered', async () => {
    const desk = vendor.desk()
    const agents = serversOf(desk, 3)
    const [first, second, third] = agents as [Connector, Connector, Connector]
    const id = await firstId(first, vendor)
    for (const agent of agents) await turnsOf(agent, vendor, id)
    const text = 'This is the answer of one of them.'
    const before = desk.writes().length
    const [closed, answered, other] = await Promise.all([
      second.call(...vendor.close(id)),
      first.call(reply, { ...answer, [of]: id, [words]: text }),
      third.call(...vendor.close(id)),
    ])
    expect(answered?.isError, JSON.stringify(answered)).toBeUndefined()
    const writes = desk.writes().slice(before)
    expect(sent(writes, vendor)).toHaveLength(1)
    // Whoever came behind the answer has not read it.
    const late = [closed, other].filter((result) => result?.isError)
    expectChanged(late, text)
    expect(writes.findIndex((write) => vendor.sentBy.test(write))).toBe(writes.length - 1)
  })

  it('answer two conversations at the same time', async () => {
    const desk = vendor.desk()
    const [first, second] = serversOf(desk, 2) as [Connector, Connector]
    const ids = [await firstId(first, vendor), await firstId(first, vendor, 1)]
    desk.sandbox.fault({ kind: 'hang', match: { method: vendor.method, path: vendor.sentBy } })
    const stop = new AbortController()
    const hanging = first.call(reply, { ...answer, [of]: ids[0] }, { signal: stop.signal })
    const other = await second.call(reply, { ...answer, [of]: ids[1] })
    expect(other.isError, JSON.stringify(other)).toBeUndefined()
    // Whoever reads does not wait either.
    expect((await turnsOf(second, vendor, ids[0] ?? '')).length).toBeGreaterThan(0)
    stop.abort()
    expect((await hanging).isError).toBe(true)
  })
})
