import { describe, expect, it } from 'vitest'
import { rows, rowsIn, stepsIn, type Vendor, vendors } from './further-calls/vendors.ts'

describe.each(Object.entries(vendors))('further calls of %s', (_, vendor) => {
  const { open, reply, update, changes: its = 'id', of, answer, steps, unknown, note, change } = vendor

  it('answers, then does the rest, and tells of each', async () => {
    const opened = open()
    const [id = ''] = await rows(opened, vendor)
    const { structuredContent, isError } = await opened.connector.call(reply, {
      [of]: id,
      ...answer,
      ...steps,
    })
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    expect(structuredContent).toMatchObject({ customer_visible: 'yes' })
    expect(stepsIn(structuredContent).map(({ state }) => state)).toEqual(
      stepsIn(structuredContent).map(() => 'done'),
    )
    expect(stepsIn(structuredContent).flatMap(({ arguments: names }) => names)).toEqual(Object.keys(steps))
    expect(opened.writes[0]).toMatch(vendor.sentBy)
    expect(opened.writes.length).toBeGreaterThan(1)
  })

  it('sends nothing if a later step names what the account does not have', async () => {
    const opened = open()
    const [id = ''] = await rows(opened, vendor)
    const args = { [of]: id, ...answer, ...steps, ...unknown }
    const { structuredContent, isError } = await opened.connector.call(reply, args)
    expect(isError).toBe(true)
    expect(JSON.stringify(structuredContent)).toMatch(/Nobody Here.*nothing was sent/)
    expect(opened.writes).toEqual([])
  })

  it('does not go on after a message that was not sent', async () => {
    const opened = open({}, (request) =>
      request.method !== 'GET' && vendor.sentBy.test(request.url)
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    )
    const [id = ''] = await rows(opened, vendor)
    const { structuredContent, isError } = await opened.connector.call(reply, {
      [of]: id,
      ...answer,
      ...steps,
    })
    expect(isError).toBe(true)
    expect(stepsIn(structuredContent).length).toBeGreaterThan(0)
    for (const { state } of stepsIn(structuredContent)) expect(state).toBe('not tried')
    expect(opened.writes).toEqual([])
  })

  it('tells exactly what failed after a message that was sent', async () => {
    const opened = open({}, (request) =>
      request.method !== 'GET' && !vendor.sentBy.test(request.url) && !request.url.includes('oauth')
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    )
    const [id = ''] = await rows(opened, vendor)
    const { structuredContent, isError } = await opened.connector.call(reply, {
      [of]: id,
      ...answer,
      ...steps,
    })
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    expect(structuredContent).toMatchObject({
      customer_visible: 'yes',
      steps_note: expect.stringContaining('do not'),
    })
    expect(stepsIn(structuredContent)[0]).toMatchObject({ state: 'failed', error: expect.anything() })
    for (const { state } of stepsIn(structuredContent).slice(1)) expect(state).toBe('not tried')
    expect(opened.writes).toHaveLength(1)
  })

  it('says of a change what else it did: the note and each of the rest', async () => {
    const opened = open()
    const [id = ''] = await rows(opened, vendor)
    for (const given of [note, { private_note: 'Called again.' }]) {
      const { structuredContent } = await opened.connector.call(update, { [its]: id, ...change, ...given })
      const told = stepsIn(structuredContent)
      expect(told.flatMap(({ arguments: names }) => names).sort(), JSON.stringify(told)).toEqual(
        Object.keys(given).sort(),
      )
      for (const { state } of told) expect(state).toBe('done')
    }
  })

  it('makes the same change to several, and tells of each', async () => {
    const opened = open()
    const [first = '', second = ''] = await rows(opened, vendor)
    const ids = [first, '999999999', second]
    const { structuredContent } = await opened.connector.call(update, {
      [`${its}s`]: ids,
      ...change,
      ...note,
    })
    const told = rowsIn(structuredContent)
    expect(
      told.map(({ state }) => state),
      JSON.stringify(told),
    ).toEqual(['done', 'failed', 'done'])
    expect(structuredContent).toMatchObject({ done: 2, failed: 1 })
    expect(told[1]).toMatchObject({ error: { code: 'not_found' } })
  })

  it.each([200, 422])('answers within the bound whatever the helpdesk says with %d', async (status) => {
    const fields = Array.from({ length: 300 }, (_one, index) => [
      `field ${index}`,
      'said at length '.repeat(9),
    ])
    const body = { id: 5, message: 'no '.repeat(9_000), ...Object.fromEntries(fields) }
    const opened = open({}, (request) =>
      request.method !== 'GET' && !request.url.includes('oauth')
        ? Response.json({ ...body, data: body }, { status })
        : undefined,
    )
    const ids = Array.from({ length: 20 }, (_one, index) => `${index + 1}`)
    const { structuredContent } = await opened.connector.call(update, {
      [`${its}s`]: ids,
      ...change,
      ...note,
    })
    expect(Buffer.byteLength(JSON.stringify(structuredContent))).toBeLessThanOrEqual(60_000)
    expect(rowsIn(structuredContent).length).toBeGreaterThan(0)
  })

  it('takes no more than twenty, and not beside one', async () => {
    const opened = open()
    const many = Array.from({ length: 21 }, (_one, index) => String(index + 1))
    const several = `${its}s`
    for (const args of [{ [several]: many }, { [its]: '1', [several]: ['2'] }, { [several]: [] }]) {
      const { structuredContent, isError } = await opened.connector.call(update, { ...args, ...change })
      expect(isError, JSON.stringify(args)).toBe(true)
      expect(structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
    }
    expect(opened.writes).toEqual([])
  })

  it('gets through a filter with no argument what the filter does not permit', async () => {
    const all = open().connector.tools.find(({ name }) => name === update)
    const names = (all?.steps ?? []).flatMap(({ takes }) => Object.keys(takes))
    expect(names.length).toBeGreaterThan(0)
    const withheld = open({ tools: { allow: [update, vendor.list] } })
    const [id = ''] = await rows(withheld, vendor)
    const record = withheld.connector.tools.find(({ name }) => name === update)
    for (const name of names) expect(record?.inputSchema.properties).not.toHaveProperty(name)
    const { structuredContent } = await withheld.connector.call(update, { [its]: id, ...change, ...note })
    expect(structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    expect(withheld.writes).toEqual([])

    const inside = open({ effects: ['read', 'internal'] })
    const outbound = await inside.connector.call(reply, { [of]: id, ...answer, ...steps })
    expect(outbound.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    const internal = await inside.connector.call(update, {
      [its]: id,
      ...(its === 'id' ? {} : change),
      ...note,
    })
    expect(internal.isError, JSON.stringify(internal.structuredContent)).toBeUndefined()
  })
})

it('closes with no note what may not be closed', async () => {
  const { open, update } = vendors['eDesk'] as Vendor
  const opened = open({ effects: ['read', 'internal'] })
  const [id = ''] = await rows(opened, vendors['eDesk'] as Vendor)
  const reply = await opened.connector.call('create_a_e_desk_message', {
    ...{ ticket_id: id, type: 'Note', body: 'Done.', status: 'Closed' },
  })
  expect(reply.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
  const several = await opened.connector.call(update, { ids: [id], status: 'Closed', private_note: 'Done.' })
  expect(several.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
  expect(opened.writes).toEqual([])
})

it('sends a note in the one request that changes the rest, where the vendor takes it so', async () => {
  const vendor = vendors['Richpanel'] as Vendor
  const opened = vendor.open()
  const [id = ''] = await rows(opened, vendor)
  const noted = await opened.connector.call(vendor.update, {
    id,
    priority: 'HIGH',
    private_note: 'Call back.',
  })
  expect(noted.structuredContent).toMatchObject({ customer_visible: 'no' })
  expect(opened.writes).toEqual([`PUT /v1/tickets/${encodeURIComponent(id)}`])
  const { structuredContent } = await opened.connector.call(vendor.get, { id })
  expect(JSON.stringify(structuredContent)).toContain('Call back.')
  const both = { id, private_note: 'Call back.', comment: { body: 'Hello', sender_type: 'customer' } }
  const refused = await opened.connector.call(vendor.update, both)
  expect(refused.structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
  expect(opened.writes).toHaveLength(1)
})

it('logs time on a ticket, notes what was done and closes it in one call', async () => {
  const vendor = vendors['Zoho Desk'] as Vendor
  const opened = vendor.open()
  const [id = ''] = await rows(opened, vendor)
  const { structuredContent, isError } = await opened.connector.call(vendor.update, {
    ...{ id, status: 'Closed', disableClosureNotification: true },
    ...{ private_note: 'SSO works again.', minutesSpent: 45, isBillable: false },
  })
  expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
  expect(structuredContent).toMatchObject({ customer_visible: 'no', status: 'Closed' })
  expect(stepsIn(structuredContent)).toMatchObject([
    { arguments: ['private_note'], state: 'done' },
    { arguments: ['minutesSpent', 'isBillable'], state: 'done' },
  ])
  const entries = await opened.connector.call('list_all_zoho_desk_ticket_time_entries', { ticket_id: id })
  expect(rowsIn(entries.structuredContent)).toMatchObject([{ minutesSpent: 45, isBillable: false }])
})
