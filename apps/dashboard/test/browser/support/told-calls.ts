import type { ToolCall } from '../../../../gateway/src/model.ts'

/** A call of the story, without when it was and by which server. */
export type Told = Pick<
  ToolCall,
  'tool' | 'effects' | 'argumentNames' | 'summary' | 'targets' | 'rowCount' | 'changes'
> & { account: 'Shop' | 'Outlet' }

const conversations = [
  [20008, 'Where is my parcel?', 'Elena Petrov'],
  [20014, 'Wrong size delivered', 'Marie Bernard'],
  [20021, 'Invoice for order 1009', 'Tomasz Nowak'],
  [20027, 'Can I still change the address?', 'Ivy Okafor'],
  [20033, 'Refund has not arrived', 'Jonas Weber'],
  [20036, 'Voucher code is refused', 'Chiara Rossi'],
  [20041, 'Two pairs instead of one', 'Daniel Novak'],
  [20047, 'Is the blue one back in stock?', 'Grace Lee'],
] as const

const cases = [
  [10404, 'D1VZ0', 'Vase arrived in pieces <broken>'],
  [10411, 'D1W4K', 'Missing screws in the shelf'],
  [10418, 'D1W9Q', 'Delivery on a Saturday?'],
  [10425, 'D1WC2', 'Lamp flickers after a week'],
  [10432, 'D1WHT', 'Order confirmation never came'],
] as const

/** What assistants did, in turns: the same at each run, on another conversation each time. */
export function toldCall(index: number): Told {
  const kinds = [listed, read, prioritized, caseRead, replied, read, tagged, noted, read, caseListed] as const
  const kind = kinds[(index * 7) % kinds.length] ?? listed
  // Later tickets have later numbers.
  const round = Math.floor(index / 40)
  const [number, title] = conversations[(index * 5) % conversations.length] ?? conversations[0]
  const [, , customer] = conversations[(index + round) % conversations.length] ?? conversations[0]
  const [id, code, subject] = cases[(index + Math.floor(index / 10)) % cases.length] ?? cases[0]
  return kind(
    { number: String(number + round * 50), title, customer },
    {
      id: String(id + round * 35),
      number: round === 0 ? code : `${code.slice(0, 4)}${round}`,
      title: subject,
    },
  )
}

interface Conversation {
  number: string
  title: string
  customer: string
}

interface Case {
  id: string
  number: string
  title: string
}

const onConversation = ({ number, title }: Conversation) => ({
  kind: 'conversation',
  id: `wh-${number}`,
  title,
  number,
})
const onCase = (about: Case) => ({ kind: 'case', ...about })

const nothing = { argumentNames: [] as string[], targets: [], rowCount: null, changes: [] }

function listed(): Told {
  return {
    ...nothing,
    account: 'Shop',
    tool: 'list_all_richpanel_conversations',
    effects: ['read'],
    argumentNames: ['status'],
    summary: 'Listed conversations (20 rows).',
    rowCount: 20,
  }
}

function read(conversation: Conversation): Told {
  const { number, customer } = conversation
  return {
    ...nothing,
    account: 'Shop',
    tool: 'get_single_richpanel_conversation_by_id',
    effects: ['read'],
    argumentNames: ['id'],
    summary: 'Read one conversation.',
    targets: [onConversation(conversation), { kind: 'customer', id: `c-${number}`, title: customer }],
  }
}

function prioritized(conversation: Conversation): Told {
  const link = `https://helpdesk.example/conversations/${conversation.number}`
  return {
    ...nothing,
    account: 'Shop',
    tool: 'update_a_richpanel_conversation_by_id',
    effects: ['internal'],
    argumentNames: ['id', 'priority'],
    summary: 'Updated conversation: priority HIGH.',
    targets: [{ ...onConversation(conversation), link }],
    changes: [{ field: 'priority', before: 'LOW', after: 'HIGH' }],
  }
}

function tagged(conversation: Conversation): Told {
  return {
    ...nothing,
    account: 'Shop',
    tool: 'richpanel_conversation_tags_add',
    effects: ['internal'],
    argumentNames: ['id', 'tags'],
    summary: 'Added tags to a conversation: damaged.',
    targets: [onConversation(conversation)],
    changes: [{ field: 'tags', before: [], after: ['damaged'] }],
  }
}

function caseListed(): Told {
  return {
    ...nothing,
    account: 'Outlet',
    tool: 'list_all_fuse_desk_cases',
    effects: ['read'],
    summary: 'Listed cases (12 rows).',
    rowCount: 12,
  }
}

function caseRead(_: Conversation, about: Case): Told {
  return {
    ...nothing,
    account: 'Outlet',
    tool: 'get_single_fuse_desk_case_by_id',
    effects: ['read'],
    argumentNames: ['id'],
    summary: 'Read one case.',
    targets: [onCase(about)],
  }
}

function noted(_: Conversation, about: Case): Told {
  return {
    ...nothing,
    account: 'Outlet',
    tool: 'fuse_desk_cases_add_note',
    effects: ['internal'],
    argumentNames: ['case_id', 'note', 'title'],
    summary: 'Added an internal note. Customers do not see it.',
    targets: [onCase(about)],
    changes: [{ field: 'note', length: 164 }],
  }
}

function replied(_: Conversation, about: Case): Told {
  return {
    ...nothing,
    account: 'Outlet',
    tool: 'fuse_desk_cases_reply',
    effects: ['outbound'],
    argumentNames: ['body', 'case_id'],
    summary: 'Replied to the customer by e-mail.',
    targets: [onCase(about)],
    changes: [{ field: 'body', length: 212 }],
  }
}
