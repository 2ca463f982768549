import { Ban, SquarePlus } from 'lucide-react'
import { useState } from 'react'
import type { MintedServer } from '../api/schemas.ts'
import { LinkButton } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { ForOperator } from '../design/for-operator.tsx'
import { Note } from '../design/states.tsx'
import { Tabs } from '../design/tabs.tsx'
import { guides } from '../words/guides.ts'

type Client = MintedServer['clients'][number]

interface ClientTabsProps {
  clients: readonly Client[]
  /** The URL was copied, or given to a client. */
  onCopied?: (() => void) | undefined
}

/** How to add an MCP server to the assistant that the reader uses: asked once, then remembered in this browser. */
export function ClientTabs({ clients, onCopied }: ClientTabsProps) {
  const [kept, setKept] = useState(readClient)
  const chosen = clients.find((client) => client.id === kept)
  const tabs = [...clients].sort(byUse).map((client) => ({
    id: client.id,
    label:
      client.problem === null ? (
        client.title
      ) : (
        <span className="grid gap-0.5">
          <span className="flex items-center gap-2">
            <Ban aria-hidden="true" className="size-3.5 shrink-0" />
            {client.title}
            <span className="sr-only"> (cannot use it)</span>
          </span>
          <span className="text-xs font-normal text-soft">{client.problem}</span>
        </span>
      ),
    content: <ClientSteps client={client} onCopied={onCopied} />,
  }))
  const choose = (client: string) => {
    keepClient(client)
    setKept(client)
  }
  return (
    <div className="grid gap-3">
      <h3 className="text-sm font-medium">Which assistant do you use?</h3>
      <Tabs
        label="Which assistant do you use?"
        tabs={tabs}
        side
        value={chosen?.id ?? null}
        onChange={choose}
        unchosen={
          <p className="rounded-control bg-sunken p-4 text-sm text-soft">
            Choose one, and the steps to add it appear here. The choice is remembered in this browser.
          </p>
        }
      />
    </div>
  )
}

/** Those that cannot use it last. */
export function byUse(one: Pick<Client, 'problem'>, other: Pick<Client, 'problem'>): number {
  return Number(one.problem !== null) - Number(other.problem !== null)
}

const key = 'helpdesk-mcp.assistant'

function readClient(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function keepClient(id: string): void {
  try {
    localStorage.setItem(key, id)
  } catch {
    // A browser that keeps nothing asks again.
  }
}

function ClientSteps({ client, onCopied }: { client: Client; onCopied?: (() => void) | undefined }) {
  const { title, steps, text, after, link, problem, fix } = client
  // What takes a setting, nobody can mend on this page.
  const isForOperator = fix.some((step) => step.includes('HELPDESK_MCP_'))
  if (problem !== null)
    return (
      <Note tone="warn">
        <div className="grid gap-2">
          <p className="font-medium">{problem}</p>
          {!isForOperator && <StepList steps={fix} />}
        </div>
        {isForOperator && (
          <ForOperator
            wish={`Please let ${title} reach Helpdesk MCP. ${problem.replace(/\.$/, '')}`}
            lines={fix.map((step, index) => `${index + 1}. ${step}`)}
            guide={guides.gateway}
          />
        )}
      </Note>
    )
  return (
    <div className="grid gap-4 text-sm">
      {link !== null && (
        <div>
          <LinkButton href={link} look="primary" onClick={onCopied}>
            <SquarePlus aria-hidden="true" />
            Add to {title}
          </LinkButton>
        </div>
      )}
      <StepList steps={steps} />
      <CodeBlock text={text} what={`the text for ${title}`} onCopied={onCopied} />
      <StepList steps={after} from={steps.length + 1} />
    </div>
  )
}

/** Numbered on from what stands before. */
function StepList({ steps, from = 1 }: { steps: readonly string[]; from?: number }) {
  if (steps.length === 0) return null
  return (
    <ol start={from} className="grid list-decimal gap-1 pl-5">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
