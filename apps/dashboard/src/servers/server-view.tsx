import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { McpServer, MintedServer } from '../api/schemas.ts'
import { Button, ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Details, Panel } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { SharedWith } from '../people/shared-with.tsx'
import { RecentCalls } from './recent-calls.tsx'
import { ReplaceUrlDialog } from './replace-url-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import { Offers, ServerFacts } from './server-facts.tsx'
import { changeServer } from './server-requests.ts'

interface ServerViewProps {
  server: McpServer
  onEdit: () => void
  onReplaced: (server: MintedServer) => void
}

export function ServerView({ server, onEdit, onReplaced }: ServerViewProps) {
  const [asked, setAsked] = useState<'replace' | 'revoke'>()
  const close = () => setAsked(undefined)
  return (
    <Page
      title={server.name}
      above={[{ label: 'MCP servers', to: '/servers' }]}
      intro="Its URL was shown once, when it was created. If it is lost, replace it: you get a new one."
      actions={
        <>
          <ButtonLink to="/history" search={{ subject: server.id }}>
            History
          </ButtonLink>
          <Button onClick={onEdit}>Edit</Button>
          <Button onClick={() => setAsked('replace')}>Replace the URL</Button>
          <Button look="danger" onClick={() => setAsked('revoke')}>
            Revoke
          </Button>
        </>
      }
    >
      <Notices server={server} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <Panel title="Details">
            <ServerFacts server={server} />
          </Panel>
          <SharedWith server={server} />
        </div>
        <Offers server={server} />
      </div>
      <RecentCalls server={server} />
      <ReplaceUrlDialog server={server} open={asked === 'replace'} onReplaced={onReplaced} onClose={close} />
      <RevokeDialog server={server} open={asked === 'revoke'} onClose={close} />
    </Page>
  )
}

/** What became different without anyone changing the MCP server, until it is dismissed or the MCP server is edited. */
export function Notices({ server }: { server: McpServer }) {
  const queries = useQueryClient()
  const dismiss = useMutation({
    // A new config dismisses notices, even an equal one.
    mutationFn: () => changeServer(server.id, { config: server.config }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['servers'] }),
  })
  if (server.notices.length === 0) return null
  return (
    <div className="grid gap-2">
      {server.notices.map(({ at, message, tools }) => (
        <Note key={at} tone="warn" role="status">
          <div className="grid gap-1">
            <span>{message}</span>
            <Details summary="Show the tools">
              <ul className="grid gap-0.5">
                {tools.map((tool) => (
                  <li key={tool}>
                    <code className="text-xs break-all">{tool}</code>
                  </li>
                ))}
              </ul>
            </Details>
          </div>
          <Button busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
            Dismiss
          </Button>
        </Note>
      ))}
      {dismiss.error ? <ErrorNote error={dismiss.error} /> : null}
    </div>
  )
}
