import type { ReactNode } from 'react'
import { ExternalLink } from '../design/button.tsx'
import { useHelpdeskPages } from './use-helpdesk-pages.ts'

interface HelpdeskLinkProps {
  /** Its page in the helpdesk; undefined where none is known. */
  to: string | undefined
  className?: string
  /** Beside the words where it is a link. */
  sign?: ReactNode
  children: ReactNode
}

/** A ticket, with a link to it in the helpdesk where there is one. */
export function HelpdeskLink({ to, className = '', sign, children }: HelpdeskLinkProps) {
  const leads = useHelpdeskPages()
  if (to === undefined || !leads) return <span className={className}>{children}</span>
  return (
    <ExternalLink href={to} className={className}>
      {children}
      {sign}
    </ExternalLink>
  )
}
