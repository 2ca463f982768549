import type { ReactNode } from 'react'
import { effectWords, isEffect } from '../words/effects.ts'
import type { Tone } from '../words/tone.ts'

const washes: Readonly<Record<Tone, string>> = {
  plain: 'bg-hover text-ink',
  good: 'bg-good-wash text-good',
  info: 'bg-info-wash text-info',
  warn: 'bg-warn-wash text-warn',
  bad: 'bg-bad-wash text-bad',
}

const dots: Readonly<Record<Tone, string>> = {
  plain: 'bg-edge',
  good: 'bg-good',
  info: 'bg-info',
  warn: 'bg-warn',
  bad: 'bg-bad',
}

/** A word with a color, which only what needs attention has. The color never says what the word does not. */
export function Badge({ tone = 'plain', wraps = false, children }: StatusProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-xs font-medium ${wraps ? '' : 'whitespace-nowrap'} in-aria-[current=true]:bg-panel ${washes[tone]}`}
    >
      {children}
    </span>
  )
}

interface StatusProps {
  tone?: Tone
  /** Whether it may take several lines: a sentence, rather than a word. */
  wraps?: boolean
  children: ReactNode
}

/** A state with a dot before it, as in a list of things that are up or down. */
export function Status({ tone = 'plain', wraps, children }: StatusProps) {
  return (
    <span className={`inline-flex items-baseline gap-2 text-sm ${wraps ? '' : 'whitespace-nowrap'}`}>
      <span aria-hidden="true" className={`size-2 shrink-0 -translate-y-px rounded-full ${dots[tone]}`} />
      {children}
    </span>
  )
}

interface EffectBadgesProps {
  effects: readonly string[]
}

/** All that a tool can do. That it also reads goes without saying where it does more. */
export function EffectBadges({ effects }: EffectBadgesProps) {
  const more = effects.filter((effect) => effect !== 'read')
  return (
    <span className="flex flex-wrap justify-end gap-1">
      {(more.length > 0 ? more : effects).map((effect) => (
        <EffectBadge key={effect} effect={effect} />
      ))}
    </span>
  )
}

interface EffectBadgeProps {
  effect: string
}

export function EffectBadge({ effect }: EffectBadgeProps) {
  const words = isEffect(effect) ? effectWords[effect] : undefined
  return <Badge tone={words?.tone ?? 'plain'}>{words?.label ?? effect}</Badge>
}
