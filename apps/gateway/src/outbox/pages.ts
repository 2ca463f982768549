import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { nobody, originOf, personActor, recordedBy } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { problemPage } from '../http/pages.ts'
import { ApiError, notFound } from '../http/problem.ts'
import { problemResponse, toApiError } from '../http/to-response.ts'
import type { Actor, Person } from '../model.ts'
import type { OutboxItem } from '../outbox-model.ts'
import type { RouteContext } from '../route-context.ts'
import { readCode } from './channels/codes.ts'
import { actOn, isFromSlack, readInteraction } from './channels/slack-actions.ts'
import { conversationChanged, DecisionError } from './decide.ts'
import { decidedPage, itemPage } from './page.ts'
import { viewDetail } from './schemas.ts'
import { mayDecide } from './who.ts'

const maxForm = 2_000_000

/** Where people decide who have got a link, and where Slack sends what was chosen. No cookie counts here: the code, or the signature, does. */
export function approvalPages(app: OpenAPIHono<ApiEnvironment>, parts: RouteContext): void {
  const { context, outbox } = parts
  const { store } = context
  const small = bodyLimit({
    maxSize: maxForm,
    onError: () => problemResponse(new ApiError('too-large', 'The body is too large.')),
  })

  /** The item of a code, and whose code it is: a person who may still decide, or the receiver of the webhook. */
  const opened = async (c: Context): Promise<{ item: OutboxItem; person: Person | undefined }> => {
    const itemId = (c.req.param('item') ?? '').slice(0, 100)
    const holder = readCode(context, itemId, (c.req.param('code') ?? '').slice(0, 200))
    const item = holder && (await outbox.find(itemId))
    if (!item) throw notFound('approval')
    if (holder === 'webhook') return { item, person: undefined }
    const person =
      (await store.people.get(item.tenantId, holder.personId)) ??
      (await store.people.get(null, holder.personId))
    if (!person || !(await mayDecide(store, person, item))) throw notFound('approval')
    return { item: await outbox.sender.settle(item), person }
  }
  const shown = async (c: Context<ApiEnvironment>, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work()
    } catch (error) {
      const problem = toApiError(error, context.log)
      if (isJson(c)) return problemResponse(problem)
      const [first] = problem.errors
      return problemPage(
        c,
        { title: 'Not decided', reason: first?.message ?? problem.detail, more },
        problem.status,
      )
    }
  }

  app.get('/approvals/:item/:code', (c) =>
    shown(c, async () => {
      const { item } = await opened(c)
      if (item.state !== 'waiting' && item.state !== 'stale') return decidedPage(c, item)
      const { has_conversation: hasConversation } = await viewDetail(context, item)
      const read = hasConversation
        ? await outbox.threads
            .read(item)
            .catch((error: unknown) => ({ item, turns: toApiError(error, context.log).detail }))
        : { item, turns: undefined }
      const detail = await viewDetail(context, read.item)
      return itemPage(c, { item: read.item, detail, thread: read.turns })
    }),
  )

  app.post('/approvals/:item/:code', small, (c) =>
    shown(c, async () => {
      const { item, person } = await opened(c)
      const wish = await readWish(c)
      const actor: Actor = person ? personActor(person) : { ...nobody, kind: 'link', name: 'webhook' }
      const decider = {
        ...recordedBy({ store }, { ...originOf(c), actor }),
        by: { kind: actor.kind, id: actor.id, name: actor.name },
        via: person ? ('email' as const) : ('webhook' as const),
      }
      try {
        const decided = await decide(decider, item, wish)
        if (isJson(c)) return c.json(await viewDetail(context, decided), 200)
        return decidedPage(c, decided)
      } catch (error) {
        if (!(error instanceof DecisionError)) throw error
        const { kind, detail: why, item: now } = error
        const detail = await viewDetail(context, now)
        if (isJson(c)) throw new ApiError(kind, why, { more: { outbox: detail } })
        if (now.state !== 'waiting' && now.state !== 'stale') return decidedPage(c, now, 409)
        return itemPage(c, { item: now, detail, thread: undefined, problem: why }, 409)
      }
    }),
  )

  const decide = async (
    decider: Parameters<typeof outbox.decisions.approve>[0],
    item: OutboxItem,
    { decision, version, seen, text, reason }: Wish,
  ): Promise<OutboxItem> => {
    if (decision === 'discard') {
      return outbox.decisions.discard(decider, item, { version, ...(reason ? { reason } : {}) })
    }
    const decided = await outbox.decisions.approve(decider, item, { version, text, seen })
    if (decided.state === 'stale') throw conversationChanged(decided)
    return decided
  }

  app.post('/approvals/slack', small, async (c) => {
    const { slack } = outbox
    if (slack === undefined) return problemResponse(notFound('address'))
    const body = await c.req.text()
    const signed = {
      timestamp: c.req.header('x-slack-request-timestamp') ?? '',
      signature: c.req.header('x-slack-signature') ?? '',
    }
    if (!(await isFromSlack(context, slack.settings.signingSecret, signed, body))) {
      context.log.warn(
        {},
        'Refused a request to the address for Slack: its signature is not valid, or it is old.',
      )
      return problemResponse(new ApiError('unauthorized', 'This is not signed by Slack, or is too old.'))
    }
    const interaction = readInteraction(body)
    const { address, userAgent, requestId } = originOf(c)
    // Slack waits three seconds for an answer; what is chosen may take longer.
    outbox.inBackground(() =>
      actOn(context, { ...outbox, ...slack }, interaction, { address, userAgent, requestId }),
    )
    return c.body(null, 200)
  })
}

const more =
  '<p>The link may be over, or for somebody else. Open the page of the gateway to see what waits.</p>'

interface Wish {
  decision: 'approve' | 'discard'
  version: number | undefined
  seen: string | undefined
  text: string | undefined
  reason: string | undefined
}

function isJson(c: Context): boolean {
  return /^application\/json\b/i.test(c.req.header('content-type') ?? '')
}

async function readWish(c: Context): Promise<Wish> {
  const body = await c.req.text()
  const given = isJson(c) ? readJson(body) : Object.fromEntries(new URLSearchParams(body))
  const text = (name: string) => {
    const value = given[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const { decision } = given
  if (decision !== 'approve' && decision !== 'discard') {
    throw new ApiError('invalid', 'decision: expected approve or discard.')
  }
  const version = Number(given['version'] ?? Number.NaN)
  return {
    decision,
    version: Number.isSafeInteger(version) ? version : undefined,
    seen: text('seen'),
    // A form sends its lines with CR LF.
    text: isJson(c) ? text('text') : text('text')?.replaceAll('\r\n', '\n'),
    reason: text('reason')?.slice(0, 2_000),
  }
}

function readJson(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Answered below.
  }
  throw new ApiError('malformed', 'The body is not valid JSON.')
}
