import { isObject, type ToolRecord, type ToolResult, type Turn, valueAt } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/open.ts'
import type { Recorder } from '../activity/recorder.ts'
import { dashboardServerId } from '../dashboard/try-tool.ts'
import { ApiError } from '../http/problem.ts'
import type { Person } from '../model.ts'
import type { OutboxItem } from '../outbox-model.ts'

const maxTurns = 10

export interface ReadThread {
  /** The last ones, oldest first. */
  turns: Turn[]
  /** Whether somebody has written since the agent read it. */
  changed: boolean
  note: string | null
}

/** Reads the conversation of an item at the helpdesk, for a person who decides. */
export async function readThread(
  { accounts, recorder }: { accounts: Accounts; recorder: Recorder },
  { tenantId, accountId, thread, content }: OutboxItem,
  person: Pick<Person, 'id' | 'name'> | undefined,
): Promise<ReadThread> {
  if (thread === null) throw new ApiError('conflict', 'This call is about no conversation.')
  const { account, records } = await accounts.find(tenantId, accountId)
  const reader = records.find((record) => record.thread?.kind === thread.kind && record.thread.reads)
  const argument = reader?.thread?.reads
  if (!reader || argument === undefined) {
    throw new ApiError('conflict', `No tool of this account reads the turns of a ${thread.kind}.`)
  }
  const scope = { tenantId, serverId: dashboardServerId, accountId, connector: account.connector }
  const connector = await accounts.open(tenantId, accountId, {
    filter: { effects: ['read'] },
    unverified: true,
    audit: recorder.audit({ ...scope, ...(person ? { person } : {}) }),
  })
  const result = await connector.call(reader.name, { [argument]: thread.id })
  const turns = turnsOf(reader, result)
  const { lastId, own = [] } = content.mark ?? {}
  const others = turns.filter(({ id }) => !own.includes(String(id)))
  const last = others.at(-1)
  return {
    turns: turns.slice(-maxTurns),
    changed: lastId !== undefined && last?.id !== undefined && String(last.id) !== lastId,
    note: null,
  }
}

function turnsOf(record: ToolRecord, result: ToolResult): Turn[] {
  const answer = result.structuredContent ?? {}
  if (result.isError) {
    const { message = 'The helpdesk did not answer.' } = isObject(answer.error) ? answer.error : {}
    throw new ApiError('vendor-check-failed', `The conversation could not be read: ${String(message)}`)
  }
  const { turns, kind } = record.response
  const found = kind === 'list' ? answer.result : valueAt(answer.result, turns?.at ?? '')
  const all = Array.isArray(found) ? (found as Turn[]) : []
  return turns?.newestFirst ? [...all].reverse() : all
}
