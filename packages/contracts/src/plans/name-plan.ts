import type { Json } from '../values/json.ts'

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

/** How a name becomes an id: the account's own list is read and searched. */
export interface ResolvePlan {
  /** The id of the list tool that is read. */
  list: string
  /** Arguments of that tool. */
  arguments?: Record<string, Json>
  /** Dotted paths, in an item of that list, of the list that is searched instead: the values of a field. */
  items?: string[]
  /** Dotted path of an item's id. */
  id: string
  /** Dotted paths of an item's fields that a name is compared with; `firstName lastName` is one name of two fields. */
  match: string[]
  /** The argument is one text that holds several names or ids, parted by this. */
  separator?: string
  /** The argument of the list tool that takes the name: it is searched, not read whole. */
  query?: string
  /** Texts that are neither names nor ids and go to the vendor as they are. */
  literals?: string[]
  /** A regular expression: only what it matches is looked up, digits too; anything else goes to the vendor as it is. */
  form?: string
  /** A regular expression for ids, next to `form`: what neither matches is refused, and not sent. */
  ids?: string
  /** Digits of this form may be an id all the same: they are sent as they are, and looked up only where the vendor finds nothing under them. */
  when?: 'not_found'
  /** Pages of the list that are read at most. */
  pages?: number
  /** What becomes of a text that is not found: it is refused (the default), sent as it is, or sent because the vendor creates it. */
  unknown?: 'send' | 'create'
  /** The id of the tool that creates one, for the refusal of an unknown name. */
  create?: string
  /** Another list in which people look for the name, and what an agent is told when it is there. Names tools as a description does. */
  elsewhere?: { list: string; match: string[]; says: string }
  /** Texts that are refused, each with the reason an agent is told. Names tools as a tool's description does. */
  refuses?: Record<string, string>
  /** The argument is an object of fields, whose values are each looked up in the list of their field: the argument of the list tool that takes the field. */
  keys?: string
  /** Ids are checked against the list too, where it is short enough to be read whole: the vendor does not refuse those that it does not know. */
  checked?: boolean
  /** What of an item of the list is shown beside its id in answers. */
  label?: LabelPlan
}
