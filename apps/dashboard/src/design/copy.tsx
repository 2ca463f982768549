import { useState } from 'react'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

interface CopyButtonProps {
  text: string
  /** What is copied; follows "Copy": "the URL". */
  what: string
  look?: 'primary' | 'plain'
  /** The button says what it copies, to everybody. */
  isSaid?: boolean
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

export function CopyButton({ text, what, look = 'plain', isSaid = false, onCopied }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = useCopy(text, what)
  const press = async () => {
    if (!(await copy())) return
    setCopied(true)
    onCopied?.()
  }
  return (
    <Button look={look} size="small" onClick={press}>
      {copied ? 'Copied' : 'Copy'}
      <span className={isSaid ? '-ml-1' : 'sr-only'}> {what}</span>
    </Button>
  )
}

/** A text with a button that copies it. */
export function CodeBlock({ text, ...button }: CopyButtonProps) {
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken p-2">
      <pre className="min-w-0 flex-1 self-center p-1.5 font-mono text-xs leading-relaxed break-all whitespace-pre-wrap">
        {text}
      </pre>
      <CopyButton text={text} {...button} />
    </div>
  )
}
