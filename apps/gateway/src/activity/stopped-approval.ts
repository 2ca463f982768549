import { type CallTarget, isObject, type ToolResult, type Turn } from '@helpdesk-mcp/contracts'

/** Somebody who wrote, by the role of their turns. */
const writers: Readonly<Record<string, string>> = {
  customer: 'The customer',
  agent: 'A colleague',
  assistant: 'An assistant',
}

/** Who has written in a conversation, so that nothing was sent: `A colleague wrote in conversation 814 meanwhile.` */
export function sayWhoWrote(
  { kind, id, number }: Pick<CallTarget, 'kind' | 'id' | 'number'>,
  turns: readonly Pick<Turn, 'role' | 'visibility'>[],
): string {
  const roles = new Set(turns.map(({ role }) => role ?? ''))
  const [role = ''] = roles
  const who = (roles.size === 1 ? writers[role] : undefined) ?? 'Somebody'
  return `${who} wrote in ${kind.replaceAll('_', ' ')} ${number ?? id} meanwhile.`
}

/** The sentence of a call that a person had approved and that was not made, because its conversation had changed; undefined for any other. */
export function sayStopped(
  result: ToolResult,
  thread: Pick<CallTarget, 'kind' | 'id' | 'number'> | undefined,
): string | undefined {
  const turns = newTurnsOf(result)
  if (turns === undefined || thread === undefined) return undefined
  return `${sayWhoWrote(thread, turns)} The approval sent nothing. Decide again.`
}

function newTurnsOf({ isError, structuredContent }: ToolResult): readonly Turn[] | undefined {
  const error = structuredContent?.error
  if (!isError || !isObject(error) || !isObject(error.details)) return undefined
  const { reason, new_turns: turns } = error.details
  if (reason !== 'conversation_changed') return undefined
  return Array.isArray(turns) ? turns.filter(isObject) : []
}
