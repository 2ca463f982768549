import { InvalidCursorError } from '../storage/errors.ts'

/** A page of a list that is short enough to be held whole; the cursor names the item that comes next. */
export function pageOf<Item extends { id: string }>(
  items: readonly Item[],
  { limit, next_cursor }: { limit: number; next_cursor?: string | undefined },
): { result: Item[]; next_cursor: string | null } {
  const start = next_cursor === undefined ? 0 : items.findIndex(({ id }) => id === next_cursor)
  if (start < 0) throw new InvalidCursorError('There is no such item.')
  return { result: items.slice(start, start + limit), next_cursor: items[start + limit]?.id ?? null }
}
