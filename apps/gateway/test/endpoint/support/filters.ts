import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { ServerConfig } from '../../../src/model.ts'

const effects = ['read', 'internal', 'outbound', 'destructive', 'admin']

/** Every set of effects that can be granted, and no filter. */
export const grants = [undefined, ...subsets(effects).filter((set) => set.length > 0)]

export interface Choices {
  methods: (string[] | undefined)[]
  tags: (string[] | undefined)[]
  effects: (string[] | undefined)[]
  tools: ServerConfig['tools'][]
}

export interface AllChoices extends Choices {
  /** A tool that is both allowed and denied. */
  clash: NonNullable<ServerConfig['tools']>
}

/** What each part of a filter may say over these tools: nothing, each word, and some words together. */
export function choicesOver(records: readonly ToolRecord[]): AllChoices {
  const methods = [...new Set(records.map(({ method }) => method))]
  const tags = [...new Set(records.flatMap((record) => record.tags))]
  const reading = records.find(({ method }) => method === 'list')?.name ?? ''
  const writing = records.find(({ method }) => method === 'update' || method === 'create')?.name ?? ''
  const classes = [
    ['read'],
    ['write'],
    ['custom'],
    ['read', 'write'],
    ['read', 'update'],
    ['read', 'write', 'custom'],
  ]
  return {
    methods: [undefined, ...classes, ...methods.map((method) => [method])],
    tags: [undefined, ...tags.map((tag) => [tag]), tags.slice(0, 2)],
    effects: grants,
    tools: [undefined, { allow: [reading, writing] }, { deny: [writing] }],
    clash: { allow: [reading, writing], deny: [reading] },
  }
}

/** Every combination of the choices. */
export function* product({ methods, tags, effects, tools }: Choices): Generator<ServerConfig> {
  for (const method of methods) {
    for (const tag of tags) {
      for (const granted of effects) {
        for (const named of tools) {
          yield {
            ...(method ? { methods: method } : {}),
            ...(tag ? { tags: tag } : {}),
            ...(granted ? { effects: granted } : {}),
            ...(named ? { tools: named } : {}),
          }
        }
      }
    }
  }
}

/** The tools that a filter permits, by the specification in its own words. Takes all tools, since some need others. */
export function permitted(records: readonly ToolRecord[], config: ServerConfig): ToolRecord[] {
  const passing = records.filter((record) => passes(record, config))
  const { tags, ...withoutTags } = config
  if (!tags) return passing
  const inGroup = (group: string, id: string) => `${group}/${id}`
  const needed = new Set(passing.flatMap(({ group, needs = [] }) => needs.map((id) => inGroup(group, id))))
  const isNeeded = (record: ToolRecord) =>
    needed.has(inGroup(record.group, record.id)) && passes(record, withoutTags)
  return records.filter((record) => passing.includes(record) || isNeeded(record))
}

/** Whether every part of a filter holds for a tool. */
function passes(record: ToolRecord, { methods, tags, groups, effects: named, tools }: ServerConfig): boolean {
  if (record.unverified !== undefined) return false
  const granted = named ?? effects.filter((effect) => effect !== 'admin')
  const names = [record.name, ...(record.aliases ?? [])]
  const rules = [record.effects, ...(record.when ?? []).map((rule) => rule.effects)]
  const isWrite = record.writes === true || ['create', 'update', 'delete'].includes(record.method)
  const isRead = !isWrite && rules.flat().every((effect) => effect === 'read')
  const methodClass = isWrite ? 'write' : isRead ? 'read' : 'custom'
  return (
    !(tools?.deny ?? []).some((name) => names.includes(name)) &&
    (!tools?.allow || tools.allow.some((name) => names.includes(name))) &&
    (!methods || methods.includes(methodClass) || methods.includes(record.method)) &&
    (!tags || tags.some((tag) => record.tags.includes(tag))) &&
    (!groups || groups.includes(record.group)) &&
    rules.some((rule) => rule.every((effect) => granted.includes(effect)))
  )
}

function subsets<Item>([first, ...rest]: readonly Item[]): Item[][] {
  if (first === undefined) return [[]]
  const others = subsets(rest)
  return [...others, ...others.map((set) => [first, ...set])]
}
