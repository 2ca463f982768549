import { ConnectorError } from '@helpdesk-mcp/contracts'
import type { Ask, Block, Wanted } from './block.ts'
import { type ExtentPaths, extentOf } from './extent.ts'

/** Offset and count. `next` and `total` are dotted paths in the body; `next` is non-null while there are more. */
export interface OffsetPagination extends ExtentPaths {
  readonly kind: 'offset'
  readonly parameters: readonly string[]
  offset: string
  size: string
  base: number
  maximum: number
}

export interface OffsetOptions extends ExtentPaths {
  offset: string
  size: string
  base?: number
  maximum?: number
}

export function offset(options: OffsetOptions): OffsetPagination {
  return { kind: 'offset', parameters: [options.offset, options.size], base: 0, maximum: 100, ...options }
}

export async function readOffset(table: OffsetPagination, wanted: Wanted, ask: Ask): Promise<Block> {
  const { start, maximum, base = table.base, last } = wanted
  if (last !== undefined && base + start > last) throw tooFar(base + start, last)
  const size = Math.min(wanted.count, maximum)
  const { body, items } = await ask({ [table.offset]: base + start, [table.size]: size })
  const read = { length: items.length, end: start + items.length, full: items.length >= size }
  return { at: start, items, ...extentOf(body, table, read) }
}

function tooFar(position: number, last: number): ConnectorError {
  return new ConnectorError(
    'invalid_arguments',
    `This list is answered up to its item ${last} only, and the next page begins at ${position}. Narrow the filters to see the rest.`,
    { details: { last } },
  )
}
