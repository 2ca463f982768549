import { Link } from '@tanstack/react-router'
import { ArrowRight, Clock } from 'lucide-react'
import type { Connector } from '../api/schemas.ts'
import { VendorSign } from '../design/vendor-sign.tsx'
import { count } from '../words/listed.ts'

/** The helpdesks to choose from: what each needs and how long it takes. */
export function VendorGallery({ connectors }: { connectors: readonly Connector[] }) {
  return (
    <ul aria-label="Helpdesks" className="grid gap-4 sm:grid-cols-2">
      {connectors.map((connector) => (
        <li key={connector.id} className="min-w-0">
          <VendorCard connector={connector} />
        </li>
      ))}
    </ul>
  )
}

function VendorCard({ connector: { id, title, tools, oauth, guide } }: { connector: Connector }) {
  return (
    <article className="relative grid h-full content-start gap-3 rounded-panel border border-line bg-panel p-4 shadow-panel transition-colors duration-100 hover:border-accent sm:p-5">
      <div className="flex items-center gap-3">
        <VendorSign id={id} size="large" />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">
            <Link
              to="/connect"
              search={{ vendor: id }}
              className="rounded after:absolute after:inset-0 after:rounded-panel"
            >
              {title}
            </Link>
          </h2>
          <p className="text-sm text-soft">
            {oauth ? `You log in to ${title}` : 'API key'}, {count(tools.length, 'tool')}
          </p>
        </div>
        <ArrowRight aria-hidden="true" className="size-4 text-soft" />
      </div>
      {guide && (
        <>
          <div className="grid gap-1">
            <p className="text-xs font-medium text-soft">You need</p>
            <Needs needs={guide.needs} />
          </div>
          <p className="flex items-center gap-2 text-sm text-soft">
            <Clock aria-hidden="true" className="size-4 shrink-0" />
            About {count(guide.minutes, 'minute')}
          </p>
        </>
      )}
    </article>
  )
}

/** What one must have before one begins. */
export function Needs({ needs }: { needs: readonly string[] }) {
  return (
    <ul aria-label="What you need" className="grid list-disc gap-1 pl-4.5 text-sm marker:text-soft">
      {needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
  )
}
