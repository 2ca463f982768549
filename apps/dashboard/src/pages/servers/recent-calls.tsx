import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { McpServer } from '../../api/schemas.ts'
import { Panel } from '../../components/panel.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { useNames } from '../../names/use-names.ts'
import { callsQuery } from '../watch/call-queries.ts'
import { CallsTable } from '../watch/calls-table.tsx'

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
        <TextLink to="/watch" search={search}>
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
          calls={rows}
          names={names}
          onOpen={(call) => void navigate({ to: '/watch', search: { ...search, call } })}
        />
      )}
    </Panel>
  )
}
