import { type ApprovedCall, type StoredMessage, sentKey } from '@helpdesk-mcp/connector'
import { describeError, type ToolResult } from '@helpdesk-mcp/contracts'
import { helpdeskOf } from '../accounts/helpdesk-of.ts'
import type { Accounts } from '../accounts/open.ts'
import type { CallOrigin } from '../activity/recorded-call.ts'
import type { Recorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import type { Origin } from '../model.ts'
import { decidedBy, type OutboxItem } from '../outbox-model.ts'
import { accountFilter } from '../servers/filter.ts'
import { systemOrigin } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'
import type { WriteGuards } from '../writes/guards.ts'
import { createLease, defaultLeaseMs } from '../writes/lease.ts'
import { outcomeOf, type ToldOfCall, unchangedSince } from './outcome.ts'

/** Sends what was approved. */
export interface Sender {
  /** Until when this process may be silent, should it die. */
  until(): number
  /** Makes the call of an item that is `sending`, and stores what became of it. The same again is answered by what was stored. */
  send(store: Store, item: OutboxItem): Promise<OutboxItem>
  /** Settles an item that a process left that died while it sent it; answers it as it stands. */
  settle(item: OutboxItem): Promise<OutboxItem>
  /** The same for all of them. */
  settleAll(): Promise<void>
  close(): void
}

export interface SenderParts {
  accounts: Accounts
  recorder: Recorder
  guards: WriteGuards
}

const maxSettled = 50

export function createSender(
  context: GatewayContext,
  { accounts, recorder, guards }: SenderParts,
  leaseMs = defaultLeaseMs,
): Sender {
  const { clock, log } = context
  const lease = createLease<HeldItem>(context, leaseMs, async (held, until) => {
    if (await context.store.outbox.renew(held.id, held.until, until)) held.until = until
  })
  const until = () => clock.now() + leaseMs

  const call = async (
    item: OutboxItem,
    {
      changed,
      isHeld,
      ...tell
    }: Pick<CallOrigin, 'began' | 'ended'> & Required<Pick<ApprovedCall, 'changed' | 'isHeld'>>,
  ): Promise<ToolResult> => {
    const { tenantId, serverId, accountId, tool, person, app, content, targets, thread, decision } = item
    const server = await context.store.servers.get(tenantId, serverId)
    if (!server) return refused('The MCP server was removed.')
    // What was begun before may be what is new in the conversation. Such a call sends nothing: it finds out what became of the first.
    const begun = await isBegun(item)
    const { account, entry, records } = await accounts.find(tenantId, accountId)
    const helpdesk = helpdeskOf(account, entry.definition)
    if (content.helpdesk !== undefined && content.helpdesk !== helpdesk)
      return begun ? refused(movedSince, 'outcome_unknown') : refused(otherHelpdesk)
    const filter = accountFilter(server.config, records)
    if (!filter) return refused('The MCP server permits no tool of this account any more.')
    const caller = { person: person ?? undefined, app: app ?? undefined }
    const scope = { tenantId, serverId, accountId, connector: account.connector, ...caller }
    const hooks = guards.ofApproved(server, accountId, caller, {
      beside: { approval: { id: item.id, state: 'sent' } },
      isHeld,
      ...(content.sends ? { sends: content.sends.digest, changed } : {}),
      own: content.mark?.own ?? [],
      ...(content.mark ? { mark: content.mark } : {}),
    })
    const { policy: _, ...unasked } = hooks
    const nothingRead = { find: async () => undefined, seen() {} }
    const connector = await accounts.open(tenantId, accountId, {
      filter,
      ...(server.config.unverified ? { unverified: true } : {}),
      audit: recorder.audit({
        ...{ ...scope, ...tell, outboxItemId: item.id, knownTargets: targets },
        ...(decision ? { approvedBy: decidedBy(decision) } : {}),
        ...(thread ? { thread } : {}),
      }),
      writes: begun ? { ...unasked, threads: nothingRead } : hooks,
    })
    const since = begun ? undefined : unchangedSince(item)
    return connector.call(tool, {
      ...content.arguments,
      idempotency_key: item.id,
      ...(since ? { if_unchanged_since: since } : {}),
    })
  }

  const isBegun = ({ id, tenantId, serverId, accountId }: OutboxItem): Promise<boolean> =>
    context.store.sentWrites.has({ tenantId, serverId, accountId }, sentKey(id))

  const send: Sender['send'] = async (store, item) => {
    const { tenantId, id } = item
    const held: HeldItem = { id, until: item.sendingUntil ?? 0 }
    lease.add(id, held)
    try {
      let sentCallId: string | undefined
      let told: ToldOfCall | undefined
      let stored: StoredMessage | undefined
      const result = await call(item, {
        isHeld: () => held.until > clock.now(),
        began(callId) {
          sentCallId = callId
        },
        ended({ summary, vendorMessage, errorArgument }) {
          told = {
            summary,
            ...(vendorMessage ? { vendorMessage } : {}),
            ...(errorArgument ? { argument: errorArgument } : {}),
          }
        },
        changed(now) {
          stored = now
        },
      }).catch((error: unknown) => {
        log.warn({ item: id, ...describeError(error) }, 'An approved call could not be made.')
        return refused('The gateway could not make the call.')
      })
      const change = outcomeOf(item, result, clock.now(), { told, stored })
      const changed = await store.outbox.change(tenantId, id, ({ state }) =>
        state === 'sending' ? { ...change, ...(sentCallId ? { sentCallId } : {}) } : undefined,
      )
      return changed?.item ?? { ...item, ...change }
    } finally {
      lease.remove(id)
    }
  }

  const isAbandoned = ({ state, sendingUntil }: OutboxItem) =>
    state === 'sending' && sendingUntil !== null && sendingUntil <= clock.now()

  const settle: Sender['settle'] = async (item) => {
    if (!isAbandoned(item)) return item
    const { store } = context
    const taken = await store.outbox.change(item.tenantId, item.id, (now) =>
      isAbandoned(now) ? { sendingUntil: until() } : undefined,
    )
    if (!taken?.isChanged) return taken?.item ?? item
    log.warn(
      { item: item.id },
      'A process ended while it sent an approved call. Finding out what became of it.',
    )
    // The trail has it as the decision of whoever made it.
    const theirs = store.by(originOf(taken.item))
    if (await isBegun(taken.item)) return send(theirs, taken.item)
    const ended = outcomeOf(taken.item, refused(notBegun), clock.now())
    const stored = await theirs.outbox.change(item.tenantId, item.id, ({ state }) =>
      state === 'sending' ? ended : undefined,
    )
    return stored?.item ?? taken.item
  }

  return {
    until,
    send,
    settle,
    async settleAll() {
      for (const { tenantId, id } of await context.store.outbox.abandoned(clock.now(), maxSettled)) {
        const item = await context.store.outbox.get(tenantId, id)
        if (item) await settle(item)
      }
    },
    close: lease.close,
  }
}

/** What this process sends, and until when no other process takes it. */
interface HeldItem {
  id: string
  until: number
}

const otherHelpdesk =
  'Nothing was sent: the account leads to another helpdesk now than when the assistant made this call. Discard it.'
const movedSince =
  'What became of it is not known: the account leads to another helpdesk now than when it was sent. Read the conversation there.'
const notBegun =
  'The gateway was stopped before it was sent: nothing reached the helpdesk. Approve it again to send it.'

function originOf({ decision }: OutboxItem): Origin {
  return decision
    ? { ...systemOrigin, actor: { ...decision.by, tokenId: null, tokenEnd: null } }
    : systemOrigin
}

function refused(message: string, reason?: string): ToolResult {
  const details = reason === undefined ? {} : { details: { reason } }
  return { isError: true, structuredContent: { error: { code: 'unavailable', message, ...details } } }
}
