import type { Json } from './json.ts'

/**
 * How a customer comes to see what a write made: mailed to them, sent on another channel (a chat, a marketplace), shown in the
 * portal, or only stored, where the vendor does not say whether a customer is shown it.
 */
export type Visibility = 'mailed' | 'sent' | 'shown in the portal' | 'stored' | 'unknown'

export const visibilities: readonly Visibility[] = [
  'mailed',
  'sent',
  'shown in the portal',
  'stored',
  'unknown',
]

/** One line of an ordered list; the first that holds for the arguments decides. Conditions are those of an `EffectRule`. */
export interface VisibilityRule {
  arguments?: Record<string, Json>
  absent?: string[]
  how: Visibility
}
