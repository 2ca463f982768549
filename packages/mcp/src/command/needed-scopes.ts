import { loadTools } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand } from './connector-command.ts'

/** The scopes documented for these tools and for those that they read on the way, and what every login needs. */
export function neededScopes(
  { oauth, tools: file }: ConnectorCommand['definition'],
  tools: readonly ToolRecord[],
): string[] {
  const all = new Map(loadTools(file).map((record) => [record.id, record]))
  const used = tools.flatMap((record) => [record, ...readBy(record).flatMap((id) => all.get(id) ?? [])])
  return [...new Set([...(oauth?.scopes ?? []), ...used.flatMap(({ scopes = [] }) => scopes)])].sort()
}

function readBy({ resolve = {}, merge = [], each }: ToolRecord): string[] {
  return [
    ...Object.values(resolve).map(({ list }) => list),
    ...merge.map(({ read }) => read),
    ...(each ? [each.read] : []),
  ]
}
