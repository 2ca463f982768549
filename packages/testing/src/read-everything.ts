import { listerOf } from '@helpdesk-mcp/connector'
import { type Connector, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'

/** One answer of a reading tool, with all its fields. */
export interface ReadAnswer {
  record: ToolRecord
  /** A row of a list, or the object that was read. */
  items: Record<string, unknown>[]
}

const maxTries = 12

/**
 * Calls every reading tool that can be called with the ids that the lists of the connector give, such as a ticket's in `ticket_id`, and
 * returns what they answered. `given`: arguments by the tool's name, for those that need others.
 */
export async function readEverything(
  connector: Connector,
  given: Readonly<Record<string, Record<string, unknown>>> = {},
): Promise<ReadAnswer[]> {
  const reads = connector.tools.filter(
    ({ effects, when, response }) =>
      response.kind !== 'file' && !when && effects.every((effect) => effect === 'read'),
  )
  const answers = new Map<string, ReadAnswer>()
  let waiting = reads
  for (let round = 0; round < 4; round++) {
    const before = answers.size
    const left: ToolRecord[] = []
    for (const record of waiting) {
      const answer = await read(record)
      if (answer && answer.items.length > 0) answers.set(record.name, answer)
      else left.push(record)
    }
    waiting = left
    if (answers.size === before) break
  }
  return [...answers.values()]

  async function read(record: ToolRecord): Promise<ReadAnswer | undefined> {
    let best: ReadAnswer | undefined
    for (const args of argumentsFor(record)) {
      const takesFields = Object.hasOwn(record.inputSchema.properties ?? {}, 'fields')
      const result = await connector.call(record.name, { ...args, ...(takesFields ? { fields: ['*'] } : {}) })
      if (result.isError) continue
      const content = result.structuredContent ?? {}
      const list = content['result']
      const items = (record.response.kind === 'list' && Array.isArray(list) ? list : [content]).filter(
        isObject,
      )
      if (items.length > 0) best = { record, items: [...(best?.items ?? []), ...items] }
    }
    return best
  }

  /** What any answer has in a field of that name, however it is spelled. */
  function namedAlike(name: string): string[] {
    const rows = [...answers.values()].flatMap(({ items }) => items)
    const values = rows.flatMap((row) =>
      Object.entries(row).flatMap(([key, value]) => (spelled(key) === spelled(name) ? [value] : [])),
    )
    return values.flatMap((value) =>
      typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
    )
  }

  /** Arguments of several calls: the first of a row with which the tool answers something may not be the first row. */
  function argumentsFor(record: ToolRecord): Record<string, unknown>[] {
    const own = given[record.name]
    if (own) return [own]
    const { required = [], properties = {} } = record.inputSchema
    if (required.length === 0) return [{}]
    const valuesOf = (name: string): unknown[] => {
      const { enum: choices, default: fallback } = properties[name] ?? {}
      if (fallback !== undefined) return [fallback]
      if (choices) return choices
      const lister = listerOf(name, record, connector.tools)
      const rows = (lister && answers.get(lister)?.items) || []
      const ids = rows.flatMap((row) => idIn(row, name))
      return ids.length > 0
        ? ids
        : namedAlike(name === 'id' ? `${record.resource.replace(/s$/, '')}_id` : name)
    }
    const columns = required.map((name) => ({ name, values: valuesOf(name) }))
    if (columns.some(({ values }) => values.length === 0)) return []
    const tries = Math.min(maxTries, Math.max(...columns.map(({ values }) => values.length)))
    return Array.from({ length: tries }, (_, index) =>
      Object.fromEntries(columns.map(({ name, values }) => [name, values[index % values.length]])),
    )
  }
}

/** The value of a row that an argument takes: the field of that name, or the row's own id. */
export function idIn(row: Record<string, unknown>, argument: string): unknown[] {
  const own = Object.entries(row).find(([key]) => key === argument)?.[1]
  const id = own ?? row['id'] ?? Object.entries(row).find(([key]) => /id$/i.test(key))?.[1]
  return id === undefined || id === null ? [] : [String(id)]
}

function spelled(name: string): string {
  return name.toLowerCase().replaceAll('_', '')
}
