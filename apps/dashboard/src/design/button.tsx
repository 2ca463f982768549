import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

type Look = 'primary' | 'plain' | 'danger' | 'quiet'

const looks: Record<Look, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border-edge bg-panel text-ink hover:bg-sunken',
  danger: 'border-bad bg-panel text-bad hover:bg-bad-wash',
  quiet: 'border-transparent text-ink hover:bg-sunken',
}

const base =
  'inline-flex min-h-10 items-center justify-center gap-2 rounded-md border px-3.5 py-1.5 text-sm font-medium disabled:opacity-60'

interface Own {
  look?: Look
}

export function Button({
  look = 'plain',
  busy = false,
  className = '',
  children,
  disabled,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Own & { busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={`${base} ${looks[look]} ${className}`}
    >
      {busy && (
        <span className="size-3.5 animate-spin motion-reduce:animate-none rounded-full border-2 border-current border-r-transparent" />
      )}
      {children}
    </button>
  )
}

function Anchor({ look = 'plain', className = '', ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & Own) {
  return <a {...rest} className={`${base} ${looks[look]} ${className}`} />
}

/** A link to a file that looks like a button. The browser saves the file as it arrives. */
export function DownloadLink(props: AnchorHTMLAttributes<HTMLAnchorElement> & Own) {
  return <Anchor {...props} download />
}

/** A link to a page that looks like a button. */
export const ButtonLink = createLink(Anchor)

function TextAnchor(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} className="text-accent underline underline-offset-2 hover:text-accent-strong" />
}

/** A link to another site. That site does not learn where the reader came from. */
export function ExternalLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <TextAnchor {...props} target="_blank" rel="noopener noreferrer" />
}

/** A link within a text or a table. */
export const TextLink = createLink(TextAnchor)
