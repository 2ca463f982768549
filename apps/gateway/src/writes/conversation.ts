import type { ThreadMark, ThreadRef } from '@helpdesk-mcp/connector'
import { ConnectorError, isObject, type Turn } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/open.ts'

const maxTurns = 10

/** The newest turns of a conversation as the helpdesk has them now, oldest first; with few fields, whole texts are not read. Rejects with a `ConnectorError`. */
export async function readTurns(
  accounts: Accounts,
  { tenantId, accountId }: { tenantId: string; accountId: string },
  { kind, id }: ThreadRef,
  { max = maxTurns, fields }: { max?: number; fields?: readonly string[] } = {},
): Promise<Turn[]> {
  const { records } = await accounts.find(tenantId, accountId)
  const reader = records.find(({ thread }) => thread?.kind === kind && thread.reads !== undefined)
  const argument = reader?.thread?.reads
  if (!reader || argument === undefined) {
    throw new ConnectorError('not_found', `No tool of this account reads the turns of a ${kind}.`)
  }
  const connector = await accounts.open(tenantId, accountId, {
    filter: { effects: ['read'] },
    unverified: true,
  })
  const isList = reader.response.kind === 'list'
  const args = { [argument]: id, ...(isList ? { limit: max } : {}), ...(isList && fields ? { fields } : {}) }
  const { structuredContent: content = {}, isError } = await connector.call(reader.name, args)
  if (isError) {
    const { message = 'The helpdesk did not answer.' } = isObject(content.error) ? content.error : {}
    throw new ConnectorError('unavailable', `The conversation could not be read: ${String(message)}`)
  }
  const found = content[isList ? 'result' : 'turns']
  return Array.isArray(found) ? found.filter(isObject).slice(-max) : []
}

/** How far somebody has read who has seen these turns, besides what they had read before. */
export function markAfter(turns: readonly Turn[], readAt: number, before?: ThreadMark): ThreadMark {
  const { id, time } = turns.at(-1) ?? {}
  return {
    ...(before?.own ? { own: before.own } : {}),
    ...(id === undefined ? {} : { lastId: String(id) }),
    ...(time === undefined ? {} : { lastTime: time }),
    count: (before?.count ?? 0) + turns.length,
    readAt,
  }
}
