import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { sharedWords } from '../names/meant-names.ts'
import { isReadOnly } from './effects.ts'

/** The name of the tool that lists the values of an argument, out of those that the caller may use. */
export function listerOf(
  argument: string,
  record: ToolRecord,
  tools: readonly ToolRecord[],
): string | undefined {
  const name = argument.split('.').findLast((step) => !/^\d+$/.test(step)) ?? argument
  const known = record.resolve && Object.hasOwn(record.resolve, name) ? record.resolve[name] : undefined
  const list = known && tools.find(({ id }) => id === known.list)
  // What finds one by its number lists none.
  if (known && (list === undefined || list.method === 'list')) return list?.name
  const lists = tools.filter((tool) => tool.method === 'list' && tool.id !== record.id && isReadOnly(tool))
  const needs = tools.filter((tool) => record.needs?.includes(tool.id) && isReadOnly(tool))
  // Addresses to reply from are no text of a reply: the last word says what they are.
  const needed = needs.find(({ resource }) => sharedWords(name, resource.split('_').at(-1) ?? '') > 0)
  if (needed) return needed.name
  if (!/(^|[a-z_])ids?$/i.test(name)) return undefined
  const wanted = /^ids?$/i.test(name) ? record.resource : name.replace(/_?ids?$/i, '')
  const candidates = lists
    .map((tool) => ({
      tool,
      shared: sharedWords(wanted, tool.resource),
      words: tool.resource.split('_').length,
      alike: sharedWords(record.resource, tool.resource),
      rank: rankOf(wanted, tool, record),
    }))
    .filter(({ shared }) => shared > 0 && shared >= wordCount(wanted))
    .sort(
      (a, b) =>
        b.rank - a.rank || a.words - b.words || b.alike - a.alike || requiredOf(a.tool) - requiredOf(b.tool),
    )
  if (candidates[0]) return candidates[0].tool.name
  // What is not listed under its own name is answered by the one read that the tool needs first.
  const [only, ...others] = needs
  const isRequired = record.inputSchema.required?.includes(name) ?? false
  return isRequired && others.length === 0 ? only?.name : undefined
}

/**
 * Two resources may have categories: the one meant is named in the description, or belongs to the same part of the helpdesk. Articles of a
 * category are no categories.
 */
function rankOf(wanted: string, tool: ToolRecord, record: ToolRecord): number {
  if (isWhole(wanted, tool.resource)) return 4
  const isNamed = namedIn(record.description, tool)
  const isKind = sharedWords(wanted, tool.resource.split('_').at(-1) ?? '') > 0
  if (isKind && (isNamed || isNear(tool, record))) return isNamed ? 3 : 2
  return Number(isNamed)
}

/** Whether a resource is what is wanted and nothing more: articles, not article_comments. */
function isWhole(wanted: string, resource: string): boolean {
  return resource.split('_').length === wordCount(wanted)
}

function isNear(tool: ToolRecord, record: ToolRecord): boolean {
  return tool.tags.some((tag) => record.tags.includes(tag))
}

/** A description names a tool by its id in braces, or by its name once it is rendered. */
function namedIn(description: string, { id, name }: ToolRecord): boolean {
  return new RegExp(`\\b(${id}|${name})\\b`).test(description)
}

function wordCount(name: string): number {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').split('_').length
}

function requiredOf({ inputSchema }: ToolRecord): number {
  return inputSchema.required?.length ?? 0
}
