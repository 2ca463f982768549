import { describe, expect, it } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

const summaries = (body: { summary: string }[]) => body.map(({ summary }) => summary)
const range = (bounds: object) => encodeURIComponent(JSON.stringify(bounds))

describe('cases', () => {
  it('are a bare array without histories', async () => {
    const { body } = await openSandbox().call('GET', '/v1/cases?limit=2&offset=1&orderby=date_opened%20desc')
    expect(summaries(body)).toEqual(['Partner checkout is down', 'Terms for the autumn range'])
    expect(body[0]).toMatchObject({
      date_opened: '2026-11-20 03:00:00',
      date_rated: false,
      date_closed: null,
    })
    expect(body[0]).not.toHaveProperty('history')
    expect(body[0]).not.toHaveProperty('hidden')
  })

  it.each([
    ['status=new', ['Parcel still not here', 'Invoice with our new address']],
    ['status=active&depid=7', ['Terms for the autumn range']],
    ['contactid=5522', ['Duplicate charge on the spring order', 'Invoice with our new address']],
    [
      'contactid%5B0%5D=5521&contactid%5B1%5D=5522&status=active',
      ['Partner checkout is down', 'Invoice with our new address'],
    ],
    ['contactid%5B%5D=5524', ['Parcel still not here']],
    ['email=jonas%2Bshop%40mail.example', ['Parcel still not here']],
    ['subject=VASE', ['Vase arrived in pieces']],
    ['from=maya', ['Terms for the autumn range']],
    ['repid=24&status=open', ['Terms for the autumn range']],
    [
      `date_opened=${range({ after: '2026-11-19' })}`,
      ['Partner checkout is down', 'Invoice with our new address'],
    ],
    [
      `date_opened=${range({ after: '2026-11-10', before: '2026-11-15' })}`,
      ['Duplicate charge on the spring order'],
    ],
    [`date_closed=${range({ before: '2026-11-12' })}`, ['Duplicate charge on the spring order']],
    ['orderby=date_updated%20desc,summary%20asc&limit=1', ['Invoice with our new address']],
  ])('%s', async (query, expected) => {
    expect(summaries((await openSandbox().call('GET', `/v1/cases?${query}`)).body)).toEqual(expected)
  })

  it('fill a list of 500 that newcomers head', async () => {
    const { call } = openSandbox({ seed: { records: 500 } })
    const page = async (offset: number) =>
      (await call('GET', `/v1/cases?limit=50&offset=${offset}&orderby=date_opened%20desc`)).body as {
        caseid: number
      }[]
    const [first] = await page(0)
    const made = await call('POST', '/v1/cases', { depid: '5', summary: 'New', details: 'x', openedby: 'Jo' })
    expect((await page(0)).slice(0, 2).map(({ caseid }) => caseid)).toEqual([made.body.caseid, first?.caseid])
    const seen = new Set<number>()
    for (let offset = 0; offset < 550; offset += 50) {
      for (const { caseid } of await page(offset)) seen.add(caseid)
    }
    expect(seen.size).toBe(501)
    expect(await page(550)).toEqual([])
  })

  it('lead from their history to whole mails', async () => {
    const { call, caseAbout } = openSandbox()
    const { body } = await call('GET', `/v1/cases/${caseAbout('checkout').caseid}`)
    const latest = body.history.findLast((entry: { emailid?: string }) => entry.emailid)
    const mail = await call('GET', `/v1/emails/${latest.emailid}`)
    expect(mail.body).toMatchObject({ from: 'dana@acme.example', body: latest.details, caseid: body.caseid })
  })

  it('are opened for a customer, with tags by id or name, by some rep of the department', async () => {
    const { call } = openSandbox()
    const fields = { depid: '3', summary: 'Refund', details: 'Paid twice', openedby: 'Jo' }
    const known = { email: 'DANA@acme.example', casetags: '4, escalated', repid: '24', type: 'call' }
    const { body } = await call('POST', '/v1/cases', { ...fields, ...known })
    expect(body).toMatchObject({ contactid: 5521, departmentid: 3, tags: [4, 9], status: 'new' })
    expect([17, 21]).toContain(body.repid)
    expect(body.casenum).toMatch(/^[A-Z0-9]+$/)
    expect(body.history).toMatchObject([{ type: 'call', title: 'Refund', details: 'Paid twice' }])
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    expect((await call('POST', '/v1/cases', form)).body).toMatchObject({ summary: 'Refund', contactid: null })
  })

  it('change in what is given, and close and reopen', async () => {
    const { call, caseAbout } = openSandbox()
    const one = caseAbout('Parcel')
    const path = `/v1/cases/${one.caseid}`
    const { tags, summary, repid } = one
    await call('POST', path, { depid: '3', status: 'closed' })
    expect(one).toMatchObject({ tags, summary, repid, departmentid: 3, date_closed: '2026-11-20 12:00:00' })
    await call('POST', path, { status: 'open', contactUuid: caseAbout('checkout').contactUuid ?? '' })
    expect(one).toMatchObject({ status: 'open', date_closed: null, contactid: 5521 })
  })

  it('take notes, tags and a snooze without a word to the customer', async () => {
    const { call, caseAbout, sandbox } = openSandbox()
    const one = caseAbout('Parcel')
    const path = `/v1/cases/${one.caseid}`
    await call('POST', `${path}/addnote`, { note: 'Carrier asked.', title: 'Carrier', status: 'open' })
    await call('POST', `${path}/tag/5`)
    await call('POST', `${path}/tag/5`)
    await call('POST', `${path}/untag/6`)
    await call('POST', `${path}/snooze`, { until: '2026-11-21T09:00:00+01:00' })
    expect(one).toMatchObject({
      tags: [5],
      status: 'open',
      hidden: { snoozedUntil: '2026-11-21T09:00:00+01:00' },
    })
    expect(one.history.at(-1)).toMatchObject({ type: 'note', title: 'Carrier', details: 'Carrier asked.' })
    expect(sandbox.state.deliveries).toEqual([])
  })

  it('reach the customer by a reply or a request for feedback', async () => {
    const { call, caseAbout, sandbox } = openSandbox()
    const one = caseAbout('Invoice')
    const path = `/v1/cases/${one.caseid}`
    const { body } = await call('POST', `${path}/reply`, {
      body: 'Here & now.',
      cc: 'a@x.example, b@x.example',
    })
    expect(one.history.at(-1)).toMatchObject({ type: 'email', direction: 'out', emailid: body.emailid })
    expect(one.date_firstresponse).toBe('2026-11-20 12:00:00')
    await call('POST', `${path}/feedback/request`)
    expect(sandbox.state.deliveries).toMatchObject([
      { kind: 'reply', to: ['lee@acme.example', 'a@x.example', 'b@x.example'], body: 'Here & now.' },
      { kind: 'feedback request', to: ['lee@acme.example'] },
    ])
    await call('POST', `${path}/feedback/dontask`)
    expect((await call('GET', `${path}/feedback`)).body).toMatchObject({
      asksFeedback: false,
      date_rated: false,
    })
  })

  it('change together by fields in the query, and merge for good', async () => {
    const { call, caseAbout, sandbox, cases } = openSandbox()
    const [kept, gone] = [caseAbout('Duplicate'), caseAbout('Invoice')]
    const ids = `${gone.caseid},${kept.caseid}`
    await call('POST', `/v1/cases/update?caseids=${ids}&tagid=5&repid=21&crmTagId=77`)
    expect([kept.tags, gone.repid]).toEqual([[4, 9, 5], 21])
    expect(sandbox.state.crm).toEqual([
      { contactid: 5522, tag: 77 },
      { contactid: 5522, tag: 77 },
    ])
    await call('POST', `/v1/cases/update?caseids=${ids}&merge=true`)
    expect(cases.get(gone.caseid)).toBeUndefined()
    expect(kept.history).toHaveLength(4)
    expect((await call('GET', `/v1/cases/${gone.caseid}`)).status).toBe(404)
  })
})

