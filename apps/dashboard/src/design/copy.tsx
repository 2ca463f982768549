import { useState } from 'react'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

interface CopyButtonProps {
  text: string
  /** What is copied; follows "Copy": "the URL". */
  what: string
  /** What the button says, where "Copy" alone is not clear. */
  label?: string
  look?: 'primary' | 'plain'
  onCopied?: (() => void) | undefined
}

/** Copies a text and says so. Answers false where the browser does not permit it. */
export function useCopy(text: string, what: string): () => Promise<boolean> {
  const say = useToast()
  return async () => {
    try {
      await navigator.clipboard.writeText(text)
      say(`Copied ${what}.`)
      return true
    } catch {
      say('Your browser blocked copying. Select the text and copy it manually.')
      return false
    }
  }
}

export function CopyButton({ text, what, label, look = 'plain', onCopied }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = useCopy(text, what)
  const press = async () => {
    if (!(await copy())) return
    setCopied(true)
    onCopied?.()
  }
  return (
    <Button look={look} size="small" onClick={press}>
      {copied ? 'Copied' : (label ?? 'Copy')}
      {(copied || label === undefined) && <span className="sr-only"> {what}</span>}
    </Button>
  )
}

/** A text with a button that copies it. Its lines stay whole: what is too long for the page is scrolled to. */
export function CodeBlock({ text, ...button }: CopyButtonProps) {
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken p-2">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        tabIndex={0}
        className="flex-1 self-center overflow-x-auto [contain:inline-size] p-1.5 font-mono text-xs leading-relaxed whitespace-pre"
      >
        {text}
      </pre>
      <CopyButton text={text} {...button} />
    </div>
  )
}
