import { createLink } from '@tanstack/react-router'
import { LoaderCircle } from 'lucide-react'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentProps } from 'react'

type Look = 'primary' | 'plain' | 'danger' | 'destroy' | 'quiet'

const looks: Record<Look, string> = {
  primary: 'border-transparent bg-accent text-on-accent shadow-panel hover:bg-accent-strong',
  plain: 'border-line bg-panel text-ink shadow-panel hover:border-edge hover:bg-hover',
  danger: 'border-line bg-panel text-bad shadow-panel hover:border-bad hover:bg-bad-wash',
  /** Does it, in a dialog that has asked: not to be taken for Cancel beside it. */
  destroy: 'border-transparent bg-bad text-panel shadow-panel hover:opacity-90',
  quiet: 'border-transparent text-soft hover:bg-hover hover:text-ink',
}

const base =
  'inline-flex items-center justify-center gap-2 rounded-control border text-sm font-medium whitespace-nowrap transition-colors duration-100 disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0'

const sizes = { medium: 'min-h-9 px-3.5 py-1.5 max-sm:min-h-10', small: 'min-h-8 px-2.5 py-1 max-sm:min-h-9' }

interface Own {
  look?: Look
  size?: keyof typeof sizes
}

/** While it is busy it cannot be pressed again, and keeps the focus: a browser takes that from what is disabled. */
export function Button({
  look = 'plain',
  size = 'medium',
  busy = false,
  className = '',
  children,
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Own & { busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${base} ${sizes[size]} ${looks[look]} ${className}`}
    >
      {busy && <LoaderCircle className="animate-spin motion-reduce:animate-none" aria-hidden="true" />}
      {children}
    </button>
  )
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, for screen readers and as a tooltip. */
  label: string
}

/** A square button with an icon alone. */
export function IconButton({ label, className = '', children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`inline-grid size-9 shrink-0 place-items-center rounded-control text-soft transition-colors duration-100 hover:bg-hover hover:text-ink disabled:pointer-events-none disabled:opacity-40 max-sm:size-10 [&_svg]:size-4.5 ${className}`}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button, to what another program or the gateway itself answers. */
export function LinkButton({
  look = 'plain',
  size = 'medium',
  className = '',
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Own) {
  return <a {...rest} className={`${base} ${sizes[size]} ${looks[look]} ${className}`} />
}

/** A link to a file that looks like a button. The browser saves the file as it arrives. */
export function DownloadLink(props: AnchorHTMLAttributes<HTMLAnchorElement> & Own) {
  return <LinkButton {...props} download />
}

/** A link to a page that looks like a button. */
export const ButtonLink = createLink(LinkButton)

const textLink =
  'font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent'

function TextAnchor({ className = '', ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={`${textLink} ${className}`} />
}

/** A button within a text, which looks like the links beside it. */
export function TextButton({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={`${textLink} ${className}`} />
}

/** A link to another site. That site does not learn where the reader came from. */
export function ExternalLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <TextAnchor {...props} target="_blank" rel="noopener noreferrer" />
}

/** A link within a text or a table. */
export const TextLink = createLink(TextAnchor)
