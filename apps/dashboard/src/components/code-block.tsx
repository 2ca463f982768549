import { CopyButton } from './copy-button.tsx'

/** A text with a button that copies it. */
export function CodeBlock({ text, what }: { text: string; what: string }) {
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken p-2">
      <pre className="min-w-0 flex-1 p-1.5 font-mono text-xs leading-relaxed break-all whitespace-pre-wrap">
        {text}
      </pre>
      <CopyButton text={text} what={what} />
    </div>
  )
}
