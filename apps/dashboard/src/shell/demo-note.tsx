import { useQuery } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { sessionQuery } from '../api/session.ts'
import { Button } from '../design/button.tsx'
import { Tour, useTour } from './tour.tsx'

/** Says on every page of a demo what is made up, and leads around at the first start. */
export function DemoNote() {
  const { data } = useQuery(sessionQuery)
  return data?.demo ? <Shown /> : null
}

function Shown() {
  const tour = useTour()
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex items-center justify-between gap-x-4 rounded-control bg-info-wash px-3.5 py-0.5 max-sm:flex-col max-sm:items-start max-sm:py-1.5 text-[0.8125rem] text-info">
        <span className="flex min-w-0 items-center gap-2 py-1 max-sm:py-0">
          <FlaskConical aria-hidden="true" className="size-4 shrink-0 max-sm:hidden" />
          <span>Demo: helpdesks, customers and tickets are made up. Nothing reaches a real customer.</span>
        </span>
        {tour.shown === undefined && tour.isOffered && (
          <Button
            look="quiet"
            size="small"
            className="-mr-2 shrink-0 max-sm:-ml-2.5 text-info! hover:text-info"
            onClick={() => tour.go(tour.kept ?? 0)}
          >
            {tour.kept === undefined ? 'Take the tour' : 'Continue the tour'}
          </Button>
        )}
      </div>
      {tour.shown !== undefined && <Tour step={tour.shown} onGo={tour.go} />}
    </div>
  )
}
