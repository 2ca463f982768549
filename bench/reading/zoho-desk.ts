import type { Job } from './job.ts'

const read = 'get_single_zoho_desk_ticket_by_id'
const thread = 'list_all_zoho_desk_ticket_conversations'
const search = 'list_all_zoho_desk_tickets_search'
const update = 'update_a_zoho_desk_ticket_by_id'

export const zohoDeskJobs: readonly Job[] = [
  {
    what: 'triage: open and unassigned of today, sent to departments by name',
    async play({ use, list }) {
      const rows = await list(search, {
        status: ['Open'],
        unassigned: true,
        created_since: 'today',
        limit: 10,
      })
      const departments = [
        ['Invoice INV-30418', 'Finance'],
        ['Error 500', 'Engineering'],
        ['No internet', 'Networking'],
      ]
      for (const [words = '', departmentId] of departments) {
        const [row] = rows.filter(({ subject }) => subject.startsWith(words))
        const id = row?.['id'] ?? (await list(search, { subject: `${words}*` }))[0]?.['id']
        await use(read, { id })
        await use(update, { id, departmentId, priority: 'High' })
      }
    },
    facts: ['INV-30418', 'VAT IE6388047V', '5f0c-77ab-1e29', 'orange light', 'Finance', 'Engineering'],
  },
  {
    what: 'an outage is answered with the steps of an article',
    async play({ use, list }) {
      const ticket = await use(read, { id: '8847291' })
      await list(thread, { ticket_id: '8847291' })
      const { data } = await use('zoho_desk_tickets_suggest_relevant_articles_for_ticket', {
        ticket_id: '8847291',
      })
      await use('get_single_zoho_desk_article_by_id', { id: data[0].id })
      await list('list_all_zoho_desk_mail_reply_addresses', { departmentId: 'allDepartment' })
      await use('create_a_zoho_desk_email_reply', {
        ticket_id: '8847291',
        fromEmailAddress: 'network@tideline.example',
        to: ticket['email'],
        content: 'Please follow these steps.',
        contentType: 'plainText',
      })
      await use(update, { id: '8847291', status: 'Pending Customer Response' })
    },
    facts: [
      'error 809',
      'GW-4471',
      'We have sent half of the team home',
      'Restore the network after an outage',
      'network@tideline.example',
      'accepted',
    ],
  },
  {
    what: 'time and close: search, time entry, private comment, closed',
    async play({ use, list }) {
      const rows = await list(search, { _all: 'Acme Corp' })
      const id = rows.find(({ subject }) => /SSO/.test(subject))?.['id']
      await list(thread, { ticket_id: id })
      await use('create_a_zoho_desk_ticket_time_entry', { ticket_id: id, hoursSpent: 0, minutesSpent: 45 })
      await use('create_a_zoho_desk_ticket_comment', {
        ticket_id: id,
        content: 'Helped by phone.',
        isPublic: false,
      })
      await use(update, { id, status: 'Closed' })
    },
    facts: ['SSO login fails', 'time is still to be entered', 'all 40 can log in again', 'Closed'],
  },
  {
    what: 'the urgent mails of a customer are read',
    async play({ list }) {
      const rows = await list(search, { email: 'user@example.com', priority: ['High'], status: ['Open'] })
      for (const { id } of rows) await list(thread, { ticket_id: id })
    },
    facts: [
      'Orders page fails',
      'We have to hand out 20 orders today',
      'Chrome and Firefox',
      'Wrong price on 14 labels',
    ],
  },
]
