import { isConnectorError, type Turn } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/open.ts'
import type { Recorder } from '../activity/recorder.ts'
import { dashboardServerId } from '../dashboard/try-tool.ts'
import { ApiError, vendorError } from '../http/problem.ts'
import type { Person } from '../model.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { readTurns } from '../writes/conversation.ts'

export interface ReadThread {
  /** The last ones, oldest first. */
  turns: Turn[]
  /** Whether somebody has written since the agent read it. */
  changed: boolean
}

/** Reads the conversation of an item at the helpdesk, for a person who decides. It is recorded as what people do on the page. */
export async function readThread(
  { accounts, recorder }: { accounts: Accounts; recorder: Recorder },
  { tenantId, accountId, thread, content }: OutboxItem,
  person: Pick<Person, 'id' | 'name'> | undefined,
): Promise<ReadThread> {
  if (thread === null) throw new ApiError('conflict', 'This call is about no conversation.')
  const { account } = await accounts.find(tenantId, accountId)
  const scope = { tenantId, serverId: dashboardServerId, accountId, connector: account.connector, person }
  const turns = await readTurns(accounts, { tenantId, accountId }, thread, recorder.audit(scope)).catch(
    (error: unknown) => {
      if (isConnectorError(error) && error.code === 'not_found') throw new ApiError('conflict', error.message)
      throw vendorError(error)
    },
  )
  const { lastId, own = [] } = content.mark ?? {}
  const last = turns.filter(({ id }) => !own.includes(String(id))).at(-1)
  return { turns, changed: lastId !== undefined && last?.id !== undefined && String(last.id) !== lastId }
}
