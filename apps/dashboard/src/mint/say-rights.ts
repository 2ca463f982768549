import { type Effect, effects } from '../words/effects.ts'
import { listed } from '../words/listed.ts'

const words: Readonly<Record<Effect, string>> = {
  read: 'Look things up',
  internal: 'Make internal changes: notes, tags, assignments',
  outbound: 'Write to customers',
  destructive: 'Make changes that are hard to undo: delete, merge',
  admin: 'Change settings, people or where data goes',
}

interface Callable {
  effects: readonly string[]
}

/** What an assistant can and cannot do, in words: looked up are things of these groups, or all if there are none. A permitted effect that no tool has is not promised. */
export function sayRights(
  tools: readonly Callable[],
  permitted: readonly Effect[],
  groups: readonly string[] = [],
): { can: string[]; cannot: string[] } {
  const has = (effect: Effect) =>
    permitted.includes(effect) && tools.some((tool) => tool.effects.includes(effect))
  return {
    can: effects
      .filter(has)
      .map((effect) =>
        effect === 'read' && groups.length > 0 ? `Look up ${listed(groups)}` : words[effect],
      ),
    cannot: effects.filter((effect) => !has(effect)).map((effect) => words[effect]),
  }
}
