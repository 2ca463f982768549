import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConnectorDefinition, createConnector } from '@helpdesk-mcp/connector'
import { type SurfaceMode, surface } from '@helpdesk-mcp/mcp'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import type { Row } from './table.ts'

const packages = join(import.meta.dirname, '../packages')
const modes: SurfaceMode[] = ['auto', 'direct', 'catalog']

/** What each connector's tools/list takes of a model's context; the aim is for what hosts get unless told otherwise. */
export async function measureSize(): Promise<Row[]> {
  const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, 'dist/bin.js')))
  const rows = await Promise.all(names.map(measureConnector))
  return rows.flat()
}

async function measureConnector(name: string): Promise<Row[]> {
  const load = (path: string) => import(pathToFileURL(join(packages, name, 'dist', path)).href)
  const { definition } = (await load('index.js')) as { definition: ConnectorDefinition }
  const { settings } = (await load('sandbox.js')).createSandbox()
  return modes.map((mode) => {
    const { tools } = surface([createConnector(definition, { settings })], mode)
    const json = JSON.stringify({ tools })
    const tokens = countTokens(json)
    return {
      what: `tools/list of ${definition.title}, ${mode}: ${tools.length} tools`,
      ours: `${tokens} tokens, ${(Buffer.byteLength(json) / 1000).toFixed(1)} kB`,
      ...(mode === 'auto' ? { aim: '< 8000 tokens', met: tokens < 8000 } : {}),
    }
  })
}
