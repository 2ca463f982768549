import { Link } from '@tanstack/react-router'
import type { Connector } from '../api/schemas.ts'
import { VendorSign } from '../design/vendor-sign.tsx'
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
              className="flex items-center gap-3 rounded-panel border border-line bg-panel px-4 py-3 shadow-panel transition-colors duration-100 hover:border-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
            >
              <VendorSign id={id} size="large" />
              <span>
                <span className="font-medium">{title}</span>
                <span className="block text-sm text-soft">
                  {count(tools.length, 'tool')}, {oauth ? 'sign in there' : 'API key'}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
