import { type Effect, isEffect } from './effects.ts'

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
