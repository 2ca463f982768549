import { type CallTarget, isObject, type ToolResult, type Turn } from '@helpdesk-mcp/contracts'

/** Somebody who wrote, by the role of their turns. */
const writers: Readonly<Record<string, string>> = {
  customer: 'The customer',
  agent: 'A colleague',
  assistant: 'An assistant',
}

interface OwnTurns {
  /** The ids of turns that the assistant which made the call wrote itself. */
  own?: readonly string[] | undefined
  /** All of them have the words of the call. */
  isSame?: boolean
}

/** Who has written in a conversation, so that nothing was sent: `A colleague wrote in conversation 814 meanwhile.` */
export function sayWhoWrote(
  { kind, id, number }: Pick<CallTarget, 'kind' | 'id' | 'number'>,
  turns: readonly Pick<Turn, 'id' | 'role'>[],
  { own = [], isSame = false }: OwnTurns = {},
): string {
  const where = `in ${kind.replaceAll('_', ' ')} ${number ?? id}`
  const others = turns.filter((turn) => turn.id === undefined || !own.includes(String(turn.id)))
  if (turns.length > 0 && others.length === 0) {
    const replies = turns.length === 1 ? 'reply' : 'replies'
    return `This assistant's own ${replies}${isSame ? ' with the same words' : ''} went out ${where} meanwhile.`
  }
  const roles = new Set(others.map(({ role }) => role ?? ''))
  const [role = ''] = roles
  const who = (roles.size === 1 ? writers[role] : undefined) ?? 'Somebody'
  return `${who} wrote ${where} meanwhile.`
}

/** The sentence of a call that a person had approved and that was not made, because its conversation had changed; undefined for any other. */
export function sayStopped(
  result: ToolResult,
  thread: Pick<CallTarget, 'kind' | 'id' | 'number'> | undefined,
): string | undefined {
  const changed = changeOf(result)
  if (changed === undefined || thread === undefined) return undefined
  const { turns, own } = changed
  return `${sayWhoWrote(thread, turns, { own })} The approval sent nothing. Decide again.`
}

function changeOf({ isError, structuredContent }: ToolResult) {
  const error = structuredContent?.error
  if (!isError || !isObject(error) || !isObject(error.details)) return undefined
  const { reason, new_turns: turns, own_turns: own } = error.details
  if (reason !== 'conversation_changed') return undefined
  return {
    turns: (Array.isArray(turns) ? turns.filter(isObject) : []) as Turn[],
    own: Array.isArray(own) ? own.map(String) : [],
  }
}
