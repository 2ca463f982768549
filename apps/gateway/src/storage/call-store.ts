import type { CallEnd, CallTexts, Outcome, RecordedCall, Time, ToolCall } from '../model.ts'
import type { CountedAs } from './call-kinds.ts'
import type { Listed, Page } from './page.ts'

export interface CallFilter {
  serverId?: string
  accountId?: string
  /** In whose name. */
  personId?: string
  /** The connected app. */
  appId?: string
  outboxItemId?: string
  tool?: string
  effect?: string
  outcome?: Outcome
  /** Refused by the gateway: nothing was sent to the vendor. */
  isRefused?: boolean
  errorCode?: string
  /** Of held calls: whether they still wait for a person. */
  isWaiting?: boolean
  /** Made by a person on the page, rather than by an assistant. */
  isByHand?: boolean
  /** Those alone that succeeded and are counted as this. */
  countedAs?: CountedAs
  /** What the call touched. */
  target?: { kind: string; id: string }
  since?: Time
  until?: Time
}

export interface CallStore {
  /** Newest first. */
  list(tenantId: string, page: Page & CallFilter): Promise<Listed<ToolCall>>
  /** Newest first, those alone in which the text occurs. */
  search(tenantId: string, page: Page & CallFilter & CallSearch): Promise<FoundCalls>
  get(tenantId: string, id: string): Promise<ToolCall | undefined>
  /** The calls next to this one in the list of those that match. */
  neighbours(tenantId: string, call: ToolCall, filter: CallFilter): Promise<CallNeighbours>
  /** The free texts of a call, where they were kept and still are. */
  texts(tenantId: string, id: string): Promise<CallTexts | undefined>
  /** Adds all or none. */
  add(calls: readonly RecordedCall[]): Promise<void>
  /** Replaces what was known of a call when it began, its texts included. */
  complete(id: string, end: CallEnd): Promise<void>
  /** Counts per slice of time, for charts, slices without calls included. Rejects with a `RangeError` above 10,000 slices. */
  series(tenantId: string, filter: CallFilter & SliceOptions): Promise<CallSlice[]>
  /** Calls with the same tool, account, server, effects and end, counted: one pass over the calls of a time. */
  groups(tenantId: string, filter: CallFilter & { since: Time; until: Time }): Promise<CallGroup[]>
  /** The number of different conversations that calls have read, by account. */
  readConversations(
    tenantId: string,
    filter: CallFilter & { since: Time; until: Time },
  ): Promise<ReadonlyMap<string, number>>
  /** What was called of each account or server since a time; of those without calls, when the last one was. */
  usage(
    tenantId: string,
    of: 'account' | 'server',
    ids: readonly string[],
    since: Time,
  ): Promise<ReadonlyMap<string, CallUsage>>
}

export interface CallSearch {
  /** The id of something that calls touched, or a part of what is recorded of a call. */
  text: string
  /** Servers and accounts that have the text in their names. */
  serverIds: readonly string[]
  accountIds: readonly string[]
}

export interface FoundCalls extends Listed<ToolCall> {
  /** How far back this page has searched, where older calls are left to search; the next page searches on. */
  searchedSince: Time | null
}

export interface CallNeighbours {
  newer: string | null
  older: string | null
}

export interface SliceOptions {
  since: Time
  until: Time
  sliceMs: number
  /** Makes each slice a day of this time zone, instead of `sliceMs`. */
  zone?: string
}

export interface CallSlice {
  at: Time
  calls: number
  ok: number
  failed: number
  refused: number
  attempted: number
  /** Held for a person, and not sent since; those of them that still wait are `waiting`, too. */
  held: number
  waiting: number
  errors: Record<string, number>
  /** Median and 95th percentile in milliseconds of calls that were sent; null when none has ended. */
  medianMs: number | null
  p95Ms: number | null
}

/** Calls that are alike. */
export interface CallGroup {
  tool: string
  accountId: string
  serverId: string
  /** As they are stored: JSON. */
  effects: string
  outcome: Outcome
  isRefused: boolean
  errorCode: string | null
  /** Whether it says that it added an internal note. */
  isNote: boolean
  /** Whether it says that a customer gets or sees it. */
  isSeen: boolean
  /** Whether it is held and still waits for a person. */
  isWaiting: boolean
  /** Milliseconds, to two digits; null while it is under way. */
  ms: number | null
  calls: number
  vendorCalls: number
  lastAt: Time
}

export interface CallUsage {
  calls: number
  vendorCalls: number
  lastAt: Time | null
}
