import type { ReactNode } from 'react'
import type { Connector } from '../api/schemas.ts'
import { ExternalLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { count } from '../words/listed.ts'
import { Needs } from './vendor-gallery.tsx'

interface ConnectGuideProps {
  guide: NonNullable<Connector['guide']>
  consents: boolean
}

/** A site and what follows it, as "dashboard.edesk.com/api-token"; what a sentence ends with is no part of it. */
const site = /((?<![\w/.@])(?:[a-z0-9-]+\.){2,}[a-z]{2,}(?:\/[\w./-]*\w)?)/g

/** The text with sites as links; those that stand for the reader's own are left alone. */
export function withLinks(text: string): ReactNode[] {
  return text.split(site).map((part, index) =>
    index % 2 === 1 && !part.includes('example.') ? (
      <ExternalLink key={part} href={`https://${part}`}>
        {part}
      </ExternalLink>
    ) : (
      part
    ),
  )
}

/** What one needs, and where the key is found, step by step. */
export function ConnectGuide({ guide: { needs, steps, minutes }, consents }: ConnectGuideProps) {
  return (
    <Panel
      title={consents ? 'How to set it up' : 'Where to find the key'}
      intro={`About ${count(minutes, 'minute')} the first time.`}
    >
      <div className="grid gap-4">
        <div className="grid gap-1.5">
          <h3 className="text-sm font-medium">You need</h3>
          <Needs needs={needs} />
        </div>
        <ol className="grid gap-3 border-t border-line pt-4 text-sm">
          {steps.map((step, index) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden="true"
                className="inline-grid size-6 shrink-0 place-items-center rounded-full bg-accent-wash text-xs font-semibold text-accent"
              >
                {index + 1}
              </span>
              <span className="min-w-0 pt-0.5 wrap-anywhere">{withLinks(step)}</span>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}
