import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { usePermissions } from '../api/session.ts'
import { needCountQuery } from '../approvals/outbox-requests.ts'
import { Mark } from '../design/mark.tsx'
import { permittedMenu } from './pages.ts'

/** How many need whoever is signed in. */
export function NeedCount({ className = '', small = false }: { className?: string; small?: boolean }) {
  const { data: waiting = 0 } = useQuery(needCountQuery)
  if (waiting === 0) return null
  return (
    <span
      className={`rounded-full bg-accent text-center font-medium text-on-accent tabular-nums ${small ? 'min-w-4 px-1 text-[0.625rem] leading-4' : 'min-w-5 px-1.5 text-xs leading-5'} ${className}`}
    >
      {waiting.toLocaleString('en')}
      <span className="sr-only"> waiting</span>
    </span>
  )
}

/** Pages without an entry of their own belong to one that has. */
const above: Readonly<Record<string, string>> = { '/mint': '/servers', '/connect': '/accounts' }

/** The pages by group. On phones the same menu stands in a drawer; `onChoose` closes it. */
export function SideMenu({ onChoose }: { onChoose?: () => void }) {
  const groups = permittedMenu(usePermissions())
  const path = useLocation({ select: ({ pathname }) => pathname })
  return (
    <div className="flex h-full flex-col gap-6 overflow-y-auto px-3 py-4">
      <Link to="/" onClick={onChoose} className="flex items-center gap-2.5 rounded-control px-2 py-1">
        <Mark className="size-7" />
        <span className="text-[0.9375rem] font-semibold tracking-tight">Helpdesk MCP</span>
      </Link>
      <nav aria-label="Pages" className="grid gap-5">
        {groups.map(({ label, pages }, index) => (
          <div key={label}>
            {index > 0 && <p className="px-2.5 pb-1 text-xs font-medium text-soft">{label}</p>}
            <ul className="grid gap-0.5">
              {pages.map(({ to, label: page, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    onClick={onChoose}
                    activeOptions={{ exact: to === '/', includeSearch: false }}
                    data-above={above[path] === to || undefined}
                    className="data-above:bg-accent-wash data-above:font-medium data-above:text-accent flex min-h-9 items-center gap-2.5 rounded-control px-2.5 text-sm text-soft transition-colors duration-75 hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-accent max-lg:min-h-11"
                  >
                    <Icon aria-hidden="true" className="size-4.5 shrink-0" />
                    {page}
                    {to === '/approvals' && <NeedCount className="ml-auto" />}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  )
}
