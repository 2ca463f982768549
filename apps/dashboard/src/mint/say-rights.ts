import { type Effect, effects } from '../words/effects.ts'
import { count, listed } from '../words/listed.ts'

const may: Readonly<Record<Effect, string>> = {
  read: 'look things up',
  internal: 'make internal changes (notes, tags, assignments)',
  outbound: 'write to customers',
  destructive: 'make changes that are hard to undo (delete, merge)',
  admin: 'change settings, agents or permissions',
}

interface Callable {
  effects: readonly string[]
}

/** What an assistant can and cannot do, in two sentences. */
export function sayRights(
  tools: readonly Callable[],
  permitted: readonly Effect[],
): [may: string, mayNot: string] {
  const granted = permitted.filter((effect) => tools.some((tool) => tool.effects.includes(effect)))
  const held = effects.filter((effect) => !granted.includes(effect))
  const can = granted.map((effect) => may[effect])
  const cannot = held.map((effect) => may[effect])
  const warning = 'Customers see what it sends immediately.'
  const isOnlyAdminHeld = held.every((effect) => effect === 'admin')
  return [
    `With ${count(tools.length, 'tool')}, the assistant can ${listed(can)}.`,
    cannot.length > 0
      ? `It cannot ${listed(cannot, 'or')}.${isOnlyAdminHeld ? ` ${warning}` : ''}`
      : `Nothing is restricted. ${warning}`,
  ]
}
