import type { Json } from '../values/json.ts'

/** How one kind of thing that a call touches is found, in its arguments and in the object that it answers. */
export interface TargetPlan {
  /** What people call it, in lower case with _: ticket, conversation, customer, order, agent. */
  kind: string
  /** The argument that holds its id, or a list of ids. */
  argument?: string
  /** Dotted paths in the answer; the first that holds an id counts. Of use where no argument has the id. */
  answer?: string[]
  /** Dotted paths in the answer, joined with a space: what people recognise it by. Of paths with `|` between them the first that holds a text counts. */
  title?: string[]
  /** Dotted path in the answer of the number that people see, where it is not the id. */
  number?: string
  /** Dotted path in the answer of the name of a conversation's customer. */
  customer?: string
  /** Dotted path in the answer of its URL in the helpdesk. */
  link?: string
  /** How a customer is reached about it, so that later calls about it can tell. */
  reach?: ReachPlan
  /** The plan of each row of a list. A list touches no row, but what it shows names the targets of later calls. */
  rows?: true
}

/** What a record says about how its customer is reached. */
export interface ReachPlan {
  /** Dotted paths of the customer's address; the first that is there counts. */
  address?: string[]
  /** Dotted path of the channel's name. */
  channel?: string
  /** Kind -> dotted path of the id of another record: what that one says counts where this one says nothing. */
  of?: Record<string, string>
}

/** Something that a call touched. Title and number are the vendor's or a customer's text: data, on one line, capped. */
export interface CallTarget {
  kind: string
  id: string
  title?: string
  number?: string
  /** An https URL in the helpdesk. */
  link?: string
  /** Of a conversation: its customer, by name or else by e-mail address. */
  customer?: string
}

/** A field that a write changed. A tool that only adds has no `before`, one that only removes no `after`. */
export interface CallChange {
  /** Dotted name of the argument. */
  field: string
  before?: Json
  after?: Json
  /** The values are free text, which is not kept unless the team asks for it. */
  isText?: true
}
