import type { Json, JsonSchema } from '@helpdesk-mcp/contracts'
import { nearest } from '../names/nearest.ts'
import { resolve } from '../values/json-schema.ts'

const maxNearValues = 3

/** The value that is spelt most like a word, else those that have it in them: Shipped, for OrderShipped. */
export function nearValues(word: string, values: readonly string[]): string[] {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const wanted = letters(word)
  const spelt = nearest(word, values, 1)
  if (spelt.length > 0 || wanted.length < 3) return spelt
  const inside = values.filter((one) => letters(one).includes(wanted))
  return inside.length <= maxNearValues ? inside : []
}

/** Whether several values were given where one is taken. */
export function isSeveral(value: unknown, values: readonly string[]): boolean {
  const given = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : []
  const known = new Set(values.map((one) => one.toLowerCase()))
  return given.length > 1 && given.every((one) => known.has(String(one).trim().toLowerCase()))
}

/** The values of a schema that takes one of them or a list of them; undefined for any other. */
export function choiceIn({ anyOf, oneOf }: JsonSchema, root: JsonSchema): Json[] | undefined {
  const forms = (anyOf ?? oneOf ?? []).map((form) => resolve(form, root) ?? form)
  const values = forms.find((form) => form.enum !== undefined)?.enum
  const several = forms.find(({ items }) => items !== undefined)?.items
  const ofSeveral = several && resolve(several, root)?.enum
  const isSame = values !== undefined && JSON.stringify(ofSeveral) === JSON.stringify(values)
  return isSame && forms.length === 2 ? values : undefined
}
