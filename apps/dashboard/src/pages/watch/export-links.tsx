import { DownloadLink } from '../../components/button.tsx'
import { exportUrl, type WatchSearch } from './read-filter.ts'

const formats = ['csv', 'json'] as const

/** Downloads every matching call. The gateway writes the file as it is read. */
export function ExportLinks({ search }: { search: WatchSearch }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {formats.map((format) => (
        <DownloadLink
          key={format}
          href={exportUrl(search, format, Date.now())}
          // The time range ends now, not when the page was drawn.
          onClick={({ currentTarget }) => {
            currentTarget.href = exportUrl(search, format, Date.now())
          }}
        >
          Export {format.toUpperCase()}
        </DownloadLink>
      ))}
    </div>
  )
}
