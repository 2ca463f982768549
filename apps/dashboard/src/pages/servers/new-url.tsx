import type { MintedServer } from '../../api/schemas.ts'
import { Button } from '../../components/button.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { Note } from '../../components/states.tsx'
import { sayDate } from '../../time/say-time.ts'
import { ClientTabs } from '../mint/client-tabs.tsx'

interface NewUrlProps {
  server: MintedServer
  /** Forgets the URL. */
  onDone: () => void
}

/** The URL after a rotation. It is shown only once. */
export function NewUrl({ server, onDone }: NewUrlProps) {
  const { name, url, notes, previous_url_until: until } = server
  const before =
    until === null ? 'The old URL no longer works.' : `The old URL works until ${sayDate(Date.parse(until))}.`
  return (
    <Page
      title="New URL"
      intro={`${name}. ${before}`}
      actions={
        <Button look="primary" onClick={onDone}>
          I’ve copied the URL
        </Button>
      }
    >
      <Note tone="warn">
        <span>
          Copy the URL now: it is shown only once. Anyone who has it can use it, so treat it like a password.
        </span>
      </Note>
      <CodeBlock text={url} what="the URL" />
      {notes.map((note) => (
        <Note key={note} tone="info">
          {note}
        </Note>
      ))}
      <Panel title="Add it to your assistant">
        <ClientTabs url={url} needsToken={server.require_api_token_auth} />
      </Panel>
    </Page>
  )
}
