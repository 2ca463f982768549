import { type Tone, tones } from './tone.ts'

export type Effect = 'read' | 'internal' | 'outbound' | 'destructive' | 'admin'

interface EffectWords {
  label: string
  /** What it means for people, in a sentence. */
  meaning: string
  tone: Tone
}

/** What a call can do, least severe first. */
export const effectWords: Readonly<Record<Effect, EffectWords>> = {
  read: { label: 'Read', meaning: 'Looks things up. Nothing changes.', tone: tones.harmless },
  internal: {
    label: 'Internal',
    meaning: 'Only colleagues see it: notes, tags, assignments.',
    tone: tones.harmless,
  },
  outbound: {
    label: 'Seen by customers',
    meaning: 'Replies, new messages, and what else customers notice.',
    tone: tones.seenByCustomers,
  },
  destructive: {
    label: 'Destructive',
    meaning: 'Hard to undo: deletes, merges, permanent closes.',
    tone: tones.hardToUndo,
  },
  admin: {
    label: 'Admin',
    meaning: 'Changes settings, people or where data goes.',
    tone: tones.hardToUndo,
  },
}

export function sayEffect(effect: string): string {
  return isEffect(effect) ? effectWords[effect].label : effect
}

export const effects = Object.keys(effectWords) as Effect[]

/** What an MCP server may do whose config names no effects. */
export const grantedByDefault: readonly Effect[] = effects.filter((effect) => effect !== 'admin')

/** What a scope of an app permits: `helpdesk:read` is "read". */
export function effectOfScope(scope: string): string {
  return scope.replace(/^helpdesk:/, '')
}

export function isEffect(word: string): word is Effect {
  return word in effectWords
}
