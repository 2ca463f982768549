import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { McpServer } from '../../api/schemas.ts'
import { Panel } from '../../components/panel.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { callsQuery } from '../watch/call-queries.ts'
import { CallsTable } from '../watch/calls-table.tsx'
import { useNames } from '../watch/use-names.ts'

const shown = 10

/** What was called by a link of late. */
export function RecentCalls({ server }: { server: McpServer }) {
  const search = { server: server.id, range: 'month' }
  const calls = useInfiniteQuery(callsQuery(search))
  const names = useNames()
  const navigate = useNavigate()
  const rows = calls.data?.pages[0]?.result.slice(0, shown) ?? []
  return (
    <Panel
      title="Last calls"
      actions={
        <TextLink to="/watch" search={search}>
          All activity of this link
        </TextLink>
      }
    >
      {calls.isPending && <Loading what="Calls" />}
      {calls.isError && <ErrorNote error={calls.error} retry={() => calls.refetch()} />}
      {calls.isSuccess && rows.length === 0 && (
        <Empty title="Nobody has used it in the last 30 days">Calls appear here as they happen.</Empty>
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
