interface Listed<Item> {
  result: Item[]
  next_cursor: string | null
}

/** Every item of a list, page by page. */
export async function allPages<Item>(
  read: (cursor: { next_cursor?: string }) => Promise<Listed<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const page = await read(cursor === null ? {} : { next_cursor: cursor })
    items.push(...page.result)
    cursor = page.next_cursor
  } while (cursor !== null)
  return items
}
