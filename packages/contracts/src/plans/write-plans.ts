import type { Json } from '../values/json.ts'

/** How a time is written: `iso` is 2026-01-31T09:00:00.000Z. */
export type TimeForm = 'iso'

/** What is used where an argument is left out. */
export interface DefaultPlan {
  /** Dotted path in the answer of the value that was used. */
  answer?: string
  /** What is told where the answer does not have it. */
  says?: string
}

/** How an argument that is left out is found: a value of the account that fits the record which the call is about. */
export interface FillPlan {
  /** What the list is narrowed by, of the record that another argument names. */
  of: {
    /** The argument that holds the record's id, and the record's kind in `targets`. */
    argument: string
    kind: string
    /** The id of the get tool that reads the record, and the dotted path in its answer. */
    read: string
    at: string
    /** The kind of thing that is there. */
    is: string
    /** The argument of the list tool that takes it. */
    as: string
  }
  /** The id of the list tool. One page of it is read. */
  list: string
  /** What an item must have, where it has the field at all. */
  where?: Record<string, Json>
  /** What decides between several. */
  prefer?: Record<string, Json>
  /** Dotted path of the value in an item. */
  value: string
}

/** How the placeholders in texts of an answer are filled in from other records. */
export interface PlaceholderPlan {
  /** Dotted paths of the texts. */
  texts: string[]
  /** A regular expression whose first group is a placeholder's name. */
  form: string
  /** The records they are filled from, by the argument that names each. */
  from: Record<string, PlaceholderSource>
  /** Placeholder -> where its value may be: `<source>.<dotted path>`. Different values are ambiguous. */
  values: Record<string, string[]>
  /** Placeholder -> where something stands that holds its value, such as a whole name: told, never filled in. */
  near?: Record<string, string[]>
  /** Of a placeholder in `near`, the word of a whole name that it is, filled in where the sources agree on a name of two words. */
  wordOf?: Record<string, 'first' | 'last'>
  /** What the answer says it is meant for: dotted path of a list -> where the value stands that it should have, as in `values`. */
  conditions?: Record<string, string[]>
  /** Conditions that nobody can check here: dotted path -> what an agent is told where the answer has one. */
  unchecked?: Record<string, string>
}

export interface PlaceholderSource {
  /** The id of the get tool that reads the record, or of a list tool, of which the only row counts. */
  read: string
  /** The argument of that tool that takes the id. */
  as: string
  /** What the record is called in `values`. */
  called: string
  /** Where the id is, if the argument is not given: `<source>.<dotted path>`, of sources before this one. */
  else?: string[]
}
