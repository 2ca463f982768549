import type { components } from '../../generated/api.d.ts'

type CallList = components['schemas']['ToolCallList']

interface ExportOptions {
  read: (page: { limit: number; next_cursor?: string }, signal: AbortSignal) => Promise<CallList>
  write: (calls: CallList['result']) => void | Promise<void>
  onProgress: (rows: number) => void
  signal: AbortSignal
}

/** The maximum page size of the API. */
const limit = 200

/** Writes every call, page by page, and returns their number. Rejects when it is aborted. */
export async function exportCalls({ read, write, onProgress, signal }: ExportOptions): Promise<number> {
  let rows = 0
  let cursor: string | null = null
  do {
    signal.throwIfAborted()
    const page = await read({ limit, ...(cursor === null ? {} : { next_cursor: cursor }) }, signal)
    signal.throwIfAborted()
    await write(page.result)
    rows += page.result.length
    onProgress(rows)
    cursor = page.next_cursor
  } while (cursor !== null)
  return rows
}
