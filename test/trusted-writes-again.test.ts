import { memoryWrites, type ToolResult, valueAt, type WritePolicy } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import {
  errorOf,
  firstId,
  now,
  reasonOf,
  sent,
  turnsOf,
  type Vendor,
  vendors,
} from './trusted-writes/vendors.ts'

const clock = { now: () => now, sleep: async () => {} }
const memory = (policy?: WritePolicy) => memoryWrites({ clock, ...(policy ? { policy } : {}) })

function confirmationOf(result: ToolResult): string {
  expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('confirmation_required')
  return String((errorOf(result)['details'] as { confirmation: string }).confirmation)
}

describe.each(Object.entries(vendors))('a write to %s that is tried again', (_, vendor) => {
  const { reply, of, answer, words } = vendor

  it('is sent once with one confirmation, whatever is given beside it', async () => {
    const desk = vendor.desk()
    const connector = desk.connect({ writes: memory({ outbound: 'confirm' }) })
    const call = { [of]: await firstId(connector, vendor), ...answer }
    const confirmation = confirmationOf(await connector.call(reply, call))
    const since = '2026-11-20T11:59:00Z'
    for (const more of [{ idempotency_key: 'a' }, { if_unchanged_since: since }])
      confirmationOf(await connector.call(reply, { ...call, ...more, confirmation }))
    expect(desk.writes()).toEqual([])
    const all = await Promise.all(
      Array.from({ length: 3 }, () => connector.call(reply, { ...call, confirmation })),
    )
    expect(all.filter(({ isError }) => !isError)).toHaveLength(1)
    const again = await connector.call(reply, { ...call, confirmation })
    expect(again.structuredContent, JSON.stringify(again)).toMatchObject({ repeated: true })
    expect(sent(desk.writes(), vendor)).toHaveLength(1)

    const keyed = { ...call, idempotency_key: 'b' }
    const other = confirmationOf(await connector.call(reply, keyed))
    await connector.call(reply, { ...keyed, confirmation: other })
    for (const more of [{ idempotency_key: 'c' }, { idempotency_key: 'b', if_unchanged_since: since }])
      confirmationOf(await connector.call(reply, { ...call, ...more, confirmation: other }))
    expect(sent(desk.writes(), vendor)).toHaveLength(2)
  })

  it('does not take a time that is to come, or after the last reading, for what was read', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    const call = { [of]: id, ...answer }
    for (const since of ['2099-01-01', '2026-11-21T12:00:00Z', '+012099-01-01T00:00:00Z']) {
      const result = await agent.call(reply, { ...call, if_unchanged_since: since })
      expect(errorOf(result), since).toMatchObject({ code: 'invalid_arguments' })
    }
    await desk.connect().call(reply, { ...call, [words]: 'A colleague has answered this in the meantime.' })
    const before = sent(desk.writes(), vendor).length
    const since = new Date(now + 30_000).toISOString()
    const result = await agent.call(reply, { ...call, if_unchanged_since: since })
    expect(reasonOf(result), JSON.stringify(result)).toBe('conversation_changed')
    expect(sent(desk.writes(), vendor)).toHaveLength(before)
  })

  it('counts the note of another assistant as new, and its own not', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    const noted = await agent.call(...vendor.addNote(id, 'Asked the depot where the parcel is.'))
    expect(noted.isError, JSON.stringify(noted)).toBeUndefined()
    const first = await agent.call(reply, { [of]: id, ...answer })
    expect(first.isError, JSON.stringify(first)).toBeUndefined()
    await desk.connect().call(...vendor.addNote(id, 'Do not answer: the lawyers are on it.'))
    const result = await agent.call(reply, { [of]: id, ...answer, [words]: 'One more thing from me.' })
    expect(reasonOf(result), JSON.stringify(result)).toBe('conversation_changed')
    expect(JSON.stringify(errorOf(result)['details'])).toContain('the lawyers')
  })

  it('is guarded under the number that people see', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const { structuredContent } = await agent.call(vendor.list, { limit: 5 })
    const row = valueAt(structuredContent, ['result', 0]) as Record<string, unknown>
    const id = String(row[vendor.id])
    const number = row['ticketNumber'] ?? row['conversation_no'] ?? row['casenum'] ?? `00${id}`
    await turnsOf(agent, vendor, id)
    const theirs = { ...answer, [words]: 'A colleague has answered this in the meantime.' }
    expect((await desk.connect().call(reply, { [of]: id, ...theirs })).isError).toBeUndefined()
    const before = sent(desk.writes(), vendor).length
    const changed = await agent.call(reply, { [of]: number, ...answer })
    expect(reasonOf(changed), `${number} ${JSON.stringify(changed)}`).toBe('conversation_changed')
    expect(sent(desk.writes(), vendor)).toHaveLength(before)
    const done = await agent.call(reply, { [of]: number, ...answer })
    expect(done.isError, JSON.stringify(done)).toBeUndefined()
    const all = desk.writes().length
    const again = await agent.call(reply, { [of]: id, ...answer })
    expect(again.structuredContent, JSON.stringify(again)).toMatchObject({ repeated: true })
    expect(desk.writes()).toHaveLength(all)
  })

  it('is sent once, however its arguments are written', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    const first = await agent.call(reply, { [of]: id, ...answer })
    expect(first.isError, JSON.stringify(first)).toBeUndefined()
    const properties = agent.tools.find(({ name }) => name === reply)?.inputSchema.properties ?? {}
    const defaults = Object.entries(properties).flatMap(([name, schema]) =>
      schema['default'] === undefined ? [] : [[name, schema['default']]],
    )
    const ways = [
      { [words]: `${answer[words]} \n` },
      { [of]: ` ${id}` },
      ...(/^\d{1,15}$/.test(id) ? [{ [of]: Number(id) }] : []),
      ...['cc', 'bcc', 'cc_emails', 'attachments', 'attachmentIds', 'subject']
        .filter((name) => Object.hasOwn(properties, name))
        .map((name) => ({ [name]: null })),
      ...(Object.hasOwn(properties, 'fields') ? [{ fields: ['*'] }] : []),
      Object.fromEntries(defaults),
    ]
    for (const way of ways) {
      const again = await agent.call(reply, { [of]: id, ...answer, ...way })
      expect(again.structuredContent, JSON.stringify([way, again])).toMatchObject({ repeated: true })
    }
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
  })

  it('is not sent again with other arguments beside the same words', async () => {
    const desk = vendor.desk()
    const agent = desk.connect()
    const id = await firstId(agent, vendor)
    const first = await agent.call(reply, { [of]: id, ...answer })
    expect(first.isError, JSON.stringify(first)).toBeUndefined()
    const all = desk.writes().length
    for (const [more, isSame] of [
      [{}, true],
      [vendor.steps, false],
    ] as const) {
      const dry = await agent.call(reply, { [of]: id, ...answer, ...more, dry_run: true })
      const already = { first_sent_at: '2026-11-20T12:00:00.000Z', same_call: isSame }
      expect(dry.structuredContent, JSON.stringify(dry)).toMatchObject({ already_sent: already })
    }
    const told = await agent.call(reply, { [of]: id, ...answer, ...vendor.steps })
    expect(reasonOf(told), JSON.stringify(told)).toBe('same_words')
    const { code, message } = errorOf(told)
    expect(code).toBe('conflict')
    expect(message).toMatch(
      new RegExp(`at 2026-11-20T12:00:00.000Z by ${reply}.*make that change alone.*new idempotency_key`),
    )
    // Whatever the words are wrapped in.
    const spaced = { [words]: `  ${String(answer[words]).replaceAll(' ', '  ')}` }
    for (const more of [vendor.steps, spaced])
      expect(reasonOf(await agent.call(reply, { [of]: id, ...answer, ...spaced, ...more }))).toBe(
        'same_words',
      )
    expect(desk.writes()).toHaveLength(all)
    const keyed = await agent.call(reply, { [of]: id, ...answer, ...vendor.steps, idempotency_key: 'again' })
    expect(keyed.isError, JSON.stringify(keyed)).toBeUndefined()
    expect(sent(desk.writes(), vendor)).toHaveLength(2)
    // What is sent under a key is known without it, too.
    const other = { [of]: id, ...answer, [words]: 'Your money is on its way, too.' }
    expect((await agent.call(reply, { ...other, idempotency_key: 'other' })).isError).toBeUndefined()
    expect((await agent.call(reply, other)).structuredContent).toMatchObject({ repeated: true })
    expect(reasonOf(await agent.call(reply, { ...other, ...vendor.steps }))).toBe('same_words')
    // What differs in a sign is another message.
    for (const text of [
      'You owe 1000 EUR.',
      'You owe 10.00 EUR.',
      'You owe -10.00 EUR.',
      'You owe 10.00 EUR?',
    ])
      expect((await agent.call(reply, { ...other, [words]: text })).isError, text).toBeUndefined()
    // Another conversation is told the same.
    const elsewhere = await firstId(agent, vendor, 1)
    expect((await agent.call(reply, { ...answer, [of]: elsewhere })).isError).toBeUndefined()
  })

  it('refuses what is no key and no confirmation', async () => {
    const desk = vendor.desk()
    const agent = desk.connect({ writes: memory({ outbound: 'confirm' }) })
    const call = { [of]: await firstId(agent, vendor), ...answer }
    const wrong = [
      ...['a ', ' a', '\ta', 'a\n', 'x'.repeat(201)].map((key) => ({ idempotency_key: key })),
      ...[['a'], true, { key: 'a' }].flatMap((one) => [{ confirmation: one }, { idempotency_key: one }]),
    ]
    for (const one of wrong) {
      const error = errorOf(await agent.call(reply, { ...call, ...one }))
      expect(error, JSON.stringify(one)).toMatchObject({ code: 'invalid_arguments' })
      expect(error['message'], JSON.stringify(one)).toContain(Object.keys(one)[0])
    }
    expect(desk.writes()).toEqual([])
  })

  it('is not shown to a person again under a policy that asks one', async () => {
    const desk = vendor.desk()
    const shared = memory()
    const id = await firstId(desk.connect(), vendor)
    const call = { [of]: id, ...answer }
    expect((await desk.connect({ writes: shared }).call(reply, call)).isError).toBeUndefined()
    const held: unknown[] = []
    const hold = async (one: unknown) => {
      held.push(one)
      return { structuredContent: {} }
    }
    for (const decision of ['draft', 'confirm'] as const) {
      const asking = desk.connect({ writes: { ...shared, policy: { outbound: decision }, hold } })
      const told = await asking.call(reply, { ...call, ...vendor.steps })
      expect(reasonOf(told), `${decision} ${JSON.stringify(told)}`).toBe(
        vendor.drafts && decision === 'draft' ? undefined : 'same_words',
      )
    }
    expect(held).toEqual([])
  })

  it('needs a new confirmation once somebody has written', async () => {
    const desk = vendor.desk()
    const agent = desk.connect({ writes: memory({ outbound: 'confirm' }) })
    const id = await firstId(agent, vendor)
    await turnsOf(agent, vendor, id)
    const call = { [of]: id, ...answer }
    const confirmation = confirmationOf(await agent.call(reply, call))
    await desk.connect().call(reply, { ...call, [words]: 'A colleague has answered this in the meantime.' })
    const before = sent(desk.writes(), vendor).length
    const changed = await agent.call(reply, { ...call, confirmation })
    expect(reasonOf(changed), JSON.stringify(changed)).toBe('conversation_changed')
    const used = await agent.call(reply, { ...call, confirmation })
    expect(reasonOf(used), JSON.stringify(used)).toBe('confirmation_used')
    expect(sent(desk.writes(), vendor)).toHaveLength(before)
    const fresh = confirmationOf(await agent.call(reply, call))
    const done = await agent.call(reply, { ...call, confirmation: fresh })
    expect(done.isError, JSON.stringify(done)).toBeUndefined()
  })
})

