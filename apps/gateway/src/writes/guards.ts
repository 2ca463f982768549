import { createHmac } from 'node:crypto'
import type { ApprovedCall, WriteHooks } from '@helpdesk-mcp/connector'
import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import type { OutboxItem } from '../outbox-model.ts'
import type { WriteScope } from '../storage/outbox-store.ts'
import { withApproval } from './held-result.ts'
import { type Caller, holdCall, keepVendorDraft } from './hold.ts'
import { createLocks } from './locks.ts'
import { denialsOf, policyOf } from './policy.ts'
import { createReadThreads } from './read-threads.ts'
import { createSentWrites } from './sent.ts'

/** What guards the writes of MCP servers. */
export interface WriteGuards {
  /** For the calls of agents. */
  ofServer(server: GuardedServer, account: GuardedAccount, caller?: Caller): WriteHooks
  /** For a call that a person has approved: no policy asks again, but what is never done is not done. */
  ofApproved(server: GuardedServer, accountId: string, caller: Caller, approved: ApprovedCall): WriteHooks
  /** What tells the turns again that the assistant which made a held call wrote in its conversation. */
  ownWrites(
    item: Pick<OutboxItem, 'tenantId' | 'serverId' | 'accountId' | 'app' | 'thread'>,
  ): Promise<string[]>
  /** Resolves when what was read is stored. */
  flush(): Promise<void>
  close(): Promise<void>
}

interface GuardedAccount {
  id: string
  /** To which it leads, as `helpdeskOf` tells it. */
  helpdesk: string
}

type GuardedServer = Pick<McpServer, 'id' | 'tenantId' | 'config'>

export function createWriteGuards(context: GatewayContext, leaseMs?: number): WriteGuards {
  const sent = createSentWrites(context, leaseMs)
  const threads = createReadThreads(context)
  const locks = createLocks(context, leaseMs)

  const ofEither = ({ id, tenantId, config }: GuardedServer, accountId: string, { app }: Caller) => {
    const scope: WriteScope = { tenantId, serverId: id, accountId }
    const key = createHmac('sha256', context.digestKey).update('confirmations').digest()
    return {
      ...(config.marks ? { marks: config.marks } : {}),
      ...{ server: JSON.stringify([id, accountId]), key },
      sent: sent.of(scope),
      threads: threads.of({ ...scope, reader: app?.id ?? '' }),
      lock: locks.of(scope),
    }
  }

  return {
    ofApproved(server, accountId, caller, approved) {
      const policy = policyOf(server.config)
      return {
        ...ofEither(server, accountId, caller),
        ...(policy ? { policy: denialsOf(policy) } : {}),
        approved,
      }
    },
    ofServer(server, { id: accountId, helpdesk }, caller = {}) {
      const { id: serverId, tenantId, config } = server
      const policy = policyOf(config)
      return {
        ...ofEither(server, accountId, caller),
        ...(policy ? { policy } : {}),
        hold: (call) => holdCall(context, { tenantId, serverId, accountId, helpdesk }, caller, call),
        async drafted(call, draft, result) {
          const scope = { tenantId, serverId, accountId, helpdesk }
          const item = await keepVendorDraft(context, scope, caller, call, draft)
          return item ? withApproval(result, item) : result
        },
      }
    },
    async ownWrites({ tenantId, serverId, accountId, app, thread }) {
      if (thread === null) return []
      const read = await threads.of({ tenantId, serverId, accountId, reader: app?.id ?? '' }).find(thread)
      return read?.own ?? []
    },
    flush: threads.flush,
    async close() {
      sent.close()
      locks.close()
      await threads.close()
    },
  }
}
