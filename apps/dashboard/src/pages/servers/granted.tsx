import { EffectBadge } from '../../components/effect-badge.tsx'
import { grantedByDefault } from '../../words/effects.ts'

/** The effects that an MCP server permits. */
export function Granted({ config }: { config: { effects?: readonly string[] } }) {
  return (
    <span className="flex flex-wrap gap-1">
      {(config.effects ?? grantedByDefault).map((effect) => (
        <EffectBadge key={effect} effect={effect} />
      ))}
    </span>
  )
}
