import { useState } from 'react'
import type { McpServer, MintedServer } from '../../api/schemas.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { Notices } from './notices.tsx'
import { Offers } from './offers.tsx'
import { RecentCalls } from './recent-calls.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import { RotateDialog } from './rotate-dialog.tsx'
import { ServerFacts } from './server-facts.tsx'

interface ServerViewProps {
  server: McpServer
  onEdit: () => void
  onRotated: (server: MintedServer) => void
}

export function ServerView({ server, onEdit, onRotated }: ServerViewProps) {
  const [asked, setAsked] = useState<'rotate' | 'revoke'>()
  const close = () => setAsked(undefined)
  return (
    <Page
      title={server.name}
      intro="The URL was shown when this MCP server was created. If you lost it, rotate it to get a new one."
      actions={
        <>
          <ButtonLink to="/history" search={{ subject: server.id }}>
            History
          </ButtonLink>
          <Button onClick={onEdit}>Edit</Button>
          <Button onClick={() => setAsked('rotate')}>Rotate URL</Button>
          <Button look="danger" onClick={() => setAsked('revoke')}>
            Revoke
          </Button>
        </>
      }
    >
      <Notices server={server} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel title="Details">
          <ServerFacts server={server} />
        </Panel>
        <Offers server={server} />
      </div>
      <RecentCalls server={server} />
      <RotateDialog server={server} open={asked === 'rotate'} onRotated={onRotated} onClose={close} />
      <RevokeDialog server={server} open={asked === 'revoke'} onClose={close} />
    </Page>
  )
}
