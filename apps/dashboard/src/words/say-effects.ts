import { type Effect, isEffect } from './effects.ts'

const sentences: Readonly<Record<Effect, string>> = {
  read: 'Nothing changes.',
  internal: 'Colleagues will see it in the helpdesk. Customers will not.',
  outbound: 'A customer will see it. It cannot be called back.',
  destructive: 'It is hard to undo: something is removed, merged, ordered or closed for good.',
}

/** What a call will do, in sentences; that colleagues alone see it is said only where no customer does. */
export function sayEffects(effects: readonly string[]): string[] {
  const found = effects.filter(isEffect)
  const hasOutbound = found.includes('outbound')
  return found
    .filter((effect) => effect !== 'read' || found.length === 1)
    .map((effect) =>
      effect === 'internal' && hasOutbound ? 'Colleagues will see it in the helpdesk.' : sentences[effect],
    )
}
