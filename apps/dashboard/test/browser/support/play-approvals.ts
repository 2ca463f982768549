import type { OutboxItem } from '../../../../gateway/src/outbox-model.ts'
import type { OutboxChange } from '../../../../gateway/src/storage/outbox-store.ts'
import type { World } from './open-world.ts'

const hour = 3_600_000

/** Whose name stands below the replies. */
const agent = { id: 'user_mara', name: 'Mara Lindqvist' }

const about = (id: string, number: string, title: string, customer: string, text: string) => ({
  conversation: { id, number, title, customer },
  text,
})

const parcel = about(
  '<CAEx+late.parcel-1001@mail.example>',
  '20008',
  'Where is my parcel?',
  'Ana Cruz',
  `Dear Ana,

thank you for writing. Your parcel left our warehouse on Monday and is with the carrier in Leipzig. It should reach you by Thursday.

If it does not, answer this message, and we send another one at once.

Kind regards
Mara`,
)

const rug = about(
  'messenger_104422_88217',
  '20005',
  'Return request: jute rug',
  'Dev Patel',
  `Dear Dev,

we are sorry that the rug is too large. A label for the return is on its way, and you get the money back as soon as the carrier has scanned it.

Kind regards
Mara`,
)

const label =
  'Dear Dev, here is the label for the return: print it and stick it on the rug. Kind regards, Mara'

const invoice = about(
  'conversation-20021',
  '20021',
  'Invoice for order 1009',
  'Tomasz Nowak',
  'Dear Tomasz, the invoice for order 1009 is attached once more. Kind regards, Mara',
)

const refund = about(
  'conversation-20033',
  '20033',
  'Refund has not arrived',
  'Helena Marsh',
  'Your refund was paid out on Tuesday.',
)

export interface Conversation {
  id: string
  number: string
  title: string
  customer?: string
}

interface Held {
  /** An account of Richpanel, and a server that may use it. */
  accountId: string
  serverId: string
  text?: string
  conversation: Conversation
  /** Whom it is sent as, by the id of the helpdesk. */
  author?: { id: string; name: string }
  state?: OutboxChange
}

/** A reply to a customer that waits for a person, as a call that a policy holds leaves it. */
export async function holdReply(world: World, now: number, held: Held): Promise<OutboxItem> {
  const { accountId, serverId, text = parcel.text, conversation, author = agent, state } = held
  const { id, number, title, customer } = conversation
  const { item } = await world.context.store.outbox.add(
    {
      ...{ tenantId: 'default', serverId, accountId },
      tool: 'richpanel_conversations_send_message',
      effects: ['outbound'],
      summary: 'Reply to the customer by e-mail.',
      targets: [
        { kind: 'conversation', id, number, title },
        { kind: 'user', id: author.id, title: author.name },
      ],
      thread: { kind: 'conversation', id },
      ...{ person: null, app: null },
      expiresAt: now + 72 * hour,
      content: {
        arguments: { conversation_id: id, body: text, author_id: author.id },
        textArgument: 'body',
        ...(customer && { customer }),
        changes: [{ field: 'body', after: text, isText: true }],
      },
    },
    `${serverId} ${text}`,
    [],
  )
  if (state === undefined) return item
  const changed = await world.context.store.outbox.change('default', item.id, ({ content }) => ({
    ...state,
    ...(state.content && { content: { ...content, ...state.content } }),
  }))
  return changed?.item ?? item
}

/** As the gateway leaves an item when the customer has written meanwhile. */
export function gone(now: number): OutboxChange {
  const newTurns = [
    {
      id: 'turn_new',
      role: 'customer' as const,
      by: { name: 'Dev Patel' },
      visibility: 'public' as const,
      time: new Date(now - 12 * 60_000).toISOString(),
      text: 'Never mind, I keep it: it fits my sister’s hall. Please send no label.',
    },
  ]
  return { state: 'stale', content: { newTurns } as never }
}

/** What waits, what has gone stale, and what was decided, of one server. */
export async function playApprovals(
  world: World,
  now: number,
  { accountId, serverId }: Pick<Held, 'accountId' | 'serverId'>,
): Promise<{ server: string; waiting: string; decided: string }> {
  const mia = { kind: 'person' as const, id: 'usr_mia', name: 'Mia Keller' }
  const held = { accountId, serverId }
  const decision = { by: mia, via: 'api' as const, at: now - 40 * 60_000 }
  const decided = await holdReply(world, now, {
    ...{ ...held, ...refund },
    state: {
      state: 'discarded',
      decision,
      content: { reason: 'The bank takes three days. Say by when she has it.' } as never,
    },
  })
  await holdReply(world, now, {
    ...{ ...held, ...invoice },
    state: { state: 'sent', decision, isEdited: true },
  })
  await holdReply(world, now, { ...held, ...rug, state: gone(now) })
  await holdReply(world, now, { ...held, ...rug, text: label })
  // It has waited longest, so that it stands first.
  world.pass(-60_000)
  const { id } = await holdReply(world, now, { ...held, ...parcel })
  world.pass(60_000)
  return { server: serverId, waiting: id, decided: decided.id }
}
