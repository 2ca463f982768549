import { effects } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import type { Catalog } from '../connectors/catalog.ts'
import { givenTime, id, paging, readTime, text } from '../http/route-parts.ts'
import { countedKinds } from '../storage/call-kinds.ts'
import type { CallFilter } from '../storage/store.ts'
import { answeringTools } from './answering-tools.ts'

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
  waiting: z.enum(['true', 'false']).optional().openapi({
    description:
      'true: only calls that are held and wait for a person. false: only others; with `outcome=held`, those that were discarded or have expired.',
  }),
  by: z.enum(['assistants', 'people']).optional().openapi({
    description: 'assistants: only calls through MCP servers. people: only calls made by hand, on the page.',
  }),
  counted_as: z.enum(countedKinds).optional().openapi({
    description: 'Only calls that `GET /overview` counts as this, all of which succeeded.',
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

const sliceSeconds = z.coerce
  .number()
  .int()
  .min(1)
  .max(86_400 * 31)

const zone = text(64).refine(isZone, 'Unknown time zone: write it as Europe/Dublin')

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const ReportExportQuery = z.strictObject({
  format: z.enum(['csv']).openapi({ description: 'csv: RFC 4180, safe to open in a spreadsheet.' }),
  slice_seconds: sliceSeconds.optional().openapi({
    description: 'The length of a row of calls over time. A sixtieth of the range when left out.',
  }),
  zone: zone.optional().openapi({
    description: 'The time zone in which times are written; UTC when left out.',
    example: 'Europe/Dublin',
  }),
  ...filters,
  ...range,
})

export const ExportQuery = z.strictObject({
  format: z.enum(['csv', 'json']).openapi({ description: 'csv: RFC 4180, safe to open in a spreadsheet.' }),
  zone: zone.optional().openapi({
    description: 'The time zone of the first column of a CSV file; UTC when left out.',
    example: 'Europe/Dublin',
  }),
  q,
  ...filters,
  ...range,
})

export const SeriesQuery = z.strictObject({
  ...filters,
  ...range,
  slice_seconds: sliceSeconds
    .optional()
    .openapi({ description: 'The length of a slice. A sixtieth of the range when left out.' }),
  zone: zone.optional().openapi({
    description: 'A time zone: each slice is then a day there, and slice_seconds is left out.',
    example: 'Europe/Dublin',
  }),
})

export type ReadCallFilter = (query: Partial<z.infer<typeof ActivityQuery>>) => CallFilter

/** Reads filters of a query; the catalog says which tools answer customers. */
export function createFilterReader(catalog: Catalog): ReadCallFilter {
  let answering: readonly string[] | undefined
  return (query) => {
    const { counted_as: kind } = query
    if (kind === undefined) return readCallFilter(query)
    answering ??= answeringTools(catalog)
    return { ...readCallFilter(query), countedAs: { kind, answering } }
  }
}

function readCallFilter(query: Partial<z.infer<typeof ActivityQuery>>): CallFilter {
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
    isWaiting: query.waiting === undefined ? undefined : query.waiting === 'true',
    isByHand: query.by === undefined ? undefined : query.by === 'people',
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
