import type { Json } from './json.ts'

/** What happens to a call that is not a read, the mildest first. `confirm`: it is sent after a confirmation; `draft`: a person approves it first. */
export const writeDecisions = ['allow', 'confirm', 'draft', 'deny'] as const

export type WriteDecision = (typeof writeDecisions)[number]

/** The effects that a policy decides about. */
export const guardedEffects = ['outbound', 'destructive', 'admin'] as const

export type GuardedEffect = (typeof guardedEffects)[number]

/** All that `when` gives must hold. */
export interface WriteRule {
  when: {
    /** One of the groups of tools. */
    group?: string | string[]
    /** A tool's name, or several. */
    tool?: string | string[]
    /** Dotted names of arguments and their values; of several values one must hold. */
    arguments?: Record<string, Json>
    hours?: RuleHours
  }
  then: WriteDecision
}

/** Wall time in `zone`, `from` inclusive and `to` exclusive, such as 18:00 to 08:00. `days` are those on which it begins: mon to sun. */
export interface RuleHours {
  from: string
  to: string
  days?: string[]
  zone: string
}

/**
 * What happens before a call that is not a read is sent. The first rule that matches decides; without one, the strictest of what is set for
 * the call's effects. An effect without a decision is allowed.
 */
export interface WritePolicy extends Partial<Record<GuardedEffect, WriteDecision>> {
  rules?: WriteRule[]
}

/** Lines that say that an assistant wrote a text. */
export interface WriteMarks {
  /** At the end of internal notes; true where it is left out. */
  notes?: boolean
  /** The line at the end of messages to customers; none where it is left out. */
  replies?: string
}
