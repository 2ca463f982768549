import { useQuery } from '@tanstack/react-query'
import { lastNameQuery } from '../api/last-name.ts'
import { TextLink } from '../components/text-link.tsx'
import { type Names, pageServerId } from './use-names.ts'

interface NameProps {
  names: Names
  /** Links to what is still there. */
  isLinked?: boolean
}

export function ServerName({ id, names, isLinked }: NameProps & { id: string }) {
  if (id === pageServerId) return isLinked ? 'None (run on this page)' : 'This page'
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
