import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import type { MintedServer } from '../api/schemas.ts'
import { serverQuery } from '../api/servers.ts'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { EditServer } from './edit-server.tsx'
import { ReplacedUrl } from './replace-url-dialog.tsx'
import { useLiveServers } from './server-requests.ts'
import { ServerView } from './server-view.tsx'

const route = getRouteApi('/inside/servers/$id')

/** One MCP server. Its URL is known here only right after it was replaced. */
export function Server() {
  const { id } = route.useParams()
  return <OneServer key={id} id={id} />
}

function OneServer({ id }: { id: string }) {
  const server = useQuery({ ...serverQuery(id), refetchInterval: 60_000 })
  const [isEditing, setIsEditing] = useState(false)
  const [replaced, setReplaced] = useState<MintedServer>()
  useLiveServers(id)
  const isGone = server.error instanceof ApiProblem && server.error.status === 404
  if (isGone) {
    return (
      <Page title="MCP server">
        <Empty title="MCP server not found" action={<ButtonLink to="/servers">All MCP servers</ButtonLink>}>
          It was revoked or has expired. Its URL no longer works.
        </Empty>
      </Page>
    )
  }
  if (!server.data) {
    return (
      <Page title="MCP server">
        {server.isError ? (
          <ErrorNote error={server.error} retry={() => server.refetch()} />
        ) : (
          <Loading what="Loading MCP server" />
        )}
      </Page>
    )
  }
  if (replaced) return <ReplacedUrl server={replaced} onDone={() => setReplaced(undefined)} />
  if (isEditing) return <EditServer server={server.data} onDone={() => setIsEditing(false)} />
  return <ServerView server={server.data} onEdit={() => setIsEditing(true)} onReplaced={setReplaced} />
}
