import type { ReactNode } from 'react'
import { CopyButton } from './copy.tsx'
import { Details } from './panel.tsx'

interface ForOperatorProps {
  /** What is asked for, as a sentence begins: "Please set up e-mail for approvals". It ends without a full stop. */
  wish: string
  /** Settings or commands, a line each. */
  lines: readonly string[]
  /** Where the guide says more. */
  guide?: string
  /** What stands before the message, where it needs words. */
  children?: ReactNode
}

/** The message that is copied: whoever runs the gateway can act on it without having seen this page. */
export function messageFor({ wish, lines, guide }: Omit<ForOperatorProps, 'children'>): string {
  const body = lines.length === 0 ? [`${wish}.`] : [`${wish}:`, '', ...lines.map((line) => `  ${line}`)]
  return [...body, ...(guide === undefined ? [] : ['', `How: ${guide}`])].join('\n')
}

/** What only whoever runs the gateway can do: the text to send to them. */
export function ForOperator({ children, ...message }: ForOperatorProps) {
  const text = messageFor(message)
  return (
    <div className="grid gap-2 rounded-control border border-line p-3.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-52">Your IT, or whoever runs the gateway, can do this.</p>
        <CopyButton text={text} what="the text for IT" label="Copy the text for IT" />
      </div>
      {children && <div className="text-soft">{children}</div>}
      <Details summary={<span className="font-normal">Show the text</span>}>
        <pre className="rounded-md bg-sunken p-3 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap">
          {text}
        </pre>
      </Details>
    </div>
  )
}
