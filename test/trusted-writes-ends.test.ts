import { type HeldCall, memoryWrites as memory, memorySentWrites } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { firstId, now, reasonOf, sent, turnsOf, vendors } from './trusted-writes/vendors.ts'

/** Answers lose the markup, the quoted part or both. */
const ownForms = [
  '<b>Bold</b> & "quotes" <a href="https://x.example/a?b=1&c=2">here</a> &amp; 5 < 6',
  '* list one\n* list two\n\n> quoted\n> text',
  '<p>Hello <i>Ana</i>,</p><p>it is 5 &lt; 6.</p><blockquote>Where is it?</blockquote>',
  'Hello,\n\nOn Mon, 3 Nov 2026, Ana wrote:\n> Where is it?\n\nIt left today.',
  '**Dear** Ana & family,\n\n1. a &lt; b\n2. [link](https://x.example)\n\n-- \nMaya',
]

describe.each(Object.entries(vendors))('what becomes of a write to %s', (_, vendor) => {
  const { reply, of, answer, steps, words } = vendor

  it('holds a call for a person, with its whole text and how far it was read', async () => {
    const desk = vendor.desk()
    const held: HeldCall[] = []
    const hold = async (call: HeldCall) => {
      held.push(call)
      return { structuredContent: { waits: true } }
    }
    // The vendor's own drafts come first, where it has some.
    const policy = { rules: [{ when: { group: 'conversations' }, then: 'draft' as const }] }
    const connector = desk.connect({ writes: { ...memory({ policy }), hold } })
    const id = await firstId(connector, vendor)
    await turnsOf(connector, vendor, id)
    const result = await connector.call(...vendor.close(id))
    expect(result.structuredContent).toEqual({ waits: true })
    expect(held).toMatchObject([
      { tool: vendor.close(id)[0], arguments: vendor.close(id)[1], thread: { id } },
    ])
    expect(held[0]?.thread?.mark?.count).toBeGreaterThan(0)
    expect(held[0]?.describe().summary).toMatch(/^Close the \w+\.$/)
    const said = await connector.call(reply, { [of]: id, ...answer })
    if (vendor.drafts) expect(said.structuredContent, JSON.stringify(said)).toMatchObject({ drafted: true })
    else expect(held[1]).toMatchObject({ tool: reply, text: { argument: words, value: answer[words] } })
    expect(sent(desk.writes(), vendor)).toEqual([])
  })

  it('says nothing of a message that waits for a vendor which answers nothing', async () => {
    const desk = vendor.desk()
    const connector = desk.connect({ timeoutMs: 200 })
    const id = await firstId(connector, vendor)
    await turnsOf(connector, vendor, id)
    desk.sandbox.fault({
      kind: 'hang',
      takesEffect: true,
      match: { method: vendor.method, path: vendor.sentBy },
    })
    const result = await connector.call(reply, { [of]: id, ...answer, ...steps })
    expect(result.isError, JSON.stringify(result.structuredContent)).toBeUndefined()
    expect(result.structuredContent).toMatchObject({ landed: { id: expect.any(String) } })
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
  })

  it('knows its own message again in whatever form it was written', async () => {
    for (const text of ownForms) {
      const desk = vendor.desk()
      const connector = desk.connect()
      const id = await firstId(connector, vendor)
      await turnsOf(connector, vendor, id)
      const reset = { method: vendor.method, path: vendor.sentBy }
      desk.sandbox.fault({ kind: 'reset', takesEffect: true, match: reset })
      const call = { [of]: id, ...answer, [words]: text }
      const { structuredContent } = await connector.call(reply, call)
      expect(structuredContent, JSON.stringify(structuredContent)).toMatchObject({ landed: {} })
      const next = await connector.call(reply, { ...call, [words]: 'One thing more: it is insured.' })
      expect(next.isError, JSON.stringify(next.structuredContent)).toBeUndefined()
      expect(sent(desk.writes(), vendor)).toHaveLength(2)
    }
  })

  it('reads the conversation since a time or a turn that the call names', async () => {
    const desk = vendor.desk()
    const [agent, reader] = [desk.connect(), desk.connect()]
    const id = await firstId(agent, vendor)
    const turns = await turnsOf(reader, vendor, id)
    const last = turns.at(-1)
    const early = await agent.call(reply, { [of]: id, ...answer, if_unchanged_since: '2001-01-01T00:00:00Z' })
    expect(reasonOf(early), JSON.stringify(early.structuredContent)).toBe('conversation_changed')
    expect(desk.writes()).toEqual([])
    const since = String(last?.['id'] ?? last?.['time'])
    const done = await agent.call(reply, { [of]: id, ...answer, if_unchanged_since: since })
    expect(done.isError, JSON.stringify(done.structuredContent)).toBeUndefined()
  })

  it('answers truthfully after the process was killed while it sent', async () => {
    for (const isStored of [true, false]) {
      const desk = vendor.desk()
      const sentWrites = memorySentWrites({ now: () => now, sleep: async () => {} })
      const connector = desk.connect({
        writes: {
          ...memory({}),
          sent: {
            async begin(entry) {
              const state = await sentWrites.begin(entry)
              return state.state === 'in_flight' ? { state: 'unknown', at: state.at } : state
            },
            look: sentWrites.look,
            // Its end was never stored.
            end: async () => {},
          },
        },
      })
      const id = await firstId(connector, vendor)
      await turnsOf(connector, vendor, id)
      const call = { [of]: id, ...answer, [words]: 'Dear Ana, your parcel left today. Kind regards' }
      // An older message that begins alike is another one.
      await desk.connect().call(reply, { ...call, [words]: 'Dear Ana, your parcel left today.' })
      await turnsOf(connector, vendor, id)
      if (!isStored)
        desk.sandbox.fault({ kind: 'reset', match: { method: vendor.method, path: vendor.sentBy } })
      await connector.call(reply, call)
      const before = sent(desk.writes(), vendor).length
      const again = await connector.call(reply, call)
      if (isStored)
        expect(again.structuredContent, JSON.stringify(again)).toMatchObject({ repeated: true, landed: {} })
      else expect(reasonOf(again), JSON.stringify(again)).toBe('did_not_land')
      expect(sent(desk.writes(), vendor)).toHaveLength(before)
    }
  })
})
