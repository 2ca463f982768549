import { type BuyerKey, buyers, type ChannelKey, type TagKey, type UserKey } from './account.ts'
import type { OrderKey } from './shop.ts'

/** One ticket as people would tell it; times are hours before the seed. */
export interface Story {
  /** The next number when absent. */
  id?: number
  subject: string
  type: string
  channel: ChannelKey
  buyer: BuyerKey
  status: string
  order?: OrderKey
  owner?: UserKey
  tags?: TagKey[]
  fields?: Record<string, string>
  thread: Line[]
}

export interface Line {
  hoursAgo: number
  /** Absent when the customer wrote it. */
  user?: UserKey
  /** Only colleagues see it. */
  note?: true
  text: string
  photo?: string
}

/** Oldest first. Of those that are open the late parcel has waited longest. */
export const stories: Story[] = [
  {
    subject: 'Thank you!',
    type: 'FeedbackReply',
    channel: 'shop',
    buyer: 'helena',
    status: 'Closed',
    owner: 'sofia',
    tags: ['vip'],
    thread: [
      { hoursAgo: 220, text: 'The lamp is lovely. Thank you for the quick delivery.' },
      { hoursAgo: 218, user: 'sofia', text: 'We are glad to hear it, Helena.' },
    ],
  },
  {
    subject: 'Where is my parcel?',
    type: 'OrderShippingInquiry',
    channel: 'amazon',
    buyer: 'ana',
    status: 'Open',
    order: 'late',
    thread: [
      { hoursAgo: 52, text: 'Hello, my throw should have been here four days ago. Where is it?' },
      { hoursAgo: 28, text: 'Is anybody there? It is a present for Saturday.' },
    ],
  },
  {
    subject: 'First page on every search engine!!!',
    type: 'Query',
    channel: 'mailbox',
    buyer: 'dev',
    status: 'Spam',
    thread: [{ hoursAgo: 44, text: 'Buy one hundred backlinks today.' }],
  },
  {
    subject: 'Invoice for my lamp',
    type: 'InvoiceRequest',
    channel: 'shop',
    buyer: 'chloe',
    status: 'Open',
    order: 'lamp',
    thread: [
      {
        hoursAgo: 30,
        text: 'Could you send me an invoice with our company name, and tell me when the lamp comes?',
      },
    ],
  },
  {
    subject: 'Is the oak bench back in stock?',
    type: 'Presales',
    channel: 'chat',
    buyer: 'dev',
    status: 'Pending',
    owner: 'ben',
    thread: [
      { hoursAgo: 20, text: 'Hi! When will the oak bench be available again?' },
      { hoursAgo: 19.5, user: 'ben', text: 'In two weeks, we expect. Shall I write to you then?' },
    ],
  },
  {
    subject: 'Vase arrived in pieces',
    type: 'DefectiveItemReceived',
    channel: 'ebay',
    buyer: 'tomas',
    status: 'Open',
    order: 'vase',
    tags: ['gift'],
    fields: { Reason: 'damage' },
    thread: [
      {
        hoursAgo: 7,
        text: 'The vase is broken, see the photo. It was a wedding present.',
        photo: 'broken-vase.jpg',
      },
      { hoursAgo: 6.5, user: 'ben', note: true, text: 'One left in stock at Leeds. Replacement or refund?' },
    ],
  },
  {
    subject: 'Please deliver on Friday morning',
    type: 'OrderQuery',
    channel: 'shop',
    buyer: 'helena',
    status: 'Open',
    order: 'table',
    owner: 'mara',
    tags: ['vip'],
    thread: [
      { hoursAgo: 2, text: 'I would like the table and both benches on Friday morning, before ten, please.' },
    ],
  },
]

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Care instructions', 'Can the wool throw be washed at 30 degrees?'],
  ['Discount code', 'The code from your newsletter is not accepted. What am I doing wrong?'],
  ['Wrong colour?', 'The candle looks darker than in the picture. Is that right?'],
] as const

/** Ordinary questions older than every story, a quarter of an hour apart, oldest first; none is open any more. */
export function fillers(count: number): Story[] {
  const keys = Object.keys(buyers) as BuyerKey[]
  return Array.from({ length: count }, (_, index): Story => {
    const hoursAgo = 230 + (count - index) * 0.25
    const [subject, text] = questions[index % questions.length] ?? questions[0]
    const buyer = keys[index % keys.length] ?? 'ana'
    const thread = [{ hoursAgo, text }]
    return {
      subject,
      type: 'ProductQuery',
      channel: 'mailbox',
      buyer,
      status: 'Closed',
      owner: 'ben',
      thread,
    }
  })
}
