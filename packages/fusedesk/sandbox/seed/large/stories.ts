import type { Story } from '../desk.ts'
import { mailed } from './mailed.ts'

/** The case of which examples speak: escalated, with a long history, and a mail full of error codes at its end. */
const reservations: Story = {
  caseid: 8_492,
  summary: 'Stock reservations fail with error 502 since the last update',
  contact: 'jordan',
  department: 'tier2',
  rep: 'aisha',
  status: 'open',
  tags: ['Escalated', 'Bug'],
  thread: [
    {
      hoursAgo: 150,
      text: 'Hello,\n\nsince the update on Tuesday about one in five of our orders cannot reserve stock. The call to your partner API answers with an error and the order is left without a reservation. We ship 300 parcels a day, so this hurts.\n\nJordan Doe\nBrightpath Logistics',
    },
    {
      hoursAgo: 149.8,
      rep: 'ravi',
      type: 'note',
      title: 'Status changed',
      text: 'Status changed from new to open.',
    },
    {
      hoursAgo: 149.5,
      rep: 'ravi',
      text: 'Hi Jordan,\n\nthank you for the report. Could you send me the time and the order number of two or three that failed?\n\nBest regards\nRavi',
    },
    {
      hoursAgo: 146,
      text: 'Of course: BP-70118 at 09:12, BP-70131 at 09:40, BP-70140 at 10:02, all of them UTC.',
    },
    {
      hoursAgo: 145,
      rep: 'ravi',
      text: 'Thank you. We restarted the reservation service and the three orders went through. Please write if you see it again.',
    },
    {
      hoursAgo: 144.9,
      rep: 'ravi',
      type: 'note',
      title: 'Status changed',
      text: 'Status changed from open to closed.',
    },
    { hoursAgo: 98, text: 'It is back, and worse: 41 failures since midnight. Please reopen this.' },
    {
      hoursAgo: 97.9,
      rep: 'ravi',
      type: 'note',
      title: 'Status changed',
      text: 'Status changed from closed to open: the customer replied.',
    },
    {
      hoursAgo: 97,
      rep: 'ravi',
      type: 'note',
      title: 'Department changed',
      text: 'Moved from Support to Tier 2 Support and assigned to Aisha Rahman. A restart does not last; somebody has to read the traces.',
    },
    {
      hoursAgo: 95,
      rep: 'aisha',
      type: 'call',
      title: 'Call with Jordan Doe',
      text: 'Jordan confirms that only the warehouse in Leipzig is affected. He sends the log of his middleware.',
    },
    {
      hoursAgo: 52,
      rep: 'aisha',
      text: 'Hi Jordan,\n\nwe found a lock that two reservations for the same item wait for. A fix is being tested; I expect it by tomorrow noon.\n\nAisha Rahman\nTier 2 Support',
    },
    {
      hoursAgo: 26,
      text: 'Tomorrow noon was two hours ago. We are holding 96 orders and our customer in Leipzig asks for compensation. Who can I speak to?',
    },
    {
      hoursAgo: 25.5,
      rep: 'aisha',
      type: 'note',
      title: 'Escalated',
      text: 'Tagged Escalated. Engineering owns it as TL-318; the head of operations wants an update every two hours.',
    },
    {
      hoursAgo: 3,
      title: 'Re: Stock reservations fail with error 502 since the last update',
      emailid: '99281',
      text: [
        'Hi Aisha,',
        '',
        'it still happens with the build of this morning. This is what our middleware wrote:',
        '',
        '2026 ERROR reserve-worker-3 POST /v2/inventory/reserve -> HTTP 502 Bad Gateway',
        'code=ERR_INV_SYNC_409 detail="version conflict on sku OAK-BENCH-01" retry=3/3',
        'upstream: SQLSTATE 40001 (could not serialize access due to concurrent update)',
        'trace_id=7f3c2a91e0b84d55 node=leipzig-2 elapsed=30004ms',
        '',
        'After the third try we get ERR_RESERVATION_TIMEOUT (0x80A1) and the order is parked.',
        '118 orders are parked now. Please call me on +1 555 0107.',
        '',
        'Jordan Doe',
        'Brightpath Logistics',
      ].join('\n'),
    },
  ],
}

const acmeLabels: Story = {
  caseid: 8_506,
  summary: 'Pallet labels for Acme Corp are printed without the gate number',
  contact: 'sam',
  department: 'support',
  rep: 'lena',
  status: 'new',
  tags: ['Shipping'],
  thread: [
    {
      hoursAgo: 21,
      text: 'Hi, the labels of the last two pallets came without our gate number, so the driver was sent away twice. Could you add "Gate 7" to our address?',
    },
    {
      hoursAgo: 20.5,
      rep: 'lena',
      type: 'note',
      text: 'The gate is in the second address line, which the new label leaves out. Asked the warehouse.',
    },
  ],
}

const acmePrices: Story = {
  caseid: 8_517,
  summary: 'Price list for Acme Corp from January',
  contact: 'sam',
  department: 'sales',
  rep: 'ingrid',
  status: 'closed',
  tags: ['VIP'],
  rating: 4,
  feedback: 'Quick and friendly.',
  thread: [
    { hoursAgo: 410, text: 'Could you send us the price list that holds from January?' },
    { hoursAgo: 405, rep: 'ingrid', text: 'Here it is. Your discount of 12 percent stays as it was.' },
    { hoursAgo: 404, text: 'Perfect, thank you.' },
  ],
}

/** Cases of the larger desk that have a name. */
export function namedStories(now: number): Story[] {
  return [reservations, acmeLabels, acmePrices].map((story) => mailed(story, now))
}
