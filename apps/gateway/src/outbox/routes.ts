import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { originOf, recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { ApiError, namedInAudit } from '../http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  idParam,
  json,
  noQuery,
  optionalBody,
  problems,
  readBody,
  readPage,
} from '../http/route-parts.ts'
import { type OutboxItem, type OutboxState, outboxStates } from '../outbox-model.ts'
import type { RouteContext } from '../route-context.ts'
import { nameOfItem } from '../storage/outbox-audit.ts'
import { askedBy } from '../writes/channels-of.ts'
import { conversationChanged, type Decider, DecisionError } from './decide.ts'
import { Approval, Discarding, Edit, OutboxQuery } from './requests.ts'
import { OutboxDetail, OutboxList, Thread, viewDetail, viewItems, viewTurns } from './schemas.ts'
import { findItem, serversOf } from './who.ts'

const tags = ['Outbox']
/** As many drafts of helpdesks are looked up when a list of them is read. */
const maxChecked = 10

/** What agents wanted to do and a person decides about. */
export function outboxRoutes(app: OpenAPIHono<ApiEnvironment>, parts: RouteContext): void {
  const { context, outbox, may } = parts
  const { store } = context
  const common = { tags, security: bearer, middleware: [may('approve'), readBody] }

  const itemOf = async (c: Context<ApiEnvironment>, id: string): Promise<OutboxItem> => {
    const { tenantId, person } = c.var.principal
    const item = await outbox.sender.settle(await findItem(store, tenantId, id, person))
    return outbox.vendorDrafts.check(item)
  }
  const deciderOf = (c: Context<ApiEnvironment>): Decider => {
    const { kind, id, name } = originOf(c).actor
    return { store: recorded(context, c).store, by: { kind, id, name }, via: 'api' }
  }
  const refused = async ({ kind, detail, item, isRecorded }: DecisionError) =>
    new ApiError(kind, detail, {
      more: { outbox: await viewDetail(context, item) },
      audit: { name: nameOfItem(item), isRecorded },
    })
  /** The item, or how it stands now with a decision that was not made. */
  const decided = async (item: OutboxItem, decision: Promise<OutboxItem>) => {
    try {
      return await decision
    } catch (error) {
      throw error instanceof DecisionError ? await refused(error) : namedInAudit(error, nameOfItem(item))
    }
  }

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/outbox',
    operationId: 'listOutbox',
    summary: 'Calls that wait for a person, and what became of them, the latest first',
    request: { query: OutboxQuery },
    responses: { 200: json(OutboxList, 'The items, and how many there are by state.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { tenantId, person } = c.var.principal
    const query = c.req.valid('query')
    const own = await serversOf(store, person)
    const asked = query.mcp_server_id
    const serverIds =
      asked === undefined ? own : own === undefined || own.includes(asked) ? [asked] : ([] as string[])
    const filter = {
      ...(serverIds === undefined ? {} : { serverIds }),
      ...(query.integrated_account_id === undefined ? {} : { accountId: query.integrated_account_id }),
      ...(query.tool === undefined ? {} : { tool: query.tool }),
    }
    const states = query.state?.split(',') as OutboxState[] | undefined
    const [{ rows, nextCursor }, counts] = await Promise.all([
      store.outbox.list(tenantId, {
        ...{ ...readPage(query), ...filter, sort: query.sort },
        ...(states ? { states } : {}),
      }),
      store.outbox.counts(tenantId, filter),
    ])
    // Whoever looks at drafts of helpdesks should not see those for long that were sent.
    const drafts = states?.includes('vendor_draft') ? rows.slice(0, maxChecked) : []
    outbox.inBackground(async () => {
      for (const item of drafts) await outbox.vendorDrafts.check(item)
    })
    const all = Object.fromEntries(outboxStates.map((state) => [state, counts[state] ?? 0]))
    return c.json(
      {
        result: await viewItems(context, rows),
        next_cursor: nextCursor,
        counts: all as Record<OutboxState, number>,
        channels: askedBy(context.approvals, tenantId),
      },
      200,
    )
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/outbox/{id}',
    operationId: 'getOutboxItem',
    summary: 'One call that waits, whole',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(OutboxDetail, 'The item.'), ...problems() },
  })
  app.openapi(get, async (c) =>
    c.json(
      await viewDetail(context, await outbox.threads.check(await itemOf(c, c.req.valid('param').id))),
      200,
    ),
  )

  const thread = createRoute({
    ...common,
    method: 'get',
    path: '/outbox/{id}/thread',
    operationId: 'readOutboxThread',
    summary: 'The last turns of the conversation, as the helpdesk has them now',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(Thread, 'The turns.'), ...problems(409, 502, 504) },
  })
  app.openapi(thread, async (c) => {
    const { turns, item } = await outbox.threads.read(await itemOf(c, c.req.valid('param').id))
    return c.json({ turns: await viewTurns(store, item, turns), changed: item.state === 'stale' }, 200)
  })

  const approve = createRoute({
    ...common,
    method: 'post',
    path: '/outbox/{id}/approve',
    operationId: 'approveOutboxItem',
    summary: 'Approve a call: it is sent now, once',
    description:
      'With `text` or `arguments` it is changed first. 409 when it was decided or changed meanwhile, or when somebody has written in the conversation since (`conversation-changed`): `outbox` is the item as it stands now. To send it all the same, read its new turns and pass its `seen`.',
    request: { params: idParam, query: noQuery, body: optionalBody(Approval) },
    responses: {
      200: json(OutboxDetail, 'The item: sent, failed, or with an unknown outcome.'),
      ...problems(409, ...bodyProblems),
    },
  })
  app.openapi(approve, async (c) => {
    const item = await itemOf(c, c.req.valid('param').id)
    const now = await decided(item, outbox.decisions.approve(deciderOf(c), item, c.req.valid('json')))
    // The record of the approval says that it has sent nothing.
    if (now.state === 'stale') throw await refused(conversationChanged(now, true))
    return c.json(await viewDetail(context, now), 200)
  })

  const edit = createRoute({
    ...common,
    method: 'post',
    path: '/outbox/{id}/edit',
    operationId: 'editOutboxItem',
    summary: 'Change a call that waits',
    request: { params: idParam, query: noQuery, body: body(Edit) },
    responses: { 200: json(OutboxDetail, 'The item, which still waits.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(edit, async (c) => {
    const item = await itemOf(c, c.req.valid('param').id)
    const changed = await decided(item, outbox.decisions.edit(deciderOf(c), item, c.req.valid('json')))
    return c.json(await viewDetail(context, changed), 200)
  })

  const discard = createRoute({
    ...common,
    method: 'post',
    path: '/outbox/{id}/discard',
    operationId: 'discardOutboxItem',
    summary: 'Decide against a call: it is never sent',
    request: { params: idParam, query: noQuery, body: optionalBody(Discarding) },
    responses: { 200: json(OutboxDetail, 'The item.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(discard, async (c) => {
    const item = await itemOf(c, c.req.valid('param').id)
    const changed = await decided(item, outbox.decisions.discard(deciderOf(c), item, c.req.valid('json')))
    return c.json(await viewDetail(context, changed), 200)
  })
}
