import { checkWords, createArgumentCheck } from '@helpdesk-mcp/connector'
import { isConnectorError, isObject, quote } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError, type InvalidField, invalid, notFound } from '../http/problem.ts'
import type { Actor } from '../model.ts'
import type { DecisionPlace, OutboxItem, OutboxState } from '../outbox-model.ts'
import type { OutboxChange } from '../storage/outbox-store.ts'
import type { Store } from '../storage/store.ts'
import { withoutPaths, withWords, wordsOf } from '../writes/words.ts'
import { sayChanged, seenOf } from './outcome.ts'
import { checkPlace, placesOf } from './place.ts'
import type { Sender } from './send.ts'

/** Who decides, and where. `store` records it as theirs. */
export interface Decider {
  store: Store
  by: Pick<Actor, 'kind' | 'id' | 'name'>
  via: DecisionPlace
}

/** What an item is changed to; one of both. */
export interface Edit {
  /** The words for the customer. */
  text?: string | undefined
  /** All arguments. */
  arguments?: Record<string, unknown> | undefined
}

export interface Approval extends Edit {
  /** The version that was read. Must be given where somebody has edited it. */
  version?: number | undefined
  /** What was read of a conversation that had changed. */
  seen?: string | undefined
}

/** A decision that was not made. */
export class DecisionError extends ApiError {
  /** As it stands now. */
  readonly item: OutboxItem
  /** The audit trail has it already. */
  readonly isRecorded: boolean

  constructor(
    kind: 'conflict' | 'conversation-changed',
    detail: string,
    item: OutboxItem,
    isRecorded = false,
  ) {
    super(kind, detail)
    this.item = item
    this.isRecorded = isRecorded
  }
}

export interface Decisions {
  approve(decider: Decider, item: OutboxItem, approval: Approval): Promise<OutboxItem>
  edit(decider: Decider, item: OutboxItem, edit: Edit & { version?: number | undefined }): Promise<OutboxItem>
  discard(
    decider: Decider,
    item: OutboxItem,
    wish: { reason?: string | undefined; version?: number | undefined },
  ): Promise<OutboxItem>
}

const decidable: readonly OutboxState[] = ['waiting', 'stale']
/** A call of which nothing reached the helpdesk may be tried again; of one whose outcome is unknown, the same call finds it out. */
const approvable: readonly OutboxState[] = [...decidable, 'failed', 'unknown']

export function createDecisions(
  { clock }: Pick<GatewayContext, 'clock'>,
  { accounts, sender, onSent }: { accounts: Accounts; sender: Sender; onSent: (item: OutboxItem) => void },
): Decisions {
  const check = createArgumentCheck()

  /** What an edit, checked as a call is, makes of the item as it stands when it is written. Undefined where nothing is different. */
  const edited = async (
    { by }: Decider,
    item: OutboxItem,
    wish: Edit,
  ): Promise<((now: OutboxItem) => OutboxChange) | undefined> => {
    const given = givenArguments(item, wish)
    if (given === undefined || isSame(given, item.content.arguments)) return undefined
    const { records } = await accounts.find(item.tenantId, item.accountId)
    const record = records.find(({ name }) => name === item.tool)
    if (!record) throw new ApiError('conflict', `The account has no tool ${item.tool} any more.`)
    const { textArgument } = item.content
    // The new words replace the old ones in all their forms.
    const words = wish.text === undefined ? [] : (record.guard?.words ?? [])
    const otherForms = words.filter((path) => path !== textArgument)
    const asked = withoutPaths(given, otherForms)
    const whole = await check(record, asked).catch((error: unknown) => {
      throw invalidArguments(error, wish)
    })
    try {
      checkWords(record, whole, item.effects)
    } catch (error) {
      throw invalidArguments(error, wish)
    }
    checkPlace(item, whole, placesOf(record, records))
    const edit = { by: { ...by }, at: clock.now() }
    return ({ version, content: before }) => {
      const content = { ...before, arguments: whole }
      const changes = before.changes
        .filter(({ field }) => !otherForms.includes(field))
        .map((change) =>
          change.field === textArgument ? { ...change, after: wordsOf(content) ?? '' } : change,
        )
      const { originalArguments = before.arguments } = before
      return {
        content: { ...content, changes, originalArguments, edit },
        version: version + 1,
        isEdited: true,
      }
    }
  }

  const decisionOf = ({ by, via }: Decider) => ({ by: { ...by }, via, at: clock.now() })

  return {
    async approve(decider, item, { version, seen, ...edit }) {
      const change = await edited(decider, item, edit)
      if (item.isEdited && version === undefined && change === undefined && decidable.includes(item.state))
        throw unreadEdit(item)
      const taken = await decider.store.outbox.change(item.tenantId, item.id, (now) => {
        const isRead = now.state !== 'stale' || seen === seenOf(now)
        if (!approvable.includes(now.state) || !isRead || !isVersion(now, item, version)) return undefined
        return {
          state: 'sending',
          sendingUntil: sender.until(),
          decision: decisionOf(decider),
          ...change?.(now),
        }
      })
      if (!taken) throw notFound('item of the outbox')
      if (!taken.isChanged) throw refusal(taken.item, item, version)
      const sent = await sender.send(decider.store, taken.item)
      if (sent.state === 'waiting') throw await isNever(decider.store, sent)
      if (sent.state === 'sent') onSent(sent)
      return sent
    },

    async edit(decider, item, { version, ...edit }) {
      const change = await edited(decider, item, edit)
      if (change === undefined) return item
      const changed = await decider.store.outbox.change(
        item.tenantId,
        item.id,
        (now) => (decidable.includes(now.state) && isVersion(now, item, version) ? change(now) : undefined),
        'outbox.edited',
      )
      if (!changed) throw notFound('item of the outbox')
      if (!changed.isChanged) throw refusal(changed.item, item, version)
      return changed.item
    },

    async discard(decider, item, { reason, version }) {
      const changed = await decider.store.outbox.change(
        item.tenantId,
        item.id,
        (now) =>
          [...decidable, 'failed'].includes(now.state) && isVersion(now, item, version)
            ? {
                state: 'discarded',
                decision: decisionOf(decider),
                content: { ...now.content, ...(reason ? { reason } : {}) },
              }
            : undefined,
        'outbox.discarded',
      )
      if (!changed) throw notFound('item of the outbox')
      if (!changed.isChanged) throw refusal(changed.item, item, version)
      return changed.item
    },
  }
}

