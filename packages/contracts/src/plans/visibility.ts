import type { Json } from '../values/json.ts'

/**
 * How a customer comes to see what a write made: mailed to them, sent on another channel (a chat, a marketplace), shown in the
 * portal, or only stored, where the vendor does not say whether a customer is shown it.
 */
export type Visibility = 'mailed' | 'sent' | 'shown in the portal' | 'stored' | 'unknown'

export const visibilities: readonly Visibility[] = [
  'mailed',
  'sent',
  'shown in the portal',
  'stored',
  'unknown',
]

/** When something holds: every condition that is given must. Paths are dotted argument names. */
export interface ArgumentConditions {
  arguments?: Record<string, Json>
  /** Holds when none of these arguments is given. */
  absent?: string[]
  /** Holds when each of these arguments is given. */
  given?: string[]
}

/** One line of an ordered list; the first that holds for the arguments decides. */
export interface VisibilityRule extends ArgumentConditions {
  how: Visibility
  /** What is known of the delivery, where `how` alone says too much. */
  state?: DeliveryState
}

/** As far as the vendor's answer tells: taken for sending, waiting to be sent, not sent, kept where nobody is known to see it, or not known. */
export type DeliveryState = 'accepted' | 'queued' | 'failed' | 'stored' | 'unknown'

export const deliveryStates: readonly DeliveryState[] = ['accepted', 'queued', 'failed', 'stored', 'unknown']

/** What a write's result says about something that a customer may receive. */
export interface Delivery {
  /** The addresses, as the vendor or the caller wrote them; null where they are not known. */
  to: string | null
  /** email, portal, or the vendor's own word; null where it is not known. */
  channel: string | null
  /** Of the message. */
  id: string | null
  state: DeliveryState
  /** What else the call may set off, such as a survey. */
  also: string[]
}

/** How a call's delivery is read from its arguments and its answer. */
export interface DeliveryPlan {
  /** Dotted paths of the recipient, in the answer and in the arguments; the first that is there counts. */
  to?: { answer?: string[]; arguments?: string[] }
  /** The channel, where it is always the same. */
  channel?: string
  /** Dotted path of the message's id in the answer. Of a list its last item counts. */
  id?: string
  /** Dotted path in the answer of what went wrong: anything there but an empty list or text means that nothing reached the customer. */
  failed?: string
  /** What the vendor's own word for the state means. */
  states?: { at: string; values: Record<string, DeliveryState> }
  /** What else the call may set off: each line that holds is told. */
  also?: (ArgumentConditions & { says: string })[]
}
