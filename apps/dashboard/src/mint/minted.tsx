import type { MintedServer } from '../api/schemas.ts'
import { Button, ButtonLink } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { Tabs } from '../design/tabs.tsx'
import { sayDate } from '../time/say-time.ts'
import { type ClientSnippet, clientSnippets } from './client-snippets.ts'

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
        <ClientTabs url={url} needsToken={server.require_api_token_auth} />
      </Panel>
    </Page>
  )
}

/** Instructions for each client. */
export function ClientTabs({ url, needsToken }: { url: string; needsToken: boolean }) {
  const tabs = clientSnippets(url, needsToken).map((snippet) => ({
    id: snippet.id,
    label: snippet.client,
    content: <Snippet snippet={snippet} needsToken={needsToken} />,
  }))
  return <Tabs label="Clients" tabs={tabs} />
}

function Snippet({ snippet, needsToken }: { snippet: ClientSnippet; needsToken: boolean }) {
  const { client, steps, text, urlOnly } = snippet
  if (needsToken && urlOnly) {
    return <Note tone="warn">{client} cannot send an API token, so it cannot use this MCP server.</Note>
  }
  return (
    <div className="grid gap-3 text-sm">
      <ol className="grid list-decimal gap-1 pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <CodeBlock text={text} what={`the ${client} configuration`} />
    </div>
  )
}
