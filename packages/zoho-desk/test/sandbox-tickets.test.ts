import { describe, expect, it } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

const exact = '71928300000012345'

describe('tickets', () => {
  it('are read with ids that no number could hold, as they were written', async () => {
    const { call, send } = await openSandbox()
    const { body } = await call('GET', `/tickets/${exact}`)
    expect(body).toMatchObject({
      id: exact,
      subject: 'Late parcel: where is my order TH-20418?',
      assigneeId: null,
    })
    expect(body.description).toContain('four days ago')
    expect(await (await send('GET', `/tickets/${exact}`)).text()).toContain(`"id":"${exact}"`)
    expect((await call('GET', '/tickets/71928300000099999')).body).toMatchObject({
      errorCode: 'URL_NOT_FOUND',
    })
  })

  it('take their place at the head of lists, where they can be paged', async () => {
    const { call, ticket } = await openSandbox({ seed: { records: 60 } })
    const { departmentId, contactId } = ticket(/Late parcel/)
    const made = await call('POST', '/tickets', {
      subject: 'A new one',
      departmentId: departmentId,
      contactId,
    })
    expect(made).toMatchObject({
      status: 200,
      body: { status: 'Open', statusType: 'Open', email: 'elena@mail.example' },
    })
    const first = await call('GET', '/tickets?limit=50')
    expect(first.body.data).toHaveLength(50)
    expect(first.body.data[0].id).toBe(made.body.id)
    const rest = await call('GET', '/tickets?from=50&limit=50')
    expect(rest.body.data).toHaveLength(11)
    expect(await call('GET', '/tickets?from=61')).toMatchObject({ status: 204, body: undefined })
    expect(await call('GET', '/tickets?limit=101')).toMatchObject({
      status: 422,
      body: { errors: [{ fieldName: '/limit' }] },
    })
  })

  it('show a contact, an agent and a department only if asked for', async () => {
    const { call } = await openSandbox()
    const plain = (await call('GET', '/tickets?limit=1')).body.data[0]
    expect(plain).not.toHaveProperty('contact')
    const [full] = (await call('GET', '/tickets?limit=1&include=contacts,assignee')).body.data
    expect(full).toMatchObject({ contact: { lastName: 'Okafor' }, assignee: { firstName: 'Priya' } })
    expect(full).not.toHaveProperty('department')
  })

  it('are filtered and put in order', async () => {
    const { call, ticket } = await openSandbox()
    const subjects = async (query: string) =>
      ((await call('GET', `/tickets?${query}`)).body?.data ?? []).map(({ subject }: { subject: string }) =>
        subject.slice(0, 8),
      )
    expect(await subjects('status=Escalated')).toEqual(['OUTAGE: '])
    expect(await subjects('status=Closed,Escalated&sortBy=createdTime')).toEqual(['How do I', 'OUTAGE: '])
    expect(await subjects('assignee=Unassigned')).toEqual(['Question', 'Late par'])
    expect(await subjects(`departmentId=${ticket(/OUTAGE/).departmentId}`)).toEqual(['OUTAGE: '])
    expect(await subjects('sortBy=dueDate&limit=2')).toEqual(['OUTAGE: ', 'Late par'])
    expect((await call('GET', '/tickets?sortBy=colour')).status).toBe(422)
  })

  it('are changed field by field, closed, and remember it', async () => {
    const { call, advance } = await openSandbox()
    advance(60_000)
    const changed = await call('PATCH', `/tickets/${exact}`, {
      priority: 'High',
      cf: { cf_order_number: 'TH-1' },
    })
    expect(changed.body).toMatchObject({
      priority: 'High',
      category: 'Delivery',
      cf: { cf_order_number: 'TH-1' },
    })
    const closed = await call('PATCH', `/tickets/${exact}`, { status: 'Closed' })
    expect(closed.body).toMatchObject({
      statusType: 'Closed',
      closedTime: expect.stringMatching(/^2026-11-20T12:01:00\.\d{3}Z$/),
    })
    const history = (await call('GET', `/tickets/${exact}/History`)).body.data
    expect(history[0]).toMatchObject({
      eventName: 'TicketUpdated',
      eventInfo: expect.arrayContaining([
        expect.objectContaining({ propertyName: 'status', propertyValue: 'Closed' }),
      ]),
    })
    expect(history.at(-1)).toMatchObject({ eventName: 'TicketCreated' })
  })

  it('refuse what the portal does not have, and change nothing then', async () => {
    const { call } = await openSandbox()
    const before = (await call('GET', `/tickets/${exact}`)).body
    const refused = await call('PATCH', `/tickets/${exact}`, {
      status: 'closed',
      assigneeId: '1',
      priority: 'High',
    })
    expect(refused).toMatchObject({ status: 422, body: { errorCode: 'INVALID_DATA' } })
    expect(refused.body.errors.map(({ fieldName }: { fieldName: string }) => fieldName)).toEqual([
      '/status',
      '/assigneeId',
    ])
    expect((await call('GET', `/tickets/${exact}`)).body).toEqual(before)
  })

  it('bring a contact along, known by the address or new', async () => {
    const { call, ticket } = await openSandbox()
    const { departmentId, contactId } = ticket(/Late parcel/)
    const known = await call('POST', '/tickets', {
      subject: 'Again',
      departmentId,
      contact: { lastName: 'P', email: 'Elena@mail.example' },
    })
    expect(known.body.contactId).toBe(contactId)
    const fresh = await call('POST', '/tickets', {
      subject: 'Hello',
      departmentId,
      contact: { lastName: 'New', email: 'new@mail.example' },
    })
    expect((await call('GET', `/contacts/${fresh.body.contactId}`)).body).toMatchObject({
      lastName: 'New',
      email: 'new@mail.example',
    })
  })

  it('move between departments, and lose their agent there', async () => {
    const { call, ticket } = await openSandbox()
    const { id } = ticket(/Vase/)
    const { departmentId } = ticket(/OUTAGE/)
    await call('POST', `/tickets/${id}/move?departmentId=${departmentId}`)
    expect((await call('GET', `/tickets/${id}`)).body).toMatchObject({
      departmentId,
      assigneeId: null,
      teamId: null,
    })
  })

  it('merge into one, and split again', async () => {
    const { call, ticket } = await openSandbox()
    const [late, vase] = [ticket(/Late parcel/), ticket(/Vase/)]
    await call('POST', `/tickets/${late.id}/merge`, { ids: [vase.id] })
    expect((await call('GET', `/tickets/${vase.id}`)).status).toBe(404)
    const threads = (await call('GET', `/tickets/${late.id}/threads`)).body.data
    expect(threads).toHaveLength(3)
    const split = await call('POST', `/tickets/${late.id}/threads/${threads[0].id}/split`)
    expect(split.body).toMatchObject({ subject: late.subject, threadCount: 1 })
    expect((await call('GET', `/tickets/${late.id}/threads`)).body.data).toHaveLength(2)
  })

  it('are closed, changed and marked as spam together', async () => {
    const { call, ticket, tickets } = await openSandbox()
    const ids = [ticket(/Late parcel/).id, ticket(/Vase/).id]
    await call('POST', '/closeTickets', { ids })
    expect(ids.map((id) => tickets.get(id)?.statusType)).toEqual(['Closed', 'Closed'])
    expect(
      (await call('POST', '/tickets/updateMany', { ids, fieldName: 'priority', fieldValue: 'Low' })).status,
    ).toBe(204)
    expect(ids.map((id) => tickets.get(id)?.priority)).toEqual(['Low', 'Low'])
    await call('POST', '/tickets/markSpam', { ids, isSpam: true })
    expect((await call('GET', '/tickets')).body.data).toHaveLength(4)
    expect((await call('POST', '/closeTickets', { ids: ['1'] })).status).toBe(422)
  })

  it('go to the recycle bin and come back', async () => {
    const { call } = await openSandbox()
    expect((await call('POST', '/tickets/moveToTrash', { ids: [exact] })).status).toBe(422)
    expect(await call('POST', '/tickets/moveToTrash', { ticketIds: [exact] })).toMatchObject({
      status: 204,
      body: undefined,
    })
    expect((await call('GET', `/tickets/${exact}`)).status).toBe(404)
    expect((await call('GET', '/recycleBin')).body.data).toMatchObject([{ id: exact, type: 'tickets' }])
    const restored = await call('POST', '/recycleBin/restore', { ids: [exact, '5'] })
    expect(restored.body.results).toMatchObject([{ success: true, errors: null }, { success: false }])
    expect((await call('GET', `/tickets/${exact}`)).status).toBe(200)
  })
})
