import type { FormField } from '../schema-form/read-fields.ts'
import { isAudience, ownWords } from './argument-words.ts'

/** Optional fields that are shown at once. */
const maxOptional = 4

/** What people fill in most, whatever the helpdesk calls it. */
const usual =
  /(^|_)(status|state|search|query|q|text|subject|body|content|comment|message|note|email|tag|tags|assignee|assigneeid|repid|priority|name|waiting_for_us|created_since|contact|customer)(_|$)/i

/** What is about the form of the answer, not about the records. */
const technical = /^(include|page|offset|order|order_by|order_direction|sort\w*|\w*_format|\w+_type|ids)$/i

/** Whether the page does it by itself: it goes on with "Next page". */
export function isHandled(name: string): boolean {
  return name === 'next_cursor'
}

interface SplitFields {
  /** Shown at once. */
  first: FormField[]
  /** More of what the records hold, and how the answer looks. */
  rest: FormField[]
  /** About the call itself: what an assistant needs, and a person seldom. */
  advanced: FormField[]
}

/** The fields to show at once, those that were searched for first, and the rest to fold away. A short form is shown whole. */
export function splitFields(given: readonly FormField[], search = ''): SplitFields {
  const isAdvanced = ({ name, required }: FormField) => !required && ownWords(name) !== undefined
  const fields = given.filter((field) => !isAdvanced(field) && !isHandled(field.name))
  const optional = fields.filter(({ required }) => !required)
  const plain = optional.filter(({ name }) => !technical.test(name) && !isFurther(name, fields))
  const wanted = plain.filter(({ name }) => usual.test(name))
  const searched = plain.filter(({ name }) => isNamedIn(name, search))
  const shown = new Set(
    [
      ...searched,
      ...wanted.filter((field) => !searched.includes(field)),
      ...plain.filter((field) => !wanted.includes(field) && !searched.includes(field)),
    ].slice(0, maxOptional),
  )
  const first = [
    ...fields.filter((field) => field.required),
    ...searched.filter((field) => shown.has(field)),
    ...optional.filter((field) => shown.has(field) && !searched.includes(field)),
  ]
  const rest = fields.filter((field) => !first.includes(field))
  return { first, rest, advanced: given.filter(isAdvanced) }
}

/** Whether it takes several of what a required field asks for: `conversation_ids` beside `conversation_id`. */
function isFurther(name: string, fields: readonly FormField[]): boolean {
  return fields.some((field) => field.required && name === `${field.name}s`)
}

/** What a search says already: a private note is for colleagues only. */
export function presetOf(fields: readonly FormField[], search: string): Record<string, unknown> {
  if (!/\b(private|internal|notes?|colleagues?)\b/i.test(search) || /\b(public|repl(y|ies))\b/i.test(search))
    return {}
  const given = fields.flatMap(({ name, kind, required, options }): [string, unknown][] => {
    if (kind === 'flag' && isAudience(name)) return [[name, false]]
    const note = options.find((option) => /^(private_?)?note$/i.test(option))
    return kind === 'choice' && required && note !== undefined ? [[name, note]] : []
  })
  return Object.fromEntries(given)
}

/** Whether a search has every word of a field's name: "leave a private note" has those of `private_note`, and so has "an internal note". */
function isNamedIn(name: string, search: string): boolean {
  const asked = search
    .toLowerCase()
    .replace(/\binternal\b/g, 'private')
    .split(/\W+/)
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter(Boolean)
  return words.every((word) => asked.includes(word) || asked.includes(`${word}s`))
}
