import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { BarList } from '../design/bar-list.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { Cell, HeadCell, Row, Table } from '../design/table.tsx'
import { AccountName, type Names, ServerName } from '../names/linked-names.tsx'
import { useToolTitles } from '../names/tool-titles.ts'
import { sayDuration } from '../time/say-time.ts'
import { When } from '../time/when.tsx'
import { count } from '../words/listed.ts'
import { tones } from '../words/tone.ts'
import { reportQuery, seriesQuery } from './call-queries.ts'
import { CallsChart, ErrorsChart, LatencyChart, sayShortTimeOf, sayTimeOf } from './charts.tsx'
import { ReportExportLink } from './filters.tsx'
import { QuotaChart } from './quota-chart.tsx'
import { rangeOf, type WatchSearch } from './read-filter.ts'

interface ReportProps {
  search: WatchSearch
  names: Names
  /** Shows the calls that a figure counts. */
  onFilter: (search: WatchSearch) => void
}

/** Which tools fail and why, who calls most, how quick the helpdesks are. */
export function Report({ search, names, onFilter }: ReportProps) {
  const report = useQuery(reportQuery(search))
  const series = useQuery(seriesQuery(search))
  const titleOf = useToolTitles()
  if (report.isPending || series.isPending) return <Loading what="Loading report" />
  if (report.isError) return <ErrorNote error={report.error} retry={() => report.refetch()} />
  if (series.isError) return <ErrorNote error={series.error} retry={() => series.refetch()} />
  if (report.data.calls === 0) {
    return (
      <div className="grid grid-cols-1 gap-5">
        <Empty title="No calls to report on">Remove some filters or choose a longer time range.</Empty>
        <QuotaChart />
      </div>
    )
  }
  const { ms } = rangeOf(search)
  const slices = series.data.result
  const times = {
    slices,
    labels: slices.map(({ at }) => sayTimeOf(at, ms)),
    shortLabels: slices.map(({ at }) => sayShortTimeOf(at, ms)),
  }
  const shown = {
    report: report.data,
    names,
    titleOf,
    onFilter: (more: WatchSearch) => onFilter({ ...search, ...more }),
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <Panel title="Calls" actions={<ReportExportLink search={search} />}>
        <CallsChart {...times} />
      </Panel>
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
        <Reasons {...shown} />
        <ErrorsChart {...times} />
      </div>
      <FailingTools {...shown} />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
        <Callers {...shown} />
        <Speed {...shown} />
        <LatencyChart {...times} />
        <QuotaChart />
      </div>
    </div>
  )
}

type ReportData = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof reportQuery>['queryFn']>>>>

interface PartProps {
  report: ReportData
  names: Names
  /** Of a tool, by its name. */
  titleOf: (tool: string) => string
  onFilter: (search: WatchSearch) => void
}

function Filtering({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="text-left underline decoration-edge/60 underline-offset-3 wrap-anywhere hover:text-accent hover:decoration-accent"
    >
      {children}
    </button>
  )
}

function Reasons({ report: { reasons }, onFilter }: PartProps) {
  return (
    <Panel title="Why calls did not succeed">
      {reasons.length === 0 && <Empty title="Every call succeeded" />}
      <BarList
        items={reasons.map(({ code, words, calls, refused }) => ({
          key: `${code} ${refused}`,
          label: (
            <Filtering onClick={() => onFilter({ error: code, outcome: refused ? 'refused' : 'failed' })}>
              {words}
            </Filtering>
          ),
          value: calls,
          said: count(calls, 'call'),
          note: refused ? 'Stopped here: nothing was sent' : 'Failed: the helpdesk did not do it',
          tone: refused ? tones.stopped : tones.failed,
        }))}
      />
    </Panel>
  )
}