it('is no message that was stored alone, or that the customer wrote', async () => {
  const edesk = vendors['eDesk'] as Vendor
  const agent = edesk.desk().connect()
  const id = await firstId(agent, edesk)
  const message = { ticket_id: id, type: 'Message', body: 'It is on its way.' }
  const all = [{ ...message, direction: 'Incoming' }, message, { ...message, send: true }]
  for (const call of all) {
    const made = await agent.call(edesk.reply, call)
    expect(made.isError, JSON.stringify(made)).toBeUndefined()
  }
  expect(reasonOf(await agent.call(edesk.reply, { ...message, send: true, status: 'Closed' }))).toBe(
    'same_words',
  )

  const richpanel = vendors['Richpanel'] as Vendor
  const other = richpanel.desk().connect()
  const conversation = await firstId(other, richpanel)
  for (const sender_type of ['customer', 'operator']) {
    const comment = { body: 'It is on its way.', sender_type }
    const stored = await other.call(richpanel.update, { id: conversation, comment })
    expect(stored.isError, JSON.stringify(stored)).toBeUndefined()
  }
  const sent = await other.call(richpanel.reply, { [richpanel.of]: conversation, body: 'It is on its way.' })
  expect(sent.isError, JSON.stringify(sent)).toBeUndefined()
})

it('is another message of FuseDesk with other markup beside the same text', async () => {
  const fusedesk = vendors['FuseDesk'] as Vendor
  const desk = fusedesk.desk()
  const agent = desk.connect()
  const id = await firstId(agent, fusedesk)
  for (const html of ['<p>It is on its way.</p>', '<p>It is <b>not</b> on its way.</p>']) {
    const made = await agent.call(fusedesk.reply, { [fusedesk.of]: id, ...fusedesk.answer, html })
    expect(made.isError, JSON.stringify(made)).toBeUndefined()
  }
  expect(sent(desk.writes(), fusedesk)).toHaveLength(2)
})
