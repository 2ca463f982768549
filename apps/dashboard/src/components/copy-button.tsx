import { useState } from 'react'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

interface CopyButtonProps {
  text: string
  /** What is copied; follows "Copy": "the URL". */
  what: string
  look?: 'primary' | 'plain'
}

export function CopyButton({ text, what, look = 'plain' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const say = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      say(`Copied ${what}.`)
    } catch {
      say('Your browser blocked copying. Select the text and copy it manually.')
    }
  }
  return (
    <Button look={look} onClick={copy}>
      {copied ? 'Copied' : 'Copy'}
      <span className="sr-only"> {what}</span>
    </Button>
  )
}
