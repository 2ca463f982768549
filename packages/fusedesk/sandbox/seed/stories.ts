import type { Story } from './desk.ts'
import { contacts } from './people.ts'

/** Oldest first. Of the open ones the outage alone is tagged Escalated; an older one that was is closed. */
export const stories: Story[] = [
  {
    summary: 'Duplicate charge on the spring order',
    contact: 'lee',
    department: 'billing',
    rep: 'kim',
    status: 'closed',
    tags: ['Billing', 'Escalated'],
    rating: 5,
    feedback: 'Sorted within the hour.',
    thread: [
      { hoursAgo: 220, text: 'Order 8841 was charged twice on our company card. Please refund one.' },
      { hoursAgo: 219.5, rep: 'kim', type: 'note', text: 'Two captures in the ledger. Refunded the second.' },
      { hoursAgo: 219, rep: 'kim', text: 'The second charge is refunded; banks take three days to show it.' },
    ],
  },
  {
    summary: 'Which glaze is food safe?',
    contact: 'noor',
    department: 'sales',
    rep: 'ingrid',
    status: 'closed',
    thread: [
      { hoursAgo: 130, text: 'Can the celadon bowls be used for food?' },
      { hoursAgo: 128, rep: 'ingrid', text: 'All of our glazes are food safe.' },
    ],
  },
  {
    summary: 'Parcel still not here',
    contact: 'jonas',
    department: 'support',
    rep: 'ravi',
    status: 'new',
    tags: ['Shipping'],
    thread: [
      { hoursAgo: 52, text: 'Order 9102 should have come on Monday. Tracking has not moved for six days.' },
      { hoursAgo: 49, rep: 'ravi', text: 'I have asked the carrier and will write by tomorrow.' },
      { hoursAgo: 20, text: 'It is tomorrow. Any news? It is a birthday present.' },
    ],
  },
  {
    summary: 'Vase arrived in pieces',
    contact: 'chloe',
    department: 'support',
    rep: 'ravi',
    status: 'open',
    tags: ['Damaged'],
    thread: [
      { hoursAgo: 30, text: 'Le vase est arrivé cassé. Je peux envoyer des photos.' },
      { hoursAgo: 28, rep: 'ravi', text: 'So sorry! Yes, two photos please, and we send another.' },
    ],
  },
  {
    summary: 'Terms for the autumn range',
    contact: 'maya',
    department: 'sales',
    rep: 'ingrid',
    status: 'open',
    tags: ['VIP'],
    snoozedHours: 40,
    thread: [
      { hoursAgo: 26, text: 'Same terms as last year for 400 pieces? Board meets on Thursday.' },
      {
        hoursAgo: 25,
        rep: 'ingrid',
        type: 'call',
        text: 'Called: she decides after Thursday. Call back Friday.',
      },
    ],
  },
  {
    summary: 'Partner checkout is down',
    contact: 'dana',
    department: 'billing',
    rep: 'kim',
    status: 'open',
    tags: ['Billing', 'Escalated'],
    thread: [
      { hoursAgo: 9, text: 'Since 8 o’clock every order through your partner checkout fails with 502.' },
      { hoursAgo: 8.8, rep: 'kim', text: 'We see it and are on it. You hear from me every hour.' },
      {
        hoursAgo: 8.5,
        rep: 'kim',
        type: 'note',
        text: 'Incident TL-221 is with engineering; Ravi has the bridge.',
      },
      { hoursAgo: 2, text: 'Three hours without an update. We lose 2,000 an hour: when will it be back?' },
    ],
  },
  {
    summary: 'Invoice with our new address',
    contact: 'lee',
    department: 'billing',
    rep: 'kim',
    status: 'new',
    tags: ['Billing'],
    thread: [{ hoursAgo: 1.5, text: 'We moved to 4 Quay Street. Could invoice 2207 be reissued?' }],
  },
]

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Care instructions', 'Can the jute rug be washed?'],
  ['Discount code', 'The code from your newsletter is not accepted.'],
  ['Back in stock?', 'When will the oak bench be available again?'],
] as const

/** Ordinary questions older than every story, twenty minutes apart, oldest first; every third is closed. */
export function fillers(count: number): Story[] {
  const people = Object.keys(contacts)
  return Array.from({ length: count }, (_, index): Story => {
    const [summary, text] = questions[index % questions.length] ?? questions[0]
    return {
      summary,
      contact: people[index % people.length] ?? 'noor',
      department: index % 2 === 0 ? 'support' : 'sales',
      rep: index % 2 === 0 ? 'ravi' : 'ingrid',
      status: index % 3 === 0 ? 'closed' : 'new',
      thread: [{ hoursAgo: 300 + (count - index) / 3, text }],
    }
  })
}
