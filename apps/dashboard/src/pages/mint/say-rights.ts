import { count } from '../../words/count.ts'
import { type Effect, effects } from '../../words/effects.ts'
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

/** What an assistant may and may not do, as two sentences. Calls of a tool that would do more than is permitted are refused. */
export function sayRights(
  tools: readonly Callable[],
  permitted: readonly Effect[],
): [may: string, mayNot: string] {
  const granted = permitted.filter((effect) => tools.some((tool) => tool.effects.includes(effect)))
  const held = effects.filter((effect) => !granted.includes(effect))
  const can = granted.map((effect) => may[effect])
  const cannot = held.map((effect) => may[effect])
  return [
    `With ${count(tools.length, 'tool')} the assistant may ${listed(can)}.`,
    cannot.length > 0
      ? `It may not ${listed(cannot, 'or')}.`
      : 'No kind of action is held back: what it writes to customers, they see at once.',
  ]
}
