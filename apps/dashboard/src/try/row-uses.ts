import type { JsonSchema } from '../schema-form/json-schema.ts'
import { type Effect, effects as effectNames } from '../words/effects.ts'
import { readFacts, sayFacts } from './record-facts.ts'
import type { Fields } from './result/read-result.ts'

interface KnownTool {
  name: string
  title: string
  effects: readonly string[]
  essential?: boolean
  inputSchema: JsonSchema
}

/** A tool that takes the id of a record, and the argument that takes it. */
interface Use<Tool extends KnownTool> {
  tool: Tool
  argument: string
}

/** What a tool answers, and the tools that take one of it by its id. */
export interface RowUses<Tool extends KnownTool = KnownTool> {
  /** What a row is: "ticket". */
  word: string
  uses: readonly Use<Tool>[]
}

/**
 * What can be done with what a tool answers, told by the names of the account's tools: a list of tickets has rows that every tool with a
 * `ticket_id` takes, and `update_a_..._ticket_by_id`. Undefined where nothing takes them.
 */
export function rowUses<Tool extends KnownTool>(
  from: KnownTool,
  tools: readonly Tool[],
): RowUses<Tool> | undefined {
  const vendor = commonStart(tools.map(({ name }) => name).filter((name) => name.startsWith('list_all_')))
  const noun = nounOf(from.name, vendor, tools)
  if (noun === undefined) return undefined
  const uses = tools.flatMap((tool) => {
    const argument = tool.name === from.name ? undefined : argumentFor(tool, noun, vendor)
    return argument === undefined ? [] : [{ tool, argument }]
  })
  return uses.length === 0 ? undefined : { word: noun.replaceAll('_', ' '), uses: uses.sort(byEffect) }
}

/** The id of a row, and what people know it by. */
export function readRow(row: Fields): { id: string; said: string } | undefined {
  const facts = readFacts(row)
  return facts.id === undefined ? undefined : { id: facts.id, said: sayFacts(facts) }
}

/** The vendor's part of the names: "list_all_zoho_desk_" of "list_all_zoho_desk_tickets" and the like, without the verb. */
function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names.map((name) => name.replace(/^list_all_/, '').split('_'))
  const shared = [...first].findIndex((word, index) => others.some((words) => words[index] !== word))
  return shared <= 0 ? '' : `${[...first].slice(0, shared).join('_')}_`
}

/** "ticket" of a list of tickets, also of those of one contact; "case" of what reads one case. */
function nounOf(name: string, vendor: string, tools: readonly KnownTool[]): string | undefined {
  const [, one] = /^get_single_(.+)_by_id$/.exec(name) ?? []
  if (one !== undefined) return one.startsWith(vendor) ? one.slice(vendor.length) : undefined
  const [, many] = /^list_all_(.+?)(?:_search)?$/.exec(name) ?? []
  if (!many?.startsWith(vendor)) return undefined
  const words = many.slice(vendor.length)
  const nouns = tools.flatMap((tool) => {
    const [, read] = /^get_single_(.+)_by_id$/.exec(tool.name) ?? []
    return read?.startsWith(vendor) ? [read.slice(vendor.length)] : []
  })
  const last = words.slice(words.lastIndexOf('_') + 1)
  return nouns.find((noun) => pluralOf(noun) === words) ?? nouns.find((noun) => pluralOf(noun) === last)
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function argumentFor({ name, inputSchema }: KnownTool, noun: string, vendor: string): string | undefined {
  const known = Object.entries(inputSchema.properties ?? {})
    .filter(([, { type }]) => type !== 'array' && type !== 'object')
    .map(([argument]) => argument)
  const own = `${noun.replaceAll('_', '')}id`
  const found = known.find((argument) => argument.replaceAll('_', '').toLowerCase() === own)
  if (found !== undefined) return found
  const isAboutOne =
    new RegExp(`^[a-z]+_[a-z]+_${vendor}${noun}_by_id$`).test(name) ||
    name.startsWith(`${vendor}${pluralOf(noun)}_`)
  return isAboutOne && known.includes('id') ? 'id' : undefined
}

/** What a tool is mostly for: the mildest of its effects beside reading, which others go with. */
export function mainEffect(effects: readonly string[]): Effect {
  return effectNames.find((effect) => effect !== 'read' && effects.includes(effect)) ?? 'read'
}

/** What only reads first, and of the same kind those that are used most. */
function byEffect({ tool: one }: Use<KnownTool>, { tool: other }: Use<KnownTool>): number {
  const rank = ({ effects }: KnownTool) => effectNames.indexOf(mainEffect(effects))
  return rank(one) - rank(other) || Number(other.essential ?? false) - Number(one.essential ?? false)
}
