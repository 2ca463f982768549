import type { ReactNode } from 'react'
import { effectWords, isEffect } from '../words/effects.ts'
import type { Tone } from './tone.ts'

const tones: Readonly<Record<Tone, string>> = {
  plain: 'bg-sunken text-ink',
  good: 'bg-good-wash text-good',
  info: 'bg-info-wash text-info',
  warn: 'bg-warn-wash text-warn',
  bad: 'bg-bad-wash text-bad',
}

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  )
}

export function EffectBadge({ effect }: { effect: string }) {
  const words = isEffect(effect) ? effectWords[effect] : undefined
  return <Badge tone={words?.tone ?? 'plain'}>{words?.label ?? effect}</Badge>
}
