import type { Json } from '../values/json.ts'

/** An argument that the vendor does not have: rows are read page by page, and those that it does not fit are left out. */
export interface FilterPlan {
  /** Dotted paths in a row, the fields of its waiting state among them; one that fits is enough. */
  at: string[]
  /** Of `match`: the values of which each path has one. */
  where?: Record<string, Json[]>
  /**
   * How a row fits: `empty`, `present` and `match` take a boolean, of which false means the opposite; `equal` takes a text, which may be one
   * of several values in the row; `since` takes a time.
   */
  is: 'empty' | 'present' | 'match' | 'equal' | 'since'
  /** Of `equal`: it takes several values, of which one fits. Only one can be sent. */
  several?: true
  /** Of `equal`: values that stand for those of other fields: `{ "${OPEN}": { statusType: Open } }`. */
  words?: Record<string, Record<string, Json>>
  /** Values that stand for nothing, beside null, 0, false and an empty text or list. */
  nothing?: string[]
  /** Values of other arguments that mean this filter: `{ assigneeId: [unassigned] }`. */
  instead?: Record<string, string[]>
  /** Sent to the vendor in place of the filter, or so that it gives fewer rows. */
  sends?: FilterRequest
}

/** What a filter says to the vendor, in the vendor's own arguments, unless they are given. */
export interface FilterRequest {
  /** It says all of it: rows are not looked at. */
  whole?: boolean
  /** Fixed values, for a boolean filter that is true. */
  set?: Record<string, Json>
  /** The argument that takes the filter's value as it is. */
  as?: string
  /** The argument that takes a list with the filter's value. */
  list?: string
  /** The argument that takes a day, and how many days earlier is asked for, since the vendor's zone or its first day are not certain. */
  day?: { argument: string; back: number }
  /** The argument that takes `<start>,<end>` in UTC. */
  range?: string
  /** Arguments beside which the vendor does not take it: with one of them, rows are looked at. */
  unless?: string[]
}

/** An order that the vendor does not have. Rows in which the value is empty come last. */
export interface SortPlan {
  /** Dotted paths in a row: the first that holds something counts. */
  at: string[]
  direction: 'asc' | 'desc'
}

/** How it is found out whether what an argument names exists. */
export interface ConfirmPlan {
  /** The id of a tool that reads it, or lists all there are. */
  read: string
  /** The argument of that tool that takes the value; absent for a list of all. */
  as?: string
  /** More arguments of that tool. */
  arguments?: Record<string, Json>
  /** Dotted path, in an item of the list, of what is compared with the value. Absent: whatever is answered is it. */
  match?: string
  /** The list is asked for once for each item of another. */
  per?: { list: string; argument: string; id: string }
  /** A regular expression: only what it matches is looked up. */
  form?: string
}

/** Two arguments, or one that holds both ends parted by a comma. */
export interface RangePlan {
  from: string
  /** Absent: `from` is the only end that can be given, or holds both. */
  to?: string
  /** It is about what has happened: nothing is found from a later time on. */
  past?: boolean
}
