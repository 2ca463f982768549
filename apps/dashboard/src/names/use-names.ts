import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allAccountsQuery } from '../api/all-accounts.ts'
import { allServersQuery } from '../api/all-servers.ts'

/** Recorded as the MCP server of calls made on this page. */
export const pageServerId = 'page'

export interface Names {
  serverName: (id: string) => string | undefined
  accountName: (id: string) => string | undefined
  /** Whether all names are loaded. */
  isReady: boolean
}

/** Names of accounts and MCP servers by id; undefined for what is no more. */
export function useNames(): Names {
  const accounts = useQuery(allAccountsQuery).data
  const servers = useQuery(allServersQuery).data
  return useMemo(() => {
    const accountNames = new Map((accounts ?? []).map(({ id, name }) => [id, name]))
    const serverNames = new Map((servers ?? []).map(({ id, name }) => [id, name]))
    return {
      accountName: (id) => accountNames.get(id),
      serverName: (id) => serverNames.get(id),
      isReady: accounts !== undefined && servers !== undefined,
    }
  }, [accounts, servers])
}
