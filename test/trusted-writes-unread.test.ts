import { type Connector, memoryWrites, type ToolResult, valueAt } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import {
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
const theirs = 'NO REFUND, I have settled it with her.'

function expectDone(result: ToolResult) {
  expect(result.isError, JSON.stringify(result.structuredContent)).toBeFalsy()
}

function expectChanged(result: ToolResult, text: string) {
  expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('conversation_changed')
  expect(JSON.stringify(valueAt(errorOf(result), 'details.new_turns'))).toContain(text)
}

describe.each(Object.entries(vendors))('what an agent of %s has not read', (_, vendor) => {
  const { reply, of, answer, words } = vendor
  const replyTo = (id: string, text: string, more = {}): [string, Record<string, unknown>] => [
    reply,
    { ...answer, [of]: id, [words]: text, ...more },
  ]

  it.each([10, 25])('is new behind %i entries of its own', async (count) => {
    let time = now
    const desk = vendor.desk({ now: () => time })
    const [agent, colleague] = [desk.connect(), desk.connect()]
    const id = await firstId(agent, vendor)
    const last = (await turnsOf(agent, vendor, id)).at(-1)
    expectDone(await colleague.call(...replyTo(id, theirs)))
    // No helpdesk limits so few calls.
    const wait = () => {
      time += 60_000
    }
    for (let note = 1; note <= count; note++) {
      wait()
      expectDone(await agent.call(...vendor.addNote(id, `The check number ${note} of this order is done.`)))
    }
    const before = desk.writes().length
    wait()
    expectChanged(await agent.call(...replyTo(id, 'You get a refund.')), theirs)
    const since = { if_unchanged_since: String(last?.['id'] ?? last?.['time']) }
    wait()
    expectChanged(await agent.call(...replyTo(id, 'You get a refund.', since)), theirs)
    expect(desk.writes()).toHaveLength(before)
    // It has read it with the answer.
    wait()
    expectDone(await agent.call(...vendor.close(id)))
  })

  it('is nothing behind entries of its own alone', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    for (let note = 1; note <= 12; note++)
      expectDone(await agent.call(...vendor.addNote(id, `The check number ${note} of this order is done.`)))
    expectDone(await agent.call(...replyTo(id, 'It is on its way.')))
  })

  it('is its own message, too, that is sent while another waits', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    const texts = ['You get a refund.', 'You get no refund at all.', 'Please send it back first.']
    const results = await Promise.all(texts.map((text) => agent.call(...replyTo(id, text))))
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
    const done = results.findIndex(({ isError }) => !isError)
    const late = results.filter((_result, index) => index !== done)
    for (const result of late) expectChanged(result, texts[done] ?? '')
    // One after the other, it knows what it has written.
    expectDone(await agent.call(...replyTo(id, 'And one more thing.')))
    expectDone(await agent.call(...replyTo(id, 'And this is the last.')))
    expect(sent(desk.writes(), vendor)).toHaveLength(3)
  })

  it.each([
    ['that it has read', true],
    ['that it has not read', false],
  ])('is its own message in a conversation %s, whether by the id or the number', async (_case, isRead) => {
    for (const isReversed of [false, true]) {
      const desk = vendor.desk()
      const agent = desk.connect()
      const id = await firstId(agent, vendor)
      const names = [id, (await numberOf(desk.connect(), vendor)) ?? id]
      if (isRead) await turnsOf(agent, vendor, id)
      const texts = ['You get a refund.', 'You get no refund at all.']
      const named = isReversed ? names.reverse() : names
      const results = await Promise.all(
        texts.map((text, index) => agent.call(...replyTo(named[index] ?? id, text))),
      )
      const done = results.findIndex(({ isError }) => !isError)
      expectDone(results[done] as ToolResult)
      expectChanged(results[1 - done] as ToolResult, texts[done] ?? '')
      // The same words are one message under both names.
      const before = desk.writes().length
      for (const name of names) {
        const again = await agent.call(...replyTo(name, texts[done] ?? ''))
        expect(again.structuredContent, JSON.stringify(again)).toMatchObject({ repeated: true })
      }
      expect(desk.writes()).toHaveLength(before)
    }
  })

  it('is the message of another server that was sent while its own waited', async () => {
    const desk = vendor.desk()
    const { lock } = memoryWrites({ clock })
    const connect = () => desk.connect({ writes: Object.assign(memoryWrites({ clock }), { lock }) })
    const id = await firstId(desk.connect(), vendor)
    const texts = ['You get a refund.', 'You get no refund at all.']
    const results = await Promise.all(texts.map((text) => connect().call(...replyTo(id, text))))
    const done = results.findIndex(({ isError }) => !isError)
    expectDone(results[done] as ToolResult)
    expectChanged(results[1 - done] as ToolResult, texts[done] ?? '')
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
  })

  it('is what others write after its own message, in a conversation that it has not read', async () => {
    let time = now
    const wait = () => {
      time += 60_000
    }
    for (const isClosing of [false, true]) {
      const desk = vendor.desk({ now: () => time })
      const own = { now: () => time, sleep: async () => {} }
      const [agent, colleague] = [desk.connect({ writes: memoryWrites({ clock: own }) }), desk.connect()]
      const id = await firstId(desk.connect(), vendor)
      wait()
      expectDone(await agent.call(...replyTo(id, 'You get a refund.')))
      wait()
      expectDone(await agent.call(...replyTo(id, 'It takes three days.')))
      wait()
      expectDone(await colleague.call(...replyTo(id, theirs)))
      wait()
      const call = isClosing ? vendor.close(id) : replyTo(id, 'And one more thing.')
      expectChanged(await agent.call(...call), theirs)
    }
  })

  it('is what a colleague writes in words that are like its own, or the same', async () => {
    for (const text of ['You owe 10.00 EUR to us.', 'You owe 1000 EUR to us.']) {
      const desk = vendor.desk()
      const [agent, colleague] = [desk.connect(), desk.connect()] as [Connector, Connector]
      const id = await firstId(agent, vendor)
      await turnsOf(agent, vendor, id)
      expectDone(await agent.call(...replyTo(id, 'You owe 1000 EUR to us.')))
      expectDone(await colleague.call(...replyTo(id, text)))
      expectChanged(await agent.call(...replyTo(id, 'Thank you.')), text)
    }
  })

  it('is no note of its own that it makes meanwhile', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    const results = await Promise.all([
      agent.call(...vendor.addNote(id, 'She has called twice about it.')),
      agent.call(...replyTo(id, 'It is on its way.')),
    ])
    for (const result of results) expectDone(result)
  })

  it('is what was written since a confirmation was given', async () => {
    const desk = vendor.desk()
    const [agent, colleague] = [
      desk.connect({ writes: memoryWrites({ clock, policy: { outbound: 'confirm' } }) }),
      desk.connect(),
    ] as [Connector, Connector]
    const ids = [await firstId(colleague, vendor), await firstId(colleague, vendor, 1)] as [string, string]
    const [first, second] = [replyTo(ids[0], 'You get a refund.'), replyTo(ids[1], 'You get a refund.')]
    const asked = await agent.call(...first)
    const confirmation = valueAt(errorOf(asked), 'details.confirmation')
    expectDone(await colleague.call(...replyTo(ids[0], theirs)))
    expectChanged(await agent.call(first[0], { ...first[1], confirmation }), theirs)

    // Also while the person at the client is asked.
    const confirm = async () => {
      expectDone(await colleague.call(...replyTo(ids[1], theirs)))
      return 'accepted' as const
    }
    expectChanged(await agent.call(...second, { confirm }), theirs)
    expect(sent(desk.writes(), vendor)).toHaveLength(2)
    expectDone(await agent.call(...second, { confirm: async () => 'accepted' as const }))
  })
})
