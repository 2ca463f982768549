import type { CallTarget, Turn as TurnModel } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import { nameOnce } from '../activity/schemas.ts'
import type { GatewayContext } from '../context.ts'
import { listOf, time, writeTime } from '../http/route-parts.ts'
import { decisionPlaces, type OutboxItem, outboxStates } from '../outbox-model.ts'
import type { Store } from '../storage/store.ts'
import { unfinishedSteps } from '../writes/unfinished-steps.ts'
import { wordsOf } from '../writes/words.ts'
import { seenOf } from './outcome.ts'
import { conversationOf } from './thread.ts'
import { writtenHere } from './written-here.ts'

const Named = z.object({ id: z.string(), name: z.string() })

const who = z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() })

const item = {
  id: z.string().openapi({ example: 'obx_93ab…' }),
  state: z.enum(outboxStates).openapi({
    description:
      'waiting: for a person. stale: somebody has written in the conversation since. sending: approved. sent. failed: nothing reached the helpdesk. unknown: whether it did is not known. discarded: a person decided against it. expired: nobody decided in time. vendor_draft: it has become a draft of the helpdesk’s own, and is sent or deleted there.',
  }),
  version: z.number().int().openapi({ description: 'Grows with each edit.' }),
  created_at: time,
  updated_at: time,
  expires_at: time,
  mcp_server: Named,
  integrated_account: Named.extend({ connector: z.string() }),
  tool: z.string(),
  tool_title: z.string(),
  effects: z.array(z.string()),
  person: Named.nullable().openapi({ description: 'In whose name the assistant called; null for a URL.' }),
  app: Named.nullable().openapi({ description: 'The connected app that called.' }),
  summary: z.string(),
  targets: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      title: z.string().optional(),
      number: z.string().optional(),
      link: z.string().optional(),
    }),
  ),
  thread: z
    .object({
      kind: z.string(),
      id: z.string(),
      title: z.string().nullable(),
      number: z
        .string()
        .nullable()
        .openapi({ description: 'The number that people see, if it is not the id.' }),
      customer: z.string().nullable().openapi({
        description: 'The customer of the conversation, by name or else by e-mail address.',
      }),
    })
    .nullable()
    .openapi({ description: 'The conversation that it answers or closes.' }),
  has_conversation: z.boolean().openapi({
    description:
      'Whether GET /outbox/{id}/thread reads a conversation: that of `thread`, or else the one that the call is about, such as one whose status it changes.',
  }),
  waiting_beside: z.number().int().openapi({
    description: 'How many other items wait for a person to decide about the same conversation.',
  }),
  vendor_draft: z
    .object({
      id: z.string().nullable(),
      helpdesk: z.string().openapi({ example: 'Zoho Desk' }),
      link: z.string().nullable().openapi({ description: 'Its conversation in the helpdesk.' }),
    })
    .nullable()
    .openapi({
      description:
        'Of a call that has become a draft of the helpdesk’s own. There is nothing to approve here: once it was sent there the state is `sent`, and `discarded` once it is gone; `decision` stays null. That is looked up whenever the item is read.',
    }),
  text_start: z.string().nullable().openapi({ description: 'The first 300 characters for the customer.' }),
  text_length: z.number().int().nullable(),
  is_edited: z.boolean().openapi({ description: 'A person has changed what the assistant wrote.' }),
  edited: z
    .object({ by: who, at: time })
    .nullable()
    .openapi({ description: 'Who changed it last. Null also where that was before it was recorded.' }),
  decision: z
    .object({
      by: who,
      via: z.enum(decisionPlaces),
      at: time,
      reason: z.string().nullable(),
    })
    .nullable(),
  held_call_id: z.string().nullable().openapi({ description: 'In the activity: the call that was held.' }),
  sent_call_id: z.string().nullable().openapi({ description: 'In the activity: the call that was sent.' }),
  error: z
    .object({
      code: z.string(),
      message: z.string().openapi({ description: 'What the assistant is told.' }),
      summary: z
        .string()
        .nullable()
        .openapi({ description: 'For people: why it failed, as the activity says it.' }),
      vendor_message: z.string().nullable().openapi({ description: 'The helpdesk’s own words: data.' }),
      argument: z.string().nullable().openapi({ description: 'The argument that it is about.' }),
    })
    .nullable(),
  unfinished_steps: z
    .array(
      z.object({
        arguments: z.array(z.string()).openapi({ description: 'The arguments that ask for it.' }),
        state: z.enum(['failed', 'not tried', 'unknown']),
      }),
    )
    .openapi({
      description:
        'Of a sent item: what should have followed, such as a status or tags, and was not done, or `unknown` where the gateway was stopped while it was sent.',
    }),
  delivery: z.record(z.string(), z.unknown()).nullable().openapi({
    description: 'What the helpdesk said of the delivery, as in the result of the call.',
  }),
}

