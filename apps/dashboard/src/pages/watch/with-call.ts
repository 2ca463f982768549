interface Timed {
  id: string
  at: string
}

interface ListPage<Item> {
  result: Item[]
  next_cursor: string | null
}

/** Inserts a call into a paged list, newest first, or replaces the one with the same id. */
export function withCall<Item extends Timed, Page extends ListPage<Item>>(
  pages: readonly Page[],
  call: Item,
  isWanted: boolean,
): Page[] {
  const isThere = pages.some(({ result }) => result.some(({ id }) => id === call.id))
  const replaced = pages.map((page) => ({
    ...page,
    result: page.result.flatMap((each) => (each.id === call.id ? (isWanted ? [call] : []) : [each])),
  }))
  const [first, ...rest] = replaced
  if (isThere || !isWanted || first === undefined) return replaced
  const before = first.result.findIndex(({ at }) => at <= call.at)
  const index = before === -1 ? first.result.length : before
  return [{ ...first, result: first.result.toSpliced(index, 0, call) }, ...rest]
}
