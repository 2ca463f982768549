import type { Job } from './job.ts'
import type { Reader } from './reader.ts'

const thread = 'get_single_richpanel_conversation_by_id'
const update = 'update_a_richpanel_conversation_by_id'

export const richpanelJobs: readonly Job[] = [
  {
    what: 'returns are found among the newest, tagged, noted and assigned',
    async play({ use, list }) {
      const rows = await list('list_all_richpanel_conversations', {
        limit: 5,
        status: 'OPEN',
        unassigned: true,
      })
      for (const { id } of rows.filter(({ subject }) => /return/i.test(subject))) {
        await use(thread, { id })
        await use('create_a_richpanel_conversation_tag', {
          conversation_id: id,
          tags: ['returns_processing'],
        })
        const comment = { body: 'Asks for a return.', sender_type: 'operator', public: false }
        await use(update, { id, comment, assignee_id: 'Jonas Weber' })
      }
    },
    facts: [
      'conv_98810',
      'I want to return the arc lamp',
      'the box is unopened',
      'Return: cushions in the wrong colour',
      'customer_visible',
    ],
  },
  {
    what: 'where is my order: thread, order, a reply that is mailed, closed',
    async play(reader) {
      await whereIsMyOrder(reader, 'conv_77889')
    },
    facts: [
      'Has it shipped, and is there a tracking number?',
      'ord_112233',
      '1Z999AA10123456784',
      'UPS',
      'shipped',
      'jane.doe@example.com',
      'accepted',
    ],
  },
  {
    what: 'the oldest mails that wait are read, with their orders',
    async play(reader) {
      const rows = await reader.list('list_all_richpanel_conversations', {
        status: 'OPEN',
        waiting_for_us: true,
        waiting_longest_first: true,
        limit: 10,
      })
      for (const { id } of rows.filter(({ via }) => via?.channel === 'email').slice(0, 4)) {
        await reader.use(thread, { id })
      }
    },
    facts: ['waiting_since', '"role":"customer"', '"visibility":"public"'],
  },
  {
    what: 'an address is read from the last message, noted, and the conversation waits',
    async play({ use }) {
      await use(thread, { id: 'conv_98765' })
      const comment = { body: 'Verified shipping address', sender_type: 'operator', public: false }
      await use(update, { id: 'conv_98765', comment })
    },
    facts: ['2140 Canyon Boulevard, Apt 6', 'Boulder, CO 80302', '+1 303 555 0109', 'ord_112240'],
  },
  {
    what: 'a customer is found by e-mail and by phone, an unknown one is not',
    async play({ use }) {
      const customer = 'get_single_richpanel_customer_by_id'
      const { phone } = await use(customer, { type: 'email', id: 'jane.doe@example.com' })
      await use(customer, { type: 'phone', id: phone })
      await use(customer, { type: 'email', id: 'nobody@nowhere.example' }, { mayFail: true })
    },
    facts: ['cust-707', 'Jane Doe', '+14155550107', '2026-04-24', 'not_found'],
  },
]

async function whereIsMyOrder({ use }: Reader, id: string): Promise<void> {
  await use(thread, { id })
  const linked = await use('richpanel_orders_get_linked_to_conversation', { conversation_id: id })
  await use('get_single_richpanel_order_by_id', {
    appclient_id: linked['appClientId'],
    id: linked['orderId'],
  })
  await use('richpanel_conversations_send_message', {
    conversation_id: id,
    body: 'It is on its way with UPS.',
  })
  await use(update, { id, status: 'CLOSED' })
}
