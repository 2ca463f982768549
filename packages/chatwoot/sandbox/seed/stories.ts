import type { Priority, Status } from '../state.ts'
import type { AgentKey, ContactKey, contacts, InboxKey, LabelKey, moreContacts, TeamKey } from './desk.ts'

/** One conversation as people would tell it; times are hours before the seed. */
export interface Story {
  id: number
  inbox: InboxKey
  contact: ContactKey | keyof typeof moreContacts
  /** Of a mail. */
  subject?: string
  status?: Status
  priority?: Priority
  assignee?: AgentKey
  team?: TeamKey
  labels?: LabelKey[]
  order?: string
  thread: Line[]
}

export type SmallContact = keyof typeof contacts

export interface Line {
  hoursAgo: number
  /** Absent when the customer wrote it. */
  by?: AgentKey | 'bot' | 'greeting'
  /** Only the team sees it. */
  note?: true
  text: string
  photo?: string
  /** It did not go out, and why. */
  failed?: string
}

/** Oldest first. Among the newest that are open are two returns, which nobody has and nobody has labelled. */
export const stories: Story[] = [
  {
    id: 901,
    inbox: 'chat',
    contact: 'amara',
    status: 'resolved',
    assignee: 'tom',
    labels: ['billing'],
    thread: [
      { hoursAgo: 76, text: 'Hi, can I have an invoice for the fig tree?' },
      { hoursAgo: 75.99, by: 'greeting', text: 'Hello! We usually answer within ten minutes.' },
      { hoursAgo: 75.8, by: 'tom', text: 'Of course. It is in your mail now.' },
      { hoursAgo: 75.7, text: 'Got it, thank you!' },
    ],
  },
  {
    id: 902,
    inbox: 'mail',
    contact: 'dev',
    subject: 'New delivery address',
    status: 'snoozed',
    assignee: 'tom',
    thread: [
      {
        hoursAgo: 30,
        text: 'I am moving on the first. Can you change the address for future orders?\n\nDev',
      },
      { hoursAgo: 27, by: 'tom', text: 'Happy to. What is the new address?' },
    ],
  },
  {
    id: 903,
    inbox: 'mail',
    contact: 'frida',
    subject: 'Wholesale portal answers 502 since this morning',
    priority: 'urgent',
    assignee: 'kofi',
    team: 'wholesale',
    labels: ['escalated', 'vip'],
    thread: [
      {
        hoursAgo: 7,
        text: 'Every order in your wholesale portal fails with 502 since 06:10. Our shop opens at nine.\n\nFrida Lund',
      },
      { hoursAgo: 6.5, by: 'nadia', text: 'We see it too and are on it. You hear from us every hour.' },
      { hoursAgo: 6.4, by: 'nadia', note: true, text: 'Incident FF-221 is open. Kofi owns the updates.' },
      { hoursAgo: 5.5, text: 'It has been an hour. When will it work again?' },
    ],
  },
  {
    id: 904,
    inbox: 'whatsapp',
    contact: 'ben',
    priority: 'high',
    assignee: 'lena',
    team: 'returns',
    labels: ['damaged'],
    order: 'FF-3002',
    thread: [
      {
        hoursAgo: 5,
        text: 'The celadon planter came in pieces, see the photo. It was a present for Saturday.',
        photo: 'broken-planter.jpg',
      },
      {
        hoursAgo: 4.9,
        by: 'lena',
        text: 'Oh no. I am looking for another one.',
        failed: 'Re-engagement message: the customer has to write first.',
      },
      {
        hoursAgo: 4.8,
        by: 'lena',
        note: true,
        text: 'One left in Leeds. Offer a replacement or the money back.',
      },
    ],
  },
  {
    id: 905,
    inbox: 'chat',
    contact: 'elif',
    status: 'pending',
    thread: [
      { hoursAgo: 3, text: 'Do you ship olive trees to Türkiye?' },
      {
        hoursAgo: 2.99,
        by: 'bot',
        text: 'We ship plants within the EU and the United Kingdom. Shall I ask a colleague?',
      },
      { hoursAgo: 2.9, text: 'Yes please' },
    ],
  },
  {
    id: 906,
    inbox: 'mail',
    contact: 'chloe',
    subject: 'Return request: arc trellis',
    order: 'FF-3003',
    thread: [
      {
        hoursAgo: 1.5,
        text: 'Hello,\n\nthe trellis does not fit on our balcony. I would like to return it; it is unused.\n\nChloé',
      },
    ],
  },
  {
    id: 907,
    inbox: 'phone',
    contact: 'frida',
    assignee: 'kofi',
    labels: ['vip'],
    priority: 'medium',
    thread: [
      {
        hoursAgo: 1.2,
        text: 'Voicemail: please deliver the olive trees on Friday morning, not before eight.',
      },
      { hoursAgo: 1.1, by: 'kofi', note: true, text: 'Carrier asked; waits for the time slot.' },
    ],
  },
  {
    id: 908,
    inbox: 'chat',
    contact: 'dev',
    order: 'FF-3004',
    thread: [
      {
        hoursAgo: 0.6,
        text: 'The jute planter is bigger than I thought. How do I send it back? The saucer can stay.',
      },
      { hoursAgo: 0.59, by: 'greeting', text: 'Hello! We usually answer within ten minutes.' },
    ],
  },
  {
    id: 909,
    inbox: 'mail',
    contact: 'amara',
    subject: 'Where is my parcel?',
    labels: ['delivery'],
    order: 'FF-3001',
    thread: [
      {
        hoursAgo: 0.4,
        text: 'You shipped order FF-3001 more than a week ago and I have heard nothing since. Where is it?\n\nAmara Okoye',
      },
    ],
  },
]

const questions = [
  ['Do you deliver to the Aran Islands, and what does it cost?', 'Delivery to the islands'],
  ['How often does the fig tree want water in winter?', 'Care of the fig tree'],
  ['The code from your newsletter is not accepted. What am I doing wrong?', 'Discount code'],
  ['When will the oak bench be available again?', 'Back in stock?'],
] as const

/** Ordinary questions older than every story, a quarter of an hour apart, oldest first; every third is resolved. */
export function fillers(count: number): Story[] {
  const names: SmallContact[] = ['amara', 'ben', 'chloe', 'dev', 'elif', 'frida']
  return Array.from({ length: count }, (_, index): Story => {
    const [text, subject] = questions[index % questions.length] ?? questions[0]
    return {
      id: 10_001 + index,
      inbox: 'mail',
      contact: names[index % names.length] ?? 'amara',
      subject,
      ...(index % 3 === 0 && { assignee: 'tom' as const, status: 'resolved' as const }),
      thread: [{ hoursAgo: 100 + (count - index) * 0.25, text }],
    }
  })
}
