import type { Tone } from './tone.ts'

export type Effect = 'read' | 'internal' | 'outbound' | 'destructive'

interface EffectWords {
  label: string
  /** What it means to people. */
  meaning: string
  tone: Tone
}

/** What a call can do to people, mildest first. */
export const effectWords: Readonly<Record<Effect, EffectWords>> = {
  read: { label: 'Looks things up', meaning: 'nothing changes', tone: 'plain' },
  internal: { label: 'Colleagues see it', meaning: 'notes, tags, who a ticket belongs to', tone: 'info' },
  outbound: { label: 'A customer sees it', meaning: 'replies and new messages', tone: 'warn' },
  destructive: { label: 'Hard to undo', meaning: 'deletes, merges, closes for good', tone: 'bad' },
}

export const effects = Object.keys(effectWords) as Effect[]

export function isEffect(word: string): word is Effect {
  return word in effectWords
}
