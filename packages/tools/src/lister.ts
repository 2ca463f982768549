import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly } from './effects.ts'
import { sharedWords } from './meant-names.ts'

/** The name of the tool that lists the values of an argument, out of those that the caller may use. */
export function listerOf(
  argument: string,
  record: ToolRecord,
  tools: readonly ToolRecord[],
): string | undefined {
  const name = argument.split('.').findLast((step) => !/^\d+$/.test(step)) ?? argument
  const known = record.resolve && Object.hasOwn(record.resolve, name) ? record.resolve[name] : undefined
  if (known) return tools.find(({ id }) => id === known.list)?.name
  const lists = tools.filter((tool) => tool.method === 'list' && tool.id !== record.id && isReadOnly(tool))
  const needed = lists
    .filter(({ id }) => record.needs?.includes(id))
    .find(({ resource }) => sharedWords(name, resource) > 0)
  if (needed) return needed.name
  if (!/(^|[a-z_])ids?$/i.test(name)) return undefined
  const wanted = /^ids?$/i.test(name) ? record.resource : name.replace(/_?ids?$/i, '')
  const candidates = lists
    .map((tool) => ({
      tool,
      shared: sharedWords(wanted, tool.resource),
      words: tool.resource.split('_').length,
      alike: sharedWords(record.resource, tool.resource),
    }))
    .filter(({ shared }) => shared > 0 && shared >= wordCount(wanted))
    .sort((a, b) => a.words - b.words || b.alike - a.alike || requiredOf(a.tool) - requiredOf(b.tool))
  return candidates[0]?.tool.name
}

function wordCount(name: string): number {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').split('_').length
}

function requiredOf({ inputSchema }: ToolRecord): number {
  return inputSchema.required?.length ?? 0
}
