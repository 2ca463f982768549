import { effects, type ToolFilter, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { Random } from './random.ts'

/** A filter as people and programs write them: any of its keys, each with a few words. It may leave no tool. */
export function randomFilter(records: readonly ToolRecord[], random: Random): ToolFilter {
  const methods = ['read', 'read', 'write', 'custom', ...new Set(records.map(({ method }) => method))]
  const tags = [...new Set(records.flatMap((record) => record.tags))]
  const names = () => random.some(records, 1 + random.below(8)).map(({ name }) => name)
  const filter: Record<string, unknown> = {}
  if (random.chance(0.4)) filter['methods'] = random.some(methods, 1 + random.below(3))
  if (random.chance(0.5)) filter['tags'] = random.some(tags, 1 + random.below(4))
  if (random.chance(0.35)) filter['effects'] = random.some(effects, 1 + random.below(3))
  // Some tools are never permitted without being granted expressly.
  else if (random.chance(0.5)) filter['effects'] = [...effects]
  const tools: Record<string, string[]> = {}
  if (random.chance(0.35)) tools['allow'] = [...names(), ...names()]
  if (random.chance(0.35)) tools['deny'] = names()
  if (Object.keys(tools).length > 0) filter['tools'] = tools
  return filter as ToolFilter
}
