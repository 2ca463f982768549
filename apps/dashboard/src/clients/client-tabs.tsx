import { ExternalLink } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Note } from '../design/states.tsx'
import { Tabs } from '../design/tabs.tsx'
import type { components } from '../generated/api.d.ts'

export type ClientTarget = components['schemas']['ClientTarget']

/** How to add an MCP server to each client, as the gateway says it. */
export function ClientTabs({ clients }: { clients: readonly ClientTarget[] }) {
  const tabs = clients.map((client) => ({
    id: client.id,
    label: client.title.replace(/ \(.*\)$/, ''),
    content: <Instructions client={client} />,
  }))
  return <Tabs label="Clients" tabs={tabs} />
}

function Instructions({ client }: { client: ClientTarget }) {
  const { title, steps, text, after, link, problem, fix } = client
  if (problem !== null) {
    return (
      <div className="grid gap-3 text-sm">
        <Note tone="warn">{problem}</Note>
        <Steps items={fix} />
      </div>
    )
  }
  return (
    <div className="grid gap-3 text-sm">
      <Steps items={steps} />
      <CodeBlock text={text} what={`what ${title} needs`} />
      {link !== null && (
        <p>
          <ExternalLink href={link}>Open {title}</ExternalLink>
        </p>
      )}
      {after.map((step) => (
        <p key={step}>{step}</p>
      ))}
    </div>
  )
}

function Steps({ items }: { items: readonly string[] }) {
  return (
    <ol className="grid list-decimal gap-1 pl-5">
      {items.map((item) => (
        <li key={item} className="wrap-anywhere">
          {item}
        </li>
      ))}
    </ol>
  )
}
