import { SquarePlus } from 'lucide-react'
import { useState } from 'react'
import type { MintedServer } from '../api/schemas.ts'
import { LinkButton } from '../design/button.tsx'
import { CodeBlock, CopyButton } from '../design/copy.tsx'
import { messageFor } from '../design/for-operator.tsx'
import { Details } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { Tabs } from '../design/tabs.tsx'
import { guides } from '../words/guides.ts'
import { listed } from '../words/listed.ts'

type Client = MintedServer['clients'][number]

interface ClientTabsProps {
  clients: readonly Client[]
  /** The URL was copied, or given to a client. */
  onCopied?: (() => void) | undefined
}

/**
 * How to add an MCP server to the assistant that the reader uses: asked once, then remembered in this browser. Claude and ChatGPT first;
 * what is set up by a command or a file is folded away, unless the others cannot reach the gateway.
 */
export function ClientTabs({ clients, onCopied }: ClientTabsProps) {
  const [kept, setKept] = useState(readClient)
  const choose = (client: string) => {
    keepClient(client)
    setKept(client)
  }
  const { chats, developers } = byKind(clients)
  const outside = sharedProblem(chats)
  const shown = (of: readonly Client[], label: string) => (
    <Tabs
      label={label}
      tabs={of.map((client) => ({
        id: client.id,
        label: client.title,
        content: <ClientSteps client={client} onCopied={onCopied} />,
      }))}
      side
      value={of.find(({ id }) => id === kept)?.id ?? null}
      onChange={choose}
      unchosen={
        <p className="rounded-control bg-sunken p-4 text-sm text-soft">
          Choose one, and the steps to add it appear here. The choice is remembered in this browser.
        </p>
      }
    />
  )
  if (outside)
    return (
      <div className="grid gap-4">
        <div className="grid gap-3">
          <h3 className="text-sm font-medium">Which program on your computer do you use?</h3>
          {shown(developers, 'Which program on your computer do you use?')}
        </div>
        <NotReached titles={chats.map(({ title }) => title)} {...outside} />
      </div>
    )
  return (
    <div className="grid gap-4">
      <div className="grid gap-3">
        <h3 className="text-sm font-medium">Which assistant do you use?</h3>
        {shown(chats, 'Which assistant do you use?')}
      </div>
      <Details
        summary="Another program, set up by a command or a file"
        open={developers.some(({ id }) => id === kept)}
      >
        {shown(developers, 'Which program do you use?')}
      </Details>
    </div>
  )
}

interface NotReachedProps extends Pick<Client, 'fix'> {
  /** Whom the problem keeps out. */
  titles: readonly string[]
  problem: string
}

/** Why Claude and ChatGPT cannot use the gateway at all, and the request to whoever can change that. */
function NotReached({ titles, problem, fix }: NotReachedProps) {
  const who = listed(titles)
  const text = messageFor({
    wish: `Please let ${who} on the web use Helpdesk MCP. They run on the internet, where it cannot be used yet`,
    lines: fix.map((step, index) => `${index + 1}. ${step}`),
    guide: guides.gateway,
  })
  return (
    <Note tone="warn">
      <div className="grid gap-3">
        <p>
          <span className="font-medium">{who} on the web cannot be added yet.</span> {problem}
        </p>
        <div>
          <CopyButton text={text} what="the request" label="Copy the request to IT" look="primary" />
        </div>
        <Details summary="What it says">
          <pre className="font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap">{text}</pre>
        </Details>
      </div>
    </Note>
  )
}

/** Assistants to talk to, and programs that are set up by a command or a file. */
export function byKind<One extends Pick<Client, 'kind'>>(
  clients: readonly One[],
): { chats: One[]; developers: One[] } {
  return {
    chats: clients.filter(({ kind }) => kind === 'chat'),
    developers: clients.filter(({ kind }) => kind === 'developer'),
  }
}

/** What keeps all of them from using it, where it is the same. */
export function sharedProblem(
  clients: readonly Pick<Client, 'problem' | 'fix'>[],
): { problem: string; fix: string[] } | undefined {
  const [first] = clients
  if (!first || first.problem === null) return undefined
  const { problem, fix } = first
  return clients.every((client) => client.problem === problem) ? { problem, fix } : undefined
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
  if (problem !== null)
    return (
      <Note tone="warn">
        <div className="grid gap-2">
          <p className="font-medium">{problem}</p>
          <StepList steps={fix} />
        </div>
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
