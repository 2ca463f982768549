import type { MintedServer } from '../api/schemas.ts'
import { ClientTabs } from '../clients/client-tabs.tsx'
import { Button, ButtonLink } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { sayDate } from '../time/say-time.ts'

interface MintedProps {
  server: MintedServer
  /** Forgets the URL and starts over. */
  again: () => void
}

/** The URL of a new MCP server. It is shown only once. */
export function Minted({ server, again }: MintedProps) {
  const { id, name, url, notes, expires_at } = server
  const ends = expires_at === null ? 'Never expires.' : `Expires on ${sayDate(Date.parse(expires_at))}.`
  return (
    <Page
      title="MCP server created"
      intro={`${name}. ${ends}`}
      actions={
        <>
          <Button onClick={again}>Create another</Button>
          <ButtonLink to="/servers/$id" params={{ id }} look="primary">
            I’ve copied the URL
          </ButtonLink>
        </>
      }
    >
      <Note tone="warn">
        <span>
          Copy the URL now: it is shown only once. Anyone who has it can use it, so treat it like a password.
          If you lose it, rotate the URL on the page of this MCP server.
        </span>
      </Note>
      <CodeBlock text={url} what="the URL" />
      {notes.map((note) => (
        <Note key={note} tone="info">
          {note}
        </Note>
      ))}
      <Panel title="Add it to your assistant">
        <ClientTabs clients={server.clients} />
      </Panel>
    </Page>
  )
}
