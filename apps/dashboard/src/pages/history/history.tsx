import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DownloadLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { recordsQuery } from './audit-queries.ts'
import { exportPath, type HistorySearch } from './history-filter.ts'
import { HistoryFilters } from './history-filters.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { RecordsTable } from './records-table.tsx'

const route = getRouteApi('/inside/history')

/** The audit trail: who changed what, when and from where. */
export function History() {
  const { record, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const look = (to: HistorySearch & { record?: string }) => void navigate({ search: to, resetScroll: false })
  const now = Date.now()
  return (
    <Page
      title="Audit"
      intro="Who changed what, when and from where. Records cannot be changed or deleted."
      actions={
        <>
          <DownloadLink href={exportPath(search, 'csv', now)}>Export CSV</DownloadLink>
          <DownloadLink href={exportPath(search, 'jsonl', now)}>Export JSON lines</DownloadLink>
        </>
      }
    >
      <HistoryFilters search={search} onChange={look} />
      <Panel title="Records">
        <Records search={search} onOpen={(id) => look({ ...search, record: id })} />
      </Panel>
      <RecordDialog id={record} onFilter={look} onClose={() => look(search)} />
    </Page>
  )
}

function Records({ search, onOpen }: { search: HistorySearch; onOpen: (id: string) => void }) {
  const records = useInfiniteQuery(recordsQuery(search))
  const rows = records.data?.pages.flatMap(({ result }) => result) ?? []
  if (records.isPending) return <Loading what="Loading records" />
  if (records.isError) return <ErrorNote error={records.error} retry={() => records.refetch()} />
  if (rows.length === 0) {
    const isFiltered = Object.keys(search).length > 0
    return (
      <Empty title="No records">
        {isFiltered
          ? 'Nothing was recorded that these filters leave. Clear some of them.'
          : 'Changes of accounts, MCP servers, API tokens and sign-ins appear here.'}
      </Empty>
    )
  }
  return (
    <>
      <RecordsTable records={rows} onOpen={onOpen} />
      <ShowMore query={records} />
    </>
  )
}
