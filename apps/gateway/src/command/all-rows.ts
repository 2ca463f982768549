import type { Listed, Page } from '../storage/store.ts'

/** Walks a list to its end. */
export async function allRows<Row>(list: (page: Page) => Promise<Listed<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const listed: Listed<Row> = await list({ limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...listed.rows)
    cursor = listed.nextCursor
  }
  return rows
}