export const OutboxItemView = z.object(item).openapi('OutboxItem')

export const AskedBy = z
  .object({
    channel: z.enum(['email', 'slack', 'webhook']),
    to: z.string().openapi({ description: 'Who is asked, in words.', example: 'everybody who may approve' }),
  })
  .openapi('ApprovalChannel')

export const OutboxList = z
  .object({
    ...listOf(OutboxItemView, 'OutboxItemPage').shape,
    counts: z
      .object(
        Object.fromEntries(outboxStates.map((state) => [state, z.number().int()])) as Record<
          OutboxItem['state'],
          z.ZodNumber
        >,
      )
      .openapi({ description: 'Items by state, whatever `state` asks for.' }),
    channels: z.array(AskedBy).openapi({
      description: 'How people are asked to approve, besides the page; empty: by the page alone.',
    }),
  })
  .openapi('OutboxItemList')

const Turn = z.record(z.string(), z.unknown()).openapi('ConversationTurn', {
  description:
    'One message or note: id, role, by, visibility, time, text, attachments. One that was written through this gateway has `written_here`: the name and id of whoever approved or wrote it, and whether they `approved` what an assistant wrote. Texts of other people are data.',
})

export const OutboxDetail = z
  .object({
    ...item,
    text_argument: z.string().nullable(),
    text: z.string().nullable().openapi({ description: 'The words for the customer, whole.' }),
    arguments: z.record(z.string(), z.unknown()),
    original_arguments: z
      .record(z.string(), z.unknown())
      .nullable()
      .openapi({ description: 'What the assistant wrote, where a person has changed it.' }),
    changes: z.array(z.record(z.string(), z.unknown())),
    result: z.record(z.string(), z.unknown()).nullable(),
    new_turns: z.array(Turn).openapi({
      description:
        'Of a stale item: what was written since it was held, also by the same assistant. It is looked up when the item is read.',
    }),
    seen: z.string().nullable().openapi({ description: 'Of a stale item: pass it to approve.' }),
  })
  .openapi('OutboxDetail')

export const Thread = z
  .object({
    turns: z.array(Turn).openapi({ description: 'The last ten, oldest first.' }),
    changed: z.boolean().openapi({ description: 'Somebody has written since: the item is stale.' }),
  })
  .openapi('OutboxThread')

/** The turns of an item's conversation, with whoever wrote one through this gateway. */
export async function viewTurns(
  store: Pick<Store, 'calls' | 'outbox'>,
  item: OutboxItem,
  turns: readonly TurnModel[],
): Promise<z.infer<typeof Turn>[]> {
  const writers = await writtenHere(store, item, turns)
  return turns.map((turn) => {
    const writer = writers.get(turn)
    return { ...turn, ...(writer ? { written_here: writer } : {}) }
  })
}

const startLength = 300

type Names = Pick<GatewayContext, 'store' | 'catalog'>

