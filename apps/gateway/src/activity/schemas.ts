import type { CallTarget as TargetModel } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import { listOf, time, writeTime } from '../http/route-parts.ts'
import type { CallTexts, RecordedChange, ToolCall } from '../model.ts'
import { type DecidedBy, decidedBy, decisionPlaces, type OutboxItem, outboxStates } from '../outbox-model.ts'
import type { CallSlice, Store } from '../storage/store.ts'
import { effect, outcomes } from './query.ts'

export const CallTarget = z
  .object({
    kind: z.string().openapi({ description: 'ticket, conversation, customer, order, agent or another.' }),
    id: z.string(),
    title: z
      .string()
      .optional()
      .openapi({ description: 'Text of a customer or vendor, cut to one line: data.' }),
    number: z
      .string()
      .optional()
      .openapi({ description: 'The number that people see, if it is not the id.' }),
    link: z.string().optional().openapi({ description: 'An https URL in the helpdesk.' }),
    customer: z
      .string()
      .optional()
      .openapi({ description: 'Of a conversation: its customer, by name or else by e-mail address.' }),
  })
  .openapi('CallTarget')

export const CallChange = z
  .object({
    field: z.string(),
    before: z.unknown().optional().openapi({ description: 'Left out when the call did not learn it.' }),
    after: z.unknown().optional().openapi({ description: 'Left out when a value was only removed.' }),
    length: z.number().int().optional().openapi({
      description:
        'Characters of a free text. Its words are only kept if HELPDESK_MCP_ACTIVITY_TEXT_DAYS says so, and only given for one call.',
    }),
  })
  .openapi('CallChange')

const Caller = z
  .object({ id: z.string(), name: z.string() })
  .openapi('CallerName', { description: 'The name is as it was then.' })

const Decider = z
  .object({
    kind: z.string(),
    id: z.string().nullable(),
    name: z.string().nullable(),
    via: z.enum(decisionPlaces),
  })
  .openapi('CallDecider', { description: 'The name is as it was then.' })

export const Call = z
  .object({
    id: z.string(),
    at: time,
    mcp_server_id: z.string(),
    integrated_account_id: z
      .string()
      .nullable()
      .openapi({ description: 'null where a call named a tool of no account.' }),
    person: z.union([Caller, z.null()]).openapi({
      description: 'In whose name the call was made; null for a URL, which anybody may hold.',
    }),
    app: z.union([Caller, z.null()]).openapi({ description: 'The connected app that made the call.' }),
    outbox_item_id: z.string().nullable().openapi({
      description:
        'The item of the outbox as which the call was held, or sent after a person had approved it.',
    }),
    outbox_state: z.enum(outboxStates).nullable().openapi({
      description: 'How that item stands now; null where there is none, or it was deleted since.',
    }),
    approved_by: z.union([Decider, z.null()]).openapi({
      description:
        'Who approved that item: of the call that was sent, of one that was stopped since somebody had written meanwhile, and of the one that was held.',
    }),
    discarded_by: z
      .union([Decider, z.null()])
      .openapi({ description: 'Who decided against the item, of the call that was held.' }),
    tool: z.string(),
    effects: z
      .array(effect)
      .openapi({ description: 'What this call does; of a refused call, what it would have done.' }),
    summary: z.string().openapi({
      description: 'What was done, or why it was not, in one sentence. Empty for calls of older versions.',
    }),
    targets: z.array(CallTarget).openapi({ description: 'What the call touched, at most 20.' }),
    target_count: z.number().int().openapi({
      description:
        'The number of all that it touched. A message or a note that it wrote is listed, and not counted.',
    }),
    row_count: z.number().int().nullable().openapi({ description: 'Rows of a list; null for other calls.' }),
    changes: z.array(CallChange).openapi({
      description:
        'The fields that a write changed. While the outcome is unknown they are those it asked for; empty when it was refused.',
    }),
    outcome: z.enum(outcomes).openapi({
      description:
        'attempted: the call is under way, or the process ended during it and its outcome is unknown. held: nothing was sent; it waits, or waited, for a person in the outbox.',
    }),
    error_code: z.string().nullable(),
    error_argument: z
      .string()
      .nullable()
      .openapi({ description: 'The argument that the error is about, where that is known.' }),
    vendor_message: z.string().nullable().openapi({
      description:
        'Why it failed in the helpdesk’s own words: data, on one line of at most 300 characters, without credentials and without the texts that the call sent.',
    }),
    vendor_status: z.number().int().nullable(),
    vendor_calls: z.number().int().nullable(),
    duration_ms: z.number().nullable(),
    argument_names: z.array(z.string()),
    arguments_digest: z.string().openapi({
      description: 'A keyed digest: equal arguments have equal digests, values cannot be read from it.',
    }),
  })
  .openapi('ToolCall')

