import type { ResolvePlan } from './tool-record.ts'

/** Dotted paths in an item, written as in `match`: what people call it, and a person's address. */
export interface LabelPlan {
  name: string
  email?: string
  /** What else may be shown, by what the keys end with: `{ company: company }`. */
  also?: Record<string, string>
}

/** A field of an answer that holds an id, or several, of the account's own vocabulary, and the keys that are put beside it. */
export interface NamePlan {
  /** Dotted path in an item, through arrays. */
  field: string
  /** The key of the name; of the names, in the order of the ids, where the field holds several. */
  name: string
  /** The key of the e-mail address. */
  email?: string
  /** The keys of what else is shown, by what the label calls it. */
  also?: Record<string, string>
  /** Where the item itself has them, which costs no call. */
  near?: LabelPlan
  /** The object that came for the sake of `near` alone: it is left out unless it was asked for. */
  drop?: { path: string; unless: string }
  /** The list that has them. */
  from?: Pick<ResolvePlan, 'list' | 'arguments' | 'items' | 'id' | 'match' | 'literals' | 'label' | 'pages'>
  /** The tool that reads one by its id, for those that the list does not have: at most `max` in one call. */
  each?: { tool: string; argument: string; label: LabelPlan; max: number }
}
