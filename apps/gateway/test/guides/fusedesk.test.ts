import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assistant, Result } from './support/assistant.ts'
import { type RunningDemo, startDemo } from './support/demo.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const vendor = 'fusedesk'

/** The URL that start prints, and a server as the vendor guides create it. */
function onBoth(
  config: { methods: string[]; tags: string[] },
  title: string,
  play: (assistant: Assistant) => Promise<void>,
): void {
  it(`${title}, over the printed URL`, async () => play(await demo.assistant()))
  const kept = `${config.methods.join(' and ')} on ${config.tags.join(', ')}`
  it(`${title}, over a server with ${kept}`, async () => play(await demo.assistant({ vendor, config })))
}

describe('a briefing on what is escalated', () => {
  const config = { methods: ['read', 'write'], tags: ['cases', 'contacts', 'emails'] }

  onBoth(config, 'goes from the open cases to the newest mail of each', async (assistant) => {
    const before = await demo.writes(vendor)
    const open = await assistant.list('list_all_fuse_desk_cases', { status: 'open', tag: 'Escalated' })
    expect(open.length).toBeGreaterThan(5)
    for (const row of open) {
      expect(row.tag_names).toContain('Escalated')
      expect(row.status).not.toBe('closed')
    }
    expect(open.map(({ caseid }) => caseid)).toContain(8492)
    const { collections } = await demo.data(vendor)
    const known = collections['cases']?.filter(({ status, tags }) => status !== 'closed' && tags.includes(9))
    expect(open.map(({ caseid }) => caseid).sort()).toEqual(known?.map(({ caseid }) => caseid).sort())

    const briefing: Result[] = []
    for (const { caseid } of open) {
      const whole = await assistant.use('get_single_fuse_desk_case_by_id', { id: caseid })
      const contact = await assistant.use('get_single_fuse_desk_contact_by_id', { id: whole.contactUuid })
      const newest = whole.turns.findLast(({ emailid }: Result) => emailid !== undefined)
      const mail = newest && (await assistant.use('get_single_fuse_desk_email_by_id', { id: newest.emailid }))
      expect(contact.emailAddress).toBe(whole.contact_email)
      if (mail) expect(mail).toMatchObject({ caseid, time: newest.time })
      briefing.push({ caseid, company: contact.company, said: mail?.text ?? '' })
    }
    const stock = briefing.find(({ caseid }) => caseid === 8492)
    expect(stock.company).toBe('Brightpath Logistics')
    expect(stock.said).toMatch(/118 orders are parked now/)
    expect(await demo.writes(vendor)).toEqual(before)
  })
})

describe('chats', () => {
  const config = { methods: ['read'], tags: ['cases', 'chats', 'contacts'] }

  onBoth(config, 'of a company lead to its open cases', async (assistant) => {
    const before = await demo.writes(vendor)
    const chats = await assistant.list('list_all_fuse_desk_chats', { open: true })
    expect(chats.every(({ dateClosed, status_kind }) => dateClosed === null && status_kind === 'open')).toBe(
      true,
    )
    const people = await assistant.list('list_all_fuse_desk_contacts', { search: 'Acme Corp' })
    const talking = chats.filter(({ contactUuid }) => people.some(({ id }) => id === contactUuid))
    expect(talking.map(({ clientName }) => clientName).sort()).toEqual(["Lee O'Hara", 'Sam Rivera'])
    const cases = new Map<string, string[]>()
    for (const { contactUuid, clientName } of talking) {
      const open = await assistant.list('list_all_fuse_desk_cases', { contactUuid, status: 'open' })
      cases.set(
        clientName,
        open.map(({ summary, status }) => `${status}: ${summary}`),
      )
    }
    expect(Object.fromEntries(cases)).toEqual({
      "Lee O'Hara": ['new: Invoice with our new address'],
      'Sam Rivera': ['new: Pallet labels for Acme Corp are printed without the gate number'],
    })
    expect(await demo.writes(vendor)).toEqual(before)
  })

  it('whose customers wait for more than fifteen minutes are found', async () => {
    const assistant = await demo.assistant()
    const waiting = await assistant.list('list_all_fuse_desk_chats', {
      open: true,
      waiting_for_us: true,
      waiting_longest_first: true,
    })
    const since = waiting.map(({ waiting_since, dateLastMessage }) =>
      Date.parse(waiting_since ?? dateLastMessage),
    )
    const long = waiting.filter((_, index) => Date.now() - Number(since[index]) > 15 * 60_000)
    expect(long.map(({ clientName }) => clientName)).toContain('Priya Nair')
    expect(long.every(({ last_message_from }) => last_message_from === 'customer')).toBe(true)
    expect(long.map(({ clientName }) => clientName)).not.toContain('Sam Rivera')
    const [priya] = long.filter(({ clientName }) => clientName === 'Priya Nair')
    expect(await assistant.search('read a FuseDesk chat')).toContain('get_single_fuse_desk_chat_by_id')
    const chat = await assistant.use('get_single_fuse_desk_chat_by_id', { id: priya.id })
    expect(chat.lastMessage).toContain('I paid twice')
  })
})

