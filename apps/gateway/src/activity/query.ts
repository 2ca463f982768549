import { effects } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import { givenTime, id, paging, readTime, text } from '../http/route-parts.ts'
import type { CallFilter } from '../storage/store.ts'

export const outcomes = ['attempted', 'ok', 'error', 'held'] as const
export const effect = z.enum(effects as readonly [string, ...string[]])

const filters = {
  mcp_server_id: id.optional(),
  integrated_account_id: id.optional(),
  person_id: id.optional().openapi({ description: 'In whose name the calls were made.' }),
  app_id: id.optional().openapi({ description: 'The connected app that made the calls.' }),
  outbox_item_id: id.optional().openapi({
    description:
      'The calls of one item of the outbox. Only then is the request listed of a call that was held and then sent, which are one call otherwise.',
  }),
  tool: text(128).optional(),
  effect: effect.optional(),
  outcome: z.enum(outcomes).optional(),
  error_code: text(64).optional(),
  refused: z.enum(['true', 'false']).optional().openapi({
    description: 'true: only calls that the gateway refused, so that nothing was sent. false: only others.',
  }),
  target: text(200)
    .regex(/^[a-z][a-z0-9_]*:./, 'Expected a kind and an id, such as ticket:123.')
    .optional()
    .openapi({ description: 'What the call touched, as kind:id.', example: 'ticket:123' }),
}

const range = {
  since: givenTime.optional().openapi({ description: 'Calls at or after this time.' }),
  until: givenTime.optional().openapi({ description: 'Calls before this time.' }),
}

const q = text(200).trim().min(1).optional().openapi({
  description:
    'The id of something that calls touched, or a part of the sentence, of a title or number of a target, of the name of the tool, the MCP server or the account, or of the error code.',
  example: 'parcel',
})

export const ActivityQuery = z.strictObject({ ...paging, q, ...filters, ...range })

export const NeighbourQuery = z.strictObject({ ...filters, ...range })

export const ReportQuery = z.strictObject({ ...filters, ...range })

export const ExportQuery = z.strictObject({
  format: z.enum(['csv', 'json']).openapi({ description: 'csv: RFC 4180, safe to open in a spreadsheet.' }),
  q,
  ...filters,
  ...range,
})

const zone = text(64).refine(isZone, 'Unknown time zone: write it as Europe/Dublin')

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

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
  zone: zone.optional().openapi({
    description: 'A time zone: each slice is then a day there, and slice_seconds is left out.',
    example: 'Europe/Dublin',
  }),
})

export function readCallFilter(query: Partial<z.infer<typeof ActivityQuery>>): CallFilter {
  const filter = {
    serverId: query.mcp_server_id,
    accountId: query.integrated_account_id,
    personId: query.person_id,
    appId: query.app_id,
    outboxItemId: query.outbox_item_id,
    tool: query.tool,
    effect: query.effect,
    outcome: query.outcome,
    errorCode: query.error_code,
    isRefused: query.refused === undefined ? undefined : query.refused === 'true',
    target: readTarget(query.target),
    since: readTime(query.since),
    until: readTime(query.until),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** `ticket:123`; an id may hold colons. */
function readTarget(given: string | undefined): CallFilter['target'] {
  if (given === undefined) return undefined
  const colon = given.indexOf(':')
  return { kind: given.slice(0, colon), id: given.slice(colon + 1) }
}
