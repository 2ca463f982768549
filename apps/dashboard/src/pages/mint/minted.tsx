import type { MintedServer } from '../../api/schemas.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { Note } from '../../components/states.tsx'
import { sayDate } from '../../time/say-time.ts'
import { ClientTabs } from './client-tabs.tsx'

interface MintedProps {
  server: MintedServer
  /** Forgets the address, and begins anew. */
  again: () => void
}

/** The address of a new server: here, now, and never again. */
export function Minted({ server, again }: MintedProps) {
  const { id, name, url, notes, expires_at } = server
  const ends =
    expires_at === null ? 'It does not end by itself.' : `It ends on ${sayDate(Date.parse(expires_at))}.`
  return (
    <Page
      title="Your connection link"
      intro={`${name}. ${ends}`}
      actions={
        <>
          <Button onClick={again}>Mint another</Button>
          <ButtonLink to="/servers/$id" params={{ id }} look="primary">
            I have copied it
          </ButtonLink>
        </>
      }
    >
      <Note tone="warn">
        <span>
          It is shown only now. Whoever has it can use it: treat it like a password. If it gets lost, rotate
          it on its page.
        </span>
      </Note>
      <CodeBlock text={url} what="the connection link" />
      {notes.map((note) => (
        <Note key={note} tone="info">
          {note}
        </Note>
      ))}
      <Panel title="Give it to your assistant">
        <ClientTabs url={url} needsToken={server.require_api_token_auth} />
      </Panel>
    </Page>
  )
}
