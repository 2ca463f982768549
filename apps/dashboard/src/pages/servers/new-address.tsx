import type { MintedServer } from '../../api/schemas.ts'
import { Button } from '../../components/button.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { Note } from '../../components/states.tsx'
import { sayDate } from '../../time/say-time.ts'
import { ClientTabs } from '../mint/client-tabs.tsx'

interface NewAddressProps {
  server: MintedServer
  /** Forgets the address. */
  onDone: () => void
}

/** The address after a rotation: here, now, and never again. */
export function NewAddress({ server, onDone }: NewAddressProps) {
  const { name, url, notes, previous_url_until: until } = server
  const before =
    until === null
      ? 'The old address has ended.'
      : `The old address works until ${sayDate(Date.parse(until))}.`
  return (
    <Page
      title="The new address"
      intro={`${name}. ${before}`}
      actions={
        <Button look="primary" onClick={onDone}>
          I have copied it
        </Button>
      }
    >
      <Note tone="warn">
        <span>It is shown only now. Whoever has it can use it: treat it like a password.</span>
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