describe('single questions', () => {
  let assistant: Assistant
  beforeAll(async () => {
    assistant = await demo.assistant()
  })

  it('how did the status of case 8492 change, and is it escalated?', async () => {
    const whole = await assistant.use('get_single_fuse_desk_case_by_id', { id: 8492 })
    const changes = whole.turns.filter(({ title }: Result) => /changed|Escalated/.test(title ?? ''))
    expect(changes.map(({ text }: Result) => text)).toEqual([
      'Status changed from new to open.',
      'Status changed from open to closed.',
      'Status changed from closed to open: the customer replied.',
      expect.stringContaining('Moved from Support to Tier 2 Support'),
      expect.stringContaining('Tagged Escalated'),
    ])
    expect(changes.every(({ visibility }: Result) => visibility === 'private')).toBe(true)
    expect(changes.map(({ by }: Result) => by.name).join()).toBe(
      'Ravi Menon,Ravi Menon,Ravi Menon,Ravi Menon,Aisha Rahman',
    )
    for (const { time, by, role } of whole.turns) {
      expect(time).toMatch(/T[\d:]+Z$/)
      if (role === 'customer') expect(by).toEqual({ name: 'Jordan Doe' })
    }
    expect(whole.contact_email).toBe('j.doe@example.com')
    const few = await assistant.use('get_single_fuse_desk_case_by_id', { id: 8492, fields: ['turns:13-14'] })
    expect(few.turns.map(({ by }: Result) => by.name)).toEqual(['Aisha Rahman', 'Jordan Doe'])
    expect(whole).toMatchObject({
      status: 'open',
      tag_names: expect.arrayContaining(['Escalated']),
      department_name: 'Tier 2 Support',
      assignee_name: 'Aisha Rahman',
      status_kind: 'open',
      last_message_from: 'customer',
    })
  })

  it('which error codes does e-mail 99281 hold?', async () => {
    const { text, by } = await assistant.use('get_single_fuse_desk_email_by_id', { id: '99281' })
    for (const code of ['HTTP 502', 'ERR_INV_SYNC_409', 'SQLSTATE 40001', 'ERR_RESERVATION_TIMEOUT'])
      expect(text).toContain(code)
    expect(by.email).toBe('j.doe@example.com')
  })

  it('who is j.doe@example.com, and what is open for them?', async () => {
    const [found, ...others] = await assistant.list('list_all_fuse_desk_contacts', {
      search: 'j.doe@example.com',
    })
    expect(others).toEqual([])
    expect(found).toMatchObject({ firstName: 'Jordan', lastName: 'Doe', company: 'Brightpath Logistics' })
    // An address does for an id.
    const whole = await assistant.use('get_single_fuse_desk_contact_by_id', { id: 'j.doe@example.com' })
    expect(whole.id).toBe(found.id)
    const cases = await assistant.list('list_all_fuse_desk_cases', {
      email: 'j.doe@example.com',
      status: 'open',
    })
    expect(cases.map(({ caseid }) => caseid)).toEqual([8492])
  })

  it('who is active in Tier 2 Support?', async () => {
    const departments = await assistant.list('list_all_fuse_desk_departments')
    const tier2 = departments.find(({ name }) => name === 'Tier 2 Support')
    expect(tier2.rep_names).toEqual(['Aisha Rahman', 'Noah Fischer', 'Mateo Cruz', 'Bea Lindgren'])
    const reps = await assistant.list('list_all_fuse_desk_reps')
    const able = reps.filter(({ userId, active }) => active && tier2.repUserIds.includes(userId))
    expect(able.map(({ firstName }) => firstName)).toEqual(['Aisha', 'Noah', 'Mateo'])
  })
})

describe('what is asked for by another name', () => {
  let assistant: Assistant
  beforeAll(async () => {
    assistant = await demo.assistant()
  })

  it('is answered with the names that there are, and done at the second call', async () => {
    const unknown = await assistant.refused('list_all_fuse_desk_cases', {
      tag: 'Escalations',
      status: 'open',
    })
    expect(unknown.code).toBe('invalid_arguments')
    expect(unknown.message).toMatch(/"?Escalated"?/)
    const pending = await assistant.refused('update_a_fuse_desk_case_by_id', { id: 8492, status: 'pending' })
    expect(pending.message).toMatch(/new.*open.*closed/)
    const team = await assistant.refused('list_all_fuse_desk_cases', { depid: 'Tier Two' })
    expect(team.message).toContain('Tier 2 Support')
  })

  it('is taken where it can only mean one thing: the code of a case, part of a name', async () => {
    const [row] = await assistant.list('list_all_fuse_desk_cases', { email: 'j.doe@example.com' })
    const noted = await assistant.use('fuse_desk_cases_add_note', {
      case_id: row.casenum,
      title: 'Briefing',
      note: 'Told the head of operations.',
      repid: 'Aisha',
    })
    expect(noted.customer_visible).toBe('no')
    const { collections, deliveries } = await demo.data(vendor)
    const stored = collections['cases']?.find(({ caseid }) => caseid === 8492)
    expect(stored.history.at(-1)).toMatchObject({ type: 'note', title: 'Briefing', repid: 28 })
    expect(deliveries).toEqual([])
  })
})
