import type { Job } from './job.ts'

const whole = 'get_single_fuse_desk_case_by_id'
const cases = 'list_all_fuse_desk_cases'

export const fusedeskJobs: readonly Job[] = [
  {
    what: 'briefing: what is open and escalated, a case, its contact, its latest mail',
    async play({ use, list }) {
      await list(cases, { status: 'active', tag: 'Escalated' })
      const found = await use(whole, { id: 8492 })
      await use('get_single_fuse_desk_contact_by_id', { id: found['contactUuid'] })
      await use('get_single_fuse_desk_email_by_id', { id: '99281' })
    },
    facts: [
      'ERR_INV_SYNC_409',
      '118 orders are parked now',
      'Engineering owns it as TL-318',
      'Brightpath Logistics',
      'Aisha Rahman',
      'Status changed from open to closed.',
    ],
  },
  {
    what: 'chats: who waits, those of Acme Corp, and their open cases',
    async play({ list }) {
      const chats = await list('list_all_fuse_desk_chats', { open: true, waiting_longest_first: true })
      const people = await list('list_all_fuse_desk_contacts', { search: 'Acme Corp' })
      const talking = people.filter(({ id }) => chats.some(({ contactUuid }) => contactUuid === id))
      for (const { crmId } of talking) await list(cases, { contactid: crmId, status: 'active' })
    },
    facts: ['Priya Nair', '2026-11-20T11:29:00', 'Acme Corp', 'waiting_since'],
  },
  {
    what: 'the cases that wait longest are read, and one is answered',
    async play({ use, list }) {
      const rows = await list(cases, {
        status: 'active',
        waiting_for_us: true,
        waiting_longest_first: true,
        limit: 10,
      })
      for (const { caseid } of rows.slice(0, 4)) await use(whole, { id: caseid })
      await use('fuse_desk_cases_reply', { case_id: rows[0]?.['caseid'], body: 'We are on it.' })
    },
    facts: ['waiting_since', '"role":"customer"', '"visibility":"public"', 'accepted'],
  },
]
