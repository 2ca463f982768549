import type { Effect } from '../words/effects.ts'
import type { Decision } from './decision-words.ts'
import type { WriteRule } from './write-rules.ts'

/** An exception as it is typed. */
export interface ExceptionDraft {
  /** Empty: any. */
  group: string
  /** Name of a tool; empty: any. */
  tool: string
  /** `18:00`; empty, like `to`: at any time. */
  from: string
  to: string
  decision: Decision
}

export const noException: ExceptionDraft = { group: '', tool: '', from: '', to: '', decision: 'deny' }

/** What is missing, and where it is entered. */
interface Missing {
  field: 'group' | 'from' | 'to'
  text: string
}

/** What an exception still needs before it can be added. */
export function missingOf({ group, tool, from, to }: ExceptionDraft): Missing | undefined {
  if (from !== '' && to === '') return { field: 'to', text: 'Enter when the exception ends.' }
  if (from === '' && to !== '') return { field: 'from', text: 'Enter when the exception begins.' }
  if (group + tool + from !== '') return undefined
  return { field: 'group', text: 'Say what the exception is for: choose a topic or a tool, or enter hours.' }
}

interface WithExceptions {
  effects: readonly Effect[]
  rules: readonly WriteRule[]
  exception: ExceptionDraft
}

/** Why the form cannot be sent: an exception was begun and says too little. */
export function exceptionProblem({ effects, exception }: WithExceptions): string | undefined {
  return isAsked(effects) && isBegun(exception) ? missingOf(exception)?.text : undefined
}

/** The exceptions, with the one that is typed and not added yet, if it is complete. */
export function rulesOf({ effects, rules, exception }: WithExceptions, zone = ownZone()): WriteRule[] {
  const isComplete = isAsked(effects) && isBegun(exception) && missingOf(exception) === undefined
  return [...rules, ...(isComplete ? [toRule(exception, zone)] : [])]
}

/** Whether exceptions can be entered: reading is never asked about. */
export function isAsked(effects: readonly Effect[]): boolean {
  return effects.some((effect) => effect !== 'read')
}

function isBegun({ group, tool, from, to, decision }: ExceptionDraft): boolean {
  return group + tool + from + to !== '' || decision !== noException.decision
}

/** The time zone of the reader. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Hours are those of the zone, which the rule names. */
export function toRule({ group, tool, from, to, decision }: ExceptionDraft, zone: string): WriteRule {
  return {
    when: {
      ...(group === '' ? {} : { group }),
      ...(tool === '' ? {} : { tool }),
      ...(from === '' || to === '' ? {} : { hours: { from, to, zone } }),
    },
    then: decision,
  }
}