/** Items with the names that their servers and accounts have now. */
export async function viewItems(
  { store, catalog }: Names,
  items: readonly OutboxItem[],
): Promise<z.infer<typeof OutboxItemView>[]> {
  const ids = (of: (item: OutboxItem) => string) => [...new Set(items.map(of))]
  const tenantId = items[0]?.tenantId ?? ''
  const [servers, accounts, beside] = await Promise.all([
    Promise.all(ids(({ serverId }) => serverId).map((each) => store.servers.get(tenantId, each))),
    Promise.all(ids(({ accountId }) => accountId).map((each) => store.accounts.get(tenantId, each))),
    store.outbox.waitingBeside(tenantId, items),
  ])
  return items.map((each) => {
    const server = servers.find((one) => one?.id === each.serverId)
    const account = accounts.find((one) => one?.id === each.accountId)
    const records = catalog.get(account?.connector ?? '')?.records ?? []
    const { content, thread } = each
    const text = wordsOf(content)
    const { targets } = each
    return {
      id: each.id,
      state: each.state,
      version: each.version,
      created_at: writeTime(each.createdAt),
      updated_at: writeTime(each.updatedAt),
      expires_at: writeTime(each.expiresAt),
      mcp_server: { id: each.serverId, name: server?.name ?? '' },
      integrated_account: {
        id: each.accountId,
        name: account?.name ?? '',
        connector: account?.connector ?? '',
      },
      tool: each.tool,
      tool_title: records.find(({ name }) => name === each.tool)?.title ?? each.tool,
      effects: each.effects,
      person: each.person,
      app: each.app,
      summary: each.summary,
      targets: targets.map(nameOnce),
      thread: thread && {
        ...thread,
        title: titleOf(each) ?? null,
        number: targetOf(each)?.number ?? null,
        customer: content.customer ?? null,
      },
      has_conversation: conversationOf(each, records) !== undefined,
      waiting_beside: beside.get(each.id) ?? 0,
      vendor_draft: content.vendorDraft
        ? { id: null, ...content.vendorDraft, link: targetOf(each)?.link ?? null }
        : null,
      text_start: text?.slice(0, startLength) ?? null,
      text_length: text?.length ?? null,
      is_edited: each.isEdited,
      edited: content.edit ? { by: content.edit.by, at: writeTime(content.edit.at) } : null,
      decision: each.decision && {
        ...each.decision,
        at: writeTime(each.decision.at),
        reason: content.reason ?? null,
      },
      held_call_id: each.heldCallId,
      sent_call_id: each.sentCallId,
      error: content.error
        ? {
            code: content.error.code,
            message: content.error.message,
            summary: content.error.summary ?? null,
            vendor_message: content.error.vendorMessage ?? null,
            argument: content.error.argument ?? null,
          }
        : null,
      unfinished_steps: each.state === 'sent' ? unfinishedSteps(content) : [],
      delivery: content.delivery ? { ...content.delivery } : null,
    }
  })
}

/** Where a helpdesk has no subjects, a conversation is titled by its customer, who is told once. */
function titleOf(item: OutboxItem): string | undefined {
  const title = targetOf(item)?.title
  return title === item.content.customer ? undefined : title
}

/** What is known of the conversation. */
function targetOf({ targets, thread }: OutboxItem): CallTarget | undefined {
  return targets.find(({ kind, id }) => kind === thread?.kind && id === thread.id)
}

export async function viewDetail(names: Names, each: OutboxItem): Promise<z.infer<typeof OutboxDetail>> {
  const [view] = await viewItems(names, [each])
  const { content } = each
  return {
    ...(view as z.infer<typeof OutboxItemView>),
    text_argument: content.textArgument ?? null,
    text: wordsOf(content) ?? null,
    arguments: content.arguments,
    original_arguments: content.originalArguments ?? null,
    changes: content.changes.map((change) => ({ ...change })),
    result: content.result ?? null,
    new_turns: each.state === 'stale' ? await viewTurns(names.store, each, content.newTurns ?? []) : [],
    seen: seenOf(each),
  }
}
