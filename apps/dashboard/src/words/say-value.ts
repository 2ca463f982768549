/** A value as a person reads it; `nameOf` gives the name of what an id stands for. */
export function sayValue(
  value: unknown,
  nameOf: (id: string) => string | undefined = () => undefined,
): string {
  if (value === undefined) return '–'
  if (value === null || value === '') return 'None'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) {
    return value.length === 0 ? 'None' : value.map((item) => sayValue(item, nameOf)).join(', ')
  }
  if (typeof value === 'object') return JSON.stringify(value, undefined, 1)
  return nameOf(String(value)) ?? String(value)
}

/** A field's name as people write it: `tag_ids` is "Tag IDs", `comment.isPublic` is "Comment: is public". */
export function sayField(field: string): string {
  return field
    .split('.')
    .map(sayName)
    .join(': ')
    .replace(/^./, (letter) => letter.toUpperCase())
}

/** "waiting_for_customer" is "Waiting for customer", "OPEN" is "Open". */
export function sayWord(word: string): string {
  const plain = word.replaceAll('_', ' ')
  const lower = plain === plain.toUpperCase() ? plain.toLowerCase() : plain
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

function sayName(name: string): string {
  return (
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .replace(/([a-z])(\d+)$/, '$1 $2')
      .replaceAll('_', ' ')
      .trim()
      .toLowerCase()
      // FuseDesk writes "repid", "tagname".
      .replace(
        /\b([a-z]{3,})(?<=body|case|company|contact|department|rep|tag|template|user)(ids?|limit|name|num)\b/g,
        '$1 $2',
      )
      .replace(/\bid(s?)\b/g, 'ID$1')
      .replace(/\b(ai|api|bcc|cc|csv|html|ip|mcp|sku|sla|sms|url|vat)\b/g, (word) => word.toUpperCase())
  )
}
