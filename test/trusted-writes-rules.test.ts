import { memoryWrites, valueAt, type WriteRule } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { firstId, reasonOf, vendors } from './trusted-writes/vendors.ts'

/** The argument of an update that takes a person by id or name. */
const people = {
  Richpanel: 'assignee_id',
  eDesk: 'owner_user_id',
  FuseDesk: 'repid',
  'Zoho Desk': 'assigneeId',
  Chatwoot: 'assignee_id',
}

const deny = (when: WriteRule['when']) => memoryWrites({ policy: { rules: [{ when, then: 'deny' }] } })

describe.each(Object.entries(people))('a rule about an argument at %s', (name, argument) => {
  const vendor = vendors[name] as (typeof vendors)[string]
  const tool = name === 'Chatwoot' ? 'chatwoot_conversations_assign' : vendor.update

  async function setUp() {
    const desk = vendor.desk()
    const plain = desk.connect()
    const plan = plain.tools.find((record) => record.name === tool)?.resolve?.[argument]
    const lister = plain.tools.find(({ id }) => id === plan?.list)
    const { structuredContent } = await plain.call(lister?.name ?? '', { fields: ['*'] })
    const row = valueAt(structuredContent, ['result', 0])
    const words = (plan?.match[0] ?? '').split(' ').map((path) => valueAt(row, path))
    const id = String(valueAt(row, plan?.id))
    return { desk, id, person: words.join(' '), ticket: await firstId(plain, vendor) }
  }

  it('holds for the name and the id of a person, however they are written', async () => {
    const { desk, id, person, ticket } = await setUp()
    for (const wanted of [id, person])
      for (const given of [id, person, person.toUpperCase()]) {
        const connector = desk.connect({ writes: deny({ tool, arguments: { [argument]: wanted } }) })
        const result = await connector.call(tool, { [vendor.one]: ticket, [argument]: given })
        expect(reasonOf(result), `${wanted} ${given} ${JSON.stringify(result)}`).toBe('denied')
      }
    expect(desk.writes()).toEqual([])
    const other = desk.connect({ writes: deny({ tool, arguments: { [argument]: 'Nobody At All' } }) })
    const sent = await other.call(tool, { [vendor.one]: ticket, [argument]: id })
    expect(sent.isError, JSON.stringify(sent)).toBeUndefined()
  })

  it('holds where the names cannot be read', async () => {
    const { desk, id, person, ticket } = await setUp()
    const connector = desk.connect({ writes: deny({ tool, arguments: { [argument]: person } }) })
    for (let count = 0; count < 20; count++) desk.sandbox.fault({ kind: 'reset', match: { method: 'GET' } })
    const result = await connector.call(tool, { [vendor.one]: ticket, [argument]: id })
    expect(reasonOf(result), JSON.stringify(result)).toBe('denied')
    expect(desk.writes()).toEqual([])
  })
})

describe('a rule about an argument', () => {
  it('holds for other letters, and for a default that is left out', async () => {
    const richpanel = vendors['Richpanel'] as (typeof vendors)[string]
    const desk = richpanel.desk()
    const id = await firstId(desk.connect(), richpanel)
    const closes = desk.connect({ writes: deny({ arguments: { status: 'closed' } }) })
    expect(reasonOf(await closes.call(...richpanel.close(id)))).toBe('denied')
    const sends = desk.connect({ writes: deny({ arguments: { author_id: 'Operator' } }) })
    const { reply, of, answer } = richpanel
    expect(reasonOf(await sends.call(reply, { [of]: id, ...answer }))).toBe('denied')
    expect(desk.writes()).toEqual([])
  })
})
