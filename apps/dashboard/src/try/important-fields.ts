import type { FormField } from '../schema-form/read-fields.ts'

/** Optional fields that are shown at once. */
const maxOptional = 4

/** What people fill in most, whatever the helpdesk calls it. */
const usual =
  /(^|_)(status|state|search|query|q|text|subject|body|content|comment|message|note|email|tag|tags|assignee|assigneeid|repid|priority|name|waiting_for_us|created_since|contact|customer)(_|$)/i

/** What is about the form of the answer, not about the records. */
const technical =
  /^(limit|next_cursor|fields|include|page|offset|order|order_by|order_direction|sort\w*|\w*_format)$/i

/** The fields to show at once, and the rest to fold away. A short form is shown whole. */
export function splitFields(fields: readonly FormField[]): { first: FormField[]; rest: FormField[] } {
  const optional = fields.filter(({ required }) => !required)
  const plain = optional.filter(({ name }) => !technical.test(name))
  const wanted = plain.filter(({ name }) => usual.test(name))
  const shown = new Set(
    [...wanted, ...plain.filter((field) => !wanted.includes(field))].slice(0, maxOptional),
  )
  const first = fields.filter((field) => field.required || shown.has(field))
  return { first, rest: fields.filter((field) => !first.includes(field)) }
}
