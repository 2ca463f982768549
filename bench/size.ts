import { createConnector } from '@helpdesk-mcp/connector'
import { type Surface, surface } from '@helpdesk-mcp/mcp'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { type BuiltConnector, builtConnectors } from './connectors.ts'
import type { Row } from './table.ts'

const modes: Surface[] = ['auto', 'direct', 'catalog']

/** What each connector's tools/list takes of a model's context; the aim is for what hosts get unless told otherwise. */
export async function measureSize(): Promise<Row[]> {
  const connectors = await builtConnectors()
  return [...connectors.flatMap(measureConnector), measureDemo(connectors)]
}

/** What the demo's server lists: the essential tools of all of them. */
function measureDemo(connectors: readonly BuiltConnector[]): Row {
  const all = connectors.map(({ definition, settings }) => createConnector(definition, { settings }))
  const { tools } = surface(all, 'essential')
  return { what: `tools/list of the demo: ${tools.length} tools`, ours: sizeOf(tools).text }
}

function measureConnector({ definition, settings }: BuiltConnector): Row[] {
  return modes.map((mode) => {
    const { tools } = surface([createConnector(definition, { settings })], mode)
    const { tokens, text } = sizeOf(tools)
    return {
      what: `tools/list of ${definition.title}, ${mode}: ${tools.length} tools`,
      ours: text,
      ...(mode === 'auto' ? { aim: '<= 9000 tokens', met: tokens <= 9000 } : {}),
    }
  })
}

function sizeOf(tools: readonly object[]): { tokens: number; text: string } {
  const json = JSON.stringify({ tools })
  const tokens = countTokens(json)
  return { tokens, text: `${tokens} tokens, ${(Buffer.byteLength(json) / 1000).toFixed(1)} kB` }
}
