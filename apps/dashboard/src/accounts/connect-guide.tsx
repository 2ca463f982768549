import type { Connector } from '../api/schemas.ts'
import { Panel } from '../design/panel.tsx'
import { count } from '../words/listed.ts'
import { Needs } from './vendor-gallery.tsx'

interface ConnectGuideProps {
  guide: NonNullable<Connector['guide']>
  consents: boolean
}

/** What one needs, and where the key is found, step by step. */
export function ConnectGuide({ guide: { needs, steps, minutes }, consents }: ConnectGuideProps) {
  return (
    <Panel
      title={consents ? 'How to set it up' : 'Where to find the key'}
      intro={`About ${count(minutes, 'minute')} the first time.`}
    >
      <div className="grid gap-4">
        <Needs needs={needs} />
        <ol className="grid gap-3 border-t border-line pt-4 text-sm">
          {steps.map((step, index) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden="true"
                className="inline-grid size-6 shrink-0 place-items-center rounded-full bg-accent-wash text-xs font-semibold text-accent"
              >
                {index + 1}
              </span>
              <span className="min-w-0 pt-0.5 wrap-anywhere">{step}</span>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}
