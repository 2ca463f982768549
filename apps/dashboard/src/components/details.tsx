import type { ReactNode } from 'react'

/** What only some readers want, folded away. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details>
      <summary className="text-sm text-soft">{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
