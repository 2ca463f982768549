import {
  defaultPageMaximum,
  type JsonSchema,
  maxLimit,
  type Pagination,
  type PagingPlan,
  type TextPlan,
} from '@helpdesk-mcp/contracts'
import type { OpenApiParameter, Operation } from '../document/operations.ts'
import type { SchemaSource } from '../document/schema-source.ts'

/** What a connector's definition says about the vendor's paging parameters. */
export interface PagingTable {
  /** Every query parameter that pages. */
  parameters: readonly string[]
  /** The parameter for the page size. */
  size?: string
  /** The parameter for the page number or offset. */
  position?: string
  maximum?: number
  base?: number
  /** The whole of it; a tool's entry may differ from it. */
  pagination?: Pagination
  /** The entry's own, where it differs. */
  own?: Pagination
}

/** The same as the definition says it. */
export function pagingTable(pagination: Pagination): PagingTable {
  const { kind, parameters } = pagination
  if (kind === 'none') return { parameters, pagination }
  const { size, maximum } = pagination
  const sized = { parameters, maximum, pagination, ...(size === undefined ? {} : { size }) }
  if (kind === 'cursor' || kind === 'last_id') return sized
  return { ...sized, position: kind === 'page' ? pagination.page : pagination.offset, base: pagination.base }
}

/** How a list is paged: by the vendor if the operation takes every paging parameter, else by the connector. */
export function pagingPlan(source: SchemaSource, operation: Operation, table: PagingTable): PagingPlan {
  const number = (parameter: OpenApiParameter | undefined, key: string): number | undefined => {
    const value = source.read(parameter?.schema)?.[key]
    return typeof value === 'number' ? value : undefined
  }
  const query = new Map(
    operation.parameters
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => [parameter.name, parameter]),
  )
  const native = table.parameters.length > 0 && table.parameters.every((name) => query.has(name))
  if (!native) return { native, maximum: defaultPageMaximum }
  const maximum = number(query.get(table.size ?? ''), 'maximum') ?? table.maximum ?? defaultPageMaximum
  const position = query.get(table.position ?? '')
  const base = number(position, 'default') ?? number(position, 'minimum')
  const last = number(position, 'maximum')
  const { own, pagination } = table
  const used = own ?? pagination
  return {
    native,
    maximum,
    ...(own ? { pagination: own } : {}),
    ...(used && used.kind !== 'none' && used.reversed ? { reversed: true as const } : {}),
    ...(base === undefined || base === table.base ? {} : { base }),
    ...(last === undefined ? {} : { last }),
  }
}

/** Our own arguments: paging for lists, a choice of fields for every read. */
export function ownArguments(
  paging: PagingPlan | undefined,
  takesFields: boolean,
  texts: readonly TextPlan[] = [],
): Record<string, JsonSchema> {
  return {
    ...(paging ? { limit, next_cursor: nextCursor } : {}),
    ...(takesFields ? { fields: fields(texts) } : {}),
  }
}

const limit: JsonSchema = { type: 'integer', minimum: 1, maximum: maxLimit, default: 20 }

const nextCursor: JsonSchema = {
  type: 'string',
  description: 'From the previous answer, unchanged.',
}

/** Names a message of the answer as the example of how its quoted history is read. */
function fields(texts: readonly TextPlan[]): JsonSchema {
  const message = texts.find((text) => text.message)
  const full = message ? ` "${message.path || '*'}:full": with quoted history.` : ''
  return {
    type: 'array',
    items: { type: 'string' },
    description: `Dotted paths; ["*"]: all.${full}`,
  }
}
