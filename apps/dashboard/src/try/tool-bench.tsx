import { useQuery } from '@tanstack/react-query'
import type { Account } from '../api/schemas.ts'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ToolList } from './tool-list.tsx'
import { ToolPanel } from './tool-panel.tsx'
import { toolsQuery } from './tool-queries.ts'

interface ToolBenchProps {
  account: Account
  tool: string | undefined
  onChoose: (name: string) => void
}

/** The tools of one account, and the selected one. */
export function ToolBench({ account, tool: name, onChoose }: ToolBenchProps) {
  const tools = useQuery(toolsQuery(account.id))
  if (tools.isPending) return <Loading what="Loading tools" />
  if (tools.isError) return <ErrorNote error={tools.error} retry={() => tools.refetch()} />
  const tool = tools.data.find((each) => each.name === name)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
      <ToolList tools={tools.data} chosen={tool} onChoose={onChoose} />
      {tool ? (
        <ToolPanel key={tool.name} account={account} tool={tool} />
      ) : (
        <Empty title={name === undefined ? 'Choose a tool' : `${account.name} has no tool “${name}”`}>
          Search for what you want to do, for example “reply” or “list tickets”.
        </Empty>
      )}
    </div>
  )
}
