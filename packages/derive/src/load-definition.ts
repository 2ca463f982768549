import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import { readText } from './document/documents.ts'
import { DeriveError } from './problems.ts'

/** The definition of the connector in a folder. Throws a `DeriveError` that says why there is none. */
export async function loadDefinition(folder: string): Promise<ConnectorDefinition> {
  const file = 'src/definition.ts'
  readText(folder, file)
  const url = pathToFileURL(join(folder, file)).href
  const { definition } = (await importTypeScript(url).catch((error: Error) => {
    const problem = `cannot be loaded: ${error.message.split('\n')[0]}.`
    throw new DeriveError([{ file, key: '(file)', problem, fix: 'Fix it, or install its dependencies.' }])
  })) as { definition?: ConnectorDefinition }
  if (definition) return definition
  const fix = 'Export one made with defineConnector.'
  throw new DeriveError([{ file, key: 'definition', problem: 'exports no `definition`.', fix }])
}

/** Node 20 cannot import TypeScript by itself. */
async function importTypeScript(url: string): Promise<unknown> {
  try {
    return await import(url)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error
    const { tsImport } = await import('tsx/esm/api')
    return tsImport(url, import.meta.url)
  }
}
