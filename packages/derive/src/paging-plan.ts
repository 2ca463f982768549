import type { PagingPlan } from '@helpdesk-mcp/contracts'
import type { OpenApiParameter, Operation } from './openapi.ts'
import type { SchemaSource } from './schema-source.ts'

/** As much of a connector's paging as derivation needs. */
export interface PagingTable {
  /** The vendor's query parameters that page. */
  parameters: readonly string[]
  /** The one that says how many. */
  size?: string
  /** The one that says where to start. */
  position?: string
  maximum?: number
  base?: number
}

/** How one list operation pages: natively if it takes every paging parameter, else here. */
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
  if (!native) return { native, maximum: 100 }
  const maximum = number(query.get(table.size ?? ''), 'maximum') ?? table.maximum ?? 100
  const position = query.get(table.position ?? '')
  const base = number(position, 'default') ?? number(position, 'minimum')
  const last = number(position, 'maximum')
  return {
    native,
    maximum,
    ...(base === undefined || base === table.base ? {} : { base }),
    ...(last === undefined ? {} : { last }),
  }
}
