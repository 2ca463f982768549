import { Link, type LinkProps } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

interface Crumb {
  label: string
  to: NonNullable<LinkProps['to']>
}

interface PageProps {
  title: string
  /** Stands before the title: the sign of a helpdesk. */
  sign?: ReactNode
  /** Stands after the title: a state. */
  mark?: ReactNode
  intro?: ReactNode
  actions?: ReactNode
  /** The pages above this one, the outermost first. */
  above?: readonly Crumb[]
  children: ReactNode
}

/**
 * One page. It sets the tab's title and moves the focus to its heading, so that a screen reader announces it. A dialog that was opened
 * while the page was loading keeps the focus.
 */
export function Page({ title, sign, mark, intro, actions, above = [], children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Helpdesk MCP`
  }, [title])
  useEffect(() => {
    if (document.activeElement?.closest('[role=dialog]')) return
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid gap-2">
        {above.length > 0 && <Breadcrumbs above={above} title={title} />}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 lg:flex-nowrap">
          <div className="max-w-2xl min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {sign}
              <h1
                ref={heading}
                tabIndex={-1}
                className="min-w-0 text-2xl leading-8 font-semibold tracking-tight wrap-anywhere"
              >
                {title}
              </h1>
              {mark}
            </div>
            {intro && <div className="mt-1 text-[0.9375rem] text-pretty text-soft">{intro}</div>}
          </div>
          {actions && (
            <div className="flex flex-wrap items-center gap-2 lg:shrink-0 lg:flex-nowrap">{actions}</div>
          )}
        </div>
      </div>
      {children}
    </div>
  )
}

function Breadcrumbs({ above, title }: { above: readonly Crumb[]; title: string }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-soft">
        {above.map(({ label, to }) => (
          <li key={label} className="flex items-center gap-1">
            <Link to={to} className="rounded hover:text-ink hover:underline">
              {label}
            </Link>
            <ChevronRight aria-hidden="true" className="size-3.5" />
          </li>
        ))}
        <li aria-current="page" className="max-w-64 truncate text-ink">
          {title}
        </li>
      </ol>
    </nav>
  )
}
