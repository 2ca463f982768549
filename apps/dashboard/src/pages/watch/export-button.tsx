import { useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useToast } from '../../components/toast.tsx'
import { count } from '../../words/count.ts'
import { readCalls } from './call-queries.ts'
import { exportCalls } from './export-calls.ts'
import { rangeOf, readFilter, type WatchSearch } from './read-filter.ts'
import { saveFile } from './save-file.ts'
import { csvHead, toCsv } from './to-csv.ts'
import type { Names } from './use-names.ts'

/** Exports every matching call as a CSV file, page by page; can be cancelled. */
export function ExportButton({ search, names }: { search: WatchSearch; names: Names }) {
  const [rows, setRows] = useState<number>()
  const [error, setError] = useState<unknown>()
  const running = useRef<AbortController>(null)
  const say = useToast()
  const start = async () => {
    const controller = new AbortController()
    running.current = controller
    setRows(0)
    setError(undefined)
    const now = Date.now()
    const since = new Date(now - rangeOf(search).ms).toISOString()
    const filter = { ...readFilter(search), since, until: new Date(now).toISOString() }
    const parts: string[] = [csvHead]
    try {
      const total = await exportCalls({
        read: (page, signal) => readCalls(filter, page, signal),
        write: (calls) => void parts.push(toCsv(calls, names)),
        onProgress: setRows,
        signal: controller.signal,
      })
      saveFile(`activity-${new Date(now).toISOString().slice(0, 10)}.csv`, 'text/csv', parts)
      say(`Exported ${count(total, 'call')}.`)
    } catch (failure) {
      if (controller.signal.aborted) say('Export cancelled. Nothing was saved.')
      else setError(failure)
    } finally {
      setRows(undefined)
    }
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {rows !== undefined && (
          <span role="status" className="text-sm text-soft tabular-nums">
            {count(rows, 'call')} exported so far
          </span>
        )}
        {rows === undefined ? (
          <Button onClick={start}>Export CSV</Button>
        ) : (
          <Button onClick={() => running.current?.abort()}>Cancel export</Button>
        )}
      </div>
      {error !== undefined && <ErrorNote error={error} retry={start} />}
    </div>
  )
}
