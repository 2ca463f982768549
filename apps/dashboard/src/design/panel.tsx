import { ChevronRight } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'

interface PanelProps {
  title: ReactNode
  /** One sentence under the title. */
  intro?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
  /** Makes the heading able to have the focus, as after what had it is gone. */
  heading?: Ref<HTMLHeadingElement>
}

/** The box of a section. */
export const panelBox = 'rounded-panel border border-line bg-panel shadow-panel'

/** A section of a page, with its own heading. */
export function Panel({ title, intro, actions, children, className = '', heading }: PanelProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`p-4 sm:p-5 ${panelBox} ${className}`}>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        {/* A short title shares its line with what can be done, on a phone too. */}
        <div className={`min-w-0 flex-1 ${intro ? 'basis-60' : 'basis-32'}`}>
          <h2
            id={id}
            ref={heading}
            tabIndex={heading ? -1 : undefined}
            className="text-[0.9375rem] leading-6 font-semibold"
          >
            {title}
          </h2>
          {intro && <p className="mt-0.5 max-w-prose text-sm text-soft">{intro}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

interface DetailsProps {
  summary: ReactNode
  /** Opens it, as when something in it is wrong. */
  open?: boolean
  children: ReactNode
}

/** What only some readers want, folded away. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details className="[&[open]>summary>svg]:rotate-90" open={open || undefined}>
      <summary className="flex w-fit items-center gap-1.5 rounded-md text-sm font-medium text-soft hover:text-ink">
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition-transform duration-150" />
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}

interface FactsProps {
  rows: readonly (readonly [name: string, value: ReactNode])[]
  /** A few short names: their values stand close to them, on a phone too. */
  close?: boolean
}

/** A list of names and values. */
export function Facts({ rows, close = false }: FactsProps) {
  const columns = close
    ? 'grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-4'
    : 'gap-x-6 sm:grid-cols-[minmax(8rem,auto)_1fr]'
  return (
    <dl className={`grid gap-y-2.5 text-sm ${columns}`}>
      {rows.map(([name, value]) => (
        <div key={name} className={close ? 'contents' : 'sm:contents'}>
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
