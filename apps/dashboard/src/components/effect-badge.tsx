import { effectWords, isEffect } from '../words/effects.ts'
import { Badge } from './badge.tsx'

export function EffectBadge({ effect }: { effect: string }) {
  const words = isEffect(effect) ? effectWords[effect] : undefined
  return <Badge tone={words?.tone ?? 'plain'}>{words?.label ?? effect}</Badge>
}
