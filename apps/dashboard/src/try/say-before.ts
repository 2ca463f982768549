import { sayEffects } from '../words/effects.ts'
import { listed } from '../words/listed.ts'
import type { ToolEffects } from './tool-queries.ts'

/** Who will see what, in sentences: the gateway's own, or what the effects say in general. */
export function sayBefore(told: ToolEffects): readonly string[] {
  if (told.summary && told.summary.length > 0) return told.summary
  return [...sayEffects(told.effects), ...sayDelivery(told.delivery)]
}

function sayDelivery(delivery: ToolEffects['delivery']): string[] {
  if (delivery === undefined) return []
  const { to, channel, also } = delivery
  const way = channel === null ? '' : ` by ${channel}`
  return [
    ...(to === null ? (way === '' ? [] : [`It goes out${way}.`]) : [`It goes to ${to}${way}.`]),
    ...(also.length === 0 ? [] : [`It also may: ${listed(also)}.`]),
  ]
}
