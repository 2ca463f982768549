import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { DownloadLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'
import { type Names, useNames } from '../names/linked-names.tsx'
import { peopleQuery } from '../people/people-requests.ts'
import { exportPath, HistoryFilters, type HistorySearch } from './audit-filters.tsx'
import { recordsQuery } from './audit-queries.ts'
import { RecordDrawer } from './record-drawer.tsx'
import { RecordsTable } from './records-table.tsx'

const route = getRouteApi('/inside/history')

/** The audit trail: who changed what, when and from where. */
export function History() {
  const { record, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const look = (to: HistorySearch & { record?: string }, replace = false) =>
    void navigate({ search: to, resetScroll: false, replace })
  const names = useAllNames()
  // The same at each rendering, so that rows which stay the same are not drawn again.
  const open = useCallback(
    (id: string) => void navigate({ search: (before) => ({ ...before, record: id }), resetScroll: false }),
    [navigate],
  )
  return (
    <Page
      title="Audit"
      intro="Who changed what, when and from where. Nobody can edit or delete a record. Refused attempts appear within a minute."
    >
      <HistoryFilters search={search} onChange={look} />
      <Panel
        title="Records"
        actions={
          <>
            <ExportLink search={search} format="csv" label="Export CSV" />
            <ExportLink search={search} format="jsonl" label="Export JSON lines" />
          </>
        }
      >
        <Records search={search} names={names} onOpen={open} />
      </Panel>
      <RecordDrawer id={record} names={names} onFilter={look} onClose={() => look(search)} />
    </Page>
  )
}

interface ExportLinkProps {
  search: HistorySearch
  format: 'csv' | 'jsonl'
  label: string
}

function ExportLink({ search, format, label }: ExportLinkProps) {
  return (
    <DownloadLink
      size="small"
      href={exportPath(search, format, Date.now())}
      // The time range ends now, not when the page was drawn.
      onClick={({ currentTarget }) => {
        currentTarget.href = exportPath(search, format, Date.now())
      }}
    >
      {label}
    </DownloadLink>
  )
}

interface RecordsProps {
  search: HistorySearch
  names: Names
  onOpen: (id: string) => void
}

function Records({ search, names, onOpen }: RecordsProps) {
  const records = useInfiniteQuery(recordsQuery(search))
  const rows = records.data?.pages.flatMap(({ result }) => result) ?? []
  if (records.isPending) return <Loading what="Loading records" />
  if (records.isError) return <ErrorNote error={records.error} retry={() => records.refetch()} />
  if (rows.length === 0) {
    const isFiltered = Object.keys(search).length > 0
    return (
      <Empty title={isFiltered ? 'No records match these filters' : 'No records'}>
        {isFiltered
          ? 'Remove some filters or choose a longer time range.'
          : 'Changes of accounts, MCP servers, API tokens and sign-ins appear here.'}
      </Empty>
    )
  }
  return (
    <>
      <RecordsTable records={rows} names={names} onOpen={onOpen} />
      <ShowMore query={records} />
    </>
  )
}

/** Those of people, too, with whom MCP servers are shared. */
function useAllNames(): Names {
  const names = useNames()
  const people = useQuery(peopleQuery()).data
  return useMemo(() => {
    const byId = new Map((people ?? []).map(({ id, name }) => [id, name]))
    return { ...names, nameOf: (id) => names.nameOf(id) ?? byId.get(id) }
  }, [names, people])
}
