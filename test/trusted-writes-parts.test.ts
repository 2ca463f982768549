import { type Connector, isObject, memoryWrites, valueAt } from '@helpdesk-mcp/connector'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorOf, firstId, now, reasonOf, turnsOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

/** Small, since all tests together have a few minutes: a failure names its seed. */
const runs = { numRuns: 5, seed: 20261130 }

type Read = (connector: Connector, id: string) => Promise<void>

const reading =
  (tool: string, args: (id: string) => Record<string, unknown>): Read =>
  async (connector, id) => {
    const { isError, structuredContent } = await connector.call(tool, args(id))
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
  }

/** Ways to read a part of a conversation. */
function partsOf(title: string, vendor: Vendor): Record<string, Read> {
  const [tool] = vendor.read('1')
  const argsOf = (more: object) => (id: string) => ({ ...vendor.read(id)[1], ...more })
  const limits = [1, 3, 20].map((limit) => [`the newest ${limit}`, reading(tool, argsOf({ limit }))] as const)
  const lists = Object.fromEntries([
    ...limits,
    [
      'the newest, then the page before',
      async (connector: Connector, id: string) => {
        const { structuredContent } = await connector.call(tool, argsOf({ limit: 3 })(id))
        const cursor = structuredContent?.['next_cursor']
        if (cursor) await reading(tool, argsOf({ limit: 3, next_cursor: cursor }))(connector, id)
      },
    ],
  ])
  switch (title) {
    case 'eDesk':
      return {
        ...lists,
        'the oldest 3': reading(tool, argsOf({ limit: 3, order_direction: 'asc' })),
        'all, oldest first': reading(tool, argsOf({ limit: 50, order_direction: 'asc' })),
      }
    case 'Zoho Desk':
      return {
        ...lists,
        'the mails alone': reading('list_all_zoho_desk_ticket_threads', (id) => ({ ticket_id: id })),
        'the comments alone': reading('list_all_zoho_desk_ticket_comments', (id) => ({ ticket_id: id })),
      }
    case 'Chatwoot':
      return lists
    default:
      return {
        'all of it': reading(tool, argsOf({})),
        'its first turns': reading(tool, argsOf({ fields: ['turns:1-2'] })),
        'a turn in between': reading(tool, argsOf({ fields: ['turns:4-4', 'status'] })),
      }
  }
}

describe.each(Object.entries(vendors))(
  'a reply after a part of a conversation of %s was read',
  (title, vendor) => {
    const { reply, of, answer, words } = vendor
    const parts = partsOf(title, vendor)

    it.each(Object.entries(parts))('%s', async (_, read) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ isNote: fc.boolean(), seconds: fc.constantFrom(0, 1, 90) }), {
            minLength: 1,
            maxLength: 9,
          }),
          fc.constantFrom('nothing', 'answer', 'note'),
          async (before, between) => {
            let time = now
            const clock = { now: () => time, sleep: async () => {} }
            const desk = vendor.desk(clock)
            const [agent, colleague] = [
              desk.connect({ writes: memoryWrites({ clock }) }),
              // A person's notes have no mark.
              desk.connect({ writes: memoryWrites({ clock, marks: { notes: false } }) }),
            ]
            const id = await firstId(agent, vendor, 1)
            const say = async (isNote: boolean, text: string) => {
              const [tool, args] = isNote
                ? vendor.addNote(id, text)
                : ([reply, { ...answer, [of]: id, [words]: text }] as const)
              const { isError, structuredContent } = await colleague.call(tool, args)
              expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
            }
            for (const [place, { isNote, seconds }] of before.entries()) {
              await say(isNote, `This was said as number ${place}.`)
              time += seconds * 1_000
            }
            time += 10_000
            await read(agent, id)
            if (between !== 'nothing') await say(between === 'note', 'This was written in between.')
            time += 10_000
            const result = await agent.call(reply, {
              ...answer,
              [of]: id,
              [words]: 'The answer of the agent.',
            })
            if (between === 'nothing') {
              expect(result.isError, JSON.stringify(result.structuredContent)).toBeUndefined()
            } else {
              expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('conversation_changed')
              const turns = valueAt(errorOf(result), 'details.new_turns')
              const texts = (Array.isArray(turns) ? turns : []).filter(isObject).map(({ text }) => text)
              expect(texts).toEqual(['This was written in between.'])
            }
          },
        ),
        runs,
      )
    })
  },
)

it('knows the turns of a ticket of Zoho Desk that were read alone, and no other', async () => {
  const vendor = vendors['Zoho Desk'] as Vendor
  let time = now
  const clock = { now: () => time, sleep: async () => {} }
  const desk = vendor.desk(clock)
  const [agent, colleague] = [desk.connect(), desk.connect()]
  const id = await firstId(agent, vendor)
  await turnsOf(agent, vendor, id)
  const say = (connector: Connector, text: string) =>
    connector.call(vendor.reply, { ...vendor.answer, [vendor.of]: id, [vendor.words]: text })
  for (const text of ['The first of two.', 'The second of two.']) {
    time += 60_000
    expect((await say(colleague, text)).isError).toBeUndefined()
  }
  const turns = await turnsOf(colleague, vendor, id)
  const { id: first } = turns.find(({ text }) => String(text).includes('The first')) ?? {}
  await reading('get_single_zoho_desk_ticket_thread_by_id', () => ({ ticket_id: id, id: first }))(agent, id)
  const result = await say(agent, 'The answer of the agent.')
  expect(reasonOf(result), JSON.stringify(result)).toBe('conversation_changed')
  const told = JSON.stringify(errorOf(result))
  expect(told).toContain('The second')
  expect(told).not.toContain('The first')
})

it('asks eDesk for the newest message alone where nothing is new, since each costs a call', async () => {
  const vendor = vendors['eDesk'] as Vendor
  const desk = vendor.desk()
  const [agent, colleague] = [desk.connect(), desk.connect()]
  const id = await firstId(agent, vendor)
  const say = (connector: Connector, text: string) =>
    connector.call(vendor.reply, { ...vendor.answer, [vendor.of]: id, [vendor.words]: text })
  for (const text of ['The first of two.', 'The second of two.'])
    expect((await say(colleague, text)).isError).toBeUndefined()
  await turnsOf(agent, vendor, id)
  const reads = () => desk.sandbox.requests.filter(({ path }) => /messages\/\d/.test(path)).length
  let before = reads()
  expect((await say(agent, 'The answer of the agent.')).isError).toBeUndefined()
  expect(reads() - before).toBe(1)
  await turnsOf(colleague, vendor, id)
  for (const text of ['One more.', 'And one more.'])
    expect((await say(colleague, text)).isError).toBeUndefined()
  before = reads()
  const told = await say(agent, 'Another answer of the agent.')
  expect(reasonOf(told)).toBe('conversation_changed')
  expect(valueAt(errorOf(told), 'details.new_turns')).toMatchObject([
    { text: 'One more.' },
    { text: 'And one more.' },
  ])
  expect(reads() - before).toBeLessThanOrEqual(5)
})
