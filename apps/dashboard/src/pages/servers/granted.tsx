import { EffectBadge } from '../../components/effect-badge.tsx'
import { effects } from '../../words/effects.ts'

/** What a link may do to people at most. */
export function Granted({ config }: { config: { effects?: readonly string[] } }) {
  return (
    <span className="flex flex-wrap gap-1">
      {(config.effects ?? effects).map((effect) => (
        <EffectBadge key={effect} effect={effect} />
      ))}
    </span>
  )
}
