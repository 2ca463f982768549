import { type ConnectorDefinition, describeSettings, nearest } from '@helpdesk-mcp/connector'
import type { CatalogEntry } from '../connectors/catalog.ts'
import { type InvalidField, invalid } from '../http/problem.ts'

/** What a person gave, under either name: which of it is secret is for the connector's settings to say. */
export interface GivenValues {
  settings?: Readonly<Record<string, string | null>>
  credentials?: Readonly<Record<string, string | null>>
}

/** The values of an account, by where they are kept. */
export interface AccountValues {
  settings: Record<string, string>
  secrets: Record<string, string>
}

/** Lays what is given over what is kept, and checks all against the connector's settings. An empty text or null takes a value away. */
export function checkValues(
  definition: ConnectorDefinition,
  given: GivenValues,
  kept: AccountValues = { settings: {}, secrets: {} },
): AccountValues {
  const described = describeSettings(definition)
  const values = new Map(Object.entries({ ...kept.settings, ...kept.secrets }))
  const fieldOf = new Map<string, string>()
  const wrong: InvalidField[] = []
  const allowed = described.map(({ name }) => name)
  for (const part of ['settings', 'credentials'] as const) {
    for (const [name, value] of Object.entries(given[part] ?? {})) {
      const field = `${part}.${name}`
      if (!allowed.includes(name)) {
        wrong.push({ field, allowed, message: `Unknown setting of ${definition.title}.` })
      } else if (fieldOf.has(name)) {
        wrong.push({ field, message: `Given twice: see ${fieldOf.get(name)}.` })
      }
      fieldOf.set(name, field)
      const text = value?.trim() ?? ''
      if (text === '') values.delete(name)
      else values.set(name, text)
    }
  }
  if (wrong.length === 0) wrong.push(...problems(definition, values, fieldOf))
  const [first, ...rest] = wrong
  if (first) throw invalid(first, ...rest)
  return split(definition, values)
}

function problems(
  definition: ConnectorDefinition,
  values: ReadonlyMap<string, string>,
  fieldOf: ReadonlyMap<string, string>,
): InvalidField[] {
  const described = describeSettings(definition)
  const parsed = definition.settings.safeParse(Object.fromEntries(values))
  return (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0] ?? '')
    const setting = described.find((candidate) => candidate.name === name)
    const isSecret = setting?.secret !== false
    const value = values.get(name)
    const help = setting?.help === undefined ? '' : ` ${setting.help}`
    return {
      field: fieldOf.get(name) ?? `${isSecret ? 'credentials' : 'settings'}.${name}`,
      message: `${value === undefined ? 'Missing.' : isSecret ? 'Invalid value.' : `Invalid value: ${issue.message}.`}${help}`,
      ...(isSecret || value === undefined ? {} : { value }),
      ...('values' in issue && !isSecret ? { allowed: issue.values.map(String) } : {}),
    }
  })
}

/** Defaults are kept too, so that an account stays what it is when a connector's default changes. */
function split(definition: ConnectorDefinition, values: ReadonlyMap<string, string>): AccountValues {
  const parsed: Record<string, unknown> = definition.settings.parse(Object.fromEntries(values))
  const result: AccountValues = { settings: {}, secrets: {} }
  for (const { name, secret } of describeSettings(definition)) {
    const value = values.get(name) ?? parsed[name]
    if (typeof value === 'string') result[secret ? 'secrets' : 'settings'][name] = value
  }
  return result
}

/** Checks an account's own tags: their tools must be there, and their names must not stand for something else already. */
export function checkTags(
  { definition, records }: CatalogEntry,
  tags: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  const names = records.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const known = new Set(names)
  const usual = new Set(records.flatMap((record) => record.tags))
  let unknown = 0
  const wrong = Object.entries(tags).flatMap(([tag, tools]): InvalidField[] => [
    ...(usual.has(tag)
      ? [{ field: `tags.${tag}`, message: `${definition.title} already has a tag with this name.` }]
      : []),
    ...tools.flatMap((tool, index) => {
      if (known.has(tool)) return []
      unknown++
      // For so many a search for near names would take too long, and nobody reads them.
      const near = unknown <= maxHints ? nearest(tool, names) : []
      return [unknownTool(`tags.${tag}[${index}]`, tool, names, near)]
    }),
  ])
  const [first, ...rest] = wrong
  if (first) throw invalid(first, ...rest)
  return Object.fromEntries(Object.entries(tags).map(([tag, tools]) => [tag, [...new Set(tools)]]))
}

const maxHints = 20

function unknownTool(
  field: string,
  value: string,
  names: readonly string[],
  near: readonly string[],
): InvalidField {
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return { field, value, allowed: names, message: `Unknown tool.${hint}` }
}
