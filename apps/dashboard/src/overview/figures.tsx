import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { seriesQuery } from '../activity/call-queries.ts'
import { CallsChart, sayShortTimeOf, sayTimeOf } from '../activity/charts.tsx'
import type { WatchSearch } from '../activity/read-filter.ts'
import { BarList } from '../design/bar-list.tsx'
import { ButtonLink, TextLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { count } from '../words/listed.ts'
import { tones } from '../words/tone.ts'
import { type Figures, type OverviewData, type Period, periods } from './overview-query.ts'

type Shown = readonly [of: keyof Figures, label: string, note: string, search: WatchSearch]

/** In the order of a day's work; each leads to the calls that it counts. */
const shown: readonly Shown[] = [
  ['conversations_read', 'Conversations read', 'each counted once', { counted: 'conversations_read' }],
  ['notes', 'Internal notes', 'only colleagues see them', { counted: 'notes' }],
  ['replies', 'Messages to customers', 'replies and other messages', { counted: 'replies' }],
  ['changes', 'Other changes', 'tags, assignees, statuses', { counted: 'changes' }],
  ['refused', 'Stopped', 'by Helpdesk MCP: nothing was sent', { outcome: 'refused' }],
  ['failed', 'Failed', 'at the helpdesk', { outcome: 'failed' }],
]

/** What people do by hand is in no figure. */
const ofAssistants = { by: 'assistants' }

/** What assistants did, in numbers that mean something. */
export function FiguresRow({ figures, period }: { figures: Figures; period: Period }) {
  return (
    <section aria-label="What assistants did">
      <ul className="grid grid-cols-2 overflow-hidden rounded-panel border border-line bg-line shadow-panel gap-px sm:grid-cols-3 xl:grid-cols-6">
        {shown.map(([of, label, note, search]) => (
          <li key={of} className="bg-panel">
            <Link
              to="/watch"
              search={{ ...search, ...ofAssistants, range: period }}
              className="grid h-full content-start gap-0.5 p-4 -outline-offset-2 hover:bg-hover"
            >
              <span className="text-sm text-soft">{label}</span>
              <span
                className={`text-2xl font-semibold tracking-tight tabular-nums ${of === 'failed' && figures.failed > 0 ? 'text-bad' : ''}`}
              >
                {figures[of].toLocaleString('en')}
              </span>
              <span className="text-xs text-soft">{note}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CallsPanelProps {
  calls: number
  /** Beside them, by hand. */
  byPeople: number
  reasons: OverviewData['reasons']
  period: Period
}

/** Calls over time, quiet times among them, and why some did not succeed. */
export function CallsPanel({ calls, byPeople, reasons, period }: CallsPanelProps) {
  const search = { ...ofAssistants, range: period }
  const series = useQuery(seriesQuery(search))
  const slices = series.data?.result ?? []
  const { ms, label } = periods[period]
  return (
    <Panel
      title="Calls"
      intro={
        <>
          {count(calls, 'call')} by AI assistants in the {label.toLowerCase()}.
          <ByPeople calls={byPeople} period={period} />
        </>
      }
      actions={
        <TextLink to="/watch" search={search} className="text-sm">
          View activity
        </TextLink>
      }
    >
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          {series.isPending && <Loading what="Loading calls" />}
          {series.isError && <ErrorNote error={series.error} retry={() => series.refetch()} />}
          {slices.length > 0 && (
            <CallsChart
              slices={slices}
              labels={slices.map(({ at }) => sayTimeOf(at, ms))}
              shortLabels={slices.map(({ at }) => sayShortTimeOf(at, ms))}
            />
          )}
        </div>
        <Reasons reasons={reasons} period={period} />
      </div>
    </Panel>
  )
}

/** What is in no figure, and where it is. */
function ByPeople({ calls, period }: { calls: number; period: Period }) {
  if (calls === 0) return null
  return (
    <>
      {' '}
      Not counted:{' '}
      <TextLink to="/watch" search={{ by: 'people', range: period }}>
        {count(calls, 'call')} by people
      </TextLink>
      .
    </>
  )
}

/** As many as stand beside the chart without making it stand alone. */
const maxReasons = 4

/** Why calls were stopped or failed, in words. */
function Reasons({ reasons, period }: Pick<CallsPanelProps, 'reasons' | 'period'>) {
  return (
    <section
      aria-labelledby="reasons"
      className="grid content-start gap-3 max-lg:border-t max-lg:border-line max-lg:pt-5 lg:border-l lg:border-line lg:pl-6"
    >
      <h3 id="reasons" className="text-sm font-medium">
        Why calls did not succeed
      </h3>
      {reasons.length === 0 && <p className="text-sm text-soft">Every call succeeded.</p>}
      <BarList
        items={reasons.slice(0, maxReasons).map(({ code, words, calls, refused }) => ({
          key: `${code} ${refused}`,
          label: (
            <Link
              to="/watch"
              search={{
                error: code,
                outcome: refused ? 'refused' : 'failed',
                ...ofAssistants,
                range: period,
              }}
              className="underline decoration-edge/60 underline-offset-3 hover:text-accent"
            >
              {words}
            </Link>
          ),
          value: calls,
          said: count(calls, 'call'),
          note: refused ? 'Stopped here: nothing was sent' : 'Failed: the helpdesk did not do it',
          tone: refused ? tones.stopped : tones.failed,
        }))}
      />
      {reasons.length > maxReasons && (
        <TextLink to="/watch" search={{ tab: 'report', ...ofAssistants, range: period }} className="text-sm">
          {count(reasons.length - maxReasons, 'more reason')}
        </TextLink>
      )}
    </section>
  )
}

/** In place of figures that would all be 0. */
export function NoCallsYet({ byPeople, period }: { byPeople: number; period: Period }) {
  return (
    <Empty
      title={`No calls by AI assistants in the ${periods[period].label.toLowerCase()}`}
      action={
        <div className="mt-1 flex flex-wrap justify-center gap-2">
          <ButtonLink to="/try">Try a tool</ButtonLink>
          <ButtonLink to="/mint">Create MCP server</ButtonLink>
        </div>
      }
    >
      What assistants read, note and answer is counted here. Add an MCP server to an assistant, or run a tool
      by hand.
      <ByPeople calls={byPeople} period={period} />
    </Empty>
  )
}
