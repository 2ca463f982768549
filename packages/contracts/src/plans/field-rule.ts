import type { Json } from '../values/json.ts'

/** Says something of a record where its fields hold what is named. Of a list of rules the first that holds decides. */
export interface FieldRule<Value extends string> {
  /** Dotted paths and the values of which each has one. */
  when?: Record<string, Json | Json[]>
  /** Paths that hold something, and such that hold nothing: null, false, an empty text, list or object. */
  has?: string[]
  lacks?: string[]
  /** Two paths that hold the same. */
  same?: [string, string]
  is: Value
}
