import type { OutboxItem } from './outbox-requests.ts'

/** Calls about one conversation, in the order of the list. */
export interface ItemGroup {
  key: string
  items: readonly OutboxItem[]
}

/** Puts calls about the same conversation together, where the first of them stands. */
export function groupByThread(items: readonly OutboxItem[]): ItemGroup[] {
  const groups = new Map<string, OutboxItem[]>()
  for (const item of items) {
    const { thread, integrated_account: account } = item
    const key = thread === null ? item.id : `${account.id} ${thread.kind} ${thread.id}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups].map(([key, own]) => ({ key, items: own }))
}

/** The call by which the conversation of a group is read; undefined where none can be. */
export function readerOf({ items }: Pick<ItemGroup, 'items'>): OutboxItem | undefined {
  return items.find(({ has_conversation: has }) => has)
}

/** The MCP servers that asked, each with how many of its calls are listed, by name. */
export function askingServers(items: readonly OutboxItem[]): { id: string; name: string; count: number }[] {
  const servers = new Map<string, { id: string; name: string; count: number }>()
  for (const { mcp_server: server } of items) {
    const known = servers.get(server.id)
    if (known) known.count += 1
    else servers.set(server.id, { id: server.id, name: server.name || 'A revoked MCP server', count: 1 })
  }
  return [...servers.values()].sort((one, other) => one.name.localeCompare(other.name))
}
