import type { ReactNode } from 'react'
import { Mark } from '../design/mark.tsx'

/** The frame of a page outside the menu: signing in, being invited, being asked. */
export function Card({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main className={`mx-auto grid min-h-dvh content-center px-4 py-10 ${wide ? 'max-w-xl' : 'max-w-md'}`}>
      <div className="mb-6 flex items-center gap-3">
        <Mark className="size-9" />
        <span className="text-lg font-semibold tracking-tight">Helpdesk MCP</span>
      </div>
      <div className="rounded-panel border border-line bg-panel p-6 shadow-panel">{children}</div>
    </main>
  )
}
