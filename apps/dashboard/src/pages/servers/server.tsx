import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import type { MintedServer } from '../../api/schemas.ts'
import { serverQuery } from '../../api/servers.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { EditServer } from './edit-server.tsx'
import { NewAddress } from './new-address.tsx'
import { ServerView } from './server-view.tsx'
import { useLiveServers } from './use-live-servers.ts'

const route = getRouteApi('/inside/servers/$id')

/** One connection link. Its address is here only in the moment after a rotation. */
export function Server() {
  const { id } = route.useParams()
  return <OneServer key={id} id={id} />
}

function OneServer({ id }: { id: string }) {
  const server = useQuery({ ...serverQuery(id), refetchInterval: 60_000 })
  const [isEditing, setIsEditing] = useState(false)
  const [rotated, setRotated] = useState<MintedServer>()
  useLiveServers(id)
  const isGone = server.error instanceof ApiProblem && server.error.status === 404
  if (isGone) {
    return (
      <Page title="Connection link">
        <Empty
          title="This link is no longer there"
          action={<ButtonLink to="/servers">All connection links</ButtonLink>}
        >
          It was revoked, or its time is over. Its address opens nothing any more.
        </Empty>
      </Page>
    )
  }
  if (!server.data) {
    return (
      <Page title="Connection link">
        {server.isError ? (
          <ErrorNote error={server.error} retry={() => server.refetch()} />
        ) : (
          <Loading what="The connection link" />
        )}
      </Page>
    )
  }
  if (rotated) return <NewAddress server={rotated} onDone={() => setRotated(undefined)} />
  if (isEditing) return <EditServer server={server.data} onDone={() => setIsEditing(false)} />
  return <ServerView server={server.data} onEdit={() => setIsEditing(true)} onRotated={setRotated} />
}
