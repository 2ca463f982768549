import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allAccountsQuery } from '../../api/all-accounts.ts'
import { allServersQuery } from '../../api/all-servers.ts'
import { pageServerId } from './call-words.ts'

export interface Names {
  serverName: (id: string) => string
  accountName: (id: string) => string
}

/** Names of accounts and MCP servers by id; an unknown one keeps its id. */
export function useNames(): Names {
  const accounts = useQuery(allAccountsQuery).data
  const servers = useQuery(allServersQuery).data
  return useMemo(() => {
    const accountNames = new Map((accounts ?? []).map(({ id, name }) => [id, name]))
    const serverNames = new Map((servers ?? []).map(({ id, name }) => [id, name]))
    serverNames.set(pageServerId, 'This page')
    return {
      accountName: (id) => accountNames.get(id) ?? id,
      serverName: (id) => serverNames.get(id) ?? id,
    }
  }, [accounts, servers])
}
