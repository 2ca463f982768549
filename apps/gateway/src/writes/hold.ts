import { createHmac } from 'node:crypto'
import type { HeldCall } from '@helpdesk-mcp/connector'
import { ConnectorError, type ToolResult } from '@helpdesk-mcp/contracts'
import { argumentsDigest } from '../activity/recorded-call.ts'
import type { GatewayContext } from '../context.ts'
import { StorageError } from '../storage/errors.ts'
import type { WriteScope } from '../storage/outbox-store.ts'
import { channelsOf } from './channels-of.ts'
import { approvalResult } from './held-result.ts'

/** For how long a call waits for a person. */
export const defaultWaitMs = 72 * 3_600_000

/** In whose name an agent calls. */
export interface Caller {
  person?: { id: string; name: string } | undefined
  app?: { id: string; name: string } | undefined
}

/** Puts a call into the outbox. The same call again is the item that is there already. */
export async function holdCall(
  { store, clock, approvals, digestKey }: HoldContext,
  scope: WriteScope,
  { person, app }: Caller,
  call: HeldCall,
): Promise<ToolResult> {
  const { summary, targets, changes } = call.describe()
  const { thread } = call
  const mark = thread?.mark
  const args = structuredClone(call.arguments)
  const openKey = createHmac('sha256', digestKey)
    .update(JSON.stringify([scope.serverId, scope.accountId, call.tool, argumentsDigest(digestKey, args)]))
    .digest('hex')
  const draft = {
    ...scope,
    ...{ tool: call.tool, effects: [...call.effects], summary, targets },
    thread: thread ? { kind: thread.kind, id: thread.id } : null,
    person: person ?? null,
    app: app ?? null,
    expiresAt: clock.now() + (approvals?.waitMs ?? defaultWaitMs),
    content: {
      arguments: args,
      ...(call.text ? { textArgument: call.text.argument } : {}),
      changes,
      ...(mark ? { mark } : {}),
    },
  }
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

type HoldContext = Pick<GatewayContext, 'store' | 'clock' | 'approvals' | 'digestKey'>
