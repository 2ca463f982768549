import { Ban, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { Decision } from './decision-words.ts'
import type { PolicyLine } from './write-rules.ts'

/** A shield only where a person looks first. That nobody does is a caution. */
const signs: Readonly<Record<Decision, { icon: LucideIcon; color: string }>> = {
  draft: { icon: ShieldCheck, color: 'text-accent' },
  confirm: { icon: ShieldCheck, color: 'text-accent' },
  allow: { icon: TriangleAlert, color: 'text-warn' },
  deny: { icon: Ban, color: 'text-soft' },
}

/** What happens before something is sent. */
export function PolicyLines({ lines }: { lines: readonly PolicyLine[] }) {
  return (
    <ul aria-label="Who is asked first" className="grid gap-1.5">
      {lines.map(({ text, decision }) => {
        const { icon: Icon, color } = signs[decision]
        return (
          <li key={text} className={`flex gap-2 ${decision === 'allow' ? 'font-medium text-warn' : ''}`}>
            <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${color}`} />
            {text}
          </li>
        )
      })}
    </ul>
  )
}
