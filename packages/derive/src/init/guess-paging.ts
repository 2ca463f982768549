import { cursor, lastId, none, offset, type Pagination, page } from '@helpdesk-mcp/connector'
import type { Operation } from '../document/operations.ts'
import type { SchemaSource } from '../document/schema-source.ts'
import { answerSchema, properties } from '../schemas/answer-schema.ts'

/** How a vendor pages, in the words of a definition. */
export interface PagingGuess {
  kind: 'page' | 'offset' | 'cursor' | 'last_id' | 'none'
  /** Options of the function of that name. */
  options: Record<string, string | number>
  /** In how many of how many lists. */
  seen: { with: number; of: number }
}

const pages = ['page', 'page_number', 'pageNumber', 'page[number]', 'pageNo', 'page_no', 'pageIndex', 'p']
const offsets = [
  'offset',
  'start',
  'from',
  'skip',
  'startIndex',
  'start_index',
  'start_at',
  'startAt',
  'page[offset]',
]
const cursors = [
  ...[
    'cursor',
    'page[after]',
    'after',
    'page_token',
    'pageToken',
    'next_token',
    'nextToken',
    'starting_after',
  ],
  ...[
    'continuation',
    'continuation_token',
    'nextPageToken',
    'next_page_token',
    'next_cursor',
    'page[cursor]',
    'start_cursor',
  ],
]
/** Parameters that take the id of a row: rows after it follow. */
const lastIds = ['starting_after', 'after_id', 'since_id', 'last_id', 'before_id', 'before', 'after']
const sizes = [
  ...[
    'per_page',
    'perPage',
    'page_size',
    'pageSize',
    'page[size]',
    'limit',
    'size',
    'count',
    'max_results',
    'maxResults',
  ],
  ...[
    'results_per_page',
    'items_per_page',
    'itemsPerPage',
    'per',
    'page[limit]',
    'take',
    'rows',
    'pagesize',
    'first',
    '$top',
  ],
]
const nextPaths = [
  ...[
    'next_cursor',
    'nextCursor',
    'next_page_token',
    'nextPageToken',
    'next_token',
    'cursor',
    'after',
    'end_cursor',
  ],
  ...['after_cursor', 'continuation', 'next'],
]
const totals = [
  'total',
  'total_count',
  'totalCount',
  'total_results',
  'count',
  'totalItems',
  'total_items',
  'all_count',
]

const fixedSize = 25

/** The paging that most lists share, by the names of their query parameters. */
export function guessPaging(lists: readonly Operation[], source: SchemaSource): PagingGuess {
  const queries = lists.map((operation) => ({
    operation,
    names: operation.parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name),
  }))
  const having = (names: readonly string[]) =>
    queries.filter((query) => names.every((name) => query.names.includes(name)))
  const ways = [
    ...cursors.flatMap((position) => sizes.map((size) => ({ kind: 'cursor' as const, position, size }))),
    ...pages.flatMap((position) => sizes.map((size) => ({ kind: 'page' as const, position, size }))),
    ...offsets.flatMap((position) => sizes.map((size) => ({ kind: 'offset' as const, position, size }))),
    ...lastIds.flatMap((position) => sizes.map((size) => ({ kind: 'last_id' as const, position, size }))),
    ...pages.map((position) => ({ kind: 'page' as const, position, size: undefined })),
  ]
  const counted = ways
    .map((way) => ({ ...way, found: having([way.position, ...(way.size === undefined ? [] : [way.size])]) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => weight(b) - weight(a))
  for (const { kind, position, size, found } of counted) {
    const seen = { with: found.length, of: lists.length }
    const operations = found.map(({ operation }) => operation)
    const total = pathIn(operations, source, totals)
    if (kind === 'cursor') {
      const next = pathIn(operations, source, nextPaths)
      if (next === undefined) continue
      return {
        kind,
        seen,
        options: { cursor: position, size: size ?? '', next, ...maximumOf(operations, size, source) },
      }
    }
    if (kind === 'last_id')
      return {
        kind,
        seen,
        options: { parameter: position, id: 'id', size: size ?? '', ...maximumOf(operations, size, source) },
      }
    return {
      kind,
      seen,
      options: {
        [kind]: position,
        ...(size === undefined ? { maximum: fixedSize } : { size, ...maximumOf(operations, size, source) }),
        ...baseOf(operations, position, kind, source),
        ...(total === undefined ? {} : { total }),
      },
    }
  }
  return { kind: 'none', options: {}, seen: { with: 0, of: lists.length } }
}

/** A page without a size is what is left where few lists take one. */
function weight({ size, found }: { size: string | undefined; found: readonly unknown[] }): number {
  return size === undefined ? found.length / 2 : found.length
}

function maximumOf(
  operations: readonly Operation[],
  size: string | undefined,
  source: SchemaSource,
): { maximum?: number } {
  const found = numberOf(operations, size, 'maximum', source)
  return found === undefined ? {} : { maximum: found }
}

function baseOf(
  operations: readonly Operation[],
  position: string,
  kind: 'page' | 'offset',
  source: SchemaSource,
): { base?: number } {
  const found =
    numberOf(operations, position, 'minimum', source) ?? numberOf(operations, position, 'default', source)
  const usual = kind === 'page' ? 1 : 0
  return found === undefined || found === usual || found > 1 ? {} : { base: found }
}

function numberOf(
  operations: readonly Operation[],
  parameter: string | undefined,
  key: string,
  source: SchemaSource,
): number | undefined {
  for (const { parameters } of operations) {
    const schema = source.read(parameters.find(({ name }) => name === parameter)?.schema)
    if (typeof schema?.[key] === 'number') return schema[key]
  }
  return undefined
}

/** The dotted path of a field of the answers, at their root or one level deeper, by its likely names. */
function pathIn(
  operations: readonly Operation[],
  source: SchemaSource,
  names: readonly string[],
): string | undefined {
  const counts = new Map<string, number>()
  for (const operation of operations) {
    const schema = source.read(answerSchema(operation))
    if (!schema) continue
    for (const [name, value] of properties(schema)) {
      const inner = source.read(value)
      const below = inner ? properties(inner).map(([key]) => key) : []
      if (below.length === 0 && names.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
      for (const key of below)
        if (names.includes(key)) counts.set(`${name}.${key}`, (counts.get(`${name}.${key}`) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The same as a definition says it. */
export function paginationOf({ kind, options }: Pick<PagingGuess, 'kind' | 'options'>): Pagination {
  const make = { page, offset, cursor, last_id: lastId, none } as unknown as Record<
    string,
    (options: object) => Pagination
  >
  return (make[kind] as (options: object) => Pagination)(options)
}