export const CallList = z
  .object({
    ...listOf(Call, 'ToolCallPage').shape,
    searched_since: time.nullable().openapi({
      description:
        'Where `q` has not been looked for in all calls yet: how far back this page went. The next page goes on. Such a page may have few calls, or none.',
    }),
  })
  .openapi('ToolCallList')

export const Neighbours = z
  .object({
    newer: z.string().nullable().openapi({ description: 'The id of the call above it in the list.' }),
    older: z.string().nullable().openapi({ description: 'The id of the call below it.' }),
  })
  .openapi('CallNeighbours')

const Slice = z
  .object({
    at: time,
    calls: z.number().int(),
    ok: z.number().int(),
    failed: z.number().int().openapi({ description: 'Sent, and not done.' }),
    refused: z.number().int().openapi({ description: 'Not sent: the gateway refused it.' }),
    attempted: z.number().int().openapi({ description: 'Under way, or its outcome is unknown.' }),
    held: z
      .number()
      .int()
      .openapi({ description: 'Held for a person, and not sent since: they wait, or were discarded.' }),
    waiting: z.number().int().openapi({ description: 'Those of `held` that still wait for a person.' }),
    errors: z.record(z.string(), z.number().int()).openapi({ description: 'The number of errors by code.' }),
    median_ms: z
      .number()
      .nullable()
      .openapi({ description: 'Of calls that were sent: neither refused nor held.' }),
    p95_ms: z.number().nullable(),
  })
  .openapi('ActivitySlice')

export const Series = z
  .object({
    result: z.array(Slice),
    next_cursor: z.null(),
    slice_seconds: z.number().openapi({ description: 'Of a day of a zone 86,400, whatever its length.' }),
  })
  .openapi('ActivitySeries')

/** Calls as the API shows them, with how their items of the outbox stand. */
export async function viewCalls(
  { outbox }: Pick<Store, 'outbox'>,
  tenantId: string,
  calls: readonly ToolCall[],
): Promise<z.infer<typeof Call>[]> {
  const ids = new Set(calls.flatMap(({ outboxItemId }) => outboxItemId ?? []))
  const items = await outbox.states(tenantId, [...ids])
  return calls.map((call) => viewCall(call, { items }))
}

/** A call as the API shows it; with its free texts, where they are known. */
export function viewCall(
  call: ToolCall,
  { texts = {}, items = new Map() }: { texts?: CallTexts; items?: HeldItems } = {},
): z.infer<typeof Call> {
  const item = items.get(call.outboxItemId ?? '')
  return {
    id: call.id,
    at: writeTime(call.at),
    mcp_server_id: call.serverId,
    integrated_account_id: call.accountId === '' ? null : call.accountId,
    person: nameOf(call.personId, call.personName),
    app: nameOf(call.appId, call.appName),
    outbox_item_id: call.outboxItemId,
    outbox_state: item?.state ?? null,
    approved_by: call.approvedBy ?? deciderOf(call, item, approvedStates),
    discarded_by: deciderOf(call, item, ['discarded']),
    tool: call.tool,
    effects: call.effects,
    summary: call.summary,
    targets: call.targets.map(nameOnce),
    target_count: call.targetCount,
    row_count: call.rowCount,
    changes: call.changes.map((change) => ({ ...change, ...textsOf(change, texts) })),
    outcome: call.outcome,
    error_code: call.errorCode,
    error_argument: call.errorArgument,
    vendor_message: call.vendorMessage,
    vendor_status: call.vendorStatus,
    vendor_calls: call.vendorCalls,
    duration_ms: call.durationMs,
    argument_names: call.argumentNames,
    arguments_digest: call.argumentsDigest,
  }
}

/** Where a helpdesk has no subjects, a conversation is titled by its customer, who is told once. */
export function nameOnce({ customer, ...target }: TargetModel): TargetModel {
  return customer === undefined || customer === target.title ? target : { ...target, customer }
}

type HeldItems = ReadonlyMap<string, Pick<OutboxItem, 'state' | 'decision'>>

const approvedStates: readonly OutboxItem['state'][] = ['sending', 'sent', 'failed', 'unknown']

/** Who decided about the item that a call was held as, where that decision was one of these. */
function deciderOf(
  { outcome }: ToolCall,
  item: Pick<OutboxItem, 'state' | 'decision'> | undefined,
  states: readonly OutboxItem['state'][],
): DecidedBy | null {
  const decision = outcome === 'held' && item && states.includes(item.state) ? item.decision : null
  return decision && decidedBy(decision)
}

export function viewSlice({ at, medianMs, p95Ms, ...counts }: CallSlice): z.infer<typeof Slice> {
  return { at: writeTime(at), ...counts, median_ms: medianMs, p95_ms: p95Ms }
}

function textsOf({ field }: RecordedChange, texts: CallTexts): { before?: string; after?: string } {
  return (Object.hasOwn(texts, field) ? texts[field] : undefined) ?? {}
}

function nameOf(id: string | null, name: string | null): z.infer<typeof Caller> | null {
  return id === null ? null : { id, name: name ?? '' }
}
