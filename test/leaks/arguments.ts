import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import type { Account } from './account.ts'
import type { Random } from './random.ts'

export type Manner = 'plausible' | 'unknown name' | 'near name' | 'wrong'

export const manners: readonly Manner[] = ['plausible', 'unknown name', 'near name', 'wrong']

/** Arguments with which a tool may succeed, or that are wrong in one way. */
export function argumentsFor(
  record: ToolRecord,
  manner: Manner,
  account: Account,
  records: readonly ToolRecord[],
  random: Random,
): Record<string, unknown> {
  const { properties = {}, required = [] } = record.inputSchema
  const args: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(properties)) {
    const resolver = record.resolve?.[name]
    const isNamed = resolver !== undefined && resolver.keys === undefined
    const isMerged = record.merge?.some(({ add, remove }) => name === add || name === remove)
    const wanted =
      required.includes(name) || name === 'include' || random.chance(isNamed || isMerged ? 0.5 : 0.12)
    // A conversation that changed since then is a refusal of its own.
    if (name === 'if_unchanged_since') continue
    if (!wanted || name === 'limit' || name === 'next_cursor' || name === 'fields') continue
    const value = isNamed
      ? wrap(property, nameFor(record, name, manner, account, records, random))
      : valueFor(record, name, property, account, random)
    if (value !== undefined) args[name] = value
  }
  if (properties['fields'] && random.chance(0.6)) args['fields'] = fieldsFor(record, random)
  if (manner === 'wrong') spoil(args, properties, random)
  return args
}

function fieldsFor(record: ToolRecord, random: Random): string[] {
  const embeds = record.response.embeds ?? []
  if (embeds.length === 0 || random.chance(0.4)) return ['*']
  const { path } = random.one(embeds)
  return random.one([[path], [`${path}.email`, `${path}.ship_to`, `${path}.id`], ['id', '*']])
}

function spoil(args: Record<string, unknown>, properties: Record<string, JsonSchema>, random: Random): void {
  const known = Object.keys(args)
  const set = (name: string | undefined, value: unknown) => Reflect.set(args, name ?? 'x', value)
  const ways = [
    () => set('no_such_argument', 'x'),
    () => set(`${random.one(Object.keys(properties))}s`, 'x'),
    () => set(random.one(known), { not: ['this'] }),
    () => Reflect.deleteProperty(args, random.one(known) ?? 'x'),
    () => set('next_cursor', 'bm90IG91cnM'),
    () => set('include', ['everything', 'contacts']),
  ]
  random.one(ways)()
}

function wrap(property: JsonSchema, value: string): unknown {
  return property.items ? [value] : value
}

/** A name of the account without its marker, so that what comes back of it is not an echo. */
function nameFor(
  record: ToolRecord,
  argument: string,
  manner: Manner,
  account: Account,
  records: readonly ToolRecord[],
  random: Random,
): string {
  const plan = record.resolve?.[argument]
  if (manner === 'unknown name' || !plan) return random.one(['Nobody at all', 'x', 'zz top', '?'])
  const list = records.find(({ id }) => id === plan.list)
  const { records: entries, idKey } = account.recordsOf(list?.resource ?? '')
  if (entries.length === 0) return 'Nobody at all'
  const entry = random.one(entries)
  if (manner !== 'near name') return String(Reflect.get(entry, idKey))
  const [first = 'id'] = plan.match
  const name = String(Reflect.get(entry, first.split(' ')[0] as string) ?? 'Somebody')
  return name.replace(/\s*QX\w{4}X/g, '').replace(/@.*/, '')
}

function valueFor(
  record: ToolRecord,
  name: string,
  property: JsonSchema,
  account: Account,
  random: Random,
): unknown {
  const allowed = property.enum ?? property.items?.enum
  if (name === 'include' && allowed) {
    const values = random.some(
      allowed.filter((value) => value !== null),
      4,
    )
    return property.items ? values : values[0]
  }
  if (allowed) {
    const value = random.one(allowed.filter((one) => one !== null))
    return property.items ? [value] : value
  }
  if (property.const !== undefined) return property.const
  const ids = idsFor(record, name, account)
  const type = [property.type].flat()[0]
  if (property.items) return [ids.length > 0 ? random.one(ids) : '1']
  if (ids.length > 0 && type !== 'object' && type !== 'boolean') return random.one(ids)
  if (property.format === 'date-time') return '2026-11-20T10:00:00.000Z'
  if (property.format === 'date') return '2026-11-20'
  if (property.pattern) return '1'
  return { integer: 1, number: 1, boolean: random.chance(0.5), object: {} }[type as string] ?? 'text'
}

/** The ids of what an argument probably means, by its name or the tool's resource. */
function idsFor(record: ToolRecord, name: string, account: Account): string[] {
  const isId = /(^|_)ids?$|Ids?$/.test(name)
  if (!isId) return []
  const noun = name.replace(/_?ids?$/i, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const wanted = noun === '' ? [record.resource, ...record.tags] : [`${noun}s`, noun, `${noun}es`]
  const found =
    wanted.find((resource) => account.resources.includes(resource)) ??
    account.resources.find((resource) => noun !== '' && resource.endsWith(`${noun}s`)) ??
    account.resources.find((resource) => record.resource.includes(resource.replace(/s$/, '')))
  const { records, idKey } = account.recordsOf(found ?? '')
  return records.map((one) => String(Reflect.get(one, idKey)))
}
