import { type CallAudit, type CallDescription, memoryWrites } from '@helpdesk-mcp/connector'
import { effects as allEffects, type Effect, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/open.ts'
import { described, endOf } from '../activity/recorded-call.ts'
import type { Recorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import type { Person } from '../model.ts'
import { byHandServerId } from '../storage/call-kinds.ts'
import type { ToolCallResult } from './tool-schemas.ts'

interface CallDraft {
  tenantId: string
  /** Who calls; undefined with an API token. */
  person: Pick<Person, 'id' | 'name'> | undefined
  /** On the page. What somebody writes there is not marked as an assistant's; what an API token sends may be. */
  isSignedIn: boolean
  accountId: string
  tool: ToolRecord
  arguments?: Record<string, unknown> | undefined
  /** The only effects that the call may have. Reading is always allowed. */
  effects?: readonly Effect[] | undefined
}

interface CalledTool {
  result: unknown
  isError: boolean
  durationMs: number
  vendorCalls: number | null
  effects: Effect[]
  done: z.infer<typeof ToolCallResult>['done']
}

/** Calls a tool of an account and records the call as an agent's. Refusals and errors of the vendor are results. */
export async function callTool(
  { context, accounts, recorder }: { context: GatewayContext; accounts: Accounts; recorder: Recorder },
  { tenantId, person, isSignedIn, accountId, tool: record, arguments: args = {}, effects }: CallDraft,
): Promise<CalledTool> {
  const { account } = await accounts.find(tenantId, accountId)
  const scope = { tenantId, serverId: byHandServerId, accountId, connector: account.connector, person }
  const observed: Observed = { effects: record.effects, isRefused: true, sent: undefined, done: [] }
  const connector = await accounts.open(tenantId, accountId, {
    unverified: true,
    audit: observeCall(recorder.audit(scope), observed),
    filter: { effects: effects ? ['read', ...effects] : allEffects },
    ...(isSignedIn ? { writes: memoryWrites({ clock: context.clock, marks: { notes: false } }) } : {}),
  })
  const startedAt = context.clock.now()
  const result = await connector.call(record.name, args)
  const durationMs = context.clock.now() - startedAt
  return {
    result: result.structuredContent ?? result.content ?? null,
    isError: result.isError === true,
    durationMs,
    vendorCalls: endOf(result, durationMs, observed.isRefused).vendorCalls ?? observed.sent ?? null,
    effects: observed.effects,
    done: observed.done.map((description) => {
      const { summary, targets, changes } = described(description, false)
      return { summary, targets, changes }
    }),
  }
}

interface Observed {
  effects: Effect[]
  isRefused: boolean
  /** Requests that a call which failed has sent: its result does not say it. */
  sent: number | undefined
  /** What was done, in the order in which it was, or why it was not. */
  done: CallDescription[]
}

/** Notes whether the call was admitted, which effects its arguments have, what it did, and what was sent where it failed. */
function observeCall(audit: CallAudit, observed: Observed): CallAudit {
  return {
    ...audit,
    async admitted(call) {
      Object.assign(observed, { effects: [...call.effects], isRefused: false })
      const ended = await audit.admitted(call)
      return (result, describe) => {
        const description = describe()
        observed.done.push(description)
        if (result.isError) observed.sent = description.vendorCalls
        return ended(result, () => description)
      }
    },
    refused(call, result) {
      observed.done.push(call.describe())
      return audit.refused(call, result)
    },
  }
}
