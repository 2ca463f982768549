import { isRecord } from '../argument-value.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What a result is, by its shape alone: the same for every helpdesk. */
export type ResultShape =
  /** A conversation: its own fields, and its messages and notes. */
  | { kind: 'thread'; record: Fields; turns: readonly Fields[] }
  | { kind: 'rows'; rows: readonly Fields[]; total: number | undefined; cursor: string | undefined }
  | { kind: 'record'; record: Fields }
  /** Nothing that reads better than JSON. */
  | { kind: 'other' }

export function readResult(result: unknown): ResultShape {
  if (!isRecord(result)) return { kind: 'other' }
  const { turns, result: listed, total, next_cursor } = result
  if (areFields(turns) && turns.length > 0) return { kind: 'thread', record: result, turns }
  if (areFields(listed)) {
    if (listed.length > 0 && listed.every(isTurn)) return { kind: 'thread', record: {}, turns: listed }
    return {
      kind: 'rows',
      rows: listed,
      total: typeof total === 'number' ? total : undefined,
      cursor: typeof next_cursor === 'string' && next_cursor !== '' ? next_cursor : undefined,
    }
  }
  const record = isRecord(listed) ? listed : result
  return Object.keys(record).length === 0 || 'error' in record
    ? { kind: 'other' }
    : { kind: 'record', record }
}

/** Where the list goes on; undefined at its end. */
export function cursorOf(result: unknown): string | undefined {
  const cursor = isRecord(result) ? result['next_cursor'] : undefined
  return typeof cursor === 'string' && cursor !== '' ? cursor : undefined
}

function areFields(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.every(isRecord)
}

/** Whether a row is a message or a note rather than a record that has a text. */
function isTurn(row: Fields): boolean {
  return typeof row['text'] === 'string' && 'role' in row
}
