import { isReadOnly } from '@helpdesk-mcp/connector'
import type { ResolvePlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'

/** Ids of what an account names itself: a person would give the name. */
const vocabulary =
  /^(assignee|owner|rep|agent|author|commenter|department|dep|team|tag|channel|role|profile|contact|owner_user|view)_?(uu)?ids?$/i

/** What an account names itself goes by name in both directions: in arguments, and beside the ids of answers. */
export function testNames(
  records: readonly ToolRecord[],
  exceptions: Readonly<Record<string, string>> = {},
): void {
  const byId = new Map(records.map((record) => [record.id, record]))
  const plans = records.flatMap((record) =>
    (record.response.names ?? []).map((plan) => [record, plan] as const),
  )
  const byName = new Set<string>()
  for (const { resolve = {} } of records)
    for (const [argument, plan] of Object.entries(resolve)) if (isOfIds(argument, plan)) byName.add(argument)

  it('has names beside the ids of its answers, from tools that only read', () => {
    for (const [record, { field, from, each, near }] of plans) {
      const readers = [from?.list, each?.tool].flatMap((id) => (id === undefined ? [] : [byId.get(id)]))
      expect(readers.length > 0 || near !== undefined, `${record.id}.${field}`).toBe(true)
      for (const reader of readers) expect(reader && isReadOnly(reader), `${record.id}.${field}`).toBe(true)
    }
  })

  it('shows a row no id of the account without its name', () => {
    const named = new Set(plans.map(([, { field }]) => field))
    const bare = records.flatMap((record) => {
      const { compact = [], names = [] } = record.response
      const own = new Set(names.map(({ field }) => field))
      const isOwn = (field: string) => [...own].some((one) => one === field)
      return compact
        .filter((field) => named.has(field) && !isOwn(field) && !isSelf(record, field))
        .map((field) => `${record.id}.${field}`)
    })
    expect(bare).toEqual([])
    for (const record of records) {
      const { compact, names = [] } = record.response
      for (const { field, name, email = name } of names) {
        if (!compact?.includes(field)) continue
        const shown = [name, email].map((key) => [...field.split('.').slice(0, -1), key].join('.'))
        expect(compact, `${record.id}.${field}`).toEqual(expect.arrayContaining(shown))
      }
    }
  })

  it('takes a name in every argument that holds such an id', () => {
    const closed = records.flatMap((record) =>
      Object.entries(record.inputSchema.properties ?? {}).flatMap(([argument, schema]) => {
        const isId = vocabulary.test(argument) || byName.has(argument)
        const isChosen = schema.enum !== undefined || schema.items?.enum !== undefined
        const types = [(schema.items ?? schema).type].flat()
        const isText = types.some((type) => type === 'string' || type === 'integer')
        if (!isId || isChosen || !isText) return []
        return isResolved(record, argument, records) ? [] : [`${record.id}.${argument}`]
      }),
    )
    expect(closed.filter((place) => exceptions[place] === undefined)).toEqual([])
    expect(Object.keys(exceptions).filter((place) => !closed.includes(place))).toEqual([])
  })
}

/** Whether a name becomes an id, in the tool itself or in the one that the argument makes a call of. */
function isResolved(record: ToolRecord, argument: string, records: readonly ToolRecord[]): boolean {
  const own = argument === record.several?.as ? record.several.of : argument
  if (record.resolve?.[own]) return true
  return (record.steps ?? []).some(({ tool, takes }) => {
    const target = records.find(({ id }) => id === tool)
    return target?.resolve?.[takes[argument] ?? ''] !== undefined
  })
}

/** Whether names become ids there; other plans only check a value, or take a number for an id. */
function isOfIds(argument: string, { id, match, form, keys }: ResolvePlan): boolean {
  return !/^ids?$/.test(argument) && !match.includes(id) && form === undefined && keys === undefined
}

/** A list of agents has the ids of agents as its own. */
function isSelf({ resource }: ToolRecord, field: string): boolean {
  return field.toLowerCase().startsWith(resource.slice(0, 3))
}
