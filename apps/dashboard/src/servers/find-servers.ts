import type { McpServer } from '../api/schemas.ts'

export type ServerOrder = 'created' | 'name' | 'expiry' | 'use'

export interface Order {
  by: ServerOrder
  isDescending: boolean
}

interface FindOptions {
  text: string
  /** Id of an account; empty for all. */
  account: string
  order: Order
  nameOf: (accountId: string) => string
}

/** The MCP servers whose name or accounts contain every word, in the order asked for. */
export function findServers(
  all: readonly McpServer[],
  { text, account, order, nameOf }: FindOptions,
): McpServer[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ name, integrated_account_ids: ids }) => {
    const said = [name, ...ids.map(nameOf)].join(' ').toLowerCase()
    return (account === '' || ids.includes(account)) && words.every((word) => said.includes(word))
  })
  return found.sort((a, b) => compare(a, b, order.by) * (order.isDescending ? -1 : 1))
}

function compare(a: McpServer, b: McpServer, by: ServerOrder): number {
  if (by === 'name') return a.name.localeCompare(b.name, 'en', { numeric: true })
  if (by === 'created') return Date.parse(a.created_at) - Date.parse(b.created_at)
  // What never expires comes after what does; what was never used comes before what was.
  if (by === 'expiry') return timeOf(a.expires_at, Number.MAX_VALUE) - timeOf(b.expires_at, Number.MAX_VALUE)
  return timeOf(a.last_used_at, 0) - timeOf(b.last_used_at, 0)
}

function timeOf(time: string | null, none: number): number {
  return time === null ? none : Date.parse(time)
}
