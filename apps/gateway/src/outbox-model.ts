import type { ThreadMark, ThreadRef, VendorDraft } from '@helpdesk-mcp/connector'
import type { CallChange, CallTarget, Delivery, Effect, Turn } from '@helpdesk-mcp/contracts'
import type { Actor, Time } from './model.ts'

/**
 * waiting: for a person. stale: somebody wrote in the conversation since; a person who has seen that may still approve it. sending: approved.
 * sent, failed (nothing reached the helpdesk), unknown (sent, and its answer was lost). discarded: a person said no. expired: nobody decided.
 * vendor_draft: it has become a draft of the helpdesk's own, and is sent or deleted there.
 */
export const outboxStates = [
  'waiting',
  'stale',
  'sending',
  'sent',
  'failed',
  'unknown',
  'discarded',
  'expired',
  'vendor_draft',
] as const

export type OutboxState = (typeof outboxStates)[number]

/** Where a decision came from. */
export const decisionPlaces = ['api', 'email', 'slack', 'webhook', 'cli'] as const

export type DecisionPlace = (typeof decisionPlaces)[number]

/** A call that an agent has made and that a person decides about. */
export interface OutboxItem {
  id: string
  tenantId: string
  serverId: string
  accountId: string
  state: OutboxState
  /** Grows by one with each edit, so that nobody approves other words than they have read. */
  version: number
  tool: string
  effects: Effect[]
  summary: string
  targets: CallTarget[]
  thread: ThreadRef | null
  /** In whose name the agent called; null for a URL. */
  person: { id: string; name: string } | null
  app: { id: string; name: string } | null
  isEdited: boolean
  createdAt: Time
  updatedAt: Time
  /** Until when it can be decided. */
  expiresAt: Time
  decision: Decision | null
  /** Until when the process that sends it has said that it is at work. */
  sendingUntil: Time | null
  /** The calls of the activity: the one that was held, and the one that was sent. */
  heldCallId: string | null
  sentCallId: string | null
  content: OutboxContent
}

export interface Decision {
  by: Pick<Actor, 'kind' | 'id' | 'name'>
  via: DecisionPlace
  at: Time
}

/** Whoever decided, and where. */
export interface DecidedBy extends Pick<Actor, 'kind' | 'id' | 'name'> {
  via: DecisionPlace
}

export function decidedBy({ by, via }: Decision): DecidedBy {
  return { ...by, via }
}

/** Why nothing was sent, or why it is not known. */
export interface OutboxError {
  code: string
  /** For the assistant. */
  message: string
  /** For people. */
  summary?: string
  /** The helpdesk's own sentence, and the argument that it is about. */
  vendorMessage?: string
  argument?: string
}

/** What an item says, sealed (encrypted) at rest. */
export interface OutboxContent {
  arguments: Record<string, unknown>
  /** Those of the agent, where a person has changed them. */
  originalArguments?: Record<string, unknown>
  /** Who changed them last. */
  edit?: Pick<Decision, 'by' | 'at'>
  /** The argument that holds the words for the customer. */
  textArgument?: string
  /** To which helpdesk the account led when the call was held, as `helpdeskOf` tells it. */
  helpdesk?: string
  /**
   * The message that the helpdesk keeps and that the call sends, as it is shown: its words, a digest of all of it, and which of `changes` say
   * to whom it goes and what goes with it.
   */
  sends?: { text?: string; digest: string; fields?: string[] }
  changes: CallChange[]
  /** How far the agent, or the person who approves, has read the conversation. */
  mark?: ThreadMark
  /** The customer of the conversation, by name or else by e-mail address. */
  customer?: string
  /** What was written since, where the item is stale. */
  newTurns?: Turn[]
  /** The ids of those that the assistant which made the call wrote itself. */
  ownTurns?: string[]
  /** Why a person discarded it, in their words. */
  reason?: string
  result?: Record<string, unknown>
  error?: OutboxError
  delivery?: Delivery
  /** The helpdesk's own draft that the call has become. */
  vendorDraft?: VendorDraft
}
