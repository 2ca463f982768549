import { Link } from '@tanstack/react-router'
import type { Connector } from '../api/schemas.ts'
import { count } from '../words/listed.ts'

interface VendorListProps {
  connectors: readonly Connector[]
}

export function VendorList({ connectors }: VendorListProps) {
  return (
    <nav aria-label="Helpdesk">
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-1">
        {connectors.map(({ id, title, tools, oauth }) => (
          <li key={id}>
            <Link
              to="/connect"
              search={{ vendor: id }}
              className="block rounded-lg border border-line bg-panel px-4 py-3 hover:border-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
            >
              <span className="font-medium">{title}</span>
              <span className="block text-sm text-soft">
                {count(tools.length, 'tool')}, {oauth ? 'OAuth' : 'API key'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
