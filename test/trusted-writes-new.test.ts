import { effects } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { reasonOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

/** Words that begin a conversation, and other ways to write the same call; the same words to somebody else. */
const firsts: Readonly<
  Record<string, { tool: string; call: object; otherwise: object[]; elsewhere: object; key: string }>
> = {
  Chatwoot: {
    tool: 'create_a_chatwoot_conversation',
    call: {
      ...{ source_id: '1c0ffee-000001', inbox_id: '1', contact_id: '1' },
      message: { content: 'Your parcel is back at our warehouse.' },
    },
    otherwise: [
      { contact_id: 'amara.okoye@mail.example' },
      { contact_id: undefined },
      { inbox_id: 'Website chat' },
      { status: 'open' },
      { message: { content: '<p>Your parcel is back at our warehouse.</p>' } },
    ],
    elsewhere: { source_id: '1c0ffee-000004', contact_id: '4' },
    key: 'POST /api/v1/accounts/1/conversations',
  },
  'Zoho Desk': {
    tool: 'zoho_desk_tickets_create_as_email',
    call: {
      ...{ subject: 'Your parcel', departmentId: '71928300000600002', email: 'ana@mail.example' },
      ...{ contact: { lastName: 'Cruz', email: 'ana@mail.example' } },
      description: 'Your parcel is back at our warehouse.',
    },
    otherwise: [
      { priority: 'High' },
      { email: 'Ana@Mail.example' },
      { description: '<div>Your parcel is <b>back</b> at our warehouse.</div>' },
    ],
    elsewhere: { email: 'bo@mail.example', contact: { lastName: 'Bo', email: 'bo@mail.example' } },
    key: 'POST /api/v1/tickets',
  },
}

describe.each(Object.entries(firsts))('words that begin a conversation of %s', (name, first) => {
  const { tool, call, otherwise, elsewhere, key } = first

  it('go to the same customer once, however the call is written', async () => {
    const desk = (vendors[name] as Vendor).desk()
    const agent = desk.connect({ filter: { effects: [...effects] } })
    const begun = () => desk.writes().filter((write) => write === key).length
    const made = await agent.call(tool, { ...call })
    expect(made.isError, JSON.stringify(made)).toBeUndefined()
    expect((await agent.call(tool, { ...call })).structuredContent).toMatchObject({ repeated: true })
    for (const more of otherwise) {
      const again = await agent.call(tool, { ...call, ...more })
      expect(reasonOf(again), JSON.stringify([more, again])).toBe('same_words')
    }
    expect(begun()).toBe(1)

    const others = await agent.call(tool, { ...call, ...elsewhere })
    expect(others.isError, JSON.stringify(others)).toBeUndefined()
    const keyed = await agent.call(tool, { ...call, idempotency_key: 'once more' })
    expect(keyed.isError, JSON.stringify(keyed)).toBeUndefined()
    expect(begun()).toBe(3)
  })
})
