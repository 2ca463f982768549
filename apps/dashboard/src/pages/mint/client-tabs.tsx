import { CodeBlock } from '../../components/code-block.tsx'
import { Note } from '../../components/states.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { type ClientSnippet, clientSnippets } from './client-snippets.ts'

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
