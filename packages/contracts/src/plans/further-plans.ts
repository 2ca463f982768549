import type { Json } from '../values/json.ts'

/** A write with another tool that some of a tool's arguments stand for. It is made after the tool's own. */
export interface StepPlan {
  /** The id of that tool. */
  tool: string
  /** Its arguments that this tool has too, and what they are called here: `{ conversation_id: id }`. */
  same: Record<string, string>
  /** The arguments of this tool that stand for it, and what it calls them: `{ add_tags: tags }`. */
  takes: Record<string, string>
  /** What it is always given. */
  set?: Record<string, Json>
  /** It takes one value at a time: a call for each item of the list. */
  each?: true
}

/** A record that a read brings along on request, read with another tool. */
export interface CompanionPlan {
  /** The id of that tool. */
  tool: string
  /** Its arguments that this tool has too, and what they are called here. */
  same?: Record<string, string>
  /** Its arguments that the answer before it holds, as dotted paths. Without one of them there is nothing to read. */
  from?: Record<string, string>
  /** What it is always given. */
  set?: Record<string, Json>
  /** What is read with the answer, and shown in its place. */
  next?: CompanionPlan
  /** What is read with the answer, and shown beside it as `first`: the record that comes first in a list, whole. */
  first?: CompanionPlan
}

/** An argument that takes several ids in place of one: the same call for each. */
export interface SeveralPlan {
  /** The argument that takes one. */
  of: string
  /** The argument that takes several. */
  as: string
  maximum: number
}

/** An argument that stands for an object in another: the note of `private_note`, which the vendor takes as a comment of a certain kind. */
export interface ShortPlan {
  /** The argument that it stands for. */
  argument: string
  /** The field of it that takes the value. */
  as: string
  /** Its other fields. */
  set: Record<string, Json>
}