describe('what stands beside cases', () => {
  it('contacts are found by a text, and read by either id', async () => {
    const { call } = openSandbox()
    const { body } = await call('GET', '/v2/contacts?search=acme%20corp')
    expect(body.map(({ crmId }: { crmId: number }) => crmId)).toEqual([5521, 5522])
    expect((await call('GET', `/v2/contacts/${body[0].id}`)).body).toEqual(body[0])
    expect((await call('GET', '/v2/contacts/5521')).body).toEqual(body[0])
    await call('POST', '/v2/contacts/5521', { company: 'Acme & Sons' })
    expect((await call('GET', '/v2/contacts?search=%26%20sons')).body).toHaveLength(1)
    const made = (await call('POST', '/v2/contacts', { firstName: 'Ada', emailAddress: 'ada@x.example' }))
      .body
    expect((await call('GET', `/v2/contacts/${made.crmId}`)).body.id).toBe(made.id)
  })

  it('departments take a list in brackets, go and come back', async () => {
    const { call } = openSandbox()
    const names = async (path: string) =>
      (await call('GET', path)).body.map(({ name }: { name: string }) => name)
    await call('POST', '/v2/departments/3', [
      ['repUserIds[]', '24'],
      ['stale', '90'],
    ])
    expect((await call('GET', '/v2/departments/3')).body).toMatchObject({ repUserIds: [24], stale: 90 })
    expect((await call('DELETE', '/v2/departments/3')).status).toBe(200)
    expect(await names('/v2/departments/archived')).toEqual(['Billing', 'Returns'])
    await call('POST', '/v2/departments/8/restore')
    expect(await names('/v2/departments')).toEqual(['Support', 'Sales', 'Returns'])
    expect(await names('/v2/departments/all')).toHaveLength(4)
  })

  it('reps include a disabled one, and are known by userId', async () => {
    const { call } = openSandbox()
    const { body } = await call('GET', '/v2/reps')
    expect(body.find(({ active }: { active: boolean }) => !active)).toMatchObject({
      firstName: 'Tom',
      repid: 4,
    })
    expect((await call('GET', '/v2/reps/17')).body.firstName).toBe('Kim')
  })

  it('tags count the cases that carry them', async () => {
    const { call, caseAbout } = openSandbox()
    const tags = async () => (await call('GET', '/v1/casetags')).body
    expect(await tags()).toContainEqual({ id: 9, tagname: 'Escalated', hidden: false, totalcases: 2 })
    expect((await call('POST', '/v1/casetags', { tagname: 'Late' })).body.id).toBe(10)
    await call('DELETE', '/v1/casetags/9')
    expect(caseAbout('checkout').tags).toEqual([4])
  })

  it('chats are linked and closed under different names', async () => {
    const { call } = openSandbox()
    await call('POST', '/v1/chats/live-89', {
      contactUuid: '5522',
      repId: '17',
      departmentId: '5',
      unseen: '0',
    })
    const closed = (await call('POST', '/v1/chats/live-89/close', { repid: '21', depid: '3' })).body
    expect(closed).toMatchObject({ contactId: 5522, repId: 21, departmentId: 3, unseen: 0 })
    expect(closed.dateClosed).toBe('2026-11-20T12:00:00Z')
    expect((await call('POST', '/v1/chats/live-88/close')).status).toBe(200)
  })

  it('mails of no case are searched, and cut where asked', async () => {
    const { call } = openSandbox()
    const { body } = await call('GET', '/v1/emails/unassigned?bodylimit=20&content=kiln')
    expect(body).toEqual([])
    const found = (await call('GET', '/v1/emails/unassigned?bodylimit=20&subject=kiln')).body
    expect(found[0].body).toHaveLength(20)
    expect((await call('GET', `/v1/emails/${found[0].id}`)).body.body.length).toBeGreaterThan(4_000)
  })

  it('a key says what it may do, in the header or in the query', async () => {
    const { call } = openSandbox()
    const reader = ['reps', 'departments', 'cases', 'contacts']
    const key = 'sandbox-reader-key'
    expect((await call('GET', `/v1/session/permissions?apikey=${key}`, undefined, {})).body).toEqual(reader)
    const all = (await call('GET', '/v1/session/permissions')).body
    expect(all).toEqual(expect.arrayContaining([...reader, 'cases_create', 'cases_update', 'integrations']))
  })
})

it('listens, for connectors that are told its address', async () => {
  const running = await openSandbox().sandbox.listen()
  const response = await fetch(`${running.url}/v1/casetags`, {
    headers: { 'x-fusedesk-api-key': 'sandbox-key' },
  })
  expect(response.status).toBe(200)
  await running.close()
})
