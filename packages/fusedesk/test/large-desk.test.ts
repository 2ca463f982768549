import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { describe, expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { openSandbox } from './open-sandbox.ts'

const size = 'large'
const noon = '2026-11-20T12:00:00Z'

function collectionsAt(time: string, seed: { size?: 'small' | 'large' } = { size }) {
  return createSandbox({ clock: { now: () => Date.parse(time) }, seed }).state.collections
}

describe('the large desk', () => {
  it('is the same to the byte for the same time, and keeps its ids at any other', () => {
    expect(JSON.stringify(collectionsAt(noon))).toBe(JSON.stringify(collectionsAt(noon)))
    const ids = (time: string) => {
      const { cases, contacts, emails, chats } = collectionsAt(time)
      return {
        cases: cases.all().map(({ caseid, summary, contactUuid }) => [caseid, summary, contactUuid]),
        contacts: contacts.all().map(({ id, emailAddress }) => [id, emailAddress]),
        emails: emails.all().map(({ id, subject, caseid }) => [id, subject, caseid]),
        chats: chats.all().map(({ id, clientName }) => [id, clientName]),
      }
    }
    expect(ids('2027-03-01T00:04:00Z')).toEqual(ids(noon))
  })

  it('holds all of the small one', () => {
    const [small, large] = [collectionsAt(noon, {}), collectionsAt(noon)]
    for (const [name, records] of Object.entries(small)) {
      const kept = large[name as keyof typeof large]
      for (const record of records) {
        const expected = name === 'departments' ? { name: Reflect.get(record, 'name') } : record
        expect(kept.get(Reflect.get(record, records.idKey))).toMatchObject(expected)
      }
    }
  })

  it('has a few hundred conversations, a busy queue of today, and several languages and channels', () => {
    const { cases, contacts, chats, emails } = collectionsAt(noon)
    expect(cases.size).toBeGreaterThan(300)
    expect(contacts.size).toBeGreaterThan(150)
    const today = cases.filter(({ date_opened }) => date_opened.startsWith('2026-11-20'))
    for (const status of ['new', 'open', 'closed'])
      expect(today.filter((one) => one.status === status).length, status).toBeGreaterThan(3)
    expect(cases.all().every(({ repid, contactUuid }) => repid !== null && contactUuid !== null)).toBe(true)
    expect(cases.filter(({ summary }) => /Rechnung|Paket|Bestellung/.test(summary)).length).toBeGreaterThan(5)
    expect(cases.filter(({ summary }) => /commande|Facture|Colis/i.test(summary)).length).toBeGreaterThan(5)
    expect(emails.filter(({ body }) => body.includes('<table')).length).toBeGreaterThan(20)
    expect(emails.filter(({ caseid }) => caseid === null).length).toBeGreaterThan(20)
    expect(chats.filter(({ dateClosed }) => dateClosed === null).length).toBeGreaterThanOrEqual(4)
    const lastDay = cases.all().map(({ date_updated }) => date_updated)
    expect(lastDay.every((date) => date <= '2026-11-20 12:00:00')).toBe(true)
  })
})

describe('what examples speak of', () => {
  it('is an escalated case with a history, down to a mail full of error codes', async () => {
    const { call } = openSandbox({ seed: { size } })
    const tags = (await call('GET', '/v1/casetags')).body as { id: number; tagname: string }[]
    const escalated = tags.find(({ tagname }) => tagname === 'Escalated')?.id
    const { body } = await call('GET', '/v1/cases/8492')
    expect(body).toMatchObject({ status: 'open', departmentid: 9, companyid: 3107 })
    expect(body.tags).toContain(escalated)
    const changes = body.history.filter(({ title }: { title: string }) => /changed|Escalated/.test(title))
    expect(changes.length).toBeGreaterThan(3)
    expect(body.history.at(-1)).toMatchObject({ emailid: '99281', date: body.date_updated })
    const mail = (await call('GET', '/v1/emails/99281')).body
    expect(mail).toMatchObject({ caseid: 8492, from: 'j.doe@example.com' })
    expect(mail.body).toMatch(/HTTP 502.*ERR_INV_SYNC_409.*SQLSTATE 40001/s)
    const [contact] = (await call('GET', '/v2/contacts?search=j.doe%40example.com')).body
    expect(contact).toMatchObject({ id: body.contactUuid, company: 'Brightpath Logistics' })
  })

  it('is a queue of escalations, and a department that answers them', async () => {
    const { call } = openSandbox({ seed: { size } })
    const open = []
    for (let offset = 0; ; offset += 50) {
      const page = (await call('GET', `/v1/cases?status=open&offset=${offset}`)).body
      if (page.length === 0) break
      open.push(...page)
    }
    expect(open.filter(({ tags }) => tags.includes(9)).length).toBeGreaterThan(5)
    const departments = (await call('GET', '/v2/departments')).body
    const tier2 = departments.find(({ name }: { name: string }) => name === 'Tier 2 Support')
    const reps = (await call('GET', '/v2/reps')).body as { userId: number; active: boolean }[]
    const able = reps.filter(({ userId, active }) => active && tier2.repUserIds.includes(userId))
    expect(able.length).toBeGreaterThan(2)
  })

  it('is a chat that waits, and one of somebody at Acme Corp who has an open case', async () => {
    const { call } = openSandbox({ seed: { size } })
    const now = Date.parse(noon)
    const chats = ((await call('GET', '/v1/chats')).body as Record<string, string | null>[]).filter(
      ({ dateClosed }) => dateClosed === null,
    )
    const waiting = chats.filter(({ dateLastMessageReceived, dateLastResponse }) => {
      const since = Date.parse(String(dateLastMessageReceived))
      return (dateLastResponse ? Date.parse(dateLastResponse) : 0) < since && now - since > 15 * 60_000
    })
    expect(waiting.map(({ clientName }) => clientName)).toContain('Priya Nair')
    const people = (await call('GET', '/v2/contacts?search=Acme%20Corp')).body as {
      id: string
      crmId: number
    }[]
    const talking = people.filter(({ id }) => chats.some(({ contactUuid }) => contactUuid === id))
    expect(talking.length).toBeGreaterThan(1)
    for (const { crmId } of talking) {
      const { body } = await call('GET', `/v1/cases?contactid=${crmId}&status=active`)
      expect(body.length).toBeGreaterThan(0)
    }
  })
})

describe('lists of hundreds', () => {
  it('come in pages of fifty at most, newest first where that is asked for, and hold every case once', async () => {
    const { call, cases } = openSandbox({ seed: { size } })
    const seen: { caseid: number; date_opened: string }[] = []
    for (let offset = 0; ; offset += 50) {
      const { body } = await call('GET', `/v1/cases?limit=500&offset=${offset}&orderby=date_opened%20desc`)
      expect(body.length).toBeLessThanOrEqual(50)
      if (body.length === 0) break
      seen.push(...body)
    }
    expect(new Set(seen.map(({ caseid }) => caseid)).size).toBe(cases.size)
    expect(seen).toHaveLength(cases.size)
    const dates = seen.map(({ date_opened }) => date_opened)
    expect(dates).toEqual([...dates].sort().reverse())
    const [oldest] = (await call('GET', '/v1/cases?limit=1')).body
    expect(oldest.caseid).toBe(seen.at(-1)?.caseid)
  })

  it('agree with what is counted, and head their newest', async () => {
    const { call, cases } = openSandbox({ seed: { size } })
    const tags = (await call('GET', '/v1/casetags')).body as { id: number; totalcases: number }[]
    for (const { id, totalcases } of tags)
      expect(totalcases).toBe(cases.filter((one) => one.tags.includes(id)).length)
    const fields = { depid: '9', summary: 'New', details: 'x', openedby: 'Jo', casetags: 'Escalated' }
    const { body: made } = await call('POST', '/v1/cases', fields)
    expect(made.caseid).toBe(10_408)
    const [newest] = (await call('GET', '/v1/cases?limit=1&orderby=date_opened%20desc')).body
    expect(newest.caseid).toBe(made.caseid)
    const counted = (await call('GET', '/v1/casetags')).body as { id: number; totalcases: number }[]
    const before = tags.find(({ id }) => id === 9)?.totalcases ?? 0
    expect(counted.find(({ id }) => id === 9)?.totalcases).toBe(before + 1)
  })

  it('and every record of them fit the document', async () => {
    const { sandbox, send, advance } = openSandbox({ seed: { size } })
    const check = createResponseChecker(sandbox.document)
    const { cases, contacts, departments, reps, chats, emails } = sandbox.state.collections
    const pages = (path: string, total: number) =>
      Array.from({ length: Math.ceil(total / 50) }, (_, page) => `${path}offset=${page * 50}`)
    const paths = [
      ...pages('/v1/cases?', cases.size),
      ...pages('/v1/cases?status=active&orderby=date_updated%20desc&', 150),
      ...pages('/v1/emails/unassigned?', 50),
      ...['/v2/contacts?search=%40', '/v1/casetags', '/v2/departments/all', '/v2/reps', '/v1/chats'],
      ...cases.all().flatMap(({ caseid }) => [`/v1/cases/${caseid}`, `/v1/cases/${caseid}/feedback`]),
      ...contacts.all().map(({ id }) => `/v2/contacts/${id}`),
      ...departments.all().map(({ id }) => `/v2/departments/${id}`),
      ...reps.all().map(({ userId }) => `/v2/reps/${userId}`),
      ...chats.all().map(({ id }) => `/v1/chats/${id}`),
      ...emails.all().map(({ id }) => `/v1/emails/${id}`),
    ]
    for (const [index, path] of paths.entries()) {
      // The hour's calls are used up otherwise.
      if (index % 1_000 === 0) advance(3_600_000)
      const response = await send('GET', path)
      expect(response.status, path).toBe(200)
      expect(await check('GET', path, response), path).toEqual([])
    }
  })
})
