import type { Json } from '../values/json.ts'
import type { FieldRule } from './field-rule.ts'

/** Who speaks. `unknown` where the vendor's answer does not say it. */
export const turnRoles = ['customer', 'agent', 'assistant', 'system', 'unknown'] as const
/** Who may read a turn: `public` is the customer too, `private` the team alone. */
export const turnVisibilities = ['public', 'private', 'unknown'] as const
/** How a turn of the team reached the customer. `stored`: it stands on the thread, and nothing says that it was sent. */
export const turnDeliveries = ['mailed', 'sent', 'stored', 'queued', 'failed', 'draft', 'unknown'] as const

export type TurnRole = (typeof turnRoles)[number]
export type TurnVisibility = (typeof turnVisibilities)[number]
export type TurnDelivery = (typeof turnDeliveries)[number]

/** The fields of a turn, in their order, without those of the vendor that a plan keeps beside them. */
export const turnFields = [
  'id',
  'role',
  'by',
  'visibility',
  'delivery_state',
  'time',
  'channel',
  'text',
  'text_left_out',
  'attachments',
] as const

/** One entry of a thread, alike for all vendors. All are optional, since `fields` chooses. */
export type Turn = {
  id?: string | number
  role?: TurnRole
  /** Beside a name stands the address of a customer alone, and only if it is not the one that the record has; `by` in `fields` has all. */
  by?: { id?: string | number; name?: string; email?: string }
  visibility?: TurnVisibility
  /** Of public turns of the team. */
  delivery_state?: TurnDelivery
  /** ISO 8601, to the second. Without a zone where the vendor's is not known; a text that is no time stays as it is. */
  time?: string
  channel?: string
  /** Without quoted history and signature; `text:full` in `fields` has them. */
  text?: string
  /** What `text` does not hold. */
  text_left_out?: string[]
  attachments?: TurnAttachment[]
  /** An entry that cannot be read as a turn, as the vendor sent it. */
  entry?: unknown
  note?: string
}

export type TurnAttachment = {
  id?: string | number
  name?: string
  /** A media type. */
  type?: string
  /** Bytes. */
  size?: number
  link?: string
  /** The tool that reads it, if one is permitted. */
  read_with?: { tool: string; arguments: Record<string, string | number> }
  /** One that has none of these fields, as the vendor sent it. */
  entry?: unknown
}

/** An item of a list whose items are turns, with the vendor's fields that are shown beside them or asked for. */
export type TurnOf<Entry> = Turn & Omit<Entry, keyof Turn>

/** Said of an entry that is not readable as a turn. */
export const oddTurnNote = 'Not readable as a turn; this is what the vendor sent.'

/** How the entries of a thread become turns. A path with `../` before it starts at the answer around the entries. */
export interface TurnsPlan {
  /** Dotted path of the entries; empty where the answer, or each item of a list, is an entry. */
  at: string
  /** Dotted paths, of which the first that is not empty counts. */
  id: string[]
  time: string[]
  channel?: string[]
  /** The message. A text that is HTML comes before one that is not. */
  text: string[]
  /** The first words of a message, for entries that come without it. */
  beginning?: string[]
  /** Characters: a beginning that is shorter is the whole message. */
  wholeBelow?: number
  /** Where no rule holds: unknown. */
  role: FieldRule<TurnRole>[]
  visibility: FieldRule<TurnVisibility>[]
  /** Of public turns of the team. */
  delivery?: FieldRule<TurnDelivery>[]
  /** By role; `any` for those that are not named. */
  by?: { [role in TurnRole | 'any']?: { id?: string[]; name?: string[]; email?: string[] } }
  attachments?: TurnAttachmentsPlan
  /** Fields of the vendor that stand beside, in the vendor's spelling; of a dotted path the last step. `*`: all that the turn does not hold. */
  keep?: string[]
  /** Field of the turn -> field of the answer around it: left out where both are the same, apart from a reply's `Re:`. */
  repeats?: Record<string, string>
  /** Field of the turn -> the values that say nothing beside its role and visibility: left out. */
  usual?: Record<string, string | string[]>
  /** Fields around the entries, left out where the text of an entry holds theirs. */
  opening?: string[]
  /** A list comes newest first; where its order is a plan of its own, that decides. */
  newestFirst?: true
  /** Reads whole messages where `fields` asks for the text and the entry has only its beginning. */
  whole?: TurnReadPlan & {
    /** Entries of one answer, the newest first. */
    maximum: number
    /** What of the message goes into the entry. */
    fields: string[]
  }
}

/** A call of another tool of the connector. */
export interface TurnReadPlan {
  /** The id of the tool. */
  tool: string
  /** Argument -> `$argument` of the call at hand, `attachment.<path>`, or a path in the entry. */
  arguments: Record<string, string>
  when?: Record<string, Json | Json[]>
}

export interface TurnAttachmentsPlan {
  at: string
  id?: string[]
  name: string[]
  type?: string[]
  size?: string[]
  link?: string[]
  read?: TurnReadPlan
}
