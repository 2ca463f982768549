import { ExternalLink } from '../../components/text-link.tsx'
import type { Call } from './call-queries.ts'
import { sayTarget } from './call-words.ts'

/** What a call touched, each with a link into the helpdesk where one is known. Titles are text of customers: shown as text. Where only `max` fit, those known by an id only are counted, but for the first. */
export function CallTargets({ call, max }: { call: Call; max?: number }) {
  const shown =
    max === undefined
      ? call.targets
      : call.targets.filter(({ title }, index) => index === 0 || title !== undefined).slice(0, max)
  const left = call.target_count - shown.length
  if (shown.length === 0) return '–'
  return (
    <ul className="grid gap-1">
      {shown.map((target) => {
        const words = sayTarget(target)
        return (
          <li key={`${target.kind}:${target.id}`} className="min-w-0 wrap-anywhere">
            {target.link === undefined ? words : <ExternalLink href={target.link}>{words}</ExternalLink>}
            {target.title !== undefined && <span className="block text-soft">{target.title}</span>}
          </li>
        )
      })}
      {left > 0 && <li className="text-soft">and {left} more</li>}
    </ul>
  )
}
