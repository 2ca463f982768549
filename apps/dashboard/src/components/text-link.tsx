import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

function Anchor(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} className="text-accent underline underline-offset-2 hover:text-accent-strong" />
}

/** A link within a text or a table. */
export const TextLink = createLink(Anchor)
