/** A field's name as people write it: `tag_ids` is "Tag IDs", `comment.isPublic` is "Comment: is public". */
export function sayField(field: string): string {
  return field
    .split('.')
    .map(sayName)
    .join(': ')
    .replace(/^./, (letter) => letter.toUpperCase())
}

function sayName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/\bid(s?)\b/g, 'ID$1')
    .replace(/\burl\b/g, 'URL')
    .replace(/\b(api|mcp)\b/g, (word) => word.toUpperCase())
}
