import { type ReactNode, useId } from 'react'

interface PanelProps {
  title: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}

/** A section of a page, with its own heading. */
export function Panel({ title, actions, children, className = '' }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={`rounded-lg border border-line bg-panel p-4 sm:p-5 ${className}`}
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
