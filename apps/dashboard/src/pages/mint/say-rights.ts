import { count } from '../../words/count.ts'
import { type Effect, effects, isEffect } from '../../words/effects.ts'
import { listed } from '../../words/listed.ts'

const may: Readonly<Record<Effect, string>> = {
  read: 'look things up',
  internal: 'change what colleagues see (notes, tags, who a ticket belongs to)',
  outbound: 'write to customers',
  destructive: 'do what is hard to undo (delete, merge)',
}

interface Callable {
  effects: readonly string[]
}

/** What an assistant may and may not do, as two sentences. */
export function sayRights(tools: readonly Callable[]): [may: string, mayNot: string] {
  const granted = effects.filter((effect) => tools.some((tool) => tool.effects.includes(effect)))
  const others = tools.some((tool) => tool.effects.some((effect) => !isEffect(effect)))
  const held = effects.filter((effect) => !granted.includes(effect))
  const can = granted.map((effect) => may[effect])
  const first =
    can.length === 0
      ? `With ${count(tools.length, 'tool')} the assistant may do what their descriptions say.`
      : `With ${count(tools.length, 'tool')} the assistant may ${listed(can)}.`
  const cannot = held.map((effect) => may[effect])
  if (others || cannot.length === 0) return [first, 'Nothing that these helpdesks offer is held back.']
  return [first, `It may not ${listed(cannot, 'or')}.`]
}
