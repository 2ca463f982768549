import type { MailProgram } from '@helpdesk-mcp/sandbox'
import { type Agent, type Buyer, buyers, type Tag } from './people.ts'

/** One conversation as people would tell it; times are hours before the seed. */
export interface Story {
  id: string
  subject: string
  channel: string
  buyer: Buyer
  priority?: 'HIGH' | 'LOW'
  assignee?: Agent
  tags?: Tag[]
  /** The order it is about. */
  order?: string
  /** The order's store, unless it is the first one. */
  store?: string
  closedHoursAgo?: number
  score?: number
  /** The customer's mail program: all mails of the thread come as it and ours write them, in HTML. */
  program?: MailProgram
  thread: Line[]
}

interface Line {
  hoursAgo: number
  /** Absent when the customer wrote it. */
  agent?: Agent
  /** Only the team sees it. */
  note?: true
  text: string
  photo?: string
}

/** Oldest first. The five newest that are open hold both returns, which nobody has and nobody has tagged as such. */
export const stories: Story[] = [
  {
    id: 'instagram_17841400008460056_9931',
    subject: 'Invoice for my candle order',
    channel: 'instagram',
    buyer: 'ana',
    assignee: 'jonas',
    priority: 'LOW',
    closedHoursAgo: 70,
    score: 5,
    thread: [
      { hoursAgo: 76, text: 'Hi! Could I have an invoice for the fig candles?' },
      { hoursAgo: 71, agent: 'jonas', text: 'Of course, it is on its way to your inbox.' },
      { hoursAgo: 70.5, text: 'Got it, thanks!' },
    ],
  },
  {
    id: '<CAKz/4+TnW8=Vq2@mail.example>',
    subject: 'New delivery address',
    channel: 'email',
    buyer: 'dev',
    assignee: 'jonas',
    thread: [
      { hoursAgo: 30, text: 'I am moving on the first. Can you change the address for future orders?' },
      { hoursAgo: 27, agent: 'jonas', text: 'Happy to. What is the new address?' },
    ],
  },
  {
    id: 'api-harbour-hearth-5b0c2a91-6f7d-4e0a-9c3b-1d2e3f405162',
    subject: 'OUTAGE: wholesale ordering returns 502 since 06:10',
    channel: 'email',
    buyer: 'northwind',
    priority: 'HIGH',
    assignee: 'sam',
    tags: ['escalated'],
    thread: [
      {
        hoursAgo: 7,
        text: 'Every order call to your wholesale API fails with 502 since 06:10. We cannot ship.',
      },
      { hoursAgo: 6.5, agent: 'mara', text: 'We see it too and are on it. Updates every hour.' },
      {
        hoursAgo: 6.4,
        agent: 'mara',
        note: true,
        text: 'Engineering incident HH-221 is open. Sam owns the updates.',
      },
      { hoursAgo: 5.5, text: 'It has been an hour. Is there a time for the fix?' },
    ],
  },
  {
    id: '<CABv+celadon.17@mail.example>',
    subject: 'My vase arrived in pieces',
    channel: 'email',
    buyer: 'ben',
    priority: 'HIGH',
    assignee: 'mara',
    tags: ['damaged'],
    order: '1002',
    thread: [
      {
        hoursAgo: 5,
        text: 'The celadon vase arrived broken, see the photo. It was a wedding present for Saturday.',
        photo: 'broken-vase.jpg',
      },
      {
        hoursAgo: 4.8,
        agent: 'mara',
        note: true,
        text: 'One left in stock at Leeds. Offer replacement or refund.',
      },
    ],
  },
  {
    id: 'messenger_104422_88217',
    subject: 'Return request: jute rug',
    channel: 'messenger',
    buyer: 'dev',
    tags: ['gift'],
    order: '#1004/A',
    thread: [
      { hoursAgo: 3, text: 'The rug is larger than I thought. How do I return it? The pad can stay.' },
    ],
  },
  {
    id: 'aircall_66926680_4431',
    subject: 'Delivery slot for the oak table',
    channel: 'aircall',
    buyer: 'helena',
    priority: 'HIGH',
    assignee: 'mara',
    tags: ['vip'],
    order: '1005',
    thread: [
      {
        hoursAgo: 2,
        text: 'Voicemail: I would like the table and benches delivered on Friday morning, please.',
      },
    ],
  },
  {
    id: '<CAF+x9=Q7k3vN@courrier.example>',
    subject: 'Return request: arc lamp',
    channel: 'email',
    buyer: 'chloe',
    order: '1003',
    thread: [
      {
        hoursAgo: 1,
        text: 'The lamp does not fit under our ceiling. I would like to return it. It is unused.',
      },
    ],
  },
  {
    id: '<CAEx+late.parcel-1001@mail.example>',
    subject: 'Where is my parcel?',
    channel: 'email',
    buyer: 'ana',
    order: '1001',
    thread: [
      {
        hoursAgo: 0.6,
        text: 'You shipped order 1001 more than a week ago and I have heard nothing since. Where is it?',
      },
    ],
  },
]

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Care instructions', 'Can the wool throw be washed at 30 degrees?'],
  ['Discount code', 'The code from your newsletter is not accepted. What am I doing wrong?'],
  ['Back in stock?', 'When will the oak bench be available again?'],
] as const

/** Ordinary questions older than every story, a quarter of an hour apart, oldest first; every third is closed. */
export function fillers(count: number): Story[] {
  const names = Object.keys(buyers) as Buyer[]
  return Array.from({ length: count }, (_, index): Story => {
    const hoursAgo = 100 + (count - index) * 0.25
    const [subject, text] = questions[index % questions.length] ?? questions[0]
    return {
      id: `<filler+${String(index + 1).padStart(5, '0')}@mail.example>`,
      subject,
      channel: 'email',
      buyer: names[index % names.length] ?? 'ana',
      ...(index % 3 === 0 && { assignee: 'jonas' as const, closedHoursAgo: hoursAgo - 2 }),
      thread: [{ hoursAgo, text }],
    }
  })
}
