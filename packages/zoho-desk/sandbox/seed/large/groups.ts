import { createStories, homeGoods, interleave, type Story, type StoryOptions } from '@helpdesk-mcp/sandbox'

interface Group {
  department: string
  address: string
  /** First names, and whole ones as they sign. */
  agents: readonly (readonly [firstName: string, name: string])[]
  count: number
  topics: StoryOptions['topics']
  channels: StoryOptions['channels']
  business: number
}

/** Who is asked what. */
const groups: readonly Group[] = [
  {
    department: 'Customer Support',
    address: 'support@tideline.example',
    agents: [
      ['Owen', 'Owen Kerr'],
      ['Luc', 'Luc Moreau'],
      ['Niamh', 'Niamh Byrne'],
      ['Tomas', 'Tomas Silva'],
    ],
    count: 170,
    topics: {
      ...{ late_parcel: 14, where_is_order: 17, return: 15, damaged: 13, refund: 7, cancellation: 8 },
      ...{ question: 8, praise: 3, spam: 3, newsletter: 2, auto_reply: 1 },
    },
    channels: { email: 58, form: 13, chat: 8, phone: 9, social: 12 },
    business: 0.1,
  },
  {
    department: 'Billing',
    address: 'billing@tideline.example',
    agents: [
      ['Luc', 'Luc Moreau'],
      ['Clara', 'Clara Neumann'],
    ],
    count: 40,
    topics: { refund: 4, subscription: 5, invoice: 3 },
    channels: { email: 78, form: 12, phone: 10 },
    business: 0.4,
  },
  {
    department: 'Finance',
    address: 'finance@tideline.example',
    agents: [['Clara', 'Clara Neumann']],
    count: 25,
    topics: { invoice: 10 },
    channels: { email: 90, phone: 10 },
    business: 0.95,
  },
  {
    department: 'Technical Operations',
    address: 'ops@tideline.example',
    agents: [
      ['Priya', 'Priya Raman'],
      ['Yuki', 'Yuki Tanaka'],
    ],
    count: 35,
    topics: { outage: 8, login: 2 },
    channels: { email: 70, form: 10, phone: 20 },
    business: 0.9,
  },
  {
    department: 'Networking',
    address: 'network@tideline.example',
    agents: [
      ['Callum', 'Callum Reid'],
      ['Yuki', 'Yuki Tanaka'],
    ],
    count: 30,
    topics: { outage: 10 },
    channels: { email: 65, form: 15, phone: 20 },
    business: 1,
  },
  {
    department: 'Engineering',
    address: 'engineering@tideline.example',
    agents: [
      ['Idris', 'Idris Bello'],
      ['Sofia', 'Sofia Marino'],
    ],
    count: 40,
    topics: { login: 9, outage: 2 },
    channels: { email: 80, form: 15, chat: 5 },
    business: 0.9,
  },
]

export interface GroupStory {
  story: Story
  department: string
  /** The first name; undefined where nobody has taken it. */
  agent: string | undefined
  orderNumber: string | null
}

/** What the customers of all departments wrote, in an order that no date changes. */
export function groupStories(now: number): GroupStory[] {
  return interleave(
    groups.map(({ department, address, agents, ...group }, groupIndex) => {
      const orderNumber = ({ index }: { index: number }) => `TH-${20_600 + groupIndex * 1_500 + index * 7}`
      const { stories } = createStories({
        ...group,
        seed: `zoho desk ${department}`,
        now,
        shop: { name: 'Tideline Homeware', email: address, currency: 'EUR' },
        agents: agents.map(([, name]) => ({ name, email: address })),
        products: homeGoods,
        orderNumber,
      })
      return stories.map((story) => ({
        story,
        department,
        agent: story.agent === undefined ? undefined : agents[story.agent]?.[0],
        orderNumber: story.order ? orderNumber(story.order) : null,
      }))
    }),
  )
}
