import { type HeldCall, memoryWrites, type WriteHooks, type WritePolicy } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { errorOf, firstId, now, reasonOf, sent, turnsOf, vendors } from './trusted-writes/vendors.ts'

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

describe.each(Object.entries(vendors))('a call to %s with steps that waits', (_, vendor) => {
  it('names its conversation once at most', async () => {
    const desk = vendor.desk()
    const { held, writes } = holding({ rules: [{ when: { tool: vendor.reply }, then: 'draft' }] })
    const agent = desk.connect({ writes })
    const id = await firstId(agent, vendor)
    // The vendor's own drafts take no steps.
    const drafting = await agent.call(vendor.reply, { ...vendor.answer, ...vendor.steps, [vendor.of]: id })
    if (vendor.drafts) return expect(drafting.structuredContent).toMatchObject({ drafted: true })
    const [call] = held
    expect(call, JSON.stringify(drafting)).toBeDefined()
    const { targets = [], targetCount } = call?.describe() ?? {}
    const named = targets.map(({ kind, id: of }) => `${kind} ${of}`)
    expect(named).toEqual([...new Set(named)])
    expect(targetCount).toBe(targets.length)
  })
})

describe.each(Object.entries(vendors).filter(([, { drafts }]) => drafts))(
  'a reply that becomes a draft of %s',
  (_, vendor) => {
    const { reply, of, answer, words } = vendor

    it('is one draft, however often the same call is made', async () => {
      const desk = vendor.desk()
      const connector = desk.connect({ writes: memoryWrites({ clock, policy: { outbound: 'draft' } }) })
      const id = await firstId(connector, vendor)
      const call = { ...answer, [of]: id }
      const first = await connector.call(reply, call)
      expect(first.structuredContent, JSON.stringify(first)).toMatchObject({ drafted: true })
      const drafts = () => desk.writes().length
      expect(drafts()).toBe(1)
      for (const more of [{}, { [of]: ` ${id} ` }, { fields: ['*'] }]) {
        const again = await connector.call(reply, { ...call, ...more })
        expect(again.structuredContent, JSON.stringify(again)).toMatchObject({
          ...{ drafted: true, repeated: true },
          id: first.structuredContent?.['id'],
        })
      }
      expect(drafts()).toBe(1)
      const all = await Promise.all(
        [1, 2, 3].map(() => connector.call(reply, { ...call, [words]: 'Other words.' })),
      )
      expect(drafts()).toBe(2)
      for (const result of all) if (result.isError) expect(reasonOf(result)).toBe('in_flight')
      const keyed = await connector.call(reply, { ...call, idempotency_key: 'second' })
      expect(keyed.structuredContent).not.toHaveProperty('repeated')
      expect(drafts()).toBe(3)
    })

    it('is not taken for the message, nor the message for it', async () => {
      const desk = vendor.desk()
      const shared = memoryWrites({ clock })
      const [drafting, sending] = [
        desk.connect({ writes: { ...shared, policy: { outbound: 'draft' } } }),
        desk.connect({ writes: shared }),
      ]
      const id = await firstId(drafting, vendor)
      const call = { ...answer, [of]: id }
      expect((await drafting.call(reply, call)).structuredContent).toMatchObject({ drafted: true })
      // It is lost, and the draft with the same words is not what was sent.
      desk.sandbox.fault({ kind: 'reset', match: { method: vendor.method, path: vendor.sentBy } })
      expect(reasonOf(await sending.call(reply, call))).toBe('did_not_land')
      const sent = await sending.call(reply, call)
      expect(sent.isError, JSON.stringify(sent)).toBeUndefined()
      expect(sent.structuredContent).not.toHaveProperty('repeated')
    })

    it('is found again where its answer was lost', async () => {
      const desk = vendor.desk()
      const connector = desk.connect({ writes: memoryWrites({ clock, policy: { outbound: 'draft' } }) })
      const id = await firstId(connector, vendor)
      desk.sandbox.fault({ kind: 'reset', takesEffect: true, match: { method: 'POST', path: /draft/ } })
      await connector.call(reply, { ...answer, [of]: id })
      await connector.call(reply, { ...answer, [of]: id })
      expect(desk.writes()).toHaveLength(1)
    })
  },
)

