import type { TargetPlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly } from '@helpdesk-mcp/tools'

/** The conversation of which a tool reads something. */
interface ReadPlace {
  kind: string
  /** The argument that names it. */
  argument?: string | undefined
  /** How the answer names it. */
  plan?: TargetPlan | undefined
  /** The answer is one of its turns. */
  isTurn?: boolean
}

/** Of which conversation tools read something: its turns, one of them, or the record alone, such as a ticket without its messages. */
export function createReadPlaces(
  records: readonly ToolRecord[],
): (record: ToolRecord) => ReadPlace | undefined {
  const readers = records.filter(({ thread }) => thread?.reads !== undefined)
  const kinds = new Set(readers.map(({ thread }) => thread?.kind))
  const places = new Map<ToolRecord, ReadPlace | undefined>()

  function find(record: ToolRecord): ReadPlace | undefined {
    const { thread, targets = [], response } = record
    if (thread) {
      const plan = targets.find(({ kind, rows }) => kind === thread.kind && !rows)
      return { kind: thread.kind, argument: thread.argument, plan, isTurn: thread.isTurn === true }
    }
    if (!isReadOnly(record) || response.kind !== 'item') return undefined
    const own = targets.find(({ kind, rows, argument, answer }) => {
      return kinds.has(kind) && !rows && argument !== undefined && answer !== undefined
    })
    if (own) return { kind: own.kind, argument: own.argument, plan: own }
    // A message that is read by its own id alone.
    const [reader] = response.turns?.at === '' && readers.length === 1 ? readers : []
    const { kind = '', reads = '' } = reader?.thread ?? {}
    return reader && { kind, plan: { kind, answer: [reads] }, isTurn: true }
  }

  return (record) => {
    if (!places.has(record)) places.set(record, find(record))
    return places.get(record)
  }
}
