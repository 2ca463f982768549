import { nearest } from '@helpdesk-mcp/connector'
import type { CatalogEntry } from '../connectors/catalog.ts'
import { invalid } from './invalid.ts'
import type { RefusedField } from './refusal.ts'

/** Checks an account's own tags: their tools must be there, and their names must not stand for something else already. */
export function checkTags(
  { definition, records }: CatalogEntry,
  tags: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  const names = records.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const usual = new Set(records.flatMap((record) => record.tags))
  const wrong = Object.entries(tags).flatMap(([tag, tools]): RefusedField[] => [
    ...(usual.has(tag)
      ? [{ field: `tags.${tag}`, message: `${definition.title} has a tag of that name already.` }]
      : []),
    ...tools.flatMap((tool, index) =>
      names.includes(tool) ? [] : [unknownTool(`tags.${tag}[${index}]`, tool, names)],
    ),
  ])
  const [first, ...rest] = wrong
  if (first) throw invalid(first, ...rest)
  return Object.fromEntries(Object.entries(tags).map(([tag, tools]) => [tag, [...new Set(tools)]]))
}

function unknownTool(field: string, value: string, names: readonly string[]): RefusedField {
  const near = nearest(value, names)
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return { field, value, allowed: names, message: `There is no such tool.${hint}` }
}
