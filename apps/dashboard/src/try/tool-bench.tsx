import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { Account } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import type { Filled } from './tool-form.tsx'
import { ToolList } from './tool-list.tsx'
import { ToolPanel } from './tool-panel.tsx'
import { toolsQuery } from './tool-queries.ts'

interface ToolBenchProps {
  account: Account
  tool: string | undefined
  /** What a link fills in. */
  filled: Filled | undefined
  /** What was searched for, which stays when the account changes. */
  search: string
  onSearch: (search: string) => void
  /** Without a name: none. */
  onChoose: (name?: string) => void
}

/** The tools of one account, and the selected one, which has a phone to itself. */
export function ToolBench({ account, tool: name, filled, search, onSearch, onChoose }: ToolBenchProps) {
  const tools = useQuery(toolsQuery(account.id))
  if (tools.isPending) return <Loading what="Loading tools" />
  if (tools.isError) return <ErrorNote error={tools.error} retry={() => tools.refetch()} />
  const tool = tools.data.find((each) => each.name === name)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(15rem,20rem)_minmax(0,1fr)]">
      <div className={`lg:sticky lg:top-20 ${tool ? 'max-lg:hidden' : ''}`}>
        <ToolList
          accountId={account.id}
          tools={tools.data}
          chosen={tool}
          search={search}
          onSearch={onSearch}
          onChoose={onChoose}
        />
      </div>
      {tool ? (
        <div className="grid min-w-0 gap-3">
          <div className="lg:hidden">
            <Button look="quiet" size="small" className="-ml-2.5" onClick={() => onChoose()}>
              <ArrowLeft aria-hidden="true" />
              All tools
            </Button>
          </div>
          <ToolPanel
            key={JSON.stringify([tool.name, filled])}
            account={account}
            tool={tool}
            tools={tools.data}
            search={search}
            filled={filled}
          />
        </div>
      ) : (
        <div className={name === undefined ? 'max-lg:hidden' : 'max-lg:order-first'}>
          <Empty title={name === undefined ? 'Choose a tool' : `${account.name} has no tool “${name}”`}>
            Say what you want to do, for example “leave an internal note” or “open tickets”.
          </Empty>
        </div>
      )}
    </div>
  )
}