/** Nobody approves, or changes, other words than they have read. */
function isVersion(now: OutboxItem, read: OutboxItem, version: number | undefined): boolean {
  return now.version === (version ?? read.version)
}

function givenArguments(item: OutboxItem, edit: Edit): Record<string, unknown> | undefined {
  const { textArgument, arguments: before } = item.content
  if (edit.text !== undefined && edit.arguments !== undefined) {
    throw invalid({ field: 'text', message: 'Give text or arguments, not both.' })
  }
  if (edit.text === undefined) {
    const ours = Object.keys(edit.arguments ?? {}).find((name) => guardArguments.includes(name))
    if (ours === undefined) return edit.arguments
    throw invalid({ field: `arguments.${ours}`, message: 'This is set by the gateway. Leave it out.' })
  }
  if (textArgument === undefined) {
    throw invalid({ field: 'text', message: `${item.tool} has no words for a customer. Give arguments.` })
  }
  if (edit.text.trim() === '') throw noWords()
  return withWords(before, textArgument, edit.text)
}

/** Arguments that guard a write. They are no part of what is decided. */
const guardArguments: readonly string[] = ['dry_run', 'confirmation', 'idempotency_key', 'if_unchanged_since']

function noWords(): ApiError {
  const message = 'Write something, or discard it.'
  return new ApiError('invalid', message, { errors: [{ field: 'text', message }] })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function invalidArguments(error: unknown, { text }: Edit): unknown {
  if (!isConnectorError(error) || error.code !== 'invalid_arguments') return error
  const problems = Array.isArray(error.details) ? error.details.filter(isObject) : []
  const [first, ...rest] = problems.map(
    ({ argument, expected }): InvalidField => ({
      field: text === undefined ? `arguments.${String(argument)}` : 'text',
      message: `Expected ${String(expected)}.`,
    }),
  )
  return invalid(first ?? { field: 'arguments', message: error.message }, ...rest)
}

/** Why a decision was not made: somebody else was quicker, or what was read is not what stands there now. */
function refusal(now: OutboxItem, read: OutboxItem, version: number | undefined): DecisionError {
  if (now.state === 'stale') return conversationChanged(now)
  if (decidable.includes(now.state) && now.version !== (version ?? read.version)) {
    const why = 'Somebody has changed it since you have read it. Read it again before you decide.'
    return new DecisionError('conflict', why, now)
  }
  return new DecisionError('conflict', `${alreadyWords[now.state]} Nothing was changed.`, now)
}

/** Who approves without saying what they have read may have read other words than those that would be sent. */
function unreadEdit(item: OutboxItem): DecisionError {
  const why = `Somebody has edited it. Read it, then approve version ${item.version}, by that number. Nothing was sent.`
  return new DecisionError('conflict', why, item)
}

/** The policy has changed since the call was held. */
async function isNever({ servers }: Store, item: OutboxItem): Promise<DecisionError> {
  const { name = '' } = (await servers.get(item.tenantId, item.serverId)) ?? {}
  const why = `Nothing was sent: by what is set now, the MCP server ${quote(name)} never does this. Change that first, or discard the call.`
  return new DecisionError('conflict', why, item, true)
}

/** What was written since must be seen before the item can be approved. */
export function conversationChanged(item: OutboxItem, isRecorded = false): DecisionError {
  const why = `${sayChanged(item)} Your approval sent nothing. Decide again.`
  return new DecisionError('conversation-changed', why, item, isRecorded)
}

const alreadyWords: Readonly<Record<OutboxState, string>> = {
  waiting: 'It cannot be changed now.',
  stale: 'It cannot be changed now.',
  sending:
    'It is being sent already. Should the process have ended that sends it, what became of it is known in a few seconds.',
  sent: 'It was sent already.',
  failed: 'It could not be sent.',
  unknown: 'It was approved already; its outcome is not known.',
  discarded: 'It was discarded already.',
  expired: 'It has expired: nobody had decided in time.',
  vendor_draft: 'It is a draft in the helpdesk: send or delete it there.',
}
