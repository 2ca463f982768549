import type { Json } from '../values/json.ts'

/**
 * What a call does to people: read, internal (colleagues see it), outbound (a customer sees it), destructive (hard to undo), admin
 * (changes who may do what, how the helpdesk is set up, or where data is sent).
 */
export type Effect = 'read' | 'internal' | 'outbound' | 'destructive' | 'admin'

export const effects: readonly Effect[] = ['read', 'internal', 'outbound', 'destructive', 'admin']

/**
 * One line of an ordered list; the first that holds for the arguments decides. Paths are dotted argument names.
 * An argument that is absent, or that cannot be decided, makes `arguments` not hold.
 */
export interface EffectRule {
  arguments?: Record<string, Json>
  /** Holds when none of these arguments is given. */
  absent?: string[]
  effects: Effect[]
}
