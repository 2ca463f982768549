import { createStories, homeGoods, interleave, type Story, type StoryOptions } from '@helpdesk-mcp/sandbox'
import { accountAddress } from '../../state.ts'
import { type departments, reps } from './team.ts'

interface Group {
  department: keyof typeof departments
  reps: readonly (keyof typeof reps)[]
  count: number
  topics: StoryOptions['topics']
  channels: StoryOptions['channels']
  business: number
}

/** Who is asked what. */
const groups: readonly Group[] = [
  {
    department: 'support',
    reps: ['ravi', 'ingrid', 'lena', 'diego'],
    count: 190,
    topics: {
      ...{ late_parcel: 14, where_is_order: 18, return: 16, damaged: 13, refund: 6, cancellation: 7 },
      ...{ question: 5, praise: 3, spam: 4, newsletter: 3, auto_reply: 2 },
    },
    channels: { email: 66, form: 8, chat: 16, phone: 10 },
    business: 0.1,
  },
  {
    department: 'billing',
    reps: ['kim', 'marta'],
    count: 70,
    topics: { invoice: 10, refund: 4, subscription: 4 },
    channels: { email: 80, phone: 8, chat: 12 },
    business: 0.7,
  },
  {
    department: 'tier2',
    reps: ['aisha', 'noah', 'mateo'],
    count: 80,
    topics: { login: 6, outage: 4 },
    channels: { email: 78, form: 10, phone: 12 },
    business: 0.9,
  },
  {
    department: 'sales',
    reps: ['ingrid', 'diego'],
    count: 50,
    topics: { question: 8, praise: 1, cancellation: 1 },
    channels: { email: 60, form: 15, chat: 25 },
    business: 0.4,
  },
]

export interface GroupStory {
  story: Story
  department: Group['department']
  rep: keyof typeof reps
}

/** What the customers of all groups wrote, in an order that no date changes. */
export function groupStories(now: number): GroupStory[] {
  return interleave(
    groups.map(({ department, reps: names, ...group }, groupIndex) => {
      const { stories } = createStories({
        ...group,
        seed: `fusedesk ${department}`,
        now,
        shop: { name: 'Tideline Goods', email: accountAddress, currency: 'USD' },
        agents: names.map((name) => {
          const { firstName, lastName } = reps[name]
          return { name: `${firstName} ${lastName}`, email: accountAddress }
        }),
        products: homeGoods,
        orderNumber: ({ index }) => String(20_400 + groupIndex * 2_000 + index * 7),
      })
      return stories.map((story): GroupStory => {
        // A case always has somebody: who would answer it next where nobody has yet.
        const rep = names[story.agent ?? story.index % names.length] ?? names[0]
        return { story, department, rep: rep as GroupStory['rep'] }
      })
    }),
  )
}
