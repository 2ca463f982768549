import { createHmac } from 'node:crypto'
import type { HeldCall, VendorDraft } from '@helpdesk-mcp/connector'
import { type CallTarget, ConnectorError, describeError, type ToolResult } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { StorageError } from '../storage/errors.ts'
import type { OutboxDraft, WriteScope } from '../storage/outbox-store.ts'
import { channelsOf } from './channels-of.ts'
import { approvalResult } from './held-result.ts'
import { withStored } from './stored.ts'

/** For how long a call waits for a person. */
export const defaultWaitMs = 72 * 3_600_000

/** Where an agent calls. */
interface HeldScope extends WriteScope {
  /** To which the account leads, as `helpdeskOf` tells it. */
  helpdesk: string
}

/** In whose name an agent calls. */
export interface Caller {
  person?: { id: string; name: string } | undefined
  app?: { id: string; name: string } | undefined
}

/** Puts a call into the outbox. The same call again is the item that is there already. */
export async function holdCall(
  { store, clock, approvals, digestKey }: HoldContext,
  scope: HeldScope,
  caller: Caller,
  call: HeldCall,
): Promise<ToolResult> {
  const draft = itemOf(scope, caller, call, clock.now() + (approvals?.waitMs ?? defaultWaitMs))
  const openKey = createHmac('sha256', digestKey)
    .update(JSON.stringify([scope.serverId, scope.accountId, call.tool, call.digest]))
    .digest('hex')
  const recipients = channelsOf(approvals, scope.tenantId).map((channel) => ({ channel, recipient: '' }))
  try {
    const { item } = await store.outbox.add(draft, openKey, recipients)
    return approvalResult(item)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    throw new ConnectorError(
      'unavailable',
      `${call.tool} was not called. A person has to approve it first, and the gateway's database accepts no writes at the moment. Nothing was sent. Try again in 5 s.`,
      { retryAfterMs: 5_000 },
    )
  }
}

/** Lists a call that has become a draft of the helpdesk's own: whoever approves sees what waits there. */
export async function keepVendorDraft(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  scope: HeldScope,
  caller: Caller,
  call: HeldCall,
  vendorDraft: VendorDraft,
): Promise<OutboxItem | undefined> {
  const item = itemOf(scope, caller, call, clock.now())
  const draft = { ...item, state: 'vendor_draft' as const, content: { ...item.content, vendorDraft } }
  try {
    return (await store.outbox.add(draft, crypto.randomUUID(), [])).item
  } catch (error) {
    log.error({ tool: call.tool, ...describeError(error) }, 'Failed to list a draft that a helpdesk keeps.')
    return undefined
  }
}

function itemOf(
  { helpdesk, ...scope }: HeldScope,
  { person, app }: Caller,
  call: HeldCall,
  expiresAt: number,
): OutboxDraft {
  const { summary, targets, changes } = call.describe()
  const { thread, sends } = call
  return {
    ...scope,
    ...{ tool: call.tool, effects: [...call.effects], summary, targets: withNames(targets, thread) },
    thread: thread ? { kind: thread.kind, id: thread.id } : null,
    person: person ?? null,
    app: app ?? null,
    expiresAt,
    content: {
      helpdesk,
      arguments: structuredClone(call.arguments),
      ...(call.text ? { textArgument: call.text.argument } : {}),
      ...(sends ? withStored({ changes }, sends) : { changes }),
      ...(thread?.mark ? { mark: thread.mark } : {}),
      ...(thread?.customer === undefined ? {} : { customer: thread.customer }),
    },
  }
}

/** The targets of a call, with what was read of the conversation. */
function withNames(targets: readonly CallTarget[], thread: HeldCall['thread']): CallTarget[] {
  if (!thread) return [...targets]
  const { kind, id, target, customer } = thread
  const read = { kind, id, ...target, ...(customer === undefined ? {} : { customer }) }
  const isRead = ({ kind, id }: CallTarget) => kind === read.kind && id === read.id
  const named = targets.map((target) => (isRead(target) ? { ...target, ...read } : target))
  return named.some(isRead) ? named : [read, ...named]
}

type HoldContext = Pick<GatewayContext, 'store' | 'clock' | 'approvals' | 'digestKey'>
