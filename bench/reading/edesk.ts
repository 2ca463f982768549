import type { Job } from './job.ts'

const thread = 'list_all_e_desk_ticket_messages'
const order = 'get_single_e_desk_sales_order_by_id'
const ticket = 'get_single_e_desk_ticket_by_id'
const update = 'update_a_e_desk_ticket_by_id'
const tickets = 'list_all_e_desk_tickets'

export const edeskJobs: readonly Job[] = [
  {
    what: 'where is my order: the oldest that asks, its order, a reply, closed',
    async play({ use, list }) {
      const rows = await list(tickets, {
        filter_status_equals: 'Open',
        filter_type_equals: 'OrderShippingInquiry',
        waiting_longest_first: true,
        limit: 10,
      })
      const id = String(rows[0]?.['id'])
      await use(thread, { ticket_id: id })
      await use(order, { id: String(rows[0]?.['sales_order_id']) })
      await use('create_a_e_desk_message', {
        ticket_id: id,
        type: 'Message',
        send: true,
        body: 'It is on its way.',
      })
      await use(update, { id, status: 'Closed' })
    },
    facts: ['waiting_since', 'tracking_code', 'tracking_link', '"role":"customer"', 'accepted', 'Closed'],
  },
  {
    what: 'a complaint is answered with the tracking code of its order',
    async play({ use }) {
      const id = '1409923'
      await use(ticket, { id })
      await use(thread, { ticket_id: id })
      await use(order, { id: '509211' })
      await use('create_a_e_desk_message', {
        ticket_id: id,
        type: 'Message',
        send: true,
        body: 'JJD000390509211',
      })
      await use(update, { id, status: 'Closed', owner_user_id: '42' })
    },
    facts: [
      'late delivery',
      'Refund Issued',
      'JJD000390509211',
      'DHL',
      'InTransit',
      'I leave a public review',
    ],
  },
  {
    what: 'damaged goods: thread, reply, order note, tag by name',
    async play({ use, list }) {
      const id = '99421'
      await use(ticket, { id })
      await use(thread, { ticket_id: id })
      await use('create_a_e_desk_message', {
        ticket_id: id,
        type: 'Message',
        send: true,
        body: 'We send a new one.',
      })
      await use('create_a_e_desk_order_note', { sales_order_id: '11092', text: 'Arrived shattered.' })
      await list('list_all_e_desk_tags')
      await use(update, { id, add_tag_ids: ['Damaged Goods'] })
    },
    facts: [
      'shattered-vase.jpg',
      'The box has a dent on one side',
      '11092',
      'Refund Issued',
      'Damaged Goods',
    ],
  },
  {
    what: 'a draft from a template for an angry customer; nothing is written',
    async play({ use, list }) {
      const rows = await list(tickets, { customer_email: 'jane.doe@example.com' })
      await use(thread, { ticket_id: String(rows[0]?.['id']) })
      await use(order, { id: String(rows[0]?.['sales_order_id']) })
      const templates = await list('list_all_e_desk_templates')
      const fitting = templates.find(({ name }) => name === 'Carrier Delay')
      await use('get_single_e_desk_template_by_id', { id: String(fitting?.['id']) })
    },
    facts: ['Carrier Delay', 'JJD000390509211', 'Complaint: lamp promised for last week', 'body_text'],
  },
  {
    what: 'the most urgent tickets are read and one is handed over',
    async play({ use, list }) {
      const rows = await list(tickets, {
        filter_status_equals: 'Open',
        least_time_left_first: true,
        limit: 10,
      })
      for (const { id } of rows.slice(0, 4)) await use(thread, { ticket_id: String(id) })
      const sales = rows.find(({ sales_order_id }) => sales_order_id)
      await use('create_a_e_desk_order_note', {
        sales_order_id: String(sales?.['sales_order_id']),
        text: 'Promised.',
      })
      await use(update, { id: String(sales?.['id']), status: 'Pending', add_tag_ids: ['Escalations'] })
    },
    facts: ['time_left_to_reply', 'Escalations', 'Pending', '"role":"agent"'],
  },
]
