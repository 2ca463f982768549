import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountsQuery } from '../../api/accounts.ts'
import { connectorsQuery } from '../../api/connectors.ts'
import type { Connector } from '../../api/schemas.ts'

/** The connectors of these accounts, each once. */
export function useChosenConnectors(accountIds: readonly string[]): Connector[] {
  const connectors = useQuery(connectorsQuery)
  const accounts = useInfiniteQuery(accountsQuery())
  const rows = accounts.data?.pages.flatMap(({ result }) => result) ?? []
  const ids = new Set(rows.filter(({ id }) => accountIds.includes(id)).map(({ connector }) => connector))
  return (connectors.data ?? []).filter(({ id }) => ids.has(id))
}
