import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { invalid } from '../http/problem.ts'
import type { OutboxItem } from '../outbox-model.ts'

/** The arguments of a tool, or of its steps, that name the conversation which it writes in. */
export function placesOf(
  { guard, steps = [] }: Pick<ToolRecord, 'guard' | 'steps'>,
  records: readonly Pick<ToolRecord, 'id' | 'guard'>[],
): string[] {
  const { argument } = guard?.thread ?? {}
  const ofSteps = steps.flatMap(({ tool, takes }) => {
    const target = records.find(({ id }) => id === tool)?.guard?.thread?.argument
    return Object.keys(takes).filter((name) => target !== undefined && takes[name] === target)
  })
  return [...new Set([...(argument === undefined ? [] : [argument]), ...ofSteps])]
}

/** Throws where an edit would make the call in another conversation than the one that was read before it is approved. */
export function checkPlace(
  { thread, content }: Pick<OutboxItem, 'thread' | 'content'>,
  after: Readonly<Record<string, unknown>>,
  places: readonly string[],
): void {
  if (thread === null) return
  const moved = places.find((name) => named(content.arguments[name]) !== named(after[name]))
  if (moved === undefined) return
  const where = thread.kind.replaceAll('_', ' ')
  throw invalid({
    field: `arguments.${moved}`,
    message: `This call stays in its ${where}. Discard it, and say why: the assistant can write in another ${where} anew.`,
  })
}

/** Ids are given as numbers, too. */
function named(value: unknown): string {
  return JSON.stringify([value].flat().map((one) => String(one ?? '').trim()))
}
