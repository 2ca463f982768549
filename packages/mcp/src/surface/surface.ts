import { toTool } from '@helpdesk-mcp/connector'
import type { Connector, Tool, ToolRecord, Toolset } from '@helpdesk-mcp/contracts'
import { createCatalog } from './catalog.ts'
import { compose } from './compose.ts'

/** direct: every tool is listed. catalog: four tools that find and run the others. auto: by how many there are. */
export type SurfaceMode = 'auto' | 'direct' | 'catalog'

export const surfaceModes: readonly SurfaceMode[] = ['auto', 'direct', 'catalog']

const mostListed = 40
const mostEssential = 20

/** The connectors' permitted tools as one toolset. Whatever is listed, a permitted tool can be called by its name. */
export function surface(connectors: readonly Connector[], mode: SurfaceMode = 'auto'): Toolset {
  const composed = compose(connectors)
  const listed = choose(connectors, mode)
  const instructions = [
    `Works in ${connectors.map((connector) => connector.title).join(', ')}.`,
    'A list answers with next_cursor: pass it back unchanged for the next page.',
    'A refused call says why and what to do; nothing is tried again on its own.',
  ]
  if (listed === 'all')
    return { ...composed, tools: composed.tools.map(toTool), instructions: instructions.join(' ') }

  const catalog = createCatalog(composed)
  const more = listed.length > 0 ? 'There are more tools than are listed: find' : 'Find'
  instructions.splice(
    1,
    0,
    `${more} tools with search_tools, read their arguments with describe_tools, run them with`,
  )
  instructions.splice(2, 0, 'call_read_tool or call_write_tool.')
  const tools: readonly Tool[] = [...listed.map(toTool), ...catalog.tools]
  return {
    tools,
    instructions: instructions.join(' '),
    call: (name, args, context) =>
      catalog.call.get(name)?.(args, context) ?? composed.call(name, args, context),
  }
}

/** The records to list beside the catalog's tools, or all of them and no catalog. */
function choose(connectors: readonly Connector[], mode: SurfaceMode): readonly ToolRecord[] | 'all' {
  const count = connectors.reduce((sum, connector) => sum + connector.tools.length, 0)
  if (mode === 'direct' || (mode === 'auto' && count <= mostListed)) return 'all'
  if (mode === 'catalog') return []
  const essential = connectors.flatMap((connector) =>
    connector.tools.filter((record) => record.essential).slice(0, mostEssential),
  )
  return essential.length <= mostListed ? essential : []
}
