import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { callsQuery } from '../activity/call-queries.ts'
import { CallsTable } from '../activity/calls-table.tsx'
import type { McpServer } from '../api/schemas.ts'
import { TextLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { useNames } from '../names/linked-names.tsx'

const shown = 10

/** The latest calls through an MCP server. */
export function RecentCalls({ server }: { server: McpServer }) {
  const search = { server: server.id, range: 'month' }
  const calls = useInfiniteQuery(callsQuery(search))
  const names = useNames()
  const navigate = useNavigate()
  const rows = calls.data?.pages[0]?.result.slice(0, shown) ?? []
  return (
    <Panel
      title="Recent calls"
      actions={
        <TextLink to="/watch" search={search} className="text-sm">
          View all activity
        </TextLink>
      }
    >
      {calls.isPending && <Loading what="Loading calls" />}
      {calls.isError && <ErrorNote error={calls.error} retry={() => calls.refetch()} />}
      {calls.isSuccess && rows.length === 0 && (
        <Empty title="No calls in the last 30 days">Calls appear here as they happen.</Empty>
      )}
      {rows.length > 0 && (
        <CallsTable
          pages={[rows]}
          names={names}
          onOpen={(call) => void navigate({ to: '/watch', search: { ...search, call } })}
        />
      )}
    </Panel>
  )
}
