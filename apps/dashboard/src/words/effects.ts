import type { Tone } from './tone.ts'

export type Effect = 'read' | 'internal' | 'outbound' | 'destructive' | 'admin'

interface EffectWords {
  label: string
  /** What it means for people, in a sentence. */
  meaning: string
  tone: Tone
}

/** What a call can do, least severe first. */
export const effectWords: Readonly<Record<Effect, EffectWords>> = {
  read: { label: 'Read', meaning: 'Looks things up. Nothing changes.', tone: 'plain' },
  internal: { label: 'Internal', meaning: 'Only colleagues see it: notes, tags, assignments.', tone: 'info' },
  outbound: { label: 'Outbound', meaning: 'Customers see it: replies and new messages.', tone: 'warn' },
  destructive: {
    label: 'Destructive',
    meaning: 'Hard to undo: deletes, merges, permanent closes.',
    tone: 'bad',
  },
  admin: {
    label: 'Admin',
    meaning: 'Changes settings, people or where data goes.',
    tone: 'bad',
  },
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

const sentences: Readonly<Record<Effect, string>> = {
  read: 'Nothing changes.',
  internal: 'Colleagues will see this in the helpdesk. Customers will not.',
  outbound: 'A customer will see this. It cannot be unsent.',
  destructive: 'This is hard to undo: it deletes, merges, orders or permanently closes something.',
  admin: 'This changes who may do what, how the helpdesk is set up, or where data is sent.',
}

/** What a call will do, in sentences. "Customers will not" is left out when a customer sees the call. */
export function sayEffects(effects: readonly string[]): string[] {
  const found = effects.filter(isEffect)
  const hasOutbound = found.includes('outbound')
  return found
    .filter((effect) => effect !== 'read' || found.length === 1)
    .map((effect) =>
      effect === 'internal' && hasOutbound ? 'Colleagues will see this in the helpdesk.' : sentences[effect],
    )
}
