export interface Page {
  /** The most rows of a page. */
  limit: number
  /** The `nextCursor` of the page before. Any other value rejects with an `InvalidCursorError`. */
  cursor?: string
}

export interface Listed<Row> {
  rows: Row[]
  nextCursor: string | null
}
