import { ConnectorError, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'

/** The object in the response of a tool: what the record's path leads to, or the whole body. */
export function itemIn(record: ToolRecord, body: unknown): unknown {
  return valueAt(body, record.response.at) ?? body
}

/** The items in the response of a list, newest first where the vendor turns its pages round; a missing list is an empty one. */
export function itemsIn(title: string, record: ToolRecord, body: unknown): unknown[] {
  const found = valueAt(body, record.response.at)
  if (Array.isArray(found)) return record.response.paging?.reversed ? found.toReversed() : found
  if (found === undefined || found === null) return []
  throw new ConnectorError(
    'unexpected_response',
    `${title} answered ${record.name} with something that is not a list.`,
  )
}
