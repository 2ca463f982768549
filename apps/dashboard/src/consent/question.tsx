import { type FormEvent, type ReactNode, useState } from 'react'
import { Badge, EffectBadge } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Checkbox } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Facts } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { Card } from '../sign-in/card.tsx'
import { effectOfScope } from '../words/effects.ts'
import type { Interaction } from './consent-requests.ts'

interface QuestionProps {
  asked: Interaction
  /** The name of whoever is signed in. */
  person: string
  error: unknown
  busy: 'yes' | 'no' | undefined
  onApprove: (server: string, scopes: readonly string[]) => void
  onDeny: () => void
  onSwitch: () => void
}

/** Who asks, for what, and for which MCP server. */
export function Question({ asked, person, error, busy, onApprove, onDeny, onSwitch }: QuestionProps) {
  const { client, servers } = asked
  const usable = servers.filter(({ scopes }) => scopes.length > 0)
  const [chosen, setChosen] = useState(() => (usable.length === 1 ? usable[0]?.id : undefined))
  const [refused, setRefused] = useState<readonly string[]>([])
  const server = usable.find(({ id }) => id === chosen)
  // Until a server is chosen, what any of them permits is shown.
  const permitted = new Set<string>(server ? server.scopes : usable.flatMap(({ scopes }) => scopes))
  const granted = new Set<string>(server?.granted ?? [])
  const given = asked.scopes.filter(({ scope }) => permitted.has(scope) && !refused.includes(scope))
  const isMore = granted.size > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (server)
      onApprove(
        server.id,
        given.map(({ scope }) => scope),
      )
  }
  return (
    <Card wide>
      <Page
        title={isMore ? `Let ${client.name} do more?` : `Connect ${client.name}?`}
        intro={
          <>
            You are signed in as <strong className="font-medium text-ink">{person}</strong>.{' '}
            <button type="button" onClick={onSwitch} className="underline underline-offset-3 hover:text-ink">
              Not you?
            </button>
          </>
        }
      >
        <WhoAsks asked={asked} />
        {usable.length === 0 ? (
          <Nothing busy={busy} onDeny={onDeny} />
        ) : (
          <form onSubmit={submit} className="grid gap-5">
            <Choices legend="MCP server">
              {usable.map(({ id, name }) => (
                <label key={id} className="flex items-start gap-2.5 py-1 text-sm">
                  <input
                    type="radio"
                    name="server"
                    required
                    checked={id === chosen}
                    onChange={() => setChosen(id)}
                    className="mt-0.5 size-4 shrink-0"
                  />
                  <span className="wrap-anywhere">{name}</span>
                </label>
              ))}
            </Choices>
            <Choices legend={`${client.name} may`}>
              {asked.scopes
                .filter(({ scope }) => permitted.has(scope))
                .map(({ scope, description }) => (
                  <Checkbox
                    key={scope}
                    checked={!refused.includes(scope)}
                    onChange={({ target }) =>
                      setRefused(
                        target.checked ? refused.filter((each) => each !== scope) : [...refused, scope],
                      )
                    }
                    label={
                      <>
                        {description} <EffectBadge effect={effectOfScope(scope)} />{' '}
                        {isMore && <Badge>{granted.has(scope) ? 'It may already' : 'New'}</Badge>}
                      </>
                    }
                    help={scope === 'helpdesk:outbound' && 'Customers see what it sends immediately.'}
                  />
                ))}
            </Choices>
            {given.length === 0 && (
              <p className="text-sm text-bad" role="alert">
                Permit at least one thing, or do not connect it.
              </p>
            )}
            <p className="text-sm text-soft">
              Each call is recorded under your name. You can disconnect the app at any time.
            </p>
            {error ? <ErrorNote error={error} /> : null}
            <div className="flex flex-wrap gap-2">
              <Button type="submit" look="primary" busy={busy === 'yes'} disabled={given.length === 0}>
                Connect
              </Button>
              <Button busy={busy === 'no'} onClick={onDeny}>
                Do not connect
              </Button>
            </div>
          </form>
        )}
      </Page>
    </Card>
  )
}

function WhoAsks({ asked: { client, redirect } }: { asked: Interaction }) {
  const { looks_like: like, host } = client
  return (
    <div className="grid gap-4">
      <Facts
        rows={[
          [
            'App',
            <span key="app" className="font-medium wrap-anywhere">
              {client.name}
            </span>,
          ],
          [
            'Known by',
            host === null ? 'Nobody: it registered itself under this name' : <Host key="host">{host}</Host>,
          ],
          ['Answers to', <Host key="to">{redirect.host}</Host>],
        ]}
      />
      {like && (
        <Note tone="bad" role="alert">
          <span>
            This app is named like {like.name}, but it is not: {like.name} answers at {like.host}. Do not
            connect it unless you know who runs it.
          </span>
        </Note>
      )}
      {redirect.is_loopback ? (
        <Note tone="warn">
          <span>
            The answer goes to a program on this machine, and no website vouches for which one that is. Go on
            only if you have just started to connect an app here.
          </span>
        </Note>
      ) : (
        host === null &&
        !like && (
          <Note tone="warn">
            <span>
              Anybody can register an app under this name. Go on only if you have just started to connect it.
            </span>
          </Note>
        )
      )}
    </div>
  )
}

function Host({ children }: { children: string }) {
  return <span className="font-mono text-[0.8125rem] wrap-anywhere">{children}</span>
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 rounded-control border border-line px-4 pt-1 pb-3">
      <legend className="px-1 text-sm font-medium wrap-anywhere">{legend}</legend>
      {children}
    </fieldset>
  )
}

function Nothing({ busy, onDeny }: Pick<QuestionProps, 'busy' | 'onDeny'>) {
  return (
    <>
      <Note tone="warn" role="alert">
        There is no MCP server that you may use here for what the app asks. Ask an owner or a manager to share
        one with you, then connect again.
      </Note>
      <div>
        <Button busy={busy === 'no'} onClick={onDeny}>
          Do not connect
        </Button>
      </div>
    </>
  )
}
