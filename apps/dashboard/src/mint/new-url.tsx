import { useQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { MintedServer } from '../api/schemas.ts'
import { previewQuery } from '../api/servers.ts'
import { useOpensHereOnly } from '../api/session.ts'
import { TextLink } from '../design/button.tsx'
import { CodeBlock, CopyButton } from '../design/copy.tsx'
import { OpensHereOnly } from '../design/opens-here-only.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { LeaveQuestion, useShownOnce } from '../design/shown-once.tsx'
import { Note } from '../design/states.tsx'
import { ClientTabs } from './client-tabs.tsx'
import { colleagueMessage } from './colleague-message.ts'

interface NewUrlProps {
  server: MintedServer
  title: string
  intro: string
  /** Each runs what forgets the URL: `leave` at once after the URL was copied, else after a question; `copyAndClose` copies it first. */
  actions: (url: Pick<ReturnType<typeof useShownOnce>, 'leave' | 'copyAndClose' | 'isCopied'>) => ReactNode
}

/** The URL of an MCP server, which is shown only once, and how to add it to each client. */
export function NewUrl({ server, title, intro, actions }: NewUrlProps) {
  const { url, clients, config, integrated_account_ids: accounts } = server
  // What it cannot do was said before it was created.
  const known = useQuery(previewQuery(accounts, config))
  const notes = known.isPending ? [] : server.notes.filter((note) => !known.data?.notes.includes(note))
  const isLocal = useOpensHereOnly()
  const once = useShownOnce({ text: url, what: 'the URL' })
  const blocker = useBlocker({
    shouldBlockFn: () => !once.isSafe(),
    enableBeforeUnload: () => !once.isSafe(),
    withResolver: true,
  })
  // The form before it was scrolled to its end.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const stay = () => {
    once.stay()
    blocker.reset?.()
  }
  /** To where it was about to go. */
  const goOn = () => {
    const { leaving } = once
    once.copied()
    once.stay()
    leaving?.close()
    blocker.proceed?.()
  }
  return (
    <Page title={title} intro={intro} actions={actions(once)}>
      <Panel
        title="Its URL"
        intro="Copy it now: it is shown only once. Anyone who has it can use it, so treat it like a password."
      >
        <div className="grid gap-3">
          {/* A URL that was selected and copied by hand is copied too. */}
          <div onCopy={once.copied}>
            <CodeBlock text={url} what="the URL" look="primary" onCopied={once.copied} />
          </div>
          {notes.map((note) => (
            <Note key={note} tone="info">
              {note}
            </Note>
          ))}
        </div>
      </Panel>
      <Panel
        title="For a colleague"
        intro="Send them the URL with the steps to add it, by a way that only they read. They need no account here."
        actions={
          <CopyButton
            text={colleagueMessage(server, isLocal)}
            what="the message for a colleague"
            label="Copy message for a colleague"
            onCopied={once.copied}
          />
        }
      >
        <div className="grid gap-3">
          {isLocal && (
            <OpensHereOnly what="Its URL">A colleague cannot use it on another computer.</OpensHereOnly>
          )}
          <p className="text-sm text-soft">
            The activity does not tell one person with the URL from another. People can sign in by name
            instead, without a secret URL:{' '}
            <TextLink to="/servers/$id" params={{ id: server.id }}>
              choose who may use it
            </TextLink>
            .
          </p>
        </div>
      </Panel>
      <Panel
        title="Add it to Claude, ChatGPT or another assistant"
        intro="For yourself: choose the program that you use. Its steps have the URL in them already."
      >
        <div onCopy={once.copied}>
          <ClientTabs clients={clients} onCopied={once.copied} />
        </div>
      </Panel>
      <LeaveQuestion
        open={once.leaving !== undefined || blocker.status === 'blocked'}
        what="the URL"
        onCopyAndClose={() => once.copyAndClose(goOn)}
        onLeave={goOn}
        onStay={stay}
      >
        You have not copied the URL, and it is not shown again. Without it, {server.name} can only be used
        after you replace its URL.
      </LeaveQuestion>
    </Page>
  )
}
