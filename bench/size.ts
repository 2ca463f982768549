import { createConnector } from '@helpdesk-mcp/connector'
import { type Surface, surface } from '@helpdesk-mcp/mcp'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { type BuiltConnector, builtConnectors } from './connectors.ts'
import type { Row } from './table.ts'

const modes: Surface[] = ['auto', 'direct', 'catalog']

/** What each connector's tools/list takes of a model's context; the aim is for what hosts get unless told otherwise. */
export async function measureSize(): Promise<Row[]> {
  return (await builtConnectors()).flatMap(measureConnector)
}

function measureConnector({ definition, settings }: BuiltConnector): Row[] {
  return modes.map((mode) => {
    const { tools } = surface([createConnector(definition, { settings })], mode)
    const json = JSON.stringify({ tools })
    const tokens = countTokens(json)
    return {
      what: `tools/list of ${definition.title}, ${mode}: ${tools.length} tools`,
      ours: `${tokens} tokens, ${(Buffer.byteLength(json) / 1000).toFixed(1)} kB`,
      ...(mode === 'auto' ? { aim: '<= 9000 tokens', met: tokens <= 9000 } : {}),
    }
  })
}