describe.each(Object.entries(vendors))('a call to %s that a person has approved', (_, vendor) => {
  const { reply, of, answer, words } = vendor

  it('is not sent again by the agent, with the words that the person put', async () => {
    const desk = vendor.desk()
    const shared = memoryWrites({ clock })
    const beside = { approval: { id: 'obx_1', state: 'sent' } }
    const id = await firstId(desk.connect(), vendor)
    const call = { ...answer, [of]: id, [words]: 'What the person made of it.' }
    const approved = await desk
      .connect({ writes: { ...shared, approved: { beside } } })
      .call(reply, { ...call, idempotency_key: 'obx_1' })
    expect(approved.isError, JSON.stringify(approved)).toBeUndefined()
    expect(approved.structuredContent).not.toHaveProperty('approval')
    const { held, ...holds } = holding({ rules: [{ when: { tool: reply }, then: 'draft' }] })
    const agents = [
      desk.connect({ writes: shared }),
      ...(vendor.drafts ? [] : [desk.connect({ writes: { ...holds.writes, ...pick(shared) } })]),
    ]
    for (const agent of agents) {
      const again = await agent.call(reply, call)
      expect(again.structuredContent, JSON.stringify(again)).toMatchObject({ repeated: true, ...beside })
    }
    expect(held).toEqual([])
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
    const other = await desk.connect({ writes: shared }).call(reply, { ...call, idempotency_key: 'mine' })
    expect(other.structuredContent, JSON.stringify(other)).not.toHaveProperty('repeated')
    expect(sent(desk.writes(), vendor)).toHaveLength(2)
  })
})

const pick = ({ sent, threads }: WriteHooks) => ({ sent, threads })

describe.each(Object.entries(vendors))('words to %s that nobody can read', (_, vendor) => {
  const { reply, of, answer, words } = vendor

  it('are refused before anybody decides about them', async () => {
    const desk = vendor.desk()
    const { held, writes } = holding({ rules: [{ when: { group: 'conversations' }, then: 'draft' }] })
    const id = await firstId(desk.connect(), vendor)
    for (const options of [{}, { writes }]) {
      const connector = desk.connect(options)
      for (const text of ['\u200B\u2060\uFEFF', ' \u00A0 ', 'You get \u202E001 EUR.']) {
        for (const more of [{}, { dry_run: true }]) {
          const result = await connector.call(reply, { ...answer, [of]: id, [words]: text, ...more })
          expect(errorOf(result), JSON.stringify(result)).toMatchObject({ code: 'invalid_arguments' })
        }
      }
      const [tool, args] = vendor.addNote(id, '\u200B')
      expect((await connector.call(tool, args)).isError).toBe(true)
    }
    expect(held).toEqual([])
    expect(desk.writes()).toEqual([])
  })
})

describe('files to a conversation of Chatwoot', () => {
  const send = 'chatwoot_messages_send_files'
  const files = { attachments: [{ filename: 'a.txt', content: 'YQ==', content_type: 'text/plain' }] }

  it('are a note of an assistant where they are private, with words or without', async () => {
    const vendor = vendors['Chatwoot'] as (typeof vendors)[string]
    const desk = vendor.desk()
    const connector = desk.connect()
    const id = await firstId(connector, vendor)
    for (const more of [{}, { content: 'The invoice.' }]) {
      const made = await connector.call(send, { conversation_id: id, private: true, ...files, ...more })
      expect(made.isError, JSON.stringify(made)).toBeUndefined()
    }
    const turns = (await turnsOf(connector, vendor, id)).slice(-2)
    expect(turns).toMatchObject([{ role: 'assistant' }, { role: 'assistant', text: 'The invoice.' }])
  })

  it('are an answer, also without words: not sent after a colleague has answered', async () => {
    const vendor = vendors['Chatwoot'] as (typeof vendors)[string]
    const desk = vendor.desk()
    const [agent, colleague] = [desk.connect(), desk.connect()]
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    await colleague.call(vendor.reply, { conversation_id: id, content: 'A colleague has answered.' })
    const result = await agent.call(send, { conversation_id: id, ...files })
    expect(reasonOf(result), JSON.stringify(result)).toBe('conversation_changed')
    const again = await agent.call(send, { conversation_id: id, ...files })
    expect(again.isError, JSON.stringify(again)).toBeUndefined()
    expect((await turnsOf(agent, vendor, id)).at(-1)).not.toMatchObject({ role: 'assistant' })
  })
})
