import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useToast } from '../../design/toast.tsx'

/** The most characters of an id that are shown; what is longer is shortened in its middle. */
const max = 20

/** An id on one line, with a button that copies all of it. */
export function IdValue({ id, what = 'ID' }: { id: string; what?: string }) {
  const [copied, setCopied] = useState(false)
  const say = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id)
      setCopied(true)
      say(`Copied ${id}.`)
    } catch {
      say('Your browser blocked copying. Select the text and copy it manually.')
    }
  }
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <span className="font-mono text-xs text-soft" title={id}>
        {shortId(id)}
      </span>
      <button
        type="button"
        aria-label={`Copy ${what} ${id}`}
        title="Copy"
        onClick={copy}
        className="inline-grid size-6 shrink-0 place-items-center rounded-md text-soft hover:bg-hover hover:text-ink [&_svg]:size-3.5"
      >
        {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      </button>
    </span>
  )
}

/** Both ends of a long id, since the ids of one account often begin alike. */
export function shortId(id: string): string {
  return id.length <= max ? id : `${id.slice(0, 6)}…${id.slice(-(max - 7))}`
}
