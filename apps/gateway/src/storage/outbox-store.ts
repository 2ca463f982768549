import type { SentEnd, SentEntry, SentState, ThreadMark, ThreadRef } from '@helpdesk-mcp/connector'
import type { Time } from '../model.ts'
import type { OutboxItem, OutboxState } from '../outbox-model.ts'
import type { Listed, Page } from './page.ts'

/** Whose writes: of one account, through one server. */
export interface WriteScope {
  tenantId: string
  serverId: string
  accountId: string
}

/** What was sent under which key, for 24 hours. Results are sealed (encrypted) at rest. */
export interface SentWriteStore {
  /** Of several callers at the same time, in whichever processes, one gets `new`. It says by `renew` that it is still at work. */
  begin(scope: WriteScope, entry: SentEntry, until: Time): Promise<SentState>
  /** The same, without reserving the key. */
  look(scope: WriteScope, entry: SentEntry): Promise<SentState>
  renew(scope: WriteScope, key: string, until: Time): Promise<void>
  /** Whether a write was begun under this key, and may have been sent. */
  has(scope: WriteScope, key: string): Promise<boolean>
  end(scope: WriteScope, key: string, end: SentEnd): Promise<void>
}

export interface ReadThread extends WriteScope, ThreadRef {
  /** The connected app that read it; empty for a URL. */
  reader: string
}

export interface ReadThreadStore {
  /** The latest of each counts. Those of servers and accounts that were removed are left out. */
  add(threads: readonly (ReadThread & { mark: ThreadMark })[]): Promise<void>
  find(thread: ReadThread): Promise<ThreadMark | undefined>
}

/** A conversation of an account that one call answers or closes at the moment. */
export interface LockedConversation extends ThreadRef {
  tenantId: string
  accountId: string
  /** The call that has it. */
  holder: string
}

export interface LockStore {
  /** False while another holder has it, whose time is not up at `now`. Of several at the same time, in whichever processes, one gets it. */
  take(conversation: LockedConversation, now: Time, until: Time): Promise<boolean>
  /** False for a holder that has it no more. */
  renew(conversation: LockedConversation, until: Time): Promise<boolean>
  release(conversation: LockedConversation): Promise<void>
}

export interface OutboxFilter {
  states?: readonly OutboxState[]
  /** Only items of these servers. */
  serverIds?: readonly string[]
  accountId?: string
  tool?: string
}

/** newest: by when they were held. decided: by when they were decided or, without a decision, changed last, as by the end of their time. */
export type OutboxSort = 'newest' | 'decided'

export type OutboxDraft = Omit<
  OutboxItem,
  | 'id'
  | 'state'
  | 'version'
  | 'isEdited'
  | 'createdAt'
  | 'updatedAt'
  | 'decision'
  | 'sendingUntil'
  | 'heldCallId'
  | 'sentCallId'
> & {
  /** `waiting` where it is left out. */
  state?: 'vendor_draft'
}

export type OutboxChange = Partial<
  Pick<
    OutboxItem,
    | 'state'
    | 'version'
    | 'isEdited'
    | 'summary'
    | 'decision'
    | 'sendingUntil'
    | 'sentCallId'
    | 'content'
    | 'expiresAt'
  >
>

export interface OutboxStore {
  /**
   * Adds an item, and a delivery to each recipient. The same call (`openKey`) that waits, is being sent or was sent within 24 hours is the
   * item that is there already; one that has failed is, if it was approved again before. Rejects with a `NotFoundError` when the server or the account does not exist.
   */
  add(
    draft: OutboxDraft,
    openKey: string,
    recipients: readonly DeliveryTo[],
  ): Promise<{ item: OutboxItem; isNew: boolean }>
  /** The latest first, `newest` where `sort` is left out. A cursor goes on in the order that it comes from. */
  list(tenantId: string, page: Page & OutboxFilter & { sort?: OutboxSort }): Promise<Listed<OutboxItem>>
  /** By state; states without items are left out. */
  counts(
    tenantId: string,
    filter: Omit<OutboxFilter, 'states'>,
  ): Promise<Partial<Record<OutboxState, number>>>
  get(tenantId: string, id: string): Promise<OutboxItem | undefined>
  /** How many other items wait for the conversation of each of these, by its id. */
  waitingBeside(tenantId: string, items: readonly OutboxItem[]): Promise<ReadonlyMap<string, number>>
  /** How items stand, by id; those that are not there are left out. */
  states(
    tenantId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<OutboxItem, 'state' | 'decision'>>>
  /**
   * Changes an item as `change` says, which is given it as it stands and may be asked again. Of several at the same time each sees what the
   * one before has made. Undefined when there is no such item; `item` as it stands where `change` answers undefined. `action` is recorded
   * in the audit trail.
   */
  change(
    tenantId: string,
    id: string,
    change: (item: OutboxItem) => OutboxChange | undefined,
    action?: string,
  ): Promise<{ item: OutboxItem; isChanged: boolean } | undefined>
  /** Notes the call of the activity that was held; the first one counts. */
  setHeldCall(id: string, callId: string): Promise<void>
  /** Says that the process that sends an item is at work, which has said so `from` before. False where another one has taken the item. */
  renew(id: string, from: Time, until: Time): Promise<boolean>
  /** Items of all tenants that are being sent by a process that has not been heard of. */
  abandoned(now: Time, limit: number): Promise<{ tenantId: string; id: string }[]>
  /** Ends the items of all tenants that nobody has decided in time, and deletes those that ended before. */
  sweep(now: Time, endedBefore: Time): Promise<void>
  deliveries: DeliveryStore
}

export type Channel = 'email' | 'slack' | 'webhook'

export interface DeliveryTo {
  channel: Channel
  /** The id of a person; empty where the channel has one recipient. */
  recipient: string
}

export interface OutboxDelivery extends DeliveryTo {
  id: string
  tenantId: string
  itemId: string
  attempts: number
  /** What was told last: the state and version of the item. */
  told: string | null
  receipt: string | null
}

export interface DeliveryStore {
  /** Takes what is due, so that no other process takes it before `until`. */
  take(now: Time, until: Time, limit: number): Promise<OutboxDelivery[]>
  /** `dueAt`: when to try again, or to look whether there is more to tell; null: never. */
  /** `until` as it was taken: where the item has changed since, it stays due. */
  put(
    id: string,
    until: Time,
    outcome: {
      state: 'waiting' | 'done' | 'failed'
      dueAt: Time
      attempts: number
      told: string | null
      receipt: string | null
      lastError: string | null
    },
  ): Promise<void>
  /** Adds recipients, as far as the item has not got them. */
  add(item: { tenantId: string; id: string }, recipients: readonly DeliveryTo[], now: Time): Promise<void>
  /** How many were given up, by channel, since. */
  failed(since: Time): Promise<{ channel: Channel; count: number; lastError: string | null }[]>
  /** False when the same was seen before. */
  seeOnce(hash: string, expiresAt: Time): Promise<boolean>
}
