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
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-control bg-info-wash px-3.5 py-1.5 text-sm text-info">
        <span className="flex items-start gap-2.5 py-1">
          <FlaskConical aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          Demo: helpdesks, customers and tickets are made up, and start afresh with the gateway. Nothing
          reaches a real customer.
        </span>
        {tour.shown === undefined && (
          <Button
            look="quiet"
            size="small"
            className="text-info hover:text-info max-sm:-ml-2"
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
