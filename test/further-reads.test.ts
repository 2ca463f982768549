import { isObject } from '@helpdesk-mcp/connector'
import { toCallResult } from '@helpdesk-mcp/mcp'
import { describe, expect, it } from 'vitest'
import { type Content, rows, rowsIn, type Vendor, vendors } from './further-calls/vendors.ts'

describe.each(Object.entries(vendors))('further reads of %s', (_, vendor) => {
  const { open, get, list, id: idField } = vendor

  it('reads several in one call, as it reads one', async () => {
    const opened = open()
    const [first = '', second = ''] = await rows(opened, vendor)
    const read = async (args: Content) =>
      (await opened.connector.call(get, { ...args, with: vendor.with })).structuredContent
    const both = await read({ ids: [first, second] })
    const alone = [await read({ id: first }), await read({ id: second })]
    const without = (row: Content | undefined) => ({ ...row, id: undefined, vendor_calls: undefined })
    expect(rowsIn(both).map(without)).toEqual(alone.map(without))
    expect(rowsIn(both).map((row) => String(row['id']))).toEqual([first, second])
    expect(both).toMatchObject({ done: 2 })
  })

  it('marks what people wrote in each, as in one', async () => {
    const opened = open()
    const [first = '', second = ''] = await rows(opened, vendor)
    const marked = async (args: Content) => {
      const { _meta: meta } = toCallResult(await opened.connector.call(get, { ...args, with: vendor.with }))
      const found =
        JSON.stringify(meta).match(/"(?:result\[\]\.)?[\w[\].]*(?:subject|summary|text|name|email)"/g) ?? []
      return found.map((path) => path.replaceAll('result[].', '')).sort()
    }
    const alone = [...(await marked({ id: first })), ...(await marked({ id: second }))]
    expect(alone.length).toBeGreaterThan(0)
    expect(new Set(await marked({ ids: [first, second] }))).toEqual(new Set(alone))
  })

  it('says which of several it could not read, and reads the others', async () => {
    const opened = open()
    const [first = '', second = ''] = await rows(opened, vendor)
    const ids = [first, '999999999', second]
    const { structuredContent, isError } = await opened.connector.call(get, { ids })
    const told = rowsIn(structuredContent)
    expect(isError).toBeUndefined()
    expect(structuredContent).toMatchObject({ done: 2, failed: 1 })
    expect(told[1]).toEqual({ id: '999999999', not_read: expect.objectContaining({ code: 'not_found' }) })
    expect(told.map((row) => String(row[idField] ?? row['id']))).toEqual(ids)
  })

  it('reads no more than five at once', async () => {
    const ids = ['1', '2', '3', '4', '5', '6']
    const { structuredContent } = await open().connector.call(get, { ids })
    expect(structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
    expect(list).not.toBe(get)
  })
})

it('reads along what the next step needs, and only what may be read', async () => {
  const { open } = vendors['eDesk'] as Vendor
  const opened = open()
  const [id = ''] = await rows(opened, vendors['eDesk'] as Vendor)
  const { structuredContent } = await opened.connector.call('get_single_e_desk_ticket_by_id', {
    id,
    with: ['messages'],
  })
  expect(structuredContent?.['with']).toMatchObject({ messages: { result: expect.any(Array) } })
  const fewer = open({ tools: { allow: ['get_single_e_desk_ticket_by_id'] } })
  expect(fewer.connector.tools[0]?.inputSchema.properties).not.toHaveProperty('with')
  const refused = await fewer.connector.call('get_single_e_desk_ticket_by_id', { id, with: ['messages'] })
  expect(refused.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
})

it('finds what has one of several values, where the vendor takes one', async () => {
  const { open } = vendors['eDesk'] as Vendor
  const { connector } = open()
  const all = await connector.call('list_all_e_desk_tickets', { limit: 100, fields: ['type'] })
  const types = rowsIn(all.structuredContent).map(({ type }) => String(type))
  const wanted = [...new Set(types)].slice(0, 2)
  const found = await connector.call('list_all_e_desk_tickets', {
    ...{ limit: 100, filter_type_equals: wanted, fields: ['type'] },
  })
  const kept = rowsIn(found.structuredContent).map(({ type }) => String(type))
  expect(kept).toEqual(types.filter((type) => wanted.includes(type)))
  expect(wanted).toHaveLength(2)
})

it('brings the first article that fits a ticket along, whole', async () => {
  const opened = (vendors['Zoho Desk'] as Vendor).open()
  const ids = await rows(opened, vendors['Zoho Desk'] as Vendor)
  const found: Content[] = []
  for (const id of ids) {
    const { structuredContent } = await opened.connector.call('get_single_zoho_desk_ticket_by_id', {
      ...{ id, with: ['articles'] },
    })
    const along = structuredContent?.['with']
    const articles = isObject(along) ? along['articles'] : undefined
    if (isObject(articles) && isObject(articles['first'])) found.push(articles)
  }
  expect(found.length).toBeGreaterThan(0)
  for (const articles of found) {
    const [suggested] = Array.isArray(articles['data']) ? articles['data'] : []
    expect(articles['first']).toMatchObject({ id: suggested.id, answer: expect.any(String) })
  }
})

describe.each(Object.entries(vendors))('who waits in a conversation of %s', (_, vendor) => {
  it('is what the turns of the same answer say', async () => {
    const opened = vendor.open()
    const ids = (await rows(opened, vendor)).slice(0, 12)
    const threads = ['messages', 'conversations'].filter((word) => vendor.with.includes(word))
    const seen = { waits: 0, answered: 0 }
    for (const id of ids) {
      const { structuredContent: record = {} } = await opened.connector.call(vendor.get, {
        id,
        with: threads,
      })
      const along = isObject(record['with']) ? record['with'][threads[0] ?? ''] : undefined
      const turns = turnsIn(record['turns'] ?? (isObject(along) ? along['result'] : undefined))
      const talk = turns.filter(
        ({ role, visibility }) => ['customer', 'agent'].includes(String(role)) && visibility !== 'private',
      )
      const answered = talk.findLastIndex(({ role }) => role === 'agent')
      const isOpen = record['status_kind'] !== 'closed'
      const since = isOpen ? (talk[answered + 1]?.['time'] ?? null) : null
      if (talk.length === 0) continue
      expect(record['last_message_from'], id).toBe(talk.at(-1)?.['role'])
      // Without a zone a time is not compared with those of other helpdesks.
      if (since !== null && !/Z|[+-]\d\d:\d\d$/.test(String(since))) continue
      expect(Date.parse(String(record['waiting_since'])), id).toBe(Date.parse(String(since)))
      expect(record['waiting_since_at_latest'], id).toBeUndefined()
      seen[since === null ? 'answered' : 'waits'] += 1
    }
    expect(seen.waits + seen.answered).toBeGreaterThan(0)
  })
})

function turnsIn(value: unknown): Content[] {
  return (Array.isArray(value) ? value : []).filter(isObject)
}
