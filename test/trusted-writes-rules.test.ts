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
      for (const given of [id, person, person.toUpperCase(), ...(/^\d+$/.test(id) ? [`00${id}`] : [])]) {
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

/** The tags of an answer, which another call adds. */
const tags = {
  Richpanel: 'add_tags',
  eDesk: 'add_tag_ids',
  FuseDesk: 'add_tags',
  'Zoho Desk': 'add_tags',
  Chatwoot: 'add_labels',
}

describe.each(Object.entries(vendors))('a rule about an argument of an answer at %s', (name, vendor) => {
  const { reply, of, answer } = vendor
  const whom = people[name as keyof typeof people]
  const tagged = tags[name as keyof typeof tags]

  async function setUp(argument: string) {
    const desk = vendor.desk()
    const plain = desk.connect()
    const record = plain.tools.find((one) => one.name === reply)
    const step = record?.steps?.find(({ takes }) => takes[argument] !== undefined)
    const target = plain.tools.find(({ id }) => id === step?.tool)
    const plan = target?.resolve?.[step?.takes[argument] ?? '']
    const lister = plain.tools.find(({ id }) => id === plan?.list)
    // Where no tool lists them, any name is one.
    const answered = lister && (await plain.call(lister.name, { fields: ['*'] }))
    const row = valueAt(answered?.structuredContent, ['result', 0])
    const id = String(valueAt(row, plan?.id) ?? 'vip')
    const texts = (plan?.match ?? []).flatMap((words) => {
      const text = words.split(' ').map((path) => valueAt(row, path))
      return text.every((word) => typeof word === 'string') ? [text.join(' ')] : []
    })
    return { desk, id, texts, ticket: await firstId(plain, vendor) }
  }

  it('holds for whoever gets the conversation with it, by id, name and address', async () => {
    const { id, texts, ticket } = await setUp(whom)
    expect(texts.length).toBeGreaterThan(0)
    const desk = vendor.desk()
    for (const wanted of [id, ...texts]) {
      const connector = desk.connect({ writes: deny({ tool: reply, arguments: { [whom]: wanted } }) })
      for (const given of [id, ...texts]) {
        const result = await connector.call(reply, { [of]: ticket, ...answer, [whom]: given })
        expect(reasonOf(result), `${wanted} ${given} ${JSON.stringify(result)}`).toBe('denied')
      }
    }
    expect(desk.writes()).toEqual([])
    const others = desk.connect({ writes: deny({ tool: reply, arguments: { [whom]: 'Nobody At All' } }) })
    const result = await others.call(reply, { [of]: ticket, ...answer, [whom]: id })
    expect(result.isError, JSON.stringify(result)).toBeUndefined()
  })

  it('holds for a tag among others, in a list or in a text', async () => {
    const { id, texts, ticket } = await setUp(tagged)
    const desk = vendor.desk()
    for (const wanted of [id, ...texts]) {
      const connector = desk.connect({ writes: deny({ tool: reply, arguments: { [tagged]: wanted } }) })
      for (const one of [id, ...texts])
        for (const given of [
          one,
          [one],
          `${one},returns`,
          `returns, ${one}`,
          JSON.stringify([one, 'returns']),
        ]) {
          const result = await connector.call(reply, { [of]: ticket, ...answer, [tagged]: given })
          expect(reasonOf(result), `${wanted} ${String(given)} ${JSON.stringify(result)}`).toBe('denied')
        }
    }
    expect(desk.writes()).toEqual([])
  })
})

describe('a rule about an argument', () => {
  const chatwoot = vendors['Chatwoot'] as (typeof vendors)[string]
  const { reply, of, answer } = chatwoot

  it('holds for an address among others, with a name, and permits nothing to these', async () => {
    const desk = chatwoot.desk()
    const id = await firstId(desk.connect(), chatwoot)
    const boss = { arguments: { cc_emails: 'boss@x.example' } }
    for (const cc_emails of [
      'boss@x.example,other@x.example',
      'Other <o@x.example>; The Boss <BOSS@x.example>',
      '"Boss, the" <boss@x.example>',
    ]) {
      const result = await desk
        .connect({ writes: deny(boss) })
        .call(reply, { [of]: id, ...answer, cc_emails })
      expect(reasonOf(result), cc_emails).toBe('denied')
    }
    expect(desk.writes()).toEqual([])
    const policy = { outbound: 'deny' as const, rules: [{ when: boss, then: 'allow' as const }] }
    const permits = desk.connect({ writes: memoryWrites({ policy }) })
    const both = await permits.call(reply, { [of]: id, ...answer, cc_emails: 'boss@x.example,o@x.example' })
    expect(reasonOf(both)).toBe('denied')
    const alone = await permits.call(reply, { [of]: id, ...answer, cc_emails: 'Boss <boss@x.example>' })
    expect(alone.isError, JSON.stringify(alone)).toBeUndefined()
    const longer = await desk
      .connect({ writes: deny(boss) })
      .call(reply, { [of]: id, content: 'Write to boss@x.example.', cc_emails: 'big-boss@x.example' })
    expect(longer.isError, JSON.stringify(longer)).toBeUndefined()
  })

  it('holds for a default of a field that is left out', async () => {
    const richpanel = vendors['Richpanel'] as (typeof vendors)[string]
    const desk = richpanel.desk()
    const id = await firstId(desk.connect(), richpanel)
    const connector = desk.connect({ writes: deny({ arguments: { 'comment.public': true } }) })
    const call = (comment: Record<string, unknown>) => connector.call(richpanel.update, { id, comment })
    expect(reasonOf(await call({ body: 'It left.', sender_type: 'operator' }))).toBe('denied')
    expect(desk.writes()).toEqual([])
    expect(reasonOf(await call({ body: 'It left.', sender_type: 'operator', public: false }))).toBeUndefined()
  })

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
