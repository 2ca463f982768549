import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { describe, expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { openSandbox } from './open-sandbox.ts'

const size = 'large'
const noon = '2026-11-20T12:00:00Z'

type Row = Record<string, string>

/** What a search writes with a dollar and braces. */
const variable = (name: string) => `$\{${name}}`

function collectionsAt(time: string, seed: { size?: 'small' | 'large' } = { size }) {
  return createSandbox({ clock: { now: () => Date.parse(time) }, seed }).state.collections
}

/** A large portal, and callers that read a whole list or search it. */
async function opened() {
  const { call, ...rest } = await openSandbox({ seed: { size } })
  const search = async (module: string, query: Record<string, string>): Promise<Row[]> =>
    (await call('GET', `/${module}/search?${new URLSearchParams({ limit: '100', ...query })}`)).body?.data ??
    []
  const all = async (path: string, { limit, from: first }: { limit: number; from: number }) => {
    const rows: Row[] = []
    for (let from = first; ; from += limit) {
      const { body } = await call('GET', `${path}limit=${limit}&from=${from}`)
      if (!body) return rows
      rows.push(...body.data)
    }
  }
  return { call, search, all, ...rest }
}

describe('the large portal', () => {
  it('is the same to the byte for the same time, and keeps its ids at any other', () => {
    expect(JSON.stringify(collectionsAt(noon))).toBe(JSON.stringify(collectionsAt(noon)))
    const ids = (time: string) => {
      const { tickets, threads, contacts, articles, comments } = collectionsAt(time)
      return {
        tickets: tickets
          .all()
          .map(({ id, ticketNumber, subject, email }) => [id, ticketNumber, subject, email]),
        threads: threads.all().map(({ id, ticketId, direction }) => [id, ticketId, direction]),
        comments: comments.all().map(({ id, ticketId }) => [id, ticketId]),
        contacts: contacts.all().map(({ id, email }) => [id, email]),
        articles: articles.all().map(({ id, title }) => [id, title]),
      }
    }
    expect(ids('2027-03-01T00:04:00Z')).toEqual(ids(noon))
  })

  it('holds all of the small one', () => {
    const [small, large] = [collectionsAt(noon, {}), collectionsAt(noon)]
    for (const [name, records] of Object.entries(small)) {
      for (const record of records) {
        const kept = large[name]?.get(record.id)
        // Whose token it is belongs to the new departments too.
        const { associatedDepartments: _, associatedDepartmentIds: _ids, ...expected } = record
        expect(kept, `${name} ${record.id}`).toMatchObject(expected)
      }
    }
  })

  it('has a few hundred tickets, a busy queue of today, and several languages and channels', () => {
    const { tickets, threads, comments, contacts, timeEntries } = collectionsAt(noon)
    expect(tickets.size).toBeGreaterThan(300)
    expect(contacts.size).toBeGreaterThan(150)
    expect(timeEntries.size).toBeGreaterThan(100)
    expect(comments.size).toBeGreaterThan(50)
    const today = tickets.filter(({ createdTime, isSpam }) => createdTime.startsWith('2026-11-20') && !isSpam)
    const unassigned = today.filter(
      ({ assigneeId, statusType }) => assigneeId === null && statusType === 'Open',
    )
    expect(unassigned.length).toBeGreaterThan(10)
    for (const status of ['Open', 'Pending Customer Response', 'Escalated', 'Closed'])
      expect(today.filter((one) => one.status === status).length, status).toBeGreaterThan(2)
    for (const channel of ['Email', 'Web', 'Phone', 'Chat', 'Facebook', 'Twitter'])
      expect(tickets.filter((one) => one.channel === channel).length, channel).toBeGreaterThan(4)
    for (const language of ['German', 'French', 'Spanish', 'Japanese'])
      expect(tickets.filter((one) => one.language === language).length, language).toBeGreaterThan(2)
    expect(threads.filter(({ content }) => content.includes('<table')).length).toBeGreaterThan(20)
    expect(threads.filter(({ content }) => content.includes('<blockquote')).length).toBeGreaterThan(100)
    const times = [...tickets, ...threads].map(({ createdTime }) => String(createdTime))
    expect(times.every((time) => time <= new Date(noon).toISOString())).toBe(true)
    expect(new Set(tickets.all().map(({ ticketNumber }) => ticketNumber)).size).toBe(tickets.size)
  })
})

describe('what examples speak of', () => {
  it('is a network outage, and an article with steps that is suggested first for it', async () => {
    const { call, departments } = await opened()
    const { body } = await call('GET', '/tickets/8847291')
    expect(body).toMatchObject({ id: '8847291', status: 'Open', email: 'helen.murphy@northquay.example' })
    expect(departments.get(body.departmentId)?.name).toBe('Networking')
    const [first] = (await call('GET', '/tickets/8847291/articleSuggestion?departmentId=0')).body.data
    const article = (await call('GET', `/articles/${first.id}`)).body
    expect(article).toMatchObject({ title: 'Restore the network after an outage', status: 'Published' })
    expect(article.answer.match(/<li>/g).length).toBeGreaterThan(4)
    const addresses = (await call('GET', '/mailReplyAddress?departmentId=allDepartment')).body.data as Row[]
    const [from] = addresses.filter(({ departmentId }) => departmentId === body.departmentId)
    const reply = {
      channel: 'EMAIL',
      fromEmailAddress: from?.address,
      to: body.email,
      content: article.answer,
    }
    expect((await call('POST', '/tickets/8847291/sendReply', reply)).status).toBe(200)
    const waiting = { status: 'Pending Customer Response' }
    expect((await call('PATCH', '/tickets/8847291', waiting)).body).toMatchObject({ statusType: 'On Hold' })
  })

  it('is a queue of today about money, errors and networks, in the wrong department and nobody’s', async () => {
    const { call, search, departments } = await opened()
    const range = `${noon.slice(0, 10)}T00:00:00.000Z,${noon.slice(0, 19)}.000Z`
    const queue = await search('tickets', {
      status: 'Open',
      assigneeId: variable('EMPTY'),
      createdTimeRange: range,
    })
    const about = (words: RegExp) => queue.filter(({ subject }) => words.test(String(subject)))
    expect(about(/INV-30418/)).toHaveLength(1)
    expect(about(/Error 500/)).toHaveLength(1)
    const views = (await call('GET', '/views?module=tickets')).body.data as Row[]
    const view = views.find(({ name }) => name === 'Unassigned open tickets')?.id
    const viewed = (await call('GET', `/tickets?viewId=${view}&limit=100`)).body.data as Row[]
    expect(viewed.map(({ id }) => id)).toEqual(expect.arrayContaining(queue.map(({ id }) => id)))
    for (const name of ['Networking', 'Finance', 'Engineering'])
      expect(departments.find((one) => one.name === name)).toBeDefined()
    const young = collectionsAt('2026-11-20T00:10:00Z').tickets.find(({ subject }) =>
      /Error 500/.test(subject),
    )
    expect(young?.createdTime.slice(0, 10)).toBe('2026-11-20')
  })

  it('is one customer’s urgent tickets, and a company’s login', async () => {
    const { search } = await opened()
    const since = new Date(Date.parse(noon) - 48 * 3_600_000).toISOString()
    const urgent = await search('tickets', {
      email: 'user@example.com',
      status: variable('OPEN'),
      priority: 'High',
      createdTimeRange: `${since},${new Date(noon).toISOString()}`,
    })
    expect(urgent).toHaveLength(2)
    expect(await search('tickets', { email: 'user@example.com' })).toHaveLength(3)
    const acme = await search('tickets', { _all: 'Acme Corp' })
    expect(acme.filter(({ subject }) => /SSO/.test(String(subject)))).toMatchObject([{ status: 'Open' }])
    expect((await search('tickets', { accountName: 'Acme Corp' })).length).toBeGreaterThan(2)
    expect((await search('tickets', { status: 'Escalated' })).length).toBeGreaterThan(5)
  })
})

describe('lists of hundreds', () => {
  it('come in the vendor’s pages, latest first, and hold every ticket once', async () => {
    const { all, call, tickets } = await opened()
    const rows = await all('/tickets?', { limit: 100, from: 0 })
    const current = tickets.filter(({ isSpam }) => !isSpam)
    expect(rows).toHaveLength(current.length)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(current.length)
    const times = rows.map(({ createdTime }) => String(createdTime))
    expect(times).toEqual([...times].sort().reverse())
    expect(await all('/articles?', { limit: 50, from: 1 })).toHaveLength(24)
    expect((await all('/accounts?', { limit: 10, from: 1 })).length).toBeGreaterThan(20)
    const { departmentId = '', contactId = '' } = rows[0] ?? {}
    const made = await call('POST', '/tickets', { subject: 'A new one', departmentId, contactId })
    expect((await call('GET', '/tickets?limit=1')).body.data[0].id).toBe(made.body.id)
    expect(
      tickets.filter(({ ticketNumber }) => ticketNumber === String(made.body.ticketNumber)),
    ).toHaveLength(1)
  })

  it('agree with counts, reports and searches', async () => {
    const { call, search, tickets } = await opened()
    const of = (status: string) => tickets.filter((one) => one.status === status && !one.isSpam).length
    const counted = (await call('GET', '/ticketsCountByFieldValues?field=status')).body
    for (const { value, count } of counted.status) expect(Number(count), value).toBe(of(value))
    const found = await call('GET', `/tickets/search?limit=1&status=Closed`)
    expect(found.body.count).toBe(of('Closed'))
    const created = (await call('GET', '/dashboards/createdTickets?duration=LAST_7_DAYS&groupBy=date')).body
    const since = new Date(Date.parse(noon) - 7 * 86_400_000).toISOString()
    const lately = tickets.filter(({ createdTime, isSpam }) => createdTime >= since && !isSpam)
    expect(created.totalTicketCount).toBe(lately.length)
    const tags = (await call('GET', '/ticketTags?departmentId=0&limit=50')).body.data as Row[]
    const outage = tags.find(({ name }) => name === 'outage')
    expect(await search('tickets', { tag: 'outage' })).toHaveLength(Number(outage?.ticketCount))
    const [rated] = (await call('GET', '/customerHappiness?department=allDepartment&limit=1')).body.data
    expect(tickets.get(rated.ticketId)?.status).toBe('Closed')
  })

  it('are served by an article that fits what is asked, in its language', async () => {
    const { call, search } = await opened()
    const suggested = async (subject: string) => {
      const [ticket] = await search('tickets', { subject, sortBy: 'createdTime', limit: '1' })
      const { body } = await call('GET', `/tickets/${ticket?.id}/articleSuggestion?departmentId=0&limit=1`)
      return String(body.data[0].title)
    }
    expect(await suggested('SSO login fails')).toMatch(/SAML/)
    expect(await suggested('Two-factor code')).toMatch(/two-factor/)
    expect(await suggested('wrong VAT number')).toMatch(/Correct an invoice/)
    expect(await suggested('Refund not received')).toMatch(/refund/)
    expect(await suggested('Return label')).toMatch(/return label/)
    expect(await suggested('Where is my order')).toMatch(/Where is my order/)
    expect(await suggested('arrived broken')).toMatch(/broken/)
    expect(await suggested('Retourenschein')).toMatch(/return label/)
  })

  it('and every record of them fit the document', async () => {
    const { sandbox, send, advance, renew, ...records } = await opened()
    const check = createResponseChecker(sandbox.document)
    const pages = (path: string, total: number, limit: number, first = 0) =>
      Array.from(
        { length: Math.ceil(total / limit) },
        (_, page) => `${path}limit=${limit}&from=${first + page * limit}`,
      )
    const { tickets, contacts, accounts, articles, agents } = records
    const paths = [
      ...pages('/tickets?include=contacts,assignee,departments,team,products&', 340, 100),
      ...pages('/tickets/search?', tickets.size, 100),
      ...pages('/contacts?', contacts.size, 100),
      ...pages('/accounts?', accounts.size, 100, 1),
      ...pages('/articles?', articles.size, 50, 1),
      ...['/agents?limit=50', '/departments', '/teams', '/tasks', '/calls', '/events', '/products'],
      ...['/customerHappiness?department=allDepartment', '/ticketTags?departmentId=0'],
      ...['/mailReplyAddress?departmentId=allDepartment'],
      ...articles.all().map(({ id }) => `/articles/${id}`),
      ...contacts.all().map(({ id }) => `/contacts/${id}`),
      ...accounts.all().map(({ id }) => `/accounts/${id}`),
      ...agents.all().map(({ id }) => `/agents/${id}`),
      ...tickets.all().flatMap(({ id }) => [`/tickets/${id}`, `/tickets/${id}/conversations`]),
      ...tickets
        .all()
        .filter((_, index) => index % 5 === 0)
        .flatMap(({ id }) =>
          ['threads', 'comments', 'timeEntry', 'tags', 'metrics'].map((part) => `/tickets/${id}/${part}`),
        ),
      ...records.threads
        .all()
        .filter((_, index) => index % 4 === 0)
        .map(({ id, ticketId }) => `/tickets/${ticketId}/threads/${id}`),
    ]
    for (const [index, path] of paths.entries()) {
      if (index % 400 === 399) {
        advance(1_800_000)
        await renew()
      }
      const response = await send('GET', path)
      expect([200, 204], path).toContain(response.status)
      expect(await check('GET', path, response), path).toEqual([])
    }
  })
})
