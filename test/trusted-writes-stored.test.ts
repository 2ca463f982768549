import { type HeldCall, memoryWrites } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { errorOf, firstId, now, reasonOf, vendors } from './trusted-writes/vendors.ts'

const clock = { now: () => now, sleep: async () => {} }
const send = 'zoho_desk_reply_drafts_send'
const create = 'create_a_zoho_desk_email_reply_draft'
const update = 'update_a_zoho_desk_email_reply_draft_by_id'
const sentBy = /sendDraft/

/** A draft on a ticket of Zoho Desk, and what makes connectors of servers with a policy. */
async function opened() {
  const desk = (vendors['Zoho Desk'] as (typeof vendors)[string]).desk()
  const shared = memoryWrites({ clock })
  const agent = desk.connect({ writes: shared })
  const ticket = await firstId(agent, vendors['Zoho Desk'] as (typeof vendors)[string])
  const words = { content: 'You get your money back.', to: 'ana@mail.example', cc: 'kim@mail.example' }
  const draft = await agent.call(create, { ticket_id: ticket, ...words })
  expect(draft.isError, JSON.stringify(draft)).toBeUndefined()
  const id = String(draft.structuredContent?.['id'])
  const call = { ticket_id: ticket, draftThreadId: id }
  const change = async (more: object) => {
    const from = { fromEmailAddress: 'ops@tideline.example' }
    const changed = await agent.call(update, { ticket_id: ticket, id, ...words, ...from, ...more })
    expect(changed.isError, JSON.stringify(changed)).toBeUndefined()
  }
  const sent = () => desk.writes().filter((write) => sentBy.test(write))
  return { desk, agent, shared, call, change, sent }
}

