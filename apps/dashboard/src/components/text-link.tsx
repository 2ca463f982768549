import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

function Anchor(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} className="text-accent underline underline-offset-2 hover:text-accent-strong" />
}

/** A link to another site. That site does not learn where the reader came from. */
export function ExternalLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <Anchor {...props} target="_blank" rel="noopener noreferrer" />
}

/** A link within a text or a table. */
export const TextLink = createLink(Anchor)
