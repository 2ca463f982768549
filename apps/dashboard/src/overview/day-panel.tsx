import { useQuery } from '@tanstack/react-query'
import { dayQuery } from '../api/activity.ts'
import { BarChart } from '../design/bar-chart.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { count } from '../words/listed.ts'

const series = [
  { name: 'Succeeded', className: 'fill-accent' },
  { name: 'Failed', className: 'fill-bad' },
] as const

/** Calls and errors of the last 24 hours. */
export function DayPanel() {
  const day = useQuery(dayQuery)
  return (
    <Panel title="Last 24 hours">
      {day.isPending && <Loading what="Loading calls" />}
      {day.isError && <ErrorNote error={day.error} retry={() => day.refetch()} />}
      {day.data && <Day slices={day.data.result} />}
    </Panel>
  )
}

interface Slice {
  at: string
  calls: number
  errors: Record<string, number>
}

function Day({ slices }: { slices: readonly Slice[] }) {
  const hours = slices.map(({ at, calls, errors }) => {
    const failed = Object.values(errors).reduce((sum, each) => sum + each, 0)
    return { label: hourOf(at), calls, failed }
  })
  const calls = hours.reduce((sum, hour) => sum + hour.calls, 0)
  const failed = hours.reduce((sum, hour) => sum + hour.failed, 0)
  if (calls === 0) {
    return <Empty title="No calls yet">Calls from AI assistants appear here as they happen.</Empty>
  }
  const sentence = `${count(calls, 'call')} in the last 24 hours, ${failed === 0 ? 'none failed' : `${count(failed, 'failed', 'failed')}`}.`
  const bars = hours.map(({ label, calls: all, failed: bad }) => ({ label, parts: [all - bad, bad] }))
  return (
    <div className="grid gap-3">
      <p className="text-sm">{sentence}</p>
      <BarChart summary={sentence} series={series} bars={bars} />
    </div>
  )
}

function hourOf(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })
}