describe('a draft that Zoho Desk keeps', () => {
  it('is shown whole to whoever decides about sending it, and to whom it goes', async () => {
    const { desk, shared, call, sent } = await opened()
    const held: HeldCall[] = []
    const hold = async (one: HeldCall) => {
      held.push(one)
      return { structuredContent: { waits: true } }
    }
    const holding = desk.connect({ writes: { ...shared, policy: { outbound: 'draft' }, hold } })
    await holding.call(send, call)
    expect(held[0]?.sends).toMatchObject({
      text: 'You get your money back.',
      fields: { to: 'ana@mail.example', cc: 'kim@mail.example', channel: 'EMAIL' },
      digest: expect.any(String),
    })
    const messages: string[] = []
    const confirm = async ({ message }: { message: string }) => {
      messages.push(message)
      return 'declined' as const
    }
    const confirming = desk.connect({ writes: { ...shared, policy: { outbound: 'confirm' } } })
    await confirming.call(send, call, { confirm } as never)
    expect(messages[0]).toContain('to: ana@mail.example')
    expect(messages[0]).toMatch(/You get your money back\.$/)
    const asked = await confirming.call(send, call)
    expect(errorOf(asked)['details']).toMatchObject({
      sends: { text: 'You get your money back.', to: 'ana@mail.example' },
    })
    const gone = { ...call, draftThreadId: '71928300000999999' }
    for (const connector of [holding, confirming])
      expect(errorOf(await connector.call(send, gone))).toMatchObject({ code: 'not_found' })
    expect(held).toHaveLength(1)
    expect(sent()).toEqual([])
  })

  it.each([
    ['its words', { content: 'You get nothing.' }],
    ['whom it goes to', { to: 'eve@mail.example' }],
    ['who else gets it', { bcc: 'eve@mail.example' }],
  ])('is not sent by a confirmation once %s changed', async (_, more) => {
    const { desk, shared, call, change, sent } = await opened()
    const connector = desk.connect({ writes: { ...shared, policy: { outbound: 'confirm' } } })
    const confirmationOf = async () =>
      (errorOf(await connector.call(send, call))['details'] as { confirmation: string }).confirmation
    const confirmation = await confirmationOf()
    await change(more)
    const result = await connector.call(send, { ...call, confirmation })
    expect(errorOf(result), JSON.stringify(result)).toMatchObject({ code: 'conflict' })
    expect(reasonOf(result)).toBe('draft_changed')
    expect(sent()).toEqual([])
    expect((await connector.call(send, { ...call, confirmation })).isError).toBe(true)
    const [head = '', signature = ''] = confirmation.split('.')
    const mixed = `${head}.${signature}.${(await confirmationOf()).split('.')[2]}`
    expect(reasonOf(await connector.call(send, { ...call, confirmation: mixed }))).toBe(
      'confirmation_required',
    )
    expect(sent()).toEqual([])
    const done = await connector.call(send, { ...call, confirmation: await confirmationOf() })
    expect(done.isError, JSON.stringify(done)).toBeUndefined()
    expect(sent()).toHaveLength(1)
  })

  it('is not sent by an approval of what it was before', async () => {
    const { desk, shared, call, change, sent } = await opened()
    let digest = ''
    const hold = async ({ sends }: HeldCall) => {
      digest = sends?.digest ?? ''
      return { structuredContent: {} }
    }
    await desk.connect({ writes: { ...shared, policy: { outbound: 'draft' }, hold } }).call(send, call)
    const approved = { beside: {}, sends: digest }
    await change({ content: 'You get nothing.' })
    const connector = desk.connect({ writes: { ...shared, approved } })
    const refused = await connector.call(send, { ...call, idempotency_key: 'obx_1' })
    expect(reasonOf(refused), JSON.stringify(refused)).toBe('draft_changed')
    expect(sent()).toEqual([])
    await change({})
    const done = await connector.call(send, { ...call, idempotency_key: 'obx_1' })
    expect(done.isError, JSON.stringify(done)).toBeUndefined()
    expect(sent()).toHaveLength(1)
  })

  it('cannot be changed while it is being sent', async () => {
    const { desk, shared, call } = await opened()
    let isLocked = false
    const lock: typeof shared.lock = (thread, work) => {
      isLocked = true
      return shared.lock(thread, work)
    }
    const other = desk.connect({ writes: { ...shared, lock } })
    const made = await other.call(create, { ticket_id: call.ticket_id, content: 'One more.' })
    expect(made.isError).toBeUndefined()
    expect(isLocked).toBe(true)
  })

  it('has no line that says who wrote it, but what the team wants below messages', async () => {
    const { desk, call } = await opened()
    const replies = 'Written with the help of an assistant.'
    const connector = desk.connect({ writes: memoryWrites({ clock, marks: { replies } }) })
    const made = await connector.call(create, { ticket_id: call.ticket_id, content: 'One more.' })
    const read = async (id: unknown) =>
      JSON.stringify(
        (
          await connector.call('get_single_zoho_desk_ticket_thread_by_id', {
            ...{ ticket_id: call.ticket_id, id },
            fields: ['*'],
          })
        ).structuredContent,
      )
    expect(await read(call.draftThreadId)).not.toContain('Written by an AI assistant')
    expect(await read(made.structuredContent?.['id'])).toContain(replies)
  })

  it.each([
    ['in plain words', 'plainText', 'You get your money back.\n\nIt takes three days.'],
    ['in markup', 'html', '<p>You get your <b>money</b> back.</p>'],
  ])('is not sent after the same words %s, nor they after it', async (_, contentType, content) => {
    const replies = 'Written with the help of an assistant.'
    const isPlain = contentType === 'plainText'
    const answer = (vendors['Zoho Desk'] as (typeof vendors)[string]).answer
    for (const isFirst of [false, true]) {
      const { desk, call, sent } = await opened()
      const agent = desk.connect({ writes: memoryWrites({ clock, marks: isPlain ? { replies } : {} }) })
      const words = { ...answer, content, contentType, ticket_id: call.ticket_id }
      const { to, ...rest } = words as Record<string, unknown>
      const draft = await agent.call(create, { ...rest, to })
      expect(draft.isError, JSON.stringify(draft)).toBeUndefined()
      const sending = { ...call, draftThreadId: String(draft.structuredContent?.['id']) }
      const calls = [
        () => agent.call(send, sending),
        () => agent.call('create_a_zoho_desk_email_reply', words),
      ]
      const [first, second] = isFirst ? calls : calls.reverse()
      const done = await first?.()
      expect(done?.isError, JSON.stringify(done)).toBeUndefined()
      const told = await second?.()
      expect(reasonOf(told as never), JSON.stringify(told)).toBe('same_words')
      expect(sent()).toHaveLength(isFirst ? 1 : 0)
    }
  })
})
