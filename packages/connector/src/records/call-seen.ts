/** What a call comes to know while it runs. */
export interface CallSeen {
  /** As they were sent: names replaced by ids, lists merged. */
  arguments?: Record<string, unknown>
  /** The object in the vendor's answer, as the vendor gave it. */
  answer?: unknown
  /** The rows of a list that were answered. */
  items?: readonly unknown[]
  /** Of a page of turns: in which order they came, and whether the newest of all is among them. */
  turns?: { newestFirst: boolean; hasNewest: boolean }
  /** The object, or the rows, with names beside ids, as they are shown. */
  named?: unknown
  /** What another tool read of the same object before the write. */
  read?: unknown
  /** Merged lists as they were, by argument. */
  before?: Record<string, string[]>
  /** The names of what names were looked up as, by id. */
  names?: Map<string, string>
  /** Requests that were sent, reads among them. */
  vendorCalls?: number
  /** A request that is not a read has been sent. */
  isWritten?: boolean
  /** A write was sent, and its answer was lost. */
  isUnknown?: boolean
  /** The same, and its conversation did not show it afterwards. */
  isLost?: boolean
  /** What the vendor said when it refused the last request. */
  refusal?: VendorRefusal
  /** The id of the turn as which such a write was found in its conversation. */
  landed?: string
}

/** Why a vendor refused a request: data of others, without credentials. */
export interface VendorRefusal {
  /** Its own sentence; empty where it gave none. */
  said: string
  /** The fields that it names, dotted, in its own spelling. */
  fields: string[]
}
