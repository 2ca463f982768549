import { toTool } from '@helpdesk-mcp/connector'
import type { Connector, ToolRecord, Toolset } from '@helpdesk-mcp/contracts'
import { createCatalog } from './catalog.ts'
import { compose } from './compose.ts'

/** direct: list every tool. catalog: list four tools that find and run the others. auto: choose by the number of tools. */
export type SurfaceMode = 'auto' | 'direct' | 'catalog'

export const surfaceModes: readonly SurfaceMode[] = ['auto', 'direct', 'catalog']

const maxListed = 40
/** Of one connector, so that one cannot crowd out the others. */
const maxEssential = 20

/** The connectors' permitted tools as one toolset. Every permitted tool can be called by its name, listed or not. */
export function surface(connectors: readonly Connector[], mode: SurfaceMode = 'auto'): Toolset {
  const composed = compose(connectors)
  const listed = choose(connectors, mode)
  const vendors = `Works in ${connectors.map((connector) => connector.title).join(', ')}.`
  const rules = [
    'A list answers with next_cursor: pass it back unchanged for the next page.',
    'A refused call says why and what to do; nothing is tried again on its own.',
  ]
  if (listed === 'all') {
    return { ...composed, tools: composed.tools.map(toTool), instructions: [vendors, ...rules].join(' ') }
  }
  const catalog = createCatalog(composed)
  const more = listed.length > 0 ? 'There are more tools than are listed: find' : 'Find'
  const way = `${more} tools with search_tools, read their arguments with describe_tools, run them with call_read_tool or call_write_tool.`
  return {
    tools: [...listed.map(toTool), ...catalog.tools],
    instructions: [vendors, way, ...rules].join(' '),
    call: (name, args, context) =>
      catalog.call.get(name)?.(args, context) ?? composed.call(name, args, context),
  }
}

/** The tools to list beside the catalog's own, or 'all' for every tool and no catalog. */
function choose(connectors: readonly Connector[], mode: SurfaceMode): readonly ToolRecord[] | 'all' {
  const count = connectors.reduce((sum, connector) => sum + connector.tools.length, 0)
  if (mode === 'direct' || (mode === 'auto' && count <= maxListed)) return 'all'
  if (mode === 'catalog') return []
  const essential = connectors.flatMap((connector) =>
    connector.tools.filter((record) => record.essential).slice(0, maxEssential),
  )
  return essential.length <= maxListed ? essential : []
}
