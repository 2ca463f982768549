import { effects } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import { givenTime, id, listOf, paging, readTime, text, time, writeTime } from '../http/route-parts.ts'
import type { ToolCall } from '../model.ts'
import type { CallFilter, CallSlice } from '../storage/store.ts'

const outcomes = ['attempted', 'ok', 'error'] as const
const effect = z.enum(effects as readonly [string, ...string[]])

const filters = {
  mcp_server_id: id.optional(),
  integrated_account_id: id.optional(),
  tool: text(128).optional(),
  effect: effect.optional(),
  outcome: z.enum(outcomes).optional(),
  error_code: text(64).optional(),
}

const range = {
  since: givenTime.optional().openapi({ description: 'Calls at or after this time.' }),
  until: givenTime.optional().openapi({ description: 'Calls before this time.' }),
}

export const ActivityQuery = z.strictObject({ ...paging, ...filters, ...range })

export const SeriesQuery = z.strictObject({
  ...filters,
  ...range,
  slice_seconds: z.coerce
    .number()
    .int()
    .min(1)
    .max(86_400 * 31)
    .optional()
    .openapi({ description: 'The length of a slice. A sixtieth of the range when left out.' }),
})

export const Call = z
  .object({
    id: z.string(),
    at: time,
    mcp_server_id: z.string(),
    integrated_account_id: z.string(),
    tool: z.string(),
    effects: z.array(effect),
    outcome: z.enum(outcomes).openapi({
      description:
        'attempted: the call is under way, or the process ended during it and its outcome is unknown.',
    }),
    error_code: z.string().nullable(),
    vendor_status: z.number().int().nullable(),
    vendor_calls: z.number().int().nullable(),
    duration_ms: z.number().nullable(),
    argument_names: z.array(z.string()),
    arguments_digest: z.string().openapi({
      description: 'A keyed digest: equal arguments have equal digests, values cannot be read from it.',
    }),
  })
  .openapi('ToolCall')

export const CallList = listOf(Call, 'ToolCallList')

const Slice = z
  .object({
    at: time,
    calls: z.number().int(),
    errors: z.record(z.string(), z.number().int()).openapi({ description: 'The number of errors by code.' }),
    median_ms: z.number().nullable(),
    p95_ms: z.number().nullable(),
  })
  .openapi('ActivitySlice')

export const Series = z
  .object({ result: z.array(Slice), next_cursor: z.null(), slice_seconds: z.number() })
  .openapi('ActivitySeries')

export function readCallFilter(query: Partial<z.infer<typeof ActivityQuery>>): CallFilter {
  const filter = {
    serverId: query.mcp_server_id,
    accountId: query.integrated_account_id,
    tool: query.tool,
    effect: query.effect,
    outcome: query.outcome,
    errorCode: query.error_code,
    since: readTime(query.since),
    until: readTime(query.until),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** A call as the API shows it. */
export function viewCall(call: ToolCall): z.infer<typeof Call> {
  return {
    id: call.id,
    at: writeTime(call.at),
    mcp_server_id: call.serverId,
    integrated_account_id: call.accountId,
    tool: call.tool,
    effects: call.effects,
    outcome: call.outcome,
    error_code: call.errorCode,
    vendor_status: call.vendorStatus,
    vendor_calls: call.vendorCalls,
    duration_ms: call.durationMs,
    argument_names: call.argumentNames,
    arguments_digest: call.argumentsDigest,
  }
}

export function viewSlice({ at, calls, errors, medianMs, p95Ms }: CallSlice): z.infer<typeof Slice> {
  return { at: writeTime(at), calls, errors, median_ms: medianMs, p95_ms: p95Ms }
}
