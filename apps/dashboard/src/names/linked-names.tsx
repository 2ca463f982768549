import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allAccountsQuery } from '../api/accounts.ts'
import { answered, api } from '../api/answered.ts'
import { allServersQuery } from '../api/servers.ts'
import { TextLink } from '../design/button.tsx'

interface NameProps {
  names: Names
  /** Links to what is still there. */
  isLinked?: boolean
}

export function ServerName({ id, names, isLinked }: NameProps & { id: string }) {
  if (id === pageServerId) return 'Try a tool'
  const name = names.serverName(id)
  if (name === undefined) return <LastName id={id} isReady={names.isReady} end="revoked or expired" />
  if (!isLinked) return name
  return (
    <TextLink to="/servers/$id" params={{ id }}>
      {name}
    </TextLink>
  )
}

export function AccountName({ id, names, isLinked }: NameProps & { id: string | null }) {
  if (id === null) return isLinked ? 'None' : '–'
  const name = names.accountName(id)
  if (name === undefined) return <LastName id={id} isReady={names.isReady} end="removed" />
  if (!isLinked) return name
  return (
    <TextLink to="/accounts/$id" params={{ id }}>
      {name}
    </TextLink>
  )
}

/** What is no more has the name that the audit trail last knew. */
function LastName({ id, isReady, end }: { id: string; isReady: boolean; end: string }) {
  const { data } = useQuery({ ...lastNameQuery(id), enabled: isReady })
  if (!isReady || data === undefined) return '…'
  return (
    <span className="wrap-anywhere">
      {data ?? id} <span className="text-soft">({end})</span>
    </span>
  )
}

/** The name that an account or MCP server had last, which may be no more; null where the audit trail does not know it. */
export function lastNameQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', 'name', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const query = { subject: id, outcome: 'ok', limit: 1 } as const
      const { result } = await answered(api.GET('/audit', { params: { query }, signal }))
      return result[0]?.subject.name ?? null
    },
  })
}

/** Recorded as the MCP server of calls made on this page. */
export const pageServerId = 'page'

export interface Names {
  serverName: (id: string) => string | undefined
  accountName: (id: string) => string | undefined
  /** Of either. */
  nameOf: (id: string) => string | undefined
  /** The id of the connector that an account belongs to. */
  connectorOf: (accountId: string) => string | undefined
  /** Whether all names are loaded. */
  isReady: boolean
}

/** Names of accounts and MCP servers by id; undefined for what is no more. */
export function useNames(): Names {
  const accounts = useQuery(allAccountsQuery).data
  const servers = useQuery(allServersQuery).data
  return useMemo(() => {
    const accountNames = new Map((accounts ?? []).map(({ id, name }) => [id, name]))
    const connectors = new Map((accounts ?? []).map(({ id, connector }) => [id, connector]))
    const serverNames = new Map((servers ?? []).map(({ id, name }) => [id, name]))
    return {
      accountName: (id) => accountNames.get(id),
      nameOf: (id) => accountNames.get(id) ?? serverNames.get(id),
      connectorOf: (id) => connectors.get(id),
      serverName: (id) => serverNames.get(id),
      isReady: accounts !== undefined && servers !== undefined,
    }
  }, [accounts, servers])
}
