import { isConnectorError, type Turn } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/open.ts'
import { ApiError, vendorError } from '../http/problem.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { readTurns } from '../writes/conversation.ts'

export interface ReadThread {
  /** The last ones, oldest first. */
  turns: Turn[]
  /** Whether somebody has written since the agent read it. */
  changed: boolean
}

/** Reads the conversation of an item at the helpdesk, for a person who decides. It is no call of an assistant, and not in the activity. */
export async function readThread(
  { accounts }: { accounts: Accounts },
  { tenantId, accountId, thread, content }: OutboxItem,
): Promise<ReadThread> {
  if (thread === null) throw new ApiError('conflict', 'This call is about no conversation.')
  const turns = await readTurns(accounts, { tenantId, accountId }, thread).catch((error: unknown) => {
    if (isConnectorError(error) && error.code === 'not_found') throw new ApiError('conflict', error.message)
    throw vendorError(error)
  })
  const { lastId, own = [] } = content.mark ?? {}
  const last = turns.filter(({ id }) => !own.includes(String(id))).at(-1)
  return { turns, changed: lastId !== undefined && last?.id !== undefined && String(last.id) !== lastId }
}