function FailingTools({ report: { tools }, names, titleOf, onFilter }: PartProps) {
  return (
    <Panel title="Which tools fail">
      {tools.length === 0 ? (
        <Empty title="No tool failed" />
      ) : (
        <Table
          caption="Tools that fail, the most frequent first"
          columns={['Tool', 'Account', 'Failed', 'Stopped', 'Mostly because', 'Last time']}
          stacked
        >
          {tools.map((tool) => (
            <Row key={`${tool.tool} ${tool.integrated_account_id}`}>
              <HeadCell>
                <Filtering
                  onClick={() =>
                    onFilter({
                      tool: tool.tool,
                      outcome: 'error',
                      ...(tool.integrated_account_id !== null && { account: tool.integrated_account_id }),
                    })
                  }
                >
                  {titleOf(tool.tool)}
                </Filtering>
              </HeadCell>
              <Cell>
                <AccountName id={tool.integrated_account_id} names={names} />
              </Cell>
              <Cell className="whitespace-nowrap">
                {tool.failed.toLocaleString('en')} of {tool.calls.toLocaleString('en')}
                <span className="rows:hidden"> failed</span>
              </Cell>
              <Cell className={tool.refused === 0 ? 'cards:hidden' : ''}>
                {tool.refused.toLocaleString('en')}
                <span className="rows:hidden"> stopped</span>
              </Cell>
              <Cell className="cards:basis-full">{tool.reason ?? '–'}</Cell>
              <Cell className="text-soft">{tool.last_failed_at && <When at={tool.last_failed_at} />}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  )
}

function Callers({ report: { servers }, names, onFilter }: PartProps) {
  return (
    <Panel title="Who calls most">
      <BarList
        items={servers.slice(0, 8).map(({ mcp_server_id: id, calls, failed, refused, vendor_calls }) => ({
          key: id,
          label: (
            <Filtering onClick={() => onFilter({ server: id })}>
              <ServerName id={id} names={names} />
            </Filtering>
          ),
          value: calls,
          said: count(calls, 'call'),
          note: [
            ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
            ...(refused > 0 ? [`${refused.toLocaleString('en')} stopped`] : []),
            `${count(vendor_calls, 'request')} to helpdesks`,
          ].join(', '),
        }))}
      />
    </Panel>
  )
}

const maxTools = 8

/** Of each account; below them the slowest tools. */
function Speed({ report: { latency }, names, titleOf, onFilter }: PartProps) {
  if (latency.length === 0) {
    return (
      <Panel title="How quick the helpdesks are">
        <Empty title="No call reached a helpdesk" />
      </Panel>
    )
  }
  const parts = [
    { name: 'Account', rows: latency.filter(({ tool }) => tool === null) },
    { name: 'Slowest tools', rows: latency.filter(({ tool }) => tool !== null).slice(0, maxTools) },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Panel
      title="How quick the helpdesks are"
      intro="Calls that wait for approval, or were stopped before they reached the helpdesk, have no duration."
    >
      <div className="grid gap-5">
        {parts.map(({ name, rows }) => (
          <Table
            key={name}
            caption={`Duration of calls by ${name.toLowerCase()}`}
            columns={[name, 'Half within', '95% within']}
          >
            {rows.map(({ integrated_account_id: account, tool, calls, p50_ms, p95_ms }) => (
              <Row key={`${account} ${tool}`}>
                <HeadCell>
                  <Filtering onClick={() => onFilter({ account, ...(tool !== null && { tool }) })}>
                    {tool === null ? <AccountName id={account} names={names} /> : titleOf(tool)}
                  </Filtering>
                  <span className="block text-xs font-normal text-soft">
                    {tool === null ? count(calls, 'call') : <AccountName id={account} names={names} />}
                  </span>
                </HeadCell>
                <Cell className="whitespace-nowrap">{sayDuration(p50_ms)}</Cell>
                <Cell className="whitespace-nowrap">{sayDuration(p95_ms)}</Cell>
              </Row>
            ))}
          </Table>
        ))}
      </div>
    </Panel>
  )
}
