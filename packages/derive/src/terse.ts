import type { JsonSchema } from '@helpdesk-mcp/contracts'

/** Words that add nothing beside a field's name. */
const empty = new Set(
  'a an and at be by code for from given had has have if in is it its made name number of on or own such that the this to was were when which who whose with address customer order s value'.split(
    ' ',
  ),
)

/** Takes away a description that only repeats the field's name: a model pays for each of them on every list. */
export function terse(name: string, schema: JsonSchema): JsonSchema {
  const { description, ...rest } = schema
  if (description === undefined || wordsOf(description).some((word) => !namedBy(name, word))) return schema
  return rest
}

function namedBy(name: string, word: string): boolean {
  return (
    empty.has(word) ||
    wordsOf(name.replace(/([a-z])([A-Z0-9])/g, '$1 $2')).some(
      (part) => part.startsWith(stem(word)) || word.startsWith(stem(part)),
    )
  )
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('e-mail', 'email')
      .match(/[a-z0-9]+/g) ?? []
  )
}
