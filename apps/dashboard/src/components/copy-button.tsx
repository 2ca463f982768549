import { useState } from 'react'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

interface CopyButtonProps {
  text: string
  /** What is copied, after "Copy". */
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
      say(`Copied: ${what}`)
    } catch {
      say('The browser did not allow copying. Select the text and copy it yourself.')
    }
  }
  return (
    <Button look={look} onClick={copy}>
      {copied ? 'Copied' : 'Copy'}
      <span className="sr-only"> {what}</span>
    </Button>
  )
}
