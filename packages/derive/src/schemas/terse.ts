import type { JsonSchema } from '@helpdesk-mcp/contracts'

/** Removes a description that only repeats the field's name, to save the tokens that it costs in every tools/list. */
export function terse(name: string, schema: JsonSchema): JsonSchema {
  const { description, ...rest } = schema
  if (description === undefined || wordsOf(description).some((word) => !namedBy(name, word))) return schema
  return rest
}

/** Words that add nothing to a field's name. */
const fillerWords = new Set(
  'a an and at be by code for from given had has have if in is it its made name number of on or own such that the this to was were when which who whose with address customer order s value'.split(
    ' ',
  ),
)

function namedBy(name: string, word: string): boolean {
  return (
    fillerWords.has(word) ||
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
