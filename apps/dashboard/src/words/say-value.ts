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

function sayName(name: string): string {
  return (
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase()
      // FuseDesk writes "repid", "templateid".
      .replace(/\b([a-z]{3,})(?<=case|company|contact|department|rep|template|user)(ids?)\b/g, '$1 $2')
      .replace(/\bid(s?)\b/g, 'ID$1')
      .replace(/\burl\b/g, 'URL')
      .replace(/\b(api|mcp)\b/g, (word) => word.toUpperCase())
  )
}
