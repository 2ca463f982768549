import { type Connector, isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/connector'

/** Ids of records that the account has, by kind. */
export type Ids = ReadonlyMap<string, readonly string[]>

/** Reads the first rows of every list that can be read without arguments. */
export async function readIds(connector: Connector): Promise<Ids> {
  const ids = new Map<string, string[]>()
  for (const record of connector.tools) {
    if (record.method !== 'list' || record.inputSchema.required) continue
    const { structuredContent: page } = await connector.call(record.name, { limit: 3 })
    const rows = Array.isArray(page?.['result']) ? page['result'].filter(isObject) : []
    const plan = record.targets?.find(({ rows: isRow }) => isRow)
    const kind = plan?.kind ?? record.resource.replace(/s$/, '')
    const found = rows.flatMap((row) => {
      const id = [...(plan?.answer ?? []), 'id'].map((path) => row[path]).find((one) => one !== undefined)
      return typeof id === 'string' || typeof id === 'number' ? [String(id)] : []
    })
    ids.set(kind, [...(ids.get(kind) ?? []), ...found])
  }
  return ids
}

/** Arguments that a write's schema asks for, with ids that the account has, and something to change where nothing else is asked for. */
export function sampleArguments(record: ToolRecord, ids: Ids): Record<string, unknown> {
  const { inputSchema: schema, targets = [] } = record
  const properties = schema.properties ?? {}
  const fields = (record.request.body?.fields ?? []).map(({ name, argument = name }) => argument)
  const asked = schema.required ?? []
  const isText = (name: string) => [properties[name]?.type].flat().includes('string')
  const change = fields.find((name) => isText(name) && !/id$/i.test(name) && !record.resolve?.[name])
  const isEmpty = !fields.some((name) => asked.includes(name))
  const names = [...asked, ...(isEmpty && change !== undefined ? [change] : [])]
  return Object.fromEntries(
    names.map((name) => {
      const kind = targets.find(({ argument }) => argument === name)?.kind
      const id = kind === undefined ? undefined : ids.get(kind)?.[0]
      const property = properties[name] ?? {}
      const isList = [property.type].flat().includes('array')
      return [name, id === undefined ? sample(property, schema) : isList ? [id] : id]
    }),
  )
}

function sample(given: JsonSchema, root: JsonSchema): unknown {
  const name = given.$ref?.split('/').at(-1)
  const schema = name === undefined ? given : (root.$defs?.[name] ?? {})
  const choice = schema.enum?.[0] ?? schema['const']
  if (choice !== undefined) return choice
  if (schema.default !== undefined) return schema.default
  const variant = schema.anyOf?.[0]
  if (variant && schema.type === undefined) return sample(variant, root)
  switch ([schema.type].flat()[0]) {
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1))
    case 'boolean':
      return true
    case 'array':
      return [sample(schema.items ?? { type: 'string' }, root)]
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {}, root)]),
      )
    default:
      return text(schema)
  }
}

function text({ format, pattern, ...schema }: JsonSchema): string {
  if (format === 'email') return 'ana@mail.example'
  if (format === 'uri') return 'https://files.example/a.pdf'
  if (format === 'date') return '2026-01-31'
  if (format === 'date-time') return '2026-01-31T09:00:00.000Z'
  if (format === 'byte') return 'YQ=='
  return (pattern === undefined ? 'sample' : '1').padEnd(Number(schema['minLength'] ?? 1), '1')
}
