import { type RawBuilder, sql } from 'kysely'

/** Whether one of the columns has the text in it, in upper or lower case. */
export function containsText(columns: readonly string[], text: string): RawBuilder<unknown> {
  const each = columns.flatMap((column) =>
    spellings(text).map((one) => sql`lower(${sql.ref(column)}) like ${`%${escapeLike(one)}%`} escape '!'`),
  )
  return sql`(${sql.join(each, sql` or `)})`
}

/** SQLite puts only the letters of ASCII in lower case: other letters are looked for as they are written, too. */
function spellings(text: string): string[] {
  const lower = text.toLowerCase()
  const asciiLower = (value: string) => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const [first = '', ...rest] = lower
  return [
    ...new Set([lower, ...[text, text.toUpperCase(), first.toUpperCase() + rest.join('')].map(asciiLower)]),
  ]
}

export function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&')
}
